import type { RetryErrorInfo, RetryStrategyV2, StandardRetryToken } from '@smithy/types';

const FIRST_DELAY_MILLISECONDS = 100;
const LONGEST_DELAY_MILLISECONDS = 20_000;

/**
 * Tries a request again after throttling, faults of the service and lost connections, with a random, growing delay.
 *
 * The SDK's own strategy also stops a client after about a hundred retries in all, whatever their success: a run that
 * asks two hundred repositories at once and is throttled once each would fail.
 *
 * @param attempts tries of one request, the first included
 */
export function patientRetries(attempts: number): RetryStrategyV2 {
  return {
    acquireInitialRetryToken: async () => tokenOf(0, 0),
    refreshRetryTokenForRetry: async (token, { error, errorType, retryAfterHint }: RetryErrorInfo) => {
      const count = token.getRetryCount() + 1;
      // The SDK has just learned how wrong this machine's clock is.
      if (isClockCorrected(error) && count === 1) return tokenOf(count, 0);
      if (errorType === 'CLIENT_ERROR' || count >= attempts) throw new Error('No further try.');
      const longest = Math.min(LONGEST_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** count);
      const asked = retryAfterHint === undefined ? 0 : retryAfterHint.getTime() - Date.now();
      return tokenOf(count, Math.max(Math.random() * longest, Math.min(asked, LONGEST_DELAY_MILLISECONDS)));
    },
    recordSuccess: () => undefined,
  };
}

function tokenOf(count: number, delay: number): StandardRetryToken {
  return { getRetryCount: () => count, getRetryDelay: () => delay, getRetryCost: () => undefined };
}

function isClockCorrected(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const metadata: unknown = Reflect.get(error, '$metadata');
  return (
    typeof metadata === 'object' && metadata !== null && Reflect.get(metadata, 'clockSkewCorrected') === true
  );
}
