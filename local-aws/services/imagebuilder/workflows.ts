import { randomUUID } from 'node:crypto';
import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, now, type World } from '../../world.ts';
import { text } from '../members.ts';
import { notFound } from './errors.ts';
import { requireBuild } from './images.ts';
import { listing } from './requests.ts';
import type { Build, Step, WorkflowExecution } from './state.ts';

export function workflowOperations(world: World): Service {
  return {
    ListWorkflowExecutions: (call) => listWorkflowExecutions(world, call),
    ListWorkflowStepExecutions: (call) => listWorkflowStepExecutions(world, call),
    ListWaitingWorkflowSteps: (call) => listWaitingWorkflowSteps(world, call),
    GetWorkflowExecution: (call) => getWorkflowExecution(world, call),
    GetWorkflowStepExecution: (call) => getWorkflowStepExecution(world, call),
  };
}

function listWorkflowExecutions(world: World, call: Call): Structure {
  const build = requireBuild(world, call, text(call.input, 'imageBuildVersionArn'));
  const begun = build.executions.filter((execution) => hasBegun(world, execution));
  const rows = begun.map((execution) => describeExecution(world, build, execution));
  return {
    ...listing(world, call, 'workflowExecutions', rows),
    imageBuildVersionArn: build.arn,
    message: build.status === 'FAILED' ? build.reason : undefined,
  };
}

function hasBegun(world: World, execution: WorkflowExecution): boolean {
  const [first] = execution.steps;
  if (first === undefined || first.start > now(world)) return false;
  return execution.cutAt === undefined || first.start < execution.cutAt;
}

function describeExecution(world: World, build: Build, execution: WorkflowExecution): Structure {
  const statuses = execution.steps.map((step) => stepStatus(world, execution, step));
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  const status = executionStatus(statuses);
  const ended = status === 'RUNNING' ? undefined : (execution.cutAt ?? execution.steps.at(-1)?.end);
  return {
    workflowBuildVersionArn: execution.workflowArn,
    workflowExecutionId: execution.id,
    type: execution.type,
    status,
    message: status === 'FAILED' ? build.reason : '',
    totalStepCount: execution.steps.length,
    totalStepsSucceeded: count('COMPLETED'),
    totalStepsFailed: count('FAILED'),
    totalStepsSkipped: count('SKIPPED'),
    startTime: execution.steps[0]?.start.toISOString(),
    endTime: ended?.toISOString(),
    retried: execution.retried,
  };
}

function executionStatus(steps: readonly string[]): string {
  for (const status of ['FAILED', 'CANCELLED', 'RUNNING']) if (steps.includes(status)) return status;
  return steps.includes('PENDING') ? 'RUNNING' : 'COMPLETED';
}

/** What a step's times say about it now; whatever an end cut off never began or was cancelled. */
export function stepStatus(world: World, execution: WorkflowExecution, step: Step): string {
  const { cutAt } = execution;
  if (cutAt !== undefined && step.start >= cutAt) return 'SKIPPED';
  if (cutAt !== undefined && step.end > cutAt) return 'CANCELLED';
  if (now(world) < step.start) return 'PENDING';
  if (now(world) < step.end) return 'RUNNING';
  return step.failure === undefined ? 'COMPLETED' : 'FAILED';
}

function listWorkflowStepExecutions(world: World, call: Call): Structure {
  const { build, execution } = requireExecution(world, call, text(call.input, 'workflowExecutionId'));
  const rows = execution.steps.map((step) => describeStep(world, execution, step));
  return {
    ...listing(world, call, 'steps', rows),
    workflowBuildVersionArn: execution.workflowArn,
    workflowExecutionId: execution.id,
    imageBuildVersionArn: build.arn,
    message: build.status === 'FAILED' ? build.reason : '',
  };
}

function describeStep(world: World, execution: WorkflowExecution, step: Step): Structure {
  const status = stepStatus(world, execution, step);
  const begun = status !== 'PENDING' && status !== 'SKIPPED';
  const ended = begun && status !== 'RUNNING';
  const failed = status === 'FAILED';
  return {
    stepExecutionId: step.id,
    name: step.name,
    action: step.action,
    status,
    message: failed ? step.failure?.slice(0, 500) : '',
    inputs: JSON.stringify(step.inputs),
    outputs: failed ? JSON.stringify({ error: step.failure }) : JSON.stringify(begun ? step.outputs : {}),
    startTime: begun ? step.start.toISOString() : undefined,
    endTime: ended ? endOf(execution, step).toISOString() : undefined,
    attemptNumber: 1,
    maxAttempts: 1,
  };
}

function endOf(execution: WorkflowExecution, step: Step): Date {
  const { cutAt } = execution;
  return cutAt !== undefined && cutAt < step.end ? cutAt : step.end;
}

function getWorkflowExecution(world: World, call: Call): Structure {
  const { build, execution } = requireExecution(world, call, text(call.input, 'workflowExecutionId'));
  const { retried: _, ...shown } = describeExecution(world, build, execution);
  return { requestId: randomUUID(), ...shown, imageBuildVersionArn: build.arn };
}

function getWorkflowStepExecution(world: World, call: Call): Structure {
  const id = text(call.input, 'stepExecutionId');
  for (const build of ownBuilds(world, call)) {
    for (const execution of build.executions) {
      const step = execution.steps.find((each) => each.id === id);
      if (step === undefined) continue;
      return {
        requestId: randomUUID(),
        ...describeStep(world, execution, step),
        workflowBuildVersionArn: execution.workflowArn,
        workflowExecutionId: execution.id,
        imageBuildVersionArn: build.arn,
        onFailure: 'Abort',
        timeoutSeconds: 43_200,
      };
    }
  }
  throw notFound(world, id);
}

/** Steps that wait for somebody's approval. */
function listWaitingWorkflowSteps(world: World, call: Call): Structure {
  const rows = ownBuilds(world, call).flatMap((build) =>
    build.executions.flatMap((execution) =>
      execution.steps
        .filter((step) => step.action === 'WaitForAction' && stepStatus(world, execution, step) === 'RUNNING')
        .map((step) => ({
          imageBuildVersionArn: build.arn,
          workflowBuildVersionArn: execution.workflowArn,
          workflowExecutionId: execution.id,
          stepExecutionId: step.id,
          name: step.name,
          action: step.action,
          startTime: step.start.toISOString(),
        })),
    ),
  );
  const { requestId: _, ...answer } = listing(world, call, 'steps', rows);
  return answer;
}

function requireExecution(
  world: World,
  call: Call,
  id: string,
): { readonly build: Build; readonly execution: WorkflowExecution } {
  for (const build of ownBuilds(world, call)) {
    const execution = build.executions.find((each) => each.id === id);
    if (execution !== undefined) return { build, execution };
  }
  throw notFound(world, id);
}

function ownBuilds(world: World, call: Call): readonly Build[] {
  const { builds } = inRegion(world, call.region).imagebuilder;
  return [...builds.values()].filter(({ accountId }) => accountId === call.accountId);
}
