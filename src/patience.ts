/** How long and how often to wait. */
export interface Patience {
  readonly timeoutMilliseconds: number;
  /** A fixed interval, or `auto`: the action's own choice. */
  readonly pollMilliseconds: number | 'auto';
}

/** Two or three readings a minute: a bake takes half an hour and more. */
const AUTO_POLL_MILLISECONDS = 20_000;

/**
 * The interval between two looks; `auto` varies by a tenth so that many runs do not ask in step.
 *
 * @param now milliseconds since 1970
 */
export function pollInterval({ pollMilliseconds }: Patience, now: number): number {
  if (pollMilliseconds !== 'auto') return pollMilliseconds;
  return AUTO_POLL_MILLISECONDS * (0.9 + (now % 1000) / 5000);
}
