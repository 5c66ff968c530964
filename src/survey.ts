import { parseArn, partitionOf } from './aws/arn.ts';
import type { Clients } from './aws/clients.ts';
import { explain } from './aws/errors.ts';
import type { Image, Platform } from './images/lock.ts';
import { type Home, inventory, resolve } from './images/registry.ts';
import type { Rule } from './images/rule.ts';
import type { BakeInputs, Inputs } from './inputs.ts';
import { refuseLinux } from './launch/warmLaunch.ts';
import {
  type AmiDescription,
  describeBaseAmis,
  needsAmi,
  type Parent,
  platformOf,
  resolveParent,
} from './pipeline/baseImage.ts';
import { type Build, listBuilds } from './pipeline/builds.ts';
import { findLastBake, type LastBake } from './pipeline/lastBake.ts';
import { type Pipeline, readPipeline } from './pipeline/pipeline.ts';
import { type Recipe, readRecipe } from './pipeline/recipe.ts';
import { Problem } from './problem.ts';
import { nameOfSource, rulesOf, unmatchedProblem } from './sources/sourceRules.ts';
import { NO_SOURCES, type Sources } from './sources/sources.ts';
import type { Tools } from './tools.ts';

/** The base image of the next build beside that of the last one. */
export interface Base {
  readonly parent: Parent;
  /** The AMIs among the current base and the last bake's that EC2 still describes, by id. */
  readonly described: ReadonlyMap<string, AmiDescription>;
}

/** Everything that the decision needs to know. */
export interface Survey {
  readonly home: Home;
  readonly pipeline: Pipeline;
  /** The pull component's ARN without version. */
  readonly component: string;
  readonly recipe: Recipe;
  readonly builds: readonly Build[];
  readonly lastBake: LastBake;
  readonly base: Base;
  readonly platform: Platform;
  /** What the rules resolve to now, without sizes. */
  readonly wanted: readonly Image[];
  /** What the files of `images-from` say; empty without that input. */
  readonly sources: Sources;
}

/**
 * Reads the registries and the pipeline side by side. At most five calls follow one another, however many
 * repositories there are; what takes longer is a list of several pages, and a last bake whose contents its tags do
 * not tell while a newer component is there.
 *
 * @throws Problem for whatever makes a bake impossible
 */
export async function takeSurvey(
  inputs: BakeInputs,
  tools: Pick<Tools, 'clients' | 'registries' | 'log' | 'sources'>,
): Promise<Survey> {
  const { clients, registries, log } = tools;
  const sources = await readFiles(inputs, tools);
  const home = findHome(inputs, clients);
  // Loaded while STS answers.
  clients.imagebuilder(inputs.region).catch(() => undefined);
  const pipelineRead = home.then(async (known) =>
    readPipeline(pipelineArn(inputs, known), await clients.imagebuilder(known.region)),
  );
  // Of a home that is not found, the first who waits for it tells.
  pipelineRead.catch(() => undefined);
  const rules = rulesFor(pipelineRead, [...inputs.rules, ...rulesOf(sources)]);
  const found = rules.then((fitting) => inventory(fitting, home, registries, log));
  // This and others below are awaited later; until then a refusal of the pipeline's may come first.
  found.catch(() => undefined);
  const { accountId, partition, region } = await home;
  const imagebuilder = await clients.imagebuilder(region);
  const arn = pipelineArn(inputs, { accountId, partition, region });
  const component = componentOf(arn, inputs.componentName);
  const listed = listBuilds(arn, imagebuilder);
  listed.catch(() => undefined);
  const pipeline = await pipelineRead;
  refuseLinux(inputs.fastLaunch, pipeline.platform);
  const earlier = listed.then(async (all) => findLastBake(all, await home, component, clients));
  earlier.catch(() => undefined);
  const recipe = await readRecipe(pipeline.recipeArn, imagebuilder);
  const parent = await resolveParent(recipe.parentImage, region, clients, log);
  const [builds, lastBake] = await Promise.all([listed, earlier]);
  const base = await describeBase(pipeline, parent, lastBake, clients, region);
  const lastBaked = lastBake.kind === 'baked' ? lastBake.description : undefined;
  const ami = parent.amiId === undefined ? undefined : base.described.get(parent.amiId);
  const platform = platformOf(pipeline.platform, parent, ami, lastBaked);
  const wanted = resolve(await found, platform);
  log.info(`Pipeline: ${pipeline.arn} (${platformName(platform)})`);
  log.info(`Base image: ${parent.written}${parent.amiId === undefined ? '' : ` (${parent.amiId})`}`);
  log.info(`Wanted: ${count(wanted.length)}; last bake: ${describeLast(lastBake)}`);
  const told = { pipeline, component, recipe, builds, lastBake, base, platform, wanted, sources };
  return { home: await home, ...told };
}

/**
 * What the files say, in the log too.
 *
 * @throws Problem when a glob matches no file, or when neither a rule nor a file names an image
 */
async function readFiles(
  { imagesFrom, rules }: BakeInputs,
  { sources: read, log }: Pick<Tools, 'sources' | 'log'>,
): Promise<Sources> {
  if (imagesFrom.length === 0) return NO_SOURCES;
  const sources = await read(imagesFrom);
  const { files, images, unread } = sources;
  await log.group(`Images named in ${count(files.length, 'file')}`, async () => {
    for (const image of images) {
      const only = image.onlyOn === undefined ? '' : `, ${image.onlyOn} only`;
      log.info(`${image.file}:${image.line}: ${nameOfSource(image)} (${image.where}${only})`);
    }
    for (const { file, line, what } of unread) log.info(`${file}:${line}: not read: ${what}`);
  });
  const unmatched = unmatchedProblem(sources);
  if (unmatched !== undefined) throw unmatched;
  const [first] = unread;
  if (first !== undefined) {
    const more = unread.length === 1 ? '' : ` and ${unread.length - 1} more, in the log`;
    log.warning(
      `What may name an image could not be read: ${first.file}:${first.line}: ${first.what}${more}.`,
    );
  }
  if (images.length > 0 || rules.length > 0) return sources;
  throw new Problem(
    `The ${count(files.length, 'file')} of images-from name no image that can be read.`,
    'Match the files that hold image: with a tag or a digest, or write rules in the input "images".',
  );
}

/** Without those that are for the other system; the pipeline is waited for only where there may be some. */
async function rulesFor(pipelineRead: Promise<Pipeline>, rules: readonly Rule[]): Promise<readonly Rule[]> {
  if (rules.every(({ onlyOn }) => onlyOn === undefined)) return rules;
  const { platform } = await pipelineRead;
  const os = platform === 'Windows' ? 'windows' : 'linux';
  const fitting = rules.filter(({ onlyOn }) => onlyOn === undefined || onlyOn === os);
  if (fitting.length > 0) return fitting;
  throw new Problem(
    `The pipeline makes ${platform} AMIs, and every image of images-from is for the other system.`,
    'Match the files whose pods have no nodeSelector for the other system, or name another pipeline.',
  );
}

function platformName({ os, architecture, windowsBuild }: Platform): string {
  return `${os}/${architecture}${windowsBuild === undefined ? '' : `, build ${windowsBuild}`}`;
}

function count(number: number, noun = 'image'): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

function describeLast(last: LastBake): string {
  if (last.kind === 'none') return 'none';
  if (last.kind === 'gone') return `${last.amiId}, which is gone`;
  const { ami, contents } = last;
  return contents.kind === 'known' ? `${ami.id} with ${count(contents.lock.images.length)}` : ami.id;
}

/** Reads the pipeline, its recipe and its builds once more, after a build that changed them. */
export async function readAgain(survey: Survey, clients: Clients): Promise<Survey> {
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const pipeline = await readPipeline(survey.pipeline.arn, imagebuilder);
  const [recipe, builds] = await Promise.all([
    readRecipe(pipeline.recipeArn, imagebuilder),
    listBuilds(pipeline.arn, imagebuilder),
  ]);
  return { ...survey, pipeline, recipe, builds };
}

/** The account, Region and partition of the pipeline: in its ARN, else those of the credentials. */
export async function findHome({ pipeline, region }: Inputs, clients: Clients): Promise<Home> {
  if (pipeline.kind === 'arn') {
    const { accountId, partition } = pipeline;
    return { accountId, partition, region };
  }
  const sts = await clients.sts(region);
  const identity = await sts.getCallerIdentity().catch((error: unknown) => {
    throw explain(error, 'asking whose credentials these are', 'sts:GetCallerIdentity');
  });
  const arn = parseArn(identity.Arn ?? '');
  const accountId = identity.Account ?? arn?.accountId;
  if (accountId === undefined)
    throw new Problem('STS answered no account for the credentials.', 'Run again.');
  const partition = arn?.partition ?? partitionOf(region);
  if (partition !== partitionOf(region)) {
    throw new Problem(
      `The credentials belong to the partition ${partition}, and the Region ${region} to ${partitionOf(region)}.`,
      'Set aws-region to a Region of the partition that the login step logs in to.',
    );
  }
  return { accountId, partition, region };
}

/** The pipeline's ARN. */
export function pipelineArn({ pipeline }: Inputs, { partition, region, accountId }: Home): string {
  if (pipeline.kind === 'arn') return pipeline.arn;
  return `arn:${partition}:imagebuilder:${region}:${accountId}:image-pipeline/${pipeline.name}`;
}

/** The ARN without version of a component in the pipeline's account and Region. */
export function componentOf(arnOfPipeline: string, name: string): string {
  return `${arnOfPipeline.slice(0, arnOfPipeline.indexOf(':image-pipeline/'))}:component/${name}`;
}

/** Describes base AMIs only where something depends on it: the platform, or whether the base moved. */
async function describeBase(
  pipeline: Pipeline,
  parent: Parent,
  lastBake: LastBake,
  clients: Clients,
  region: string,
): Promise<Base> {
  const source = lastBake.kind === 'baked' ? lastBake.description.sourceImageId : undefined;
  const mayHaveMoved = lastBake.kind === 'baked' && parent.amiId !== undefined && source !== parent.amiId;
  const ids = new Set<string>();
  if (parent.amiId !== undefined && (mayHaveMoved || needsAmi(pipeline.platform, parent)))
    ids.add(parent.amiId);
  if (mayHaveMoved && source !== undefined) ids.add(source);
  if (ids.size === 0) return { parent, described: new Map() };
  const ec2 = await clients.ec2(region);
  const described = await describeBaseAmis([...ids], ec2).catch((error: unknown) => {
    throw explain(error, 'describing the base image', 'ec2:DescribeImages');
  });
  return { parent, described };
}
