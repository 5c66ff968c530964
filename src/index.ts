import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { errorMessage } from './aws/errors.ts';
import type { Imagebuilder } from './aws/imagebuilder.ts';
import { bake } from './bake.ts';
import { STATE, StartedBuilds } from './cancellation.ts';
import { readInputs } from './inputs.ts';
import { harmless } from './log.ts';
import { commentPlan } from './planComment.ts';
import { Problem } from './problem.ts';
import { proxyRefusal } from './proxies.ts';
import { ActionsLog } from './report/actionsLog.ts';
import { Report } from './report/report.ts';
import { renderSummary } from './report/summary.ts';
import type { Sources } from './sources/sources.ts';
import { assumedRole, clock, connect, registriesOf, settleProxies } from './surroundings.ts';

async function main(): Promise<void> {
  const report = new Report(core.getInput('mode'), core.getInput('pipeline'), core.setOutput, clock);
  const stopping = new Stopping(report);
  const log = new ActionsLog((text) => report.warned(text));
  let comment = async (_failure: string | undefined): Promise<void> => {};
  try {
    settleProxies(log.warning);
    const getInput = (name: string) => core.getInput(name, { trimWhitespace: false });
    const inputs = readInputs(getInput, process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION);
    if (inputs.mode !== 'wait') {
      comment = (failure) => commentPlan(report.facts(), failure, inputs, runUrl(), log);
    }
    const role = inputs.role === undefined ? undefined : assumedRole(inputs.role, inputs.region);
    const builds = new StartedBuilds(
      { id: randomUUID(), region: inputs.region, cancel: inputs.cancelBuild, role: inputs.role },
      core.saveState,
      clock,
    );
    stopping.watch(builds, () => connect(role, 2).imagebuilder(inputs.region));
    const clients = connect(role, 8);
    await bake(inputs, {
      clients,
      registries: registriesOf(clients, log.warning),
      clock,
      log,
      report,
      deadline: clock.now() + inputs.patience.timeoutMilliseconds,
      run: { url: runUrl(), commit: context.sha ?? '' },
      builds,
      random: Math.random,
      keepFile,
      sources: readCheckout,
    });
    await stopping.ended();
    await comment(undefined);
    await writeSummary(report, undefined);
  } catch (error) {
    await stopping.ended();
    await comment(messageOf(error));
    await writeSummary(report, messageOf(error));
    throw error;
  } finally {
    core.saveState(STATE.ended, 'true');
  }
}

/**
 * The end of a run that is cancelled: the runner sends SIGINT, 7.5 s later SIGTERM, and kills after 2.5 s more. On Windows
 * they are Ctrl+C and Ctrl+Break, and the second is SIGBREAK to Node.
 */
class Stopping {
  private readonly report: Report;
  private stop: () => Promise<{ outcome: string; isDone: boolean }> = async () => {
    return { outcome: 'It had started no build.', isDone: true };
  };
  private stopping: Promise<never> | undefined;

  constructor(report: Report) {
    this.report = report;
    // Without a listener the first signal ends Node at once, and the build goes on unseen.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
      process.on(signal, () => {
        this.stopping ??= this.end(signal);
      });
    }
  }

  watch(builds: StartedBuilds, imagebuilder: () => Promise<Imagebuilder>): void {
    this.stop = () => builds.stop(imagebuilder);
  }

  /** Never resolves once the run is being stopped: that ends the process itself. */
  async ended(): Promise<void> {
    await this.stopping;
  }

  private async end(signal: string): Promise<never> {
    const { outcome, isDone } = await this.stop().catch((error: unknown) => {
      return { outcome: `${messageOf(error)} The post step tries again.`, isDone: false };
    });
    if (isDone) core.saveState(STATE.ended, 'true');
    const message = `The run was cancelled (${signal}). ${outcome}`;
    core.error(message.slice(0, LONGEST_ANNOTATION));
    await writeSummary(this.report, message);
    process.exit(1);
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

/** Loaded only where files are to be read: with it comes a parser of YAML. */
async function readCheckout(globs: readonly string[]): Promise<Sources> {
  const [{ readSources }, { checkout }] = await Promise.all([
    import('./sources/readSources.ts'),
    import('./sources/checkout.ts'),
  ]);
  return readSources(globs, checkout(process.env.GITHUB_WORKSPACE || process.cwd()));
}

/** In the runner's folder for the job, which no checkout clears and no other job sees. */
async function keepFile(name: string, text: string): Promise<string> {
  const folder = join(process.env.RUNNER_TEMP || tmpdir(), 'warm-ami');
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
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
    core.debug(proxyRefusal(cause) === undefined ? (cause.stack ?? cause.message) : errorMessage(cause));
  const message = messageOf(error);
  if (message.length > LONGEST_ANNOTATION) core.info(harmless(message));
  core.setFailed(message.slice(0, LONGEST_ANNOTATION));
});
