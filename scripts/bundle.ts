/**
 * Builds dist/ from the sources: esbuild turns TypeScript into JavaScript and drops what nothing uses, ncc packs the
 * result into the files that the runner starts.
 *
 * Why two: the SDK's packages tell ncc only of their CommonJS form, which it takes in whole; esbuild reads their
 * ES modules. Measured as the time to the first request to AWS, see bench/README.md.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import ncc, { type PackedModule } from '@vercel/ncc';
import { build as bundle, type Metafile, type Plugin } from 'esbuild';
import { type BundledPackage, packagesOf } from './bundledPackages.ts';
import { licencesText } from './licences.ts';

/**
 * Each entry and the folder below dist/ that it becomes `index.js` of. What is split into chunks loads a client only
 * when it is asked for; it must be ES modules.
 */
const ENTRIES = [
  { source: 'src/index.ts', folder: '.', split: true },
  { source: 'src/post.ts', folder: 'post', split: true },
  { source: 'rehearsal/index.ts', folder: 'rehearsal', split: false },
] as const;

/** The form of yaml that is ES modules: its package.json hides it from whoever bundles for Node. */
const YAML_MODULES = 'node_modules/yaml/browser/dist/index.js';

/** Packages whose package.json does not say so, but whose modules may be left out where nothing uses them. */
const WITHOUT_SIDE_EFFECTS = /[\\/]node_modules[\\/](@actions|@octokit|undici|tunnel|before-after-hook)[\\/]/;

const dropUnused: Plugin = {
  name: 'drop-unused',
  setup: ({ onResolve, resolve: resolveModule }) => {
    onResolve({ filter: /.*/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === 'resolving' || where.kind === 'entry-point') return undefined;
      const found = await resolveModule(path, { ...where, pluginData: 'resolving' });
      return WITHOUT_SIDE_EFFECTS.test(found.path) ? { ...found, sideEffects: false } : found;
    });
  },
};

/**
 * These packages are CommonJS, or need one that is, which esbuild can't split off: ncc packs copies of their own for the
 * modules that are loaded only where they are needed, and loads them with those.
 */
const PACKED_BY_NCC: Readonly<Record<string, RegExp>> = {
  '@actions/core': /[\\/]identityToken\.ts$/,
  '@actions/github': /[\\/]github[\\/]comments\.ts$/,
  tinyglobby: /[\\/]sources[\\/]checkout\.ts$/,
};

const packedByNcc: Plugin = {
  name: 'packed-by-ncc',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^(@actions\/(core|github)|tinyglobby)$/ }, ({ path, importer }) =>
      PACKED_BY_NCC[path]?.test(importer) ? { path, external: true } : undefined,
    );
  },
};

/**
 * The SDK's schemas write object keys as `[_eQN]`, a constant, and esbuild keeps whatever computes a key: for EC2,
 * a megabyte of schemas that nothing uses. Written as literals they fall away.
 */
const literalSchemaKeys: Plugin = {
  name: 'literal-schema-keys',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]@aws-sdk[\\/].*[\\/]schemas_\d+\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const constants = new Map(
        [...source.matchAll(/^const (_\w+) = ("[^"\n]*");$/gm)].map(([, name, value]) => [name, value]),
      );
      const contents = source.replace(/\[(_\w+)\]:/g, (key, name) => `${constants.get(name) ?? key}:`);
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Builds every entry into `target`, which is emptied first, and `licences.txt` of all that went in.
 *
 * @returns the packages that went in
 * @throws Problem for a package that dist/ may not hold
 */
export async function build(target: string, scratch: string): Promise<readonly BundledPackage[]> {
  const files = new Set<string>();
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  // The project is "type": "module", and what ncc writes is CommonJS.
  await writeFile(join(target, 'package.json'), '{ "type": "commonjs" }\n');
  for (const { source, folder, split } of ENTRIES) {
    const stage = join(scratch, folder === '.' ? 'main' : folder);
    await rm(stage, { recursive: true, force: true });
    const { metafile } = await bundle({
      entryPoints: { index: source },
      outdir: stage,
      bundle: true,
      metafile: true,
      splitting: split,
      format: split ? 'esm' : 'cjs',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      alias: { yaml: resolve(YAML_MODULES) },
      loader: { '.sh': 'text', '.ps1': 'text' },
      legalComments: 'none',
      chunkNames: '[name]-[hash]',
      plugins: [packedByNcc, dropUnused, literalSchemaKeys],
      logLevel: 'warning',
    });
    // No "type": ncc writes CommonJS, and Node loads that faster than ES modules that import its built-in ones.
    await writeFile(join(stage, 'package.json'), '{}\n');
    const packed = await pack(join(stage, 'index.js'), join(target, folder));
    for (const file of [...packed, ...filesIn(metafile, packed)]) files.add(file);
  }
  const packages = await packagesOf([...files]);
  await writeFile(join(target, 'licences.txt'), licencesText(packages, await noticesOf([...files])));
  return packages;
}

/** The files of which something is left in what esbuild wrote and ncc packed: it leaves out chunks that nothing loads. */
function filesIn({ outputs }: Metafile, packed: readonly string[]): readonly string[] {
  const chunks = Object.entries(outputs).filter(([chunk]) => packed.includes(resolve(chunk)));
  return chunks.flatMap(([, { inputs }]) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

/** The NOTICE.md beside files that come from no package, each once. */
async function noticesOf(files: readonly string[]): Promise<readonly string[]> {
  const own = files.filter((file) => !/[\\/]?node_modules[\\/]/.test(file));
  const notices = [...new Set(own.map((file) => join(dirname(file), 'NOTICE.md')))].sort();
  return Promise.all(notices.filter(existsSync).map((file) => readFile(file, 'utf8')));
}

/** @returns the files that went in */
async function pack(entry: string, folder: string): Promise<readonly string[]> {
  const { code, assets, stats } = await ncc(resolve(entry), { cache: false, quiet: true });
  const files = Object.entries(assets).map(([name, { source }]) => [name, source] as const);
  for (const [name, content] of [['index.js', code] as const, ...files]) {
    if (name.endsWith('package.json')) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return [...stats.compilation.modules].flatMap(filesOfModule);
}

/** ncc joins modules into one where it can. */
function filesOfModule({ resource, modules = [] }: PackedModule): readonly string[] {
  return [...(resource === undefined ? [] : [resource]), ...modules.flatMap(filesOfModule)];
}
