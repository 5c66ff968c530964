import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRegion, type LocalAws } from '../../local-aws/index.ts';
import { closeWorlds, openWorld } from './templateStacks.ts';

afterEach(closeWorlds);

/** The AWS CLI asks again after five and thirty seconds where something is not done yet. */
const LONGEST = 240_000;

const hasCli = spawnSync('aws', ['--version']).status === 0;

/** The commands of a README that begin with these words, as they stand there. */
function commandsIn(file: string, words: string): readonly string[] {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(
    ([, text = '']) => text,
  );
  const commands = blocks.flatMap((text) => text.replaceAll('\\\n', ' ').split('\n'));
  return commands.filter((command) => command.startsWith(words));
}

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command in a shell as somebody who is logged in to local-aws. */
async function type(command: string, { url, credentials }: LocalAws): Promise<Ended> {
  const child = spawn(command, {
    shell: true,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_PAGER: '',
      AWS_CONFIG_FILE: '/dev/null',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const status = await new Promise<number | null>((fulfil) => child.on('close', fulfil));
  return { status, output };
}

(hasCli ? describe : describe.skip)('the commands of infra/README.md, by the AWS CLI', () => {
  const [create = '', change = ''] = commandsIn('infra/README.md', 'aws cloudformation deploy');
  const [read = ''] = commandsIn('infra/README.md', 'aws cloudformation describe-stacks');

  it(
    'make the stack, print its outputs and change it',
    async () => {
      const aws = await openWorld();

      const created = await type(create, aws);
      const printed = await type(read, aws);
      const changed = await type(change, aws);
      const again = await type(change, aws);

      expect(created).toMatchObject({ status: 0, output: expect.stringContaining('Successfully created') });
      expect(printed.status).toBe(0);
      expect(printed.output).toMatch(
        /RoleArn +\| +arn:aws:iam::111122223333:role\/windows-nodes-bake-us-east-1 /,
      );
      expect(changed).toMatchObject({
        status: 0,
        output: expect.stringContaining('Successfully created/updated'),
      });
      expect(again.output).toContain('No changes to deploy');
      const recipes = [...inRegion(aws.world, 'us-east-1').imagebuilder.imageRecipes.values()];
      expect(recipes.map(({ settings }) => settings.blockDeviceMappings)).toMatchObject([
        [{ ebs: { volumeSize: 200 } }],
      ]);
    },
    LONGEST,
  );

  it(
    'are refused without the word on IAM, and with a repository that is none',
    async () => {
      const aws = await openWorld();

      const silent = await type(create.replace('--capabilities CAPABILITY_NAMED_IAM', ''), aws);
      const wrong = await type(create.replace('me/app', 'app'), aws);

      expect(silent.output).toContain('Requires capabilities : [CAPABILITY_NAMED_IAM]');
      expect(wrong.output).toContain("Parameter 'GitHubRepository' failed to satisfy constraint: owner/name");
      expect([silent.status, wrong.status]).not.toContain(0);
      expect(inRegion(aws.world, 'us-east-1').imagebuilder.pipelines.size).toBe(0);
    },
    LONGEST,
  );
});
