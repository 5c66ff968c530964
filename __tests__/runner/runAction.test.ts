import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, startStep } from '../../runner/runAction.ts';

const ACTION = `
inputs:
  greeting: {default: good morning}
  two words: {default: 'x'}
  bare: {}
runs: {using: node24, main: main.js, post: post.js}
`;
const MAIN = `
const { appendFileSync } = require('node:fs');
const write = (file, text) => appendFileSync(process.env[file], text);
const { INPUT_GREETING, INPUT_TWO_WORDS, INPUT_BARE, GIVEN, SECRET_OF_PARENT } = process.env;
write('GITHUB_OUTPUT', 'seen<<END\\n' + JSON.stringify({ INPUT_GREETING, INPUT_TWO_WORDS, INPUT_BARE, GIVEN, SECRET_OF_PARENT }) + '\\nEND\\n');
write('GITHUB_STATE', 'build=arn\\n');
write('GITHUB_STEP_SUMMARY', '## done');
console.log('::warning::careful');
console.error('to stderr');
if (GIVEN === 'wait') setInterval(() => {}, 1000);
else process.exit(3);
`;
const POST = `console.log('state ' + process.env.STATE_build);`;

let action = '';
beforeAll(async () => {
  action = await mkdtemp(join(tmpdir(), 'action-'));
  await writeFile(join(action, 'action.yml'), ACTION);
  await writeFile(join(action, 'main.js'), MAIN);
  await writeFile(join(action, 'post.js'), POST);
});
afterAll(() => rm(action, { recursive: true }));

describe('runStep', () => {
  it('hands on inputs with the defaults of action.yml, and nothing of its own environment', async () => {
    process.env.SECRET_OF_PARENT = 'secret';
    const result = await runStep({
      action,
      part: 'main',
      inputs: { 'two words': 'given' },
      environment: { GIVEN: 'yes' },
    });
    delete process.env.SECRET_OF_PARENT;
    expect(JSON.parse(result.outputs.seen ?? '')).toEqual({
      INPUT_GREETING: 'good morning',
      INPUT_TWO_WORDS: 'given',
      INPUT_BARE: '',
      GIVEN: 'yes',
    });
    expect(result).toMatchObject({
      exitCode: 3,
      stderr: 'to stderr\n',
      state: { build: 'arn' },
      summary: '## done',
      annotations: [{ level: 'warning', message: 'careful' }],
    });
  });

  it('hands the state to the post step, and shows its output as it comes', async () => {
    let shown = '';
    const onOutput = (text: string) => {
      shown += text;
    };
    const state = { build: 'arn' };
    const result = await runStep({ action, part: 'post', inputs: {}, environment: {}, state, onOutput });
    expect(result).toMatchObject({ exitCode: 0, stdout: 'state arn\n' });
    expect(shown).toBe('state arn\n');
  });

  it('tells a step that a signal ended', async () => {
    const environment = { GIVEN: 'wait' };
    const { child, done } = await startStep({ action, part: 'main', inputs: {}, environment });
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill('SIGKILL');
    expect(await done).toMatchObject({ exitCode: null, state: { build: 'arn' } });
  });
});
