import { getState, info, setFailed } from '@actions/core';
import { makeClients } from './aws/clients.ts';
import { harmless } from './log.ts';
import { cancelBuild } from './pipeline/cancel.ts';
import { STATE } from './state.ts';

/** Stops the build that a main step started and could not stop, because it was killed. */
async function main(): Promise<void> {
  const build = getState(STATE.build);
  if (build === '' || getState(STATE.ended) === 'true' || getState(STATE.cancel) !== 'true') return;
  const clients = makeClients({ environment: process.env, attempts: 5 });
  info(harmless(await cancelBuild(build, await clients.imagebuilder(getState(STATE.region)))));
}

main().catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
