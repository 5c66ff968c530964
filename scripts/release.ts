/**
 * What .github/workflows/release.yml asks of a commit. Run in the checkout, which needs its history and tags.
 *
 *     tsx scripts/release.ts check v1.2.3    exit 1, and why, when that must not be released as v1.2.3
 *     tsx scripts/release.ts notes v1.2.3    prints what the changelog says of it
 *     tsx scripts/release.ts major v1.2.3    prints the major tag to move to it, or nothing when a newer release has it
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { checkCandidate, majorTagToMove, notesOf } from './releaseNotes.ts';

const [command, tag = ''] = process.argv.slice(2);
try {
  const answer = run(command);
  if (answer !== '') console.log(answer);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(name: string | undefined): string {
  switch (name) {
    case 'check':
      checkCandidate({ tag, version: packageVersion(), changelog: changelog(), onMain: isOnMain() });
      return `${tag} may be released.`;
    case 'notes':
      return notesOf(tag, changelog()) ?? '';
    case 'major':
      return majorTagToMove(tag, git([0], 'tag', '--list').stdout.split('\n')) ?? '';
    default:
      throw new Error('Say check, notes or major, and a tag.');
  }
}

function packageVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  return version;
}

function changelog(): string {
  return readFileSync('CHANGELOG.md', 'utf8');
}

function isOnMain(): boolean {
  return git([0, 1], 'merge-base', '--is-ancestor', 'HEAD', 'refs/remotes/origin/main').status === 0;
}

/** @throws Error when git ends in another way than these */
function git(expected: readonly number[], ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status === null || !expected.includes(status)) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return { status, stdout };
}
