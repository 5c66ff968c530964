import * as fc from 'fast-check';
import { parseRules } from '../../src/images/rule.ts';
import { Problem } from '../../src/problem.ts';
import { digestOf, hold, registryHost } from './arbitraries.ts';

function mistakesOf(text: string): string {
  try {
    parseRules(text);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return '';
}

describe('image rules', () => {
  it.each([
    ['web', { path: 'web', want: { kind: 'tags', pattern: '*' } }],
    ['web:v1.*', { path: 'web', want: { kind: 'tags', pattern: 'v1.*' } }],
    ['team/*:prod newest=2', { path: 'team/*', want: { kind: 'tags', pattern: 'prod', newest: 2 } }],
    [`web@${digestOf(1)}`, { path: 'web', want: { kind: 'digest', digest: digestOf(1) } }],
    [`web:v1@${digestOf(1)}`, { path: 'web', want: { kind: 'digest', digest: digestOf(1) } }],
    [`${registryHost}/web:v1`, { host: registryHost, path: 'web', want: { kind: 'tags', pattern: 'v1' } }],
    ['*', { path: '*', want: { kind: 'tags', pattern: '*' } }],
    ['*/api:*-prod*', { path: '*/api', want: { kind: 'tags', pattern: '*-prod*' } }],
    ['web\tnewest=10', { path: 'web', want: { kind: 'tags', pattern: '*', newest: 10 } }],
    ['web:_x.Y-1', { path: 'web', want: { kind: 'tags', pattern: '_x.Y-1' } }],
  ])('reads %j', (text, rule) => {
    expect(parseRules(text)).toEqual([{ place: 'line 1', text, ...rule }]);
  });

  it('skips blank lines and comments, and counts them', () => {
    const text = '# all\r\n\r\n  web:v1   # the shop\r\n\t#x\napi#1\n'.replace('api#1', 'api');
    expect(parseRules(text).map(({ place, text: written }) => [place, written])).toEqual([
      ['line 3', 'web:v1'],
      ['line 5', 'api'],
    ]);
  });

  it('takes # for a comment only at the start and after space', () => {
    expect(mistakesOf('web#1')).toMatch(/line 1: "web#1" is no repository name/);
  });

  it.each(['', '\n\n', '# nothing'])('refuses %j, which names no image', (text) => {
    expect(mistakesOf(text)).toMatch(/name no image/);
  });

  it.each([
    ['Team/Web:v1', /"Team\/Web" has upper-case letters\.\nWrite team\/web/],
    ['web@sha256:12', /has 2 digits instead of 64/],
    [`web@sha256:${'g'.repeat(64)}`, /other characters than 0-9 and a-f/],
    [`web@${digestOf(255).replace('ff', 'FF')}`, /other characters than 0-9 and a-f/],
    ['web@md5:12', /does not begin with sha256:/],
    ['web@sha256:12*', /has a \*/],
    [`web:v*@${digestOf(1)}`, /has a \* beside a digest/],
    [`team/*@${digestOf(1)}`, /Write the repository of the digest in full/],
    [`web@${digestOf(1)} newest=2`, /follows a digest.*\nTake newest=2 away/],
    ['web newest=0', /"newest=0" keeps no images\.\nWrite a whole number from 1/],
    ['web newest=-1', /keeps no images/],
    ['web newest=1.5', /keeps no images/],
    ['web newest=', /keeps no images/],
    ['web newest=2 newest=3', /newest= stands twice/],
    ['web foo=1', /"foo=1" is no option\.\nAfter an image only newest=N/],
    ['web api', /"api" is no option.*\n.*a line of its own/],
    ['web:', /tag after the colon is missing/],
    [':v1', /the repository is missing/],
    [`web:${'x'.repeat(129)}`, /has 129 characters\.\nWrite at most 128/],
    ['web:-x', /"-x" is no tag/],
    ['web:v?', /"v\?" is no tag.*\n.*no other wildcard/],
    ['web:[ab]', /is no tag/],
    ['web:v1:v2', /is no tag/],
    ['w', /"w" is no repository name\.\nWrite 2 or more/],
    ['web//api', /is no repository name/],
    ['web/', /is no repository name/],
    ['web?*', /fits no repository name/],
    [`${'a'.repeat(257)}:v1`, /has 257 characters/],
    ['ghcr.io/org/app', /"ghcr\.io\/org\/app" names no tag.*\n.*such as ghcr\.io\/org\/app:1\.27/],
    ['docker.io/nginx', /names no tag.*\nWrite a tag, such as docker\.io\/nginx:1\.27/],
    ['ghcr.io/org/*:v1', /"org\/\*" has a \*, and only ECR lists its repositories/],
    [`ghcr.io/org/*@${digestOf(1)}`, /has a \* beside a digest/],
    ['quay.io/org/app:v* newest=2', /newest=2 needs the times of pushes, which only ECR tells\./],
    ['ghcr.io/:v1', /the repository is missing/],
    ['docker.io/:v1', /the repository is missing/],
    ['exa_mple.com/web:v1', /"exa_mple\.com" is no host of a registry/],
    ['localhost:/web:v1', /"localhost:" is no host of a registry/],
    ['localhost:123456/web:v1', /is no host of a registry/],
    ['ghcr.io/Org/app:v1', /has upper-case letters/],
    [
      '1111.dkr.ecr.us-east-1.amazonaws.com/web',
      /is no host of Amazon ECR\.\nWrite <12 digits of the account>/,
    ],
    [
      '111122223333.dkr.ecr.cn-north-1.amazonaws.com/web',
      /is no host of Amazon ECR\.\n.*\.amazonaws\.com\.cn/,
    ],
    ['*.dkr.ecr.us-east-1.amazonaws.com/web', /is no host of Amazon ECR/],
    [registryHost, /is a registry without a repository\.\nWrite 1111.*\/web/],
    ['https://example.com/web', /is a URL\.\nWrite example\.com\/web/],
    ['"web:v1"', /stands in quotes\.\nWrite web:v1/],
    ["'web:v1'", /stands in quotes\.\nWrite web:v1/],
    ['- web:v1', /item of a YAML list\.\nWrite web:v1/],
    ['- "web:v1"', /item of a YAML list\.\nWrite web:v1/],
    ['web:v1,api:v1', /has a comma\.\nWrite one image rule a line/],
    ['web, ', /has a comma/],
  ])('refuses %j and says what to write', (text, message) => {
    expect(mistakesOf(`api\n${text}`)).toMatch(/^line 2: /);
    expect(mistakesOf(`api\n${text}`)).toMatch(message);
  });

  it.each([
    ['docker.io/nginx:1.27', 'docker.io', 'library/nginx', '1.27'],
    ['docker.io/library/nginx:1.27', 'docker.io', 'library/nginx', '1.27'],
    ['index.docker.io/nginx:1.27', 'docker.io', 'library/nginx', '1.27'],
    ['registry-1.docker.io/grafana/grafana:11.*', 'docker.io', 'grafana/grafana', '11.*'],
    [
      'public.ecr.aws/eks-distro/kubernetes/pause:3.10',
      'public.ecr.aws',
      'eks-distro/kubernetes/pause',
      '3.10',
    ],
    ['mcr.microsoft.com/windows/servercore:ltsc2022', 'mcr.microsoft.com', 'windows/servercore', 'ltsc2022'],
    ['ghcr.io/org/app:v1', 'ghcr.io', 'org/app', 'v1'],
    ['quay.io/prometheus/node-exporter:v1.8.2', 'quay.io', 'prometheus/node-exporter', 'v1.8.2'],
    ['localhost:5000/w:v1', 'localhost:5000', 'w', 'v1'],
    ['[::1]:5000/web:v1', '[::1]:5000', 'web', 'v1'],
    ['localhost/web:v1', 'localhost', 'web', 'v1'],
  ])('reads %s of another registry', (text, host, path, pattern) => {
    expect(parseRules(text)).toEqual([
      { place: 'line 1', text, host, path, want: { kind: 'tags', pattern } },
    ]);
  });

  it('reads a digest of another registry', () => {
    expect(parseRules(`docker.io/nginx:1.27@${digestOf(1)}`)).toMatchObject([
      { host: 'docker.io', path: 'library/nginx', want: { kind: 'digest', digest: digestOf(1) } },
    ]);
  });

  it('reports every mistake of every line at once', () => {
    const message = mistakesOf('web\nWeb:-x foo=1\n# fine\napi newest=0');
    expect(message).toMatch(/^4 things need mending/);
    expect(message.match(/line \d/g)).toEqual(['line 2', 'line 2', 'line 2', 'line 4']);
  });

  it('never throws anything but a Problem, and gives back only rules of its lines', () => {
    const line = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-z*.:@/# =]{1,20}$/),
      fc.constantFrom('web:v1', 'team/*'),
    );
    hold(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        if (mistakesOf(text) !== '') return;
        const written = text.split('\n');
        for (const { place, text: own } of parseRules(text)) {
          expect(written[Number(place.slice('line '.length)) - 1]).toContain(own);
        }
      }),
    );
  });

  it.each([
    ['one line of a', 'a'.repeat(1_000_000)],
    ['lines of a', 'a\n'.repeat(500_000)],
    ['words', 'a '.repeat(500_000)],
    ['dashes', 'a-'.repeat(500_000)],
    ['stars', '*a'.repeat(500_000)],
    ['spaces before a comment', `${' '.repeat(999_998)}#x`],
    ['dots and slashes', 'a./'.repeat(333_333)],
    ['quotes', '"\n'.repeat(500_000)],
  ])('answers within 100 ms for a megabyte, and for as much as is read, of %s', (_, hostile) => {
    for (const text of [hostile, hostile.slice(0, 256 * 1024)]) {
      const start = performance.now();
      expect(mistakesOf(text).length).toBeLessThan(100_000);
      expect(performance.now() - start).toBeLessThan(100);
    }
  });
});
