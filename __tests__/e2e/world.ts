/**
 * A world for end-to-end tests: local-aws in the test's own process, with a pipeline and repositories, and the action
 * as a child process against it. Whoever imports this has every run and world ended after each test, which
 * also fails when local-aws itself made a mistake in it.
 */
import type { ChildProcess } from 'node:child_process';
import {
  type LocalAws,
  type LocalAwsOptions,
  mainAccount,
  type PipelineSeed,
  pushImage,
  registryHost,
  type SeededPipeline,
  seedComponent,
  seedPipeline,
  startLocalAws,
  type World,
} from '../../local-aws/index.ts';
import type { ImagePlatform } from '../../local-aws/services/ecr/manifests.ts';
import type { Build } from '../../local-aws/services/imagebuilder/state.ts';
import { inRegion, type JournalEntry, settle } from '../../local-aws/world.ts';
import { type RunningStep, type Step, type StepResult, startStep } from '../../runner/runAction.ts';
import { readPolicy } from './permissions.ts';

export const REGION = 'us-east-1';
export const ACCOUNT = mainAccount.accountId;
export const HOST = registryHost(ACCOUNT, REGION);
export const PIPELINE = 'nodes';
export const COMPONENT = `${PIPELINE}-images`;

/** Where action.yml and dist/ lie: this project, or the copy that a mutant was built into. */
export const ACTION = process.env.E2E_ACTION ?? process.cwd();

/** A 45-minute bake in 150 ms. */
const TIME_FACTOR = 18_000;

interface System {
  readonly parameter: string;
  readonly image: ImagePlatform;
}

/** What the nodes run: the parameter of the recipe's parent, and the platform of images for it. */
export const SYSTEMS = {
  windows: {
    parameter: '/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35/image_id',
    image: { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' },
  },
  linux: {
    parameter: '/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/standard/recommended/image_id',
    image: { os: 'linux', architecture: 'amd64' },
  },
  linuxArm: {
    parameter: '/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/arm64/standard/recommended/image_id',
    image: { os: 'linux', architecture: 'arm64' },
  },
} as const satisfies Record<string, System>;

/** What the example names of the policy are here; a test's rules may name any repository. */
const NAMES = {
  'my-pipeline': PIPELINE,
  'my-recipe': `${PIPELINE}-recipe`,
  'my-infrastructure': `${PIPELINE}-infrastructure`,
  'my-distribution': `${PIPELINE}-distribution`,
  'my-execution-role': 'imagebuilder',
  'my-repository': '*',
  'my-base': 'golden',
  'my-component': 'hardening',
  'my-workflow': 'windows-build',
};

/** What the role of the job may do: the delivered policy with the names of this world. */
export const PERMISSIONS = readPolicy(NAMES);

/** A pipeline in a world, whose caller has {@link PERMISSIONS} unless `policy` says otherwise. */
export interface Setting extends LocalAwsOptions {
  /** More of the delivered policy's text that is replaced: `{'my-pipeline': '*'}` for a test of several. */
  readonly names?: Readonly<Record<string, string>>;
  /** `linux` unless told. */
  readonly system?: keyof typeof SYSTEMS;
  /** How the recipe refers to the pull component; `missing` unless told. */
  readonly entry?: 'missing' | 'wildcard' | 'pinned';
  readonly pipeline?: Partial<PipelineSeed>;
  /** Prepares the world for the pipeline. */
  readonly before?: (world: World) => unknown;
}

/** local-aws with a pipeline named {@link PIPELINE}. */
export interface Scene extends SeededPipeline {
  readonly aws: LocalAws;
  readonly world: World;
  readonly system: System;
}

const open: Scene[] = [];
const started: ChildProcess[] = [];

afterEach(async () => {
  // A test that failed may have left a run that waits for ever.
  for (const child of started.splice(0)) child.kill('SIGKILL');
  const scenes = open.splice(0);
  await Promise.all(scenes.map(({ aws }) => aws.close()));
  const mistakes = scenes.flatMap(({ world }) =>
    world.journal.filter(({ mistake }) => mistake !== undefined),
  );
  expect(mistakes).toEqual([]);
});

/** Opens a world with a pipeline and no images. */
export async function openScene({
  system = 'linux',
  entry = 'missing',
  pipeline,
  before,
  names = {},
  ...options
}: Setting = {}): Promise<Scene> {
  const policy = { Statement: readPolicy({ ...NAMES, ...names }) };
  const aws = await startLocalAws({ timeFactor: TIME_FACTOR, policy, ...options });
  const { world } = aws;
  await before?.(world);
  const { parameter } = SYSTEMS[system];
  const os = system === 'windows' ? 'Windows' : 'Linux';
  const components: { componentArn: string }[] = [{ componentArn: managed(`update-${os.toLowerCase()}`) }];
  if (entry !== 'missing') {
    const data = emptyDocument(os);
    await seedComponent(world, REGION, { name: COMPONENT, version: '1.0.0', platform: os, data });
    components.push({ componentArn: componentArn(entry === 'wildcard' ? 'x.x.x' : '1.0.0/1') });
  }
  const seeded = await seedPipeline(world, {
    region: REGION,
    name: PIPELINE,
    parentImage: `ssm:${parameter}`,
    components,
    ...pipeline,
  });
  const scene = { aws, world, system: SYSTEMS[system], ...seeded };
  open.push(scene);
  return scene;
}

/** ARN of a component that Amazon owns. */
export function managed(name: string): string {
  return `arn:aws:imagebuilder:${REGION}:aws:component/${name}/x.x.x`;
}

/** ARN of the pull component: `…/1.0.0/1`, or with `x.x.x` instead. */
export function componentArn(version: string): string {
  return `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/${COMPONENT}/${version}`;
}

/** A component that does nothing, for one that somebody else wrote. */
export function emptyDocument(os: 'Windows' | 'Linux'): string {
  const action = os === 'Windows' ? 'ExecutePowerShell' : 'ExecuteBash';
  return `schemaVersion: 1.0\nphases:\n  - name: build\n    steps:\n      - {name: Nothing, action: ${action}, inputs: {commands: [exit 0]}}\n`;
}

/** A repository of the main account in the pipeline's Region. */
export function place(repository: string) {
  return { region: REGION, accountId: ACCOUNT, repository };
}

/** Pushes an image for the nodes; answers its digest. The content is the name unless told. */
export function push(
  { world, system }: Scene,
  repository: string,
  tag: string,
  content = `${repository} ${tag}`,
): string {
  return pushImage(world, place(repository), { platform: system.image, content, tags: [tag] }).digest;
}

/** Inputs of a run; `pipeline`, `images` (every image) and a short `poll-seconds` unless told. */
export type Inputs = Readonly<Record<string, string>>;

/** Starts the action's main step. */
export async function start(
  scene: Scene,
  inputs: Inputs = {},
  environment: Inputs = {},
  checkout: Inputs = {},
): Promise<RunningStep> {
  const running = await startStep({ ...stepOf(scene, 'main', inputs, environment), checkout });
  started.push(running.child);
  return running;
}

/** Runs the action's main step to its end. */
export async function run(
  scene: Scene,
  inputs: Inputs = {},
  environment: Inputs = {},
  checkout: Inputs = {},
): Promise<StepResult> {
  return (await start(scene, inputs, environment, checkout)).done;
}

/** Runs the main step and fails the test where it does. */
export async function runGreen(
  scene: Scene,
  inputs: Inputs = {},
  environment: Inputs = {},
  checkout: Inputs = {},
): Promise<StepResult> {
  const result = await run(scene, inputs, environment, checkout);
  if (result.exitCode !== 0) throw new Error(`The step failed.\n${result.stdout}\n${result.stderr}`);
  return result;
}

/** Runs the post step with the state that a main step left. */
export async function runPost(
  scene: Scene,
  main: Pick<StepResult, 'state'>,
  environment: Inputs = {},
): Promise<StepResult> {
  const { done } = await startStep({ ...stepOf(scene, 'post', {}, environment), state: main.state });
  return done;
}

function stepOf({ aws }: Scene, part: Step['part'], inputs: Inputs, environment: Inputs): Step {
  return {
    action: ACTION,
    part,
    inputs: { pipeline: PIPELINE, images: '*', 'poll-seconds': '0.05', ...inputs },
    environment: {
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
      AWS_REGION: REGION,
      ...environment,
    },
  };
}

/** What the step said by its annotations of level error. */
export function errorOf({ annotations }: StepResult): string {
  return annotations
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
    .join('\n');
}

/** What the step said by its annotations of level warning. */
export function warningsOf({ annotations }: StepResult): readonly string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

/** The output `images`. */
export interface Lock {
  readonly id: string;
  readonly images: readonly {
    readonly repository: string;
    readonly digest: string;
    readonly platformDigest: string;
    readonly tags: readonly string[];
    readonly compressedBytes: number;
  }[];
}

export function lockOf({ outputs }: StepResult): Lock {
  return JSON.parse(outputs.images ?? 'null');
}

/** The images of a lock as people name them, `web:v1`, without the host and sorted. */
export function namesOf({ images }: Lock): readonly string[] {
  const names = images.flatMap(({ repository, tags }) => tags.map((tag) => `${repository}:${tag}`));
  return names.map((name) => name.slice(name.indexOf('/') + 1)).sort();
}

/** The names of images in each list of the output `diff`, without the host. */
export function diffOf({ outputs }: StepResult): Readonly<Record<string, readonly string[]>> {
  const diff: Record<string, { name: string }[]> = JSON.parse(outputs.diff ?? '{}');
  const names = Object.entries(diff).map(([list, images]) => [
    list,
    images.map(({ name }) => name.replace(`${HOST}/`, '')),
  ]);
  return Object.fromEntries(names);
}

/** The builds of the world, in the order they started. */
export function buildsOf({ world }: Scene): readonly Build[] {
  settle(world);
  return [...inRegion(world, REGION).imagebuilder.builds.values()];
}

/** The newest build. */
export function newestBuild(scene: Scene): Build {
  const build = buildsOf(scene).at(-1);
  if (build === undefined) throw new Error('nothing was built');
  return build;
}

/** Build version of the pull component that a build really took in, by local-aws's own record. */
export function tookIn(build: Build): string | undefined {
  return build.resolvedComponents.find((arn) => arn.includes(`/${COMPONENT}/`));
}

/** Calls of one operation. */
export function callsOf({ world }: Scene, operation: string): readonly JournalEntry[] {
  return world.journal.filter((entry) => entry.operation === operation);
}

/** Operations called so far that change something in AWS. */
export function writesOf({ world }: Scene): readonly string[] {
  return world.journal
    .map(({ operation }) => operation)
    .filter((name) => !/^(Get|List|Describe|BatchGet)/.test(name));
}

/** Waits until a call was answered. */
export function answered(scene: Scene, operation: string): Promise<void> {
  return until(() => callsOf(scene, operation).some(({ outcome }) => outcome === 'answered'));
}

/** Waits until something holds, at most ten seconds unless told. */
export async function until(holds: () => boolean, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It never came to hold: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
