import { type Json, type JsonObject, refuseUnknown, string, TemplateError } from './template.ts';

const ATTRIBUTES = [
  ...['Type', 'Default', 'AllowedPattern', 'AllowedValues', 'ConstraintDescription', 'Description'],
  ...['MinValue', 'MaxValue'],
];
const LONGEST_DESCRIPTION = 4_000;

/**
 * The value of each parameter: what is given, else its default.
 *
 * @throws TemplateError for a value that is missing, unknown or against its parameter's constraints
 */
export function readParameters(
  declared: Readonly<Record<string, JsonObject>>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) {
    throw new TemplateError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  }
  const missing = Object.keys(declared).filter(
    (name) => given[name] === undefined && declared[name]?.Default === undefined,
  );
  if (missing.length > 0) throw new TemplateError(`Parameters: [${missing.join(', ')}] must have values`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, parameter]) => [name, readParameter(name, parameter, given[name])]),
  );
}

function readParameter(name: string, parameter: JsonObject, given: string | undefined): string {
  refuseUnknown(parameter, ATTRIBUTES, `the parameter ${name}`);
  const description = string(parameter.Description ?? '', `Description of ${name}`);
  if (description.length > LONGEST_DESCRIPTION)
    throw new TemplateError(`Description of ${name} is too long.`);
  const value = given ?? String(parameter.Default);
  const fault = brokenConstraint(parameter, value);
  if (fault === undefined) return value;
  throw new TemplateError(
    `Parameter '${name}' ${parameter.ConstraintDescription === undefined ? fault : `failed to satisfy constraint: ${parameter.ConstraintDescription}`}`,
  );
}

function brokenConstraint(parameter: JsonObject, value: string): string | undefined {
  const { Type: type, AllowedPattern: pattern, AllowedValues: allowed } = parameter;
  const number = Number(value);
  if (type === 'Number' && (value.trim() === '' || Number.isNaN(number))) return 'must be a number';
  if (type !== 'Number' && type !== 'String')
    throw new TemplateError(`Type ${String(type)} is not known here.`);
  if (Array.isArray(allowed) && !allowed.some((each: Json) => String(each) === value)) {
    return `must be one of AllowedValues ${JSON.stringify(allowed)}`;
  }
  // The whole value has to match, as with Java's String.matches.
  if (pattern !== undefined && !new RegExp(`^(?:${String(pattern)})$`).test(value)) {
    return `must match pattern ${String(pattern)}`;
  }
  if (parameter.MinValue !== undefined && number < Number(parameter.MinValue)) {
    return `must be a number not less than ${String(parameter.MinValue)}`;
  }
  if (parameter.MaxValue !== undefined && number > Number(parameter.MaxValue)) {
    return `must be a number not greater than ${String(parameter.MaxValue)}`;
  }
  return undefined;
}
