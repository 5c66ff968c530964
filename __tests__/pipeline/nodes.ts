import { type LocalAwsOptions, seedComponent, seedPipeline } from '../../local-aws/index.ts';
import type { Patience } from '../../src/patience.ts';
import { type Build, readBuild, TAGS } from '../../src/pipeline/builds.ts';
import { NO_EARLIER_DURATIONS } from '../../src/pipeline/pollPlan.ts';
import { type Waiting, waitForBuild } from '../../src/pipeline/wait.ts';
import {
  componentArn,
  documentOf,
  lockOf,
  MINUTE,
  REGION,
  type Rig,
  startRig,
  WINDOWS_BASE,
} from '../tools.ts';

export const COMPONENT = 'nodes-images';

/** A Windows pipeline `nodes` whose recipe takes the pull component in. */
export interface Nodes extends Rig {
  readonly pipelineArn: string;
  readonly recipeArn: string;
  /** Publishes a component that holds the lock of a word; answers its build version's ARN. */
  publish(word: string, version: string): Promise<string>;
  /** Starts a build, tagged for the lock of a word and a component where they are given. */
  start(word?: string, component?: string): Promise<string>;
  /** Lets every build that was started come to its end. */
  finish(): void;
  read(arn: string): Promise<Build>;
}

/**
 * @param versions the recipe's entry: `x.x.x` or a version; the component's version 1.0.0 with the lock of `one` is
 *   there
 */
export async function startNodes(
  versions = 'x.x.x',
  options: LocalAwsOptions = {},
  attempts = 1,
): Promise<Nodes> {
  const rig = await startRig(options, attempts);
  const { world } = rig.aws;
  const publish = (word: string, version: string) =>
    seedComponent(world, REGION, {
      name: COMPONENT,
      version,
      platform: 'Windows',
      data: documentOf(lockOf(word)),
    });
  await publish('one', '1.0.0');
  const { pipelineArn, recipeArn } = await seedPipeline(world, {
    region: REGION,
    name: 'nodes',
    parentImage: WINDOWS_BASE,
    components: [
      { componentArn: `arn:aws:imagebuilder:${REGION}:aws:component/update-windows/x.x.x` },
      { componentArn: componentArn(COMPONENT, versions) },
    ],
  });
  rig.advance(10 * MINUTE);
  let starts = 0;
  return {
    ...rig,
    pipelineArn,
    recipeArn,
    publish,
    start: async (word, component) => {
      starts += 1;
      const tags = {
        ...(word === undefined ? {} : { [TAGS.lock]: lockOf(word).id }),
        ...(component === undefined ? {} : { [TAGS.component]: component }),
      };
      const { imageBuildVersionArn = '' } = await rig.imagebuilder.startImagePipelineExecution({
        imagePipelineArn: pipelineArn,
        clientToken: `start-${starts}`,
        ...(Object.keys(tags).length === 0 ? {} : { tags }),
      });
      return imageBuildVersionArn;
    },
    finish: () => rig.advance(120 * MINUTE),
    read: async (arn) => (await readBuild(arn, rig.imagebuilder)).build,
  };
}

/** How the waits of tests look: every minute. */
export const PATIENCE: Patience = { timeoutMilliseconds: 180 * MINUTE, pollMilliseconds: MINUTE };

/** Waits for a build of the nodes' pipeline, three hours at most unless told. */
export function waitFor(
  arn: string,
  { imagebuilder, clock, random, log }: Nodes,
  more: Partial<Waiting> = {},
): Promise<Build> {
  return waitForBuild({
    arn,
    imagebuilder,
    clock,
    random,
    log,
    patience: PATIENCE,
    deadline: clock.now() + PATIENCE.timeoutMilliseconds,
    earlierDurations: NO_EARLIER_DURATIONS,
    keeper: { resume: (request) => request() },
    onChange: () => {},
    ...more,
  });
}
