import type { ImageDiff } from '../images/diff.ts';
import type { ImageLock } from '../images/lock.ts';
import type { FastLaunchReport } from '../launch/fastLaunch.ts';
import type { Ami } from '../pipeline/builds.ts';
import type { Finding } from '../preflight/finding.ts';

/** The outputs of action.yml. */
export type OutputName =
  | 'decision'
  | 'reason'
  | 'changed'
  | 'ami-id'
  | 'amis'
  | 'image-build-version-arn'
  | 'component-arn'
  | 'images'
  | 'diff'
  | 'fast-launch'
  | 'findings'
  | 'drift'
  | 'plan';

/** Writes one output at once, so that a run that is killed later has told what it knew. */
export type WriteOutput = (name: OutputName, value: string) => void;

/** The output `amis`: `[{"region","account","ami","name"}]`. */
export function amisOutput(amis: readonly Ami[]): string {
  return JSON.stringify(
    amis.map(({ region, accountId, id, name }) => ({ region, account: accountId, ami: id, name })),
  );
}

/** The output `images`: `{"id","images":[{"repository","digest","platformDigest","tags","compressedBytes"}]}`. */
export function imagesOutput({ id, images }: ImageLock): string {
  return JSON.stringify({
    id,
    images: images.map(({ repository, digest, platformDigest, tags, compressedBytes }) => ({
      repository,
      digest,
      platformDigest,
      tags,
      compressedBytes,
    })),
  });
}

/** The output `diff`, whose shape is that of {@link ImageDiff}. */
export function diffOutput({ added, removed, moved, unchanged }: ImageDiff): string {
  return JSON.stringify({ added, removed, moved, unchanged });
}

/** The output `fast-launch`: `[{"region","ami","state","reason"}]`. */
export function fastLaunchOutput(reports: readonly FastLaunchReport[]): string {
  return JSON.stringify(reports.map(({ region, ami, state, reason }) => ({ region, ami, state, reason })));
}

/** The output `findings`: `[{"code","level","what","evidence","mend"}]`. */
export function findingsOutput(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ code, level, what, evidence, mend }) => ({ code, level, what, evidence, mend })),
  );
}
