/**
 * How long a pull component takes for its build phase, beside the blog post's script made to work (`serial.sh`,
 * `serial.ps1`), which pulls one image after another, and beside what neither can undercut.
 *
 * A real registry sends over TLS through `tc tbf` into the network namespace of a node with a real containerd
 * (`site.ts`). Each run has a node of its own, and is measured from the start of the script to its end; both start
 * containerd and stop it again. Ours and the rival run by turns, so that whatever else the machine does meets both. The
 * component's script is that of the document that `src/` renders. Windows' scripts run under PowerShell's engine against
 * the same Linux containerd: it is their order of work that is compared, not Windows.
 *
 * The limit is max(bytes ÷ bandwidth, unpack CPU time ÷ cores). Bandwidth is that of the link, and for a link without
 * limit what one download of all blobs by curl reaches. Unpack CPU time is what containerd uses, as /proc tells,
 * for pulling everything once, one after another, when the contents are there already. Windows' scripts unpack one image
 * at a time on purpose, so for them CPU time is not divided. What downloading, TLS and the registry cost the same
 * processors is not part of the limit.
 *
 * Environment: BENCH_RUNS (of each script at each bandwidth; 3), BENCH_SCALE (factor of all sizes; 1), BENCH_RATES
 * (Mbit/s, with commas, `0` without limit; 200,400,1000,0), BENCH_SHELLS (bash,PowerShell), BENCH_CONCURRENCIES
 * (1,2,3), BENCH_TRACE (any value: shows on standard error what each script said and what the node did meanwhile).
 */

import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import {
  busyboxLayer,
  type Image,
  type Index,
  type Layer,
  makeImage,
  makeIndex,
  makeLayer,
  OWN_PLATFORM,
} from '../hosts/images.ts';
import { powershellHost } from '../hosts/powershell.ts';
import type { Command, Host } from '../hosts/throwawayHost.ts';
import type { Rate } from './link.ts';
import { pullScript } from './pullDocument.ts';
import { openSite, type Placed, REGISTRY, type Site } from './site.ts';
import { median, megabytes, seconds, table } from './table.ts';
import { watch } from './timeLine.ts';

const MEGABYTE = 1_000_000;
/** Of the big files in each layer. Bytes that gzip cannot shrink, and text that it shrinks to about a third. */
const SIZES = {
  base: [
    { randomBytes: 40 * MEGABYTE, textBytes: 120 * MEGABYTE },
    { randomBytes: 30 * MEGABYTE, textBytes: 60 * MEGABYTE },
  ],
  own: [
    { randomBytes: 40 * MEGABYTE, textBytes: 90 * MEGABYTE },
    { randomBytes: 16 * MEGABYTE, textBytes: 18 * MEGABYTE },
  ],
  /** One image each, with so many times the layers of its own. */
  images: [0.4, 0.6, 0.8, 1, 1, 1.2, 1.4, 1.6],
} as const;
const CONCURRENCY_RATE = 400;
const MOST_CONCURRENCY_RUNS = 2;
const SLOW_MILLISECONDS = 600_000;
const WINDOWS = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.2762' };

const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const SCALE = Number(process.env.BENCH_SCALE ?? 1);
const RATES: readonly Rate[] = (process.env.BENCH_RATES ?? '200,400,1000,0')
  .split(',')
  .map((rate) => Number(rate) || undefined);
const CONCURRENCIES = (process.env.BENCH_CONCURRENCIES ?? '1,2,3').split(',').filter(Boolean).map(Number);
const SHELLS = (['bash', 'PowerShell'] as const).filter((shell) =>
  (process.env.BENCH_SHELLS ?? 'bash,PowerShell').split(',').includes(shell),
);
const TRACE = process.env.BENCH_TRACE !== undefined;
const CORES = cpus().length;

type Shell = 'bash' | 'PowerShell';

/** A script as it is put on a node and started there. */
interface Script {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly command: Command;
  readonly environment?: Readonly<Record<string, string>>;
}

interface Times {
  readonly ours: number[];
  readonly serial: number[];
}

/** What the limits are made of; times in milliseconds. */
interface Facts {
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly unpackCpu: number;
  /** Of all blobs by curl, for each rate. */
  readonly downloads: ReadonlyMap<Rate, number>;
}

/** Measures the section and gives its Markdown. */
export async function pull(): Promise<string> {
  const images = await makeImages();
  const site = await openSite(images);
  try {
    const facts = await learnFacts(site, images);
    const rows: string[][] = [];
    const lists: string[] = [];
    for (const shell of SHELLS) {
      const ours = await ourScript(images, shell, 'auto');
      const serial = await serialScript(images, shell);
      for (const rate of RATES) {
        const times: Times = { ours: [], serial: [] };
        for (let count = 0; count < RUNS; count += 1) {
          times.serial.push(await measure(site, serial, rate));
          times.ours.push(await measure(site, ours, rate));
        }
        rows.push(row(shell, rate, facts, times));
        lists.push(`- ${shell}, ${printRate(rate)}: serial ${list(times.serial)}; ours ${list(times.ours)}`);
      }
    }
    const concurrency = await measureConcurrency(site, images);
    return render(images, facts, { rows, lists, concurrency });
  } finally {
    await site.close();
  }
}

function render(
  images: readonly Placed[],
  facts: Facts,
  measured: { readonly rows: string[][]; readonly lists: string[]; readonly concurrency: string },
): string {
  const head = ['shell, link', 'plain download', 'limit', 'serial', 'ours', 'ours ÷ limit', 'serial ÷ ours'];
  return [
    '## Pull',
    '',
    `${images.length} images of one base, ${megabytes(facts.bytes)} compressed and ` +
      `${megabytes(facts.unpackedBytes)} unpacked, each layer counted once; unpacking takes ` +
      `${(facts.unpackCpu / 1000).toFixed(2)} s of CPU time, which the limit shares among ${CORES} cores for bash and ` +
      `gives to one for PowerShell. Median (least to most) of ${RUNS} runs.`,
    '',
    table(head, measured.rows),
    '',
    'Every run, in seconds, in the order in which they ran:',
    '',
    ...measured.lists,
    '',
    measured.concurrency,
  ].join('\n');
}

function row(shell: Shell, rate: Rate, facts: Facts, { ours, serial }: Times): string[] {
  const download = facts.downloads.get(rate) ?? Number.NaN;
  const transfer = rate === undefined ? download : (facts.bytes * 8) / (rate * 1000);
  const limit = Math.max(transfer, facts.unpackCpu / (shell === 'bash' ? CORES : 1));
  return [
    `${shell}, ${printRate(rate)}`,
    `${(download / 1000).toFixed(2)} s`,
    `${(limit / 1000).toFixed(2)} s`,
    seconds(serial),
    seconds(ours),
    `${(median(ours) / limit).toFixed(2)} ×`,
    `${(median(serial) / median(ours)).toFixed(2)} ×`,
  ];
}

async function measureConcurrency(site: Site, images: readonly Placed[]): Promise<string> {
  const runs = Math.min(RUNS, MOST_CONCURRENCY_RUNS);
  const cases = await Promise.all(
    SHELLS.flatMap((shell) =>
      CONCURRENCIES.map(async (count) => ({
        title: `${shell}, ${count}`,
        script: await ourScript(images, shell, count),
        times: [] as number[],
      })),
    ),
  );
  for (let run = 0; run < runs; run += 1) {
    for (const { script, times } of cases) times.push(await measure(site, script, CONCURRENCY_RATE));
  }
  return [
    `By \`pull-concurrency\`, ${printRate(CONCURRENCY_RATE)}; median (least to most) of ${runs} runs.`,
    '',
    table(
      ['shell, images at a time', 'time', 'every run, s'],
      cases.map(({ title, times }) => [title, seconds(times), list(times)]),
    ),
  ].join('\n');
}

/** @returns the milliseconds that the script took on a node that held nothing */
async function measure(site: Site, script: Script, rate: Rate): Promise<number> {
  await site.link.limit(rate);
  const node = await site.openNode();
  try {
    await node.write(script.path, script.text);
    const empty = await site.emptyCaches(node);
    const told = TRACE ? watch(node, site.link) : undefined;
    const result = await node.run(script.command, {
      timeoutMs: SLOW_MILLISECONDS,
      ...(script.environment && { environment: script.environment }),
    });
    if (told) console.error(`${result.output}\n${told()}`);
    if (result.exitCode !== 0) throw new Error(`${script.name} failed\n${result.output}`);
    console.error(
      `${script.name}, ${printRate(rate)}: ${(result.milliseconds / 1000).toFixed(2)} s · ${empty}`,
    );
    return result.milliseconds;
  } finally {
    await node.close();
  }
}

async function ourScript(
  images: readonly Placed[],
  shell: Shell,
  pullConcurrency: 'auto' | number,
): Promise<Script> {
  const text = await pullScript(images, shell === 'bash' ? 'linux' : 'windows', pullConcurrency);
  return { name: `ours (${pullConcurrency}) in ${shell}`, text, ...(await fileOf(shell)) };
}

async function serialScript(images: readonly Placed[], shell: Shell): Promise<Script> {
  const text = await readFile(shell === 'bash' ? 'bench/serial.sh' : 'bench/serial.ps1', 'utf8');
  const references = images.map(({ repository, index }) => `${REGISTRY}/${repository}@${index.digest}`);
  const environment = { REFERENCES: references.join(' ') };
  return { name: `serial in ${shell}`, text, environment, ...(await fileOf(shell)) };
}

/** A script runs as AWSTOE would run it: from a file, in a fresh process. */
async function fileOf(shell: Shell): Promise<Pick<Script, 'path' | 'command'>> {
  const path = `/var/tmp/awstoe/input.${shell === 'bash' ? 'sh' : 'ps1'}`;
  return { path, command: shell === 'bash' ? ['bash', path] : (await powershellHost()).command(path) };
}

async function learnFacts(site: Site, images: readonly Placed[]): Promise<Facts> {
  const layers = distinctLayers(images);
  const downloads = new Map<Rate, number>();
  for (const rate of new Set<Rate>([...RATES, undefined])) {
    await site.link.limit(rate);
    downloads.set(rate, await withNode(site, (node) => download(site, node, images)));
  }
  const cpu: number[] = [];
  for (let count = 0; count < Math.min(RUNS, 3); count += 1) {
    cpu.push(await withNode(site, (node) => unpackCpu(site, node, images)));
  }
  console.error(`unpack CPU time: ${list(cpu)} s; downloads: ${list([...downloads.values()])} s`);
  return {
    bytes: layers.reduce((sum, { size }) => sum + size, 0),
    unpackedBytes: layers.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0),
    unpackCpu: median(cpu),
    downloads,
  };
}

async function withNode<Result>(site: Site, work: (node: Host) => Promise<Result>): Promise<Result> {
  const node = await site.openNode();
  try {
    await site.emptyCaches(node);
    return await work(node);
  } finally {
    await node.close();
  }
}

/** @returns the milliseconds that curl takes for every blob, one after another on one connection */
async function download({ password }: Site, node: Host, images: readonly Placed[]): Promise<number> {
  const seen = new Set<string>();
  const words = images.flatMap(({ repository, image }) =>
    image.layers
      .filter(({ digest }) => !seen.has(digest) && seen.add(digest))
      .flatMap(({ digest }) => ['-o', '/dev/null', `https://${REGISTRY}/v2/${repository}/blobs/${digest}`]),
  );
  const command = ['curl', '-sSf', '--user', `AWS:${password}`, ...words];
  const { exitCode, milliseconds, output } = await node.run(command, { timeoutMs: SLOW_MILLISECONDS });
  if (exitCode !== 0) throw new Error(output);
  return milliseconds;
}

/** @returns the milliseconds of CPU time of containerd, and of programs that it starts, for all images */
async function unpackCpu({ link, password }: Site, node: Host, images: readonly Placed[]): Promise<number> {
  await link.limit(undefined);
  await node.startUnit('containerd');
  const forEach = async (words: string, digestOf: (placed: Placed) => string) => {
    for (const placed of images) {
      const reference = `${REGISTRY}/${placed.repository}@${digestOf(placed)}`;
      await node.succeed(`ctr -n k8s.io ${words} --user AWS:${password} ${reference} >/dev/null`);
    }
  };
  const used = async () => {
    const stat = await node.succeed('cat /proc/$(</run/throwaway-host/active/containerd)/stat');
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15);
    return ticks.reduce((sum, each) => sum + Number(each) * 10, 0);
  };
  await forEach('content fetch', ({ image }) => image.digest);
  const before = await used();
  await forEach('images pull', ({ image }) => image.digest);
  return (await used()) - before;
}

function distinctLayers(images: readonly Placed[]): readonly Layer[] {
  const layers = images.flatMap(({ image }) => image.layers);
  return [...new Map(layers.map((layer) => [layer.digest, layer])).values()];
}

async function makeImages(): Promise<readonly Placed[]> {
  const base = [await busyboxLayer()];
  for (const [number, plan] of SIZES.base.entries()) base.push(await layer(`base-${number}`, plan, 1));
  const images: Placed[] = [];
  for (const [number, factor] of SIZES.images.entries()) {
    const own: Layer[] = [];
    for (const [place, plan] of SIZES.own.entries())
      own.push(await layer(`${number}-${place}`, plan, factor));
    const image = makeImage({
      layers: [...base, ...own],
      mediaTypes: 'oci',
      command: ['/bin/sleep', '1000'],
    });
    images.push({ repository: `team/service-${number}`, image, index: await indexOf(image) });
  }
  return images;
}

function layer(
  seed: string,
  { randomBytes, textBytes }: { readonly randomBytes: number; readonly textBytes: number },
  factor: number,
): Promise<Layer> {
  const scaled = (bytes: number) => Math.round(bytes * factor * SCALE);
  return makeLayer({ seed, randomBytes: scaled(randomBytes), textBytes: scaled(textBytes) });
}

/** As buildx makes it, with an attestation; the image stands for Windows too, see the head. */
export async function indexOf(image: Image): Promise<Index> {
  const statement = await makeLayer({ files: [{ path: 'statement', content: image.digest }] });
  const unknown = { os: 'unknown', architecture: 'unknown' };
  const attestation = makeImage({ layers: [statement], platform: unknown, mediaTypes: 'oci' });
  const entries = [OWN_PLATFORM, WINDOWS].map((platform) => ({ image, platform }));
  return makeIndex([...entries, attestation], 'oci');
}

function printRate(rate: Rate): string {
  return rate === undefined ? 'no limit' : `${rate} Mbit/s`;
}

function list(milliseconds: readonly number[]): string {
  return milliseconds.map((each) => (each / 1000).toFixed(2)).join(' ');
}
