import { uniqueBytes } from './images/blobs.ts';
import type { ImageLock, LockedImage } from './images/lock.ts';
import { measureHeld } from './images/measure.ts';
import { driftLines } from './report/driftReport.ts';
import { driftOf } from './sources/drift.ts';
import type { Survey } from './survey.ts';
import type { Tools } from './tools.ts';

/**
 * Says how the files of `images-from` and an AMI differ, where there are files. Layers are read only where something is
 * unused; an image whose manifest can't be read any more counts whole.
 *
 * @param lock what the AMI holds; undefined where there is none, or where it is not known
 */
export async function reportDrift(
  lock: ImageLock | undefined,
  { sources, platform }: Survey,
  { registries, log, report }: Tools,
): Promise<void> {
  if (sources.files.length === 0) return;
  const driftBy = (bytes: Parameters<typeof driftOf>[3]) => driftOf(sources.images, platform.os, lock, bytes);
  const isLean = driftBy(() => 0).unused.length === 0;
  const measured = isLean ? [] : await measureHeld(lock?.images ?? [], registries);
  const drift = driftBy((images, besides) => {
    const known = (some: readonly LockedImage[]) =>
      measured.filter(({ repository, digest }) =>
        some.some((image) => image.repository === repository && image.digest === digest),
      );
    const held = known(images);
    const unknown = images.filter(({ digest }) => !held.some((image) => image.digest === digest));
    const whole = unknown.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
    return uniqueBytes(held, known(besides)) + whole;
  });
  report.drift(drift);
  await log.group('Drift', async () => driftLines(drift).forEach(log.info));
}
