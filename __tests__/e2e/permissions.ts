import { readFileSync } from 'node:fs';
import type { Policy, Statement } from '../../local-aws/policy.ts';

/** The policy that people give to the role of their job. */
export const POLICY_FILE = 'infra/iam-policy.json';

/** A statement as the file holds it. */
export interface NamedStatement extends Statement {
  readonly Sid: string;
}

/** The policy as it is delivered, or with its example names replaced by those of a world. */
export function readPolicy(names: Readonly<Record<string, string>> = {}): readonly NamedStatement[] {
  const text = Object.entries(names).reduce(
    (written, [example, name]) => written.replaceAll(example, name),
    readFileSync(POLICY_FILE, 'utf8'),
  );
  const { Statement: statements }: { Statement: readonly NamedStatement[] } = JSON.parse(text);
  return statements;
}

/** The actions of a statement. */
export function actionsOf({ Action }: Statement): readonly string[] {
  return typeof Action === 'string' ? [Action] : Action;
}

/** The policy without one action of one statement; a statement without any action is left out. */
export function without(statements: readonly NamedStatement[], sid: string, action: string): Policy {
  const kept = statements.map((statement) =>
    statement.Sid === sid
      ? { ...statement, Action: actionsOf(statement).filter((each) => each !== action) }
      : statement,
  );
  return { Statement: kept.filter((statement) => actionsOf(statement).length > 0) };
}

const MODES = ['Bake', 'Plan', 'Start', 'Wait'] as const;

/** The modes that a statement's Sid begins with; `Every` stands for all. */
export function modesOf({ Sid }: NamedStatement): readonly string[] {
  if (Sid.startsWith('Every')) return MODES.map((mode) => mode.toLowerCase());
  const written = new RegExp(`^(?:${MODES.join('|')})*`).exec(Sid)?.[0] ?? '';
  return MODES.filter((mode) => written.includes(mode)).map((mode) => mode.toLowerCase());
}
