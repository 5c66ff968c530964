import type { RetryErrorInfo } from '@smithy/types';
import fc from 'fast-check';
import { makeClients } from '../../src/aws/clients.ts';
import { patientRetries } from '../../src/aws/retry.ts';
import { REGION, refuse, rejection, startRig } from '../tools.ts';

const TRANSIENT: RetryErrorInfo = { errorType: 'TRANSIENT' };

/** Delays of the tries after the first, in milliseconds. */
async function delays(tries: number, info: RetryErrorInfo = TRANSIENT): Promise<readonly number[]> {
  const strategy = patientRetries(tries + 1);
  const found: number[] = [];
  let token = await strategy.acquireInitialRetryToken('');
  for (let count = 1; count <= tries; count += 1) {
    token = await strategy.refreshRetryTokenForRetry(token, info);
    expect(token.getRetryCount()).toBe(count);
    found.push(token.getRetryDelay());
  }
  return found;
}

describe('patientRetries', () => {
  it('tries as often as it is told, the first try included', async () => {
    const strategy = patientRetries(3);
    const first = await strategy.acquireInitialRetryToken('');
    expect(first.getRetryDelay()).toBe(0);
    const second = await strategy.refreshRetryTokenForRetry(first, TRANSIENT);
    const third = await strategy.refreshRetryTokenForRetry(second, TRANSIENT);
    await rejection(strategy.refreshRetryTokenForRetry(third, TRANSIENT));
  });

  it('does not try again what the caller did wrong', async () => {
    const strategy = patientRetries(3);
    const first = await strategy.acquireInitialRetryToken('');
    await rejection(strategy.refreshRetryTokenForRetry(first, { errorType: 'CLIENT_ERROR' }));
  });

  it.each([
    [502, true],
    [503, true],
    [407, false],
    [403, false],
  ])('tries again after a proxy answered %d: %s', async (status, isTried) => {
    const words = `Failed to establish tunnel to a:443 via http://p:1/: HTTP/1.1 ${status} No`;
    const error = Object.assign(new Error(words), { cause: new Error('closed') });
    const strategy = patientRetries(3);
    const first = await strategy.acquireInitialRetryToken('');
    const next = strategy.refreshRetryTokenForRetry(first, { errorType: 'CLIENT_ERROR', error });
    if (isTried) expect((await next).getRetryCount()).toBe(1);
    else await rejection(next);
  });

  it.each(['THROTTLING', 'TRANSIENT', 'SERVER_ERROR'] as const)(
    'waits a random, growing time after %s',
    async (errorType) => {
      const rounds = await Promise.all(Array.from({ length: 200 }, () => delays(10, { errorType })));
      for (const round of rounds) {
        round.forEach((delay, index) => {
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(Math.min(20_000, 100 * 2 ** (index + 1)));
        });
      }
      const longest = (index: number) => Math.max(...rounds.map((round) => round[index] ?? 0));
      expect(longest(3)).toBeGreaterThan(800);
      expect(longest(9)).toBeGreaterThan(10_000);
      expect(new Set(rounds.map((round) => round[0])).size).toBeGreaterThan(100);
    },
  );

  it('waits as long as the service asks, and never longer than 20 seconds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -3_600_000, max: 3_600_000 }), async (asked) => {
        const retryAfterHint = new Date(Date.now() + asked);
        const [delay = 0] = await delays(1, { errorType: 'THROTTLING', retryAfterHint });
        // What passes between the two readings of the clock.
        expect(delay).toBeGreaterThanOrEqual(Math.min(asked, 20_000) - 1000);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.max(200, Math.min(asked, 20_000)));
      }),
    );
  });

  it('brings 200 requests at once to their answers though as many are throttled', async () => {
    const rig = await startRig();
    const { credentials, url: endpoint, world } = rig.aws;
    const clients = makeClients({ environment: {}, attempts: 8, endpoint, credentials });
    const imagebuilder = await clients.imagebuilder(REGION);
    refuse(rig, 'ListComponents', 'CallRateLimitExceededException', { times: 200, status: 429 });
    const answers = await Promise.all(Array.from({ length: 200 }, () => imagebuilder.listComponents({})));
    expect(answers).toHaveLength(200);
    expect(world.journal.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: 200 }, () => 'CallRateLimitExceededException'),
      ...Array.from({ length: 200 }, () => 'answered'),
    ]);
    await rig.close();
  });

  it.each([
    ['ResourceNotFoundException', 404],
    ['ForbiddenException', 403],
    ['InvalidRequestException', 400],
  ])('asks once more for a wrong clock, and not for the %s that follows', async (code, status) => {
    const rig = await startRig({ aheadMilliseconds: 20 * 60_000 });
    refuse(rig, 'ListComponents', code, { status });
    expect((await rejection(rig.imagebuilder.listComponents({}))).name).toBe(code);
    expect(rig.aws.world.journal.map(({ outcome }) => outcome)).toEqual(['InvalidSignatureException', code]);
    await rig.close();
  });

  it('tries what passes again with a wrong clock, too', async () => {
    const rig = await startRig({ aheadMilliseconds: -20 * 60_000 });
    refuse(rig, 'ListComponents', 'ServiceException', { status: 500 });
    await expect(rig.imagebuilder.listComponents({})).resolves.toHaveProperty('componentVersionList');
    await rig.close();
  });

  it('asks once where a request was wrong', async () => {
    const rig = await startRig();
    refuse(rig, 'ListComponents', 'InvalidRequestException', { status: 400 });
    expect((await rejection(rig.imagebuilder.listComponents({}))).name).toBe('InvalidRequestException');
    expect(rig.operations()).toEqual(['ListComponents']);
    await rig.close();
  });
});
