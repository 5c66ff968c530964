import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packagesOf, titleOf } from '../../scripts/bundledPackages.ts';
import { licencesText } from '../../scripts/licences.ts';

const DIST = resolve(__dirname, '../../dist');
const MIT = 'Copyright (c) Somebody\n\nPermission is hereby granted …\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a package's files and answers the path of its code. */
function install(path: string, packageJson: object, files: Readonly<Record<string, string>> = {}): string {
  const home = join(folder, path);
  const all = { 'package.json': JSON.stringify(packageJson), 'lib/index.js': '', ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  return join(home, 'lib', 'index.js');
}

const text = async (...files: readonly string[]) => licencesText(await packagesOf(files), []);

describe('licences of what is bundled', () => {
  it('names a package with version, licence and text', async () => {
    const file = install(
      'node_modules/@team/left',
      { name: '@team/left', version: '1.2.3', license: 'MIT' },
      { LICENSE: MIT },
    );
    expect(await text(file)).toContain(`\n@team/left 1.2.3 (MIT)\n${'-'.repeat(80)}\n${MIT}`);
  });

  it('names both versions of a package that is nested in another, and the text that they share once', async () => {
    const files = [
      install('node_modules/a', { name: 'a', version: '1.0.0', license: 'MIT' }, { LICENSE: MIT }),
      install(
        'node_modules/b/node_modules/a',
        { name: 'a', version: '2.0.0', license: 'MIT' },
        { 'LICENSE.md': MIT },
      ),
    ];
    const written = await text(...files);
    expect(written).toContain('\na 1.0.0 (MIT)\na 2.0.0 (MIT)\n');
    expect(written.split('Permission is hereby granted')).toHaveLength(2);
  });

  it('ships the notices of a package after its licence', async () => {
    const file = install(
      'node_modules/a',
      { name: 'a', version: '1.0.0', license: 'Apache-2.0' },
      { 'NOTICE.txt': 'This product includes…', LICENSE: 'Apache License' },
    );
    expect(await text(file)).toContain('Apache License\n\nThis product includes…\n');
  });

  it('is the same whatever the order of the files and their line ends', async () => {
    const unix = install('node_modules/a', { name: 'a', version: '1.0.0', license: 'MIT' }, { LICENSE: MIT });
    const windows = install(
      'node_modules/b',
      { name: 'b', version: '1.0.0', license: 'MIT' },
      { LICENSE: MIT.replaceAll('\n', '\r\n') },
    );
    const own = join(folder, 'src/index.ts');
    expect(await text(windows, own, unix)).toBe(await text(unix, windows, own));
    expect(await text(windows, unix)).toContain('\na 1.0.0 (MIT)\nb 1.0.0 (MIT)\n');
  });

  it('takes the text of the same repository and licence for a package that ships none', async () => {
    const of = (name: string, repository: string) => ({
      name,
      version: '1.0.0',
      license: 'MIT',
      repository: { url: repository },
    });
    const core = install('node_modules/core', of('core', 'https://one'), { LICENSE: MIT });
    const client = install('node_modules/client', of('client', 'https://one'));
    const stranger = install('node_modules/stranger', of('stranger', 'https://other'));
    expect(await text(core, client)).toContain('\nclient 1.0.0 (MIT)\ncore 1.0.0 (MIT)\n');
    await expect(text(core, client, stranger)).rejects.toThrow(
      'stranger 1.0.0 is bundled into dist/ and ships no licence text',
    );
  });

  it.each([
    ['an empty licence file', { LICENSE: ' \n' }],
    ['a notice alone', { NOTICE: 'This product includes…' }],
    ['code that is named like a licence', { 'license.js': 'module.exports = 1' }],
  ])('takes %s for no licence text', async (_, files) => {
    const file = install('node_modules/a', { name: 'a', version: '1.0.0', license: 'MIT' }, files);
    await expect(text(file)).rejects.toThrow('ships no licence text');
  });

  it.each(['GPL-3.0-only', '(MIT OR GPL-3.0-only)', 'UNLICENSED', 'SEE LICENSE IN LICENSE', 'mit'])(
    'refuses a package under %s',
    async (license) => {
      const file = install('node_modules/a', { name: 'a', version: '1.0.0', license }, { LICENSE: MIT });
      await expect(text(file)).rejects.toThrow(`a 1.0.0 is bundled into dist/ and is under ${license}.`);
    },
  );

  it('names every package that may not be bundled at once', async () => {
    const files = [
      install('node_modules/a', { name: 'a', version: '1.0.0' }, { LICENSE: MIT }),
      install('node_modules/b', { name: 'b', version: '1.0.0', license: 'MIT' }),
    ];
    await expect(text(...files)).rejects.toThrow(
      /a 1\.0\.0 .* names no licence.*b 1\.0\.0 .* no licence text/s,
    );
  });
});

describe('dist/licences.txt', () => {
  const shipped = readFileSync(join(DIST, 'licences.txt'), 'utf8');

  it('names exactly the packages whose code stands in dist/, as the bundlers mark it', () => {
    const code = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(DIST, name), 'utf8'))
      .join('\n');
    const marks = code.matchAll(/^.*\/\/.*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm);
    const bundled = new Set([...marks].map(([, name]) => name));
    const named = [...shipped.matchAll(/^(\S+) \d+\.\d+\.\d+ \(([\w.-]+)\)$/gm)].map(([, name]) => name);
    expect([...bundled].sort()).toEqual([...new Set(named)].sort());
    expect(bundled.size).toBeGreaterThan(40);
  });

  it('tells the versions that are installed', async () => {
    const names = new Set([...shipped.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name = '']) => name));
    const files = [...names].map((name) => resolve('node_modules', name, 'package.json'));
    for (const found of await packagesOf(files))
      expect(shipped).toContain(`\n${titleOf(found)} (${found.licence})\n`);
  });

  it('says where the excerpts of AWS models in the rehearsal come from', () => {
    expect(shipped).toContain(readFileSync(resolve('local-aws/models/NOTICE.md'), 'utf8').trim());
  });
});
