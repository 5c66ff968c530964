import { readSources } from '../../src/sources/readSources.ts';
import { documents } from './documents.ts';
import { lineOf, memoryFiles, readAll } from './memoryFiles.ts';

describe('a file that names images', () => {
  it.each(documents.map((document) => [document.name, document] as const))('%s', async (_, document) => {
    const { images, unread } = await readAll(document.files);
    expect(images.map(lineOf)).toEqual(document.finds);
    expect(unread.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual(document.unread);
  });
});

describe('the globs', () => {
  it('that match no file are said, as written, and a file that several match is read once', async () => {
    const files = memoryFiles({ 'a.yaml': 'image: web:v1', 'b.yaml': 'image: api:v1' });
    const sources = await readSources(['**', 'a.yaml', 'c.yaml # none', '!b.yaml', 'b.yaml'], files);
    expect(sources.files).toEqual(['a.yaml']);
    expect(sources.images).toHaveLength(1);
    expect(sources.unmatched).toEqual(['c.yaml', 'b.yaml']);
  });

  it('match at most 2,000 files', async () => {
    const many = (count: number) =>
      memoryFiles(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.yaml`, ''])));
    expect((await readSources(['**'], many(2000))).files).toHaveLength(2000);
    await expect(readSources(['**'], many(2001))).rejects.toThrow(
      'images-from matches 2001 files, more than 2000.',
    );
  });
});

describe('a Karpenter node class', () => {
  const nodeClass = (spec: string, version = 'v1') =>
    `apiVersion: karpenter.k8s.aws/${version}\nkind: EC2NodeClass\nmetadata: { name: windows }\nspec:\n  ${spec}\n`;

  it.each([
    ['blockDeviceMappings:\n    - { deviceName: /dev/sda1 }', true, 6],
    ['blockDeviceMappings: []', false, 2],
    ['blockDeviceMappings: { }', false, 2],
    ['amiFamily: Windows2022', false, 2],
    ['amiFamily: Custom', false, 2],
    ['amiSelectorTerms: [{ alias: windows2022@latest }]', false, 2],
    ['amiSelectorTerms: [{ id: ami-0123456789abcdef0 }]', false, 2],
  ])(
    'with %j is told, with and without block-device mappings',
    async (spec, hasBlockDeviceMappings, line) => {
      const { karpenter, images, unread } = await readAll({ 'a.yaml': nodeClass(spec) });
      expect(karpenter).toEqual([{ file: 'a.yaml', line, name: 'windows', hasBlockDeviceMappings }]);
      expect([images, unread]).toEqual([[], []]);
    },
  );

  it.each([
    'amiFamily: AL2',
    'amiFamily: AL2023',
    'amiFamily: Bottlerocket',
    'amiSelectorTerms: [{ alias: al2@v20240807 }]',
    'amiSelectorTerms: [{ alias: al2023@latest }]',
    'amiSelectorTerms: [{ alias: bottlerocket@latest }]',
  ])('for Linux, by %j, is none that Fast Launch is for', async (spec) => {
    expect((await readAll({ 'a.yaml': nodeClass(spec) })).karpenter).toEqual([]);
  });

  it('is found in every version, also in lists and beside a kustomization, and is no other kind', async () => {
    const { karpenter } = await readAll({
      'kustomization.yaml': 'resources: [a.yaml]',
      'a.yaml': `apiVersion: v1\nkind: List\nitems:\n  - ${nodeClass('role: x', 'v1beta1').replaceAll('\n', '\n    ')}`,
      'b.yaml': nodeClass('role: x').replace('karpenter.k8s.aws', 'example.com'),
      'c.yaml': nodeClass('role: x').replace('EC2NodeClass', 'NodePool # EC2NodeClass'),
    });
    expect(karpenter.map(({ file, line }) => [file, line])).toEqual([['a.yaml', 5]]);
  });
});
