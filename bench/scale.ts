/**
 * 1,000 repositories of 1,000 images each, all of them tagged.
 *
 * Image Builder, EC2, SSM and STS are local-aws; the registry is `leanEcr.ts`, because local-aws would have to hold a
 * million images. No latency is added: what takes time here is reading. Only some repositories hold what the rules
 * name, since a component holds about a hundred images. Each rule is baked once, and then the run that ends
 * "unchanged" is measured: its wall time, the most V8 heap and resident memory it took (`memoryProbe.cjs`), the
 * requests to the registry, and the least V8 old space with which it still ends.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LocalAws } from '../local-aws/index.ts';
import { runStep } from '../runner/runAction.ts';
import { decide, openAccount, step } from './account.ts';
import { type LeanEcr, type Size, startLeanEcr } from './leanEcr.ts';
import { median, megabytes, seconds, table } from './table.ts';

const SIZE: Size = { repositories: 1000, imagesEach: 1000, released: 50 };
const RULES = ['team/*:prod', 'team/*:release-*', 'team/*:release-* newest=1'];
const RUNS = 5;
/** Megabytes for `--max-old-space-size`, tried from the least on. */
const OLD_SPACES = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024];

interface Peaks {
  readonly heap: number;
  readonly resident: number;
}

/** Measures the section and gives its Markdown. */
export async function scale(): Promise<string> {
  const ecr = await startLeanEcr(SIZE);
  try {
    const rows: string[][] = [];
    for (const rule of RULES) rows.push(await measureRule(rule, ecr));
    const head = [
      'rule',
      'requests to ECR',
      'wall time',
      'peak heap',
      'peak RSS',
      'ends with an old space of',
    ];
    const { repositories, imagesEach, released } = SIZE;
    return [
      '## Scale',
      '',
      `${repositories} repositories of ${imagesEach} images each; ${released} of them hold what the rule names. ` +
        `Median (least to most) of ${RUNS} runs.`,
      '',
      table(head, rows),
    ].join('\n');
  } finally {
    await ecr.close();
  }
}

async function measureRule(rule: string, ecr: LeanEcr): Promise<string[]> {
  const aws = await openAccount('Linux', 27_000);
  try {
    await decide('bake', registryStep(aws, rule, ecr, {}));
    const times: number[] = [];
    const peaks: Peaks[] = [];
    for (let count = 0; count < RUNS; count += 1) {
      ecr.calls.clear();
      const run = await probed(aws, rule, ecr);
      times.push(run.milliseconds);
      peaks.push(run.peaks);
    }
    const calls = [...ecr.calls].map(([operation, count]) => `${count} ${operation}`);
    return [
      `\`${rule}\``,
      calls.join(', '),
      seconds(times),
      megabytes(median(peaks.map(({ heap }) => heap))),
      megabytes(median(peaks.map(({ resident }) => resident))),
      await leastOldSpace(aws, rule, ecr),
    ];
  } finally {
    await aws.close();
  }
}

async function probed(aws: LocalAws, rule: string, ecr: LeanEcr) {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'));
  const file = join(folder, 'peaks');
  const environment = { NODE_OPTIONS: `--require=${resolve('bench/memoryProbe.cjs')}`, MEMORY_PROBE: file };
  const { milliseconds } = await decide('unchanged', registryStep(aws, rule, ecr, environment));
  const peaks: Peaks = JSON.parse(await readFile(file, 'utf8'));
  await rm(folder, { recursive: true });
  return { milliseconds, peaks };
}

async function leastOldSpace(aws: LocalAws, rule: string, ecr: LeanEcr): Promise<string> {
  for (const megabytesOfOldSpace of OLD_SPACES) {
    const environment = { NODE_OPTIONS: `--max-old-space-size=${megabytesOfOldSpace}` };
    const { outputs } = await runStep(registryStep(aws, rule, ecr, environment));
    if (outputs.decision === 'unchanged') return `${megabytesOfOldSpace} MB`;
  }
  return `more than ${OLD_SPACES.at(-1)} MB`;
}

function registryStep(aws: LocalAws, rule: string, ecr: LeanEcr, environment: Record<string, string>) {
  const inputs = { images: rule, 'poll-seconds': '1' };
  return step(aws, inputs, { AWS_ENDPOINT_URL_ECR: ecr.url, ...environment });
}
