import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalAws } from '../../local-aws/index.ts';
import { ACCOUNT, REGION, startAccount, writesOf } from './account.ts';
import { bareClone, type Ending, newFolder, removeFolders, type } from './program.ts';

const BLOCKS = readFileSync('docs/terminal.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm);
const COMMANDS = [...BLOCKS].flatMap(([, block = '']) => block.trim().split('\n'));
const IMAGE = `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/web:v1.0`;

let aws: LocalAws;
const endings = new Map<string, Ending>();

beforeAll(async () => {
  aws = await startAccount();
  const parent = newFolder();
  const [project, app] = [bareClone(join(parent, 'warm-ami')), join(parent, 'app')];
  writeFileSync(join(project, 'images.txt'), 'web:v1.*\n');
  mkdirSync(join(app, 'deploy'), { recursive: true });
  writeFileSync(
    join(app, 'deploy', 'pod.yaml'),
    `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "${IMAGE}"}]}\n`,
  );
  const environment = {
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
    HOME: newFolder(),
    npm_config_update_notifier: 'false',
  };
  for (const command of COMMANDS) {
    const folder = command.includes('--prefix ../warm-ami') ? app : project;
    endings.set(command, await type(command, { folder, environment }));
  }
}, 240_000);

afterAll(async () => {
  await aws.close();
  removeFolders();
});

describe('each command of docs/terminal.md', () => {
  it('is there', () => {
    expect(COMMANDS.length).toBeGreaterThan(6);
  });

  it.each(COMMANDS)('ends well as it is typed: %s', (command) => {
    const { exitCode, stdout, stderr } = endings.get(command) ?? {};
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    if (command.includes('--json')) expect(JSON.parse(stdout ?? '')).toMatchObject({ decision: 'bake' });
    else
      expect(stdout).toContain(
        command.includes('--plan') ? 'Nothing was changed in AWS' : 'All runs at a glance',
      );
  });

  it('writes nothing to the account of the person', () => {
    expect(aws.world.journal.length).toBeGreaterThan(10);
    expect(writesOf(aws.world)).toEqual([]);
  });
});
