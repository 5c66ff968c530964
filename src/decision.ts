import { duration } from './clock.ts';
import { type BakeSettings, sameSettings } from './component/document.ts';
import type { ImageDiff } from './images/diff.ts';
import type { Rebuild } from './inputs.ts';
import type { LastBake } from './pipeline/lastBake.ts';
import type { Base } from './survey.ts';

/** Whether an AMI is to be baked, and why in words. */
export type Decision =
  | { readonly kind: 'bake'; readonly reason: string }
  | { readonly kind: 'unchanged'; readonly reason: string; readonly lastBake: Baked };

/** A last bake that is there. */
export type Baked = Extract<LastBake, { kind: 'baked' }>;

/** What a decision rests on. */
export interface Grounds {
  readonly lastBake: LastBake;
  readonly diff: ImageDiff;
  readonly base: Base;
  readonly rebuild: Rebuild;
  /** What the pull component would be made for. */
  readonly settings: BakeSettings;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Decides, and gives every reason that there is for a bake. */
export function decide({ lastBake, diff, base, rebuild, settings, now }: Grounds): Decision {
  if (lastBake.kind === 'none') return { kind: 'bake', reason: 'first bake: the pipeline has no AMI yet' };
  if (lastBake.kind === 'gone') {
    return {
      kind: 'bake',
      reason: `last AMI gone: ${lastBake.amiId} ${lastBake.why}`,
    };
  }
  const reasons = [
    imagesChanged(lastBake, diff),
    settingsChanged(lastBake, settings),
    baseMoved(lastBake, base),
    tooOld(lastBake, rebuild, now),
    rebuild.kind === 'always' ? 'forced: rebuild is always' : undefined,
  ].filter((reason) => reason !== undefined);
  if (reasons.length > 0) return { kind: 'bake', reason: reasons.join('; ') };
  const age = duration(now - lastBake.build.createdAt);
  const reason = `${lastBake.ami.id}, baked ${age} ago, holds just the wanted images`;
  return { kind: 'unchanged', reason, lastBake };
}

function imagesChanged({ contents }: Baked, diff: ImageDiff): string | undefined {
  if (contents.kind === 'unknown') return `images changed, as far as is known: ${contents.why}`;
  const counts = [
    [diff.added.length, 'added'],
    [diff.removed.length, 'removed'],
    [diff.moved.length, 'moved'],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return parts.length === 0 ? undefined : `images changed: ${parts.join(', ')}`;
}

/** The same images baked for another runtime are of no use; see {@link sameSettings}. */
function settingsChanged({ contents }: Baked, settings: BakeSettings): string | undefined {
  if (contents.kind === 'unknown' || sameSettings(contents.settings, settings)) return undefined;
  const { runtime, pin } = settings;
  const was = contents.settings;
  return `settings changed: from ${was.runtime}, pin ${was.pin}, to ${runtime}, pin ${pin}`;
}

/**
 * Whether the recipe's parent resolves to another AMI than the last bake used. EC2 tells which AMI another was made
 * from (Image.SourceImageId); where it does not, only a parameter or a base that is younger than the last bake
 * proves a move.
 */
function baseMoved({ build, description }: Baked, { parent, described }: Base): string | undefined {
  const current = parent.amiId;
  if (current === undefined) return undefined;
  const used = baseUsed(description.sourceImageId, build.arn, current, described);
  if (used !== undefined) {
    return used === current ? undefined : `base image moved: from ${used} to ${current}`;
  }
  const changedAt = Math.max(parent.changedAt ?? 0, described.get(current)?.createdAt ?? 0);
  return changedAt > build.createdAt
    ? `base image moved: ${current} is younger than the last bake`
    : undefined;
}

/** The base AMI that a build used, where it can be told. */
function baseUsed(
  source: string | undefined,
  buildArn: string,
  current: string,
  described: Base['described'],
): string | undefined {
  if (source === undefined || source === current) return source;
  const ami = described.get(source);
  // Distribution may copy the AMI within its Region: then the source is the same build's first AMI.
  return ami?.tags.Ec2ImageBuilderArn === buildArn ? ami.sourceImageId : ami?.id;
}

function tooOld({ build }: Baked, rebuild: Rebuild, now: number): string | undefined {
  if (rebuild.kind !== 'older-than' || now - build.createdAt <= rebuild.milliseconds) return undefined;
  return `older than ${rebuild.written}: the last bake began ${duration(now - build.createdAt)} ago`;
}
