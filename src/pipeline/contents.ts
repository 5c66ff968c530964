import { explain, isAbsent } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { everyPage } from '../aws/pages.ts';
import { type BakeSettings, readDocument, sameSettings } from '../component/document.ts';
import {
  compareVersions,
  parseVersion,
  printVersion,
  type Version,
  versionFits,
} from '../component/version.ts';
import type { ImageLock } from '../images/lock.ts';
import { type Build, readBuild, TAGS } from './builds.ts';
import { type ComponentEntry, componentParts, findComponent, withoutVersion } from './recipe.ts';

/** The images inside a build's AMI, and how they were baked. */
export interface KnownContents {
  readonly kind: 'known';
  /** The build version of the pull component that went in. */
  readonly componentArn: string;
  readonly lock: ImageLock;
  readonly settings: BakeSettings;
}

/** What is known of the images inside a build's AMI. */
export type Contents =
  | KnownContents
  | {
      readonly kind: 'unknown';
      readonly why: string;
      /** The component that went in, where that much is known: its document holds no lock. */
      readonly componentArn?: string;
    };

/** A build version of the pull component and the moment it was published, in milliseconds since 1970. */
interface Published {
  readonly arn: string;
  readonly version: Version;
  readonly build: number;
  readonly createdAt: number;
}

/** A build whose contents are looked for. */
export interface Question {
  readonly build: Build;
  /** The pull component's ARN without version, for a build whose tags do not name it. */
  readonly component: string;
  /** Milliseconds since 1970 of a moment by which the AMI was made, and so its components resolved. */
  readonly madeBefore: () => Promise<number>;
}

/** Value of the tags of a build of which nobody can tell what it took in. */
export const UNKNOWN = 'unknown';

/**
 * What really went into a build, whatever its tags claim: they were written before Image Builder resolved the
 * recipe's wildcard, and a component that another run published in between may have gone in instead. A build that
 * a schedule started has no tags and is told by its recipe alone.
 */
export async function contentsOf(question: Question, imagebuilder: Imagebuilder): Promise<Contents> {
  const { build } = question;
  const tagged = build.tags[TAGS.component];
  if (tagged === UNKNOWN) return { kind: 'unknown', why: `nothing tells what ${build.arn} took in` };
  const component = tagged === undefined ? question.component : withoutVersion(tagged);
  const [tagContents, newest, { componentArns }] = await Promise.all([
    tagged === undefined ? undefined : readContents(tagged, imagebuilder),
    newestVersion(component, imagebuilder),
    readBuild(build.arn, imagebuilder).catch((error: unknown) => {
      throw explain(error, `reading the build ${build.arn}`, 'imagebuilder:GetImage');
    }),
  ]);
  if (componentArns === undefined && tagContents !== undefined) return tagContents;
  const entry = findComponent(componentArns ?? [], component);
  if (entry.kind === 'missing') {
    return { kind: 'unknown', why: `the recipe of ${build.arn} has no component ${component}` };
  }
  if (componentParts(entry.arn)?.build !== undefined) {
    return entry.arn === tagged && tagContents !== undefined
      ? tagContents
      : readContents(entry.arn, imagebuilder);
  }
  // Versions only grow: what is the newest now and was there when the build began was the newest then.
  const wasThere = newest !== undefined && (newest.arn === tagged || newest.createdAt <= build.createdAt);
  if (wasThere && entryTakes(entry.arn, newest.arn)) return newest.contents;
  const published = [tagged, newest?.arn].filter((arn) => arn !== undefined);
  const until = await question.madeBefore();
  const candidates = await candidatesBetween({ entry, published }, build.createdAt, until, imagebuilder);
  return agreeing(await Promise.all(candidates.map(({ arn }) => readContents(arn, imagebuilder))));
}

/** Whether a recipe's entry without build number takes that version. */
function entryTakes(entryArn: string, componentArn: string): boolean {
  const version = parseVersion(componentParts(componentArn)?.versions ?? '');
  return version !== undefined && versionFits(componentParts(entryArn)?.versions ?? '', version);
}

/** The newest build version of a component, as GetComponent gives it: a list may lag. */
async function newestVersion(component: string, imagebuilder: Imagebuilder) {
  const found = await readComponent(`${component}/x.x.x`, imagebuilder);
  if (found?.arn === undefined) return undefined;
  const createdAt = Date.parse(found.dateCreated ?? '');
  return {
    arn: found.arn,
    createdAt: Number.isNaN(createdAt) ? Number.POSITIVE_INFINITY : createdAt,
    contents: contentsIn(found.arn, found.data),
  };
}

/** The one answer on which all candidates agree: the same images baked in the same way, or the same component. */
function agreeing(candidates: readonly Contents[]): Contents {
  const [first, ...rest] = candidates;
  if (first === undefined) return { kind: 'unknown', why: 'no version of the pull component was there then' };
  if (first.kind === 'unknown') return first;
  const other = rest.find(
    (candidate) =>
      candidate.kind === 'unknown' ||
      candidate.lock.id !== first.lock.id ||
      !sameSettings(candidate.settings, first.settings),
  );
  if (other === undefined) return first;
  const otherName = other.kind === 'known' ? other.componentArn : 'another version';
  return {
    kind: 'unknown',
    why: `it took in ${first.componentArn} or ${otherName}, and nothing tells which`,
  };
}

/** The lock in the document of a build version of the component. */
async function readContents(componentArn: string, imagebuilder: Imagebuilder): Promise<Contents> {
  const component = await readComponent(componentArn, imagebuilder);
  if (component === undefined) return { kind: 'unknown', why: `the component ${componentArn} is gone` };
  return contentsIn(component.arn ?? componentArn, component.data);
}

function contentsIn(componentArn: string, document: string | undefined): Contents {
  const read = readDocument(document ?? '');
  if (read !== undefined) return { kind: 'known', componentArn, ...read };
  const why = `the component ${componentArn} holds no list of images that can be read`;
  return { kind: 'unknown', why, componentArn };
}

/** Undefined when there is none. */
async function readComponent(arn: string, imagebuilder: Imagebuilder) {
  try {
    return (await imagebuilder.getComponent(arn)).component;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw explain(error, `reading the component ${arn}`, 'imagebuilder:GetComponent');
  }
}

interface Search {
  readonly entry: Exclude<ComponentEntry, { kind: 'missing' }>;
  /** Build versions that are there for certain, whatever a list says. */
  readonly published: readonly string[];
}

/**
 * Every build version of the component that a resolution at some moment between `from` and `until` could have
 * yielded: the newest at `from`, and each that became the newest later.
 */
async function candidatesBetween(
  search: Search,
  from: number,
  until: number,
  imagebuilder: Imagebuilder,
): Promise<readonly Published[]> {
  const published = await newestPublished(search, from, imagebuilder);
  const byTime = published
    .filter(({ createdAt }) => createdAt <= until)
    .sort((left, right) => left.createdAt - right.createdAt || compare(left, right));
  const candidates: Published[] = [];
  for (const next of byTime) {
    const newest = candidates.at(-1);
    if (newest !== undefined && compare(next, newest) < 0) continue;
    if (next.createdAt <= from) candidates.length = 0;
    candidates.push(next);
  }
  return candidates;
}

function compare(left: Published, right: Published): number {
  return compareVersions(left.version, right.version) || left.build - right.build;
}

/** Versions whose builds are listed side by side: the wanted one nearly always is among the newest few. */
const AT_A_TIME = 5;

/** The build versions that fit the recipe's entry, the newest versions first, down to one as old as `from`. */
async function newestPublished(
  search: Search,
  from: number,
  imagebuilder: Imagebuilder,
): Promise<readonly Published[]> {
  const versions = await fittingVersions(search, imagebuilder);
  const all: Published[] = [];
  for (let start = 0; start < versions.length; start += AT_A_TIME) {
    const some = versions.slice(start, start + AT_A_TIME);
    const builds = await Promise.all(some.map((version) => buildsOf(search, version, imagebuilder)));
    all.push(...builds.flat());
    if (all.some(({ createdAt }) => createdAt <= from)) break;
  }
  return all;
}

/** Versions that fit the entry, the highest first: those that are listed, and those known to be published. */
async function fittingVersions(search: Search, imagebuilder: Imagebuilder): Promise<readonly Version[]> {
  const { entry, published } = search;
  const { name = '', versions: wanted = '' } = componentParts(entry.arn) ?? {};
  // New components may be missing from the list for up to two minutes.
  const arns = [...(await listedVersions(name, imagebuilder)), ...published];
  const versions = new Map<string, Version>();
  for (const arn of arns) {
    const parts = componentParts(arn);
    const isSame = withoutVersion(arn) === withoutVersion(entry.arn);
    const version = parseVersion(parts?.versions ?? '');
    if (isSame && parts !== undefined && version !== undefined && versionFits(wanted, version)) {
      versions.set(parts.versions, version);
    }
  }
  return [...versions.values()].sort((left, right) => compareVersions(right, left));
}

async function listedVersions(componentName: string, imagebuilder: Imagebuilder): Promise<readonly string[]> {
  const filters = [{ name: 'name', values: [componentName] }];
  const listed = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listComponents({ owner: 'Self', filters, maxResults: 25, nextToken });
    return { items: page.componentVersionList ?? [], nextToken: page.nextToken };
  }).catch((error: unknown) => {
    throw explain(error, `listing the versions of ${componentName}`, 'imagebuilder:ListComponents');
  });
  return listed.map(({ arn }) => arn ?? '');
}

async function buildsOf(
  { entry }: Search,
  version: Version,
  imagebuilder: Imagebuilder,
): Promise<readonly Published[]> {
  const versionArn = `${withoutVersion(entry.arn)}/${printVersion(version)}`;
  const listed = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listComponentBuildVersions(versionArn, nextToken);
    return { items: page.componentSummaryList ?? [], nextToken: page.nextToken };
  }).catch((error: unknown) => {
    throw explain(error, `listing the builds of ${versionArn}`, 'imagebuilder:ListComponentBuildVersions');
  });
  return listed.flatMap(({ arn = '', dateCreated = '' }) => {
    const build = componentParts(arn)?.build;
    return build === undefined ? [] : { arn, version, build, createdAt: Date.parse(dateCreated) };
  });
}
