import type { Blob } from '../../src/images/manifest.ts';
import type { MeasuredImage } from '../../src/images/measure.ts';
import { digestOf, registryHost } from '../images/arbitraries.ts';

export const GZIP_LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';
export const CONFIG = 'application/vnd.oci.image.config.v1+json';

/** A layer, known by a small number. */
export function layer(number: number, bytes: number, mediaType = GZIP_LAYER): Blob {
  return { digest: digestOf(number), bytes, mediaType };
}

let images = 0;

/** An image of these layers, before which no index stood unless told. */
export function image(
  path: string,
  layers: readonly Blob[],
  more: Partial<MeasuredImage> = {},
): MeasuredImage {
  images += 1;
  const digest = digestOf(1000 + images);
  const config = { digest: digestOf(1_000_000 + images), bytes: 1500, mediaType: CONFIG };
  return {
    repository: `${registryHost}/${path}`,
    digest,
    platformDigest: digest,
    tags: ['v1'],
    compressedBytes: [config, ...layers].reduce((sum, { bytes }) => sum + bytes, 0),
    parts: { config, layers },
    ...more,
  };
}
