/**
 * Writes the tables of inputs and outputs into README.md, between their markers, from action.yml. With `--check` it
 * changes nothing and fails where they differ.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

const action: Action = parse(await readFile('action.yml', 'utf8'));

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

const inputs = Object.entries(action.inputs).map(([name, { description, required, default: value }]) => {
  const shown =
    required === true ? '**required**' : value === undefined || value === '' ? '' : `\`${value}\``;
  return `| \`${name}\` | ${shown} | ${cell(description)} |`;
});
const outputs = Object.entries(action.outputs).map(
  ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
);
const tables: Readonly<Record<string, string>> = {
  inputs: ['| Input | Default | Meaning |', '|---|---|---|', ...inputs].join('\n'),
  outputs: ['| Output | Value |', '|---|---|', ...outputs].join('\n'),
};

const written = await readFile('README.md', 'utf8');
let fresh = written;
for (const [name, table] of Object.entries(tables)) {
  const [before, rest] = fresh.split(`<!-- ${name} -->\n`);
  const after = rest?.split(`<!-- end of ${name} -->`)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks the markers of ${name}.`);
  fresh = `${before}<!-- ${name} -->\n${table}\n<!-- end of ${name} -->${after}`;
}
if (fresh !== written && process.argv.includes('--check')) {
  console.error('The tables of README.md differ from action.yml. Run: npm run readme');
  process.exitCode = 1;
} else if (fresh !== written) {
  await writeFile('README.md', fresh);
}
