import { withoutComment } from '../images/rule.ts';
import { joinProblems, Problem } from '../problem.ts';

/** The globs of the input, the comments gone. */
export interface Globs {
  readonly include: readonly string[];
  /** Each begins with `!`. */
  readonly exclude: readonly string[];
}

/** More than any workflow names, and few enough to be searched one after the other. */
const MOST_GLOBS = 100;
const LONGEST_GLOB = 500;

/**
 * Reads globs, one a line: `#` starts a comment at the start of a line or after space, `!` excludes what
 * follows, whatever its place among the lines.
 *
 * @throws Problem naming every glob that leaves the checkout, and when no glob includes anything.
 */
export function readGlobs(lines: readonly string[]): Globs {
  const globs = lines
    .flatMap((line) => line.split(/\r?\n/))
    .map(withoutComment)
    .filter((glob) => glob !== '');
  const problems = globs.flatMap(faultOf);
  if (problems.length > 0) throw joinProblems(problems);
  const exclude = globs.filter((glob) => glob.startsWith('!'));
  const include = globs.filter((glob) => !glob.startsWith('!'));
  if (include.length === 0 || globs.length > MOST_GLOBS) {
    throw new Problem(
      include.length === 0
        ? 'images-from names no file.'
        : `images-from has ${globs.length} globs, more than ${MOST_GLOBS}.`,
      'Write one glob a line, such as deploy/**/*.yaml.',
    );
  }
  return { include: [...new Set(include)], exclude: [...new Set(exclude)] };
}

function faultOf(written: string): Problem[] {
  const glob = written.replace(/^!/, '');
  const name = JSON.stringify(written.slice(0, 80));
  if (glob === '' || glob.length > LONGEST_GLOB) {
    return [new Problem(`images-from: ${name} is no glob.`, 'Write one such as deploy/**/*.yaml.')];
  }
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(glob)) {
    return [
      new Problem(
        `images-from: ${name} is an absolute path.`,
        'Write it relative to the root of the checkout, such as deploy/**/*.yaml.',
      ),
    ];
  }
  if (glob.split(/[\\/{}(),|]/).includes('..')) {
    return [
      new Problem(
        `images-from: ${name} leaves the checkout.`,
        'Write a glob without .., and check out what it should match.',
      ),
    ];
  }
  // To the globs it would make a wildcard a plain character.
  if (/\\[\p{L}\p{N}._*?-]/u.test(glob)) {
    return [
      new Problem(
        `images-from: ${name} is parted by \\.`,
        'Write / between folders, on Windows as well: deploy/**/*.yaml.',
      ),
    ];
  }
  return [];
}
