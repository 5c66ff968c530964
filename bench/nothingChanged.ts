/**
 * The common case on every push: nothing changed.
 *
 * An account on loopback holds the repositories and a pipeline that baked them. Every call to it takes a round trip
 * longer than local-aws needs. A run is a whole `node dist/index.js` as the runner starts it, from its start to its
 * end; the rival is `rival.sh`, which answers the same question with the AWS CLI and is held to the same answer.
 * Neither pays for opening connections beyond what loopback costs: at AWS the rival would, for every call.
 *
 * Serial depth is the most calls of which each began after the one before it was answered, in a run of its own with so
 * long a round trip that what merely happens to come later is not taken for a successor.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LocalAws } from '../local-aws/index.ts';
import { runStep, type Step } from '../runner/runAction.ts';
import {
  decide,
  environmentOf,
  openAccount,
  PIPELINE,
  pushImageOf,
  REGION,
  type System,
  step,
} from './account.ts';
import { serialDepth } from './serialDepth.ts';
import { seconds, table } from './table.ts';

const ROUND_TRIP_MILLISECONDS = 50;
/** Longer than a run takes of itself. */
const DEPTH_ROUND_TRIP_MILLISECONDS = 500;
const RUNS = 5;
/** A run of the rival over so many repositories takes minutes. */
const MOST_REPOSITORIES_OF_REPEATED_RIVALS = 20;
/** The 16,000 characters of a pull component hold about 80 images for Windows when half of them are indexes. */
const MOST_IMAGES = 75;

interface Case {
  readonly system: System;
  readonly rules: 'one a repository' | 'one glob';
  readonly repositories: number;
  /** Repositories that hold the tag `prod`; the others hold another tag. */
  readonly images: number;
}

interface Measured {
  readonly runs: readonly number[];
  readonly rivals: readonly number[];
  readonly depth: number;
  readonly calls: number;
}

/** Measures the section and gives its Markdown. */
export async function nothingChanged(): Promise<string> {
  const rows: string[][] = [];
  for (const each of cases()) {
    const { runs, rivals, depth, calls } = await measureCase(each);
    const { system, rules, repositories, images } = each;
    rows.push([
      `${system}, ${rules}`,
      ...[repositories, images, calls, depth].map(String),
      seconds(runs),
      rivals.length === 0 ? 'as for Linux' : seconds(rivals),
    ]);
    console.error(rows.at(-1)?.join(' · '));
  }
  const head = ['pipeline, rules', 'repositories', 'images', 'calls', 'serial depth', 'dist/', 'rival.sh'];
  return [
    '## Nothing changed',
    '',
    `${ROUND_TRIP_MILLISECONDS} ms added to each round trip; median (least to most) of ${RUNS} runs. ` +
      'Depth and calls are those before the decision.',
    '',
    table(head, rows),
  ].join('\n');
}

function cases(): readonly Case[] {
  return (['Linux', 'Windows'] as const).flatMap((system) => [
    ...[1, 20, MOST_IMAGES].map(
      (count) => ({ system, rules: 'one a repository', repositories: count, images: count }) as const,
    ),
    ...[1, 20, 200].map(
      (count) =>
        ({ system, rules: 'one glob', repositories: count, images: Math.min(count, MOST_IMAGES) }) as const,
    ),
  ]);
}

async function measureCase(each: Case): Promise<Measured> {
  const aws = await openAccount(each.system, 27_000);
  try {
    const images = seedRepositories(aws, each);
    const run = step(aws, { images, 'poll-seconds': '1' });
    await decide('bake', run);
    setRoundTrip(aws, DEPTH_ROUND_TRIP_MILLISECONDS);
    const { depth, calls } = await countCalls(aws, run);
    setRoundTrip(aws, ROUND_TRIP_MILLISECONDS);
    const runs: number[] = [];
    for (let count = 0; count < RUNS; count += 1) runs.push((await decide('unchanged', run)).milliseconds);
    const rivals: number[] = [];
    for (let count = 0; count < rivalRuns(each); count += 1) rivals.push(await runRival(aws, images));
    return { runs, rivals, depth, calls };
  } finally {
    await aws.close();
  }
}

/** The rival asks the same of both systems, so it runs for one. */
function rivalRuns({ system, repositories }: Case): number {
  if (system === 'Windows') return 0;
  return repositories > MOST_REPOSITORIES_OF_REPEATED_RIVALS ? 1 : RUNS;
}

/** @returns the image rules that name them */
function seedRepositories(aws: LocalAws, { system, rules, repositories, images }: Case): string {
  const names = Array.from({ length: repositories }, (_, index) => `team/service-${index}`);
  for (const [index, name] of names.entries()) {
    pushImageOf(aws, name, system, { tag: index < images ? 'prod' : 'test', asIndex: index % 2 === 0 });
  }
  return rules === 'one glob' ? 'team/*:prod' : names.map((name) => `${name}:prod`).join('\n');
}

/** Has every call of the account wait, so that its journal shows when it came and when it was answered. */
function setRoundTrip({ world }: LocalAws, milliseconds: number): void {
  const services = ['imagebuilder', 'ecr', 'ec2', 'sts', 'ssm'] as const;
  const effect = { kind: 'latency', milliseconds } as const;
  const faults = services.map(
    (service) =>
      ({ service, operation: '*', times: Number.POSITIVE_INFINITY, when: 'before', effect }) as const,
  );
  world.faults.splice(0, world.faults.length, ...faults);
}

/** The calls of one run before its decision, and how many of them follow one another. */
async function countCalls(
  aws: LocalAws,
  run: Step,
): Promise<{ readonly depth: number; readonly calls: number }> {
  const { journal } = aws.world;
  const begun = journal.length;
  let decidedAt: number | undefined;
  const { exitCode, stdout } = await runStep({
    ...run,
    onOutput: (text) => {
      if (text.includes('Decision: ')) decidedAt ??= Date.now();
    },
  });
  if (exitCode !== 0 || decidedAt === undefined) throw new Error(`The run decided nothing.\n${stdout}`);
  const end = decidedAt;
  const calls = journal
    .slice(begun)
    .map(({ at, milliseconds }) => ({ begin: at.getTime(), end: at.getTime() + milliseconds }))
    .filter(({ begin }) => begin <= end);
  return { depth: serialDepth(calls), calls: calls.length };
}

/** @returns the milliseconds that the rival took to say "unchanged" */
async function runRival({ url, credentials }: LocalAws, rules: string): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'rival-'));
  const environment = { PATH: process.env.PATH ?? '', HOME: home, AWS_DEFAULT_REGION: REGION };
  const begun = performance.now();
  const { stdout } = await promisify(execFile)('bash', ['bench/rival.sh', PIPELINE, rules], {
    env: { ...environment, ...environmentOf(url, credentials) },
  });
  const milliseconds = performance.now() - begun;
  await rm(home, { recursive: true });
  if (!stdout.startsWith('unchanged')) throw new Error(`The rival says otherwise.\n${stdout}`);
  return milliseconds;
}
