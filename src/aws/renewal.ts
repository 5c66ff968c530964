import type { AwsCredentialIdentity, InitializeMiddleware, MiddlewareStack, Provider } from '@smithy/types';
import { isExpiredCredentials } from './errors.ts';

/** Credentials that all clients and Regions share. */
export interface Credentials {
  readonly provide: Provider<AwsCredentialIdentity>;
  /** Has the next request get new ones, unless these were replaced already. */
  readonly refused: (accessKeyId: string) => void;
}

/** A client's settings that may name a role whose session can be renewed. */
export interface Renewable {
  readonly role?: Credentials;
}

/**
 * Meets the answer that the credentials expired, which may come before their Expiration where clocks differ, with one
 * renewal and one more try. Nothing was done by the request that was refused.
 */
export function renewOnce<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  { role }: Renewable,
): void {
  if (role === undefined) return;
  const renew: InitializeMiddleware<Input, Output> = (next) => async (request) => {
    const { accessKeyId } = await role.provide();
    return next(request).catch((error: unknown) => {
      if (!isExpiredCredentials(error)) throw error;
      role.refused(accessKeyId);
      return next(request);
    });
  };
  stack.add(renew, { step: 'initialize', name: 'renewOnce' });
}
