/** `npm start`: the rehearsal. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../src/problem.ts';
import { HELP, readOptions } from './options.ts';
import { Page } from './page.ts';
import { rehearse } from './story.ts';

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2), Date.now());
  if (options.kind === 'help') {
    process.stdout.write(HELP);
    return true;
  }
  const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const page = new Page((text) => process.stdout.write(text), colours);
  return rehearse({ ...options, action: actionFolder(process.argv[1] ?? '.') }, page);
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
