/** `npm start`: the rehearsal, and the plan against a person's own account. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../src/problem.ts';
import { checkout } from '../src/sources/checkout.ts';
import { readSources } from '../src/sources/readSources.ts';
import { rulesOf, unmatchedProblem } from '../src/sources/sourceRules.ts';
import { readActionInputs } from './actionInputs.ts';
import { drawCast } from './cast.ts';
import { Folder } from './folder.ts';
import { helpText } from './help.ts';
import { type Options, readOptions } from './options.ts';
import { castOwn } from './ownCast.ts';
import type { OwnWish } from './ownWish.ts';
import { Page } from './page.ts';
import { differencesOf, planFromTerminal } from './plan.ts';
import { rehearse } from './story.ts';
import { forTerminal, outputsAsJson, tellPlan } from './tellPlan.ts';
import { regionOfSettings, standingIn } from './terminal.ts';

type Wish<Kind extends Options['kind']> = Extract<Options, { readonly kind: Kind }>;

/** @returns whether everything came as it should */
async function main(): Promise<boolean> {
  const { env: environment, argv } = process;
  const action = actionFolder(argv[1] ?? '.');
  const here = standingIn(environment, process.cwd());
  const inputs = await readActionInputs(action);
  const options = readOptions({
    args: argv.slice(2),
    environment,
    inputs,
    readFile: (path) => readFileSync(resolve(here, path), 'utf8'),
    // A rehearsal reads nobody's AWS settings.
    region: argv.includes('--plan') ? await regionOfSettings(environment) : undefined,
    now: Date.now(),
  });
  if (options.kind === 'help') {
    process.stdout.write(helpText(inputs));
    return true;
  }
  return options.kind === 'plan' ? plan(options, action, here) : play(options, action, here);
}

async function play({ seed, output, own }: Wish<'rehearse'>, action: string, here: string): Promise<boolean> {
  const cast = own === undefined ? drawCast(seed) : castOwn(own, await rulesOfFiles(own, here), seed);
  const folder = await openFolder(output, here, 'warm-ami-rehearsal-');
  const workspace = own === undefined ? undefined : here;
  return rehearse({ cast, folder, action, workspace }, pageOn(process.stdout));
}

async function rulesOfFiles({ inputs: { imagesFrom } }: OwnWish, here: string) {
  if (imagesFrom.length === 0) return [];
  const sources = await readSources(imagesFrom, checkout(here));
  const unmatched = unmatchedProblem(sources);
  if (unmatched !== undefined) throw unmatched;
  return rulesOf(sources);
}

async function plan(wish: Wish<'plan'>, action: string, here: string): Promise<boolean> {
  const { given, inputs, output, json } = wish;
  const folder = await openFolder(output, here, 'warm-ami-plan-');
  const notes = pageOn(json ? process.stderr : process.stdout);
  for (const { what, why } of differencesOf({ given })) notes.item('!', `${what}: ${why}`, 'cyan');
  if (process.stderr.isTTY === true) process.stderr.write('Reading your account and the registries …\n');
  const order = { given, inputs, environment: process.env, workspace: here, folder, action };
  const step = await planFromTerminal(order);
  if (json) process.stdout.write(outputsAsJson(step));
  else tellPlan(step, inputs, folder.path, pageOn(process.stdout));
  if (json) process.stderr.write(step.stderr);
  if (step.exitCode === 0) return true;
  const errors = step.annotations
    .filter(({ level }) => level === 'error')
    .map(({ message }) => forTerminal(message));
  if (json) process.stderr.write(`${errors.join('\n')}\n`);
  return false;
}

function openFolder(output: string | undefined, here: string, prefix: string): Promise<Folder> {
  return Folder.open(output === undefined ? undefined : resolve(here, output), prefix);
}

function pageOn(stream: NodeJS.WriteStream): Page {
  const colours = stream.isTTY === true && !process.env.NO_COLOR;
  return new Page((text) => stream.write(text), colours, stream.isTTY === true ? stream.columns : undefined);
}

/** The folder at or above a path that holds action.yml: the program runs bundled below it, wherever that lies. */
function actionFolder(path: string): string {
  const folder = resolve(path);
  if (existsSync(join(folder, 'action.yml'))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new Problem('There is no action.yml above this program.', 'Run it in a clone: npm start');
  return actionFolder(above);
}

// Whoever reads no further, such as head, is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
  process.exit(1);
});

main().then(
  (kept) => {
    process.exitCode = kept ? 0 : 1;
  },
  (error: unknown) => {
    const text =
      error instanceof Problem ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  },
);
