import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPT = resolve(__dirname, '../../scripts/release.ts');
const TSX = pathToFileURL(require.resolve('tsx')).href;
/** Whatever the person's git is set to, these commits are the same. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: join(tmpdir(), 'no-such-git-config'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

let repository: string;
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'release-'));
  git('init', '--quiet', '--initial-branch=main');
  commit('1.0.0');
  git('tag', 'v1.0.0');
  commit('1.1.0');
  git('tag', 'v1.1.0');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

function git(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: repository, env: ENVIRONMENT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function commit(version: string): void {
  writeFileSync(join(repository, 'package.json'), JSON.stringify({ version }));
  writeFileSync(
    join(repository, 'CHANGELOG.md'),
    `# Changelog\n\n## [${version}] - 2026-11-28\n\nWhat ${version} is.\n`,
  );
  git('add', '--all');
  git('commit', '--quiet', '--message', version);
}

function release(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, SCRIPT, ...args], {
    cwd: repository,
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('scripts/release.ts in a checkout', () => {
  it('lets pass the newest commit of main under its own version', () => {
    expect(release('check', 'v1.1.0')).toEqual({
      status: 0,
      stdout: 'v1.1.0 may be released.\n',
      stderr: '',
    });
  });

  it('lets pass an older commit of main', () => {
    git('checkout', '--quiet', 'v1.0.0');
    expect(release('check', 'v1.0.0')).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses a commit that is not on main', () => {
    git('checkout', '--quiet', '-b', 'beside');
    commit('1.2.0');
    expect(release('check', 'v1.2.0')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'The commit is not on main.\nMerge it first: only main is released.\n',
    });
  });

  it('refuses another tag than the version', () => {
    expect(release('check', 'v1.1.1').stderr).toContain('The tag is v1.1.1 and package.json says 1.1.0.');
  });

  it('fails where it can not know what is on main, as in a checkout of one commit', () => {
    git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(release('check', 'v1.1.0')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('origin/main'),
    });
  });

  it('prints the notes and nothing else', () => {
    expect(release('notes', 'v1.1.0')).toEqual({ status: 0, stdout: 'What 1.1.0 is.\n', stderr: '' });
  });

  it('prints the major tag for the newest release, and nothing for one that a newer one follows', () => {
    expect(release('major', 'v1.1.0')).toEqual({ status: 0, stdout: 'v1\n', stderr: '' });
    expect(release('major', 'v1.0.0')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('fails without a command', () => {
    expect(release()).toMatchObject({ status: 1, stdout: '' });
  });
});
