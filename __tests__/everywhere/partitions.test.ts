/** Whole bakes through `dist/` in the partitions of AWS, under the names that its services have there. */
import { domainOf, partitionOf } from '../../local-aws/regions.ts';
import { inRegion } from '../../local-aws/world.ts';
import { ACCOUNT, callsOf, errorOf, lockOf, run } from '../e2e/world.ts';
import { layersHost, openSite, type Site, TOKEN_HOST } from './site.ts';

jest.setTimeout(60_000);

const INPUTS = { mode: 'bake', images: 'web:v1', comment: 'false' };
const REGIONS = ['cn-north-1', 'cn-northwest-1', 'us-gov-west-1', 'eusc-de-east-1'];

function bake({ scene, inputs, environment, company }: Site) {
  const variables = { ...environment, HTTPS_PROXY: `http://${company.proxy}` };
  return run(scene, { ...inputs, ...INPUTS }, variables);
}

describe.each(REGIONS)('in %s', (region) => {
  const partition = partitionOf(region);
  const domain = domainOf(partition);

  it.each(['linux', 'windows'] as const)(
    'the action bakes for %s, and has nothing to do again',
    async (system) => {
      const site = await openSite({ region, system });

      const baked = await bake(site);

      expect(errorOf(baked)).toBe('');
      const hosts = ['sts', 'imagebuilder', 'ec2', 'ssm', 'api.ecr'].map(
        (name) => `${name}.${region}.${domain}`,
      );
      const tunnels = [...hosts, TOKEN_HOST, layersHost(region)].map((host) => `CONNECT ${host}:443`);
      expect(new Set(site.company.asked)).toEqual(new Set(tunnels));
      const { outputs, summary } = baked;
      const arn = `arn:${partition}:imagebuilder:${region}:${ACCOUNT}:`;
      expect(outputs['image-build-version-arn']).toMatch(new RegExp(`^${arn}image/`));
      expect(outputs['component-arn']).toMatch(new RegExp(`^${arn}component/nodes-images/`));
      expect(JSON.parse(outputs.amis ?? '')).toEqual([
        { region, account: ACCOUNT, ami: outputs['ami-id'], name: expect.any(String) },
      ]);
      const host = `${ACCOUNT}.dkr.ecr.${region}.${domain}`;
      expect(lockOf(baked).images).toEqual([expect.objectContaining({ repository: `${host}/web` })]);
      // What the build instance logs in to, and with which Region's password.
      expect(documentOf(site, region, outputs['component-arn'])).toContain(`@ ${host} ${region}\n`);
      const foreign = new RegExp(
        `arn:(?!${partition}:)|(?<!${domain.replaceAll('.', '\\.')})\\bamazonaws\\.com\\b(?!\\.cn)`,
      );
      if (domain !== 'amazonaws.com') expect(JSON.stringify(outputs) + summary).not.toMatch(foreign);
      if (system === 'windows')
        expect(JSON.parse(outputs['fast-launch'] ?? '')).toMatchObject([{ state: 'enabled' }]);

      const again = await bake(site);

      expect(again.outputs.decision).toBe('unchanged');
      expect(again.outputs['ami-id']).toBe(outputs['ami-id']);
    },
  );
});

/** The document of a component as the service keeps it. */
function documentOf({ scene }: Site, region: string, arn = ''): string {
  return inRegion(scene.world, region).imagebuilder.components.get(arn)?.data ?? '';
}

describe('the audience of a token in China', () => {
  it.each(['sts.amazonaws.com', 'sts.amazonaws.com.cn'])(
    'is %s where the identity provider of the account takes that',
    async (audience) => {
      const site = await openSite({ region: 'cn-north-1', audience });

      const result = await bake(site);

      expect(errorOf(result)).toBe('');
      const outcomes = callsOf(site.scene, 'AssumeRoleWithWebIdentity').map(({ outcome }) => outcome);
      expect(outcomes).toEqual([...(audience.endsWith('.cn') ? ['InvalidIdentityToken'] : []), 'answered']);
    },
  );

  it('is told as either where the provider takes neither', async () => {
    const site = await openSite({ region: 'cn-north-1', audience: 'company' });

    const result = await bake(site);

    expect(errorOf(result)).toContain('with the audience sts.amazonaws.com or sts.amazonaws.com.cn.');
  });

  it('is sts.amazonaws.com alone elsewhere', async () => {
    const site = await openSite({ audience: 'sts.amazonaws.com.cn' });

    const result = await bake(site);

    expect(errorOf(result)).toContain('with the audience sts.amazonaws.com.');
    expect(callsOf(site.scene, 'AssumeRoleWithWebIdentity')).toHaveLength(1);
  });
});

describe('keys of another partition', () => {
  it('are refused with the mend', async () => {
    const site = await openSite({ region: 'us-gov-west-1' });
    const { accessKeyId, secretAccessKey } = site.scene.aws.credentials;
    const variables = {
      ...site.environment,
      HTTPS_PROXY: `http://${site.company.proxy}`,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    };

    const result = await run(site.scene, { images: 'web:v1' }, variables);

    expect(errorOf(result)).toContain(
      'Check that the login step uses the account and partition of aws-region.',
    );
  });
});
