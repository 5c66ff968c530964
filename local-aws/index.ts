/**
 * local-aws: an AWS account on loopback.
 *
 *     const aws = await startLocalAws({ timeFactor: 2700 });          // a 45-minute bake takes a second
 *     const place = { region: 'us-east-1', accountId: '111122223333', repository: 'team/web' };
 *     pushImage(aws.world, place, { content: 'v1', tags: ['prod'] });
 *     const { pipelineArn } = await seedPipeline(aws.world, { region, name: 'nodes', parentImage: 'ssm:…' });
 *     const client = new ImagebuilderClient({ endpoint: aws.url, region, credentials: aws.credentials });
 *     …
 *     await aws.close();
 *
 * Tests in the same process may hand in a `manualClock` and advance it; nothing happens by itself. Another
 * process starts `main.ts` and does the same by `POST /_local-aws/<command>`, see `control.ts`.
 */
import { credentialOf, mainAccount } from './account.ts';
import { authorize } from './authorization.ts';
import { furnishRegion } from './catalogue.ts';
import { cloudFormation } from './cloudformation/service.ts';
import { control, json } from './control.ts';
import { meetFaults } from './faults.ts';
import type { HttpAnswer, HttpRequest } from './protocol/protocol.ts';
import { partitionOf, REGIONS } from './regions.ts';
import { type CallRecord, type Intercept, startServer } from './server.ts';
import { AwsError } from './service.ts';
import { ec2 } from './services/ec2/index.ts';
import { answerDownload } from './services/ecr/downloads.ts';
import { ecr } from './services/ecr/index.ts';
import { imagebuilder } from './services/imagebuilder/index.ts';
import { ssm } from './services/ssm/parameters.ts';
import { sts } from './services/sts/index.ts';
import { createIssuer, type Issuer, issueToken, keySet } from './services/sts/issuer.ts';
import { createWorld, now, settle, type World, type WorldOptions } from './world.ts';

export { addOidcProvider, addRole, addUser, mainAccount } from './account.ts';
export { BASE_IMAGES, managedComponentArn, moveBaseImage } from './catalogue.ts';
export { type ManualClock, manualClock } from './clock.ts';
export { throttled } from './faults.ts';
export { REGIONS } from './regions.ts';
export * from './seed.ts';
export { addLaunchTemplate } from './services/ec2/launchTemplates.ts';
export * from './services/ecr/push.ts';
export type { ComponentRunner, ComponentWork } from './services/imagebuilder/componentRun.ts';
export { workflowDocument } from './services/imagebuilder/workflowDocuments.ts';
export { putParameter } from './services/ssm/parameters.ts';
export type { Switches } from './switches.ts';
export { inRegion, type World } from './world.ts';

export interface LocalAwsOptions extends WorldOptions {
  /** A free one unless told. */
  readonly port?: number;
  /** Added to every request. */
  readonly roundTripMilliseconds?: number;
  /** How far AWS's clock is ahead of this machine's: in its answers, their `Date`, and its view of signatures. */
  readonly aheadMilliseconds?: number;
  /** Who issues the tokens of runners, without `https://`; GitHub.com unless told. */
  readonly issuer?: string;
}

export interface LocalAws {
  /** `http://127.0.0.1:41234`, for `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** What AWS holds; read it and change it with the functions exported here. */
  readonly world: World;
  /** Keys of the main account, 111122223333. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /**
   * For `ACTIONS_ID_TOKEN_REQUEST_URL`: `GET` it with `&audience=…` and any bearer token, as a runner does.
   * `subject` is the token's `sub`, such as `repo:org/name:ref:refs/heads/main`.
   */
  tokenUrl(subject: string): string;
  close(): Promise<void>;
}

/** The issuer that roles of the world may trust. */
export const ISSUER = 'token.actions.githubusercontent.com';
const TOKEN_SECONDS = 600;

/** Starts local-aws on 127.0.0.1 with Amazon's base images and components in every Region. */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const { port, roundTripMilliseconds, aheadMilliseconds = 0, issuer: issuerName = ISSUER } = options;
  const clock = { now: () => new Date(Date.now() + aheadMilliseconds) };
  const world = createWorld({ furnish: furnishRegion, clock, ...options });
  const issuer = createIssuer(issuerName);
  const services = {
    imagebuilder: imagebuilder(world),
    ecr: ecr(world),
    ec2: ec2(world),
    ssm: ssm(world),
    sts: sts(world, issuer),
    cloudformation: cloudFormation(world),
  };
  const server = await startServer({
    services,
    clock,
    resolveCaller: (accessKeyId, sessionToken, region) =>
      credentialOf(world.accounts, accessKeyId, sessionToken, partitionOf(region), now(world)),
    intercept: intercept(world),
    record: (record) => journal(world, record),
    routes: (request) => route(world, issuer, request),
    ...(port === undefined ? {} : { port }),
    ...(roundTripMilliseconds === undefined ? {} : { roundTripMilliseconds }),
  });
  world.endpoint = server.url;
  const { accessKeyId, secretAccessKey } = mainAccount;
  return {
    url: server.url,
    world,
    credentials: { accessKeyId, secretAccessKey },
    tokenUrl: (subject) => `${server.url}/_local-aws/oidc/token?subject=${encodeURIComponent(subject)}`,
    close: () => server.close(),
  };
}

/** What stands around every call: the world catches up, faults strike, the caller's policy is held up. */
function intercept(world: World): Intercept {
  return async (call, carryOut) => {
    if (!REGIONS.includes(call.region)) {
      throw new AwsError('UnrecognizedClientException', `The Region ${call.region} does not exist.`, 403);
    }
    await world.onCall?.(call, 'before');
    await meetFaults(world.faults, call, 'before');
    settle(world);
    authorize(world, call);
    const answer = await carryOut();
    await world.onCall?.(call, 'after');
    await meetFaults(world.faults, call, 'after');
    return answer;
  };
}

function journal(world: World, { call, outcome, startedAt, milliseconds, concurrency }: CallRecord): void {
  const { service, operation, region, accountId, principal, input } = call;
  const broken = outcome.kind === 'broken' ? String(outcome.error) : undefined;
  world.journal.push({
    ...{ at: startedAt, service, operation, region, accountId, principal, input },
    outcome: outcome.kind === 'refused' ? outcome.error.code : outcome.kind,
    mistake: broken,
    milliseconds,
    concurrency,
  });
}

async function route(world: World, issuer: Issuer, request: HttpRequest): Promise<HttpAnswer | undefined> {
  const download = answerDownload(world, request);
  if (download !== undefined) return download;
  if (request.method === 'GET' && request.path === '/_local-aws/oidc/token') {
    return identityToken(world, issuer, request);
  }
  if (request.method === 'GET' && request.path === '/_local-aws/oidc/jwks') return json(200, keySet(issuer));
  return control(world, request);
}

/** A runner's token endpoint. */
function identityToken(world: World, issuer: Issuer, request: HttpRequest): HttpAnswer {
  if (!/^bearer ./i.test(request.headers.authorization ?? ''))
    return json(401, { message: 'no bearer token' });
  const query = new URLSearchParams(request.query);
  const claims = {
    audience: query.get('audience') ?? '',
    subject: query.get('subject') ?? '',
    expiresAt: new Date(now(world).getTime() + TOKEN_SECONDS * 1000),
  };
  return json(200, { value: issueToken(issuer, claims, now(world)) });
}
