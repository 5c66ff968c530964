import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RecordedCall } from '../../rehearsal/act.ts';
import {
  bareClone,
  cloneWithAction,
  type Ending,
  newFolder,
  readOutputs,
  readRecord,
  rehearse,
  removeFolders,
  type,
} from './program.ts';

const RUNS = ['1-first-bake', '2-nothing-new', '3-one-tag-moves'] as const;
const READING = /^(Get|List|Describe|BatchGet)/;
const AMI = /ami-[0-9a-f]{8,17}/g;

const [folder, again, other] = [newFolder(), newFolder(), newFolder()];
let told: Ending;
let toldAgain: Ending;
let toldOther: Ending;

beforeAll(async () => {
  const clone = bareClone();
  told = await rehearse(clone, ['--seed', '7', '--output', folder]);
  [toldAgain, toldOther] = await Promise.all([
    rehearse(clone, ['--seed', '7', '--output', again]),
    rehearse(clone, ['--seed', '8', '--output', other]),
  ]);
}, 90_000);

afterAll(removeFolders);

/** The part of a story that tells of a run; its last part for the number 4. */
function part({ stdout }: Ending, number: number): string {
  return stdout.split(/^─+$/m)[number + 1] ?? '';
}

/** What the rehearsal says itself, without the action's log. */
function narration(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('  │'))
    .join('\n');
}

/** Text with its line breaks and indentation gone. */
function flowing(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function writes(calls: readonly RecordedCall[]): readonly RecordedCall[] {
  return calls.filter(({ operation }) => !READING.test(operation));
}

interface ImagesOutput {
  readonly images: readonly { repository: string; digest: string; tags: readonly string[] }[];
}

describe('npm start in a clone where nothing is installed', () => {
  it('ends well, in under 20 seconds', () => {
    expect(told).toMatchObject({ exitCode: 0, stderr: '' });
    expect(toldAgain.exitCode).toBe(0);
    expect(toldOther.exitCode).toBe(0);
    expect(told.milliseconds).toBeLessThan(20_000);
  });

  it('prints neither colours nor lines wider than 100 columns into a pipe', () => {
    expect(told.stdout).not.toContain('\u001b');
    const wide = told.stdout.split('\n').filter((line) => line.length > 100 && !line.includes(folder));
    expect(wide).toEqual([]);
  });

  it.each(RUNS)('leaves the outputs, summary, log and component document of %s', (run) => {
    const outputs = readOutputs(folder, run);
    const read = (name: string) => readFileSync(join(folder, run, name), 'utf8');
    const record = readRecord(folder).runs[RUNS.indexOf(run)];
    expect(read('summary.md')).toContain(outputs['ami-id']);
    expect(read('log.txt')).toContain(outputs.reason);
    expect(read('component.yml')).toBe(record?.documents[outputs['component-arn'] ?? '']);
    expect(read('component.yml')).toContain(JSON.parse(outputs.images ?? '').id);
  });
});

describe('what is told of a run', () => {
  it.each(RUNS)('is in the outputs of %s', (run) => {
    const outputs = readOutputs(folder, run);
    const text = flowing(narration(part(told, RUNS.indexOf(run) + 1)));
    const diff = JSON.parse(outputs.diff ?? '');
    expect(text).toContain(
      `decision ${outputs.decision} reason ${outputs.reason} ami-id ${outputs['ami-id']},`,
    );
    const lengths = ['added', 'moved', 'removed', 'unchanged'].flatMap((word) =>
      diff[word].length === 0 ? [] : [`${diff[word].length} ${word}`],
    );
    expect(text).toContain(`diff ${lengths.join(', ')}`);
    const { images }: ImagesOutput = JSON.parse(outputs.images ?? '');
    expect(text).toContain(
      `images ${images.length} images under ${images.flatMap(({ tags }) => tags).length} names`,
    );
    for (const { state, ami } of JSON.parse(outputs['fast-launch'] ?? '')) {
      expect(text).toContain(`fast-launch ${state} for ${ami}`);
    }
  });

  it.each(RUNS)("counts the calls and builds that local-aws's journal has of %s", (run) => {
    const { calls = [], builds = [] } = readRecord(folder).runs[RUNS.indexOf(run)] ?? {};
    const text = flowing(narration(part(told, RUNS.indexOf(run) + 1)));
    const writing = writes(calls);
    expect(text).toContain(` ${calls.length - writing.length} that only read`);
    expect(text).toContain(`; ${writing.length === 0 ? 'none' : writing.length} that write`);
    expect(text).toContain(
      `builds ${builds.length === 0 ? 'none' : `${builds.length} started, AVAILABLE now`}`,
    );
    expect(calls.filter(({ operation }) => operation === 'StartImagePipelineExecution')).toHaveLength(
      builds.length,
    );
    const start = calls.findIndex(({ operation }) => operation === 'StartImagePipelineExecution');
    const later = calls.slice(start + 1).filter(({ operation }) => READING.test(operation));
    if (start >= 0) expect(text).toContain(`, ${later.length} of them while it waited`);
    const named = text.match(/\b(Create|Update|Start|Enable|Tag|Put|Delete|Cancel)[A-Z]\w+/g) ?? [];
    expect(named).toEqual(writing.map(({ operation }) => operation));
  });

  it('names no AMI and no digest that local-aws does not hold', () => {
    const { runs } = readRecord(folder);
    const amis = runs.flatMap((run) => [
      ...run.amis.map(({ id }) => id),
      ...run.builds.flatMap(({ parentAmi }) => (parentAmi === undefined ? [] : [parentAmi])),
    ]);
    expect(told.stdout.match(AMI)?.filter((id) => !amis.includes(id))).toEqual([]);
    const digests = runs.flatMap(({ registry }) => Object.values(registry));
    const shown = narration(told.stdout).match(/sha256:[0-9a-f]{12}/g) ?? [];
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((start) => !digests.some((digest) => digest.startsWith(start)))).toEqual([]);
  });

  it('is what happened: a bake, nothing at all, a bake of the one tag that moved', () => {
    const [first, second, third] = readRecord(folder).runs;
    const [baked, unchanged, rebaked] = RUNS.map((run) => readOutputs(folder, run));
    expect(first?.builds.map(({ amis }) => amis)).toEqual([[baked?.['ami-id']]]);
    expect(second?.builds).toEqual([]);
    expect(writes(second?.calls ?? [])).toEqual([]);
    expect(unchanged?.['ami-id']).toBe(baked?.['ami-id']);
    expect(third?.builds.map(({ amis }) => amis)).toEqual([[rebaked?.['ami-id']]]);
    const pushed = Object.entries(third?.registry ?? {}).filter(
      ([name, digest]) => second?.registry[name] !== digest,
    );
    const { moved } = JSON.parse(rebaked?.diff ?? '');
    expect(pushed).toHaveLength(1);
    expect(moved.map((each: { name: string; to: { digest: string } }) => each.to.digest)).toEqual([
      pushed[0]?.[1],
    ]);
  });

  it.each(['1-first-bake', '3-one-tag-moves'] as const)(
    'names as images of %s what the registry held',
    (run) => {
      const { images }: ImagesOutput = JSON.parse(readOutputs(folder, run).images ?? '');
      const { registry = {} } = readRecord(folder).runs[RUNS.indexOf(run)] ?? {};
      const names = images.flatMap(({ repository, digest, tags }) =>
        tags.map((tag) => [`${repository}:${tag}`, digest] as const),
      );
      expect(names.length).toBeGreaterThan(4);
      for (const [name, digest] of names) expect([name, registry[name]]).toEqual([name, digest]);
    },
  );

  it('stands in the table at the end', () => {
    const rows = part(told, 4)
      .split('\n')
      .filter((line) => /^ {2}Run \d/.test(line));
    expect(rows).toHaveLength(RUNS.length);
    RUNS.forEach((run, index) => {
      const { decision, 'ami-id': ami } = readOutputs(folder, run);
      const { builds = [], calls = [] } = readRecord(folder).runs[index] ?? {};
      expect(flowing(rows[index] ?? '')).toContain(
        `${decision} ${ami} ${builds.length} ${writes(calls).length} `,
      );
    });
  });

  it("gives as a build's time what local-aws recorded", () => {
    const { runs, timeFactor } = readRecord(folder);
    for (const [index, { builds }] of runs.entries()) {
      const text = flowing(part(told, index + 1));
      for (const { startedAt, endedAt } of builds) {
        const took = Number(new Date(endedAt)) - Number(new Date(startedAt));
        expect(text).toContain(`${Number((took / 1000).toFixed(1))} s of that was the build`);
        expect(text).toContain(`at ${timeFactor} times real time, so it played a build of`);
        expect(text).toContain(`${Math.round((took * timeFactor) / 60_000)} minutes`);
      }
    }
  });
});

/** A story without what differs from one run of it to the next: times, ids that AWS makes up, where it lies. */
function essence({ stdout }: Ending, path: string): string {
  const order = [...new Set(stdout.match(AMI))];
  return flowing(narration(stdout))
    .replaceAll(path, 'FOLDER')
    .replace(AMI, (id) => `AMI ${order.indexOf(id)}`)
    .replace(/127\.0\.0\.1:\d+/g, 'ADDRESS')
    .replace(/\d+(\.\d+)? s\b/g, 'TIME')
    .replace(/played a build of \d+ minutes/g, 'played a build')
    .replace(/\d+ that only read(, \d+ of them)?/g, 'READS');
}

describe('the seed', () => {
  it('gives the same story again', () => {
    expect(essence(toldAgain, again)).toBe(essence(told, folder));
    for (const run of RUNS) {
      const { images, diff } = readOutputs(folder, run);
      expect(readOutputs(again, run)).toMatchObject({ images, diff });
    }
  });

  it('gives other names and digests when it is another', () => {
    const [mine, others] = [folder, other].map((each) => readRecord(each).runs[0]?.registry ?? {});
    expect(Object.keys(mine ?? {})).not.toEqual(Object.keys(others ?? {}));
    const digests = new Set(Object.values(mine ?? {}));
    expect(Object.values(others ?? {}).filter((digest) => digests.has(digest))).toEqual([]);
  });
});

describe('the sources of the rehearsal', () => {
  const sources = resolve(__dirname, '../../rehearsal');

  it.each(readdirSync(sources))('hold no AMI id and no digest: %s', (file) => {
    const text = readFileSync(join(sources, file), 'utf8');
    expect(text).not.toMatch(/ami-[0-9a-f]{8}/);
    expect(text).not.toMatch(/[0-9a-f]{12}/);
  });
});

describe('a reader who stops early', () => {
  it('is told no mistake', async () => {
    const program = join(bareClone(), 'dist', 'rehearsal', 'index.js');
    const reader = `node -e "process.stdin.once('data', () => process.exit())"`;
    const { exitCode, stderr } = await type(`node "${program}" --seed 1 | ${reader}`, {});
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

describe('a rehearsal that goes wrong', () => {
  it('shows the log of an action that fails, says so and ends with exit code 1', async () => {
    const clone = cloneWithAction("console.log('::error::the registry is gone'); process.exit(3);");
    const output = newFolder();
    const { exitCode, stdout } = await rehearse(clone, ['--seed', '1', '--output', output]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('│ error: the registry is gone');
    expect(flowing(stdout)).toContain(
      '✗ The step is green. That is not so: the main step ended with exit code 3, the post step with 0.',
    );
    expect(stdout).not.toContain('Run 2');
    expect(existsSync(join(output, RUNS[0], 'log.txt'))).toBe(true);
  });

  it('says what was expected and what came of an action that decides otherwise', async () => {
    const clone = cloneWithAction(
      "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'decision=unchanged\\nreason=no wish to\\n');",
    );
    const { exitCode, stdout } = await rehearse(clone, ['--seed', '1', '--output', newFolder()]);
    expect(exitCode).toBe(1);
    expect(flowing(stdout)).toContain(
      '✗ The decision is "bake". That is not so: it is "unchanged": no wish to.',
    );
    expect(flowing(stdout)).toContain(
      '✗ One build was started, and it became AVAILABLE. That is not so: no build.',
    );
  });

  it.each([
    [['--sed', '7'], 'The rehearsal does not know --sed.'],
    [['quickly'], 'The rehearsal does not know quickly.'],
    [['--seed', 'seven'], '--seed needs a number.'],
    [['--seed'], '--seed needs a number.'],
    [['--output'], '--output needs a folder.'],
  ])('refuses %j with one message', async (args, message) => {
    const { exitCode, stdout, stderr } = await rehearse(cloneWithAction(''), args);
    expect({ exitCode, stdout, first: stderr.split('\n')[0] }).toEqual({
      exitCode: 1,
      stdout: '',
      first: message,
    });
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  it('explains its flags', async () => {
    const { exitCode, stdout } = await rehearse(cloneWithAction(''), ['--help']);
    expect(exitCode).toBe(0);
    for (const flag of ['--seed', '--output', '--help']) expect(stdout).toContain(flag);
  });
});
