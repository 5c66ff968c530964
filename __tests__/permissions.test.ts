import { readdirSync, readFileSync } from 'node:fs';
import { actionsOf, modesOf, POLICY_FILE, readPolicy } from './e2e/permissions.ts';

const STATEMENTS = readPolicy();
const ACTIONS = new Set(STATEMENTS.flatMap(actionsOf));
const PAGE = readFileSync('docs/permissions.md', 'utf8');

/** Operations that ask nothing of the caller's own policy. */
const FREE = ['sts:GetCallerIdentity', 'sts:AssumeRoleWithWebIdentity'];

/** What AWS checks of the caller of another operation (Service Authorization Reference). */
const CHECKED = ['iam:PassRole', 'iam:CreateServiceLinkedRole'];

/** Actions without a resource type in the Service Authorization Reference. */
const WITHOUT_RESOURCE = [
  'imagebuilder:ListComponents',
  'ec2:DescribeImages',
  'ec2:DescribeSnapshots',
  'ec2:DescribeFastLaunchImages',
  'ecr:DescribePullThroughCacheRules',
  'ec2:DescribeVpcs',
  'ec2:DescribeLaunchTemplateVersions',
];

/** The operations that the clients of the action have. */
function operations(): readonly string[] {
  return readdirSync('src/aws').flatMap((file) => {
    const source = readFileSync(`src/aws/${file}`, 'utf8');
    const service = /from '@aws-sdk\/client-(\w+)'/.exec(source)?.[1];
    return [...source.matchAll(/new (\w+)Command\(/g)].map(([, name]) => `${service}:${name}`);
  });
}

describe('infra/iam-policy.json', () => {
  it('has exactly the actions that the action calls, and those that AWS checks besides', () => {
    const called = operations().filter((name) => !FREE.includes(name));
    expect([...ACTIONS].sort()).toEqual([...new Set([...called, ...CHECKED])].sort());
  });

  it('has no action with a pattern, and every resource where the service knows one', () => {
    for (const statement of STATEMENTS) {
      for (const action of actionsOf(statement)) expect(action).toMatch(/^[a-z0-9]+:[A-Z][A-Za-z]+$/);
      const resources = [statement.Resource].flat();
      for (const resource of resources) expect(resource).toMatch(/^(?:\*|arn:aws:[a-z0-9]+:\S+:\S+)$/);
      const isUnscoped = actionsOf(statement).every((action) => WITHOUT_RESOURCE.includes(action));
      expect({ [statement.Sid]: resources.includes('*') }).toEqual({ [statement.Sid]: isUnscoped });
    }
  });

  it('is a policy that IAM takes', () => {
    const document: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(POLICY_FILE, 'utf8'));
    expect(Object.keys(document)).toEqual(['Version', 'Statement']);
    expect(document.Version).toBe('2012-10-17');
    // A managed policy holds 6,144 characters, white space aside.
    expect(JSON.stringify(document).length).toBeLessThanOrEqual(6144);
    const sids = STATEMENTS.map(({ Sid }) => Sid);
    expect(new Set(sids).size).toBe(sids.length);
    for (const statement of STATEMENTS) {
      expect(statement.Sid).toMatch(/^[A-Za-z0-9]+$/);
      expect(statement.Effect).toBe('Allow');
      expect(modesOf(statement)).not.toEqual([]);
    }
  });
});

describe('docs/permissions.md', () => {
  it('explains each statement with its actions, in their order', () => {
    const rows = [...PAGE.matchAll(/^\| `(\w+)` \| ((?:`\w+:\w+` ?)+)\| \S.* \|$/gm)].map(
      ([, sid, actions = '']) => ({
        sid,
        actions: [...actions.matchAll(/`([^`]+)`/g)].map(([, action]) => action),
      }),
    );
    expect(rows).toEqual(
      STATEMENTS.map((statement) => ({ sid: statement.Sid, actions: actionsOf(statement) })),
    );
  });

  it('names each example name of the file, and no other', () => {
    const inFile = readFileSync(POLICY_FILE, 'utf8').match(/\bmy-[a-z-]+/g);
    const rows = PAGE.match(/^\| `(?:my-|1111).*?\|/gm)?.join();
    expect([...new Set(rows?.match(/\bmy-[a-z-]+/g))].sort()).toEqual([...new Set(inFile)].sort());
  });
});
