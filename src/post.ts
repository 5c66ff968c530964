import { getState, info, setFailed } from '@actions/core';
import { readBegun, STATE, stopBegun } from './cancellation.ts';
import { harmless } from './log.ts';
import { assumedRole, clock, connect, settleProxies } from './surroundings.ts';

/** Stops the build that a main step started and could not stop, because it was killed or got no answer. */
async function main(): Promise<void> {
  if (getState(STATE.ended) === 'true') return;
  const region = getState(STATE.region);
  if (region === '') return;
  settleProxies((text) => info(harmless(text)));
  const arn = getState(STATE.role);
  const sessionSeconds = Number(getState(STATE.sessionSeconds));
  const role = arn === '' ? undefined : assumedRole({ arn, sessionSeconds }, region);
  const imagebuilder = () => connect(role, 5).imagebuilder(region);
  info(harmless(await stopBegun(readBegun(getState), imagebuilder, clock)));
}

main().catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
