import { Agent } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { manualClock } from '../../../local-aws/clock.ts';
import { DroppedConnection, HalfAnswer } from '../../../local-aws/faults.ts';
import {
  type CallRecord,
  type LocalServer,
  type ServerOptions,
  startServer,
} from '../../../local-aws/server.ts';
import { AwsError } from '../../../local-aws/service.ts';
import {
  callOperation,
  credentials,
  errorOf,
  makeClients,
  replaceBody,
  type SdkService,
  SERVICES,
} from './sdk.ts';

const CALLS: Readonly<Record<SdkService, readonly [operation: string, input: object]>> = {
  imagebuilder: ['ListImages', {}],
  ecr: ['DescribeRegistry', {}],
  ec2: ['DescribeRegions', {}],
  sts: ['GetCallerIdentity', {}],
  ssm: ['GetParameter', { Name: '/ami' }],
};

const services = {
  imagebuilder: { ListImages: () => ({}) },
  ecr: { DescribeRegistry: () => ({}) },
  ec2: { DescribeRegions: () => ({}) },
  sts: { GetCallerIdentity: () => ({ Account: '111122223333' }) },
  ssm: { GetParameter: () => ({}) },
};

const running: LocalServer[] = [];

async function start(options: Partial<ServerOptions> = {}): Promise<string> {
  const resolveCaller = () => ({
    accountId: '111122223333',
    principal: 'arn:aws:iam::111122223333:user/ci',
    secretAccessKey: credentials.secretAccessKey,
  });
  const server = await startServer({ services, resolveCaller, ...options });
  running.push(server);
  return server.url;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** The code and status with which each service answers its call. */
async function errorsOfAll(url: string, settings: object): Promise<readonly string[]> {
  const clients = makeClients(url, settings);
  const errors = SERVICES.map(async (service) => {
    const { name, status } = await errorOf(callOperation(clients, service, ...CALLS[service]));
    return `${service}: ${name} ${status}`;
  });
  return Promise.all(errors);
}

describe('who calls', () => {
  it('is refused for a signature made with another secret', async () => {
    const wrong = { credentials: { ...credentials, secretAccessKey: 'another' } };
    expect(await errorsOfAll(await start(), wrong)).toEqual([
      'imagebuilder: InvalidSignatureException 403',
      'ecr: InvalidSignatureException 400',
      'ec2: AuthFailure 401',
      'sts: SignatureDoesNotMatch 403',
      'ssm: InvalidSignatureException 400',
    ]);
  });

  it('is refused for a request changed after it was signed', async () => {
    const { imagebuilder } = makeClients(await start());
    replaceBody(imagebuilder, 'after signing', '{"owner":"Amazon"}');
    expect(await errorOf(imagebuilder.listImages({ owner: 'Shared' }))).toMatchObject({ status: 403 });
  });

  it('is refused for an unknown key', async () => {
    const url = await start({
      resolveCaller: () => new AwsError('UnrecognizedClientException', 'no such key'),
    });
    expect(await errorsOfAll(url, {})).toEqual([
      'imagebuilder: UnrecognizedClientException 403',
      'ecr: UnrecognizedClientException 400',
      'ec2: AuthFailure 401',
      'sts: InvalidClientTokenId 403',
      'ssm: UnrecognizedClientException 400',
    ]);
  });

  it('is refused for an expired session, known by its token and Region', async () => {
    const asked: unknown[] = [];
    const url = await start({
      resolveCaller: (...question) => {
        asked.push(question);
        throw new AwsError('ExpiredTokenException', 'over');
      },
    });
    expect(await errorsOfAll(url, { credentials: { ...credentials, sessionToken: 'token' } })).toEqual([
      'imagebuilder: ExpiredTokenException 403',
      'ecr: ExpiredTokenException 400',
      'ec2: RequestExpired 400',
      'sts: ExpiredToken 403',
      'ssm: ExpiredTokenException 400',
    ]);
    expect(asked).toEqual(SERVICES.map(() => [credentials.accessKeyId, 'token', 'eu-west-1']));
  });

  it.each([14, -14])('may be %i minutes off', async (minutes) => {
    const clock = manualClock(new Date(Date.now() + minutes * 60_000));
    const { sts } = makeClients(await start({ clock }));
    expect(await sts.getCallerIdentity({})).toMatchObject({ Account: '111122223333' });
  });

  it.each([16, -16])('is refused when %i minutes off', async (minutes) => {
    const clock = manualClock(new Date(Date.now() + minutes * 60_000));
    expect(await errorsOfAll(await start({ clock }), {})).toEqual([
      'imagebuilder: InvalidSignatureException 403',
      'ecr: InvalidSignatureException 400',
      'ec2: RequestExpired 400',
      'sts: SignatureDoesNotMatch 403',
      'ssm: InvalidSignatureException 400',
    ]);
  });

  it('is told the time by which it is judged', async () => {
    const clock = manualClock(new Date('2026-11-24T10:00:00Z'));
    const { headers } = await fetch(await start({ clock }));
    expect(headers.get('date')).toBe('Tue, 24 Nov 2026 10:00:00 GMT');
  });

  it('is refused without a signature, by each service in its own form', async () => {
    const url = await start();
    const listImages = await fetch(`${url}/ListImages`, { method: 'POST', body: '{}' });
    expect([listImages.status, listImages.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException',
    ]);
    const headers = { 'x-amz-target': 'AmazonSSM.GetParameter' };
    const getParameter = await fetch(url, { method: 'POST', body: '{}', headers });
    expect(await getParameter.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
    const form = new URLSearchParams({ Action: 'DescribeRegions', Version: '2016-11-15' });
    const describeRegions = await fetch(url, { method: 'POST', body: form });
    expect(await describeRegions.text()).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  it('need not sign what the model says needs no signature', async () => {
    const records: CallRecord[] = [];
    const sts = { AssumeRoleWithWebIdentity: () => ({ Audience: 'sts.amazonaws.com' }) };
    const url = await start({ services: { sts }, record: (record) => records.push(record) });
    const { Audience } = await makeClients(url).sts.assumeRoleWithWebIdentity({
      RoleArn: 'arn:aws:iam::111122223333:role/ci',
      RoleSessionName: 'run',
      WebIdentityToken: 'token',
    });
    expect(Audience).toBe('sts.amazonaws.com');
    expect(records[0]?.call).toMatchObject({ service: 'sts', accessKeyId: '', region: 'us-east-1' });
  });
});

describe('a call', () => {
  it('tells the service its Region, partition, account and principal', async () => {
    const records: CallRecord[] = [];
    const url = await start({ record: (record) => records.push(record) });
    await makeClients(url, { region: 'us-gov-west-1' }).ec2.describeRegions({
      RegionNames: ['us-gov-east-1'],
    });
    expect(records[0]?.call).toEqual({
      service: 'ec2',
      operation: 'DescribeRegions',
      input: { RegionNames: ['us-gov-east-1'] },
      region: 'us-gov-west-1',
      partition: 'aws-us-gov',
      accountId: '111122223333',
      accessKeyId: credentials.accessKeyId,
      principal: 'arn:aws:iam::111122223333:user/ci',
    });
  });

  it('is recorded with how it ended, how long it took and how many were underway', async () => {
    const records: CallRecord[] = [];
    const url = await start({ roundTripMilliseconds: 50, record: (record) => records.push(record) });
    const { ec2, sts } = makeClients(url);
    await Promise.all([ec2.describeRegions({}), sts.getCallerIdentity({}), errorOf(ec2.describeImages({}))]);
    expect(records.map(({ concurrency }) => concurrency).sort()).toEqual([1, 2, 3]);
    expect(records.map(({ outcome }) => outcome.kind).sort()).toEqual(['answered', 'answered', 'broken']);
  });

  it('of an operation that nobody knows is refused', async () => {
    const url = await start();
    const { sts } = makeClients(url, { credentials });
    replaceBody(sts, 'before signing', 'Action=GetSessionToken&Version=2011-06-15');
    expect(await errorOf(sts.getCallerIdentity({}))).toMatchObject({ name: 'InvalidAction', status: 400 });
  });

  it('with a body that is no JSON is refused', async () => {
    const { ssm } = makeClients(await start());
    replaceBody(ssm, 'before signing', '{"Name":');
    expect(await errorOf(ssm.getParameter({ Name: 'x' }))).toMatchObject({ name: 'SerializationException' });
  });
});

describe('the interceptor', () => {
  it('refuses before the service acts', async () => {
    let acted = 0;
    const ec2 = { DescribeRegions: () => ({ Regions: [{ RegionName: `r${++acted}` }] }) };
    const intercept = () => Promise.reject(new AwsError('UnauthorizedOperation', 'You may not.', 403));
    const clients = makeClients(await start({ services: { ec2 }, intercept }));
    expect(await errorOf(clients.ec2.describeRegions({}))).toMatchObject({
      name: 'UnauthorizedOperation',
      status: 403,
    });
    expect(acted).toBe(0);
  });

  it('loses the connection before or after the service acted', async () => {
    const acted: string[] = [];
    const records: CallRecord[] = [];
    const act = (operation: string) => () => {
      acted.push(operation);
      return {};
    };
    const ec2 = { DescribeRegions: act('DescribeRegions'), DescribeVpcs: act('DescribeVpcs') };
    const url = await start({
      services: { ec2 },
      intercept: async (call, carryOut) => {
        if (call.operation === 'DescribeVpcs') await carryOut();
        throw new DroppedConnection();
      },
      record: (record) => records.push(record),
    });
    const client = makeClients(url).ec2;
    expect((await errorOf(client.describeRegions({}))).message).toMatch(/socket hang up|ECONNRESET/);
    expect((await errorOf(client.describeVpcs({}))).message).toMatch(/socket hang up|ECONNRESET/);
    expect(acted).toEqual(['DescribeVpcs']);
    expect(records.map(({ outcome }) => outcome.kind)).toEqual(['dropped', 'dropped']);
  });

  it.each([
    ['close', /aborted/],
    ['silence', /timed out after 100 ms of inactivity/],
  ] as const)('has half of an answer sent (%s)', async (afterwards, said) => {
    const records: CallRecord[] = [];
    const url = await start({
      intercept: async (_, carryOut) => {
        await carryOut();
        throw new HalfAnswer(afterwards);
      },
      record: (record) => records.push(record),
    });
    const { sts } = makeClients(url, { requestHandler: { socketTimeout: 100 } });
    expect((await errorOf(sts.getCallerIdentity({}))).message).toMatch(said);
    expect(records.map(({ outcome }) => outcome.kind)).toEqual(['dropped']);
  });

  it('delays a call and no other', async () => {
    const finished: string[] = [];
    const url = await start({
      intercept: async (call, carryOut) => {
        if (call.service === 'ec2') await sleep(100);
        return carryOut();
      },
    });
    const { ec2, sts } = makeClients(url);
    await Promise.all([
      ec2.describeRegions({}).then(() => finished.push('ec2')),
      sts.getCallerIdentity({}).then(() => finished.push('sts')),
    ]);
    expect(finished).toEqual(['sts', 'ec2']);
  });
});

describe('the connection', () => {
  it('is used again for the next request', async () => {
    const url = await start();
    const ports = new Set<unknown>();
    const httpAgent = new Agent({ keepAlive: true });
    httpAgent.on('free', (socket: Socket) => ports.add(socket.localPort));
    const { sts } = makeClients(url, { requestHandler: { httpAgent } });
    await sts.getCallerIdentity({});
    await sts.getCallerIdentity({});
    await sts.getCallerIdentity({});
    httpAgent.destroy();
    expect([...ports]).toEqual([expect.any(Number)]);
  });

  it('adds a round trip to each request, not one after the other', async () => {
    const { sts } = makeClients(await start({ roundTripMilliseconds: 150 }));
    const begun = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => sts.getCallerIdentity({})));
    const took = performance.now() - begun;
    expect(took).toBeGreaterThan(140);
    expect(took).toBeLessThan(20 * 150);
  });
});

describe('plain HTTP', () => {
  it('is answered by the routes given, with the request as it came', async () => {
    const url = await start({
      routes: ({ method, path, query, headers }) =>
        path === '/token'
          ? {
              status: 201,
              headers: { 'x-kind': 'oidc' },
              body: [method, query, headers.authorization].join(' '),
            }
          : undefined,
    });
    const token = await fetch(`${url}/token?audience=a%20b`, { headers: { authorization: 'bearer abc' } });
    expect([token.status, token.headers.get('x-kind')]).toEqual([201, 'oidc']);
    expect(await token.text()).toBe('GET audience=a%20b bearer abc');
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  });

  it('can be bytes', async () => {
    const bytes = Uint8Array.of(0, 255, 128);
    const url = await start({ routes: () => ({ status: 200, headers: {}, body: bytes }) });
    expect(new Uint8Array(await (await fetch(`${url}/blob`)).arrayBuffer())).toEqual(bytes);
  });
});
