import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workflow } from './blocks.ts';
import type { Fault } from './project.ts';

/** Lints files of workflows; a line of `stderr` begins with the path of the file that it is about. */
export type Linter = (paths: readonly string[]) => {
  readonly status: number | null;
  readonly stderr: string;
};

/** The linter of the project's own workflows and examples. */
export const lintWorkflows: Linter = (paths) => {
  const command = ['tsx', 'scripts/lintWorkflows.ts', ...paths];
  return spawnSync('npx', command, { encoding: 'utf8', shell: process.platform === 'win32' });
};

/** What a linter says of the workflows in the documents; it reads files, so they are put into some. */
export function lintedWorkflows(workflows: readonly Workflow[], lint: Linter): readonly Fault[] {
  if (workflows.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  try {
    const files = workflows.map((workflow, index) => ({ ...workflow, path: join(folder, `${index}.yml`) }));
    for (const { path, text } of files) writeFileSync(path, `${text}\n`);
    const { status, stderr } = lint(files.map(({ path }) => path));
    const faults = stderr.split('\n').flatMap((line): Fault[] => {
      const about = files.find(({ path }) => line.startsWith(`${path}: `));
      if (about === undefined) return [];
      return [
        { file: about.file, line: about.line, what: `this workflow: ${line.slice(about.path.length + 2)}` },
      ];
    });
    if (status === 0 || faults.length > 0) return faults;
    return [{ file: 'scripts/lintWorkflows.ts', line: 1, what: stderr.trim() || `ended with ${status}` }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
