import { allows, type Policy, type Statement } from '../../local-aws/policy.ts';

const ROLE = 'arn:aws:iam::111122223333:role/imagebuilder';

function policy(...statements: readonly Partial<Statement>[]): Policy {
  const usual = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' } as const;
  return { Version: '2012-10-17', Statement: statements.map((statement) => ({ ...usual, ...statement })) };
}

const to = (service: string) => ({ 'iam:PassedToService': service });
const onlyTo = (...services: string[]) => ({
  Condition: { StringEquals: { 'iam:PassedToService': services } },
});

describe('a policy with a condition', () => {
  const conditional = policy(onlyTo('imagebuilder.amazonaws.com', 'ec2.amazonaws.com'));

  it('allows what one of the values fits', () => {
    expect(allows(conditional, 'iam:PassRole', ROLE, to('ec2.amazonaws.com'))).toBe(true);
    expect(allows(conditional, 'IAM:passrole', ROLE, { 'IAM:passedtoservice': 'ec2.amazonaws.com' })).toBe(
      true,
    );
  });

  it('allows neither another value, nor a pattern of it, nor a call that says nothing of the key', () => {
    expect(allows(conditional, 'iam:PassRole', ROLE, to('vmie.amazonaws.com'))).toBe(false);
    expect(allows(policy(onlyTo('*')), 'iam:PassRole', ROLE, to('ec2.amazonaws.com'))).toBe(false);
    expect(allows(conditional, 'iam:PassRole', ROLE)).toBe(false);
  });

  it('takes patterns with StringLike', () => {
    const like = policy({ Condition: { StringLike: { 'aws:ResourceTag/CreatedBy': 'EC2 *' } } });
    expect(allows(like, 'iam:PassRole', ROLE, { 'aws:ResourceTag/CreatedBy': 'EC2 Image Builder' })).toBe(
      true,
    );
    expect(allows(like, 'iam:PassRole', ROLE, { 'aws:ResourceTag/CreatedBy': 'me' })).toBe(false);
  });

  it('needs every operator and every key to hold', () => {
    const both = policy({
      Condition: {
        StringEquals: { ...to('ec2.amazonaws.com'), 'iam:AWSServiceName': 'a' },
        StringLike: { 'aws:ResourceTag/team': 'n*' },
      },
    });
    const said = { ...to('ec2.amazonaws.com'), 'iam:AWSServiceName': 'a', 'aws:ResourceTag/team': 'nodes' };
    expect(allows(both, 'iam:PassRole', ROLE, said)).toBe(true);
    for (const key of Object.keys(said)) {
      const { [key]: _, ...rest } = Object.fromEntries(Object.entries(said));
      expect(allows(both, 'iam:PassRole', ROLE, rest)).toBe(false);
    }
  });

  it('denies only where its condition holds', () => {
    const but = policy({}, { Effect: 'Deny', ...onlyTo('ec2.amazonaws.com') });
    expect(allows(but, 'iam:PassRole', ROLE, to('ec2.amazonaws.com'))).toBe(false);
    expect(allows(but, 'iam:PassRole', ROLE, to('imagebuilder.amazonaws.com'))).toBe(true);
  });
});

describe('a policy that local-aws does not understand', () => {
  it.each([
    ['an operator', { Condition: { StringNotEquals: to('ec2.amazonaws.com') } }],
    ['a key', { Condition: { StringEquals: { 'aws:SourceIp': '10.0.0.0/8' } } }],
    ['an element', { NotAction: 'iam:CreateRole' }],
  ])('(%s) is an error, in whatever statement it stands', (_, unknown) => {
    const mixed = policy({}, { Action: 'sts:AssumeRole', ...unknown });
    expect(() => allows(mixed, 'iam:PassRole', ROLE)).toThrow(/^local-aws does not evaluate /);
  });
});
