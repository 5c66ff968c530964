import { inRegion } from '../../local-aws/index.ts';
import { commandsIn, hasCli, LONGEST_COMMANDS, type } from './awsCli.ts';
import { closeWorlds, openWorld } from './templateStacks.ts';

afterEach(closeWorlds);

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
        /^RoleArn\tarn:aws:iam::111122223333:role\/windows-nodes-bake-us-east-1$/m,
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
    LONGEST_COMMANDS,
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
    LONGEST_COMMANDS,
  );
});
