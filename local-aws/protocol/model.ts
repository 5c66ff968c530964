/**
 * What the AWS service models say about the operations served: the files in `../models/` (written by
 * `scripts/models.ts`), with the names in them resolved into shapes.
 */
import { cloudFormationModel } from '../cloudformation/model.ts';
import ec2 from '../models/ec2.json' with { type: 'json' };
import ecr from '../models/ecr.json' with { type: 'json' };
import imagebuilder from '../models/imagebuilder.json' with { type: 'json' };
import ssm from '../models/ssm.json' with { type: 'json' };
import sts from '../models/sts.json' with { type: 'json' };
import type { ServiceName } from '../service.ts';
import type { ModelFile, OperationFile, ReferenceFile, ShapeFile } from './modelFile.ts';
import { compilePattern } from './pattern.ts';

export interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly location: 'uri' | 'querystring' | 'body';
  /** The model's locationName: the name on the wire. */
  readonly locationName: string | undefined;
  /** SDKs fill such a member in by themselves. */
  readonly idempotencyToken: boolean;
}

/** Smallest and largest: a number's value, a string's length in code points, the entries of a list or map. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

interface Named {
  readonly name: string;
}

export interface StructureShape extends Named {
  readonly type: 'structure';
  readonly members: ReadonlyMap<string, Member>;
}
export interface ListShape extends Named, Bounds {
  readonly type: 'list';
  readonly item: Shape;
  /** The XML element of an item. */
  readonly itemName: string | undefined;
}
export interface MapShape extends Named, Bounds {
  readonly type: 'map';
  readonly key: Shape;
  readonly value: Shape;
}
export interface StringShape extends Named, Bounds {
  readonly type: 'string';
  readonly pattern: { readonly text: string; readonly matches: RegExp } | undefined;
  readonly values: readonly string[] | undefined;
}
export interface NumberShape extends Named, Bounds {
  readonly type: 'integer' | 'long' | 'double';
}
export interface PlainShape extends Named {
  readonly type: 'boolean' | 'timestamp';
}
export type Shape = StructureShape | ListShape | MapShape | StringShape | NumberShape | PlainShape;

export interface OperationModel {
  readonly name: string;
  readonly method: string;
  readonly uri: string;
  readonly input: StructureShape;
  /** Absent when the answer is empty. */
  readonly output: StructureShape | undefined;
  readonly resultWrapper: string | undefined;
  readonly unsigned: boolean;
}

export interface ServiceModel {
  readonly service: ServiceName;
  readonly apiVersion: string;
  readonly targetPrefix: string | undefined;
  readonly xmlNamespace: string | undefined;
  readonly operations: ReadonlyMap<string, OperationModel>;
  readonly errors: ReadonlyMap<string, { readonly code?: string; readonly status: number }>;
}

/** The model of each service served. */
export const models: Readonly<Record<ServiceName, ServiceModel>> = {
  imagebuilder: resolve('imagebuilder', imagebuilder),
  ecr: resolve('ecr', ecr),
  ec2: resolve('ec2', ec2),
  sts: resolve('sts', sts),
  ssm: resolve('ssm', ssm),
  cloudformation: resolve('cloudformation', cloudFormationModel),
};

/** Turns a file's names into shapes, each one when it is first looked at: shapes may contain themselves. */
function resolve(service: ServiceName, file: ModelFile): ServiceModel {
  const shapes = new Map<string, Shape>();
  const find = (name: string): Shape => {
    const known = shapes.get(name);
    if (known !== undefined) return known;
    const described = file.shapes[name];
    if (described === undefined) throw new Error(`The model of ${service} has no shape ${name}.`);
    const shape = makeShape(name, described, find);
    shapes.set(name, shape);
    return shape;
  };
  const operations = Object.entries(file.operations).map(([name, operation]): [string, OperationModel] => [
    name,
    makeOperation(name, operation, find),
  ]);
  return {
    service,
    apiVersion: file.apiVersion,
    targetPrefix: file.targetPrefix,
    xmlNamespace: file.xmlNamespace,
    operations: new Map(operations),
    errors: new Map(Object.entries(file.errors)),
  };
}

function makeOperation(name: string, file: OperationFile, find: (name: string) => Shape): OperationModel {
  const { method, uri, output } = file;
  return {
    name,
    method,
    uri,
    get input() {
      return asStructure(find(file.input));
    },
    get output() {
      return output === undefined ? undefined : asStructure(find(output));
    },
    resultWrapper: file.resultWrapper,
    unsigned: file.unsigned === true,
  };
}

function makeShape(name: string, file: ShapeFile, find: (name: string) => Shape): Shape {
  const bounds = { min: file.min, max: file.max };
  switch (file.type) {
    case 'structure':
      return { type: 'structure', name, members: makeMembers(file, find) };
    case 'list': {
      const { shape, locationName } = present(file.member, name);
      return { type: 'list', name, item: find(shape), itemName: locationName, ...bounds };
    }
    case 'map': {
      const [key, value] = [find(present(file.key, name).shape), find(present(file.value, name).shape)];
      return { type: 'map', name, key, value, ...bounds };
    }
    case 'string': {
      const { pattern } = file;
      const compiled =
        pattern === undefined ? undefined : { text: pattern, matches: compilePattern(pattern) };
      return { type: 'string', name, pattern: compiled, values: file.enum, ...bounds };
    }
    case 'integer':
    case 'long':
    case 'double':
      return { type: file.type, name, ...bounds };
    case 'boolean':
    case 'timestamp':
      return { type: file.type, name };
    default:
      throw new Error(`Shape ${name} is a ${file.type}, which local-aws cannot read or write.`);
  }
}

function makeMembers(file: ShapeFile, find: (name: string) => Shape): ReadonlyMap<string, Member> {
  const members = Object.entries(file.members ?? {}).map(([name, reference]): [string, Member] => [
    name,
    {
      name,
      get shape() {
        return find(reference.shape);
      },
      required: file.required?.includes(name) === true,
      location: locationOf(reference),
      locationName: reference.locationName,
      idempotencyToken: reference.idempotencyToken === true,
    },
  ]);
  return new Map(members);
}

function locationOf({ location }: ReferenceFile): Member['location'] {
  if (location === undefined) return 'body';
  if (location === 'uri' || location === 'querystring') return location;
  throw new Error(`local-aws does not know the location ${location}.`);
}

function present(reference: ReferenceFile | undefined, name: string): ReferenceFile {
  if (reference === undefined) throw new Error(`Shape ${name} does not say what it holds.`);
  return reference;
}

function asStructure(shape: Shape): StructureShape {
  if (shape.type !== 'structure') throw new Error(`Shape ${shape.name} is no structure.`);
  return shape;
}
