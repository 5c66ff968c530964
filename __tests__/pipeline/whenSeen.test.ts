import { manualClock } from '../../local-aws/index.ts';
import type { Clock } from '../../src/clock.ts';
import { whenSeen } from '../../src/pipeline/whenSeen.ts';

/** Looks at what is shown from a moment on; tells the answer, the looks and the milliseconds that passed. */
async function lookFor(shownAfter: number) {
  const manual = manualClock(new Date(0));
  const clock: Clock = {
    now: () => manual.now().getTime(),
    sleep: async (milliseconds) => manual.advance(milliseconds),
  };
  let looks = 0;
  const read = async () => {
    looks += 1;
    return clock.now() >= shownAfter ? 'new' : 'old';
  };
  const answer = await whenSeen(read, (found) => found === 'new', clock);
  return { answer, looks, passed: clock.now() };
}

describe('whenSeen', () => {
  it('is done with the first look that shows it', async () => {
    expect(await lookFor(0)).toEqual({ answer: 'new', looks: 1, passed: 0 });
    expect(await lookFor(1000)).toEqual({ answer: 'new', looks: 3, passed: 1500 });
  });

  it('answers what it saw last where it is never shown', async () => {
    expect(await lookFor(Number.POSITIVE_INFINITY)).toEqual({ answer: 'old', looks: 5, passed: 7500 });
  });
});
