import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPT = resolve(__dirname, '../../scripts/build.ts');
const TSX = pathToFileURL(require.resolve('tsx')).href;
const PACKAGE = 'node_modules/left';

jest.setTimeout(90_000);

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'build-'));
  write('src/index.ts', "import { left } from 'left'; console.log(left);");
  write('src/post.ts', "console.log('no package');");
  write('rehearsal/index.ts', "import models from '../models/models.json'; console.log(models);");
  write('models/models.json', '{"one":1}');
  write('models/NOTICE.md', 'Models are from there.');
  write(`${PACKAGE}/index.js`, "export const left = 'left'; export { right } from 'right';");
  write('node_modules/right/index.js', "export const right = 'right';");
  write('node_modules/right/package.json', '{"name":"right","version":"1.0.0","sideEffects":false}');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** Builds the project with its package under a licence, with the licence's text or without. */
function build(licence: string, text?: string) {
  write(
    `${PACKAGE}/package.json`,
    JSON.stringify({ name: 'left', version: '1.0.0', license: licence, type: 'module' }),
  );
  if (text !== undefined) write(`${PACKAGE}/LICENSE`, text);
  const { status, stderr } = spawnSync(process.execPath, ['--import', TSX, SCRIPT], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('npm run build', () => {
  it('ships the licences and notices of what went in, and not those of what nothing uses', () => {
    expect(build('MIT', 'Permission is hereby granted …')).toMatchObject({ status: 0 });
    const shipped = readFileSync(join(project, 'dist/licences.txt'), 'utf8');
    expect(shipped).toContain('left 1.0.0 (MIT)');
    expect(shipped).toContain('Models are from there.');
    expect(shipped).not.toContain('right');
  });

  it('fails for a package whose licence is not on the list', () => {
    expect(build('GPL-3.0-only', 'GNU …')).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^left 1\.0\.0 is bundled into dist\/ and is under GPL-3\.0-only\./m),
    });
  });

  it('fails for a package without the text of its licence', () => {
    expect(build('MIT')).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^left 1\.0\.0 is bundled into dist\/ and ships no licence text/m),
    });
  });
});
