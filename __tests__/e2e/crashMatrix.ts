/**
 * The crash matrix: a bake is killed at every API call that it makes, before the call takes effect and after, its post
 * step runs or does not, and a second run has to come to the end of an undisturbed bake.
 */
import { DroppedConnection } from '../../local-aws/faults.ts';
import type { StepResult } from '../../runner/runAction.ts';
import {
  type Calls,
  countedCalls,
  endOf,
  expectOneAmi,
  inProgress,
  openPlace,
  type Place,
  type SteadyBake,
} from './steadyBake.ts';
import { buildsOf, callsOf, newestBuild, runGreen, runPost, start } from './world.ts';

/** Operations that change something; the post step has most to mend after these. */
const WRITES = /^\w+ (Create|Update|Start|Enable)/;

interface Cell {
  /** `imagebuilder GetImage` */
  readonly operation: string;
  /** 1 for the first call of the operation. */
  readonly occurrence: number;
  readonly when: 'before' | 'after';
  readonly post: boolean;
}

/** Each place of a read with the post step or without, in turn; each place of a write with and without. */
function cellsOf(calls: Calls): readonly (readonly [string, Cell])[] {
  const places = Object.entries(calls).flatMap(([operation, times]) =>
    Array.from({ length: times }, (_, index) => ({ operation, occurrence: index + 1 })),
  );
  const cells = places.flatMap((place, index) =>
    (['before', 'after'] as const).flatMap((when, side) => {
      const post = WRITES.test(place.operation) ? [true, false] : [(index + side) % 2 === 0];
      return post.map((each): Cell => ({ ...place, when, post: each }));
    }),
  );
  return cells.map((cell) => [nameOf(cell), cell]);
}

function nameOf({ operation, occurrence, when, post }: Cell): string {
  return `${operation} ${occurrence}, ${when} its effect, ${post ? 'with' : 'without'} the post step`;
}

/** Starts a bake and kills it at a cell's call, which then has taken effect or never will. */
export async function runAndKill({ scene, stand }: Place, cell: Omit<Cell, 'post'>): Promise<StepResult> {
  const running = await start(scene);
  let count = 0;
  stand(async ({ service, operation }, when) => {
    if (when !== cell.when || `${service} ${operation}` !== cell.operation) return;
    count += 1;
    if (count !== cell.occurrence) return;
    running.child.kill('SIGKILL');
    await running.done;
    throw new DroppedConnection();
  });
  const result = await running.done;
  stand(() => undefined);
  if (result.exitCode !== null) throw new Error(`The run ended without that call.\n${result.stdout}`);
  return result;
}

/** Defines the tests of one kind of bake. */
export function describeCrashes(bake: SteadyBake): void {
  let undisturbed: ReturnType<typeof endOf>;

  it('an undisturbed bake makes just the calls of its table', async () => {
    const { scene, doubled } = await openPlace(bake);

    const result = await runGreen(scene);

    expect(countedCalls(scene)).toEqual(bake.calls);
    expectOneAmi(scene, result);
    expect(doubled).toEqual([]);
    undisturbed = endOf(scene, result);
  });

  it.each(cellsOf(bake.calls))('a bake killed at %s is mended by the next run', async (_, cell) => {
    const place = await openPlace(bake);
    const { scene, doubled } = place;

    const killed = await runAndKill(place, cell);
    if (cell.post) {
      expect((await runPost(scene, killed)).exitCode).toBe(0);
      expect(inProgress(scene).map(({ arn }) => arn)).toEqual([]);
    }
    const cancelled = callsOf(scene, 'CancelImageCreation').filter(({ outcome }) => outcome === 'answered');
    const next = cell.post ? { GITHUB_RUN_ID: '4712' } : { GITHUB_RUN_ATTEMPT: '2' };
    const result = await runGreen(scene, {}, next);

    expectOneAmi(scene, result);
    expect(endOf(scene, result)).toEqual(undisturbed);
    expect(doubled).toEqual([]);
    expect(inProgress(scene).map(({ arn }) => arn)).toEqual([]);
    expect(buildsOf(scene).length).toBe(1 + cancelled.length);
  });
  it('a bake killed before it learned which build it started has it stopped by the post step, once', async () => {
    const place = await openPlace(bake);
    const { scene } = place;
    const operation = 'imagebuilder StartImagePipelineExecution';
    const killed = await runAndKill(place, { operation, occurrence: 1, when: 'after' });
    expect(inProgress(scene)).toHaveLength(1);

    const first = await runPost(scene, killed);
    const second = await runPost(scene, killed);

    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(first.stdout).toContain(`The build ${newestBuild(scene).arn} is being cancelled.`);
    expect(inProgress(scene)).toEqual([]);
    expect(buildsOf(scene)).toHaveLength(1);
    expect(callsOf(scene, 'CancelImageCreation').map(({ outcome }) => outcome)[0]).toBe('answered');
  });
}
