import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PowerShell, powershellHost } from '../../hosts/powershell.ts';
import { differencesFrom51 } from '../../hosts/powershell51.ts';

let powershell: PowerShell;
let folder: string;

beforeAll(async () => {
  powershell = await powershellHost();
  folder = await mkdtemp(join(tmpdir(), 'powershell-'));
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function runScript(lines: readonly string[], onOutput?: (pid: number) => void): Promise<Ended> {
  const script = join(folder, "it's a script.ps1");
  await writeFile(script, lines.join('\n'));
  return start(powershell.command(script), onOutput);
}

async function start(
  [program = '', ...words]: readonly string[],
  onOutput?: (pid: number) => void,
): Promise<Ended> {
  const child = spawn(program, words, { env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      if (child.pid !== undefined) onOutput?.(child.pid);
    });
  }
  return new Promise((fulfil, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => fulfil({ exitCode, signal, ...texts }));
  });
}

/** A program on the scripts' PATH, in place of the machine's own. */
async function standIn(name: string, lines: readonly string[]): Promise<void> {
  await writeFile(join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(join(folder, name), 0o755);
}

describe('a script', () => {
  it.each<[what: string, lines: readonly string[], exitCode: number, stdout: string]>([
    ['ends with 0 by itself', ["'done'"], 0, 'done\n'],
    ['ends with 0 after a program that failed', ["& sh -c 'exit 5'"], 0, ''],
    ['ends where it says exit', ["'a'", 'exit 3', "'b'"], 3, 'a\n'],
    ['ends with 1 where it throws', ['[Console]::WriteLine("a")', "throw 'bad'", "'b'"], 1, 'a\n'],
    ['ends with 1 where it does not parse', ["'a'", 'if ('], 1, ''],
    ['goes on after an error', ['Get-Nothing', "'on'"], 0, 'on\n'],
    [
      'ends with 1 after an error when told so',
      ["$ErrorActionPreference = 'Stop'", 'Get-Nothing', "'on'"],
      1,
      '',
    ],
    ['exits within catch', ['try { throw \'bad\' } catch { "caught $_"; exit 4 }', "'b'"], 4, 'caught bad\n'],
    ['runs finally on exit', ["try { exit 6 } finally { [Console]::WriteLine('last') }"], 6, 'last\n'],
    [
      'exits from a script block with arguments',
      ['& ([ScriptBlock]::Create(\'param($a, $b) "$b $a"; exit 7\')) one two', "'b'"],
      7,
      'two one\n',
    ],
    ['sees the exit code of a program', ["& sh -c 'exit 5'", '$LASTEXITCODE'], 0, '5\n'],
    ['takes what a program prints', ["$x = & sh -c 'echo a; echo b'", '"$($x.Count) $x"'], 0, '2 a b\n'],
    [
      'keeps the order of all that it writes',
      ["'a'", '[Console]::WriteLine("b")', "& sh -c 'echo c'", "'d'"],
      0,
      'a\nb\nc\nd\n',
    ],
    ['hands a program its arguments', ["& sh -c 'echo \"$1|$2\"' sh 'a b' c"], 0, 'a b|c\n'],
    ['hands a program its input', ["'a' | & sh -c 'cat'"], 0, 'a\n'],
    [
      'keeps to strict mode',
      ['Set-StrictMode -Version 2', 'try { $nothing } catch { "$_"; exit 2 }'],
      2,
      "The variable '$nothing' cannot be retrieved because it has not been set.\n",
    ],
  ])('%s', async (_, lines, exitCode, stdout) => {
    expect(await runScript(lines)).toMatchObject({ exitCode, stdout });
  });

  it('tells on standard error what it ended of', async () => {
    expect((await runScript(["throw 'bad thing'"])).stderr).toMatch(/^bad thing\n/);
    expect((await runScript(['if ('])).stderr).toContain("Missing condition in if statement after 'if ('");
  });

  it('lets programs write to its own standard error, also where their output is taken', async () => {
    const { stdout, stderr } = await runScript([
      "$x = & sh -c 'echo one >&2'",
      "& sh -c 'echo two >&2; exit 1' | Out-Null",
      '"$x$LASTEXITCODE"',
    ]);
    expect([stdout, stderr]).toEqual(['1\n', 'one\ntwo\n']);
  });

  it('dies of a signal', async () => {
    const { stdout } = await runScript(
      ['try { "begun"; Start-Sleep 60 } finally { [Console]::WriteLine("finally") }', "'on'"],
      (pid) => process.kill(pid, 'SIGTERM'),
    );
    expect(stdout).toBe('begun\n');
  });

  it('runs alike in an installed PowerShell', async () => {
    // Its command text, given to the host as a script.
    const [dotnet = '', program = ''] = powershell.command('none');
    await standIn('pwsh', [
      '[ "$1 $2 $3" = "-NoProfile -NonInteractive -Command" ] || exit 99',
      `printf %s "$4" >'${folder}/command.ps1'`,
      `exec '${dotnet}' '${program}' run /dev/null '${folder}/command.ps1'`,
    ]);
    const path = process.env.PATH;
    process.env.PATH = `${folder}:${path}`;
    try {
      await jest.isolateModulesAsync(async () => {
        const other = await (await import('../../hosts/powershell.ts')).powershellHost();
        for (const exitCode of [0, 3]) {
          const script = join(folder, "it's.ps1");
          await writeFile(script, `Start-Sleep 0; & sh -c 'exit 5'; if (${exitCode}) { exit ${exitCode} }`);
          expect(await start(other.command(script))).toMatchObject({ exitCode, stderr: '' });
        }
      });
    } finally {
      process.env.PATH = path;
      await rm(join(folder, 'pwsh'));
    }
  });

  it('cannot run where there is neither', async () => {
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      await jest.isolateModulesAsync(async () => {
        const { powershellHost: other } = await import('../../hosts/powershell.ts');
        await expect(other()).rejects.toThrow('install either');
      });
    } finally {
      process.env.PATH = path;
    }
  });
});

describe('the prelude', () => {
  beforeEach(async () => {
    await writeFile(join(folder, 'calls'), '');
    await standIn('systemctl', [
      `echo "$@" >>'${folder}/calls'`,
      'case "$*" in',
      'cat\\ runs* | cat\\ stands | cat\\ masked) ;;',
      'cat*) echo "No files found for $2." >&2; exit 1 ;;',
      'is-active\\ runs*) echo active ;;',
      'is-active*) echo inactive; exit 3 ;;',
      'is-enabled\\ runs) echo enabled ;;',
      'is-enabled\\ masked) echo masked; exit 1 ;;',
      'is-enabled*) echo disabled; exit 1 ;;',
      'start\\ masked) echo "is masked" >&2; exit 1 ;;',
      'esac',
    ]);
    await standIn('aws', [
      '[ "$*" = "ecr get-login-password --region eu-west-1" ] && echo secret && exit',
      'echo "no such region" >&2; exit 254',
    ]);
  });

  const changes = async () =>
    (await readFile(join(folder, 'calls'), 'utf8')).match(/^(start|stop) .*$/gm) ?? [];

  const strict = ['Set-StrictMode -Version 2', "$ErrorActionPreference = 'Stop'"];

  it('tells the state of services', async () => {
    const { stdout, stderr } = await runScript([
      ...strict,
      "& sh -c 'exit 5'",
      'foreach ($name in "runs", "stands", "masked") {',
      '  $service = Get-Service -Name $name',
      '  "$($service.Name) $($service.Status) $($service.StartType)"',
      '}',
      '$LASTEXITCODE',
    ]);
    expect(stdout).toBe('runs Running Automatic\nstands Stopped Manual\nmasked Stopped Disabled\n5\n');
    expect(stderr).toBe('');
  });

  it('has an error of its own for a service that is not there', async () => {
    const { exitCode, stdout, stderr } = await runScript([
      'Get-Service none -ErrorAction SilentlyContinue',
      'try { Get-Service none -ErrorAction Stop } catch { "caught $_" }',
      'Get-Service none',
      ...strict,
      'Get-Service none',
      "'on'",
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toBe("caught Cannot find any service with service name 'none'.\n");
    expect(stderr.match(/Cannot find any service/g)).toHaveLength(2);
  });

  it('starts and stops services, where there is anything to do', async () => {
    const { stdout } = await runScript([
      ...strict,
      'Start-Service -Name runs',
      'Start-Service -Name stands',
      'Stop-Service -Name runs -Force',
      'Stop-Service -Name stands',
      'try { Start-Service masked } catch { "$_" }',
    ]);
    expect(await changes()).toEqual(['start stands', 'stop runs', 'start masked']);
    expect(stdout).toBe("Failed to start service 'masked'.\n");
  });

  it('sleeps', async () => {
    const { stdout } = await runScript([
      '$watch = [Diagnostics.Stopwatch]::StartNew()',
      'Start-Sleep -Milliseconds 200',
      '$watch.ElapsedMilliseconds -ge 200',
      'Start-Sleep -Seconds 1',
      '$watch.ElapsedMilliseconds -ge 1200',
    ]);
    expect(stdout).toBe('True\nTrue\n');
  });

  it('takes checksums', async () => {
    await writeFile(join(folder, 'abc'), 'abc');
    const { stdout, stderr } = await runScript([
      `(Get-FileHash '${folder}/abc').Hash`,
      `(Get-FileHash -Path '${folder}/abc' -Algorithm MD5).Hash`,
      "Get-FileHash '/nowhere'",
    ]);
    expect(stdout.split('\n')).toEqual([
      'BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD',
      '900150983CD24FB0D6963F7D28E17F72',
      '',
    ]);
    expect(stderr).toContain("Cannot find path '/nowhere'");
  });

  it('logs in to ECR, or throws', async () => {
    const { stdout } = await runScript([
      '$login = Get-ECRLoginCommand -Region eu-west-1',
      '"$($login.Username) $($login.Password)"',
      'try { Get-ECRLoginCommand -Region nowhere } catch { "caught $_" }',
    ]);
    expect(stdout).toBe('AWS secret\ncaught no such region\n');
  });
});

describe('the facts of a script', () => {
  it('are those of its syntax tree', async () => {
    const facts = await powershell.facts(
      [
        'function Get-It([string]$what) { "$what is it" }',
        '# & commented out',
        "$ctr = [IO.Path]::Combine($env:ProgramFiles, 'ctr.exe')",
        "& $ctr images pull '--quiet' 2>&1 | Out-Null",
        'if ($LASTEXITCODE -ne 0 -and -not $what) { Get-Service -Name docker -ErrorAction Stop }',
        "$ctr.Split('/').Length",
      ].join('\n'),
    );
    expect(facts).toEqual({
      errors: [],
      commands: [
        { name: '$ctr', operator: '&', parameters: [], texts: ['images', 'pull', '--quiet'] },
        { name: 'Out-Null', operator: '', parameters: [], texts: [] },
        {
          name: 'Get-Service',
          operator: '',
          parameters: ['-Name', '-ErrorAction'],
          texts: ['docker', 'Stop'],
        },
      ],
      functions: ['Get-It'],
      operators: ['=', '-and', '-ne', '-not'],
      constructs: [],
      variables: ['what', 'ctr', 'env:ProgramFiles', 'LASTEXITCODE'],
      types: ['IO.Path', 'string'],
      statics: [{ type: 'IO.Path', name: 'Combine', arguments: 2, texts: ['ctr.exe'] }],
      members: [
        { type: 'System.String[]', name: 'Length', arguments: null, texts: [] },
        { type: 'System.String', name: 'Split', arguments: 1, texts: ['/'] },
      ],
      redirections: ['2>&1'],
      expandables: ['"$what is it"'],
      unknown: { cmdlets: ['Get-Service'], parameters: [], types: [], members: [] },
    });
  });
});

describe('of what Windows PowerShell 5.1 lacks', () => {
  const differences = async (text: string) => differencesFrom51(await powershell.facts(text));

  it.each<[text: string, differences: readonly string[]]>([
    ['$a ? 1 : 2', ['operator ?:']],
    ['$a ?? 1; $a ??= 2', ['operator ??', 'operator ??=']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: PowerShell's.
    ['${a}?.Length; ${a}?[0]', ['operator ?.', 'operator ?[]']],
    ['docker info && docker ps || docker version', ['operator &&', 'operator ||']],
    ['1 | ForEach-Object -Parallel { $_ }', ['parameter ForEach-Object -Parallel']],
    ['$IsWindows; $isCoreCLR', ['variable $IsWindows', 'variable $isCoreCLR']],
    ['docker ps\n  | Out-Null', ['syntax: | at the start of a line']],
    ['docker ps &', ['syntax: & at the end of a pipeline']],
    ['"`e[1m`u{e9}``e"', ['syntax: `e', 'syntax: `u{']],
    ['1uy + 0b11 + 0x1F + 12kb', ['syntax: the number 1uy', 'syntax: the number 0b11']],
    ["'a' -replace 'a', { 'b' }", ['syntax: -replace with a script block']],
    ['[Array]::Empty[int]()', ['syntax: generic call']],
    ['function f { end { } clean { } }', ['syntax: clean block']],
    ['Get-Uptime', ['cmdlet Get-Uptime is not known here to be in 5.1']],
    ['Start-Sleep -Duration 1; Start-Sleep -Sec 1', ['parameter Start-Sleep -Duration']],
    ['Get-ECRLoginCommand -Region a -Registry b -Json', ['parameter Get-ECRLoginCommand -Json']],
    ['Set-StrictMode -Version 2 -Off2', ['parameter Set-StrictMode -Off2']],
    ['curl --version', ['program curl is an alias of a cmdlet in 5.1']],
    [
      "& $ctr --filter '' a; docker run -e 'a=\"b\"'",
      ['$ctr', 'docker'].map(
        (name) => `program ${name} has an argument that 5.1 hands on wrongly: an empty one, or a quote in it`,
      ),
    ],
    ['[Text.Json.JsonSerializer]::Serialize(1)', ['type [Text.Json.JsonSerializer]']],
    ['[IO.Compression.ZipFile]::OpenRead(1)', ['type [IO.Compression.ZipFile]']],
    ['[ushort]1 + [semver]"1.2"', ['type [ushort]', 'type [semver]']],
    ['[IO.Path]::GetRelativePath(1, 2)', ['member [IO.Path]::GetRelativePath with 2 arguments']],
    ['[IO.File]::Move(1, 2, $true)', ['member [IO.File]::Move with 3 arguments']],
    ['[Environment]::ProcessId', ['member [Environment]::ProcessId']],
    ["'abc'.Contains('a', 1)", ['member [System.String].Contains with 2 arguments']],
    [
      'param([string]$a) $a.ReplaceLineEndings()',
      ['member [System.String].ReplaceLineEndings with 0 arguments'],
    ],
    [
      '[Diagnostics.Process]::Start(1).Kill($true)',
      ['member [System.Diagnostics.Process].Kill with 1 arguments'],
    ],
    ['$a.EnumerateRunes()', ['member .EnumerateRunes with 0 arguments']],
    ["$a.Split(', ')", ["Split(', ') splits at each of the characters in 5.1"]],
  ])('%s is named', async (text, expected) => {
    expect(await differences(text)).toEqual(expected);
  });

  it('finds a syntax error', async () => {
    expect(await differences('if (')).toEqual([expect.stringContaining('syntax: 1: ')]);
  });

  it('finds nothing in a script that fits', async () => {
    const text = [
      'param([string]$command, [string[]]$names)',
      'Set-StrictMode -Version 2',
      "$ErrorActionPreference = 'Stop'",
      'function Write-Line([string]$text) { [Console]::WriteLine($text) }',
      '$queue = [Collections.Generic.Queue[object]]::new()',
      '$table = [ordered]@{ a = 1 }',
      '$where = @{ path = [IO.Path]::Combine($env:ProgramData, "a", "b", "c", "d") }',
      'foreach ($line in [IO.File]::ReadAllText($where.path).Split("`n")) { $queue.Enqueue($line.Trim()) }',
      "$start = [Diagnostics.ProcessStartInfo]::new('ctr.exe', 'version')",
      '$start.UseShellExecute = $false',
      '$process = [Diagnostics.Process]::Start($start)',
      'while (-not $process.HasExited) { Start-Sleep -Milliseconds 50 }',
      "if ($process.ExitCode -ne 0) { throw 'no' }",
      "$found = @($names | Where-Object { $_ -cmatch '^a' } | ForEach-Object { $_.ToLowerInvariant() })",
      "if ((Get-Service -Name $command).Status -ne 'Running') { Start-Service $command -ErrorAction Stop }",
      '& docker image inspect "$($found[0])" 2>$null | Out-Null',
      'try { exit [int]$table.a } catch { Write-Line "ERROR: $($_.Exception.Message)"; exit 1 }',
    ].join('\n');
    expect(await differences(text)).toEqual([]);
  });
});
