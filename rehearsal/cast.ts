import { type Random, seededRandom } from './random.ts';
import { type ImagePlatform, type NodeSystem, platformOf, SYSTEMS } from './systems.ts';

/** Whose registry it is, and where; the pipeline's own account and Region unless told. */
export interface RegistryPlace {
  /** 12 digits. */
  readonly accountId: string;
  readonly region: string;
}

/** An image that somebody pushes. */
export interface Push {
  readonly registry?: RegistryPlace;
  readonly repository: string;
  readonly tags: readonly string[];
  /** Tells contents apart: the same text gives the same digests. */
  readonly content: string;
  /** Compressed, in bytes. */
  readonly layerSizes: readonly number[];
  /** One: a plain image. Several: an index over one image each, with a provenance attestation. */
  readonly platforms: readonly ImagePlatform[];
  readonly attestation: string;
  /** Hours before the rehearsal. */
  readonly age: number;
}

/** Something in a registry that no node runs. */
export interface Artifact {
  readonly registry?: RegistryPlace;
  readonly repository: string;
  readonly kind: 'helm chart' | 'cosign signature';
  readonly content: string;
  readonly tags: readonly string[];
}

/** Who wrote the workflow's step. */
export type Author =
  | { readonly kind: 'drawn'; readonly team: string }
  | {
      readonly kind: 'person';
      /** What of the person's inputs this rehearsal plays otherwise, or not at all, and why. */
      readonly differences: readonly Difference[];
    };

/** Something that the rehearsal does not play as it was written. */
export interface Difference {
  readonly what: string;
  readonly why: string;
}

/** Who bakes what, and what is pushed when. */
export interface Cast {
  readonly seed: number;
  readonly author: Author;
  readonly region: string;
  readonly pipeline: string;
  readonly system: NodeSystem;
  readonly cluster: 'EKS' | 'ECS';
  /** `1.34` */
  readonly kubernetes: string;
  /** What the registries hold before the first bake. */
  readonly history: readonly Push[];
  /** What was pushed beside that, and that no rule names. */
  readonly unnamed: readonly Push[];
  readonly artifacts: readonly Artifact[];
  /** `with:` of the workflow's step. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Pushed before the second run, although it changes nothing for a node. */
  readonly quiet: readonly QuietPush[];
  /** Pushed before the third run: its one tag moves. */
  readonly move: Push;
}

/** A push after which a node would still run the same. */
export interface QuietPush {
  readonly kind: 'same content' | 'pull request' | 'attestation';
  readonly push: Push;
}

export const MEGABYTE = 1_000_000;
const TEAMS = ['harbor', 'meadow', 'lantern', 'orchard', 'compass', 'juniper'] as const;
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1', 'ap-southeast-2'] as const;
const SERVICES = ['web', 'api', 'worker', 'checkout', 'search', 'billing', 'reports', 'identity'] as const;
const TOOLS = ['log-router', 'secrets-sync', 'metrics-agent', 'disk-janitor'] as const;

/** Draws a story: everything in it is decided by the seed. */
export function drawCast(seed: number): Cast {
  const random = seededRandom(seed);
  const team = random.pick(TEAMS);
  const windowsServer = random.pick<'2022' | '2025'>(['2022', '2025']);
  const platforms = drawPlatforms(random);
  const host = platforms[`windows-${windowsServer}`];
  const services = random.shuffle(SERVICES).slice(0, random.between(3, 4));
  const releases = services.map((name) => drawReleases(random, seed, `${team}/${name}`, host));
  const shared = [platforms['windows-2022'], platforms['windows-2025'], platforms.linux];
  const collector = drawCollector(random, seed, shared);
  const tool = drawTool(random, seed, shared);
  const preview = random.pick(atLeastOne(releases)).inProduction;
  const steady = random.pick(atLeastOne(releases)).inProduction;
  const moving = random.pick([tool, ...releases.map(({ inProduction }) => inProduction)]);
  const [first] = atLeastOne(releases);
  const pipeline = `${team}-windows-nodes`;
  return {
    seed,
    author: { kind: 'drawn', team },
    region: random.pick(REGIONS),
    pipeline,
    system: SYSTEMS[`windows-${windowsServer}`],
    cluster: 'EKS',
    kubernetes: random.pick(['1.33', '1.34', '1.35']),
    history: [collector, tool, ...releases.flatMap(({ pushes }) => pushes)],
    unnamed: [],
    artifacts: drawArtifacts(random, seed, team, first.inProduction),
    inputs: {
      pipeline,
      images: writeRules([
        { rule: `${team}/*:prod`, why: 'what every service runs in production' },
        { rule: `${first.inProduction.repository}:${first.line} newest=2`, why: 'for a quick way back' },
        { rule: `${collector.repository}:${collector.tags[0]}`, why: 'on every node, pinned to a version' },
        { rule: 'tools/*:stable', why: 'whatever the platform team calls stable' },
      ]),
    },
    quiet: [
      { kind: 'same content', push: steady },
      random.pick<QuietPush>([
        { kind: 'attestation', push: { ...collector, attestation: `${collector.attestation}, again` } },
        { kind: 'pull request', push: drawPullRequest(random, seed, preview) },
      ]),
    ],
    move: { ...drawNext(random, moving), tags: moving.tags.slice(0, 1) },
  };
}

function atLeastOne<Item>(items: readonly Item[]): readonly [Item, ...Item[]] {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('Nothing was drawn.');
  return [first, ...others];
}

/** The input `images`, each rule with the reason for it. */
function writeRules(rules: readonly { readonly rule: string; readonly why: string }[]): string {
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  return rules.map(({ rule, why }) => `${rule.padEnd(width)}  # ${why}`).join('\n');
}

function drawPlatforms(
  random: Random,
): Readonly<Record<'windows-2022' | 'windows-2025' | 'linux', ImagePlatform>> {
  const drawn = (name: 'windows-2022' | 'windows-2025') =>
    platformOf(SYSTEMS[name], random.between(1500, 4800));
  return {
    'windows-2022': drawn('windows-2022'),
    'windows-2025': drawn('windows-2025'),
    linux: platformOf(SYSTEMS.linux, 0),
  };
}

/** A service's last releases; `prod` points at the newest or at the one before it. */
function drawReleases(random: Random, seed: number, repository: string, platform: ImagePlatform) {
  const major = random.between(1, 6);
  const newest = random.between(3, 30);
  const count = random.between(3, 4);
  const prod = random.between(0, 1);
  // Server Core, a runtime, the service itself.
  const base = random.between(1450 * MEGABYTE, 1900 * MEGABYTE);
  const runtime = random.between(60 * MEGABYTE, 280 * MEGABYTE);
  let age = random.between(4, 30);
  const pushes = Array.from({ length: count }, (_, back): Push => {
    const version = `v${major}.${newest - back}.${random.between(0, 4)}`;
    const push = {
      repository,
      tags: back === prod ? ['prod', version] : [version],
      content: `${repository} ${version} of ${seed}`,
      layerSizes: [base, runtime, random.between(6 * MEGABYTE, 70 * MEGABYTE)],
      platforms: [platform],
      attestation: '',
      age,
    };
    age += random.between(40, 200);
    return push;
  });
  const [newestPush, before] = pushes;
  const inProduction = (prod === 0 ? newestPush : before) ?? newestPush;
  if (inProduction === undefined) throw new Error(`${repository} has no release.`);
  return { line: `v${major}.*`, pushes, inProduction };
}

function drawCollector(random: Random, seed: number, platforms: readonly ImagePlatform[]): Push {
  const repository = 'platform/otel-collector';
  const version = `0.${random.between(120, 145)}.${random.between(0, 2)}`;
  return { ...drawSmall(random, seed, repository, version, platforms), tags: [version] };
}

function drawTool(random: Random, seed: number, platforms: readonly ImagePlatform[]): Push {
  const version = `${random.between(1, 3)}.${random.between(0, 12)}`;
  const small = drawSmall(random, seed, `tools/${random.pick(TOOLS)}`, version, platforms);
  return { ...small, tags: ['stable', version] };
}

/** An image on Nano Server, built for all platforms. */
function drawSmall(
  random: Random,
  seed: number,
  repository: string,
  version: string,
  platforms: readonly ImagePlatform[],
): Omit<Push, 'tags'> {
  return {
    repository,
    content: `${repository} ${version} of ${seed}`,
    layerSizes: [random.between(115 * MEGABYTE, 130 * MEGABYTE), random.between(9 * MEGABYTE, 90 * MEGABYTE)],
    platforms,
    attestation: `provenance of ${repository} ${version}`,
    age: random.between(100, 900),
  };
}

/** Another content for the same platforms, with another layer on top. */
export function drawNext(random: Random, push: Push): Push {
  const top = random.between(6 * MEGABYTE, 90 * MEGABYTE);
  return {
    ...push,
    content: `${push.content}, and then ${random.between(1, 1_000_000)}`,
    layerSizes: [...push.layerSizes.slice(0, -1), top],
    age: 0,
  };
}

export function drawPullRequest(random: Random, seed: number, push: Push): Push {
  const number = random.between(200, 4000);
  return { ...drawNext(random, push), content: `pull request ${number} of ${seed}`, tags: [`pr-${number}`] };
}

function drawArtifacts(random: Random, seed: number, team: string, signed: Push): Artifact[] {
  const chart = `${random.between(0, 3)}.${random.between(1, 20)}.0`;
  return [
    {
      repository: `charts/${team}`,
      kind: 'helm chart',
      content: `chart ${chart} of ${seed}`,
      tags: [chart],
    },
    {
      repository: signed.repository,
      kind: 'cosign signature',
      content: `signature of ${signed.content}`,
      tags: [`sha256-${random.between(1, 2 ** 31)}.sig`],
    },
  ];
}
