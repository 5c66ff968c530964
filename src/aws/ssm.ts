import { GetParameterCommand, SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';

/** The operations of Systems Manager that the action calls, one method each. */
export type Ssm = ReturnType<typeof makeSsm>;

/** A client that has just these operations. */
export function makeSsm(config: SSMClientConfig) {
  const client = new SSMClient(config);
  return {
    getParameter: (Name: string) => client.send(new GetParameterCommand({ Name })),
  };
}
