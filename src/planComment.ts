/** What the entry does about the comment of a plan. */
import { setSecret } from '@actions/core';
import { context } from '@actions/github';
import { parseArn } from './aws/arn.ts';
import { keepComment, type PullRequest } from './github/planComment.ts';
import { type BakeInputs, nameOfPipeline } from './inputs.ts';
import type { Log } from './log.ts';
import { renderComment, renderFailedPlan } from './report/planReport.ts';
import type { Facts } from './report/report.ts';
import { clock } from './surroundings.ts';

/**
 * Keeps the plan as a comment on the pull request that the run is for. Where there is none, or GitHub takes no comment,
 * the log says why: the summary says the same as the comment would, so no step fails of it.
 *
 * @param failure the message of the error that ended the run, where one did
 */
export async function commentPlan(
  facts: Facts,
  failure: string | undefined,
  inputs: BakeInputs,
  runUrl: string,
  log: Log,
): Promise<void> {
  if (inputs.mode !== 'plan' || inputs.comment === undefined) return;
  const { token } = inputs.comment;
  const pullRequest = pullRequestOf();
  if (pullRequest === undefined) {
    log.info(`There is no comment: this run is for no pull request but for ${context.eventName}.`);
    return;
  }
  const pipeline = nameOfPipeline(inputs.pipeline);
  const place = [inputs.region, accountOf(inputs)].filter((part) => part !== '').join(', account ');
  const frame = { pipeline, place, runUrl, commit: commitOf() };
  const body =
    facts.plan === undefined ? renderFailedPlan(failure ?? '', frame) : renderComment(facts.plan, frame);
  if (token !== '') setSecret(token);
  const open = async (secret: string) => (await import('./github/comments.ts')).openComments(secret);
  const key = [inputs.region, accountOf(inputs), pipeline].filter((part) => part !== '').join('/');
  const kept = await keepComment({ token, open }, pullRequest, key, body, clock);
  if (kept.kind === 'refused') log.warning(kept.why);
  else log.info(`The plan is a comment (${kept.kind}): ${kept.url}`);
}

/** Of events about a pull request itself, and of those about a comment on one. */
function pullRequestOf(): PullRequest | undefined {
  const { payload } = context;
  const number =
    payload.pull_request?.number ?? (payload.issue?.pull_request ? payload.issue.number : undefined);
  if (number === undefined) return undefined;
  const { owner, repo: repository } = context.repo;
  return { owner, repository, number };
}

/** The head of the pull request: GITHUB_SHA is the commit of a merge that nobody made. */
function commitOf(): string {
  const head: unknown = context.payload.pull_request?.head?.sha;
  return typeof head === 'string' ? head : (context.sha ?? '');
}

/** Where it is written, so that the pipelines of one name in two accounts have a comment each. */
function accountOf({ pipeline, role }: BakeInputs): string {
  return pipeline.kind === 'arn' ? pipeline.accountId : (parseArn(role?.arn ?? '')?.accountId ?? '');
}
