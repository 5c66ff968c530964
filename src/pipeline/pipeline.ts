import type { ImagePipeline, UpdateImagePipelineRequest } from '@aws-sdk/client-imagebuilder';
import { explain, isAbsent, isAccessDenied, isExpiredCredentials, isTransient, said } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { isEmpty, isJsonObject, type JsonObject, unknownMembers } from '../aws/rawAnswer.ts';
import { stableToken } from '../aws/token.ts';
import type { Clock } from '../clock.ts';
import { pauseInTrouble } from '../patience.ts';
import { Problem } from '../problem.ts';
import { whenSeen } from './whenSeen.ts';

/** An Image Builder image pipeline that makes AMIs. */
export interface Pipeline {
  readonly arn: string;
  readonly platform: 'Windows' | 'Linux';
  /** A recipe version, or one with `x` in its version that Image Builder resolves at each build. */
  readonly recipeArn: string;
  /** Everything the service returned, as the SDK reads it. */
  readonly settings: ImagePipeline;
  /** Everything the service returned, as it was sent. */
  readonly sent: JsonObject;
}

/**
 * What becomes of each member of GetImagePipeline in UpdateImagePipeline, which erases every setting that is not
 * sent again (UpdateImagePipelineRequest). The type makes a member that a newer SDK knows a compile error here.
 */
const MEMBERS: Record<keyof ImagePipeline, 'sent again' | 'set by the service' | 'kept by the service'> = {
  arn: 'set by the service',
  name: 'set by the service',
  platform: 'set by the service',
  dateCreated: 'set by the service',
  dateUpdated: 'set by the service',
  dateLastRun: 'set by the service',
  lastRunStatus: 'set by the service',
  dateNextRun: 'set by the service',
  consecutiveFailures: 'set by the service',
  tags: 'kept by the service',
  description: 'sent again',
  enhancedImageMetadataEnabled: 'sent again',
  imageRecipeArn: 'sent again',
  containerRecipeArn: 'sent again',
  infrastructureConfigurationArn: 'sent again',
  distributionConfigurationArn: 'sent again',
  imageTestsConfiguration: 'sent again',
  schedule: 'sent again',
  status: 'sent again',
  imageScanningConfiguration: 'sent again',
  imageTags: 'sent again',
  executionRole: 'sent again',
  workflows: 'sent again',
  loggingConfiguration: 'sent again',
};

/**
 * Reads the pipeline.
 *
 * @throws Problem when there is none, or when it makes container images or macOS AMIs
 */
export async function readPipeline(arn: string, imagebuilder: Imagebuilder): Promise<Pipeline> {
  const { output, body } = await imagebuilder.getImagePipelineRaw(arn).catch((error: unknown) => {
    if (isAbsent(error)) throw noSuchPipeline(arn, error);
    const problem = explain(error, `reading the pipeline ${arn}`, 'imagebuilder:GetImagePipeline');
    if (!isAccessDenied(error)) throw problem;
    // Whoever may read one pipeline only is not told that another does not exist.
    const mend = `${problem.mend} If it is allowed, check the name in the input "pipeline".`;
    throw new Problem(problem.what, mend, { cause: error });
  });
  const settings = output.imagePipeline;
  if (settings === undefined) throw noSuchPipeline(arn, undefined);
  if (settings.containerRecipeArn !== undefined) {
    throw new Problem(
      `The pipeline ${arn} makes container images: it has the container recipe ${settings.containerRecipeArn}.`,
      'Name a pipeline that has an image recipe; only that makes AMIs.',
    );
  }
  if (settings.imageRecipeArn === undefined) {
    throw new Problem(`The pipeline ${arn} has no image recipe.`, 'Give the pipeline an image recipe.');
  }
  if (settings.platform !== 'Windows' && settings.platform !== 'Linux') {
    throw new Problem(
      `The pipeline ${arn} is for the platform ${settings.platform ?? 'unknown'}.`,
      'Name a pipeline whose recipe is for Windows or Linux.',
    );
  }
  const sent = isJsonObject(body.imagePipeline) ? body.imagePipeline : {};
  return { arn, platform: settings.platform, recipeArn: settings.imageRecipeArn, settings, sent };
}

/**
 * @throws Problem when an update would erase a setting that this version of the action does not know
 */
export function refuseUnknownSettings({ arn, sent, settings }: Pipeline): void {
  const unknown = unknownMembers(sent, settings);
  if (unknown.length === 0) return;
  throw new Problem(
    `The pipeline ${arn} has settings that this version of the action does not know (${unknown.join(', ')}), ` +
      'and updating the pipeline would erase them.',
    'Use a newer version of the action, or let the recipe refer to the pull component by wildcard (x.x.x), ' +
      'so that no update is needed.',
  );
}

/** What came of pointing a pipeline at a recipe. */
export type Pointing =
  | { readonly kind: 'pointed' }
  /** Somebody else pointed it elsewhere meanwhile: it was left so. */
  | { readonly kind: 'moved'; readonly pipeline: Pipeline };

/** Tries of an update that meets the service in trouble. */
const MOST_UPDATES = 8;
const FIRST_PAUSE_MILLISECONDS = 500;

/**
 * Points the pipeline at another recipe version and leaves every other setting as it is: reads it once more,
 * sends everything again, and reads it back. The service has no condition for an update, so an edit in the tenths of
 * a second between the last read and the write is overwritten; one before is sent again, one after is seen.
 *
 * @throws Problem when the pipeline holds unknown settings, or has others than those sent to it
 */
export async function pointPipelineAt(
  recipeArn: string,
  seen: Pipeline,
  imagebuilder: Imagebuilder,
  clock: Clock,
): Promise<Pointing> {
  for (let count = 1; ; count += 1) {
    const current = await readPipeline(seen.arn, imagebuilder);
    if (current.recipeArn === recipeArn) return { kind: 'pointed' };
    if (current.recipeArn !== seen.recipeArn) return { kind: 'moved', pipeline: current };
    refuseUnknownSettings(current);
    const failure = await update(current, recipeArn, imagebuilder);
    if (failure === undefined) return readBack(recipeArn, current, imagebuilder, clock);
    if (count === MOST_UPDATES) throw failure;
    // Not the same request once more: somebody may have edited the pipeline since it was read.
    await clock.sleep(pauseInTrouble(FIRST_PAUSE_MILLISECONDS, count));
  }
}

/**
 * @returns why it may not have happened, where the service was in trouble or the session over
 * @throws Problem where it was refused
 */
async function update(
  current: Pipeline,
  recipeArn: string,
  imagebuilder: Imagebuilder,
): Promise<Problem | undefined> {
  try {
    await imagebuilder.updateImagePipeline(updateRequest(current, recipeArn));
    return undefined;
  } catch (error) {
    const problem = explain(error, `updating the pipeline ${current.arn}`, UPDATE_PERMISSIONS);
    // Where the session can be renewed, the next read does it; else that read fails of it.
    if (isTransient(error) || isExpiredCredentials(error)) return problem;
    throw problem;
  }
}

async function readBack(
  recipeArn: string,
  before: Pipeline,
  imagebuilder: Imagebuilder,
  clock: Clock,
): Promise<Pointing> {
  const updated = await whenSeen(
    () => readPipeline(before.arn, imagebuilder),
    // Unchanged in every setting: the read does not show the update yet.
    (read) =>
      differences(updateRequest(before, before.recipeArn), updateRequest(read, read.recipeArn)).length > 0,
    clock,
  );
  const lost = differences(updateRequest(before, recipeArn), updateRequest(updated, updated.recipeArn));
  if (lost.length === 0) return { kind: 'pointed' };
  if (lost.every((member) => member === 'imageRecipeArn')) return { kind: 'moved', pipeline: updated };
  throw new Problem(
    `The pipeline ${before.arn} differs from what was sent to it, in: ${lost.join(', ')}. Before the update it ` +
      `had: ${JSON.stringify(before.sent)}`,
    'Somebody else updated it at the same moment, or the service dropped a setting: compare, mend, run again.',
  );
}

/** What AWS checks of the caller (Service Authorization Reference, EC2 Image Builder). */
const UPDATE_PERMISSIONS =
  'imagebuilder:UpdateImagePipeline, imagebuilder:GetImageRecipe, imagebuilder:GetInfrastructureConfiguration, ' +
  'imagebuilder:GetDistributionConfiguration, imagebuilder:GetWorkflow, imagebuilder:TagResource and, for a ' +
  'pipeline with an executionRole, iam:PassRole on that role';

function updateRequest(pipeline: Pipeline, imageRecipeArn: string): UpdateImagePipelineRequest {
  const { arn, settings } = pipeline;
  const again = Object.entries(settings).filter(
    ([member, value]) => Reflect.get(MEMBERS, member) === 'sent again' && !isEmpty(value),
  );
  const infrastructureConfigurationArn = settings.infrastructureConfigurationArn ?? '';
  const request = { ...Object.fromEntries(again), imagePipelineArn: arn, imageRecipeArn };
  const clientToken = stableToken('pipeline', JSON.stringify(request), String(settings.dateUpdated));
  return { ...request, infrastructureConfigurationArn, clientToken };
}

/** The settings in which two update requests differ. */
function differences(wanted: UpdateImagePipelineRequest, found: UpdateImagePipelineRequest): string[] {
  const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  keys.delete('clientToken');
  return [...keys].filter(
    (key) => canonical(Reflect.get(wanted, key)) !== canonical(Reflect.get(found, key)),
  );
}

/** JSON with sorted keys, so that two equal values have one text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isJsonObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function noSuchPipeline(arn: string, cause: unknown): Problem {
  return new Problem(
    `There is no image pipeline ${arn}.${said(cause)}`,
    'Check the input "pipeline", the account of the credentials and aws-region; ' +
      'EC2 Image Builder lists the pipelines of a Region under "Image pipelines".',
    { cause },
  );
}
