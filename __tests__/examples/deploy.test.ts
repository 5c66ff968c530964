/** Each example that deploys, from a push to the argument that the AMI must arrive in, and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptBuild } from '../../local-aws/index.ts';
import { readWorkflow } from '../../scripts/workflows/workflow.ts';
import { ACCOUNT, buildsOf, HOST, newestBuild, push, type Scene } from '../e2e/world.ts';
import { awsProgram } from './awsCommand.ts';
import { AutoScalingGroup, Images } from './cloud.ts';
import {
  actIn,
  byHand,
  noAct,
  openPipeline,
  type Performance,
  type Performed,
  PUSH,
  perform,
} from './stage.ts';
import { EXAMPLES, type Example, OLD, type Target } from './targets.ts';

/** The manifests of the repository: the image is named as the example's `images-from` finds it. */
const REPOSITORY = {
  'deploy/web.yaml': JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', image: `${HOST}/web:v1` }] },
  }),
  'deploy/web.json': JSON.stringify({
    family: 'web',
    containerDefinitions: [{ name: 'web', image: `${HOST}/web:v1` }],
  }),
  'infra/nodes/main.tf': 'variable "ami_id" { type = string }\n',
};

interface Opened {
  readonly images: Images;
  readonly target: Target;
  readonly performance: Performance;
}

function open({ file, open: openTarget }: Example, act: Performance['act']): Opened {
  const images = new Images();
  images.available.add(OLD);
  const target = openTarget(images);
  const { programs, absent = [] } = target;
  return { images, target, performance: { file, act, programs, absent, repository: REPOSITORY } };
}

/** The AMI that the newest build of local-aws made. */
function bakedIn(scene: Scene): string {
  return newestBuild(scene).amis[0]?.image ?? 'none';
}

function commands({ calls }: Performed): readonly string[] {
  return calls.map(({ program, args }) => [program, ...args].join(' '));
}

function resultsOf({ jobs, log }: Performed): Readonly<Record<string, string>> {
  const results = Object.fromEntries(Object.entries(jobs).map(([id, { result }]) => [id, result]));
  return Object.values(results).includes('failure') ? { ...results, log } : results;
}

/** The AMIs that local-aws makes are in this account too. */
function known(images: Images, { act }: Performance): Performance['act'] {
  return async (step) => {
    const result = await act(step);
    images.available.add(result.outputs['ami-id'] ?? '');
    return result;
  };
}

describe.each(EXAMPLES)('$file', (example) => {
  const { pipeline, system, reads } = example;

  it('hands a new AMI on, leaves what has it alone, and goes back without a bake', async () => {
    const scene = await openPipeline(pipeline, { system });
    push(scene, 'web', 'v1');
    const { images, target, performance } = open(example, actIn(scene));
    const act = known(images, performance);

    const pushed = await perform({ ...performance, act }, PUSH);

    expect(resultsOf(pushed)).toEqual({ bake: 'success', deploy: 'success' });
    const baked = bakedIn(scene);
    expect(baked).toMatch(/^ami-[0-9a-f]{17}$/);
    expect(target.current()).toEqual([baked]);
    expect(pushed.used.filter(({ action }) => action.includes('configure-aws'))).toEqual([
      expect.objectContaining({
        job: 'deploy',
        inputs: expect.objectContaining({
          'role-to-assume': `arn:aws:iam::${ACCOUNT}:role/${pipeline}-deploy`,
        }),
        subject: 'repo:example/shop:environment:production',
      }),
    ]);

    const unchanged = await perform({ ...performance, act }, byHand());
    expect(resultsOf(unchanged)).toEqual({ bake: 'success', deploy: 'success' });
    expect(commands(unchanged).filter((command) => !reads.test(command))).toEqual([]);

    const back = await perform({ ...performance, act: noAct }, byHand({ 'ami-id': OLD }));
    expect(resultsOf(back)).toEqual({ bake: 'skipped', deploy: 'success' });
    expect(target.current()).toEqual([OLD]);

    expect(buildsOf(scene)).toHaveLength(1);
  }, 180_000);

  it('deploys nothing when the bake failed', async () => {
    const scene = await openPipeline(pipeline, { system });
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { failure: { stage: 'TESTING', message: 'no network' } });
    const { target, performance } = open(example, actIn(scene));

    const failed = await perform(performance, PUSH);

    expect(resultsOf(failed)).toMatchObject({ bake: 'failure', deploy: 'skipped' });
    expect(newestBuild(scene).status).toBe('FAILED');
    expect(failed.calls).toEqual([]);
    expect(target.current()).toEqual([OLD]);
  }, 120_000);

  it('deploys no AMI that is not there', async () => {
    const { target, performance } = open(example, noAct);

    const run = await perform(performance, byHand({ 'ami-id': 'ami-0dddddddddddddddd' }));

    expect(resultsOf(run)).toMatchObject({ deploy: 'failure' });
    expect(commands(run).filter((command) => !/^(curl|aws ec2 describe-images) /.test(command))).toEqual([]);
    expect(target.current()).toEqual([OLD]);
  }, 120_000);

  it('fails when the deployment does, and has told the way back', async () => {
    const { images, target, performance } = open(example, noAct);
    const next = 'ami-0bbbbbbbbbbbbbbbb';
    images.available.add(next);
    target.spoil();

    const run = await perform(performance, byHand({ 'ami-id': next }));

    expect(resultsOf(run)).toMatchObject({ deploy: 'failure' });
    // Terraform's plan shows the AMI before.
    const told = example.file === 'deploy-terraform.yml' ? run.log : run.summary;
    expect(told).toContain(example.wayBack);
    // What still serves is the old.
    expect(target.current()).toEqual(example.file === 'deploy-karpenter.yml' ? [next] : [OLD]);
  }, 120_000);
});

it('A push does not undo a rollback, and a person can', async () => {
  const [example] = EXAMPLES;
  if (example === undefined) throw new Error('there is no example');
  const scene = await openPipeline(example.pipeline, { system: example.system });
  push(scene, 'web', 'v1');
  const { images, target, performance } = open(example, actIn(scene));
  const act = known(images, performance);
  await perform({ ...performance, act }, PUSH);
  const baked = bakedIn(scene);
  expect(target.current()).toEqual([baked]);
  await perform({ ...performance, act: noAct }, byHand({ 'ami-id': OLD }));

  const pushed = await perform({ ...performance, act }, PUSH);
  expect(resultsOf(pushed)).toEqual({ bake: 'success', deploy: 'skipped' });
  expect(pushed.calls).toEqual([]);
  expect(target.current()).toEqual([OLD]);

  await perform({ ...performance, act }, byHand());
  expect(target.current()).toEqual([baked]);
}, 120_000);

it('Every example deploys under the same condition', async () => {
  const conditions = EXAMPLES.map(({ file }) => readFileSync(join('examples', file), 'utf8')).map(
    (text) => readWorkflow(text).jobs.deploy?.if,
  );
  expect(new Set(conditions).size).toBe(1);
});

it('A group of mixed instances keeps its policy, and a refresh that is under way ends first', async () => {
  const next = 'ami-0bbbbbbbbbbbbbbbb';
  const images = new Images();
  images.available.add(next);
  const group = new AutoScalingGroup(OLD, true);
  group.looksUntilFree = 3;
  const aws = awsProgram({ ...images.commands(), ...group.commands() });
  const run = await perform(
    { file: 'deploy-ecs.yml', act: noAct, programs: { aws } },
    byHand({ 'ami-id': next }),
  );
  expect(resultsOf(run)).toEqual({ bake: 'skipped', deploy: 'success' });
  expect(group.template.data(Number(group.version)).ImageId).toBe(next);
}, 60_000);

it('An eksctl group whose nodes never came up costs no old node, and the next run says so again', async () => {
  const example = EXAMPLES.find(({ file }) => file === 'deploy-eksctl.yml');
  if (example === undefined) throw new Error('there is no such example');
  const { images, target, performance } = open(example, noAct);
  const next = 'ami-0bbbbbbbbbbbbbbbb';
  images.available.add(next);
  target.spoil();
  for (let time = 0; time < 2; time += 1) {
    const run = await perform(performance, byHand({ 'ami-id': next }));
    expect(run.jobs.deploy?.result).toBe('failure');
    expect(commands(run).filter((command) => command.includes('delete'))).toEqual([]);
    expect(target.current()).toEqual([OLD]);
  }
}, 60_000);
