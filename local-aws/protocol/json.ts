/** AWS JSON 1.1 (ECR, SSM): everything in a JSON body, the operation in the X-Amz-Target header. */
import { AwsError, type Structure, type Value } from '../service.ts';
import type { HttpRequest, Protocol } from './protocol.ts';
import { wireError } from './protocol.ts';
import { unmodelledMembers } from './unmodelled.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

export const json: Protocol = {
  unknownOperation: { code: 'UnknownOperationException', status: 400 },

  operationOf(model, request) {
    const target = request.headers['x-amz-target'];
    if (typeof target !== 'string' || !target.startsWith(`${model.targetPrefix}.`)) return undefined;
    return model.operations.get(target.slice(`${model.targetPrefix}.`.length));
  },

  read: (_operation, request) => ({ input: parseJsonBody(request), unknown: [] }),

  write: (_model, _operation, output, requestId) => ({
    status: 200,
    headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
    body: toJson(output),
  }),

  writeError(model, error, requestId) {
    const { code, status } = wireError(model, error);
    return {
      status,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body: JSON.stringify({ __type: code, message: error.message }),
    };
  },
};

/**
 * The JSON object in a request's body; an empty body is an empty object. Members that are null count as absent.
 *
 * @throws AwsError `SerializationException` when the body is no JSON object
 */
export function parseJsonBody(request: HttpRequest): Structure {
  const text = new TextDecoder().decode(request.body);
  const parsed: unknown = text === '' ? {} : parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new AwsError('SerializationException', 'Start of structure or map found where not expected.');
  }
  return toStructure(parsed);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError(
      'SerializationException',
      'Unexpected end or character in the JSON of the request body.',
    );
  }
}

function toStructure(object: object): Structure {
  const members = Object.entries(object).filter(([, value]) => value !== null);
  return Object.fromEntries(members.map(([name, value]) => [name, toValue(value)]));
}

function toValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toValue);
  return typeof value === 'object' && value !== null ? toStructure(value) : null;
}

/** An answer as JSON, moments as seconds since 1970, with the members that `unmodelled` added. */
export function toJson(output: Structure): string {
  return JSON.stringify(output, function (this: Structure, key: string, value: unknown): unknown {
    const original = this[key];
    if (original instanceof Date) return original.getTime() / 1000;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return { ...value, ...unmodelledMembers(value) };
  });
}
