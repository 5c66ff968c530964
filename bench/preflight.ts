/**
 * What preflight adds to the decision: calls that follow one another, and time.
 *
 * 100 images that no index stands before, so that the configuration of each is read beside its manifest, in 100
 * repositories or in one; the base image is the account's own, so that its snapshot is read too. A run is a whole
 * `node dist/index.js` in mode plan, which bakes nothing and so decides the same again. Every request takes a round
 * trip longer (`detour.ts`). Preflight begins when the run told its decision, with measuring the images, and ends when
 * it tells what it found. Depth is measured in a run of its own, as in `nothingChanged.ts`.
 *
 * Unlike the other sections this one fails: when preflight adds more than its bounds.
 */
import { mainAccount, pushImage, seedPipeline, startLocalAws } from '../local-aws/index.ts';
import { addAmi } from '../local-aws/services/ec2/amis.ts';
import { putParameter } from '../local-aws/services/ssm/parameters.ts';
import { runStep, type Step } from '../runner/runAction.ts';
import { PIPELINE, REGION, type System, step } from './account.ts';
import { type Detour, openDetour } from './detour.ts';
import { type Span, serialDepth } from './serialDepth.ts';
import { median, seconds, table } from './table.ts';

const IMAGES = 100;
const ROUND_TRIP_MILLISECONDS = 50;
/** Longer than it takes to send 200 requests. */
const DEPTH_ROUND_TRIP_MILLISECONDS = 2000;
const RUNS = 5;

/** What preflight may add at most. */
const MOST_DEPTH = 4;
const MOST_MILLISECONDS = 3000;

interface Case {
  readonly system: System;
  readonly repositories: number;
}

const CASES: readonly Case[] = (['Linux', 'Windows'] as const).flatMap((system) =>
  [IMAGES, 1].map((repositories) => ({ system, repositories })),
);

/** One run, in milliseconds since 1970. */
interface Run {
  readonly spans: readonly Span[];
  readonly decidedAt: number;
  readonly checkedAt: number;
}

interface Measured {
  readonly calls: number;
  readonly added: number;
  readonly depth: number;
  readonly times: readonly number[];
}

/**
 * Measures the section and gives its Markdown.
 *
 * @throws Error with the table when preflight adds more than it may
 */
export async function preflight(): Promise<string> {
  const rows: string[][] = [];
  let isOver = false;
  for (const each of CASES) {
    const { calls, depth, added, times } = await measureCase(each);
    isOver ||= added > MOST_DEPTH || median(times) >= MOST_MILLISECONDS;
    rows.push([
      `${each.system}, ${IMAGES} images in ${each.repositories === 1 ? '1 repository' : `${each.repositories} repositories`}`,
      ...[calls, depth, added, MOST_DEPTH].map(String),
      seconds(times),
      `${(MOST_MILLISECONDS / 1000).toFixed(0)} s`,
    ]);
    console.error(rows.at(-1)?.join(' · '));
  }
  const head = ['pipeline', 'calls', 'depth of the decision', 'added depth', 'at most', 'time', 'under'];
  const text = [
    '## Preflight',
    '',
    `${ROUND_TRIP_MILLISECONDS} ms added to each round trip; median (least to most) of ${RUNS} runs. ` +
      'Calls, added depth and time are those after the decision, up to what preflight tells.',
    '',
    table(head, rows),
  ].join('\n');
  if (isOver) throw new Error(`Preflight is over its bounds.\n${text}`);
  return text;
}

async function measureCase({ system, repositories }: Case): Promise<Measured> {
  const aws = await startLocalAws({ timeFactor: 27_000 });
  const detour = await openDetour(aws);
  try {
    const parameter = await seedBase(aws.world, system);
    await seedPipeline(aws.world, { region: REGION, name: PIPELINE, parentImage: `ssm:${parameter}` });
    for (let index = 0; index < IMAGES; index += 1) {
      const repository = `s${index % repositories}`;
      const place = { region: REGION, accountId: mainAccount.accountId, repository };
      const content = String(index);
      pushImage(aws.world, place, { platform: PLATFORMS[system], content, tags: [content] });
    }
    const run = step(aws, { images: '*', mode: 'plan' }, { AWS_ENDPOINT_URL: detour.url });
    const slow = await measureRun(run, detour, DEPTH_ROUND_TRIP_MILLISECONDS);
    const [decision, all] = [slow.decidedAt, slow.checkedAt].map((end) => before(slow.spans, end));
    const depth = serialDepth(decision ?? []);
    const times: number[] = [];
    for (let count = 0; count < RUNS; count += 1) {
      const { decidedAt, checkedAt } = await measureRun(run, detour, ROUND_TRIP_MILLISECONDS);
      times.push(checkedAt - decidedAt);
    }
    const calls = (all?.length ?? 0) - (decision?.length ?? 0);
    return { calls, depth, added: serialDepth(all ?? []) - depth, times };
  } finally {
    await detour.close();
    await aws.close();
  }
}

const PLATFORMS = {
  Linux: { os: 'linux', architecture: 'amd64' },
  Windows: { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2700' },
} as const;

/** A base image of the account's own, behind a parameter whose name tells the platform. */
async function seedBase(world: Parameters<typeof addAmi>[0], system: System): Promise<string> {
  const { accountId } = mainAccount;
  const base = { ownerId: accountId, name: 'golden', windows: system === 'Windows', volumeGiB: 200 };
  const { id: value } = addAmi(world, REGION, base);
  const name = system === 'Windows' ? '/golden/Windows_Server-2022' : '/golden/x86_64';
  putParameter(world, REGION, { name, accountId, value, dataType: 'aws:ec2:image' });
  return name;
}

function before(spans: readonly Span[], end: number): readonly Span[] {
  return spans.filter(({ begin }) => begin <= end);
}

async function measureRun(run: Step, detour: Detour, milliseconds: number): Promise<Run> {
  detour.milliseconds = milliseconds;
  detour.spans.splice(0);
  let decidedAt: number | undefined;
  let checkedAt: number | undefined;
  const { exitCode, stdout } = await runStep({
    ...run,
    onOutput: (text) => {
      if (text.includes('Decision: ')) decidedAt ??= Date.now();
      if (text.includes('::group::Preflight')) checkedAt ??= Date.now();
    },
  });
  if (exitCode !== 0 || decidedAt === undefined || checkedAt === undefined) {
    throw new Error(`The run checked nothing.\n${stdout}`);
  }
  return { spans: [...detour.spans], decidedAt, checkedAt };
}
