/**
 * `npm run simulate -- [schedules] [seed]`: plays random schedules of concurrent runs, lost and failing calls, and of
 * what other people do, on a virtual clock, and prints in how many runs each operation met each trouble. Fails when a
 * schedule breaks a law or a cell stays empty.
 */
import { describe, simulate } from '../__tests__/simulation/simulate.ts';
import { emptyCells } from '../__tests__/simulation/table.ts';

const [schedules = '5000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const begun = performance.now();
const simulated = await simulate({ seed: Number(seed), schedules: Number(schedules), shrink: true });
console.log(describe(simulated));
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
if (simulated.failures.length > 0 || emptyCells(simulated.cells).length > 0) process.exitCode = 1;
