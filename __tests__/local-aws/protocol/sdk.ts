/** The SDK's clients, set up as the tests need them. */
import { EC2 } from '@aws-sdk/client-ec2';
import { ECR } from '@aws-sdk/client-ecr';
import { Imagebuilder } from '@aws-sdk/client-imagebuilder';
import { SSM } from '@aws-sdk/client-ssm';
import { STS } from '@aws-sdk/client-sts';
import type { BuildMiddleware, FinalizeRequestMiddleware, MiddlewareStack } from '@smithy/types';
import { models, type OperationModel } from '../../../local-aws/protocol/model.ts';
import type { ServiceName } from '../../../local-aws/service.ts';

/** The services that the SDK has a client here for; CloudFormation is asked by the AWS CLI. */
export type SdkService = Exclude<ServiceName, 'cloudformation'>;

export const SERVICES: readonly SdkService[] = ['imagebuilder', 'ecr', 'ec2', 'sts', 'ssm'];

export interface Served {
  readonly service: SdkService;
  readonly operation: OperationModel;
}

/** Every operation served, under `ecr ListImages`, for `it.each`. */
export const served: readonly (readonly [string, Served])[] = SERVICES.flatMap((service) =>
  [...models[service].operations.values()].map((operation): [string, Served] => [
    `${service} ${operation.name}`,
    { service, operation },
  ]),
);

export const credentials = {
  accessKeyId: 'AKIALOCALAWS00000001',
  secretAccessKey: 'local-aws-secret-access-key-0000000001',
};

/** One client a service. They sign for eu-west-1 and try once. */
export function makeClients(endpoint: string, settings: object = {}) {
  const config = { endpoint, region: 'eu-west-1', credentials, maxAttempts: 1, ...settings };
  return {
    imagebuilder: new Imagebuilder(config),
    ecr: new ECR(config),
    ec2: new EC2(config),
    sts: new STS(config),
    ssm: new SSM(config),
  };
}

/** Calls the SDK's method for an operation. */
export async function callOperation(
  clients: ReturnType<typeof makeClients>,
  service: SdkService,
  operation: string,
  input: object,
): Promise<unknown> {
  const client = clients[service];
  const method: unknown = Reflect.get(client, operation.charAt(0).toLowerCase() + operation.slice(1));
  if (typeof method !== 'function') throw new Error(`The SDK has no ${operation}.`);
  return Reflect.apply(method, client, [input]);
}

/** The error that a call ends with: its name, message and HTTP status. */
export async function errorOf(
  call: Promise<unknown>,
): Promise<{ name: string; message: string; status: number | undefined }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return { name: error.name, message: error.message, status: statusOf(error) };
    throw error;
  }
  throw new Error('The call ended without an error.');
}

function statusOf(error: Error): number | undefined {
  const metadata: unknown = Reflect.get(error, '$metadata');
  const status: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'httpStatusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Has a client send another body than the one it made, before it signs the request or after. */
export function replaceBody<Input extends object, Output extends object>(
  client: { readonly middlewareStack: MiddlewareStack<Input, Output> },
  when: 'before signing' | 'after signing',
  body: string,
): void {
  const beforeSigning: BuildMiddleware<Input, Output> = (next) => (built) => {
    setBody(built.request, body);
    return next(built);
  };
  const afterSigning: FinalizeRequestMiddleware<Input, Output> = (next) => (signed) => {
    setBody(signed.request, body);
    return next(signed);
  };
  if (when === 'before signing')
    client.middlewareStack.add(beforeSigning, { step: 'build', priority: 'high' });
  else client.middlewareStack.add(afterSigning, { step: 'finalizeRequest', priority: 'low' });
}

function setBody(request: unknown, body: string): void {
  if (typeof request === 'object' && request !== null) Reflect.set(request, 'body', body);
}
