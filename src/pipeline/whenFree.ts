import { errorMessage, isInUse } from '../aws/errors.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** Until when and how often what is busy is asked again. */
export interface Retry {
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly pollMilliseconds: number;
  readonly clock: Clock;
}

/**
 * Sends a request again for as long as the service answers ResourceInUseException ("retry later"), until the deadline.
 *
 * @param what the resource, for the log: `The recipe nodes`
 * @throws what the request throws
 */
export async function whenFree<Answer>(
  what: string,
  request: () => Promise<Answer>,
  { deadline, pollMilliseconds, clock }: Retry,
  log: Log,
): Promise<Answer> {
  let isTold = false;
  for (;;) {
    try {
      return await request();
    } catch (error) {
      const rest = deadline - clock.now();
      if (!isInUse(error) || rest <= 0) throw error;
      if (!isTold) log.info(`${what} is in use, asked again until it is free. ${errorMessage(error)}`);
      isTold = true;
      await clock.sleep(Math.min(pollMilliseconds, rest));
    }
  }
}
