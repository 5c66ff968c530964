/**
 * Builds that exist only as numbers, for measuring when their end is noticed: how long they take, what the pipeline's
 * earlier builds took, and which status they show when.
 */
import type { EarlierDurations, PollPlan } from '../src/pipeline/pollPlan.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A number in [0, 1), as from `Math.random`. */
export type Random = () => number;

/** The same numbers for the same seed: xorshift32, whose period of 2³² - 1 is far more than is drawn here. */
export function seededRandom(seed: number): Random {
  // A small seed has few bits that could be mixed.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Durations in milliseconds. */
export interface Durations {
  /** Of the build itself. */
  readonly takes: number;
  /** Of earlier builds of its pipeline. */
  readonly earlier: readonly number[];
}

/** A build as one who waits for it may see it. */
export interface SimulatedBuild {
  readonly takes: number;
  /** The status by the milliseconds since the build's creation. */
  readonly statusAt: (elapsedMilliseconds: number) => string;
  readonly earlier: EarlierDurations;
}

/** How builds differ; each draws one. */
export const CORPORA: Readonly<Record<string, (random: Random) => Durations>> = {
  'no history, 30 to 120 min alike': (random) => ({ takes: (30 + 90 * random()) * MINUTE, earlier: [] }),
  'log-normal, 45 min, σ 0.35': (random) => alike(() => logNormal(45, 0.35, random)),
  'log-normal, 45 min, σ 0.5': (random) => alike(() => logNormal(45, 0.5, random)),
  'two peaks, 35 and 70 min, σ 0.15': (random) =>
    alike(() => logNormal(random() < 0.5 ? 35 : 70, 0.15, random)),
  'suddenly doubled, 45 to 90 min, σ 0.1': (random) => {
    const { takes, earlier } = alike(() => logNormal(45, 0.1, random));
    return { takes: 2 * takes, earlier };
  },
};

function alike(draw: () => number): Durations {
  return { takes: draw(), earlier: Array.from({ length: 5 }, draw) };
}

function logNormal(medianMinutes: number, sigma: number, random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return medianMinutes * MINUTE * Math.exp(sigma * normal);
}

/**
 * The build in a pipeline that shows the states of Image Builder: three of four test, for 6 minutes in the median; all
 * distribute, for `distributionMinutes` in the median over the pipelines; three of ten are seen INTEGRATING, for a
 * minute. Within a pipeline each of them varies with σ = 0.25. Together they take at most 60 % of the build.
 */
export function inStates(
  { takes, earlier }: Durations,
  random: Random,
  distributionMinutes = 5,
): SimulatedBuild {
  const tests = random() < 0.75 ? logNormal(6, 0.4, random) : 0;
  const distributes = logNormal(distributionMinutes, 0.7, random);
  const integrates = random() < 0.3 ? logNormal(1, 0.4, random) : 0;
  const varied = (milliseconds: number) => logNormal(milliseconds / MINUTE, 0.25, random);
  const stages = {
    testing: varied(tests),
    distributing: varied(distributes),
    integrating: varied(integrates),
  };
  const shrink = Math.min(1, (0.6 * takes) / (stages.testing + stages.distributing + stages.integrating));
  const integratesAt = takes - stages.integrating * shrink;
  const distributesAt = integratesAt - stages.distributing * shrink;
  const testsAt = distributesAt - stages.testing * shrink;
  return {
    takes,
    earlier: { builds: earlier, distributions: earlier.map(() => varied(distributes) + varied(integrates)) },
    statusAt: (elapsed) => {
      if (elapsed >= integratesAt) return 'INTEGRATING';
      if (elapsed >= distributesAt) return 'DISTRIBUTING';
      return elapsed >= testsAt ? 'TESTING' : 'BUILDING';
    },
  };
}

/** The build in a pipeline that shows nothing before the end. */
export function alwaysBuilding({ takes, earlier }: Durations): SimulatedBuild {
  return { takes, earlier: { builds: earlier, distributions: [] }, statusAt: () => 'BUILDING' };
}

/** The looks at one build. */
export interface Watch {
  /** Milliseconds from AVAILABLE to the look that sees it. */
  readonly delay: number;
  /** Milliseconds from the build's creation to each look, the last one included. */
  readonly looks: readonly number[];
}

/** Looks at a build when it was created, and then after each sleep, until it is seen AVAILABLE. */
export function watch({ takes, statusAt }: SimulatedBuild, nextSleep: PollPlan['next']): Watch {
  const looks = [0];
  for (let elapsed = 0; elapsed < takes; looks.push(elapsed)) {
    elapsed += nextSleep(elapsed, statusAt(elapsed));
  }
  return { delay: (looks.at(-1) ?? 0) - takes, looks };
}

/** The most looks within any 60 minutes. */
export function mostInAnHour(looks: readonly number[]): number {
  let first = 0;
  let most = 0;
  looks.forEach((look, index) => {
    while ((looks[first] ?? look) <= look - HOUR) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

/** What many watches have in common. */
export interface Figures {
  /** Milliseconds. */
  readonly medianDelay: number;
  readonly p95Delay: number;
  /** All looks over all hours. */
  readonly callsAnHour: number;
  /** Of one build in any 60 minutes. */
  readonly mostInAnHour: number;
}

export function figuresOf(watches: readonly Watch[]): Figures {
  const delays = watches.map(({ delay }) => delay).toSorted((left, right) => left - right);
  const at = (share: number) => delays[Math.ceil(share * delays.length) - 1] ?? Number.NaN;
  const calls = watches.reduce((sum, { looks }) => sum + looks.length, 0);
  const hours = watches.reduce((sum, { looks }) => sum + (looks.at(-1) ?? 0) / HOUR, 0);
  return {
    medianDelay: at(0.5),
    p95Delay: at(0.95),
    callsAnHour: calls / hours,
    mostInAnHour: Math.max(...watches.map(({ looks }) => mostInAnHour(looks))),
  };
}

/**
 * The greatest share of a corpus whose end 90 looks an hour can see within 10 seconds, when only durations tell it:
 * the looks see 15 of any 60 minutes. Whoever knew the corpus would look in those minutes in which the most builds
 * end, at most 15 of each hour; wherever the hours begin, that is a bound, and the least of them is given.
 */
export function mostSeenAtOnce(draw: (random: Random) => Durations, random: Random): number {
  const builds = 50_000;
  const endsInMinute = new Map<number, number>();
  for (let build = 0; build < builds; build += 1) {
    const minute = Math.floor(draw(random).takes / MINUTE);
    endsInMinute.set(minute, (endsInMinute.get(minute) ?? 0) + 1);
  }
  const bounds = Array.from({ length: 60 }, (_, offset) => {
    const hours = new Map<number, number[]>();
    for (const [minute, ends] of endsInMinute) {
      const hour = Math.floor((minute + offset) / 60);
      hours.set(hour, [...(hours.get(hour) ?? []), ends]);
    }
    const best = [...hours.values()].flatMap((ends) =>
      ends.toSorted((left, right) => right - left).slice(0, 15),
    );
    return best.reduce((sum, ends) => sum + ends, 0) / builds;
  });
  return Math.min(...bounds);
}
