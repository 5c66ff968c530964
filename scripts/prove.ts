/** `npm run prove`: the suites that take too long for every commit. The first that fails ends it. */
import { spawnSync } from 'node:child_process';

const SUITES = [
  "npx jest --testMatch '**/*.prove.ts'",
  'npm run --silent simulate-bugs',
  'npm run --silent mutants',
];

for (const suite of SUITES) {
  console.log(`\n▸ ${suite}`);
  const { status } = spawnSync(suite, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
