import type { Clients } from '../aws/clients.ts';
import { allow } from '../aws/errors.ts';
import type { Image } from '../images/lock.ts';
import type { MeasuredImage } from '../images/measure.ts';
import type { Recipe } from '../pipeline/recipe.ts';
import type { Survey } from '../survey.ts';
import { diskFindings } from './diskFit.ts';
import { firstLines } from './evidence.ts';
import { type Finding, finding } from './finding.ts';
import { type ConfigRead, imageFindings, nameOf, withoutIndex } from './imageFit.ts';
import { readRootVolume, type Unread, type VolumeRead } from './volume.ts';

/** What is to be baked, and onto what. */
export interface ImageOrder {
  readonly measured: readonly MeasuredImage[];
  readonly survey: Pick<Survey, 'home' | 'platform' | 'base'> & { readonly recipe: Pick<Recipe, 'settings'> };
  readonly runtime: 'containerd' | 'docker';
}

/** What the images are checked with. */
export interface ImageTools {
  readonly clients: Pick<Clients, 'ec2'>;
  /** Reads the configurations of images, by the configuration's digest. */
  readonly readConfigs: (images: readonly MeasuredImage[]) => Promise<ReadonlyMap<string, ConfigRead>>;
  /** The repositories that are refused to hosts without a login: `ghcr.io/team/web`. */
  readonly loginsNeeded: (images: readonly MeasuredImage[]) => Promise<readonly string[]>;
}

/**
 * Checks that the nodes can run the images, that the build instance can pull them and that its root volume holds
 * them. At most two calls follow one another, the look at the configurations beside that at the volume; what they are
 * refused is a finding.
 */
export async function checkImages(
  { measured, survey, runtime }: ImageOrder,
  { clients, readConfigs, loginsNeeded }: ImageTools,
): Promise<readonly Finding[]> {
  const alone = withoutIndex(measured);
  const [configs, { volume, unread }, behindLogin] = await Promise.all([
    alone.length === 0 ? new Map<string, ConfigRead>() : readConfigs(alone),
    readVolume(survey, clients),
    loginsNeeded(measured),
  ]);
  const configured = alone.flatMap((image) => {
    const config = configs.get(image.parts.config.digest);
    return config === undefined ? [] : { image, config };
  });
  const { os } = survey.platform;
  return [
    ...imageFindings(configured, survey.platform, survey.base.parent.written),
    ...(volume === undefined ? [] : diskFindings(measured, os, runtime, volume)),
    ...(unread === undefined ? [] : [diskNotChecked(unread)]),
    ...loginFindings(measured, new Set(behindLogin), runtime),
  ];
}

async function readVolume(
  { base, recipe, home }: ImageOrder['survey'],
  clients: Pick<Clients, 'ec2'>,
): Promise<VolumeRead> {
  const mappings = recipe.settings.blockDeviceMappings ?? [];
  return readRootVolume(base, mappings, home.accountId, await clients.ec2(home.region));
}

function diskNotChecked({ why, permission }: Unread): Finding {
  return finding(
    'not-checked',
    'Whether the images fit on the root volume is not known for certain.',
    [why],
    permission === undefined ? 'Run again.' : allow(permission),
  );
}

function loginFindings(
  images: readonly Image[],
  repositories: ReadonlySet<string>,
  runtime: ImageOrder['runtime'],
): readonly Finding[] {
  const behindLogin = images.filter(({ repository }) => repositories.has(repository));
  if (behindLogin.length === 0) return [];
  return [
    finding(
      'registry-login',
      'This run reads images with the login of the docker config, and the build instance, which pulls them without, ' +
        'would be refused.',
      firstLines(behindLogin.map((image) => nameOf(image))),
      'Make them public, or copy them to ECR, whose login the build instance has: a pull-through cache does it.',
      // The base image may hold a login of docker's; containerd's ctr reads none.
      runtime === 'docker' ? 'warning' : 'error',
    ),
  ];
}
