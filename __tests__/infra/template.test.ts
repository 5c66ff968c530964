import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deploy, type Stack } from '../../local-aws/cloudformation/stack.ts';
import { type JsonObject, readTemplate } from '../../local-aws/cloudformation/template.ts';
import { BASE_IMAGES, inRegion } from '../../local-aws/index.ts';
import { list, type Policy, type Statement } from '../../local-aws/policy.ts';
import { partitionOf } from '../../local-aws/regions.ts';
import { actionsOf, modesOf, type NamedStatement, readPolicy } from '../e2e/permissions.ts';
import {
  ACCOUNT,
  BRANCH,
  CASE_NAMES,
  CASES,
  type Case,
  type CaseName,
  closeWorlds,
  type Deployed,
  deployCase,
  NEEDED,
  openWorld,
  runGreenAs,
  TEMPLATE,
} from './templateStacks.ts';

afterEach(closeWorlds);
jest.setTimeout(120_000);

const README = readFileSync('infra/README.md', 'utf8');
const PERMISSIONS_PAGE = readFileSync('docs/permissions.md', 'utf8');
const LINTER = 'cfn-lint';
const hasLinter = spawnSync(LINTER, ['--version']).status === 0;

describe('infra/warm-ami.yaml', () => {
  const title = hasLinter
    ? 'has nothing for cfn-lint to say'
    : 'is not linted here: cfn-lint is not installed';
  (hasLinter || process.env.CFN_LINT === 'required' ? it : it.skip)(
    title,
    () => {
      const { status, stdout, stderr } = spawnSync(LINTER, ['infra/warm-ami.yaml'], { encoding: 'utf8' });
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    },
    120_000,
  );

  it('shows each parameter in a group and with a label', () => {
    const { parameters, metadata } = readTemplate(TEMPLATE);
    const { ParameterGroups: groups, ParameterLabels: labels } = metadata[
      'AWS::CloudFormation::Interface'
    ] as { ParameterGroups: { Parameters: string[] }[]; ParameterLabels: Record<string, unknown> };
    const names = Object.keys(parameters).sort();
    expect(groups.flatMap(({ Parameters }) => Parameters).sort()).toEqual(names);
    expect(Object.keys(labels).sort()).toEqual(names);
  });
});

describe('infra/README.md', () => {
  const { parameters, outputs } = readTemplate(TEMPLATE);

  it('has each parameter with its default, in the template’s order', () => {
    const rows = [...README.matchAll(/^\| `([A-Z]\w+)` \| (required|empty|`[^`]+`) \| \S.* \|$/gm)].map(
      ([, name, value]) => [name, value],
    );
    const declared = Object.entries(parameters).map(([name, { Default: value }]) => {
      if (value === undefined) return [name, 'required'];
      return [name, value === '' ? 'empty' : `\`${String(value)}\``];
    });
    expect(rows).toEqual(declared);
  });

  it('has each output', () => {
    const section = README.slice(README.indexOf('## Outputs'), README.indexOf('## What it makes'));
    const rows = [...section.matchAll(/^\| `(\w+)` \| \S.* \|$/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(outputs));
  });

  it('has commands whose parameters the template knows', () => {
    const named = [...README.matchAll(/--parameter-overrides (.+)$/gm)].flatMap(([, line = '']) =>
      [...line.matchAll(/'?(\w+)=/g)].map(([, name]) => name),
    );
    expect(named.length).toBeGreaterThan(2);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(named));
  });
});

/** What the example names of the delivered policy are in a stack. */
function namesIn({ order }: Deployed): Readonly<Record<string, string>> {
  const parameters: Readonly<Record<string, string>> = order.parameters;
  const name = parameters.Name ?? 'windows-nodes';
  return {
    'my-pipeline': name,
    'my-recipe': name,
    'my-infrastructure': name,
    'my-distribution': name,
    'us-east-1': order.region,
    'arn:aws:': `arn:${partitionOf(order.region)}:`,
  };
}

/** What a stack has not, so that its policy leaves it away (docs/permissions.md). */
const ABSENT = /my-(?:execution-role|workflow|component|base)\b/;

/** The delivered policy for a stack: its names, its repositories, and without what it has not. */
function expectedStatements(deployed: Deployed): readonly NamedStatement[] {
  const isLinux = deployed.order.image.os === 'linux';
  return readPolicy(namesIn(deployed))
    .map((statement) => ({ ...statement, Resource: resourcesOf(statement) }))
    .filter(({ Resource }) => Resource.length > 0)
    .filter(({ Sid }) => !(isLinux && isNotNeededForLinux(Sid)));
}

function resourcesOf({ Resource }: Statement): readonly string[] {
  const repositories = ['web', 'team/*'];
  return list(Resource)
    .filter((resource) => !ABSENT.test(resource))
    .flatMap((resource) =>
      resource.includes('my-repository')
        ? repositories.map((repository) => resource.replace('my-repository', repository))
        : [resource],
    );
}

function isNotNeededForLinux(sid: string): boolean {
  const row = PERMISSIONS_PAGE.split('\n').find((line) => line.startsWith(`| \`${sid}\``));
  return row?.includes('Not needed for Linux') === true;
}

function inOneForm(statements: readonly Statement[]): readonly unknown[] {
  return statements
    .map((statement) => ({
      ...statement,
      Action: [...actionsOf(statement)].sort(),
      Resource: [...list(statement.Resource)].sort(),
    }))
    .sort((left, right) => (String(left.Sid) < String(right.Sid) ? -1 : 1));
}

function policyOf({ aws, stack }: Deployed, output: 'RoleArn' | 'PlanRoleArn'): readonly NamedStatement[] {
  const policy: Policy | undefined = aws.world.accounts.roles.get(stack.outputs[output] ?? '')?.policy;
  return list(policy?.Statement ?? []).map((statement) => ({ ...statement, Sid: statement.Sid ?? '' }));
}

describe.each(CASE_NAMES)('the policies of a stack with %s', (name: CaseName) => {
  it('are the delivered one: all of it for a bake, for a plan what Every and Plan begin with', async () => {
    const deployed = await deployCase(name);
    const expected = expectedStatements(deployed);

    expect(inOneForm(policyOf(deployed, 'RoleArn'))).toEqual(inOneForm(expected));
    expect(inOneForm(policyOf(deployed, 'PlanRoleArn'))).toEqual(
      inOneForm(expected.filter((statement) => modesOf(statement).includes('plan'))),
    );
  });

  it('let build instances pull from the repositories and nothing else', async () => {
    const { stack, order } = await deployCase(name);
    const partition = partitionOf(order.region);
    const { ManagedPolicyArns, Policies } = propertiesOf(stack, 'BuildRole');

    expect(ManagedPolicyArns).toEqual([
      `arn:${partition}:iam::aws:policy/EC2InstanceProfileForImageBuilder`,
      `arn:${partition}:iam::aws:policy/AmazonSSMManagedInstanceCore`,
    ]);
    expect(Policies).toMatchObject([
      {
        PolicyDocument: {
          Statement: [
            { Action: 'ecr:GetAuthorizationToken', Resource: '*' },
            {
              Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
              Resource: ['web', 'team/*'].map(
                (each) => `arn:${partition}:ecr:${order.region}:${ACCOUNT}:repository/${each}`,
              ),
            },
          ],
        },
      },
    ]);
  });
});

function propertiesOf({ resources }: Stack, id: string): JsonObject {
  const resource = resources.get(id);
  if (resource === undefined) throw new Error(`the stack has no ${id}`);
  return resource.properties;
}

describe('the parent of the recipe', () => {
  const systems = ['WindowsServer2019', 'WindowsServer2022', 'WindowsServer2025', 'AmazonLinux2023'];
  const pairs = systems.flatMap((system) =>
    ['EKS', 'ECS'].flatMap((cluster) =>
      (system === 'AmazonLinux2023' ? ['x86_64', 'arm64'] : ['x86_64']).map(
        (architecture) => [system, cluster, architecture] as const,
      ),
    ),
  );

  it.each(pairs)(
    'for %s, %s and %s is the public parameter of that AMI',
    async (system, cluster, architecture) => {
      const aws = await openWorld();
      const parameters = {
        ...NEEDED,
        OperatingSystem: system,
        Cluster: cluster,
        Architecture: architecture,
        KubernetesVersion: '1.34',
      };

      const stack = await deploy(TEMPLATE, { name: 'nodes', region: 'us-east-1', parameters }, aws);

      const parent = String(propertiesOf(stack, 'Recipe').ParentImage);
      const base = BASE_IMAGES.find(({ parameter }) => parent === `ssm:${parameter}`);
      expect(base).toMatchObject({
        architecture,
        osVersion: system
          .replace('WindowsServer', 'Microsoft Windows Server ')
          .replace('Linux2023', ' Linux 2023'),
      });
      expect(parent).toMatch(cluster === 'EKS' ? /eks.*1\.34|EKS_Optimized-1\.34/ : /ecs|ECS_Optimized/);
    },
  );
});

describe('what a stack is made of', () => {
  it('with the defaults', async () => {
    const { stack } = await deployCase('the defaults');

    expect([...stack.resources.keys()].sort()).toEqual([
      ...['BakeRole', 'BuildLogs', 'BuildRole', 'Distribution', 'Infrastructure', 'InstanceProfile'],
      ...['OidcProvider', 'Pipeline', 'PipelineLogs', 'PlanRole', 'PullComponent', 'ReadPolicy', 'Recipe'],
    ]);
    expect(propertiesOf(stack, 'Infrastructure')).toEqual({
      Name: 'windows-nodes',
      InstanceProfileName: 'windows-nodes-build-us-east-1',
      InstanceTypes: ['m5.xlarge', 'm6i.xlarge'],
      InstanceMetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      TerminateInstanceOnFailure: true,
      ResourceTags: { 'warm-ami:pipeline': 'windows-nodes' },
    });
    expect(propertiesOf(stack, 'Pipeline').Schedule).toEqual({
      ScheduleExpression: 'cron(0 4 ? * SUN *)',
      PipelineExecutionStartCondition: 'EXPRESSION_MATCH_ONLY',
    });
    expect(propertiesOf(stack, 'Recipe').BlockDeviceMappings).toEqual([
      { DeviceName: '/dev/sda1', Ebs: { VolumeType: 'gp3', VolumeSize: '100', DeleteOnTermination: true } },
    ]);
  });

  it('in a subnet, on instance types and a volume that were asked for', async () => {
    const { stack } = await deployCase('AL2023 on arm64 for EKS, in a subnet of its own');

    expect(propertiesOf(stack, 'Infrastructure')).toMatchObject({
      InstanceTypes: ['c7g.2xlarge', 'm7g.2xlarge'],
      SubnetId: 'subnet-0123456789abcdef0',
      SecurityGroupIds: ['sg-0123456789abcdef0', 'sg-0123456789abcdef1'],
    });
    expect(propertiesOf(stack, 'Recipe').BlockDeviceMappings).toMatchObject([
      { DeviceName: '/dev/xvda', Ebs: { VolumeSize: '60' } },
    ]);
  });

  it('without a schedule', async () => {
    const { stack } = await deployCase('AL2023 for ECS, without a schedule');

    expect(propertiesOf(stack, 'Pipeline')).not.toHaveProperty('Schedule');
  });

  it('without an OIDC provider, where the account has one', async () => {
    const aws = await openWorld();
    const parameters = { ...NEEDED, CreateOidcProvider: 'false' };

    const stack = await deploy(TEMPLATE, { name: 'nodes', region: 'us-east-1', parameters }, aws);

    expect(stack.resources.has('OidcProvider')).toBe(false);
    expect(aws.world.accounts.oidcProviders.size).toBe(0);
  });

  it('mails about failed builds of its pipeline alone', async () => {
    const { stack } = await deployCase('Windows Server 2019 for ECS, with mail about failed builds');
    const topic = 'arn:aws:sns:eu-central-1:111122223333:windows-nodes-failed-builds';

    expect(propertiesOf(stack, 'BuildFails')).toMatchObject({
      EventPattern: {
        source: ['aws.imagebuilder'],
        'detail-type': ['EC2 Image Builder Image State Change'],
        resources: [{ prefix: 'arn:aws:imagebuilder:eu-central-1:111122223333:image/windows-nodes/' }],
        detail: { state: { status: ['FAILED'] } },
      },
      Targets: [{ Arn: topic }],
    });
    expect(propertiesOf(stack, 'FailedBuilds')).toMatchObject({
      Subscription: [{ Protocol: 'email', Endpoint: 'nodes@example.com' }],
    });
    expect(propertiesOf(stack, 'FailedBuildsPolicy')).toMatchObject({
      Topics: [topic],
      PolicyDocument: { Statement: [{ Resource: topic, Principal: { Service: 'events.amazonaws.com' } }] },
    });
  });

  it('trusts the issuer of a GitHub Enterprise Server, by its own name', async () => {
    const aws = await openWorld();
    const issuer = 'github.example.com/_services/token';
    const parameters = { ...NEEDED, GitHubServer: issuer };

    const stack = await deploy(TEMPLATE, { name: 'nodes', region: 'us-east-1', parameters }, aws);

    const provider = `arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer}`;
    expect([...aws.world.accounts.oidcProviders.keys()]).toEqual([provider]);
    expect(aws.world.accounts.roles.get(stack.outputs.RoleArn ?? '')?.trust).toMatchObject({
      Statement: [
        {
          Principal: { Federated: provider },
          Condition: {
            StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' },
            StringLike: { [`${issuer}:sub`]: [BRANCH, 'repo:me@*/app@*:ref:refs/heads/main'] },
          },
        },
      ],
    });
  });

  it('keeps within the limits of IAM with the longest names', async () => {
    const aws = await openWorld();
    const repositories = Array.from({ length: 10 }, (_, index) => `${index}${'r'.repeat(99)}`);
    const parameters = {
      ...NEEDED,
      Name: 'n'.repeat(40),
      Repositories: repositories.join(','),
    };

    const stack = await deploy(TEMPLATE, { name: 'nodes', region: 'ap-southeast-1', parameters }, aws);

    expect(JSON.stringify(propertiesOf(stack, 'ReadPolicy'))).toContain(repositories.at(-1));
    expect(propertiesOf(stack, 'BuildRole').RoleName).toHaveLength(61);
  });
});

describe('a parameter that can not be meant', () => {
  const refused = [
    [{ Name: 'Windows_Nodes' }, '3 to 40 lower-case letters'],
    [{ Name: 'n'.repeat(41) }, '3 to 40 lower-case letters'],
    [{ OperatingSystem: 'WindowsServer2016' }, 'AllowedValues'],
    [{ KubernetesVersion: '1.35.1' }, 'A minor version of Kubernetes'],
    [{ GitHubRepository: 'https://github.com/me/app' }, 'owner/name'],
    [{ GitHubRepository: 'me/*' }, 'owner/name'],
    [{ GitHubRepository: 'me@1/app' }, 'owner/name'],
    [{ GitHubBranch: '*' }, 'without wildcards'],
    [{ GitHubBranch: 'main","x":"y' }, 'without wildcards'],
    [{ GitHubServer: 'https://github.example.com' }, 'without https://'],
    [{ Repositories: '' }, '1 to 10 names'],
    [{ Repositories: 'web, api' }, 'without spaces'],
    [{ Repositories: Array(11).fill('web').join(',') }, '1 to 10 names'],
    [{ Repositories: '111122223333.dkr.ecr.us-east-1.amazonaws.com/web:v1' }, '1 to 10 names'],
    [{ RootVolumeGiB: '20' }, 'not less than 50'],
    [{ RootVolumeGiB: '100GB' }, 'must be a number'],
    [{ Schedule: 'weekly' }, 'cron('],
    [{ Schedule: 'cron(0 4 * * SUN)' }, 'cron('],
    [{ NotificationEmail: 'me' }, 'One mail address'],
    [{ CopyToRegions: 'us-east-1,us-east-2,us-west-1,us-west-2,eu-west-1,eu-west-2' }, 'Up to 5 Regions'],
    [{ CopyToAccounts: '1234' }, '12 digits'],
    [{ LaunchTemplateId: 'nodes' }, 'The id of one launch template'],
    [{ SsmParameter: '/nodes/ami' }, 'begins with /imagebuilder/'],
    [{ Architecture: 'arm64' }, 'Architecture arm64 needs OperatingSystem AmazonLinux2023.'],
    [{ Subnet: 'subnet-0123456789abcdef0' }, 'Subnet needs SecurityGroups of its VPC.'],
    [{ Colour: 'blue' }, '[Colour] do not exist in the template'],
  ] as const;

  it.each(refused)('%j is refused before anything is made', async (parameter, message) => {
    const aws = await openWorld();
    const parameters = { ...NEEDED, ...parameter };

    const deployed = deploy(TEMPLATE, { name: 'nodes', region: 'us-east-1', parameters }, aws);

    await expect(deployed).rejects.toThrow(message);
    expect(aws.world.journal).toEqual([]);
    expect(aws.world.accounts.roles.size).toBe(0);
  });

  it('one without a default has to be given', async () => {
    const aws = await openWorld();

    const deployed = deploy(TEMPLATE, { name: 'nodes', region: 'us-east-1', parameters: {} }, aws);

    await expect(deployed).rejects.toThrow('[GitHubRepository, Repositories] must have values');
  });
});

describe('a stack that is deployed again', () => {
  const update = ({ aws, stack, order }: Deployed, parameters: Readonly<Record<string, string>>) =>
    deploy(TEMPLATE, { name: 'nodes', region: order.region, parameters }, aws, stack);

  it('with the same parameters after a bake changes nothing', async () => {
    const deployed = await deployCase('AL2023 for ECS, without a schedule');
    await runGreenAs(deployed, BRANCH);
    const before = deployed.aws.world.journal.length;

    const again = await update(deployed, {});

    expect(deployed.aws.world.journal.slice(before)).toEqual([]);
    expect(again.outputs).toEqual(deployed.stack.outputs);
  });

  it('with another volume has the next version of the recipe, in the same pipeline', async () => {
    const deployed = await deployCase('the defaults');
    const { imageRecipes, pipelines } = inRegion(deployed.aws.world, 'us-east-1').imagebuilder;
    const [first = ''] = imageRecipes.keys();

    const again = await update(deployed, { RootVolumeGiB: '200' });

    const [second = '', ...others] = imageRecipes.keys();
    expect(others).toEqual([]);
    expect(second).not.toBe(first);
    expect(second).toMatch(/image-recipe\/windows-nodes\/1\.0\.\d+$/);
    expect([...pipelines.values()].map(({ settings }) => settings.imageRecipeArn)).toEqual([second]);
    expect(again.outputs).toEqual(deployed.stack.outputs);
  });

  it('for another version of Kubernetes has the next bake on that base', async () => {
    const deployed = await deployCase('AL2023 for EKS, copied to two Regions and an account');
    await runGreenAs(deployed, BRANCH);
    const stack = await update(deployed, { KubernetesVersion: '1.35' });

    const { outputs } = await runGreenAs({ ...deployed, stack }, BRANCH);

    expect(outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(outputs.reason).toMatch(/^base image moved/);
  });

  it('with other repositories lets the roles read those', async () => {
    const deployed = await deployCase('AL2023 for ECS, without a schedule');

    const stack = await update(deployed, { Repositories: 'api' });

    const statements = policyOf({ ...deployed, stack }, 'RoleArn');
    const reading = statements.find(({ Sid }) => Sid === 'BakePlanStartReadsImages');
    expect(reading?.Resource).toEqual([`arn:aws:ecr:us-east-1:${ACCOUNT}:repository/api`]);
  });
});

describe('the cases', () => {
  it('cover each kind of node, each partition and each optional parameter', () => {
    const { parameters } = readTemplate(TEMPLATE);
    const cases: readonly Case[] = Object.values(CASES);
    const given = new Set(cases.flatMap((each) => Object.keys(each.parameters)));
    const optional = Object.entries(parameters).filter(([, { Default: value }]) => value === '');
    expect([...given]).toEqual(expect.arrayContaining(optional.map(([name]) => name)));
    expect(new Set(cases.map(({ region }) => partitionOf(region))).size).toBe(3);
    const systems = cases.map((each) => each.parameters.OperatingSystem ?? 'WindowsServer2022');
    expect(new Set(systems)).toEqual(new Set(parameters.OperatingSystem?.AllowedValues as string[]));
  });
});
