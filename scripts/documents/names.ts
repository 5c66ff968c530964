import type { Found, Markdown } from './markdown.ts';
import type { Fault, Project } from './project.ts';

/** Names of scripts, tests, files, inputs and outputs that the project does not have. */
export function unknownNames(documents: readonly Markdown[], project: Project): readonly Fault[] {
  return documents.flatMap((document) => [
    ...unknownScripts(document, project),
    ...unknownTests(document, project),
    ...unknownPaths(document, project),
    ...unknownInputsAndOutputs(document, project),
  ]);
}

function linesOf(text: string): readonly Found[] {
  return text.split('\n').map((value, index) => ({ value, line: index + 1 }));
}

function unknownScripts({ file, text }: Markdown, { scripts }: Project): readonly Fault[] {
  return linesOf(text).flatMap(({ value, line }) =>
    [...value.matchAll(/\bnpm run ([\w:-]+)/g)]
      .filter(([, name = '']) => !scripts.has(name))
      .map(([command]) => ({ file, line, what: `package.json has no script for ${command}` })),
  );
}

/** `npx jest PATTERN …`: each pattern matches the path of a test. */
function unknownTests({ file, spans, blocks }: Markdown, { paths }: Project): readonly Fault[] {
  const tests = [...paths].filter((path) => path.endsWith('.test.ts'));
  return [...spans, ...blocks].flatMap(({ value, line }) =>
    [...value.matchAll(/\bnpx jest ([^\n]+)/g)]
      .flatMap(([, words = '']) => words.replace(/ -t .*/, '').split(' '))
      .filter((pattern) => pattern.includes('/') && !tests.some((test) => test.includes(pattern)))
      .map((pattern) => ({ file, line, what: `no test has ${pattern} in its path` })),
  );
}

/**
 * Words between backticks whose first folder is one of the project's; not those of workflows, which are the reader's own
 * as a rule.
 */
function unknownPaths({ file, spans }: Markdown, { paths }: Project): readonly Fault[] {
  return spans.flatMap(({ value, line }) =>
    value
      .split(/[\s,;]+/)
      .map((word) => word.replace(/^\.\//, '').replace(/[:).]+$/, ''))
      .filter((word) => word.includes('/') && paths.has(word.slice(0, word.indexOf('/'))))
      .filter((word) => !word.startsWith('.github/workflows/') && !exists(word, paths))
      .map((word) => ({ file, line, what: `there is no ${word}` })),
  );
}

function exists(word: string, paths: ReadonlySet<string>): boolean {
  const path = word.replace(/\/$/, '');
  if (path.includes('*')) return matchesSome(path, paths);
  // The beginning of a test's path, as jest takes it.
  return (
    paths.has(path) || (path.startsWith('__tests__/') && [...paths].some((known) => known.startsWith(path)))
  );
}

function matchesSome(glob: string, paths: ReadonlySet<string>): boolean {
  const pattern = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${pattern.join('[^/]*')}$`);
  return [...paths].some((path) => whole.test(path));
}

/** ``input `name` ``, ``output `name` ``, ``inputs `a` and `b` ``: the words before the backticks say what it is. */
function unknownInputsAndOutputs({ file, text }: Markdown, { inputs, outputs }: Project): readonly Fault[] {
  return linesOf(text).flatMap(({ value, line }) =>
    [...value.matchAll(/\b(input|output)s? ((?:`[^`]+`(?:, | and | or )?)+)/gi)].flatMap(
      ([, kind = '', list = '']) => {
        const known = kind.toLowerCase() === 'input' ? inputs : outputs;
        return [...list.matchAll(/`([a-z][a-z-]*)`/g)]
          .filter(([, name = '']) => !known.has(name))
          .map(([, name]) => ({ file, line, what: `action.yml has no ${kind.toLowerCase()} ${name}` }));
      },
    ),
  );
}
