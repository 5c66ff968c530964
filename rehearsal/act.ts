import { inRegion, mainAccount } from '../local-aws/index.ts';
import type { StepResult } from '../runner/runAction.ts';
import { type Outputs, readOutputs } from './outputs.ts';
import { runPart, type Stage } from './stage.ts';

/** A build as local-aws holds it. */
export interface RecordedBuild {
  readonly arn: string;
  readonly status: string;
  readonly startedAt: Date;
  /** When its last workflow step ended. */
  readonly endedAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  /** The AMI that it began with. */
  readonly parentAmi: string | undefined;
  readonly amis: readonly string[];
}

/** An AMI of the account as local-aws holds it. */
export interface RecordedAmi {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly fastLaunch: string | undefined;
}

/** A call as local-aws's journal has it. */
export interface RecordedCall {
  readonly service: string;
  readonly operation: string;
  readonly outcome: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Of a mistake of local-aws itself, what went wrong. */
  readonly mistake?: string | undefined;
}

/** What local-aws saw of one run, and what it held afterwards. */
export interface Witness {
  readonly calls: readonly RecordedCall[];
  /** The builds that began during the run. */
  readonly builds: readonly RecordedBuild[];
  readonly amis: readonly RecordedAmi[];
  /** Digest by `host/repository:tag`. */
  readonly registry: Readonly<Record<string, string>>;
  /** Document of every pull component by the ARN of its build version. */
  readonly documents: Readonly<Record<string, string>>;
}

/** One run of the action: what it left and what local-aws saw of it. */
export interface Act {
  readonly main: StepResult;
  readonly post: StepResult;
  readonly witness: Witness;
}

/**
 * Runs main and post, as a job does.
 *
 * @param action the folder that holds action.yml
 * @param inputs what differs from the inputs of the cast
 */
export async function runAct(
  stage: Stage,
  action: string,
  inputs: Readonly<Record<string, string>>,
  onOutput: (text: string) => void,
): Promise<Act> {
  const { journal } = stage.aws.world;
  const { builds } = inRegion(stage.aws.world, stage.cast.region).imagebuilder;
  const callsBefore = journal.length;
  const buildsBefore = builds.size;
  const main = await runPart(stage, action, 'main', { inputs, onOutput });
  const post = await runPart(stage, action, 'post', { inputs, state: main.state, onOutput });
  return { main, post, witness: bearWitness(stage, callsBefore, buildsBefore) };
}

function bearWitness(stage: Stage, callsBefore: number, buildsBefore: number): Witness {
  const { world } = stage.aws;
  const { imagebuilder, ec2 } = inRegion(world, stage.cast.region);
  const own = [...ec2.amis.values()].filter(({ ownerId }) => ownerId === mainAccount.accountId);
  const documents = [...imagebuilder.components.values()]
    .filter(({ accountId }) => accountId === mainAccount.accountId)
    .map(({ arn, data }) => [arn, data] as const);
  return {
    calls: world.journal.slice(callsBefore).map(({ service, operation, outcome, input, mistake }) => ({
      service,
      operation,
      outcome,
      input: withoutToken(input),
      ...(mistake === undefined ? {} : { mistake }),
    })),
    builds: [...imagebuilder.builds.values()].slice(buildsBefore).map((build) => ({
      arn: build.arn,
      status: build.status,
      startedAt: build.dateCreated,
      endedAt: latest(build.executions.flatMap(({ steps }) => steps.map(({ end }) => end))),
      tags: { ...build.tags },
      parentAmi: build.parentAmi,
      amis: build.amis.map(({ image }) => image),
    })),
    amis: own.map(({ id, name, state }) => ({
      id,
      name,
      state,
      fastLaunch: ec2.fastLaunch.get(`${mainAccount.accountId}/${id}`)?.state,
    })),
    registry: registryOf(stage),
    documents: Object.fromEntries(documents),
  };
}

/** A record is looked at and passed on: it holds no token, not even one of local-aws. */
function withoutToken(input: RecordedCall['input']): RecordedCall['input'] {
  return 'WebIdentityToken' in input ? { ...input, WebIdentityToken: '***' } : input;
}

/** What every tag of the registries points at now: digest by `host/repository:tag`. */
export function registryOf({ aws }: Stage): Readonly<Record<string, string>> {
  const repositories = [...aws.world.regions.values()].flatMap(({ ecr }) => [...ecr.repositories.values()]);
  const tags = repositories.flatMap(({ uri, tags }) =>
    [...tags].map(([tag, digest]) => [`${uri}:${tag}`, digest] as const),
  );
  return Object.fromEntries(tags);
}

function latest(dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())));
}

/** Whether a call changes nothing in AWS, whatever it is answered. */
export function isReading({ operation }: RecordedCall): boolean {
  return /^(Get|List|Describe|BatchGet|AssumeRole)/.test(operation);
}

/** The calls that were to change something in AWS. */
export function writesOf({ calls }: Witness): readonly RecordedCall[] {
  return calls.filter((call) => !isReading(call));
}

/** What a run wrote to its outputs. */
export function outputsOf({ main }: Act): Outputs {
  return readOutputs(main);
}
