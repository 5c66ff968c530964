/**
 * GitHub's expressions by GitHub's own evaluator, but strict: what no context holds is an error here, where GitHub
 * makes an empty text of it. So a misspelt output fails a test.
 */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts that an expression sees, as plain values. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the jobs or steps before went, for `success()` and its like. */
export type Standing = 'success' | 'failure';

type Value = ReturnType<Evaluator['evaluate']>;

class StrictDictionary extends data.Dictionary {
  override get(key: string): Value {
    const value = super.get(key);
    if (value === undefined) {
      const keys = this.pairs().map((pair) => pair.key);
      throw new Error(`There is no "${key}"; there are ${keys.join(', ') || 'none'}.`);
    }
    return value;
  }
}

const STATUS = {
  success: (standing: Standing) => standing === 'success',
  failure: (standing: Standing) => standing === 'failure',
  cancelled: () => false,
  always: () => true,
} as const;

/** What an expression without `${{ }}` comes to. */
export function evaluate(expression: string, contexts: Contexts, standing: Standing = 'success'): Value {
  const functions = Object.entries(STATUS).map(([name, holds]) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(holds(standing)) };
  });
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const byName = new Map(functions.map((each) => [each.name, each]));
  return new Evaluator(parsed, dictionary(contexts), byName).evaluate();
}

/** A text with its expressions filled in. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}

/** A value that is one expression and nothing else, as in a matrix, as a plain value. */
export function plain(text: string, contexts: Contexts): unknown {
  const [, expression] = /^\$\{\{(.*)\}\}$/s.exec(text.trim()) ?? [];
  return expression === undefined ? fillIn(text, contexts) : asPlain(evaluate(expression, contexts));
}

/** Whether a job or step with this `if` runs. Without a status function it also needs that all went well. */
export function holds(
  condition: string | boolean | undefined,
  contexts: Contexts,
  standing: Standing,
): boolean {
  if (condition === undefined) return standing === 'success';
  const expression = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const asksStatus = /\b(success|failure|cancelled|always)\s*\(/.test(expression);
  if (!asksStatus && standing !== 'success') return false;
  const value = evaluate(expression, contexts, standing);
  return !evaluate('!value', { value: asPlain(value) })
    .coerceString()
    .includes('true');
}

function asPlain(value: Value): unknown {
  if (value instanceof data.Array) return value.values().map(asPlain);
  if (value instanceof data.Dictionary)
    return Object.fromEntries(value.pairs().map((pair) => [pair.key, asPlain(pair.value)]));
  if (value instanceof data.Null) return null;
  if (value instanceof data.BooleanData || value instanceof data.NumberData) return value.value;
  return value.coerceString();
}

function asValue(plainValue: unknown): Value {
  if (plainValue === null || plainValue === undefined) return new data.Null();
  if (typeof plainValue === 'boolean') return new data.BooleanData(plainValue);
  if (typeof plainValue === 'number') return new data.NumberData(plainValue);
  if (Array.isArray(plainValue)) return new data.Array(...plainValue.map(asValue));
  if (typeof plainValue === 'object') return dictionary(plainValue);
  return new data.StringData(String(plainValue));
}

function dictionary(fields: object): StrictDictionary {
  const pairs = Object.entries(fields).map(([key, value]) => ({ key, value: asValue(value) }));
  return new StrictDictionary(...pairs);
}
