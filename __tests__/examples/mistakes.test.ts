/** Mistakes in an example, each of which a check or a run must notice. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsProgram } from './awsCommand.ts';
import { Images, NodeGroup } from './cloud.ts';
import { byHand, noAct, PUSH, perform } from './stage.ts';
import { OLD } from './targets.ts';

const FILE = 'deploy-eks-node-group.yml';

/** What stands there, what a person writes instead, and what the check says. */
const STATIC: readonly (readonly [string, string, RegExp, string?])[] = [
  ['steps.bake.outputs.ami-id', 'steps.bake.outputs.ami_id', /no output "ami_id"/],
  ['needs.bake.outputs.changed', 'needs.bake.outputs.change', /"change" is not defined/],
  ['inputs.ami-id ||', 'inputs.ami ||', /"ami" is not defined/],
  ['          pipeline: ', '          pipelines: ', /no input "pipelines"[\s\S]*input "pipeline" is missing/],
  ['# v7.0.1', '', /not pinned/],
  ['@3d3c42e5aac5ba805825da76410c181273ba90b1', '@v7', /not pinned/],
  ['persist-credentials: false', 'fetch-depth: 1', /persist-credentials/],
  ['permissions: {}', 'permissions: read-all', /must have permissions: \{\}/],
  ['    timeout-minutes: 60\n', '', /no timeout-minutes/],
  ['describe-images --image-ids "$AMI_ID"', `describe-images --image-ids \${{ inputs.ami-id }}`, /script/],
  ['shell: bash', 'working-directory: .', /pipefail/, 'deploy-eksctl.yml'],
  ['needs: bake', 'needs: bakes', /job "bakes"/],
  ['id-token: write', 'id_token: write', /id_token/],
];

it('lintWorkflows.ts notices each mistake that can be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mistakes-'));
  const paths = STATIC.map((_, index) => join(folder, `${index}.yml`));
  for (const [index, [there, instead, , file = FILE]] of STATIC.entries()) {
    const text = await readFile(join('examples', file), 'utf8');
    expect(text).toContain(there);
    await writeFile(paths[index] ?? '', text.replaceAll(there, instead));
  }
  const { stderr, status } = spawnSync('npx', ['tsx', 'scripts/lintWorkflows.ts', ...paths], {
    encoding: 'utf8',
  });
  await rm(folder, { recursive: true });
  expect(status).toBe(1);
  for (const [index, [, , said]] of STATIC.entries()) {
    const lines = stderr.split('\n').filter((line) => line.startsWith(`${paths[index]}:`));
    expect(lines.join('\n')).toMatch(said);
  }
}, 120_000);

describe('A run notices', () => {
  const AMI = 'ami-0bbbbbbbbbbbbbbbb';

  async function runWith(edit: (text: string) => string, event = byHand({ 'ami-id': AMI })) {
    const images = new Images();
    images.available.add(AMI);
    const group = new NodeGroup(OLD);
    const aws = awsProgram({ ...images.commands(), ...group.commands() });
    const performance = { file: FILE, programs: { aws }, repository: {}, edit };
    const bake = async () => ({ isGreen: true, outputs: { 'ami-id': AMI, changed: 'true' }, log: '' });
    const run = await perform({ ...performance, act: event === PUSH ? bake : noAct }, event);
    const data = group.template.data(group.version);
    return { result: run.jobs.deploy?.result, log: run.log, data };
  }

  it('nothing wrong with the example as it is', async () => {
    for (const event of [PUSH, byHand({ 'ami-id': AMI })]) {
      const { result, data } = await runWith((text) => text, event);
      expect(result).toBe('success');
      expect(data).toEqual({ ImageId: AMI, UserData: 'join the cluster' });
    }
  }, 60_000);

  it('an output of a name that no step has', async () => {
    const edit = (text: string) => text.replace('steps.bake.outputs.ami-id', 'steps.bake.outputs.ami_id');
    await expect(runWith(edit, PUSH)).rejects.toThrow('There is no "ami_id"');
  });

  it('a job that lacks a permission', async () => {
    const edit = (text: string) => text.replace(/permissions:\n {6}id-token: write/, 'permissions: {}');
    await expect(runWith(edit)).rejects.toThrow('The job deploy lacks id-token');
  });

  it.each([
    ['an option that aws does not have', '--nodegroup-name', '--node-group-name'],
    ['a template that is made anew', '--source-version "$version"', ''],
    ['a query that finds nothing', '--query update.id', '--query update.identity'],
    ['a variable of another name', 'AMI_ID: ${{', 'AMI: ${{'],
  ])('%s', async (_, there, instead) => {
    const { result, data } = await runWith((text) => text.replaceAll(there, instead));
    expect([result, data]).not.toEqual(['success', { ImageId: AMI, UserData: 'join the cluster' }]);
  });
});
