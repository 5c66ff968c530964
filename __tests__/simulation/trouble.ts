import imagebuilderModel from '../../local-aws/models/imagebuilder.json' with { type: 'json' };
import type { ServiceName } from '../../local-aws/service.ts';

/** Every operation that the action calls in the modes bake, start and wait, and after a run that was killed. */
export const OPERATIONS = [
  'sts AssumeRoleWithWebIdentity',
  'sts GetCallerIdentity',
  'ssm GetParameter',
  'ecr DescribeRepositories',
  'ecr DescribeImages',
  'ecr BatchGetImage',
  'imagebuilder GetImagePipeline',
  'imagebuilder GetImageRecipe',
  'imagebuilder GetImage',
  'imagebuilder GetComponent',
  'imagebuilder GetInfrastructureConfiguration',
  'imagebuilder GetDistributionConfiguration',
  'imagebuilder GetWorkflow',
  'imagebuilder ListComponents',
  'imagebuilder ListComponentBuildVersions',
  'imagebuilder ListImagePipelineImages',
  'imagebuilder ListWorkflowExecutions',
  'imagebuilder ListWorkflowStepExecutions',
  'imagebuilder CreateComponent',
  'imagebuilder CreateImageRecipe',
  'imagebuilder UpdateImagePipeline',
  'imagebuilder StartImagePipelineExecution',
  'imagebuilder CancelImageCreation',
  'imagebuilder RetryImage',
  'imagebuilder TagResource',
  'ec2 DescribeImages',
  'ec2 DescribeFastLaunchImages',
  'ec2 DescribeVpcs',
  'ec2 DescribeLaunchTemplateVersions',
  'ec2 EnableFastLaunch',
] as const;

/** Service and operation: both ECR and EC2 have a DescribeImages. */
export type Operation = (typeof OPERATIONS)[number];

/** What can go wrong with a call; each is met by as many tries of it as the plan says. */
export const TROUBLES = [
  /** Asked for patience; nothing happened. */
  'throttled',
  /** A 503; nothing happened. */
  'unavailable',
  /** A 500 that came after the request took effect. */
  'broke after effect',
  /** The connection was lost on the way there. */
  'reset before',
  /** The connection was lost on the way back: the request took effect. */
  'lost answer',
  /** The answer was cut short: the request took effect. */
  'half answer',
  /** The answer takes half a minute. */
  'slow',
  /** The request took effect, and no answer comes within the client's 60 s. */
  'time-out',
  /** ResourceInUseException; nothing happened. */
  'in use',
  /** The credentials count as expired, before their time where clocks differ; nothing happened. */
  'expired',
  /** The answer lacks what is younger than the listing lag. */
  'stale',
  /** The runner is lost as the request leaves it: the request never arrives. */
  'crash before',
  /** The runner is lost while the answer travels: the request took effect. */
  'crash after',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** Whether an operation can meet that trouble at all. */
export function canMeet(operation: Operation, trouble: Trouble): boolean {
  switch (trouble) {
    case 'in use':
      return errorsOf(operation).includes('ResourceInUseException');
    case 'stale':
      return isEventuallyConsistent(operation);
    default:
      return true;
  }
}

/** The errors that the service's model names for the operation. */
function errorsOf(operation: Operation): readonly string[] {
  const [service, name] = split(operation);
  if (service !== 'imagebuilder') return [];
  const operations: Readonly<Record<string, { readonly errors: readonly string[] }>> =
    imagebuilderModel.operations;
  return operations[name]?.errors ?? [];
}

/** Lists lag behind; so does what describes an AMI that another service just made. */
function isEventuallyConsistent(operation: Operation): boolean {
  return operation.startsWith('imagebuilder List') || operation === 'ec2 DescribeImages';
}

export function split(operation: Operation): readonly [service: ServiceName, name: string] {
  const [service, name = ''] = operation.split(' ');
  switch (service) {
    case 'sts':
    case 'ssm':
    case 'ecr':
    case 'imagebuilder':
    case 'ec2':
      return [service, name];
    default:
      throw new Error(`${operation} names no service`);
  }
}

/** Trouble that one call of a schedule is to meet. */
export interface PlannedTrouble {
  readonly operation: Operation;
  /** Calls of the operation that pass before, whoever makes them. */
  readonly passed: number;
  readonly trouble: Trouble;
  /** Tries of the call that meet it. */
  readonly tries: number;
}

/** The troubles of a schedule, handed out to the calls that they are for. */
export class Troubles {
  private readonly waiting: { readonly planned: PlannedTrouble; left: number }[];

  constructor(planned: readonly PlannedTrouble[]) {
    this.waiting = planned.map((each) => ({ planned: each, left: each.passed }));
  }

  /** What a call meets that is made now. */
  strike(operation: Operation): PlannedTrouble | undefined {
    const own = this.waiting.filter(({ planned }) => planned.operation === operation);
    const struck = own.find(({ left }) => left === 0);
    for (const each of own) each.left = Math.max(0, each.left - 1);
    if (struck !== undefined) this.waiting.splice(this.waiting.indexOf(struck), 1);
    return struck?.planned;
  }

  /** No call meets any trouble from now on. */
  end(): void {
    this.waiting.length = 0;
  }
}
