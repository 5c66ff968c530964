import type { RetryErrorInfo, RetryStrategyV2, StandardRetryToken } from '@smithy/types';
import { proxyRefusal } from '../proxies.ts';
import { errorName, errorStatus } from './errors.ts';

const FIRST_DELAY_MILLISECONDS = 100;
const LONGEST_DELAY_MILLISECONDS = 20_000;

/**
 * Tries a request again after throttling, faults of the service and lost connections, with a random, growing delay.
 *
 * The SDK's own strategy also stops a client after about a hundred retries in all, whatever their success: a run that
 * asks two hundred repositories at once and is throttled once each would fail.
 *
 * @param attempts tries of one request, the first included
 * @param random from 0 to below 1
 */
export function patientRetries(attempts: number, random: () => number = Math.random): RetryStrategyV2 {
  return {
    acquireInitialRetryToken: async () => tokenOf(0, 0),
    refreshRetryTokenForRetry: async (token, info) => {
      const count = token.getRetryCount() + 1;
      // The SDK has just learned how wrong this machine's clock is.
      if (isOfTheClock(info) && count === 1) return tokenOf(count, 0);
      if (isRefusal(info) || count >= attempts) throw new Error('No further try.');
      const { retryAfterHint } = info;
      const longest = Math.min(LONGEST_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** count);
      const asked = retryAfterHint === undefined ? 0 : retryAfterHint.getTime() - Date.now();
      return tokenOf(count, Math.max(random() * longest, Math.min(asked, LONGEST_DELAY_MILLISECONDS)));
    },
    recordSuccess: () => undefined,
  };
}

/** What services answer to a signature whose time is wrong. */
const CLOCK_REFUSALS = [
  'AuthFailure',
  'InvalidSignatureException',
  'RequestExpired',
  'SignatureDoesNotMatch',
];

function isOfTheClock({ error }: RetryErrorInfo): boolean {
  return error?.$metadata?.clockSkewCorrected === true && CLOCK_REFUSALS.includes(errorName(error));
}

/** The same request would be refused again. */
function isRefusal(info: RetryErrorInfo): boolean {
  const { error, errorType } = info;
  // The SDK knows nothing of proxies, of which one may be in trouble for a moment.
  if ((proxyRefusal(error) ?? 0) >= 500) return false;
  if (errorType !== 'TRANSIENT' || error?.$metadata?.clockSkewCorrected !== true)
    return errorType === 'CLIENT_ERROR';
  // While this machine's clock is minutes off, the SDK takes every error for the clock's.
  const status = errorStatus(error) ?? 500;
  return status >= 400 && status < 500 && !isOfTheClock(info);
}

function tokenOf(count: number, delay: number): StandardRetryToken {
  return { getRetryCount: () => count, getRetryDelay: () => delay, getRetryCost: () => undefined };
}
