import type { PullThroughCacheRule } from '@aws-sdk/client-ecr';
import { allow } from '../aws/errors.ts';
import { Problem } from '../problem.ts';
import { nameOf, type PrivateEcr, ReadFault, type RegistryReads, type Repository } from './registryReads.ts';
import type { Rule } from './rule.ts';

const RULE = 'of the pull-through cache rule of ECR';

/** What to do about an image that ECR could not get from the registry that it caches; undefined for other failures. */
export function upstreamMend(failureCode: string | undefined): string | undefined {
  switch (failureCode) {
    case 'UpstreamAccessDenied':
      return `Renew the login in the secret ${RULE} (Secrets Manager, ecr-pullthroughcache/…), and check the name.`;
    case 'UpstreamTooManyRequests':
      return `The cached registry limits how much is read: put a login into the secret ${RULE}, or run again later.`;
    case 'UpstreamUnavailable':
      return 'The cached registry does not answer: run again later.';
    default:
      return undefined;
  }
}

/** The prefix of a cache for every repository that no other names (CreatePullThroughCacheRule). */
const EVERY_REPOSITORY = 'ROOT';

/**
 * Says of a rule that nothing is found for whether it lies in a pull-through cache, which holds only what was pulled
 * once; undefined where it does not, and where the caches may not be read.
 */
export async function explainUncached(
  reads: RegistryReads,
  registry: PrivateEcr,
  rule: Rule,
  log: { warning(line: string): void },
): Promise<Problem | undefined> {
  const caches = await readCaches(reads, registry, log);
  const named = caches.filter(({ ecrRepositoryPrefix: prefix }) => rule.path.startsWith(`${prefix}/`));
  const cache = named[0] ?? caches.find(({ ecrRepositoryPrefix: prefix }) => prefix === EVERY_REPOSITORY);
  return cache && uncached({ registry, path: rule.path }, rule, cache);
}

async function readCaches(
  reads: RegistryReads,
  registry: PrivateEcr,
  log: { warning(line: string): void },
): Promise<readonly PullThroughCacheRule[]> {
  try {
    return await reads.pullThroughCaches(registry);
  } catch (error) {
    // Only a suggestion is lost.
    if (!(error instanceof ReadFault) && !(error instanceof Problem)) throw error;
    const why =
      error instanceof ReadFault ? `${error.permission} is refused. ${allow(error.permission)}` : error.what;
    log.warning(`Whether a pull-through cache of ${registry.host} has it cannot be known: ${why}`);
    return [];
  }
}

function uncached(
  repository: Repository<PrivateEcr>,
  { place, want }: Rule,
  { upstreamRegistryUrl = 'another registry' }: PullThroughCacheRule,
): Problem {
  const name = nameOf(repository);
  const image = `${name}${want.kind === 'digest' ? `@${want.digest}` : `:${want.pattern}`}`;
  return new Problem(
    `${place}: ${image} is not in ECR. It lies in the pull-through cache of ${upstreamRegistryUrl}, which holds only what was pulled once.`,
    `Check the name; pull it once, such as by docker pull ${image}; or allow ecr:BatchImportUpstreamImage and ` +
      'ecr:CreateRepository to the role of this job and run again.',
  );
}
