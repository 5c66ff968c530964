import {
  addRole,
  addUnknownSetting,
  ISSUER,
  inRegion,
  loseAmi,
  moveBaseImage,
  pushIndex,
  type SeededPipeline,
  seedComponent,
  seedPipeline,
  setBuildStatus,
  triggerSchedule,
} from '../local-aws/index.ts';
import { makeClients } from '../src/aws/clients.ts';
import { assumeRole } from '../src/aws/credentials.ts';
import { bake } from '../src/bake.ts';
import { readDocument } from '../src/component/document.ts';
import { type ImageLock, lockId } from '../src/images/lock.ts';
import { TAGS } from '../src/pipeline/builds.ts';
import {
  ACCOUNT,
  componentArn,
  documentOf,
  foreignDocument,
  identityTokenOf,
  inputsOf,
  lockOf,
  MINUTE,
  REGION,
  type RecordedRun,
  type Rig,
  recordedRun,
  refuse,
  rejection,
  startRig,
  WINDOWS_BASE,
} from './tools.ts';

const NAME = 'nodes-images';
/** Looks every two minutes, so that a bake takes some thirty of them. */
const QUICK = { images: 'team/web:prod', 'fast-launch': 'off', 'poll-seconds': '120' };
const WRITES = /^(Create|Update|Start|Cancel|Tag|Enable)/;

let rig: Rig;
let pipeline: SeededPipeline;
afterEach(() => rig.close());

/** Pushes an index for two versions of Windows under the tag `prod`. */
function push(content: string, repository = 'team/web'): void {
  const child = (osVersion: string) => ({
    content,
    platform: { os: 'windows', architecture: 'amd64', osVersion },
  });
  pushIndex(
    rig.aws.world,
    { region: REGION, accountId: ACCOUNT, repository },
    { children: [child('10.0.17763.1'), child('10.0.20348.1')], tags: ['prod'] },
  );
}

/** @param entry the recipe's entry for the pull component; undefined: it has none */
async function begin(entry?: string, options: Parameters<typeof startRig>[0] = {}): Promise<void> {
  rig = await startRig(options, 1);
  const { world } = rig.aws;
  if (entry !== undefined) {
    const data = foreignDocument('placeholder');
    await seedComponent(world, REGION, { name: NAME, version: '1.0.0', platform: 'Windows', data });
  }
  const update = { componentArn: `arn:aws:imagebuilder:${REGION}:aws:component/update-windows/x.x.x` };
  pipeline = await seedPipeline(world, {
    region: REGION,
    name: 'nodes',
    parentImage: WINDOWS_BASE,
    components: [...(entry === undefined ? [] : [{ componentArn: componentArn(NAME, entry) }]), update],
  });
  push('v1');
  rig.advance(10 * MINUTE);
}

async function run(given: Readonly<Record<string, string>> = {}): Promise<RecordedRun> {
  const recorded = recordedRun(rig);
  rig.operations();
  await bake(inputsOf({ ...QUICK, ...given }), recorded.tools);
  return recorded;
}

/** What local-aws knows that the AMI of a build really holds. */
function inside(buildArn: string | undefined): ImageLock | undefined {
  const { builds, components } = inRegion(rig.aws.world, REGION).imagebuilder;
  const taken = builds.get(buildArn ?? '')?.resolvedComponents ?? [];
  const pull = taken.find((arn) => arn.includes(`/${NAME}/`));
  return readDocument(components.get(pull ?? '')?.data ?? '')?.lock;
}

function expectPromiseKept({ outputs }: RecordedRun): void {
  const lock: ImageLock = JSON.parse(outputs.images ?? '{}');
  expect(lock.id).toBe(lockId(lock.images));
  expect(inside(outputs['image-build-version-arn'])).toEqual(lock);
  const ami = inRegion(rig.aws.world, REGION).ec2.amis.get(outputs['ami-id'] ?? '');
  expect(ami?.state).toBe('available');
  expect(ami?.tags.Ec2ImageBuilderArn).toBe(outputs['image-build-version-arn']);
}

describe.each([undefined, 'x.x.x', '1.x.x', '1.0.0/1'])('bake with the recipe entry %s', (entry) => {
  it('bakes, then leaves alone what did not change, then bakes what did', async () => {
    await begin(entry);
    const first = await run();
    expect(first.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(first.started).toEqual([first.outputs['image-build-version-arn']]);
    expectPromiseKept(first);

    const second = await run();
    expect(second.outputs).toMatchObject({ decision: 'unchanged', changed: 'false' });
    for (const name of ['ami-id', 'amis', 'images', 'component-arn', 'image-build-version-arn']) {
      expect(second.outputs[name]).toBe(first.outputs[name]);
    }
    expect(rig.operations().filter((operation) => WRITES.test(operation))).toEqual([]);
    expect(second.started).toEqual([]);

    push('v2');
    const third = await run();
    expect(third.outputs).toMatchObject({ decision: 'bake', reason: 'images changed: 1 moved' });
    expect(third.outputs['ami-id']).not.toBe(first.outputs['ami-id']);
    expectPromiseKept(third);
  });
});

describe('bake', () => {
  it.each([
    ['when the build starts', 'as written'],
    ['when the build starts', 'resolved'],
    ['at recipe creation', 'resolved'],
  ] as const)(
    'keeps its promise when wildcards resolve %s and show %s',
    async (componentsResolved, imageShowsComponents) => {
      await begin('x.x.x', { switches: { componentsResolved, imageShowsComponents } });
      expectPromiseKept(await run());
      push('v2');
      expectPromiseKept(await run());
      expect((await run()).outputs.decision).toBe('unchanged');
    },
  );

  it('pins the component after it saw a wildcard resolved too early', async () => {
    await begin('x.x.x', {
      switches: { componentsResolved: 'at recipe creation', imageShowsComponents: 'resolved' },
    });
    const recorded = await run();
    expectPromiseKept(recorded);
    expect(recorded.started).toHaveLength(2);
    expect(rig.log.lines.join('\n')).toMatch(
      /warning: The build .*\/1\.0\.0\/1 does not hold the wanted images for certain: .* component .*\/1\.0\.0\/1 holds no list of images/,
    );
  });

  it('starts again when another run publishes in between, and never claims the other images', async () => {
    await begin('x.x.x');
    const recorded = recordedRun(rig);
    let published = false;
    const { sleep } = rig.clock;
    const clock = {
      ...rig.clock,
      sleep: async (milliseconds: number) => {
        // The build is PENDING: the wildcard is not resolved yet.
        if (!published) {
          const data = documentOf(lockOf('foreign'));
          await seedComponent(rig.aws.world, REGION, {
            name: NAME,
            version: '1.0.9',
            platform: 'Windows',
            data,
          });
        }
        published = true;
        await sleep(milliseconds);
      },
    };
    await bake(inputsOf({ ...QUICK, 'poll-seconds': '60' }), { ...recorded.tools, clock });
    expect(recorded.started).toHaveLength(2);
    expectPromiseKept(recorded);
    const [first = ''] = recorded.started;
    const claimed = inRegion(rig.aws.world, REGION).imagebuilder.builds.get(first)?.tags;
    const wanted: ImageLock = JSON.parse(recorded.outputs.images ?? '{}');
    expect(claimed?.[TAGS.lock]).not.toBe(wanted.id);
  });

  it('fails after three builds that took in something else', async () => {
    await begin('x.x.x');
    const recorded = recordedRun(rig);
    let count = 10;
    const clock = {
      ...rig.clock,
      sleep: async (milliseconds: number) => {
        count += 1;
        const data = documentOf(lockOf(`foreign ${count}`));
        await seedComponent(rig.aws.world, REGION, {
          name: NAME,
          version: `1.0.${count * 1000}`,
          platform: 'Windows',
          data,
        });
        await rig.clock.sleep(milliseconds);
      },
    };
    const inputs = inputsOf({ ...QUICK, 'poll-seconds': '600' });
    const { message } = await rejection(bake(inputs, { ...recorded.tools, deadline: Infinity, clock }));
    expect(message).toContain('After 3 builds no AMI is known to hold the wanted images');
    expect(recorded.started).toHaveLength(3);
    expect(recorded.outputs['ami-id']).toBeUndefined();
    expect(recorded.outputs.changed).not.toBe('true');
  });

  it('bakes again when the base image moved', async () => {
    await begin('x.x.x');
    await run();
    moveBaseImage(rig.aws.world, REGION, WINDOWS_BASE.slice('ssm:'.length));
    const { outputs } = await run();
    expect(outputs.reason).toMatch(/^base image moved: from ami-\w+ to ami-\w+$/);
    expect((await run()).outputs.decision).toBe('unchanged');
  });

  it('bakes again when the last AMI is gone', async () => {
    await begin('x.x.x');
    const first = await run();
    loseAmi(rig.aws.world, REGION, first.outputs['ami-id'] ?? '');
    const second = await run();
    expect(second.outputs.reason).toMatch(/^last AMI gone/);
    expectPromiseKept(second);
  });

  it('a failed build hides no change', async () => {
    await begin('x.x.x');
    await run();
    push('v2');
    rig.aws.world.buildScripts.push({ failure: { stage: 'BUILDING', message: 'no space left' } });
    expect((await rejection(run())).message).toContain('no space left');
    const { outputs } = await run();
    expect(outputs).toMatchObject({ decision: 'bake', reason: 'images changed: 1 moved' });
  });

  it('knows what a scheduled build holds', async () => {
    await begin('x.x.x');
    await run();
    triggerSchedule(rig.aws.world, REGION, pipeline.pipelineArn);
    rig.advance(120 * MINUTE);
    const { outputs } = await run();
    expect(outputs.decision).toBe('unchanged');
    expect(outputs['image-build-version-arn']).toMatch(/\/2$/);
  });

  it('two runs at the same moment end on one AMI', async () => {
    await begin('x.x.x');
    const both = await Promise.all([run(), run()]);
    expect(both[0]?.outputs['ami-id']).toBe(both[1]?.outputs['ami-id']);
    for (const recorded of both) expectPromiseKept(recorded);
    expect(inRegion(rig.aws.world, REGION).imagebuilder.builds.size).toBe(1);
  });

  it('attaches to a build of the same images without publishing anything', async () => {
    await begin('x.x.x');
    const started = await run({ mode: 'start' });
    const attached = await run();
    expect(rig.operations().filter((operation) => WRITES.test(operation))).toEqual([]);
    expect(attached.outputs['image-build-version-arn']).toBe(started.outputs['image-build-version-arn']);
    expect(attached.started).toEqual([]);
    expectPromiseKept(attached);
  });

  it('starts its own build when the one that it waits for is cancelled', async () => {
    await begin('x.x.x');
    const other = await run({ mode: 'start' });
    const theirs = other.outputs['image-build-version-arn'] ?? '';
    const recorded = recordedRun(rig);
    let sleeps = 0;
    const sleep = async (milliseconds: number) => {
      sleeps += 1;
      if (sleeps === 3) setBuildStatus(rig.aws.world, REGION, theirs, 'CANCELLED');
      await rig.clock.sleep(milliseconds);
    };
    await bake(inputsOf(QUICK), { ...recorded.tools, clock: { ...rig.clock, sleep } });
    expect(recorded.started).toHaveLength(1);
    expect(recorded.started).not.toContain(theirs);
    expect(recorded.outputs['image-build-version-arn']).toBe(recorded.started[0]);
    expectPromiseKept(recorded);
  });

  it('ends when its own build is cancelled by somebody', async () => {
    await begin('x.x.x');
    const recorded = recordedRun(rig);
    const sleep = async (milliseconds: number) => {
      setBuildStatus(rig.aws.world, REGION, recorded.started[0] ?? '', 'CANCELLED', 'A person did it.');
      await rig.clock.sleep(milliseconds);
    };
    const tools = { ...recorded.tools, clock: { ...rig.clock, sleep } };
    expect((await rejection(bake(inputsOf(QUICK), tools))).message).toContain(
      'was cancelled by somebody else',
    );
    expect(recorded.started).toHaveLength(1);
    expect(recorded.outputs['ami-id']).toBeUndefined();
  });

  it('bakes the same images again for another runtime or pin, and docker knows no pin', async () => {
    await begin('x.x.x');
    await run();
    const unpinned = await run({ pin: 'false' });
    expect(unpinned.outputs.reason).toBe(
      'settings changed: from containerd, pin true, to containerd, pin false',
    );
    expectPromiseKept(unpinned);
    const docker = await run({ runtime: 'docker' });
    expect(docker.outputs.reason).toBe('settings changed: from containerd, pin false, to docker, pin true');
    expectPromiseKept(docker);
    expect((await run({ runtime: 'docker', pin: 'false' })).outputs.decision).toBe('unchanged');
  });

  it('does not count a build in progress of the same images for another runtime', async () => {
    await begin('x.x.x');
    await run({ mode: 'start', runtime: 'docker' });
    const recorded = await run();
    expect(recorded.started).toHaveLength(1);
    const { components } = inRegion(rig.aws.world, REGION).imagebuilder;
    const document = components.get(recorded.outputs['component-arn'] ?? '')?.data ?? '';
    expect(readDocument(document)?.settings.runtime).toBe('containerd');
    expectPromiseKept(recorded);
  });

  it('goes on where a run died after it published the component', async () => {
    await begin('1.0.0/1');
    refuse(rig, 'CreateImageRecipe', 'ServiceException', { status: 500 });
    await rejection(run());
    const recorded = await run();
    expectPromiseKept(recorded);
    expect(recorded.outputs['component-arn']).toBe(componentArn(NAME, '1.0.1/1'));
  });

  it('writes nothing where the pipeline has a setting that it does not know', async () => {
    await begin('1.0.0/1');
    addUnknownSetting(rig.aws.world, REGION, pipeline.pipelineArn, { newSetting: 'x' });
    expect((await rejection(run())).message).toContain('newSetting');
    expect(rig.operations().filter((operation) => WRITES.test(operation))).toEqual([]);
  });

  it('bakes such a pipeline all the same where its recipe follows a wildcard', async () => {
    await begin('x.x.x');
    addUnknownSetting(rig.aws.world, REGION, pipeline.pipelineArn, { newSetting: 'x' });
    expectPromiseKept(await run());
  });

  it('enables Fast Launch for the new AMI', async () => {
    await begin('x.x.x');
    const { outputs } = await run({ 'fast-launch': 'auto' });
    expect(JSON.parse(outputs['fast-launch'] ?? '')).toMatchObject([
      { ami: outputs['ami-id'], state: 'enabled' },
    ]);
  });

  it("writes the build's ARN before it waits, so that a run which is killed has told it", async () => {
    await begin('x.x.x');
    const recorded = recordedRun(rig);
    const killed = new Error('killed');
    const clock = { ...rig.clock, sleep: () => Promise.reject(killed) };
    const tools = { ...recorded.tools, clock };
    const inputs = inputsOf({ images: 'team/web:prod' });
    expect(await rejection(bake(inputs, tools))).toBe(killed);
    expect(recorded.outputs['image-build-version-arn']).toBe(recorded.started[0]);
    expect(recorded.started).toHaveLength(1);
  });
});

describe('an unchanged run', () => {
  it('goes on with Fast Launch where an earlier run did not enable it', async () => {
    await begin('x.x.x');
    await run();
    const second = await run({ 'fast-launch': 'auto' });
    expect(second.outputs).toMatchObject({ decision: 'unchanged', changed: 'false' });
    expect(JSON.parse(second.outputs['fast-launch'] ?? '')).toMatchObject([
      { ami: second.outputs['ami-id'], state: 'enabled' },
    ]);
  });

  it.each(['plan', 'start'])('with mode: %s only reports Fast Launch', async (mode) => {
    await begin('x.x.x');
    await run();
    const second = await run({ mode, 'fast-launch': 'auto' });
    expect(second.outputs.decision).toBe('unchanged');
    expect(JSON.parse(second.outputs['fast-launch'] ?? '')).toMatchObject([{ state: 'off' }]);
    expect(rig.operations()).not.toContain('EnableFastLaunch');
  });
});

describe('mode: plan', () => {
  it('decides, measures and writes nothing to AWS', async () => {
    await begin('x.x.x');
    const { outputs } = await run({ mode: 'plan' });
    expect(outputs).toMatchObject({ decision: 'bake', changed: 'false' });
    expect(JSON.parse(outputs.images ?? '').images).toHaveLength(1);
    expect(JSON.parse(outputs.diff ?? '').added).toHaveLength(1);
    expect(rig.operations().filter((operation) => WRITES.test(operation))).toEqual([]);
  });
});

describe('mode: start and mode: wait', () => {
  it('one starts, the other waits and finds what was promised', async () => {
    await begin('x.x.x');
    const started = await run({ mode: 'start' });
    expect(started.outputs).toMatchObject({ decision: 'bake', changed: 'false' });
    expect(started.outputs['ami-id']).toBeUndefined();
    const waited = await run({ mode: 'wait', images: '' });
    expect(waited.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(waited.outputs['image-build-version-arn']).toBe(started.outputs['image-build-version-arn']);
    expectPromiseKept(waited);
  });
});

it('bakes for six hours on sessions of fifteen minutes, which STS refuses once they are stale', async () => {
  await begin('x.x.x', { durations: { BUILDING: 360 * MINUTE } });
  const { aws, clock } = rig;
  const arn = `arn:aws:iam::${ACCOUNT}:role/warm-ami`;
  const subject = 'repo:example/shop:ref:refs/heads/main';
  const webIdentity = { issuer: ISSUER, audience: 'sts.amazonaws.com', subjects: [subject] };
  addRole(aws.world.accounts, { arn, webIdentity });
  const identityToken = (audience: string) => identityTokenOf(rig, subject, audience);
  const anonymous = makeClients({ environment: {}, attempts: 1, endpoint: aws.url });
  const role = assumeRole(
    { arn, sessionSeconds: 900, sessionName: 'warm-ami-1' },
    { identityToken, sts: () => anonymous.sts(REGION), clock, mask: () => {} },
  );
  const clients = makeClients({ environment: {}, attempts: 1, endpoint: aws.url, role });
  const recorded = recordedRun(rig, { clients, deadline: clock.now() + 480 * MINUTE });
  const begun = clock.now();
  aws.world.journal.length = 0;

  await bake(inputsOf({ ...QUICK, 'timeout-minutes': '480' }), recorded.tools);

  expectPromiseKept(recorded);
  expect(clock.now() - begun).toBeGreaterThan(6 * 60 * MINUTE);
  const sessions = aws.world.journal.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity');
  // One every 12 minutes at most, because a fifth of a session is left when it is renewed.
  expect(sessions.length).toBeGreaterThan(24);
  expect(sessions.length).toBeLessThan(36);
  // A pull component or a build that is not there yet is no refusal of the caller.
  const refused = aws.world.journal.filter(({ outcome }) => /Expired|Denied|Token/.test(outcome));
  expect(refused).toEqual([]);
});
