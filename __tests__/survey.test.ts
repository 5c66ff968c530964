import { pushImage, seedPipeline } from '../local-aws/index.ts';
import type { BakeInputs } from '../src/inputs.ts';
import { NO_SOURCES } from '../src/sources/sources.ts';
import { findHome, pipelineArn, takeSurvey } from '../src/survey.ts';
import {
  ACCOUNT,
  home,
  inputsOf,
  LINUX_BASE,
  REGION,
  type Rig,
  refuse,
  rejection,
  startRig,
  WINDOWS_BASE,
} from './tools.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({}, 1);
});
afterEach(() => rig.close());

function bakeInputs(given: Readonly<Record<string, string>> = {}): BakeInputs {
  const inputs = inputsOf({ images: 'team/web:prod', ...given });
  if (inputs.mode === 'wait') throw new Error('these are the inputs of mode: wait');
  return inputs;
}

async function begin(parentImage = LINUX_BASE, pipeline = {}): Promise<string> {
  const { world } = rig.aws;
  for (let number = 0; number < 30; number += 1) {
    const place = { region: REGION, accountId: ACCOUNT, repository: `team/service-${number}` };
    pushImage(world, place, { content: `service ${number}`, tags: ['prod'] });
  }
  const seeded = await seedPipeline(world, {
    region: REGION,
    name: 'nodes',
    parentImage,
    components: [
      {
        componentArn: `arn:aws:imagebuilder:${REGION}:aws:component/update-${parentImage === WINDOWS_BASE ? 'windows' : 'linux'}/x.x.x`,
      },
    ],
    pipeline,
  });
  return seeded.pipelineArn;
}

const survey = (given?: Readonly<Record<string, string>>) =>
  takeSurvey(bakeInputs({ images: 'team/*:prod', ...given }), { ...rig, sources: async () => NO_SOURCES });

describe('takeSurvey', () => {
  it('gathers pipeline, recipe, builds, platform and wanted images', async () => {
    const arn = await begin();
    const found = await survey();
    expect(found).toMatchObject({
      home,
      pipeline: { arn },
      component: `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/nodes-images`,
      recipe: { parentImage: LINUX_BASE },
      builds: [],
      lastBake: { kind: 'none' },
      platform: { os: 'linux', architecture: 'amd64' },
    });
    expect(found.wanted).toHaveLength(30);
  });

  it('reads the registries beside the pipeline', async () => {
    await rig.close();
    rig = await startRig({ roundTripMilliseconds: 10 }, 1);
    await begin();
    await survey();
    const concurrent = Math.max(...rig.aws.world.journal.map(({ concurrency }) => concurrency));
    expect(concurrent).toBeGreaterThan(2);
    expect(rig.operations().filter((operation) => /^(Create|Update|Start|Tag)/.test(operation))).toEqual([]);
  });

  it('asks nobody whose credentials these are where the pipeline is named by its ARN', async () => {
    const pipeline = await begin();
    await survey({ pipeline });
    expect(rig.operations()).not.toContain('GetCallerIdentity');
  });

  it('refuses fast-launch: required for Linux, and takes it for Windows', async () => {
    await begin();
    expect((await rejection(survey({ 'fast-launch': 'required' }))).message).toContain(
      'Write fast-launch: auto or fast-launch: off.',
    );
  });

  it('says which pipeline there is not, before what is wrong with the images', async () => {
    const { message } = await rejection(survey({ images: 'nowhere' }));
    expect(message).toContain(
      `There is no image pipeline arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image-pipeline/nodes.`,
    );
  });

  it('says what is wrong with the images of a pipeline that is there', async () => {
    await begin();
    expect((await rejection(survey({ images: 'team/none:prod' }))).message).toContain('team/none');
  });

  it('goes on without the base image where it may not be read', async () => {
    await begin();
    refuse(rig, 'GetParameter', 'AccessDeniedException', { service: 'ssm' });
    const found = await survey();
    expect(found.base.parent.amiId).toBeUndefined();
    expect(found.platform).toEqual({ os: 'linux', architecture: 'amd64' });
    expect(rig.log.lines.join()).toContain('Allow ssm:GetParameter');
  });
});

describe('findHome', () => {
  it('is where the credentials belong to, and the pipeline lies there', async () => {
    const inputs = bakeInputs();
    expect(await findHome(inputs, rig.clients)).toEqual(home);
    expect(pipelineArn(inputs, home)).toBe(`arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image-pipeline/nodes`);
  });

  it('is what the ARN says, without asking', async () => {
    const pipeline = 'arn:aws-cn:imagebuilder:cn-north-1:444455556666:image-pipeline/nodes';
    const inputs = bakeInputs({ pipeline });
    expect(await findHome(inputs, rig.clients)).toEqual({
      accountId: '444455556666',
      partition: 'aws-cn',
      region: 'cn-north-1',
    });
    expect(pipelineArn(inputs, home)).toBe(pipeline);
    expect(rig.operations()).toEqual([]);
  });

  it('refuses credentials of another partition', async () => {
    const clients = {
      ...rig.clients,
      sts: async () => ({
        ...(await rig.clients.sts(REGION)),
        getCallerIdentity: async () => ({
          $metadata: {},
          Account: ACCOUNT,
          Arn: `arn:aws-cn:iam::${ACCOUNT}:user/ci`,
        }),
      }),
    };
    expect((await rejection(findHome(bakeInputs(), clients))).message).toContain(
      `belong to the partition aws-cn, and the Region ${REGION} to aws`,
    );
  });

  it('explains credentials that AWS does not accept', async () => {
    refuse(rig, 'GetCallerIdentity', 'InvalidClientTokenId', { service: 'sts', status: 403 });
    expect((await rejection(findHome(bakeInputs(), rig.clients))).message).toContain(
      'does not accept the credentials',
    );
  });
});
