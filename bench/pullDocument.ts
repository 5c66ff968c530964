/** The script that the build phase of a pull component runs, taken out of the document that `src/` renders. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import type { ComponentSettings } from '../src/component/document.ts';
import { makeLock } from '../src/images/lock.ts';
import { type Placed, REGISTRY } from './site.ts';

type Renderer = typeof import('../src/component/document.ts');

/** Parts of a document that are looked at here. */
interface Document {
  readonly phases: readonly {
    readonly name: string;
    readonly steps: readonly { readonly inputs: { readonly commands: readonly string[] } }[];
  }[];
}

let renderer: Promise<Renderer> | undefined;

/** @param pullConcurrency as the action's input of that name */
export async function pullScript(
  images: readonly Placed[],
  os: 'linux' | 'windows',
  pullConcurrency: ComponentSettings['pullConcurrency'],
): Promise<string> {
  const lock = makeLock(
    images.map(({ repository, index, image }) => ({
      repository: `${REGISTRY}/${repository}`,
      digest: index.digest,
      platformDigest: image.digest,
      tags: ['prod'],
      compressedBytes: image.layers.reduce((sum, { size }) => sum + size, 0),
    })),
  );
  renderer ??= bundleRenderer();
  const text = (await renderer).renderDocument(lock, {
    platform:
      os === 'linux' ? { os, architecture: 'amd64' } : { os, architecture: 'amd64', windowsBuild: 20348 },
    runtime: 'containerd',
    pin: true,
    pullConcurrency,
  });
  const { phases }: Document = parse(text);
  const steps = phases.filter(({ name }) => name === 'build').flatMap((phase) => phase.steps);
  return steps.flatMap(({ inputs }) => inputs.commands).join('\n');
}

/** Scripts are imported as text, which Node cannot do by itself. */
async function bundleRenderer(): Promise<Renderer> {
  const outfile = resolve('build/bench/document.mjs');
  await mkdir(resolve('build/bench'), { recursive: true });
  await build({
    entryPoints: ['src/component/document.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    loader: { '.sh': 'text', '.ps1': 'text' },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
