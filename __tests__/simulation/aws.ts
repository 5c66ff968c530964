import { addRole, credentialOf, mainAccount } from '../../local-aws/account.ts';
import { authorize } from '../../local-aws/authorization.ts';
import { throttled } from '../../local-aws/faults.ts';
import { toJson } from '../../local-aws/protocol/json.ts';
import { models } from '../../local-aws/protocol/model.ts';
import { wireError } from '../../local-aws/protocol/protocol.ts';
import { refusal } from '../../local-aws/protocol/refusal.ts';
import { validateInput } from '../../local-aws/protocol/validate.ts';
import { partitionOf } from '../../local-aws/regions.ts';
import {
  AwsError,
  type Call,
  type Service,
  type ServiceName,
  type Structure,
} from '../../local-aws/service.ts';
import { ec2 } from '../../local-aws/services/ec2/index.ts';
import { ecr } from '../../local-aws/services/ecr/index.ts';
import { imagebuilder } from '../../local-aws/services/imagebuilder/index.ts';
import { isStructure } from '../../local-aws/services/members.ts';
import { ssm } from '../../local-aws/services/ssm/parameters.ts';
import { sts } from '../../local-aws/services/sts/index.ts';
import { createIssuer, issueToken } from '../../local-aws/services/sts/issuer.ts';
import { now, settle, type World } from '../../local-aws/world.ts';
import type { Clients } from '../../src/aws/clients.ts';
import { assumeRole } from '../../src/aws/credentials.ts';
import type { Ec2 } from '../../src/aws/ec2.ts';
import type { Ecr } from '../../src/aws/ecr.ts';
import { isExpiredCredentials } from '../../src/aws/errors.ts';
import type { Imagebuilder } from '../../src/aws/imagebuilder.ts';
import type { JsonObject } from '../../src/aws/rawAnswer.ts';
import type { Credentials } from '../../src/aws/renewal.ts';
import { patientRetries } from '../../src/aws/retry.ts';
import type { Ssm } from '../../src/aws/ssm.ts';
import type { Sts } from '../../src/aws/sts.ts';
import { REGION } from '../tools.ts';
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

/** What a caller's clients share. */
interface Connection {
  readonly caller: Caller;
  /** Tries of one request. */
  readonly attempts: number;
  /** Undefined: the account's own keys. */
  readonly role: Credentials | undefined;
  /** False: a session that counts as expired is no reason to send a request again. */
  readonly renews?: boolean;
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
  /** A request leaves the caller, each repetition for itself. */
  leaving(caller: Caller): void;
  /** Before a request takes effect, as one piece with {@link effect}. */
  arriving(operation: Operation): void;
  effect(effect: Effect): void;
  /** A call met a trouble. */
  met(caller: Caller, planned: PlannedTrouble): void;
  /** The runner of the caller is lost at this very call. */
  crash(caller: Caller): void;
  /** One line of what happened, for a person. */
  tell(line: string): void;
}

/** An error made by a trouble of the plan, whatever the product wraps it into. */
export const injected = new WeakMap<object, PlannedTrouble>();

const FAST_LAUNCH_ON = [{ Name: 'state', Values: ['enabling', 'enabled'] }];
const LONGEST_WAIT = 60_000;
const STALE_MILLISECONDS = 60_000;
const SLOW_MILLISECONDS = 30_000;
const SUBJECT = 'repo:example/shop:ref:refs/heads/main';
const TOKEN_MILLISECONDS = 10 * 60_000;
const issuer = createIssuer('token.actions.githubusercontent.com');
/** The role that runs assume with GitHub's OIDC where they are told to. */
export const ROLE = `arn:aws:iam::${mainAccount.accountId}:role/bake`;

type Send = <Output>(region: string, operation: Operation, input: object) => Promise<Output>;

/** A call and the trouble that its first tries meet. */
interface Request {
  readonly operation: Operation;
  readonly region: string;
  readonly input: object;
  readonly trouble: PlannedTrouble | undefined;
  readonly triesLeft: number;
}

interface SignedCall extends Call {
  readonly sessionToken: string | undefined;
}

/** Answers the action's calls from local-aws, without sockets and the SDK, on a virtual clock. */
export class SimulatedAws {
  private readonly services: Readonly<Partial<Record<ServiceName, Service>>>;
  private readonly world: World;
  private readonly timeline: Timeline;
  private readonly random: Random;
  private readonly troubles: Troubles;
  private readonly watch: Watch;
  /** What no log, output, summary, tag or document may hold. */
  readonly secrets = new Set<string>(SECRETS);

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
    const webIdentity = { issuer: issuer.name, audience: 'sts.amazonaws.com', subjects: [SUBJECT] };
    addRole(world.accounts, { arn: ROLE, webIdentity });
  }

  /** A role's credentials as a caller gets them, and renews them. */
  role(caller: Caller, role: { readonly arn: string; readonly sessionSeconds: number }): Credentials {
    return assumeRole(
      { ...role, sessionName: 'warm-ami-simulated' },
      {
        identityToken: async (audience) => {
          await this.pause(caller, this.latency(undefined));
          const expiresAt = new Date(this.timeline.now() + TOKEN_MILLISECONDS);
          const token = issueToken(issuer, { audience, subject: SUBJECT, expiresAt }, now(this.world));
          this.secrets.add(token);
          return token;
        },
        sts: () => this.clients(caller, 5).sts(REGION),
        clock: {
          now: () => this.timeline.now(),
          sleep: (milliseconds) => this.pause(caller, milliseconds),
        },
        mask: () => undefined,
      },
    );
  }

  /** The factory of clients that a caller works with; each gives just the methods of the real one. */
  clients(caller: Caller, attempts: number, role?: Credentials): Clients {
    const connection = { caller, attempts, role };
    // The answers have the members of the SDK's types, which local-aws's own check of answers makes sure of.
    const send = <Output>(region: string, operation: Operation, input: object): Promise<Output> =>
      this.send(connection, region, operation, input) as Promise<Output>;
    const once = <Output>(region: string, operation: Operation, input: object): Promise<Output> =>
      this.send({ ...connection, attempts: 1 }, region, operation, input) as Promise<Output>;
    const plain = <Output>(region: string, operation: Operation, input: object): Promise<Output> =>
      this.send({ ...connection, attempts: 1, renews: false }, region, operation, input) as Promise<Output>;
    return {
      sts: async (region): Promise<Sts> => ({
        assumeRoleWithWebIdentity: (input) => send(region, 'sts AssumeRoleWithWebIdentity', input),
        getCallerIdentity: () => send(region, 'sts GetCallerIdentity', {}),
      }),
      ssm: async (region): Promise<Ssm> => ({
        getParameter: (Name) => send(region, 'ssm GetParameter', { Name }),
      }),
      ecr: async (region): Promise<Ecr> => ({
        describeRepositories: (input) => send(region, 'ecr DescribeRepositories', input),
        describeImages: (input) => send(region, 'ecr DescribeImages', input),
        batchGetImage: (input) => send(region, 'ecr BatchGetImage', input),
        describePullThroughCacheRules: () => Promise.reject(new Error('No run asks for it.')),
        getDownloadUrlForLayer: () => Promise.reject(new Error('No run asks for it.')),
      }),
      ec2: async (region): Promise<Ec2> => ({
        describeImages: (input) => send(region, 'ec2 DescribeImages', input),
        // Only of an own base image, and here it is Amazon's.
        describeSnapshots: async () => Promise.reject(new Error('No snapshot is asked for')),
        describeFastLaunchImages: (ImageIds) => send(region, 'ec2 DescribeFastLaunchImages', { ImageIds }),
        pollFastLaunchImages: (ImageIds) => once(region, 'ec2 DescribeFastLaunchImages', { ImageIds }),
        listFastLaunchImages: (NextToken) =>
          send(region, 'ec2 DescribeFastLaunchImages', {
            Filters: FAST_LAUNCH_ON,
            MaxResults: 200,
            NextToken,
          }),
        describeVpcs: (input) => send(region, 'ec2 DescribeVpcs', input),
        describeLaunchTemplateVersions: (input) => send(region, 'ec2 DescribeLaunchTemplateVersions', input),
        enableFastLaunch: (input) => send(region, 'ec2 EnableFastLaunch', input),
      }),
      imagebuilder: async (region) => this.imagebuilder(region, send, once, plain),
    };
  }

  private imagebuilder(region: string, send: Send, once: Send, plain: Send): Imagebuilder {
    const raw = async <Output extends object>(operation: Operation, input: object, by = send) => {
      const output = await by<Output>(region, operation, input);
      return { output, body: bodyOf(output) };
    };
    const workflows = (by: Send): Imagebuilder['polledWorkflows'] => ({
      listWorkflowExecutions: (imageBuildVersionArn, nextToken) =>
        by(region, 'imagebuilder ListWorkflowExecutions', { imageBuildVersionArn, nextToken }),
      listWorkflowStepExecutions: (workflowExecutionId, nextToken) =>
        by(region, 'imagebuilder ListWorkflowStepExecutions', { workflowExecutionId, nextToken }),
    });
    return {
      getImagePipelineRaw: (imagePipelineArn) => raw('imagebuilder GetImagePipeline', { imagePipelineArn }),
      getImageRecipeRaw: (imageRecipeArn) => raw('imagebuilder GetImageRecipe', { imageRecipeArn }),
      getImageRaw: (imageBuildVersionArn) => raw('imagebuilder GetImage', { imageBuildVersionArn }),
      pollImageRaw: (imageBuildVersionArn) => raw('imagebuilder GetImage', { imageBuildVersionArn }, once),
      getComponent: (componentBuildVersionArn) =>
        send(region, 'imagebuilder GetComponent', { componentBuildVersionArn }),
      getInfrastructureConfiguration: (infrastructureConfigurationArn) =>
        send(region, 'imagebuilder GetInfrastructureConfiguration', { infrastructureConfigurationArn }),
      getDistributionConfiguration: (distributionConfigurationArn) =>
        send(region, 'imagebuilder GetDistributionConfiguration', { distributionConfigurationArn }),
      getWorkflow: (workflowBuildVersionArn) =>
        send(region, 'imagebuilder GetWorkflow', { workflowBuildVersionArn }),
      listComponents: (input) => send(region, 'imagebuilder ListComponents', input),
      listComponentBuildVersions: (componentVersionArn, nextToken) =>
        send(region, 'imagebuilder ListComponentBuildVersions', { componentVersionArn, nextToken }),
      listImagePipelineImages: (imagePipelineArn, nextToken) =>
        send(region, 'imagebuilder ListImagePipelineImages', { imagePipelineArn, maxResults: 25, nextToken }),
      ...workflows(send),
      polledWorkflows: workflows(once),
      createComponent: (input) => send(region, 'imagebuilder CreateComponent', input),
      createImageRecipe: (input, unmodelled) =>
        send(region, 'imagebuilder CreateImageRecipe', { ...input, ...unmodelled }),
      updateImagePipeline: (input) => plain(region, 'imagebuilder UpdateImagePipeline', input),
      startImagePipelineExecution: (input) => once(region, 'imagebuilder StartImagePipelineExecution', input),
      cancelImageCreation: (input) => send(region, 'imagebuilder CancelImageCreation', input),
      retryImage: (imageBuildVersionArn, clientToken) =>
        send(region, 'imagebuilder RetryImage', { imageBuildVersionArn, clientToken }),
      tagResource: (resourceArn, tags) => send(region, 'imagebuilder TagResource', { resourceArn, tags }),
    };
  }

  /** One call; where the role's session counts as expired, once more with a new one, as the action's clients do. */
  private async send(
    connection: Connection,
    region: string,
    operation: Operation,
    input: object,
  ): Promise<Structure> {
    const { caller, role, renews = true } = connection;
    const trouble = this.troubles.strike(operation);
    if (trouble !== undefined) {
      this.watch.met(caller, trouble);
      this.watch.tell(`${caller.name}: ${operation} meets ${trouble.trouble} × ${trouble.tries}`);
    }
    const request = { operation, region, input, trouble, triesLeft: trouble?.tries ?? 0 };
    if (role === undefined) return this.repeat(connection, request);
    const { accessKeyId } = await role.provide();
    return this.repeat(connection, request).catch((error: unknown) => {
      if (!renews || !isExpiredCredentials(error)) throw error;
      role.refused(accessKeyId);
      return this.repeat(connection, { ...request, triesLeft: request.triesLeft - 1 });
    });
  }

  /** One call with its repetitions, which share the client token as they do in the SDK. */
  private async repeat(connection: Connection, request: Request): Promise<Structure> {
    const { caller, attempts } = connection;
    const strategy = patientRetries(attempts, this.random);
    let token = await strategy.acquireInitialRetryToken('');
    for (let count = 1; ; count += 1) {
      try {
        const call = await this.callOf(connection, request);
        const trouble = count <= request.triesLeft ? request.trouble : undefined;
        return await this.attempt(caller, request.operation, call, trouble);
      } catch (error) {
        const errorType = isRepeated(error) ? 'TRANSIENT' : 'CLIENT_ERROR';
        const next = await strategy.refreshRetryTokenForRetry(token, { errorType }).catch(() => undefined);
        if (next === undefined) throw error;
        token = next;
        await this.pause(caller, token.getRetryDelay());
      }
    }
  }

  /** The request, signed. */
  private async callOf({ role }: Connection, { operation, region, input }: Request): Promise<SignedCall> {
    const [service, name] = split(operation);
    const identity = role === undefined ? mainAccount : await role.provide();
    const { accessKeyId, sessionToken } = identity;
    const { accountId, principal } = this.world.accounts.credentials.get(accessKeyId) ?? mainAccount;
    const partition = partitionOf(region);
    const sent: Structure = JSON.parse(JSON.stringify(input));
    const call = {
      service,
      operation: name,
      input: sent,
      region,
      partition,
      accountId,
      accessKeyId,
      principal,
    };
    return { ...call, sessionToken };
  }

  private async attempt(
    caller: Caller,
    operation: Operation,
    call: SignedCall,
    planned: PlannedTrouble | undefined,
  ): Promise<Structure> {
    const trouble = planned?.trouble;
    const fail = (error: Error): Error => {
      if (planned !== undefined) injected.set(error, planned);
      return error;
    };
    this.watch.leaving(caller);
    if (trouble === 'crash before') return this.lose(caller);
    await this.timeline.sleep(this.latency(trouble));
    if (trouble === 'throttled') throw fail(refused(throttled(call.service), call.service));
    if (trouble === 'unavailable') throw fail(refused(UNAVAILABLE, call.service));
    if (trouble === 'expired') throw fail(refused(EXPIRED, call.service));
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
  private async act(
    caller: Caller,
    operation: Operation,
    call: SignedCall,
    stale: boolean,
  ): Promise<Structure> {
    const { service, input } = call;
    const model = models[service].operations.get(call.operation);
    const perform = this.services[service]?.[call.operation];
    if (model === undefined || perform === undefined) throw new Error(`local-aws has no ${operation}`);
    settle(this.world);
    const [first, ...others] = validateInput(model.input, input);
    if (first !== undefined) throw refused(refusal(service, [first, ...others]), service);
    this.watch.arriving(operation);
    const whole = await this.perform(caller, operation, call, perform);
    const output = stale ? withoutYoung(whole, now(this.world).getTime() - STALE_MILLISECONDS) : whole;
    if (isStructure(output.Credentials)) {
      for (const secret of [output.Credentials.SecretAccessKey, output.Credentials.SessionToken]) {
        this.secrets.add(String(secret));
      }
    }
    this.watch.effect({ caller, operation, input, output });
    return output;
  }

  private async perform(
    caller: Caller,
    operation: Operation,
    call: SignedCall,
    perform: Service[string],
  ): Promise<Structure> {
    try {
      credentialOf(this.world.accounts, call.accessKeyId, call.sessionToken, 'aws', now(this.world));
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
const EXPIRED = new AwsError(
  'ExpiredTokenException',
  'The security token included in the request is expired',
  403,
);
const IN_USE = new AwsError('ResourceInUseException', 'The resource is in use. Retry later.', 400);

/** What the SDK hides in an error: whoever logs the whole of it gives the request's headers away. */
function hidden(): object {
  return { $response: { headers: { authorization: SECRETS[0], 'x-amz-security-token': SECRETS[1] } } };
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

function bodyOf(answer: object): JsonObject {
  return JSON.parse(toJson({ ...answer }));
}
