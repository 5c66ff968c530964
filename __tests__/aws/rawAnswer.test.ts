import fc from 'fast-check';
import { addUnknownSetting, seedPipeline } from '../../local-aws/index.ts';
import {
  isEmpty,
  isJsonObject,
  type Json,
  type JsonObject,
  unknownMembers,
} from '../../src/aws/rawAnswer.ts';
import { ACCOUNT, LINUX_BASE, REGION, type Rig, rejection, startRig } from '../tools.ts';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const key = fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/);
const { tree } = fc.letrec<{ tree: Json; object: JsonObject }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('tree'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
}));

/** Every place inside a value that can take one more member, as the path that leads there. */
function places(value: Json, path = ''): readonly { readonly path: string; readonly members: JsonObject }[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => places(item, `${path}[${index}]`));
  if (!isJsonObject(value)) return [];
  const inside = Object.entries(value).flatMap(([name, item]) =>
    places(item, path === '' ? name : `${path}.${name}`),
  );
  return [{ path, members: value }, ...inside];
}

describe('unknownMembers', () => {
  it('finds none where the model knows everything', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(unknownMembers(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it('finds a member that the model does not know, wherever it stands', () => {
    fc.assert(
      fc.property(tree, fc.nat(), leaf, (known, choice, added) => {
        const sent: Json = structuredClone(known);
        const all = places(sent);
        const place = all[choice % all.length];
        fc.pre(place !== undefined);
        if (place === undefined) return;
        // No generated key has an underscore.
        Object.assign(place.members, { added_member: added });
        const path = place.path === '' ? 'added_member' : `${place.path}.added_member`;
        // A list or map that was empty is no member that the SDK must show, so it may be named as a whole.
        const found = unknownMembers(sent, known);
        expect(found).toHaveLength(1);
        expect(path.startsWith(found[0] ?? 'nothing')).toBe(true);
      }),
    );
  });

  it('passes over what carries no setting, and over nothing else', () => {
    expect(unknownMembers({ a: [], b: {}, c: null }, {})).toEqual([]);
    expect(unknownMembers({ a: false, b: 0, c: '', d: [0] }, {})).toEqual(['a', 'b', 'c', 'd']);
  });

  it('names an item of a list that the model left out', () => {
    expect(unknownMembers({ list: [{ a: 1 }, { b: 2 }] }, { list: [{ a: 1 }] })).toEqual(['list[1].b']);
  });
});

describe('isEmpty', () => {
  it.each([undefined, null, [], {}])('%p carries no setting', (value) => {
    expect(isEmpty(value)).toBe(true);
  });

  it.each([false, 0, '', [0], { a: undefined }, new Date(0)])('%p does', (value) => {
    expect(isEmpty(value)).toBe(false);
  });
});

describe('clients that give the answer as it was sent', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({}, 1);
  });
  afterAll(() => rig.close());

  const components = [{ componentArn: `arn:aws:imagebuilder:${REGION}:aws:component/update-linux/x.x.x` }];

  it('show members that the SDK drops, beside the answer that the SDK reads', async () => {
    const seed = { region: REGION, name: 'nodes', parentImage: LINUX_BASE, components };
    const { pipelineArn } = await seedPipeline(rig.aws.world, seed);
    addUnknownSetting(rig.aws.world, REGION, pipelineArn, { newSetting: { deep: ['ü'] } });
    const { output, body } = await rig.imagebuilder.getImagePipelineRaw(pipelineArn);
    expect(output.imagePipeline).toMatchObject({ arn: pipelineArn, name: 'nodes' });
    expect(output.imagePipeline).not.toHaveProperty('newSetting');
    expect(body.imagePipeline).toMatchObject({ newSetting: { deep: ['ü'] } });
  });

  it('leave errors as the SDK reads them', async () => {
    const arn = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image-pipeline/none`;
    const error = await rejection(rig.imagebuilder.getImagePipelineRaw(arn));
    expect(error.name).toBe('ResourceNotFoundException');
    expect(error.message).toContain(arn);
  });

  it('send members that the SDK does not know, signed and of the right length', async () => {
    const request = {
      name: 'marked',
      semanticVersion: '1.0.0',
      parentImage: LINUX_BASE,
      components,
      description: 'ü🦀',
      clientToken: 'one',
    };
    const { imageRecipeArn = '' } = await rig.imagebuilder.createImageRecipe(request, {
      amiWatermarks: ['first mark', 'second mark'],
    });
    const { body } = await rig.imagebuilder.getImageRecipeRaw(imageRecipeArn);
    expect(body.imageRecipe).toMatchObject({
      amiWatermarks: ['first mark', 'second mark'],
      description: 'ü🦀',
    });
  });
});
