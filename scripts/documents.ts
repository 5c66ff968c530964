/**
 * Checks that every document says what is there: links and anchors, blocks, names of scripts, tests, files, inputs and
 * outputs, and the messages in docs/troubleshooting.md. `--external` lists the addresses outside the project instead,
 * one a line, for whoever wants to fetch them.
 */
import { brokenBlocks, workflowsOf } from './documents/blocks.ts';
import { brokenLinks, externalLinks } from './documents/links.ts';
import { lintedWorkflows, lintWorkflows } from './documents/lint.ts';
import { readMarkdown } from './documents/markdown.ts';
import { messagesOf, unexplained } from './documents/messages.ts';
import { unknownNames } from './documents/names.ts';
import { documentsOf, readProject } from './documents/project.ts';

/** Where every message of the program is explained. */
const GUIDE = 'docs/troubleshooting.md';

const project = readProject('.');
const documents = documentsOf(project).map((file) => readMarkdown(file, project.read(file)));

if (process.argv.includes('--external')) {
  for (const address of [...externalLinks(documents).keys()].sort()) console.log(address);
} else {
  const guide = documents.find(({ file }) => file === GUIDE);
  const sources = [...project.paths].filter((path) => path.startsWith('src/') && path.endsWith('.ts'));
  const messages = messagesOf(new Map(sources.map((path) => [path, project.read(path)])));
  const faults = [
    ...brokenLinks(documents, project),
    ...brokenBlocks(documents, project),
    ...lintedWorkflows(workflowsOf(documents), lintWorkflows),
    ...unknownNames(documents, project),
    ...unexplained(GUIDE, guide?.firstCells ?? [], messages),
  ];
  for (const { file, line, what } of faults) console.error(`${file}:${line}: ${what}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${documents.length} documents, nothing amiss.`);
}
