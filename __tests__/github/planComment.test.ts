import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { type Kept, keepComment } from '../../src/github/planComment.ts';
import { hostileText } from '../report/hostileText.ts';
import { loadOpenComments } from './client.ts';
import {
  type Account,
  APP,
  type GithubServer,
  PERSON,
  STRANGER,
  startGithubServer,
  TOKENS,
  WORKFLOW,
} from './githubServer.ts';

const ISSUE = 'acme/shop#7';
const MARKER = '<!-- warm-ami:nodes -->';
const pullRequest = { owner: 'acme', repository: 'shop', number: 7 };
const LIST = 'GET /repos/acme/shop/issues/7/comments';
const CREATE = 'POST /repos/acme/shop/issues/7/comments';
const OWN_ID = 'POST /graphql';

let github: GithubServer;
let open: Awaited<ReturnType<typeof loadOpenComments>>;
/** What was waited, in milliseconds. */
let pauses: number[];

beforeAll(async () => {
  github = await startGithubServer(TOKENS);
  open = await loadOpenComments(github.url);
});
beforeEach(() => {
  github.clear();
  pauses = [];
});
afterAll(() => github.close());

function keep(token: string, body: string, key = 'nodes'): Promise<Kept> {
  const clock = { now: () => 1_000_000, sleep: async (pause: number) => void pauses.push(pause) };
  return keepComment({ token, open: async () => open(token) }, pullRequest, key, body, clock);
}

function bodies(): readonly string[] {
  return github.comments(ISSUE).map(({ body }) => body);
}

/** Comments that are somebody else's, and no business of ours. */
function chatter(count: number): void {
  for (let index = 0; index < count; index += 1) github.seed(ISSUE, PERSON, `talk ${index}`);
}

async function refusalOf(token: string): Promise<string> {
  const kept = await keep(token, 'plan');
  return kept.kind === 'refused' ? kept.why : kept.kind;
}

describe('keepComment', () => {
  it('makes the comment with two calls, and says where it is', async () => {
    const kept = await keep('workflow', 'plan');
    expect(kept).toEqual({
      kind: 'created',
      url: expect.stringMatching(/^https:\/\/github\.com\/acme\/shop\/pull\/7#issuecomment-\d+$/),
    });
    expect(bodies()).toEqual([`${MARKER}\nplan`]);
    expect(github.calls()).toEqual([LIST, CREATE]);
  });

  it('updates it with three calls, and no other comment', async () => {
    github.seed(ISSUE, PERSON, 'first');
    const { id } = github.seed(ISSUE, WORKFLOW, `${MARKER}\nold`);
    github.seed(ISSUE, PERSON, 'last');
    expect(await keep('workflow', 'new')).toMatchObject({
      kind: 'updated',
      url: expect.stringMatching(`${id}$`),
    });
    expect(bodies()).toEqual(['first', `${MARKER}\nnew`, 'last']);
    expect(github.calls()).toEqual([LIST, OWN_ID, `PATCH /repos/acme/shop/issues/comments/${id}`]);
  });

  it('does not write what is there already', async () => {
    await keep('workflow', 'plan\n\nwith two lines\n');
    github.calls();
    expect((await keep('workflow', 'plan\n\nwith two lines\n')).kind).toBe('unchanged');
    expect(github.calls()).toEqual([LIST, OWN_ID]);
  });

  it('takes a comment for the same whose line ends GitHub wrote its own way', async () => {
    github.seed(ISSUE, WORKFLOW, `${MARKER}\r\nplan\r\nmore`);
    expect((await keep('workflow', 'plan\nmore\n')).kind).toBe('unchanged');
  });

  it.each([0, 29, 30, 59, 60, 89])(
    'finds its comment behind %d others, which come by thirty',
    async (others) => {
      chatter(others);
      const { id } = github.seed(ISSUE, WORKFLOW, `${MARKER}\nold`);
      chatter(1);
      expect((await keep('workflow', 'new')).kind).toBe('updated');
      expect(github.comments(ISSUE).find((comment) => comment.id === id)?.body).toBe(`${MARKER}\nnew`);
      const pages = github.calls().filter((call) => call === LIST);
      expect(pages).toHaveLength(Math.ceil((others + 2) / 30));
    },
  );

  it.each<readonly [string, Account | null, string]>([
    ["a person's copy", STRANGER, `${MARKER}\nmine now`],
    ["another app's copy", APP, `${MARKER}\nmine now`],
    ['the copy of an account that is gone', null, `${MARKER}\nmine now`],
    ['a quotation of it', STRANGER, `> ${MARKER}\n> plan\n\nWhy?`],
    ['a quotation by the same account', WORKFLOW, `> ${MARKER}\n> plan\n\nWhy?`],
    ['the marker on the second line', WORKFLOW, `See\n${MARKER}\nplan`],
    ['the marker with something behind it', WORKFLOW, `${MARKER} and more\nplan`],
    ['the comment of another key', WORKFLOW, '<!-- warm-ami:nodes-2 -->\nplan'],
  ])('neither takes %s for its own nor touches it', async (_, author, body) => {
    const before = github.seed(ISSUE, author, body);
    expect((await keep('workflow', 'plan')).kind).toBe('created');
    expect((await keep('workflow', 'plan 2')).kind).toBe('updated');
    expect(github.comments(ISSUE)[0]).toEqual(before);
    expect(bodies().slice(1)).toEqual([`${MARKER}\nplan 2`]);
  });

  it.each(['workflow', 'app', 'person'])('knows its comment again with the token of a %s', async (token) => {
    for (const author of [WORKFLOW, APP, PERSON]) github.seed(ISSUE, author, `${MARKER}\nold`);
    expect((await keep(token, 'new')).kind).toBe('updated');
    const changed = github.comments(ISSUE).filter(({ body }) => body === `${MARKER}\nnew`);
    expect(changed.map(({ user }) => user)).toEqual([TOKENS[token as 'workflow'].account]);
  });

  it('keeps the oldest of two that two runs made at a time, and removes the other', async () => {
    const [kept] = await Promise.all([keep('workflow', 'one'), keep('workflow', 'two')]);
    expect(kept.kind).toBe('created');
    expect(bodies()).toHaveLength(2);
    const oldest = github.comments(ISSUE)[0]?.id;
    await keep('workflow', 'three');
    expect(github.comments(ISSUE)).toMatchObject([{ id: oldest, body: `${MARKER}\nthree` }]);
  });

  describe.each([404, 405, 501])('where GraphQL answers %i', (status) => {
    beforeEach(() => {
      const answer = { kind: 'answer', status, body: { message: 'Not Found' } } as const;
      github.fail({ call: 'POST /graphql', times: 9, how: answer });
    });

    it('an app’s own is known by being an app’s, and a person’s copy of the marker is left alone', async () => {
      const copy = github.seed(ISSUE, STRANGER, `${MARKER}\nmine`);
      expect(await keep('workflow', 'one')).toMatchObject({ kind: 'created' });
      expect(await keep('workflow', 'two')).toMatchObject({ kind: 'updated' });
      expect(bodies()).toEqual([copy.body, `${MARKER}\ntwo`]);
    });

    it('none of two apps’ is touched where either may be its own', async () => {
      const copies = [APP, WORKFLOW].map((app) => github.seed(ISSUE, app, `${MARKER}\nold`));
      expect(await refusalOf('workflow')).toMatch(/#7: several apps keep such a comment/);
      expect(github.comments(ISSUE)).toEqual(copies);
    });

    it('a fault in asking by REST is waited out, and makes nobody’s comment its own', async () => {
      const copy = github.seed(ISSUE, WORKFLOW, `${MARKER}\nof an app`);
      github.fail({ call: 'GET /user', times: 1, how: { kind: 'answer', status: 502, body: {} } });
      expect(await keep('person', 'one')).toMatchObject({ kind: 'created' });
      expect(github.comments(ISSUE)[0]).toEqual(copy);
      expect(pauses).toEqual([1000]);
    });

    it('a person’s own is known by REST', async () => {
      const copy = github.seed(ISSUE, WORKFLOW, `${MARKER}\nof an app`);
      await keep('person', 'one');
      expect(await keep('person', 'two')).toMatchObject({ kind: 'updated' });
      expect(bodies()).toEqual([copy.body, `${MARKER}\ntwo`]);
    });
  });

  it('has a comment for each key, whatever the keys are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(hostileText, { minLength: 2, maxLength: 3 }), async (keys) => {
        github.clear();
        for (const key of keys) expect((await keep('workflow', 'old', key)).kind).toBe('created');
        for (const key of keys) expect((await keep('workflow', 'new', key)).kind).toBe('updated');
        expect(github.comments(ISSUE)).toHaveLength(keys.length);
        for (const body of bodies()) expect(body).toMatch(/^<!-- warm-ami:(?:(?!-->).)* -->\nnew$/);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves one comment of its own whatever is there, and everybody else’s as it was', async () => {
    const author = fc.constantFrom(WORKFLOW, APP, PERSON, STRANGER, null);
    const body = fc.oneof(
      fc.constantFrom(MARKER, `${MARKER}\nold`, `${MARKER}\r\nplan`, `> ${MARKER}`, ` ${MARKER}`),
      hostileText.filter((text) => text.trim() !== ''),
    );
    const comments = fc.array(fc.tuple(author, body), { maxLength: 70, size: 'max' });
    await fc.assert(
      fc.asyncProperty(comments, fc.constantFrom('workflow', 'app', 'person'), async (others, token) => {
        github.clear();
        for (const [user, text] of others) github.seed(ISSUE, user, text);
        const { id } = TOKENS[token as 'workflow'].account;
        const isOwn = (comment: { readonly user: Account | null; readonly body: string }) =>
          comment.user?.id === id && comment.body.split(/\r?\n/)[0] === MARKER;
        const before = github.comments(ISSUE);
        const kept = await keep(token, 'plan');
        expect(kept.kind).not.toBe('refused');
        const after = github.comments(ISSUE);
        expect(after.filter(isOwn)).toHaveLength(1);
        expect(after.filter((comment) => !isOwn(comment))).toEqual(
          before.filter((comment) => !isOwn(comment)),
        );
        expect(after.find(isOwn)?.id).toBe(before.find(isOwn)?.id ?? after.at(-1)?.id);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a body longer than a comment can be', () => {
  it('is cut at the end of a line and names the summary', async () => {
    const line = `${'x'.repeat(99)}\n`;
    expect((await keep('workflow', line.repeat(700))).kind).toBe('created');
    const [body = ''] = bodies();
    expect(body.length).toBeGreaterThan(64_000);
    expect(body).toMatch(/x{99}\n\n… cut here: .* job summary .*\n$/);
    expect((await keep('workflow', line.repeat(700))).kind).toBe('unchanged');
  });

  it('is not cut where it just fits, and is where it is one longer', async () => {
    const fits = `${'x\n'.repeat(10)}${'y'.repeat(65_536 - MARKER.length - 1 - 20)}`;
    await keep('workflow', fits);
    expect(bodies()[0]).toBe(`${MARKER}\n${fits}`);
    await keep('workflow', `${fits}y`);
    expect(bodies()[0]).toMatch(/^.*\n(?:x\n){9}x\n\n… cut here/);
  });

  it('closes what it leaves open, so that the note is not folded away', async () => {
    const long = 'x\n'.repeat(40_000);
    await keep('workflow', `<details><summary>a</summary>\n\n<pre>\n${long}</pre>\n</details>`);
    expect(bodies()[0]).toMatch(/x<\/pre>\n\n<\/details>\n\n\n\n… cut here/);
    await keep('workflow', `<details><summary>a</summary></details>\n${long}`);
    expect(bodies()[0]).toMatch(/x\n\n… cut here/);
  });
});

describe('a token that may not', () => {
  it.each(['write', 'update'])('%s for a fork is refused with the mend for both', async (what) => {
    if (what === 'update') github.seed(ISSUE, WORKFLOW, `${MARKER}\nold`);
    const why = await refusalOf('fork');
    expect(why).toMatch(
      /^There is no comment on acme\/shop#7: GitHub said 403 Resource not accessible by integration/,
    );
    expect(why).toContain('Add "pull-requests: write" to the "permissions:" of the job.');
    expect(why).toMatch(/fork.*job summary/);
    expect(pauses).toEqual([]);
  });

  it('needs no right to find that nothing is to be written', async () => {
    github.seed(ISSUE, WORKFLOW, `${MARKER}\nplan`);
    expect((await keep('fork', 'plan')).kind).toBe('unchanged');
  });

  it('see the repository is refused with what it lacks', async () => {
    expect(await refusalOf('outsider')).toMatch(/404 Not Found.*"pull-requests: write"/);
  });

  it('is not valid is refused with the one to hand on', async () => {
    expect(await refusalOf('forged')).toMatch(/401 Bad credentials.*\$\{\{ github\.token \}\}/);
  });

  it('is empty is refused without a call', async () => {
    expect(await refusalOf('')).toMatch(/there is no token.*github-token/i);
    expect(github.calls()).toEqual([]);
  });
});

describe('trouble', () => {
  const answer = (status: number, message: string, headers: Readonly<Record<string, string>> = {}) => {
    return { kind: 'answer', status, body: { message }, headers } as const;
  };
  const limit = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

  it.each([
    ['a fault of the service', answer(502, 'Server Error'), [1000]],
    ['a lost connection', { kind: 'reset', done: false } as const, [1000]],
    ['429 with Retry-After', answer(429, 'Too many requests', { 'retry-after': '7' }), [7000]],
    ['a secondary rate limit with Retry-After', answer(403, limit, { 'retry-after': '30' }), [30_000]],
    ['a secondary rate limit that names no time', answer(403, limit), [60_000]],
    [
      'a used-up limit until it is given anew',
      answer(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1050' }),
      [50_000],
    ],
  ])('%s is waited out', async (_, how, waited) => {
    for (const call of [LIST, CREATE]) {
      github.clear();
      pauses = [];
      github.fail({ call, times: 1, how });
      expect((await keep('workflow', 'plan')).kind).toBe('created');
      expect(bodies()).toEqual([`${MARKER}\nplan`]);
      expect(pauses).toEqual(waited);
    }
  });

  it('in learning whose the comments are is waited out, by status or in a GraphQL answer', async () => {
    github.seed(ISSUE, WORKFLOW, `${MARKER}\nold`);
    const errors = [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }];
    github.fail({ call: OWN_ID, times: 1, how: answer(503, 'Unavailable') });
    github.fail({ call: OWN_ID, times: 1, how: { kind: 'answer', status: 200, body: { errors } } });
    expect((await keep('workflow', 'new')).kind).toBe('updated');
    expect(pauses).toEqual([1000, 60_000]);
  });

  it('after the comment was made makes no second one', async () => {
    github.fail({ call: CREATE, times: 1, how: { kind: 'reset', done: true } });
    expect((await keep('workflow', 'plan')).kind).toBe('unchanged');
    expect(bodies()).toEqual([`${MARKER}\nplan`]);
  });

  it('that stays is a refusal after four tries, each waited longer for', async () => {
    github.fail({ call: LIST, times: 9, how: answer(500, 'Server Error') });
    expect(await refusalOf('workflow')).toMatch(/500 Server Error.*Run again later/);
    expect(github.calls()).toHaveLength(4);
    expect(pauses).toEqual([1000, 2000, 4000]);
  });

  it('that would last longer than a run waits for a comment is a refusal at once', async () => {
    github.fail({ call: LIST, times: 1, how: answer(429, 'Too many requests', { 'retry-after': '91' }) });
    expect(await refusalOf('workflow')).toMatch(/429 Too many requests/);
    expect(pauses).toEqual([]);
  });

  it('that nobody foresaw is a refusal too', async () => {
    github.fail({ call: CREATE, times: 1, how: answer(418, 'teapot') });
    expect(await refusalOf('workflow')).toMatch(/418 teapot.*job summary/);
    const errors = [{ message: 'no viewer' }];
    github.seed(ISSUE, WORKFLOW, `${MARKER}\nold`);
    github.fail({ call: OWN_ID, times: 1, how: { kind: 'answer', status: 200, body: { errors } } });
    expect(await refusalOf('workflow')).toMatch(/no viewer/);
    github.fail({ call: LIST, times: 1, how: { kind: 'answer', status: 200, body: 'not a list' } });
    expect(await refusalOf('workflow')).toMatch(/^There is no comment on acme\/shop#7: /);
  });

  it('of a page in HTML is told in a line of bounded length', async () => {
    const page = { 'content-type': 'text/html' };
    const body = `<html>\n${'<p>502</p>\n'.repeat(1000)}`;
    github.fail({ call: LIST, times: 9, how: { kind: 'answer', status: 502, body, headers: page } });
    const why = await refusalOf('workflow');
    expect(why.length).toBeLessThan(600);
    expect(why).not.toContain('\n');
  });

  it('of a server that is not there is a refusal', async () => {
    const gone = createServer();
    await new Promise<void>((listening) => gone.listen(0, '127.0.0.1', listening));
    const { port } = gone.address() as AddressInfo;
    await new Promise((closed) => gone.close(closed));
    const openGone = await loadOpenComments(`http://127.0.0.1:${port}`);
    const clock = { now: () => 0, sleep: async () => undefined };
    const access = { token: 'workflow', open: async () => openGone('workflow') };
    expect(await keepComment(access, pullRequest, 'nodes', 'plan', clock)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(
        /GitHub did not answer \(connect ECONNREFUSED 127\.0\.0\.1:\d+\)\. Run again/,
      ),
    });
  });

  it('in loading the client is a refusal', async () => {
    const open = () => Promise.reject(new Error('no such chunk'));
    const clock = { now: () => 0, sleep: async () => undefined };
    expect(await keepComment({ token: 'workflow', open }, pullRequest, 'nodes', 'plan', clock)).toMatchObject(
      {
        why: expect.stringMatching(/no such chunk/),
      },
    );
  });
});
