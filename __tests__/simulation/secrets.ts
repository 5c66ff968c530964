import { mainAccount } from '../../local-aws/account.ts';

/** A request's signature and session token, which the SDK hides in errors, and the account's own key. */
export const SECRETS = [
  'AWS4-HMAC-SHA256 Credential=simulated, Signature=5d672d79c15b13162d9279b0855cfba6',
  'IQoJb3JpZ2luX2VjEPT-simulated-session-token',
  mainAccount.secretAccessKey,
] as const;
