import { parseDocument } from 'yaml';
import { invalidRequest } from './errors.ts';
import type { ComponentParameter } from './state.ts';

/** What Image Builder derives from a component's document. */
export interface ComponentDocument {
  readonly type: 'BUILD' | 'TEST';
  readonly parameters: readonly ComponentParameter[];
}

type Mapping = Readonly<Record<string, unknown>>;

const DOCUMENT_KEYS = ['name', 'description', 'schemaVersion', 'parameters', 'constants', 'phases'];
const STEP_KEYS = ['name', 'action', 'timeoutSeconds', 'onFailure', 'maxAttempts', 'inputs', 'loop', 'if'];
const PHASES = ['build', 'validate', 'test', 'container-host-test'];
const ACTIONS = [
  ...['AppendFile', 'Assert', 'CopyFile', 'CopyFolder', 'CreateFile', 'CreateFolder', 'CreateSymlink'],
  ...['DeleteFile', 'DeleteFolder', 'ExecuteBash', 'ExecuteBinary', 'ExecuteDocument', 'ExecutePowerShell'],
  ...['InstallMSI', 'ListFiles', 'MoveFile', 'MoveFolder', 'ReadFile', 'Reboot', 'S3Download', 'S3Upload'],
  ...['SetFileEncoding', 'SetFileOwner', 'SetFolderOwner', 'SetFilePermissions', 'SetFolderPermissions'],
  ...['SetRegistry', 'UninstallMSI', 'UpdateOS', 'WebDownload'],
];

/**
 * Checks a component's document as AWSTOE does (aws-facts.md C1, C2) and derives what the service keeps of it.
 *
 * @throws AwsError InvalidRequestException naming the first thing wrong.
 */
export function readDocument(data: string): ComponentDocument {
  const document = parse(data);
  checkKeys(document, DOCUMENT_KEYS, 'the document');
  if (Number(document.schemaVersion) !== 1) throw invalidData('schemaVersion must be 1.0');
  const parameters = sequence(document.parameters ?? [], 'parameters').map(readParameter);
  const constants = sequence(document.constants ?? [], 'constants').map(
    (item) => named(item, 'constant').name,
  );
  const phases = sequence(document.phases, 'phases').map((phase) => mapping(phase, 'a phase'));
  if (phases.length === 0) throw invalidData('phases must hold at least one phase');
  const names = phases.map((phase) => nameOf(phase, 'a phase'));
  checkUnique(names, 'phase');
  const variables = [...parameters.map(({ name }) => name), ...constants];
  const earlierSteps: string[] = [];
  for (const phase of phases) checkPhase(phase, variables, earlierSteps);
  return { type: names.every((name) => name === 'test') ? 'TEST' : 'BUILD', parameters };
}

/** A step that runs a script. */
export interface ScriptStep {
  readonly name: string;
  readonly action: 'ExecuteBash' | 'ExecutePowerShell';
  /** -1 for no limit. */
  readonly timeoutSeconds: number;
  readonly maxAttempts: number;
  readonly onFailure: 'Abort' | 'Continue' | 'Ignore';
  /** The step's commands, joined into the one script that AWSTOE makes of them. */
  readonly script: string;
}

const DEFAULT_TIMEOUT_SECONDS = 7200;

/** The steps of a phase that run a script, of a document that {@link readDocument} accepts. */
export function scriptSteps(data: string, phaseName: string): readonly ScriptStep[] {
  const phases = sequence(parse(data).phases, 'phases').map((phase) => mapping(phase, 'a phase'));
  const steps = phases
    .filter(({ name }) => name === phaseName)
    .flatMap((phase) => sequence(phase.steps, 'steps').map((step) => mapping(step, 'a step')));
  return steps.flatMap((step) => {
    const { action, timeoutSeconds, maxAttempts, onFailure, inputs } = step;
    if (action !== 'ExecuteBash' && action !== 'ExecutePowerShell') return [];
    const { commands = [] } = mapping(inputs, 'inputs');
    const script = sequence(commands, 'commands').map(String).join('\n');
    return {
      ...{ name: nameOf(step, 'a step'), action, script },
      timeoutSeconds: isWhole(timeoutSeconds) ? timeoutSeconds : DEFAULT_TIMEOUT_SECONDS,
      maxAttempts: isWhole(maxAttempts) ? maxAttempts : 1,
      onFailure: onFailure === 'Continue' || onFailure === 'Ignore' ? onFailure : 'Abort',
    };
  });
}

function parse(data: string): Mapping {
  const document = parseDocument(data);
  const [fault] = document.errors;
  if (fault !== undefined) throw invalidData(`it is not YAML: ${fault.message.split('\n')[0]}`);
  return mapping(document.toJS(), 'the document');
}

function readParameter(item: unknown): ComponentParameter {
  const { name, body } = named(item, 'parameter');
  if (!/^[A-Za-z0-9_-]{3,128}$/.test(name)) throw invalidData(`the parameter name '${name}' is not valid`);
  if (body.type !== 'string') throw invalidData(`the parameter '${name}' must be of type string`);
  return { name, defaultValue: body.default === undefined ? undefined : String(body.default) };
}

/** A list item of the form `- Name: {…}`. */
function named(item: unknown, what: string): { readonly name: string; readonly body: Mapping } {
  const [entry, ...others] = Object.entries(mapping(item, `a ${what}`));
  if (entry === undefined || others.length > 0) throw invalidData(`a ${what} must have one name`);
  return { name: entry[0], body: mapping(entry[1], `the ${what} '${entry[0]}'`) };
}

function checkPhase(phase: Mapping, variables: readonly string[], earlierSteps: string[]): void {
  const phaseName = nameOf(phase, 'a phase');
  if (!PHASES.includes(phaseName)) throw invalidData(`the phase '${phaseName}' is unknown`);
  checkKeys(phase, ['name', 'steps'], `the phase '${phaseName}'`);
  const steps = sequence(phase.steps, `steps of '${phaseName}'`).map((step) => mapping(step, 'a step'));
  if (steps.length === 0) throw invalidData(`the phase '${phaseName}' has no steps`);
  const names = steps.map((step) => nameOf(step, `a step of '${phaseName}'`));
  checkUnique(names, `step of '${phaseName}'`);
  for (const step of steps) {
    checkStep(step, variables, earlierSteps);
    earlierSteps.push(`${phaseName}.${nameOf(step, 'a step')}`);
  }
}

function checkStep(step: Mapping, variables: readonly string[], earlierSteps: readonly string[]): void {
  const where = `the step '${nameOf(step, 'a step')}'`;
  checkKeys(step, STEP_KEYS, where);
  if (typeof step.action !== 'string' || !ACTIONS.includes(step.action)) {
    throw invalidData(`${where} has an unknown action '${String(step.action)}'`);
  }
  const { timeoutSeconds = 1, maxAttempts = 1, onFailure = 'Abort' } = step;
  if (!isWhole(timeoutSeconds) || (timeoutSeconds < 1 && timeoutSeconds !== -1)) {
    throw invalidData(`${where}: timeoutSeconds must be -1 or at least 1`);
  }
  if (!isWhole(maxAttempts) || maxAttempts < 1) throw invalidData(`${where}: maxAttempts must be at least 1`);
  if (typeof onFailure !== 'string' || !['Abort', 'Continue', 'Ignore'].includes(onFailure)) {
    throw invalidData(`${where}: onFailure must be Abort, Continue or Ignore`);
  }
  if (step.inputs === undefined) throw invalidData(`${where} has no inputs`);
  const script = /^Execute(Bash|PowerShell)$/.test(step.action);
  if (script && !(isMapping(step.inputs) && ('commands' in step.inputs || 'file' in step.inputs))) {
    throw invalidData(`${where} has neither commands nor file`);
  }
  checkReferences(step, [...variables, ...loopVariables(step.loop)], earlierSteps, where);
}

function loopVariables(loop: unknown): readonly string[] {
  if (loop === undefined) return [];
  const name = isMapping(loop) && typeof loop.name === 'string' ? [loop.name] : [];
  return ['loop', ...name].flatMap((each) => [`${each}.index`, `${each}.value`]);
}

/** C2: everything between double braces is a reference, and there is no escape. */
function checkReferences(
  step: Mapping,
  variables: readonly string[],
  earlierSteps: readonly string[],
  where: string,
): void {
  for (const value of stringsIn(step.inputs)) {
    for (const [, reference = ''] of value.matchAll(/\{\{(.*?)(?:\}\}|$)/gs)) {
      const name = reference.trim();
      const step = earlierSteps.find((each) => name.startsWith(`${each}.`));
      const output = step !== undefined && /^\.(outputs|inputs)\b/.test(name.slice(step.length));
      if (output || variables.includes(name)) continue;
      throw invalidData(`${where} refers to '{{${reference}}}', which is not defined`);
    }
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isMapping(value) ? Object.values(value).flatMap(stringsIn) : [];
}

function nameOf(item: Mapping, what: string): string {
  if (typeof item.name !== 'string' || item.name === '') throw invalidData(`${what} has no name`);
  return item.name;
}

function checkKeys(item: Mapping, known: readonly string[], what: string): void {
  const unknown = Object.keys(item).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalidData(`${what} has an unknown field '${unknown}'`);
}

function checkUnique(names: readonly string[], what: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalidData(`the ${what} '${twice}' is there twice`);
}

function mapping(value: unknown, what: string): Mapping {
  if (!isMapping(value)) throw invalidData(`${what} is no mapping`);
  return value;
}

function sequence(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidData(`${what} is no list`);
  return value;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

function invalidData(message: string): Error {
  return invalidRequest(`The value supplied for parameter 'data' is not valid: ${message}.`);
}
