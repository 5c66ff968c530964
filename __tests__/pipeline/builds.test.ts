import { seedPipeline, triggerSchedule } from '../../local-aws/index.ts';
import { amiIn, type Build, buildOf, listBuilds, progressOf, readBuild } from '../../src/pipeline/builds.ts';
import { ACCOUNT, LINUX_BASE, MINUTE, REGION, type Rig, refuse, rejection, startRig } from '../tools.ts';

const ARN = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/nodes/1.0.0/1`;

describe('progressOf', () => {
  it.each([
    ['AVAILABLE', 'available'],
    ['FAILED', 'failed'],
    ['CANCELLED', 'cancelled'],
    ['DELETED', 'deleted'],
    ['DEPRECATED', 'retired'],
    ['DISABLED', 'retired'],
    ['PENDING', 'running'],
    ['DISTRIBUTING', 'running'],
    ['A_STATE_OF_TOMORROW', 'running'],
    ['', 'running'],
  ])('%s means %s', (status, progress) => {
    expect(progressOf(status)).toBe(progress);
  });
});

describe('buildOf', () => {
  it('takes an answer that says nothing for a build that has just begun', () => {
    expect(buildOf(ARN, {})).toEqual({
      arn: ARN,
      status: 'PENDING',
      reason: '',
      createdAt: 0,
      amis: [],
      tags: {},
    });
  });

  it('passes over outputs that have no AMI yet', () => {
    const amis = [{ region: REGION }, { region: REGION, image: 'ami-1' }];
    expect(buildOf(ARN, { outputResources: { amis } }).amis).toEqual([
      { region: REGION, accountId: '', id: 'ami-1', name: '' },
    ]);
  });
});

describe('amiIn', () => {
  const ami = (region: string, accountId: string, id: string) => ({ region, accountId, id, name: id });
  const build = (...amis: Build['amis']): Build => ({ ...buildOf(ARN, {}), amis });

  it('finds the AMI of the account and Region, not the first one', () => {
    const own = ami(REGION, ACCOUNT, 'ami-3');
    const amis = [ami('eu-west-1', ACCOUNT, 'ami-1'), ami(REGION, '444455556666', 'ami-2'), own];
    expect(amiIn(build(...amis), ACCOUNT, REGION)).toBe(own);
  });

  it('takes an AMI without an account for one of its own', () => {
    expect(amiIn(build(ami(REGION, '', 'ami-1')), ACCOUNT, REGION)?.id).toBe('ami-1');
  });

  it('finds none that is elsewhere', () => {
    expect(amiIn(build(ami('eu-west-1', ACCOUNT, 'ami-1')), ACCOUNT, REGION)).toBeUndefined();
  });
});

describe('listBuilds', () => {
  let rig: Rig;
  let pipelineArn = '';
  const started: string[] = [];
  beforeAll(async () => {
    rig = await startRig();
    const seeded = await seedPipeline(rig.aws.world, {
      region: REGION,
      name: 'nodes',
      parentImage: LINUX_BASE,
      components: [{ componentArn: `arn:aws:imagebuilder:${REGION}:aws:component/update-linux/x.x.x` }],
    });
    pipelineArn = seeded.pipelineArn;
    for (let number = 0; number < 60; number += 1) {
      // Pairs of builds begin in the same moment: then the number tells which is newer.
      if (number % 2 === 0) rig.advance(MINUTE);
      started.unshift(triggerSchedule(rig.aws.world, REGION, pipelineArn).arn);
    }
  });
  afterAll(() => rig.close());

  it.each(['newest first', 'oldest first', 'shuffled'] as const)(
    'reads every page and puts the newest first when the service answers %s',
    async (imageOrder) => {
      rig.aws.world.switches.imageOrder = imageOrder;
      rig.operations();
      const builds = await listBuilds(pipelineArn, rig.imagebuilder);
      expect(builds.map(({ arn }) => arn)).toEqual(started);
      expect(rig.operations()).toHaveLength(3);
    },
  );

  it('explains a refused permission', async () => {
    refuse(rig, 'ListImagePipelineImages', 'AccessDeniedException', { status: 403 });
    const { message } = await rejection(listBuilds(pipelineArn, rig.imagebuilder));
    expect(message).toContain('Allow imagebuilder:ListImagePipelineImages');
  });

  it('reads one build with its components and the answer as it was sent', async () => {
    const [newest = ''] = started;
    const { build, componentArns, body } = await readBuild(newest, rig.imagebuilder);
    expect(build).toMatchObject({ arn: newest, status: 'PENDING', createdAt: rig.clock.now() });
    expect(componentArns).toEqual([`arn:aws:imagebuilder:${REGION}:aws:component/update-linux/x.x.x`]);
    expect(body).toHaveProperty('image.buildType', 'SCHEDULED');
  });
});
