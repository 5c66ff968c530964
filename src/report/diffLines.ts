import type { ImageDiff } from '../images/diff.ts';
import { abbreviated } from '../images/reference.ts';
import { size } from './markdown.ts';

/** More lines than a person reads. */
const MOST_LINES = 200;

/** The diff for a log, a line an image: `+` added, `~` moved, `-` removed; the unchanged are only counted. */
export function diffLines({ added, removed, moved, unchanged }: ImageDiff): readonly string[] {
  const bytes = (held: { readonly compressedBytes?: number }) =>
    held.compressedBytes === undefined ? '' : ` (${size(held.compressedBytes)})`;
  const lines = [
    ...added.map((image) => `+ ${image.name}${bytes(image)}`),
    ...moved.map(
      ({ name, from, to }) =>
        `~ ${name}: ${abbreviated(from.platformDigest)} → ${abbreviated(to.platformDigest)}`,
    ),
    ...removed.map((image) => `- ${image.name}`),
  ];
  const more =
    lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more, in the output diff`] : [];
  return [...lines.slice(0, MOST_LINES), ...more, `${unchanged.length} unchanged`];
}
