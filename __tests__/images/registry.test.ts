import type { Platform } from '../../src/images/lock.ts';
import { measure, refuseArchived } from '../../src/images/measure.ts';
import { inventory, resolve } from '../../src/images/registry.ts';
import { parseRules } from '../../src/images/rule.ts';
import { rejection } from '../tools.ts';
import { digestOf } from './arbitraries.ts';
import {
  account,
  digestOfDocument,
  home,
  host,
  imageDocument,
  indexDocument,
  type MemoryEcr,
  memoryEcr,
  ociManifest,
  type Pushed,
} from './memoryEcr.ts';

const linux: Platform = { os: 'linux', architecture: 'amd64' };
const windows: Platform = { os: 'windows', architecture: 'amd64', windowsBuild: 20348 };

function makeLog() {
  const lines: string[] = [];
  return {
    lines,
    info: (line: string) => lines.push(line),
    warning: (line: string) => lines.push(`! ${line}`),
  };
}

async function find(ecr: MemoryEcr, rules: string, platform = linux, log = makeLog()) {
  return resolve(await inventory(parseRules(rules), home, ecr, log), platform);
}

/** `repository:tag` and `repository@digest` of what was found, without the host. */
async function names(ecr: MemoryEcr, rules: string): Promise<string[]> {
  const images = await find(ecr, rules);
  return images
    .flatMap(({ repository, tags }) =>
      tags.length === 0 ? [`${repository}@`] : tags.map((tag) => `${repository}:${tag}`),
    )
    .map((name) => name.replace(`${host}/`, ''));
}

function pushed(seed: string, tags: readonly string[], more: Partial<Pushed> = {}): Pushed {
  return { document: imageDocument(seed), tags, ...more };
}

function inHome(repositories: Readonly<Record<string, readonly Pushed[]>>) {
  return Object.fromEntries(
    Object.entries(repositories).map(([path, held]) => [`${account}/us-east-1/${path}`, held]),
  );
}

describe('resolving rules', () => {
  const shop = inHome({
    web: [
      pushed('1', ['v1.0'], { day: 1 }),
      pushed('2', ['v1.1', 'prod'], { day: 2 }),
      pushed('3', ['v2.0'], { day: 3 }),
    ],
    'team/a': [pushed('4', ['prod'])],
    'team/b/c': [pushed('5', ['prod', 'v1.0'])],
    empty: [],
  });

  it.each([
    ['web', ['web:v1.0', 'web:prod', 'web:v1.1', 'web:v2.0']],
    ['web:v1.0', ['web:v1.0']],
    ['web:v1.*', ['web:v1.0', 'web:v1.1']],
    ['web newest=2', ['web:prod', 'web:v1.1', 'web:v2.0']],
    ['web:v1.* newest=1', ['web:v1.1']],
    ['team/*:prod', ['team/a:prod', 'team/b/c:prod']],
    ['team/*', ['team/a:prod', 'team/b/c:prod', 'team/b/c:v1.0']],
    ['*:v1.0', ['team/b/c:v1.0', 'web:v1.0']],
    [`web@${digestOfDocument(imageDocument('1'))}`, ['web@']],
    [`web:none@${digestOfDocument(imageDocument('1'))}`, ['web@']],
    [`web:v1.0\nweb@${digestOfDocument(imageDocument('1'))}\nweb:v1*`, ['web:v1.0', 'web:v1.1']],
  ])('%j', async (rules, expected) => {
    expect((await names(memoryEcr(shop), rules)).sort()).toEqual([...expected].sort());
  });

  it('takes the newest by push time, and the lesser digest of two pushed together', async () => {
    const together = ['a', 'b', 'c'].map((seed) => pushed(seed, [seed], { day: 1 }));
    const least = together.toSorted((left, right) =>
      digestOfDocument(left.document) < digestOfDocument(right.document) ? -1 : 1,
    );
    const ecr = memoryEcr(inHome({ web: [pushed('old', ['old']), ...together] }));
    expect(await names(ecr, 'web newest=1')).toEqual([`web:${least[0]?.tags[0]}`]);
  });

  it('reads registries of other accounts and Regions by their full reference', async () => {
    const ecr = memoryEcr({
      '444455556666/eu-west-1/web': [pushed('there', ['v1'])],
      [`${account}/us-east-1/web`]: [pushed('here', ['v1'])],
    });
    const there = '444455556666.dkr.ecr.eu-west-1.amazonaws.com/web';
    const images = await find(ecr, `web:v1\n${there}:v*`);
    expect(images.map(({ repository, digest }) => [repository, digest])).toEqual([
      [`${host}/web`, digestOfDocument(imageDocument('here'))],
      [there, digestOfDocument(imageDocument('there'))],
    ]);
  });

  it('keeps the host as it was written, because pods name images by it', async () => {
    const fips = `${account}.dkr.ecr-fips.us-east-1.amazonaws.com`;
    const [image] = await find(memoryEcr(shop), `${fips}/web:v1.0`);
    expect(image?.repository).toBe(`${fips}/web`);
  });

  it('reads every page of repositories and of images', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      pushed(`${index}`, [`t${index}`], { day: index }),
    );
    const repositories = Object.fromEntries(
      Array.from({ length: 1200 }, (_, index) => [`r${index}`, [pushed('x', ['v1'])]]),
    );
    const ecr = memoryEcr(inHome({ ...repositories, many }));
    expect(await find(ecr, 'many')).toHaveLength(2500);
    expect(await find(ecr, 'r*:v1')).toHaveLength(1200);
    expect(ecr.asked.filter(({ operation }) => operation === 'DescribeRepositories')).toHaveLength(2);
    expect(ecr.asked.filter(({ operation }) => operation === 'DescribeImages')).toHaveLength(3);
  });

  it('asks for a hundred names at a time, and never lists a repository for them', async () => {
    const many = Array.from({ length: 250 }, (_, index) => pushed(`${index}`, [`t${index}`]));
    const ecr = memoryEcr(inHome({ many }));
    expect(await find(ecr, many.map(({ tags }) => `many:${tags[0]}`).join('\n'))).toHaveLength(250);
    expect(ecr.asked.map(({ operation }) => operation)).toEqual([
      'BatchGetImage',
      'BatchGetImage',
      'BatchGetImage',
    ]);
    expect(ecr.depth()).toBe(1);
  });

  it.each([1, 20, 200])('takes three calls one after another for %i repositories', async (count) => {
    const index = indexDocument({ 'linux/amd64': imageDocument('x') });
    const repositories = Array.from({ length: count }, (_, number) => [
      `r${number}`,
      [{ document: index, tags: ['v1'] }],
    ]);
    const ecr = memoryEcr(inHome(Object.fromEntries(repositories)));
    expect(await find(ecr, 'r*')).toHaveLength(count);
    expect(ecr.depth()).toBe(3);
    expect(ecr.asked).toHaveLength(1 + 2 * count);
  });
});

describe('an index', () => {
  const linuxImage = imageDocument('linux');
  const windowsImage = imageDocument('windows');
  const both = { 'linux/amd64': linuxImage, 'windows/amd64/10.0.20348.1': windowsImage };
  const index = indexDocument({ ...both, 'unknown/unknown': imageDocument('attestation') });
  const ecr = memoryEcr(inHome({ web: [{ document: index, tags: ['v1'] }] }));

  it.each(['web:v1', 'web:v*', `web@${digestOfDocument(index)}`])(
    'of %s resolves to the manifest of the platform',
    async (rule) => {
      const [onLinux] = await find(ecr, rule, linux);
      const [onWindows] = await find(ecr, rule, windows);
      expect(onLinux).toMatchObject({
        digest: digestOfDocument(index),
        platformDigest: digestOfDocument(linuxImage),
      });
      expect(onWindows).toMatchObject({
        digest: digestOfDocument(index),
        platformDigest: digestOfDocument(windowsImage),
      });
    },
  );

  it.each(['web:v1', 'w*', 'web'])(
    'without the platform is an error of %s that names what it holds',
    async (rule) => {
      await expect(
        find(ecr, rule, { os: 'windows', architecture: 'amd64', windowsBuild: 26100 }),
      ).rejects.toThrow(
        /line 1: \S+\/web:v1 has no image for windows\/amd64 10\.0\.26100; it holds linux\/amd64, windows\/amd64 10\.0\.20348\.1\./,
      );
    },
  );

  it('with several Windows builds is an error that names them when the base build is not known', async () => {
    const document = indexDocument({
      'windows/amd64/10.0.20348.1': windowsImage,
      'windows/amd64/10.0.17763.1': imageDocument('2019'),
    });
    const several = memoryEcr(inHome({ web: [{ document, tags: ['v1'] }] }));
    await expect(find(several, 'web', { os: 'windows', architecture: 'amd64' })).rejects.toThrow(
      /builds 17763, 20348/,
    );
  });

  it('of indexes is refused clearly', async () => {
    const outer = {
      ...indexDocument({}),
      manifests: [{ mediaType: 'application/vnd.oci.image.index.v1+json' }],
    };
    const nested = memoryEcr(inHome({ web: [{ document: outer, tags: ['v1'] }] }));
    await expect(find(nested, 'web:v1')).rejects.toThrow(/it holds no image and indexes inside the index/);
  });

  it('that vanishes while it is read is left out by a glob', async () => {
    const gone: Pushed = { document: index, tags: ['gone'], refusal: 'ImageNotFound' };
    expect(await names(memoryEcr(inHome({ web: [gone, pushed('1', ['v1'])] })), 'web')).toEqual(['web:v1']);
  });
});

describe('what is no container image', () => {
  const subject = { mediaType: ociManifest, digest: digestOf(7), size: 1 };
  const hash = 'a'.repeat(64);
  const config = (mediaType: string) =>
    imageDocument('x', { config: { mediaType, digest: digestOf(8), size: 1 } });
  const artifacts: readonly (readonly [string, Pushed])[] = [
    ['a signature', pushed('sig', [`sha256-${hash}.sig`])],
    ['an attestation', pushed('att', [`sha256-${hash}.att`])],
    ['an SBOM', pushed('sbom', [`sha256-${hash}.sbom`])],
    [
      'a list of signatures',
      { document: indexDocument({ 'linux/amd64': imageDocument('x') }), tags: [`sha256-${hash}`] },
    ],
    ['attached to another image', { document: imageDocument('x', { subject }), tags: ['referrer'] }],
    [
      'an artifact of type',
      { document: imageDocument('x', { artifactType: 'application/x' }), tags: ['artifact'] },
    ],
    ['a Helm chart', { document: config('application/vnd.cncf.helm.config.v1+json'), tags: ['1.0.0'] }],
    ['a SOCI index', { document: config('application/vnd.amazon.soci.index.v1+json'), tags: ['soci'] }],
    ['a build cache', { document: config('application/vnd.buildkit.cacheconfig.v0'), tags: ['cache'] }],
    [
      'a build cache',
      {
        document: {
          ...indexDocument({}),
          manifests: [{ mediaType: 'application/vnd.buildkit.cacheconfig.v0' }],
        },
        tags: ['cache'],
      },
    ],
    [
      'an index without any container image',
      { document: indexDocument({ 'unknown/unknown': {} }), tags: ['odd'] },
    ],
    [
      'an artifact of type',
      { document: indexDocument({ 'linux/amd64': {} }, { artifactType: 'application/y' }), tags: ['y'] },
    ],
  ];

  it.each(artifacts)('(%s) is left out by globs, also where it is the newest', async (_, artifact) => {
    const ecr = memoryEcr(
      inHome({ web: [{ ...artifact, day: 9 }, pushed('1', ['v1'], { day: 1 })], charts: [artifact] }),
    );
    expect(await names(ecr, 'web')).toEqual(['web:v1']);
    expect(await names(ecr, '* newest=1')).toEqual(['web:v1']);
  });

  it.each(artifacts)(
    '(%s) is refused by its exact tag, and left out where a repository glob meets it',
    async (what, artifact) => {
      const tag = artifact.tags[0] ?? '';
      const ecr = memoryEcr(inHome({ web: [artifact], api: [pushed('1', [tag])] }));
      const name = `web:${tag}`.replaceAll('.', '\\.');
      await expect(find(ecr, `web:${tag}`)).rejects.toThrow(
        new RegExp(`line 1: \\S+/${name} is no container image but ${what}`),
      );
      if (tag.startsWith('sha256-')) return;
      expect(await names(ecr, `*:${tag}`)).toEqual([`api:${tag}`]);
    },
  );

  it('makes room for the next image of newest=N, however many there are', async () => {
    const [, cache] = artifacts.filter(([what]) => what === 'a build cache').at(-1) ?? [];
    if (cache === undefined) throw new Error('the list has a build cache');
    const caches = Array.from({ length: 40 }, (_, index) => ({
      ...cache,
      document: { ...cache.document, annotations: { index } },
      tags: [`cache${index}`],
      day: 100 + index,
    }));
    const ecr = memoryEcr(
      inHome({ web: [...caches, pushed('1', ['v1'], { day: 1 }), pushed('2', ['v2'], { day: 2 })] }),
    );
    expect(await names(ecr, 'web newest=1')).toEqual(['web:v2']);
    expect(ecr.depth()).toBeLessThan(10);
  });

  it('is an archived image too, which globs leave out and exact tags are told of', async () => {
    const ecr = memoryEcr(inHome({ web: [pushed('1', ['v1'], { isArchived: true }), pushed('2', ['v2'])] }));
    expect(await names(ecr, 'web')).toEqual(['web:v2']);
    await expect(find(ecr, 'web:v1')).rejects.toThrow(/line 1: \S+\/web:v1 is archived/);
  });

  it.each([['v1'], []])(
    'is an archived image whose manifest can be read, tagged %j, before it is baked',
    async (...tags) => {
      const archived = pushed('1', tags, { isArchived: true, isReadable: true });
      const ecr = memoryEcr(inHome({ web: [archived, pushed('2', ['v2'])] }));
      const rule = tags.length === 0 ? `web@${digestOfDocument(archived.document)}` : 'web:v1';
      const images = await find(ecr, `${rule}\nweb:v2`);
      const problem = refuseArchived(images, ecr, { info: () => undefined, warning: () => undefined });
      await expect(problem).rejects.toThrow(
        /^\S+\/web(:v1|@sha256:\w+) is archived, so no host can pull it\.\nRestore it/,
      );
      const others = images.filter((image) => image.tags.includes('v2'));
      await refuseArchived(others, ecr, { info: () => undefined, warning: () => undefined });
    },
  );
});

describe('a rule that cannot be resolved', () => {
  const shop = inHome({
    web: [
      pushed('1', ['v1.0'], { day: 1 }),
      pushed('2', ['v1.1'], { day: 2 }),
      pushed('3', ['release-candidate'], { day: 3 }),
    ],
    worker: [],
    'team/a': [pushed('4', ['prod'])],
  });

  it.each([
    ['web:v1.2', /line 1: \S+\/web has no image with a tag v1\.2\.\nThe nearest tags there: v1\.1, v1\.0\./],
    ['web:v2*', /has no image with a tag v2\*\.\nThe nearest tags there: v1\.1, v1\.0/],
    ['web:qqqqqqqqqqqq', /The newest tags there: release-candidate, v1\.1, v1\.0\./],
    ['worker', /has no image with a tag \*\.\nPush an image/],
    ['webb:v1', /line 1: the repository webb does not exist in 1111\S+\.\nThe nearest names there: web\./],
    [
      'quite-different',
      /does not exist.*\nCheck the name, and whether it lies in account 111122223333 and Region us-east-1/,
    ],
    ['tem/*', /line 1: no repository of \S+ matches tem\/\*\.\nThe nearest names there: team\/a\./],
    ['team/*:pro', /team\/\* has no image with a tag pro\.\nThe nearest tags there: prod\./],
    [`web@${digestOf(1)}`, /holds no image sha256:0+1\./],
  ])('%s is explained', async (rule, message) => {
    await expect(find(memoryEcr(shop), rule)).rejects.toThrow(message);
  });

  it('is reported together with all others, in the order of the lines', async () => {
    const index = indexDocument({ 'linux/arm64': imageDocument('arm') });
    const ecr = memoryEcr({ ...shop, ...inHome({ arm: [{ document: index, tags: ['v1'] }] }) });
    const rules = 'nothing*\nweb:v1.0\nweb:v9\narm\n444455556666.dkr.ecr.eu-west-1.amazonaws.com/web';
    await expect(find(ecr, rules)).rejects.toThrow(
      /^4 things[\s\S]*1\. line 1:[\s\S]*2\. line 3:[\s\S]*3\. line 5:[\s\S]*4\. line 4: \S+ has no image for linux\/amd64/,
    );
  });

  it('names the permission and the resource when access is refused', async () => {
    const refuse = (operation: string) => {
      if (operation !== 'DescribeImages') return;
      throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    };
    await expect(find(memoryEcr(shop, refuse), 'web:v1.0\nweb:v*')).rejects.toThrow(
      /^line 2: no access to \S+\/web: ecr:DescribeImages is refused\. not authorized\nAllow ecr:DescribeImages on arn:aws:ecr:us-east-1:111122223333:repository\/web .*repository policy in account 111122223333/,
    );
  });

  it('blames only repository globs when repositories may not be listed', async () => {
    const refuse = (operation: string) => {
      if (operation !== 'DescribeRepositories') return;
      throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    };
    await expect(find(memoryEcr(shop, refuse), 'web:v1.0\nteam/*')).rejects.toThrow(
      /^line 2: no access to \S+: ecr:DescribeRepositories .*\nAllow ecr:DescribeRepositories on arn:aws:ecr:us-east-1:111122223333:repository\/\* /,
    );
  });

  it('keeps its own message when the reads for suggestions are refused, and warns', async () => {
    const refuse = (operation: string) => {
      if (operation === 'BatchGetImage') return;
      throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    };
    const log = makeLog();
    await expect(find(memoryEcr(shop, refuse), 'web:v9', linux, log)).rejects.toThrow(
      /line 1: \S+ has no image with a tag v9/,
    );
    expect(log.lines).toEqual([
      expect.stringMatching(/^! The nearest tags cannot be named: ecr:DescribeImages is refused/),
      expect.stringMatching(/^! Whether a pull-through cache of \S+ has it cannot be known: /),
    ]);
  });

  it('tells of an image that ECR keeps back', async () => {
    const ecr = memoryEcr(inHome({ web: [pushed('1', ['v1'], { refusal: 'ImageInaccessible' })] }));
    await expect(find(ecr, 'web:v1')).rejects.toThrow(
      /\/web:v1 is not given out by ECR\. ImageInaccessible: no/,
    );
  });

  it.each([
    ['UpstreamAccessDenied', /Renew the login in the secret of the pull-through cache rule/],
    ['UpstreamTooManyRequests', /limits how much is read: put a login into the secret/],
    ['UpstreamUnavailable', /does not answer: run again later/],
    ['KmsError', /Name an image that the cluster runs/],
  ] as const)('tells what to do about %s', async (refusal, mend) => {
    const ecr = memoryEcr(inHome({ 'docker-hub/library/nginx': [pushed('1', ['v1'], { refusal })] }));
    const { message } = await rejection(find(ecr, 'docker-hub/library/nginx:v1'));
    expect(message).toMatch(new RegExp(`line 1: \\S+/nginx:v1 is not given out by ECR\\. ${refusal}: no`));
    expect(message).toMatch(mend);
  });

  it('tells what to do where the secret of a cache does not work at all', async () => {
    const refuse = () => {
      const name = 'UnableToGetUpstreamImageException';
      throw Object.assign(new Error('the secret is gone'), { name });
    };
    const { message } = await rejection(find(memoryEcr(shop, refuse), 'web:v1.0'));
    expect(message).toMatch(
      /^line 1: no access to \S+\/web\. the secret is gone\nRenew the login in the secret/,
    );
  });

  it('names the permission that a pull through a cache lacks', async () => {
    const refuse = () => {
      const message = 'User: x is not authorized to perform: ecr:BatchImportUpstreamImage on resource: y';
      throw Object.assign(new Error(message), { name: 'AccessDeniedException' });
    };
    const { message } = await rejection(find(memoryEcr(shop, refuse), 'web:v1.0'));
    expect(message).toMatch(/ecr:BatchImportUpstreamImage is refused/);
    expect(message).toMatch(
      /Allow ecr:BatchImportUpstreamImage on arn:aws:ecr:us-east-1:111122223333:repository\/web/,
    );
  });

  describe('in a pull-through cache', () => {
    const caches = [
      { ecrRepositoryPrefix: 'ROOT', upstreamRegistryUrl: 'quay.io' },
      { ecrRepositoryPrefix: 'docker-hub', upstreamRegistryUrl: 'registry-1.docker.io' },
    ];
    const cached = inHome({ 'docker-hub/library/nginx': [pushed('1', ['1.27'])] });
    const none = () => undefined;

    it.each([
      ['docker-hub/library/nginx:1.28', 'registry-1.docker.io'],
      ['docker-hub/library/redis:7', 'registry-1.docker.io'],
      [`docker-hub/library/redis@${digestOf(1)}`, 'registry-1.docker.io'],
      ['docker-hubs/library/redis:7', 'quay.io'],
    ])('%s was never pulled', async (rule, upstream) => {
      const { message } = await rejection(find(memoryEcr(cached, none, caches), rule));
      const name = `${host}/${rule}`;
      expect(message).toContain(
        `line 1: ${name} is not in ECR. It lies in the pull-through cache of ${upstream},`,
      );
      expect(message).toContain(
        `pull it once, such as by docker pull ${name}; or allow ecr:BatchImportUpstreamImage`,
      );
    });

    it('a glob has only what is there', async () => {
      const { message } = await rejection(find(memoryEcr(cached, none, caches), 'docker-hub/*:v*'));
      expect(message).toMatch(/has no image with a tag v\*/);
    });

    it('costs nothing but the hint where the caches may not be read, and names the permission', async () => {
      const refuse = (operation: string) => {
        if (operation !== 'DescribePullThroughCacheRules') return;
        throw Object.assign(new Error('no'), { name: 'AccessDeniedException' });
      };
      const log = makeLog();
      const reading = find(memoryEcr(cached, refuse, caches), 'docker-hub/library/redis:7', linux, log);
      expect((await rejection(reading)).message).toMatch(/the repository \S+ does not exist/);
      expect(log.lines).toEqual([
        `! Whether a pull-through cache of ${host} has it cannot be known: ecr:DescribePullThroughCacheRules is refused. ` +
          'Allow ecr:DescribePullThroughCacheRules to the role of this job.',
      ]);
    });
  });

  it('of another partition is refused without a call', async () => {
    const ecr = memoryEcr(shop);
    await expect(find(ecr, '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/web')).rejects.toThrow(
      /line 1: \S+ lies in partition aws-cn, the credentials are of aws/,
    );
    expect(ecr.asked).toEqual([]);
  });

  it('stops at once when nothing can be read at all', async () => {
    const refuse = () => {
      throw Object.assign(new Error('no keys'), { name: 'CredentialsProviderError' });
    };
    await expect(inventory(parseRules('web'), home, memoryEcr(shop, refuse), makeLog())).rejects.toThrow(
      /There are no AWS credentials/,
    );
  });

  it('says so when a tag moved while it was read', async () => {
    const ecr = memoryEcr(inHome({ web: [pushed('1', ['v1']), pushed('2', ['v1'])] }));
    await expect(find(ecr, 'web')).rejects.toThrow(/web:v1 points at two digests.*\nRun again/);
  });
});

describe('measuring images', () => {
  const single = imageDocument('1');
  const child = imageDocument('2');
  const index = indexDocument({ 'linux/amd64': child });
  const held = inHome({
    web: [
      { document: single, tags: ['v1'] },
      { document: index, tags: ['v2'] },
      { document: child, tags: [] },
    ],
  });

  it('adds the size of configuration and layers of the platform manifest', async () => {
    const ecr = memoryEcr(held);
    const images = await find(ecr, 'web');
    const measured = await measure(images, ecr);
    expect(measured).toEqual(
      images.map((image) => ({ ...image, compressedBytes: 1100, parts: expect.any(Object) })),
    );
    for (const { parts } of measured) {
      expect([parts.config.bytes, ...parts.layers.map(({ bytes }) => bytes)]).toEqual([100, 1000]);
    }
  });

  it('asks for a hundred at a time in each repository, all at once', async () => {
    const many = Array.from({ length: 150 }, (_, number) => pushed(`${number}`, [`t${number}`]));
    const ecr = memoryEcr(inHome({ many, web: many }));
    const images = await find(ecr, '*');
    const before = ecr.depth();
    expect(await measure(images, ecr)).toHaveLength(300);
    expect(ecr.depth()).toBe(before + 1);
  });

  it('names the image whose manifest is gone', async () => {
    const broken = inHome({ web: [{ document: index, tags: ['v2'] }] });
    const images = await find(memoryEcr(broken), 'web');
    await expect(measure(images, memoryEcr(broken))).rejects.toThrow(
      /\/web no longer holds the manifest sha256:/,
    );
  });

  it('names the permission that it lacks', async () => {
    const images = await find(memoryEcr(held), 'web');
    const refuse = () => {
      throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    };
    await expect(measure(images, memoryEcr(held, refuse))).rejects.toThrow(
      /no access to \S+\/web: ecr:BatchGetImage/,
    );
  });
});
