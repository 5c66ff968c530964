import type { Call, Service, Structure } from '../../service.ts';
import { after, at, inRegion, now, type Scope, type World } from '../../world.ts';
import { optionalNumber, optionalStructure, optionalText, text, texts } from '../members.ts';
import { visibleAmi } from './amis.ts';
import { ec2Error, invalidParameter } from './errors.ts';
import { requireLaunchTemplate } from './launchTemplates.ts';
import { describing, endDryRun, filtered } from './requests.ts';
import type { Ami, FastLaunchImage, FastLaunchStatus } from './state.ts';

const MINIMUM_PARALLEL_LAUNCHES = 6;
/** Parallel launches of an account in a Region, over all AMIs that are being enabled. */
const PARALLEL_LAUNCH_QUOTA = 40;

/** What EnableFastLaunch is told besides the AMI. */
export interface FastLaunchSettings {
  readonly maxParallelLaunches: number;
  readonly targetResourceCount: number;
  readonly launchTemplate:
    | { readonly id: string | undefined; readonly name: string | undefined; readonly version: string }
    | undefined;
}

export function fastLaunchOperations(world: World): Service {
  return {
    EnableFastLaunch: (call) => enable(world, call),
    DisableFastLaunch: (call) => disable(world, call),
    DescribeFastLaunchImages: (call) => describeImages(world, call),
  };
}

function enable(world: World, call: Call): Structure {
  const template = optionalStructure(call.input, 'LaunchTemplate');
  const snapshots = optionalStructure(call.input, 'SnapshotConfiguration') ?? {};
  const resourceType = optionalText(call.input, 'ResourceType') ?? 'snapshot';
  if (resourceType !== 'snapshot')
    throw invalidParameter(`The resource type '${resourceType}' is not supported`);
  const settings: FastLaunchSettings = {
    maxParallelLaunches: optionalNumber(call.input, 'MaxParallelLaunches') ?? MINIMUM_PARALLEL_LAUNCHES,
    targetResourceCount: optionalNumber(snapshots, 'TargetResourceCount') ?? 5,
    launchTemplate:
      template === undefined
        ? undefined
        : {
            id: optionalText(template, 'LaunchTemplateId'),
            name: optionalText(template, 'LaunchTemplateName'),
            version: text(template, 'Version'),
          },
  };
  const id = text(call.input, 'ImageId');
  checkFastLaunch(world, call, id, settings);
  endDryRun(call);
  return describe(enableFastLaunch(world, call, id, settings));
}

/**
 * Turns Fast Launch on for an AMI; {@link DescribeFastLaunchImages} shows it a while later.
 *
 * @throws AwsError by the rules of aws-facts.md F1.
 */
export function enableFastLaunch(
  world: World,
  scope: Scope,
  imageId: string,
  settings: FastLaunchSettings,
): FastLaunchImage {
  const ami = checkFastLaunch(world, scope, imageId, settings);
  const { fastLaunch } = inRegion(world, scope.region).ec2;
  const key = `${scope.accountId}/${imageId}`;
  const earlier = fastLaunch.get(key);
  const template = settings.launchTemplate && requireLaunchTemplate(world, scope, settings.launchTemplate);
  const image: FastLaunchImage = {
    imageId,
    ownerId: scope.accountId,
    maxParallelLaunches: settings.maxParallelLaunches,
    targetResourceCount: settings.targetResourceCount,
    launchTemplate: template && {
      id: template.id,
      name: template.name,
      version: settings.launchTemplate?.version ?? '$Default',
    },
    state: 'enabling',
    reason: 'Client.UserInitiated',
    changedAt: now(world),
    shownFrom: earlier?.shownFrom ?? after(world, world.durations.fastLaunchShown),
  };
  const goesOn = earlier?.state === 'enabling' || earlier?.state === 'enabled';
  if (goesOn) image.state = earlier.state;
  fastLaunch.set(key, image);
  if (image.state === 'enabling') provision(world, scope, image, ami);
  return image;
}

/** Launches instances for the first snapshot: `enabled` says that one exists, not that all do. */
function provision(world: World, scope: Scope, image: FastLaunchImage, ami: Ami): void {
  const { fastLaunch, fastLaunchScripts } = inRegion(world, scope.region).ec2;
  const script = fastLaunchScripts.shift();
  const current = () => fastLaunch.get(`${scope.accountId}/${image.imageId}`) === image;
  const ready = after(world, world.durations.fastLaunchEnabling);
  const fault =
    provisioningFault(world, scope, ami) ?? (script?.state === 'enabling-failed' ? script.reason : undefined);
  at(world, ready, () => {
    if (!current() || image.state !== 'enabling') return;
    if (fault === undefined) turn(world, image, 'enabled', 'Client.UserInitiated');
    else turn(world, image, 'enabling-failed', fault);
  });
  if (script?.state !== 'enabled-failed') return;
  const later = after(world, world.durations.fastLaunchEnabling * 1.5);
  at(world, later, () => {
    if (current() && image.state === 'enabled') turn(world, image, 'enabled-failed', script.reason);
  });
}

function provisioningFault(world: World, scope: Scope, ami: Ami): string | undefined {
  if (!ami.sysprepped) return 'Server.InternalError: The AMI was not created with Sysprep shutdown.';
  const { fastLaunch } = inRegion(world, scope.region).ec2;
  const launches = [...fastLaunch.values()]
    .filter(({ ownerId, state }) => ownerId === scope.accountId && state === 'enabling')
    .reduce((sum, image) => sum + image.maxParallelLaunches, 0);
  if (launches <= PARALLEL_LAUNCH_QUOTA) return undefined;
  return `Client.LimitExceeded: More than ${PARALLEL_LAUNCH_QUOTA} parallel launches.`;
}

function turn(world: World, image: FastLaunchImage, state: FastLaunchStatus, reason: string): void {
  image.state = state;
  image.reason = reason;
  image.changedAt = now(world);
}

function checkFastLaunch(world: World, scope: Scope, imageId: string, settings: FastLaunchSettings): Ami {
  const ami = visibleAmi(world, scope, imageId);
  if (ami === undefined)
    throw ec2Error('InvalidAMIID.NotFound', `The image id '[${imageId}]' does not exist`);
  if (!ami.windows)
    throw ec2Error('InvalidRequest', 'Windows Fast Launch is supported for Windows AMIs only');
  if (ami.ownerId !== scope.accountId && !ami.launchPermissions.has(scope.accountId)) {
    throw ec2Error('InvalidRequest', `The image '${imageId}' is neither yours nor shared with you`);
  }
  if (settings.maxParallelLaunches < MINIMUM_PARALLEL_LAUNCHES) {
    throw invalidParameter(`MaxParallelLaunches must be ${MINIMUM_PARALLEL_LAUNCHES} or greater`);
  }
  if (settings.launchTemplate !== undefined) requireLaunchTemplate(world, scope, settings.launchTemplate);
  else requireDefaultVpc(world, scope);
  const { fastLaunch } = inRegion(world, scope.region).ec2;
  if (fastLaunch.get(`${scope.accountId}/${imageId}`)?.state === 'disabling') {
    throw ec2Error('IncorrectState', 'Fast Launch is being disabled; its snapshots must be removed first');
  }
  return ami;
}

function requireDefaultVpc(world: World, scope: Scope): void {
  const vpcs = [...inRegion(world, scope.region).ec2.vpcs.values()];
  if (vpcs.some((vpc) => vpc.isDefault && vpc.accountId === scope.accountId)) return;
  throw ec2Error('VPCIdNotSpecified', 'No default VPC for this user');
}

function disable(world: World, call: Call): Structure {
  const id = text(call.input, 'ImageId');
  const { fastLaunch } = inRegion(world, call.region).ec2;
  const key = `${call.accountId}/${id}`;
  const image = fastLaunch.get(key);
  if (image === undefined) throw invalidParameter(`Fast Launch is not enabled for '${id}'`);
  endDryRun(call);
  turn(world, image, 'disabling', 'Client.UserInitiated');
  at(world, after(world, world.durations.fastLaunchDisabling), () => {
    if (fastLaunch.get(key) === image) fastLaunch.delete(key);
  });
  return describe(image);
}

function describeImages(world: World, call: Call): Structure {
  endDryRun(call);
  const ids = texts(call.input, 'ImageIds');
  const own = [...inRegion(world, call.region).ec2.fastLaunch.values()].filter(
    (image) =>
      image.ownerId === call.accountId &&
      image.shownFrom <= now(world) &&
      (ids.length === 0 || ids.includes(image.imageId)),
  );
  const matching = filtered(call, own, {
    values: {
      'resource-type': () => ['snapshot'],
      'owner-id': ({ ownerId }) => [ownerId],
      state: ({ state }) => [state],
    },
  });
  return describing(world, call, 'FastLaunchImages', matching, describe, ({ imageId }) => imageId);
}

function describe(image: FastLaunchImage): Structure {
  const { launchTemplate } = image;
  return {
    ImageId: image.imageId,
    ResourceType: 'snapshot',
    SnapshotConfiguration: { TargetResourceCount: image.targetResourceCount },
    LaunchTemplate: launchTemplate && {
      LaunchTemplateId: launchTemplate.id,
      LaunchTemplateName: launchTemplate.name,
      Version: launchTemplate.version,
    },
    MaxParallelLaunches: image.maxParallelLaunches,
    OwnerId: image.ownerId,
    State: image.state,
    StateTransitionReason: image.reason,
    StateTransitionTime: image.changedAt,
  };
}
