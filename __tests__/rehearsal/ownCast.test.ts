import fc from 'fast-check';
import type { Cast, Push } from '../../rehearsal/cast.ts';
import { wantsTag } from '../../rehearsal/invention.ts';
import { castOwn } from '../../rehearsal/ownCast.ts';
import type { OwnWish } from '../../rehearsal/ownWish.ts';
import { matchesGlob } from '../../src/images/glob.ts';
import { parseRules, type Rule } from '../../src/images/rule.ts';
import { readInputs } from '../../src/inputs.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const FAR = '999988887777.dkr.ecr.eu-west-1.amazonaws.com';

function wish(images: string, more: Readonly<Record<string, string>> = {}): OwnWish {
  const given = { images, ...more };
  const defaults = { pipeline: 'nodes', 'aws-region': 'us-east-1', ...given } as Record<string, string>;
  const inputs = readInputs((name) => defaults[name] ?? '', undefined);
  if (inputs.mode === 'wait') throw new Error('a wait has no images');
  return { given, inputs, system: 'windows-2022' };
}

function cast(
  images: string,
  more: Readonly<Record<string, string>> = {},
  files: readonly Rule[] = [],
): Cast {
  return castOwn(wish(images, more), files, 1);
}

function namesOf(pushes: readonly Push[]): readonly string[] {
  return pushes.map(({ repository, tags }) => `${repository}:${tags.join()}`);
}

const lines = fc.uniqueArray(
  fc.constantFrom(
    ...[
      'web',
      'web:v1.*',
      'web:prod',
      'team/*:prod newest=2',
      'team/*:v*',
      '*:latest',
      'team/api:v2.* newest=3',
    ],
    ...[`${FAR}/web:v1.*`, `${FAR}/team/*:prod`, `web@${DIGEST}`, 'docker.io/nginx:1.27', '*/*:nightly'],
  ),
  { minLength: 1, maxLength: 6 },
);
const isPlayable = (line: string) => !/@sha256|docker/.test(line);

/** Whether a rule of the step that is played names a push. */
function isNamed({ inputs, region }: Cast, { repository, tags, registry }: Push): boolean {
  return parseRules(inputs.images ?? '').some(
    ({ host, path, want }) =>
      (host === FAR) === (registry?.region !== region) &&
      matchesGlob(path, repository) &&
      tags.some((tag) => wantsTag(want, tag)),
  );
}

describe('castOwn', () => {
  it('fills the registries with what the rules name, and with something that none names', () => {
    fc.assert(
      fc.property(
        lines.filter((list) => list.some(isPlayable)),
        (list) => {
          const played = cast(list.join('\n'));
          for (const push of played.history) expect(isNamed(played, push)).toBe(true);
          for (const push of played.unnamed) expect(isNamed(played, push)).toBe(false);
          const { author } = played;
          const told = author.kind === 'person' ? author.differences.map(({ what }) => what) : [];
          for (const line of list) {
            expect(told.some((what) => what.endsWith(`, ${line}`))).toBe(!isPlayable(line));
          }
        },
      ),
    );
  });

  it('moves a tag that is there and that every rule keeps: the last that was pushed of its repository', () => {
    fc.assert(
      fc.property(
        lines.filter((list) => list.some(isPlayable)),
        (list) => {
          const { history, move } = cast(list.join('\n'));
          const same = history.filter(
            ({ repository, registry }) =>
              repository === move.repository && registry?.region === move.registry?.region,
          );
          const youngest = Math.min(...same.map(({ age }) => age));
          expect(same.find(({ age }) => age === youngest)?.tags).toEqual(move.tags);
          expect(history.map(({ content }) => content)).not.toContain(move.content);
        },
      ),
    );
  });

  it('gives the same from the same seed', () => {
    expect(cast('web\nteam/*:prod')).toEqual(cast('web\nteam/*:prod'));
  });

  it('shows by newest= what is not kept, and by patterns what is not matched', () => {
    const { history, unnamed } = cast('web:v1.* newest=2');
    expect(namesOf(history)).toEqual(['web:v1.0', 'web:v1.1', 'web:v1.2']);
    expect(namesOf(unnamed)).toEqual(['web:pr-17', 'sandbox/experiment:v1.0']);
  });

  it('leaves out what can’t be played, keeps the number of every other line, and says why', () => {
    const { inputs, author } = cast(`docker.io/nginx:1.27\nweb:v1.*\nweb@${DIGEST}`);
    expect(inputs.images?.split('\n')[1]).toBe('web:v1.*');
    expect(parseRules(inputs.images ?? '').map(({ place, text }) => [place, text])).toEqual([
      ['line 2', 'web:v1.*'],
    ]);
    expect(author).toMatchObject({
      differences: [
        { what: 'pipeline', why: expect.stringContaining('not given') },
        { what: 'line 1, docker.io/nginx:1.27', why: expect.stringContaining('outside of AWS') },
        { what: `line 3, web@${DIGEST}`, why: expect.stringContaining('for a digest that is given') },
      ],
    });
  });

  it('hands the images of files on as rules only where some of them can’t be played', () => {
    const placed = (line: string, place: string) =>
      parseRules(line).map((rule): Rule => ({ ...rule, place, file: 'deploy/web.yaml' }));
    const own = placed(`${FAR}/web:prod`, 'deploy/web.yaml:7');
    const globs = { 'images-from': 'deploy/*.yaml' };
    expect(cast('api', globs, own).inputs).toMatchObject({ images: 'api', ...globs });
    const other = placed('docker.io/nginx:1.27', 'deploy/web.yaml:9');
    const { inputs } = cast('api', globs, [...own, ...other]);
    expect(inputs.images).toBe(`api\n${FAR}/web:prod  # deploy/web.yaml:7`);
    expect(inputs['images-from']).toBeUndefined();
  });

  it('plays nodes of ECS where docker runs the containers', () => {
    expect(cast('web', { runtime: 'docker' }).cluster).toBe('ECS');
    expect(cast('web').cluster).toBe('EKS');
  });

  it.each([
    ['docker.io/nginx:1.27', {}, 'Nothing is left that could be rehearsed.\nline 1, docker.io/nginx:1.27:'],
    ['-*:v1', {}, 'no repository can have a name that it matches'],
    ['web', { 'aws-region': 'mars-north-1' }, 'local-aws has no Region mars-north-1.\nRehearse in one of:'],
  ])('refuses %s with %j: nothing could be played', (images, more, message) => {
    expect(() => cast(images, more)).toThrow(message);
  });
});
