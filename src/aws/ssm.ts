import { GetParameterCommand, SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';
import { type Renewable, renewOnce } from './renewal.ts';

/** The operations of Systems Manager that the action calls, one method each. */
export type Ssm = ReturnType<typeof makeSsm>;

/** A client that has just these operations. */
export function makeSsm(config: SSMClientConfig & Renewable) {
  const client = new SSMClient(config);
  renewOnce(client.middlewareStack, config);
  return {
    getParameter: (Name: string) => client.send(new GetParameterCommand({ Name })),
  };
}
