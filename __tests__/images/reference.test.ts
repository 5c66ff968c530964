import * as fc from 'fast-check';
import {
  canonicalRepository,
  ecrHost,
  isRepositoryName,
  isTag,
  parseEcrHost,
  parseReference,
  printReference,
  splitHost,
} from '../../src/images/reference.ts';
import { digestOf, hold, registryHost } from './arbitraries.ts';

const component = fc.stringMatching(/^[a-z0-9]{1,4}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,4}){0,2}$/);
const reference = fc.record(
  {
    host: fc.constantFrom(
      'localhost',
      'localhost:5000',
      registryHost,
      'ghcr.io',
      '[::1]:5000',
      'registry:443',
    ),
    // A dot in the first component would make it a host.
    path: fc
      .array(component, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'))
      .filter((path) => splitHost(path).host === undefined),
    tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/),
    digest: fc.nat().map(digestOf),
  },
  { requiredKeys: ['path'] },
);

/** As the OCI distribution specification writes them for `<name>` and for `<reference>` as a tag. */
const specification = {
  name: /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/,
  tag: /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/,
};

describe('the grammar of the OCI distribution specification', () => {
  const anyName = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[a-z0-9._/-]{0,10}$/),
    fc.stringMatching(/^[aA_.-]{0,8}$/),
    fc.stringMatching(specification.name),
  );

  it('is that of repositories', () => {
    hold(
      fc.property(anyName, (name) => {
        expect(isRepositoryName(name)).toBe(specification.name.test(name) && name.length <= 256);
      }),
      2000,
    );
  });

  it('is that of tags', () => {
    const ends = fc.constantFrom('', 'a'.repeat(118), 'a'.repeat(128), '-'.repeat(127));
    const anyTag = fc
      .tuple(fc.oneof(anyName, fc.stringMatching(specification.tag)), ends)
      .map((parts) => parts.join(''));
    hold(
      fc.property(anyTag, (tag) => {
        expect(isTag(tag)).toBe(specification.tag.test(tag));
      }),
      2000,
    );
  });
});

describe('the one name of a repository', () => {
  it('is the same for each name of Docker Hub, and stays as it is', () => {
    const path = fc.constantFrom('nginx', 'library/nginx', 'grafana/grafana', 'a/b/c');
    const hosts = fc.constantFrom('docker.io', 'index.docker.io', 'registry-1.docker.io');
    hold(
      fc.property(path, hosts, (written, host) => {
        const one = canonicalRepository(host, written);
        expect(one).toEqual(canonicalRepository('docker.io', written));
        expect(canonicalRepository(one.host, one.path)).toEqual(one);
        expect(one.path.includes('/')).toBe(true);
      }),
    );
  });

  it.each(['ghcr.io', 'docker.io:443', 'docker.io.example', 'hub.docker.io', 'localhost:5000'])(
    'is what is written for %s',
    (host) => {
      expect(canonicalRepository(host, 'nginx')).toEqual({ host, path: 'nginx' });
    },
  );
});

describe('a reference', () => {
  it('is read back from its printed form', () => {
    hold(fc.property(reference, (parts) => expect(parseReference(printReference(parts))).toEqual(parts)));
  });

  it('prints what it was read from, whatever was written', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[a-z.:/@]{1,12}$/));
    hold(
      fc.property(text, (written) => {
        let parsed: ReturnType<typeof parseReference>;
        try {
          parsed = parseReference(written);
        } catch {
          return;
        }
        expect(printReference(parsed)).toBe(written);
      }),
    );
  });

  it.each([
    ['web', { path: 'web' }],
    ['team/web:v1', { path: 'team/web', tag: 'v1' }],
    ['localhost/web', { host: 'localhost', path: 'web' }],
    ['localhost:5000', { path: 'localhost', tag: '5000' }],
    ['host:5000/web:v1', { host: 'host:5000', path: 'web', tag: 'v1' }],
    ['my.host/web', { host: 'my.host', path: 'web' }],
    [`web:v1@${digestOf(1)}`, { path: 'web', tag: 'v1', digest: digestOf(1) }],
  ])("parts %s by Docker's rule", (text, parts) => {
    expect(parseReference(text)).toEqual(parts);
  });

  it.each(['', ':v1', 'Web', 'web:', 'web:-x', 'web@sha256:12', 'web//api', 'a_-b', '/web', 'web/', 'x y'])(
    'refuses %j',
    (text) => {
      expect(() => parseReference(text)).toThrow(/is no image reference/);
    },
  );

  it('takes time in proportion to its length, whatever it holds', () => {
    const hostile = [
      'a-'.repeat(500_000),
      'a'.repeat(1_000_000),
      '-'.repeat(1_000_000),
      'a/'.repeat(500_000),
    ];
    const start = performance.now();
    for (const text of hostile) expect(() => parseReference(text)).toThrow();
    expect(isRepositoryName('a_'.repeat(500_000)) || isTag('a.'.repeat(500_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the host of a private ECR registry', () => {
  it.each([
    ['111122223333.dkr.ecr.us-east-1.amazonaws.com', 'us-east-1', 'aws'],
    ['111122223333.dkr.ecr-fips.us-east-1.amazonaws.com', 'us-east-1', 'aws'],
    ['111122223333.dkr-ecr.eu-west-1.on.aws', 'eu-west-1', 'aws'],
    ['111122223333.dkr-ecr-fips.us-east-1.on.aws', 'us-east-1', 'aws'],
    ['111122223333.dkr.ecr.ap-southeast-10.amazonaws.com', 'ap-southeast-10', 'aws'],
    ['111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1', 'aws-cn'],
    ['111122223333.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn', 'cn-north-1', 'aws-cn'],
    ['111122223333.dkr.ecr.us-gov-west-1.amazonaws.com', 'us-gov-west-1', 'aws-us-gov'],
    ['111122223333.dkr.ecr.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1', 'aws-iso'],
    ['111122223333.dkr.ecr.us-isob-east-1.sc2s.sgov.gov', 'us-isob-east-1', 'aws-iso-b'],
    ['111122223333.dkr.ecr.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1', 'aws-eusc'],
  ])('%s tells account, Region and partition', (host, region, partition) => {
    expect(parseEcrHost(host)).toEqual({ accountId: '111122223333', region, partition });
  });

  it.each([
    'public.ecr.aws',
    'ghcr.io',
    '11112222333.dkr.ecr.us-east-1.amazonaws.com',
    '111122223333.dkr.ecr.us-east-1.amazonaws.com.evil.example',
    '111122223333.dkr.ecr.us-east-1.amazonaws.com.cn',
    '111122223333.dkr.ecr.cn-north-1.amazonaws.com',
    '111122223333.dkr.ecr.us-east-1.on.aws',
    '111122223333.dkr-ecr.us-east-1.amazonaws.com',
    '111122223333.dkr.ecr.us-east-1.amazonaws.com:443',
    'x111122223333.dkr.ecr.us-east-1.amazonaws.com',
  ])('%s is not one', (host) => {
    expect(parseEcrHost(host)).toBeUndefined();
  });

  it.each(['us-east-1', 'cn-northwest-1', 'us-gov-east-1', 'eusc-de-east-1'])(
    'is made for %s as it is read',
    (region) => {
      expect(parseEcrHost(ecrHost('111122223333', region))).toMatchObject({
        accountId: '111122223333',
        region,
      });
    },
  );
});
