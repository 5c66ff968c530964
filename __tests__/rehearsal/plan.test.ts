import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { addRole, type LocalAws, mainAccount } from '../../local-aws/index.ts';
import { ACCOUNT, PLAN_STATEMENTS, push, REGION, startAccount, writesOf } from './account.ts';
import { bareClone, type Ending, newFolder, rehearse, removeFolders } from './program.ts';

const SESSION = {
  accessKeyId: 'ASIASESSION000000001',
  secretAccessKey: 'secret-of-the-session',
  sessionToken: 'T',
};
const PLAN = ['--plan', '--pipeline', 'windows-nodes', '--images', 'web'];

// Each starts a program that starts another.
jest.setTimeout(90_000);

let aws: LocalAws;
let clone: string;

beforeAll(() => {
  clone = bareClone();
});
beforeEach(async () => {
  aws = await startAccount();
});
afterEach(() => aws.close());
afterAll(removeFolders);

/** A terminal with keys in its environment, and more. */
function keys(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey } = aws.credentials;
  return {
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    HOME: newFolder(),
    ...more,
  };
}

/** A terminal whose AWS settings are files, by their names below ~/.aws. */
function files(texts: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const home = newFolder();
  mkdirSync(join(home, '.aws', 'sso', 'cache'), { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(home, '.aws', name), text);
  return { AWS_ENDPOINT_URL: aws.url, HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...more };
}

/** Plans, and holds that nothing in AWS was to change. */
async function plan(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ending> {
  const ending = await rehearse(clone, args, { environment });
  expect(writesOf(aws.world)).toEqual([]);
  expect(aws.world.journal.filter(({ mistake }) => mistake !== undefined)).toEqual([]);
  return ending;
}

function flowing(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function leftIn(folder: string): string {
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return left.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
}

describe('--plan', () => {
  it('tells what a bake would do, with no permission but to read, and leaves the document', async () => {
    const output = newFolder();
    const ending = await plan([...PLAN, '--output', output], keys());
    expect(ending).toMatchObject({ exitCode: 0, stderr: '' });
    expect(aws.world.journal.map(({ outcome }) => outcome)).not.toContain('AccessDeniedException');
    const text = flowing(ending.stdout);
    const {
      decision,
      reason,
      plan: planned = '{}',
    } = JSON.parse(readFileSync(join(output, 'outputs.json'), 'utf8'));
    const { document, calls } = JSON.parse(planned);
    expect(text).toContain('windows-nodes in us-east-1: a bake would make a new AMI');
    expect(text).toContain(`decision ${decision}: ${reason}`);
    expect(text).toContain('+ …/web:v1.0 (50 MB)');
    expect(text).toContain(`component ${document.path} (`);
    for (const { action } of calls) expect(text).toContain(action);
    expect(calls).toHaveLength(5);
    expect(readFileSync(document.path, 'utf8')).toContain('= 50000227 v1.0');
    expect(text).toContain('Nothing was changed in AWS.');
    expect(ending.stdout).not.toMatch(/^::|##\[/m);
    expect(ending.stdout).not.toContain('\u001b');
    expect(leftIn(output)).not.toContain(mainAccount.secretAccessKey);
    expect(existsSync(join(output, 'summary.md'))).toBe(true);
  });

  it('exits with 1 where a bake would fail, and tells the finding with its mend once', async () => {
    push(aws.world, 'web', 'v0', '17763');
    const { exitCode, stdout, stderr } = await plan(PLAN, keys());
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const text = flowing(stdout);
    expect(text).toContain('a bake would make a new AMI, but 1 error stands in the way');
    expect(text).toContain('✗ error image-windows-build: ');
    expect(text).toContain('→ Build them from a base of build 20348');
    expect(text.split('Windows starts no containers of it')).toHaveLength(2);
  });

  it('prints the outputs as one JSON object, for a program, and errors beside it', async () => {
    const { exitCode, stdout } = await plan([...PLAN, '--json'], keys());
    const outputs = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      ...{ decision: 'bake', changed: false, findings: [] },
      diff: { added: [{ name: expect.stringContaining('/web:v1.0') }] },
      plan: { decision: 'bake', calls: expect.any(Array) },
    });
    const absent = await plan(
      [...PLAN, '--json', '--component', 'other', '--preflight', 'off'],
      keys({
        INPUT_IMAGES: 'api',
        AWS_SECRET_ACCESS_KEY: 'wrong',
      }),
    );
    expect(absent.exitCode).toBe(1);
    expect(JSON.parse(absent.stdout)).toEqual({ changed: false });
    expect(absent.stderr).toContain('AWS does not accept the credentials');
  });

  it('reads manifests below the folder where the person stands', async () => {
    const folder = newFolder();
    writeFileSync(
      join(folder, 'pod.yaml'),
      `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/web:v1.0"}]}\n`,
    );
    const args = ['--plan', '--pipeline', 'windows-nodes', '--images-from', '*.yaml'];
    const environment = keys({ npm_lifecycle_event: 'start', INIT_CWD: folder });
    const { exitCode, stdout } = await plan(args, environment);
    expect(exitCode).toBe(0);
    expect(flowing(stdout)).toContain('+ …/web:v1.0 (50 MB)');
    expect(stdout).toContain('? …/web:v1.0 (pod.yaml:3) is not in the AMI');
  });

  it('obeys no input and no file of another run that the shell still has', async () => {
    const stray = {
      GITHUB_OUTPUT: '/nowhere/o',
      GITHUB_WORKSPACE: '/nowhere',
      INPUT_MODE: 'bake',
      RUNNER_TEMP: '/nowhere',
      GITHUB_EVENT_PATH: '/nowhere/e',
    };
    const { exitCode, stdout } = await plan(
      [...PLAN, '--role-to-assume', `arn:aws:iam::${ACCOUNT}:role/bake`, '--comment', 'true'],
      keys(stray),
    );
    expect(exitCode).toBe(0);
    expect(flowing(stdout)).toContain("! role-to-assume: left out: GitHub's OIDC is for workflows.");
    expect(flowing(stdout)).toContain('! comment: left out: there is no pull request here.');
    expect(stdout).not.toContain('nowhere');
  });
});

describe('the credentials of --plan', () => {
  const STATIC = `aws_access_key_id = ${mainAccount.accessKeyId}\naws_secret_access_key = ${mainAccount.secretAccessKey}\n`;

  it('may be a profile, with its Region', async () => {
    const config = `[profile work]\nregion = ${REGION}\n`;
    const credentials = `[work]\n${STATIC}`;
    expect((await plan(PLAN, files({ config, credentials }, { AWS_PROFILE: 'work' }))).exitCode).toBe(0);
  });

  it('may be a role that a profile assumes', async () => {
    addRole(aws.world.accounts, { arn: `arn:aws:iam::${ACCOUNT}:role/reader` });
    aws.world.policy = {
      Statement: [...PLAN_STATEMENTS, { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }],
    };
    const config = `[default]\nregion = ${REGION}\nrole_arn = arn:aws:iam::${ACCOUNT}:role/reader\nsource_profile = keys\n[profile keys]\n${STATIC}`;
    expect((await plan(PLAN, files({ config }))).exitCode).toBe(0);
    const principals = new Set(
      aws.world.journal.filter(({ service }) => service === 'ecr').map(({ principal }) => principal),
    );
    expect([...principals]).toEqual([expect.stringContaining('assumed-role/reader/')]);
  });

  it('may come from a program', async () => {
    const answer = JSON.stringify({
      Version: 1,
      AccessKeyId: mainAccount.accessKeyId,
      SecretAccessKey: mainAccount.secretAccessKey,
    });
    const program = join(newFolder(), 'credentials.cjs');
    writeFileSync(program, `console.log(${JSON.stringify(answer)})`);
    const config = `[default]\nregion = ${REGION}\ncredential_process = "${process.execPath}" "${program}"\n`;
    expect((await plan(PLAN, files({ config }))).exitCode).toBe(0);
  });

  it('may be an SSO session, and the message names the login where it is over', async () => {
    aws.world.accounts.credentials.set(SESSION.accessKeyId, { ...mainAccount, ...SESSION });
    const portal = await startPortal();
    const config = `[profile sso]\nregion = ${REGION}\nsso_session = corp\nsso_account_id = ${ACCOUNT}\nsso_role_name = Reader\n[sso-session corp]\nsso_region = ${REGION}\nsso_start_url = https://corp.awsapps.com/start\n`;
    const name = createHash('sha1').update('corp').digest('hex');
    const token = JSON.stringify({ accessToken: 'token', expiresAt: '2099-01-01T00:00:00Z', region: REGION });
    const more = { AWS_PROFILE: 'sso', AWS_ENDPOINT_URL_SSO: portal.url };
    const loggedIn = await plan(PLAN, files({ config, [`sso/cache/${name}.json`]: token }, more));
    portal.server.close();
    expect(loggedIn).toMatchObject({ exitCode: 0, stderr: '' });
    expect(loggedIn.stdout).not.toContain(SESSION.secretAccessKey);

    const { exitCode, stdout } = await plan(PLAN, files({ config }, more));
    expect(exitCode).toBe(1);
    expect(flowing(stdout)).toContain('windows-nodes in us-east-1: there is no plan');
    expect(flowing(stdout)).toContain('Log in here and run again: "aws sso login"');
    expect(stdout).not.toContain('id-token');
  });
});

/** AWS's access portal, which gives a session of a role for the token of a login. */
async function startPortal(): Promise<{ readonly server: Server; readonly url: string }> {
  const roleCredentials = { ...SESSION, expiration: Date.now() + 3_600_000 };
  const server = createServer((request, response) => {
    const isLoggedIn = request.headers['x-amz-sso_bearer_token'] === 'token';
    response.statusCode = isLoggedIn ? 200 : 401;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ roleCredentials }));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The portal has no port.');
  return { server, url: `http://127.0.0.1:${address.port}` };
}
