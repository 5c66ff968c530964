/** What differs between Linux, Windows and macOS: line ends, paths and signals. */
import { execFileSync } from 'node:child_process';
import { posix, resolve, win32 } from 'node:path';
import { scriptBuild } from '../../local-aws/index.ts';
import { renderPlan } from '../../src/report/planReport.ts';
import { readGlobs } from '../../src/sources/globs.ts';
import { isInside } from '../../src/sources/inside.ts';
import {
  callsOf,
  errorOf,
  lockOf,
  newestBuild,
  openScene,
  push,
  runGreen,
  start,
  until,
} from '../e2e/world.ts';

jest.setTimeout(60_000);

describe('line ends of Windows', () => {
  it('change nothing, in inputs and in files, with a mark of the byte order or without', async () => {
    const scene = await openScene();
    for (const repository of ['web', 'api', 'job']) push(scene, repository, 'v1');
    const inputs = {
      mode: 'plan',
      images: 'web:v1\n# more\napi:v1\n',
      'images-from': 'deploy/**/*.yaml\n!deploy/old/**\n',
    };
    const image = `111122223333.dkr.ecr.us-east-1.amazonaws.com/job:v1`;
    const pod = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: job\nspec:\n  containers:\n    - name: job\n      image: ${image}\n`;
    const files = { 'deploy/job.yaml': pod, 'deploy/old/gone.yaml': pod.replace('v1\n', 'v0\n') };
    const windows = (texts: Readonly<Record<string, string>>, mark = '') =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [name, mark + text.replaceAll('\n', '\r\n')]),
      );

    const plain = await runGreen(scene, inputs, {}, files);
    const other = await runGreen(scene, windows(inputs), {}, windows(files, '\uFEFF'));

    expect(lockOf(plain).images).toHaveLength(3);
    expect(other.outputs.images).toBe(plain.outputs.images);
    expect(other.outputs.drift).toBe(plain.outputs.drift);
    expect(Object.values(other.kept)).toEqual(Object.values(plain.kept));
  });

  it('are in no file of the project, wherever it is checked out', () => {
    const listed = execFileSync('git', ['ls-files', '--eol', 'src', 'dist', 'action.yml'], {
      encoding: 'utf8',
    });
    const lines = listed.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => !/^i\/(?:lf|none) .*\battr\/text=auto eol=lf/.test(line))).toEqual([]);
  });
});

describe('a path', () => {
  it.each([
    [win32, 'D:\\a\\shop\\shop', 'D:\\a\\shop\\shop', true],
    [win32, 'D:\\a\\shop\\shop', 'D:\\a\\shop\\shop\\deploy\\web.yaml', true],
    [win32, 'D:\\a\\shop\\shop', 'd:/A/Shop/shop/deploy/web.yaml', true],
    [win32, 'D:\\a\\shop\\shop', 'D:\\a\\shop\\shop\\..web.yaml', true],
    [win32, 'D:\\a\\shop\\shop', 'D:\\a\\shop\\shopping\\web.yaml', false],
    [win32, 'D:\\a\\shop\\shop', 'D:\\a\\shop', false],
    [win32, 'D:\\a\\shop\\shop', 'C:\\a\\shop\\shop\\web.yaml', false],
    [win32, 'D:\\a\\shop\\shop', '\\\\server\\share\\web.yaml', false],
    [win32, '\\\\server\\share\\shop', '\\\\server\\share\\shop\\web.yaml', true],
    [posix, '/home/runner/work/shop', '/home/runner/work/shop/deploy', true],
    [posix, '/home/runner/work/shop', '/home/runner/work/shopping', false],
    [posix, '/home/runner/work/shop', '/home/runner/work/shop/..web.yaml', true],
    [posix, '/home/runner/work/shop', '/home/runner/work', false],
  ])('lies in the checkout or not: %#', (system, root, path, expected) => {
    expect(isInside(root, path, system)).toBe(expected);
  });

  it.each(['deploy\\**\\*.yaml', 'deploy\\web.yaml', '!deploy\\old\\*', '.\\*.yaml'])(
    'that is parted by \\ in a glob is told, on every system: %s',
    (glob) => {
      expect(() => readGlobs(['deploy/*.yaml', glob])).toThrow('Write / between folders, on Windows as well');
    },
  );

  it('keeps what is escaped in a glob', () => {
    const globs = ['app/\\[id\\]/*.yaml', 'a\\(b\\).yaml'];
    expect(readGlobs(globs).include).toEqual(globs);
  });

  it.each([
    '/home/runner/work/_temp/warm-ami/nodes-images.yaml',
    'D:\\a\\_temp\\warm-ami\\nodes-images.yaml',
  ])('of the kept document is shown by its name: %s', (path) => {
    const text = renderPlan(
      {
        decision: { kind: 'bake', reason: 'first' },
        diff: { added: [], removed: [], moved: [], unchanged: [] },
        pullBytes: 0,
        newBytes: 0,
        document: { path, characters: 10 },
        inProgress: undefined,
        calls: [],
        duration: undefined,
        findings: [],
      },
      10,
    );
    expect(text).toContain('| <code>nodes-images.yaml</code>, 10 characters of');
  });
});

// On Windows nothing can stand for it: SIGUSR2 is no signal there, and the real one reaches the whole console.
const exceptOnWindows = process.platform === 'win32' ? it.skip : it;

describe('Ctrl+Break, which a runner on Windows sends where Ctrl+C ended nothing', () => {
  exceptOnWindows('stops the build as SIGTERM does elsewhere', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { durations: { BUILDING: 10_000 * 60_000 } });
    const hook = `--require ${resolve('__tests__/everywhere/ctrlBreak.cjs')}`;
    const running = await start(scene, {}, { NODE_OPTIONS: hook });
    await until(() => callsOf(scene, 'ListWorkflowStepExecutions').length > 0);

    running.child.kill('SIGUSR2');
    const result = await running.done;

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain('The run was cancelled (SIGBREAK).');
    await until(() => newestBuild(scene).status === 'CANCELLED');
  });
});
