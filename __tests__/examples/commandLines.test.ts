/** The commands that the examples give to the AWS CLI, held against the real one where a Python has it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { Images } from './cloud.ts';
import { byHand, noAct, perform } from './stage.ts';
import { EXAMPLES } from './targets.ts';

const PYTHON = pythonWithAws();
const withAws = PYTHON === undefined ? describe.skip : describe;

/** A Python that can import the CLI: the machine's, or the one that `aws` itself names. */
function pythonWithAws(): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', 'command -v aws'], { encoding: 'utf8' });
  const path = stdout.trim();
  const [, own] =
    /^#!(\S*python\S*)/.exec(path === '' ? '' : readFileSync(realpathSync(path), 'latin1')) ?? [];
  const candidates = ['python3', ...(own === undefined ? [] : [own])];
  return candidates.find((python) => spawnSync(python, ['-c', 'import awscli']).status === 0);
}

withAws('The AWS CLI takes every command', () => {
  it.each(EXAMPLES.map((example) => [example.file, example] as const))(
    'of %s',
    async (file, example) => {
      const next = 'ami-0bbbbbbbbbbbbbbbb';
      const images = new Images();
      images.available.add(next);
      const { programs, absent = [] } = example.open(images);
      const repository = { 'infra/nodes/main.tf': '' };
      const { calls } = await perform(
        { file, act: noAct, programs, absent, repository },
        byHand({ 'ami-id': next }),
      );
      const lines = calls.filter(({ program }) => program === 'aws').map(({ args }) => JSON.stringify(args));
      const distinct = [...new Set(lines)].map((line): readonly string[] => JSON.parse(line));
      expect(distinct.length).toBeGreaterThan(0);

      const checked = spawnSync(PYTHON ?? '', ['__tests__/examples/checkCalls.py'], {
        input: JSON.stringify(distinct),
        encoding: 'utf8',
      });

      expect(checked.stderr).toBe('');
      const mistakes: readonly string[] = JSON.parse(checked.stdout);
      expect(distinct.map((args, index) => [args[1], mistakes[index]])).toEqual(
        distinct.map((args) => [args[1], '']),
      );
    },
    120_000,
  );

  it('and refuses one that is wrong', () => {
    const wrong = [
      [
        'eks',
        'describe-nodegroup',
        '--cluster-name',
        'c',
        '--nodegroup-name',
        'n',
        '--query',
        'nodegroup.lt',
      ],
      ['eks', 'describe-nodegroup', '--cluster-name', 'c', '--nodegroup-name', 'n', '--version', '1'],
      ['ssm', 'put-parameter', '--name', 'n', '--value', 'v', '--type', 'Text', '--date-type', 'text'],
    ];
    const input = JSON.stringify(wrong);
    const { stdout } = spawnSync(PYTHON ?? '', ['__tests__/examples/checkCalls.py'], {
      input,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual([
      expect.stringContaining('nodegroup.lt finds nothing'),
      expect.stringMatching(/.+/),
      expect.stringMatching(/.+/),
    ]);
  }, 60_000);
});
