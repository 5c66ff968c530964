/** A process that opens a host and a registry, tells its parent their names, and waits to be killed. */
import { startRegistry } from '../../hosts/registry.ts';
import { openHost } from '../../hosts/throwawayHost.ts';

async function main(): Promise<void> {
  const registry = await startRegistry({ hosts: ['registry.example'] });
  const host = await openHost({ store: { megabytes: 32 } });
  await host.startUnit('containerd');
  process.send?.([host.name, registry.name]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
setInterval(() => {}, 1000);
