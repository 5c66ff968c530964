import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type LocalAws, pushImage } from '../../local-aws/index.ts';
import { readWorkflow, type Workflow } from '../../scripts/workflows/workflow.ts';
import { commandsIn, hasCli, LONGEST_COMMANDS, type } from '../infra/awsCli.ts';
import { closeWorlds, openWorld } from '../infra/templateStacks.ts';
import { actIn, PUSH } from './stage.ts';
import { runWorkflow } from './workflowRun.ts';

afterEach(closeWorlds);

const README = readFileSync('README.md', 'utf8');

/** The workflow that the guide has one paste. */
const WORKFLOW: Workflow = readWorkflow(
  /^```yaml\n(name: Bake node AMI\n.*?)^```$/ms.exec(README)?.[1] ?? 'The guide has no workflow.',
);
/** What the guide says that the log of the first run says. */
const SHOWN = /^```text\n(Pipeline: .*?)^```$/ms.exec(README)?.[1] ?? 'The guide shows no log.';

/** The images of somebody who follows the guide, some of which its rules do not name. */
function pushImages({ world }: LocalAws): void {
  const platform = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' };
  const images = { web: ['v1.0', 'v1.1', 'v2.0'], 'team/api': ['prod'], 'team/jobs': ['prod', 'next'] };
  for (const [repository, tags] of Object.entries(images)) {
    const place = { region: 'us-east-1', accountId: '111122223333', repository };
    for (const tag of tags)
      pushImage(world, place, { platform, content: `${repository} ${tag}`, tags: [tag] });
  }
}

/** A push to the branch `main` of the repository that the guide deploys the stack for. */
function push(aws: LocalAws): ReturnType<typeof runWorkflow> {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const logged: string[] = [];
  const act = actIn({ aws });
  return runWorkflow(WORKFLOW, PUSH, {
    action,
    name: 'me/app',
    act: async (step) => {
      const result = await act(step);
      logged.push(result.log);
      return result;
    },
    path: [],
    repository: {},
  }).then((run) => ({ ...run, log: logged.join('') }));
}

(hasCli ? describe : describe.skip)('the ten-minute guide, typed from the README', () => {
  it(
    'leads from an account with images to an AMI, and a second push finds nothing to bake',
    async () => {
      const aws = await openWorld();
      pushImages(aws);
      const commands = commandsIn('README.md', 'aws cloudformation');
      expect(commands).toHaveLength(2);

      const printed: string[] = [];
      for (const command of commands) {
        const { status, output } = await type(command, aws);
        expect([command, status]).toEqual([command, 0]);
        printed.push(output);
      }
      const used = WORKFLOW.jobs.bake?.steps?.[0]?.with;
      expect(printed[1]).toContain(`RoleArn\t${used?.['role-to-assume']}\n`);
      expect(printed[1]).toContain(`PipelineName\t${used?.pipeline}\n`);

      const first = await push(aws);
      const second = await push(aws);

      expect(first.jobs.bake).toMatchObject({ result: 'success', outputs: { changed: 'true' } });
      for (const line of SHOWN.trim().replace('7 images', '4 images').split('\n')) {
        expect(first.log.split('\n')).toContain(line);
      }
      const ami = first.jobs.bake?.outputs['ami-id'];
      expect(ami).toMatch(/^ami-/);
      expect(second.jobs.bake?.outputs).toEqual({ 'ami-id': ami, changed: 'false' });
    },
    LONGEST_COMMANDS,
  );
});
