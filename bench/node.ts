import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { nodeOfActions } from '../runner/runAction.ts';

/** The version of the Node that runs the action here: `24.21.0`. */
export async function nodeVersion(): Promise<string> {
  const { stdout } = await promisify(execFile)(nodeOfActions(), ['-p', 'process.versions.node']);
  return stdout.trim();
}
