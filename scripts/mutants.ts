/**
 * `npm run mutants`: breaks the action in small ways, one at a time, each in a dist/ of its own, and shows which
 * end-to-end test catches it. Fails when a break goes unseen, or when the tests fail without one. A name on the
 * command line chooses the mutants whose name or file of tests contains it.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { apply } from './applyMutant.ts';
import { MUTANTS, type Mutant } from './mutantList.ts';

/** As many as a machine of two cores runs at once; most of a test is waiting. */
const AT_ONCE = 2;

type Outcome =
  | { readonly kind: 'caught'; readonly by: string }
  | { readonly kind: 'survived' }
  | { readonly kind: 'broken'; readonly why: string };

interface Row {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/**
 * Builds the action as a folder that a runner can start. Without ncc, which takes half a minute: these files are
 * started here and nowhere else.
 */
async function buildAction(folder: string, plugins: Plugin[]): Promise<void> {
  const outdir = join(folder, 'dist');
  await build({
    entryPoints: { index: 'src/index.ts', 'post/index': 'src/post.ts' },
    outdir,
    plugins,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    loader: { '.sh': 'text', '.ps1': 'text' },
    // Packages in CommonJS ask for Node's own modules by require. Some package has a createRequire of its own.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  await writeFile(join(outdir, 'package.json'), '{ "type": "module" }\n');
  await copyFile('action.yml', join(folder, 'action.yml'));
}

/** Runs the tests of a file whose names hold one of the parts; answers the first that fails, if one does. */
async function firstFailure(
  folder: string,
  tests: string,
  parts: readonly string[],
): Promise<string | undefined> {
  const report = join(folder, 'report.json');
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const jest = [
    ...[join('node_modules', 'jest', 'bin', 'jest.js'), `__tests__/${tests}.test.ts`],
    ...['--testNamePattern', pattern, '--json', `--outputFile=${report}`],
  ];
  const environment = { ...process.env, E2E_ACTION: folder };
  await new Promise<void>((done) => {
    execFile(process.execPath, jest, { env: environment, maxBuffer: 1e9 }, () => done());
  });
  const { testResults }: JestReport = JSON.parse(await readFile(report, 'utf8'));
  const assertions = testResults.flatMap(({ assertionResults }) => assertionResults);
  const run = assertions.filter(({ status }) => status === 'passed' || status === 'failed');
  if (run.length === 0) throw new Error(`${tests}.test.ts has no test named ${parts.join(', ')}`);
  return run.find(({ status }) => status === 'failed')?.fullName;
}

interface JestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

async function inScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    await mkdir(join(folder, 'dist'));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryMutant(mutant: Mutant): Promise<Row> {
  const begun = performance.now();
  const outcome = await inScratch(async (folder): Promise<Outcome> => {
    await buildAction(folder, [apply(mutant)]);
    const by = await firstFailure(folder, mutant.tests, [mutant.named]);
    return by === undefined ? { kind: 'survived' } : { kind: 'caught', by };
  }).catch((error: unknown): Outcome => ({ kind: 'broken', why: String(error) }));
  return { mutant, outcome, seconds: (performance.now() - begun) / 1000 };
}

function print({ mutant, outcome, seconds }: Row): void {
  const mark = outcome.kind === 'caught' ? '✓' : '✗';
  console.log(`${mark} ${mutant.breaks.padEnd(15)} ${mutant.name} (${seconds.toFixed(0)} s)`);
  console.log(`    ${describe(outcome)}`);
}

function describe(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'caught':
      return `caught by: ${outcome.by}`;
    case 'survived':
      return 'SURVIVED';
    case 'broken':
      return `NOT TRIED: ${outcome.why}`;
  }
}

/** Works through a list, some at a time. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const chosen = process.argv[2] ?? '';
const mutants = MUTANTS.filter(({ name, tests }) => name.includes(chosen) || tests.includes(chosen));
const files = [...new Set(mutants.map(({ tests }) => tests))];
console.log(`Without a mutant: ${files.join(', ')}`);
const failures: string[] = [];
await each(files, (file) =>
  inScratch(async (folder) => {
    await buildAction(folder, []);
    const named = mutants.filter(({ tests }) => tests === file).map((mutant) => mutant.named);
    const failed = await firstFailure(folder, file, named);
    if (failed !== undefined) failures.push(failed);
  }),
);
if (failures.length > 0) {
  console.error(`These fail without a mutant, so they prove nothing:\n${failures.join('\n')}`);
  process.exit(1);
}

const rows: Row[] = [];
await each(mutants, async (mutant) => {
  const row = await tryMutant(mutant);
  rows.push(row);
  print(row);
});
const caught = rows.filter(({ outcome }) => outcome.kind === 'caught');
console.log(`\n${caught.length} of ${rows.length} mutants caught.`);
if (caught.length < rows.length) process.exitCode = 1;
