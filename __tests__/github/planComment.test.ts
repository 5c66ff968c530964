import { keepComment } from '../../src/github/planComment.ts';
import { loadOpenComments } from './client.ts';
import { type GithubServer, STRANGER, startGithubServer, TOKENS, WORKFLOW } from './githubServer.ts';

let github: GithubServer;
let open: Awaited<ReturnType<typeof loadOpenComments>>;
beforeAll(async () => {
  github = await startGithubServer(TOKENS);
  open = await loadOpenComments(github.url);
});
beforeEach(() => github.clear());
afterAll(() => github.close());
const pull = { owner: 'acme', repository: 'shop', number: 7 };
const clock = { now: () => 0, sleep: async () => undefined };

it('works', async () => {
  const keep = (token: string, body: string) =>
    keepComment({ token, open: async () => open(token) }, pull, 'nodes', body, clock);
  console.log(await keep('workflow', 'one'), github.calls());
  console.log(await keep('workflow', 'one'), github.calls());
  github.seed('acme/shop#7', STRANGER, '<!-- warm-ami:nodes -->\nhello');
  console.log(await keep('workflow', 'two'), github.calls());
  console.log(await keep('fork', 'three'), github.calls());
  console.log(await keep('nobody', 'three'), github.calls());
  console.log(await keep('', 'three'), github.calls());
  console.log(await keep('outsider', 'three'), github.calls());
  console.log(github.comments('acme/shop#7'), WORKFLOW);
});
