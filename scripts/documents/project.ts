import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

/** What documents may speak of: the files of the project, and the names that stand in them. */
export interface Project {
  /** Paths relative to the root, with `/`; folders without a `/` at the end. */
  readonly paths: ReadonlySet<string>;
  readonly read: (path: string) => string;
  /** Names of the scripts of package.json. */
  readonly scripts: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

/** Something that is wrong in a document. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

/** Folders that are made or installed, and what is built. */
const NOT_WRITTEN = ['node_modules/**', '.git/**', 'build/**', 'coverage/**', 'rehearsal-output/**'];

/** Reads the project in a folder, as it lies there. */
export function readProject(root: string): Project {
  const files = globSync('**', { cwd: root, dot: true, ignore: NOT_WRITTEN });
  const folders = files.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const packageJson: { scripts: object } = JSON.parse(read('package.json'));
  const action: { inputs: object; outputs: object } = parse(read('action.yml'));
  return {
    paths: new Set([...files, ...folders]),
    read,
    scripts: new Set(Object.keys(packageJson.scripts)),
    inputs: new Set(Object.keys(action.inputs)),
    outputs: new Set(Object.keys(action.outputs)),
  };
}

/** The documents of a project: every Markdown file that somebody wrote. */
export function documentsOf({ paths }: Project): readonly string[] {
  return [...paths].filter((path) => path.endsWith('.md') && !path.startsWith('dist/')).sort();
}
