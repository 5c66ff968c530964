import type { Switches } from '../../local-aws/index.ts';
import { seedComponent } from '../../local-aws/index.ts';
import { publishComponent, type WantedComponent } from '../../src/pipeline/publish.ts';
import { componentArn, documentOf, lockOf, REGION, type Rig, refuse, rejection, startRig } from '../tools.ts';

const NAME = 'nodes-images';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({}, 1);
});
afterEach(() => rig.close());

function publish(word: string, more: Partial<WantedComponent> = {}): Promise<string> {
  const arnPrefix = componentArn(NAME, '').slice(0, -1);
  const data = documentOf(lockOf(word));
  const wanted: WantedComponent = {
    arnPrefix,
    name: NAME,
    platform: 'Windows',
    versions: 'x.x.x',
    data,
    ...more,
  };
  return publishComponent(wanted, rig.imagebuilder, rig.clock);
}

/** A version that somebody published before. */
function there(version: string, word: string, platform: 'Windows' | 'Linux' = 'Windows'): Promise<string> {
  const data = documentOf(lockOf(word));
  return seedComponent(rig.aws.world, REGION, { name: NAME, version, platform, data });
}

function created(): number {
  return rig.operations().filter((operation) => operation === 'CreateComponent').length;
}

describe('publishComponent', () => {
  it('begins with 1.0.0', async () => {
    expect(await publish('one')).toBe(componentArn(NAME, '1.0.0/1'));
  });

  it('publishes content that is readable again, byte for byte', async () => {
    const { component } = await rig.imagebuilder.getComponent(await publish('one'));
    expect(component?.data).toBe(documentOf(lockOf('one')));
  });

  it('takes the next patch for other content', async () => {
    await publish('one');
    expect(await publish('two')).toBe(componentArn(NAME, '1.0.1/1'));
    expect(await publish('one')).toBe(componentArn(NAME, '1.0.2/1'));
  });

  it('uses the newest version where it holds the same, without a write', async () => {
    const arn = await publish('one');
    rig.operations();
    expect(await publish('one')).toBe(arn);
    expect(created()).toBe(0);
  });

  it('goes on from the highest version, not from the one published last', async () => {
    await there('2.5.9', 'one');
    await there('1.9.9', 'two');
    expect(await publish('three')).toBe(componentArn(NAME, '2.5.10/1'));
  });

  it.each([
    ['1.x.x', '1.4.3/1'],
    ['1.4.x', '1.4.3/1'],
    ['1.2.x', '1.2.1/1'],
    ['3.x.x', '3.0.0/1'],
    ['3.7.x', '3.7.0/1'],
    ['x.x.x', '2.0.1/1'],
  ])('keeps within what the recipe selects: %s takes %s', async (versions, expected) => {
    for (const version of ['1.2.0', '1.4.2', '2.0.0']) await there(version, `of ${version}`);
    expect(await publish('new', { versions })).toBe(componentArn(NAME, expected));
  });

  it.each(['1.x.x', 'x.x.x'])(
    '%s uses the newest that it selects where that holds the same',
    async (versions) => {
      await there('1.2.0', 'one');
      if (versions === '1.x.x') await there('2.0.0', 'two');
      expect(await publish('one', { versions })).toBe(componentArn(NAME, '1.2.0/1'));
    },
  );

  it('publishes anew what is there for another platform', async () => {
    await there('1.0.0', 'one', 'Linux');
    expect(await publish('one')).toBe(componentArn(NAME, '1.0.1/1'));
  });

  it.each(['ResourceAlreadyExistsException', 'InvalidRequestException', 'ClientException'] as const)(
    'uses identical content that appeared in between, refused with %s',
    async (identicalComponent: Switches['identicalComponent']) => {
      rig.aws.world.switches.identicalComponent = identicalComponent;
      const { imagebuilder } = rig;
      // Another run publishes the same between this run's look and its write.
      const racing = {
        ...imagebuilder,
        createComponent: async (input: Parameters<typeof imagebuilder.createComponent>[0]) => {
          if (
            rig.aws.world.regions.get(REGION)?.imagebuilder.components.has(componentArn(NAME, '1.0.0/1')) !==
            true
          )
            await there('1.0.0', 'one');
          return imagebuilder.createComponent(input);
        },
      };
      const arnPrefix = componentArn(NAME, '').slice(0, -1);
      const data = documentOf(lockOf('one'));
      const wanted = { arnPrefix, name: NAME, platform: 'Windows', versions: 'x.x.x', data } as const;
      expect(await publishComponent(wanted, racing, rig.clock)).toBe(componentArn(NAME, '1.0.0/1'));
    },
  );

  it('two runs that publish the same end on the same content', async () => {
    const arns = await Promise.all([publish('one'), publish('one')]);
    const held = await Promise.all(arns.map((arn) => rig.imagebuilder.getComponent(arn)));
    for (const { component } of held) expect(component?.data).toBe(documentOf(lockOf('one')));
    expect(arns[0]).toBe(arns[1]);
  });

  it('two runs that publish other content each get a component that holds theirs', async () => {
    const words = ['one', 'two', 'three', 'four'];
    const arns = await Promise.all(words.map((word) => publish(word)));
    expect(new Set(arns).size).toBe(4);
    const held = await Promise.all(arns.map((arn) => rig.imagebuilder.getComponent(arn)));
    expect(held.map(({ component }) => component?.data)).toEqual(
      words.map((word) => documentOf(lockOf(word))),
    );
  });

  it('gives up after some tries, and says what helps', async () => {
    refuse(rig, 'CreateComponent', 'ResourceAlreadyExistsException', { times: 99 });
    const { message } = await rejection(publish('one'));
    expect(message).toContain('No free version of the component');
    expect(message).toContain('concurrency group');
    expect(created()).toBe(10);
  });

  it.each([
    ['GetComponent', 'imagebuilder:GetComponent'],
    ['CreateComponent', 'imagebuilder:CreateComponent'],
  ])('explains a refused %s', async (operation, permission) => {
    refuse(rig, operation, 'AccessDeniedException', { status: 403 });
    expect((await rejection(publish('one'))).message).toContain(`Allow ${permission}`);
  });

  it("gives the service's words on a document that it refuses", async () => {
    const { message } = await rejection(publish('one', { data: 'not a document' }));
    expect(message).toContain(`publishing the component ${NAME} 1.0.0`);
    expect(message).toContain('InvalidRequestException');
  });

  it('makes no second version of what a read does not show yet', async () => {
    // The first finds nothing because there is nothing.
    refuse(rig, 'GetComponent', 'ResourceNotFoundException', { times: 1 + 4, status: 404 });
    expect(await publish('one')).toBe(componentArn(NAME, '1.0.0/1'));
    expect(created()).toBe(1);
  });

  it('makes no second version of a call whose answer was lost', async () => {
    await rig.close();
    rig = await startRig({}, 3);
    const effect = { kind: 'drop' } as const;
    rig.aws.world.faults.push({
      service: 'imagebuilder',
      operation: 'CreateComponent',
      times: 1,
      when: 'after',
      effect,
    });
    expect(await publish('one')).toBe(componentArn(NAME, '1.0.0/1'));
    expect(
      rig.aws.world.regions.get(REGION)?.imagebuilder.components.has(componentArn(NAME, '1.0.0/2')),
    ).toBe(false);
  });
});
