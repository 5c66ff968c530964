import { Readable } from 'node:stream';
import {
  CreateComponentCommand,
  CreateDistributionConfigurationCommand,
  CreateImageRecipeCommand,
  type CreateImageRecipeCommandInput,
  CreateInfrastructureConfigurationCommand,
  DeleteImageRecipeCommand,
  type Distribution,
  GetImagePipelineCommand,
  GetImageRecipeCommand,
  GetWorkflowCommand,
  UpdateImagePipelineCommand,
  type UpdateImagePipelineCommandInput,
} from '@aws-sdk/client-imagebuilder';
import {
  addUnknownSetting,
  managedComponentArn,
  type SeededPipeline,
  type Switches,
  seedComponent,
  seedContainerPipeline,
  seedPipeline,
  seedWorkflow,
} from '../../../local-aws/index.ts';
import {
  ACCOUNT,
  document,
  errorOf,
  type Fixture,
  LINUX_BASE,
  REGION,
  startFixture,
  WINDOWS_BASE,
} from './fixture.ts';

let fixture: Fixture;
let componentArn: string;
let seeded: SeededPipeline;
const EXECUTION_ROLE = `arn:aws:iam::${ACCOUNT}:role/ib`;

async function begin(switches: Partial<Switches> = {}): Promise<void> {
  fixture = await startFixture({ switches });
  componentArn = await seedComponent(fixture.aws.world, REGION, {
    name: 'pull',
    version: '1.0.0',
    platform: 'Windows',
    data: document('one'),
  });
  seeded = await seedPipeline(fixture.aws.world, {
    region: REGION,
    name: 'nodes',
    parentImage: WINDOWS_BASE,
    distributions: [{ region: REGION }],
    pipeline: {
      description: 'nodes',
      status: 'DISABLED',
      enhancedImageMetadataEnabled: false,
      imageTestsConfiguration: { imageTestsEnabled: false, timeoutMinutes: 60 },
      schedule: { scheduleExpression: 'rate(7 days)' },
      imageTags: { a: '1' },
      executionRole: EXECUTION_ROLE,
      loggingConfiguration: { pipelineLogGroupName: '/aws/imagebuilder/pipeline/nodes' },
      imageScanningConfiguration: { imageScanningEnabled: true },
      tags: { team: 'web' },
    },
  });
}
afterEach(() => fixture.close());

async function createRecipe(input: Partial<CreateImageRecipeCommandInput> = {}): Promise<string> {
  const answer = await fixture.imagebuilder.send(
    new CreateImageRecipeCommand({
      name: 'recipe',
      semanticVersion: '1.0.0',
      parentImage: WINDOWS_BASE,
      clientToken: undefined,
      ...input,
    }),
  );
  return String(answer.imageRecipeArn);
}

async function getPipeline() {
  const { imagePipeline } = await fixture.imagebuilder.send(
    new GetImagePipelineCommand({ imagePipelineArn: seeded.pipelineArn }),
  );
  return imagePipeline;
}

const update = (input: Partial<UpdateImagePipelineCommandInput>) =>
  fixture.imagebuilder.send(
    new UpdateImagePipelineCommand({
      imagePipelineArn: seeded.pipelineArn,
      infrastructureConfigurationArn: seeded.infrastructureArn,
      clientToken: undefined,
      ...input,
    }),
  );

describe('CreateImageRecipe', () => {
  it('keeps a recipe as it is: the same version again is refused', async () => {
    await begin();
    await createRecipe();
    const again = createRecipe({ description: 'other' });
    expect((await errorOf(again)).name).toBe('ResourceAlreadyExistsException');
  });

  it('gives the next free version for an x placeholder', async () => {
    await begin();
    expect(await createRecipe({ semanticVersion: '1.0.x' })).toMatch(/\/recipe\/1\.0\.0$/);
    expect(await createRecipe({ semanticVersion: '1.0.x' })).toMatch(/\/recipe\/1\.0\.1$/);
    await createRecipe({ semanticVersion: '1.0.9' });
    expect(await createRecipe({ semanticVersion: '1.0.x' })).toMatch(/\/recipe\/1\.0\.10$/);
  });

  it('begins with 1 or takes several placeholders when told to (N12)', async () => {
    await begin({ firstRecipeVersion: 1, recipePlaceholders: 'several' });
    expect(await createRecipe({ semanticVersion: '1.0.x' })).toMatch(/1\.0\.1$/);
    expect(await createRecipe({ semanticVersion: '1.x.x' })).toMatch(/1\.1\.0$/);
  });

  it.each(['x.0.x', '1.x.3', 'x.x.x'])('refuses the placeholder in %s', async (semanticVersion) => {
    await begin();
    expect((await errorOf(createRecipe({ semanticVersion }))).name).toBe('InvalidVersionNumberException');
  });

  it('takes each component once, regardless of version', async () => {
    await begin();
    const components = [{ componentArn }, { componentArn: componentArn.replace('/1.0.0/1', '/x.x.x') }];
    expect((await errorOf(createRecipe({ components }))).message).toContain('only once');
  });

  it('refuses a component that does not exist, of another platform or too many of them', async () => {
    await begin();
    const none = { componentArn: componentArn.replace('/pull/', '/none/') };
    expect((await errorOf(createRecipe({ components: [none] }))).name).toBe('ResourceNotFoundException');
    const linux = { componentArn: managedComponentArn(REGION, 'update-linux') };
    expect((await errorOf(createRecipe({ components: [linux] }))).message).toContain('Linux');
  });

  it('refuses a component that does not support the OS version of the parent', async () => {
    await begin();
    const { componentBuildVersionArn } = await fixture.imagebuilder.send(
      new CreateComponentCommand({
        name: 'old',
        semanticVersion: '1.0.0',
        platform: 'Windows',
        supportedOsVersions: ['Microsoft Windows Server 2019'],
        data: document('old'),
        clientToken: undefined,
      }),
    );
    const components = [{ componentArn: componentBuildVersionArn }];
    expect((await errorOf(createRecipe({ components }))).message).toContain('does not support');
  });

  it('wants a value for each parameter without default, and for no other', async () => {
    await begin();
    const data = `parameters: [{Must: {type: string}}]\n${document('parameters')}`;
    const arn = await seedComponent(fixture.aws.world, REGION, {
      ...{ name: 'with-parameters', version: '1.0.0', platform: 'Windows', data },
    });
    const using = (...names: string[]) =>
      createRecipe({
        components: [{ componentArn: arn, parameters: names.map((name) => ({ name, value: ['v'] })) }].map(
          (entry) => (names.length > 0 ? entry : { componentArn: arn }),
        ),
      });
    expect((await errorOf(using())).message).toContain("'Must'");
    expect((await errorOf(using('Must', 'Other'))).message).toContain("'Other'");
    await expect(using('Must')).resolves.toBeDefined();
  });

  it.each([
    ['an AMI that is not there', 'ami-0123456789abcdef0'],
    ['a parameter that is not there', 'ssm:/aws/service/none'],
    ['anything else', 'windows'],
    ['an image that is not there', `arn:aws:imagebuilder:${REGION}:aws:image/none/x.x.x`],
  ])('refuses as parent %s', async (_, parentImage) => {
    await begin();
    expect((await errorOf(createRecipe({ parentImage }))).name).toBe('InvalidRequestException');
  });

  it('takes an image that Amazon manages as parent', async () => {
    await begin();
    const parentImage = `arn:aws:imagebuilder:${REGION}:aws:image/windows-server-2022-english-core-base-x86/x.x.x`;
    await expect(createRecipe({ parentImage })).resolves.toBeDefined();
  });

  it('refuses systemsManagerAgent on Windows only', async () => {
    await begin();
    const additionalInstanceConfiguration = { systemsManagerAgent: { uninstallAfterBuild: true } };
    expect((await errorOf(createRecipe({ additionalInstanceConfiguration }))).message).toContain(
      'systemsManagerAgent',
    );
    await expect(
      createRecipe({ additionalInstanceConfiguration, parentImage: LINUX_BASE }),
    ).resolves.toBeDefined();
  });

  it('answers everything back, with the platform, the owner and the default working directory', async () => {
    await begin();
    const arn = await createRecipe({
      components: [{ componentArn }],
      blockDeviceMappings: [{ deviceName: '/dev/sda1', ebs: { volumeSize: 100 } }],
      amiTags: { a: '1' },
      tags: { b: '2' },
    });
    const { imageRecipe } = await fixture.imagebuilder.send(
      new GetImageRecipeCommand({ imageRecipeArn: arn }),
    );
    expect(imageRecipe).toMatchObject({
      components: [{ componentArn }],
      blockDeviceMappings: [{ deviceName: '/dev/sda1', ebs: { volumeSize: 100 } }],
      amiTags: { a: '1' },
      tags: { b: '2' },
      ...{ platform: 'Windows', owner: ACCOUNT, workingDirectory: 'C:/', parentImage: WINDOWS_BASE },
    });
  });
});

describe('DeleteImageRecipe', () => {
  it('is refused while a pipeline refers to the recipe', async () => {
    await begin();
    const removal = fixture.imagebuilder.send(
      new DeleteImageRecipeCommand({ imageRecipeArn: seeded.recipeArn }),
    );
    expect((await errorOf(removal)).name).toBe('ResourceDependencyException');
  });
});

describe('UpdateImagePipeline', () => {
  it('forgets every setting that the request omits, and keeps the tags', async () => {
    await begin();
    await update({ imageRecipeArn: seeded.recipeArn });
    const pipeline = await getPipeline();
    expect(pipeline).toMatchObject({
      status: 'ENABLED',
      enhancedImageMetadataEnabled: true,
      imageTestsConfiguration: { imageTestsEnabled: true, timeoutMinutes: 720 },
      tags: { team: 'web' },
    });
    for (const gone of [
      ...(['description', 'schedule', 'distributionConfigurationArn', 'imageTags', 'executionRole'] as const),
      ...(['loggingConfiguration', 'imageScanningConfiguration', 'workflows'] as const),
    ]) {
      expect(pipeline?.[gone]).toBeUndefined();
    }
  });

  it('keeps what the request says again', async () => {
    await begin();
    const before = await getPipeline();
    const { description, status, schedule, imageTags, executionRole, imageTestsConfiguration } = before ?? {};
    await update({
      imageRecipeArn: seeded.recipeArn,
      ...{ description, status, schedule, imageTags, executionRole, imageTestsConfiguration },
    });
    expect(await getPipeline()).toMatchObject({
      ...{ description, status, schedule, imageTags, executionRole, imageTestsConfiguration },
    });
    expect(schedule?.pipelineExecutionStartCondition).toBe(
      'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',
    );
  });

  it('wants exactly one recipe, of the type that the pipeline has', async () => {
    await begin();
    expect((await errorOf(update({}))).name).toBe('InvalidRequestException');
    const containerPipeline = await seedContainerPipeline(fixture.aws.world, REGION, 'containers');
    const other = update({ imagePipelineArn: containerPipeline, imageRecipeArn: seeded.recipeArn });
    expect((await errorOf(other)).message).toContain('same type');
  });

  it('wants an executionRole with workflows and with log groups elsewhere', async () => {
    await begin();
    const workflowArn = `arn:aws:imagebuilder:${REGION}:aws:workflow/build/build-image/1.0.0/1`;
    const { imageRecipeArn } = { imageRecipeArn: seeded.recipeArn };
    expect((await errorOf(update({ imageRecipeArn, workflows: [{ workflowArn }] }))).message).toContain(
      'executionRole',
    );
    const loggingConfiguration = { imageLogGroupName: 'mine' };
    expect((await errorOf(update({ imageRecipeArn, loggingConfiguration }))).message).toContain(
      'executionRole',
    );
    await update({
      imageRecipeArn,
      workflows: [{ workflowArn }],
      loggingConfiguration,
      executionRole: EXECUTION_ROLE,
    });
  });

  it('takes a recipe by wildcard and refuses one that does not exist', async () => {
    await begin();
    await update({ imageRecipeArn: seeded.recipeArn.replace('1.0.0', 'x.x.x') });
    expect((await getPipeline())?.imageRecipeArn).toMatch(/x\.x\.x$/);
    const none = update({ imageRecipeArn: seeded.recipeArn.replace('1.0.0', '9.x.x') });
    expect((await errorOf(none)).name).toBe('ResourceNotFoundException');
  });
});

describe('members that no model knows', () => {
  it('are answered on demand in pipelines and recipes, until an update erases them', async () => {
    await begin();
    addUnknownSetting(fixture.aws.world, REGION, seeded.pipelineArn, { futureSetting: { on: true } });
    addUnknownSetting(fixture.aws.world, REGION, seeded.recipeArn, { futureList: ['a'] });
    const bodies = recordBodies();
    await getPipeline();
    await fixture.imagebuilder.send(new GetImageRecipeCommand({ imageRecipeArn: seeded.recipeArn }));
    expect(bodies[0]).toMatchObject({ imagePipeline: { futureSetting: { on: true } } });
    expect(bodies[1]).toMatchObject({ imageRecipe: { futureList: ['a'] } });
    await update({ imageRecipeArn: seeded.recipeArn });
    await getPipeline();
    expect(bodies.at(-1)).not.toHaveProperty('imagePipeline.futureSetting');
  });

  /** The JSON of every answer from now on, before the SDK drops what its model lacks. */
  function recordBodies(): unknown[] {
    const bodies: unknown[] = [];
    fixture.imagebuilder.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        const response = Object(result.response);
        const chunks: Buffer[] = [];
        for await (const chunk of response.body) chunks.push(chunk);
        bodies.push(JSON.parse(Buffer.concat(chunks).toString()));
        response.body = Readable.from(chunks);
        return result;
      },
      { step: 'deserialize', priority: 'low' },
    );
    return bodies;
  }
});

describe('configurations', () => {
  const distribute = (...distributions: Distribution[]) =>
    fixture.imagebuilder.send(
      new CreateDistributionConfigurationCommand({
        name: 'distribution',
        distributions,
        clientToken: undefined,
      }),
    );

  it.each<[string, Distribution[], string]>([
    ['a Region twice', [{ region: REGION }, { region: REGION }], 'twice'],
    ['a Region that does not exist', [{ region: 'moon-north-1' }], 'moon-north-1'],
    [
      'an AMI name without date',
      [{ region: REGION, amiDistributionConfiguration: { name: 'nodes' } }],
      'buildDate',
    ],
    [
      'fewer than six parallel launches',
      [{ region: REGION, fastLaunchConfigurations: [{ enabled: true, maxParallelLaunches: 5 }] }],
      'maxParallelLaunches',
    ],
    [
      'a launch template that is not there',
      [{ region: REGION, launchTemplateConfigurations: [{ launchTemplateId: 'lt-0123456789abcdef0' }] }],
      'lt-0123456789abcdef0',
    ],
  ])('refuse a distribution with %s', async (_, distributions, message) => {
    await begin();
    const error = await errorOf(distribute(...distributions));
    expect(error.name).toBe('InvalidRequestException');
    expect(error.message).toContain(message);
  });

  it.each([
    ['a subnet without security groups', { subnetId: 'subnet-0123456789abcdef0' }, 'securityGroupIds'],
    ['a reserved tag', { resourceTags: { CreatedBy: 'me' } }, 'CreatedBy'],
  ])('refuse an infrastructure with %s', async (_, members, message) => {
    await begin();
    const creation = fixture.imagebuilder.send(
      new CreateInfrastructureConfigurationCommand({
        name: 'infrastructure',
        instanceProfileName: 'profile',
        clientToken: undefined,
        ...members,
      }),
    );
    expect((await errorOf(creation)).message).toContain(message);
  });
});

describe('workflows', () => {
  const get = (workflowBuildVersionArn: string) =>
    fixture.imagebuilder.send(new GetWorkflowCommand({ workflowBuildVersionArn }));
  const workflow = (name: string, version: string, account = ACCOUNT) =>
    `arn:aws:imagebuilder:${REGION}:${account}:workflow/build/${name}/${version}`;

  it('are found by build, by version and by wildcard, the newest of them', async () => {
    await begin();
    const { world } = fixture.aws;
    const mine = (data: string) => seedWorkflow(world, REGION, { type: 'BUILD', name: 'Mine', data });
    expect(mine('one')).toBe(workflow('mine', '1.0.0/1'));
    const newest = mine('two');
    for (const version of ['1.0.0/2', '1.0.0', '1.x.x', 'x.x.x']) {
      expect((await get(workflow('mine', version))).workflow).toMatchObject({ arn: newest, data: 'two' });
    }
    expect((await get(workflow('mine', '1.0.0/1'))).workflow).toMatchObject({ data: 'one', type: 'BUILD' });
  });

  it('of Amazon are there, with the steps that the default build has', async () => {
    await begin();
    const { workflow: found } = await get(workflow('build-image', 'x.x.x', 'aws'));
    expect(found?.data).toContain('RunSysPrep');
  });

  it.each([
    ['that is not there', workflow('other', '1.0.0'), 'ResourceNotFoundException'],
    ['of another account', workflow('mine', '1.0.0', '444455556666'), 'ForbiddenException'],
    [
      'with wildcards in a wrong order',
      workflow('build-image', 'x.0.0', 'aws'),
      'InvalidVersionNumberException',
    ],
    [
      'of another Region',
      workflow('build-image', '1.0.0', 'aws').replace(REGION, 'eu-west-1'),
      'InvalidRequestException',
    ],
  ])('%s are refused, also as a part of a pipeline', async (_, workflowArn, name) => {
    await begin({ notFound: 'ResourceNotFoundException' });
    expect((await errorOf(get(workflowArn))).name).toBe(name);
    const pipeline = { executionRole: EXECUTION_ROLE, workflows: [{ workflowArn }] };
    const other = { region: REGION, name: 'other', parentImage: WINDOWS_BASE, pipeline };
    await expect(seedPipeline(fixture.aws.world, other)).rejects.toMatchObject({ code: name });
  });
});
