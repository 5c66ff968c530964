import type { StepResult } from '../../runner/runAction.ts';
import { inProgress, LINUX, openPlace, type Place } from './steadyBake.ts';
import { buildsOf, callsOf, runPost, start } from './world.ts';

/** The promise: from the signal to a build that is being cancelled. */
const MOST_MILLISECONDS = 2000;

interface Moment {
  /** `imagebuilder GetImage` */
  readonly operation: string;
  /** 1 for the first call of the operation. */
  readonly occurrence: number;
  readonly when: 'before' | 'after';
}

/** Every call of a bake; one that changes something also between its effect and its answer. */
const MOMENTS = Object.entries(LINUX.calls).flatMap(([operation, times]) => {
  const moments = /^\w+ (Create|Update|Start)/.test(operation)
    ? (['before', 'after'] as const)
    : (['before'] as const);
  return Array.from({ length: times }, (_, index) => index + 1).flatMap((occurrence) =>
    moments.map((when): Moment => ({ operation, occurrence, when })),
  );
});

interface Signalled {
  readonly result: StepResult;
  /** From the signal to the end of the step. */
  readonly milliseconds: number;
}

/** Runs a bake and sends the signal at a moment; the call then takes `holdMilliseconds` more. */
async function runAndSignal(
  { scene, stand }: Place,
  moment: Moment,
  holdMilliseconds: number,
): Promise<Signalled> {
  const running = await start(scene);
  let count = 0;
  let signalledAt = 0;
  stand(async ({ service, operation }, when) => {
    if (when !== moment.when || `${service} ${operation}` !== moment.operation) return;
    count += 1;
    if (count !== moment.occurrence) return;
    signalledAt = performance.now();
    running.child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, holdMilliseconds));
  });
  const result = await running.done;
  const milliseconds = performance.now() - signalledAt;
  stand(() => undefined);
  if (signalledAt === 0) throw new Error(`The run ended without that call.\n${result.stdout}`);
  return { result, milliseconds };
}

describe('a run that is cancelled', () => {
  it.each(
    MOMENTS.map((moment) => [`${moment.operation} ${moment.occurrence}, ${moment.when}`, moment] as const),
  )('at %s its effect has its build cancelled within two seconds', async (_, moment) => {
    const place = await openPlace(LINUX);
    const { scene } = place;

    const { result, milliseconds } = await runAndSignal(place, moment, 50);

    expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('The run was cancelled (SIGINT).');
    expect(result.summary).toContain('The run was cancelled');
    expect(inProgress(scene)).toEqual([]);
    const arn = buildsOf(scene)[0]?.arn;
    expect(result.outputs['image-build-version-arn']).toBe(arn);
    expect(await runPost(scene, result)).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it.each(['before', 'after'] as const)(
    'while the answer to its start takes long (%s its effect) ends in time, and the post step finds the build',
    async (when) => {
      const place = await openPlace(LINUX);
      const { scene } = place;
      const moment = { operation: 'imagebuilder StartImagePipelineExecution', occurrence: 1, when };

      const { result, milliseconds } = await runAndSignal(place, moment, 3000);

      expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
      expect(result.summary).toContain('The post step looks for it.');
      expect((await runPost(scene, result)).exitCode).toBe(0);
      expect(inProgress(scene)).toEqual([]);
      expect((await runPost(scene, result)).exitCode).toBe(0);
      const cancelled = callsOf(scene, 'CancelImageCreation').map(({ input }) => input.imageBuildVersionArn);
      expect([...new Set(cancelled)]).toEqual(buildsOf(scene).map(({ arn }) => arn));
    },
  );
});
