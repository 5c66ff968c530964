import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  type ComponentSettings,
  longestDocument,
  readDocument,
  renderDocument,
} from '../../src/component/document.ts';
import { type ImageLock, type LockedImage, lockId, makeLock } from '../../src/images/lock.ts';
import { Problem } from '../../src/problem.ts';
import {
  ecr,
  everySettings,
  imageOf,
  lengthWith,
  lockArbitrary,
  lockOfRealNames,
  settingsArbitrary,
} from './locks.ts';

const linux: ComponentSettings = {
  platform: { os: 'linux', architecture: 'amd64' },
  runtime: 'containerd',
  pin: true,
  pullConcurrency: 'auto',
};
const windows: ComponentSettings = {
  platform: { os: 'windows', architecture: 'amd64', windowsBuild: 20348 },
  runtime: 'containerd',
  pin: true,
  pullConcurrency: 'auto',
};

/** A lock that nobody checked. */
function uncheckedLock(images: readonly LockedImage[]): ImageLock {
  return { id: lockId(images), images };
}

describe('rendering and reading', () => {
  it('give the same lock and settings again, for every name the grammars allow', () => {
    fc.assert(
      fc.property(lockArbitrary, settingsArbitrary, (lock, settings) => {
        const { pullConcurrency: _, ...baked } = settings;
        expect(readDocument(renderDocument(lock, settings))).toEqual({ lock, settings: baked });
      }),
    );
  });

  it('give the same bytes for the same images in any order', () => {
    fc.assert(
      fc.property(lockArbitrary, settingsArbitrary, (lock, settings) => {
        const reversed = { id: lock.id, images: [...lock.images].reverse() };
        expect(renderDocument(reversed, settings)).toBe(renderDocument(lock, settings));
      }),
    );
  });

  it('never yield two braces in a row, a character beyond ASCII, or a tab', () => {
    fc.assert(
      fc.property(lockArbitrary, settingsArbitrary, (lock, settings) => {
        const document = renderDocument(lock, settings);
        expect(document).not.toMatch(/\{\{|\}\}/);
        expect(document).toMatch(/^[\n -~]*$/);
      }),
    );
  });

  it('survive another line ending and another indentation', () => {
    const lock = lockOfRealNames(3);
    const document = renderDocument(lock, windows);
    expect(readDocument(document.replaceAll('\n', '\r\n'))?.lock).toEqual(lock);
    expect(readDocument(document.replaceAll('\n', '\n    '))?.lock).toEqual(lock);
  });
});

describe('readDocument', () => {
  const document = renderDocument(lockOfRealNames(3), linux);

  it('finds nothing in any other text and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' })), (text) => {
        expect(readDocument(text)).toBeUndefined();
      }),
    );
  });

  it('never throws on a document of ours with a piece cut out', () => {
    const place = fc.nat({ max: document.length });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const read = readDocument(document.slice(0, from) + document.slice(to));
        expect(read === undefined || read.lock.id === lockOfRealNames(3).id).toBe(true);
      }),
    );
  });

  it.each([
    ['a tag', 'v1.24.01', 'v1.24.99'],
    ['a repository', 'team/service-01', 'team/service-99'],
    ['the id', lockOfRealNames(3).id, lockOfRealNames(2).id],
    ['the end of the lock', '      WARM_AMI_LOCK\n', ''],
    ['the version of the form', 'warm-ami-lock 1 ', 'warm-ami-lock 2 '],
    ['a line between', '      team/service-01', '      nonsense\n      team/service-01'],
  ])('finds nothing when %s was changed', (_, from, to) => {
    expect(document).toContain(from);
    expect(readDocument(document.replace(from, to))).toBeUndefined();
  });

  it('finds nothing when a platform manifest was changed', () => {
    const changed = document.replace(
      /^( *team\/service-01 \S{43} )\S{43}/m,
      (_, start) => start + 'A'.repeat(43),
    );
    expect(changed).not.toBe(document);
    expect(readDocument(changed)).toBeUndefined();
  });

  it('finds nothing in a text with two locks', () => {
    expect(readDocument(document + renderDocument(lockOfRealNames(2), linux))).toBeUndefined();
  });
});

describe('the document as AWSTOE reads it', () => {
  it.each(everySettings)('has three phases of one step: $platform.os, $runtime', (settings) => {
    const document: unknown = parse(renderDocument(lockOfRealNames(2), settings));
    const action = settings.platform.os === 'linux' ? 'ExecuteBash' : 'ExecutePowerShell';
    const step = (name: string, timeoutSeconds: number) => [
      { name, action, timeoutSeconds, maxAttempts: 2, inputs: { commands: [expect.any(String)] } },
    ];
    expect(document).toEqual({
      description: expect.stringMatching(
        /^Pulls 2 images for (linux|windows)\/amd64\S* into \w+, lock [0-9a-f]{12}$/,
      ),
      schemaVersion: 1,
      phases: [
        { name: 'build', steps: step('PullImages', 21_600) },
        { name: 'validate', steps: step('VerifyImages', 7_200) },
        { name: 'test', steps: step('TestImages', 7_200) },
      ],
    });
  });

  it('holds each name once, in clear', () => {
    const document = renderDocument(lockOfRealNames(2), linux);
    for (const name of ['team/service-00', 'v1.24.01', ecr]) expect(document.split(name)).toHaveLength(2);
  });
});

describe('docs/pull-component.md', () => {
  it.each([
    ['yaml', linux, 30],
    ['powershell', windows, 15],
  ] as const)('shows lines of the document in their order, in %s', (language, settings, atLeast) => {
    const library = imageOf(`${ecr}/team/library`, ['v1']);
    const images = [
      { ...library, platformDigest: library.digest },
      imageOf(`${ecr}/team/web`, ['prod', 'v1.24']),
    ];
    const rendered = renderDocument(makeLock(images), settings).split('\n');
    const shown = blocksOf(readFileSync('docs/pull-component.md', 'utf8'), language);
    expect(shown.length).toBeGreaterThan(atLeast);
    let at = 0;
    for (const line of shown) {
      const pattern = lineOfPage(line);
      const found = rendered.findIndex((text, index) => index >= at && pattern.test(text));
      expect({ line, found: found >= 0 }).toEqual({ line, found: true });
      at = found + 1;
    }
  });
});

/** The lines of the code blocks of a language. */
function blocksOf(page: string, language: string): readonly string[] {
  const blocks = page.matchAll(/^```(\w+)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, of, text = '']) => (of === language ? text.trimEnd().split('\n') : []));
}

/** What a line of the page stands for: without the remark behind it, and with anything for `…`. */
function lineOfPage(line: string): RegExp {
  const parts = line.replace(/(?<=\S) {2,}#.*$/, '').split('…');
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
}

describe('the limit of 16,000 characters', () => {
  it.each(everySettings)(
    'takes 60 images with real names and two tags: $platform.os, $runtime',
    (settings) => {
      const length = lengthWith(60, settings);
      console.info(
        `${settings.platform.os}, ${settings.runtime}: 60 images take ${length} of ${longestDocument} characters`,
      );
      expect(length).toBeLessThanOrEqual(longestDocument);
    },
  );

  it.each(everySettings)(
    'is kept to the last image, and the error counts right: $platform.os, $runtime',
    (settings) => {
      let most = 60;
      while (renderedLength(most + 1, settings) !== undefined) most += 1;
      expect(renderedLength(most, settings)).toBeGreaterThan(longestDocument - 200);
      const tooMany = () => renderDocument(lockOfRealNames(most + 1), settings);
      expect(tooMany).toThrow(Problem);
      expect(tooMany).toThrow(`component of ${most + 1} images`);
      expect(tooMany).toThrow(`the first ${most} images fit`);
    },
  );

  it('says so when not even one image fits', () => {
    const tags = Array.from({ length: 200 }, (_, index) => `${'t'.repeat(120)}${index}`);
    const lock = makeLock([imageOf(`${ecr}/web`, tags)]);
    expect(() => renderDocument(lock, linux)).toThrow('the first 0 images fit');
  });
});

function renderedLength(count: number, settings: (typeof everySettings)[number]): number | undefined {
  try {
    return lengthWith(count, settings);
  } catch {
    return undefined;
  }
}

describe('names from outside', () => {
  const hostile = [
    '',
    ' ',
    'a b',
    'a\nb',
    'a\rb',
    'a\n',
    'a\u2028b',
    '$(id)',
    '`id`',
    '$x',
    '%{x}',
    "a'",
    'a"',
    "'@",
    "\n'@\n",
    '#>',
    '<#',
    '\nWARM_AMI_LOCK\n',
    '\nWARM_AMI_SCRIPT\n',
    '{{ x }}',
    '}}',
    'a;id',
    'a|id',
    'a&id',
    '*',
    '?',
    '~',
    '\\',
    '\0',
    'ä',
    '@',
    '-',
    '=',
    '%',
    '\u001b[0m',
  ];

  it.each(hostile)('are refused as a tag: %j', (tag) => {
    const lock = uncheckedLock([imageOf(`${ecr}/web`, [tag])]);
    for (const settings of everySettings) expect(() => renderDocument(lock, settings)).toThrow(Problem);
  });

  it.each(hostile)('are refused at the end of a path: %j', (text) => {
    const lock = uncheckedLock([imageOf(`${ecr}/web/${text}`, ['v1'])]);
    expect(() => renderDocument(lock, linux)).toThrow(Problem);
  });

  it.each(hostile.filter((text) => text !== '-'))('are refused in a registry: %j', (text) => {
    const lock = uncheckedLock([imageOf(`${text}.example.com/web`, ['v1'])]);
    expect(() => renderDocument(lock, linux)).toThrow(Problem);
  });

  it.each(hostile)('are refused as a digest: %j', (text) => {
    const sound = imageOf(`${ecr}/web`, ['v1']);
    for (const digest of [text, sound.digest + text, sound.digest.slice(text.length) + text]) {
      if (digest === sound.digest) continue;
      expect(() => renderDocument(uncheckedLock([{ ...sound, digest }]), linux)).toThrow(Problem);
      const other = { ...sound, platformDigest: digest };
      expect(() => renderDocument(uncheckedLock([other]), linux)).toThrow(Problem);
    }
  });

  it('add no line and no quote, or are refused, whatever they are', () => {
    const plain = renderDocument(makeLock([imageOf(`${ecr}/web`, ['v1'])]), linux);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tag) => {
        const lock = uncheckedLock([imageOf(`${ecr}/web`, [tag])]);
        const document = renderedOrRefused(lock);
        if (document === undefined) return;
        expect(document.split(/[\r\n'"`]/)).toHaveLength(plain.split(/[\r\n'"`]/).length);
        expect(readDocument(document)?.lock).toEqual(lock);
      }),
    );
  });

  it.each([
    ['no image', { id: lockId([]), images: [] }],
    ['an id that is not its own', { ...lockOfRealNames(2), id: lockOfRealNames(3).id }],
    ['a repository without a registry', uncheckedLock([imageOf('web', ['v1'])])],
    ['a tag in place of a repository', uncheckedLock([imageOf(`${ecr}/web:v1`, ['v1'])])],
    ['a negative size', uncheckedLock([{ ...imageOf(`${ecr}/web`, ['v1']), compressedBytes: -1 }])],
    ['a broken size', uncheckedLock([{ ...imageOf(`${ecr}/web`, ['v1']), compressedBytes: Number.NaN }])],
  ])('cannot come from a lock with %s', (_, lock) => {
    expect(() => renderDocument(lock, linux)).toThrow(Problem);
  });

  it.each([-1, 1.5, Number.NaN, 1e21])('cannot come from a Windows build %d', (windowsBuild) => {
    const settings = { ...windows, platform: { ...windows.platform, windowsBuild } };
    expect(() => renderDocument(lockOfRealNames(1), settings)).toThrow(Problem);
  });
});

function renderedOrRefused(lock: ImageLock): string | undefined {
  try {
    return renderDocument(lock, linux);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
