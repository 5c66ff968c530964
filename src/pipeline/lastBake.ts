import type { Clients } from '../aws/clients.ts';
import { explain } from '../aws/errors.ts';
import type { Home } from '../images/registry.ts';
import { type AmiDescription, describeOwnAmis } from './baseImage.ts';
import { type Ami, amiIn, type Build, progressOf } from './builds.ts';
import { type Contents, contentsOf } from './contents.ts';

/** The newest build that became AVAILABLE and whose AMI still exists. */
export type LastBake =
  | {
      readonly kind: 'baked';
      readonly build: Build;
      /** The AMI in the pipeline's own account and Region. */
      readonly ami: Ami;
      readonly description: AmiDescription;
      readonly contents: Contents;
    }
  /** No build ever became AVAILABLE. */
  | { readonly kind: 'none' }
  /** Builds became AVAILABLE, and none of their AMIs may be used any more: the newest one's. */
  | { readonly kind: 'gone'; readonly amiId: string; readonly why: string };

/**
 * Finds the last bake among a pipeline's builds. A failed build, or a newer component, counts for nothing.
 *
 * @param builds the newest first
 */
export async function findLastBake(
  builds: readonly Build[],
  home: Home,
  component: string,
  clients: Clients,
): Promise<LastBake> {
  const candidates = builds.flatMap((build): Candidate[] => {
    const ami =
      progressOf(build.status) === 'available' ? amiIn(build, home.accountId, home.region) : undefined;
    return ami === undefined ? [] : [{ build, ami }];
  });
  const [newest] = candidates;
  if (newest === undefined) {
    const retired = builds.find(({ status }) => progressOf(status) === 'retired');
    const lost = retired === undefined ? undefined : amiIn(retired, home.accountId, home.region);
    if (retired === undefined || lost === undefined) return { kind: 'none' };
    return { kind: 'gone', amiId: lost.id, why: `belongs to a build that is ${retired.status}` };
  }
  const imagebuilder = await clients.imagebuilder(home.region);
  const described = describeAll(
    candidates.map(({ ami }) => ami.id),
    home.region,
    clients,
  );
  const contents = ({ build, ami }: Candidate) => {
    const madeBefore = async () => (await described).get(ami.id)?.createdAt || Number.POSITIVE_INFINITY;
    return contentsOf({ build, component, madeBefore }, imagebuilder);
  };
  // The newest candidate nearly always is the one, so its contents are read beside the AMIs.
  const [amis, newestContents] = await Promise.all([described, contents(newest)]);
  for (const candidate of candidates) {
    const description = amis.get(candidate.ami.id);
    if (description?.state !== 'available') continue;
    return {
      kind: 'baked',
      ...candidate,
      description,
      contents: candidate === newest ? newestContents : await contents(candidate),
    };
  }
  const state = amis.get(newest.ami.id)?.state;
  const why = state === undefined ? 'does not exist any more' : `is ${state}`;
  return { kind: 'gone', amiId: newest.ami.id, why };
}

interface Candidate {
  readonly build: Build;
  readonly ami: Ami;
}

async function describeAll(ids: readonly string[], region: string, clients: Clients) {
  const ec2 = await clients.ec2(region);
  return describeOwnAmis(ids, ec2).catch((error: unknown) => {
    throw explain(error, 'looking for the AMIs of earlier builds', 'ec2:DescribeImages');
  });
}
