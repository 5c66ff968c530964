import type { BuildMiddleware, DeserializeMiddleware, MiddlewareStack } from '@smithy/types';

/** A JSON value as a service sends it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether the value is a JSON object, neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Sends<Input extends object, Output extends object> {
  readonly middlewareStack: MiddlewareStack<Input, Output>;
}

/**
 * Keeps the body that a service really sent. The SDK hands on only the members that its own model names, so a
 * setting that the service learned later is seen nowhere but here.
 *
 * @returns a function that gives the body once the command was sent; an empty object for a body that is none
 */
export function keepBody<Input extends object, Output extends object>(
  command: Sends<Input, Output>,
): () => JsonObject {
  let kept: JsonObject = {};
  const keep: DeserializeMiddleware<Input, Output> = (next) => async (sent) => {
    const result = await next(sent);
    const response = result.response;
    if (typeof response === 'object' && response !== null && 'body' in response) {
      const bytes = await readAll(response.body);
      response.body = bytes;
      kept = parseObject(new TextDecoder().decode(bytes));
    }
    return result;
  };
  command.middlewareStack.add(keep, { step: 'deserialize', priority: 'low', name: 'keepBody' });
  return () => kept;
}

/** Adds members that the SDK's model does not name yet to the JSON body of a request. */
export function addMembers<Input extends object, Output extends object>(
  command: Sends<Input, Output>,
  members: JsonObject,
): void {
  if (isEmpty(members)) return;
  const add: BuildMiddleware<Input, Output> = (next) => async (built) => {
    const { request } = built;
    if (typeof request === 'object' && request !== null && 'body' in request) {
      const { body } = request;
      const text = typeof body === 'string' ? body : new TextDecoder().decode(await readAll(body));
      request.body = JSON.stringify({ ...parseObject(text), ...members });
    }
    return next(built);
  };
  command.middlewareStack.add(add, { step: 'build', priority: 'high', name: 'addMembers' });
}

/**
 * The paths of members that the service sent and the SDK's model does not name: `schedule.newSetting`. Empty
 * lists, empty maps and nulls carry no setting and are passed over.
 */
export function unknownMembers(sent: Json | undefined, known: unknown, path = ''): readonly string[] {
  if (Array.isArray(sent)) {
    return sent.flatMap((item: Json, index) => {
      const knownItem: unknown = Array.isArray(known) ? known[index] : undefined;
      return unknownMembers(item, knownItem, `${path}[${index}]`);
    });
  }
  if (!isJsonObject(sent)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (isEmpty(value)) return [];
    const knownValue: unknown =
      typeof known === 'object' && known !== null ? Reflect.get(known, key) : undefined;
    return knownValue === undefined ? [here] : unknownMembers(value, knownValue, here);
  });
}

/** Whether a value carries no setting: services answer `"tags": {}` and refuse to be sent the same. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0;
}

function parseObject(text: string): JsonObject {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  return isJsonObject(value) ? value : {};
}

async function readAll(body: unknown): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
