import { addRole, ISSUER, scriptBuild } from '../../local-aws/index.ts';
import {
  ACCOUNT,
  buildsOf,
  callsOf,
  errorOf,
  newestBuild,
  openScene,
  push,
  run,
  runGreen,
  runPost,
  type Scene,
  start,
  until,
} from './world.ts';

const ARN = `arn:aws:iam::${ACCOUNT}:role/warm-ami`;
const SUBJECT = 'repo:example/shop:ref:refs/heads/main';
const INPUTS = { 'role-to-assume': ARN, 'role-session-seconds': '900' };

/** A role whose sessions last two seconds, and a bake that takes five. */
async function sceneWithRole(sessionSeconds = 2): Promise<Scene> {
  const scene = await openScene({ timeFactor: 540 });
  const webIdentity = { issuer: ISSUER, audience: 'sts.amazonaws.com', subjects: [SUBJECT] };
  addRole(scene.world.accounts, { arn: ARN, webIdentity, sessionSeconds });
  push(scene, 'web', 'v1');
  return scene;
}

/** What a runner sets for a job with `id-token: write`, and no other credentials. */
function oidc({ aws }: Scene): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    ACTIONS_ID_TOKEN_REQUEST_URL: aws.tokenUrl(SUBJECT),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-token',
  };
}

describe('role-to-assume', () => {
  it('is assumed and renewed for as long as the bake takes, and nothing stale is ever used', async () => {
    const scene = await sceneWithRole();

    const result = await runGreen(scene, { ...INPUTS, 'fast-launch': 'off' }, oidc(scene));

    expect(result.outputs.changed).toBe('true');
    expect(callsOf(scene, 'AssumeRoleWithWebIdentity').length).toBeGreaterThanOrEqual(2);
    expect(scene.world.journal.filter(({ outcome }) => /Expired|Denied/.test(outcome))).toEqual([]);
    const principals = new Set(callsOf(scene, 'GetImage').map(({ principal }) => principal));
    expect([...principals]).toEqual([`arn:aws:sts::${ACCOUNT}:assumed-role/warm-ami/warm-ami-4711`]);
  });

  it('masks every token and key before anything else is said', async () => {
    const scene = await sceneWithRole(600);

    const { stdout, summary, outputs } = await runGreen(scene, { ...INPUTS, mode: 'plan' }, oidc(scene));

    const masked = [...stdout.matchAll(/^::add-mask::(.+)$/gm)].map(([, secret]) => secret);
    const sessions = [...scene.world.accounts.credentials.values()].filter(
      ({ sessionToken }) => sessionToken,
    );
    expect(sessions).toHaveLength(1);
    for (const { accessKeyId, secretAccessKey, sessionToken } of sessions)
      expect(masked).toEqual(expect.arrayContaining([accessKeyId, secretAccessKey, sessionToken]));
    const rest = [stdout.replace(/^::add-mask::.*$/gm, ''), summary, JSON.stringify(outputs)].join('\n');
    for (const secret of masked) expect(rest).not.toContain(secret);
  });

  it('says that the job lacks id-token: write', async () => {
    const scene = await sceneWithRole();
    const keys = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

    const result = await run(scene, INPUTS, keys);

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain('Give the job "permissions: id-token: write"');
    expect(buildsOf(scene)).toEqual([]);
  });

  it('says what the trust of the role must hold', async () => {
    const scene = await sceneWithRole();
    const other = { ACTIONS_ID_TOKEN_REQUEST_URL: scene.aws.tokenUrl('repo:example/other:pull_request') };

    const result = await run(scene, INPUTS, { ...oidc(scene), ...other });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain(`The role ${ARN} could not be assumed`);
    expect(errorOf(result)).toContain('the "sub" of this repository');
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'is assumed by whoever stops the build after %s',
    async (signal) => {
      const scene = await sceneWithRole();
      scriptBuild(scene.world, { durations: { BUILDING: 10_000 * 60_000 } });
      const running = await start(scene, INPUTS, oidc(scene));
      await until(() => callsOf(scene, 'ListWorkflowStepExecutions').length > 0);
      running.child.kill(signal);
      const result = await running.done;

      await runPost(scene, result, oidc(scene));

      await until(() => newestBuild(scene).status === 'CANCELLED');
    },
  );
});

describe('credentials that expire while the build goes on', () => {
  it('end the step with what expired, that the build goes on, its ARN and the two ways out', async () => {
    const scene = await sceneWithRole();
    scriptBuild(scene.world, { durations: { BUILDING: 10_000 * 60_000 } });
    const { credentials } = scene.world.accounts;
    const [key = '', own] = [...credentials.entries()][0] ?? [];
    const running = await start(scene);
    await until(() => buildsOf(scene).some(({ status }) => status === 'BUILDING'));
    if (own !== undefined) credentials.set(key, { ...own, expiresAt: new Date(0) });
    const result = await running.done;

    const error = errorOf(result);
    const { arn, status } = newestBuild(scene);
    expect(result.exitCode).toBe(1);
    expect(error).toContain(`The AWS credentials expired while waiting for the build ${arn}.`);
    expect(error).toContain('The build goes on in AWS.');
    expect(error).toContain(`mode: wait and image-build-version-arn: ${arn}`);
    expect(error).toContain('role-to-assume: ');
    expect(error).toContain('"permissions: id-token: write"');
    expect(status).toBe('BUILDING');
    expect(result.outputs['image-build-version-arn']).toBe(arn);
  });
});
