import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { Ec2 } from './ec2.ts';
import type { Ecr } from './ecr.ts';
import type { Imagebuilder } from './imagebuilder.ts';
import type { Credentials } from './renewal.ts';
import { patientRetries } from './retry.ts';
import type { Ssm } from './ssm.ts';
import type { Sts } from './sts.ts';

/** One client a service and Region, each loaded and made when it is first asked for. */
export interface Clients {
  imagebuilder(region: string): Promise<Imagebuilder>;
  ec2(region: string): Promise<Ec2>;
  ecr(region: string): Promise<Ecr>;
  ssm(region: string): Promise<Ssm>;
  sts(region: string): Promise<Sts>;
}

/** What every client shares. */
export interface ClientSettings {
  /** Where `HTTPS_PROXY` and `NO_PROXY` are read from. */
  readonly environment: NodeJS.ProcessEnv;
  /** Tries of one request before its error is thrown. */
  readonly attempts: number;
  /** Instead of the SDK's own look-up (environment, profile, container, instance). */
  readonly credentials?: AwsCredentialIdentity;
  /** Instead of both: a role that is assumed, and assumed again before its session ends. */
  readonly role?: Credentials;
  /** Instead of the service's own address or `AWS_ENDPOINT_URL`. */
  readonly endpoint?: string;
}

/** Enough for one request to each of several hundred repositories at once. */
const SOCKETS = 256;

/** Makes the clients' factory. Loading a client costs up to 60 ms (EC2), so none is loaded before its first use. */
export function makeClients({ environment, attempts, role, ...given }: ClientSettings): Clients {
  const agent = { keepAlive: true, maxSockets: SOCKETS, proxyEnv: environment };
  const shared = {
    ...given,
    ...(role === undefined ? {} : { credentials: role.provide, role }),
    maxAttempts: attempts,
    retryStrategy: patientRetries(attempts),
    requestHandler: {
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent(agent),
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      // The other time-out ends with the first byte of an answer, and the rest of it may never come.
      socketTimeout: 60_000,
      throwOnRequestTimeout: true,
      socketAcquisitionWarningTimeout: 60_000,
    },
  };
  return {
    imagebuilder: once(async (region) =>
      (await import('./imagebuilder.ts')).makeImagebuilder({ region, ...shared }),
    ),
    ec2: once(async (region) => (await import('./ec2.ts')).makeEc2({ region, ...shared })),
    ecr: once(async (region) => (await import('./ecr.ts')).makeEcr({ region, ...shared })),
    ssm: once(async (region) => (await import('./ssm.ts')).makeSsm({ region, ...shared })),
    sts: once(async (region) => (await import('./sts.ts')).makeSts({ region, ...shared })),
  };
}

/** Remembers what was made for a Region. */
function once<Client>(make: (region: string) => Promise<Client>): (region: string) => Promise<Client> {
  const made = new Map<string, Promise<Client>>();
  return (region) => {
    const known = made.get(region) ?? make(region);
    made.set(region, known);
    return known;
  };
}
