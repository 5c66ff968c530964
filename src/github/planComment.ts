/**
 * One comment on a pull request, found again by a hidden marker and kept up to date.
 *
 * Whose a comment is, is asked of GitHub with the token: a marker can be copied by anybody, also as the first line.
 */
import type { Clock } from '../clock.ts';
import { readFailure } from './failure.ts';

/** A pull request's place. */
export interface PullRequest {
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
}

/** A comment of a pull request's conversation. */
export interface Comment {
  /** Grows with every comment that is made. */
  readonly id: number;
  /** Undefined where the account is gone. */
  readonly authorId: number | undefined;
  /** The author is an app, as that of a workflow's own token is. */
  readonly isByBot: boolean;
  readonly body: string;
  readonly url: string;
}

/** The calls to GitHub that keeping a comment takes. Each throws what `readFailure` reads. */
export interface Comments {
  /** All comments of the pull request. */
  list(pullRequest: PullRequest): Promise<readonly Comment[]>;
  create(pullRequest: PullRequest, body: string): Promise<Comment>;
  update(pullRequest: PullRequest, id: number, body: string): Promise<Comment>;
  remove(pullRequest: PullRequest, id: number): Promise<void>;
  /** The id of the account that comments made with this token are of; undefined where GitHub does not tell an app's. */
  ownId(): Promise<number | undefined>;
}

/** How to come to the calls. */
export interface Access {
  /** Empty where there is none. */
  readonly token: string;
  /** A function, so that what makes the calls is loaded only where it is needed. */
  readonly open: (token: string) => Promise<Comments>;
}

/** What came of keeping the comment. */
export type Kept =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** `why` holds the mend. */
  | { readonly kind: 'refused'; readonly why: string };

/** GitHub answers 422 to a longer body: "Body is too long (maximum is 65536 characters)". */
const LONGEST_BODY = 65_536;
const TRIES = 4;
const FIRST_PAUSE_MILLISECONDS = 1000;
/** A run waits no longer for a comment. */
const LONGEST_PAUSE_MILLISECONDS = 90_000;

/**
 * Makes the comment of `key` on the pull request say `body`, and leaves it be where it does. It costs a call a hundred
 * comments and one that writes, and one more to learn whose the comments are where one has the marker.
 *
 * Two comments of our own, from two runs at a time, become one again: the oldest is kept, for it is what people
 * answered to. It never throws: what GitHub refuses or can't do now is told in the answer.
 *
 * @param key tells apart the comments that one pull request has
 * @param body GitHub Markdown; cut at a line's end where it is longer than a comment can be
 */
export async function keepComment(
  { token, open }: Access,
  pullRequest: PullRequest,
  key: string,
  body: string,
  clock: Clock,
): Promise<Kept> {
  const { owner, repository, number } = pullRequest;
  const refused = (why: string): Kept => {
    return { kind: 'refused', why: `There is no comment on ${owner}/${repository}#${number}: ${why}` };
  };
  if (token === '') {
    return refused('there is no token. Leave the input "github-token" away.');
  }
  const marker = markerOf(key);
  const text = cut(`${marker}\n${body}`);
  for (let tries = 1; ; tries += 1) {
    try {
      // From the list on at every try: what failed may have been done.
      return await keep(await open(token), pullRequest, marker, text);
    } catch (error) {
      const { why, mend, again } = readFailure(error, clock.now());
      const pause = again && (again.afterMilliseconds ?? FIRST_PAUSE_MILLISECONDS * 2 ** (tries - 1));
      if (pause === undefined || pause > LONGEST_PAUSE_MILLISECONDS || tries === TRIES) {
        return refused(`${why}. ${mend}`);
      }
      await clock.sleep(pause);
    }
  }
}

async function keep(github: Comments, pullRequest: PullRequest, marker: string, text: string): Promise<Kept> {
  const [oldest, ...others] = await ownComments(github, pullRequest, marker);
  if (oldest === undefined) {
    return { kind: 'created', url: (await github.create(pullRequest, text)).url };
  }
  const isSame = asKept(oldest.body) === asKept(text);
  const { url } = isSame ? oldest : await github.update(pullRequest, oldest.id, text);
  for (const { id } of others) await github.remove(pullRequest, id);
  return { kind: isSame ? 'unchanged' : 'updated', url };
}

/** The oldest first. */
async function ownComments(
  github: Comments,
  pullRequest: PullRequest,
  marker: string,
): Promise<readonly Comment[]> {
  const marked = (await github.list(pullRequest)).filter(({ body }) => /^.*/.exec(body)?.[0] === marker);
  if (marked.length === 0) return [];
  const ownId = await github.ownId();
  const isOwn = ({ authorId, isByBot }: Comment) => (ownId === undefined ? isByBot : authorId === ownId);
  const own = marked.filter(isOwn);
  if (new Set(own.map(({ authorId }) => authorId)).size > 1) {
    throw new Error(
      'several apps keep such a comment, and this server does not tell which of them the token is of',
    );
  }
  return own.sort((left, right) => left.id - right.id);
}

/** An HTML comment of one line whatever the key is, and of no two keys the same. */
function markerOf(key: string): string {
  const safe = key.replace(/[^\w:/.-]/gu, (character) => `%${character.codePointAt(0)?.toString(16)};`);
  return `<!-- warm-ami:${safe} -->`;
}

/** A body as it compares: line ends and the white space at the end are GitHub's to change. */
function asKept(body: string): string {
  return body.replace(/\r\n/g, '\n').trimEnd();
}

function cut(text: string): string {
  if (text.length <= LONGEST_BODY) return text;
  const note =
    '\n\n… cut here: a comment holds 65,536 characters. The job summary of the run has it whole.\n';
  const head = text.slice(0, LONGEST_BODY - 500);
  const kept = head.slice(0, head.lastIndexOf('\n'));
  return kept + closing(kept) + note;
}

/** Ends the elements that the text leaves open, so that what follows it is not folded away with them. */
function closing(text: string): string {
  const isOpen = (tag: string) => text.lastIndexOf(`<${tag}>`) > text.lastIndexOf(`</${tag}>`);
  return ['pre', 'details'].map((tag) => (isOpen(tag) ? `</${tag}>\n\n` : '')).join('');
}
