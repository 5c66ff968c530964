import { setTimeout } from 'node:timers/promises';
import { serialDepth } from '../../bench/serialDepth.ts';
import { addLaunchTemplate, inRegion, seedWorkflow, workflowDocument } from '../../local-aws/index.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import { enableFastLaunch } from '../../local-aws/services/ec2/fastLaunch.ts';
import type { JournalEntry, World } from '../../local-aws/world.ts';
import { checkPipeline } from '../../src/preflight/checkPipeline.ts';
import type { Finding, FindingCode } from '../../src/preflight/finding.ts';
import type { SourceImage } from '../../src/sources/sources.ts';
import { ACCOUNT, REGION, type Rig, refuse, startRig } from '../tools.ts';
import { findingsOf, orderOf, type Scene, seedScene } from './order.ts';

let rig: Rig;
beforeEach(async () => {
  // No delay until Fast Launch shows: the clock of these tests stands still.
  rig = await startRig({ durations: { fastLaunchShown: 0 } }, 1);
});
afterEach(() => rig.close());

const REGISTRY = `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com`;
const HERE = {
  region: REGION,
  amiDistributionConfiguration: { name: 'nodes {{ imagebuilder:buildDate }}' },
};
const THERE = { region: 'eu-west-1' };

const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code);

/** A Windows pipeline with all that preflight reads: two Regions, a launch template and a workflow of its own. */
function wholeScene(world: World, actions = ['LaunchInstance', 'RunSysPrep', 'CreateImage']): Scene {
  const workflowArn = seedWorkflow(world, REGION, {
    ...{ type: 'BUILD', name: 'mine' },
    data: workflowDocument(actions),
  });
  const { id: launchTemplateId } = addLaunchTemplate(world, REGION, {
    ...{ accountId: ACCOUNT, name: 'nodes' },
    blockDeviceMappings: [{ DeviceName: 'xvdb', Ebs: { VolumeSize: 100 } }],
  });
  return {
    seed: {
      distributions: [{ ...HERE, launchTemplateConfigurations: [{ launchTemplateId }] }, THERE],
      pipeline: {
        executionRole: `arn:aws:iam::${ACCOUNT}:role/imagebuilder`,
        workflows: [{ workflowArn }],
      },
    },
  };
}

function turnOn(world: World, name: string): void {
  const windows = { windows: true, osVersion: 'Microsoft Windows Server 2022', sysprepped: true };
  const { id } = addAmi(world, REGION, { ownerId: ACCOUNT, name, ...windows });
  const scope = { region: REGION, partition: 'aws', accountId: ACCOUNT };
  const settings = { maxParallelLaunches: 6, targetResourceCount: 5, launchTemplate: undefined };
  enableFastLaunch(world, scope, id, settings);
}

describe('checkPipeline', () => {
  it.each(['Windows', 'Linux'] as const)(
    'finds nothing wrong with a plain pipeline of %s',
    async (system) => {
      await seedScene(rig, { system });
      expect(await findingsOf(rig)).toEqual([]);
    },
  );

  it('finds nothing wrong with one that has all that it reads', async () => {
    await seedScene(rig, wholeScene(rig.aws.world));
    expect(await findingsOf(rig)).toEqual([]);
  });

  it('makes two calls that follow one another, whatever there is to read', async () => {
    const { world } = rig.aws;
    await seedScene(rig, wholeScene(world));
    // Long beside the time that sending all at once takes on a busy machine.
    world.onCall = (_, when) => (when === 'before' ? setTimeout(300) : undefined);
    const calls = await callsOf();
    expect(calls).toHaveLength(10);
    const spans = calls.map(({ at, milliseconds }) => ({
      begin: at.getTime(),
      end: at.getTime() + milliseconds,
    }));
    expect(serialDepth(spans)).toBe(2);
  });

  it('reads nothing of Fast Launch for Linux', async () => {
    await seedScene(rig, { system: 'Linux' });
    const calls = await callsOf();
    expect(calls.map(({ operation }) => operation).toSorted()).toEqual([
      'GetComponent',
      'GetComponent',
      'GetInfrastructureConfiguration',
    ]);
  });

  it('counts the parallel launches of every page', async () => {
    for (let number = 1; number <= 201; number += 1) turnOn(rig.aws.world, `old ${number}`);
    await seedScene(rig, {});
    const [quota] = await findingsOf(rig);
    expect(quota).toMatchObject({
      code: 'fast-launch-quota',
      what: expect.stringContaining('1206 are taken'),
    });
  });
});

/** The calls that preflight makes. */
async function callsOf(): Promise<readonly JournalEntry[]> {
  const order = await orderOf(rig);
  const { journal } = rig.aws.world;
  const before = journal.length;
  await checkPipeline(order, rig);
  return journal.slice(before);
}

describe('Fast Launch that is required', () => {
  const found = async (wish: string) => {
    const { world } = rig.aws;
    for (let number = 1; number <= 6; number += 1) turnOn(world, `old ${number}`);
    const { id: launchTemplateId } = addLaunchTemplate(world, REGION, {
      ...{ accountId: ACCOUNT, name: 'mapping' },
      blockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 100 } }],
    });
    const whole = wholeScene(world, ['CreateImage']);
    const launchTemplateConfigurations = [{ launchTemplateId }];
    const distributions = [{ ...HERE, launchTemplateConfigurations }];
    await seedScene(rig, { seed: { ...whole.seed, distributions } });
    inRegion(world, REGION).ec2.vpcs.clear();
    const karpenter = [{ file: 'k.yaml', line: 1, name: 'windows', hasBlockDeviceMappings: false }];
    const findings = await findingsOf(rig, { inputs: { 'fast-launch': wish }, files: { karpenter } });
    return Object.fromEntries(findings.map(({ code, level }) => [code, level]));
  };
  const PAID_IN_VAIN = { 'fast-launch-unused': 'warning', 'fast-launch-karpenter': 'warning' };

  it('makes an error of what keeps it from working, not of what it is paid for in vain', async () => {
    expect(await found('required')).toEqual({
      ...PAID_IN_VAIN,
      'fast-launch-vpc': 'error',
      // A quota that was raised can't be read.
      'fast-launch-quota': 'warning',
      'fast-launch-sysprep': 'error',
    });
  });

  it('warns of all where it is not', async () => {
    expect(await found('auto')).toEqual({
      ...PAID_IN_VAIN,
      'fast-launch-vpc': 'warning',
      'fast-launch-quota': 'warning',
      'fast-launch-sysprep': 'warning',
    });
  });
});

describe('a read', () => {
  const READS = [
    ['imagebuilder:GetInfrastructureConfiguration', 'imagebuilder'],
    ['imagebuilder:GetDistributionConfiguration', 'imagebuilder'],
    ['imagebuilder:GetComponent', 'imagebuilder'],
    ['imagebuilder:GetWorkflow', 'imagebuilder'],
    ['ec2:DescribeVpcs', 'ec2'],
    ['ec2:DescribeFastLaunchImages', 'ec2'],
    ['ec2:DescribeLaunchTemplateVersions', 'ec2'],
  ] as const;

  it.each(READS)(
    'of %s that is refused is the one finding, and its mend names it',
    async (permission, service) => {
      await seedScene(rig, wholeScene(rig.aws.world));
      const [, operation = ''] = permission.split(':');
      const denied = service === 'ec2' ? 'UnauthorizedOperation' : 'AccessDeniedException';
      refuse(rig, operation, denied, { service, status: 403, times: 50 });
      expect(await findingsOf(rig)).toEqual([
        {
          code: 'not-checked',
          level: 'warning',
          what: expect.stringContaining(permission),
          evidence: expect.arrayContaining([expect.stringContaining(denied)]),
          mend: `Allow ${permission} to the role of this job.`,
        },
      ]);
    },
  );

  it.each(READS)('of %s that fails is the one finding, and names it', async (permission, service) => {
    await seedScene(rig, wholeScene(rig.aws.world));
    const [, operation = ''] = permission.split(':');
    refuse(rig, operation, 'ServiceUnavailableException', { service, status: 503, times: 50 });
    const [finding, ...others] = await findingsOf(rig);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'not-checked', mend: expect.stringContaining(permission) });
    expect(finding?.mend).toContain('run again');
  });

  it('of the distribution settings that is refused judges no Region, because it may be they that enable Fast Launch', async () => {
    await seedScene(rig, { seed: { distributions: [HERE] } });
    inRegion(rig.aws.world, REGION).ec2.vpcs.clear();
    refuse(rig, 'GetDistributionConfiguration', 'AccessDeniedException', { status: 403 });
    expect(codesOf(await findingsOf(rig))).toEqual(['not-checked']);
  });

  it.each(['ResourceNotFoundException', 'ClientException'] as const)(
    'of a pull component that is not there yet is no finding, answered with %s',
    async (notFound) => {
      await seedScene(rig, { entry: 'missing' });
      rig.aws.world.switches.notFound = notFound;
      expect(await findingsOf(rig, { inputs: { component: 'not-yet' } })).toEqual([]);
    },
  );

  it('of a workflow whose document is none finds no lack of Sysprep', async () => {
    const { world } = rig.aws;
    const workflowArn = seedWorkflow(world, REGION, { type: 'BUILD', name: 'odd', data: 'steps: later' });
    const executionRole = `arn:aws:iam::${ACCOUNT}:role/imagebuilder`;
    await seedScene(rig, { seed: { pipeline: { executionRole, workflows: [{ workflowArn }] } } });
    expect(await findingsOf(rig)).toEqual([]);
  });
});

describe('files of the checkout', () => {
  const nodeClass = { file: 'karpenter.yaml', line: 3, name: 'windows', hasBlockDeviceMappings: true };
  const web = (want: SourceImage['want'], more: Partial<SourceImage>): readonly SourceImage[] => [
    {
      ...{ written: 'as the file says', repository: `${REGISTRY}/team/web`, want },
      ...{ file: 'deploy/web.yaml', line: 12, where: 'Deployment web, container app' },
      ...{ onlyOn: undefined, pullPolicy: undefined },
      ...more,
    },
  ];
  const tag = (name: string) => ({ kind: 'tag', tag: name }) as const;

  const found = async (code: FindingCode, scene: Scene): Promise<Finding | undefined> => {
    await seedScene(rig, scene);
    return (await findingsOf(rig, scene)).find((finding) => finding.code === code);
  };

  it.each([['auto', 1] as const, ['off', 0] as const])(
    'with an EC2NodeClass and fast-launch: %s give %i findings',
    async (wish, count) => {
      await seedScene(rig, {});
      const scene = { inputs: { 'fast-launch': wish }, files: { karpenter: [nodeClass] } };
      const findings = await findingsOf(rig, scene);
      expect(findings).toHaveLength(count);
      for (const { evidence } of findings) expect(evidence.join()).toContain('karpenter.yaml:3');
    },
  );

  it.each([
    ['latest', 'latest', { pullPolicy: 'Always' }],
    ['latest', 'latest', {}],
    ['latest', 'latest', { onlyOn: 'windows' }],
    ['prod', 'prod', { pullPolicy: 'Always' }],
  ] as const)('are where %s, named as %s with %j, is asked for again', async (baked, named, more) => {
    const scene = { inputs: { images: `team/web:${baked}` }, files: { sources: web(tag(named), more) } };
    const finding = await found('latest-tag', scene);
    expect(finding).toMatchObject({ level: 'advice' });
    expect(finding?.evidence).toEqual([expect.stringContaining('deploy/web.yaml:12')]);
  });

  it.each([
    ['latest', 'latest', { pullPolicy: 'IfNotPresent' }],
    ['latest', 'latest', { pullPolicy: 'Never' }],
    ['prod', 'prod', {}],
    ['prod', 'prod', { pullPolicy: 'Always', onlyOn: 'linux' }],
    ['prod', 'prod', { pullPolicy: 'Always', repository: `${REGISTRY}/team/other` }],
    ['prod', 'latest', {}],
  ] as const)('let %s be, where %s is named with %j', async (baked, named, more) => {
    const scene = { inputs: { images: `team/web:${baked}` }, files: { sources: web(tag(named), more) } };
    expect(await found('latest-tag', scene)).toBeUndefined();
  });

  it('may name an image by its digest', async () => {
    await seedScene(rig, {});
    const [image] = (await orderOf(rig)).survey.wanted;
    const want = { kind: 'digest', digest: image?.digest ?? '' } as const;
    const sources = web(want, { pullPolicy: 'Always' });
    expect(codesOf(await findingsOf(rig, { files: { sources } }))).toEqual(['latest-tag']);
    const other = web({ ...want, digest: `sha256:${'0'.repeat(64)}` }, { pullPolicy: 'Always' });
    expect(await findingsOf(rig, { files: { sources: other } })).toEqual([]);
  });
});
