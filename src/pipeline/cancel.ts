import { explain, isAbsent } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { stableToken } from '../aws/token.ts';
import { progressOf, readBuild } from './builds.ts';

/**
 * Stops a build that is in progress; a build that is over, or being stopped already, is left alone.
 *
 * @returns what came of it, for the log
 * @throws Problem when the build goes on
 */
export async function cancelBuild(arn: string, imagebuilder: Imagebuilder): Promise<string> {
  try {
    await imagebuilder.cancelImageCreation({
      imageBuildVersionArn: arn,
      clientToken: stableToken('cancel', arn),
    });
    return `The build ${arn} is being cancelled.`;
  } catch (error) {
    const status = await readBuild(arn, imagebuilder).then(
      ({ build }) => build.status,
      (unread: unknown) => (isAbsent(unread) ? 'DELETED' : 'PENDING'),
    );
    if (progressOf(status) !== 'running') return `The build ${arn} is ${status} already.`;
    throw explain(error, `cancelling the build ${arn}`, 'imagebuilder:CancelImageCreation');
  }
}
