import { SYSTEMS } from './systems.ts';

/** A flag that is no input of the action. */
export interface OwnFlag {
  readonly name: string;
  /** What stands for its value in the help; undefined for a flag that takes none. */
  readonly value?: string;
  /** What its value is, where `a value` says too little. */
  readonly needs?: string;
  readonly example?: string;
  readonly says: string;
  readonly only?: 'plan' | 'rehearsal';
}

export const OWN_FLAGS = [
  {
    name: 'plan',
    says:
      'Says what a bake would do in your own AWS account, by reads alone, with the credentials of this terminal ' +
      '(AWS_PROFILE, an SSO session, keys in the environment).',
  },
  { name: 'json', only: 'plan', says: 'Prints the outputs of the plan as one JSON object, for a program.' },
  {
    name: 'rehearse-on',
    value: 'SYSTEM',
    needs: 'a system',
    example: 'windows-2022',
    only: 'rehearsal',
    says: `What the nodes run: ${Object.keys(SYSTEMS).join(', ')}. Default: windows-2022.`,
  },
  {
    name: 'images-file',
    value: 'FILE',
    needs: 'a file',
    example: 'images.txt',
    says: 'Takes image rules from a file, one a line, beside those of --images.',
  },
  {
    name: 'output',
    value: 'FOLDER',
    needs: 'a folder',
    example: 'story',
    says: 'Where outputs, summaries, documents and the record go. Default: a new temporary folder.',
  },
  {
    name: 'seed',
    value: 'N',
    needs: 'a number',
    example: '7',
    only: 'rehearsal',
    says: 'Plays story N; the same number gives the same story. Default: drawn from the clock.',
  },
  { name: 'help', says: 'Prints this text.' },
] as const satisfies readonly OwnFlag[];
