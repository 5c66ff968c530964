/**
 * `npm run bench` prints every section as Markdown, `npm run bench -- coldStart` one of them. Nothing here but
 * preflight fails for being slow; what README.md shows is what this printed.
 */
import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { coldStart } from './coldStart.ts';
import { firstStart } from './firstStart.ts';
import { layerSizes } from './layerSizes.ts';
import { nodeVersion } from './node.ts';
import { nothingChanged } from './nothingChanged.ts';
import { pollPlan } from './pollPlan.ts';
import { preflight } from './preflight.ts';
import { pull } from './pull.ts';
import { scale } from './scale.ts';
import { waitMemory } from './waitMemory.ts';

const SECTIONS: Readonly<Record<string, () => Promise<string>>> = {
  nothingChanged,
  preflight,
  scale,
  coldStart,
  waitMemory,
  pollPlan,
  pull,
  firstStart,
  layerSizes,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0) {
  throw new Error(`There is no section ${unknown.join(', ')}, only ${Object.keys(SECTIONS).join(', ')}.`);
}
console.log(await machine());
for (const [name, section] of Object.entries(SECTIONS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`Measuring ${name} …`);
  console.log(`\n${await section()}`);
}

/** The day and what it ran on, without the machine's name. */
async function machine(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const system = /^PRETTY_NAME="(.*)"$/m.exec(release)?.[1] ?? process.platform;
  const [core] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const day = new Date().toISOString().slice(0, 10);
  return `${day} · ${cpus().length} cores (${core?.model ?? 'unknown'}) · ${memory} · ${system} · Node ${await nodeVersion()}`;
}
