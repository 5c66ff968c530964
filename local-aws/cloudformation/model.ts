import type { ModelFile } from '../protocol/modelFile.ts';

const TEXT = { shape: 'Text' };
const TEXTS = { shape: 'Texts' };

/** The operations of CloudFormation by which `aws cloudformation deploy` and `describe-stacks` work, as far as those use them. */
export const cloudFormationModel: ModelFile = {
  protocol: 'query',
  apiVersion: '2010-05-15',
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  operations: {
    CreateChangeSet: operation('CreateChangeSet', ['InsufficientCapabilitiesException']),
    DescribeChangeSet: operation('DescribeChangeSet', ['ChangeSetNotFoundException']),
    DescribeStacks: operation('DescribeStacks', []),
    ExecuteChangeSet: operation('ExecuteChangeSet', ['ChangeSetNotFoundException']),
    GetTemplateSummary: operation('GetTemplateSummary', []),
  },
  errors: {
    ChangeSetNotFoundException: { code: 'ChangeSetNotFound', status: 404 },
    InsufficientCapabilitiesException: { status: 400 },
  },
  shapes: {
    Text: { type: 'string' },
    Texts: { type: 'list', member: TEXT },
    Flag: { type: 'boolean' },
    Moment: { type: 'timestamp' },
    StackName: {
      type: 'string',
      pattern: '([a-zA-Z][-a-zA-Z0-9]*)|(arn:\\b(aws|aws-us-gov|aws-cn)\\b:[-a-zA-Z0-9:/._+]*)',
    },
    ChangeSetName: {
      type: 'string',
      min: 1,
      max: 1600,
      pattern: '[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/]*',
    },
    ChangeSetType: { type: 'string', enum: ['CREATE', 'UPDATE', 'IMPORT'] },
    TemplateBody: { type: 'string', min: 1 },
    Capability: {
      type: 'string',
      enum: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
    },
    Capabilities: { type: 'list', member: { shape: 'Capability' } },
    Parameter: {
      type: 'structure',
      members: { ParameterKey: TEXT, ParameterValue: TEXT, UsePreviousValue: { shape: 'Flag' } },
    },
    Parameters: { type: 'list', member: { shape: 'Parameter' } },
    Tag: { type: 'structure', members: { Key: TEXT, Value: TEXT } },
    Tags: { type: 'list', member: { shape: 'Tag' } },
    Output: { type: 'structure', members: { OutputKey: TEXT, OutputValue: TEXT, Description: TEXT } },
    Outputs: { type: 'list', member: { shape: 'Output' } },
    Stack: {
      type: 'structure',
      members: {
        StackId: TEXT,
        StackName: TEXT,
        CreationTime: { shape: 'Moment' },
        StackStatus: TEXT,
        StackStatusReason: TEXT,
        Parameters: { shape: 'Parameters' },
        Outputs: { shape: 'Outputs' },
      },
      required: ['StackName', 'CreationTime', 'StackStatus'],
    },
    Stacks: { type: 'list', member: { shape: 'Stack' } },
    CreateChangeSetInput: {
      type: 'structure',
      members: {
        ChangeSetName: { shape: 'ChangeSetName' },
        StackName: { shape: 'StackName' },
        TemplateBody: { shape: 'TemplateBody' },
        ChangeSetType: { shape: 'ChangeSetType' },
        Parameters: { shape: 'Parameters' },
        Capabilities: { shape: 'Capabilities' },
        Description: TEXT,
        Tags: { shape: 'Tags' },
      },
      required: ['ChangeSetName', 'StackName', 'TemplateBody', 'ChangeSetType'],
    },
    CreateChangeSetOutput: { type: 'structure', members: { Id: TEXT, StackId: TEXT } },
    DescribeChangeSetInput: {
      type: 'structure',
      members: { ChangeSetName: { shape: 'ChangeSetName' }, StackName: { shape: 'StackName' } },
      required: ['ChangeSetName'],
    },
    DescribeChangeSetOutput: {
      type: 'structure',
      members: {
        ChangeSetId: TEXT,
        StackId: TEXT,
        StackName: TEXT,
        Status: TEXT,
        StatusReason: TEXT,
        ExecutionStatus: TEXT,
      },
    },
    ExecuteChangeSetInput: {
      type: 'structure',
      members: {
        ChangeSetName: { shape: 'ChangeSetName' },
        StackName: { shape: 'StackName' },
        DisableRollback: { shape: 'Flag' },
      },
      required: ['ChangeSetName'],
    },
    ExecuteChangeSetOutput: { type: 'structure', members: {} },
    DescribeStacksInput: { type: 'structure', members: { StackName: { shape: 'StackName' } } },
    DescribeStacksOutput: { type: 'structure', members: { Stacks: { shape: 'Stacks' } } },
    GetTemplateSummaryInput: {
      type: 'structure',
      members: { StackName: { shape: 'StackName' } },
      required: ['StackName'],
    },
    ParameterDeclaration: { type: 'structure', members: { ParameterKey: TEXT } },
    ParameterDeclarations: { type: 'list', member: { shape: 'ParameterDeclaration' } },
    GetTemplateSummaryOutput: {
      type: 'structure',
      members: { Parameters: { shape: 'ParameterDeclarations' }, ResourceTypes: TEXTS },
    },
  },
};

function operation(name: string, errors: readonly string[]): ModelFile['operations'][string] {
  return {
    method: 'POST',
    uri: '/',
    input: `${name}Input`,
    output: `${name}Output`,
    resultWrapper: `${name}Result`,
    errors,
  };
}
