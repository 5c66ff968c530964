/** One `Allow` statement of an IAM policy document. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly [other: string]: unknown;
}

/** An IAM policy document; `Condition` is not evaluated. */
export interface Policy {
  readonly Version?: string;
  readonly Statement: Statement | readonly Statement[];
}

/** Whether the policy lets an action happen to a resource: an explicit `Deny` wins over every `Allow`. */
export function allows(policy: Policy, action: string, resource: string): boolean {
  const statements = list(policy.Statement).filter(
    (statement) =>
      list(statement.Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      list(statement.Resource).some((pattern) => matches(pattern, resource)),
  );
  return (
    statements.some(({ Effect }) => Effect === 'Allow') && !statements.some(({ Effect }) => Effect === 'Deny')
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

function list<Item>(items: Item | readonly Item[]): readonly Item[] {
  return isList(items) ? items : [items];
}

function isList<Item>(items: Item | readonly Item[]): items is readonly Item[] {
  return Array.isArray(items);
}
