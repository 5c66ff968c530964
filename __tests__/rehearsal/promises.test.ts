import type { Act, Witness } from '../../rehearsal/act.ts';
import { firstBakePromises, movedPromises, unchangedPromises } from '../../rehearsal/promises.ts';

const HOST = '111122223333.dkr.ecr.us-east-1.amazonaws.com';
const WARM = { fastLaunch: true, unnamed: [`${HOST}/web:pr-1`] };
const image = {
  repository: `${HOST}/web`,
  digest: 'new',
  platformDigest: 'new',
  tags: ['prod'],
  compressedBytes: 1,
};
const moved = { name: `${HOST}/web:prod`, from: {}, to: {} };
const build = {
  arn: 'build',
  status: 'AVAILABLE',
  startedAt: new Date(0),
  endedAt: new Date(1),
  tags: {},
  parentAmi: 'base',
  amis: ['second'],
};

const baked: Readonly<Record<string, string>> = {
  decision: 'bake',
  changed: 'true',
  'ami-id': 'second',
  images: JSON.stringify({ id: 'lock', images: [image] }),
  diff: JSON.stringify({ added: [], removed: [], moved: [moved], unchanged: [] }),
};
const unchanged = { ...baked, decision: 'unchanged', changed: 'false' };

function act(outputs: Readonly<Record<string, string>>, witness: Partial<Witness> = {}, exitCode = 0): Act {
  const step = {
    exitCode,
    stdout: '',
    stderr: '',
    outputs,
    state: {},
    summary: '',
    kept: {},
    annotations: [],
    milliseconds: 1,
  };
  const amis = [{ id: 'second', name: 'nodes', state: 'available', fastLaunch: 'enabled' }];
  const seen = {
    calls: [],
    builds: [build],
    amis,
    registry: { [`${HOST}/web:prod`]: 'new' },
    documents: {},
    ...witness,
  };
  return { main: step, post: { ...step, exitCode: 0 }, witness: seen };
}

const call = { service: 'imagebuilder', operation: 'CreateComponent', outcome: 'answered', input: {} };

describe('the promises of a bake', () => {
  const broken = (each: Act) =>
    movedPromises(each, 'first', `${HOST}/web:prod`, WARM).flatMap((one) => one.broken ?? []);

  it('are kept by one build whose AMI holds what the registry holds', () => {
    expect(broken(act(baked))).toEqual([]);
    expect(firstBakePromises(act(baked), WARM).flatMap((one) => one.broken ?? [])).toEqual([]);
  });

  it.each([
    ['a red step', act(baked, {}, 2), 'the main step ended with exit code 2, the post step with 0'],
    ['another decision', act({ ...baked, decision: 'unchanged' }), 'it is "unchanged": no reason was given'],
    [
      'a second build',
      act(baked, { builds: [build, { ...build, arn: 'other' }] }),
      'build is AVAILABLE, other is AVAILABLE',
    ],
    ['a build that failed', act(baked, { builds: [{ ...build, status: 'FAILED' }] }), 'build is FAILED'],
    [
      'an AMI that is gone',
      act(baked, { amis: [] }),
      'ami-id is second, which EC2 calls unknown; changed is true',
    ],
    [
      'an image of yesterday',
      act(baked, { registry: { [`${HOST}/web:prod`]: 'newer' } }),
      `others: ${HOST}/web:prod`,
    ],
    [
      'a diff of more',
      act({ ...baked, diff: '{"added":[{}],"removed":[],"moved":[],"unchanged":[]}' }),
      'moved: none; 1 added, 0 removed',
    ],
    [
      'a mistake of local-aws',
      act(baked, { calls: [{ ...call, mistake: 'oops' }] }),
      'CreateComponent: oops',
    ],
  ])('are broken by %s', (_, each, came) => {
    expect(broken(each)).toContain(came);
  });

  it('are broken by the same AMI again, and by Fast Launch that is off', () => {
    expect(movedPromises(act(baked), 'second', `${HOST}/web:prod`, WARM).at(-1)?.broken).toBe(
      'it is second again',
    );
    const cold = [{ id: 'second', name: 'nodes', state: 'available', fastLaunch: undefined }];
    expect(broken(act(baked, { amis: cold }))).toContain('its state is off');
  });
});

describe('the promises of a run with nothing new', () => {
  const broken = (each: Act, lastAmi = 'second') =>
    unchangedPromises(each, lastAmi).flatMap((one) => one.broken ?? []);

  it('are kept by the same AMI, no build and no writing call', () => {
    expect(broken(act(unchanged, { builds: [], calls: [{ ...call, operation: 'GetImage' }] }))).toEqual([]);
  });

  it('are broken by a build, a writing call, another AMI', () => {
    expect(broken(act(unchanged))).toEqual(['started: build']);
    expect(broken(act(unchanged, { builds: [], calls: [call] }))).toEqual(['CreateComponent']);
    expect(broken(act(unchanged, { builds: [] }), 'first')).toEqual([
      "ami-id is second, the last bake's is first; changed is false",
    ]);
  });
});
