import { errorMessage, errorName, explain, isAbsent } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { stableToken } from '../aws/token.ts';
import type { Clock } from '../clock.ts';
import { firstVersion, nextPatch, parseVersion, printVersion, type Version } from '../component/version.ts';
import { Problem } from '../problem.ts';
import { whenSeen } from './whenSeen.ts';

/** The component to be found or made. */
export interface WantedComponent {
  /** Everything before the version: `arn:aws:imagebuilder:us-east-1:111122223333:component/nodes-images`. */
  readonly arnPrefix: string;
  readonly name: string;
  readonly platform: 'Windows' | 'Linux';
  /** The version, with `x` nodes, that the recipe's entry takes: the new version must fit it. */
  readonly versions: string;
  readonly data: string;
}

/** Other runs may publish at the same moment; each takes a version away. */
const TRIES = 10;

/**
 * Publishes the component under the next free version that the recipe will take, unless the newest one already
 * holds the same document: then that is used.
 *
 * @returns the build version's ARN
 */
export async function publishComponent(
  wanted: WantedComponent,
  imagebuilder: Imagebuilder,
  clock: Clock,
): Promise<string> {
  const newest = await read(`${wanted.arnPrefix}/${wanted.versions}`, imagebuilder);
  if (newest !== undefined && holds(newest, wanted)) return newest.arn;
  let version = newest === undefined ? firstVersion(wanted.versions) : nextPatch(newest.version);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const arn = await create(version, wanted, imagebuilder, clock);
    if (arn !== undefined) return arn;
    const existing = await readNew(`${wanted.arnPrefix}/${printVersion(version)}`, imagebuilder, clock);
    if (existing !== undefined && holds(existing, wanted)) return existing.arn;
    version = nextPatch(version);
  }
  throw new Problem(
    `No free version of the component ${wanted.arnPrefix} was found in ${TRIES} tries.`,
    'Other runs publish it at the same time: give the workflow a concurrency group, and run again.',
  );
}

interface Existing {
  readonly arn: string;
  readonly version: Version;
  readonly data: string;
  readonly platform: string;
}

function holds(existing: Existing, { data, platform }: WantedComponent): boolean {
  return existing.data === data && existing.platform === platform;
}

/** The newest build version that an ARN names, which may hold `x` nodes; GetComponent, unlike the list, lags not. */
async function read(arn: string, imagebuilder: Imagebuilder): Promise<Existing | undefined> {
  try {
    const { component } = await imagebuilder.getComponent(arn);
    const [, , versionText = ''] = (component?.arn ?? '').split('/');
    const version = parseVersion(versionText);
    if (component?.arn === undefined || version === undefined) return undefined;
    return { arn: component.arn, version, data: component.data ?? '', platform: component.platform ?? '' };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw explain(error, `reading the component ${arn}`, 'imagebuilder:GetComponent');
  }
}

/** Reads a component that was there when it was written, by this run or another. */
function readNew(arn: string, imagebuilder: Imagebuilder, clock: Clock): Promise<Existing | undefined> {
  return whenSeen(
    () => read(arn, imagebuilder),
    (found) => found !== undefined,
    clock,
  );
}

/** A token may still be remembered for a resource that was deleted since: then nothing is created, and its ARN answered. */
const TOKENS = 3;

/** Undefined when that version with that content exists already. */
async function create(
  version: Version,
  { name, platform, data }: WantedComponent,
  imagebuilder: Imagebuilder,
  clock: Clock,
): Promise<string | undefined> {
  const semanticVersion = printVersion(version);
  for (let count = 1; count <= TOKENS; count += 1) {
    const clientToken = stableToken('component', name, semanticVersion, platform, data, String(count));
    const arn = await imagebuilder
      .createComponent({ name, semanticVersion, platform, data, clientToken })
      .then(
        (created) => created.componentBuildVersionArn ?? '',
        (error: unknown) => {
          if (isAlreadyThere(error)) return undefined;
          throw explain(
            error,
            `publishing the component ${name} ${semanticVersion}`,
            'imagebuilder:CreateComponent',
          );
        },
      );
    if (arn === undefined || (await readNew(arn, imagebuilder, clock)) !== undefined) return arn;
  }
  throw new Problem(
    `Image Builder says that it created the component ${name} ${semanticVersion}, and does not have it.`,
    'Run again.',
  );
}

/** The name of the error for identical content is not documented, so its words count as well. */
function isAlreadyThere(error: unknown): boolean {
  return errorName(error) === 'ResourceAlreadyExistsException' || /already exists/i.test(errorMessage(error));
}
