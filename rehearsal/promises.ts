import { type Image, imageNames } from '../src/images/lock.ts';
import { type Act, outputsOf, type RecordedAmi, writesOf } from './act.ts';

/** What an act was to show, and whether it did. */
export interface Promised {
  /** A sentence that is true when it was kept. */
  readonly what: string;
  /** What came instead; undefined when the promise was kept. */
  readonly broken: string | undefined;
}

/** What the inputs of the step have the promises of a bake depend on. */
export interface Expected {
  /** Whether the action is to enable EC2 Fast Launch. */
  readonly fastLaunch: boolean;
  /** Images that the registries hold and no rule names: `host/repository:tag`. */
  readonly unnamed: readonly string[];
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
function newAmi(act: Act, expected: Expected): Promised[] {
  const { amiId, changed, images } = outputsOf(act);
  const { builds, amis, registry } = act.witness;
  const ami = amis.find(({ id }) => id === amiId);
  const stale = (images?.images ?? []).flatMap(({ repository, digest, tags }) => {
    return tags.map((tag) => `${repository}:${tag}`).filter((name) => registry[name] !== digest);
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
    ...leavesOut(images?.images ?? [], expected),
    ...fastLaunchOf(ami, expected),
  ];
}

function leavesOut(images: readonly Image[], { unnamed }: Expected): Promised[] {
  if (unnamed.length === 0) return [];
  const taken = images.flatMap(imageNames).filter((name) => unnamed.includes(name));
  const paths = unnamed.map((name) => name.slice(name.indexOf('/') + 1)).join(', ');
  return [promise(`What no rule names is not in it: ${paths}.`, taken.length === 0, () => taken.join(', '))];
}

function fastLaunchOf(ami: RecordedAmi | undefined, { fastLaunch }: Expected): Promised[] {
  if (!fastLaunch) return [];
  return [
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
export function firstBakePromises(act: Act, expected: Expected): readonly Promised[] {
  return promises(act, () => [decided(act, 'bake'), ...newAmi(act, expected)]);
}

/**
 * What a run promises that is to bake although nothing is new.
 *
 * @param lastAmi what the run before put into its output ami-id
 */
export function rebuiltPromises(
  act: Act,
  lastAmi: string | undefined,
  expected: Expected,
): readonly Promised[] {
  const { added = [], removed = [], moved = [] } = outputsOf(act).diff ?? {};
  const changes = [...added, ...removed, ...moved].map(({ name }) => name);
  return promises(act, () => [
    decided(act, 'bake'),
    promise('No image differs from the last bake.', changes.length === 0, () => changes.join(', ')),
    ...newAmi(act, expected),
    anotherAmi(act, lastAmi),
  ]);
}

/**
 * What a run with nothing new promises.
 *
 * @param lastAmi what the run before put into its output ami-id
 */
export function unchangedPromises(act: Act, lastAmi: string | undefined): readonly Promised[] {
  const { amiId, changed } = outputsOf(act);
  return promises(act, () => [
    decided(act, 'unchanged'),
    noBuild(act),
    nothingWritten(act),
    promise('The outputs name the AMI of the last bake.', amiId === lastAmi && changed === 'false', () => {
      return `ami-id is ${amiId ?? 'missing'}, the last bake's is ${lastAmi ?? 'unknown'}; changed is ${changed}`;
    }),
  ]);
}

function noBuild({ witness: { builds } }: Act): Promised {
  return promise('No build was started.', builds.length === 0, () => {
    return `started: ${builds.map(({ arn }) => arn).join(', ')}`;
  });
}

function nothingWritten({ witness }: Act): Promised {
  const writes = writesOf(witness).map(({ operation }) => operation);
  return promise('Nothing was written to AWS at all.', writes.length === 0, () => writes.join(', '));
}

/**
 * What a run after one tag moved promises.
 *
 * @param lastAmi what the run before put into its output ami-id
 * @param moved `host/repository:tag`
 */
export function movedPromises(
  act: Act,
  lastAmi: string | undefined,
  moved: string,
  expected: Expected,
): readonly Promised[] {
  return promises(act, () => [
    decided(act, 'bake'),
    onlyMoved(act, moved),
    ...newAmi(act, expected),
    anotherAmi(act, lastAmi),
  ]);
}

/** What a plan promises where a bake is due. */
export function plannedPromises(act: Act): readonly Promised[] {
  const { plan, amiId } = outputsOf(act);
  return promises(act, () => [
    decided(act, 'bake'),
    nothingWritten(act),
    promise('The plan names each call that a bake would make.', (plan?.calls ?? []).length > 0, () => 'none'),
    promise('There is no new AMI.', amiId === undefined, () => `ami-id is ${amiId}`),
  ]);
}

/**
 * What a plan after one tag moved promises.
 *
 * @param moved `host/repository:tag`
 */
export function plannedMovePromises(act: Act, moved: string): readonly Promised[] {
  return promises(act, () => [decided(act, 'bake'), onlyMoved(act, moved), nothingWritten(act)]);
}

/** What a run with mode: start promises where a bake is due. */
export function startedPromises(act: Act): readonly Promised[] {
  const { buildArn, amiId } = outputsOf(act);
  const arns = act.witness.builds.map(({ arn }) => arn);
  const isNamed = arns.length === 1 && arns[0] === buildArn;
  return promises(act, () => [
    decided(act, 'bake'),
    promise('One build was started, and image-build-version-arn names it.', isNamed, () => {
      return `image-build-version-arn is ${buildArn ?? 'missing'}; started: ${arns.join(', ') || 'none'}`;
    }),
    promise('It did not wait for the AMI.', amiId === undefined, () => `ami-id is ${amiId}`),
  ]);
}

/** What a run with mode: wait promises for a build that another started. */
export function waitedPromises(act: Act): readonly Promised[] {
  const { amiId, changed } = outputsOf(act);
  const state = act.witness.amis.find(({ id }) => id === amiId)?.state;
  return promises(act, () => [
    noBuild(act),
    promise('The AMI is in the output ami-id, and nodes can start from it.', state === 'available', () => {
      return `ami-id is ${amiId ?? 'missing'}, which EC2 calls ${state ?? 'unknown'}`;
    }),
    promise('The output changed is true.', changed === 'true', () => `changed is ${changed}`),
  ]);
}

function onlyMoved(act: Act, name: string): Promised {
  const { added = [], removed = [], moved = [] } = outputsOf(act).diff ?? {};
  const names = moved.map((image) => image.name).join(', ');
  const onlyIt = added.length === 0 && removed.length === 0 && names === name;
  const path = name.slice(name.indexOf('/') + 1);
  return promise(`The diff is ${path} and nothing else.`, onlyIt, () => {
    return `moved: ${names || 'none'}; ${added.length} added, ${removed.length} removed`;
  });
}

function anotherAmi(act: Act, lastAmi: string | undefined): Promised {
  const { amiId } = outputsOf(act);
  return promise('It is another AMI than before.', amiId !== lastAmi, () => `it is ${amiId ?? 'none'} again`);
}
