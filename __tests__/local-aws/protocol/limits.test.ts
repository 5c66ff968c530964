import ec2 from '../../../local-aws/models/ec2.json' with { type: 'json' };
import ecr from '../../../local-aws/models/ecr.json' with { type: 'json' };
import imagebuilder from '../../../local-aws/models/imagebuilder.json' with { type: 'json' };
import ssm from '../../../local-aws/models/ssm.json' with { type: 'json' };
import sts from '../../../local-aws/models/sts.json' with { type: 'json' };
import { models } from '../../../local-aws/protocol/model.ts';
import type { ModelFile } from '../../../local-aws/protocol/modelFile.ts';
import { refusal } from '../../../local-aws/protocol/refusal.ts';
import { type Violation, validateInput } from '../../../local-aws/protocol/validate.ts';
import { type LocalServer, startServer } from '../../../local-aws/server.ts';
import { AwsError, type Service } from '../../../local-aws/service.ts';
import { type Limit, limitsOf, smallestStructure } from './examples.ts';
import {
  callOperation,
  credentials,
  errorOf,
  makeClients,
  type SdkService,
  SERVICES,
  served,
} from './sdk.ts';

const FILES: Readonly<Record<SdkService, ModelFile>> = { imagebuilder, ecr, ec2, sts, ssm };

describe('the limits of the models', () => {
  it('are all broken by this test, as a second walk over the model files finds them', () => {
    for (const service of SERVICES) {
      const operations = [...models[service].operations.values()];
      const broken = operations.flatMap(({ input }) => limitsOf(input));
      const statements = [...new Set(broken.map(({ statement }) => statement))].sort();
      expect(statements).toEqual(statementsOf(FILES[service]));
    }
  });

  it('are more than a few', () => {
    const count = served.reduce((sum, [, { operation }]) => sum + limitsOf(operation.input).length, 0);
    expect(served).toHaveLength(76);
    expect(count).toBeGreaterThan(800);
  });

  it.each(served)('%s: the smallest valid request passes', (_, { operation }) => {
    expect(validateInput(operation.input, smallestStructure(operation.input))).toEqual([]);
  });

  it.each(served)('%s: a request that breaks one is refused for it', (_, { service, operation }) => {
    for (const { statement, path, says, broken } of limitsOf(operation.input)) {
      const violations = validateInput(operation.input, broken);
      expect({ statement, paths: [...new Set(violations.map((each) => each.path.join('.')))] }).toEqual({
        statement,
        paths: [path.join('.')],
      });
      expect(violations.map(constraintOf).join('; ')).toContain(says);
      const messages = violations.map((violation) => refusal(service, [violation]).message);
      expect(messages).toEqual(messages.map(() => expect.stringContaining(nameOf(path))));
    }
  });

  it('leave a recursive shape when they meet it again', () => {
    const [member] = models.imagebuilder.operations.get('CreateComponent')?.input.members.values() ?? [];
    if (member === undefined) throw new Error('CreateComponent has members.');
    const members = new Map();
    const recursive = { type: 'structure' as const, name: 'Recursive', members };
    members.set('self', { ...member, name: 'self', shape: recursive, required: false });
    members.set('text', { ...member, name: 'text', required: true });
    expect(limitsOf(recursive).map(({ statement }) => statement)).toContain('Recursive requires text');
  });
});

describe('over HTTP, sent by the SDK', () => {
  let server: LocalServer;

  beforeAll(async () => {
    const arrive = () => {
      throw new AwsError('Arrived', 'The request passed every check.');
    };
    const services = SERVICES.map((service): [SdkService, Service] => {
      const names = [...models[service].operations.keys()];
      return [service, Object.fromEntries(names.map((name) => [name, arrive]))];
    });
    server = await startServer({
      services: Object.fromEntries(services),
      resolveCaller: () => ({
        accountId: '111122223333',
        principal: 'ci',
        secretAccessKey: credentials.secretAccessKey,
      }),
    });
  });
  afterAll(() => server.close());

  it.each(served)('%s: valid arrives, invalid is refused', async (_, { service, operation }) => {
    const clients = makeClients(server.url);
    const send = (input: object) => errorOf(callOperation(clients, service, operation.name, input));
    expect(await send(smallestStructure(operation.input))).toMatchObject({ name: 'Arrived' });
    const sample = limitsOf(operation.input).filter((each) => isSent(service, each));
    const nearEvenly = sample.filter((each, index) => each.path.length === 1 || index % 5 === 0);
    await Promise.all(
      nearEvenly.map(async ({ statement, path, says, broken }) => {
        const { name, message } = await send(broken);
        expect({ statement, name }).toEqual({ statement, name: expect.stringMatching(REFUSALS[service]) });
        expect(message).toContain(nameOf(path));
        if (says !== MUST_BE_THERE) expect(message).toContain(says);
      }),
    );
  });
});

const REFUSALS: Readonly<Record<SdkService, RegExp>> = {
  imagebuilder: /^InvalidRequestException$/,
  ecr: /^InvalidParameterException$/,
  ec2: /^(MissingParameter|InvalidParameterValue)$/,
  sts: /^ValidationError$/,
  ssm: /^ValidationException$/,
};

/** Members younger than the SDK's model of Image Builder; it drops them. */
const UNKNOWN_TO_SDK = ['amiWatermarks'];

/** Whether the SDK lets the broken limit through to the wire at all. */
function isSent(service: SdkService, { path, members, says, broken }: Limit): boolean {
  const member = members.at(-1);
  const isMissing = says === MUST_BE_THERE;
  const fillsItIn = isMissing && member?.idempotencyToken === true;
  const refusesItself = isMissing && member?.location === 'uri';
  const isEmpty = Object.values(broken).some((value) => /\[\]|\{\}/.test(JSON.stringify(value)));
  const hasNoForm = isEmpty && (service === 'ec2' || member?.location === 'querystring');
  const isTooYoung = path.some((step) => UNKNOWN_TO_SDK.includes(String(step)));
  return !fillsItIn && !refusesItself && !hasNoForm && !isTooYoung;
}

/** What {@link Limit.says} of a required member. */
const MUST_BE_THERE = 'must not be null';

function constraintOf(violation: Violation): string {
  if (violation.kind === 'limit') return violation.constraint;
  return violation.kind === 'missing' ? MUST_BE_THERE : violation.kind;
}

/** The last name in a path: that of the member. */
function nameOf(path: readonly (string | number)[]): string {
  return String(path.filter((step) => typeof step === 'string').at(-1));
}

/** What a model file states about the inputs of its operations, read without the code under test. */
function statementsOf({ operations, shapes }: ModelFile): readonly string[] {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const { members = {}, member, key, value } = shapes[name] ?? {};
    for (const reference of [...Object.values(members), member, key, value]) {
      if (reference !== undefined) reach(reference.shape);
    }
  };
  for (const { input } of Object.values(operations)) reach(input);
  return [...reached].flatMap((name) => statementsOfShape(name, shapes)).sort();
}

function statementsOfShape(name: string, shapes: ModelFile['shapes']): readonly string[] {
  const { type, required = [], min, max, pattern, enum: values } = shapes[name] ?? {};
  const isNumber = type === 'integer' || type === 'long' || type === 'double';
  const traits = {
    min: min !== undefined && (isNumber || min > 0),
    max: max !== undefined,
    pattern: pattern !== undefined,
    enum: values !== undefined,
  };
  const stated = Object.entries(traits).filter(([, present]) => present);
  return [
    ...required.map((member) => `${name} requires ${member}`),
    ...stated.map(([trait]) => `${name} ${trait}`),
  ];
}
