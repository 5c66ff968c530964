import { Problem } from '../problem.ts';
import { mayNameImage, readContent } from './manifest.ts';
import { nameOf, type OciRegistry, type RegistryReads, type Repository } from './registryReads.ts';
import { type Find, type Findings, matchingTags, type RuleProblem } from './repositoryFinds.ts';
import type { Rule } from './rule.ts';

/** Each match costs a request, which registries count, and more than a pull component could hold help nobody. */
const mostMatches = 100;

/** Matches tag globs against the list of tags that a registry gives; artifacts are left out silently. */
export async function findMatchingTags(
  reads: RegistryReads,
  repository: Repository<OciRegistry>,
  rules: readonly Rule[],
): Promise<Findings> {
  const tags: string[] = [];
  for await (const page of reads.tags(repository)) tags.push(...page.filter(mayNameImage));
  const matches = rules.map((rule) => ({ rule, tags: matchingTags(rule, tags) }));
  const tooMany = matches.filter((match) => match.tags.length > mostMatches);
  const wanted = matches.filter((match) => match.tags.length <= mostMatches);
  const ids = [...new Set(wanted.flatMap((match) => match.tags))].map((imageTag) => ({ imageTag }));
  const { images } = await reads.manifests(repository, ids);
  const known = new Map(images.map((image) => [image.imageId?.imageTag, image]));
  const find = (rule: Rule, tag: string): Find[] => {
    const { imageId, imageManifest = '' } = known.get(tag) ?? {};
    const digest = imageId?.imageDigest;
    const content = readContent(imageManifest);
    if (digest === undefined || content.kind === 'artifact') return [];
    return [{ rule, repository: nameOf(repository), digest, tags: [tag], content }];
  };
  return {
    finds: wanted.flatMap((match) => match.tags.flatMap((tag) => find(match.rule, tag))),
    problems: tooMany.map((match) => tooManyMatches(match.rule, repository, match.tags)),
  };
}

function tooManyMatches(rule: Rule, repository: Repository, { length }: readonly string[]): RuleProblem {
  const pattern = rule.want.kind === 'tags' ? rule.want.pattern : '';
  const what = `${rule.place}: ${length} tags of ${nameOf(repository)} match ${pattern}, more than ${mostMatches}.`;
  return {
    rule,
    problem: new Problem(what, 'Write a pattern that fewer tags match, or the tags themselves.'),
  };
}
