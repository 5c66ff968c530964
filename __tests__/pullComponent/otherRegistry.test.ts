import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busyboxLayer, makeImage, makeIndex, pushTo } from '../../hosts/images.ts';
import type { Registry } from '../../hosts/registry.ts';
import { inRegion } from '../../local-aws/world.ts';
import { lockOf, openScene, REGION, runGreen } from '../e2e/world.ts';
import { hostsAvailable, namesHeld, namesOfLock, openNodeHost, openRegistry, startScript } from './node.ts';
import { scriptsOf } from './scripts.ts';

jest.setTimeout(180_000);

let folder: string;
let front: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'other-registry-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  front?.close();
  front?.closeAllConnections();
});

/** ctr takes an address of this machine for one in the clear. */
async function serveInTheClear({ address, host, caCertificate: ca }: Registry): Promise<void> {
  const server = createServer((asked, response) => {
    const { method, url: path, headers } = asked;
    const onward = request({ host: address, servername: host, ca, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    asked.pipe(onward);
  });
  front = server;
  await new Promise<void>((resolve) => server.listen(80, address, resolve));
}

(hostsAvailable() ? describe : describe.skip)('the pull component', () => {
  it.each(['containerd', 'docker'] as const)(
    'pulls from a registry that is none of ECR without asking AWS for a password, with %s',
    async (runtime) => {
      const combination = { system: 'linux', runtime } as const;
      const registry = await openRegistry({ hosts: ['registry.example'] });
      writeFileSync(join(folder, 'authority.pem'), registry.caCertificate);
      const image = makeImage({ layers: [await busyboxLayer()], command: ['/bin/sleep', '1000'] });
      await pushTo(registry, 'team/web', makeIndex([image]), ['v1', 'v2']);
      const scene = await openScene();
      await serveInTheClear(registry);
      const images = `${registry.address}/team/web:v*`;
      const environment = { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') };
      const result = await runGreen(scene, { mode: 'start', runtime, images }, environment);
      const arn = result.outputs['component-arn'] ?? '';
      const { build, validate } = scriptsOf(
        inRegion(scene.world, REGION).imagebuilder.components.get(arn)?.data ?? '',
      );
      const host = await openNodeHost(combination, scene, [registry]);
      await host.startUnit(runtime);
      scene.world.journal.length = 0;
      for (const script of [build, validate]) {
        const { exitCode, output } = await (await startScript(combination, host, script)).done;
        expect([exitCode, exitCode === 0 ? '' : output]).toEqual([0, '']);
      }
      expect(scene.world.journal).toEqual([]);
      const held = await namesHeld({ host, combination });
      expect([...held.keys()]).toEqual(
        expect.arrayContaining(namesOfLock(lockOf(result)).filter((name) => name.includes(':v'))),
      );
    },
  );
});
