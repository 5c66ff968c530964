import { matches, type Statement } from '../../local-aws/policy.ts';
import { actionsOf, modesOf, type NamedStatement, readPolicy } from '../e2e/permissions.ts';
import { type Account, evaluate, HOME, type Variables, withTerraform } from './terraform.ts';

/** The policies of the roles as terraform makes them. */
function policiesOf(variables: Variables = {}, account?: Account) {
  const { read, bake, pull } = evaluate(
    {
      read: 'jsondecode(local.read_policy).Statement',
      bake: 'jsondecode(local.bake_policy).Statement',
      pull: 'jsondecode(local.pull_policy).Statement',
    },
    variables,
    account,
  );
  return { read: read as NamedStatement[], bake: bake as NamedStatement[], pull: pull as NamedStatement[] };
}

/** The subjects of tokens that may assume a role. */
function subjectsOf(role: 'bake' | 'plan', variables: Variables = {}): readonly string[] {
  const claims = `jsondecode(local.trust_policies.${role}).Statement[0].Condition.StringLike`;
  const { subjects } = evaluate({ subjects: `values(${claims})[0]` }, variables);
  return subjects as string[];
}

function resourcesOf({ Resource }: Statement): readonly string[] {
  return typeof Resource === 'string' ? [Resource] : Resource;
}

/** As a set of `action on resource`, with its conditions: two policies that say the same are equal in it. */
function grants(statements: readonly NamedStatement[]): readonly string[] {
  return statements
    .flatMap((statement) =>
      actionsOf(statement).flatMap((action) =>
        resourcesOf(statement).map(
          (resource) =>
            `${statement.Sid}: ${action} on ${resource} if ${JSON.stringify(statement.Condition ?? {})}`,
        ),
      ),
    )
    .sort();
}

/** Resources of the file that this pipeline and its recipe have not. */
const NOT_THERE = /my-(?:base|component|workflow|execution-role)/;

/** The file with the names of the default stack in HOME, without what that has not. */
function expectedStatements(): readonly NamedStatement[] {
  const names = {
    'us-east-1': HOME.region,
    '111122223333': HOME.account,
    'my-pipeline': 'windows-nodes',
    'my-recipe': 'windows-nodes',
    'my-infrastructure': 'windows-nodes',
    'my-distribution': 'windows-nodes',
    'my-repository': 'web',
  };
  return readPolicy(names).flatMap((statement) => {
    const Resource = resourcesOf(statement).filter((resource) => !NOT_THERE.test(resource));
    return Resource.length === 0 ? [] : [{ ...statement, Resource }];
  });
}

withTerraform('the policies', () => {
  it('are infra/iam-policy.json with the names of the stack, all of it but the execution role', () => {
    const { read, bake } = policiesOf();
    expect(grants([...read, ...bake])).toEqual(grants(expectedStatements()));
    const left = readPolicy().filter(({ Sid }) => ![...read, ...bake].some((each) => each.Sid === Sid));
    expect(left.map(({ Sid }) => Sid)).toEqual(['BakeStartPassesRoleOfPipeline']);
  });

  it('hold no example name of the file', () => {
    const { read, bake, pull } = policiesOf({ name: 'nodes' });
    expect(JSON.stringify([read, bake, pull])).not.toMatch(/my-|us-east-1|111122223333/);
  });

  it('give a plan what the modes of a plan and of every run need, and nothing else', () => {
    const { read, bake } = policiesOf();
    expect(read.every((statement) => modesOf(statement).includes('plan'))).toBe(true);
    expect(bake.some((statement) => modesOf(statement).includes('plan'))).toBe(false);
  });

  it('let a plan only read', () => {
    const actions = policiesOf().read.flatMap(actionsOf);
    expect(actions.filter((action) => !/:(?:Get|List|Describe|BatchGet)/.test(action))).toEqual([]);
  });

  it('name each repository', () => {
    const { read, pull } = policiesOf({ repositories: ['web', 'team/*'] });
    const repositories = ['web', 'team/*'].map(
      (name) => `arn:aws:ecr:eu-west-1:444455556666:repository/${name}`,
    );
    const bySid = new Map([...read, ...pull].map((statement) => [statement.Sid, resourcesOf(statement)]));
    expect(bySid.get('BakePlanStartReadsImages')).toEqual(repositories);
    expect(bySid.get('PullsImages')).toEqual(repositories);
  });

  it('leave Fast Launch away for Linux, and nothing else', () => {
    const sids = ({ read, bake }: ReturnType<typeof policiesOf>) => [...read, ...bake].map(({ Sid }) => Sid);
    const linux = sids(policiesOf({ operating_system: 'AmazonLinux2023' }));
    expect(sids(policiesOf()).filter((sid) => !linux.includes(sid))).toEqual([
      'BakePlanStartReadsFastLaunchNeeds',
      'BakeWaitEnablesFastLaunch',
      'BakeWaitCreatesFastLaunchRole',
    ]);
  });

  it.each(['aws-cn', 'aws-us-gov'])('name everything in the partition %s', (partition) => {
    const { read, bake, pull } = policiesOf({}, { ...HOME, partition, region: 'cn-north-1' });
    const resources = [...read, ...bake, ...pull].flatMap(resourcesOf).filter((resource) => resource !== '*');
    expect(resources.filter((resource) => !resource.startsWith(`arn:${partition}:`))).toEqual([]);
  });

  it('name nothing by a text that a name happens to hold', () => {
    const { read } = policiesOf({ name: 'my-recipe-us-east-1' });
    const pipeline = read.find(({ Sid }) => Sid === 'EveryModeReadsPipeline');
    expect(pipeline && resourcesOf(pipeline)).toEqual([
      'arn:aws:imagebuilder:eu-west-1:444455556666:image-pipeline/my-recipe-us-east-1',
    ]);
  });

  it('let the build instance pull those images and do nothing else', () => {
    expect(grants(policiesOf().pull)).toEqual([
      'LogsInToEcr: ecr:GetAuthorizationToken on * if {}',
      ...['BatchCheckLayerAvailability', 'BatchGetImage', 'GetDownloadUrlForLayer'].map(
        (action) => `PullsImages: ecr:${action} on arn:aws:ecr:eu-west-1:444455556666:repository/web if {}`,
      ),
    ]);
  });

  it('fit into the quotas of IAM with ten repositories', () => {
    const repositories = Array.from({ length: 10 }, (_, index) => `${index}${'x'.repeat(99)}`);
    const { read, bake } = evaluate(
      { read: 'length(local.read_policy)', bake: 'length(local.bake_policy)' },
      { repositories, name: 'a'.repeat(40) },
    );
    expect(read).toBeLessThanOrEqual(6144);
    expect(bake).toBeLessThanOrEqual(10240);
  });
});

withTerraform('the trust policies', () => {
  const subjectsOfTokens = {
    'the branch': 'repo:me/app:ref:refs/heads/main',
    'the branch, with ids': 'repo:me@12/app@345:ref:refs/heads/main',
    'a pull request': 'repo:me/app:pull_request',
    'a pull request, with ids': 'repo:me@12/app@345:pull_request',
    'another branch': 'repo:me/app:ref:refs/heads/main2',
    'a tag': 'repo:me/app:ref:refs/tags/main',
    'an environment': 'repo:me/app:environment:main',
    'another repository': 'repo:me/app2:ref:refs/heads/main',
    'another repository, with ids': 'repo:me@12/other@345:ref:refs/heads/main',
    'another owner': 'repo:you/app:ref:refs/heads/main',
    'another owner, with ids': 'repo:you@12/app@345:ref:refs/heads/main',
    'an owner whose name goes on': 'repo:me2@12/app@345:ref:refs/heads/main',
    'ids that were not named': 'repo:me@13/app@345:ref:refs/heads/main',
  } as const;

  /** Whose tokens a role lets in. */
  function letIn(role: 'bake' | 'plan', variables: Variables = {}): readonly string[] {
    const patterns = subjectsOf(role, variables);
    return Object.entries(subjectsOfTokens)
      .filter(([, subject]) => patterns.some((pattern) => matches(pattern, subject)))
      .map(([who]) => who);
  }

  it('of the bake role let in the branch and nobody else', () => {
    expect(letIn('bake')).toEqual(['the branch', 'the branch, with ids', 'ids that were not named']);
  });

  it('of the plan role let in pull requests and nobody else', () => {
    expect(letIn('plan')).toEqual(['a pull request', 'a pull request, with ids']);
  });

  it('of a repository with its ids let in no other that has its name', () => {
    const variables = { github_repository: 'me@12/app@345' };
    expect(letIn('bake', variables)).toEqual(['the branch, with ids']);
    expect(letIn('plan', variables)).toEqual(['a pull request, with ids']);
  });

  it('of another issuer name its provider and its claims', () => {
    const { trust } = evaluate(
      { trust: 'jsondecode(local.trust_policies.bake).Statement[0]' },
      { github_server: 'ghe.example.com/_services/token', github_branch: 'release/1.x' },
    );
    expect(trust).toEqual({
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: 'arn:aws:iam::444455556666:oidc-provider/ghe.example.com/_services/token' },
      Condition: {
        StringEquals: { 'ghe.example.com/_services/token:aud': 'sts.amazonaws.com' },
        StringLike: {
          'ghe.example.com/_services/token:sub': [
            'repo:me/app:ref:refs/heads/release/1.x',
            'repo:me@*/app@*:ref:refs/heads/release/1.x',
          ],
        },
      },
    });
  });
});
