import { createHash } from 'node:crypto';

/**
 * A client token made of what the request is about: the same request has the same token in every run, so that
 * a repetition after a lost answer, or a second run at the same moment, does nothing twice. 64 characters, the
 * most that ClientToken takes.
 */
export function stableToken(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
