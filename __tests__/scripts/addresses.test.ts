import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askAll } from '../../scripts/addresses.ts';

/** How many times each path was asked for. */
const asked = new Map<string, number>();
let server: Server;
let site: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    if (path === '/never') return;
    if (path === '/moved') response.writeHead(301, { location: '/page' });
    else if (path === '/flaky') response.writeHead(times === 1 ? 404 : 200);
    else response.writeHead(Number(/\d+/.exec(path) ?? 200));
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  const closed = once(server.close(), 'close');
  server.closeAllConnections();
  await closed;
});

const kindsOf = async (...paths: readonly string[]) => {
  const answers = await askAll(
    paths.map((path) => `${site}${path}`),
    fetch,
    300,
  );
  return answers.map(({ kind }) => kind);
};

describe('addresses', () => {
  it('are there, also behind a redirect', async () => {
    expect(await kindsOf('/page', '/moved')).toEqual(['there', 'there']);
  });

  it('are gone when their server says so', async () => {
    expect(await kindsOf('/404', '/410')).toEqual(['gone', 'gone']);
  });

  it('are gone when nobody serves them', async () => {
    const nobody = createServer();
    await once(nobody.listen(0, '127.0.0.1'), 'listening');
    const { port } = nobody.address() as AddressInfo;
    await once(nobody.close(), 'close');
    const [answer] = await askAll([`http://127.0.0.1:${port}/`], fetch);
    expect(answer).toMatchObject({ kind: 'gone', what: expect.stringContaining('ECONNREFUSED') });
  });

  it('are neither when the server wants no visitor, is broken or does not answer', async () => {
    expect(await kindsOf('/403', '/429', '/503', '/never')).toEqual([
      'unclear',
      'unclear',
      'unclear',
      'unclear',
    ]);
  });

  it('are asked for once more where the first answer is not good, and only there', async () => {
    asked.clear();
    expect(await kindsOf('/flaky', '/page')).toEqual(['there', 'there']);
    expect([asked.get('/flaky'), asked.get('/page')]).toEqual([2, 1]);
  });

  it('keep their order when there are more than are asked for at once', async () => {
    const paths = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? '/404' : '/200'));
    expect(await kindsOf(...paths)).toEqual(paths.map((path) => (path === '/404' ? 'gone' : 'there')));
  });
});
