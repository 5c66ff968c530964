import { DescribeInstancesCommand, EnableFastLaunchCommand } from '@aws-sdk/client-ec2';
import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import {
  CreateComponentCommand,
  CreateImageRecipeCommand,
  GetImagePipelineCommand,
  ImagebuilderClient,
  ListComponentBuildVersionsCommand,
  StartImagePipelineExecutionCommand,
  UpdateImagePipelineCommand,
} from '@aws-sdk/client-imagebuilder';
import { GetParameterCommand, GetParametersCommand } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import {
  addRole,
  addUser,
  ISSUER,
  inRegion,
  managedComponentArn,
  moveBaseImage,
  type SeededPipeline,
  seedComponent,
  seedPipeline,
  startLocalAws,
  throttled,
} from '../../../local-aws/index.ts';
import { AwsError } from '../../../local-aws/service.ts';
import { addAmi } from '../../../local-aws/services/ec2/amis.ts';
import { ACCOUNT, errorOf, type Fixture, MINUTE, REGION, startFixture, WINDOWS_BASE } from './fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.close());

const ROLE = `arn:aws:iam::${ACCOUNT}:role/ci`;

const seed = (): Promise<SeededPipeline> =>
  seedPipeline(fixture.aws.world, {
    region: REGION,
    name: 'nodes',
    parentImage: WINDOWS_BASE,
    recipeName: 'r01',
  });

describe('STS', () => {
  const webIdentity = { issuer: ISSUER, audience: 'sts.amazonaws.com', subjects: ['repo:org/name:*'] };

  async function identityToken(subject: string, audience = 'sts.amazonaws.com'): Promise<string> {
    const url = `${fixture.aws.tokenUrl(subject)}&audience=${encodeURIComponent(audience)}`;
    const answer = await fetch(url, { headers: { authorization: 'bearer runner' } });
    const { value }: { value: string } = Object(await answer.json());
    return value;
  }

  const assume = (WebIdentityToken: string, DurationSeconds?: number) =>
    fixture.sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: ROLE,
        RoleSessionName: 'run',
        WebIdentityToken,
        DurationSeconds,
      }),
    );

  it('says who calls', async () => {
    const identity = await fixture.sts.send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({ Account: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:user/ci` });
  });

  it('gives a session to a token of the issuer, with the right audience and subject', async () => {
    addRole(fixture.aws.world.accounts, { arn: ROLE, webIdentity });
    const { Credentials } = await assume(await identityToken('repo:org/name:ref:refs/heads/main'));
    const client = new STSClient({
      endpoint: fixture.aws.url,
      region: REGION,
      credentials: {
        accessKeyId: String(Credentials?.AccessKeyId),
        secretAccessKey: String(Credentials?.SecretAccessKey),
        sessionToken: String(Credentials?.SessionToken),
      },
    });
    const { Arn } = await client.send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/ci/run`);
    fixture.clock.advance(61 * MINUTE);
    expect((await errorOf(client.send(new GetCallerIdentityCommand({})))).name).toMatch(/^ExpiredToken/);
  });

  it('refuses another audience, another subject, an old token and a forged one', async () => {
    addRole(fixture.aws.world.accounts, { arn: ROLE, webIdentity });
    const subject = 'repo:org/name:pull_request';
    expect((await errorOf(assume(await identityToken(subject, 'other')))).name).toMatch(
      /^InvalidIdentityToken/,
    );
    expect((await errorOf(assume(await identityToken('repo:evil/name:x')))).name).toBe('AccessDenied');
    const token = await identityToken(subject);
    const [header, , signature] = token.split('.');
    const forged = Buffer.from('{"sub":"repo:org/name:x"}').toString('base64url');
    expect((await errorOf(assume(`${header}.${forged}.${signature}`))).name).toMatch(/^InvalidIdentityToken/);
    fixture.clock.advance(11 * MINUTE);
    expect((await errorOf(assume(token))).name).toMatch(/^ExpiredToken/);
  });

  it('knows keys and roles in their own partition alone', async () => {
    const { accounts } = fixture.aws.world;
    const { accessKeyId, secretAccessKey } = addUser(accounts, ACCOUNT, 'ci', undefined, 'aws-cn');
    const whoIs = (region: string) => {
      const credentials = { accessKeyId, secretAccessKey };
      const client = new STSClient({ endpoint: fixture.aws.url, region, credentials });
      return client.send(new GetCallerIdentityCommand({}));
    };
    expect(await whoIs('cn-north-1')).toMatchObject({ Arn: `arn:aws-cn:iam::${ACCOUNT}:user/ci` });
    expect((await errorOf(whoIs(REGION))).name).toBe('InvalidClientTokenId');
    const RoleArn = ROLE.replace('arn:aws:', 'arn:aws-cn:');
    addRole(accounts, { arn: RoleArn });
    const assumed = fixture.sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'run' }));
    expect((await errorOf(assumed)).name).toBe('AccessDenied');
  });

  it('gives no session longer than the role allows, and an hour at most to a chained one', async () => {
    addRole(fixture.aws.world.accounts, { arn: ROLE, webIdentity });
    expect((await errorOf(assume(await identityToken('repo:org/name:x'), 7200))).name).toBe(
      'ValidationError',
    );
    addRole(fixture.aws.world.accounts, { arn: ROLE, webIdentity, maxSessionSeconds: 43_200 });
    const { Credentials } = await assume(await identityToken('repo:org/name:x'), 7200);
    const credentials = {
      accessKeyId: String(Credentials?.AccessKeyId),
      secretAccessKey: String(Credentials?.SecretAccessKey),
      sessionToken: String(Credentials?.SessionToken),
    };
    const client = new STSClient({ endpoint: fixture.aws.url, region: REGION, credentials });
    const chain = (DurationSeconds: number) =>
      client.send(new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'next', DurationSeconds }));
    expect((await errorOf(chain(3601))).name).toBe('ValidationError');
    await expect(chain(3600)).resolves.toHaveProperty('Credentials');
  });
});

describe('SSM', () => {
  it('knows the public parameters of base AMIs, which move', async () => {
    const Name = WINDOWS_BASE.slice('ssm:'.length);
    const before = await fixture.ssm.send(new GetParameterCommand({ Name }));
    const moved = moveBaseImage(fixture.aws.world, REGION, Name);
    const after = await fixture.ssm.send(new GetParameterCommand({ Name }));
    expect(after.Parameter).toMatchObject({ Value: moved.id, Version: 2, DataType: 'aws:ec2:image' });
    expect(before.Parameter?.Value).not.toBe(moved.id);
    const names = [...inRegion(fixture.aws.world, REGION).ec2.amis.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names what it does not know', async () => {
    expect((await errorOf(fixture.ssm.send(new GetParameterCommand({ Name: '/none' })))).name).toBe(
      'ParameterNotFound',
    );
    const { InvalidParameters } = await fixture.ssm.send(new GetParametersCommand({ Names: ['/none'] }));
    expect(InvalidParameters).toEqual(['/none']);
  });
});

describe('a policy', () => {
  const Resource = '*';
  it('refuses what it does not allow as each service does', async () => {
    const { pipelineArn } = await seed();
    fixture.aws.world.policy = { Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource }] };
    const pipeline = fixture.imagebuilder.send(
      new GetImagePipelineCommand({ imagePipelineArn: pipelineArn }),
    );
    expect(await errorOf(pipeline)).toMatchObject({
      name: 'AccessDeniedException',
      status: 403,
      message: `User: arn:aws:iam::${ACCOUNT}:user/ci is not authorized to perform: imagebuilder:GetImagePipeline on resource: ${pipelineArn} because no identity-based policy allows the imagebuilder:GetImagePipeline action`,
    });
    const repositories = fixture.ecr.send(new DescribeRepositoriesCommand({}));
    expect((await errorOf(repositories)).name).toBe('AccessDeniedException');
    const enabling = fixture.ec2.send(new EnableFastLaunchCommand({ ImageId: 'ami-0123456789abcdef0' }));
    expect((await errorOf(enabling)).name).toBe('UnauthorizedOperation');
  });

  it.each([
    ['imagebuilder:GetInfrastructureConfiguration'],
    ['imagebuilder:GetImageRecipe'],
    ['iam:PassRole'],
  ])('must allow %s for UpdateImagePipeline', async (action) => {
    const { pipelineArn, recipeArn, infrastructureArn } = await seed();
    const needed = [
      ...['imagebuilder:UpdateImagePipeline', 'imagebuilder:GetInfrastructureConfiguration'],
      ...['imagebuilder:GetImageRecipe', 'iam:PassRole'],
    ];
    const update = () =>
      fixture.imagebuilder.send(
        new UpdateImagePipelineCommand({
          imagePipelineArn: pipelineArn,
          imageRecipeArn: recipeArn,
          infrastructureConfigurationArn: infrastructureArn,
          executionRole: 'ib',
          clientToken: undefined,
        }),
      );
    fixture.aws.world.policy = { Statement: { Effect: 'Allow', Action: needed, Resource } };
    await update();
    fixture.aws.world.policy = {
      Statement: { Effect: 'Allow', Action: needed.filter((each) => each !== action), Resource },
    };
    expect((await errorOf(update())).message).toContain(action);
  });

  it('must allow TagResource on the image for a start with tags, and GetComponent for a recipe', async () => {
    const { pipelineArn } = await seed();
    const start = (tags?: Record<string, string>) =>
      fixture.imagebuilder.send(
        new StartImagePipelineExecutionCommand({
          imagePipelineArn: pipelineArn,
          clientToken: undefined,
          ...(tags === undefined ? {} : { tags }),
        }),
      );
    const Action = ['imagebuilder:StartImagePipelineExecution', 'imagebuilder:CreateImageRecipe'];
    fixture.aws.world.policy = { Statement: [{ Effect: 'Allow', Action, Resource }] };
    await start();
    const denied = await errorOf(start({ lock: 'a' }));
    expect(denied.message).toContain(
      `imagebuilder:TagResource on resource: arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/r01/1.0.0/1`,
    );
    const recipe = fixture.imagebuilder.send(
      new CreateImageRecipeCommand({
        name: 'r02',
        semanticVersion: '1.0.0',
        parentImage: WINDOWS_BASE,
        components: [{ componentArn: managedComponentArn(REGION, 'update-windows') }],
        clientToken: undefined,
      }),
    );
    expect((await errorOf(recipe)).message).toContain('imagebuilder:GetComponent');
  });

  it('must allow the builds of a version, not the version, for the list of them', async () => {
    const { world } = fixture.aws;
    const data =
      'schemaVersion: 1.0\nphases:\n  - {name: build, steps: [{name: A, action: UpdateOS, inputs: {}}]}\n';
    await seedComponent(world, REGION, { name: 'app', version: '1.0.0', platform: 'Windows', data });
    const componentVersionArn = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/app/1.0.0`;
    const list = () =>
      fixture.imagebuilder.send(new ListComponentBuildVersionsCommand({ componentVersionArn }));
    const Action = 'imagebuilder:ListComponentBuildVersions';
    world.policy = { Statement: { Effect: 'Allow', Action, Resource: componentVersionArn } };
    expect((await errorOf(list())).message).toContain(`${Action} on resource: ${componentVersionArn}/*`);
    world.policy = { Statement: { Effect: 'Allow', Action, Resource: `${componentVersionArn}/*` } };
    await expect(list()).resolves.toHaveProperty('componentSummaryList');
  });

  it('must allow a component to have a build number, and what lies behind its uri and key', async () => {
    const { world } = fixture.aws;
    const component = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/app/1.0.0`;
    const create = () =>
      fixture.imagebuilder.send(
        new CreateComponentCommand({
          ...{ name: 'app', semanticVersion: '1.0.0', platform: 'Windows', clientToken: undefined },
          ...{ uri: 's3://documents/app.yaml', kmsKeyId: 'alias/app' },
        }),
      );
    const granted: { Effect: 'Allow'; Action: string; Resource: string }[] = [];
    const allow = (action: string, resource: string) =>
      granted.push({ Effect: 'Allow', Action: action, Resource: resource });
    allow('imagebuilder:CreateComponent', component);
    world.policy = { Statement: granted };
    for (const [action, resource] of [
      ['imagebuilder:CreateComponent', `${component}/1`],
      ['s3:GetObject', 'arn:aws:s3:::documents/app.yaml'],
      ['s3:ListBucket', 'arn:aws:s3:::documents'],
      ['kms:Encrypt', `arn:aws:kms:${REGION}:${ACCOUNT}:key/alias/app`],
      ['kms:GenerateDataKey', `arn:aws:kms:${REGION}:${ACCOUNT}:key/alias/app`],
      ['kms:GenerateDataKeyWithoutPlaintext', `arn:aws:kms:${REGION}:${ACCOUNT}:key/alias/app`],
    ] as const) {
      expect((await errorOf(create())).message).toContain(`${action} on resource: ${resource}`);
      allow(action, resource);
    }
    expect((await errorOf(create())).name).not.toBe('AccessDeniedException');
  });

  it('must allow the first Fast Launch of an account to make the role that it works with', async () => {
    const { world } = fixture.aws;
    const { id } = addAmi(world, REGION, {
      ...{ ownerId: ACCOUNT, name: 'nodes', windows: true, sysprepped: true },
      tags: { CreatedBy: 'EC2 Image Builder' },
    });
    const enable = () =>
      fixture.ec2.send(new EnableFastLaunchCommand({ ImageId: id, MaxParallelLaunches: 6 }));
    const tagged = (CreatedBy: string) =>
      ({
        Effect: 'Allow',
        Action: 'ec2:EnableFastLaunch',
        Resource: 'arn:aws:ec2:*::image/*',
        Condition: { StringEquals: { 'aws:ResourceTag/CreatedBy': CreatedBy } },
      }) as const;
    world.policy = { Statement: tagged('somebody') };
    expect((await errorOf(enable())).message).toContain('ec2:EnableFastLaunch on resource');
    world.policy = { Statement: tagged('EC2 Image Builder') };
    expect(await errorOf(enable())).toMatchObject({
      name: 'UnauthorizedOperation',
      message: expect.stringContaining('not authorized to perform iam:CreateServiceLinkedRole'),
    });
    const role = { Effect: 'Allow', Action: 'iam:CreateServiceLinkedRole', Resource } as const;
    world.policy = { Statement: [tagged('EC2 Image Builder'), role] };
    await enable();
    world.policy = { Statement: tagged('EC2 Image Builder') };
    await enable();
  });

  it('of a user holds for that user only, and Deny wins', async () => {
    const { pipelineArn } = await seed();
    const { accessKeyId, secretAccessKey } = addUser(fixture.aws.world.accounts, ACCOUNT, 'reader', {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'imagebuilder:Get*',
          Resource: `arn:aws:imagebuilder:*:${ACCOUNT}:image-pipeline/*`,
        },
        { Effect: 'Deny', Action: 'imagebuilder:GetImagePipeline', Resource: '*/secret' },
      ],
    });
    const credentials = { accessKeyId, secretAccessKey };
    const client = new ImagebuilderClient({ endpoint: fixture.aws.url, region: REGION, credentials });
    const get = (imagePipelineArn: string) => client.send(new GetImagePipelineCommand({ imagePipelineArn }));
    await expect(get(pipelineArn)).resolves.toHaveProperty('imagePipeline');
    expect((await errorOf(get(pipelineArn.replace('/nodes', '/secret')))).name).toBe('AccessDeniedException');
    await expect(
      fixture.imagebuilder.send(new GetImagePipelineCommand({ imagePipelineArn: pipelineArn })),
    ).resolves.toHaveProperty('imagePipeline');
  });
});

describe('faults', () => {
  it('throttle as many calls as told', async () => {
    const { pipelineArn } = await seed();
    fixture.aws.world.faults.push({
      ...{ service: 'imagebuilder', operation: 'GetImagePipeline', times: 1, when: 'before' },
      effect: { kind: 'error', ...throttled('imagebuilder') },
    });
    const get = () =>
      fixture.imagebuilder.send(new GetImagePipelineCommand({ imagePipelineArn: pipelineArn }));
    expect(await errorOf(get())).toMatchObject({ name: 'CallRateLimitExceededException', status: 429 });
    await expect(get()).resolves.toHaveProperty('imagePipeline');
  });

  it('can lose the answer of a call that took effect', async () => {
    const { pipelineArn } = await seed();
    fixture.aws.world.faults.push({
      ...{ service: 'imagebuilder', operation: '*', times: 1, when: 'after' },
      effect: { kind: 'drop' },
    });
    const start = fixture.imagebuilder.send(
      new StartImagePipelineExecutionCommand({ imagePipelineArn: pipelineArn, clientToken: undefined }),
    );
    expect((await errorOf(start)).message).toMatch(/socket hang up|ECONNRESET|closed/);
    expect(inRegion(fixture.aws.world, REGION).imagebuilder.builds.size).toBe(1);
    expect(fixture.aws.world.journal.at(-1)?.outcome).toBe('dropped');
  });
});

describe('whoever stands by at every call', () => {
  it('sees it before and after its effect, and may refuse it in between', async () => {
    const { pipelineArn } = await seed();
    const { world } = fixture.aws;
    const { builds } = inRegion(world, REGION).imagebuilder;
    const seen: string[] = [];
    world.onCall = async ({ operation }, when) => {
      seen.push(`${when} ${operation}: ${builds.size}`);
      if (builds.size === 1) throw new AwsError('ServiceException', 'No answer for you.', 500);
    };
    const start = fixture.imagebuilder.send(
      new StartImagePipelineExecutionCommand({ imagePipelineArn: pipelineArn, clientToken: undefined }),
    );
    expect(await errorOf(start)).toMatchObject({ name: 'ServiceException', status: 500 });
    expect(seen).toEqual(['before StartImagePipelineExecution: 0', 'after StartImagePipelineExecution: 1']);
  });
});

describe('local-aws as a whole', () => {
  it.each([20, -20])('can have a clock that is %i minutes ahead, and says so', async (minutes) => {
    const aws = await startLocalAws({ aheadMilliseconds: minutes * MINUTE });
    const { url: endpoint, credentials, world } = aws;
    const client = new STSClient({ endpoint, region: REGION, credentials, maxAttempts: 2 });
    await expect(client.send(new GetCallerIdentityCommand({}))).resolves.toHaveProperty('Account');
    expect(world.journal.map(({ outcome }) => outcome)).toEqual(['SignatureDoesNotMatch', 'answered']);
    const ahead = world.clock.now().getTime() - Date.now();
    expect(Math.abs(ahead - minutes * MINUTE)).toBeLessThan(1000);
    client.destroy();
    await aws.close();
  });

  it('answers InvalidAction to an operation of EC2 that it does not serve', async () => {
    expect((await errorOf(fixture.ec2.send(new DescribeInstancesCommand({})))).name).toBe('InvalidAction');
  });

  it('does by HTTP what its functions do', async () => {
    const order = async (command: string, ...rest: unknown[]) => {
      const url = `${fixture.aws.url}/_local-aws/${command}`;
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(rest) });
      return { status: answer.status, body: Object(await answer.json()) };
    };
    const place = { region: REGION, accountId: ACCOUNT, repository: 'team/web' };
    const pushed = await order('pushImage', place, { content: 'v1', tags: ['prod'] });
    expect(pushed.body.digest).toMatch(/^sha256:/);
    const state = await order('state');
    expect(state.body[REGION].ecr.repositories[`${ACCOUNT}/team/web`].tags).toEqual({
      prod: pushed.body.digest,
    });
    expect((await order('tagImage', place, 'sha256:none', 'v1')).status).toBe(400);
    expect((await order('nothing')).status).toBe(404);
    await fixture.sts.send(new GetCallerIdentityCommand({}));
    expect((await order('journal')).body).toEqual([
      expect.objectContaining({ operation: 'GetCallerIdentity', outcome: 'answered' }),
    ]);
  });

  it('gives the same ids to the same seed, and others to another', async () => {
    const ids = async (seed: string) => {
      const aws = await startLocalAws({ seed });
      const { ec2 } = inRegion(aws.world, REGION);
      await aws.close();
      return [...ec2.amis.keys()];
    };
    const first = await ids('a');
    expect(await ids('a')).toEqual(first);
    expect(await ids('b')).not.toEqual(first);
  });

  it('shortens durations by its factor on the real clock', async () => {
    const aws = await startLocalAws({ timeFactor: 45 * 60 * 10 });
    const { pipelineArn } = await seedPipeline(aws.world, {
      region: REGION,
      name: 'nodes',
      parentImage: WINDOWS_BASE,
    });
    const client = new ImagebuilderClient({
      endpoint: aws.url,
      region: REGION,
      credentials: aws.credentials,
    });
    await client.send(
      new StartImagePipelineExecutionCommand({ imagePipelineArn: pipelineArn, clientToken: undefined }),
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    await client.send(new GetImagePipelineCommand({ imagePipelineArn: pipelineArn }));
    const [build] = inRegion(aws.world, REGION).imagebuilder.builds.values();
    expect(build?.status).toBe('AVAILABLE');
    expect(Date.now() - Number(build?.dateCreated)).toBeLessThan(60_000);
    client.destroy();
    await aws.close();
  });
});
