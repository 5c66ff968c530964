/** Rules for workflows that actionlint doesn't know: one function each, which says what is wrong. */
import { type Action, isOwnAction, type Job, type Step, type Workflow } from './workflow.ts';

/** What is wrong, in words; where, as far as the words don't say it. */
export interface Finding {
  readonly where: string;
  readonly what: string;
}

interface Place {
  readonly workflow: Workflow;
  readonly text: string;
  readonly action: Action;
}

/** Looks at one workflow with every rule. */
export function findings(place: Place): readonly Finding[] {
  return RULES.flatMap((rule) => rule(place));
}

const RULES: readonly ((place: Place) => readonly Finding[])[] = [
  unpinned,
  permissions,
  unnamed,
  endless,
  keptCredentials,
  expressionsInScripts,
  pipesWithoutPipefail,
  unknownInputs,
  unknownOutputs,
];

/**
 * A tag can be moved to other code; a commit can't, and says nothing to people: so it stands with its tag. What is in
 * the same checkout is that commit.
 */
function unpinned({ text }: Place): readonly Finding[] {
  const lines = text.split('\n').map((line, index) => ({ line, where: `line ${index + 1}` }));
  return lines.flatMap(({ line, where }) => {
    const [, used = ''] = /^\s*(?:- )?uses:\s*(.*)$/.exec(line) ?? [];
    if (used === '' || /^(\.\/[\w./-]*|warm-ami\/warm-ami@v\d+)\s*$/.test(used)) return [];
    const isPinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(used);
    return isPinned ? [] : [{ where, what: `${used} is not pinned as owner/name@COMMIT # vTAG.` }];
  });
}

/** What a job doesn't name it doesn't have: a step that is taken over finds a token that can do nothing. */
function permissions({ workflow }: Place): readonly Finding[] {
  const { permissions: given, jobs } = workflow;
  const isNothing = typeof given === 'object' && given !== null && Object.keys(given).length === 0;
  const top = isNothing ? [] : [{ where: 'permissions', what: 'The workflow must have permissions: {}.' }];
  const silent = Object.entries(jobs).filter(([, job]) => job.permissions === undefined);
  return [...top, ...silent.map(([id]) => ({ where: id, what: 'The job does not name its permissions.' }))];
}

/** A run is read by these names, at three in the morning too. */
function unnamed({ workflow }: Place): readonly Finding[] {
  return stepsOf(workflow).flatMap(({ where, step }) =>
    step.run === undefined || step.name !== undefined || !step.run.includes('\n')
      ? []
      : [{ where, what: 'A step with a script of several lines has no name.' }],
  );
}

/** Without it a runner that hangs costs six hours. */
function endless({ workflow }: Place): readonly Finding[] {
  return Object.entries(workflow.jobs)
    .filter(([, job]) => job.steps !== undefined && job['timeout-minutes'] === undefined)
    .map(([id]) => ({ where: id, what: 'The job has no timeout-minutes.' }));
}

/** Else every later step finds the token of the checkout in .git/config. */
function keptCredentials({ workflow }: Place): readonly Finding[] {
  return stepsOf(workflow)
    .filter(({ step }) => step.uses?.startsWith('actions/checkout@'))
    .filter(({ step }) => step.with?.['persist-credentials'] !== false)
    .map(({ where }) => ({ where, what: 'The checkout has no persist-credentials: false.' }));
}

/** Text that an expression puts into a script is run as script. */
function expressionsInScripts({ workflow }: Place): readonly Finding[] {
  return stepsOf(workflow)
    .filter(({ step }) => step.run?.includes('${{'))
    .map(({ where }) => ({ where, what: 'An expression stands in a script: hand it over in env.' }));
}

/** Without `shell: bash` GitHub runs `bash -e`, and what fails in front of a pipe goes unseen. */
function pipesWithoutPipefail({ workflow }: Place): readonly Finding[] {
  const usual = workflow.defaults?.run?.shell;
  return stepsOf(workflow)
    .filter(({ step }) => step.run !== undefined && /[^|]\|[^|]/.test(step.run))
    .filter(({ step }) => (step.shell ?? usual) === undefined)
    .map(({ where }) => ({ where, what: 'A script has a pipe, and no shell: bash that brings pipefail.' }));
}

function unknownInputs({ workflow, action }: Place): readonly Finding[] {
  return stepsOf(workflow)
    .filter(({ step }) => isOwnAction(step))
    .flatMap(({ where, step }) => {
      const given = Object.keys(step.with ?? {});
      const unknown = given.filter((name) => !(name in action.inputs));
      const required = Object.entries(action.inputs).filter(([, input]) => input.required === true);
      const missing = required.filter(([name]) => !given.includes(name));
      return [
        ...unknown.map((name) => ({ where, what: `The action has no input "${name}".` })),
        ...missing.map(([name]) => ({ where, what: `The action's input "${name}" is missing.` })),
      ];
    });
}

/** An output that isn't there is no error to GitHub but an empty text. */
function unknownOutputs({ workflow, action }: Place): readonly Finding[] {
  return Object.entries(workflow.jobs).flatMap(([id, job]) => {
    const own = (job.steps ?? []).filter(isOwnAction).flatMap((step) => step.id ?? []);
    const used = [...JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)];
    return used.flatMap(([, step = '', output = '']) =>
      own.includes(step) && !(output in action.outputs)
        ? [{ where: id, what: `The action has no output "${output}".` }]
        : [],
    );
  });
}

/** Each step with where it stands. */
export function stepsOf({ jobs }: Workflow): readonly { where: string; job: Job; step: Step }[] {
  return Object.entries(jobs).flatMap(([id, job]) =>
    (job.steps ?? []).map((step, index) => ({
      where: `${id}, ${step.name ?? step.id ?? step.uses ?? `step ${index + 1}`}`,
      job,
      step,
    })),
  );
}
