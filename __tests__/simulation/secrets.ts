import { mainAccount } from '../../local-aws/account.ts';

/** What no log, output, summary, tag or document may hold. */
export const SECRETS = {
  secretAccessKey: mainAccount.secretAccessKey,
  sessionToken: 'IQoJb3JpZ2luX2VjEPT-simulated-session-token',
  signature: 'AWS4-HMAC-SHA256 Credential=simulated, Signature=5d672d79c15b13162d9279b0855cfba6',
  identityToken: 'eyJhbGciOiJSUzI1NiJ9.simulated-identity-token.c2lnbmF0dXJl',
  registryPassword: 'simulated-registry-password',
} as const;
