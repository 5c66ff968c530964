import type { Clients } from '../aws/clients.ts';
import { errorMessage, explain } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import type { Clock } from '../clock.ts';
import { compareVersions, parseVersion } from '../component/version.ts';
import type { Home } from '../images/registry.ts';
import { type Patience, pollInterval } from '../patience.ts';
import { Problem } from '../problem.ts';
import { describeOwnAmis } from './baseImage.ts';
import { type Ami, amiIn, type Build, TAGS } from './builds.ts';
import { type Contents, contentsOf, UNKNOWN } from './contents.ts';
import { componentParts } from './recipe.ts';

/** The AMI of a build in the pipeline's own account and Region. */
export interface OwnAmi {
  readonly ami: Ami;
  /** Milliseconds since 1970; infinite where EC2 named no date. */
  readonly createdAt: number;
}

/** EC2 may not know an AMI yet, or call it pending, right after Image Builder finished it. */
const LOOKS = 6;

/** What looking for an AMI works with. */
interface Looking {
  readonly clients: Clients;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
}

/**
 * Makes sure that the AMI of an AVAILABLE build is there and can be launched.
 *
 * @throws Problem when the build has no AMI here, or EC2 does not have it available
 */
export async function checkAmi(
  build: Build,
  home: Home,
  patience: Patience,
  { clients, clock, random }: Looking,
): Promise<OwnAmi> {
  const ami = amiIn(build, home.accountId, home.region);
  if (ami === undefined) throw nothingHere(build, home);
  const ec2 = await clients.ec2(home.region);
  let state = 'does not exist';
  for (let look = 1; look <= LOOKS; look += 1) {
    if (look > 1) await clock.sleep(pollInterval(patience, random));
    const described = await describeOwnAmis([ami.id], ec2).catch((error: unknown) => {
      throw explain(error, `looking for the AMI ${ami.id}`, 'ec2:DescribeImages');
    });
    const description = described.get(ami.id);
    if (description?.state === 'available') {
      return { ami, createdAt: description.createdAt || Number.POSITIVE_INFINITY };
    }
    state = description === undefined ? 'does not exist' : `is ${description.state}`;
    if (description !== undefined && description.state !== 'pending') break;
  }
  throw new Problem(
    `The build ${build.arn} is ${build.status}, and its AMI ${ami.id} ${state} in ${home.region}.`,
    'If somebody deregistered or disabled it, run again to bake a new one.',
  );
}

function nothingHere({ arn, status, amis }: Build, { region, accountId }: Home): Problem {
  const others = amis.map((ami) => `${ami.id} (${ami.region}, ${ami.accountId})`).join(', ');
  return new Problem(
    `The build ${arn} is ${status} and has no AMI in ${region} of account ${accountId}` +
      `${others === '' ? '' : `, only ${others}`}.`,
    `Add ${region} to the distribution settings of the pipeline, then run again.`,
  );
}

/**
 * Finds out what a build took in, and corrects its tags where they claim something else, so that no later run
 * believes them.
 *
 * @param component the pull component's ARN without version
 * @param madeBefore milliseconds since 1970: when its AMI was made
 */
export async function checkContents(
  build: Build,
  component: string,
  madeBefore: number,
  imagebuilder: Imagebuilder,
): Promise<Contents> {
  const question = { build, component, madeBefore: async () => madeBefore };
  const contents = await contentsOf(question, imagebuilder);
  // A build that a schedule started claims nothing.
  if (build.tags[TAGS.lock] === undefined) return contents;
  const known = contents.kind === 'known';
  const truth = {
    [TAGS.lock]: known ? contents.lock.id : UNKNOWN,
    [TAGS.component]: known ? contents.componentArn : UNKNOWN,
  };
  const isTrue = Object.entries(truth).every(([key, value]) => build.tags[key] === value);
  if (!isTrue) {
    await imagebuilder.tagResource(build.arn, truth).catch((error: unknown) => {
      throw explain(
        error,
        `correcting the tags of ${build.arn} (${errorMessage(error)})`,
        'imagebuilder:TagResource',
      );
    });
  }
  return contents;
}

/**
 * Whether a build took in a version older than the one that was there when it started: then Image Builder did not
 * resolve the recipe's wildcard at the build but earlier, which is not documented, and only a pinned version helps.
 */
export function tookOlder(contents: Contents, published: string | undefined): boolean {
  if (contents.componentArn === undefined || published === undefined) return false;
  const taken = componentParts(contents.componentArn);
  const wanted = componentParts(published);
  const takenVersion = parseVersion(taken?.versions ?? '');
  const wantedVersion = parseVersion(wanted?.versions ?? '');
  if (takenVersion === undefined || wantedVersion === undefined) return false;
  const order = compareVersions(takenVersion, wantedVersion);
  return order < 0 || (order === 0 && (taken?.build ?? 0) < (wanted?.build ?? 0));
}
