/** The HTTP server of local-aws: from a request to the service's operation and back, with the hooks on the way. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, systemClock } from './clock.ts';
import { DroppedConnection, HalfAnswer } from './faults.ts';
import { authenticate, type ResolveCaller } from './protocol/authentication.ts';
import type { OperationModel } from './protocol/model.ts';
import type { HttpAnswer, HttpRequest, ReadInput } from './protocol/protocol.ts';
import { refusal } from './protocol/refusal.ts';
import { isPresigned, parseSignature, type Signature } from './protocol/signature.ts';
import { type Violation, validateInput, validateOutput } from './protocol/validate.ts';
import { recogniseService, regionOf, type Wire } from './protocol/wire.ts';
import { partitionOf } from './regions.ts';
import { AwsError, type Call, type Service, type ServiceName, type Structure } from './service.ts';

export interface ServerOptions {
  readonly services: Readonly<Partial<Record<ServiceName, Service>>>;
  readonly resolveCaller: ResolveCaller;
  readonly intercept?: Intercept;
  readonly record?: (record: CallRecord) => void;
  readonly routes?: Routes;
  /** Added to each request on its own, however many are underway. */
  readonly roundTripMilliseconds?: number;
  /** What signatures' times are held against, and what the header `Date` says; the system's unless told. */
  readonly clock?: Clock;
  /** A free one unless told. */
  readonly port?: number;
}

/**
 * Stands around every valid call; the service acts when `carryOut` is called. To let it pass, return what it gives;
 * to refuse, throw an {@link AwsError}; to lose the connection, before or after the service acted, throw a
 * {@link DroppedConnection}; to have only half of the answer sent, throw a {@link HalfAnswer}; to delay, wait.
 */
export type Intercept = (call: Call, carryOut: () => Promise<Structure>) => Promise<Structure>;

/**
 * Answers HTTP requests without an AWS signature in their header, or with one in their address; undefined when the
 * path is none of its own.
 */
export type Routes = (request: HttpRequest) => HttpAnswer | undefined | Promise<HttpAnswer | undefined>;

/** How a call ended. `broken` is a mistake of local-aws itself. */
export type Outcome =
  | { readonly kind: 'answered'; readonly output: Structure }
  | { readonly kind: 'refused'; readonly error: AwsError }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'broken'; readonly error: unknown };

/** A request to a service, for a journal. */
export interface CallRecord {
  /** As far as it was known when it ended: operation, account and principal may be empty, and so the input. */
  readonly call: Call;
  readonly outcome: Outcome;
  readonly startedAt: Date;
  readonly milliseconds: number;
  /** Requests underway when this one began, itself included. */
  readonly concurrency: number;
}

export interface LocalServer {
  /** `http://127.0.0.1:41234`. */
  readonly url: string;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Longer than clients keep an idle connection, so that none is closed while a client begins to use it. */
const KEEP_ALIVE_MILLISECONDS = 10 * 60_000;

/** Serves on 127.0.0.1 until it is closed. */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
  const underway = { count: 0 };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, (incoming, response) => {
    underway.count += 1;
    if (options.clock !== undefined) response.setHeader('date', options.clock.now().toUTCString());
    void respond(options, underway.count, incoming, response).finally(() => {
      underway.count -= 1;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return { url: urlOf(server), close: () => close(server) };
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no TCP port.');
  return `http://127.0.0.1:${address.port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

async function respond(
  options: ServerOptions,
  concurrency: number,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const request = await readRequest(incoming);
    const { status, headers, body, half } = await answer(options, concurrency, request);
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, 'content-length': bytes.length });
    if (half === undefined) response.end(bytes);
    else response.write(bytes.subarray(0, bytes.length / 2), () => half === 'close' && response.destroy());
  } catch {
    // Dropped on purpose, or the client is gone.
    incoming.socket.destroy();
  }
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const [path = '', ...query] = (incoming.url ?? '').split('?');
  return {
    method: incoming.method ?? '',
    path,
    query: query.join('?'),
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}

/** An answer, of which only half may have to be sent. */
interface Sending extends HttpAnswer {
  readonly half?: HalfAnswer['afterwards'] | undefined;
}

/** @throws DroppedConnection when there shall be no answer */
async function answer(options: ServerOptions, concurrency: number, request: HttpRequest): Promise<Sending> {
  const signature = parseSignature(request.headers.authorization);
  const presigned = isPresigned(request);
  if (presigned) await sleep(options.roundTripMilliseconds ?? 0);
  const plain = signature === undefined || presigned ? await options.routes?.(request) : undefined;
  if (plain !== undefined) return plain;
  if (options.roundTripMilliseconds !== undefined) await sleep(options.roundTripMilliseconds);
  const wire = recogniseService(request, signature);
  if (wire === undefined) {
    return {
      status: 404,
      headers: { 'content-type': 'text/plain' },
      body: 'local-aws serves nothing here.\n',
    };
  }
  return answerCall(options, concurrency, request, signature, wire);
}

async function answerCall(
  options: ServerOptions,
  concurrency: number,
  request: HttpRequest,
  signature: Signature | undefined,
  wire: Wire,
): Promise<Sending> {
  const { service, model, protocol } = wire;
  const requestId = randomUUID();
  const clock = options.clock ?? systemClock;
  const startedAt = clock.now();
  const begun = performance.now();
  let call = unreadCall(service, request, signature);
  const end = (outcome: Outcome): void => {
    options.record?.({ call, outcome, startedAt, milliseconds: performance.now() - begun, concurrency });
  };
  try {
    const operation = operationOf(wire, request);
    call = { ...call, operation: operation.name };
    if (!operation.unsigned || signature !== undefined) {
      const caller = authenticate(service, request, signature, options.resolveCaller, clock.now());
      call = { ...call, accountId: caller.accountId, principal: caller.principal };
    }
    const read = protocol.read(operation, request);
    call = { ...call, input: read.input };
    refuseInvalid(service, operation, read);
    const { output, half } = await perform(options, call, operation);
    const written = protocol.write(model, operation, output, requestId);
    end(half === undefined ? { kind: 'answered', output } : { kind: 'dropped' });
    return { ...written, half };
  } catch (error) {
    end(outcomeOf(error));
    if (error instanceof DroppedConnection) throw error;
    return protocol.writeError(model, error instanceof AwsError ? error : ownMistake(error), requestId);
  }
}

const DEFAULT_REGION = 'us-east-1';

/** A call of which only the envelope was looked at. */
function unreadCall(service: ServiceName, request: HttpRequest, signature: Signature | undefined): Call {
  const told = regionOf(request, signature);
  const region = told ?? DEFAULT_REGION;
  const partition = told === undefined ? '' : partitionOf(told);
  const accessKeyId = signature?.accessKeyId ?? '';
  const unknown = { operation: '', input: {}, accountId: '', principal: '' };
  return { service, region, partition, accessKeyId, ...unknown };
}

function operationOf({ model, protocol }: Wire, request: HttpRequest): OperationModel {
  const operation = protocol.operationOf(model, request);
  if (operation !== undefined) return operation;
  const { code, status } = protocol.unknownOperation;
  throw new AwsError(code, 'The action or operation requested is not served by local-aws.', status);
}

function refuseInvalid(service: ServiceName, operation: OperationModel, { input, unknown }: ReadInput): void {
  const unplaced = unknown.map((path): Violation => ({ kind: 'unknown', path }));
  const [first, ...others] = [...validateInput(operation.input, input), ...unplaced];
  if (first !== undefined) throw refusal(service, [first, ...others]);
}

/** Has the service act, inside of the hook, and holds its answer against the model. */
async function perform(
  options: ServerOptions,
  call: Call,
  operation: OperationModel,
): Promise<{ readonly output: Structure; readonly half?: HalfAnswer['afterwards'] }> {
  const act = options.services[call.service]?.[call.operation];
  if (act === undefined) throw new Error(`no service acts on ${call.service} ${call.operation}`);
  let acted: Structure = {};
  const carryOut = async () => {
    acted = await act(call);
    return acted;
  };
  try {
    const output = await (options.intercept?.(call, carryOut) ?? carryOut());
    refuseOwnMistake(call, operation, output);
    return { output };
  } catch (error) {
    if (error instanceof HalfAnswer) return { output: acted, half: error.afterwards };
    throw error;
  }
}

function refuseOwnMistake(call: Call, operation: OperationModel, output: Structure): void {
  const violations = operation.output === undefined ? [] : validateOutput(operation.output, output);
  if (violations.length > 0) {
    const list = violations.map(({ kind, path }) => `${path.join('.')} (${kind})`).join(', ');
    throw new Error(`the answer to ${call.operation} does not fit its model: ${list}`);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof DroppedConnection) return { kind: 'dropped' };
  return error instanceof AwsError ? { kind: 'refused', error } : { kind: 'broken', error };
}

function ownMistake(error: unknown): AwsError {
  const message = error instanceof Error ? error.message : String(error);
  return new AwsError('InternalFailure', `local-aws made a mistake: ${message}`, 500);
}
