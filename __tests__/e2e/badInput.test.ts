import { type PipelineSeed, pushImage, type World } from '../../local-aws/index.ts';
import { inRegion } from '../../local-aws/world.ts';
import { errorOf, type Inputs, openScene, place, push, REGION, run, type Scene, writesOf } from './world.ts';

interface BadInput {
  readonly inputs?: Inputs;
  readonly environment?: Inputs;
  readonly pipeline?: Partial<PipelineSeed>;
  readonly prepare?: (scene: Scene) => void;
  /** What the one message has to say. */
  readonly said: readonly RegExp[];
}

const deny =
  (action: string) =>
  ({ world }: { world: World }) => {
    world.policy = {
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: action, Resource: '*' },
      ],
    };
  };

const CASES: Readonly<Record<string, BadInput>> = {
  'an unknown pipeline': {
    inputs: { pipeline: 'nobody' },
    prepare: ({ world }) => {
      world.policy = undefined;
    },
    said: [/There is no image pipeline arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline\/nobody\./],
  },
  'a pipeline that the role may not read, known or not': {
    inputs: { pipeline: 'nobody' },
    said: [
      /refused permission while reading the pipeline .*image-pipeline\/nobody\./,
      /Allow imagebuilder:GetImagePipeline to the role of this job/,
      /check the name in the input "pipeline"/,
    ],
  },
  'a pipeline without the recipe it names': {
    prepare: ({ world, recipeArn }) => inRegion(world, REGION).imagebuilder.imageRecipes.delete(recipeArn),
    said: [/names the recipe .*image-recipe\/nodes-recipe\/1\.0\.0, and there is no such recipe/],
  },
  'a disabled pipeline': {
    pipeline: { pipeline: { status: 'DISABLED' } },
    said: [/The pipeline .* is disabled\./, /Enable it/],
  },
  'more images than a component document holds': {
    prepare: (scene) => {
      for (let number = 0; number < 400; number += 1) push(scene, `team/repository-${number}`, 'v1');
    },
    said: [/of 401 images would take \d+ characters .* at most 16000/],
  },
  'a repository that does not exist': {
    inputs: { images: 'wbe:v1' },
    said: [/line 1: the repository wbe does not exist/, /nearest names there: web/],
  },
  'no access to a repository of another account': {
    inputs: { images: '444455556666.dkr.ecr.us-east-1.amazonaws.com/shared:v1' },
    prepare: ({ world }) =>
      pushImage(world, { ...place('shared'), accountId: '444455556666' }, { content: 's', tags: ['v1'] }),
    said: [/line 1: no access to 444455556666.*ecr:BatchGetImage is refused/, /its own repository policy/],
  },
  'no permission to read repositories': {
    prepare: deny('ecr:DescribeRepositories'),
    said: [/ecr:DescribeRepositories is refused/, /Allow ecr:DescribeRepositories on arn:aws:ecr:/],
  },
  'no permission to read the pipeline': {
    prepare: deny('imagebuilder:GetImagePipeline'),
    said: [
      /refused permission while reading the pipeline/,
      /Allow imagebuilder:GetImagePipeline to the role/,
    ],
  },
  'no permission to publish': {
    prepare: deny('imagebuilder:CreateComponent'),
    said: [/refused permission while publishing the component/, /Allow imagebuilder:CreateComponent/],
  },
  'no credentials': {
    environment: {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    said: [/There are no AWS credentials/, /aws-actions\/configure-aws-credentials/, /id-token: write/],
  },
  'wrong credentials': {
    environment: { AWS_ACCESS_KEY_ID: 'AKIANOBODYKNOWSTHIS1' },
    said: [/AWS does not accept the credentials/],
  },
  'no Region': { environment: { AWS_REGION: '' }, said: [/No AWS Region is set/, /aws-region/] },
  'a Region of another partition': {
    inputs: { 'aws-region': 'cn-north-1' },
    said: [/AWS does not accept the credentials/, /the account and partition of aws-region/],
  },
  'a pipeline whose partition and Region do not belong together': {
    inputs: { pipeline: 'arn:aws-cn:imagebuilder:us-east-1:111122223333:image-pipeline/nodes' },
    said: [/names the partition aws-cn, and the Region us-east-1 lies in aws/],
  },
  'images of another partition': {
    inputs: { images: '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/web:v1' },
    said: [/line 1: .* lies in partition aws-cn, the credentials are of aws/],
  },
  'no images': { inputs: { images: '' }, said: [/Input "images" is empty, and mode: bake needs it/] },
  'images that are only a comment': { inputs: { images: '# later' }, said: [/name no image/] },
  'an unknown mode': {
    inputs: { mode: 'cook' },
    said: [/Input "mode" is "cook"\.\nWrite one of: bake, plan, start, wait/],
  },
  'inputs that contradict each other': {
    inputs: {
      pipeline: 'arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/nodes',
      'aws-region': 'eu-west-1',
      'image-build-version-arn': 'arn:aws:imagebuilder:us-east-1:111122223333:image/nodes/1.0.0/1',
    },
    said: [/lies in us-east-1, and input "aws-region" is "eu-west-1"/, /is set, and mode is "bake"/],
  },
  'many mistakes at once': {
    inputs: {
      pipeline: '',
      images: 'web:v1\nWeb\n"api"\nweb@sha256:abc',
      mode: 'cook',
      rebuild: '7 days',
      runtime: 'podman',
      pin: 'yes',
      'poll-seconds': 'often',
      'timeout-minutes': '0',
      'fast-launch': 'on',
      'fast-launch-parallel': '5',
      'cancel-build': 'maybe',
      component: 'x',
      'aws-region': 'Frankfurt',
    },
    said: [
      ...['pipeline', 'mode', 'rebuild', 'runtime', 'pin', 'poll-seconds', 'timeout-minutes', 'fast-launch'],
      ...['fast-launch-parallel', 'cancel-build', 'component'],
    ]
      .map((name) => new RegExp(`Input "${name}" is`))
      .concat([/aws-region is "Frankfurt"/, /line 2: /, /line 3: /, /line 4: /]),
  },
};

describe('bad input', () => {
  it.each(Object.entries(CASES))(
    '(%s) is one clear message, and nothing is created',
    async (_, { inputs, environment, pipeline, prepare, said }) => {
      const scene = await openScene(pipeline === undefined ? {} : { pipeline });
      push(scene, 'web', 'v1');
      prepare?.(scene);

      const result = await run(scene, inputs, environment);

      expect(result.exitCode).toBe(1);
      expect(result.annotations.map(({ level }) => level)).toEqual(['error']);
      for (const pattern of said) expect(errorOf(result)).toMatch(pattern);
      expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at /m);
      const answered = scene.world.journal.filter(({ outcome }) => outcome === 'answered');
      const writes = writesOf(scene);
      expect(answered.filter(({ operation }) => writes.includes(operation))).toEqual([]);
    },
  );

  it.each(['no images', 'an unknown mode', 'many mistakes at once'])(
    '(%s) in the inputs is found before AWS is asked',
    async (name) => {
      const scene = await openScene();

      expect((await run(scene, CASES[name]?.inputs)).exitCode).toBe(1);

      expect(scene.world.journal).toEqual([]);
    },
  );
});
