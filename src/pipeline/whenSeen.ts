import type { Clock } from '../clock.ts';

/** Milliseconds before each further look. */
const PAUSES = [500, 1000, 2000, 4000];

/**
 * Reads what was just written until a read shows it: reads may lag behind writes, and what is taken for missing
 * would be written twice.
 *
 * @returns the last answer, whether it shows it or not
 */
export async function whenSeen<Answer>(
  read: () => Promise<Answer>,
  isShown: (answer: Answer) => boolean,
  clock: Clock,
): Promise<Answer> {
  let answer = await read();
  for (const pause of PAUSES) {
    if (isShown(answer)) break;
    await clock.sleep(pause);
    answer = await read();
  }
  return answer;
}
