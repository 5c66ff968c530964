import { stringify } from 'yaml';
import {
  addLaunchTemplate,
  inRegion,
  overwriteSettings,
  seedComponent,
  seedWorkflow,
} from '../../local-aws/index.ts';
import type { Structure } from '../../local-aws/service.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import { enableFastLaunch } from '../../local-aws/services/ec2/fastLaunch.ts';
import { workflowDocument } from '../../local-aws/services/imagebuilder/workflowDocuments.ts';
import type { World } from '../../local-aws/world.ts';
import type { FindingCode } from '../../src/preflight/finding.ts';
import { ACCOUNT, componentArn, foreignDocument, REGION, type Rig, startRig } from '../tools.ts';
import { findingsOf, PULL, type Scene, seedScene } from './order.ts';

let rig: Rig;
beforeEach(async () => {
  // No delay until Fast Launch shows: the clock of these tests stands still.
  rig = await startRig({ durations: { fastLaunchShown: 0 } }, 1);
});
afterEach(() => rig.close());

const NAME = 'nodes {{ imagebuilder:buildDate }}';
const OTHER = '444455556666';
const HERE = { region: REGION, amiDistributionConfiguration: { name: NAME } };
const ROLE = `arn:aws:iam::${ACCOUNT}:role/imagebuilder`;

/** A scene in one world, after a change that no operation allows. */
interface Case extends Scene {
  readonly change?: (world: World, arns: Awaited<ReturnType<typeof seedScene>>) => unknown;
  readonly before?: (world: World) => unknown;
}

/** Two cases that differ in one value: the code is found in the first and not in the second. */
interface Pair {
  readonly code: FindingCode;
  readonly what: string;
  readonly found: Case;
  readonly fine: Case;
}

/** A pipeline with these distribution settings, which local-aws would refuse to create. */
function distributed(...distributions: readonly Structure[]): Case {
  return {
    seed: { distributions: [HERE] },
    change: (world, { distributionArn = '' }) =>
      overwriteSettings(world, REGION, distributionArn, { distributions }),
  };
}

const fastLaunch = (...fastLaunchConfigurations: readonly Structure[]) =>
  distributed({ ...HERE, fastLaunchConfigurations });

/** A pipeline beside AMIs whose Fast Launch takes so many parallel launches. */
function takenLaunches(...launches: readonly number[]): Case {
  return {
    before: (world) => {
      for (const maxParallelLaunches of launches) turnOn(world, REGION, maxParallelLaunches);
    },
  };
}

function turnOn(world: World, region: string, maxParallelLaunches: number): void {
  const windows = { windows: true, osVersion: 'Microsoft Windows Server 2022', sysprepped: true };
  const { id } = addAmi(world, region, { ownerId: ACCOUNT, name: `old ${maxParallelLaunches}`, ...windows });
  const scope = { region, partition: 'aws', accountId: ACCOUNT };
  const settings = { maxParallelLaunches, targetResourceCount: 5, launchTemplate: undefined };
  enableFastLaunch(world, scope, id, settings);
}

function withoutDefaultVpc(given: Case = {}, region = REGION): Case {
  return { ...given, change: (world) => inRegion(world, region).ec2.vpcs.clear() };
}

function builtBy(...actions: readonly string[]): Case {
  return {
    before: (world) =>
      seedWorkflow(world, REGION, { type: 'BUILD', name: 'mine', data: workflowDocument(actions) }),
    seed: {
      pipeline: {
        executionRole: ROLE,
        workflows: [{ workflowArn: `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:workflow/build/mine/x.x.x` }],
      },
    },
  };
}

/** A distribution that gives the AMI to a launch template with a mapping of this device. */
function givenToTemplate(DeviceName: string): Case {
  return {
    seed: { distributions: [HERE] },
    change: (world, { distributionArn = '' }) => {
      const blockDeviceMappings = [{ DeviceName, Ebs: { VolumeSize: 100 } }];
      const template = addLaunchTemplate(world, REGION, {
        accountId: ACCOUNT,
        name: 'n',
        blockDeviceMappings,
      });
      const launchTemplateConfigurations = [{ launchTemplateId: template.id }];
      overwriteSettings(world, REGION, distributionArn, {
        distributions: [{ ...HERE, launchTemplateConfigurations }],
      });
    },
  };
}

function recipeOf(...names: readonly string[]): Case {
  return {
    before: (world) => addLinuxComponent(world),
    change: (world, { recipeArn }) =>
      overwriteSettings(world, REGION, recipeArn, {
        components: names.map((name) => ({ componentArn: componentArn(...split(name)) })),
      }),
  };
}

function split(name: string): [string, string] {
  const [component = '', version = ''] = name.split('/');
  return [component, version];
}

async function addLinuxComponent(world: World): Promise<void> {
  const linux = { version: '1.0.0', platform: 'Linux', data: foreignDocument('x', 'ExecuteBash') } as const;
  await seedComponent(world, REGION, { name: 'for-linux', ...linux });
  const windows = { version: '1.0.0', platform: 'Windows', data: foreignDocument('x') } as const;
  await seedComponent(world, REGION, { name: 'for-windows', ...windows });
}

const scheduled = (schedule: Structure, more: Structure = {}): Case => ({
  seed: { pipeline: { schedule: { scheduleExpression: 'rate(7 days)', ...schedule }, ...more } },
});

const seen = (pullPolicy: string | undefined, written = 'latest'): Case => ({
  inputs: { images: `team/web:${written}` },
  files: { sources: [source(written, pullPolicy)] },
});

const source = (tag: string, pullPolicy: string | undefined) => ({
  written: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/team/web:${tag}`,
  place: 'deploy/web.yaml:12',
  pullPolicy,
});

const docker = (more: Case = {}): Case => ({ ...more, inputs: { runtime: 'docker' } });
const userData = (text: string): Case =>
  docker({
    seed: {
      recipe: {
        additionalInstanceConfiguration: { userDataOverride: Buffer.from(text).toString('base64') },
      },
    },
  });

const nodeClass = { file: 'karpenter.yaml', line: 3, name: 'windows', hasBlockDeviceMappings: true };

const PAIRS: readonly Pair[] = [
  {
    code: 'pipeline-disabled',
    what: 'its status',
    found: { seed: { pipeline: { status: 'DISABLED' } } },
    fine: { seed: { pipeline: { status: 'ENABLED' } } },
  },
  {
    code: 'component-platform',
    what: 'a component of the recipe',
    found: recipeOf('for-linux/1.0.0'),
    fine: recipeOf('for-windows/1.0.0'),
  },
  {
    code: 'component-platform',
    what: 'the pull component that is there already',
    found: {
      system: 'Windows',
      entry: 'missing',
      before: addLinuxComponent,
      inputs: { component: 'for-linux' },
    },
    fine: {
      system: 'Windows',
      entry: 'missing',
      before: addLinuxComponent,
      inputs: { component: 'for-windows' },
    },
  },
  {
    code: 'component-twice',
    what: 'the name of the second entry',
    found: recipeOf('for-windows/1.0.0', 'for-windows/x.x.x'),
    fine: recipeOf('for-windows/1.0.0', `${PULL}/x.x.x`),
  },
  {
    code: 'instance-profile',
    what: 'whether one is named',
    found: {
      change: (world, { infrastructureArn }) =>
        overwriteSettings(world, REGION, infrastructureArn, { instanceProfileName: undefined }),
    },
    fine: {
      change: (world, { infrastructureArn }) =>
        overwriteSettings(world, REGION, infrastructureArn, { instanceProfileName: 'profile' }),
    },
  },
  {
    code: 'distribution-ami-name',
    what: 'the word inside the braces',
    found: distributed({
      region: REGION,
      amiDistributionConfiguration: { name: 'n {{imagebuilder:buildVersion}}' },
    }),
    fine: distributed({
      region: REGION,
      amiDistributionConfiguration: { name: 'n {{imagebuilder:buildDate}}' },
    }),
  },
  {
    code: 'distribution-ami-name',
    what: 'whether there is a name',
    found: distributed({ region: REGION, amiDistributionConfiguration: { name: 'nodes' } }),
    fine: distributed({ region: REGION, amiDistributionConfiguration: {} }),
  },
  {
    code: 'distribution-fast-launch-parallel',
    what: '5 and 6',
    found: fastLaunch({ enabled: true, maxParallelLaunches: 5 }),
    fine: fastLaunch({ enabled: true, maxParallelLaunches: 6 }),
  },
  {
    code: 'distribution-fast-launch-parallel',
    what: 'whether it is enabled',
    found: fastLaunch({ enabled: true, maxParallelLaunches: 1 }),
    fine: fastLaunch({ enabled: false, maxParallelLaunches: 1 }),
  },
  {
    code: 'distribution-launch-template-version',
    what: 'whether a version is named',
    found: fastLaunch({ enabled: true, launchTemplate: { launchTemplateName: 'fast' } }),
    fine: fastLaunch({
      enabled: true,
      launchTemplate: { launchTemplateName: 'fast', launchTemplateVersion: '1' },
    }),
  },
  {
    code: 'distribution-region',
    what: 'the Region that is named',
    found: distributed({ region: 'eu-west-1' }),
    fine: distributed({ region: REGION }),
  },
  {
    code: 'fast-launch-vpc',
    what: 'the Region without a default VPC',
    found: withoutDefaultVpc(),
    fine: withoutDefaultVpc({}, 'eu-west-1'),
  },
  {
    code: 'fast-launch-vpc',
    what: 'the account that a copy in the Region without is for',
    found: withoutDefaultVpc(copiedFor(ACCOUNT), 'eu-west-1'),
    fine: withoutDefaultVpc(copiedFor(OTHER), 'eu-west-1'),
  },
  {
    code: 'fast-launch-vpc',
    what: 'whether the distribution turns it on',
    found: withoutDefaultVpc(turnedOnBy(false)),
    fine: withoutDefaultVpc(turnedOnBy(true)),
  },
  {
    code: 'fast-launch-vpc',
    what: 'whether Fast Launch is wanted',
    found: { ...withoutDefaultVpc(), inputs: { 'fast-launch': 'auto' } },
    fine: { ...withoutDefaultVpc(), inputs: { 'fast-launch': 'off' } },
  },
  {
    code: 'fast-launch-quota',
    what: '41 and 40 of several AMIs together',
    found: takenLaunches(28, 7),
    fine: takenLaunches(28, 6),
  },
  {
    code: 'fast-launch-quota',
    what: '41 and 40 by what is wanted',
    found: { ...takenLaunches(30), inputs: { 'fast-launch-parallel': '11' } },
    fine: { ...takenLaunches(30), inputs: { 'fast-launch-parallel': '10' } },
  },
  {
    code: 'fast-launch-sysprep',
    what: 'one action of the build workflow',
    found: builtBy('LaunchInstance', 'ExecuteComponents', 'RunCommand', 'CreateImage'),
    fine: builtBy('LaunchInstance', 'ExecuteComponents', 'RunSysPrep', 'CreateImage'),
  },
  {
    code: 'fast-launch-unused',
    what: 'the device that is mapped',
    found: givenToTemplate('/dev/sda1'),
    fine: givenToTemplate('xvdb'),
  },
  {
    code: 'fast-launch-karpenter',
    what: 'whether Fast Launch is wanted',
    found: { files: { karpenter: [nodeClass] }, inputs: { 'fast-launch': 'auto' } },
    fine: { files: { karpenter: [nodeClass] }, inputs: { 'fast-launch': 'off' } },
  },
  {
    code: 'fast-launch-karpenter',
    what: 'whether a file has an EC2NodeClass',
    found: { files: { karpenter: [nodeClass] } },
    fine: { files: { karpenter: [] } },
  },
  {
    code: 'schedule-duplicate',
    what: 'its condition',
    found: scheduled({
      pipelineExecutionStartCondition: 'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',
    }),
    fine: scheduled({ pipelineExecutionStartCondition: 'EXPRESSION_MATCH_ONLY' }),
  },
  {
    code: 'schedule-duplicate',
    what: 'how the recipe names the pull component',
    found: { ...scheduled({}), entry: 'wildcard' },
    fine: { ...scheduled({}), entry: 'pinned' },
  },
  {
    code: 'schedule-duplicate',
    what: 'whether the pipeline is enabled',
    found: scheduled({}, { status: 'ENABLED' }),
    fine: scheduled({}, { status: 'DISABLED' }),
  },
  {
    code: 'latest-tag',
    what: 'the tag',
    found: { inputs: { images: 'team/web:latest' } },
    fine: { inputs: { images: 'team/web:prod' } },
  },
  {
    code: 'latest-tag',
    what: 'the policy written for latest',
    found: seen('Always'),
    fine: seen('IfNotPresent'),
  },
  { code: 'latest-tag', what: 'whether one is written', found: seen(undefined), fine: seen('Never') },
  {
    code: 'latest-tag',
    what: 'the policy written for another tag',
    found: seen('Always', 'prod'),
    fine: seen(undefined, 'prod'),
  },
  {
    code: 'prefer-cached',
    what: 'the runtime',
    found: { inputs: { runtime: 'docker' } },
    fine: { inputs: { runtime: 'containerd' } },
  },
  {
    code: 'prefer-cached',
    what: 'the value in the user data',
    found: userData('echo ECS_IMAGE_PULL_BEHAVIOR=once >> /etc/ecs/ecs.config'),
    fine: userData('echo ECS_IMAGE_PULL_BEHAVIOR=prefer-cached >> /etc/ecs/ecs.config'),
  },
  {
    code: 'prefer-cached',
    what: 'the value in a component',
    found: docker(withComponent('once')),
    fine: docker(withComponent('prefer-cached')),
  },
];

function copiedFor(accountId: string): Case {
  return {
    seed: {
      distributions: [
        HERE,
        { region: 'eu-west-1', amiDistributionConfiguration: { targetAccountIds: [accountId] } },
      ],
    },
  };
}

function turnedOnBy(enabled: boolean): Case {
  const launchTemplate = { launchTemplateName: 'fast', launchTemplateVersion: '1' };
  return { seed: { distributions: [{ ...HERE, fastLaunchConfigurations: [{ enabled, launchTemplate }] }] } };
}

function withComponent(behaviour: string): Case {
  const line = `[Environment]::SetEnvironmentVariable("ECS_IMAGE_PULL_BEHAVIOR", "${behaviour}", "Machine")`;
  return {
    before: async (world) => {
      const inputs = { commands: [line] };
      const steps = [{ name: 'Run', action: 'ExecutePowerShell', inputs }];
      const data = stringify({ schemaVersion: 1, phases: [{ name: 'build', steps }] });
      await seedComponent(world, REGION, { name: 'agent', version: '1.0.0', platform: 'Windows', data });
    },
    seed: { components: [{ componentArn: componentArn('agent', 'x.x.x') }] },
  };
}

async function codesIn(given: Case): Promise<readonly FindingCode[]> {
  const { world } = rig.aws;
  await given.before?.(world);
  const arns = await seedScene(rig, given);
  await given.change?.(world, arns);
  return (await findingsOf(rig, given)).map(({ code }) => code);
}

describe('checkPipeline', () => {
  it.each(['Windows', 'Linux'] as const)(
    'finds nothing wrong with a plain pipeline of %s',
    async (system) => {
      expect(await codesIn({ system })).toEqual([]);
    },
  );

  it.each(PAIRS)('finds $code once, by $what', async ({ code, found }) => {
    const codes = await codesIn(found);
    expect(codes.filter((each) => each === code)).toHaveLength(1);
  });

  it.each(PAIRS)('does not find $code at the other value of: $what', async ({ code, fine }) => {
    expect(await codesIn(fine)).not.toContain(code);
  });
});
