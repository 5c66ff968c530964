import { type Condition, holds, list, matches, OPERATORS } from './policy.ts';

/** A statement of the policy that says who may assume a role. */
export interface TrustStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow';
  readonly Principal: Readonly<Record<string, string | readonly string[]>>;
  readonly Action: string | readonly string[];
  readonly Condition?: Condition;
}

/** A role's trust policy (IAM: AssumeRolePolicyDocument). */
export interface TrustPolicy {
  readonly Version?: string;
  readonly Statement: TrustStatement | readonly TrustStatement[];
}

const ELEMENTS = ['Sid', 'Effect', 'Principal', 'Action', 'Condition'];
/** A service trusts nobody who calls here, but is no mistake. */
const PRINCIPALS = ['Federated', 'Service'];

/**
 * Whether a role lets those assume it who show a token.
 *
 * @param provider ARN of the account's provider for the token's issuer
 * @throws Error for an element, a principal, a condition's operator or key that is not evaluated here
 */
export function trustsWebIdentity(
  trust: TrustPolicy,
  provider: string,
  token: { readonly issuer: string; readonly audience: string; readonly subject: string },
): boolean {
  const context = { [`${token.issuer}:aud`]: token.audience, [`${token.issuer}:sub`]: token.subject };
  const statements = list(trust.Statement);
  for (const statement of statements) refuseUnknown(statement);
  return statements.some(
    ({ Principal, Action, Condition = {} }) =>
      list(Principal.Federated ?? []).includes(provider) &&
      list(Action).some((pattern) => matches(pattern, 'sts:AssumeRoleWithWebIdentity')) &&
      holds(Condition, context),
  );
}

function refuseUnknown(statement: TrustStatement): void {
  const { Effect, Principal, Condition = {} } = statement;
  const unknown = [
    ...Object.keys(statement).filter((element) => !ELEMENTS.includes(element)),
    ...(Effect === 'Allow' ? [] : [Effect]),
    ...Object.keys(Principal).filter((kind) => !PRINCIPALS.includes(kind)),
    ...Object.keys(Condition).filter((operator) => !OPERATORS.includes(operator)),
    ...Object.values(Condition)
      .flatMap((keys) => Object.keys(keys))
      .filter((key) => !/:(?:aud|sub)$/.test(key)),
  ];
  if (unknown.length > 0)
    throw new Error(`local-aws does not evaluate ${unknown.join(', ')} of a trust policy`);
}
