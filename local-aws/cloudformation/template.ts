import { type CollectionTag, Pair, parseDocument, type ScalarTag, YAMLMap } from 'yaml';

/** A value of a template, with functions in their long form: `{ 'Fn::Sub': '${Name}' }`. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A template that is read and whose sections are known, not yet evaluated. */
export interface Template {
  readonly metadata: JsonObject;
  readonly parameters: Readonly<Record<string, JsonObject>>;
  readonly rules: Readonly<Record<string, JsonObject>>;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly resources: Readonly<Record<string, ResourceText>>;
  readonly outputs: Readonly<Record<string, JsonObject>>;
}

/** A resource as the template writes it. */
export interface ResourceText {
  readonly type: string;
  readonly condition: string | undefined;
  readonly dependsOn: readonly string[];
  readonly properties: JsonObject;
  readonly deletionPolicy: string;
  readonly updateReplacePolicy: string;
}

/** What is wrong with a template or with what is given to it, as CloudFormation refuses it: ValidationError. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** The most bytes of a template that is not read from S3 (CloudFormation quotas, template body in a request). */
const LONGEST_BODY = 51_200;
const SECTIONS = [
  ...['AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions'],
  ...['Resources', 'Outputs'],
];

/**
 * Reads a template in YAML.
 *
 * @throws TemplateError for what is no template, and for a section, attribute or tag that is not known here
 */
export function readTemplate(text: string): Template {
  if (Buffer.byteLength(text) > LONGEST_BODY) {
    throw new TemplateError(`Member must have length less than or equal to ${LONGEST_BODY}: templateBody`);
  }
  const document = parseDocument(text, { customTags: TAGS, merge: false });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw new TemplateError(`Template format error: ${fault.message}`);
  // CloudFormation reads neither aliases nor hash merges; the parser refuses the first one that it has to resolve.
  const whole = object(document.toJS({ maxAliasCount: 0 }), 'the template');
  refuseUnknown(whole, SECTIONS, 'the template');
  if (whole.AWSTemplateFormatVersion !== '2010-09-09') {
    throw new TemplateError('Template format error: unsupported AWSTemplateFormatVersion.');
  }
  return {
    metadata: object(whole.Metadata ?? {}, 'Metadata'),
    parameters: objects(whole.Parameters ?? {}, 'Parameters'),
    rules: objects(whole.Rules ?? {}, 'Rules'),
    mappings: object(whole.Mappings ?? {}, 'Mappings'),
    conditions: object(whole.Conditions ?? {}, 'Conditions'),
    resources: Object.fromEntries(
      Object.entries(objects(whole.Resources, 'Resources')).map(([id, written]) => [
        id,
        readResource(id, written),
      ]),
    ),
    outputs: objects(whole.Outputs ?? {}, 'Outputs'),
  };
}

const ATTRIBUTES = ['Type', 'Condition', 'DependsOn', 'DeletionPolicy', 'UpdateReplacePolicy', 'Properties'];
const DELETION_POLICIES = ['Delete', 'Retain', 'RetainExceptOnCreate'];
const REPLACE_POLICIES = ['Delete', 'Retain'];

function readResource(id: string, written: JsonObject): ResourceText {
  if (!/^[A-Za-z0-9]{1,255}$/.test(id)) throw new TemplateError(`Resource name ${id} is not alphanumeric.`);
  refuseUnknown(written, ATTRIBUTES, `the resource ${id}`);
  const { Type: type, Condition: condition, DependsOn: dependsOn = [] } = written;
  if (typeof type !== 'string') throw new TemplateError(`The resource ${id} has no Type.`);
  return {
    type,
    condition: condition === undefined ? undefined : string(condition, `Condition of ${id}`),
    dependsOn: [dependsOn].flat().map((each) => string(each, `DependsOn of ${id}`)),
    properties: object(written.Properties ?? {}, `Properties of ${id}`),
    deletionPolicy: oneOf(written.DeletionPolicy ?? 'Delete', DELETION_POLICIES, id),
    updateReplacePolicy: oneOf(written.UpdateReplacePolicy ?? 'Delete', REPLACE_POLICIES, id),
  };
}

function oneOf(value: Json, known: readonly string[], id: string): string {
  if (typeof value === 'string' && known.includes(value)) return value;
  throw new TemplateError(`The resource ${id} has a policy ${JSON.stringify(value)}, which is none.`);
}

/** @throws TemplateError naming a key that is not among the known ones */
export function refuseUnknown(value: JsonObject, known: readonly string[], what: string): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new TemplateError(`${unknown} of ${what} is not known here.`);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function object(value: unknown, what: string): JsonObject {
  if (isObject(value)) return value;
  throw new TemplateError(`Template format error: ${what} must be an object.`);
}

export function string(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new TemplateError(`Template format error: ${what} must be a string.`);
}

export function list(value: unknown, what: string): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new TemplateError(`Template format error: ${what} must be a list.`);
}

function objects(value: unknown, what: string): Readonly<Record<string, JsonObject>> {
  const entries = Object.entries(object(value, what));
  return Object.fromEntries(entries.map(([key, each]) => [key, object(each, `${what}.${key}`)]));
}

/** The short forms of functions that are evaluated here; YAML refuses every other tag. */
const SHORT = ['Sub', 'Select', 'Split', 'Join', 'If', 'Equals', 'Not', 'And', 'Or', 'FindInMap', 'GetAtt'];
const NAMES: Readonly<Record<string, string>> = {
  Ref: 'Ref',
  Condition: 'Condition',
  ...Object.fromEntries(SHORT.map((name) => [name, `Fn::${name}`])),
};

const TAGS: (ScalarTag | CollectionTag)[] = Object.entries(NAMES).flatMap(([short, long]) => [
  scalarTag(`!${short}`, long),
  collectionTag(`!${short}`, long, 'seq'),
  collectionTag(`!${short}`, long, 'map'),
]);

/** `!GetAtt Role.Arn` is `{ 'Fn::GetAtt': ['Role', 'Arn'] }`. */
function scalarTag(tag: string, long: string): ScalarTag {
  return {
    tag,
    resolve: (text) => ({ [long]: long === 'Fn::GetAtt' ? attribute(text) : text }),
  };
}

function attribute(text: string): readonly string[] {
  const dot = text.indexOf('.');
  return [text.slice(0, dot), text.slice(dot + 1)];
}

function collectionTag(tag: string, long: string, collection: 'seq' | 'map'): CollectionTag {
  return {
    tag,
    collection,
    resolve: (node) => {
      const map = new YAMLMap();
      map.add(new Pair(long, node));
      return map;
    },
  };
}
