import { allow } from '../aws/errors.ts';
import { type Image, imageNames, type Platform } from '../images/lock.ts';
import { architectureOf, type ImagePlatform, printPlatform, windowsBuildOf } from '../images/manifest.ts';
import type { Unread } from '../images/measure.ts';
import { firstLines } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** What an image's configuration tells, or why it could not be read. */
export type ConfigRead = ImagePlatform | Unread;

/** An image and what reading its configuration gave. */
export interface Configured {
  readonly image: Image;
  readonly config: ConfigRead;
}

/** An image whose configuration tells what it runs on. */
interface Told {
  readonly image: Image;
  readonly told: ImagePlatform;
}

/**
 * The images before which no index stood: nothing but their configuration tells what they run on. What came out of
 * an index was chosen by its platform.
 */
export function withoutIndex<T extends Image>(images: readonly T[]): readonly T[] {
  return images.filter(({ digest, platformDigest }) => digest === platformDigest);
}

/**
 * Finds the images that nodes of the platform cannot run, and says of which that could not be read: each kind once,
 * with all its images.
 *
 * @param baseImage as the recipe writes it
 */
export function imageFindings(
  images: readonly Configured[],
  platform: Platform,
  baseImage: string,
): readonly Finding[] {
  const told = images.flatMap(({ image, config }) => ('kind' in config ? [] : { image, told: config }));
  const ours = told.filter((each) => isFor(each.told, platform));
  const strangers = told.filter((each) => !isFor(each.told, platform));
  return [
    ...otherPlatform(strangers, platform, baseImage),
    ...(platform.os === 'windows' ? buildFindings(ours, platform.windowsBuild, baseImage) : []),
    ...unread(images),
  ];
}

function isFor(told: ImagePlatform, { os, architecture }: Platform): boolean {
  return told.os === os && architectureOf(told) === architecture;
}

const LEAVE_OUT =
  'by other rules, or, where files name them, by a nodeSelector for their system on their pods or by other globs';

function otherPlatform(
  images: readonly Told[],
  { os, architecture }: Platform,
  baseImage: string,
): readonly Finding[] {
  if (images.length === 0) return [];
  const what = `${are(images)} for another platform than the nodes, which are ${os}/${architecture}.`;
  const mend = `Push them for ${os}/${architecture}, or leave them out: ${LEAVE_OUT}.`;
  return [finding('image-platform', what, evidence(images, baseImage), mend)];
}

/** Images without `os.version` are for no build in particular, as those of host-process containers. */
function buildFindings(
  images: readonly Told[],
  host: number | undefined,
  baseImage: string,
): readonly Finding[] {
  const versioned = images.flatMap((image) => {
    const build = windowsBuildOf(image.told);
    return build === undefined ? [] : { ...image, build };
  });
  if (versioned.length === 0) return [];
  if (host === undefined) return [unknownBuild(versioned, baseImage)];
  const base = `${baseImage}, build ${host}`;
  const refused = versioned.filter(({ build }) => build !== host && !isPromised(build, host));
  const promised = versioned.filter(({ build }) => isPromised(build, host));
  return [...otherBuild(refused, host, base), ...earlierBuild(promised, host, base)];
}

/** Builds of Windows Server whose containers later releases run too. */
const STABLE_BUILDS = [20348, 26100];

/**
 * Windows starts process-isolated containers of its own build only; after Windows Server 2022 also those of the
 * long-term release before its own (hcsshim, `CheckHostAndContainerCompat`).
 */
function isPromised(build: number, host: number): boolean {
  const before = STABLE_BUILDS.findLast((stable) => stable < host);
  return before !== undefined && build >= before && build < host;
}

function otherBuild(images: readonly Told[], host: number, baseImage: string): readonly Finding[] {
  if (images.length === 0) return [];
  const what = `${are(images)} for another build of Windows than the nodes, and Windows starts no containers of it.`;
  return [finding('image-windows-build', what, evidence(images, baseImage), mendBuild(host))];
}

function earlierBuild(images: readonly Told[], host: number, baseImage: string): readonly Finding[] {
  if (images.length === 0) return [];
  const what =
    `${are(images)} for an earlier build of Windows than the nodes: Windows starts containers of it, ` +
    'and not every version of containerd does.';
  return [finding('image-windows-build', what, evidence(images, baseImage), mendBuild(host), 'warning')];
}

/** Tags of Microsoft's base images by build. */
const RELEASES: Readonly<Record<number, string>> = {
  14393: 'ltsc2016',
  17763: 'ltsc2019',
  20348: 'ltsc2022',
  26100: 'ltsc2025',
};

function mendBuild(host: number): string {
  const base = `mcr.microsoft.com/windows/servercore:${RELEASES[host] ?? `10.0.${host}`}`;
  return (
    `Build them from a base of build ${host}, such as ${base}, give the recipe a base image of their build, ` +
    `or leave them out: ${LEAVE_OUT}.`
  );
}

function unknownBuild(images: readonly Told[], baseImage: string): Finding {
  return finding(
    'not-checked',
    `Whether Windows starts containers of ${them(images)} is not known, because the build of the base image is not.`,
    evidence(images, baseImage),
    'Name the base image so that its Windows version shows, such as ' +
      'ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35/image_id.',
  );
}

function unread(images: readonly Configured[]): readonly Finding[] {
  const failed = images.flatMap(({ image, config }) => ('kind' in config ? { ...config, image } : []));
  if (failed.length === 0) return [];
  const permissions = new Set(failed.flatMap(({ permission }) => permission ?? []));
  return [
    finding(
      'not-checked',
      `Whether the nodes can run ${them(failed)} is not known, because the configuration could not be read.`,
      firstLines(failed.map(({ image, why }) => `${nameOf(image)}: ${why}`)),
      permissions.size === 0 ? 'Run again; a bake does without it.' : allow([...permissions].join(' and ')),
    ),
  ];
}

function evidence(images: readonly Told[], baseImage: string): readonly string[] {
  const lines = images.map(({ image, told }) => `${nameOf(image)}: ${printPlatform(told)}`);
  return [...firstLines(lines), `base image: ${baseImage}`];
}

/** The first of the names that pods may use. */
export function nameOf(image: Image): string {
  return imageNames(image)[0] ?? `${image.repository}@${image.digest}`;
}

function are(images: readonly unknown[]): string {
  return images.length === 1 ? '1 image is' : `${images.length} images are`;
}

function them(images: readonly unknown[]): string {
  return images.length === 1 ? '1 image' : `${images.length} images`;
}
