import type { ActionInput } from './actionInputs.ts';
import { OWN_FLAGS, type OwnFlag } from './flags.ts';
import { wrap } from './page.ts';

const WIDTH = 96;
const INDENTATION = ' '.repeat(6);

const OPENING =
  'Rehearses warm-ami on this machine: a first bake, a push with nothing new, and a tag that moves, against local-aws, ' +
  'an AWS account on loopback. Nothing to install, no network, no credentials. Without inputs the story is drawn; with ' +
  'some it is played with them. With --plan it says what a bake would do in your own account instead.';

const EXAMPLES = [
  'npm start -- --images "web:v1.*" --images "team/*:prod newest=2"',
  'npm start -- --plan --pipeline windows-nodes --aws-region us-east-1 --images "web:v1.*"',
];

const BETWEEN =
  "The action's inputs, as in action.yml. The environment gives them too, as INPUT_IMAGES, INPUT_IMAGES_FROM … ; a " +
  'flag wins. --images and --images-from may stand several times, a line each.';

/** What the program takes, for a person: its own flags, then every input of the action as action.yml describes it. */
export function helpText(inputs: readonly ActionInput[]): string {
  const own: readonly OwnFlag[] = OWN_FLAGS;
  return [
    'npm start -- [flags]',
    '',
    ...wrap(OPENING, WIDTH),
    '',
    ...EXAMPLES.map((example) => `  ${example}`),
    '',
    "The rehearsal's own flags",
    '',
    ...own.flatMap(({ name, value, says }) => entry(name, value, says)),
    '',
    ...wrap(BETWEEN, WIDTH),
    '',
    ...inputs.flatMap((input) => entry(input.name, 'VALUE', describe(input))),
    '',
  ].join('\n');
}

function entry(name: string, value: string | undefined, says: string): readonly string[] {
  const flag = `  --${name}${value === undefined ? '' : ` ${value}`}`;
  return [flag, ...wrap(says, WIDTH - INDENTATION.length).map((line) => INDENTATION + line)];
}

/** The description without its Markdown, and the default where it does not tell that itself. */
function describe({ description, default: value }: ActionInput): string {
  const text = description.replaceAll('`', '"').replace(/\s+/g, ' ').trim();
  return value === '' || value.includes('${{') ? text : `${text} Default: ${value}.`;
}
