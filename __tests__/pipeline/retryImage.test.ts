import type { BuildScript } from '../../local-aws/services/imagebuilder/state.ts';
import { componentArn, MINUTE, refuse, rejection } from '../tools.ts';
import { COMPONENT, type Nodes, startNodes, waitFor } from './nodes.ts';

let nodes: Nodes;
afterEach(() => nodes.close());

const FAILS = { failure: { stage: 'DISTRIBUTING', message: 'the key is disabled' } } as const;

/** A build of the pipeline; each of its runs follows the next script, the last one is good. */
async function started(...scripts: readonly BuildScript[]): Promise<string> {
  nodes = await startNodes();
  nodes.aws.world.buildScripts.push(...scripts);
  return nodes.start('one', componentArn(COMPONENT, '1.0.0/1'));
}

function wait(arn: string, imagebuilder = nodes.imagebuilder) {
  return waitFor(arn, nodes, { imagebuilder });
}

const retries = () => nodes.aws.world.journal.filter(({ operation }) => operation === 'RetryImage');

describe('a build that failed while its AMI was distributed', () => {
  it('is retried in place, and waited for', async () => {
    const arn = await started(FAILS);
    expect(await wait(arn)).toMatchObject({ arn, status: 'AVAILABLE' });
    expect(retries()).toHaveLength(1);
  });

  it('is known by its steps where the service tells no context and nobody saw it before', async () => {
    const arn = await started({ failure: { ...FAILS.failure, withContext: false } });
    nodes.finish();
    expect(await wait(arn)).toMatchObject({ status: 'AVAILABLE' });
    expect(retries()).toHaveLength(1);
  });

  it('is known by the status that it had before', async () => {
    const arn = await started({ failure: { ...FAILS.failure, stage: 'INTEGRATING', withContext: false } });
    expect(await wait(arn)).toMatchObject({ status: 'AVAILABLE' });
  });

  it('is not retried a second time', async () => {
    const arn = await started(FAILS, FAILS);
    const { message } = await rejection(wait(arn));
    expect(message).toContain('failed while its AMI was distributed, and failed again when it was retried.');
    expect(message).toContain('AMIs that it had made: ami-');
    expect(retries()).toHaveLength(1);
  });

  it('is not retried again by a later run, whose token is the same', async () => {
    const arn = await started(FAILS, FAILS);
    await rejection(wait(arn));
    const begun = nodes.clock.now();
    expect((await rejection(wait(arn))).message).toContain('failed while its AMI was distributed');
    // The answer to the same token may be older than the failure, so the second wait gives it two minutes.
    expect(nodes.clock.now() - begun).toBe(2 * MINUTE);
    expect((await nodes.read(arn)).status).toBe('FAILED');
  });

  it('is retried once where two runs wait for it', async () => {
    const arn = await started(FAILS);
    const both = await Promise.all([wait(arn), wait(arn)]);
    expect(both.map(({ status }) => status)).toEqual(['AVAILABLE', 'AVAILABLE']);
  });

  it('goes on when another run retried it first and the service remembers no tokens', async () => {
    const arn = await started(FAILS);
    nodes.aws.world.switches.clientTokenMemory = 0;
    const quicker = {
      ...nodes.imagebuilder,
      retryImage: async (of: string, token: string) => {
        await nodes.imagebuilder.retryImage(of, 'theirs');
        return nodes.imagebuilder.retryImage(of, token);
      },
    };
    expect(await wait(arn, quicker)).toMatchObject({ status: 'AVAILABLE' });
  });

  it('ends the wait with the failure where it may not be retried, and names the permission', async () => {
    const arn = await started(FAILS);
    refuse(nodes, 'RetryImage', 'AccessDeniedException', { status: 403 });
    expect((await rejection(wait(arn))).message).toContain('failed while its AMI was distributed');
    expect(nodes.log.lines.join('\n')).toContain('Allow imagebuilder:RetryImage');
  });
});

it.each(['BUILDING', 'TESTING'] as const)('a build that failed while %s is not retried', async (stage) => {
  const arn = await started({ failure: { stage, message: 'no' } });
  await rejection(wait(arn));
  expect(retries()).toEqual([]);
});
