/**
 * A node on which the pull component runs as Image Builder would run it: a throwaway host with the real runtime, a
 * real registry that demands ECR's password, and the document that `dist/` published to local-aws for the images in
 * that registry. Whoever imports this has every node closed after each test.
 */
import { randomBytes } from 'node:crypto';
import { type Image, type Index, pushTo } from '../../hosts/images.ts';
import { type PowerShell, powershellHost } from '../../hosts/powershell.ts';
import { type Registry, type RegistryOptions, startRegistry } from '../../hosts/registry.ts';
import {
  type Host,
  type HostOptions,
  missingPrograms,
  openHost,
  type Running,
  type RunResult,
  type Unit,
} from '../../hosts/throwawayHost.ts';
import { addUser, storeManifest } from '../../local-aws/index.ts';
import { inRegion } from '../../local-aws/world.ts';
import {
  ACCOUNT,
  HOST,
  type Inputs,
  type Lock,
  lockOf,
  openScene,
  place,
  REGION,
  runGreen,
  type Scene,
} from '../e2e/world.ts';
import { type Phase, scriptsOf } from './scripts.ts';

export interface Combination {
  readonly system: 'linux' | 'windows';
  readonly runtime: 'containerd' | 'docker';
}

/** An image of the pipeline's account. */
export interface Planned {
  readonly repository: string;
  readonly tags: readonly string[];
  readonly image: Image | Index;
  /** False: ECR tells of it, and the registry has it no more. */
  readonly pushed?: boolean;
}

export interface NodePlan {
  readonly images: readonly Planned[];
  readonly inputs?: Inputs;
  readonly host?: HostOptions;
  readonly registry?: Omit<RegistryOptions, 'hosts' | 'password'>;
}

export interface Node {
  readonly combination: Combination;
  readonly host: Host;
  readonly registry: Registry;
  readonly scene: Scene;
  /** The document, as AWS holds it. */
  readonly document: string;
  readonly lock: Lock;
  /** What ECR gives out and the registry demands. */
  readonly password: string;
  /** Runs a phase to its end in a fresh process. */
  run(phase: Phase): Promise<RunResult>;
  start(phase: Phase): Promise<Running>;
}

/** The service that the phases need. */
export function unitOf({ runtime }: Combination): Unit {
  return runtime;
}

/** Whether the tests can run here; says loudly what they lack, and fails in CI. */
export function hostsAvailable(): boolean {
  const missing = missingPrograms();
  if (missing.length === 0) return true;
  const what = `the pull component was not run on real runtimes: ${missing.join(', ')} not here`;
  if (process.env.CI !== undefined) throw new Error(what);
  console.warn(`SKIPPED: ${what}`);
  return false;
}

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** Pushes the images, lets `dist/` publish the document for them, and opens a host on which nothing runs yet. */
export async function openNode(combination: Combination, plan: NodePlan): Promise<Node> {
  const password = randomBytes(24).toString('hex');
  const registry = await openRegistry({ ...plan.registry, hosts: [HOST], password });
  const scene = await openScene({ system: combination.system, registryPassword: password });
  for (const { repository, image, tags, pushed = true } of plan.images) {
    if (pushed) await pushTo(registry, repository, image, tags);
    storeInEcr(scene, repository, image, tags);
  }
  const { runtime } = combination;
  // The runtimes of this machine run images of Linux, which preflight would refuse for Windows.
  const result = await runGreen(scene, { mode: 'start', runtime, preflight: 'off', ...plan.inputs });
  registry.forgetRequests();
  const document = documentOf(scene, result.outputs['component-arn'] ?? '');
  const host = await openNodeHost(combination, scene, [registry], plan.host);
  const scripts = scriptsOf(document);
  const start = (phase: Phase) => startScript(combination, host, scripts[phase]);
  return {
    ...{ combination, host, registry, scene, document, password, start },
    lock: lockOf(result),
    run: async (phase) => (await start(phase)).done,
  };
}

/** A registry that is closed after the test. */
export async function openRegistry(options: RegistryOptions): Promise<Registry> {
  const registry = await startRegistry(options);
  closers.push(() => registry.close());
  return registry;
}

/** What a build instance may do, whose role is not that of the job. */
const PULLS = { Statement: { Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' } } as const;

/** A host with the registries' names, the AWS command line's environment, and the folders of Windows. */
export async function openNodeHost(
  { system }: Combination,
  { aws, world }: Scene,
  registries: readonly Registry[],
  options: HostOptions = {},
): Promise<Host> {
  const { accessKeyId, secretAccessKey } = addUser(world.accounts, ACCOUNT, 'build-instance', PULLS);
  const host = await openHost({
    hostsEntries: Object.assign({}, ...registries.map(({ hostsEntries }) => hostsEntries)),
    certificates: registries.map(({ caCertificate }) => caCertificate).join('\n'),
    environment: {
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ProgramFiles: PROGRAM_FILES,
      ProgramData: PROGRAM_DATA,
    },
    ...options,
  });
  closers.push(() => host.close());
  // docker would try again by itself for a minute before a pull fails.
  await host.write('/etc/docker/daemon.json', '{"max-download-attempts": 1}');
  if (system === 'windows') {
    await host.succeed(
      `mkdir -p '${PROGRAM_FILES}/containerd' '${PROGRAM_DATA}' && ln -s "$(command -v ctr)" '${PROGRAM_FILES}/containerd/ctr.exe'`,
    );
  }
  return host;
}

const PROGRAM_FILES = '/opt/windows/Program Files';
const PROGRAM_DATA = '/opt/windows/ProgramData';

/** Tells ECR of an image, with the exact bytes that the registry serves. */
export function storeInEcr(
  scene: Scene,
  repository: string,
  image: Image | Index,
  tags: readonly string[],
): void {
  if ('images' in image) for (const child of image.images) storeInEcr(scene, repository, child, []);
  const { mediaType, text } = image;
  const config = 'config' in image ? { config: image.config } : {};
  storeManifest(scene.world, place(repository), { mediaType, text, tags, ...config });
}

function documentOf({ world }: Scene, arn: string): string {
  const component = inRegion(world, REGION).imagebuilder.components.get(arn);
  if (component === undefined) throw new Error(`there is no component ${arn}`);
  return component.data;
}

/** Failed pulls are tried again for 35 s, and a runtime is waited for for 120 s. */
const SLOW_MILLISECONDS = 300_000;

let powershell: Promise<PowerShell> | undefined;

/** Starts a script as AWSTOE does: from a file of its own, in a fresh process. */
export async function startScript({ system }: Combination, host: Host, script: string): Promise<Running> {
  const path = system === 'linux' ? '/var/tmp/awstoe/input.sh' : '/var/tmp/awstoe/input.ps1';
  await host.write(path, script);
  if (system === 'linux') return host.start(['bash', path], { timeoutMs: SLOW_MILLISECONDS });
  powershell ??= powershellHost();
  return host.start((await powershell).command(path), { timeoutMs: SLOW_MILLISECONDS });
}

/** A name that the runtime holds, and what it stands for. */
export interface Held {
  /** Of containerd, the digest; of docker, the id. */
  readonly target: string;
  readonly pinned: boolean;
}

/** Every name that the runtime holds for pods, as its own tool tells. */
export async function namesHeld({
  host,
  combination,
}: Pick<Node, 'host' | 'combination'>): Promise<Map<string, Held>> {
  return combination.runtime === 'containerd' ? containerdNames(host) : dockerNames(host);
}

async function containerdNames(host: Host): Promise<Map<string, Held>> {
  const rows = await rowsOf(host, 'ctr -n k8s.io images ls');
  return new Map(
    rows.map(([name = '', , target = '', ...rest]) => [
      name,
      { target, pinned: rest.join(' ').includes('io.cri-containerd.pinned=pinned') },
    ]),
  );
}

async function dockerNames(host: Host): Promise<Map<string, Held>> {
  const rows = await rowsOf(host, 'docker image ls --digests --no-trunc');
  return new Map(
    rows.flatMap(([repository, tag, digest, target = '']) => [
      [`${repository}:${tag}`, { target, pinned: false }] as const,
      [`${repository}@${digest}`, { target, pinned: false }] as const,
    ]),
  );
}

async function rowsOf(host: Host, command: string): Promise<readonly (readonly string[])[]> {
  const lines = (await host.succeed(command)).trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(/\s+/));
}

/** Every name that an image of a lock has to have: by each digest and by each tag. */
export function namesOfLock({ images }: Lock): readonly string[] {
  return images
    .flatMap(({ repository, digest, platformDigest, tags }) => [
      `${repository}@${digest}`,
      ...(platformDigest === digest ? [] : [`${repository}@${platformDigest}`]),
      ...tags.map((tag) => `${repository}:${tag}`),
    ])
    .sort();
}
