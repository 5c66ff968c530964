/**
 * The resource types that stacks may hold here. Image Builder's are made by its own API over HTTP; IAM's by local-aws's
 * control requests; of the rest local-aws keeps that they are there.
 */
import {
  CreateComponentCommand,
  CreateDistributionConfigurationCommand,
  CreateImagePipelineCommand,
  CreateImageRecipeCommand,
  CreateInfrastructureConfigurationCommand,
  DeleteComponentCommand,
  DeleteImageRecipeCommand,
  type ImagebuilderClient,
  UpdateDistributionConfigurationCommand,
  UpdateImagePipelineCommand,
  UpdateInfrastructureConfigurationCommand,
} from '@aws-sdk/client-imagebuilder';
import type { Policy, Statement } from '../policy.ts';
import { list as listed } from '../policy.ts';
import { partitionOf } from '../regions.ts';
import type { Attributes } from './evaluate.ts';
import { policyDocument, trustDocument } from './iam.ts';
import { operationInput } from './properties.ts';
import {
  type Json,
  type JsonObject,
  list,
  object,
  refuseUnknown,
  string,
  TemplateError,
} from './template.ts';

/** Where a stack's resources are made. */
export interface Place {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
  readonly imagebuilder: ImagebuilderClient;
  /** Another token for each operation of each deployment, and the same one for a request that is repeated. */
  readonly clientToken: () => string;
  /** A control request to local-aws: its command and arguments. */
  readonly control: (command: string, ...rest: readonly unknown[]) => Promise<void>;
  /** Documents of the stack's managed policies, by ARN. */
  readonly policies: Map<string, Policy>;
}

/** How resources of a type live. */
export interface ResourceType {
  readonly properties: readonly string[];
  readonly required: readonly string[];
  /** Properties whose change makes another resource; the service can't change them. */
  readonly createOnly: readonly string[];
  readonly create: (logicalId: string, properties: JsonObject, place: Place) => Promise<Attributes>;
  readonly update: (made: Attributes, properties: JsonObject, place: Place) => Promise<Attributes>;
  readonly remove: (made: Attributes, place: Place) => Promise<void>;
}

/** @throws TemplateError for a type that is not made here */
export function resourceType(name: string): ResourceType {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined)
    throw new TemplateError(`Template format error: Unrecognized resource types: [${name}]`);
  return type;
}

/** @throws TemplateError for a property that the type does not have, and for one that it lacks */
export function checkProperties(name: string, id: string, properties: JsonObject): void {
  const { properties: known, required } = resourceType(name);
  refuseUnknown(properties, known, `the properties of ${id} (${name})`);
  const missing = required.find((property) => properties[property] === undefined);
  if (missing !== undefined)
    throw new TemplateError(`Properties validation failed: ${id} has no ${missing}.`);
}

type Described = Pick<ResourceType, 'properties' | 'required' | 'createOnly'>;

const COMPONENT: Described = {
  properties: [
    ...['Name', 'Version', 'Platform', 'Description', 'ChangeDescription', 'Data', 'Uri', 'KmsKeyId'],
    ...['SupportedOsVersions', 'Tags'],
  ],
  required: ['Name', 'Version', 'Platform'],
  createOnly: [
    ...['Name', 'Version', 'Platform', 'Description', 'ChangeDescription', 'Data', 'Uri', 'KmsKeyId'],
    'SupportedOsVersions',
  ],
};

const RECIPE: Described = {
  properties: [
    ...['Name', 'Version', 'ParentImage', 'Components', 'BlockDeviceMappings', 'Description'],
    ...['WorkingDirectory', 'AdditionalInstanceConfiguration', 'AmiTags', 'Tags'],
  ],
  required: ['Name', 'Version', 'ParentImage'],
  createOnly: [
    ...['Name', 'Version', 'ParentImage', 'Components', 'BlockDeviceMappings', 'Description'],
    'WorkingDirectory',
  ],
};

const INFRASTRUCTURE: Described = {
  properties: [
    ...['Name', 'Description', 'InstanceTypes', 'InstanceProfileName', 'SecurityGroupIds', 'SubnetId'],
    ...['Logging', 'KeyPair', 'TerminateInstanceOnFailure', 'SnsTopicArn', 'ResourceTags', 'Placement'],
    ...['InstanceMetadataOptions', 'Tags'],
  ],
  required: ['Name', 'InstanceProfileName'],
  createOnly: ['Name'],
};

const DISTRIBUTION: Described = {
  properties: ['Name', 'Description', 'Distributions', 'Tags'],
  required: ['Name', 'Distributions'],
  createOnly: ['Name'],
};

const PIPELINE: Described = {
  properties: [
    ...['Name', 'Description', 'ImageRecipeArn', 'ContainerRecipeArn', 'InfrastructureConfigurationArn'],
    ...[
      'DistributionConfigurationArn',
      'ImageTestsConfiguration',
      'EnhancedImageMetadataEnabled',
      'Schedule',
    ],
    ...['Status', 'ImageScanningConfiguration', 'Workflows', 'ExecutionRole', 'LoggingConfiguration', 'Tags'],
  ],
  required: [],
  createOnly: ['Name'],
};

/** Of an operation's input, after {@link operationInput} has held it against the operation's model. */
function inputOf<Input extends object>(
  operation: string,
  properties: JsonObject,
  { clientToken }: Place,
  more: JsonObject = {},
): Input {
  const input: unknown = operationInput(operation, properties, { ...more, clientToken: clientToken() });
  return input as Input;
}

const TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::ImageBuilder::Component': {
    ...COMPONENT,
    create: async (_, properties, place) => {
      const input = inputOf<CreateComponentCommand['input']>('CreateComponent', properties, place);
      const made = await place.imagebuilder.send(new CreateComponentCommand(input));
      return arnOf(made.componentBuildVersionArn);
    },
    update: unchanged,
    remove: async ({ ref }, { imagebuilder }) => {
      await imagebuilder.send(new DeleteComponentCommand({ componentBuildVersionArn: ref }));
    },
  },
  'AWS::ImageBuilder::ImageRecipe': {
    ...RECIPE,
    create: async (_, properties, place) => {
      const input = inputOf<CreateImageRecipeCommand['input']>('CreateImageRecipe', properties, place);
      const made = await place.imagebuilder.send(new CreateImageRecipeCommand(input));
      return arnOf(made.imageRecipeArn);
    },
    update: unchanged,
    remove: async ({ ref }, { imagebuilder }) => {
      await imagebuilder.send(new DeleteImageRecipeCommand({ imageRecipeArn: ref }));
    },
  },
  'AWS::ImageBuilder::InfrastructureConfiguration': {
    ...INFRASTRUCTURE,
    create: async (_, properties, place) => {
      const operation = 'CreateInfrastructureConfiguration';
      const input = inputOf<CreateInfrastructureConfigurationCommand['input']>(operation, properties, place);
      const made = await place.imagebuilder.send(new CreateInfrastructureConfigurationCommand(input));
      return arnOf(made.infrastructureConfigurationArn);
    },
    update: async (made, { Name: _, ...properties }, place) => {
      const input = inputOf<UpdateInfrastructureConfigurationCommand['input']>(
        'UpdateInfrastructureConfiguration',
        properties,
        place,
        { infrastructureConfigurationArn: made.ref },
      );
      await place.imagebuilder.send(new UpdateInfrastructureConfigurationCommand(input));
      return made;
    },
    remove: stays,
  },
  'AWS::ImageBuilder::DistributionConfiguration': {
    ...DISTRIBUTION,
    create: async (_, properties, place) => {
      const operation = 'CreateDistributionConfiguration';
      const input = inputOf<CreateDistributionConfigurationCommand['input']>(operation, properties, place);
      const made = await place.imagebuilder.send(new CreateDistributionConfigurationCommand(input));
      return arnOf(made.distributionConfigurationArn);
    },
    update: async (made, { Name: _, ...properties }, place) => {
      const input = inputOf<UpdateDistributionConfigurationCommand['input']>(
        'UpdateDistributionConfiguration',
        properties,
        place,
        { distributionConfigurationArn: made.ref },
      );
      await place.imagebuilder.send(new UpdateDistributionConfigurationCommand(input));
      return made;
    },
    remove: stays,
  },
  'AWS::ImageBuilder::ImagePipeline': {
    ...PIPELINE,
    create: async (_, properties, place) => {
      const input = inputOf<CreateImagePipelineCommand['input']>('CreateImagePipeline', properties, place);
      const made = await place.imagebuilder.send(new CreateImagePipelineCommand(input));
      return arnOf(made.imagePipelineArn);
    },
    update: async (made, { Name: _, ...properties }, place) => {
      const input = inputOf<UpdateImagePipelineCommand['input']>('UpdateImagePipeline', properties, place, {
        imagePipelineArn: made.ref,
      });
      await place.imagebuilder.send(new UpdateImagePipelineCommand(input));
      return made;
    },
    remove: stays,
  },
  'AWS::IAM::OIDCProvider': {
    properties: ['Url', 'ClientIdList', 'ThumbprintList', 'Tags'],
    required: ['Url'],
    createOnly: ['Url'],
    create: async (_, { Url: url = '', ClientIdList: audiences = [] }, place) => {
      const arn = iamArn(place, `oidc-provider/${string(url, 'Url').replace(/^https:\/\//, '')}`);
      await place.control('addOidcProvider', { arn, clientIds: list(audiences, 'ClientIdList') });
      return { ref: arn, attributes: { Arn: arn } };
    },
    update: unchanged,
    remove: stays,
  },
  'AWS::IAM::ManagedPolicy': {
    properties: [
      'ManagedPolicyName',
      'Description',
      'Path',
      'PolicyDocument',
      'Roles',
      'Users',
      'Groups',
      'Tags',
    ],
    required: ['PolicyDocument'],
    createOnly: ['ManagedPolicyName', 'Description', 'Path'],
    create: async (id, properties, place) => {
      checkDescription(properties);
      const arn = iamArn(place, `policy/${place.stackName}-${id}-LOCALAWS0001`);
      place.policies.set(arn, policyDocument(properties.PolicyDocument ?? null, 'managed'));
      return { ref: arn, attributes: { PolicyArn: arn } };
    },
    update: async (made, properties, place) => {
      place.policies.set(made.ref, policyDocument(properties.PolicyDocument ?? null, 'managed'));
      return made;
    },
    remove: stays,
  },
  'AWS::IAM::Role': {
    properties: [
      ...['RoleName', 'Description', 'AssumeRolePolicyDocument', 'ManagedPolicyArns', 'Policies'],
      ...['MaxSessionDuration', 'Path', 'PermissionsBoundary', 'Tags'],
    ],
    required: ['AssumeRolePolicyDocument'],
    createOnly: ['RoleName', 'Path'],
    create: async (id, properties, place) => putRole(id, properties, place),
    update: async ({ ref }, properties, place) => putRole(ref, properties, place),
    remove: stays,
  },
  'AWS::IAM::InstanceProfile': {
    properties: ['InstanceProfileName', 'Path', 'Roles'],
    required: ['Roles'],
    createOnly: ['InstanceProfileName', 'Path'],
    create: async (id, { InstanceProfileName: name = null, Roles: roles = [] }, place) => {
      if (list(roles, 'Roles').length !== 1) throw new TemplateError('An instance profile has one role.');
      const ref = name === null ? `${place.stackName}-${id}` : string(name, 'InstanceProfileName');
      return { ref, attributes: { Arn: iamArn(place, `instance-profile/${ref}`) } };
    },
    update: unchanged,
    remove: stays,
  },
  'AWS::Logs::LogGroup': {
    properties: ['LogGroupName', 'RetentionInDays', 'KmsKeyId', 'LogGroupClass', 'Tags'],
    required: [],
    createOnly: ['LogGroupName'],
    create: async (id, { LogGroupName: name = id }, place) => {
      const ref = string(name, 'LogGroupName');
      if (!/^[.\-_/#A-Za-z0-9]{1,512}$/.test(ref)) throw new TemplateError(`${ref} is no log group's name.`);
      return { ref, attributes: { Arn: arn(place, 'logs', `log-group:${ref}:*`) } };
    },
    update: unchanged,
    remove: stays,
  },
  'AWS::SNS::Topic': {
    properties: ['TopicName', 'DisplayName', 'Subscription', 'KmsMasterKeyId', 'Tags'],
    required: [],
    createOnly: ['TopicName'],
    create: async (id, { TopicName: name = id }, place) => {
      const ref = arn(place, 'sns', string(name, 'TopicName'));
      return { ref, attributes: { TopicArn: ref } };
    },
    update: unchanged,
    remove: stays,
  },
  'AWS::SNS::TopicPolicy': {
    properties: ['Topics', 'PolicyDocument'],
    required: ['Topics', 'PolicyDocument'],
    createOnly: [],
    create: async (id) => ({ ref: id, attributes: {} }),
    update: unchanged,
    remove: stays,
  },
  'AWS::Events::Rule': {
    properties: [
      'Name',
      'Description',
      'EventPattern',
      'ScheduleExpression',
      'State',
      'Targets',
      'EventBusName',
    ],
    required: [],
    createOnly: ['Name'],
    create: async (id, { Name: name = null }, place) => {
      const ref = name === null ? `${place.stackName}-${id}-LOCALAWS0001` : string(name, 'Name');
      return { ref, attributes: { Arn: arn(place, 'events', `rule/${ref}`) } };
    },
    update: unchanged,
    remove: stays,
  },
};

async function unchanged(made: Attributes): Promise<Attributes> {
  return made;
}

/** Of stacks that are deleted nothing is asked here. */
async function stays(): Promise<void> {}

function arnOf(made: string | undefined): Attributes {
  if (made === undefined) throw new Error('Image Builder answered no ARN.');
  return { ref: made, attributes: { Arn: made } };
}

async function putRole(id: string, properties: JsonObject, place: Place): Promise<Attributes> {
  checkDescription(properties);
  const {
    RoleName: written = `${place.stackName}-${id}`,
    AssumeRolePolicyDocument: trust = null,
    Policies: inline = [],
    ManagedPolicyArns: managed = [],
  } = properties;
  const name = string(written, 'RoleName');
  if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
    throw new TemplateError(`The role name ${name} must have 1 to 64 characters of [\\w+=,.@-].`);
  }
  const arn = iamArn(place, `role/${name}`);
  await place.control('addRole', {
    arn,
    trust: trustDocument(trust),
    policy: { Statement: [...managedStatements(managed, place), ...inlineStatements(inline)] },
  });
  return { ref: name, attributes: { Arn: arn } };
}

/** Of AWS's own policies nothing is known here: who has one may call less than in AWS. */
function managedStatements(arns: Json, { policies, region }: Place): readonly Statement[] {
  return list(arns, 'ManagedPolicyArns').flatMap((each) => {
    const arn = string(each, 'ManagedPolicyArns');
    const policy = policies.get(arn);
    if (policy !== undefined) return listed(policy.Statement);
    if (arn.startsWith(`arn:${partitionOf(region)}:iam::aws:policy/`)) return [];
    throw new TemplateError(`Policy ${arn} does not exist or is not attachable.`);
  });
}

function inlineStatements(policies: Json): readonly Statement[] {
  return list(policies, 'Policies').flatMap((each) => {
    const policy = object(each, 'a policy');
    refuseUnknown(policy, ['PolicyName', 'PolicyDocument'], 'a policy');
    string(policy.PolicyName, 'PolicyName');
    return listed(policyDocument(policy.PolicyDocument ?? null, 'inline').Statement);
  });
}

const LONGEST_DESCRIPTION = 1_000;

function checkDescription({ Description: written = '' }: JsonObject): void {
  const description = string(written, 'Description');
  if (
    description.length > LONGEST_DESCRIPTION ||
    !/^[\t\n\r\u0020-\u007E\u00A1-\u00FF]*$/.test(description)
  ) {
    throw new TemplateError(`IAM takes no description such as ${JSON.stringify(description)}.`);
  }
}

function iamArn({ region, accountId }: Place, resource: string): string {
  return `arn:${partitionOf(region)}:iam::${accountId}:${resource}`;
}

function arn({ region, accountId }: Place, service: string, resource: string): string {
  return `arn:${partitionOf(region)}:${service}:${region}:${accountId}:${resource}`;
}
