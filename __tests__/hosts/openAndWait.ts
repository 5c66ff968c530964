/** A process that opens a host and a registry, says so to its parent, and waits to be killed. */
import { startRegistry } from '../../hosts/registry.ts';
import { openHost } from '../../hosts/throwawayHost.ts';

async function main(): Promise<void> {
  await startRegistry({ hosts: ['registry.example'] });
  const host = await openHost({ store: { megabytes: 32 } });
  await host.startUnit('containerd');
  process.send?.('open');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
setInterval(() => {}, 1000);
