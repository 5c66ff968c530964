import { parseAllDocuments } from 'yaml';
import { isOwnAction } from '../workflows/workflow.ts';
import type { Block, Markdown } from './markdown.ts';
import type { Fault, Project } from './project.ts';

/** A block of a document that is a whole workflow. */
export interface Workflow {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Blocks that can't be read, or name what the action does not have. */
export function brokenBlocks(
  documents: readonly Markdown[],
  names: Pick<Project, 'inputs' | 'outputs'>,
): readonly Fault[] {
  return documents.flatMap(({ file, blocks }) =>
    blocks.flatMap((block) =>
      whatIsWrong(block, names).map((what) => ({ file, line: block.line, what: `this block ${what}` })),
    ),
  );
}

/** The whole workflows among the blocks, for a linter. */
export function workflowsOf(documents: readonly Markdown[]): readonly Workflow[] {
  return documents.flatMap(({ file, blocks }) =>
    blocks
      .filter((block) => isYaml(block) && valuesOf(block.value).some(isWorkflow))
      .map(({ value, line }) => ({ file, line, text: value })),
  );
}

function isYaml({ language }: Block): boolean {
  return language === 'yaml' || language === 'yml';
}

function whatIsWrong(block: Block, names: Pick<Project, 'inputs' | 'outputs'>): readonly string[] {
  if (block.language === 'json') return jsonFaults(block.value);
  if (!isYaml(block)) return [];
  const errors = parseAllDocuments(block.value).flatMap((document) => [
    ...document.errors,
    ...document.warnings,
  ]);
  if (errors.length > 0) return errors.map(({ message }) => `is no YAML: ${message.split('\n')[0]}`);
  const values = valuesOf(block.value);
  return [
    ...values.flatMap((value) => unknownInputs(value, names.inputs)),
    ...unknownOutputs(block.value, values, names.outputs),
    ...values.filter(isWorkflow).flatMap(workflowFaults),
  ];
}

function jsonFaults(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`is no JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function valuesOf(text: string): readonly unknown[] {
  return parseAllDocuments(text).map((document): unknown => document.toJS());
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every map in a value, at any depth. */
function mapsIn(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(mapsIn);
  return isFields(value) ? [value, ...Object.values(value).flatMap(mapsIn)] : [];
}

/** A step of this action, or a part of one: `with` alone. */
function isOurs({ uses }: Fields): boolean {
  return uses === undefined || (typeof uses === 'string' && isOwnAction({ uses }));
}

function unknownInputs(value: unknown, inputs: ReadonlySet<string>): readonly string[] {
  const given = mapsIn(value).flatMap((step) =>
    isOurs(step) && isFields(step.with) ? Object.keys(step.with) : [],
  );
  return given.filter((name) => !inputs.has(name)).map((name) => `gives the action an input ${name}`);
}

/** `steps.<id>.outputs.<name>` of a step of this action that stands in the block. */
function unknownOutputs(
  text: string,
  values: readonly unknown[],
  outputs: ReadonlySet<string>,
): readonly string[] {
  const own = values.flatMap(mapsIn).filter((step) => step.uses !== undefined && isOurs(step));
  const ids = new Set(own.map(({ id }) => id));
  return [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    .filter(([, id, name = '']) => ids.has(id) && !outputs.has(name))
    .map(([, , name]) => `reads an output ${name} of the action`);
}

function isWorkflow(value: unknown): value is Fields & { readonly jobs: Fields } {
  return isFields(value) && isFields(value.jobs);
}

/** What a linter of the text alone would find too, so that it is found without one. */
function workflowFaults(workflow: Fields & { readonly jobs: Fields }): readonly string[] {
  const { jobs } = workflow;
  const text = JSON.stringify(workflow);
  const unread = [...text.matchAll(/\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(
    ([, id = '', name = '']) => {
      const job = jobs[id];
      const given = isFields(job) && isFields(job.outputs) ? job.outputs : {};
      return !(name in given);
    },
  );
  const missingSteps = Object.values(jobs).flatMap((job) => {
    const ids = new Set(mapsIn(job).map(({ id }) => id));
    const named = [...JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\./g)].map(([, id = '']) => id);
    return named.filter((id) => !ids.has(id));
  });
  return [
    ...('on' in workflow ? [] : ['is a workflow without on:']),
    ...Object.entries(jobs)
      .filter(([, job]) => !isFields(job) || !('runs-on' in job || 'uses' in job))
      .map(([id]) => `has a job ${id} without runs-on`),
    ...unread.map(([, id, name]) => `reads an output ${name} that its job ${id} does not give`),
    ...missingSteps.map((id) => `reads a step ${id} that the job does not have`),
  ];
}
