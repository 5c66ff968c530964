import { createHash } from 'node:crypto';
import { mainAccount, REGIONS, registryHost } from '../local-aws/index.ts';
import { matchesGlob } from '../src/images/glob.ts';
import { parseEcrHost, printReference } from '../src/images/reference.ts';
import type { Rule } from '../src/images/rule.ts';
import { nameOfPipeline } from '../src/inputs.ts';
import { Problem } from '../src/problem.ts';
import {
  type Artifact,
  type Cast,
  type Difference,
  drawNext,
  drawPullRequest,
  MEGABYTE,
  type Push,
  type QuietPush,
  type RegistryPlace,
} from './cast.ts';
import { otherRepository, otherTag, repositoriesFor, tagsFor, wantsTag } from './invention.ts';
import { stepFor } from './ownStep.ts';
import type { LeftOut, OwnWish } from './ownWish.ts';
import { type Random, seededRandom } from './random.ts';
import { type NodeSystem, platformOf, SYSTEMS } from './systems.ts';

/** All images together, compressed: few enough for the root volume of every base image. */
const ALL_BYTES = { windows: 5_000 * MEGABYTE, linux: 1_500 * MEGABYTE } as const;
const LARGEST_IMAGE = 400 * MEGABYTE;
const SMALLEST_IMAGE = MEGABYTE;
const KUBERNETES = '1.35';

/**
 * Casts a story in which a person's own inputs are rehearsed: registries are filled with what their rules name, and
 * with a little that they don't.
 *
 * @param fileRules the rules of the images that the files of `images-from` name
 * @throws Problem when nothing of it can be played
 */
export function castOwn(wish: OwnWish, fileRules: readonly Rule[], seed: number): Cast {
  const { region, runtime, pipeline, rules } = wish.inputs;
  if (!REGIONS.includes(region)) {
    throw new Problem(`local-aws has no Region ${region}.`, `Rehearse in one of: ${REGIONS.join(', ')}.`);
  }
  const system = SYSTEMS[wish.system];
  // The action leaves out itself what is for other nodes.
  const fitting = [...rules, ...fileRules].filter(({ onlyOn = system.os }) => onlyOn === system.os);
  const leftOut = fitting.flatMap((rule): LeftOut[] => {
    const why = hindranceOf(rule);
    return why === undefined ? [] : [{ rule, why }];
  });
  const played = fitting.filter((rule) => leftOut.every((left) => left.rule !== rule));
  if (played.length === 0) throw nothingToPlay(leftOut);
  const random = seededRandom(seed);
  const { wanted, unnamed } = inventPushes(played, region, system, random);
  const { inputs, differences } = stepFor(wish, fileRules, leftOut);
  return {
    seed,
    author: { kind: 'person', differences: [...differences, ...leftOut.map(inWords)] },
    region,
    pipeline: nameOfPipeline(pipeline),
    system,
    cluster: runtime === 'docker' ? 'ECS' : 'EKS',
    kubernetes: KUBERNETES,
    history: wanted,
    unnamed,
    artifacts: signatureOf(wanted),
    inputs,
    quiet: quietPushes(wanted, played, region, random, seed),
    move: drawNext(random, movable(wanted)),
  };
}

/** Why a rule can't be rehearsed; undefined where it can. */
function hindranceOf({ host, path, want }: Rule): string | undefined {
  const registry = host === undefined ? undefined : parseEcrHost(host);
  if (host !== undefined && registry === undefined) {
    return `${host} is outside of AWS, and a rehearsal uses no network. --plan reads it.`;
  }
  if (registry !== undefined && !REGIONS.includes(registry.region)) {
    return `local-aws has no Region ${registry.region}.`;
  }
  if (want.kind === 'digest') {
    return "no image can be made for a digest that is given in advance. --plan reads the registry's own.";
  }
  if (repositoriesFor(path).length === 0) return 'no repository can have a name that it matches.';
  return tagsFor(want).length === 0 ? 'no image can have a tag that it matches.' : undefined;
}

function inWords({ rule, why }: LeftOut): Difference {
  return { what: `${rule.place}, ${rule.text}`, why: `left out: ${why}` };
}

function nothingToPlay(leftOut: readonly LeftOut[]): Problem {
  const list = leftOut.map(inWords).map(({ what, why }) => `${what}: ${why}`);
  return new Problem(
    ['Nothing is left that could be rehearsed.', ...list].join('\n'),
    'Write a rule for a repository of ECR and its tags, such as --images "web:v1.*", or plan against your own ' +
      'account with --plan.',
  );
}

/** A repository that rules name, and which rules. */
interface NamedRepository {
  readonly registry: RegistryPlace;
  readonly name: string;
  readonly rules: readonly Rule[];
}

interface Inventions {
  /** What rules name, in each repository oldest first. */
  readonly wanted: readonly Push[];
  readonly unnamed: readonly Push[];
}

/** Fills the repositories that rules name, and one that they don't. */
function inventPushes(
  rules: readonly Rule[],
  region: string,
  system: NodeSystem,
  random: Random,
): Inventions {
  const repositories = namedRepositories(rules, region);
  const tagged = repositories.map((repository) => ({ repository, tags: tagsIn(repository, rules) }));
  const count = tagged.reduce((sum, { tags }) => sum + tags.length, 0);
  const bytes = Math.max(SMALLEST_IMAGE, Math.min(LARGEST_IMAGE, ALL_BYTES[system.os] / count));
  const platforms = [platformOf(system, random.between(1500, 4800))];
  const draw = ({ registry, name }: Omit<NamedRepository, 'rules'>, tag: string, age: number): Push => {
    const top = Math.round((bytes * random.between(20, 40)) / 100);
    const layerSizes = [Math.round(bytes * 0.6), top];
    return {
      registry,
      repository: name,
      tags: [tag],
      content: `${name}:${tag} drawn ${random.between(1, 1e9)}`,
      layerSizes,
      platforms,
      attestation: '',
      age,
    };
  };
  const wanted = tagged.flatMap(({ repository, tags }) =>
    tags.map((tag, index) => draw(repository, tag, 24 * (tags.length - index) + random.between(0, 12))),
  );
  const others = repositories.flatMap((repository) => {
    const tag = otherTag(repository.rules);
    return tag === undefined ? [] : [draw(repository, tag, random.between(1, 12))];
  });
  const lonely = otherRepository(rules);
  const registry = { accountId: mainAccount.accountId, region };
  const alone = lonely === undefined ? [] : [draw({ registry, name: lonely }, 'v1.0', 48)];
  return { wanted, unnamed: [...others, ...alone] };
}

/** Every repository that the rules' paths make up, each with all the rules that name it. */
function namedRepositories(rules: readonly Rule[], region: string): readonly NamedRepository[] {
  const named = new Map<string, NamedRepository>();
  for (const rule of rules) {
    for (const name of repositoriesFor(rule.path)) {
      const registry = registryOf(rule, region);
      const itsRules = rules.filter((other) => namesRepository(other, registry, name, region));
      named.set(printReference({ host: hostOf(registry), path: name }), { registry, name, rules: itsRules });
    }
  }
  return [...named.values()];
}

function registryOf({ host }: Rule, region: string): RegistryPlace {
  const registry = host === undefined ? undefined : parseEcrHost(host);
  return registry ?? { accountId: mainAccount.accountId, region };
}

function hostOf({ accountId, region }: RegistryPlace): string {
  return registryHost(accountId, region);
}

function namesRepository(rule: Rule, registry: RegistryPlace, name: string, region: string): boolean {
  return hostOf(registryOf(rule, region)) === hostOf(registry) && matchesGlob(rule.path, name);
}

/** The tags that the rules of a repository make up: those of patterns first, so that names such as `prod` are newest. */
function tagsIn({ rules }: NamedRepository, all: readonly Rule[]): readonly string[] {
  const inOrder = all.filter((rule) => rules.includes(rule));
  const tags = inOrder.flatMap(({ want }) => (want.kind === 'tags' ? [tagsFor(want)] : []));
  return [
    ...new Set([...tags.filter((each) => each.length > 1), ...tags.filter((each) => each.length < 2)].flat()),
  ];
}

/** A signature beside the first image, as `cosign sign` leaves it: no container image, so no node should have it. */
function signatureOf([first]: readonly Push[]): readonly Artifact[] {
  if (first === undefined) return [];
  const { registry, repository, content } = first;
  const tags = [`sha256-${createHash('sha256').update(content).digest('hex')}.sig`];
  return [
    {
      ...(registry === undefined ? {} : { registry }),
      repository,
      kind: 'cosign signature',
      content: `signature of ${content}`,
      tags,
    },
  ];
}

/** Pushes that change nothing for a node. */
function quietPushes(
  wanted: readonly Push[],
  rules: readonly Rule[],
  region: string,
  random: Random,
  seed: number,
): readonly QuietPush[] {
  const again = wanted[random.between(0, wanted.length - 1)];
  const same = again === undefined ? [] : [{ kind: 'same content', push: again } as const];
  const unnamed = wanted.flatMap((push): QuietPush[] => {
    const preview = drawPullRequest(random, seed, push);
    const registry = push.registry ?? { accountId: mainAccount.accountId, region };
    const itsRules = rules.filter((rule) => namesRepository(rule, registry, push.repository, region));
    const isNamed = itsRules.some(({ want }) => preview.tags.some((tag) => wantsTag(want, tag)));
    return isNamed ? [] : [{ kind: 'pull request', push: preview }];
  });
  return [...same, ...unnamed.slice(0, 1)];
}

/**
 * The last push of a repository: whatever `newest=` the rules have, its next image stays among what they keep. One that
 * a rule names in full, such as `prod`, is the likeliest to move.
 */
function movable(wanted: readonly Push[]): Push {
  const last = new Map(wanted.map((push) => [repositoryOf(push), push]));
  const pushes = [...last.values()];
  const chosen = pushes.find(({ tags: [tag = ''] }) => !/\d/.test(tag)) ?? pushes[0];
  if (chosen === undefined) throw new Error('No image was made up.');
  return chosen;
}

function repositoryOf({ registry, repository }: Push): string {
  return `${registry === undefined ? '' : hostOf(registry)}/${repository}`;
}
