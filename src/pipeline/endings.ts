import { said } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';
import type { Build, Reading } from './builds.ts';
import { describeDiagnosis, diagnose, logPlace } from './diagnosis.ts';

/** What a failed build is told as. */
type Stage = 'build' | 'test' | 'distribution' | 'unknown';

/**
 * How a build failed, in words of its own for each stage, with the AMIs that it made all the same.
 *
 * @param wasRetried whether its distribution was retried before
 */
export async function failureOf(
  { build, body }: Reading,
  wasRetried: boolean,
  { imagebuilder, log }: { readonly imagebuilder: Imagebuilder; readonly log: Log },
): Promise<Problem> {
  const diagnosis = await diagnose(build, body, imagebuilder, log);
  const stage = stageOf(diagnosis.stage, diagnosis.failedSteps.at(-1)?.workflow);
  const amis = build.amis.map(({ region, id }) => `${id} (${region})`).join(', ');
  const made = amis === '' ? '' : `\nAMIs that it had made: ${amis}`;
  const again = wasRetried ? ', and failed again when it was retried' : '';
  return new Problem(
    `The build ${build.arn} ${WHAT[stage]}${again}.\n${describeDiagnosis(diagnosis)}${made}`,
    MEND[stage],
  );
}

function stageOf(status: string | undefined, workflow: string | undefined): Stage {
  switch (status ?? workflow) {
    case 'CREATING':
    case 'BUILDING':
    case 'BUILD':
      return 'build';
    case 'TESTING':
    case 'TEST':
      return 'test';
    case 'DISTRIBUTING':
    case 'INTEGRATING':
    case 'DISTRIBUTION':
      return 'distribution';
    default:
      return 'unknown';
  }
}

const WHAT: Record<Stage, string> = {
  build: 'failed while it was built: there is no AMI',
  test: 'failed in its tests: the AMI was built, and an instance started from it did not pass',
  distribution: 'failed while its AMI was distributed',
  unknown: 'failed',
};

const AGAIN = 'and run again: a new build starts.';
const MEND: Record<Stage, string> = {
  build: `Read the log group above, mend what it names, ${AGAIN}`,
  test: `Read the log group above for what the test phase said, mend it, ${AGAIN}`,
  distribution:
    'Mend what it names in the distribution settings (Regions, accounts, launch templates, parameters, Fast Launch), ' +
    AGAIN,
  unknown: `Read the log group above, mend what it names, ${AGAIN}`,
};

/** The end of a wait for a build that this run did not cancel itself. */
export function cancelledBySomebody({ arn, reason }: Build): Problem {
  return new Problem(
    `The build ${arn} was cancelled by somebody else.${reason === '' ? '' : ` ${reason}`}\n${logPlace(arn)}`,
    'Run again to start a new build.',
  );
}

/** The end of a wait for a build whose record is gone. */
export function deleted(arn: string, cause: unknown): Problem {
  return new Problem(
    `The build ${arn} is not there any more: somebody deleted it.${said(cause)}`,
    'Run again: it takes the newest AMI that is left, or bakes a new one.',
    { cause },
  );
}

/** What is to be said of a build that became AVAILABLE and is DEPRECATED or DISABLED by now. */
export function retired({ arn, status }: Build): string {
  return (
    `The build ${arn} became AVAILABLE and is ${status} by now: a lifecycle policy or a person retired it. ` +
    'The next run bakes anew; look at the lifecycle policies of its recipe if that is not what you want.'
  );
}
