/** How long earlier builds of a pipeline took, in milliseconds; either list may be empty. */
export interface EarlierDurations {
  /** From a build's creation to its end. */
  readonly builds: readonly number[];
  /** From the start of its distribution to its end. */
  readonly distributions: readonly number[];
}

/** Nothing is known of earlier builds. */
export const NO_EARLIER_DURATIONS: EarlierDurations = { builds: [], distributions: [] };

/** When to look at a build again. */
export interface PollPlan {
  /**
   * To be asked after every look at the build.
   *
   * @param elapsedMilliseconds since the build was created; any value, also at the first look
   * @param status of the build (ImageStatus)
   * @returns milliseconds to sleep before the next look: 7 to 132 seconds
   */
  next(elapsedMilliseconds: number, status: string): number;
}

const MINUTE = 60_000;
/** 49 saved looks, and 60 / 1.5 = 40 earned in an hour; one is left for the look at the deadline. */
const MOST_SAVED = 49;
const EARNING_MILLISECONDS = 1.5 * MINUTE;
/** Saved looks that only a build which is being distributed may spend. */
const RESERVE = 25;
/** Spends at most half of what is saved in two minutes, half of the rest in the next two, and so on. */
const THRIFT_MILLISECONDS = 3 * MINUTE;
/** Looks every 46 seconds at what ends in 50 minutes, every 14 seconds at what ends in 5. */
const EAGERNESS_MILLISECONDS = 700;
/** A median delay of less than 10 seconds needs no closer looks. */
const SHORTEST_MILLISECONDS = 8000;
/** An early failure is noticed in this time. */
const LONGEST_MILLISECONDS = 2 * MINUTE;

/**
 * Plans the looks at a build: few at first, many near its end, never more than 90 in any 60 minutes.
 *
 * - **The law.** A look costs one of the saved looks, sleeping earns them, and nobody looks without one. That bounds
 *   any 60 minutes, whatever the build does and whenever the wait begins. The less is saved, the longer the sleep.
 * - **When to spend.** A given number of looks has the least mean delay when their density follows the square root of
 *   the hazard: of the chance that what still runs ends now. The hazard comes from a mixture of one bell around each
 *   earlier duration, wide enough for what is new, and a broad one for what was never seen.
 * - **Two stages.** 90 looks an hour see 15 of its 60 minutes within 10 seconds, and seldom do half of a pipeline's
 *   builds end in the same 15 minutes (bench/README.md): durations alone give no median delay of 10 seconds. So looks are
 *   kept for DISTRIBUTING and INTEGRATING, which take minutes, and whose hazard counts from their own beginning.
 *
 * @param random in [0, 1); varies each sleep by a tenth, so that many runs do not ask in step
 */
export function makePollPlan({ builds, distributions }: EarlierDurations, random: () => number): PollPlan {
  const whole = [...builds.map(bellAround), broadBell(60)];
  const distribution = [...distributions.map(bellAround), broadBell(5)];
  let saved = MOST_SAVED;
  let slept = LONGEST_MILLISECONDS;
  let distributingSince: number | undefined;
  return {
    next(elapsed, status) {
      saved = Math.min(MOST_SAVED, saved + slept / EARNING_MILLISECONDS) - 1;
      const distributing = status === 'DISTRIBUTING' || status === 'INTEGRATING';
      // It began, once more when it was retried, somewhere between the last look and this one.
      distributingSince = distributing ? (distributingSince ?? elapsed - slept / 2) : undefined;
      const ends =
        distributingSince === undefined
          ? hazard(whole, elapsed)
          : hazard(distribution, elapsed - distributingSince);
      const wanted = Math.sqrt(EAGERNESS_MILLISECONDS / ends);
      const gap = Math.max(affordable(distributing ? saved : saved - RESERVE), clamp(wanted));
      slept = Math.max(gap * (0.9 + 0.2 * random()), (1 - saved) * EARNING_MILLISECONDS);
      return slept;
    },
  };
}

function affordable(spendable: number): number {
  if (spendable <= 0) return EARNING_MILLISECONDS;
  return Math.min(EARNING_MILLISECONDS, THRIFT_MILLISECONDS / spendable);
}

function clamp(gap: number): number {
  return Math.min(LONGEST_MILLISECONDS, Math.max(SHORTEST_MILLISECONDS, gap));
}

/** A log-logistic distribution: shaped like a log-normal one, and its survival is a plain fraction. */
interface Bell {
  readonly medianMilliseconds: number;
  /** The greater, the narrower: π / (√3 · shape) is the σ of the log-normal distribution that it resembles. */
  readonly shape: number;
}

/** As wide as σ = 0.26. */
function bellAround(medianMilliseconds: number): Bell {
  return { medianMilliseconds, shape: 7 };
}

/** As wide as σ = 0.73: 9 of 10 durations lie between a third of the median and three times as much. */
function broadBell(medianMinutes: number): Bell {
  return { medianMilliseconds: medianMinutes * MINUTE, shape: 2.5 };
}

/** Within it no survival is so small that it counts as 0. */
const YEAR_MILLISECONDS = 365 * 24 * 60 * MINUTE;

/** The chance, for each millisecond, that what did not end before ends now. */
function hazard(bells: readonly Bell[], elapsedMilliseconds: number): number {
  const elapsed = Math.min(Math.max(1, elapsedMilliseconds), YEAR_MILLISECONDS);
  let running = 0;
  let ending = 0;
  for (const { medianMilliseconds, shape } of bells) {
    const survival = 1 / (1 + (elapsed / medianMilliseconds) ** shape);
    running += survival;
    ending += survival * (1 - survival) * (shape / elapsed);
  }
  return ending / running;
}
