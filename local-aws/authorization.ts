import { allows, type Context } from './policy.ts';
import { AwsError, type Call } from './service.ts';
import { normalisedName } from './services/imagebuilder/arns.ts';
import { optionalStructure, optionalText, structures, text, texts } from './services/members.ts';
import { arnOf, inRegion, type World } from './world.ts';

/** An action that the caller needs for a call, and the resource it acts on; `*` where there is none. */
export interface Requirement {
  readonly action: string;
  readonly resource: string;
  /** What conditions may ask of it. */
  readonly context?: Context;
}

/**
 * Holds a call against the policy of its principal, else against the world's.
 *
 * @throws AwsError as the service says that something is not allowed.
 */
export function authorize(world: World, call: Call): void {
  const policy = world.accounts.credentials.get(call.accessKeyId)?.policy ?? world.policy;
  if (policy === undefined || call.accessKeyId === '') return;
  const missing = requirements(world, call).find(
    ({ action, resource, context }) => !allows(policy, action, resource, context),
  );
  if (missing !== undefined) throw denied(call, missing);
}

function denied(call: Call, { action, resource }: Requirement): AwsError {
  const on = resource === '*' ? '' : ` on resource: ${resource}`;
  const sentence =
    `User: ${call.principal} is not authorized to perform: ${action}${on} ` +
    `because no identity-based policy allows the ${action} action`;
  if (action === 'iam:CreateServiceLinkedRole') {
    // So it was seen in public (aws-facts.md F1).
    const message = `Can't enable EC2 Fast Launch. Create SLR failed: user is not authorized to perform ${action}`;
    return new AwsError('UnauthorizedOperation', message, 403);
  }
  if (call.service === 'ec2') {
    const message = `You are not authorized to perform this operation. ${sentence}. Encoded authorization failure message: local-aws`;
    return new AwsError('UnauthorizedOperation', message, 403);
  }
  if (call.service === 'sts' || call.service === 'cloudformation')
    return new AwsError('AccessDenied', sentence, 403);
  return new AwsError('AccessDeniedException', sentence, call.service === 'imagebuilder' ? 403 : 400);
}

/** aws-facts.md H1 and H2: the actions that each operation asks of its caller. */
export function requirements(world: World, call: Call): readonly Requirement[] {
  switch (call.service) {
    case 'imagebuilder':
      return imageBuilderRequirements(world, call);
    case 'ecr':
      return ecrRequirements(call);
    case 'ec2':
      return ec2Requirements(world, call);
    case 'ssm':
      return ssmRequirements(call);
    case 'cloudformation':
      return [{ action: `cloudformation:${call.operation}`, resource: stackArn(call) }];
    case 'sts':
      // GetCallerIdentity needs no permission, and AssumeRoleWithWebIdentity only the role's trust in the token.
      if (call.operation !== 'AssumeRole') return [];
      return [{ action: 'sts:AssumeRole', resource: text(call.input, 'RoleArn') }];
  }
}

function stackArn(call: Call): string {
  const name = optionalText(call.input, 'StackName') ?? '*';
  return name.startsWith('arn:')
    ? name
    : arnOf('cloudformation', call.region, call.accountId, `stack/${name}/*`);
}

/** The member that names the resource which an operation acts on, where it is not made by it. */
const ARN_MEMBERS = [
  ...['componentBuildVersionArn', 'imageBuildVersionArn', 'imagePipelineArn', 'imageRecipeArn'],
  ...['infrastructureConfigurationArn', 'distributionConfigurationArn', 'resourceArn'],
  'workflowBuildVersionArn',
];

const CREATED_KINDS: Readonly<Record<string, string>> = {
  CreateComponent: 'component',
  CreateImageRecipe: 'image-recipe',
  CreateImagePipeline: 'image-pipeline',
  CreateInfrastructureConfiguration: 'infrastructure-configuration',
  CreateDistributionConfiguration: 'distribution-configuration',
};

function imageBuilderRequirements(world: World, call: Call): readonly Requirement[] {
  const resource = imageBuilderResource(call);
  const own = { action: `imagebuilder:${call.operation}`, resource };
  const { input } = call;
  const tags = input.tags !== undefined || input.imageTags !== undefined;
  const tagged = call.operation === 'StartImagePipelineExecution' ? startedImage(world, call) : resource;
  const tagging =
    tags && call.operation !== 'TagResource'
      ? [{ action: 'imagebuilder:TagResource', resource: tagged }]
      : [];
  return [own, ...tagging, ...referred(call), ...componentData(call), ...instanceProfile(call)];
}

function imageBuilderResource(call: Call): string {
  const kind = CREATED_KINDS[call.operation];
  if (kind !== undefined) {
    const version = optionalText(call.input, 'semanticVersion');
    const name = normalisedName(text(call.input, 'name'));
    // The resource type of components has a build number, and every other none (Service Authorization Reference).
    const versions = [version ?? [], kind === 'component' ? '1' : []].flat();
    return imageBuilderArn(call, [kind, name, ...versions].join('/'));
  }
  const listed =
    optionalText(call.input, 'componentVersionArn') ?? optionalText(call.input, 'imageVersionArn');
  if (listed !== undefined) return `${listed}/*`;
  const execution = optionalText(call.input, 'workflowExecutionId');
  if (execution !== undefined) return imageBuilderArn(call, `workflow-execution/${execution}`);
  const step = optionalText(call.input, 'stepExecutionId');
  if (step !== undefined) return imageBuilderArn(call, `workflow-step-execution/${step}`);
  const arns = ['UpdateImagePipeline'].includes(call.operation) ? ['imagePipelineArn'] : ARN_MEMBERS;
  return arns.map((member) => optionalText(call.input, member)).find((arn) => arn !== undefined) ?? '*';
}

/** What the operation makes the service read on the caller's behalf. */
function referred(call: Call): readonly Requirement[] {
  const { input, operation } = call;
  if (operation === 'CreateImageRecipe') {
    const parent = text(input, 'parentImage');
    return [
      ...structures(input, 'components').map((entry) => reading('Component', text(entry, 'componentArn'))),
      ...(parent.startsWith('arn:') ? [reading('Image', parent)] : []),
    ];
  }
  if (operation !== 'UpdateImagePipeline' && operation !== 'CreateImagePipeline') return [];
  const named = [
    ['ImageRecipe', 'imageRecipeArn'],
    ['ContainerRecipe', 'containerRecipeArn'],
    ['InfrastructureConfiguration', 'infrastructureConfigurationArn'],
    ['DistributionConfiguration', 'distributionConfigurationArn'],
  ] as const;
  const role = optionalText(input, 'executionRole');
  return [
    ...named.flatMap(([what, member]) => {
      const arn = optionalText(input, member);
      return arn === undefined ? [] : [reading(what, arn)];
    }),
    ...structures(input, 'workflows').map((workflow) => reading('Workflow', text(workflow, 'workflowArn'))),
    ...(role === undefined ? [] : [passing(roleArn(call, role), 'imagebuilder.amazonaws.com')]),
  ];
}

function passing(resource: string, service: string): Requirement {
  return { action: 'iam:PassRole', resource, context: { 'iam:PassedToService': service } };
}

/** A document in S3 is read, and a document under a key of the caller's is encrypted, as the caller. */
function componentData(call: Call): readonly Requirement[] {
  if (call.operation !== 'CreateComponent') return [];
  const key = optionalText(call.input, 'kmsKeyId');
  const [, bucket, path] = /^s3:\/\/([^/]+)\/(.+)$/.exec(optionalText(call.input, 'uri') ?? '') ?? [];
  const s3 = (what: string) => `arn:${call.partition}:s3:::${what}`;
  return [
    ...(bucket === undefined
      ? []
      : [
          { action: 's3:GetObject', resource: s3(`${bucket}/${path}`) },
          { action: 's3:ListBucket', resource: s3(bucket) },
        ]),
    ...(key === undefined
      ? []
      : ['Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'].map((name) => ({
          action: `kms:${name}`,
          resource: key.startsWith('arn:') ? key : arnOf('kms', call.region, call.accountId, `key/${key}`),
        }))),
  ];
}

/** The profile of build instances, whose role local-aws takes to have the profile's name. */
function instanceProfile(call: Call): readonly Requirement[] {
  if (!/^(?:Create|Update)InfrastructureConfiguration$/.test(call.operation)) return [];
  const name = text(call.input, 'instanceProfileName');
  return [
    {
      action: 'iam:GetInstanceProfile',
      resource: `arn:${call.partition}:iam::${call.accountId}:instance-profile/${name}`,
    },
    passing(roleArn(call, name), 'ec2.amazonaws.com'),
  ];
}

function reading(what: string, resource: string): Requirement {
  return { action: `imagebuilder:Get${what}`, resource };
}

function roleArn(call: Call, role: string): string {
  return role.startsWith('arn:') ? role : `arn:${call.partition}:iam::${call.accountId}:role/${role}`;
}

/** The image that a start is about to make, for its tags. */
function startedImage(world: World, call: Call): string {
  const { pipelines } = inRegion(world, call.region).imagebuilder;
  const recipe = pipelines.get(text(call.input, 'imagePipelineArn'))?.settings.imageRecipeArn;
  const [, name = '*', version = '*'] = typeof recipe === 'string' ? recipe.split('/') : [];
  return imageBuilderArn(call, `image/${name}/${version}/1`);
}

function imageBuilderArn(call: Call, resource: string): string {
  return arnOf('imagebuilder', call.region, call.accountId, resource);
}

function ecrRequirements(call: Call): readonly Requirement[] {
  const { input, operation } = call;
  const registryId = optionalText(input, 'registryId') ?? call.accountId;
  const repository = (name: string) => arnOf('ecr', call.region, registryId, `repository/${name}`);
  const single = optionalText(input, 'repositoryName');
  const names = texts(input, 'repositoryNames');
  if (operation === 'ListImageReferrers' && single !== undefined) {
    return [{ action: 'ecr:BatchGetImage', resource: repository(single) }];
  }
  const action = `ecr:${operation}`;
  if (single !== undefined) return [{ action, resource: repository(single) }];
  if (names.length > 0) return names.map((name) => ({ action, resource: repository(name) }));
  if (operation === 'DescribeRepositories') return [{ action, resource: repository('*') }];
  return [{ action, resource: '*' }];
}

function ec2Requirements(world: World, call: Call): readonly Requirement[] {
  const action = `ec2:${call.operation}`;
  if (call.operation.startsWith('Describe')) return [{ action, resource: '*' }];
  const template = optionalStructure(call.input, 'LaunchTemplate') ?? {};
  const ids = [
    ...texts(call.input, 'Resources'),
    ...['ImageId', 'LaunchTemplateId'].flatMap((member) => optionalText(call.input, member) ?? []),
    ...[optionalText(template, 'LaunchTemplateId') ?? []].flat(),
  ];
  if (ids.length === 0) return [{ action, resource: '*' }];
  return [
    ...ids.map((id) => ({ action, resource: ec2Arn(call, id), context: tagsOf(world, call, id) })),
    ...(call.operation === 'EnableFastLaunch' ? fastLaunchRole(world, call) : []),
  ];
}

function tagsOf(world: World, call: Call, id: string): Context {
  const tags = inRegion(world, call.region).ec2.amis.get(id)?.tags ?? {};
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}

const FAST_LAUNCH = 'ec2fastlaunch.amazonaws.com';

/** The first Fast Launch of an account makes the service-linked role, as the caller (aws-facts.md F1). */
function fastLaunchRole(world: World, call: Call): readonly Requirement[] {
  const used = [...world.regions.values()].flatMap(({ ec2 }) => [...ec2.fastLaunch.values()]);
  if (used.some(({ ownerId }) => ownerId === call.accountId)) return [];
  const role = `aws-service-role/${FAST_LAUNCH}/AWSServiceRoleForEC2FastLaunch`;
  return [
    {
      action: 'iam:CreateServiceLinkedRole',
      resource: `arn:${call.partition}:iam::${call.accountId}:role/${role}`,
      context: { 'iam:AWSServiceName': FAST_LAUNCH },
    },
  ];
}

function ec2Arn(call: Call, id: string): string {
  if (id.startsWith('ami-')) return arnOf('ec2', call.region, '', `image/${id}`);
  if (id.startsWith('snap-')) return arnOf('ec2', call.region, '', `snapshot/${id}`);
  return arnOf('ec2', call.region, call.accountId, `launch-template/${id}`);
}

function ssmRequirements(call: Call): readonly Requirement[] {
  const single = optionalText(call.input, 'Name');
  const names: readonly string[] = single === undefined ? texts(call.input, 'Names') : [single];
  return names.map((name) => ({ action: `ssm:${call.operation}`, resource: parameterArn(call, name) }));
}

function parameterArn(call: Call, name: string): string {
  if (name.startsWith('arn:')) return name;
  const owner = name.startsWith('/aws/service/') ? '' : call.accountId;
  return arnOf('ssm', call.region, owner, `parameter${name.startsWith('/') ? '' : '/'}${name}`);
}
