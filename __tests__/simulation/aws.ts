import { mainAccount } from '../../local-aws/account.ts';
import { authorize } from '../../local-aws/authorization.ts';
import { throttled } from '../../local-aws/faults.ts';
import { toJson } from '../../local-aws/protocol/json.ts';
import { models } from '../../local-aws/protocol/model.ts';
import { wireError } from '../../local-aws/protocol/protocol.ts';
import { refusal } from '../../local-aws/protocol/refusal.ts';
import { validateInput } from '../../local-aws/protocol/validate.ts';
import { partitionOf } from '../../local-aws/regions.ts';
import { AwsError, type Call, type Service, type ServiceName, type Structure } from '../../local-aws/service.ts';
import { ec2 } from '../../local-aws/services/ec2/index.ts';
import { ecr } from '../../local-aws/services/ecr/index.ts';
import { imagebuilder } from '../../local-aws/services/imagebuilder/index.ts';
import { isStructure } from '../../local-aws/services/members.ts';
import { ssm } from '../../local-aws/services/ssm/parameters.ts';
import { sts } from '../../local-aws/services/sts/index.ts';
import { createIssuer } from '../../local-aws/services/sts/issuer.ts';
import { now, settle, type World } from '../../local-aws/world.ts';
import type { Clients } from '../../src/aws/clients.ts';
import type { Ec2 } from '../../src/aws/ec2.ts';
import type { Ecr } from '../../src/aws/ecr.ts';
import type { Imagebuilder } from '../../src/aws/imagebuilder.ts';
import type { JsonObject } from '../../src/aws/rawAnswer.ts';
import { patientRetries } from '../../src/aws/retry.ts';
import type { Ssm } from '../../src/aws/ssm.ts';
import type { Sts } from '../../src/aws/sts.ts';
import type { Random } from './random.ts';
import { SECRETS } from './secrets.ts';
import type { Timeline } from './timeline.ts';
import { type Operation, type PlannedTrouble, split, type Trouble, type Troubles } from './trouble.ts';

/** Who makes calls: a process on a runner, which may be lost at any moment. */
export interface Caller {
  /** `run 2`, `post step of run 2` */
  readonly name: string;
  /** Of a dead one nothing ever resolves any more. */
  dead: boolean;
}

/** A request that took effect, for whoever watches. */
export interface Effect {
  readonly caller: Caller;
  readonly operation: Operation;
  readonly input: Structure;
  readonly output: Structure;
}

/** Whoever watches the calls. */
export interface Watch {
  /** Before a request takes effect, as one piece with {@link effect}. */
  arriving(caller: Caller, operation: Operation, input: Structure): void;
  effect(effect: Effect): void;
  /** A call met a trouble. */
  met(caller: Caller, operation: Operation, trouble: Trouble): void;
  /** The runner of the caller is lost at this very call. */
  crash(caller: Caller): void;
  /** One line of what happened, for a person. */
  tell(line: string): void;
}

/** An error made by a trouble of the plan, whatever the product wraps it into. */
export const injected = new WeakMap<object, PlannedTrouble>();

const LONGEST_WAIT = 60_000;
const STALE_MILLISECONDS = 60_000;
const SLOW_MILLISECONDS = 30_000;
const issuer = createIssuer('token.actions.githubusercontent.com');

/** Answers the action's calls from local-aws, without sockets and the SDK, on a virtual clock. */
export class SimulatedAws {
  private readonly services: Readonly<Record<ServiceName, Service>>;
  private readonly world: World;
  private readonly timeline: Timeline;
  private readonly random: Random;
  private readonly troubles: Troubles;
  private readonly watch: Watch;

  constructor(world: World, timeline: Timeline, random: Random, troubles: Troubles, watch: Watch) {
    this.world = world;
    this.timeline = timeline;
    this.random = random;
    this.troubles = troubles;
    this.watch = watch;
    this.services = {
      imagebuilder: imagebuilder(world),
      ecr: ecr(world),
      ec2: ec2(world),
      ssm: ssm(world),
      sts: sts(world, issuer),
    };
  }

  /** The factory of clients that a caller works with; each gives just the methods of the real one. */
  clients(caller: Caller, attempts: number): Clients {
    // The answers have the members of the SDK's types, which local-aws's own check of answers makes sure of.
    const send = <Output>(region: string, operation: Operation, input: object): Promise<Output> =>
      this.send(caller, attempts, region, operation, input) as Promise<Output>;
    return {
      sts: async (region): Promise<Sts> => ({
        getCallerIdentity: () => send(region, 'sts GetCallerIdentity', {}),
      }),
      ssm: async (region): Promise<Ssm> => ({
        getParameter: (Name) => send(region, 'ssm GetParameter', { Name }),
      }),
      ecr: async (region): Promise<Ecr> => ({
        describeRepositories: (input) => send(region, 'ecr DescribeRepositories', input),
        describeImages: (input) => send(region, 'ecr DescribeImages', input),
        batchGetImage: (input) => send(region, 'ecr BatchGetImage', input),
      }),
      ec2: async (region): Promise<Ec2> => ({
        describeImages: (input) => send(region, 'ec2 DescribeImages', input),
        describeFastLaunchImages: (ImageIds) => send(region, 'ec2 DescribeFastLaunchImages', { ImageIds }),
        enableFastLaunch: (input) => send(region, 'ec2 EnableFastLaunch', input),
      }),
      imagebuilder: async (region) => this.imagebuilder(region, send),
    };
  }

  private imagebuilder(
    region: string,
    send: <Output>(region: string, operation: Operation, input: object) => Promise<Output>,
  ): Imagebuilder {
    const raw = async <Output>(operation: Operation, input: object) => {
      const answer = await send<Structure>(region, operation, input);
      // biome-ignore lint/plugin: see send
      return { output: answer as unknown as Output, body: bodyOf(answer) };
    };
    return {
      getImagePipelineRaw: (imagePipelineArn) => raw('imagebuilder GetImagePipeline', { imagePipelineArn }),
      getImageRecipeRaw: (imageRecipeArn) => raw('imagebuilder GetImageRecipe', { imageRecipeArn }),
      getImageRaw: (imageBuildVersionArn) => raw('imagebuilder GetImage', { imageBuildVersionArn }),
      getComponent: (componentBuildVersionArn) =>
        send(region, 'imagebuilder GetComponent', { componentBuildVersionArn }),
      listComponents: (input) => send(region, 'imagebuilder ListComponents', input),
      listComponentBuildVersions: (componentVersionArn, nextToken) =>
        send(region, 'imagebuilder ListComponentBuildVersions', { componentVersionArn, nextToken }),
      listImagePipelineImages: (imagePipelineArn, nextToken) =>
        send(region, 'imagebuilder ListImagePipelineImages', { imagePipelineArn, maxResults: 25, nextToken }),
      listWorkflowExecutions: (imageBuildVersionArn, nextToken) =>
        send(region, 'imagebuilder ListWorkflowExecutions', { imageBuildVersionArn, nextToken }),
      listWorkflowStepExecutions: (workflowExecutionId, nextToken) =>
        send(region, 'imagebuilder ListWorkflowStepExecutions', { workflowExecutionId, nextToken }),
      createComponent: (input) => send(region, 'imagebuilder CreateComponent', input),
      createImageRecipe: (input, unmodelled) =>
        send(region, 'imagebuilder CreateImageRecipe', { ...input, ...unmodelled }),
      updateImagePipeline: (input) => send(region, 'imagebuilder UpdateImagePipeline', input),
      startImagePipelineExecution: (input) => send(region, 'imagebuilder StartImagePipelineExecution', input),
      cancelImageCreation: (input) => send(region, 'imagebuilder CancelImageCreation', input),
      tagResource: (resourceArn, tags) => send(region, 'imagebuilder TagResource', { resourceArn, tags }),
    };
  }

  /** One call with its repetitions, which share the client token as they do in the SDK. */
  private async send(
    caller: Caller,
    attempts: number,
    region: string,
    operation: Operation,
    input: object,
  ): Promise<Structure> {
    const call = this.callOf(region, operation, input);
    const trouble = this.troubles.strike(operation);
    if (trouble !== undefined) {
      this.watch.met(caller, operation, trouble.trouble);
      this.watch.tell(`${caller.name}: ${operation} meets ${trouble.trouble} × ${trouble.tries}`);
    }
    const strategy = patientRetries(attempts);
    let token = await strategy.acquireInitialRetryToken('');
    for (let count = 1; ; count += 1) {
      try {
        const now = trouble !== undefined && count <= trouble.tries ? trouble : undefined;
        return await this.attempt(caller, operation, call, now);
      } catch (error) {
        const errorType = isRepeated(error) ? 'TRANSIENT' : 'CLIENT_ERROR';
        const next = await strategy.refreshRetryTokenForRetry(token, { errorType }).catch(() => undefined);
        if (next === undefined) throw error;
        token = next;
        await this.pause(caller, token.getRetryDelay());
      }
    }
  }

  private callOf(region: string, operation: Operation, input: object): Call {
    const [service, name] = split(operation);
    const { accountId, accessKeyId, principal } = mainAccount;
    const partition = partitionOf(region);
    const sent: Structure = JSON.parse(JSON.stringify(input));
    return { service, operation: name, input: sent, region, partition, accountId, accessKeyId, principal };
  }

  private async attempt(
    caller: Caller,
    operation: Operation,
    call: Call,
    planned: PlannedTrouble | undefined,
  ): Promise<Structure> {
    const trouble = planned?.trouble;
    const fail = (error: Error): Error => {
      if (planned !== undefined) injected.set(error, planned);
      return error;
    };
    if (trouble === 'crash before') return this.lose(caller);
    await this.timeline.sleep(this.latency(trouble));
    if (trouble === 'throttled') throw fail(refused(throttled(call.service), call.service));
    if (trouble === 'unavailable') throw fail(refused(UNAVAILABLE, call.service));
    if (trouble === 'in use') throw fail(refused(IN_USE, call.service));
    if (trouble === 'reset before') throw fail(reset());
    const output = await this.act(caller, operation, call, trouble === 'stale');
    if (trouble === 'crash after') return this.lose(caller);
    if (trouble === 'time-out') await this.pause(caller, LONGEST_WAIT);
    await this.pause(caller, this.latency(trouble));
    if (trouble === 'broke after effect') throw fail(refused(BROKEN, call.service));
    if (trouble === 'lost answer') throw fail(reset());
    if (trouble === 'half answer') throw fail(new SyntaxError('Unexpected end of JSON input'));
    if (trouble === 'time-out') throw fail(timedOut());
    return output;
  }

  /** Has the service act, as its server does, once the request is checked. */
  private async act(caller: Caller, operation: Operation, call: Call, stale: boolean): Promise<Structure> {
    const { service, input } = call;
    const model = models[service].operations.get(call.operation);
    const perform = this.services[service][call.operation];
    if (model === undefined || perform === undefined) throw new Error(`local-aws has no ${operation}`);
    settle(this.world);
    const [first, ...others] = validateInput(model.input, input);
    if (first !== undefined) throw refused(refusal(service, [first, ...others]), service);
    this.watch.arriving(caller, operation, input);
    const whole = await this.perform(caller, operation, call, perform);
    const output = stale ? withoutYoung(whole, now(this.world).getTime() - STALE_MILLISECONDS) : whole;
    this.watch.effect({ caller, operation, input, output });
    return output;
  }

  private async perform(
    caller: Caller,
    operation: Operation,
    call: Call,
    perform: Service[string],
  ): Promise<Structure> {
    try {
      authorize(this.world, call);
      return await perform(call);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      this.watch.tell(`${caller.name}: ${operation} is refused with ${error.code}: ${error.message}`);
      await this.pause(caller, this.latency(undefined));
      throw refused(error, call.service);
    }
  }

  /** How long a message takes, in milliseconds. */
  private latency(trouble: Trouble | undefined): number {
    const usual = 5 + this.random() ** 4 * 3000;
    return trouble === 'slow' ? usual + SLOW_MILLISECONDS * this.random() : usual;
  }

  private async pause(caller: Caller, milliseconds: number): Promise<void> {
    await this.timeline.sleep(milliseconds);
    if (caller.dead) await new Promise(() => {});
  }

  private lose(caller: Caller): Promise<never> {
    this.watch.crash(caller);
    return new Promise(() => {});
  }
}

const UNAVAILABLE = new AwsError('ServiceUnavailableException', 'The service is not available.', 503);
const BROKEN = new AwsError('ServiceException', 'An internal error occurred.', 500);
const IN_USE = new AwsError('ResourceInUseException', 'The resource is in use. Retry later.', 400);

/** What the SDK hides in an error: whoever logs the whole of it gives the request's headers away. */
function hidden(): object {
  return { $response: { headers: { authorization: SECRETS.signature, 'x-amz-security-token': SECRETS.sessionToken } } };
}

/** A service's error as the SDK throws it. */
function refused(error: Pick<AwsError, 'code' | 'status' | 'message'>, service: ServiceName): Error {
  const wire = wireError(models[service], new AwsError(error.code, error.message, error.status));
  return Object.assign(new Error(error.message), {
    name: wire.code,
    $metadata: { httpStatusCode: wire.status },
    ...hidden(),
  });
}

function reset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', ...hidden() });
}

function timedOut(): Error {
  const message = `@smithy/node-http-handler - [ERROR] a request has exceeded the configured ${LONGEST_WAIT} ms requestTimeout.`;
  return Object.assign(new Error(message), { name: 'TimeoutError', ...hidden() });
}

/** What the SDK repeats: throttling, faults of the service, lost connections and time-outs; no half answer. */
function isRepeated(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status: unknown = Reflect.get(Reflect.get(error, '$metadata') ?? {}, 'httpStatusCode');
  if (typeof status === 'number' && (status >= 500 || status === 429)) return true;
  if (/throttl|limitexceeded/i.test(error.name)) return true;
  return error.name === 'TimeoutError' || Reflect.get(error, 'code') === 'ECONNRESET';
}

/** A list without the rows that came into being after a moment. */
function withoutYoung(output: Structure, latest: number): Structure {
  const entries = Object.entries(output).map(([member, value]) => {
    if (!Array.isArray(value)) return [member, value] as const;
    return [member, value.filter((row) => !isStructure(row) || bornAt(row) <= latest)] as const;
  });
  return Object.fromEntries(entries);
}

function bornAt(row: Structure): number {
  const text = row.dateCreated ?? row.startTime ?? row.CreationDate;
  return typeof text === 'string' ? Date.parse(text) : 0;
}

function bodyOf(answer: Structure): JsonObject {
  return JSON.parse(toJson(answer));
}
