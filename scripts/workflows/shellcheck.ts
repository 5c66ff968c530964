import { spawnSync } from 'node:child_process';
import { type Finding, stepsOf } from './rules.ts';
import type { Workflow } from './workflow.ts';

/** Whether the program is on this machine. */
export function hasShellcheck(): boolean {
  return spawnSync('shellcheck', ['--version']).status === 0;
}

/** Looks at the scripts of a workflow as GitHub's runner runs them: bash, and it stops at the first that fails. */
export function shellFindings(workflow: Workflow): readonly Finding[] {
  return stepsOf(workflow).flatMap(({ where, step: { run, shell = 'bash' } }) => {
    if (run === undefined || shell !== 'bash') return [];
    const input = `set -eo pipefail\n${run}`;
    const args = ['--shell', 'bash', '--format', 'json', '-'];
    const { stdout, stderr } = spawnSync('shellcheck', args, { input, encoding: 'utf8' });
    if (stdout === '') throw new Error(`shellcheck said nothing but: ${stderr}`);
    const comments: readonly { line: number; code: number; message: string }[] = JSON.parse(stdout);
    return comments.map(({ line, code, message }) => ({
      where: `${where}, script line ${line - 1}`,
      what: `SC${code}: ${message}`,
    }));
  });
}
