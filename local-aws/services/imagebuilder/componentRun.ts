import type { World } from '../../world.ts';
import { inRegion } from '../../world.ts';
import { type ScriptStep, scriptSteps } from './document.ts';
import type { Build, BuildFailure, Component } from './state.ts';

/** A step of a component that a build has come to. */
export interface ComponentWork {
  readonly component: string;
  readonly platform: Component['platform'];
  readonly phase: 'build' | 'validate' | 'test';
  readonly step: ScriptStep;
}

/** What a script did. */
export interface ComponentOutcome {
  readonly exitCode: number;
  /** Standard output and standard error. */
  readonly output: string;
}

/** Runs a step's script somewhere as AWSTOE would run it on the instance. */
export type ComponentRunner = (work: ComponentWork) => Promise<ComponentOutcome>;

/** What CloudWatch Logs would hold of a step. */
export interface ComponentLog extends ComponentOutcome {
  readonly component: string;
  readonly phase: ComponentWork['phase'];
  readonly step: string;
}

/** The codes by which a script asks for a reboot and for being run again (aws-facts.md C3). */
const REBOOT = { ExecuteBash: 194, ExecutePowerShell: 3010 } as const;
const MOST_REBOOTS = 3;

/**
 * Runs, as AWSTOE does (aws-facts.md C1), the scripts of every component of the build that an account of this world
 * owns; Amazon's have no document here.
 *
 * @returns the failure of the first component that fails
 */
export async function runComponents(
  world: World,
  build: Build,
  stage: 'BUILDING' | 'TESTING',
  runner: ComponentRunner,
): Promise<BuildFailure | undefined> {
  const phases = stage === 'BUILDING' ? (['build', 'validate'] as const) : (['test'] as const);
  const { components } = inRegion(world, build.region).imagebuilder;
  for (const arn of build.resolvedComponents) {
    const component = components.get(arn);
    if (component === undefined || arn.includes(':aws:component/')) continue;
    for (const phase of phases) {
      const failed = await runPhase(build, component, phase, runner);
      if (failed !== undefined) return { stage, ...failed };
    }
  }
  return undefined;
}

type ComponentFailure = Pick<BuildFailure, 'message' | 'component'>;

async function runPhase(
  build: Build,
  { arn, platform, data }: Component,
  phase: ComponentWork['phase'],
  runner: ComponentRunner,
): Promise<ComponentFailure | undefined> {
  let failure: ComponentFailure | undefined;
  for (const step of scriptSteps(data, phase)) {
    const outcome = await runStep({ component: arn, platform, phase, step }, runner);
    build.componentLogs.push({ component: arn, phase, step: step.name, ...outcome });
    if (outcome.exitCode === 0 || step.onFailure === 'Ignore') continue;
    const component = { componentArn: arn, phaseName: phase, stepName: step.name, action: step.action };
    failure ??= { message: lastLines(outcome), component };
    if (step.onFailure === 'Abort') return failure;
  }
  return failure;
}

/** Tries a step as often as it may be tried; a reboot is no try. */
async function runStep(work: ComponentWork, runner: ComponentRunner): Promise<ComponentOutcome> {
  let reboots = 0;
  for (let attempt = 1; ; ) {
    const outcome = await inTime(work, runner);
    if (outcome.exitCode === 0) return outcome;
    if (outcome.exitCode === REBOOT[work.step.action] && reboots < MOST_REBOOTS) {
      reboots += 1;
      continue;
    }
    if (attempt >= work.step.maxAttempts) return outcome;
    attempt += 1;
  }
}

function inTime(work: ComponentWork, runner: ComponentRunner): Promise<ComponentOutcome> {
  const { timeoutSeconds } = work.step;
  const running = runner(work).catch((error: unknown) => ({ exitCode: 1, output: String(error) }));
  if (timeoutSeconds < 0) return running;
  return new Promise((done) => {
    const late = { exitCode: 1, output: `The step timed out after ${timeoutSeconds} seconds.` };
    const timer = setTimeout(() => done(late), timeoutSeconds * 1000);
    timer.unref();
    void running.then((outcome) => {
      clearTimeout(timer);
      done(outcome);
    });
  });
}

/** componentFailure.errorMessage is cut at 1,024 characters (aws-facts.md A9); the end of a log says why; state.reason adds more in front. */
function lastLines({ exitCode, output }: ComponentOutcome): string {
  return `exit status ${exitCode}: ${output.trim().slice(-800)}`;
}
