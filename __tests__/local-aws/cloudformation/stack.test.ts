import { deploy } from '../../../local-aws/cloudformation/stack.ts';
import { inRegion, type LocalAws, startLocalAws } from '../../../local-aws/index.ts';

const REGION = 'us-east-1';
const PARENT = 'ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

/** A template with resources in JSON, which is YAML too. */
function template(
  resources: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
) {
  return JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', ...more, Resources: resources });
}

function made(text: string) {
  return deploy(text, { name: 'nodes', region: REGION, parameters: {} }, aws);
}

const recipe = (properties: Readonly<Record<string, unknown>>) => ({
  Type: 'AWS::ImageBuilder::ImageRecipe',
  Properties: { Name: 'nodes', Version: '1.0.x', ParentImage: PARENT, ...properties },
});

describe('deploy', () => {
  it.each<[string, unknown, string]>([
    ['a type', { Type: 'AWS::S3::Bucket' }, 'Unrecognized resource types: [AWS::S3::Bucket]'],
    ['an attribute', { ...recipe({}), CreationPolicy: {} }, 'CreationPolicy of the resource Thing'],
    ['a policy', { ...recipe({}), DeletionPolicy: 'Snapshot' }, 'has a policy "Snapshot"'],
    ['a property', recipe({ Colour: 'blue' }), 'Colour of the properties of Thing'],
    ['a property deep inside', recipe({ BlockDeviceMappings: [{ Ebs: { Colour: 'blue' } }] }), '[Colour]'],
    [
      'a property in the API’s spelling',
      recipe({ BlockDeviceMappings: [{ deviceName: 'a' }] }),
      '[deviceName]',
    ],
    ['a value', recipe({ BlockDeviceMappings: [{ Ebs: { VolumeType: 'fast' } }] }), 'volumeType (limit)'],
    ['a size', recipe({ BlockDeviceMappings: [{ Ebs: { VolumeSize: 'big' } }] }), 'volumeSize (type)'],
    ['a dependency', { ...recipe({}), DependsOn: 'Other' }, 'Unresolved resource dependencies [Other]'],
  ])('refuses %s that it does not know', async (_, resource, message) => {
    await expect(made(template({ Thing: resource }))).rejects.toThrow(message);
    expect(aws.world.journal).toEqual([]);
  });

  it.each([
    ['a section', template({}, { Transform: 'AWS::LanguageExtensions' }), 'Transform of the template'],
    ['no version', JSON.stringify({ Resources: {} }), 'AWSTemplateFormatVersion'],
    ['an unknown tag', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: !Transform {}', 'Unresolved tag'],
    ['an alias', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\nOutputs: &a {}\nRules: *a', 'alias'],
    ['too many bytes', `${template({})}${' '.repeat(51_200)}`, 'length less than or equal to 51200'],
  ])('refuses a template with %s', async (_, text, message) => {
    await expect(made(text)).rejects.toThrow(new RegExp(message, 'i'));
  });

  it('refuses what the service refuses', async () => {
    const text = template({ Thing: recipe({ ParentImage: 'ami-00000000' }) });
    await expect(made(text)).rejects.toThrow("'ami-00000000' does not exist");
  });

  it('makes what others refer to before them, and refuses a circle', async () => {
    const pipeline = {
      Type: 'AWS::ImageBuilder::ImagePipeline',
      Properties: {
        Name: 'nodes',
        ImageRecipeArn: { Ref: 'Thing' },
        InfrastructureConfigurationArn: { 'Fn::GetAtt': ['Infrastructure', 'Arn'] },
        EnhancedImageMetadataEnabled: 'false',
      },
    };
    const infrastructure = {
      Type: 'AWS::ImageBuilder::InfrastructureConfiguration',
      Properties: { Name: 'nodes', InstanceProfileName: 'build' },
    };

    await made(template({ Pipeline: pipeline, Thing: recipe({}), Infrastructure: infrastructure }));

    const { pipelines, imageRecipes } = inRegion(aws.world, REGION).imagebuilder;
    const settings = [...pipelines.values()].map((each) => each.settings);
    expect(settings).toMatchObject([
      { imageRecipeArn: [...imageRecipes.keys()][0], enhancedImageMetadataEnabled: false },
    ]);
    const circle = { ...infrastructure, DependsOn: 'Thing' };
    const circular = template({
      Infrastructure: circle,
      Thing: { ...recipe({}), DependsOn: 'Infrastructure' },
    });
    await expect(made(circular)).rejects.toThrow('Circular dependency');
  });

  it.each<[string, unknown, string]>([
    ['two equal Sids', [statement('A'), statement('A')], 'must be unique'],
    ['a Sid with a hyphen', [statement('a-b')], 'MalformedPolicyDocument'],
    ['no resource', [{ Effect: 'Allow', Action: 'ecr:GetAuthorizationToken' }], 'MalformedPolicyDocument'],
    ['no action', [{ Effect: 'Allow', Action: [], Resource: '*' }], 'MalformedPolicyDocument'],
    ['a principal', [{ ...statement('A'), Principal: { AWS: '*' } }], 'MalformedPolicyDocument'],
    ['too much', [{ ...statement('A'), Resource: `arn:${'x'.repeat(6_144)}` }], 'PolicySize'],
  ])('refuses a policy with %s', async (_, statements, message) => {
    const document = { Version: '2012-10-17', Statement: statements };
    const policy = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } };
    await expect(made(template({ Policy: policy }))).rejects.toThrow(message);
  });

  it('refuses a role with a policy that is not there', async () => {
    const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
    const role = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] },
        ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/other'],
      },
    };
    await expect(made(template({ Role: role }))).rejects.toThrow('does not exist or is not attachable');
  });
});

function statement(Sid: string) {
  return { Sid, Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' };
}
