import { mainAccount } from '../account.ts';
import { AwsError, type Call, type Service, type Structure } from '../service.ts';
import { optionalFlag, optionalText, structures, text, texts } from '../services/members.ts';
import { arnOf, newUuid, now, type World } from '../world.ts';
import { check, deploy, type Order, type Stack } from './stack.ts';
import { readTemplate, type Template, TemplateError } from './template.ts';

/** A stack as CloudFormation lists it. */
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  status: string;
  reason: string | undefined;
  stack: Stack | undefined;
  /** What it was deployed with last. */
  template: string | undefined;
  readonly changeSets: Map<string, ChangeSet>;
}

interface ChangeSet {
  readonly id: string;
  readonly template: string;
  readonly order: Order;
  readonly isEmpty: boolean;
}

/** By Region and name. */
type Stacks = Map<string, Listed>;

/** CloudFormation over a world: change sets that make and change stacks. */
export function cloudFormation(world: World): Service {
  const stacks: Stacks = new Map();
  return {
    DescribeStacks: (call) => describeStacks(stacks, call),
    GetTemplateSummary: (call) => getTemplateSummary(stacks, call),
    CreateChangeSet: (call) => createChangeSet(world, stacks, call),
    DescribeChangeSet: (call) => describeChangeSet(stacks, call),
    ExecuteChangeSet: (call) => executeChangeSet(world, stacks, call),
  };
}

function keyOf({ region }: Call, name: string): string {
  return `${region}/${name}`;
}

/** The stack of that name or ARN. @throws AwsError when there is none */
function requireStack(stacks: Stacks, call: Call, written: string): Listed {
  const [, named = written] = /:stack\/([^/]+)\//.exec(written) ?? [];
  const found = stacks.get(keyOf(call, named));
  if (found === undefined) throw new AwsError('ValidationError', `Stack with id ${written} does not exist`);
  return found;
}

function describeStacks(stacks: Stacks, call: Call): Structure {
  const name = optionalText(call.input, 'StackName');
  const shown =
    name === undefined
      ? [...stacks].filter(([key]) => key.startsWith(`${call.region}/`)).map(([, each]) => each)
      : [requireStack(stacks, call, name)];
  return { Stacks: shown.map(describeStack) };
}

function describeStack({ id, name, createdAt, status, reason, stack, template }: Listed): Structure {
  const described = template === undefined ? {} : readTemplate(template).outputs;
  const outputs = Object.entries(stack?.outputs ?? {}).map(([OutputKey, OutputValue]) => ({
    OutputKey,
    OutputValue,
    Description: String(described[OutputKey]?.Description ?? ''),
  }));
  const parameters = Object.entries(stack?.parameters ?? {}).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  return {
    StackId: id,
    StackName: name,
    CreationTime: createdAt,
    StackStatus: status,
    StackStatusReason: reason,
    Parameters: parameters,
    Outputs: outputs,
  };
}

function getTemplateSummary(stacks: Stacks, call: Call): Structure {
  const { template } = requireStack(stacks, call, text(call.input, 'StackName'));
  const { parameters, resources } = readTemplate(template ?? '');
  return {
    Parameters: Object.keys(parameters).map((ParameterKey) => ({ ParameterKey })),
    ResourceTypes: [...new Set(Object.values(resources).map(({ type }) => type))],
  };
}

function createChangeSet(world: World, stacks: Stacks, call: Call): Structure {
  const { input } = call;
  const name = text(input, 'StackName');
  const existing = stacks.get(keyOf(call, name));
  const listed = existing ?? newStack(world, call, name);
  const isNew = listed.stack === undefined;
  if (isNew !== (text(input, 'ChangeSetType') === 'CREATE')) {
    const fault = isNew ? 'does not exist' : 'already exists and cannot be created again';
    throw new AwsError('ValidationError', `Stack [${name}] ${fault} with the changeSet`);
  }
  const template = text(input, 'TemplateBody');
  const order = { name, region: call.region, parameters: givenParameters(input, listed.stack) };
  const read = validated(() => check(template, order, listed.stack));
  requireCapabilities(read.template, texts(input, 'Capabilities'));
  const isEmpty =
    listed.template === template &&
    JSON.stringify(listed.stack?.parameters) === JSON.stringify(read.parameters);
  const changeSet = text(input, 'ChangeSetName');
  const id = arnOf('cloudformation', call.region, call.accountId, `changeSet/${changeSet}/${newUuid(world)}`);
  listed.changeSets.set(changeSet, { id, template, order, isEmpty });
  stacks.set(keyOf(call, name), listed);
  return { Id: id, StackId: listed.id };
}

function newStack(world: World, call: Call, name: string): Listed {
  if (call.accountId !== mainAccount.accountId)
    throw new Error('local-aws makes stacks in its main account alone');
  return {
    id: arnOf('cloudformation', call.region, call.accountId, `stack/${name}/${newUuid(world)}`),
    name,
    createdAt: now(world),
    status: 'REVIEW_IN_PROGRESS',
    reason: undefined,
    stack: undefined,
    template: undefined,
    changeSets: new Map(),
  };
}

/** Of an update, parameters that are not named have their default, not what they had. */
function givenParameters(input: Structure, earlier: Stack | undefined): Readonly<Record<string, string>> {
  const given = structures(input, 'Parameters').map((parameter): [string, string] => {
    const key = text(parameter, 'ParameterKey');
    if (optionalFlag(parameter, 'UsePreviousValue') !== true) return [key, text(parameter, 'ParameterValue')];
    const previous = earlier?.parameters[key];
    if (previous === undefined)
      throw new AwsError(
        'ValidationError',
        `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
      );
    return [key, previous];
  });
  return Object.fromEntries(given);
}

function validated<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof TemplateError) throw new AwsError('ValidationError', error.message);
    throw error;
  }
}

const NAMES = ['RoleName', 'ManagedPolicyName', 'InstanceProfileName'];

/** IAM resources want the caller's word, those with a name of their own a stronger one. */
function requireCapabilities({ resources }: Template, given: readonly string[]): void {
  const iam = Object.values(resources).filter(({ type }) => type.startsWith('AWS::IAM::'));
  const isNamed = iam.some(({ properties }) => NAMES.some((name) => properties[name] !== undefined));
  const needed = isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM';
  if (iam.length === 0 || given.includes(needed) || given.includes('CAPABILITY_NAMED_IAM')) return;
  throw new AwsError('InsufficientCapabilitiesException', `Requires capabilities : [${needed}]`);
}

function requireChangeSet(stacks: Stacks, call: Call): { listed: Listed; changeSet: ChangeSet } {
  const written = text(call.input, 'ChangeSetName');
  const name = optionalText(call.input, 'StackName');
  const candidates = name === undefined ? [...stacks.values()] : [requireStack(stacks, call, name)];
  for (const listed of candidates) {
    const found = [...listed.changeSets].find(([key, { id }]) => key === written || id === written);
    if (found !== undefined) return { listed, changeSet: found[1] };
  }
  throw new AwsError('ChangeSetNotFoundException', `ChangeSet [${written}] does not exist`, 404);
}

const EMPTY =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

function describeChangeSet(stacks: Stacks, call: Call): Structure {
  const { listed, changeSet } = requireChangeSet(stacks, call);
  return {
    ChangeSetId: changeSet.id,
    StackId: listed.id,
    StackName: listed.name,
    Status: changeSet.isEmpty ? 'FAILED' : 'CREATE_COMPLETE',
    StatusReason: changeSet.isEmpty ? EMPTY : undefined,
    ExecutionStatus: changeSet.isEmpty ? 'UNAVAILABLE' : 'AVAILABLE',
  };
}

/** Everything is made before the answer; what the services refuse is the stack's reason. Nothing is rolled back. */
async function executeChangeSet(world: World, stacks: Stacks, call: Call): Promise<Structure> {
  const { listed, changeSet } = requireChangeSet(stacks, call);
  const credentials = world.accounts.credentials.get(call.accessKeyId);
  if (credentials === undefined) throw new Error(`nobody has the key ${call.accessKeyId}`);
  const kind = listed.stack === undefined ? 'CREATE' : 'UPDATE';
  try {
    const target = { url: world.endpoint, credentials };
    listed.stack = await deploy(changeSet.template, changeSet.order, target, listed.stack);
    listed.template = changeSet.template;
    listed.status = `${kind}_COMPLETE`;
    listed.reason = undefined;
  } catch (error) {
    listed.status = `${kind}_FAILED`;
    listed.reason = error instanceof Error ? error.message : String(error);
  }
  listed.changeSets.clear();
  return {};
}
