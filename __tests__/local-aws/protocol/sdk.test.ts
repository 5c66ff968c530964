import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { paginateDescribeImages } from '@aws-sdk/client-ec2';
import { paginateListImages } from '@aws-sdk/client-ecr';
import { paginateListImagePipelines } from '@aws-sdk/client-imagebuilder';
import { toJson } from '../../../local-aws/protocol/json.ts';
import { models } from '../../../local-aws/protocol/model.ts';
import { unmodelled } from '../../../local-aws/protocol/unmodelled.ts';
import { type CallRecord, type LocalServer, startServer } from '../../../local-aws/server.ts';
import {
  AwsError,
  type Operation,
  type Service,
  type ServiceName,
  type Structure,
} from '../../../local-aws/service.ts';
import { fullestStructure } from './examples.ts';
import { callOperation, credentials, errorOf, makeClients, replaceBody, SERVICES, served } from './sdk.ts';

/** How the tiny services answer, an operation each: `ecr ListImages`. Without an entry, with nothing. */
const answers = new Map<string, Operation>();
const records: CallRecord[] = [];
let server: LocalServer;
let clients: ReturnType<typeof makeClients>;

beforeAll(async () => {
  const services = SERVICES.map((service): [ServiceName, Service] => {
    const names = [...models[service].operations.keys()];
    const act: Operation = (call) => answers.get(`${call.service} ${call.operation}`)?.(call) ?? {};
    return [service, Object.fromEntries(names.map((name) => [name, act]))];
  });
  server = await startServer({
    services: Object.fromEntries(services),
    resolveCaller: () => ({
      accountId: '111122223333',
      principal: 'arn:aws:iam::111122223333:user/ci',
      secretAccessKey: credentials.secretAccessKey,
    }),
    record: (record) => records.push(record),
  });
  clients = makeClients(server.url);
});
afterEach(() => {
  answers.clear();
  records.length = 0;
});
afterAll(() => server.close());

describe('every operation of every protocol', () => {
  it.each(served)('%s: what the SDK sends arrives, all members', async (title, { service, operation }) => {
    const input = fullestStructure(operation.input);
    answers.set(title, () => {
      throw new AwsError('Arrived', '');
    });
    await errorOf(callOperation(clients, service, operation.name, input));
    const [record] = records;
    expect(record?.outcome).toMatchObject({ kind: 'refused', error: { code: 'Arrived' } });
    expect(record?.call.input).toEqual(asKnownToSdk(input, record?.call.input));
  });

  it.each(served)(
    '%s: what is answered reaches the caller, all members',
    async (title, { service, operation }) => {
      const output = operation.output === undefined ? {} : fullestStructure(operation.output);
      answers.set(title, () => output);
      const received = await callOperation(
        clients,
        service,
        operation.name,
        fullestStructure(operation.input),
      );
      expect(withoutMetadata(received)).toEqual(asKnownToSdk(output, received));
    },
  );
});

describe('text', () => {
  const text = ' <a href="b">&amp; \'c\'</a> é 😀 + % / = ';

  it('survives EC2 both ways, whatever characters it has', async () => {
    answers.set('ec2 DescribeImages', ({ input }) => ({ Images: [{ Name: String(input.NextToken) }] }));
    const { Images } = await clients.ec2.describeImages({ NextToken: text });
    expect(records[0]?.call.input).toEqual({ NextToken: text });
    expect(Images?.[0]?.Name?.trim()).toBe(text.trim());
  });

  it('survives a URI and a query string', async () => {
    const resourceArn = 'arn:aws:imagebuilder:eu-west-1:111122223333:component/web-images/1.0.0/1';
    await clients.imagebuilder.untagResource({ resourceArn, tagKeys: ['a=b', 'c d', 'e/f:@+'] });
    expect(records[0]?.call.input).toEqual({ resourceArn, tagKeys: ['a=b', 'c d', 'e/f:@+'] });
  });

  it('that XML cannot hold is replaced in an error', async () => {
    answers.set('ec2 DescribeImages', () => {
      throw new AwsError('InvalidParameterValue', 'not \u0000 this');
    });
    expect(await errorOf(clients.ec2.describeImages())).toMatchObject({ message: 'not \uFFFD this' });
  });

  it('of twelve values of a filter keeps its order', async () => {
    const Values = Array.from({ length: 12 }, (_, index) => `value${index}`);
    await clients.ec2.describeImages({ Filters: [{ Name: 'name', Values }] });
    expect(records[0]?.call.input).toEqual({ Filters: [{ Name: 'name', Values }] });
  });
});

describe('moments', () => {
  const moment = new Date('2026-11-24T10:15:30.250Z');

  it('keep their milliseconds in EC2, ECR and SSM', async () => {
    answers.set('ec2 DescribeSnapshots', () => ({ Snapshots: [{ StartTime: moment }] }));
    answers.set('ecr DescribeImages', () => ({ imageDetails: [{ imagePushedAt: moment }] }));
    answers.set('ssm GetParameter', () => ({ Parameter: { LastModifiedDate: moment } }));
    const { Snapshots } = await clients.ec2.describeSnapshots();
    const { imageDetails } = await clients.ecr.describeImages({ repositoryName: 'web' });
    const { Parameter } = await clients.ssm.getParameter({ Name: '/ami' });
    const arrived = [
      Snapshots?.[0]?.StartTime,
      imageDetails?.[0]?.imagePushedAt,
      Parameter?.LastModifiedDate,
    ];
    expect(arrived).toEqual([moment, moment, moment]);
  });
});

describe('errors', () => {
  const cases: readonly (readonly [string, string, object, string, string, number])[] = [
    [
      'imagebuilder',
      'ListImages',
      {},
      'CallRateLimitExceededException',
      'CallRateLimitExceededException',
      429,
    ],
    ['imagebuilder', 'ListImages', {}, 'NotInTheModelException', 'NotInTheModelException', 400],
    [
      'ecr',
      'ListImages',
      { repositoryName: 'web' },
      'RepositoryNotFoundException',
      'RepositoryNotFoundException',
      400,
    ],
    ['ecr', 'ListImages', { repositoryName: 'web' }, 'ServerException', 'ServerException', 500],
    ['ec2', 'DescribeImages', {}, 'InvalidAMIID.NotFound', 'InvalidAMIID.NotFound', 400],
    ['sts', 'GetCallerIdentity', {}, 'AccessDenied', 'AccessDenied', 400],
    ['ssm', 'GetParameter', { Name: '/ami' }, 'ParameterNotFound', 'ParameterNotFound', 400],
  ];

  it.each(cases)(
    '%s %s %j: %s arrives as %s with status %i',
    async (service, operation, input, code, name, status) => {
      answers.set(`${service} ${operation}`, () => {
        throw new AwsError(code, 'It is <so> & "so".');
      });
      const known = SERVICES.find((each) => each === service);
      if (known === undefined) throw new Error(`${service} is no service.`);
      const error = await errorOf(callOperation(clients, known, operation, input));
      expect(error).toMatchObject({ name, message: expect.stringContaining('It is <so> & "so".'), status });
    },
  );

  it('have the code that STS gives them on the wire, and the status of the model', async () => {
    answers.set('sts AssumeRoleWithWebIdentity', () => {
      throw new AwsError('IDPRejectedClaimException', 'no');
    });
    const form = {
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: 'arn:aws:iam::111122223333:role/ci',
      RoleSessionName: 'run',
      WebIdentityToken: 'token',
    };
    const response = await fetch(server.url, { method: 'POST', body: new URLSearchParams(form) });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<Type>Sender</Type><Code>IDPRejectedClaim</Code>');
  });
});

describe('a mistake of a service of ours', () => {
  it('is a 500 that names a member the model lacks', async () => {
    answers.set('imagebuilder GetImage', () => ({ image: { nmae: 'web' } }));
    const arn = 'arn:aws:imagebuilder:eu-west-1:111122223333:image/web/1.0.0/1';
    const error = await errorOf(clients.imagebuilder.getImage({ imageBuildVersionArn: arn }));
    expect(error).toMatchObject({ status: 500, message: expect.stringContaining('image.nmae (unknown)') });
    expect(records[0]?.outcome.kind).toBe('broken');
  });

  it('is a 500 that names a member of another type, or missing', async () => {
    answers.set('ec2 DescribeImages', () => ({ Images: [{ ImageId: 7 }] }));
    answers.set('ecr ListImageReferrers', () => ({ referrers: [{ mediaType: 'm', size: 1 }] }));
    const subject = { repositoryName: 'web', subjectId: { imageDigest: `sha256:${'0'.repeat(64)}` } };
    expect((await errorOf(clients.ec2.describeImages())).message).toContain('Images.0.ImageId (type)');
    expect((await errorOf(clients.ecr.listImageReferrers(subject))).message).toContain(
      'referrers.0.digest (missing)',
    );
  });

  it('is none when the member is said to be newer than the model', async () => {
    const newer = unmodelled({ name: 'web' }, { newSetting: { on: true }, changedAt: new Date(1500) });
    answers.set('imagebuilder GetImagePipeline', () => ({ imagePipeline: newer }));
    const arn = 'arn:aws:imagebuilder:eu-west-1:111122223333:image-pipeline/web';
    const { imagePipeline } = await clients.imagebuilder.getImagePipeline({ imagePipelineArn: arn });
    expect(imagePipeline).toEqual({ name: 'web' });
    expect(toJson({ imagePipeline: newer })).toBe(
      '{"imagePipeline":{"name":"web","newSetting":{"on":true},"changedAt":1.5}}',
    );
  });
});

describe('a request with a member that the model lacks', () => {
  it('is refused by its name, in JSON', async () => {
    const { imagebuilder } = makeClients(server.url);
    replaceBody(imagebuilder, 'before signing', '{"ownr":"Self"}');
    const error = await errorOf(imagebuilder.listImages({}));
    expect(error).toMatchObject({
      name: 'InvalidRequestException',
      message: expect.stringContaining("'ownr'"),
    });
  });

  it('is refused by its name, in a form', async () => {
    const form = { Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15', RoelArn: 'arn' };
    const response = await fetch(server.url, { method: 'POST', body: new URLSearchParams(form) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("'RoelArn' failed to satisfy constraint");
  });
});

describe('pages', () => {
  const pages: Readonly<Record<string, Structure>> = {
    '': { nextToken: 'a+b/c==&', NextToken: 'a+b/c==&' },
    'a+b/c==&': {},
  };
  const tokenOf = (input: Structure) => String(input.nextToken ?? input.NextToken ?? '');

  it('are followed by the SDK in each protocol', async () => {
    const page = (member: string, name: string) => (call: { readonly input: Structure }) => {
      const token = pages[tokenOf(call.input)]?.[name];
      return { [member]: [], ...(token === undefined ? {} : { [name]: token }) };
    };
    answers.set('imagebuilder ListImagePipelines', page('imagePipelineList', 'nextToken'));
    answers.set('ecr ListImages', page('imageIds', 'nextToken'));
    answers.set('ec2 DescribeImages', page('Images', 'NextToken'));
    const { imagebuilder, ecr, ec2 } = clients;
    expect(await count(paginateListImagePipelines({ client: imagebuilder }, {}))).toBe(2);
    expect(await count(paginateListImages({ client: ecr }, { repositoryName: 'web' }))).toBe(2);
    expect(await count(paginateDescribeImages({ client: ec2, pageSize: 5 }, {}))).toBe(2);
  });
});

const hasAwsCli = spawnSync('aws', ['--version']).status === 0;
if (!hasAwsCli)
  console.warn('NOT TESTED: the AWS CLI is not installed, so nothing shows that it gets answers.');

// On CI a missing CLI must fail, not pass in silence.
(hasAwsCli || process.env.CI !== undefined ? describe : describe.skip)('the AWS CLI', () => {
  const commands: readonly (readonly [string, string, Structure])[] = [
    [
      'imagebuilder ListImages',
      'imagebuilder list-images --owner Self',
      { imageVersionList: [{ name: 'web' }] },
    ],
    ['ecr DescribeRepositories', 'ecr describe-repositories', { repositories: [{ repositoryName: 'web' }] }],
    [
      'ec2 DescribeImages',
      'ec2 describe-images --filters Name=name,Values=a,b',
      { Images: [{ Name: 'web' }] },
    ],
    ['sts GetCallerIdentity', 'sts get-caller-identity', { Account: '111122223333' }],
    ['ssm GetParameter', 'ssm get-parameter --name /ami', { Parameter: { Value: 'ami-0abc' } }],
  ];

  it.each(commands)('gets the answer of %s', async (title, command, output) => {
    answers.set(title, () => output);
    const { stdout } = await promisify(execFile)(
      'aws',
      ['--endpoint-url', server.url, ...command.split(' ')],
      {
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          AWS_ACCESS_KEY_ID: credentials.accessKeyId,
          AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
          AWS_REGION: 'eu-west-1',
          AWS_DEFAULT_REGION: 'eu-west-1',
          AWS_CONFIG_FILE: '/dev/null',
          AWS_DEFAULT_OUTPUT: 'json',
        },
      },
    );
    expect(JSON.parse(stdout)).toMatchObject(output);
  });
});

async function count(pages: AsyncIterable<unknown>): Promise<number> {
  let counted = 0;
  for await (const _ of pages) counted += 1;
  return counted;
}

function withoutMetadata(received: unknown): unknown {
  if (typeof received !== 'object' || received === null) return received;
  return Object.fromEntries(Object.entries(received).filter(([name]) => name !== '$metadata'));
}

/** Members of Image Builder that are younger than the SDK's model of some structures: it drops them both ways. */
const YOUNG: ReadonlySet<string> = new Set([
  'amiWatermarks',
  'attemptNumber',
  'dryRun',
  'failureContext',
  'maxAttempts',
]);

/** What was sent, without the young members that did not arrive. */
function asKnownToSdk(sent: unknown, arrived: unknown): unknown {
  if (Array.isArray(sent)) return sent.map((item, index) => asKnownToSdk(item, part(arrived, String(index))));
  if (typeof sent !== 'object' || sent === null || sent instanceof Date) return sent;
  const kept = Object.entries(sent).filter(([name]) => !YOUNG.has(name) || part(arrived, name) !== undefined);
  return Object.fromEntries(kept.map(([name, value]) => [name, asKnownToSdk(value, part(arrived, name))]));
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
