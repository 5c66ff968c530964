import { stringify } from 'yaml';
import {
  addLaunchTemplate,
  inRegion,
  overwriteSettings,
  seedComponent,
  seedWorkflow,
  type World,
  workflowDocument,
} from '../../local-aws/index.ts';
import type { Structure } from '../../local-aws/service.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import { enableFastLaunch } from '../../local-aws/services/ec2/fastLaunch.ts';
import type { StepResult } from '../../runner/runAction.ts';
import { type Finding, type FindingCode, LEVELS } from '../../src/preflight/finding.ts';
import {
  ACCOUNT,
  COMPONENT,
  componentArn,
  emptyDocument,
  errorOf,
  HOST,
  type Inputs,
  openScene,
  push,
  REGION,
  run,
  type Scene,
  type Setting,
  warningsOf,
} from './world.ts';

const OTHER_REGION = 'eu-west-1';
const OTHER_ACCOUNT = '444455556666';
const HERE = {
  region: REGION,
  amiDistributionConfiguration: { name: 'nodes {{ imagebuilder:buildDate }}' },
};

/** A Windows pipeline whose recipe names the pull component by wildcard, unless told otherwise, and a run of it. */
interface Case {
  readonly setting?: Setting;
  /** What no operation makes. */
  readonly change?: (scene: Scene) => unknown;
  readonly inputs?: Inputs;
  /** Files, by path. */
  readonly checkout?: Inputs;
}

/** Two cases that differ in one value: the code is found in the first and not in the second. */
interface Pair {
  readonly code: FindingCode;
  readonly by: string;
  readonly found: Case;
  readonly fine: Case;
}

/** One case for each of two values. */
function pair<Value>(
  code: FindingCode,
  by: string,
  caseOf: (value: Value) => Case,
  found: Value,
  fine: Value,
): Pair {
  return { code, by, found: caseOf(found), fine: caseOf(fine) };
}

const pipeline = (members: Structure): Case => ({ setting: { pipeline: { pipeline: members } } });

/** Distribution settings as old accounts may hold them. */
const distributed = (...distributions: readonly Structure[]): Case => ({
  setting: { pipeline: { distributions: [HERE] } },
  change: ({ world, distributionArn = '' }) =>
    overwriteSettings(world, REGION, distributionArn, { distributions }),
});

const fastLaunch = (configuration: Structure) =>
  distributed({ ...HERE, fastLaunchConfigurations: [configuration] });

const named = (amiDistributionConfiguration: Structure) =>
  distributed({ region: REGION, amiDistributionConfiguration });

const scheduled = (schedule: Structure, more: Structure = {}) =>
  pipeline({ schedule: { scheduleExpression: 'rate(7 days)', ...schedule }, ...more });

async function addComponents(world: World): Promise<void> {
  for (const platform of ['Windows', 'Linux'] as const) {
    const name = `for-${platform.toLowerCase()}`;
    await seedComponent(world, REGION, { name, version: '1.0.0', platform, data: emptyDocument(platform) });
  }
}

const own = (name: string) => componentArn('x.x.x').replace(COMPONENT, name);

/** A recipe of these components. */
const recipeOf = (...names: readonly string[]): Case => ({
  setting: { before: addComponents },
  change: ({ world, recipeArn }) =>
    overwriteSettings(world, REGION, recipeArn, {
      components: names.map((name) => ({ componentArn: own(name) })),
    }),
});

/** Fast Launch is on for AMIs of before, each with so many parallel launches. */
const launchesTaken = (...launches: readonly number[]): Case => ({
  setting: {
    durations: { fastLaunchShown: 0 },
    before: (world) => {
      for (const each of launches) turnOn(world, each);
    },
  },
});

function turnOn(world: World, maxParallelLaunches: number): void {
  const windows = { windows: true, osVersion: 'Microsoft Windows Server 2022', sysprepped: true };
  const { id } = addAmi(world, REGION, { ownerId: ACCOUNT, name: `old ${maxParallelLaunches}`, ...windows });
  const scope = { region: REGION, partition: 'aws', accountId: ACCOUNT };
  enableFastLaunch(world, scope, id, {
    maxParallelLaunches,
    targetResourceCount: 5,
    launchTemplate: undefined,
  });
}

const withoutDefaultVpc = (region: string, given: Case = {}): Case => ({
  ...given,
  change: ({ world }) => inRegion(world, region).ec2.vpcs.clear(),
});

/** The AMI is copied to the other Region for an account. */
const copiedFor = (accountId: string): Case => ({
  setting: {
    pipeline: {
      distributions: [
        HERE,
        { region: OTHER_REGION, amiDistributionConfiguration: { targetAccountIds: [accountId] } },
      ],
    },
  },
});

/** The distribution settings turn Fast Launch on with a launch template, or don't. */
const turnedOnItself = (enabled: boolean): Case => {
  const launchTemplate = { launchTemplateName: 'fast', launchTemplateVersion: '1' };
  const fastLaunchConfigurations = [{ enabled, launchTemplate }];
  return { setting: { pipeline: { distributions: [{ ...HERE, fastLaunchConfigurations }] } } };
};

/** The pipeline has a build workflow of its own, with these steps. */
const builtBy = (...actions: readonly string[]): Case => ({
  setting: {
    before: (world) =>
      seedWorkflow(world, REGION, { type: 'BUILD', name: 'mine', data: workflowDocument(actions) }),
    pipeline: {
      pipeline: {
        executionRole: `arn:aws:iam::${ACCOUNT}:role/imagebuilder`,
        workflows: [{ workflowArn: `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:workflow/build/mine/x.x.x` }],
      },
    },
  },
});

/** The distribution settings give the AMI to a launch template that maps a device. */
const givenToTemplateThatMaps = (DeviceName: string): Case => ({
  setting: { pipeline: { distributions: [HERE] } },
  change: ({ world, distributionArn = '' }) => {
    const blockDeviceMappings = [{ DeviceName, Ebs: { VolumeSize: 100 } }];
    const template = addLaunchTemplate(world, REGION, { accountId: ACCOUNT, name: 'n', blockDeviceMappings });
    const launchTemplateConfigurations = [{ launchTemplateId: template.id }];
    const distributions = [{ ...HERE, launchTemplateConfigurations }];
    overwriteSettings(world, REGION, distributionArn, { distributions });
  },
});

const docker = (setting: Setting = {}): Case => ({ setting, inputs: { runtime: 'docker' } });

const withUserData = (behaviour: string) => {
  const script = `echo ECS_IMAGE_PULL_BEHAVIOR=${behaviour} >> /etc/ecs/ecs.config`;
  const userDataOverride = Buffer.from(script).toString('base64');
  return docker({ pipeline: { recipe: { additionalInstanceConfiguration: { userDataOverride } } } });
};

const withComponent = (behaviour: string) => {
  const line = `[Environment]::SetEnvironmentVariable("ECS_IMAGE_PULL_BEHAVIOR", "${behaviour}", "Machine")`;
  const steps = [{ name: 'Run', action: 'ExecutePowerShell', inputs: { commands: [line] } }];
  const data = stringify({ schemaVersion: 1, phases: [{ name: 'build', steps }] });
  return docker({
    before: (world) =>
      seedComponent(world, REGION, { name: 'agent', version: '1.0.0', platform: 'Windows', data }),
    pipeline: { components: [{ componentArn: own('agent') }] },
  });
};

/** A file of the checkout that `images-from` reads. */
const withFile = (object: Structure): Case => ({
  checkout: { 'deploy/node.yaml': stringify(object) },
  inputs: { images: 'web:v1', 'images-from': 'deploy/*.yaml' },
});

const karpenter = (kind: string) =>
  withFile({ apiVersion: 'karpenter.k8s.aws/v1', kind, metadata: { name: 'windows' }, spec: {} });

const nodeClassOf = (amiFamily: string) =>
  withFile({ apiVersion: 'karpenter.k8s.aws/v1', kind: 'EC2NodeClass', spec: { amiFamily } });

/** A pod of an image with this tag, and what else its container says. */
const pod = (tag: string, container: Structure) =>
  withFile({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', image: `${HOST}/web:${tag}`, ...container }] },
  });

const PAIRS: readonly Pair[] = [
  pair('pipeline-disabled', 'its status', (status) => pipeline({ status }), 'DISABLED', 'ENABLED'),
  pair('component-platform', 'a component of the recipe', recipeOf, 'for-linux', 'for-windows'),
  pair(
    'component-platform',
    'the pull component that is there already',
    (component) => ({ setting: { entry: 'missing', before: addComponents }, inputs: { component } }),
    'for-linux',
    'for-windows',
  ),
  pair(
    'component-twice',
    'the name of an entry',
    (name) => recipeOf('for-windows', name),
    'for-windows',
    COMPONENT,
  ),
  pair<string | undefined>(
    'instance-profile',
    'whether one is named',
    (instanceProfileName) => ({
      change: ({ world, infrastructureArn }) =>
        overwriteSettings(world, REGION, infrastructureArn, { instanceProfileName }),
    }),
    undefined,
    'profile',
  ),
  pair(
    'distribution-ami-name',
    'what the name holds',
    (date) => named({ name: `n {{imagebuilder:${date}}}` }),
    'buildVersion',
    'buildDate',
  ),
  pair('distribution-ami-name', 'whether there is a name', named, { name: 'nodes' }, {}),
  pair(
    'distribution-fast-launch-parallel',
    '5 and 6',
    (maxParallelLaunches) => fastLaunch({ enabled: true, maxParallelLaunches }),
    5,
    6,
  ),
  pair(
    'distribution-fast-launch-parallel',
    'whether it is enabled',
    (enabled) => fastLaunch({ enabled, maxParallelLaunches: 5 }),
    true,
    false,
  ),
  pair<Structure>(
    'distribution-launch-template-version',
    'whether one is named',
    (version) => fastLaunch({ enabled: true, launchTemplate: { launchTemplateName: 'fast', ...version } }),
    {},
    { launchTemplateVersion: '1' },
  ),
  pair('distribution-region', 'the Region', (region) => distributed({ region }), OTHER_REGION, REGION),
  pair('fast-launch-vpc', 'where there is none', withoutDefaultVpc, REGION, OTHER_REGION),
  pair(
    'fast-launch-vpc',
    'whose the copy there is',
    (account) => withoutDefaultVpc(OTHER_REGION, copiedFor(account)),
    ACCOUNT,
    OTHER_ACCOUNT,
  ),
  pair(
    'fast-launch-vpc',
    'who turns it on',
    (itself) => withoutDefaultVpc(REGION, turnedOnItself(itself)),
    false,
    true,
  ),
  pair(
    'fast-launch-vpc',
    'whether it is wanted',
    (wish) => ({ ...withoutDefaultVpc(REGION), inputs: { 'fast-launch': wish } }),
    'auto',
    'off',
  ),
  pair('fast-launch-quota', '41 and 40, taken by several', (last) => launchesTaken(28, last), 7, 6),
  pair(
    'fast-launch-quota',
    '41 and 40, wanted by one',
    (wanted) => ({ ...launchesTaken(30), inputs: { 'fast-launch-parallel': wanted } }),
    '11',
    '10',
  ),
  pair(
    'fast-launch-sysprep',
    'one action of the build workflow',
    (action) => builtBy('LaunchInstance', 'ExecuteComponents', action, 'CreateImage'),
    'RunCommand',
    'RunSysPrep',
  ),
  pair('fast-launch-unused', 'the device', givenToTemplateThatMaps, '/dev/sda1', 'xvdb'),
  pair(
    'schedule-duplicate',
    'its condition',
    (pipelineExecutionStartCondition) => scheduled({ pipelineExecutionStartCondition }),
    'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',
    'EXPRESSION_MATCH_ONLY',
  ),
  pair<'wildcard' | 'pinned'>(
    'schedule-duplicate',
    'how the recipe names the pull component',
    (entry) => ({ setting: { ...scheduled({}).setting, entry } }),
    'wildcard',
    'pinned',
  ),
  pair(
    'schedule-duplicate',
    'whether the pipeline is enabled',
    (status) => scheduled({}, { status }),
    'ENABLED',
    'DISABLED',
  ),
  pair('latest-tag', 'the tag', (tag) => ({ inputs: { images: `web:${tag}` } }), 'latest', 'v1'),
  pair('latest-tag', 'the runtime', (runtime) => ({ inputs: { runtime } }), 'containerd', 'docker'),
  pair(
    'latest-tag',
    'the policy of latest in a file',
    (imagePullPolicy) => pod('latest', { imagePullPolicy }),
    'Always',
    'IfNotPresent',
  ),
  pair<Structure>(
    'latest-tag',
    'whether a file says one of another tag',
    (container) => pod('v1', container),
    { imagePullPolicy: 'Always' },
    {},
  ),
  pair('fast-launch-karpenter', 'the kind in a file', karpenter, 'EC2NodeClass', 'NodePool'),
  pair('fast-launch-karpenter', 'the AMI family in a file', nodeClassOf, 'Windows2022', 'AL2023'),
  pair('prefer-cached', 'the runtime', (runtime) => ({ inputs: { runtime } }), 'docker', 'containerd'),
  pair('prefer-cached', 'the value in the user data', withUserData, 'once', 'prefer-cached'),
  pair('prefer-cached', 'the value in a component', withComponent, 'once', 'prefer-cached'),
];

async function play({
  setting,
  change,
  inputs,
  checkout,
}: Case): Promise<{ scene: Scene; result: StepResult }> {
  const names = { 'my-component': '*', 'my-workflow': '*' };
  const scene = await openScene({ system: 'windows', entry: 'wildcard', names, ...setting });
  push(scene, 'web', 'v1');
  push(scene, 'web', 'latest');
  await change?.(scene);
  return { scene, result: await run(scene, { mode: 'plan', ...inputs }, {}, checkout) };
}

function findingsOf({ outputs }: StepResult): readonly Finding[] {
  return JSON.parse(outputs.findings ?? 'null');
}

describe('preflight', () => {
  it.each(PAIRS)('finds $code, told apart by $by', async ({ code, found }) => {
    const { result } = await play(found);

    const findings = findingsOf(result).filter((each) => each.code === code);
    expect(findings).toHaveLength(1);
    const [{ what, mend } = { what: '', mend: '' }] = findings;
    const isError = LEVELS[code] === 'error';
    expect(result.exitCode).toBe(isError ? 1 : 0);
    if (isError) expect(errorOf(result)).toContain(`${code}: ${what}`);
    if (LEVELS[code] === 'warning') expect(warningsOf(result).join('\n')).toContain(mend);
  });

  it.each(PAIRS)('finds no $code on the other side of: $by', async ({ code, fine }) => {
    const { result } = await play(fine);
    if (result.outputs.findings === undefined) throw new Error(result.stdout + result.stderr);

    expect(findingsOf(result).filter((each) => each.code === code)).toEqual([]);
    expect(errorOf(result)).not.toContain(`${code}:`);
  });
});
