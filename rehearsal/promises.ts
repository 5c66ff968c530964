import { type Act, outputsOf, writesOf } from './act.ts';

/** What an act was to show, and whether it did. */
export interface Promised {
  /** A sentence that is true when it was kept. */
  readonly what: string;
  /** What came instead; undefined when the promise was kept. */
  readonly broken: string | undefined;
}

function promise(what: string, kept: boolean, came: () => string): Promised {
  return { what, broken: kept ? undefined : came() };
}

/** What holds for every act, and the rest of its promises where that holds. */
function promises({ main, post, witness }: Act, rest: () => readonly Promised[]): readonly Promised[] {
  const mistakes = witness.calls.flatMap(({ operation, mistake }) =>
    mistake === undefined ? [] : [`${operation}: ${mistake}`],
  );
  const green = promise('The step is green.', main.exitCode === 0 && post.exitCode === 0, () => {
    return `the main step ended with exit code ${main.exitCode}, the post step with ${post.exitCode}`;
  });
  const sound = promise('local-aws made no mistake of its own.', mistakes.length === 0, () =>
    mistakes.join('; '),
  );
  if (sound.broken !== undefined) return [green, sound];
  return green.broken === undefined ? [green, ...rest()] : [green];
}

/** A new AMI was made, it can be launched, and it holds what the registry holds. */
function newAmi(act: Act): Promised[] {
  const { amiId, changed, images } = outputsOf(act);
  const { builds, amis, registry } = act.witness;
  const ami = amis.find(({ id }) => id === amiId);
  const stale = (images?.images ?? []).flatMap(({ repository, digest, tags }) => {
    const path = repository.slice(repository.indexOf('/') + 1);
    return tags.map((tag) => `${path}:${tag}`).filter((name) => registry[name] !== digest);
  });
  return [
    promise('One build was started, and it became AVAILABLE.', isOneAvailable(act), () =>
      builds.length === 0 ? 'no build' : builds.map(({ arn, status }) => `${arn} is ${status}`).join(', '),
    ),
    promise('Its AMI is in the output ami-id, and nodes can start from it.', isBaked(act, ami?.state), () => {
      return `ami-id is ${amiId ?? 'missing'}, which EC2 calls ${ami?.state ?? 'unknown'}; changed is ${changed}`;
    }),
    promise(
      'Every image in it is the one that its tag points at in the registry.',
      images !== undefined && images.images.length > 0 && stale.length === 0,
      () => (stale.length === 0 ? 'the output images names none' : `others: ${stale.join(', ')}`),
    ),
    promise('EC2 Fast Launch is on for it.', ami?.fastLaunch === 'enabled', () => {
      return `its state is ${ami?.fastLaunch ?? 'off'}`;
    }),
  ];
}

function isOneAvailable({ witness: { builds } }: Act): boolean {
  return builds.length === 1 && builds[0]?.status === 'AVAILABLE';
}

function isBaked(act: Act, state: string | undefined): boolean {
  const { amiId, changed } = outputsOf(act);
  const [build] = act.witness.builds;
  return (
    changed === 'true' && amiId !== undefined && build?.amis.includes(amiId) === true && state === 'available'
  );
}

function decided(act: Act, decision: string): Promised {
  const outputs = outputsOf(act);
  return promise(`The decision is "${decision}".`, outputs.decision === decision, () => {
    return `it is "${outputs.decision ?? 'missing'}": ${outputs.reason ?? 'no reason was given'}`;
  });
}

/** What a first bake promises. */
export function firstBakePromises(act: Act): readonly Promised[] {
  return promises(act, () => [decided(act, 'bake'), ...newAmi(act)]);
}

/**
 * What a run with nothing new promises.
 *
 * @param lastAmi what the run before put into its output ami-id
 */
export function unchangedPromises(act: Act, lastAmi: string | undefined): readonly Promised[] {
  const { amiId, changed } = outputsOf(act);
  const writes = writesOf(act.witness);
  return promises(act, () => [
    decided(act, 'unchanged'),
    promise('No build was started.', act.witness.builds.length === 0, () => {
      return `started: ${act.witness.builds.map(({ arn }) => arn).join(', ')}`;
    }),
    promise('Nothing was written to AWS at all.', writes.length === 0, () => {
      return writes.map(({ operation }) => operation).join(', ');
    }),
    promise('The outputs name the AMI of the last bake.', amiId === lastAmi && changed === 'false', () => {
      return `ami-id is ${amiId ?? 'missing'}, the last bake's is ${lastAmi ?? 'unknown'}; changed is ${changed}`;
    }),
  ]);
}

/**
 * What a run after one tag moved promises.
 *
 * @param lastAmi what the run before put into its output ami-id
 * @param moved `repository:tag`, without the registry's host
 */
export function movedPromises(act: Act, lastAmi: string | undefined, moved: string): readonly Promised[] {
  const { diff, amiId } = outputsOf(act);
  const names = (diff?.moved ?? []).map(({ name }) => name.slice(name.indexOf('/') + 1));
  const onlyIt = diff?.added.length === 0 && diff.removed.length === 0 && names.join() === moved;
  return promises(act, () => [
    decided(act, 'bake'),
    promise(`The diff is ${moved} and nothing else.`, onlyIt, () => {
      const { added = [], removed = [] } = diff ?? {};
      return `moved: ${names.join(', ') || 'none'}; ${added.length} added, ${removed.length} removed`;
    }),
    ...newAmi(act),
    promise('It is another AMI than before.', amiId !== lastAmi, () => {
      return `it is ${amiId ?? 'none'} again`;
    }),
  ]);
}
