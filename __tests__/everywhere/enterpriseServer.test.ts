/** The action on a GitHub Enterprise Server, through `dist/`: no address of GitHub.com, and an issuer of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { addRole } from '../../local-aws/index.ts';
import { ACCOUNT, callsOf, errorOf, newestBuild, run } from '../e2e/world.ts';
import { openSite, type Site } from './site.ts';

jest.setTimeout(60_000);

const ROLE = `arn:aws:iam::${ACCOUNT}:role/warm-ami`;
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A server whose REST API lies below /api/v3, and GraphQL beside it at /api/graphql. */
async function openServer({
  github,
}: Site): Promise<{ readonly host: string; readonly paths: readonly string[] }> {
  const paths: string[] = [];
  const server = createServer((incoming, response) => {
    paths.push(`${incoming.method} ${incoming.url}`);
    const path = (incoming.url ?? '').replace(/^\/api(?:\/v3)?/, '');
    const options = { method: incoming.method ?? '', headers: incoming.headers };
    const onward = request(`${github.url}${path}`, options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  return { host: `ghes.company.test:${(server.address() as AddressInfo).port}`, paths };
}

async function plan(site: Site, inputs: Readonly<Record<string, string>> = {}) {
  const { host, paths } = await openServer(site);
  const { aws } = site.scene;
  const environment = {
    ...site.environment,
    KNOWN_NAMES: '.company.test',
    AWS_ENDPOINT_URL: aws.url.replace('127.0.0.1', 'aws.company.test'),
    ACTIONS_ID_TOKEN_REQUEST_URL: aws.tokenUrl('repo:example/shop:pull_request'),
    GITHUB_SERVER_URL: `http://${host}`,
    GITHUB_API_URL: `http://${host}/api/v3`,
    GITHUB_GRAPHQL_URL: `http://${host}/api/graphql`,
  };
  site.scene.world.endpoint = aws.url;
  const result = await run(site.scene, { ...site.inputs, images: 'web:v1', ...inputs }, environment);
  return { result, host, paths };
}

describe('on a GitHub Enterprise Server', () => {
  it('a plan is a comment, by the addresses that the runner names', async () => {
    const site = await openSite();

    const first = await plan(site);
    const second = await plan(site);

    expect(errorOf(first.result)).toBe('');
    const [comment] = site.github.comments('example/shop#7');
    expect(comment?.body).toContain(`[this run](http://${second.host}/example/shop/actions/runs/4711)`);
    expect(second.paths).toEqual([
      'GET /api/v3/repos/example/shop/issues/7/comments?per_page=100',
      'POST /api/graphql',
      expect.stringMatching(/^PATCH \/api\/v3\/repos\/example\/shop\/issues\/comments\/\d+$/),
    ]);
  });

  it('a build is tagged with the address of its run there', async () => {
    const site = await openSite();

    const { result, host } = await plan(site, { mode: 'bake' });

    expect(errorOf(result)).toBe('');
    expect(newestBuild(site.scene).tags['warm-ami:run']).toBe(
      `http://${host}/example/shop/actions/runs/4711`,
    );
  });

  it('a server without GraphQL gets its comment too', async () => {
    const site = await openSite();
    site.github.fail({
      call: 'POST /graphql',
      times: 9,
      how: { kind: 'answer', status: 404, body: { message: 'Not Found' } },
    });

    for (let round = 0; round < 2; round += 1) expect((await plan(site)).result.exitCode).toBe(0);

    expect(site.github.comments('example/shop#7')).toHaveLength(1);
  });

  it("a role that trusts another issuer is told which one the server's tokens name", async () => {
    const site = await openSite({ issuer: 'ghes.company.test/_services/token' });
    const webIdentity = {
      issuer: 'token.actions.githubusercontent.com',
      audience: 'sts.amazonaws.com',
      subjects: ['*'],
    };
    addRole(site.scene.world.accounts, { arn: ROLE, webIdentity });

    const { result } = await plan(site);

    expect(errorOf(result)).toContain('that the role trusts ghes.company.test/_services/token for sts:');
    expect(errorOf(result)).not.toContain('githubusercontent.com');
  });

  it('a role that trusts its issuer is assumed', async () => {
    const site = await openSite({ issuer: 'ghes.company.test/_services/token' });

    const { result } = await plan(site);

    expect(errorOf(result)).toBe('');
    expect(callsOf(site.scene, 'AssumeRoleWithWebIdentity')).toHaveLength(1);
  });
});

describe('the sources', () => {
  it('name no address of GitHub.com but those that are told to people', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const lines = files.flatMap((path) =>
      readFileSync(join('src', path), 'utf8')
        .split('\n')
        .filter(
          (line) => /github(?:usercontent|status)?\.com/i.test(line) && !/^\s*(?:\*|\/\*\*|\/\/)/.test(line),
        )
        .map((line) => line.trim()),
    );
    const told = [
      // Where a server's tokens do not say who issued them.
      /^const ISSUER = /,
      /^'Run again; for GitHub\.com see www\.githubstatus\.com\.'/,
      /^const mend = 'Run again later; for GitHub\.com see www\.githubstatus\.com\.'/,
      // What @actions/github takes for GITHUB_GRAPHQL_URL where that is not set.
      /^return graphqlUrl === /,
      // The documents of this project.
      /^const EXPLANATIONS = /,
    ];
    expect(lines.filter((line) => !told.some((words) => words.test(line)))).toEqual([]);
    expect(lines).toHaveLength(told.length);
  });
});
