import type { Image, ImageSummary } from '@aws-sdk/client-imagebuilder';
import { explain } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { everyPage } from '../aws/pages.ts';

/** One AMI that a build made: the first, or a copy in another Region or account. */
export interface Ami {
  readonly region: string;
  readonly accountId: string;
  /** `ami-…` */
  readonly id: string;
  readonly name: string;
}

/** An image build version. */
export interface Build {
  readonly arn: string;
  /** ImageStatus; a status that this version does not know is kept as it came. */
  readonly status: string;
  /** The service's words on the status; empty where it said none. */
  readonly reason: string;
  /** Milliseconds since 1970; 0 where the service named no date. */
  readonly createdAt: number;
  readonly amis: readonly Ami[];
  readonly tags: Readonly<Record<string, string>>;
}

/** The tags of a build that say what it was started for. */
export const TAGS = {
  lock: 'warm-ami:lock',
  component: 'warm-ami:component',
  run: 'warm-ami:run',
  commit: 'warm-ami:commit',
  /** Which step started it: no two steps have the same, not even of one run. */
  step: 'warm-ami:step',
} as const;

/** Where a build stands. The states after AVAILABLE come from lifecycle actions (ImageStatus). */
export type Progress = 'running' | 'available' | 'failed' | 'cancelled' | 'deleted' | 'retired';

const ON_THE_WAY = ['PENDING', 'CREATING', 'BUILDING', 'TESTING', 'DISTRIBUTING', 'INTEGRATING'];

/** Whether a status is one of ImageStatus in the model of October 2026. */
export function isKnown(status: string): boolean {
  return progressOf(status) !== 'running' || ON_THE_WAY.includes(status);
}

/** What a status means for somebody who waits. A status not known here is taken for one on the way. */
export function progressOf(status: string): Progress {
  switch (status) {
    case 'AVAILABLE':
      return 'available';
    case 'FAILED':
      return 'failed';
    case 'CANCELLED':
      return 'cancelled';
    case 'DELETED':
      return 'deleted';
    case 'DEPRECATED':
    case 'DISABLED':
      return 'retired';
    default:
      return 'running';
  }
}

/** Every build of the pipeline, the newest first. The service's own order is not documented. */
export async function listBuilds(pipelineArn: string, imagebuilder: Imagebuilder): Promise<readonly Build[]> {
  const summaries = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listImagePipelineImages(pipelineArn, nextToken);
    return { items: page.imageSummaryList ?? [], nextToken: page.nextToken };
  }).catch((error: unknown) => {
    throw explain(error, `listing the builds of ${pipelineArn}`, 'imagebuilder:ListImagePipelineImages');
  });
  const builds = summaries.flatMap((summary) =>
    summary.arn === undefined ? [] : buildOf(summary.arn, summary),
  );
  return builds.sort(newestFirst);
}

/** The build that an answer of Image Builder describes. */
export function buildOf(arn: string, image: ImageSummary | Image): Build {
  const amis = (image.outputResources?.amis ?? []).flatMap((ami) =>
    ami.image === undefined
      ? []
      : [
          {
            region: ami.region ?? '',
            accountId: ami.accountId ?? '',
            id: ami.image,
            name: ami.name ?? '',
          },
        ],
  );
  const createdAt = Date.parse(image.dateCreated ?? '');
  return {
    arn,
    status: image.state?.status ?? 'PENDING',
    reason: image.state?.reason ?? '',
    createdAt: Number.isNaN(createdAt) ? 0 : createdAt,
    amis,
    tags: image.tags ?? {},
  };
}

function newestFirst(left: Build, right: Build): number {
  if (left.createdAt !== right.createdAt) return right.createdAt - left.createdAt;
  return buildNumber(right.arn) - buildNumber(left.arn);
}

function buildNumber(arn: string): number {
  return Number(arn.split('/').at(-1));
}

/**
 * Reads one build, with what only GetImage tells.
 *
 * @throws the service's error, unexplained, because a wait outlives most of them
 */
export async function readBuild(arn: string, imagebuilder: Imagebuilder) {
  return readingOf(arn, await imagebuilder.getImageRaw(arn));
}

/** One reading of a build. */
export type Reading = Pick<Awaited<ReturnType<typeof readBuild>>, 'build' | 'body'>;

/** {@link readBuild} with a single try, for who asks again anyway. */
export async function pollBuild(arn: string, imagebuilder: Imagebuilder) {
  return readingOf(arn, await imagebuilder.pollImageRaw(arn));
}

function readingOf(arn: string, { output, body }: Awaited<ReturnType<Imagebuilder['getImageRaw']>>) {
  const image = output.image ?? {};
  return {
    build: buildOf(arn, image),
    sourcePipelineArn: image.sourcePipelineArn,
    /** The recipe's components: with exact versions, or as the recipe writes them (not documented). */
    componentArns: image.imageRecipe?.components?.map(({ componentArn }) => componentArn ?? ''),
    body,
  };
}

/**
 * A listed build with its tags. Whether the list of builds shows the tags of the start at once is not documented;
 * GetImage does.
 *
 * @throws Problem when it can't be read
 */
export async function withTag(tag: string, build: Build, imagebuilder: Imagebuilder): Promise<Build> {
  if (build.tags[tag] !== undefined) return build;
  return readBuild(build.arn, imagebuilder).then(
    (read) => read.build,
    (error: unknown) => {
      throw explain(error, `reading the build ${build.arn}`, 'imagebuilder:GetImage');
    },
  );
}

/** The AMI of a build in an account and Region, where it has one. */
export function amiIn(build: Build, accountId: string, region: string): Ami | undefined {
  // Some answers leave the account out for AMIs of the caller's own account.
  return build.amis.find(
    (ami) => ami.region === region && (ami.accountId === accountId || ami.accountId === ''),
  );
}
