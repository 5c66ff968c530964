/** The delivered template, deployed to local-aws with parameters that people give, and the action run against it. */
import { readFileSync } from 'node:fs';
import { deploy, type Stack } from '../../local-aws/cloudformation/stack.ts';
import {
  addLaunchTemplate,
  addUser,
  inRegion,
  type LocalAws,
  pushImage,
  startLocalAws,
} from '../../local-aws/index.ts';
import { partitionOf } from '../../local-aws/regions.ts';
import type { ImagePlatform } from '../../local-aws/services/ecr/manifests.ts';
import { type Step, type StepResult, startStep } from '../../runner/runAction.ts';

export const TEMPLATE = readFileSync('infra/warm-ami.yaml', 'utf8');
export const ACCOUNT = '111122223333';
export const BRANCH = 'repo:me/app:ref:refs/heads/main';
/** It is there in us-east-1. */
export const LAUNCH_TEMPLATE = 'lt-0123456789abcdef0';
export const PULL_REQUEST = 'repo:me/app:pull_request';

/** What has no default, as in the README. */
export const NEEDED = { GitHubRepository: 'me/app', Repositories: 'web,team/*' };

/** A 45-minute bake in 150 ms. */
const TIME_FACTOR = 18_000;

/** Parameters that a stack is made with, and what nodes it is for. */
export interface Case {
  readonly region: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly image: ImagePlatform;
  /** Inputs of the action that the nodes want. */
  readonly inputs: Readonly<Record<string, string>>;
}

const WINDOWS_2019 = { os: 'windows', architecture: 'amd64', osVersion: '10.0.17763.6893' } as const;
const WINDOWS_2022 = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' } as const;
const WINDOWS_2025 = { os: 'windows', architecture: 'amd64', osVersion: '10.0.26100.2894' } as const;
const LINUX = { os: 'linux', architecture: 'amd64' } as const;
const LINUX_ARM = { os: 'linux', architecture: 'arm64' } as const;

const DOCKER = { runtime: 'docker' };

export const CASES = {
  'the defaults': { region: 'us-east-1', parameters: {}, image: WINDOWS_2022, inputs: {} },
  'Windows Server 2019 for ECS, with mail about failed builds': {
    region: 'eu-central-1',
    parameters: {
      ...{ OperatingSystem: 'WindowsServer2019', Cluster: 'ECS', NotificationEmail: 'nodes@example.com' },
    },
    image: WINDOWS_2019,
    inputs: DOCKER,
  },
  'Windows Server 2025 for EKS, with a launch template and a parameter': {
    region: 'us-east-1',
    parameters: {
      OperatingSystem: 'WindowsServer2025',
      LaunchTemplateId: LAUNCH_TEMPLATE,
      SsmParameter: '/imagebuilder/nodes/windows-2025',
    },
    image: WINDOWS_2025,
    inputs: {},
  },
  'AL2023 for EKS, copied to two Regions and an account': {
    region: 'us-east-1',
    parameters: {
      Name: 'linux-nodes',
      OperatingSystem: 'AmazonLinux2023',
      KubernetesVersion: '1.34',
      CopyToRegions: 'us-west-2,us-east-1,eu-west-1',
      CopyToAccounts: '444455556666',
      SsmParameter: '/imagebuilder/linux-nodes',
    },
    image: LINUX,
    inputs: {},
  },
  'AL2023 on arm64 for EKS, in a subnet of its own': {
    region: 'us-east-1',
    parameters: {
      Name: 'arm-nodes',
      OperatingSystem: 'AmazonLinux2023',
      Architecture: 'arm64',
      InstanceTypes: 'c7g.2xlarge,m7g.2xlarge',
      Subnet: 'subnet-0123456789abcdef0',
      SecurityGroups: 'sg-0123456789abcdef0,sg-0123456789abcdef1',
      RootVolumeGiB: '60',
    },
    image: LINUX_ARM,
    inputs: {},
  },
  'AL2023 for ECS, without a schedule': {
    region: 'us-east-1',
    parameters: { Name: 'ecs-nodes', OperatingSystem: 'AmazonLinux2023', Cluster: 'ECS', Schedule: '' },
    image: LINUX,
    inputs: DOCKER,
  },
  'AL2023 on arm64 for ECS': {
    region: 'us-east-1',
    parameters: {
      ...{ Name: 'ecs-arm', OperatingSystem: 'AmazonLinux2023', Cluster: 'ECS', Architecture: 'arm64' },
    },
    image: LINUX_ARM,
    inputs: DOCKER,
  },
  'AL2023 for EKS in China': {
    region: 'cn-north-1',
    parameters: { Name: 'china-nodes', OperatingSystem: 'AmazonLinux2023' },
    image: LINUX,
    inputs: {},
  },
  'Windows Server 2022 for EKS in GovCloud': {
    region: 'us-gov-west-1',
    parameters: {},
    image: WINDOWS_2022,
    inputs: {},
  },
} satisfies Readonly<Record<string, Case>>;

export type CaseName = keyof typeof CASES;
export const CASE_NAMES = Object.keys(CASES) as CaseName[];

/** A stack that is deployed, and images in its repositories. */
export interface Deployed {
  readonly aws: LocalAws;
  readonly stack: Stack;
  readonly order: Case;
}

const open: LocalAws[] = [];

/** Ends every world; fails where local-aws itself made a mistake in one. */
export async function closeWorlds(): Promise<void> {
  const worlds = open.splice(0);
  await Promise.all(worlds.map((aws) => aws.close()));
  const mistakes = worlds.flatMap(({ world }) =>
    world.journal.filter(({ mistake }) => mistake !== undefined),
  );
  expect(mistakes).toEqual([]);
}

/** The launch template that a parameter of a case names. */
function addOwnLaunchTemplate({ world }: LocalAws): void {
  const template = addLaunchTemplate(world, 'us-east-1', { accountId: ACCOUNT, name: 'nodes' });
  inRegion(world, 'us-east-1').ec2.launchTemplates.set(LAUNCH_TEMPLATE, { ...template, id: LAUNCH_TEMPLATE });
}

export async function openWorld(): Promise<LocalAws> {
  const aws = await startLocalAws({ timeFactor: TIME_FACTOR });
  open.push(aws);
  return aws;
}

/** Deploys the template for a case to a new world, with one image in each of two repositories. */
export async function deployCase(
  name: CaseName,
  more: Readonly<Record<string, string>> = {},
): Promise<Deployed> {
  const order: Case = CASES[name];
  const aws = await openWorld();
  addOwnLaunchTemplate(aws);
  const { region, image } = order;
  for (const repository of ['web', 'team/api']) {
    const place = { region, accountId: ACCOUNT, repository };
    pushImage(aws.world, place, { platform: image, content: repository, tags: ['v1'] });
  }
  const parameters = { ...NEEDED, ...order.parameters, ...more };
  const credentials = addUser(aws.world.accounts, ACCOUNT, 'administrator', undefined, partitionOf(region));
  const target = { url: aws.url, credentials };
  return { aws, order, stack: await deploy(TEMPLATE, { name: 'nodes', region, parameters }, target) };
}

/** A run of the action's main step in a workflow whose token has the subject, with no credentials of its own. */
export async function runAs(
  { aws, stack, order }: Deployed,
  subject: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const step: Step = {
    action: process.cwd(),
    part: 'main',
    inputs: {
      pipeline: stack.outputs.PipelineName ?? '',
      images: 'web:v1\nteam/*:v1',
      'role-to-assume': stack.outputs.RoleArn ?? '',
      'aws-region': order.region,
      'poll-seconds': '0.05',
      ...order.inputs,
      ...inputs,
    },
    environment: {
      AWS_ENDPOINT_URL: aws.url,
      ACTIONS_ID_TOKEN_REQUEST_URL: aws.tokenUrl(subject),
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-token',
    },
  };
  const { done } = await startStep(step);
  return done;
}

/** As {@link runAs}; fails the test where the step does. */
export async function runGreenAs(...run: Parameters<typeof runAs>): Promise<StepResult> {
  const result = await runAs(...run);
  if (result.exitCode !== 0) throw new Error(`The step failed.\n${result.stdout}\n${result.stderr}`);
  return result;
}
