/** How long and how often to wait. */
export interface Patience {
  readonly timeoutMilliseconds: number;
  /** A fixed interval, or `auto`: the action's own choice. */
  readonly pollMilliseconds: number | 'auto';
}

/** Three readings a minute of what takes minutes; a build has a plan of its own (pipeline/pollPlan.ts). */
const AUTO_POLL_MILLISECONDS = 20_000;

/**
 * The interval between two looks; `auto` varies by a tenth so that many runs do not ask in step.
 *
 * @param random in [0, 1)
 */
export function pollInterval({ pollMilliseconds }: Patience, random: () => number): number {
  if (pollMilliseconds !== 'auto') return pollMilliseconds;
  return AUTO_POLL_MILLISECONDS * (0.9 + 0.2 * random());
}

/** While a service is in trouble, looks become as rare as this. */
const LONGEST_PAUSE_MILLISECONDS = 5 * 60_000;

/**
 * The pause before the next look: longer and longer while the service is in trouble, never shorter than usual.
 *
 * @param troubles how many looks in a row met the service in trouble
 */
export function pauseInTrouble(usual: number, troubles: number): number {
  return Math.max(usual, Math.min(usual * 2 ** Math.min(troubles, 10), LONGEST_PAUSE_MILLISECONDS));
}
