import { HalfAnswer } from '../../local-aws/faults.ts';
import { type Bystander, expectOneAmi, LINUX, openPlace } from './steadyBake.ts';
import { buildsOf, runGreen } from './world.ts';

const SECOND = 1000;

/** What a request may take (`requestTimeout` of the clients), and how long a test with it does at the most. */
const REQUEST_SECONDS = 60;
const TEST_MILLISECONDS = 3 * REQUEST_SECONDS * SECOND;

const silence = () => new Promise<void>(() => {});

/** What falls silent, the operation whose first call does, and how: no answer ever, or half of one and no more. */
const SILENCES: readonly (readonly [string, string, Bystander])[] = [
  [
    'a read that nobody answers',
    'imagebuilder GetImagePipeline',
    (_, when) => (when === 'before' ? silence() : undefined),
  ],
  [
    'a look at the build that nobody answers',
    'imagebuilder GetImage',
    (_, when) => (when === 'before' ? silence() : undefined),
  ],
  [
    'a start that took effect and is not answered',
    'imagebuilder StartImagePipelineExecution',
    (_, when) => (when === 'after' ? silence() : undefined),
  ],
  ['a look at the build of which half is answered', 'imagebuilder GetImage', half],
  ['a start of which half is answered', 'imagebuilder StartImagePipelineExecution', half],
  ['a list of which half is answered', 'ecr DescribeRepositories', half],
  ['an AMI of which half is described', 'ec2 DescribeImages', half],
];

function half(_: unknown, when: 'before' | 'after'): void {
  if (when === 'after') throw new HalfAnswer('silence');
}

function once(operation: string, trouble: Bystander): Bystander {
  let met: unknown;
  return (call, when) => {
    if (`${call.service} ${call.operation}` !== operation) return;
    met ??= call;
    return call === met ? trouble(call, when) : undefined;
  };
}

describe('silence', () => {
  it(
    `is borne for ${REQUEST_SECONDS} s, then the request is sent again, and nothing is done twice`,
    async () => {
      // At the same time, because there is nothing to do but to wait.
      const ends = await Promise.all(
        SILENCES.map(async ([name, operation, trouble]) => {
          const { scene, stand, doubled } = await openPlace(LINUX);
          stand(once(operation, trouble));
          const result = await runGreen(scene);
          expectOneAmi(scene, result);
          const seconds = Math.round(result.milliseconds / SECOND);
          return {
            name,
            builds: buildsOf(scene).length,
            doubled,
            late: seconds > REQUEST_SECONDS + 30,
            early: seconds < REQUEST_SECONDS,
          };
        }),
      );

      expect(ends).toEqual(
        SILENCES.map(([name]) => ({ name, builds: 1, doubled: [], late: false, early: false })),
      );
    },
    TEST_MILLISECONDS,
  );
});
