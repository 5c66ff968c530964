import * as fc from 'fast-check';
import { readSources } from '../../src/sources/readSources.ts';
import { lineOf, memoryFiles, readAll } from './memoryFiles.ts';

const LONGEST = 2 * 1024 * 1024;
const start = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n';

/** Text with more parts than are read. */
function long(part: string, begin = ''): string {
  return begin + part.repeat(110_000);
}

/** Text of the length that a checkout reads. */
function longest(part: string, begin = ''): string {
  return begin + part.repeat(Math.floor((LONGEST - begin.length) / part.length));
}

/** Anchors of which each names the one before it ten times: 10^levels values. */
function bomb(levels: number): string {
  const lines = ['a0: &a0 [image]'];
  for (let level = 1; level <= levels; level += 1) {
    const alias = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => alias).join(', ')}]`);
  }
  return lines.join('\n');
}

const mostTokens = 'a.yaml:1 the file has more than 100000 tokens';

describe('a file that is made to be slow or deep', () => {
  it.each([
    ['containers', long('    - {name: a, image: web}\n', start), mostTokens],
    ['keys', `image: 1\n${long('k: v\n')}`, mostTokens],
    ['brackets', long('[', 'image: '), 'a.yaml:1 the file nests more than 100 levels deep'],
    ['braces', long('{a: ', 'image: '), 'a.yaml:1 the file nests more than 100 levels deep'],
    ['dashes', long('- ', 'image:\n'), 'a.yaml:2 the file nests more than 100 levels deep'],
    ['colons', long(': ', 'image: '), 'a.yaml:1 the file nests more than 100 levels deep'],
    ['commas', long(',', 'image: ['), mostTokens],
    ['line breaks', long('\n', 'image:'), mostTokens],
    ['comments', long('#\n', 'image:\n'), mostTokens],
    ['documents', long('---\nimage: web:v1\n'), 'a.yaml:6667 the file has more than 100000 tokens'],
    ['documents that hold no image', longest('---\na: b\n'), undefined],
    ['one key', `image: ${longest('a')}`, undefined],
    ['spaces', longest(' ', 'image:'), undefined],
    ['a block', longest('  text\n', 'image: |\n'), undefined],
    ['anchors', long('&', 'image: '), undefined],
    ['aliases', `image: &a web:v1\nb:\n${'  - *a\n'.repeat(20_000)}`, undefined],
    [
      'merge keys',
      `image: &a {${Array.from({ length: 1000 }, (_, index) => `k${index}: v`).join(', ')}}\nb:\n${'  - <<: *a\n'.repeat(2000)}`,
      'a.yaml:1 the file merges more than 100000 keys',
    ],
    ['aliases of aliases in values', bomb(30), 'a.yaml:1 the file has aliases of aliases without end'],
    [
      'aliases of aliases in a custom resource',
      `apiVersion: example.com/v1\nkind: Web\n${bomb(30)}`,
      'a.yaml:3 the file has aliases of aliases without end',
    ],
    [
      'lists of lists',
      `apiVersion: v1\nkind: List\nx: [&i0 {kind: Image}, ${Array.from(
        { length: 20 },
        (_, index) =>
          `&i${index + 1} {kind: List, items: [${Array.from({ length: 10 }, () => `*i${index}`).join(', ')}]}`,
      ).join(', ')}]\nitems: [*i20]`,
      'a.yaml:3 the file has aliases of aliases without end',
    ],
    [
      'aliases of containers',
      `${start}    - &c {name: a, image: web}\n${'    - *c\n'.repeat(10_000)}`,
      'a.yaml:5 the file names more than 10000 images',
    ],
    [
      'patches in a kustomization',
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages: []\npatches:\n${`  - patch: "[${'1,'.repeat(10_000)}]"\n`.repeat(20)}`,
      mostTokens,
    ],
    ['variables', `image: "${'${'.repeat(500_000)}"`, undefined],
    ['a name', `image: "${'a-'.repeat(500_000)}:v1"`, undefined],
    ['closing braces', `image: 1\n${'}\n'.repeat(30_000)}`, undefined],
    ['properties', `image: ${'!a '.repeat(40_000)}`, undefined],
  ])('is refused or read in a second: %s', async (_, text, unread) => {
    const started = process.cpuUsage();
    const sources = await readAll({ 'a.yaml': text.slice(0, LONGEST) });
    expect(process.cpuUsage(started).user).toBeLessThan(1_500_000);
    if (unread !== undefined) {
      expect(sources.unread.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([unread]);
      expect(sources.images).toEqual([]);
    }
    for (const { what } of sources.unread) expect(what.length).toBeLessThan(500);
    for (const { where } of sources.images) expect(where.length).toBeLessThan(500);
  });

  it('is read just below the limits', async () => {
    const containers = Array.from(
      { length: 4000 },
      (_, index) => `    - {name: a, image: web:v${index}}\n`,
    ).join('');
    const { images, unread } = await readAll({ 'a.yaml': start + containers });
    expect(unread).toEqual([]);
    expect(images).toHaveLength(4000);
    expect(images.at(-1)?.line).toBe(4004);
  });

  it('does not hide the other files', async () => {
    const { images } = await readAll({ 'a.yaml': long('[', 'image: '), 'b.yaml': 'image: web:v1' });
    expect(images.map(lineOf)).toEqual(['b.yaml:1 docker.io/library/web:v1 <values image>']);
  });
});

describe('kustomizations that are made to be slow', () => {
  it('are refused when they name more images than any node holds', async () => {
    const files: Record<string, string> = {
      'pod.yaml': `${start}${'    - {name: a, image: web:v1}\n'.repeat(100)}`,
    };
    files['0/kustomization.yaml'] = 'resources: [../pod.yaml]';
    for (let level = 1; level <= 30; level += 1) {
      files[`l${level}/kustomization.yaml`] = `resources: [../${level - 1}]`;
      files[`r${level}/kustomization.yaml`] = `resources: [../${level - 1}]`;
      files[`${level}/kustomization.yaml`] = `resources: [../l${level}, ../r${level}]`;
    }
    const started = process.cpuUsage();
    const { images, unread } = await readAll(files);
    expect(process.cpuUsage(started).user).toBeLessThan(1_500_000);
    expect(images).toEqual([]);
    expect(unread.map(({ what }) => what)).toEqual(['the kustomization names more than 10000 images']);
  });
});

describe('any text at all', () => {
  const word = fc.constantFrom(
    ...[
      'apiVersion: v1',
      'kind: Pod',
      'spec:',
      'containers:',
      'image: web:v1',
      'image:',
      '- ',
      '  ',
      '\n',
      '{',
      '}',
      '[',
      ']',
    ],
    ...[
      '---',
      '&a ',
      '*a',
      '<<: ',
      ',',
      '"',
      "'",
      '{{',
      '}}',
      '$',
      '#',
      '\t',
      '\r\n',
      '|',
      '>',
      '!Sub ',
      'services:',
      'tag: 1',
    ],
    ...[
      'images:',
      'name: web',
      'newTag: v2',
      'resources:',
      '- a.yaml',
      '- kustomization.yaml',
      '- .',
      'patches:',
      'patch: ',
    ],
  );
  const text = fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }).map((words) => words.join(''));

  it('is read without an error, and what is found lies in the files', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (first, second) => {
        const texts = { 'a.yaml': first, 'kustomization.yaml': second };
        const { images, unread } = await readSources(['**'], memoryFiles(texts));
        for (const { file, line } of [...images, ...unread]) {
          const lines =
            Object.entries(texts)
              .find(([path]) => path === file)?.[1]
              .split('\n').length ?? 0;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
