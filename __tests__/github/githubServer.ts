/**
 * The comments of GitHub on loopback: a real HTTP server that keeps them, knows whose each token is and what it may
 * do, and words its answers as GitHub does. What of GitHub's it stands for is REST's issue comments and GraphQL's
 * `viewer`; any other call is answered with 404 and makes the test fail by that.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whoever writes comments. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

/** What a token opens. */
export interface Token {
  readonly account: Account;
  /** A workflow's and an app's tokens are an installation's; GitHub words its refusals after this. */
  readonly kind: 'installation' | 'personal';
  readonly rights: 'write' | 'read' | 'none';
}

export const WORKFLOW: Account = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };
export const APP: Account = { id: 278716306, login: 'deploys[bot]', type: 'Bot' };
export const PERSON: Account = { id: 5001, login: 'octavia', type: 'User' };
export const STRANGER: Account = { id: 6001, login: 'mallory', type: 'User' };

export const TOKENS: Readonly<Record<'workflow' | 'fork' | 'app' | 'person' | 'outsider', Token>> = {
  workflow: { account: WORKFLOW, kind: 'installation', rights: 'write' },
  fork: { account: WORKFLOW, kind: 'installation', rights: 'read' },
  app: { account: APP, kind: 'installation', rights: 'write' },
  person: { account: PERSON, kind: 'personal', rights: 'write' },
  outsider: { account: STRANGER, kind: 'personal', rights: 'none' },
};

export interface StoredComment {
  readonly id: number;
  readonly user: Account | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly body: string;
}

/** What the next call that matches meets instead of its answer. */
export interface Fault {
  /** `POST`, `GET /repos`, `POST /graphql`: the beginning of method and path. */
  readonly call: string;
  readonly times: number;
  /** `done` is done before the connection is lost. */
  readonly how:
    | { readonly kind: 'reset'; readonly done: boolean }
    | {
        readonly kind: 'answer';
        readonly status: number;
        readonly body: unknown;
        readonly headers?: Readonly<Record<string, string>>;
      };
}

export interface GithubServer {
  /** For GITHUB_API_URL. */
  readonly url: string;
  /** `GET /repos/acme/shop/issues/7/comments`, in their order since the last time this was asked. */
  calls(): readonly string[];
  /** In the order that they are shown in. */
  comments(issue: string): readonly StoredComment[];
  /** Puts a comment there as its author would have. `issue` is `acme/shop#7`. */
  seed(issue: string, user: Account | null, body: string): StoredComment;
  fail(fault: Fault): void;
  clear(): void;
  close(): Promise<void>;
}

const DOCUMENTATION = 'https://docs.github.com/rest/issues/comments';
const PAGE = 30;
const LONGEST_BODY = 65_536;
/** Any time will do, as long as it goes on. */
const BEGINNING = Date.parse('2026-11-24T10:00:00Z');

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param tokens by their text */
export async function startGithubServer(tokens: Readonly<Record<string, Token>>): Promise<GithubServer> {
  const github = new Github(tokens);
  const server = createServer((request, response) => void github.serve(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  github.url = `http://127.0.0.1:${port}`;
  return {
    url: github.url,
    calls: () => github.calls.splice(0),
    comments: (issue) => github.issues.get(issue) ?? [],
    seed: (issue, user, body) => github.add(issue, user, body),
    fail: (fault) => void github.faults.push({ ...fault }),
    clear: () => {
      github.issues.clear();
      github.faults.splice(0);
      github.calls.splice(0);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

class Github {
  readonly issues = new Map<string, StoredComment[]>();
  readonly faults: { call: string; times: number; how: Fault['how'] }[] = [];
  readonly calls: string[] = [];
  url = '';
  private readonly tokens: Readonly<Record<string, Token>>;
  private lastId = 2_000_000_000;

  constructor(tokens: Readonly<Record<string, Token>>) {
    this.tokens = tokens;
  }

  add(issue: string, user: Account | null, body: string): StoredComment {
    this.lastId += 7;
    const at = this.now();
    const comment = { id: this.lastId, user, createdAt: at, updatedAt: at, body };
    this.issues.set(issue, [...(this.issues.get(issue) ?? []), comment]);
    return comment;
  }

  private now(): string {
    return new Date(BEGINNING + (this.lastId - 2_000_000_000) * 1000).toISOString();
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const call = `${request.method} ${pathname}`;
    this.calls.push(call);
    const sent = await bodyOf(request);
    const fault = this.faults.find(({ call: beginning, times }) => times > 0 && call.startsWith(beginning));
    if (fault !== undefined) {
      fault.times -= 1;
      if (fault.how.kind === 'answer') return send(response, fault.how);
      if (fault.how.done) this.answer(request, call, searchParams, sent);
      response.destroy();
      return;
    }
    send(response, this.answer(request, call, searchParams, sent));
  }

  private answer(request: IncomingMessage, call: string, parameters: URLSearchParams, sent: string): Answer {
    const { authorization = '' } = request.headers;
    const token = this.tokens[/^(?:token|bearer) (\S+)$/i.exec(authorization)?.[1] ?? ''];
    if (token === undefined) return refusal(401, 'Bad credentials', 'https://docs.github.com/rest');
    if (call === 'GET /user') return whoAmI(token);
    if (call === 'POST /graphql') return viewer(token, sent);
    const [, method = '', repository = '', rest = ''] =
      /^([A-Z]+) \/repos\/([^/]+\/[^/]+)\/issues\/(.+)$/.exec(call) ?? [];
    const number = /^(\d+)\/comments$/.exec(rest)?.[1];
    const id = Number(/^comments\/(\d+)$/.exec(rest)?.[1]);
    if (token.rights === 'none' || repository === '') return refusal(404, 'Not Found');
    const issue = `${repository}#${number}`;
    if (method === 'GET' && number !== undefined) return this.list(issue, parameters);
    if (token.rights === 'read') return refusal(403, notAccessible(token));
    if (method === 'POST' && number !== undefined) return this.create(issue, token.account, sent);
    if (method === 'PATCH') return this.update(repository, id, sent);
    if (method === 'DELETE') return this.remove(repository, id);
    return refusal(404, 'Not Found');
  }

  private list(issue: string, parameters: URLSearchParams): Answer {
    const all = this.issues.get(issue) ?? [];
    const page = Math.max(1, Number(parameters.get('page') ?? 1));
    const last = Math.max(1, Math.ceil(all.length / PAGE));
    const [repository, number] = issue.split('#');
    const link = (rel: string, to: number) => {
      const query = new URLSearchParams({ ...Object.fromEntries(parameters), page: String(to) });
      return `<${this.url}/repos/${repository}/issues/${number}/comments?${query}>; rel="${rel}"`;
    };
    const links = [
      ...(page > 1 ? [link('prev', page - 1)] : []),
      ...(page < last ? [link('next', page + 1), link('last', last)] : []),
      ...(page > 1 ? [link('first', 1)] : []),
    ];
    return {
      status: 200,
      body: all.slice((page - 1) * PAGE, page * PAGE).map((comment) => this.show(issue, comment)),
      ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
    };
  }

  private create(issue: string, user: Account, sent: string): Answer {
    const { body, refused } = readBody(sent);
    if (refused !== undefined) return refused;
    return { status: 201, body: this.show(issue, this.add(issue, user, body)) };
  }

  /** Whoever may write in a repository may change anybody's comment there. */
  private update(repository: string, id: number, sent: string): Answer {
    const found = this.find(repository, id);
    const { body, refused } = readBody(sent);
    if (found === undefined) return refusal(404, 'Not Found');
    if (refused !== undefined) return refused;
    const changed = { ...found.comment, body, updatedAt: this.now() };
    this.issues.set(
      found.issue,
      (this.issues.get(found.issue) ?? []).map((comment) => (comment.id === id ? changed : comment)),
    );
    return { status: 200, body: this.show(found.issue, changed) };
  }

  private remove(repository: string, id: number): Answer {
    const found = this.find(repository, id);
    if (found === undefined) return refusal(404, 'Not Found');
    const { issue } = found;
    this.issues.set(
      issue,
      (this.issues.get(issue) ?? []).filter((comment) => comment.id !== id),
    );
    return { status: 204, body: undefined };
  }

  private find(repository: string, id: number): { issue: string; comment: StoredComment } | undefined {
    for (const [issue, comments] of this.issues) {
      const comment = comments.find((candidate) => candidate.id === id);
      if (comment !== undefined && issue.startsWith(`${repository}#`)) return { issue, comment };
    }
    return undefined;
  }

  private show(issue: string, { id, user, createdAt, updatedAt, body }: StoredComment): unknown {
    const [repository, number] = issue.split('#');
    return {
      id,
      node_id: `IC_${id}`,
      url: `${this.url}/repos/${repository}/issues/comments/${id}`,
      html_url: `https://github.com/${repository}/pull/${number}#issuecomment-${id}`,
      issue_url: `${this.url}/repos/${repository}/issues/${number}`,
      user,
      created_at: createdAt,
      updated_at: updatedAt,
      author_association: 'NONE',
      body,
      performed_via_github_app: null,
    };
  }
}

function whoAmI({ account, kind }: Token): Answer {
  if (kind === 'personal') return { status: 200, body: account };
  const page = 'https://docs.github.com/rest/users/users#get-the-authenticated-user';
  return refusal(403, 'Resource not accessible by integration', page);
}

function viewer({ account: { id, login } }: Token, sent: string): Answer {
  const { query } = JSON.parse(sent) as { query: string };
  const fields = /^\s*(?:query\s*)?\{\s*viewer\s*\{([\w\s]+)\}\s*\}\s*$/
    .exec(query)?.[1]
    ?.trim()
    .split(/\s+/);
  const known: Readonly<Record<string, unknown>> = { databaseId: id, login };
  if (fields === undefined || fields.some((field) => !(field in known))) {
    return {
      status: 200,
      body: { errors: [{ type: 'undefinedField', message: `No such field: ${query}` }] },
    };
  }
  const values = Object.fromEntries(fields.map((field) => [field, known[field]]));
  return { status: 200, body: { data: { viewer: values } } };
}

function notAccessible({ kind }: Token): string {
  return kind === 'installation'
    ? 'Resource not accessible by integration'
    : 'Resource not accessible by personal access token';
}

function readBody(sent: string): { body: string; refused: Answer | undefined } {
  const { body } = JSON.parse(sent) as { body?: unknown };
  if (typeof body !== 'string' || body.trim() === '') {
    return { body: '', refused: invalid('missing_field', 'Body cannot be blank') };
  }
  if (body.length > LONGEST_BODY) {
    return { body, refused: invalid('unprocessable', 'Body is too long (maximum is 65536 characters)') };
  }
  return { body, refused: undefined };
}

function invalid(code: string, message: string): Answer {
  const errors = [{ resource: 'IssueComment', code, field: 'data', message }];
  return {
    status: 422,
    body: { message: 'Validation Failed', errors, documentation_url: DOCUMENTATION, status: '422' },
  };
}

function refusal(status: number, message: string, page: string = DOCUMENTATION): Answer {
  return { status, body: { message, documentation_url: page, status: String(status) } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isJson = headers['content-type'] === undefined;
  const text = body === undefined ? '' : isJson ? JSON.stringify(body) : String(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(text);
}
