import { byCodeUnit } from '../../src/images/lock.ts';
import { Problem } from '../../src/problem.ts';
import { readSources } from '../../src/sources/readSources.ts';
import type { SourceFiles, SourceImage, Sources } from '../../src/sources/sources.ts';

/** A checkout in memory, whose globs are `**` for all files, or paths. */
export function memoryFiles(texts: Readonly<Record<string, string>>): SourceFiles {
  const paths = Object.keys(texts).sort(byCodeUnit);
  return {
    async find(globs) {
      const isMatched = (path: string) => globs.some((glob) => glob === '**' || glob === path);
      return paths.filter((path) => isMatched(path) && !globs.includes(`!${path}`));
    },
    async read(path) {
      const text = texts[path];
      if (text === undefined) throw new Problem('is not there', '');
      return text;
    },
  };
}

/** What all files together say. */
export function readAll(texts: Readonly<Record<string, string>>): Promise<Sources> {
  return readSources(['**'], memoryFiles(texts));
}

/** One line that says all about an image: `a.yaml:3 docker.io/library/web:1 <Pod web, container app> windows Always`. */
export function lineOf({ file, line, repository, want, where, onlyOn, pullPolicy }: SourceImage): string {
  const name = want.kind === 'tag' ? `${repository}:${want.tag}` : `${repository}@${want.digest}`;
  const rest = [onlyOn, pullPolicy].filter((part) => part !== undefined);
  return [`${file}:${line}`, name, `<${where}>`, ...rest].join(' ');
}
