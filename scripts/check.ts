/**
 * `npm test`: every check in turn, each with its time. The first that fails ends it.
 */
import { spawnSync } from 'node:child_process';

/** The checks, quick ones first. */
const CHECKS = [
  ['types', 'npx tsc -p .'],
  ['lint and format', 'npx biome check --error-on-warnings .'],
  ['README tables are those of action.yml', 'npx tsx scripts/readme.ts --check'],
  ['documents say what is there', 'npx tsx scripts/documents.ts'],
  ['workflows and examples', 'npx tsx scripts/lintWorkflows.ts'],
  ['models are those that the script takes out', 'npx tsx scripts/models.ts --check'],
  ['dist/ is built from src/', 'npx tsx scripts/checkDist.ts'],
  ['tests', 'npx jest'],
] as const;

const begun = Date.now();
for (const [title, command] of CHECKS) {
  const start = Date.now();
  console.log(`\n▸ ${title}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  console.log(`  ${((Date.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    console.error(`✗ ${title}`);
    process.exit(1);
  }
}
console.log(`\n✓ All checks passed in ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
