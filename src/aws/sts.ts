import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts';

/** The operations of STS that the action calls, one method each. */
export type Sts = ReturnType<typeof makeSts>;

/** A client that has just these operations. */
export function makeSts(config: STSClientConfig) {
  const client = new STSClient(config);
  return {
    getCallerIdentity: () => client.send(new GetCallerIdentityCommand({})),
  };
}
