import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type BakeInputs, DEFAULTS, type Inputs, readInputs } from '../src/inputs.ts';
import { Problem } from '../src/problem.ts';
import { ACCOUNT, DEFAULT_INPUTS, REGION } from './tools.ts';

const PIPELINE = `arn:aws:imagebuilder:eu-west-1:${ACCOUNT}:image-pipeline/windows-nodes`;
const BUILD = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/windows-nodes/1.0.3/1`;

function read(given: Readonly<Record<string, string>>, environment: string | undefined = REGION): Inputs {
  const texts: Readonly<Record<string, string>> = {
    ...DEFAULT_INPUTS,
    pipeline: 'nodes',
    images: 'web',
    ...given,
  };
  return readInputs((name) => texts[name] ?? '', environment);
}

function bakeInputs(given: Readonly<Record<string, string>>): BakeInputs {
  const inputs = read(given);
  if (inputs.mode === 'wait') throw new Error('these are the inputs of mode: wait');
  return inputs;
}

function mistakes(given: Readonly<Record<string, string>>, environment?: string): string {
  try {
    read(given, environment);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  throw new Error('there was no mistake');
}

describe('the defaults of action.yml', () => {
  const action: { inputs: Record<string, { default?: string }> } = parse(readFileSync('action.yml', 'utf8'));
  // The runner fills expressions in.
  const text = (value = '') => (value.includes('${{') ? '' : value);
  const defaults = new Map(Object.entries(action.inputs).map(([name, input]) => [name, text(input.default)]));

  it('are those that stand in for an input that is passed on empty', () => {
    for (const [name, value] of Object.entries(DEFAULTS)) expect(action.inputs[name]?.default).toBe(value);
    const given = new Map([...defaults].filter(([, value]) => value !== ''));
    expect([...given.keys()].sort()).toEqual(Object.keys(DEFAULTS).sort());
  });

  it('are read without a mistake beside a pipeline and images', () => {
    const given = new Map([...defaults, ['pipeline', 'nodes'], ['images', 'web']]);
    expect(readInputs((name) => given.get(name) ?? '', REGION)).toEqual({
      mode: 'bake',
      region: REGION,
      pipeline: { kind: 'name', name: 'nodes' },
      componentName: 'nodes-images',
      patience: { timeoutMilliseconds: 180 * 60_000, pollMilliseconds: 'auto' },
      cancelBuild: true,
      fastLaunch: { when: 'auto', parallelLaunches: 6, snapshots: 5 },
      rules: [expect.objectContaining({ place: 'line 1' })],
      imagesFrom: [],
      preflight: 'error',
      comment: undefined,
      rebuild: { kind: 'if-changed' },
      runtime: 'containerd',
      pin: true,
      pullConcurrency: 'auto',
    });
  });

  it('are the ones that the other tests use', () => {
    const written = [...defaults].filter(([, text]) => text !== '');
    expect(Object.fromEntries(written)).toEqual(DEFAULT_INPUTS);
  });

  it('name every input that is read, and every declared input is read', () => {
    const names = new Set<string>();
    for (const mode of ['bake', 'wait']) {
      const given = new Map([...defaults, ['pipeline', 'nodes'], ['images', 'web'], ['mode', mode]]);
      readInputs((name) => {
        names.add(name);
        return given.get(name) ?? '';
      }, REGION);
    }
    expect([...names].sort()).toEqual([...defaults.keys()].sort());
  });
});

describe('readInputs', () => {
  it('reports every mistake at once, each with its mend', () => {
    const message = mistakes({
      mode: 'cook',
      pipeline: 'a',
      images: '',
      rebuild: 'daily',
      runtime: 'podman',
      pin: 'perhaps',
      'pull-concurrency': '0',
      component: '!',
      'timeout-minutes': '0',
      'poll-seconds': 'often',
      'cancel-build': 'perhaps',
      'fast-launch': 'maybe',
      'fast-launch-parallel': '5',
      'fast-launch-snapshots': '0',
      'aws-region': 'Virginia',
      'image-build-version-arn': 'newest',
      preflight: 'strict',
      comment: 'yes',
    });
    expect(message).toMatch(/^18 things need mending:\n/);
    for (const name of [
      'mode',
      'pipeline',
      'images',
      'rebuild',
      'runtime',
      'pin',
      'pull-concurrency',
      'component',
      'timeout-minutes',
      'poll-seconds',
      'cancel-build',
      'fast-launch',
      'fast-launch-parallel',
      'fast-launch-snapshots',
      'image-build-version-arn',
      'preflight',
      'comment',
    ]) {
      expect(message).toContain(`Input "${name}"`);
    }
    expect(message).toContain('aws-region is "Virginia"');
    expect(message).toContain('Write one of: bake, plan, start, wait.');
  });

  it('reports mistakes of image rules with their lines, beside those of other inputs', () => {
    const message = mistakes({ images: 'web\nUPPER\nweb newest=x', runtime: 'podman' });
    // One flat list, whatever found the mistake.
    expect(message).toMatch(/^3 things need mending:\n1\. .*\n.*\n2\. .*\n.*\n3\. .*\n.*$/);
    expect(message).toMatch(/^1\. Input "images", line 2\b.*UPPER/m);
    expect(message).toMatch(/^2\. Input "images", line 3\b.*newest/m);
    expect(message).toMatch(/^3\. Input "runtime" is "podman"/m);
  });

  it('reads globs of files one a line, and does without images then', () => {
    const text = 'deploy/**/*.yaml # the shop\n\n  !deploy/old/*\r\n# none\nchart/values.yaml';
    expect(bakeInputs({ images: '', 'images-from': text })).toMatchObject({
      rules: [],
      imagesFrom: ['deploy/**/*.yaml', '!deploy/old/*', 'chart/values.yaml'],
    });
    expect(mistakes({ images: '', 'images-from': ' # none\n' })).toContain('"images-from"');
  });

  it('hands the token on where a comment is wished for', () => {
    expect(bakeInputs({ comment: 'true', 'github-token': 'gh' }).comment).toEqual({ token: 'gh' });
    expect(bakeInputs({ 'github-token': 'gh' }).comment).toBeUndefined();
  });

  it('asks for images in every mode but wait', () => {
    for (const mode of ['bake', 'plan', 'start']) {
      expect(mistakes({ mode, images: ' \n' })).toContain(`mode: ${mode} needs it`);
    }
    expect(read({ mode: 'wait', images: '' })).toMatchObject({
      mode: 'wait',
      imageBuildVersionArn: undefined,
    });
  });

  it('does not read rules, rebuild, runtime and pin for mode: wait', () => {
    expect(read({ mode: 'wait', images: '', rebuild: '?', runtime: '?', pin: '?' }).mode).toBe('wait');
  });

  it.each(['true', 'True', 'TRUE'])('takes %s for true', (pin) => {
    expect(bakeInputs({ pin }).pin).toBe(true);
  });

  it.each(['false', 'False', 'FALSE'])('takes %s for false', (pin) => {
    expect(bakeInputs({ pin }).pin).toBe(false);
  });

  it.each(['yes', '1', 'tRue', 'falsee'])('does not guess what %p means', (pin) => {
    expect(mistakes({ pin })).toContain('Write true or false.');
  });

  it.each([
    ['12h', 12],
    ['7d', 168],
    ['2w', 336],
  ])('reads the age %s', (rebuild, hours) => {
    const kind = 'older-than';
    expect(bakeInputs({ rebuild }).rebuild).toEqual({
      kind,
      milliseconds: hours * 3_600_000,
      written: rebuild,
    });
  });

  it.each(['0d', '7', 'd', '7 d', '-7d', '7m', '1.5d', '100000d'])('refuses the age %p', (rebuild) => {
    expect(mistakes({ rebuild })).toContain('12h, 7d, 2w');
  });

  it.each(['0', '-1', 'Infinity', 'NaN', '1e3', '0x10', '1,5', '9999999999'])(
    'refuses %p minutes',
    (minutes) => {
      expect(mistakes({ 'timeout-minutes': minutes })).toContain('Write a number above 0.');
    },
  );

  it.each(['1', '20'])('takes %s images downloaded at a time', (text) => {
    expect(bakeInputs({ 'pull-concurrency': text }).pullConcurrency).toBe(Number(text));
  });

  it.each(['0', '21', '1.5', '-1', '2e0', 'many'])('refuses %p images downloaded at a time', (text) => {
    expect(mistakes({ 'pull-concurrency': text })).toContain('pull-concurrency');
  });

  it('reads fractions of minutes and seconds', () => {
    expect(read({ 'timeout-minutes': '0.5', 'poll-seconds': '0.05' }).patience).toEqual({
      timeoutMilliseconds: 30_000,
      pollMilliseconds: 50,
    });
  });

  it.each([
    ['fast-launch-parallel', '5', false],
    ['fast-launch-parallel', '6', true],
    ['fast-launch-parallel', '10000', true],
    ['fast-launch-parallel', '10001', false],
    ['fast-launch-snapshots', '0', false],
    ['fast-launch-snapshots', '1', true],
    ['fast-launch-snapshots', '1.5', false],
  ])('holds %s: %s to its range (%p)', (name, value, fits) => {
    if (fits) expect(() => read({ [name]: value })).not.toThrow();
    else expect(mistakes({ [name]: value })).toContain(`Input "${name}" is "${value}".`);
  });
});

describe('pipeline, component and Region', () => {
  it("takes Region, account and partition from the pipeline's ARN, against the environment", () => {
    expect(read({ pipeline: PIPELINE })).toMatchObject({
      region: 'eu-west-1',
      pipeline: { kind: 'arn', arn: PIPELINE, accountId: ACCOUNT, partition: 'aws' },
      componentName: 'windows-nodes-images',
    });
  });

  it.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('knows the partition of %s', (region, partition) => {
    const pipeline = `arn:${partition}:imagebuilder:${region}:${ACCOUNT}:image-pipeline/nodes`;
    expect(read({ pipeline })).toMatchObject({ region, pipeline: { partition } });
    expect(mistakes({ pipeline: pipeline.replace(partition, 'aws') })).toContain(`arn:${partition}:`);
  });

  it('prefers aws-region to the environment', () => {
    expect(read({ 'aws-region': 'eu-north-1' }).region).toBe('eu-north-1');
  });

  it('says so when no Region is set anywhere', () => {
    expect(mistakes({}, '')).toContain('No AWS Region is set.');
  });

  it('does not call a wrong Region a missing one', () => {
    expect(mistakes({}, 'Frankfurt')).toBe(
      'AWS_REGION is "Frankfurt", which is no AWS Region.\nWrite one such as us-east-1.',
    );
  });

  it('refuses aws-region against the Region in the ARN', () => {
    const message = mistakes({ pipeline: PIPELINE, 'aws-region': 'us-west-2' });
    expect(message).toContain('Leave aws-region away, or write aws-region: eu-west-1.');
    expect(() => read({ pipeline: PIPELINE, 'aws-region': 'eu-west-1' })).not.toThrow();
  });

  it.each([
    `arn:aws:imagebuilder:eu-west-1:${ACCOUNT}:image-recipe/nodes/1.0.0`,
    `arn:aws:imagebuilder:eu-west-1:${ACCOUNT}:image-pipeline/Nodes`,
    'arn:aws:imagebuilder:eu-west-1:12:image-pipeline/nodes',
    `arn:aws:ec2:eu-west-1:${ACCOUNT}:image-pipeline/nodes`,
    `arn:aws:imagebuilder:evil.example/:${ACCOUNT}:image-pipeline/nodes`,
    `arn:aws:imagebuilder::${ACCOUNT}:image-pipeline/nodes`,
  ])('refuses %s', (pipeline) => {
    expect(mistakes({ pipeline })).toContain("which is no image pipeline's ARN");
  });

  it('brings names into the form that ARNs hold', () => {
    expect(read({ pipeline: 'Windows Nodes_2022', component: 'My Images_X' })).toMatchObject({
      pipeline: { kind: 'name', name: 'windows-nodes-2022' },
      componentName: 'my-images-x',
    });
  });

  it('keeps the default component name within 128 characters', () => {
    const { componentName } = read({ pipeline: 'p'.repeat(128) });
    expect(componentName).toBe(`${'p'.repeat(121)}-images`);
  });
});

describe('image-build-version-arn', () => {
  it('is read in mode: wait', () => {
    expect(read({ mode: 'wait', 'image-build-version-arn': BUILD })).toMatchObject({
      imageBuildVersionArn: BUILD,
    });
  });

  it('contradicts every other mode', () => {
    for (const mode of ['bake', 'plan', 'start']) {
      expect(mistakes({ mode, 'image-build-version-arn': BUILD })).toContain(
        'Write mode: wait, or leave image-build-version-arn away.',
      );
    }
  });

  it('must lie in the Region of the pipeline', () => {
    expect(mistakes({ mode: 'wait', pipeline: PIPELINE, 'image-build-version-arn': BUILD })).toContain(
      'lies in us-east-1, and the pipeline in eu-west-1',
    );
  });

  it.each([
    BUILD.replace(/\/1$/, ''),
    BUILD.replace('1.0.3', 'x.x.x'),
    BUILD.replace(':image/', ':component/'),
    BUILD.replace('arn:aws', 'arn:$(id)'),
    BUILD.replace(ACCOUNT, '$(id)'),
    BUILD.replace(REGION, '$(id)'),
  ])('refuses %s, which is no build version', (arn) => {
    expect(mistakes({ mode: 'wait', 'image-build-version-arn': arn })).toContain(
      "which is no image build version's ARN",
    );
  });
});

describe('hostile texts', () => {
  const names = [
    ...Object.keys(DEFAULT_INPUTS),
    'pipeline',
    'images',
    'component',
    'image-build-version-arn',
  ];

  it('end in inputs or in a Problem, whatever an input holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('arn:', 'arn:aws:a:b:c:d'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (name, value) => {
        try {
          read({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(
    names.flatMap((name) =>
      ['a', ' ', '-', '1', '*', 'a-', 'arn:', '/', '::', '0.', '\n', 'a*', 'us-', 'A\n', 'a\n', '🦀'].map(
        (unit) => ({
          name,
          unit,
        }),
      ),
    ),
  )('a million characters of $unit in $name take less than 100 ms', ({ name, unit }) => {
    const value = unit.repeat(1_000_000 / unit.length);
    // Processor time: the clock on the wall also counts what else the machine does. The least of three: a collection
    // of garbage or a busy neighbour adds to one of them, what is slow by itself is slow in each.
    const times = [1, 2, 3].map(() => {
      const begun = process.cpuUsage();
      try {
        read({ [name]: value });
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
        if (error instanceof Error) expect(error.message.length).toBeLessThan(20_000);
      }
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('are shown on one line', () => {
    expect(mistakes({ mode: 'bake\n::error::owned' })).toContain('Input "mode" is "bake\\n::error::owned".');
  });
});
