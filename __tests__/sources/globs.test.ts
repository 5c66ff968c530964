import * as fc from 'fast-check';
import { Problem } from '../../src/problem.ts';
import { readGlobs } from '../../src/sources/globs.ts';
import { hold } from '../images/arbitraries.ts';

describe('the globs of images-from', () => {
  it('stand one a line, with comments, and exclude with !', () => {
    const text = '# all\r\ndeploy/**/*.yaml # manifests\n\n  !deploy/old/** \ndeploy/**/*.yaml\na#b.yaml';
    expect(readGlobs([text, 'values.yaml'])).toEqual({
      include: ['deploy/**/*.yaml', 'a#b.yaml', 'values.yaml'],
      exclude: ['!deploy/old/**'],
    });
  });

  it.each([
    ['/etc/*.yaml', 'is an absolute path'],
    ['C:/deploy/*.yaml', 'is an absolute path'],
    ['\\\\host\\share', 'is an absolute path'],
    ['~/deploy', 'is an absolute path'],
    ['!/etc/*.yaml', 'is an absolute path'],
    ['../*.yaml', 'leaves the checkout'],
    ['deploy/../../x.yaml', 'leaves the checkout'],
    ['deploy/..', 'leaves the checkout'],
    ['{..,deploy}/*.yaml', 'leaves the checkout'],
    ['@(..|deploy)/*.yaml', 'leaves the checkout'],
    ['..\\x.yaml', 'leaves the checkout'],
    ['!', 'is no glob'],
    ['a'.repeat(501), 'is no glob'],
  ])('refuse %j', (glob, why) => {
    expect(() => readGlobs(['deploy/*.yaml', glob])).toThrow(why);
  });

  it.each(['a..b/*.yaml', 'v{1..3}.yaml', '.github/*.yml', '...', 'a'.repeat(500)])('take %j', (glob) => {
    expect(readGlobs([glob]).include).toEqual([glob]);
  });

  it('say all mistakes at once', () => {
    expect(() => readGlobs(['/a', '../b', 'c'])).toThrow(/^2 things need mending/);
  });

  it.each([[[]], [['# none']], [['!deploy/**']]])('include something: not %j', (lines) => {
    expect(() => readGlobs(lines)).toThrow('images-from names no file.');
  });

  it('are at most 100', () => {
    const globs = Array.from({ length: 101 }, (_, index) => `${index}.yaml`);
    expect(readGlobs(globs.slice(1)).include).toHaveLength(100);
    expect(() => readGlobs(globs)).toThrow('images-from has 101 globs, more than 100.');
  });

  it('have no part that is two dots, whatever is written', () => {
    const glob = fc.stringMatching(/^[a./{},!*\\]{1,12}$/);
    hold(
      fc.property(fc.array(glob), (lines) => {
        try {
          const { include, exclude } = readGlobs(lines);
          for (const kept of [...include, ...exclude.map((each) => each.slice(1))]) {
            expect(kept.split(/[/\\]/)).not.toContain('..');
            expect(kept).not.toMatch(/^[/\\]/);
          }
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      500,
    );
  });
});
