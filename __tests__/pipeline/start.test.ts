import { inRegion, type Switches } from '../../local-aws/index.ts';
import { TAGS } from '../../src/pipeline/builds.ts';
import { findInProgress, type Start, startOrAttach } from '../../src/pipeline/start.ts';
import type { Retry } from '../../src/pipeline/whenFree.ts';
import { componentArn, lockOf, MINUTE, REGION, refuse, rejection } from '../tools.ts';
import { COMPONENT, type Nodes, startNodes } from './nodes.ts';

let nodes: Nodes;
/** Builds that a start told of the moment they existed. */
let told: string[] = [];
let steps = 0;
beforeEach(() => {
  told = [];
  steps = 0;
});
afterEach(() => nodes.close());

function start(
  word: string,
  run = 'https://github.com/example/shop/actions/runs/1',
  minutes = 180,
): Promise<Start> {
  const order = {
    pipelineArn: nodes.pipelineArn,
    lockId: lockOf(word).id,
    componentArn: componentArn(COMPONENT, '1.0.0/1'),
    run,
    commit: 'abc',
    keeper: {
      step: `step ${++steps}`,
      starting: async () => {},
      started: (arn: string) => void told.push(arn),
      notStarted: () => {},
      resume: <Answer>(request: () => Promise<Answer>) => request(),
    },
  };
  const { clock } = nodes;
  const retry: Retry = { clock, deadline: clock.now() + minutes * MINUTE, pollMilliseconds: MINUTE };
  return startOrAttach(order, nodes.imagebuilder, retry, nodes.log);
}

function startTokens(): unknown[] {
  return nodes.aws.world.journal
    .filter(({ operation }) => operation === 'StartImagePipelineExecution')
    .map(({ input }) => input.clientToken);
}

const N4: Partial<Switches>[] = [
  { summaryTags: 'immediately', imageOrder: 'newest first' },
  { summaryTags: 'after the listing lag', imageOrder: 'oldest first' },
  { summaryTags: 'never', imageOrder: 'shuffled' },
];

describe('startOrAttach', () => {
  it('tags the build in the start call itself', async () => {
    nodes = await startNodes();
    const { kind, arn } = await start('one');
    expect(kind).toBe('started');
    expect(told).toEqual([arn]);
    expect((await nodes.read(arn)).tags).toEqual({
      [TAGS.lock]: lockOf('one').id,
      [TAGS.component]: componentArn(COMPONENT, '1.0.0/1'),
      [TAGS.run]: 'https://github.com/example/shop/actions/runs/1',
      [TAGS.commit]: 'abc',
      [TAGS.step]: 'step 1',
    });
    expect(nodes.operations()).not.toContain('TagResource');
  });

  it('leaves out what is not known of the run, and cuts what is too long for a tag', async () => {
    nodes = await startNodes();
    expect((await nodes.read((await start('one', '')).arn)).tags).not.toHaveProperty([TAGS.run]);
    const long = (await start('two', `https://github.com/${'a'.repeat(300)}`)).arn;
    expect((await nodes.read(long)).tags[TAGS.run]).toHaveLength(256);
  });

  it.each(N4)(
    'attaches to a build of the same lock, tags shown $summaryTags, $imageOrder',
    async (switches) => {
      nodes = await startNodes('x.x.x', { switches });
      const first = await start('one');
      nodes.advance(MINUTE / 2);
      await start('two');
      expect(await start('one', 'another run')).toMatchObject({ kind: 'attached', arn: first.arn });
    },
  );

  it('does not attach to a build that is over', async () => {
    nodes = await startNodes();
    const first = await start('one');
    nodes.finish();
    expect(await start('one')).toMatchObject({ kind: 'started' });
    expect((await nodes.read(first.arn)).status).toBe('AVAILABLE');
  });

  it('starts anew after a build that failed, with another token', async () => {
    nodes = await startNodes();
    nodes.aws.world.buildScripts.push({ failure: { stage: 'BUILDING', message: 'no' } });
    const first = await start('one');
    nodes.finish();
    const second = await start('one');
    expect(second.kind).toBe('started');
    expect(second.arn).not.toBe(first.arn);
    expect(new Set(startTokens()).size).toBe(2);
  });

  it.each(N4)(
    'two runs at the same moment end on one build, tags shown $summaryTags, $imageOrder',
    async (switches) => {
      nodes = await startNodes('x.x.x', { switches });
      const both = await Promise.all([start('one', 'https://run/1'), start('one', 'https://run/2')]);
      expect(new Set(both.map(({ arn }) => arn)).size).toBe(1);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['attached', 'started']);
    },
  );

  it('two runs without anything that tells them apart end on one build', async () => {
    nodes = await startNodes();
    const both = await Promise.all([start('one', ''), start('one', '')]);
    expect(new Set(both.map(({ arn }) => arn)).size).toBe(1);
  });

  it('two runs keep one build also where the service remembers no tokens', async () => {
    nodes = await startNodes('x.x.x', { switches: { clientTokenMemory: 0 } });
    const both = await Promise.all([start('one', 'https://run/1'), start('one', 'https://run/2')]);
    const [kept = ''] = new Set(both.map(({ arn }) => arn));
    expect(both.map(({ arn }) => arn)).toEqual([kept, kept]);
    nodes.finish();
    expect((await nodes.read(kept)).status).toBe('AVAILABLE');
    const others = told.filter((arn) => arn !== kept);
    expect(others).toHaveLength(1);
    for (const other of others) expect((await nodes.read(other)).status).toBe('CANCELLED');
  });

  it('two runs keep one build also where the look for another meets trouble first', async () => {
    nodes = await startNodes('x.x.x', { switches: { clientTokenMemory: 0 } });
    const { world } = nodes.aws;
    world.onCall = ({ operation }, when) => {
      if (operation !== 'StartImagePipelineExecution' || when !== 'after') return;
      refuse(nodes, 'ListImagePipelineImages', 'ServiceUnavailableException', { times: 2, status: 503 });
    };
    const both = await Promise.all([start('one', 'https://run/1'), start('one', 'https://run/2')]);
    expect(new Set(both.map(({ arn }) => arn)).size).toBe(1);
    expect(new Set(told).size).toBe(2);
  });

  it('one run keeps one build where the answer to its start is lost and no token remembered', async () => {
    nodes = await startNodes('x.x.x', { switches: { clientTokenMemory: 0 } }, 2);
    nodes.aws.world.faults.push({
      service: 'imagebuilder',
      operation: 'StartImagePipelineExecution',
      times: 1,
      when: 'after',
      effect: { kind: 'drop' },
    });
    const { kind, arn } = await start('one');
    expect(kind).toBe('started');
    expect(told).toEqual([arn]);
    // The list shows the build, so it is not asked for twice.
    expect(startTokens()).toHaveLength(1);
    expect(await start('one', 'another run')).toMatchObject({ kind: 'attached', arn });
    nodes.finish();
    expect((await nodes.read(arn)).status).toBe('AVAILABLE');
  });

  it('one run keeps its build where the answer to its start comes to nothing until the build is over', async () => {
    nodes = await startNodes('x.x.x', { switches: { clientTokenMemory: 0 } });
    const { world } = nodes.aws;
    const operation = 'StartImagePipelineExecution';
    const effect = { kind: 'drop' } as const;
    world.faults.push({ service: 'imagebuilder', operation, times: 1, when: 'after', effect });
    world.onCall = (call, when) => {
      if (call.operation === operation && when === 'after') nodes.finish();
    };
    const { kind, arn } = await start('one');
    expect(kind).toBe('started');
    expect(told).toEqual([arn]);
    expect(startTokens()).toHaveLength(1);
  });

  it('two runs end on one build also where the cancelling of the other is refused', async () => {
    nodes = await startNodes('x.x.x', { switches: { clientTokenMemory: 0 } });
    refuse(nodes, 'CancelImageCreation', 'AccessDeniedException', { times: 9, status: 403 });
    const both = await Promise.all([start('one', 'https://run/1'), start('one', 'https://run/2')]);
    expect(new Set(both.map(({ arn }) => arn)).size).toBe(1);
    expect(nodes.log.lines.join('\n')).toContain('Allow imagebuilder:CancelImageCreation');
  });

  it('takes another token when the one of a build that was deleted is refused for two minutes', async () => {
    nodes = await startNodes();
    const lost = await start('one', 'https://run/1');
    inRegion(nodes.aws.world, REGION).imagebuilder.builds.delete(lost.arn);
    const begun = nodes.clock.now();
    const found = await start('one', 'https://run/2');
    expect(found.kind).toBe('started');
    expect(found.arn).not.toBe(lost.arn);
    expect(nodes.clock.now() - begun).toBe(2 * MINUTE);
    const [first, ...later] = startTokens();
    // Two looks within two minutes share the token of the deleted build.
    expect(later.slice(0, -1)).toEqual([first, first]);
    expect(later.at(-1)).not.toBe(first);
  });

  it('tells for which component a build was started, also where another run did', async () => {
    nodes = await startNodes();
    const own = await start('one');
    const attached = await start('one', 'another run');
    const expected = componentArn(COMPONENT, '1.0.0/1');
    expect([own.componentArn, attached.componentArn]).toEqual([expected, expected]);
  });

  it.each(['second build', 'ResourceInUseException'] as const)(
    'starts other images while a build runs, answered with: %s',
    async (startWhileRunning) => {
      nodes = await startNodes('x.x.x', { switches: { startWhileRunning } });
      const first = await start('one');
      const second = await start('two');
      expect(second.kind).toBe('started');
      expect(second.arn).not.toBe(first.arn);
      const waited = startWhileRunning === 'ResourceInUseException';
      expect((await nodes.read(first.arn)).status === 'AVAILABLE').toBe(waited);
    },
  );

  it('gives up at the deadline while the pipeline is in use', async () => {
    nodes = await startNodes('x.x.x', { switches: { startWhileRunning: 'ResourceInUseException' } });
    await start('one');
    const begun = nodes.clock.now();
    const { message } = await rejection(start('two', 'run', 5));
    expect(message).toContain(
      `The pipeline ${nodes.pipelineArn} could not be started until timeout-minutes were over`,
    );
    expect(nodes.clock.now() - begun).toBe(5 * MINUTE);
  });

  it('explains a refused start, with the permission for the tags', async () => {
    nodes = await startNodes();
    refuse(nodes, 'StartImagePipelineExecution', 'AccessDeniedException', { status: 403 });
    expect((await rejection(start('one'))).message).toContain(
      'Allow imagebuilder:StartImagePipelineExecution and imagebuilder:TagResource',
    );
  });
});

describe('findInProgress', () => {
  it('reads only builds that run and whose tags the list does not show', async () => {
    nodes = await startNodes('x.x.x', { switches: { summaryTags: 'never' } });
    await start('one');
    nodes.finish();
    const running = await start('two');
    const { imageSummaryList = [] } = await nodes.imagebuilder.listImagePipelineImages(
      nodes.pipelineArn,
      undefined,
    );
    expect(imageSummaryList).toHaveLength(2);
    const builds = await Promise.all(imageSummaryList.map(({ arn = '' }) => nodes.read(arn)));
    const untagged = builds.map((build) => ({ ...build, tags: {} }));
    nodes.operations();
    expect(await findInProgress(untagged, lockOf('two').id, nodes.imagebuilder)).toMatchObject({
      arn: running.arn,
    });
    expect(nodes.operations()).toEqual(['GetImage']);
    expect(await findInProgress(untagged, lockOf('one').id, nodes.imagebuilder)).toBeUndefined();
  });
});
