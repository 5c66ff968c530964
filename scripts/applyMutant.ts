import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** A change of one file's text. */
export interface Change {
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly replacement: string;
}

/** Hands the mutant's file to the bundler with its text replaced; the file itself stays as it is. */
export function apply({ file, text, replacement }: Change): Plugin {
  const path = resolve(file);
  return {
    name: 'mutant',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.(ts|sh|ps1)$/ }, async (load) => {
        if (load.path !== path) return undefined;
        const parts = (await readFile(path, 'utf8')).split(text);
        if (parts.length !== 2) throw new Error(`${file} holds the mutant's text ${parts.length - 1} times`);
        return { contents: parts.join(replacement), loader: file.endsWith('.ts') ? 'ts' : 'text' };
      });
    },
  };
}
