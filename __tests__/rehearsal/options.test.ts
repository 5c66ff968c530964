import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type ActionInput, readActionInputs } from '../../rehearsal/actionInputs.ts';
import { OWN_FLAGS } from '../../rehearsal/flags.ts';
import { helpText } from '../../rehearsal/help.ts';
import { type Options, readOptions, type Surroundings } from '../../rehearsal/options.ts';
import { readInputs } from '../../src/inputs.ts';
import { Problem } from '../../src/problem.ts';

let inputs: readonly ActionInput[];
beforeAll(async () => {
  inputs = await readActionInputs('.');
});

/** What the options are for arguments, as after `npm start --`. */
function read(args: readonly string[], more: Partial<Surroundings> = {}): Options {
  const readFile = (path: string) => `# from ${path}\nworker:prod`;
  return readOptions({ args, environment: {}, inputs, readFile, region: undefined, now: 42, ...more });
}

/** The message of the mistakes in arguments. */
function mistakesOf(args: readonly string[], more: Partial<Surroundings> = {}): string {
  try {
    read(args, more);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return '';
}

function givenOf(options: Options): Readonly<Record<string, string>> | undefined {
  if (options.kind === 'rehearse') return options.own?.given;
  return options.kind === 'plan' ? options.given : undefined;
}

/** A value that each input takes beside `images: web` in a rehearsal. */
const VALUES: Readonly<Record<string, string>> = {
  pipeline: 'nodes',
  images: 'web',
  'images-from': 'deploy/*.yaml',
  preflight: 'warn',
  mode: 'start',
  rebuild: '7d',
  component: 'our-images',
  runtime: 'docker',
  pin: 'false',
  'pull-concurrency': '3',
  'timeout-minutes': '5',
  'poll-seconds': '1',
  'cancel-build': 'false',
  'fast-launch': 'off',
  'fast-launch-parallel': '7',
  'fast-launch-snapshots': '2',
  'aws-region': 'eu-west-1',
  'role-to-assume': 'arn:aws:iam::111122223333:role/ci',
  'role-session-seconds': '900',
  comment: 'true',
  'github-token': 'token',
};

describe('the flags', () => {
  it('are the inputs of action.yml, every one', () => {
    const names = Object.keys(parse(readFileSync('action.yml', 'utf8')).inputs);
    expect(inputs.map(({ name }) => name)).toEqual(names);
    for (const name of names.filter((each) => each !== 'image-build-version-arn')) {
      const value = VALUES[name];
      if (value === undefined) throw new Error(`The test has no value for ${name}.`);
      const args = name === 'images' ? [] : ['--images', 'web'];
      expect(givenOf(read([...args, `--${name}`, value]))).toMatchObject({ [name]: value });
      expect(givenOf(read([...args, `--${name}=${value}`]))).toMatchObject({ [name]: value });
    }
    const build = 'arn:aws:imagebuilder:us-east-1:111122223333:image/nodes/1.0.0/1';
    expect(mistakesOf(['--images', 'web', '--image-build-version-arn', build])).toBe(
      'Input "image-build-version-arn" is set, and mode is "bake".\nWrite mode: wait, or leave image-build-version-arn away.',
    );
  });

  it('win over the environment, which gives inputs as a runner does, or with _ for -', () => {
    const environment = {
      INPUT_IMAGES: 'api',
      'INPUT_FAST-LAUNCH': 'off',
      INPUT_TIMEOUT_MINUTES: '5',
      INPUT_PIN: '',
      INPUT_OTHER: 'of another action',
    };
    expect(givenOf(read([], { environment }))).toEqual({
      images: 'api',
      'fast-launch': 'off',
      'timeout-minutes': '5',
    });
    const flags = ['--images', 'web', '--fast-launch', 'auto'];
    expect(givenOf(read(flags, { environment }))).toMatchObject({ images: 'web', 'fast-launch': 'auto' });
  });

  it('are one line of a list each, and the file comes last', () => {
    const args = ['--images', 'web', '--images-file', 'rules.txt', '--images', 'team/*:prod newest=2'];
    expect(givenOf(read(args))?.images).toBe('web\nteam/*:prod newest=2\n# from rules.txt\nworker:prod');
    const globs = ['--images-from', 'deploy/*.yaml', '--images-from', '!deploy/old.yaml'];
    expect(givenOf(read(globs))?.['images-from']).toBe('deploy/*.yaml\n!deploy/old.yaml');
  });

  it('leave the story drawn where there is no input', () => {
    expect(read(['--seed', '7'])).toEqual({ kind: 'rehearse', seed: 7, output: undefined, own: undefined });
    expect(read([], { environment: { INPUT_PIN: '', GITHUB_ACTIONS: 'true' } })).toMatchObject({
      own: undefined,
    });
  });
});

describe('mistakes', () => {
  it('are those that the action itself names, all at once with those of the flags', () => {
    const written = { images: 'Web\n- api', pin: 'maybe', pipeline: '!', 'aws-region': 'mars' };
    let ofAction = '';
    try {
      readInputs((name) => ({ ...written })[name] ?? '', undefined);
    } catch (error) {
      ofAction = error instanceof Problem ? error.message : '';
    }
    const single = ofAction
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^\d+\. /, ''));
    expect(single.length).toBeGreaterThan(8);
    const flags = Object.entries(written).flatMap(([name, value]) => [`--${name}`, value]);
    const message = mistakesOf([...flags, '--sed', '1', '--rehearse-on', 'linx']);
    for (const line of single) expect(message).toContain(line);
    expect(message).toContain('The rehearsal does not know --sed.\nDid you mean --seed?');
    expect(message).toContain('--rehearse-on is "linx".\nWrite one of: windows-2019, windows-2022,');
  });

  it.each([
    [['--pin'], '--pin needs a value.\nWrite it after the flag: --pin true'],
    [['--images', '--pin', 'true'], '--images needs a value.'],
    [['--images='], '--images needs a value.'],
    [['--images', 'web', '--pin', 'true', '--pin', 'false'], '--pin stands twice.\nWrite it once.'],
    [['--plan=yes'], '--plan takes no value.'],
    [['--images', 'team/*:prod', 'newest=2'], 'The rehearsal does not know newest=2.\nIt takes flags alone.'],
    [['--images', 'web', '--json'], '--json is for a plan.\nWrite --plan too'],
    [['--plan', '--seed', '3'], '--seed is for a rehearsal.\nTake --plan away'],
    [['--plan', '--rehearse-on', 'linux'], '--rehearse-on is for a rehearsal.'],
    [['--plan', '--mode', 'bake', '--images', 'web'], '--plan only plans, and --mode is "bake".'],
    [['--mode', 'wait'], 'Nothing is there that mode: wait could wait for.\nWrite --mode start'],
    [['--rehearse-on', 'linux'], 'Input "images" is empty, and mode: bake needs it.'],
    [['--plan', '--pipeline', 'nodes', '--images', 'web'], 'No AWS Region is set.'],
  ])('of %j are told: %s', (args, message) => {
    expect(mistakesOf(args)).toContain(message);
  });

  it('tell of a file that can’t be read', () => {
    const readFile = () => {
      throw new Error('ENOENT: no such file');
    };
    expect(mistakesOf(['--images-file', 'rules.txt'], { readFile })).toContain(
      "--images-file rules.txt can't be read: ENOENT: no such file\nName a text file with image rules.",
    );
  });

  it('tell of flags that npm took for itself, because the -- was forgotten', () => {
    expect(mistakesOf([], { environment: { npm_config_images_from: 'true' } })).toBe(
      'npm took --images-from for itself.\nWrite -- before the flags, in PowerShell in quotation marks: npm start "--" --images-from …',
    );
    expect(mistakesOf([], { environment: { npm_config_runtime: 'electron' } })).toBe('');
  });
});

describe('--plan', () => {
  const REAL = ['--plan', '--pipeline', 'nodes', '--aws-region', 'us-east-1', '--images', 'web'];

  it('is of mode plan whatever the environment says', () => {
    const modes = fc.constantFrom('bake', 'start', 'wait', 'plan', 'nonsense', '');
    fc.assert(
      fc.property(modes, (mode) => {
        const options = read(REAL, { environment: { INPUT_MODE: mode } });
        expect(options).toMatchObject({ kind: 'plan', given: { mode: 'plan' }, inputs: { mode: 'plan' } });
      }),
    );
  });

  it('takes the Region of the AWS settings, which a rehearsal does not', () => {
    const args = ['--plan', '--pipeline', 'nodes', '--images', 'web'];
    expect(read(args, { region: 'eu-north-1' })).toMatchObject({ inputs: { region: 'eu-north-1' } });
    expect(read(['--images', 'web'], { region: 'eu-north-1' })).toMatchObject({
      own: { inputs: { region: 'us-east-1' } },
    });
  });
});

describe('the help', () => {
  it('tells every flag, those of the action with the words of action.yml, in 100 columns', () => {
    const text = helpText(inputs);
    const flowing = text.replace(/\s+/g, ' ');
    for (const { name } of OWN_FLAGS) expect(text).toMatch(new RegExp(`^  --${name}\\b`, 'm'));
    for (const { name, description } of inputs) {
      expect(flowing).toContain(
        `--${name} VALUE ${description.replaceAll('`', '"').replace(/\s+/g, ' ').trim()}`,
      );
    }
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(text).not.toContain('${{');
  });
});
