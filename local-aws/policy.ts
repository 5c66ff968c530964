/** What a condition compares: by operator, by key, one value or several of which one must fit. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** One statement of an IAM policy document. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Condition;
}

/** An IAM policy document. */
export interface Policy {
  readonly Version?: string;
  readonly Statement: Statement | readonly Statement[];
}

/** What a call says of itself to conditions, by condition key: `iam:PassedToService`. */
export type Context = Readonly<Record<string, string>>;

/**
 * Whether the policy lets an action happen to a resource: an explicit `Deny` wins over every `Allow`.
 *
 * @throws Error for an element, a condition's operator or a condition key that is not evaluated here: taking it for
 *   true would allow what AWS refuses
 */
export function allows(policy: Policy, action: string, resource: string, context: Context = {}): boolean {
  const statements = list(policy.Statement);
  for (const statement of statements) refuseUnknown(statement);
  const fitting = statements.filter(
    (statement) =>
      list(statement.Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      list(statement.Resource).some((pattern) => matches(pattern, resource)) &&
      holds(statement.Condition ?? {}, context),
  );
  return fitting.some(({ Effect }) => Effect === 'Allow') && !fitting.some(({ Effect }) => Effect === 'Deny');
}

const ELEMENTS = ['Sid', 'Effect', 'Action', 'Resource', 'Condition'];
/** The keys that calls say something of, where it applies to them. */
const CONDITION_KEYS = /^(?:iam:(?:PassedToService|AWSServiceName)|aws:ResourceTag\/.+)$/i;
/** The operators of conditions that are evaluated. */
export const OPERATORS: readonly string[] = ['StringEquals', 'StringLike'];

function refuseUnknown(statement: Statement): void {
  const { Condition: conditions = {} } = statement;
  const unknown = [
    ...Object.keys(statement).filter((element) => !ELEMENTS.includes(element)),
    ...Object.keys(conditions).filter((operator) => !OPERATORS.includes(operator)),
    ...Object.values(conditions)
      .flatMap((keys) => Object.keys(keys))
      .filter((key) => !CONDITION_KEYS.test(key)),
  ];
  if (unknown.length > 0) throw new Error(`local-aws does not evaluate ${unknown.join(', ')} of a policy`);
}

/** Every operator and key must hold; a key that the call says nothing of does not. */
export function holds(condition: Condition, context: Context): boolean {
  const said = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const value = said.get(key.toLowerCase());
      if (value === undefined) return false;
      return list(wanted).some((each) => (operator === 'StringLike' ? matches(each, value) : each === value));
    }),
  );
}

/** IAM's patterns: `*` is any run of characters, `?` is one. */
export function matches(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

/** What stands alone or in a list. */
export function list<Item>(items: Item | readonly Item[]): readonly Item[] {
  return isList(items) ? items : [items];
}

function isList<Item>(items: Item | readonly Item[]): items is readonly Item[] {
  return Array.isArray(items);
}
