import {
  CreateComponentCommand,
  type CreateComponentCommandInput,
  DeleteComponentCommand,
  GetComponentCommand,
  ListComponentBuildVersionsCommand,
  ListComponentsCommand,
  type ListComponentsCommandInput,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-imagebuilder';
import { type LocalAwsOptions, seedPipeline } from '../../../local-aws/index.ts';
import {
  ACCOUNT,
  document,
  errorOf,
  type Fixture,
  MINUTE,
  REGION,
  startFixture,
  WINDOWS_BASE,
} from './fixture.ts';

let fixture: Fixture;
const begin = async (options: LocalAwsOptions = {}) => {
  fixture = await startFixture(options);
};
afterEach(() => fixture.close());

async function create(input: Partial<CreateComponentCommandInput> = {}): Promise<string> {
  const answer = await fixture.imagebuilder.send(
    new CreateComponentCommand({
      name: 'Pull Images',
      semanticVersion: '1.0.0',
      platform: 'Windows',
      data: document('one'),
      clientToken: undefined,
      ...input,
    }),
  );
  return String(answer.componentBuildVersionArn);
}

async function get(arn: string) {
  const { component } = await fixture.imagebuilder.send(
    new GetComponentCommand({ componentBuildVersionArn: arn }),
  );
  return component;
}

async function list(input: ListComponentsCommandInput = {}) {
  const answer = await fixture.imagebuilder.send(new ListComponentsCommand(input));
  return (answer.componentVersionList ?? []).map(({ arn }) => arn?.split(':component/')[1]);
}

const ARN = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/pull-images`;

describe('CreateComponent', () => {
  it('counts builds when the content of a version changes, and normalises the name', async () => {
    await begin();
    expect(await create()).toBe(`${ARN}/1.0.0/1`);
    expect(await create({ name: 'pull_IMAGES', data: document('two') })).toBe(`${ARN}/1.0.0/2`);
  });

  it.each(['ResourceAlreadyExistsException', 'InvalidRequestException', 'ClientException'] as const)(
    'refuses content identical to the latest build as %s that says "already exists" (N1)',
    async (identicalComponent) => {
      await begin({ switches: { identicalComponent } });
      await create();
      const { name, message } = await errorOf(create());
      expect(name).toBe(identicalComponent);
      expect(message).toContain('already exists');
    },
  );

  it('takes content that only an earlier build had', async () => {
    await begin();
    await create();
    await create({ data: document('two') });
    await expect(create()).resolves.toBe(`${ARN}/1.0.0/3`);
  });

  it('answers a dry run with DryRunOperationException and creates nothing', async () => {
    await begin();
    expect(await errorOf(create({ dryRun: true }))).toMatchObject({
      name: 'DryRunOperationException',
      status: 412,
    });
    expect((await errorOf(get(`${ARN}/1.0.0/1`))).name).toBe('ResourceNotFoundException');
  });

  it('refuses a version node over 2^30-1', async () => {
    await begin();
    expect((await errorOf(create({ semanticVersion: '1.0.1073741824' }))).name).toBe(
      'InvalidVersionNumberException',
    );
    await expect(create({ semanticVersion: '1.0.1073741823' })).resolves.toMatch(/1073741823\/1$/);
  });

  it('wants exactly one of data and uri', async () => {
    await begin();
    const { name } = await errorOf(create({ uri: 's3://bucket/key' }));
    expect(name).toBe('InvalidParameterCombinationException');
  });

  const step = (text: string) => `schemaVersion: 1.0\nphases: [{name: build, steps: [${text}]}]`;
  it.each([
    ['no YAML', '{', 'YAML'],
    ['another schema', 'schemaVersion: 2.0\nphases: []', 'schemaVersion'],
    ['no phases', 'schemaVersion: 1.0\nphases: []', 'phase'],
    ['an unknown field', `extra: 1\n${document('x')}`, "'extra'"],
    ['an unknown phase', 'schemaVersion: 1.0\nphases: [{name: deploy, steps: []}]', "'deploy'"],
    ['an unknown action', step('{name: A, action: Run, inputs: {}}'), "'Run'"],
    ['a step without name', step('{action: ExecuteBash, inputs: {commands: [a]}}'), 'no name'],
    [
      'a step twice',
      step('{name: A, action: Reboot, inputs: {}}, {name: A, action: Reboot, inputs: {}}'),
      'twice',
    ],
    ['a script without commands', step('{name: A, action: ExecuteBash, inputs: {}}'), 'commands'],
    ['no time', step('{name: A, action: Reboot, timeoutSeconds: 0, inputs: {}}'), 'timeoutSeconds'],
    ['no attempt', step('{name: A, action: Reboot, maxAttempts: 0, inputs: {}}'), 'maxAttempts'],
    ['a fancy onFailure', step('{name: A, action: Reboot, onFailure: Panic, inputs: {}}'), 'onFailure'],
    [
      'a Go template',
      step(`{name: A, action: ExecuteBash, inputs: {commands: ["docker ps --format '{{.ID}}'"]}}`),
      '.ID',
    ],
    ['an open brace pair', step('{name: A, action: ExecuteBash, inputs: {commands: ["echo {{"]}}'), '{{'],
  ])('refuses a document with %s', async (_, data, message) => {
    await begin();
    const error = await errorOf(create({ data }));
    expect(error.name).toBe('InvalidRequestException');
    expect(error.message).toContain(message);
  });

  it('resolves references to parameters, constants, loops and earlier steps', async () => {
    await begin();
    const data = `
schemaVersion: 1.0
parameters: [{Tag: {type: string, default: prod}}]
constants: [{Host: {type: string, value: h}}]
phases:
  - name: build
    steps:
      - {name: A, action: ExecuteBash, inputs: {commands: ['echo {{ Tag }} {{Host}}']}}
      - name: B
        action: ExecuteBash
        loop: {name: each, forEach: [x]}
        inputs: {commands: ['{{ build.A.outputs.stdout }} {{ loop.value }} {{ each.index }}']}
`;
    await expect(create({ data, platform: 'Linux' })).resolves.toBeDefined();
    const late = data.replace('echo {{ Tag }}', '{{ build.B.outputs.stdout }}').replace('1.0\n', '1.0\n');
    expect((await errorOf(create({ data: late, platform: 'Linux' }))).message).toContain('build.B');
  });

  it('calls a component with nothing but a test phase TEST', async () => {
    await begin();
    await create({ data: document('x').replace('name: build', 'name: test') });
    expect(await get(`${ARN}/1.0.0/1`)).toMatchObject({ type: 'TEST' });
  });
});

describe('GetComponent', () => {
  it('answers the whole document by build, by version and by wildcard', async () => {
    await begin();
    await create();
    await create({ data: document('two') });
    await create({ semanticVersion: '1.2.0', data: document('three') });
    expect((await get(`${ARN}/1.0.0/1`))?.data).toBe(document('one'));
    expect((await get(`${ARN}/1.0.0`))?.arn).toBe(`${ARN}/1.0.0/2`);
    expect((await get(`${ARN}/1.x.x`))?.arn).toBe(`${ARN}/1.2.0/1`);
    expect((await get(`${ARN}/1.0.x`))?.arn).toBe(`${ARN}/1.0.0/2`);
  });

  it('refuses a wildcard before a number', async () => {
    await begin();
    await create();
    expect((await errorOf(get(`${ARN}/x.0.x`))).name).toBe('InvalidVersionNumberException');
  });

  it('compares versions as numbers', async () => {
    await begin();
    await create({ semanticVersion: '1.0.9' });
    await create({ semanticVersion: '1.0.10' });
    expect((await get(`${ARN}/x.x.x`))?.version).toBe('1.0.10');
  });

  it('knows no component of another account', async () => {
    await begin();
    const foreign = `${ARN}/1.0.0/1`.replace(ACCOUNT, '444455556666');
    expect((await errorOf(get(foreign))).name).toBe('ForbiddenException');
  });
});

describe('ListComponents', () => {
  it('shows a component two minutes after its creation, without build number', async () => {
    await begin();
    await create();
    expect(await list()).toEqual([]);
    fixture.clock.advance(2 * MINUTE);
    expect(await list()).toEqual(['pull-images/1.0.0']);
  });

  it('lists what Amazon owns only when asked', async () => {
    await begin();
    expect(await list()).toEqual([]);
    expect(await list({ owner: 'Amazon' })).toContain('update-windows/1.0.2');
  });

  it('filters, and refuses a filter it does not have', async () => {
    await begin();
    await create();
    await create({ name: 'other' });
    fixture.clock.advance(2 * MINUTE);
    expect(await list({ filters: [{ name: 'name', values: ['other'] }] })).toEqual(['other/1.0.0']);
    const wrong = list({ filters: [{ name: 'owner', values: ['me'] }] });
    expect((await errorOf(wrong)).name).toBe('InvalidRequestException');
  });
});

describe('ListComponentBuildVersions', () => {
  it('lists every build of a version with its ARN', async () => {
    await begin();
    await create();
    await create({ data: document('two') });
    const answer = await fixture.imagebuilder.send(
      new ListComponentBuildVersionsCommand({ componentVersionArn: `${ARN}/1.0.0` }),
    );
    expect(answer.componentSummaryList?.map(({ arn }) => arn)).toEqual([`${ARN}/1.0.0/2`, `${ARN}/1.0.0/1`]);
  });
});

describe('DeleteComponent', () => {
  it('is refused while a recipe refers to the version', async () => {
    await begin();
    const arn = await create();
    await seedPipeline(fixture.aws.world, {
      ...{ region: REGION, name: 'nodes', parentImage: WINDOWS_BASE, components: [{ componentArn: arn }] },
    });
    const removal = () =>
      fixture.imagebuilder.send(new DeleteComponentCommand({ componentBuildVersionArn: arn }));
    expect((await errorOf(removal())).name).toBe('ResourceDependencyException');
  });

  it('takes a version away when nothing refers to it', async () => {
    await begin();
    const arn = await create();
    await fixture.imagebuilder.send(new DeleteComponentCommand({ componentBuildVersionArn: arn }));
    expect((await errorOf(get(arn))).name).toBe('ResourceNotFoundException');
  });
});

describe('tags', () => {
  it('are given, listed and taken away by ARN', async () => {
    await begin();
    const resourceArn = await create({ tags: { a: '1' } });
    await fixture.imagebuilder.send(new TagResourceCommand({ resourceArn, tags: { b: '2', c: '3' } }));
    await fixture.imagebuilder.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a', 'c'] }));
    const { tags } = await fixture.imagebuilder.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual({ b: '2' });
  });

  it('are at most fifty', async () => {
    await begin();
    const resourceArn = await create({ tags: { a: '1' } });
    const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, 'v']));
    const tagging = fixture.imagebuilder.send(new TagResourceCommand({ resourceArn, tags: fifty }));
    expect((await errorOf(tagging)).name).toBe('InvalidParameterException');
  });
});
