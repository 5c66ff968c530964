import type { Structure } from '../../service.ts';

export type FastLaunchStatus =
  | 'enabling'
  | 'enabling-failed'
  | 'enabled'
  | 'enabled-failed'
  | 'disabling'
  | 'disabling-failed';

export interface Ami {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerAlias: 'amazon' | undefined;
  readonly name: string;
  readonly description: string | undefined;
  readonly architecture: 'x86_64' | 'arm64';
  readonly windows: boolean;
  /** `Microsoft Windows Server 2022`, `Amazon Linux 2023`. */
  readonly osVersion: string;
  readonly creationDate: Date;
  readonly snapshotId: string;
  readonly volumeGiB: number;
  /** Of the blocks of its root volume, those that were ever written. */
  readonly writtenBytes: number;
  readonly sourceImageId: string | undefined;
  readonly sourceImageRegion: string | undefined;
  /** Whether Sysprep shut its instance down, which Fast Launch needs. */
  readonly sysprepped: boolean;
  public: boolean;
  readonly launchPermissions: Set<string>;
  state: 'pending' | 'available' | 'failed' | 'disabled';
  deprecatedFrom: Date | undefined;
  tags: Record<string, string>;
}

export interface FastLaunchImage {
  readonly imageId: string;
  readonly ownerId: string;
  readonly maxParallelLaunches: number;
  readonly targetResourceCount: number;
  readonly launchTemplate:
    | { readonly id: string; readonly name: string; readonly version: string }
    | undefined;
  state: FastLaunchStatus;
  reason: string;
  changedAt: Date;
  /** Before it, DescribeFastLaunchImages does not show the image. */
  readonly shownFrom: Date;
}

/** What Fast Launch does with the next AMI that it is enabled for. */
export interface FastLaunchScript {
  readonly state: 'enabling-failed' | 'enabled-failed';
  readonly reason: string;
}

export interface Snapshot {
  readonly id: string;
  readonly ownerId: string;
  readonly description: string;
  readonly volumeGiB: number;
  readonly fullBytes: number;
  readonly startedAt: Date;
  tags: Record<string, string>;
}

export interface LaunchTemplateVersion {
  readonly number: number;
  readonly description: string | undefined;
  readonly imageId: string | undefined;
  /** As LaunchTemplateData holds them. */
  readonly blockDeviceMappings: readonly Structure[];
  readonly createdAt: Date;
}

export interface LaunchTemplate {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly versions: LaunchTemplateVersion[];
  defaultVersion: number;
  tags: Record<string, string>;
}

export interface Vpc {
  readonly id: string;
  readonly accountId: string;
  readonly isDefault: boolean;
  readonly cidr: string;
}

export interface Subnet {
  readonly id: string;
  readonly accountId: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly cidr: string;
  readonly isDefault: boolean;
}

/** EC2 in one Region, every map by id; Fast Launch by `account/ami`. */
export interface Ec2State {
  readonly amis: Map<string, Ami>;
  readonly snapshots: Map<string, Snapshot>;
  readonly launchTemplates: Map<string, LaunchTemplate>;
  readonly vpcs: Map<string, Vpc>;
  readonly subnets: Map<string, Subnet>;
  readonly fastLaunch: Map<string, FastLaunchImage>;
  /** Taken by the next EnableFastLaunch calls, whoever makes them. */
  readonly fastLaunchScripts: FastLaunchScript[];
}

export function emptyEc2(): Ec2State {
  return {
    amis: new Map(),
    snapshots: new Map(),
    launchTemplates: new Map(),
    vpcs: new Map(),
    subnets: new Map(),
    fastLaunch: new Map(),
    fastLaunchScripts: [],
  };
}
