import type { Image } from '@aws-sdk/client-ec2';
import { parseArn } from '../aws/arn.ts';
import type { Clients } from '../aws/clients.ts';
import type { Ec2 } from '../aws/ec2.ts';
import { allow, errorMessage, errorName, isAccessDenied, missingPermission } from '../aws/errors.ts';
import { everyPage } from '../aws/pages.ts';
import type { Platform } from '../images/lock.ts';
import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';

/** What the parent of a recipe resolves to now. */
export interface Parent {
  /** As the recipe writes it. */
  readonly written: string;
  /** The AMI in the pipeline's Region; undefined where it can't be known. */
  readonly amiId: string | undefined;
  /** When the SSM parameter took its value, in milliseconds since 1970. */
  readonly changedAt: number | undefined;
}

/** An AMI as EC2 describes it. */
export interface AmiDescription {
  readonly id: string;
  readonly name: string;
  readonly architecture: string;
  readonly state: string;
  readonly ownerId: string;
  /** Milliseconds since 1970; 0 where EC2 named no date. */
  readonly createdAt: number;
  /** The AMI that it was made from (Image.SourceImageId), where EC2 tells. */
  readonly sourceImageId: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** `/dev/xvda`, where EC2 tells. */
  readonly rootDevice: string | undefined;
  readonly volumes: readonly AmiVolume[];
}

/** An EBS volume that instances of an AMI have. */
export interface AmiVolume {
  readonly device: string;
  readonly gibibytes: number | undefined;
  readonly snapshotId: string | undefined;
}

/**
 * Resolves a recipe's parent as Image Builder will at the next build.
 *
 * A parameter or image that may not be read leaves `amiId` undefined and warns: only the notice that the base
 * image moved, and sometimes its architecture, depend on it.
 */
export async function resolveParent(
  written: string,
  region: string,
  clients: Clients,
  log: Log,
): Promise<Parent> {
  if (/^ami-[0-9a-f]+$/.test(written)) return { written, amiId: written, changedAt: undefined };
  try {
    if (written.startsWith('ssm:')) return await resolveParameter(written, region, clients);
    if (parseArn(written)?.service === 'imagebuilder') return await resolveImage(written, region, clients);
  } catch (error) {
    const permission = written.startsWith('ssm:') ? 'ssm:GetParameter' : 'imagebuilder:GetImage';
    const mend = isAccessDenied(error) ? ` ${allow(missingPermission(error) ?? permission)}` : '';
    log.warning(
      `The base image ${written} can't be looked up, so this run can't tell whether it moved: ` +
        `${errorMessage(error)}.${mend}`,
    );
  }
  return { written, amiId: undefined, changedAt: undefined };
}

async function resolveParameter(written: string, region: string, clients: Clients): Promise<Parent> {
  const ssm = await clients.ssm(region);
  const { Parameter } = await ssm.getParameter(written.slice('ssm:'.length));
  // ECS publishes the id alone and, one level up, a JSON text that holds it.
  const amiId = /ami-[0-9a-f]{8,17}/.exec(Parameter?.Value ?? '')?.[0];
  return { written, amiId, changedAt: Parameter?.LastModifiedDate?.getTime() };
}

async function resolveImage(written: string, region: string, clients: Clients): Promise<Parent> {
  const imagebuilder = await clients.imagebuilder(region);
  const { output } = await imagebuilder.getImageRaw(written);
  const amis = output.image?.outputResources?.amis ?? [];
  // Copies for other accounts lie in the same Region: without one alone it can't be told which is used.
  const here = amis.filter((ami) => ami.region === region);
  const owner = parseArn(written)?.accountId;
  const own = here.find(({ accountId }) => accountId === owner) ?? (here.length === 1 ? here[0] : undefined);
  return { written, amiId: own?.image, changedAt: undefined };
}

/** The account's own AMIs that exist among `ids`, by id. */
export async function describeOwnAmis(ids: readonly string[], ec2: Ec2): Promise<AmisById> {
  const found = new Map<string, AmiDescription>();
  // 200 is the most values that a filter takes; a filter, unlike ImageIds, does not fail for a missing AMI.
  for (let start = 0; start < ids.length; start += 200) {
    const Values = ids.slice(start, start + 200);
    const Filters = [{ Name: 'image-id', Values }];
    const own = { Owners: ['self'], Filters, IncludeDeprecated: true, IncludeDisabled: true };
    const images = await everyPage(async (NextToken) => {
      const page = await ec2.describeImages({ ...own, NextToken });
      return { items: page.Images ?? [], nextToken: page.NextToken };
    });
    for (const ami of descriptions(images, Values)) found.set(ami.id, ami);
  }
  return found;
}

/** Anybody's AMIs that exist among `ids`, by id. Each is asked for apart: one that is missing fails the call. */
export async function describeBaseAmis(ids: readonly string[], ec2: Ec2): Promise<AmisById> {
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        const ImageIds = [id];
        const { Images = [] } = await ec2.describeImages({ ImageIds, IncludeDeprecated: true });
        return descriptions(Images, ImageIds);
      } catch (error) {
        if (/^InvalidAMIID\./.test(errorName(error))) return [];
        throw error;
      }
    }),
  );
  return new Map(found.flat().map((ami) => [ami.id, ami]));
}

export type AmisById = ReadonlyMap<string, AmiDescription>;

function descriptions(images: readonly Image[], ids: readonly string[]): AmiDescription[] {
  return images.flatMap((image) => {
    if (image.ImageId === undefined || !ids.includes(image.ImageId)) return [];
    const createdAt = Date.parse(image.CreationDate ?? '');
    return {
      id: image.ImageId,
      name: image.Name ?? '',
      architecture: image.Architecture ?? '',
      state: image.State ?? '',
      ownerId: image.OwnerId ?? '',
      createdAt: Number.isNaN(createdAt) ? 0 : createdAt,
      sourceImageId: image.SourceImageId,
      tags: Object.fromEntries((image.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
      rootDevice: image.RootDeviceName,
      volumes: volumesOf(image),
    };
  });
}

function volumesOf({ BlockDeviceMappings = [] }: Image): AmiVolume[] {
  return BlockDeviceMappings.flatMap(({ DeviceName: device = '', Ebs: ebs }) =>
    ebs === undefined ? [] : { device, gibibytes: ebs.VolumeSize, snapshotId: ebs.SnapshotId },
  );
}

const WINDOWS_BUILDS: Readonly<Record<string, number>> = {
  '2016': 14393,
  '2019': 17763,
  '2022': 20348,
  '2025': 26100,
};

/** What a name of a base image says of its platform: a parameter's name, an image's ARN or an AMI's name. */
export function platformHints(name: string): {
  readonly architecture?: Platform['architecture'];
  readonly windowsBuild?: number;
} {
  const architecture = /arm64|aarch64/i.test(name)
    ? 'arm64'
    : /x86_64|amd64|x86(?![0-9])/i.test(name)
      ? 'amd64'
      : undefined;
  const version = /Windows[-_ ]?Server[-_ ](20\d\d)(?!\d)/i.exec(name)?.[1];
  const windowsBuild = version === undefined ? undefined : WINDOWS_BUILDS[version];
  return {
    ...(architecture === undefined ? {} : { architecture }),
    ...(windowsBuild === undefined ? {} : { windowsBuild }),
  };
}

/**
 * The platform of a pipeline's images: from what the recipe writes, else from the AMI that it resolves to, else from
 * the AMI of the last bake, whose architecture no base image changes.
 *
 * @throws Problem when the architecture of a Linux base can't be known
 */
export function platformOf(
  system: 'Windows' | 'Linux',
  parent: Parent,
  ami: AmiDescription | undefined,
  lastBaked: AmiDescription | undefined,
): Platform {
  const written = platformHints(parent.written);
  const named = platformHints(ami?.name ?? '');
  if (system === 'Windows') {
    const windowsBuild = written.windowsBuild ?? named.windowsBuild;
    // Windows Server runs on no other architecture at AWS.
    const platform = { os: 'windows', architecture: 'amd64' } as const;
    return windowsBuild === undefined ? platform : { ...platform, windowsBuild };
  }
  const architecture =
    written.architecture ?? architectureOf(ami) ?? named.architecture ?? architectureOf(lastBaked);
  if (architecture === undefined) {
    throw new Problem(
      `The architecture of the base image ${parent.written} can't be known.`,
      'Let the parent of the recipe be an AMI id or an SSM parameter (ssm:/aws/service/…), and allow ' +
        'ssm:GetParameter and ec2:DescribeImages to the role of this job, so that it can be looked up.',
    );
  }
  return { os: 'linux', architecture };
}

/** Whether the platform still depends on the AMI that the parent resolves to. */
export function needsAmi(system: 'Windows' | 'Linux', parent: Parent): boolean {
  const hints = platformHints(parent.written);
  return (system === 'Windows' ? hints.windowsBuild : hints.architecture) === undefined;
}

function architectureOf(ami: AmiDescription | undefined): Platform['architecture'] | undefined {
  if (ami?.architecture === 'arm64') return 'arm64';
  return ami?.architecture === 'x86_64' ? 'amd64' : undefined;
}
