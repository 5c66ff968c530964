import { moveBaseImage } from '../../local-aws/catalogue.ts';
import type { MeasuredImage } from '../../src/images/measure.ts';
import { checkImages, type ImageOrder } from '../../src/preflight/images.ts';
import { digestOf, registryHost } from '../images/arbitraries.ts';
import { home, LINUX_BASE, REGION, type Rig, refuse, startRig } from '../tools.ts';
import { image, layer } from './measuredImages.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

const GIB = 2 ** 30;

function surveyOf(): ImageOrder['survey'] {
  const { id } = moveBaseImage(rig.aws.world, REGION, LINUX_BASE.slice('ssm:'.length));
  return {
    home,
    platform: { os: 'linux', architecture: 'amd64' },
    recipe: { settings: {} },
    base: { parent: { written: LINUX_BASE, amiId: id, changedAt: undefined }, described: new Map() },
  };
}

async function check(measured: readonly MeasuredImage[], behindLogin: readonly string[] = []) {
  const order = { measured, survey: surveyOf(), runtime: 'containerd' } as const;
  const asked: string[][] = [];
  const readConfigs = async (images: readonly MeasuredImage[]) => {
    asked.push(images.map(({ repository }) => repository.slice(registryHost.length + 1)));
    return new Map(
      images.map(({ parts }) => [parts.config.digest, { os: 'windows', architecture: 'amd64' }]),
    );
  };
  const loginsNeeded = async () => behindLogin;
  const findings = await checkImages(order, { clients: rig.clients, readConfigs, loginsNeeded });
  return { findings, codes: findings.map(({ code }) => code), asked };
}

describe('checking images', () => {
  it('finds everything at once', async () => {
    const { codes, findings } = await check(
      [image('web', [layer(1, 20 * GIB)]), image('api', [])],
      [`${registryHost}/api`],
    );
    expect(codes).toEqual(['image-platform', 'disk-full', 'registry-login']);
    expect(findings[2]?.evidence).toEqual([`${registryHost}/api:v1`]);
  });

  it('reads no configuration of what came out of an index', async () => {
    const { asked, codes } = await check([
      image('web', []),
      image('api', [], { platformDigest: digestOf(3) }),
    ]);
    expect(asked).toEqual([['web']]);
    expect(codes).toEqual(['image-platform']);
  });

  it('asks no registry when every image came out of an index', async () => {
    const { asked, codes } = await check([image('api', [], { platformDigest: digestOf(3) })]);
    expect(asked).toEqual([]);
    expect(codes).toEqual([]);
  });

  it('does not fail for a refusal, but names the permission', async () => {
    refuse(rig, 'DescribeImages', 'UnauthorizedOperation', { service: 'ec2', status: 403 });
    const { findings } = await check([image('api', [], { platformDigest: digestOf(3) })]);
    expect(findings).toMatchObject([{ code: 'not-checked', level: 'warning' }]);
    expect(findings[0]?.mend).toBe('Allow ec2:DescribeImages to the role of this job.');
  });
});
