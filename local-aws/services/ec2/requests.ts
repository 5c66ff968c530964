import { matches } from '../../policy.ts';
import type { Call, Structure } from '../../service.ts';
import type { World } from '../../world.ts';
import { optionalFlag, optionalNumber, optionalText, structures, text, texts } from '../members.ts';
import { page, scramble } from '../paging.ts';
import { dryRunSucceeded, ec2Error, invalidParameter } from './errors.ts';

/** Ends a dry run that passed every check. */
export function endDryRun(call: Call): void {
  if (optionalFlag(call.input, 'DryRun') === true) throw dryRunSucceeded();
}

/** EC2's tag list of a tag map. */
export function tagList(tags: Readonly<Record<string, string>>): readonly Structure[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** What a filter may ask of an item: the values by filter name, besides `tag:…` and `tag-key`. */
export interface Filterable<Item> {
  readonly values: Readonly<Record<string, (item: Item) => readonly string[]>>;
  readonly tags?: (item: Item) => Readonly<Record<string, string>>;
}

/**
 * Keeps what every filter matches; values may hold `*` and `?`.
 *
 * @throws AwsError InvalidParameterValue for a filter that the operation does not have.
 */
export function filtered<Item>(call: Call, items: readonly Item[], can: Filterable<Item>): readonly Item[] {
  let kept = items;
  for (const filter of structures(call.input, 'Filters')) {
    const name = text(filter, 'Name');
    const patterns = texts(filter, 'Values');
    const read = reader(can, name);
    if (read === undefined) throw invalidParameter(`The filter '${name}' is invalid`);
    kept = kept.filter((item) => read(item).some((value) => patterns.some((each) => matches(each, value))));
  }
  return kept;
}

function reader<Item>(can: Filterable<Item>, name: string): ((item: Item) => readonly string[]) | undefined {
  const { tags } = can;
  if (tags !== undefined && name === 'tag-key') return (item) => Object.keys(tags(item));
  if (tags !== undefined && name.startsWith('tag:')) {
    const key = name.slice('tag:'.length);
    return (item) => Object.entries(tags(item)).flatMap(([tag, value]) => (tag === key ? [value] : []));
  }
  return Object.hasOwn(can.values, name) ? can.values[name] : undefined;
}

/** One page of a Describe*, in an order that EC2 does not promise. */
export function describing<Item>(
  world: World,
  call: Call,
  member: string,
  items: readonly Item[],
  show: (item: Item) => Structure,
  identity: (item: Item) => string,
): Structure {
  const { items: shown, nextToken } = page(world, call, {
    items: scramble(items, (item) => world.seed + identity(item)),
    size: optionalNumber(call.input, 'MaxResults') ?? 1000,
    token: optionalText(call.input, 'NextToken'),
    invalidToken: () => ec2Error('InvalidNextToken', 'The provided NextToken is not valid.'),
  });
  return { [member]: shown.map(show), NextToken: nextToken };
}
