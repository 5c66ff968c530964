import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout } from '../../src/sources/checkout.ts';
import { readSources } from '../../src/sources/readSources.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: "web:v1"}]}\n';

let outside: string;
let root: string;

beforeEach(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'sources-')));
  root = join(outside, 'checkout');
  await write('deploy/web.yaml', pod);
  await write('deploy/win/api.yml', pod);
  await write('.hidden/a.yaml', pod);
  await write('../secret.yaml', pod);
});

afterEach(() => rm(outside, { recursive: true, force: true }));

async function write(path: string, text: string | Uint8Array): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function link(path: string, target: string): Promise<void> {
  return symlink(target, join(root, path));
}

function find(...globs: readonly string[]): Promise<readonly string[]> {
  return checkout(root).find(globs);
}

describe('the files of a checkout', () => {
  it('are found by globs, sorted, parted by /', async () => {
    await write('B.yaml', pod);
    await write('a.yaml', pod);
    expect(await find('**/*.{yaml,yml}')).toEqual([
      'B.yaml',
      'a.yaml',
      'deploy/web.yaml',
      'deploy/win/api.yml',
    ]);
    expect(await find('deploy/*.yaml', 'a.yaml')).toEqual(['a.yaml', 'deploy/web.yaml']);
    expect(await find('./deploy/*.yaml')).toEqual(['deploy/web.yaml']);
  });

  it('are left out by globs that begin with !', async () => {
    expect(await find('**/*.y*ml', '!deploy/win/**')).toEqual(['deploy/web.yaml']);
  });

  it('are files: a directory is none', async () => {
    await mkdir(join(root, 'directory.yaml'));
    expect(await find('*.yaml', 'deploy')).toEqual([]);
  });

  it('begin with a dot only where the glob says so', async () => {
    expect(await find('*/a.yaml')).toEqual([]);
    expect(await find('.hidden/*.yaml')).toEqual(['.hidden/a.yaml']);
  });

  it('are found once, under their own name, where links name them as well', async () => {
    await link('first.yaml', 'deploy/web.yaml');
    await link('second.yaml', 'deploy/web.yaml');
    await link('gone.yaml', 'nowhere');
    expect(await find('**/*.yaml')).toEqual(['deploy/web.yaml']);
    expect(await find('*.yaml')).toEqual(['first.yaml']);
    expect(await checkout(root).read('first.yaml')).toBe(pod);
  });

  it('are found though links to directories go round in circles', async () => {
    await link('deploy/loop', '.');
    await link('deploy/win/up', '../..');
    expect(await find('**/*.y*ml')).toEqual(['deploy/web.yaml', 'deploy/win/api.yml']);
    expect(await find('deploy/loop/*.yaml')).toEqual(['deploy/loop/web.yaml']);
  });

  it('do not lie outside, whatever a glob says', async () => {
    await link('out', '..');
    await link('outer.yaml', '../secret.yaml');
    const globs = [
      '../*.yaml',
      'out/*.yaml',
      '{.,x}./*.yaml',
      '[.][.]/*.yaml',
      '*/../../*.yaml',
      `${outside}/*.yaml`,
    ];
    for (const glob of globs) expect([glob, await find(glob)]).toEqual([glob, []]);
    expect(await find('out/**', 'outer.yaml')).toEqual(['out', 'outer.yaml']);
    await expect(checkout(root).read('out')).rejects.toThrow('is a link that leads out of the checkout');
    await expect(checkout(root).read('outer.yaml')).rejects.toThrow(
      'is a link that leads out of the checkout',
    );
    await expect(checkout(root).read('../secret.yaml')).rejects.toThrow('leads out of the checkout');
  });

  it('are found in a checkout that is named by a link itself', async () => {
    await symlink(root, join(outside, 'link'));
    const files = checkout(join(outside, 'link'));
    expect(await files.find(['deploy/*.yaml'])).toEqual(['deploy/web.yaml']);
    expect(await files.read('deploy/web.yaml')).toBe(pod);
  });

  it('are read without the mark of their byte order', async () => {
    await write('bom.yaml', `\uFEFF${pod}`);
    expect(await checkout(root).read('bom.yaml')).toBe(pod);
  });

  it('are read up to 2 MiB', async () => {
    await write('long.yaml', '#'.repeat(2 * 1024 * 1024));
    expect((await checkout(root).read('long.yaml')).length).toBe(2 * 1024 * 1024);
    await write('longer.yaml', '#'.repeat(2 * 1024 * 1024 + 1));
    await expect(checkout(root).read('longer.yaml')).rejects.toThrow('is longer than 2 MiB');
  });

  it('become finds and reasons', async () => {
    await write('huge.yaml', '');
    await truncate(join(root, 'huge.yaml'), 100 * 1024 * 1024);
    await write('image.yaml', new Uint8Array([0x69, 0, 0x6d, 0]));
    await link('outer.yaml', '../secret.yaml');
    const started = performance.now();
    const sources = await readSources(
      ['*.yaml # all', '', '# none', 'deploy/**', '!deploy/win/**', 'k8s/*.yaml'],
      checkout(root),
    );
    expect(performance.now() - started).toBeLessThan(1000);
    expect(sources.files).toEqual(['deploy/web.yaml', 'huge.yaml', 'image.yaml', 'outer.yaml']);
    expect(sources.unmatched).toEqual(['k8s/*.yaml']);
    expect(sources.images.map(({ file, line }) => [file, line])).toEqual([['deploy/web.yaml', 4]]);
    expect(sources.unread).toEqual([
      { file: 'huge.yaml', line: 1, what: 'the file is longer than 2 MiB' },
      { file: 'image.yaml', line: 1, what: 'the file is no text' },
      { file: 'outer.yaml', line: 1, what: 'the file is a link that leads out of the checkout' },
    ]);
  });

  it('that are gone when they are read are said', async () => {
    await expect(checkout(root).read('gone.yaml')).rejects.toThrow('cannot be read (ENOENT)');
  });
});
