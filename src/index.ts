import * as core from '@actions/core';
import { context } from '@actions/github';
import { makeClients } from './aws/clients.ts';
import { bake } from './bake.ts';
import type { Clock } from './clock.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { harmless } from './log.ts';
import { cancelBuild } from './pipeline/cancel.ts';
import { waysOn } from './pipeline/wait.ts';
import { Problem } from './problem.ts';
import { ActionsLog } from './report/actionsLog.ts';
import { Report } from './report/report.ts';
import { renderSummary } from './report/summary.ts';
import { STATE } from './state.ts';

const clock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
};

async function main(): Promise<void> {
  const report = new Report(core.getInput('mode'), core.getInput('pipeline'), core.setOutput, clock);
  const builds = new StartedBuilds(report);
  try {
    const getInput = (name: string) => core.getInput(name, { trimWhitespace: false });
    const inputs = readInputs(getInput, process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION);
    await bake(inputs, {
      clients: makeClients({ environment: process.env, attempts: 8 }),
      clock,
      log: new ActionsLog((text) => report.warned(text)),
      report,
      deadline: clock.now() + inputs.patience.timeoutMilliseconds,
      run: { url: runUrl(), commit: context.sha ?? '' },
      started: (arn) => builds.add(arn, inputs),
    });
    await builds.stopped();
    await writeSummary(report, undefined);
  } catch (error) {
    await builds.stopped();
    await writeSummary(report, messageOf(error));
    throw error;
  } finally {
    core.saveState(STATE.ended, 'true');
  }
}

/** How long a cancelled run waits for the answer to a start that may be under way; the runner kills it after 7.5 s. */
const START_ANSWER_MILLISECONDS = 1500;

/** The builds that this run started, and the end of them when the run is cancelled. */
class StartedBuilds {
  private readonly report: Report;
  private newest: { readonly arn: string; readonly inputs: Inputs } | undefined;
  private stopping: Promise<never> | undefined;

  constructor(report: Report) {
    this.report = report;
    // Without a listener the first signal ends Node at once, and the build goes on unseen.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        this.stopping ??= this.stop(signal);
      });
    }
  }

  add(arn: string, inputs: Inputs): void {
    this.newest = { arn, inputs };
    core.saveState(STATE.build, arn);
    core.saveState(STATE.region, inputs.region);
    core.saveState(STATE.cancel, String(inputs.cancelBuild));
  }

  /** Never resolves once the run is being stopped: that ends the process itself. */
  async stopped(): Promise<void> {
    await this.stopping;
  }

  private async stop(signal: string): Promise<never> {
    const outcome = await this.cancelNewest().catch(messageOf);
    const message = `The run was cancelled (${signal}). ${outcome}`;
    core.error(message.slice(0, LONGEST_ANNOTATION));
    await writeSummary(this.report, message);
    process.exit(1);
  }

  /** @returns what became of the build */
  private async cancelNewest(): Promise<string> {
    const until = clock.now() + START_ANSWER_MILLISECONDS;
    while (this.newest === undefined && this.report.isStarting() && clock.now() < until)
      await clock.sleep(25);
    if (this.newest === undefined) return 'It had started no build.';
    const { arn, inputs } = this.newest;
    if (!inputs.cancelBuild) return `The build ${arn} goes on, as cancel-build: false says. ${waysOn(arn)}`;
    const clients = makeClients({ environment: process.env, attempts: 2 });
    const outcome = await cancelBuild(arn, await clients.imagebuilder(inputs.region));
    core.saveState(STATE.ended, 'true');
    return outcome;
  }
}

/** A summary that can't be written is no reason to fail a bake. */
async function writeSummary(report: Report, failure: string | undefined): Promise<void> {
  try {
    await core.summary.addRaw(renderSummary(report.facts(), failure)).write();
  } catch (error) {
    core.info(`The job summary was not written: ${messageOf(error)}`);
  }
}

function runUrl(): string {
  const repository = process.env.GITHUB_REPOSITORY;
  return repository ? `${context.serverUrl}/${repository}/actions/runs/${context.runId}` : '';
}

function messageOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** An annotation holds 4,096 characters. */
const LONGEST_ANNOTATION = 4000;

main().catch((error: unknown) => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    core.debug(cause.stack ?? cause.message);
  const message = messageOf(error);
  if (message.length > LONGEST_ANNOTATION) core.info(harmless(message));
  core.setFailed(message.slice(0, LONGEST_ANNOTATION));
});
