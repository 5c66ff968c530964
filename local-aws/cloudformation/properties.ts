import { models, type Shape, type StructureShape } from '../protocol/model.ts';
import { validateInput } from '../protocol/validate.ts';
import { isObject, type Json, type JsonObject, TemplateError } from './template.ts';

/** Properties whose name is not the API's with a capital letter. */
const RENAMED: Readonly<Record<string, string>> = {
  'CreateComponent.Version': 'semanticVersion',
  'CreateImageRecipe.Version': 'semanticVersion',
  'Distribution.LaunchPermissionConfiguration': 'launchPermission',
};

/**
 * The input of an Image Builder operation that properties of a resource mean: they are the operation's members with a
 * capital letter, and what a parameter gave as text becomes the number or truth value that the API takes.
 *
 * @throws TemplateError for a property that the API has no member for, and for a value that the API would not take
 */
export function operationInput(operation: string, properties: JsonObject, more: JsonObject): JsonObject {
  const shape = models.imagebuilder.operations.get(operation)?.input;
  if (shape === undefined) throw new Error(`local-aws serves no ${operation}`);
  const converted = { ...structure(shape, properties, operation), ...more };
  const [violation] = validateInput(shape, converted);
  if (violation === undefined) return converted;
  const { kind, path } = violation;
  throw new TemplateError(`Properties validation failed: ${operation}: ${path.join('.')} (${kind})`);
}

function structure(shape: StructureShape, value: JsonObject, where: string): JsonObject {
  const members = Object.entries(value).map(([property, each]): [string, Json] => {
    const name = RENAMED[`${where}.${property}`] ?? RENAMED[`${shape.name}.${property}`] ?? lowered(property);
    const member = shape.members.get(name);
    if (member === undefined || !/^[A-Z]/.test(property)) {
      throw new TemplateError(`Properties validation failed: extraneous key [${property}] of ${where}`);
    }
    return [name, convert(member.shape, each, `${where}.${property}`)];
  });
  return Object.fromEntries(members);
}

function lowered(property: string): string {
  return property.charAt(0).toLowerCase() + property.slice(1);
}

function convert(shape: Shape, value: Json, where: string): Json {
  switch (shape.type) {
    case 'structure':
      return isObject(value) ? structure(shape, value, where) : value;
    case 'list':
      return Array.isArray(value) ? value.map((item: Json) => convert(shape.item, item, where)) : value;
    case 'integer':
    case 'long':
    case 'double':
      return typeof value === 'string' && /^[0-9]+$/.test(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' || (value === 'false' ? false : value);
    default:
      return value;
  }
}
