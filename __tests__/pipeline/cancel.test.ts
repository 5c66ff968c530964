import { cancelBuild } from '../../src/pipeline/cancel.ts';
import { ACCOUNT, MINUTE, REGION, refuse, rejection } from '../tools.ts';
import { type Nodes, startNodes } from './nodes.ts';

let nodes: Nodes;
beforeEach(async () => {
  nodes = await startNodes();
});
afterEach(() => nodes.close());

describe('cancelBuild', () => {
  it('stops a build that is in progress', async () => {
    const arn = await nodes.start();
    nodes.advance(10 * MINUTE);
    expect(await cancelBuild(arn, nodes.imagebuilder)).toBe(`The build ${arn} is being cancelled.`);
    nodes.finish();
    expect((await nodes.read(arn)).status).toBe('CANCELLED');
  });

  it('may be asked twice', async () => {
    const arn = await nodes.start();
    await cancelBuild(arn, nodes.imagebuilder);
    expect(await cancelBuild(arn, nodes.imagebuilder)).toContain('is being cancelled');
  });

  it('leaves a build alone that is over', async () => {
    const arn = await nodes.start();
    nodes.finish();
    expect(await cancelBuild(arn, nodes.imagebuilder)).toBe(`The build ${arn} is AVAILABLE already.`);
    expect((await nodes.read(arn)).status).toBe('AVAILABLE');
  });

  it('says so of a build that was deleted', async () => {
    const arn = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/nodes-recipe/1.0.0/9`;
    expect(await cancelBuild(arn, nodes.imagebuilder)).toBe(`The build ${arn} is DELETED already.`);
  });

  it.each([['GetImage'], ['none']])(
    'does not claim to have stopped what goes on, %s refused too',
    async (read) => {
      const arn = await nodes.start();
      refuse(nodes, 'CancelImageCreation', 'AccessDeniedException', { status: 403 });
      refuse(nodes, read, 'AccessDeniedException', { status: 403 });
      expect((await rejection(cancelBuild(arn, nodes.imagebuilder))).message).toContain(
        'Allow imagebuilder:CancelImageCreation',
      );
    },
  );
});
