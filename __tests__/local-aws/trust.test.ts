import { type TrustStatement, trustsWebIdentity } from '../../local-aws/trust.ts';

const ISSUER = 'token.actions.githubusercontent.com';
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
const TOKEN = { issuer: ISSUER, audience: 'sts.amazonaws.com', subject: 'repo:me/app:pull_request' };
const STATEMENT: TrustStatement = {
  Effect: 'Allow',
  Principal: { Federated: PROVIDER },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' },
    StringLike: { [`${ISSUER}:sub`]: ['repo:me/app:*', 'repo:me@*/app@*:pull_request'] },
  },
};

const trusts = (statement: Partial<TrustStatement>, token: Partial<typeof TOKEN> = {}) =>
  trustsWebIdentity({ Statement: [{ ...STATEMENT, ...statement }] }, PROVIDER, { ...TOKEN, ...token });

describe('trustsWebIdentity', () => {
  it.each([
    ['a token that fits every condition', {}, {}, true],
    ['the other subject', {}, { subject: 'repo:me@1/app@2:pull_request' }, true],
    ['another subject', {}, { subject: 'repo:me/other:pull_request' }, false],
    ['another audience', {}, { audience: 'else' }, false],
    ['a token of another issuer', {}, { issuer: 'evil.example.com' }, false],
    ['another action', { Action: 'sts:AssumeRole' }, {}, false],
    ['another provider', { Principal: { Federated: `${PROVIDER}/other` } }, {}, false],
    ['a service', { Principal: { Service: 'ec2.amazonaws.com' } }, {}, false],
  ])('says of %s: %j %j %s', (_, statement, token, expected) => {
    expect(trusts(statement, token)).toBe(expected);
  });

  it.each<[string, Partial<TrustStatement>]>([
    ['AWS', { Principal: { AWS: '*' } }],
    ['StringNotEquals', { Condition: { StringNotEquals: { [`${ISSUER}:aud`]: 'x' } } }],
    ['aws:SourceIp', { Condition: { StringEquals: { 'aws:SourceIp': 'x' } } }],
  ])('refuses to evaluate %s', (what, statement) => {
    expect(() => trusts(statement)).toThrow(`local-aws does not evaluate ${what}`);
  });
});
