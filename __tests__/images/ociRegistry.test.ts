import type { Platform } from '../../src/images/lock.ts';
import { loginsNeeded, measure, readConfigs, refuseArchived } from '../../src/images/measure.ts';
import { inventory, resolve } from '../../src/images/registry.ts';
import type { RegistryAccess } from '../../src/images/registryReads.ts';
import { parseRules } from '../../src/images/rule.ts';
import { OciFault } from '../../src/oci/fault.ts';
import { rejection } from '../tools.ts';
import { digestOf } from './arbitraries.ts';
import { digestOfDocument, home, host, imageDocument, indexDocument, memoryEcr } from './memoryEcr.ts';
import { type MemoryOci, memoryOci, type OciHoldings } from './memoryOci.ts';

const linux: Platform = { os: 'linux', architecture: 'amd64' };
const quiet = { info: () => undefined, warning: () => undefined };

function accessTo(oci: MemoryOci): RegistryAccess {
  const ecr = memoryEcr({ '111122223333/us-east-1/web': [{ document: imageDocument('web'), tags: ['v1'] }] });
  return { ecr: ecr.ecr, oci };
}

function inOci(holdings: OciHoldings, more: readonly object[] = []) {
  const oci = memoryOci(holdings, more);
  return { oci, access: accessTo(oci) };
}

async function wanted(rules: string, access: RegistryAccess) {
  return resolve(await inventory(parseRules(rules), home, access, quiet), linux);
}

async function messageOf(rules: string, access: RegistryAccess): Promise<string> {
  return (await rejection(wanted(rules, access))).message;
}

describe('images of other registries', () => {
  const own = imageDocument('nginx');
  const index = indexDocument({ 'linux/amd64': own, 'linux/arm64': imageDocument('arm') });

  it('are locked by the names that runtimes give them, beside those of ECR', async () => {
    const { access, oci } = inOci({
      'docker.io/library/nginx': { '1.27': index },
      'public.ecr.aws/team/api': { v1: imageDocument('api') },
    });
    const images = await wanted('docker.io/nginx:1.27\npublic.ecr.aws/team/api:v1\nweb', access);
    expect(images).toEqual([
      expect.objectContaining({ repository: `${host}/web`, tags: ['v1'] }),
      {
        repository: 'docker.io/library/nginx',
        digest: digestOfDocument(index),
        platformDigest: digestOfDocument(own),
        tags: ['1.27'],
      },
      expect.objectContaining({ repository: 'public.ecr.aws/team/api', tags: ['v1'] }),
    ]);
    expect(oci.asked).toEqual(['docker.io/library/nginx 1.27', 'public.ecr.aws/team/api v1']);
  });

  it('are one image under the several names of Docker Hub', async () => {
    const { access, oci } = inOci({ 'docker.io/library/nginx': { '1.27': own, stable: own } });
    const images = await wanted('docker.io/nginx:1.27\nindex.docker.io/library/nginx:stable', access);
    expect(images).toMatchObject([{ repository: 'docker.io/library/nginx', tags: ['1.27', 'stable'] }]);
    expect(oci.asked).toHaveLength(2);
  });

  it('are found by digest, and by globs of tags without artifacts', async () => {
    const signature = `sha256-${'0'.repeat(64)}.sig`;
    const chart = imageDocument('chart', {
      config: { mediaType: 'application/vnd.cncf.helm.config.v1+json', digest: digestOf(1), size: 1 },
    });
    const { access } = inOci({
      'ghcr.io/org/app': {
        'v1.0': own,
        'v1.1': imageDocument('b'),
        'v1.2': chart,
        v2: own,
        [signature]: own,
      },
    });
    const images = await wanted('ghcr.io/org/app:v1.*', access);
    expect(images.flatMap(({ tags }) => tags).sort()).toEqual(['v1.0', 'v1.1']);
    expect(await wanted(`ghcr.io/org/app@${digestOfDocument(own)}`, access)).toMatchObject([
      { digest: digestOfDocument(own), tags: [] },
    ]);
    expect((await wanted('ghcr.io/org/app:*', access)).flatMap(({ tags }) => tags)).not.toContain(signature);
    expect(await messageOf('ghcr.io/org/app:v1.2', access)).toMatch(
      /^line 1: ghcr\.io\/org\/app:v1\.2 is no container image but a Helm chart/,
    );
  });

  it('are too many where more than a hundred tags match', async () => {
    const tags = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, number) => [`v${number}`, own]));
    const { access, oci } = inOci({ 'quay.io/a/b': tags(101), 'quay.io/a/c': tags(100) });
    expect(await messageOf('quay.io/a/b:v*', access)).toMatch(
      /^line 1: 101 tags of quay\.io\/a\/b match v\*, more than 100\.\nWrite a pattern/,
    );
    expect(oci.asked).toEqual(['quay.io/a/b tags']);
    expect(await wanted('quay.io/a/c:v*', access)).toMatchObject([{ tags: { length: 100 } }]);
  });

  it('are measured, are never archived, and tell of logins', async () => {
    const holdings = {
      'ghcr.io/private/app': { v1: index },
      'ghcr.io/org/app': { v1: own },
      'docker.io/limited/app': { v1: own },
    };
    const { access } = inOci(holdings, [own]);
    const images = await wanted(
      'ghcr.io/private/app:v1\nghcr.io/org/app:v1\nweb\ndocker.io/limited/app:v1',
      access,
    );
    const measured = await measure(images, access);
    expect(measured.map(({ compressedBytes }) => compressedBytes)).toEqual([1100, 1100, 1100, 1100]);
    await refuseArchived(images, access, quiet);
    expect(await loginsNeeded(images, access)).toEqual(['ghcr.io/private/app']);
    expect([...(await readConfigs(measured.slice(1, 2), access)).values()]).toEqual([
      { kind: 'unread', why: 'memoryOci holds no configurations.' },
    ]);
  });

  it('whose manifest vanished meanwhile, or cannot be read any more, are named', async () => {
    const { access } = inOci({ 'ghcr.io/org/app': { v1: index } });
    const images = await wanted('ghcr.io/org/app:v1', access);
    expect((await rejection(measure(images, access))).message).toMatch(
      /ghcr\.io\/org\/app no longer holds the manifest/,
    );
    const broken = inOci({ 'ghcr.io/org/app': new OciFault('rate-limited', 'ghcr.io answered 429.') });
    expect((await rejection(measure(images, broken.access))).message).toMatch(
      /^ghcr\.io\/org\/app could not be read\. ghcr\.io answered 429\.\nThe registry limits/,
    );
  });
});

describe('images of other registries that are not there', () => {
  const own = imageDocument('nginx');

  it('are told with the nearest tags', async () => {
    const tags = Object.fromEntries(
      [...Array.from({ length: 1500 }, (_, number) => `0.${number}`), '1.27.3', 'stable'].map((tag) => [
        tag,
        own,
      ]),
    );
    const { access } = inOci({ 'docker.io/library/nginx': { '1.27.2': own, ...tags } });
    expect(await messageOf('docker.io/nginx:1.27.4', access)).toMatch(
      /^line 1: docker\.io\/library\/nginx has no image with a tag 1\.27\.4\.\nThe nearest tags there: 1\.27\.2/,
    );
  });

  it('are told with the nearest tags for a glob, and without any for a digest', async () => {
    const { access } = inOci({ 'quay.io/a/b': { 'v1.0': own } });
    expect(await messageOf('quay.io/a/b:v2.*', access)).toMatch(
      /has no image with a tag v2\.\*\.\nThe nearest tags there: v1\.0\./,
    );
    expect(await messageOf(`quay.io/a/b@${digestOf(3)}`, access)).toMatch(
      /^line 1: quay\.io\/a\/b holds no image sha256:0+3\.\nCheck the digest\./,
    );
  });

  it('are told without tags where the list may not be read', async () => {
    const access = accessTo(memoryOci({ 'quay.io/a/b': { v1: own } }, [], true));
    expect(await messageOf('quay.io/a/b:v2', access)).toMatch(
      /has no image with a tag v2\.\nCheck the tag\./,
    );
    expect(await messageOf('quay.io/a/b:v*', access)).toMatch(
      /^line 1: quay\.io\/a\/b could not be read\. quay\.io answered 403\./,
    );
  });

  it('are told from a repository that is not there', async () => {
    const { access } = inOci({});
    expect(await messageOf('ghcr.io/org/nope:v1', access)).toMatch(
      /^line 1: the repository org\/nope does not exist in ghcr\.io\.\nCheck the name\./,
    );
    expect(await messageOf('ghcr.io/org/nope:v*', access)).toMatch(/the repository org\/nope does not exist/);
  });

  it.each([
    [
      'login',
      'ghcr.io',
      /Check the name; if not everybody may read it, log in .* docker\/login-action and "registry: ghcr\.io"/,
    ],
    ['denied', 'ghcr.io', /Check the name; if not everybody may read it, log in/],
    ['login', 'docker.io', /a step that uses docker\/login-action\.$/],
    [
      'rate-limited',
      'docker.io',
      /limits how much is read: log in before this step.* or copy the image into ECR, for example by a pull-through cache rule/,
    ],
    ['unreachable', 'nope.example', /Check the host, and the proxy/],
    ['unsound', 'quay.io', /Run again/],
  ] as const)('are told with a way out after %s of %s', async (kind, registry, mend) => {
    const fault = new OciFault(kind, 'The words of the registry.');
    const { access } = inOci({ [`${registry}/a/b`]: fault });
    const message = await messageOf(`web\n${registry}/a/b:v1\n${registry}/a/b:v2`, access);
    expect(message.match(/line \d: \S+\/a\/b could not be read\. The words of the registry\./g)).toHaveLength(
      2,
    );
    expect(message).toMatch(mend);
  });

  it('are told all at once, in the order of the rules', async () => {
    const { access } = inOci({ 'quay.io/a/b': { v1: own } });
    const message = await messageOf('quay.io/a/b:v9\nnope:v1\nghcr.io/x/y:v1', access);
    expect(message.match(/line \d/g)).toEqual(['line 1', 'line 2', 'line 3']);
  });
});
