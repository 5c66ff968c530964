import { duration } from '../src/clock.ts';
import type { ImageDiff } from '../src/images/diff.ts';
import { imageNames } from '../src/images/lock.ts';
import { size } from '../src/report/markdown.ts';
import {
  type Act,
  isReading,
  outputsOf,
  type RecordedBuild,
  type RecordedCall,
  type Witness,
  writesOf,
} from './act.ts';
import type { Page } from './page.ts';
import type { Promised } from './promises.ts';

const MINUTE = 60_000;

/** Tells the outputs of a run that its workflow would use. */
export function tellOutputs(act: Act, page: Page): void {
  const { decision, reason, amiId, images, diff, fastLaunch } = outputsOf(act);
  const rows: (readonly [string, string])[] = [];
  if (decision !== undefined) rows.push(['decision', decision]);
  if (reason !== undefined) rows.push(['reason', reason]);
  if (amiId !== undefined) rows.push(['ami-id', `${amiId}, for the launch template of the nodes`]);
  if (images !== undefined) {
    const bytes = images.images.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
    const names = images.images.flatMap(imageNames).length;
    const counted = `${count(images.images.length, 'image')} under ${count(names, 'name')}`;
    rows.push(['images', `${counted}, ${size(bytes)} that a new node need not download`]);
  }
  if (diff !== undefined) rows.push(['diff', describeDiff(diff)]);
  for (const { state, ami } of fastLaunch ?? []) rows.push(['fast-launch', `${state} for ${ami}`]);
  page.caption('What it hands to the next job');
  if (rows.length === 0) page.item('✗', 'No outputs.', 'red');
  else page.facts(rows);
}

function describeDiff({ added, removed, moved, unchanged }: ImageDiff): string {
  const lengths = { added, moved, removed, unchanged };
  return Object.entries(lengths)
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${names.length} ${word}`)
    .join(', ');
}

/** Tells what the run did in AWS and the time it took, from local-aws's own record. */
export function tellAftermath(act: Act, timeFactor: number, page: Page): void {
  const { witness, main } = act;
  page.caption("What happened in AWS, by local-aws's journal");
  page.facts([
    ['builds', witness.builds.map(({ status }) => `1 started, ${status} now`).join('; ') || 'none'],
    ['calls', describeCalls(witness)],
    ...writesOf(witness).map((call) => [`  ${call.operation}`, describeWrite(call)] as const),
  ]);
  page.caption(`It took ${duration(main.milliseconds)}`);
  for (const { startedAt, endedAt } of witness.builds.filter(isOver)) {
    const took = endedAt.getTime() - startedAt.getTime();
    const played = `${Math.round((took * timeFactor) / MINUTE)} minutes`;
    page.item(
      ' ',
      `${duration(took)} of that was the build. local-aws runs at ${timeFactor} times real time, so it played a ` +
        `build of ${played}. This says nothing about AWS's speed.`,
    );
  }
}

/** A build that mode: start left behind goes on. */
function isOver({ status }: RecordedBuild): boolean {
  return status === 'AVAILABLE';
}

function describeCalls(witness: Witness): string {
  const writes = writesOf(witness).length;
  const reads = witness.calls.length - writes;
  const start = witness.calls.findIndex(({ operation }) => operation === 'StartImagePipelineExecution');
  const waiting = !witness.builds.some(isOver) ? 0 : witness.calls.slice(start + 1).filter(isReading).length;
  const later = waiting === 0 ? '' : `, ${waiting} of them while it waited`;
  return `${reads} that only read${later}; ${writes === 0 ? 'none' : writes} that ${writes === 1 ? 'writes' : 'write'}`;
}

/** What a writing call was for. */
function describeWrite({ operation, input, outcome }: RecordedCall): string {
  const say = WRITES[operation];
  const what = say === undefined ? '' : say((name) => String(input[name] ?? ''));
  return outcome === 'answered' ? what : `${what} (${outcome})`;
}

const WRITES: Readonly<Record<string, (member: (name: string) => string) => string>> = {
  CreateComponent: (member) =>
    `publishes ${member('name')} ${member('semanticVersion')}, the component that pulls the images`,
  CreateImageRecipe: (member) => `a new version of the recipe ${member('name')}, with that component in it`,
  UpdateImagePipeline: (member) => `has the pipeline use it: ${tail(member('imageRecipeArn'))}`,
  StartImagePipelineExecution: (member) => `starts a build of ${tail(member('imagePipelineArn'))}`,
  EnableFastLaunch: (member) => `for ${member('ImageId')}, so that Windows starts from prepared snapshots`,
};

/** An ARN's last parts, which name the resource. */
function tail(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * Tells which promises of an act were kept.
 *
 * @returns whether all were
 */
export function tellPromises(promises: readonly Promised[], folder: string, page: Page): boolean {
  page.caption('What should hold now');
  for (const { what, broken } of promises) {
    if (broken === undefined) page.item('✓', what);
    else page.item('✗', `${what} That is not so: ${broken}.`, 'red');
  }
  if (promises.every(({ broken }) => broken === undefined)) return true;
  page.line();
  page.paragraph(
    'This run did not go as it should, so the rehearsal ends here. What the action printed stands above; its ' +
      `outputs and local-aws's record of every call are in ${folder}`,
  );
  return false;
}
