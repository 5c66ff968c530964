/** The examples that deploy nothing, and the one that publishes an AMI in several places. */
import { inRegion } from '../../local-aws/world.ts';
import { GITHUB_TOKEN } from '../../runner/runAction.ts';
import { ACCOUNT, buildsOf, HOST, newestBuild, push, REGION, writesOf } from '../e2e/world.ts';
import { startGithubServer, TOKENS } from '../github/githubServer.ts';
import { awsProgram } from './awsCommand.ts';
import { Images, Parameters } from './cloud.ts';
import { actIn, byHand, noAct, openPipeline, PUSH, perform } from './stage.ts';
import type { ActionStep } from './workflowRun.ts';

const pod = (tag: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', image: `${HOST}/web:${tag}` }] },
  });
const REPOSITORY = { 'deploy/web.yaml': pod('v1') };
const BASICS = { programs: {}, repository: REPOSITORY };

it('bake-on-push.yml says which AMI a push has made', async () => {
  const scene = await openPipeline('windows-nodes', { system: 'windows' });
  push(scene, 'web', 'v1');
  const run = await perform({ ...BASICS, file: 'bake-on-push.yml', act: actIn(scene) }, PUSH);
  expect(run.jobs.bake?.result).toBe('success');
  expect(run.log).toContain(
    `::notice title=Node AMI::${newestBuild(scene).amis[0]?.image} (bake: first bake`,
  );
}, 60_000);

it('weekly.yml rebakes what is old, and at once when a person says so', async () => {
  const scene = await openPipeline('windows-nodes', { system: 'windows' });
  push(scene, 'web', 'v1');
  const weekly = { ...BASICS, file: 'weekly.yml', act: actIn(scene) };
  const nightly = { name: 'schedule' } as const;
  await perform(weekly, nightly);
  expect((await perform(weekly, nightly)).jobs.bake?.result).toBe('success');
  expect(buildsOf(scene)).toHaveLength(1);

  const { builds } = inRegion(scene.world, REGION).imagebuilder;
  for (const [arn, build] of builds) {
    builds.set(arn, { ...build, dateCreated: new Date(build.dateCreated.getTime() - 8 * 86_400_000) });
  }
  await perform(weekly, nightly);
  expect(buildsOf(scene)).toHaveLength(2);

  const forced = await perform(weekly, byHand({ rebuild: 'always' }));
  expect(forced.jobs.bake?.result).toBe('success');
  expect(buildsOf(scene)).toHaveLength(3);
}, 120_000);

it('plan.yml comments on a pull request, writes nothing in AWS, and keeps off those of forks', async () => {
  const scene = await openPipeline('windows-nodes', { system: 'windows' });
  push(scene, 'web', 'v1');
  const github = await startGithubServer({ [GITHUB_TOKEN]: TOKENS.workflow });
  try {
    const planning = { ...BASICS, file: 'plan.yml', act: actIn(scene, { GITHUB_API_URL: github.url }) };
    const of = (repository: string) => {
      return { pull_request: { number: 7, head: { sha: 'feedface', repo: { full_name: repository } } } };
    };
    const own = await perform(planning, { name: 'pull_request', payload: of('example/shop') });
    expect(own.jobs.plan?.result).toBe('success');
    expect(github.comments('example/shop#7').map(({ body }) => body)).toEqual([
      expect.stringContaining('windows-nodes: would bake a new AMI'),
    ]);
    expect(writesOf(scene)).toEqual(['AssumeRoleWithWebIdentity']);

    const fork = await perform(planning, { name: 'pull_request', payload: of('stranger/shop') });
    expect(fork.jobs.plan?.result).toBe('skipped');
  } finally {
    await github.close();
  }
}, 60_000);

it('start-and-wait.yml waits for the build that it started, and for nothing where there is none', async () => {
  const scene = await openPipeline('windows-nodes', { system: 'windows' });
  push(scene, 'web', 'v1');
  const make = () => ({ stdout: 'tested\n' });
  const split = { ...BASICS, file: 'start-and-wait.yml', act: actIn(scene), programs: { make } };

  const run = await perform(split, PUSH);
  const { arn, amis } = newestBuild(scene);
  expect(run.jobs.start?.outputs).toEqual({ build: arn });
  expect(run.jobs.wait).toEqual({
    result: 'success',
    outputs: { 'ami-id': amis[0]?.image, changed: 'true' },
  });

  const again = await perform(split, PUSH);
  expect(again.jobs.wait?.outputs).toEqual({ 'ami-id': amis[0]?.image, changed: 'false' });
  expect(buildsOf(scene)).toHaveLength(1);
}, 60_000);

it('matrix.yml bakes each pipeline with its own role, and keeps the AMI of each', async () => {
  const baked: Record<string, string> = {};
  const run = await perform(
    {
      ...BASICS,
      file: 'matrix.yml',
      act: async ({ inputs: { pipeline = '', images = '', 'role-to-assume': role = '' } }) => {
        expect(role).toBe(`arn:aws:iam::${ACCOUNT}:role/${pipeline}-bake-us-east-1`);
        baked[pipeline] = images;
        return { isGreen: true, outputs: { 'ami-id': `ami-of-${pipeline}` }, log: '' };
      },
    },
    PUSH,
  );
  expect(Object.keys(baked)).toEqual(['windows-2019-nodes', 'windows-2022-nodes', 'linux-nodes']);
  expect(run.jobs.bake).toEqual({
    result: 'success',
    outputs: {
      'windows-2019': 'ami-of-windows-2019-nodes',
      'windows-2022': 'ami-of-windows-2022-nodes',
      linux: 'ami-of-linux-nodes',
    },
  });
  expect(run.summary).toContain('- windows-2019: ami-of-windows-2019-nodes\n');
});

describe('regions-and-accounts.yml', () => {
  const NAME = '/nodes/windows/ami';
  const place = (account: string, region: string) =>
    `arn:aws:iam::${account}:role/windows-nodes-deploy ${region} ${NAME}`;

  it('publishes each copy in its own place, and goes back to those of another bake', async () => {
    const elsewhere = 'eu-west-1';
    const distributions = [{ region: REGION }, { region: elsewhere }];
    const scene = await openPipeline('windows-nodes', { system: 'windows', pipeline: { distributions } });
    push(scene, 'web', 'v1');
    const images = new Images();
    const parameters = new Parameters();
    const aws = awsProgram({ ...images.commands(), ...parameters.commands() });
    const act = actIn(scene);
    const performance = {
      ...BASICS,
      file: 'regions-and-accounts.yml',
      programs: { aws },
      act: async (step: ActionStep) => {
        const result = await act(step);
        for (const { ami } of JSON.parse(result.outputs.amis ?? '[]')) images.available.add(ami);
        return result;
      },
    };

    const run = await perform(performance, PUSH);

    const { amis } = newestBuild(scene);
    expect(run.jobs.deploy?.result).toBe('success');
    expect(amis).toHaveLength(2);
    expect(Object.fromEntries(parameters.values)).toEqual(
      Object.fromEntries(amis.map(({ region, image }) => [place(ACCOUNT, region), image])),
    );
    const [, line] = /-f amis='(.*)'/.exec(run.summary) ?? [];
    expect(JSON.parse(line ?? '')).toHaveLength(2);

    const older = [
      { region: REGION, account: ACCOUNT, ami: 'ami-0aaaaaaaaaaaaaaaa' },
      { region: elsewhere, account: '444455556666', ami: 'ami-0bbbbbbbbbbbbbbbb' },
    ];
    for (const { ami } of older) images.available.add(ami);
    const back = await perform({ ...performance, act: noAct }, byHand({ amis: JSON.stringify(older) }));
    expect(back.jobs.bake?.result).toBe('skipped');
    expect(back.jobs.deploy?.result).toBe('success');
    for (const { region, account, ami } of older)
      expect(parameters.values.get(place(account, region))).toBe(ami);
  }, 120_000);
});
