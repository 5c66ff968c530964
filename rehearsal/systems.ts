/** A platform as image indexes write it. */
export interface ImagePlatform {
  readonly os: 'windows' | 'linux';
  readonly architecture: 'amd64' | 'arm64';
  /** Windows only: `10.0.20348.2762`. */
  readonly osVersion?: string;
}

/** What the nodes of a rehearsal run. */
export interface NodeSystem {
  /** For a person: `Windows Server 2022`. */
  readonly title: string;
  readonly os: 'windows' | 'linux';
  readonly architecture: 'amd64' | 'arm64';
  /** Windows only: the build that containers need on their host, `20348`. */
  readonly build?: string;
  /** In the names of AMIs and parameters: `2022`, `x86_64`. */
  readonly written: string;
}

/** By the name that `--rehearse-on` takes. */
export const SYSTEMS = {
  'windows-2019': windows('2019', '17763'),
  'windows-2022': windows('2022', '20348'),
  'windows-2025': windows('2025', '26100'),
  linux: linux('amd64', 'x86_64'),
  'linux-arm64': linux('arm64', 'arm64'),
} as const satisfies Record<string, NodeSystem>;

export type SystemName = keyof typeof SYSTEMS;

function windows(server: string, build: string): NodeSystem {
  const title = `Windows Server ${server}`;
  return { title, os: 'windows', architecture: 'amd64', build, written: server };
}

function linux(architecture: NodeSystem['architecture'], written: string): NodeSystem {
  return { title: `Amazon Linux 2023 (${written})`, os: 'linux', architecture, written };
}

/** A node's platform as image indexes write it. `patch` ends the Windows version: `10.0.20348.<patch>`. */
export function platformOf({ os, architecture, build }: NodeSystem, patch: number): ImagePlatform {
  if (build === undefined) return { os, architecture };
  return { os, architecture, osVersion: `10.0.${build}.${patch}` };
}

/** Part of the public SSM parameter of the base image that nodes of a cluster start from (aws-facts.md C6). */
export function baseParameterPart(system: NodeSystem, cluster: 'EKS' | 'ECS', kubernetes: string): string {
  const { os, written } = system;
  if (os === 'windows') {
    const flavour = cluster === 'EKS' ? `EKS_Optimized-${kubernetes}` : 'ECS_Optimized';
    return `/Windows_Server-${written}-English-Core-${flavour}/`;
  }
  if (cluster === 'EKS') return `/eks/optimized-ami/${kubernetes}/amazon-linux-2023/${written}/standard/`;
  return `/ecs/optimized-ami/amazon-linux-2023/${written === 'arm64' ? 'arm64/' : ''}recommended/`;
}
