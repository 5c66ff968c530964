/**
 * The blog post's headline on this bench: from the wish to run a container to its start, on a node that holds the image
 * and on one that does not.
 *
 * Each round has a node of its own, with containerd running. Not cached is `ctr images pull` and `ctr run --detach`, as
 * the kubelet would do it, over a link of 1 Gbit/s; cached is `ctr run --detach` alone, afterwards on the same node. Both
 * end when the task is started, and before both the page cache is empty. The image starts a small program: what an
 * application reads of its files after that is not measured, nor how slowly a new volume reads its blocks from S3.
 * docker is measured once, with `docker run`, which pulls what is missing.
 *
 * Environment: BENCH_ROUNDS (10), BENCH_SCALE (factor of the image's size; 1).
 */
import { busyboxLayer, type Layer, makeImage, makeLayer } from '../hosts/images.ts';
import type { Host } from '../hosts/throwawayHost.ts';
import { indexOf } from './pull.ts';
import { openSite, type Placed, REGISTRY, type Site } from './site.ts';
import { median, megabytes, table } from './table.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
const SCALE = Number(process.env.BENCH_SCALE ?? 1);
const RATE = 1000;
const MEGABYTE = 1_000_000;
/** Above busybox; text shrinks to about a third. */
const LAYERS = [
  { randomBytes: 70 * MEGABYTE, textBytes: 120 * MEGABYTE },
  { randomBytes: 60 * MEGABYTE, textBytes: 90 * MEGABYTE },
  { randomBytes: 75 * MEGABYTE, textBytes: 60 * MEGABYTE },
  { randomBytes: 25 * MEGABYTE, textBytes: 30 * MEGABYTE },
] as const;
const SLOW_MILLISECONDS = 600_000;

interface Round {
  readonly uncached: number;
  readonly cached: number;
}

/** How a runtime comes to hold nothing but what was pulled, and starts a container. */
interface Runtime {
  readonly name: 'containerd' | 'docker';
  prepare(node: Host, site: Site): Promise<unknown>;
  readonly pullAndRun: string;
  readonly run: string;
  readonly remove: string;
}

/** Measures the section and gives its Markdown. */
export async function firstStart(): Promise<string> {
  const placed = await makePlaced();
  const site = await openSite([placed]);
  try {
    await site.link.limit(RATE);
    const reference = `${REGISTRY}/${placed.repository}@${placed.index.digest}`;
    const rounds: Round[] = [];
    for (let count = 0; count < ROUNDS; count += 1) {
      rounds.push(await measureRound(site, containerd(site, reference)));
    }
    const once = await measureRound(site, docker(reference));
    return render(placed, rounds, once);
  } finally {
    await site.close();
  }
}

function render({ image }: Placed, rounds: readonly Round[], once: Round): string {
  const sum = (part: 'size' | 'unpackedSize') => image.layers.reduce((total, each) => total + each[part], 0);
  const row = (name: string, all: readonly Round[]) => {
    const [uncached, cached] = [all.map((each) => each.uncached), all.map((each) => each.cached)];
    return [
      name,
      ...[median(uncached), percentile95(uncached), median(cached), percentile95(cached)].map(print),
      `${(median(uncached) / median(cached)).toFixed(1)} ×`,
    ];
  };
  const head = ['runtime', 'not cached, median', 'p95', 'cached, median', 'p95', 'not cached ÷ cached'];
  const every = (key: keyof Round) => rounds.map((each) => print(each[key])).join(' · ');
  return [
    '## First start',
    '',
    `An image of ${megabytes(sum('size'))} compressed, ${megabytes(sum('unpackedSize'))} unpacked, ` +
      `over ${RATE} Mbit/s; ${rounds.length} rounds with containerd, one with docker.`,
    '',
    table(head, [row(`containerd, n = ${rounds.length}`, rounds), row('docker, once', [once])]),
    '',
    'Every round, in order:',
    '',
    `- not cached: ${every('uncached')}`,
    `- cached: ${every('cached')}`,
  ].join('\n');
}

async function measureRound(site: Site, runtime: Runtime): Promise<Round> {
  const node = await site.openNode();
  try {
    await runtime.prepare(node, site);
    const uncached = await timed(site, node, runtime.pullAndRun);
    await node.succeed(runtime.remove);
    const cached = await timed(site, node, runtime.run);
    await node.succeed(runtime.remove);
    console.error(`${runtime.name}: not cached ${print(uncached)}, cached ${print(cached)}`);
    return { uncached, cached };
  } finally {
    await node.close();
  }
}

async function timed(site: Site, node: Host, command: string): Promise<number> {
  console.error(await site.emptyCaches(node));
  const { exitCode, milliseconds, output } = await node.run(command, { timeoutMs: SLOW_MILLISECONDS });
  if (exitCode !== 0) throw new Error(`${command} failed\n${output}`);
  return milliseconds;
}

function containerd({ password }: Site, reference: string): Runtime {
  const run = `ctr -n k8s.io run --detach --null-io ${reference} first`;
  return {
    name: 'containerd',
    prepare: (node) => node.startUnit('containerd'),
    run,
    pullAndRun: `ctr -n k8s.io images pull --user AWS:${password} ${reference} >/dev/null && ${run}`,
    remove:
      'ctr -n k8s.io tasks kill --signal SIGKILL first && ctr -n k8s.io tasks rm --force first && ctr -n k8s.io containers rm first',
  };
}

function docker(reference: string): Runtime {
  const run = `docker run --detach --network none --name first ${reference}`;
  return {
    name: 'docker',
    prepare: async (node, { password }) => {
      await node.startUnit('docker');
      await node.succeed(`docker login --username AWS --password-stdin ${REGISTRY}`, { input: password });
    },
    run,
    pullAndRun: run,
    remove: 'docker rm --force first',
  };
}

async function makePlaced(): Promise<Placed> {
  const layers: Layer[] = [await busyboxLayer()];
  for (const [number, { randomBytes, textBytes }] of LAYERS.entries()) {
    const scaled = (bytes: number) => Math.round(bytes * SCALE);
    const sizes = { randomBytes: scaled(randomBytes), textBytes: scaled(textBytes) };
    layers.push(await makeLayer({ seed: String(number), ...sizes }));
  }
  const image = makeImage({ layers, mediaTypes: 'oci', command: ['/bin/sleep', '1000'] });
  return { repository: 'team/web', image, index: await indexOf(image) };
}

/** The least value that 95 of 100 do not exceed. */
function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

function print(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
