import type { Clients } from '../aws/clients.ts';
import type { BakeInputs } from '../inputs.ts';
import type { Survey } from '../survey.ts';
import { askedAgain, preferCached } from './cacheUse.ts';
import { fastLaunchWorks } from './fastLaunchWorks.ts';
import type { Finding } from './finding.ts';
import { readParts } from './pipelineParts.ts';
import { pipelineWorks } from './pipelineWorks.ts';
import { Reads } from './reads.ts';
import { scheduleDuplicates } from './schedule.ts';

/** A pipeline that is about to build, and what the files of the checkout say of its use. */
export interface PipelineOrder {
  readonly survey: Survey;
  readonly inputs: BakeInputs;
}

/**
 * Whether the pipeline can build, Fast Launch can work and nodes will use what is baked. Never throws for what could not
 * be read: that is a finding too. At most two calls follow one another, and the pages of Fast Launch's list.
 */
export async function checkPipeline(
  { survey, inputs }: PipelineOrder,
  { clients }: { readonly clients: Clients },
): Promise<readonly Finding[]> {
  const reads = new Reads();
  const parts = await readParts(survey, inputs.fastLaunch, clients, reads);
  return [
    ...pipelineWorks(survey, parts),
    ...fastLaunchWorks(survey, inputs.fastLaunch, parts),
    ...scheduleDuplicates(survey),
    ...reads.findings(),
    ...(inputs.runtime === 'docker' ? preferCached(survey, parts) : askedAgain(survey)),
  ];
}
