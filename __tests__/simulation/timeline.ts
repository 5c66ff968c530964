import { type ManualClock, manualClock } from '../../local-aws/clock.ts';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/** Far more than any schedule needs: a run that asks for ever is told from one that waits. */
const MOST_EVENTS = 100_000;

/**
 * One virtual clock and all that is to happen on it. An event happens only when everything that earlier ones set
 * going has come to rest, so that the same events always bring about the same.
 */
export class Timeline {
  readonly clock: ManualClock;
  /** The next one last, where it comes off cheaply. */
  private readonly events: Event[] = [];
  private count = 0;

  constructor(start: Date) {
    this.clock = manualClock(start);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.clock.now().getTime();
  }

  /** Lets something happen in a while. */
  after(milliseconds: number, happen: () => void): void {
    this.count += 1;
    const event = { at: this.now() + Math.max(0, milliseconds), order: this.count, happen };
    let place = this.events.length;
    while (place > 0 && isEarlier(this.events[place - 1], event)) place -= 1;
    this.events.splice(place, 0, event);
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => this.after(milliseconds, wake));
  }

  /**
   * Lets one thing after another happen until the work is done.
   *
   * @throws Error when the work waits for something that never happens, or never ends
   */
  async play<Result>(work: Promise<Result>): Promise<Result> {
    let over = false;
    const end = () => {
      over = true;
    };
    work.then(end, end);
    for (;;) {
      await new Promise(setImmediate);
      if (over) return work;
      const next = this.events.pop();
      if (next === undefined) throw new Error('Everything waits, and nothing is left to happen.');
      if (this.count > MOST_EVENTS) throw new Error(`More than ${MOST_EVENTS} events.`);
      this.clock.advance(next.at - this.now());
      next.happen();
    }
  }
}

function isEarlier(there: Event | undefined, event: Event): boolean {
  return there !== undefined && (there.at < event.at || (there.at === event.at && there.order < event.order));
}
