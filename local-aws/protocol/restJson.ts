/** REST-JSON (EC2 Image Builder): method and URI name the operation, members lie in URI, query string and body. */
import type { Structure, Value } from '../service.ts';
import { parseJsonBody, toJson } from './json.ts';
import type { Member, OperationModel } from './model.ts';
import type { HttpRequest, Protocol } from './protocol.ts';
import { wireError } from './protocol.ts';
import type { Path } from './validate.ts';

export const restJson: Protocol = {
  unknownOperation: { code: 'UnknownOperationException', status: 404 },

  operationOf(model, request) {
    const operations = [...model.operations.values()];
    return operations.find(
      ({ method, uri }) => method === request.method && matchUri(uri, request.path) !== undefined,
    );
  },

  read(operation, request) {
    const query = readQuery(operation, request);
    const inUri = [...operation.input.members.values()].filter((member) => member.location === 'uri');
    const labels = matchUri(operation.uri, request.path);
    const located = inUri.map((member): [string, Value] => [member.name, labels?.get(wireName(member))]);
    const { input: body, unknown } = splitBody(operation, parseJsonBody(request));
    return {
      input: { ...body, ...query.input, ...Object.fromEntries(located) },
      unknown: [...unknown, ...query.unknown],
    };
  },

  write: (_model, _operation, output, requestId) => ({
    status: 200,
    headers: { 'content-type': 'application/json', 'x-amzn-requestid': requestId },
    body: toJson(output),
  }),

  writeError(model, error, requestId) {
    const { code, status } = wireError(model, error);
    return {
      status,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': code,
      },
      body: JSON.stringify({ message: error.message }),
    };
  },
};

function wireName(member: Member): string {
  return member.locationName ?? member.name;
}

/** The labels of a URI template such as `/tags/{resourceArn}`, decoded; undefined when the path is another one. */
function matchUri(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const expected = template.split('/');
  const segments = path.split('/');
  if (expected.length !== segments.length) return undefined;
  const labels = new Map<string, string>();
  for (const [index, part] of expected.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) labels.set(part.slice(1, -1), decode(segment));
    else if (part !== segment) return undefined;
  }
  return labels;
}

/** Decoded; as it is when its percent signs encode nothing, so that the member's own limits refuse it. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function readQuery(operation: OperationModel, request: HttpRequest): { input: Structure; unknown: Path[] } {
  const parameters = new URLSearchParams(request.query);
  const members = [...operation.input.members.values()].filter((member) => member.location === 'querystring');
  const known = new Set(members.map(wireName));
  const sent = members.filter((member) => parameters.has(wireName(member)));
  const input = sent.map((member): [string, Value] => {
    const values = parameters.getAll(wireName(member));
    return [member.name, member.shape.type === 'list' ? values : values[0]];
  });
  return {
    input: Object.fromEntries(input),
    unknown: [...new Set(parameters.keys())].filter((name) => !known.has(name)).map((name) => [name]),
  };
}

/** A member that belongs into the URI or the query string is unknown in the body. */
function splitBody(operation: OperationModel, body: Structure): { input: Structure; unknown: Path[] } {
  const elsewhere = (name: string) => (operation.input.members.get(name)?.location ?? 'body') !== 'body';
  const entries = Object.entries(body);
  return {
    input: Object.fromEntries(entries.filter(([name]) => !elsewhere(name))),
    unknown: entries.filter(([name]) => elsewhere(name)).map(([name]) => [name]),
  };
}
