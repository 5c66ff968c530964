import { Problem } from '../../src/problem.ts';
import { rulesOf, unmatchedProblem } from '../../src/sources/sourceRules.ts';
import { digestOf } from '../images/arbitraries.ts';
import { readAll } from './memoryFiles.ts';

describe('the rules of what files name', () => {
  it('ask for each image once, at its first place, and once for each system', async () => {
    const sources = await readAll({
      'b.yaml': 'services:\n  a: { image: nginx }\n  b: { image: "docker.io/library/nginx:latest" }\n',
      'a.yaml': `services:
  c: { image: "team/web:v1" }
  d: { image: "team/web:v1", platform: windows/amd64 }
  e: { image: "docker.io/team/web:v1", platform: windows }
  f: { image: "ghcr.io/team/web:v1@${digestOf(1)}" }
`,
    });
    expect(rulesOf(sources)).toEqual([
      {
        place: 'a.yaml:2',
        file: 'a.yaml',
        text: 'team/web:v1',
        host: 'docker.io',
        path: 'team/web',
        want: { kind: 'tags', pattern: 'v1' },
      },
      {
        place: 'a.yaml:3',
        file: 'a.yaml',
        text: 'team/web:v1',
        host: 'docker.io',
        path: 'team/web',
        want: { kind: 'tags', pattern: 'v1' },
        onlyOn: 'windows',
      },
      {
        place: 'a.yaml:5',
        file: 'a.yaml',
        text: `ghcr.io/team/web:v1@${digestOf(1)}`,
        host: 'ghcr.io',
        path: 'team/web',
        want: { kind: 'digest', digest: digestOf(1) },
      },
      {
        place: 'b.yaml:2',
        file: 'b.yaml',
        text: 'nginx',
        host: 'docker.io',
        path: 'library/nginx',
        want: { kind: 'tags', pattern: 'latest' },
      },
    ]);
  });

  it('are none where nothing is named', () => {
    expect(rulesOf({ images: [] })).toEqual([]);
  });
});

describe('globs without files', () => {
  it('are one mistake', () => {
    const problem = unmatchedProblem({ unmatched: ['k8s/*.yaml', 'x'] });
    expect(problem).toBeInstanceOf(Problem);
    expect(problem?.what).toBe('images-from: "k8s/*.yaml", "x" match no file of the checkout.');
    expect(unmatchedProblem({ unmatched: ['x'] })?.what).toBe(
      'images-from: "x" matches no file of the checkout.',
    );
  });

  it('are no mistake where there are none', () => {
    expect(unmatchedProblem({ unmatched: [] })).toBeUndefined();
  });
});
