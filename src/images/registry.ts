import { errorMessage } from '../aws/errors.ts';
import { push } from '../lists.ts';
import { OciFault } from '../oci/fault.ts';
import { joinProblems, Problem } from '../problem.ts';
import { isGlob, matchesGlob } from './glob.ts';
import { type Image, mergeImages, type Platform } from './lock.ts';
import { type Choice, chooseManifest } from './manifest.ts';
import { explainMissing, explainMissingOfOci } from './missing.ts';
import { explainFault } from './ociFault.ts';
import { findMatchingTags } from './ociFinds.ts';
import { upstreamMend } from './pullThrough.ts';
import { ecrHost } from './reference.ts';
import {
  nameOf,
  type OciRegistry,
  openReads,
  type PrivateEcr,
  ReadFault,
  type RegistryAccess,
  type RegistryReads,
  type Repository,
  registryOf,
} from './registryReads.ts';
import {
  type Find,
  type Findings,
  findMatching,
  findNamed,
  type RuleProblem,
  wantsMatches,
} from './repositoryFinds.ts';
import type { Rule } from './rule.ts';

/** Whose registry a rule without a host means, and in which partition the credentials are good. */
export interface Home {
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
}

/** Where progress is written. */
export interface RegistryLog {
  info(line: string): void;
  warning(line: string): void;
}

/** What the registries hold for the rules, whatever the platform. */
export interface Inventory {
  readonly finds: readonly Find[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what the rules match, side by side: at most three calls follow one another, pages aside
 * (DescribeRepositories for repository globs, DescribeImages for tag globs, BatchGetImage for what is named
 * and for indexes), however many repositories there are.
 *
 * What is wrong with a rule becomes a problem of the inventory, and {@link resolve} throws them all at once.
 *
 * @throws Problem when AWS cannot be read at all: no credentials, no connection.
 */
export async function inventory(
  rules: readonly Rule[],
  home: Home | Promise<Home>,
  access: RegistryAccess,
  log: RegistryLog,
): Promise<Inventory> {
  const { accountId, region, partition } = await home;
  const ownHost = ecrHost(accountId, region);
  const rulesOfHost = new Map<string, Rule[]>();
  for (const rule of rules) push(rulesOfHost, rule.host ?? ownHost, rule);
  const reads = openReads(access);
  const findings = await Promise.all(
    [...rulesOfHost].map(([host, itsRules]) => {
      const registry = registryOf(host);
      if (registry.kind === 'oci') return findInOci(reads, registry, itsRules);
      if (registry.partition === partition) return findInEcr(reads, registry, itsRules, log);
      return { finds: [], problems: itsRules.map((rule) => otherPartition(rule, registry, partition)) };
    }),
  );
  const problems = findings.flatMap((found) => found.problems);
  return {
    finds: findings.flatMap(({ finds }) => finds),
    problems: inOrderOf(rules, problems).map(({ problem }) => problem),
  };
}

function inOrderOf(rules: readonly Rule[], problems: readonly RuleProblem[]): readonly RuleProblem[] {
  const order = new Map(rules.map((rule, index) => [rule, index]));
  return problems.toSorted((left, right) => (order.get(left.rule) ?? 0) - (order.get(right.rule) ?? 0));
}

function otherPartition(rule: Rule, registry: PrivateEcr, partition: string): RuleProblem {
  const what = `${rule.place}: ${registry.host} lies in partition ${registry.partition}, the credentials are of ${partition}.`;
  return { rule, problem: new Problem(what, `Copy the image into a registry of partition ${partition}.`) };
}

async function findInEcr(
  reads: RegistryReads,
  registry: PrivateEcr,
  rules: readonly Rule[],
  log: RegistryLog,
): Promise<Findings> {
  const listing = await listRepositories(reads, registry, rules);
  const jobs = repositoryJobs(registry, rules, listing.paths, log);
  const found = await Promise.all(jobs.map((job) => findOrExplain(reads, job)));
  const finds = found.flatMap((findings) => findings.finds);
  const problems = [...listing.problems, ...found.flatMap((findings) => findings.problems)];
  return withMissing(rules, { finds, problems }, (rule) =>
    explainMissing(reads, registry, rule, listing.paths, log),
  );
}

/** The findings, and why each rule is not met that is in none of them. */
async function withMissing(
  rules: readonly Rule[],
  { finds, problems }: Findings,
  explain: (rule: Rule) => Promise<Problem>,
): Promise<Findings> {
  const settled = new Set([...finds, ...problems].map(({ rule }) => rule));
  const missing = rules.filter((rule) => !settled.has(rule));
  const explained = await Promise.all(missing.map(async (rule) => ({ rule, problem: await explain(rule) })));
  return { finds, problems: [...problems, ...explained] };
}

/** Finds what rules name in a registry that does not list its repositories. */
async function findInOci(
  reads: RegistryReads,
  registry: OciRegistry,
  rules: readonly Rule[],
): Promise<Findings> {
  const rulesOfPath = new Map<string, Rule[]>();
  for (const rule of rules) push(rulesOfPath, rule.path, rule);
  const found = await Promise.all(
    [...rulesOfPath].flatMap(([path, itsRules]) => {
      const repository = { registry, path };
      const find = (matching: boolean) => itsRules.filter((rule) => wantsMatches(rule) === matching);
      return [
        findInOciRepository(reads, repository, find(false), findNamed),
        findInOciRepository(reads, repository, find(true), findMatchingTags),
      ];
    }),
  );
  return {
    finds: found.flatMap(({ finds }) => finds),
    problems: found.flatMap(({ problems }) => problems),
  };
}

async function findInOciRepository(
  reads: RegistryReads,
  repository: Repository<OciRegistry>,
  rules: readonly Rule[],
  find: typeof findMatchingTags,
): Promise<Findings> {
  if (rules.length === 0) return { finds: [], problems: [] };
  try {
    const found = await find(reads, repository, rules).catch(noneOfAbsent);
    return await withMissing(rules, found, (rule) => explainMissingOfOci(reads, repository, rule));
  } catch (error) {
    if (!(error instanceof OciFault)) throw error;
    const { host } = repository.registry;
    const problems = rules.map((rule) => ({
      rule,
      problem: explainFault(`${rule.place}: ${nameOf(repository)}`, host, error),
    }));
    return { finds: [], problems };
  }
}

/** A repository that is not there holds nothing that a rule names. */
function noneOfAbsent(error: unknown): Findings {
  if (error instanceof OciFault && error.kind === 'absent') return { finds: [], problems: [] };
  throw error;
}

interface Listing {
  readonly paths: readonly string[];
  readonly problems: readonly RuleProblem[];
}

/** Only repository globs need the list of repositories. */
async function listRepositories(
  reads: RegistryReads,
  registry: PrivateEcr,
  rules: readonly Rule[],
): Promise<Listing> {
  const globs = rules.filter(({ path }) => isGlob(path));
  if (globs.length === 0) return { paths: [], problems: [] };
  try {
    return { paths: await reads.repositoryPaths(registry), problems: [] };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return { paths: [], problems: globs.map((rule) => refusal(rule, registry.host, registry, error)) };
  }
}

/** Rules that are answered by the same reads of one repository. */
interface RepositoryJob {
  readonly repository: Repository<PrivateEcr>;
  readonly find: typeof findNamed | typeof findMatching;
  readonly rules: readonly Rule[];
}

function repositoryJobs(
  registry: PrivateEcr,
  rules: readonly Rule[],
  listed: readonly string[],
  log: RegistryLog,
): readonly RepositoryJob[] {
  const named = new Map<string, Rule[]>();
  const matching = new Map<string, Rule[]>();
  for (const rule of rules) {
    const paths = isGlob(rule.path) ? listed.filter((path) => matchesGlob(rule.path, path)) : [rule.path];
    if (isGlob(rule.path)) {
      const repositories = paths.length === 1 ? '1 repository matches' : `${paths.length} repositories match`;
      log.info(`${rule.place}: ${repositories} ${rule.path}.`);
    }
    for (const path of paths) push(wantsMatches(rule) ? matching : named, path, rule);
  }
  const jobs = (rulesOfPath: ReadonlyMap<string, Rule[]>, find: RepositoryJob['find']) =>
    [...rulesOfPath].map(([path, itsRules]) => ({ repository: { registry, path }, find, rules: itsRules }));
  return [...jobs(named, findNamed), ...jobs(matching, findMatching)];
}

async function findOrExplain(reads: RegistryReads, job: RepositoryJob): Promise<Findings> {
  const { repository, find, rules } = job;
  try {
    return await find(reads, repository, rules);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    // A repository that is not there is no match: an error for rules that named it, none for a glob.
    if (error.kind === 'no-repository') return { finds: [], problems: [] };
    const problems = rules.map((rule) => refusal(rule, nameOf(repository), repository.registry, error));
    return { finds: [], problems };
  }
}

function refusal(rule: Rule, what: string, registry: PrivateEcr, fault: ReadFault): RuleProblem {
  return { rule, problem: refused(`${rule.place}: no access to ${what}`, registry, fault) };
}

/** That ECR does not let an image be read, `what` being the image and where it is asked for. */
export function refused(what: string, registry: PrivateEcr, fault: ReadFault): Problem {
  if (fault.kind === 'no-upstream') {
    const mend = upstreamMend('UpstreamAccessDenied') ?? '';
    return new Problem(`${what}. ${errorMessage(fault.cause)}`, mend, { cause: fault.cause });
  }
  return new Problem(
    `${what}: ${fault.permission} is refused. ${errorMessage(fault.cause)}`,
    `Allow ${fault.permission} on ${fault.arn} to the role of this job; for a repository of another account ` +
      `its own repository policy in account ${registry.accountId} must allow it too.`,
    { cause: fault.cause },
  );
}

/**
 * What a host of the platform pulls for the rules: sorted, without duplicates.
 *
 * @throws Problem with everything that is wrong at once: the inventory's problems, indexes without a manifest
 *   for the platform, and tags that moved while they were read.
 */
export function resolve(found: Inventory, platform: Platform): readonly Image[] {
  const images: Image[] = [];
  const problems = new Map<string, Problem>();
  for (const find of found.finds) {
    const { repository, digest, tags, content } = find;
    const choice: Choice =
      content.kind === 'manifest' ? { kind: 'chosen', digest } : chooseManifest(content.entries, platform);
    if (choice.kind === 'chosen') {
      images.push({ repository, digest, platformDigest: choice.digest, tags });
    } else if (!problems.has(`${repository}@${digest}`)) {
      problems.set(`${repository}@${digest}`, unfit(find, choice, platform));
    }
  }
  const all = [...found.problems, ...problems.values()];
  if (all.length > 0) throw joinProblems(all);
  return mergeImages(images);
}

function unfit(find: Find, choice: Exclude<Choice, { kind: 'chosen' }>, platform: Platform): Problem {
  const [tag] = find.tags;
  const name = `${find.repository}${tag === undefined ? `@${find.digest}` : `:${tag}`}`;
  const { os, architecture, windowsBuild } = platform;
  if (choice.kind === 'ambiguous') {
    return new Problem(
      `${find.rule.place}: ${name} holds images of the Windows builds ${choice.builds.join(', ')}, and the build of the pipeline's base image is not known.`,
      'Name the base image so that its Windows version shows, such as ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35/image_id.',
    );
  }
  const wanted = `${os}/${architecture}${windowsBuild === undefined ? '' : ` 10.0.${windowsBuild}`}`;
  const nested = find.content.kind === 'index' && find.content.nested;
  const held = choice.offers.length === 0 ? 'no image' : choice.offers.join(', ');
  const also = nested ? ' and indexes inside the index, which are not followed' : '';
  return new Problem(
    `${find.rule.place}: ${name} has no image for ${wanted}; it holds ${held}${also}.`,
    `Push it for ${wanted}, or ${leaveOut(find.rule)}.`,
  );
}

function leaveOut({ file }: Rule): string {
  return file === undefined
    ? 'write rules that leave it out'
    : `give its pod a nodeSelector for its own system (kubernetes.io/os), or leave ${file} out of images-from`;
}
