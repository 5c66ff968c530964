import { describe as describeResult, simulate } from './simulate.ts';
import { emptyCells } from './table.ts';

const SCHEDULES = 5000;
/** The same for everyone, so that a red test says something about a change; `npm run simulate` takes another each time. */
const SEED = 20_261_127;

describe('random schedules of concurrent runs, lost and failing calls, and other people', () => {
  it('break no law, and meet every trouble at every operation', async () => {
    const simulated = await simulate({ seed: SEED, schedules: SCHEDULES, shrink: true });
    const told = describeResult(simulated);
    console.log(told);
    if (simulated.failures.length > 0) throw new Error(told);
    expect(simulated.schedules).toBeGreaterThanOrEqual(SCHEDULES);
    expect(emptyCells(simulated.cells)).toEqual([]);
  }, 1_200_000);
});
