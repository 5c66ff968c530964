import { type ComponentSettings, renderDocument } from '../../src/component/document.ts';
import { scriptsOf } from './host.ts';
import { lockOfRealNames } from './locks.ts';

/** Every cmdlet in use: all are in Windows PowerShell 5.1 or in AWS Tools for PowerShell. */
const knownCmdlets = [
  'Get-ECRLoginCommand',
  'Get-Service',
  'Out-Null',
  'Set-StrictMode',
  'Start-Service',
  'Stop-Service',
];

const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['&& and || between commands, of PowerShell 7', /&&|\|\|/],
  ['?? and ??=, of PowerShell 7', /\?\?/],
  ['?. and ?[, of PowerShell 7', /\?[.[]/],
  ['a ? b : c, of PowerShell 7', /\s\?\s/],
  ['-Parallel, of PowerShell 7', /-Parallel\b/i],
  ['$IsWindows and the like, of PowerShell 6', /\$Is(Windows|Linux|MacOS|CoreCLR)\b/i],
  ['a redirected standard error, an error record a line in 5.1', /[2*]>/],
  ['the exit codes that ask for a reboot', /\b(3010|194)\b/],
  ['Invoke-Expression', /Invoke-Expression|\biex\b/i],
  ['characters beyond ASCII, which 5.1 reads in the code page of the host', /[^\n -~]/],
];

describe.each(['containerd', 'docker'] as const)('the PowerShell for %s', (runtime) => {
  const settings: ComponentSettings = {
    platform: { os: 'windows', architecture: 'amd64', windowsBuild: 20348 },
    runtime,
    pin: true,
  };
  const scripts = scriptsOf(renderDocument(lockOfRealNames(2), settings));
  const everything = Object.values(scripts).join('\n');

  it.each(forbidden)('is free of %s', (_, pattern) => {
    expect(everything).not.toMatch(pattern);
  });

  it('calls no cmdlet but the few known ones and its own functions', () => {
    const own = [...everything.matchAll(/^ *function ([A-Za-z]+-[A-Za-z]+)/gm)].map(([, name = '']) => name);
    const code = everything
      .replaceAll(/^(?:@ |team\/|warm-ami-lock ).*$/gm, '')
      .replaceAll(/'[^'\n]*'/g, "''");
    const called = [...code.matchAll(/(?<![\w$-])[A-Z][A-Za-z]+-[A-Z][A-Za-z]+/g)].map(([name]) => name);
    expect(called.length).toBeGreaterThan(20);
    expect(called.filter((name) => !own.includes(name) && !knownCmdlets.includes(name))).toEqual([]);
  });

  it('closes every brace, bracket and here-string in each phase', () => {
    for (const script of Object.values(scripts)) {
      for (const [left, right] of [
        ['{', '}'],
        ['(', ')'],
        ['[', ']'],
      ] as const) {
        expect(script.split(left)).toHaveLength(script.split(right).length);
      }
      expect(script.match(/@'\n/g) ?? []).toHaveLength((script.match(/^'@/gm) ?? []).length);
    }
  });

  it('looks at the exit code right after every native program, except where silence is the answer', () => {
    const lines = (scripts.build ?? '').split('\n');
    const unlooked = lines.filter(
      (line, index) =>
        /& (\$ctr|docker) /.test(line) && !/\$LASTEXITCODE/.test(`${line}\n${lines[index + 1]}`),
    );
    const allowed = runtime === 'containerd' ? /images \$view/ : /docker logout/;
    expect(unlooked).toHaveLength(1);
    expect(unlooked[0]).toMatch(allowed);
  });

  it('always ends with 0 or 1', () => {
    for (const script of Object.values(scripts)) {
      expect(script).toMatch(/^try \{\n/m);
      expect(script.match(/\bexit \S+/g)).toEqual(['exit 0', 'exit 1']);
      expect(script.trimEnd()).toMatch(/ exit 0\n\} catch \{\n .*\n exit 1\n\}$/);
    }
  });

  it('holds the lock in a block comment inside a single-quoted here-string, where nothing is expanded', () => {
    expect(scripts.build).toMatch(/@'\n<#\nwarm-ami-lock 1 [^'#]*\n#>\nparam\(/);
  });
});
