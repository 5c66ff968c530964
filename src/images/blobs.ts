import type { ImageParts } from './manifest.ts';

/**
 * Compressed bytes of the images' configurations and layers, each counted once however many images share it.
 *
 * @param besides images whose configurations and layers are there already
 */
export function uniqueBytes(
  images: readonly { readonly parts: ImageParts }[],
  besides: readonly { readonly parts: ImageParts }[] = [],
): number {
  const bytes = bytesByDigest(images);
  for (const digest of bytesByDigest(besides).keys()) bytes.delete(digest);
  return [...bytes.values()].reduce((sum, size) => sum + size, 0);
}

function bytesByDigest(images: readonly { readonly parts: ImageParts }[]): Map<string, number> {
  const blobs = images.flatMap(({ parts }) => [parts.config, ...parts.layers]);
  return new Map(blobs.map(({ digest, bytes }) => [digest, bytes]));
}
