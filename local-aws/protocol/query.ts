/**
 * AWS query (STS): a form with `Action`, `Version` and a parameter for each scalar, whose name is the path to it,
 * such as `Tags.member.1.Key`; answers are XML.
 */
import type { Structure, Value } from '../service.ts';
import type { Member, Shape, StructureShape } from './model.ts';
import type { HttpRequest, Protocol, ReadInput } from './protocol.ts';
import { wireError } from './protocol.ts';
import type { Path } from './validate.ts';
import { element, escapeXml, membersToXml, xmlDocument } from './xml.ts';

const CONTENT_TYPE = 'text/xml;charset=UTF-8';

export const query: Protocol = {
  unknownOperation: { code: 'InvalidAction', status: 400 },

  operationOf(model, request) {
    const form = readForm(request);
    return form.get('Version') === model.apiVersion
      ? model.operations.get(form.get('Action') ?? '')
      : undefined;
  },

  read: (operation, request) =>
    readParameters(operation.input, request, {
      memberName: (member) => member.locationName ?? member.name,
      itemPrefix: 'member',
    }),

  write(model, operation, output, requestId) {
    const members = operation.output === undefined ? '' : membersToXml(operation.output, output);
    const result =
      operation.resultWrapper === undefined ? members : element(operation.resultWrapper, members);
    const metadata = element('ResponseMetadata', element('RequestId', requestId));
    return {
      status: 200,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body: xmlDocument(`${operation.name}Response`, model.xmlNamespace, result + metadata),
    };
  },

  writeError(model, error, requestId) {
    const { code, status } = wireError(model, error);
    const fault = element('Type', status < 500 ? 'Sender' : 'Receiver');
    const what = element('Code', escapeXml(code)) + element('Message', escapeXml(error.message));
    const content = element('Error', fault + what) + element('RequestId', requestId);
    return {
      status,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body: xmlDocument('ErrorResponse', model.xmlNamespace, content),
    };
  },
};

/** The parameters of a request's form. */
export function readForm(request: HttpRequest): URLSearchParams {
  return new URLSearchParams(new TextDecoder().decode(request.body));
}

/** How a protocol names the steps of a path. */
export interface Naming {
  memberName(member: Member): string;
  /** The step between a list and its numbers; undefined when there is none. */
  readonly itemPrefix: string | undefined;
}

/** The parameters as a tree: what stands between the dots of their names leads to their text. */
interface Parameter {
  text: string | undefined;
  readonly parts: Map<string, Parameter>;
}

/** Reads the parameters of a form into the members of a structure. */
export function readParameters(shape: StructureShape, request: HttpRequest, naming: Naming): ReadInput {
  const root: Parameter = { text: undefined, parts: new Map() };
  for (const [name, text] of readForm(request)) {
    if (name !== 'Action' && name !== 'Version') place(root, name).text = text;
  }
  const unknown: Path[] = [];
  return { input: readStructure(shape, root, { ...naming, unknown }, []), unknown };
}

function place(root: Parameter, name: string): Parameter {
  let parameter = root;
  for (const step of name.split('.')) {
    const part = parameter.parts.get(step) ?? { text: undefined, parts: new Map() };
    parameter.parts.set(step, part);
    parameter = part;
  }
  return parameter;
}

interface Reading extends Naming {
  readonly unknown: Path[];
}

function readStructure(shape: StructureShape, parameter: Parameter, reading: Reading, path: Path): Structure {
  const members = new Map([...shape.members.values()].map((member) => [reading.memberName(member), member]));
  const read: [string, Value][] = [];
  for (const [name, part] of parameter.parts) {
    const member = members.get(name);
    if (member === undefined) reading.unknown.push([...path, name]);
    else read.push([member.name, readValue(member.shape, part, reading, [...path, member.name])]);
  }
  return Object.fromEntries(read);
}

/** Text that is not of its shape's type stays text, for the model's check to refuse. */
function readValue(shape: Shape, parameter: Parameter, reading: Reading, path: Path): Value {
  const { text, parts } = parameter;
  if (shape.type === 'structure' && text === undefined) return readStructure(shape, parameter, reading, path);
  if (shape.type === 'list') {
    const numbered = reading.itemPrefix === undefined ? parameter : parts.get(reading.itemPrefix);
    if (text === '' && parts.size === 0) return [];
    return text !== undefined || numbered === undefined
      ? text
      : readItems(shape.item, numbered, reading, path);
  }
  if (parts.size > 0) reading.unknown.push(...[...parts.keys()].map((step) => [...path, step]));
  return text === undefined ? undefined : readScalar(shape, text);
}

/** The items by their numbers, which need not begin at 1 nor follow each other. */
function readItems(item: Shape, parameter: Parameter, reading: Reading, path: Path): readonly Value[] {
  const isNumber = ([step]: [string, Parameter]) => /^[1-9][0-9]*$/.test(step);
  const parts = [...parameter.parts];
  reading.unknown.push(...parts.filter((part) => !isNumber(part)).map(([step]) => [...path, step]));
  return parts
    .filter(isNumber)
    .sort(([left], [right]) => Number(left) - Number(right))
    .map(([, part], index) => readValue(item, part, reading, [...path, index]));
}

function readScalar(shape: Shape, text: string): Value {
  switch (shape.type) {
    case 'integer':
    case 'long':
    case 'double':
      return /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'timestamp':
      return Number.isNaN(Date.parse(text)) ? text : new Date(text);
    default:
      return text;
  }
}
