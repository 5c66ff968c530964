/** What the four protocols have in common: HTTP in and out. */
import type { IncomingHttpHeaders } from 'node:http';
import type { AwsError, Structure } from '../service.ts';
import type { OperationModel, ServiceModel } from './model.ts';
import type { Path } from './validate.ts';

/** A request as it came over HTTP. */
export interface HttpRequest {
  readonly method: string;
  /** As sent, percent-encoded, without the query string. */
  readonly path: string;
  /** As sent, without the question mark; empty when there is none. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** An input in the model's member names, not yet checked against the model's limits. */
export interface ReadInput {
  readonly input: Structure;
  /** What was sent under names that the protocol could not place. */
  readonly unknown: readonly Path[];
}

/** How a service's operations look on the wire. */
export interface Protocol {
  /** The operation that a request asks for; undefined when the model has none such. */
  operationOf(model: ServiceModel, request: HttpRequest): OperationModel | undefined;
  /** What the service answers when {@link operationOf} finds nothing. */
  readonly unknownOperation: { readonly code: string; readonly status: number };
  /** @throws AwsError when the body cannot be parsed at all */
  read(operation: OperationModel, request: HttpRequest): ReadInput;
  /** The answer to an operation; the output has passed the model's check. */
  write(model: ServiceModel, operation: OperationModel, output: Structure, requestId: string): HttpAnswer;
  writeError(model: ServiceModel, error: AwsError, requestId: string): HttpAnswer;
}

/**
 * The code and status of an error on the wire: the model's where it knows the error, by its name or by its code,
 * else the error's own.
 */
export function wireError(model: ServiceModel, error: AwsError): { code: string; status: number } {
  const byCode = [...model.errors.values()].find(({ code }) => code === error.code);
  const modelled = model.errors.get(error.code) ?? byCode;
  return { code: modelled?.code ?? error.code, status: modelled?.status ?? error.status };
}
