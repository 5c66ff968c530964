/**
 * From the start of `node <bundle>` to the arrival of its first request at a socket on loopback, beside the wall time
 * of a bare `node -e 0`. All are measured by turns, round after round, so that whatever else the machine does meets
 * all of them; a first round, which fills the disk's cache, is not counted. The program is ended when its request
 * arrives.
 *
 * The naive bundle is `naive.js` packed by ncc alone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import ncc from '@vercel/ncc';
import { parse } from 'yaml';
import { nodeOfActions } from '../runner/runAction.ts';
import { environmentOf, PIPELINE, REGION } from './account.ts';
import { median, table } from './table.ts';

const ROUNDS = 25;
const NAIVE_FOLDER = 'build/bench';
const PIPELINE_ARN = `arn:aws:imagebuilder:${REGION}:111122223333:image-pipeline/${PIPELINE}`;
const KEYS = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };

interface Contestant {
  readonly name: string;
  readonly milliseconds: () => Promise<number>;
}

/** Measures the section and gives its Markdown. */
export async function coldStart(): Promise<string> {
  const naive = await packNaive();
  const named = await inputsOf(PIPELINE);
  const byArn = await inputsOf(PIPELINE_ARN);
  return render(
    await measureByTurns([
      { name: 'bare `node -e 0`', milliseconds: bare },
      { name: '`dist/`, pipeline by name', milliseconds: () => firstRequest('dist/index.js', named) },
      { name: '`dist/`, pipeline by ARN', milliseconds: () => firstRequest('dist/index.js', byArn) },
      { name: 'naive bundle', milliseconds: () => firstRequest(naive, byArn) },
    ]),
  );
}

async function measureByTurns(contestants: readonly Contestant[]) {
  const measured = contestants.map(({ name }) => ({ name, times: [] as number[] }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, { milliseconds }] of contestants.entries()) {
      const time = await milliseconds();
      if (round > 0) measured[index]?.times.push(time);
    }
  }
  return measured;
}

function render(measured: readonly { readonly name: string; readonly times: readonly number[] }[]): string {
  const bareTime = median(measured[0]?.times ?? []);
  const rows = measured.map(({ name, times }) => [
    name,
    `${median(times).toFixed(0)} ms`,
    `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms`,
    `${(median(times) / bareTime).toFixed(2)} ×`,
  ]);
  return [
    '## Cold start',
    '',
    `To the first request to AWS; median of ${ROUNDS} rounds.`,
    '',
    table(['program', 'median', 'least to most', 'of a bare Node'], rows),
  ].join('\n');
}

/** @returns the bundle's file */
async function packNaive(): Promise<string> {
  const { code, assets } = await ncc(resolve('bench/naive.js'), { cache: false, quiet: true });
  const files = {
    'index.js': code,
    ...Object.fromEntries(Object.entries(assets).map(([name, { source }]) => [name, source])),
  };
  await mkdir(NAIVE_FOLDER, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(NAIVE_FOLDER, name), content);
  return join(NAIVE_FOLDER, 'index.js');
}

/** The inputs as a runner hands them on, with the defaults of action.yml. */
async function inputsOf(pipeline: string): Promise<Record<string, string>> {
  const action: { readonly inputs: Readonly<Record<string, { readonly default?: string }>> } = parse(
    await readFile('action.yml', 'utf8'),
  );
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? ''] as const);
  const given = { pipeline, images: 'web:prod', 'aws-region': REGION };
  const all = [...defaults, ...Object.entries(given)];
  return Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

async function bare(): Promise<number> {
  const begun = performance.now();
  await once(spawn(nodeOfActions(), ['-e', '0'], { stdio: 'ignore' }), 'close');
  return performance.now() - begun;
}

/** Every run has a server of its own, so that no late request of another is taken for its first. */
async function firstRequest(bundle: string, inputs: Record<string, string>): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const env = { ...inputs, ...environmentOf(urlOf(server), KEYS), GITHUB_REPOSITORY: 'example/shop' };
  const begun = performance.now();
  const child = spawn(nodeOfActions(), [bundle], { env, stdio: 'ignore' });
  const closed = once(child, 'close');
  const arrived = await Promise.race([once(server, 'request').then(() => performance.now()), closed]);
  child.kill('SIGKILL');
  await closed;
  server.close();
  if (typeof arrived !== 'number') throw new Error(`${bundle} ended without a request.`);
  return arrived - begun;
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no TCP port.');
  return `http://127.0.0.1:${address.port}`;
}
