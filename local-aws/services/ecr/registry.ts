import { AwsError, type Call, type Service, type Structure } from '../../service.ts';
import { inRegion, newHex, now, type World } from '../../world.ts';
import { optionalNumber, optionalText, texts } from '../members.ts';
import { page, scramble } from '../paging.ts';
import { invalidParameter, registryOf, requireRepository } from './access.ts';
import { registryHost } from './push.ts';
import type { Repository } from './state.ts';

const TOKEN_HOURS = 12;
const PAGE_SIZE = 100;

export function registryOperations(world: World): Service {
  return {
    DescribeRepositories: (call) => describeRepositories(world, call),
    GetAuthorizationToken: (call) => getAuthorizationToken(world, call),
    DescribeRegistry: (call) => ({ registryId: call.accountId, replicationConfiguration: { rules: [] } }),
    DescribePullThroughCacheRules: (call) => describePullThroughCacheRules(world, call),
  };
}

function describeRepositories(world: World, call: Call): Structure {
  const names = texts(call.input, 'repositoryNames');
  const paged = call.input.maxResults !== undefined || call.input.nextToken !== undefined;
  if (names.length > 0) {
    if (paged) throw invalidParameter("'repositoryNames' cannot be used with 'maxResults' or 'nextToken'");
    return { repositories: names.map((name) => describe(requireRepository(world, call, name))) };
  }
  const registryId = registryOf(call);
  const visible = [...inRegion(world, call.region).ecr.repositories.values()].filter(
    (repository) =>
      repository.accountId === registryId &&
      (registryId === call.accountId || repository.readers.has(call.accountId)),
  );
  const { items, nextToken } = page(world, call, {
    items: scramble(visible, ({ arn }) => world.seed + arn),
    size: optionalNumber(call.input, 'maxResults') ?? PAGE_SIZE,
    token: optionalText(call.input, 'nextToken'),
    invalidToken: () => invalidParameter("Invalid parameter at 'nextToken'"),
  });
  return { repositories: items.map(describe), nextToken };
}

function describe(repository: Repository): Structure {
  return {
    repositoryArn: repository.arn,
    registryId: repository.accountId,
    repositoryName: repository.name,
    repositoryUri: repository.uri,
    createdAt: repository.createdAt,
    imageTagMutability: repository.immutable ? 'IMMUTABLE' : 'MUTABLE',
    imageScanningConfiguration: { scanOnPush: false },
    encryptionConfiguration: { encryptionType: 'AES256' },
  };
}

function getAuthorizationToken(world: World, call: Call): Structure {
  const registries = texts(call.input, 'registryIds');
  const expiresAt = new Date(now(world).getTime() + TOKEN_HOURS * 3_600_000);
  return {
    authorizationData: (registries.length > 0 ? registries : [call.accountId]).map((registryId) => ({
      authorizationToken: Buffer.from(`AWS:${world.registryPassword ?? newHex(world, 64)}`).toString(
        'base64',
      ),
      expiresAt,
      proxyEndpoint: `https://${registryHost(registryId, call.region)}`,
    })),
  };
}

function describePullThroughCacheRules(world: World, call: Call): Structure {
  const prefixes = texts(call.input, 'ecrRepositoryPrefixes');
  const rules = inRegion(world, call.region).ecr.pullThroughCacheRules.filter(
    ({ accountId, prefix }) =>
      accountId === registryOf(call) && (prefixes.length === 0 || prefixes.includes(prefix)),
  );
  const missing = prefixes.find((prefix) => !rules.some((rule) => rule.prefix === prefix));
  if (missing !== undefined) {
    throw new AwsError(
      'PullThroughCacheRuleNotFoundException',
      `The pull through cache rule with prefix '${missing}' was not found.`,
    );
  }
  const { items, nextToken } = page(world, call, {
    items: rules,
    size: optionalNumber(call.input, 'maxResults') ?? PAGE_SIZE,
    token: optionalText(call.input, 'nextToken'),
    invalidToken: () => invalidParameter("Invalid parameter at 'nextToken'"),
  });
  return {
    pullThroughCacheRules: items.map(({ prefix, upstream, createdAt, accountId }) => ({
      ecrRepositoryPrefix: prefix,
      upstreamRegistryUrl: upstream,
      createdAt,
      registryId: accountId,
    })),
    nextToken,
  };
}
