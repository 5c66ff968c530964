/** Where local-aws reads the time. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves the clock forward by milliseconds. */
  advance(milliseconds: number): void;
}

export const systemClock: Clock = { now: () => new Date() };

export function manualClock(start: Date): ManualClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
