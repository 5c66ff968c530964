/**
 * Bad input: thousands of texts of each kind that comes from outside. None is obeyed by anything that it is put
 * into, and none takes long. The seed that fast-check prints of a failure repeats it.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readWorkflowCommands } from '../../runner/commandFiles.ts';
import { allow, explain, missingPermission } from '../../src/aws/errors.ts';
import { readDocument, renderDocument } from '../../src/component/document.ts';
import { printLock } from '../../src/component/lockText.ts';
import { isGlob, matchesGlob } from '../../src/images/glob.ts';
import { type ImageLock, lockId } from '../../src/images/lock.ts';
import { nearestNames } from '../../src/images/nearest.ts';
import { parseRules, type Rule } from '../../src/images/rule.ts';
import { Problem } from '../../src/problem.ts';
import type { Facts } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { ecr, everySettings, imageOf } from '../component/locks.ts';
import { asShown, shownPage, wrapped } from '../report/page.ts';
import { inputsOf } from '../tools.ts';
import { anyText, arn, imagesText, path, tag } from './texts.ts';

/** Of each of the seven laws. */
const RUNS = 3000;
/** Here-documents that a shell writes: each costs it a process. */
const MOST_SCRIPTS = 500;
const MOST_MILLISECONDS = 100;

function check<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  law: (...values: Values) => void,
): void {
  fc.assert(fc.property(...arbitraries, law), { numRuns: RUNS });
}

/**
 * Does it, and holds the processor time against the limit. The least of three where the first took too long: a
 * collection of garbage or a busy neighbour adds to one, what is slow by itself is slow in each.
 */
function quickly<Result>(work: () => Result): Result {
  const times: number[] = [];
  for (;;) {
    const begun = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1000);
    if (Math.min(...times) < MOST_MILLISECONDS) return result;
    if (times.length === 3) expect(Math.min(...times)).toBeLessThan(MOST_MILLISECONDS);
  }
}

/** What the work gives, or the Problem that it ends in; any other error is thrown on. */
function orProblem<Result>(work: () => Result): Result | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Texts that were said to a person, printed once by the real log. */
const said: string[] = [];

describe('the input images', () => {
  it('is refused or read, and what a rule holds is never a pattern but for its *', () => {
    const outcomes = { read: 0, refused: 0 };
    check([imagesText, tag], (text, name) => {
      const rules = quickly(() => orProblem(() => parseRules(text)));
      if (rules instanceof Problem) {
        outcomes.refused += 1;
        said.push(rules.message);
        expect(rules.message.length).toBeLessThan(50_000);
        return;
      }
      outcomes.read += 1;
      for (const rule of rules) expectHarmless(rule, name);
    });
    expect(outcomes.read).toBeGreaterThan(RUNS / 10);
    expect(outcomes.refused).toBeGreaterThan(RUNS / 10);
  });

  function expectHarmless({ path: repository, want }: Rule, name: string): void {
    const pattern = want.kind === 'tags' ? want.pattern : '*';
    expect(`${repository}${pattern}`).toMatch(/^[\w./*-]+$/);
    expect(quickly(() => matchesGlob(pattern, name))).toBe(fits(pattern, name));
    expect(matchesGlob(repository, repository.replaceAll('*', name))).toBe(true);
    quickly(() => nearestNames(pattern, [name, pattern, repository]));
    expect(isGlob(pattern)).toBe(pattern.includes('*'));
  }

  /** The slow and plain way: each `*` may end anywhere. */
  function fits(pattern: string, text: string): boolean {
    let ends = new Set([0]);
    for (const mark of pattern) {
      const [first = text.length + 1] = ends;
      ends =
        mark === '*'
          ? new Set(Array.from({ length: text.length - first + 1 }, (_, index) => first + index))
          : new Set([...ends].filter((end) => text[end] === mark).map((end) => end + 1));
    }
    return ends.has(text.length);
  }
});

describe('tags and repositories', () => {
  /** Here-documents of the documents that were rendered, and what they are to hold. */
  const rendered: { readonly script: string; readonly lock: string }[] = [];
  const outcomes = { rendered: 0, refused: 0 };

  it('come back out of the document’s YAML as they went in, or are refused', () => {
    const settings = fc.constantFrom(...everySettings);
    check([path, fc.array(tag, { minLength: 1, maxLength: 2 }), settings], (repository, tags, chosen) => {
      const images = [imageOf(`${ecr}/${repository}`, tags, 'web')];
      const lock: ImageLock = { id: lockId(images), images };
      const document = quickly(() => orProblem(() => renderDocument(lock, chosen)));
      if (document instanceof Problem) {
        outcomes.refused += 1;
        said.push(document.message);
        return;
      }
      outcomes.rendered += 1;
      expect(readDocument(document)?.lock.images).toEqual([
        { ...images[0], tags: [...new Set(tags)].sort() },
      ]);
      const scripts = scriptsOf(document);
      expect(scripts.map(withoutLock)).toEqual(scriptsOf(renderDocument(PLAIN, chosen)).map(withoutLock));
      const lines = printLock(lock, chosen);
      const quotes =
        chosen.platform.os === 'linux' ? ["<<'WARM_AMI_LOCK'\n", '\nWARM_AMI_LOCK\n'] : ["@'\n", "\n'@\n"];
      expect(scripts[0]?.split(quotes[0] ?? '')[1]?.split(quotes[1] ?? '')[0]).toBe(lines.join('\n'));
      if (chosen.platform.os === 'linux') rendered.push({ script: scripts[0] ?? '', lock: lines.join('\n') });
    });
    expect(outcomes.rendered).toBeGreaterThan(RUNS / 10);
    expect(outcomes.refused).toBeGreaterThan(RUNS / 10);
  });

  const PLAIN_IMAGES = [imageOf(`${ecr}/plain`, ['v1'], 'web')];
  const PLAIN: ImageLock = { id: lockId(PLAIN_IMAGES), images: PLAIN_IMAGES };

  /** The commands of the three phases, in a document that has nothing else. */
  function scriptsOf(document: string): readonly string[] {
    const { phases, ...rest }: Parsed = parse(document);
    expect(Object.keys(rest)).toEqual(['description', 'schemaVersion']);
    expect(phases.map(({ name, steps }) => [name, steps.length])).toEqual([
      ['build', 1],
      ['validate', 1],
      ['test', 1],
    ]);
    return phases.flatMap(({ steps }) => steps.flatMap(({ inputs }) => inputs.commands));
  }

  interface Parsed {
    readonly phases: readonly {
      readonly name: string;
      readonly steps: readonly { readonly inputs: { readonly commands: readonly string[] } }[];
    }[];
  }

  /** A script without the lock's lines and what depends on them: its checksum. */
  function withoutLock(script: string): string {
    return script
      .replace(/(<<'WARM_AMI_LOCK'\n|@'\n)[\s\S]*?(\nWARM_AMI_LOCK\n|\n'@\n)/, '$1$2')
      .replace(/\b[0-9a-f]{64}\b/g, '');
  }

  it('are written by the shell letter for letter, which runs nothing of them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
    try {
      const some = rendered.slice(0, MOST_SCRIPTS);
      const parts = some.map(({ script }, index) => {
        const [, heredoc] = /^(cat >lock <<'WARM_AMI_LOCK'\n[\s\S]*?\nWARM_AMI_LOCK)\n/m.exec(script) ?? [];
        return (heredoc ?? 'exit 1').replace('>lock', `>lock${index}`);
      });
      writeFileSync(join(folder, 'all.sh'), `${parts.join('\n')}\nprintf '%s\\n' * | wc -l\ncat lock?*\n`);
      const { stdout, stderr } = spawnSync('bash', ['-eu', 'all.sh'], {
        cwd: folder,
        env: { PATH: process.env.PATH, LC_ALL: 'C' },
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      expect(stderr).toBe('');
      const [count, ...lines] = stdout.trimEnd().split('\n');
      expect(Number(count)).toBe(some.length + 1);
      expect(lines.sort()).toEqual(some.flatMap(({ lock }) => lock.split('\n')).sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('ARNs', () => {
  it.each([
    ['pipeline', {}],
    ['image-build-version-arn', { mode: 'wait' }],
    ['role-to-assume', {}],
  ])('(%s) are read or refused, and one that is read holds nothing but an ARN', (input, others) => {
    const outcomes = { read: 0, refused: 0 };
    check([arn], (text) => {
      const inputs = quickly(() => orProblem(() => inputsOf({ images: 'web', ...others, [input]: text })));
      if (inputs instanceof Problem) {
        outcomes.refused += 1;
        said.push(inputs.message);
      } else if (text.includes(':')) {
        outcomes.read += 1;
        expect(text.trim()).toMatch(/^arn:aws:[a-z]+:[a-z0-9-]*:\d{12}:[\w+=,.@/-]+$/);
      }
    });
    expect(outcomes.read).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(RUNS / 10);
  });
});

describe('messages of AWS', () => {
  const names = fc.oneof(
    fc.constantFrom('AccessDeniedException', 'ResourceInUseException', 'ExpiredTokenException', 'Throttling'),
    anyText,
  );
  const message = fc.oneof(
    anyText,
    anyText.map((text) => `User: x is not authorized to perform: ${text} on resource: *`),
  );

  it('become problems that name no permission but an action', () => {
    check([names, message], (name, text) => {
      const error = Object.assign(new Error(text), { name });
      const problem = quickly(() => explain(error, `reading ${text}`, 'x:Y'));
      said.push(problem.message);
      expect(missingPermission(error) ?? 'x:Y').toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
      if (name === 'AccessDeniedException')
        expect(problem.mend).toBe(allow(missingPermission(error) ?? 'x:Y'));
    });
  });

  it('show in the summary as the text that they are, and change nothing of what stands around them', () => {
    const { tags } = shownPage(renderSummary(factsWith('plain', 'plain'), wrapped('plain')));
    expect(tags.length).toBeGreaterThan(100);
    check([anyText.map((text) => text.replace(/[⟦⟧]/g, ''))], (text) => {
      // No name is as long as a message may be, and what is cut is not shown whole.
      const summary = quickly(() => renderSummary(factsWith(text.slice(0, 1500), text), wrapped(text)));
      if (text.length > 1500) return;
      const page = shownPage(summary);
      expect(page.tags).toEqual(tags);
      expect(new Set(page.texts)).toEqual(new Set([asShown(text)]));
      expect(page.texts).toHaveLength(10);
    });
  });

  /** A run whose facts hold one text wherever there is a name, and another wherever there is a message. */
  function factsWith(name: string, message: string): Facts {
    const whole = wrapped(name);
    const held = { digest: 'sha256:a', platformDigest: 'sha256:b', compressedBytes: 1 };
    return {
      mode: 'bake',
      pipeline: `my ${name}`,
      decision: { kind: 'bake', reason: wrapped(message) },
      changed: true,
      amiId: 'ami-1',
      amis: [{ region: whole, accountId: '111122223333', id: 'ami-1', name: whole }],
      buildArn: whole,
      diff: {
        added: [{ name: whole, ...held }],
        removed: [],
        moved: [{ name: whole, from: held, to: held }],
        unchanged: [],
      },
      fastLaunch: [{ region: 'us-east-1', ami: 'ami-1', state: whole, reason: wrapped(message) }],
      findings: [],
      phases: [
        { name, startedAt: 0, endedAt: 1000 },
        { name: `${name}\n`, startedAt: 1000, endedAt: 2000 },
      ],
      warnings: [wrapped(message)],
    };
  }
});

describe('the log', () => {
  it('says every text in a way that the runner shows and does not obey', () => {
    const texts = [...new Set([...said, ...fc.sample(anyText, RUNS)])].map((text) => text.slice(0, 6000));
    const mark = randomUUID();
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', '__tests__/fuzz/printMessages.ts', mark],
      { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const [, ...printed] = stdout.split(new RegExp(`^${mark} \\d+\n`, 'm'));
    expect(printed).toHaveLength(texts.length);
    for (const [index, text] of texts.entries()) {
      // What is no character goes out as the one that stands for such.
      const message = (whole: string) => Buffer.from(whole).toString();
      expect(readWorkflowCommands(printed[index] ?? '')).toEqual([
        { name: 'warning', message: message(text.slice(0, 4000)) },
        { name: 'debug', message: message(text) },
        { name: 'group', message: message(text) },
        { name: 'endgroup', message: '' },
        { name: 'error', message: message(text) },
      ]);
    }
  });
});
