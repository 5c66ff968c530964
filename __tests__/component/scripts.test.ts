import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type PowerShell, powershellHost } from '../../hosts/powershell.ts';
import { differencesFrom51 } from '../../hosts/powershell51.ts';
import { type ComponentSettings, renderDocument } from '../../src/component/document.ts';
import { printLock } from '../../src/component/lockText.ts';
import linuxContainerd from '../../src/component/scripts/linux/containerd.sh';
import linuxDocker from '../../src/component/scripts/linux/docker.sh';
import linuxImages from '../../src/component/scripts/linux/images.sh';
import type { ImageLock } from '../../src/images/lock.ts';
import { scriptsOf } from '../pullComponent/scripts.ts';
import { everySettings, lockArbitrary, lockOfRealNames, settingsArbitrary } from './locks.ts';

/** The command of the document itself, after a person saved it. */
const UNPACK = `grep -o "H[4]sI[^']*" document.yaml | base64 -d | gunzip`;

let folder: string;
let powershell: PowerShell;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'warm-ami-scripts-'));
  powershell = await powershellHost();
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

const unpackedBefore = new Map<string, string>();

/** The script that a document holds packed, unpacked as the document says. */
function unpacked(document: string): string {
  const before = unpackedBefore.get(document);
  if (before !== undefined) return before;
  writeFileSync(join(folder, 'document.yaml'), document);
  const { stdout, stderr } = spawnSync('bash', ['-c', UNPACK], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  unpackedBefore.set(document, stdout);
  return stdout;
}

function settingsOf(os: 'linux' | 'windows', runtime: ComponentSettings['runtime']): ComponentSettings {
  const settings = everySettings.find((each) => each.platform.os === os && each.runtime === runtime);
  if (settings === undefined) throw new Error(`no settings for ${os} and ${runtime}`);
  return settings;
}

describe.each(['containerd', 'docker'] as const)('the bash for %s', (runtime) => {
  const document = renderDocument(lockOfRealNames(2), settingsOf('linux', runtime));

  it('is clean to shellcheck, as it lies in the source and as it reaches the node', () => {
    const source = linuxImages.replace('%runtime%\n', runtime === 'docker' ? linuxDocker : linuxContainerd);
    for (const script of [source, ...Object.values(scriptsOf(document))]) expectCleanShell(script);
  });

  it('is unpacked by the command that the document names, without its comments', () => {
    expect(document).toContain(UNPACK.replace('document.yaml', 'THIS-DOCUMENT'));
    const script = unpacked(document);
    expect(script).toMatch(/^set -uf/);
    expect(script).not.toMatch(/^\s*#/m);
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('uses no template of Go, no eval, and no code that Image Builder takes for the wish to reboot', () => {
    expect(unpacked(document)).not.toMatch(/\{\{|\}\}|\beval\b|\b(194|3010)\b/);
  });
});

describe.each(['containerd', 'docker'] as const)('the PowerShell for %s', (runtime) => {
  const document = renderDocument(lockOfRealNames(2), settingsOf('windows', runtime));
  const scripts = () => [unpacked(document), ...Object.values(scriptsOf(document))];

  it('is what Windows PowerShell 5.1 and .NET Framework 4.8 understand', async () => {
    for (const script of scripts()) {
      const facts = await powershell.facts(script);
      expect(facts.errors).toEqual([]);
      expect(differencesFrom51(facts)).toEqual([]);
      // 5.1 makes an error record of every line of a native program's standard error that is redirected.
      expect(facts.redirections).toEqual([]);
    }
  });

  it('is ASCII, which 5.1 reads the same in every code page', () => {
    for (const script of scripts()) expect(script).toMatch(/^[\n -~]*$/);
  });

  it('ends with 0 or 1 alone and evaluates no text but its own script', () => {
    for (const script of scripts()) {
      expect(script).not.toMatch(/Invoke-Expression|\biex\b|\{\{|\}\}|\b(194|3010)\b/i);
      expect(script.match(/\bexit \S+/g) ?? []).toEqual(script.match(/\bexit (1|\$code)$/gm) ?? []);
    }
  });
});

describe('a name of the lock', () => {
  it('changes nothing of the document but the lock and the sums, whatever the grammars allow', () => {
    fc.assert(
      fc.property(lockArbitrary, settingsArbitrary, (lock, settings) => {
        const plain = (of: ImageLock) => {
          const document = renderDocument(of, settings);
          const text = printLock(of, settings)
            .map((line) => `      ${line}\n`)
            .join('');
          expect(document.split(text)).toHaveLength(2);
          return document
            .replace(text, '')
            .replace(/^description: .*$/m, '')
            .replace(/\b[0-9a-f]{64}\b/g, '');
        };
        expect(plain(lock)).toBe(plain(lockOfRealNames(1)));
      }),
    );
  });

  it('comes out of the lock in bash as it is', () => {
    fc.assert(
      fc.property(fc.array(lockArbitrary, { minLength: 10, maxLength: 10 }), (locks) => {
        expect(locks.map((lock) => readInBash(printLock(lock, settingsOf('linux', 'docker'))))).toEqual(
          locks.map(expectedLines),
        );
      }),
      { numRuns: 5 },
    );
  });

  it('comes out of the lock in PowerShell as it is', () => {
    fc.assert(
      fc.property(lockArbitrary, (lock) => {
        expect(readInPowerShell(printLock(lock, settingsOf('windows', 'docker')))).toEqual(
          expectedLines(lock),
        );
      }),
      { numRuns: 10 },
    );
  });

  const hostile = [
    '$(>pwned)',
    '`>pwned`',
    ';>pwned',
    '|touch',
    '&',
    '*',
    '?',
    '~',
    '$HOME',
    "'",
    '"',
    "';>pwned;'",
    '$(exit)',
    '%{x}',
    '{{x}}',
    '\\',
    '#',
    '-n',
    '--',
    '=',
    '@',
  ];

  it('that no renderer lets through is still a word and no code in a changed lock', () => {
    const [header = '', registry = '', image = ''] = printLock(
      lockOfRealNames(1),
      settingsOf('linux', 'docker'),
    );
    const lines = [header, registry, ...hostile.map((word) => `${image} ${word}`)];
    for (const read of [readInBash(lines), readInPowerShell(lines)]) {
      expect(read.map((names) => names.split('service-00:').at(-1))).toEqual(hostile);
    }
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});

/** A line for each image: every name that pods may ask for. */
function expectedLines({ images }: ImageLock): readonly string[] {
  return images.map(({ repository, digest, platformDigest, tags }) =>
    [
      `${repository}@${digest}`,
      ...(platformDigest === digest ? [] : [`${repository}@${platformDigest}`]),
      ...tags.map((tag) => `${repository}:${tag}`),
    ].join(' '),
  );
}

/** Reads a lock with the functions of the script that reaches a node, and prints each image's names. */
function readInBash(lock: readonly string[]): readonly string[] {
  const [functions = ''] = unpacked(renderDocument(lockOfRealNames(1), settingsOf('linux', 'docker'))).split(
    'load_lock <lock\n',
  );
  const print = `load_lock <lock; for image in "\${names[@]}"; do echo $image; done`;
  writeFileSync(join(folder, 'lock'), `${lock.join('\n')}\n`);
  writeFileSync(join(folder, 'read.sh'), `${functions}\n${print}\n`);
  return linesOf(spawnSync('bash', ['read.sh', 'verify'], { cwd: folder, encoding: 'utf8' }));
}

function readInPowerShell(lock: readonly string[]): readonly string[] {
  const script = unpacked(renderDocument(lockOfRealNames(1), settingsOf('windows', 'docker')));
  const functions = script.slice(script.indexOf('\n') + 1, script.lastIndexOf('\ntry {\n'));
  const print = [
    '$regions = @{}',
    '$pin, $images = Read-Lock',
    'foreach ($image in @($images)) { $seen = @(); foreach ($name in $image.Names) { if ($seen -cnotcontains $name) { $seen += $name } }; [Console]::WriteLine("$seen") }',
  ];
  writeFileSync(join(folder, 'lock'), `${lock.join('\n')}\n`);
  writeFileSync(join(folder, 'read.ps1'), [`$folder = '${folder}'`, functions, ...print].join('\n'));
  const [program = '', ...words] = powershell.command(join(folder, 'read.ps1'));
  return linesOf(spawnSync(program, words, { cwd: folder, encoding: 'utf8' }));
}

function linesOf({
  stdout,
  stderr,
  status,
}: {
  stdout: string;
  stderr: string;
  status: number | null;
}): readonly string[] {
  if (status !== 0 || stderr !== '') throw new Error(`${status}\n${stdout}\n${stderr}`);
  return stdout.trimEnd().split('\n');
}

/** Shellcheck's opinion; without shellcheck a skip that is seen, and in CI a failure. */
function expectCleanShell(script: string): void {
  const { error, stdout } = spawnSync('shellcheck', ['--shell=bash', '-'], {
    input: script,
    encoding: 'utf8',
  });
  if (error === undefined) {
    expect(stdout).toBe('');
    return;
  }
  if (process.env.CI !== undefined) throw new Error('shellcheck is not installed.', { cause: error });
  console.warn('SKIPPED: shellcheck is not installed, so the scripts were not linted.');
}
