import type { StepResult } from '../runner/runAction.ts';
import type { ImageDiff } from '../src/images/diff.ts';
import type { ImageLock } from '../src/images/lock.ts';
import type { FastLaunchReport } from '../src/launch/fastLaunch.ts';
import type { Finding } from '../src/preflight/finding.ts';
import type { PlanOutput } from '../src/report/planReport.ts';
import type { Drift } from '../src/sources/drift.ts';

/** The outputs of the action that a person is told of, read back; undefined what the run did not write. */
export interface Outputs {
  readonly decision: string | undefined;
  readonly reason: string | undefined;
  readonly changed: string | undefined;
  readonly amiId: string | undefined;
  readonly componentArn: string | undefined;
  readonly buildArn: string | undefined;
  readonly images: ImageLock | undefined;
  readonly diff: ImageDiff | undefined;
  readonly fastLaunch: readonly FastLaunchReport[] | undefined;
  readonly findings: readonly Finding[] | undefined;
  readonly drift: Drift | undefined;
  readonly plan: PlanOutput | undefined;
}

/** Reads what a run wrote to its outputs. */
export function readOutputs({ outputs }: Pick<StepResult, 'outputs'>): Outputs {
  const parsed = (name: string) => (outputs[name] === undefined ? undefined : JSON.parse(outputs[name]));
  return {
    decision: outputs.decision,
    reason: outputs.reason,
    changed: outputs.changed,
    amiId: outputs['ami-id'],
    componentArn: outputs['component-arn'],
    buildArn: outputs['image-build-version-arn'],
    images: parsed('images'),
    diff: parsed('diff'),
    fastLaunch: parsed('fast-launch'),
    findings: parsed('findings'),
    drift: parsed('drift'),
    plan: parsed('plan'),
  };
}
