import fc from 'fast-check';
import {
  alwaysBuilding,
  CORPORA,
  type Durations,
  figuresOf,
  inStates,
  mostInAnHour,
  mostSeenAtOnce,
  type Random,
  type SimulatedBuild,
  seededRandom,
  watch,
} from '../../bench/simulatedBuilds.ts';
import {
  type EarlierDurations,
  makePollPlan,
  NO_EARLIER_DURATIONS,
  type PollPlan,
} from '../../src/pipeline/pollPlan.ts';
import { MINUTE } from '../tools.ts';

const BUILDS = 2000;
const SECOND = 1000;

const duration = fc.oneof(
  fc.integer({ min: 1, max: 3 * 60 * MINUTE }),
  fc.double({ min: Number.MIN_VALUE, noNaN: true }),
);
const earlier: fc.Arbitrary<EarlierDurations> = fc.record({
  builds: fc.array(duration, { maxLength: 5 }),
  distributions: fc.array(duration, { maxLength: 5 }),
});
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const status = fc.oneof(
  fc.constantFrom('PENDING', 'CREATING', 'BUILDING', 'TESTING', 'DISTRIBUTING', 'INTEGRATING'),
  fc.string(),
);

/** Looks for some hours; answers when, in milliseconds since the first look, and what was slept. */
function looksOf(
  plan: PollPlan,
  said: (look: number, time: number) => { readonly elapsed: number; readonly status: string },
): { readonly looks: readonly number[]; readonly sleeps: readonly number[] } {
  const looks: number[] = [];
  const sleeps: number[] = [];
  for (let time = 0; looks.length < 300; ) {
    const { elapsed, status } = said(looks.length, time);
    const sleep = plan.next(elapsed, status);
    looks.push(time);
    sleeps.push(sleep);
    time += sleep;
  }
  return { looks, sleeps };
}

function expectLawful({ looks, sleeps }: ReturnType<typeof looksOf>): void {
  // 89: the last look of a wait, at its deadline, is not the plan's.
  expect(mostInAnHour(looks)).toBeLessThanOrEqual(89);
  expect(Math.max(...sleeps)).toBeLessThanOrEqual(132 * SECOND);
  expect(Math.min(...sleeps)).toBeGreaterThanOrEqual(7 * SECOND);
}

describe('makePollPlan', () => {
  it('never asks for more than 90 looks in 60 minutes, nor sleeps long, whatever it is told', () => {
    const told = fc.record({ elapsed: fc.double({ noNaN: true, noDefaultInfinity: true }), status });
    fc.assert(
      fc.property(
        earlier,
        fc.array(told, { minLength: 1, maxLength: 50 }),
        fc.array(random, { minLength: 1 }),
        (durations, tellings, numbers) => {
          let drawn = 0;
          const plan = makePollPlan(durations, () => numbers[drawn++ % numbers.length] ?? 0);
          expectLawful(
            looksOf(plan, (look) => tellings[look % tellings.length] ?? { elapsed: 0, status: '' }),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds the same law for a build that goes through its states, attached to at any time', () => {
    fc.assert(
      fc.property(
        earlier,
        fc.nat({ max: 6 * 60 * MINUTE }),
        fc.array(fc.record({ after: fc.nat({ max: 3 * 60 * MINUTE }), status }), { maxLength: 6 }),
        fc.nat(),
        (durations, attachedAt, changes, seed) => {
          const statusAt = (elapsed: number) =>
            changes.filter(({ after }) => after <= elapsed).at(-1)?.status ?? 'PENDING';
          expectLawful(
            looksOf(makePollPlan(durations, seededRandom(seed)), (_, time) => ({
              elapsed: attachedAt + time,
              status: statusAt(attachedAt + time),
            })),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('spends all that the law gives when a distribution does not end, and then what it earns', () => {
    const plan = makePollPlan(NO_EARLIER_DURATIONS, () => 0);
    const { looks } = looksOf(plan, (_, time) => ({ elapsed: time, status: 'DISTRIBUTING' }));
    expect(mostInAnHour(looks)).toBeGreaterThanOrEqual(80);
    const hours = (looks.at(-1) ?? 0) / (60 * MINUTE);
    expect(looks.length).toBeLessThanOrEqual(50 + 40 * hours);
  });

  it('looks seldom at first and often when earlier builds ended, of which there may be several kinds', () => {
    const builds = [35, 36, 70, 71, 72].map((minutes) => minutes * MINUTE);
    const sleepAt = (minutes: number, history: EarlierDurations) =>
      makePollPlan(history, () => 0.5).next(minutes * MINUTE, 'BUILDING');
    const known = { builds, distributions: [] };
    expect(sleepAt(5, known)).toBe(120 * SECOND);
    for (const end of [35, 71]) {
      expect(sleepAt(end, known)).toBeLessThan(sleepAt(end, NO_EARLIER_DURATIONS) * 0.8);
      expect(sleepAt(end, known)).toBeLessThan(sleepAt(53, known) * 0.95);
    }
  });

  it('looks often when earlier distributions ended', () => {
    const distributions = [20, 21, 22].map((minutes) => minutes * MINUTE);
    const sleepAfter = (minutes: number) => {
      const plan = makePollPlan({ builds: [], distributions }, () => 0.5);
      plan.next(40 * MINUTE, 'DISTRIBUTING');
      return plan.next((40 + minutes) * MINUTE, 'INTEGRATING');
    };
    expect(sleepAfter(21)).toBeLessThan(sleepAfter(8) * 0.7);
  });

  it('counts a distribution that is retried from its new start', () => {
    const sleepAfter = (between: string) => {
      const plan = makePollPlan({ builds: [], distributions: [3 * MINUTE] }, () => 0.5);
      plan.next(40 * MINUTE, 'DISTRIBUTING');
      plan.next(42 * MINUTE, between);
      return plan.next(43 * MINUTE, 'DISTRIBUTING');
    };
    expect(sleepAfter('DISTRIBUTING')).toBeLessThan(sleepAfter('FAILED') * 0.8);
  });

  it('does not ask in step with others', () => {
    const sleeps = Array.from({ length: 100 }, (_, seed) =>
      makePollPlan(NO_EARLIER_DURATIONS, seededRandom(seed)).next(40 * MINUTE, 'BUILDING'),
    );
    expect(new Set(sleeps).size).toBe(100);
    expect(Math.max(...sleeps) / Math.min(...sleeps)).toBeGreaterThan(1.15);
  });
});

/** How a corpus fares: the plan of each build, and what was told of earlier ones. */
function figures(
  draw: (random: Random) => Durations,
  showing: (durations: Durations, random: Random) => SimulatedBuild,
  told = (history: EarlierDurations) => history,
) {
  const numbers = seededRandom(5);
  const builds = Array.from({ length: BUILDS }, () => showing(draw(numbers), numbers));
  return figuresOf(builds.map((build) => watch(build, makePollPlan(told(build.earlier), numbers).next)));
}

describe.each(Object.entries(CORPORA))('the plan for builds of the corpus "%s"', (name, draw) => {
  it('notices their end within 10 seconds in the median, for at most 90 calls an hour', () => {
    const { medianDelay, callsAnHour, mostInAnHour } = figures(draw, inStates);
    expect(medianDelay).toBeLessThanOrEqual(10 * SECOND);
    expect(callsAnHour).toBeLessThanOrEqual(90);
    expect(mostInAnHour).toBeLessThanOrEqual(90);
  });

  it('does so without history, and with short distributions', () => {
    expect(figures(draw, inStates, () => NO_EARLIER_DURATIONS).medianDelay).toBeLessThanOrEqual(10 * SECOND);
    const short = figures(draw, (durations, numbers) => inStates(durations, numbers, 2));
    expect(short.medianDelay).toBeLessThanOrEqual(10 * SECOND);
  });

  it('keeps to 90 calls an hour when the service shows BUILDING up to the end', () => {
    const { medianDelay, callsAnHour, mostInAnHour } = figures(draw, alwaysBuilding);
    expect(callsAnHour).toBeLessThanOrEqual(90);
    expect(mostInAnHour).toBeLessThanOrEqual(90);
    expect(medianDelay).toBeLessThanOrEqual(60 * SECOND);
  });

  if (!name.startsWith('suddenly')) {
    it('could not notice half of them within 10 seconds by their durations alone', () => {
      expect(mostSeenAtOnce(draw, seededRandom(5))).toBeLessThan(0.5);
    });
  }
});

describe.each(Object.entries(CORPORA).filter(([name]) => /log-normal|peaks/.test(name)))(
  'what is known of earlier builds of the corpus "%s"',
  (_, draw) => {
    it('makes the delay shorter for no more calls than a fixed interval needs for it', () => {
      const known = figures(draw, alwaysBuilding);
      // A fixed interval's median delay is half of it.
      const fixed = (60 * MINUTE) / known.callsAnHour / 2;
      expect(known.medianDelay).toBeLessThan(0.95 * fixed);
      expect(known.medianDelay).toBeLessThan(
        figures(draw, alwaysBuilding, () => NO_EARLIER_DURATIONS).medianDelay,
      );
    });
  },
);
