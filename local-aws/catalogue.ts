import { mainAccount } from './account.ts';
import { partitionOf } from './regions.ts';
import type { Structure } from './service.ts';
import { AMAZON, addAmi } from './services/ec2/amis.ts';
import { addDefaultVpc } from './services/ec2/places.ts';
import type { Ami } from './services/ec2/state.ts';
import { readDocument } from './services/imagebuilder/document.ts';
import type { Platform } from './services/imagebuilder/state.ts';
import { addWorkflow, workflowDocument } from './services/imagebuilder/workflowDocuments.ts';
import { putParameter } from './services/ssm/parameters.ts';
import { arnOf, inRegion, now, settle, type World } from './world.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How old Amazon's AMIs are when a world begins. */
const BASE_AGE = 12 * DAY;

/** A public parameter and the kind of AMI behind it. */
interface BaseImage {
  readonly parameter: string;
  readonly windows: boolean;
  readonly architecture: Ami['architecture'];
  readonly osVersion: string;
  /** The AMI's name with the day it was published. */
  readonly nameOn: (day: Date) => string;
  readonly volumeGiB: number;
}

const KUBERNETES = ['1.32', '1.33', '1.34', '1.35'];

/** aws-facts.md C6. */
export const BASE_IMAGES: readonly BaseImage[] = [
  ...['2019', '2022', '2025'].flatMap((server) =>
    ['Core', 'Full'].flatMap((edition) => [
      ...KUBERNETES.map((version) => windowsBase(server, `${edition}-EKS_Optimized-${version}`)),
      windowsBase(server, `${edition}-ECS_Optimized`),
    ]),
  ),
  ...(['x86_64', 'arm64'] as const).flatMap((architecture) => [
    ...KUBERNETES.map((version) => eksLinux(version, architecture)),
    ecsLinux(architecture),
  ]),
];

function windowsBase(server: string, rest: string): BaseImage {
  const name = `Windows_Server-${server}-English-${rest}`;
  return {
    parameter: `/aws/service/ami-windows-latest/${name}/image_id`,
    windows: true,
    architecture: 'x86_64',
    osVersion: `Microsoft Windows Server ${server}`,
    nameOn: (day) => `${name}-${date(day).replaceAll('-', '.')}`,
    volumeGiB: 50,
  };
}

function eksLinux(version: string, architecture: Ami['architecture']): BaseImage {
  return {
    parameter: `/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/${architecture}/standard/recommended/image_id`,
    windows: false,
    architecture,
    osVersion: 'Amazon Linux 2023',
    nameOn: (day) =>
      `amazon-eks-node-al2023-${architecture}-standard-${version}-v${date(day).replaceAll('-', '')}`,
    volumeGiB: 20,
  };
}

function ecsLinux(architecture: Ami['architecture']): BaseImage {
  const folder = architecture === 'arm64' ? 'arm64/' : '';
  return {
    parameter: `/aws/service/ecs/optimized-ami/amazon-linux-2023/${folder}recommended/image_id`,
    windows: false,
    architecture,
    osVersion: 'Amazon Linux 2023',
    nameOn: (day) => `al2023-ami-ecs-hvm-2023.0.${date(day).replaceAll('-', '')}-kernel-6.1-${architecture}`,
    volumeGiB: 30,
  };
}

function date(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** Puts into a Region what AWS has there from the beginning: base AMIs, managed components, a default VPC. */
export function furnishRegion(world: World, region: string): void {
  const published = new Date(now(world).getTime() - BASE_AGE);
  for (const base of BASE_IMAGES) publish(world, region, base, published);
  addManagedImages(world, region);
  for (const component of MANAGED_COMPONENTS) addManagedComponent(world, region, component);
  const amazon = { region, partition: partitionOf(region), accountId: 'aws' };
  for (const workflow of MANAGED_WORKFLOWS) addWorkflow(world, amazon, { ...workflow, version: '1.0.0' });
  addDefaultVpc(world, region, mainAccount.accountId);
}

function publish(world: World, region: string, base: BaseImage, day: Date): Ami {
  const ami = addAmi(world, region, {
    ownerId: AMAZON,
    ownerAlias: 'amazon',
    name: base.nameOn(day),
    architecture: base.architecture,
    windows: base.windows,
    osVersion: base.osVersion,
    creationDate: day,
    volumeGiB: base.volumeGiB,
    sysprepped: base.windows,
    public: true,
  });
  putParameter(world, region, {
    name: base.parameter,
    accountId: 'aws',
    value: ami.id,
    dataType: 'aws:ec2:image',
  });
  return ami;
}

/**
 * AWS publishes a newer AMI behind a public parameter.
 *
 * @throws Error for a parameter that is not in {@link BASE_IMAGES}.
 */
export function moveBaseImage(world: World, region: string, parameter: string): Ami {
  settle(world);
  const base = BASE_IMAGES.find((each) => each.parameter === parameter);
  if (base === undefined) throw new Error(`there is no public parameter ${parameter}`);
  const { ec2 } = inRegion(world, region);
  let day = now(world);
  while ([...ec2.amis.values()].some(({ name }) => name === base.nameOn(day)))
    day = new Date(day.getTime() + DAY);
  return publish(world, region, base, day);
}

const MANAGED_IMAGES = [
  {
    name: 'windows-server-2022-english-core-base-x86',
    windows: true,
    osVersion: 'Microsoft Windows Server 2022',
  },
  {
    name: 'windows-server-2025-english-core-base-x86',
    windows: true,
    osVersion: 'Microsoft Windows Server 2025',
  },
  { name: 'amazon-linux-2023-x86', windows: false, osVersion: 'Amazon Linux 2023' },
];

function addManagedImages(world: World, region: string): void {
  for (const { name, windows, osVersion } of MANAGED_IMAGES) {
    const version = '2026.11.12';
    const ami = addAmi(world, region, {
      ownerId: AMAZON,
      ownerAlias: 'amazon',
      name: `${name}-${version}`,
      windows,
      osVersion,
      sysprepped: windows,
      public: true,
    });
    const arn = arnOf('imagebuilder', region, 'aws', `image/${name}/${version}/1`);
    const platform: Platform = windows ? 'Windows' : 'Linux';
    inRegion(world, region).imagebuilder.managedImages.set(arn, {
      arn,
      name,
      version,
      platform,
      ami: ami.id,
    });
  }
}

interface ManagedComponent {
  readonly name: string;
  readonly version: string;
  readonly platform: Platform;
  readonly action: 'ExecutePowerShell' | 'ExecuteBash' | 'UpdateOS';
}

const MANAGED_COMPONENTS: readonly ManagedComponent[] = [
  { name: 'update-windows', version: '1.0.2', platform: 'Windows', action: 'UpdateOS' },
  { name: 'update-linux', version: '1.0.2', platform: 'Linux', action: 'UpdateOS' },
  { name: 'eks-optimized-ami-windows', version: '1.34.0', platform: 'Windows', action: 'ExecutePowerShell' },
  { name: 'ecs-optimized-ami-windows', version: '1.0.0', platform: 'Windows', action: 'ExecutePowerShell' },
  { name: 'aws-cli-version-2-windows', version: '1.0.0', platform: 'Windows', action: 'ExecutePowerShell' },
  { name: 'aws-cli-version-2-linux', version: '1.0.4', platform: 'Linux', action: 'ExecuteBash' },
];

function addManagedComponent(
  world: World,
  region: string,
  { name, version, platform, action }: ManagedComponent,
): void {
  const inputs = action === 'UpdateOS' ? '{}' : '{commands: [exit 0]}';
  const data = `schemaVersion: 1.0\nphases:\n  - name: build\n    steps:\n      - {name: Run, action: ${action}, inputs: ${inputs}}\n`;
  const arn = arnOf('imagebuilder', region, 'aws', `component/${name}/${version}/1`);
  const settings: Structure = { description: `The Amazon-managed component ${name}.` };
  inRegion(world, region).imagebuilder.components.set(arn, {
    ...{ arn, accountId: 'aws', name, version, build: 1, platform, data, settings },
    ...readDocument(data),
    dateCreated: now(world),
    listedFrom: now(world),
    status: 'ACTIVE',
    tags: {},
  });
}

/** Amazon's own workflows, which build where a pipeline names none (aws-facts.md A9). */
const MANAGED_WORKFLOWS = [
  {
    type: 'BUILD',
    name: 'build-image',
    data: workflowDocument([
      ...['LaunchInstance', 'ExecuteComponents', 'CollectImageMetadata', 'RunSysPrep', 'SanitizeInstance'],
      ...['CreateImage', 'TerminateInstance'],
    ]),
  },
  {
    type: 'TEST',
    name: 'test-image',
    data: workflowDocument(['LaunchInstance', 'ExecuteComponents', 'TerminateInstance']),
  },
  {
    type: 'DISTRIBUTION',
    name: 'distribute-image',
    data: workflowDocument(['DistributeImage', 'ModifyImageAttributes', 'ApplyImageConfigurations']),
  },
] as const;

/** The partition's ARN of a managed component, for recipes: `…:aws:component/update-windows/x.x.x`. */
export function managedComponentArn(region: string, name: string): string {
  return `arn:${partitionOf(region)}:imagebuilder:${region}:aws:component/${name}/x.x.x`;
}
