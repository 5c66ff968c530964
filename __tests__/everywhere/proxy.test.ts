/** The action behind a company's proxy, through `dist/`: what needs it goes through it, and nothing goes beside it. */
import { scriptBuild } from '../../local-aws/index.ts';
import type { StepResult } from '../../runner/runAction.ts';
import {
  buildsOf,
  callsOf,
  errorOf,
  lockOf,
  newestBuild,
  run,
  runPost,
  start,
  until,
  warningsOf,
} from '../e2e/world.ts';
import { GITHUB_HOST, inside, layersHost, openSite, REGISTRY, type Site, TOKEN_HOST } from './site.ts';

jest.setTimeout(60_000);

type Variables = Readonly<Record<string, string>>;

const awsHost = (service: string) => `${service}.us-east-1.amazonaws.com`;
const AWS_HOSTS = ['sts', 'imagebuilder', 'ec2', 'ssm', 'api.ecr'].map(awsHost);
/** Everybody whom a plan on a pull request asks. */
const EVERYBODY = [...AWS_HOSTS, layersHost(), TOKEN_HOST, GITHUB_HOST, REGISTRY];

const tunnelsTo = (hosts: readonly string[]) => new Set(hosts.map((host) => `CONNECT ${host}:443`));

function plan(site: Site, variables: Variables, inputs: Variables = {}): Promise<StepResult> {
  return run(site.scene, { ...site.inputs, ...inputs }, { ...site.environment, ...variables });
}

function keysOf({ scene }: Site): Variables {
  const { accessKeyId, secretAccessKey } = scene.aws.credentials;
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
}

/** All that a step said and wrote, without what it asked the runner to keep out of the log. */
function everythingOf({ stdout, stderr, summary, outputs, state, kept }: StepResult): string {
  const rest = JSON.stringify([summary, outputs, state, kept]);
  return stdout.replace(/^::add-mask::.*$/gm, '') + stderr + rest;
}

describe('a runner behind a proxy', () => {
  it.each([
    ['HTTPS_PROXY', 'http://'],
    ['https_proxy', 'http://'],
    ['HTTPS_PROXY', ''],
  ])('asks everybody through it: %s=%s<host and port>', async (variable, scheme) => {
    const site = await openSite();

    const result = await plan(site, { [variable]: scheme + site.company.proxy });

    expect(errorOf(result)).toBe('');
    expect(lockOf(result).images).toHaveLength(2);
    expect(site.github.comments('example/shop#7')).toHaveLength(1);
    expect(new Set(site.company.asked)).toEqual(tunnelsTo(EVERYBODY));
  });

  it('bakes, waits and turns Fast Launch on through it', async () => {
    const site = await openSite();

    const result = await plan(site, { HTTPS_PROXY: `http://${site.company.proxy}` }, { mode: 'bake' });

    expect(errorOf(result)).toBe('');
    expect(result.outputs['ami-id']).toMatch(/^ami-/);
    expect(new Set(site.company.asked)).toEqual(tunnelsTo(EVERYBODY.filter((host) => host !== GITHUB_HOST)));
  });

  it('logs in to it, and shows its password nowhere', async () => {
    const site = await openSite({ login: 'ada:p@ss/w%rd' });
    const user = `ada:${encodeURIComponent('p@ss/w%rd')}`;

    const result = await plan(site, { HTTPS_PROXY: `http://${user}@${site.company.proxy}` });

    expect(errorOf(result)).toBe('');
    expect(new Set(site.company.asked)).toEqual(tunnelsTo(EVERYBODY));
    expect(result.stdout).toContain('::add-mask::p@ss/w%25rd');
    expect(everythingOf(result)).not.toMatch(/p@ss|p%40ss|w%rd/);
  });

  it('asks an address without TLS through HTTP_PROXY', async () => {
    const site = await openSite();
    const AWS_ENDPOINT_URL = 'http://aws.company.test';
    site.scene.world.endpoint = AWS_ENDPOINT_URL;
    const variables = { ...keysOf(site), AWS_ENDPOINT_URL, HTTP_PROXY: `http://${site.company.proxy}` };

    const result = await plan(site, variables, { images: 'web:v1', comment: 'false', 'role-to-assume': '' });

    expect(errorOf(result)).toBe('');
    const methods = new Set(['GET', 'POST'].map((method) => `${method} http://aws.company.test`));
    expect(new Set(site.company.asked)).toEqual(methods);
  });

  it('lets the SDK assume the role of a service account through it', async () => {
    const site = await openSite();
    const answer = await fetch(
      `${site.scene.aws.tokenUrl('repo:example/shop:pull_request')}&audience=sts.amazonaws.com`,
      { headers: { authorization: 'bearer x' } },
    );
    const { value }: { value: string } = JSON.parse(await answer.text());
    const { 'role-to-assume': AWS_ROLE_ARN = '' } = site.inputs;
    const variables = {
      HTTPS_PROXY: `http://${site.company.proxy}`,
      AWS_ROLE_ARN,
      AWS_WEB_IDENTITY_TOKEN_FILE: site.keep('token', value),
    };

    const result = await plan(site, variables, { images: 'web:v1', comment: 'false', 'role-to-assume': '' });

    expect(errorOf(result)).toBe('');
    expect(new Set(site.company.asked)).toEqual(tunnelsTo([...AWS_HOSTS, layersHost()]));
  });

  it('stops the build of a killed step through it', async () => {
    const site = await openSite();
    scriptBuild(site.scene.world, { durations: { BUILDING: 10_000 * 60_000 } });
    const environment = { ...site.environment, HTTPS_PROXY: `http://${site.company.proxy}` };
    const running = await start(site.scene, { ...site.inputs, mode: 'bake' }, environment);
    await until(() => callsOf(site.scene, 'ListWorkflowStepExecutions').length > 0);
    running.child.kill('SIGKILL');
    const killed = await running.done;

    await runPost(site.scene, killed, environment);

    await until(() => newestBuild(site.scene).status === 'CANCELLED');
    expect(buildsOf(site.scene)).toHaveLength(1);
  });
});

describe('NO_PROXY', () => {
  it.each([
    ['a name above', () => 'company.test'],
    ['a name above, with a dot', () => '.company.test'],
    ['a name above, with a star', () => '*.company.test'],
    ['a name above in capitals, between others', () => 'one.example, COMPANY.TEST ,10.0.0.0/8'],
    ['every name', () => 'aws.company.test,github.company.test registry.company.test'],
    [
      'every name with its port',
      ([aws, github, registry]: readonly number[]) =>
        `aws.company.test:${aws},github.company.test:${github},registry.company.test:${registry}`,
    ],
    ['a star', () => '*'],
  ] as const)('that has %s leads past the proxy', async (_, exceptions) => {
    const site = await openSite();
    const { environment, inputs } = inside(site);
    const NO_PROXY = exceptions(site.company.tlsPorts);
    const variables = { ...environment, HTTPS_PROXY: `http://${site.company.proxy}`, NO_PROXY };

    const result = await plan(site, variables, inputs);

    expect(errorOf(result)).toBe('');
    expect(site.github.comments('example/shop#7')).toHaveLength(1);
    expect(site.company.asked).toEqual([]);
  });

  it('leads past the proxy only where name and port fit', async () => {
    const site = await openSite();
    const { environment, inputs } = inside(site);
    const [aws, github, registry] = site.company.tlsPorts;
    const NO_PROXY = 'aws.company.test:1,any.test,company.tes,github.company.test.more,hub.company.test';
    const variables = { ...environment, HTTPS_PROXY: `http://${site.company.proxy}`, no_proxy: NO_PROXY };

    const result = await plan(site, variables, inputs);

    expect(errorOf(result)).toBe('');
    const hosts = [`aws.company.test:${aws}`, `github.company.test:${github}`];
    const all = [...hosts, `registry.company.test:${registry}`].map((host) => `CONNECT ${host}`);
    expect(new Set(site.company.asked)).toEqual(new Set(all));
  });

  it('with the port of https holds for addresses that name none', async () => {
    const site = await openSite();
    const HTTPS_PROXY = `http://${site.company.proxy}`;

    const result = await plan(site, { HTTPS_PROXY, NO_PROXY: `${awsHost('sts')}:443` }, { comment: 'false' });

    expect(errorOf(result)).toContain(`ENOTFOUND ${awsHost('sts')}`);
    expect(site.company.asked).toEqual([`CONNECT ${TOKEN_HOST}:443`]);
  });
});

describe('a proxy that refuses', () => {
  /** A wrong password, and who is asked past the proxy. */
  const wrong = (site: Site, NO_PROXY = 'none.test'): Variables => ({
    HTTPS_PROXY: `http://ada:wr0ng-word@${site.company.proxy}`,
    NO_PROXY,
  });
  const MEND = 'Write user and password of the proxy into HTTPS_PROXY';

  it.each([
    ['the OIDC issuer', {}, "GitHub's OIDC issuer was not asked for the token"],
    ['AWS', { 'role-to-assume': '' }, 'AWS was not asked while'],
  ] as const)('%s is named with its variable and without its password', async (_, inputs, what) => {
    const site = await openSite({ login: 'ada:right' });

    const result = await plan(site, { ...keysOf(site), ...wrong(site) }, { comment: 'false', ...inputs });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain(what);
    expect(errorOf(result)).toContain('The proxy of HTTPS_PROXY or HTTP_PROXY answered 407.');
    expect(errorOf(result)).toContain(MEND);
    expect(everythingOf(result)).not.toContain('wr0ng-word');
    // Nobody knocks again and again at a door that is shut.
    expect(site.company.asked.length).toBeLessThanOrEqual(AWS_HOSTS.length + 1);
  });

  it.each([
    ['STS', 'sts', `aws.company.test`],
    ['a registry', 'registry', 'registry.company.test'],
  ])('%s alone is named as well', async (_, kind, host) => {
    const site = await openSite({ login: 'ada:right' });
    const { environment, inputs } = inside(site);
    const tokens = new URL(environment.ACTIONS_ID_TOKEN_REQUEST_URL ?? '');
    tokens.hostname = 'tokens.company.test';
    const ACTIONS_ID_TOKEN_REQUEST_URL = tokens.href;
    const others = ['aws', 'tokens', 'registry'].map((name) => `${name}.company.test`);
    const NO_PROXY = others.filter((name) => name !== host).join();
    const variables = { ...environment, ...wrong(site, NO_PROXY), ACTIONS_ID_TOKEN_REQUEST_URL };

    const result = await plan(site, variables, { ...inputs, comment: 'false' });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain(
      kind === 'sts'
        ? 'role/warm-ami could not be assumed'
        : `${host}:${site.company.tlsPorts[2]} was not asked.`,
    );
    expect(errorOf(result)).toContain('answered 407');
    expect(errorOf(result)).toContain(MEND);
    expect(everythingOf(result)).not.toContain('wr0ng-word');
    expect(site.company.asked).toHaveLength(1);
  });

  it('GitHub alone costs the comment, and a warning says so', async () => {
    const site = await openSite({ login: 'ada:right' });
    const { environment, inputs } = inside(site);
    const NO_PROXY = 'aws.company.test,registry.company.test';

    const result = await plan(site, { ...environment, ...wrong(site, NO_PROXY) }, inputs);

    expect(errorOf(result)).toBe('');
    const warned = warningsOf(result).join('\n');
    expect(warned).toContain(
      'There is no comment on example/shop#7: The proxy of HTTPS_PROXY or HTTP_PROXY answered 407.',
    );
    expect(warned).toContain(MEND);
    expect(everythingOf(result)).not.toContain('wr0ng-word');
    expect(site.company.asked).toHaveLength(1);
  });

  it('with a policy of its own is told to let the host through', async () => {
    const site = await openSite({ refusal: 403 });

    const result = await plan(site, { HTTPS_PROXY: `http://${site.company.proxy}` });

    expect(errorOf(result)).toContain('answered 403.\nHave the proxy let the host through');
  });
});

describe('a proxy that is none of HTTP', () => {
  it('is warned of and not used', async () => {
    const site = await openSite();
    const { environment, inputs } = inside(site);

    const result = await plan(
      site,
      { ...environment, HTTPS_PROXY: 'socks5://ada:wr0ng-word@127.0.0.1:9' },
      inputs,
    );

    expect(errorOf(result)).toBe('');
    expect(warningsOf(result)).toEqual([expect.stringContaining('HTTPS_PROXY is not used')]);
    expect(everythingOf(result)).not.toContain('wr0ng-word');
  });
});
