/** Loaded only where a comment is kept: with it comes octokit. */
import { context, getOctokit } from '@actions/github';
import type { Comment, Comments, PullRequest } from './planComment.ts';

/** octokit itself waits without end. */
const CALL_MILLISECONDS = 20_000;

/** A comment as the REST API gives it. */
interface RestComment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
  readonly user: { readonly id: number; readonly type: string } | null;
}

/**
 * The calls through `@actions/github`: it reads where the API is from GITHUB_API_URL and GITHUB_GRAPHQL_URL, and a proxy
 * from HTTPS_PROXY.
 *
 * @param token not empty
 */
export function openComments(token: string): Comments {
  const octokit = getOctokit(token);
  const { rest, paginate, graphql } = octokit;
  const limit = () => ({ request: { signal: AbortSignal.timeout(CALL_MILLISECONDS) } });
  const ofIssue = ({ owner, repository, number }: PullRequest) => ({
    owner,
    repo: repository,
    issue_number: number,
    ...limit(),
  });
  const ofComment = ({ owner, repository }: PullRequest, id: number) => ({
    owner,
    repo: repository,
    comment_id: id,
    ...limit(),
  });
  return {
    list: async (pullRequest) => {
      const comments = await paginate(rest.issues.listComments, {
        ...ofIssue(pullRequest),
        per_page: 100,
      });
      return comments.map(read);
    },
    create: async (pullRequest, body) => {
      return read((await rest.issues.createComment({ ...ofIssue(pullRequest), body })).data);
    },
    update: async (pullRequest, id, body) => {
      return read((await rest.issues.updateComment({ ...ofComment(pullRequest, id), body })).data);
    },
    remove: async (pullRequest, id) => {
      await rest.issues.deleteComment(ofComment(pullRequest, id));
    },
    /**
     * By GraphQL: `GET /user` answers 403 to the tokens of apps, that of a workflow among them, and no other call of
     * the REST API tells such a token whose it is.
     */
    ownId: async () => {
      try {
        const { viewer } = await graphql<{ viewer: { databaseId: number } }>('{ viewer { databaseId } }', {
          ...limit(),
          ...graphqlBase(),
        });
        return viewer.databaseId;
      } catch (error) {
        if (![404, 405, 501].includes(statusOf(error))) throw error;
      }
      // A server or a proxy that has REST alone.
      try {
        return (await rest.users.getAuthenticated(limit())).data.id;
      } catch (error) {
        if (statusOf(error) === 403) return undefined;
        throw error;
      }
    },
  };
}

/** Where GITHUB_GRAPHQL_URL is not set, `context` names GitHub.com, and octokit makes it of GITHUB_API_URL. */
function graphqlBase(): { readonly baseUrl?: string } {
  const { graphqlUrl } = context;
  return graphqlUrl === 'https://api.github.com/graphql'
    ? {}
    : { baseUrl: graphqlUrl.replace(/\/graphql\/?$/, '') };
}

function statusOf(error: unknown): number {
  const { status = 0 }: { readonly status?: number } = Object(error);
  return status;
}

function read({ id, html_url, body = '', user }: RestComment): Comment {
  return { id, authorId: user?.id, isByBot: user?.type === 'Bot', body, url: html_url };
}
