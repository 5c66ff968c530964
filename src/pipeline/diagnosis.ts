import { parseArn } from '../aws/arn.ts';
import { allow, errorMessage, isAccessDenied, missingPermission } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { everyPage } from '../aws/pages.ts';
import { isJsonObject, type JsonObject } from '../aws/rawAnswer.ts';
import { member } from '../json.ts';
import type { Log } from '../log.ts';
import type { Build } from './builds.ts';

/** One step of a build's workflows. */
export interface Step {
  readonly id: string;
  /** BUILD, TEST or DISTRIBUTION (WorkflowType). */
  readonly workflow: string;
  readonly name: string;
  readonly action: string;
  readonly status: string;
  /** What the service says of it; empty where it says nothing. */
  readonly message: string;
  /** Milliseconds since 1970; undefined before it began or ended. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

/** Why a build failed, as far as Image Builder tells. */
export interface Diagnosis {
  readonly reason: string;
  /** The ImageStatus in which it failed, where the service tells. */
  readonly stage: string | undefined;
  readonly failedSteps: readonly Step[];
  /** Facts of ImageState.failureContext, one a line. */
  readonly context: readonly string[];
  readonly logGroup: string;
  readonly logStream: string;
}

/**
 * Reads the steps of a build.
 *
 * @throws the service's error, unexplained: every caller can do without the steps
 */
export async function readSteps(
  buildArn: string,
  imagebuilder: Pick<Imagebuilder, 'listWorkflowExecutions' | 'listWorkflowStepExecutions'>,
): Promise<readonly Step[]> {
  const workflowExecutions = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listWorkflowExecutions(buildArn, nextToken);
    return { items: page.workflowExecutions ?? [], nextToken: page.nextToken };
  });
  const perWorkflow = await Promise.all(
    workflowExecutions.map(async ({ workflowExecutionId = '', type = '' }) => {
      const steps = await everyPage(async (nextToken) => {
        const page = await imagebuilder.listWorkflowStepExecutions(workflowExecutionId, nextToken);
        return { items: page.steps ?? [], nextToken: page.nextToken };
      });
      return steps.map(
        (step): Step => ({
          id: step.stepExecutionId ?? '',
          workflow: type,
          name: step.name ?? '',
          action: step.action ?? '',
          status: step.status ?? '',
          message: step.message ?? '',
          startedAt: milliseconds(step.startTime),
          endedAt: milliseconds(step.endTime),
        }),
      );
    }),
  );
  return perWorkflow.flat();
}

/**
 * Collects why a build failed. Never throws: what can't be read is left out, a missing permission is named.
 *
 * @param body the body of the GetImage answer; the SDK's model lacks `failureContext`
 */
export async function diagnose(
  build: Build,
  body: JsonObject,
  imagebuilder: Imagebuilder,
  log: Log,
): Promise<Diagnosis> {
  const steps = await readSteps(build.arn, imagebuilder).catch((error: unknown): readonly Step[] => {
    log.warning(unreadSteps("The steps of the failed build can't be read", error));
    return [];
  });
  const usual = usualLog(build.arn);
  const configured = member(member(member(body, 'image'), 'loggingConfiguration'), 'logGroupName');
  return {
    reason: build.reason,
    stage: failedStage(body),
    failedSteps: steps.filter(({ status }) => status === 'FAILED'),
    context: contextOf(body),
    logGroup: typeof configured === 'string' ? configured : usual.group,
    logStream: usual.stream,
  };
}

/** A warning that steps could not be read, which nothing but the log and the diagnosis depends on. */
export function unreadSteps(what: string, error: unknown): string {
  const both = 'imagebuilder:ListWorkflowExecutions and imagebuilder:ListWorkflowStepExecutions';
  const mend = isAccessDenied(error) ? ` ${allow(missingPermission(error) ?? both)}` : '';
  return `${what}: ${errorMessage(error)}.${mend}`;
}

/** Where Image Builder logs a build unless the pipeline says otherwise. */
function usualLog(buildArn: string): { readonly group: string; readonly stream: string } {
  const [, name = '', version = '', number = ''] = parseArn(buildArn)?.resource.split('/') ?? [];
  return { group: `/aws/imagebuilder/${name}`, stream: `${version}/${number}` };
}

/** The usual place of a build's log, for a message. */
export function logPlace(buildArn: string): string {
  const { group, stream } = usualLog(buildArn);
  return `Log group: ${group}, stream ${stream}`;
}

/** The diagnosis in lines for a message. */
export function describeDiagnosis(diagnosis: Diagnosis): string {
  const { reason, failedSteps, context, logGroup, logStream } = diagnosis;
  return [
    ...(reason === '' ? [] : [`Reason: ${reason}`]),
    ...failedSteps.map(
      (step) => `Failed step: ${step.name} (${step.workflow}, ${step.action}): ${step.message}`,
    ),
    ...context,
    `Log group: ${logGroup}, stream ${logStream}`,
  ].join('\n');
}

/** ImageState as it was sent, in the body of a GetImage answer. */
export function stateOf(body: JsonObject): unknown {
  return member(member(body, 'image'), 'state');
}

/** The ImageStatus in which a build failed (ImageFailureContext.imageStatus, model of October 2026). */
export function failedStage(body: JsonObject): string | undefined {
  const status = member(member(stateOf(body), 'failureContext'), 'imageStatus');
  return typeof status === 'string' ? status : undefined;
}

/** The members of ImageFailureContext (model of October 2026) that a person needs. */
function contextOf(body: JsonObject): readonly string[] {
  const context = member(stateOf(body), 'failureContext');
  const component = member(context, 'componentFailure');
  const distribution = member(context, 'distributionFailure');
  const regions = isJsonObject(distribution) ? distribution.regionFailures : undefined;
  const failures = Array.isArray(regions) ? regions : [];
  return [
    line('Failed component', component, ['componentArn', 'phaseName', 'stepName', 'action', 'errorMessage']),
    line('Distribution', distribution, ['errorMessage']),
    ...failures.map((failure: unknown) =>
      line('Region', failure, [
        'region',
        'status',
        'imageConfigurationStep',
        'targetAccountId',
        'errorMessage',
      ]),
    ),
  ].filter((text) => text !== '');
}

function line(title: string, value: unknown, keys: readonly string[]): string {
  const parts = keys.map((key) => member(value, key)).filter((part) => typeof part === 'string');
  return parts.length === 0 ? '' : `${title}: ${parts.join(', ')}`;
}

/** Milliseconds since 1970 of a time of the service; undefined where there is none. */
export function milliseconds(text: string | undefined): number | undefined {
  const value = Date.parse(text ?? '');
  return Number.isNaN(value) ? undefined : value;
}
