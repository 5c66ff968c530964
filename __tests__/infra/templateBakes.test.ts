import { inRegion, triggerSchedule } from '../../local-aws/index.ts';
import { settle } from '../../local-aws/world.ts';
import type { StepResult } from '../../runner/runAction.ts';
import {
  ACCOUNT,
  BRANCH,
  CASE_NAMES,
  closeWorlds,
  deployCase,
  LAUNCH_TEMPLATE,
  PULL_REQUEST,
  runAs,
  runGreenAs,
} from './templateStacks.ts';

afterEach(closeWorlds);
// Three runs of the action in one test, on machines that do other things as well.
jest.setTimeout(120_000);

const TEMPLATE_CASE = 'Windows Server 2025 for EKS, with a launch template and a parameter';
const COPIES_CASE = 'AL2023 for EKS, copied to two Regions and an account';

/** What preflight found, but for advice on nodes. */
function codesOf({ outputs }: StepResult): readonly string[] {
  const findings: { code: string; level: string }[] = JSON.parse(outputs.findings ?? '[]');
  return findings.filter(({ level }) => level !== 'advice').map(({ code }) => code);
}

describe.each(CASE_NAMES)('a stack with %s', (name) => {
  it('bakes under its own role, has nothing left to bake the second time, and plans for pull requests', async () => {
    const stack = await deployCase(name);

    const first = await runGreenAs(stack, BRANCH);
    const second = await runGreenAs(stack, BRANCH);
    const plan = await runGreenAs(stack, PULL_REQUEST, {
      mode: 'plan',
      'role-to-assume': stack.stack.outputs.PlanRoleArn ?? '',
    });

    expect(first.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(codesOf(first)).toEqual([]);
    expect(first.outputs['ami-id']).toMatch(/^ami-/);
    expect(first.outputs['component-arn']).toContain(`${stack.stack.outputs.PipelineName}-images/0.0.2/1`);
    expect(first.annotations).toEqual([]);
    expect(second.outputs).toMatchObject({ decision: 'unchanged', 'ami-id': first.outputs['ami-id'] });
    expect(plan.outputs.decision).toBe('unchanged');
    expect(plan.annotations).toEqual([]);
    const denied = stack.aws.world.journal.filter(({ outcome }) => /Denied|Unauthorized/.test(outcome));
    expect(denied).toEqual([]);
  });
});

describe('what a stack does with the AMI', () => {
  it('copies it to the Regions, the own one once, and to the account, and names it in each by a parameter', async () => {
    const stack = await deployCase(COPIES_CASE);

    const { outputs } = await runGreenAs(stack, BRANCH);

    const amis: { region: string; account: string; ami: string }[] = JSON.parse(outputs.amis ?? '[]');
    expect(amis.map(({ region, account }) => `${region} ${account}`).sort()).toEqual([
      'eu-west-1 111122223333',
      'eu-west-1 444455556666',
      'us-east-1 111122223333',
      'us-east-1 444455556666',
      'us-west-2 111122223333',
      'us-west-2 444455556666',
    ]);
    for (const region of ['us-east-1', 'us-west-2', 'eu-west-1']) {
      const own = amis.find((ami) => ami.region === region && ami.account === ACCOUNT);
      const { ssm, ec2 } = inRegion(stack.aws.world, region);
      const values = [...ssm.values()].filter(({ name }) => name === '/imagebuilder/linux-nodes');
      expect(values.map(({ value }) => value)).toEqual([own?.ami]);
      expect(ec2.amis.get(own?.ami ?? '')?.tags).toMatchObject({ 'warm-ami:pipeline': 'linux-nodes' });
    }
  });

  it('makes it the default version of the launch template', async () => {
    const stack = await deployCase(TEMPLATE_CASE);

    const { outputs } = await runGreenAs(stack, BRANCH);

    const template = inRegion(stack.aws.world, 'us-east-1').ec2.launchTemplates.get(LAUNCH_TEMPLATE);
    const version = template?.versions.find(({ number }) => number === template.defaultVersion);
    expect(version?.imageId).toBe(outputs['ami-id']);
  });
});

describe('who may use the roles', () => {
  it.each([
    ['another branch', 'repo:me/app:ref:refs/heads/feature'],
    ['a branch that begins with the same name', 'repo:me/app:ref:refs/heads/main2'],
    ['a tag', 'repo:me/app:ref:refs/tags/main'],
    ['another repository', 'repo:me/app2:ref:refs/heads/main'],
    ['another owner', 'repo:you/app:ref:refs/heads/main'],
    ['another repository of the owner, by its ids', 'repo:me@1/app2@2:ref:refs/heads/main'],
    ['another owner, by its ids', 'repo:you@1/app@2:ref:refs/heads/main'],
    ['another branch, by the ids', 'repo:me@1/app@2:ref:refs/heads/feature'],
    ['an environment', 'repo:me@1/app@2:environment:main'],
    ['a pull request', PULL_REQUEST],
  ])('%s can not assume the bake role', async (_, subject) => {
    const stack = await deployCase('AL2023 for ECS, without a schedule');

    const result = await runAs(stack, subject);

    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain(`The role ${stack.stack.outputs.RoleArn} could not be assumed`);
    expect(stack.aws.world.journal.filter(({ service }) => service === 'sts')).toMatchObject([
      { outcome: 'AccessDenied' },
    ]);
  });

  it.each([
    ['the branch', BRANCH],
    ['a pull request of another repository', 'repo:me/app2:pull_request'],
  ])('%s can not assume the plan role', async (_, subject) => {
    const stack = await deployCase('AL2023 for ECS, without a schedule');

    const result = await runAs(stack, subject, { 'role-to-assume': stack.stack.outputs.PlanRoleArn ?? '' });

    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('could not be assumed');
  });

  it('tokens with GitHub’s ids of owner and repository are trusted too, and with the parameter’s ids no others', async () => {
    const ofNames = await deployCase('AL2023 for ECS, without a schedule');
    const ofIds = await deployCase('AL2023 for ECS, without a schedule', {
      GitHubRepository: 'me@1/app@2',
    });
    const subject = (ids: string) => `repo:${ids}:ref:refs/heads/main`;

    const [named, known, old, recycled] = await Promise.all([
      runAs(ofNames, subject('me@1/app@2'), { mode: 'start' }),
      runAs(ofIds, subject('me@1/app@2'), { mode: 'start' }),
      runAs(ofIds, subject('me/app')),
      runAs(ofIds, subject('me@3/app@4')),
    ]);

    expect([named.exitCode, known.exitCode, old.exitCode, recycled.exitCode]).toEqual([0, 0, 1, 1]);
  });

  it('a bake with the plan role is refused at its first write', async () => {
    const stack = await deployCase('AL2023 for ECS, without a schedule');
    const before = stack.aws.world.journal.length;

    const result = await runAs(stack, PULL_REQUEST, {
      'role-to-assume': stack.stack.outputs.PlanRoleArn ?? '',
    });

    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('imagebuilder:CreateComponent');
    const calls = stack.aws.world.journal.slice(before).filter(({ service }) => service === 'imagebuilder');
    const writes = calls.filter(({ operation }) => !/^(?:Get|List)/.test(operation));
    expect(writes).toMatchObject([{ operation: 'CreateComponent', outcome: 'AccessDeniedException' }]);
  });

  it('an image outside of Repositories is not readable', async () => {
    const stack = await deployCase('AL2023 for ECS, without a schedule');

    const result = await runAs(stack, BRANCH, { images: 'other:v1' });

    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('no access to 111122223333.dkr.ecr.us-east-1.amazonaws.com/other');
  });

  it('nobody assumes a role where the account has no OIDC provider', async () => {
    const stack = await deployCase('AL2023 for ECS, without a schedule');
    stack.aws.world.accounts.oidcProviders.clear();

    const result = await runAs(stack, BRANCH);

    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('No OpenIDConnect provider found');
  });
});

describe('a build that the schedule starts before the first bake', () => {
  it('holds no images, and the action bakes them afterwards', async () => {
    const stack = await deployCase('the defaults');
    const { world } = stack.aws;
    const { builds, pipelines } = inRegion(world, 'us-east-1').imagebuilder;
    const build = triggerSchedule(world, 'us-east-1', [...pipelines.keys()][0] ?? '');
    while (build.status !== 'AVAILABLE') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      settle(world);
    }

    const { outputs } = await runGreenAs(stack, BRANCH);

    expect(outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect([...builds.values()].map(({ resolvedComponents }) => resolvedComponents.at(-1))).toEqual([
      expect.stringContaining('/windows-nodes-images/0.0.1/1'),
      expect.stringContaining('/windows-nodes-images/0.0.2/1'),
    ]);
  });
});
