import {
  DescribeFastLaunchImagesCommand,
  DescribeImagesCommand,
  DescribeLaunchTemplatesCommand,
} from '@aws-sdk/client-ec2';
import {
  CancelImageCreationCommand,
  DeleteImageCommand,
  GetImageCommand,
  type Image,
  ListImagePipelineImagesCommand,
  ListWaitingWorkflowStepsCommand,
  ListWorkflowExecutionsCommand,
  ListWorkflowStepExecutionsCommand,
  RetryImageCommand,
  StartImagePipelineExecutionCommand,
} from '@aws-sdk/client-imagebuilder';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import {
  addLaunchTemplate,
  inRegion,
  moveBaseImage,
  type PipelineSeed,
  type Switches,
  scriptBuild,
  seedComponent,
  seedPipeline,
  seedWorkflow,
  setBuildStatus,
  triggerSchedule,
  workflowDocument,
} from '../../../local-aws/index.ts';
import {
  ACCOUNT,
  document,
  errorOf,
  type Fixture,
  LINUX_BASE,
  MINUTE,
  REGION,
  startFixture,
  WINDOWS_BASE,
} from './fixture.ts';

let fixture: Fixture;
let pipelineArn: string;
let componentArn: string;

async function begin(switches: Partial<Switches> = {}, seed: Partial<PipelineSeed> = {}): Promise<void> {
  fixture = await startFixture({ switches });
  const { world } = fixture.aws;
  componentArn = await seedComponent(world, REGION, {
    name: 'pull',
    version: '1.0.0',
    platform: 'Windows',
    data: document('one'),
  });
  const components = [{ componentArn: componentArn.replace('/1.0.0/1', '/x.x.x') }];
  const seeded = await seedPipeline(world, {
    ...{ region: REGION, name: 'nodes', parentImage: WINDOWS_BASE, components },
    ...seed,
  });
  pipelineArn = seeded.pipelineArn;
}

afterEach(() => fixture.close());

async function start(tags?: Record<string, string>, clientToken?: string): Promise<string> {
  const answer = await fixture.imagebuilder.send(
    new StartImagePipelineExecutionCommand({
      imagePipelineArn: pipelineArn,
      ...(tags === undefined ? {} : { tags }),
      clientToken,
    }),
  );
  return String(answer.imageBuildVersionArn);
}

async function getImage(arn: string): Promise<Image> {
  const { image } = await fixture.imagebuilder.send(new GetImageCommand({ imageBuildVersionArn: arn }));
  if (image === undefined) throw new Error('no image');
  return image;
}

async function listImages(maxResults?: number) {
  const { imageSummaryList = [] } = await fixture.imagebuilder.send(
    new ListImagePipelineImagesCommand({ imagePipelineArn: pipelineArn, maxResults }),
  );
  return imageSummaryList;
}

async function stepsOf(arn: string, type: string) {
  const { workflowExecutions = [] } = await fixture.imagebuilder.send(
    new ListWorkflowExecutionsCommand({ imageBuildVersionArn: arn }),
  );
  const execution = workflowExecutions.findLast((each) => each.type === type);
  const { steps = [] } = await fixture.imagebuilder.send(
    new ListWorkflowStepExecutionsCommand({ workflowExecutionId: execution?.workflowExecutionId }),
  );
  return { execution, steps };
}

const WHOLE = 45 * MINUTE;

describe('the life of a build', () => {
  it('passes through every stage in order and ends AVAILABLE', async () => {
    await begin();
    const arn = await start();
    const statuses: (string | undefined)[] = [];
    for (let minute = 0; minute <= 45; minute += 1) {
      const status = (await getImage(arn)).state?.status;
      if (statuses.at(-1) !== status) statuses.push(status);
      fixture.clock.advance(MINUTE);
    }
    expect(statuses).toEqual([
      ...['PENDING', 'CREATING', 'BUILDING', 'TESTING', 'DISTRIBUTING', 'INTEGRATING', 'AVAILABLE'],
    ]);
  });

  it('leaves TESTING out when the pipeline turned tests off', async () => {
    await begin({}, { pipeline: { imageTestsConfiguration: { imageTestsEnabled: false } } });
    const arn = await start();
    fixture.clock.advance(33 * MINUTE);
    expect((await getImage(arn)).state?.status).toBe('DISTRIBUTING');
  });

  it('names the image by the recipe and counts builds', async () => {
    await begin();
    expect(await start()).toBe(`arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/nodes-recipe/1.0.0/1`);
    expect(await start()).toBe(`arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/nodes-recipe/1.0.0/2`);
  });

  it('never gives the number of a deleted image again', async () => {
    await begin();
    const first = await start();
    fixture.clock.advance(WHOLE);
    await fixture.imagebuilder.send(new DeleteImageCommand({ imageBuildVersionArn: first }));
    expect(await start()).toMatch(/\/1\.0\.0\/2$/);
  });

  it('answers the same ARN to the same client token and refuses it with other tags', async () => {
    await begin();
    const first = await start({ run: '1' }, 'token');
    expect(await start({ run: '1' }, 'token')).toBe(first);
    expect((await errorOf(start({ run: '2' }, 'token'))).name).toBe('IdempotentParameterMismatchException');
    expect(await listImages()).toHaveLength(1);
  });

  it('forgets client tokens when it is told to (N12)', async () => {
    await begin({ clientTokenMemory: 0 });
    expect(await start({ run: '1' }, 'token')).not.toBe(await start({ run: '1' }, 'token'));
  });

  it('builds twice at once, or refuses the second start (N3)', async () => {
    await begin({ startWhileRunning: 'ResourceInUseException' });
    await start();
    expect((await errorOf(start())).name).toBe('ResourceInUseException');
    fixture.clock.advance(WHOLE);
    await expect(start()).resolves.toMatch(/\/2$/);
  });

  it('has no AMI while it builds and a tagged one when it is AVAILABLE', async () => {
    await begin();
    const arn = await start();
    fixture.clock.advance(20 * MINUTE);
    expect((await getImage(arn)).outputResources?.amis).toEqual([]);
    fixture.clock.advance(WHOLE);
    const { outputResources } = await getImage(arn);
    const [ami] = outputResources?.amis ?? [];
    expect(ami).toMatchObject({ region: REGION, accountId: ACCOUNT });
    expect(ami?.name).toMatch(/^nodes-recipe \d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{6}Z$/);
    const { Images = [] } = await fixture.ec2.send(
      new DescribeImagesCommand({ ImageIds: [String(ami?.image)] }),
    );
    expect(Images[0]?.Tags).toEqual(
      expect.arrayContaining([
        { Key: 'CreatedBy', Value: 'EC2 Image Builder' },
        { Key: 'Ec2ImageBuilderArn', Value: arn },
      ]),
    );
    expect(Images[0]?.SourceImageId).toBe(
      fixture.aws.world.regions.get(REGION)?.imagebuilder.builds.get(arn)?.parentAmi,
    );
  });

  it('copies the AMI to every Region and account of the distribution settings', async () => {
    const name = 'node {{ imagebuilder:buildDate }}';
    await begin(
      {},
      {
        distributions: [
          { region: REGION, amiDistributionConfiguration: { name, amiTags: { team: 'web' } } },
          {
            region: 'eu-west-1',
            amiDistributionConfiguration: { name, targetAccountIds: [ACCOUNT, '444455556666'] },
          },
        ],
      },
    );
    const arn = await start();
    fixture.clock.advance(WHOLE);
    const amis = (await getImage(arn)).outputResources?.amis ?? [];
    expect(amis.map(({ region, accountId }) => `${region} ${accountId}`)).toEqual([
      `${REGION} ${ACCOUNT}`,
      `eu-west-1 ${ACCOUNT}`,
      'eu-west-1 444455556666',
    ]);
    expect(amis.every((ami) => ami.name?.startsWith('node 20'))).toBe(true);
    const { ec2 } = inRegion(fixture.aws.world, REGION);
    expect(ec2.amis.get(String(amis[0]?.image))?.tags.team).toBe('web');
  });

  it('makes a new default version of the launch templates and writes the parameters of the settings', async () => {
    await begin();
    const { world } = fixture.aws;
    const template = addLaunchTemplate(world, REGION, { accountId: ACCOUNT, name: 'nodes' });
    const seeded = await seedPipeline(world, {
      ...{ region: REGION, name: 'other', parentImage: WINDOWS_BASE },
      distributions: [
        {
          region: REGION,
          launchTemplateConfigurations: [{ launchTemplateId: template.id }],
          ssmParameterConfigurations: [{ parameterName: '/imagebuilder/ami', dataType: 'aws:ec2:image' }],
        },
      ],
    });
    pipelineArn = seeded.pipelineArn;
    const arn = await start();
    fixture.clock.advance(WHOLE);
    const [ami] = (await getImage(arn)).outputResources?.amis ?? [];
    const { LaunchTemplates = [] } = await fixture.ec2.send(new DescribeLaunchTemplatesCommand({}));
    expect(LaunchTemplates[0]).toMatchObject({ DefaultVersionNumber: 2, LatestVersionNumber: 2 });
    const { Parameter } = await fixture.ssm.send(new GetParameterCommand({ Name: '/imagebuilder/ami' }));
    expect(Parameter).toMatchObject({ Value: ami?.image, DataType: 'aws:ec2:image' });
  });
});

describe('a build workflow of the account', () => {
  it.each([
    ['RunSysPrep', true],
    ['RunCommand', false],
  ])('with %s makes an AMI that is fit for Fast Launch: %s', async (action, fit) => {
    await begin();
    const { world } = fixture.aws;
    const data = workflowDocument(['LaunchInstance', action, 'CreateImage']);
    const workflowArn = seedWorkflow(world, REGION, { type: 'BUILD', name: 'mine', data });
    const executionRole = `arn:aws:iam::${ACCOUNT}:role/ib`;
    const seeded = await seedPipeline(world, {
      ...{ region: REGION, name: 'other', parentImage: WINDOWS_BASE },
      pipeline: { executionRole, workflows: [{ workflowArn }] },
    });
    pipelineArn = seeded.pipelineArn;
    const arn = await start();
    fixture.clock.advance(WHOLE);
    const [ami] = (await getImage(arn)).outputResources?.amis ?? [];
    expect(inRegion(world, REGION).ec2.amis.get(String(ami?.image))?.sysprepped).toBe(fit);
  });
});

describe('what goes into a build', () => {
  const publish = (version: string) =>
    seedComponent(fixture.aws.world, REGION, {
      name: 'pull',
      version,
      platform: 'Windows',
      data: document(version),
    });
  const record = (arn: string) => inRegion(fixture.aws.world, REGION).imagebuilder.builds.get(arn);

  it('is what wildcards mean when the build leaves PENDING (N2)', async () => {
    await begin();
    const arn = await start();
    fixture.clock.advance(MINUTE);
    const second = await publish('1.0.1');
    fixture.clock.advance(2 * MINUTE);
    await publish('1.0.2');
    await getImage(arn);
    expect(record(arn)?.resolvedComponents).toEqual([second]);
  });

  it('is what wildcards meant when the recipe was created, if components are frozen (N2)', async () => {
    await begin({ componentsResolved: 'at recipe creation' });
    await publish('1.0.1');
    const arn = await start();
    fixture.clock.advance(3 * MINUTE);
    await getImage(arn);
    expect(record(arn)?.resolvedComponents).toEqual([componentArn]);
  });

  it.each([
    ['as written', '/x.x.x'],
    ['resolved', '/1.0.0/1'],
  ] as const)('shows in GetImage %s (N2)', async (imageShowsComponents, ending) => {
    await begin({ imageShowsComponents });
    const arn = await start();
    fixture.clock.advance(3 * MINUTE);
    expect((await getImage(arn)).imageRecipe?.components?.[0]?.componentArn?.endsWith(ending)).toBe(true);
  });

  it('begins with the AMI that the ssm: parent holds when the build leaves PENDING', async () => {
    await begin();
    const arn = await start();
    const moved = moveBaseImage(fixture.aws.world, REGION, WINDOWS_BASE.slice('ssm:'.length));
    fixture.clock.advance(3 * MINUTE);
    await getImage(arn);
    expect(record(arn)?.parentAmi).toBe(moved.id);
  });
});

describe('a build that fails', () => {
  it('says why, in which workflow and step, and keeps the message with the step', async () => {
    await begin();
    scriptBuild(fixture.aws.world, {
      failure: {
        stage: 'BUILDING',
        message: 'exit status 1: manifest unknown',
        component: { componentArn, phaseName: 'build', stepName: 'Pull', action: 'ExecutePowerShell' },
      },
    });
    const arn = await start();
    fixture.clock.advance(WHOLE);
    const { state, outputResources } = await getImage(arn);
    expect(state?.status).toBe('FAILED');
    expect(state?.reason).toContain('manifest unknown');
    expect(outputResources?.amis).toEqual([]);
    const { execution, steps } = await stepsOf(arn, 'BUILD');
    expect(execution?.status).toBe('FAILED');
    const failed = steps.find(({ status }) => status === 'FAILED');
    expect(failed).toMatchObject({
      name: 'ApplyBuildComponents',
      message: 'exit status 1: manifest unknown',
    });
    expect(steps.at(-1)?.status).toBe('SKIPPED');
    expect(inRegion(fixture.aws.world, REGION).imagebuilder.builds.get(arn)?.failureContext).toMatchObject({
      imageStatus: 'BUILDING',
      failedStep: 'ApplyBuildComponents',
      componentFailure: { stepName: 'Pull' },
    });
  });

  it.each([
    ['filled', 1],
    ['empty', 0],
  ] as const)('in distribution shows its AMIs %s (N5)', async (amisOfFailedDistribution, count) => {
    await begin({ amisOfFailedDistribution }, { distributions: [{ region: 'eu-west-1' }] });
    scriptBuild(fixture.aws.world, {
      failure: {
        stage: 'DISTRIBUTING',
        message: 'copy failed',
        regions: [{ region: 'eu-west-1', errorMessage: 'quota' }],
      },
    });
    const arn = await start();
    fixture.clock.advance(WHOLE);
    const { state, outputResources } = await getImage(arn);
    expect(state?.status).toBe('FAILED');
    expect(outputResources?.amis).toHaveLength(count);
  });

  it('can be retried in place from the distribution on', async () => {
    await begin();
    scriptBuild(fixture.aws.world, { failure: { stage: 'INTEGRATING', message: 'launch template is gone' } });
    const arn = await start();
    fixture.clock.advance(WHOLE);
    expect((await getImage(arn)).state?.status).toBe('FAILED');
    await fixture.imagebuilder.send(new RetryImageCommand({ imageBuildVersionArn: arn }));
    expect((await getImage(arn)).state?.status).toBe('INTEGRATING');
    fixture.clock.advance(3 * MINUTE);
    const { state, outputResources } = await getImage(arn);
    expect(state?.status).toBe('AVAILABLE');
    expect(outputResources?.amis).toHaveLength(1);
    expect(
      (await errorOf(fixture.imagebuilder.send(new RetryImageCommand({ imageBuildVersionArn: arn })))).name,
    ).toBe('InvalidRequestException');
  });

  it('fails when Fast Launch of the distribution settings cannot be turned on', async () => {
    await begin({}, { distributions: [{ region: REGION, fastLaunchConfigurations: [{ enabled: true }] }] });
    inRegion(fixture.aws.world, REGION).ec2.vpcs.clear();
    const arn = await start();
    fixture.clock.advance(WHOLE);
    expect((await getImage(arn)).state).toMatchObject({
      status: 'FAILED',
      reason: 'No default VPC for this user',
    });
  });
});

describe('CancelImageCreation', () => {
  it('takes effect a while later and refuses a build that ended', async () => {
    await begin();
    const arn = await start();
    fixture.clock.advance(10 * MINUTE);
    await fixture.imagebuilder.send(new CancelImageCreationCommand({ imageBuildVersionArn: arn }));
    expect((await getImage(arn)).state?.status).toBe('BUILDING');
    fixture.clock.advance(2 * MINUTE);
    expect((await getImage(arn)).state?.status).toBe('CANCELLED');
    fixture.clock.advance(WHOLE);
    expect((await getImage(arn)).state?.status).toBe('CANCELLED');
    const { execution, steps } = await stepsOf(arn, 'BUILD');
    expect(execution?.status).toBe('CANCELLED');
    expect(steps.map(({ status }) => status)).toEqual([
      ...['COMPLETED', 'CANCELLED', 'SKIPPED', 'SKIPPED', 'SKIPPED', 'SKIPPED'],
    ]);
    const again = fixture.imagebuilder.send(new CancelImageCreationCommand({ imageBuildVersionArn: arn }));
    expect((await errorOf(again)).name).toBe('InvalidRequestException');
  });
});

describe('workflow executions', () => {
  it('appear as they begin, with the steps that AWS has', async () => {
    await begin();
    const arn = await start();
    expect(
      (await fixture.imagebuilder.send(new ListWorkflowExecutionsCommand({ imageBuildVersionArn: arn })))
        .workflowExecutions,
    ).toEqual([]);
    fixture.clock.advance(10 * MINUTE);
    const { execution, steps } = await stepsOf(arn, 'BUILD');
    expect(execution).toMatchObject({ status: 'RUNNING', totalStepCount: 6, totalStepsSucceeded: 1 });
    expect(steps.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'LaunchBuildInstance COMPLETED',
      'ApplyBuildComponents RUNNING',
      'InventoryCollection PENDING',
      'RunSysPrepScript PENDING',
      'CreateOutputAMI PENDING',
      'TerminateBuildInstance PENDING',
    ]);
    expect(JSON.parse(String(steps[0]?.outputs))).toEqual({ instanceId: expect.stringMatching(/^i-/) });
  });

  it('of Linux sanitise instead of running Sysprep', async () => {
    await begin({}, { parentImage: LINUX_BASE, components: [] });
    const arn = await start();
    fixture.clock.advance(10 * MINUTE);
    expect((await stepsOf(arn, 'BUILD')).steps.map(({ name }) => name)).toContain('RunSanitizeScript');
  });

  it('can hold at a step that waits for approval', async () => {
    await begin();
    scriptBuild(fixture.aws.world, { waitsForApproval: true });
    const arn = await start();
    fixture.clock.advance(10 * MINUTE);
    const { steps = [] } = await fixture.imagebuilder.send(new ListWaitingWorkflowStepsCommand({}));
    expect(steps).toEqual([expect.objectContaining({ imageBuildVersionArn: arn, action: 'WaitForAction' })]);
  });
});

describe('ListImagePipelineImages', () => {
  it.each([
    ['newest first', [3, 2, 1]],
    ['oldest first', [1, 2, 3]],
  ] as const)('lists %s (N4)', async (imageOrder, numbers) => {
    await begin({ imageOrder });
    for (let count = 0; count < 3; count += 1) await start();
    expect((await listImages()).map(({ version }) => version)).toEqual(
      numbers.map((number) => `1.0.0/${number}`),
    );
  });

  it('lists in no order at all, the same each time (N4)', async () => {
    await begin({ imageOrder: 'shuffled' });
    for (let count = 0; count < 12; count += 1) await start();
    const versions = (await listImages()).map(({ version }) => version);
    expect(versions).not.toEqual([...versions].sort());
    expect((await listImages()).map(({ version }) => version)).toEqual(versions);
  });

  it.each([
    ['immediately', [true, true]],
    ['after the listing lag', [false, true]],
    ['never', [false, false]],
  ] as const)('shows tags %s (N4) while GetImage always has them', async (summaryTags, shown) => {
    await begin({ summaryTags });
    const arn = await start({ lock: 'a' });
    const has = async () => (await listImages())[0]?.tags?.lock === 'a';
    const early = await has();
    fixture.clock.advance(3 * MINUTE);
    expect([early, await has()]).toEqual(shown);
    expect((await getImage(arn)).tags).toEqual({ lock: 'a' });
  });

  it('pages by opaque tokens that fit their listing only', async () => {
    await begin();
    for (let count = 0; count < 3; count += 1) await start();
    const page = (nextToken?: string, maxResults = 2) =>
      fixture.imagebuilder.send(
        new ListImagePipelineImagesCommand({ imagePipelineArn: pipelineArn, maxResults, nextToken }),
      );
    const { nextToken } = await page();
    expect((await page(nextToken)).imageSummaryList).toHaveLength(1);
    expect((await errorOf(page('2'))).name).toBe('InvalidPaginationTokenException');
    expect((await errorOf(page(nextToken, 1))).name).toBe('InvalidPaginationTokenException');
  });
});

describe('GetImage', () => {
  it('answers a wildcard with the newest AVAILABLE build', async () => {
    await begin();
    const first = await start();
    fixture.clock.advance(WHOLE);
    await start();
    expect((await getImage(first.replace('/1.0.0/1', '/x.x.x'))).arn).toBe(first);
    setBuildStatus(fixture.aws.world, REGION, first, 'DEPRECATED');
    expect((await errorOf(getImage(first.replace('/1.0.0/1', '/1.0.0')))).name).toBe(
      'ResourceNotFoundException',
    );
  });

  it('names what does not exist ClientException when told to (N11)', async () => {
    await begin({ notFound: 'ClientException' });
    const arn = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/none/1.0.0/1`;
    expect(await errorOf(getImage(arn))).toMatchObject({ name: 'ClientException', status: 400 });
  });
});

describe('a scheduled build', () => {
  it('carries the imageTags of the pipeline and no others', async () => {
    await begin({}, { pipeline: { imageTags: { origin: 'schedule' } } });
    const { arn } = triggerSchedule(fixture.aws.world, REGION, pipelineArn);
    expect(await getImage(arn)).toMatchObject({ buildType: 'SCHEDULED', tags: { origin: 'schedule' } });
    expect((await getImage(await start())).tags).toEqual({});
  });
});

describe('Fast Launch of the distribution settings', () => {
  it.each([
    ['the call', 45, 'enabling'],
    ['Fast Launch enabled', 53, 'enabled'],
  ] as const)(
    'is turned on before AVAILABLE, which awaits %s (N6)',
    async (availableAwaits, minutes, state) => {
      await begin(
        { availableAwaits },
        {
          distributions: [{ region: REGION, fastLaunchConfigurations: [{ enabled: true }] }],
        },
      );
      const arn = await start();
      fixture.clock.advance((minutes - 1) * MINUTE);
      expect((await getImage(arn)).state?.status).toBe('INTEGRATING');
      fixture.clock.advance(MINUTE);
      expect((await getImage(arn)).state?.status).toBe('AVAILABLE');
      const { FastLaunchImages = [] } = await fixture.ec2.send(new DescribeFastLaunchImagesCommand({}));
      expect(FastLaunchImages[0]?.State).toBe(state);
    },
  );
});
