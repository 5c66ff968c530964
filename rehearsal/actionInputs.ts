import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An input as action.yml has it. */
export interface ActionInput {
  readonly name: string;
  readonly description: string;
  /** Empty where it has none. */
  readonly default: string;
}

/** The inputs of the action in a folder, in the order of its action.yml. */
export async function readActionInputs(folder: string): Promise<readonly ActionInput[]> {
  const { inputs }: { inputs: Readonly<Record<string, Partial<Omit<ActionInput, 'name'>>>> } = parse(
    await readFile(join(folder, 'action.yml'), 'utf8'),
  );
  return Object.entries(inputs).map(([name, { description = '', default: value = '' }]) => ({
    name,
    description,
    default: String(value),
  }));
}
