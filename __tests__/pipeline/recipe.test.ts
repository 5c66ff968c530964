import fc from 'fast-check';
import { addUnknownSetting, inRegion, seedComponent, seedPipeline } from '../../local-aws/index.ts';
import type { JsonObject } from '../../src/aws/rawAnswer.ts';
import {
  componentParts,
  createRecipeWith,
  findComponent,
  readRecipe,
  refuseUnknownRecipeSettings,
  withoutVersion,
} from '../../src/pipeline/recipe.ts';
import {
  componentArn,
  foreignDocument,
  LINUX_BASE,
  REGION,
  type Rig,
  refuse,
  rejection,
  startRig,
} from '../tools.ts';

const UPDATE = `arn:aws:imagebuilder:${REGION}:aws:component/update-linux/x.x.x`;
const PULL = componentArn('nodes-images', '1.0.0/1');
const NEXT_PULL = componentArn('nodes-images', '1.0.1/1');
const GREET = componentArn('greet', '1.x.x');
const GREETING = { componentArn: GREET, parameters: [{ name: 'words', value: ['good morning'] }] };
const ENTRIES = [{ componentArn: UPDATE }, { componentArn: PULL }, GREETING];

/** Every member that CreateImageRecipe takes beside name, version, parent and components. */
const SETTINGS = {
  description: 'Nodes of the shop',
  blockDeviceMappings: [
    {
      deviceName: '/dev/xvda',
      ebs: {
        encrypted: true,
        deleteOnTermination: false,
        iops: 3000,
        kmsKeyId: 'alias/nodes',
        volumeSize: 200,
        volumeType: 'gp3',
        throughput: 500,
      },
    },
    { deviceName: '/dev/xvdb', virtualName: 'ephemeral0' },
  ],
  workingDirectory: '/var/bake',
  additionalInstanceConfiguration: {
    systemsManagerAgent: { uninstallAfterBuild: true },
    userDataOverride: 'ZWNobyBoZWxsbwo=',
  },
  amiTags: { team: 'shop', built: '{{ imagebuilder:buildVersion }}' },
  amiWatermarks: ['nodes of the shop', 'second mark'],
  tags: { owner: 'platform', 'cost center': '7 & 8' },
};

let rig: Rig;
let count = 0;
beforeAll(async () => {
  rig = await startRig();
  const { world } = rig.aws;
  for (const version of ['1.0.0', '1.0.1']) {
    const data = foreignDocument(version, 'ExecuteBash');
    await seedComponent(world, REGION, { name: 'nodes-images', version, platform: 'Linux', data });
  }
  const parameters = 'parameters:\n  - words: {type: string}\n';
  const data = parameters + foreignDocument('hello', 'ExecuteBash');
  await seedComponent(world, REGION, { name: 'greet', version: '1.2.0', platform: 'Linux', data });
});
afterAll(() => rig.close());

/** A recipe of its own name; answers its ARN. */
async function seed(recipe: object = SETTINGS, components: readonly object[] = ENTRIES): Promise<string> {
  count += 1;
  const members: Pick<Parameters<typeof seedPipeline>[1], 'recipe' | 'components'> = JSON.parse(
    JSON.stringify({ recipe, components }),
  );
  const name = `nodes-${count}`;
  const place = { region: REGION, name, parentImage: LINUX_BASE, recipeVersion: '2.7.0' };
  const { recipeArn } = await seedPipeline(rig.aws.world, { ...place, ...members });
  return recipeArn;
}

async function raw(arn: string): Promise<JsonObject> {
  const { sent } = await readRecipe(arn, rig.imagebuilder);
  return sent;
}

function without(recipe: JsonObject, ...members: string[]): JsonObject {
  return Object.fromEntries(Object.entries(recipe).filter(([member]) => !members.includes(member)));
}

/** The members of a copy that may differ from the original's. */
const ANEW = ['arn', 'version', 'dateCreated', 'components'];

describe('findComponent', () => {
  const name = 'nodes-images';
  const component = withoutVersion(PULL);

  it.each(['x.x.x', '1.x.x', '1.2.x'])('finds a wildcard %s', (versions) => {
    const arn = componentArn(name, versions);
    expect(findComponent([UPDATE, arn], component)).toEqual({ kind: 'wildcard', arn, index: 1, versions });
  });

  it.each(['1.2.3', '1.2.3/4'])('finds the version %s', (versions) => {
    const arn = componentArn(name, versions);
    expect(findComponent([arn, UPDATE], component)).toEqual({ kind: 'pinned', arn, index: 0 });
  });

  it('does not take a name that only begins or ends like it', () => {
    const others = ['nodes-images-2', 'my-nodes-images', 'nodes'].map((other) =>
      componentArn(other, 'x.x.x'),
    );
    expect(
      findComponent([...others, 'arn:aws:imagebuilder:a:b:image/nodes-images/1.0.0/1', ''], component),
    ).toEqual({
      kind: 'missing',
    });
  });
});

describe('findComponent of the same name elsewhere', () => {
  it.each([
    ['in another account', PULL.replace('111122223333', '444455556666')],
    ['in another Region', PULL.replace(REGION, 'eu-west-1')],
    ['of Amazon', PULL.replace('111122223333', 'aws')],
  ])('takes the one %s for another component', (_, foreign) => {
    const component = withoutVersion(PULL);
    expect(findComponent([foreign], component)).toEqual({ kind: 'missing' });
    expect(findComponent([foreign, PULL], component)).toEqual({ kind: 'pinned', arn: PULL, index: 1 });
  });
});

describe('withoutVersion', () => {
  it.each(['x.x.x', '1.0.0', '1.0.0/1'])('cuts %s off', (versions) => {
    expect(withoutVersion(componentArn('nodes-images', versions))).toBe(
      `arn:aws:imagebuilder:${REGION}:111122223333:component/nodes-images`,
    );
  });
});

describe('componentParts', () => {
  it('reads name, version and build', () => {
    expect(componentParts(NEXT_PULL)).toEqual({ name: 'nodes-images', versions: '1.0.1', build: 1 });
    expect(componentParts(GREET)).toEqual({ name: 'greet', versions: '1.x.x', build: undefined });
  });

  it.each([
    '',
    'component/a/1.0.0',
    'arn:aws:imagebuilder:a:b:image/a/1.0.0/1',
    'arn:aws:imagebuilder:a:b:component/a',
  ])('reads none in %p', (arn) => {
    expect(componentParts(arn)).toBeUndefined();
  });
});

describe('readRecipe', () => {
  it.each(['ResourceNotFoundException', 'ClientException'] as const)(
    'says that the pipeline names a recipe which is not there, answered with %s',
    async (notFound) => {
      rig.aws.world.switches.notFound = notFound;
      const arn = `arn:aws:imagebuilder:${REGION}:111122223333:image-recipe/none/1.0.0`;
      const { message } = await rejection(readRecipe(arn, rig.imagebuilder));
      expect(message).toContain(`names the recipe ${arn}, and there is no such recipe`);
    },
  );

  it('resolves a wildcard to the recipe that the next build takes', async () => {
    const arn = await seed();
    expect(await readRecipe(arn.replace('2.7.0', 'x.x.x'), rig.imagebuilder)).toMatchObject({
      arn,
      version: '2.7.0',
      parentImage: LINUX_BASE,
      componentArns: [UPDATE, PULL, GREET],
    });
  });
});

describe('createRecipeWith', () => {
  async function copy(arn: string, wanted = NEXT_PULL): Promise<string> {
    const recipe = await readRecipe(arn, rig.imagebuilder);
    const entry = findComponent(recipe.componentArns, withoutVersion(PULL));
    return createRecipeWith(wanted, entry, recipe, rig.imagebuilder, rig.clock);
  }

  it('copies every setting, and replaces the one entry in its place', async () => {
    const arn = await seed();
    const before = await raw(arn);
    for (const member of Object.keys(SETTINGS)) expect(before).toHaveProperty(member);
    const created = await copy(arn);
    const after = await raw(created);
    expect(created).toBe(arn.replace('2.7.0', '2.7.1'));
    expect(without(after, ...ANEW)).toEqual(without(before, ...ANEW));
    expect(after.components).toEqual([{ componentArn: UPDATE }, { componentArn: NEXT_PULL }, GREETING]);
    expect(await raw(arn)).toEqual(before);
  });

  it('copies every setting, whichever a recipe has and wherever the entry stands', async () => {
    const settings = fc.record(
      Object.fromEntries(
        Object.entries(SETTINGS).map(([member, value]) => [member, fc.constant<unknown>(value)]),
      ),
      { requiredKeys: [] },
    );
    const entries = fc.shuffledSubarray(ENTRIES, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(settings, entries, async (members, components) => {
        const arn = await seed(members, components);
        const before = await raw(arn);
        const after = await raw(await copy(arn));
        expect(without(after, ...ANEW)).toEqual(without(before, ...ANEW));
        const isThere = components.some((entry) => entry.componentArn === PULL);
        const replaced = components.map((entry) =>
          entry.componentArn === PULL ? { componentArn: NEXT_PULL } : entry,
        );
        expect(after.components).toEqual(isThere ? replaced : [...replaced, { componentArn: NEXT_PULL }]);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out tags that only AWS may set', async () => {
    const arn = await seed();
    const stored = inRegion(rig.aws.world, REGION).imagebuilder.imageRecipes.get(arn);
    if (stored !== undefined) {
      stored.tags = {
        ...stored.tags,
        'aws:cloudformation:stack-name': 'nodes',
        'AWS:x': 'y',
        'aws-like': 'z',
      };
    }
    expect((await raw(await copy(arn))).tags).toEqual({ ...SETTINGS.tags, 'aws-like': 'z' });
  });

  it('sends no tags where all were set by AWS', async () => {
    const arn = await seed({});
    const stored = inRegion(rig.aws.world, REGION).imagebuilder.imageRecipes.get(arn);
    if (stored !== undefined) stored.tags = { 'aws:cloudformation:stack-name': 'nodes' };
    expect((await raw(await copy(arn))).tags).toEqual({});
  });

  it.each([
    ['at the top', { bootMode: 'uefi' }, 'bootMode'],
    [
      'in an item of a list',
      { blockDeviceMappings: [{ ...SETTINGS.blockDeviceMappings[0], encryptedBy: 'x' }] },
      'blockDeviceMappings[0].encryptedBy',
    ],
    [
      'deep in a structure',
      { additionalInstanceConfiguration: { systemsManagerAgent: { uninstallAfterBuild: true, keep: 1 } } },
      'additionalInstanceConfiguration.systemsManagerAgent.keep',
    ],
    ['in a component', { components: [{ ...GREETING, onFailure: 'CONTINUE' }] }, 'components[0].onFailure'],
    [
      "in a component's parameter",
      { components: [{ ...GREETING, parameters: [{ name: 'words', value: ['a'], secret: true }] }] },
      'components[0].parameters[0].secret',
    ],
  ])('refuses before any write when an unknown setting stands %s', async (_, members, path) => {
    const arn = await seed();
    addUnknownSetting(rig.aws.world, REGION, arn, JSON.parse(JSON.stringify(members)));
    const recipe = await readRecipe(arn, rig.imagebuilder);
    expect(() => refuseUnknownRecipeSettings(recipe)).toThrow(`(${path})`);
    rig.operations();
    const { message } = await rejection(
      createRecipeWith(NEXT_PULL, { kind: 'missing' }, recipe, rig.imagebuilder, rig.clock),
    );
    expect(message).toContain('a new version of the recipe would lose them');
    expect(rig.operations()).toEqual([]);
  });

  it('makes no second recipe of what a read does not show yet', async () => {
    const arn = await seed();
    const recipe = await readRecipe(arn, rig.imagebuilder);
    const entry = findComponent(recipe.componentArns, withoutVersion(PULL));
    refuse(rig, 'GetImageRecipe', 'ResourceNotFoundException', { times: 4, status: 404 });
    rig.operations();
    await createRecipeWith(NEXT_PULL, entry, recipe, rig.imagebuilder, rig.clock);
    expect(rig.operations()).toEqual([
      'CreateImageRecipe',
      ...Array.from({ length: 5 }, () => 'GetImageRecipe'),
    ]);
  });

  it('makes one recipe of the same order given twice', async () => {
    const arn = await seed();
    const recipe = await readRecipe(arn, rig.imagebuilder);
    const entry = findComponent(recipe.componentArns, withoutVersion(PULL));
    const first = await createRecipeWith(NEXT_PULL, entry, recipe, rig.imagebuilder, rig.clock);
    expect(await createRecipeWith(NEXT_PULL, entry, recipe, rig.imagebuilder, rig.clock)).toBe(first);
  });

  it('names every permission that creating a recipe needs', async () => {
    const arn = await seed();
    refuse(rig, 'CreateImageRecipe', 'AccessDeniedException', { status: 403 });
    const { message } = await rejection(copy(arn));
    expect(message).toContain('imagebuilder:CreateImageRecipe, imagebuilder:GetComponent');
  });
});
