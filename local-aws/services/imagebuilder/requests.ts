import { randomUUID } from 'node:crypto';
import type { Call, Structure } from '../../service.ts';
import { AwsError } from '../../service.ts';
import { inRegion, now, type World } from '../../world.ts';
import { optionalFlag, optionalNumber, optionalText, structures, text, texts } from '../members.ts';
import { page } from '../paging.ts';
import { dryRunSucceeded, invalidPaginationToken, invalidRequest } from './errors.ts';

const PAGE_SIZE = 25;

/**
 * Runs a mutating operation once for each client token: the same token with the same parameters is answered
 * as the first time, with other parameters it is refused (aws-facts.md A0).
 */
export function once(world: World, call: Call, perform: () => Structure): Structure {
  const { clientToken: token, ...rest } = call.input;
  if (typeof token !== 'string') return { requestId: randomUUID(), ...perform() };
  const { clientTokens } = inRegion(world, call.region).imagebuilder;
  const key = `${call.accountId}/${call.operation}/${token}`;
  const parameters = canonical(rest);
  const known = clientTokens.get(key);
  if (known !== undefined && now(world).getTime() - known.at.getTime() < world.switches.clientTokenMemory) {
    if (known.parameters === parameters) return { ...known.answer, requestId: randomUUID() };
    throw new AwsError(
      'IdempotentParameterMismatchException',
      'The client token was used before with other parameters.',
      400,
    );
  }
  const answer = { requestId: randomUUID(), clientToken: token, ...perform() };
  clientTokens.set(key, { parameters, answer, at: now(world) });
  return answer;
}

/** JSON that does not depend on the order of members. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)))
      : item,
  );
}

/** Ends a dry run that passed every check. */
export function endDryRun(call: Call): void {
  if (optionalFlag(call.input, 'dryRun') === true) throw dryRunSucceeded();
}

/** One page of a List*, as an answer. */
export function listing(world: World, call: Call, member: string, items: readonly Structure[]): Structure {
  const { items: shown, nextToken } = page(world, call, {
    items,
    size: optionalNumber(call.input, 'maxResults') ?? PAGE_SIZE,
    token: optionalText(call.input, 'nextToken'),
    invalidToken: invalidPaginationToken,
  });
  return { requestId: randomUUID(), [member]: shown, nextToken };
}

/**
 * Keeps what every filter of the request matches.
 *
 * @throws AwsError InvalidRequestException for a filter that the operation does not have.
 */
export function filtered<Item>(
  call: Call,
  items: readonly Item[],
  values: Readonly<Record<string, (item: Item) => readonly string[]>>,
): readonly Item[] {
  let kept = items;
  for (const filter of structures(call.input, 'filters')) {
    const name = text(filter, 'name');
    const wanted = texts(filter, 'values');
    const read = Object.hasOwn(values, name) ? values[name] : undefined;
    if (read === undefined) throw invalidRequest(`The filter '${name}' is not valid for ${call.operation}.`);
    kept = kept.filter((item) => read(item).some((value) => wanted.includes(value)));
  }
  return kept;
}
