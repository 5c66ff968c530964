/** FIPS and dual-stack endpoints, through `dist/`: the names that each service is asked by, as a proxy sees them. */
import { inRegion } from '../../local-aws/world.ts';
import { ACCOUNT, errorOf, lockOf, REGION, run } from '../e2e/world.ts';
import { layersHost, openSite, type Site, TOKEN_HOST } from './site.ts';

jest.setTimeout(60_000);

type Variables = Readonly<Record<string, string>>;

const INPUTS = { mode: 'plan', images: 'web:v1', comment: 'false' };

function plan({ scene, inputs, environment }: Site, variables: Variables, more: Variables = {}) {
  return run(scene, { ...inputs, ...INPUTS, ...more }, { ...environment, ...variables });
}

/** What AWS was asked by, but for the layers, whose address ECR gives out. */
function awsHosts({ company }: Site): readonly string[] {
  const hosts = company.asked.map((line) => line.replace(/^CONNECT |:443$/g, ''));
  const others = [TOKEN_HOST, layersHost()];
  return [...new Set(hosts)].filter((host) => !others.includes(host)).sort();
}

const FIPS = { AWS_USE_FIPS_ENDPOINT: 'true' };
const DUAL_STACK = { AWS_USE_DUALSTACK_ENDPOINT: 'true' };
const profile = (settings: string) => `[default]\nregion = us-east-1\n${settings}`;

/** As the SDK's own rules for each service have them: ECR drops its `api.` where it is asked over IPv6. */
const NAMES = {
  plain: ['api.ecr.us-east-1.amazonaws.com', ...named((name) => `${name}.us-east-1.amazonaws.com`)],
  fips: ['api.ecr-fips.us-east-1.amazonaws.com', ...named((name) => `${name}-fips.us-east-1.amazonaws.com`)],
  dualStack: ['ecr.us-east-1.api.aws', ...named((name) => `${name}.us-east-1.api.aws`)],
  both: ['ecr-fips.us-east-1.api.aws', ...named((name) => `${name}-fips.us-east-1.api.aws`)],
};

function named(nameOf: (service: string) => string): readonly string[] {
  return ['ec2', 'imagebuilder', 'ssm', 'sts'].map(nameOf);
}

describe('every service of AWS', () => {
  it.each([
    ['plain', 'the defaults', {}, ''],
    ['fips', 'AWS_USE_FIPS_ENDPOINT', FIPS, ''],
    ['dualStack', 'AWS_USE_DUALSTACK_ENDPOINT', DUAL_STACK, ''],
    ['both', 'both variables', { ...FIPS, ...DUAL_STACK }, ''],
    ['fips', 'use_fips_endpoint of a profile', {}, 'use_fips_endpoint = true'],
    ['dualStack', 'use_dualstack_endpoint of a profile', {}, 'use_dualstack_endpoint = true'],
    ['plain', 'a variable that says false', { AWS_USE_FIPS_ENDPOINT: 'false' }, 'use_fips_endpoint = true'],
  ] as const)('is asked by its %s name for %s', async (kind, _, variables, settings) => {
    const site = await openSite();
    const AWS_CONFIG_FILE = site.keep('config', profile(settings));
    const HTTPS_PROXY = `http://${site.company.proxy}`;

    const result = await plan(site, { ...variables, AWS_CONFIG_FILE, HTTPS_PROXY });

    expect(errorOf(result)).toBe('');
    expect(awsHosts(site)).toEqual([...NAMES[kind]].sort());
  });
});

describe('an endpoint that there is not', () => {
  it('is told by its name, with the settings that ask for it', async () => {
    const site = await openSite();
    const { accessKeyId, secretAccessKey } = site.scene.aws.credentials;
    const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };

    const result = await plan(site, { ...FIPS, ...keys }, { 'role-to-assume': '' });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain('AWS could not be reached');
    expect(errorOf(result)).toMatch(/if [\w-]+-fips\.us-east-1\.amazonaws\.com does not exist/);
    expect(errorOf(result)).toContain('take AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT away');
  });

  it('because another is given is told in the words of the SDK', async () => {
    const site = await openSite();
    const AWS_ENDPOINT_URL = site.scene.aws.url;
    const keys = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' };

    const result = await plan(site, { ...FIPS, ...keys, AWS_ENDPOINT_URL }, { 'role-to-assume': '' });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain('FIPS and custom endpoint are not supported');
    expect(errorOf(result)).toContain('Take AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT away');
  });
});

describe('a registry of ECR', () => {
  it.each([
    ['plain', `${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com`],
    ['FIPS', `${ACCOUNT}.dkr.ecr-fips.us-east-1.amazonaws.com`],
    ['dual-stack', `${ACCOUNT}.dkr-ecr.us-east-1.on.aws`],
    ['FIPS and dual-stack', `${ACCOUNT}.dkr-ecr-fips.us-east-1.on.aws`],
  ])('named by its %s host keeps it, also where the build instance logs in', async (_, host) => {
    const site = await openSite();
    const HTTPS_PROXY = `http://${site.company.proxy}`;

    const result = await plan(site, { HTTPS_PROXY }, { mode: 'bake', images: `${host}/web:v1` });

    expect(errorOf(result)).toBe('');
    expect(lockOf(result).images).toEqual([expect.objectContaining({ repository: `${host}/web` })]);
    const { components } = inRegion(site.scene.world, REGION).imagebuilder;
    const document = components.get(result.outputs['component-arn'] ?? '')?.data;
    expect(document).toContain(`@ ${host} us-east-1\n`);
  });
});
