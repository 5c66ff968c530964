import type { AwsError, Call } from '../service.ts';
import { newHex, type World } from '../world.ts';

export interface PageRequest<Item> {
  readonly items: readonly Item[];
  readonly size: number;
  readonly token: string | undefined;
  /** What the service answers to a token that it did not give out for this very listing. */
  readonly invalidToken: () => AwsError;
}

/**
 * One page of a listing and the token of the next. A token belongs to one operation with one input: with
 * another filter or another page size it is refused, and nothing can be read from it.
 */
export function page<Item>(
  world: World,
  call: Call,
  request: PageRequest<Item>,
): { readonly items: readonly Item[]; readonly nextToken: string | undefined } {
  const key = listingKey(call);
  const offset = request.token === undefined ? 0 : offsetOf(world, request.token, key, request.invalidToken);
  const end = offset + request.size;
  const items = request.items.slice(offset, end);
  if (end >= request.items.length) return { items, nextToken: undefined };
  const nextToken = Buffer.from(newHex(world, 64), 'hex').toString('base64url');
  world.pages.set(nextToken, { key, offset: end });
  return { items, nextToken };
}

function offsetOf(world: World, token: string, key: string, invalid: () => AwsError): number {
  const known = world.pages.get(token);
  if (known === undefined || known.key !== key) throw invalid();
  return known.offset;
}

function listingKey(call: Call): string {
  const { nextToken: _, NextToken: __, ...input } = call.input;
  return JSON.stringify([call.accountId, call.region, call.service, call.operation, input]);
}

/** Puts items in an order that nothing but their identities decides, as a service without promised order does. */
export function scramble<Item>(items: readonly Item[], identity: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ item, key: hash(identity(item)) }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

/** FNV-1a, 32 bits: cheap enough for listings of a million. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
