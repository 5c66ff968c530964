import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
  STSClient,
  type STSClientConfig,
} from '@aws-sdk/client-sts';
import { type Renewable, renewOnce } from './renewal.ts';

/** The operations of STS that the action calls, one method each. */
export type Sts = ReturnType<typeof makeSts>;

/** A client that has just these operations. */
export function makeSts(config: STSClientConfig & Renewable) {
  const client = new STSClient(config);
  renewOnce(client.middlewareStack, config);
  return {
    assumeRoleWithWebIdentity: (input: AssumeRoleWithWebIdentityCommandInput) =>
      client.send(new AssumeRoleWithWebIdentityCommand(input)),
    getCallerIdentity: () => client.send(new GetCallerIdentityCommand({})),
  };
}
