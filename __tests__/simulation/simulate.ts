import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { emptyCells, printTable } from './table.ts';
import type { Failure, Order, WorkerReport } from './worker.ts';

/** What a simulation found out. */
export interface Simulated {
  readonly seed: number;
  readonly schedules: number;
  readonly runs: number;
  readonly cells: Readonly<Record<string, number>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly unavoidable: number;
  /** Of each process that came upon a broken law, the first. */
  readonly failures: readonly Failure[];
}

/** A process of its own for each core that a CI machine has. */
export const PROCESSES = 2;

/**
 * Plays schedules in processes of their own.
 *
 * @param plugins change the source on its way into the bundle, as mutants do
 */
export async function simulate(
  order: Order,
  processes: number = PROCESSES,
  plugins: Plugin[] = [],
): Promise<Simulated> {
  const folder = await mkdtemp(join(tmpdir(), 'simulation-'));
  try {
    const worker = await bundle(folder, plugins);
    const share = Math.ceil(order.schedules / processes);
    const reports = await Promise.all(
      Array.from({ length: processes }, (_, index) =>
        send(worker, { ...order, seed: order.seed * processes + index, schedules: share }),
      ),
    );
    return {
      seed: order.seed,
      schedules: sum(reports.map(({ schedules }) => schedules)),
      runs: sum(reports.map(({ runs }) => runs)),
      cells: added(reports.map(({ cells }) => cells)),
      endings: added(reports.map(({ endings }) => endings)),
      unavoidable: sum(reports.map(({ unavoidable }) => unavoidable)),
      failures: reports.flatMap(({ failure }) => failure ?? []),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(folder: string, plugins: Plugin[]): Promise<string> {
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: [resolve('__tests__/simulation/worker.ts')],
    outfile,
    plugins,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    loader: { '.sh': 'text', '.ps1': 'text' },
    sourcemap: 'inline',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  return outfile;
}

function send(worker: string, order: Order): Promise<WorkerReport> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, { execArgv: ['--enable-source-maps'] });
    child.once('message', (report: WorkerReport) => resolve(report));
    child.once('exit', (code) => reject(new Error(`a process of the simulation ended with ${code}`)));
    child.send(order);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function added(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const [key, count] of counts.flatMap((each) => Object.entries(each))) {
    total[key] = (total[key] ?? 0) + count;
  }
  return total;
}

/** All that was found out, for a person. */
export function describe(simulated: Simulated): string {
  const { seed, schedules, runs, endings, cells, unavoidable, failures } = simulated;
  const ends = Object.entries(endings).sort(([, left], [, right]) => right - left);
  const empty = emptyCells(cells);
  return [
    `Seed ${seed}: ${schedules} schedules, ${runs} runs (${ends.map(([end, count]) => `${count} ${end}`).join('; ')}).`,
    `An edit fell between the read and the write of an update ${unavoidable} times: no call of AWS tells of it.`,
    printTable(cells),
    empty.length === 0 ? 'Every cell was met.' : `Met by no run: ${empty.join(', ')}.`,
    ...failures.map(describeFailure),
  ].join('\n');
}

function describeFailure({ after, broken, plan, trace }: Failure): string {
  return [
    `✗ Broke after ${after} schedules, here the smallest found:`,
    ...broken.map((sentence) => `  ${sentence}`),
    JSON.stringify(plan),
    ...trace,
  ].join('\n');
}
