import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCommandFile } from '../../runner/commandFiles.ts';
import { runStep } from '../../runner/runAction.ts';

const PROJECT = resolve(__dirname, '../..');
const TSX = pathToFileURL(require.resolve('tsx')).href;

let folder: string;
let account: Readonly<Record<string, string>>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'account-'));
  const file = join(folder, 'env');
  // Its output is read to the end: this waits for as long as anything holds it open.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TSX, join(PROJECT, 'scripts/selfTestAccount.ts')],
    { env: { ...process.env, GITHUB_ENV: file }, encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  account = readCommandFile(readFileSync(file, 'utf8'));
}, 90_000);
afterAll(() => {
  process.kill(Number(account.SELF_TEST_ACCOUNT));
  rmSync(folder, { recursive: true, force: true });
});

const bake = (inputs: Readonly<Record<string, string>>) =>
  runStep({
    action: PROJECT,
    part: 'main',
    inputs: { pipeline: 'nodes', images: 'team/*', ...inputs },
    environment: account,
  });

it('the account of the self test outlives the step that starts it, and the action bakes there once', async () => {
  const first = await bake({ 'poll-seconds': '1' });
  const second = await bake({});

  expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
  expect([first.outputs.changed, second.outputs.changed]).toEqual(['true', 'false']);
  expect(first.outputs['ami-id']).toMatch(/^ami-[0-9a-f]{17}$/);
  expect(second.outputs['ami-id']).toBe(first.outputs['ami-id']);
}, 90_000);
