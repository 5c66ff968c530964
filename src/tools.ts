import type { Clients } from './aws/clients.ts';
import type { Clock } from './clock.ts';
import type { RegistryAccess } from './images/registryReads.ts';
import type { Log } from './log.ts';
import type { BuildKeeper } from './pipeline/start.ts';
import type { Report } from './report/report.ts';
import type { Sources } from './sources/sources.ts';

/** What a run works with; everything that reaches outside is handed in. */
export interface Tools {
  readonly clients: Clients;
  readonly registries: RegistryAccess;
  readonly clock: Clock;
  /** In [0, 1), as `Math.random`; spreads what many runs do at the same time. */
  readonly random: () => number;
  readonly log: Log;
  readonly report: Report;
  /** Milliseconds since 1970 at which the run gives up waiting. */
  readonly deadline: number;
  /** The workflow run's URL and the commit it runs for; empty where they are not known. */
  readonly run: { readonly url: string; readonly commit: string };
  readonly builds: BuildKeeper;
  /** What the files of the checkout that a glob matches say of images. */
  readonly sources: (globs: readonly string[]) => Promise<Sources>;
  /** Keeps a text in a file for later steps of the job; answers its path. */
  readonly keepFile: (name: string, text: string) => Promise<string>;
}
