import { runStep, type StepResult } from '../runner/runAction.ts';
import type { Difference } from './cast.ts';
import type { Folder } from './folder.ts';
import type { PlanInputs } from './options.ts';
import { type Environment, withoutRunner } from './terminal.ts';

/** A plan against a person's own account. */
export interface PlanOrder {
  /** What the person wrote, by the input's name. */
  readonly given: Readonly<Record<string, string>>;
  readonly inputs: PlanInputs;
  readonly environment: Environment;
  /** The folder that stands for the checkout. */
  readonly workspace: string;
  /** Takes the component's document, the outputs and the summary. */
  readonly folder: Folder;
  /** The folder that holds action.yml. */
  readonly action: string;
}

/** Runs the action with mode: plan, which changes nothing in AWS, with the credentials of the terminal. */
export async function planFromTerminal(order: PlanOrder): Promise<StepResult> {
  const { inputs, environment, workspace, folder, action } = order;
  const step = inputsOf(order);
  if (step.mode !== 'plan') throw new Error(`The mode was to be plan, and is ${step.mode}.`);
  const result = await runStep({
    action,
    part: 'main',
    inputs: step,
    environment: {
      ...withoutRunner(environment),
      AWS_REGION: inputs.region,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: '',
      GITHUB_SHA: '',
      // The component's document stays here, under the path that the output plan names.
      RUNNER_TEMP: folder.path,
    },
  });
  await folder.keepStep('.', result);
  return result;
}

/** What of the inputs a terminal can't have. */
export function differencesOf({ given }: Pick<PlanOrder, 'given'>): readonly Difference[] {
  const differences: Difference[] = [];
  if (given['role-to-assume'] !== undefined) {
    const why =
      "left out: GitHub's OIDC is for workflows. The plan reads with the credentials of this terminal, whose " +
      'permissions may be others than those of the role.';
    differences.push({ what: 'role-to-assume', why });
  }
  if (given.comment !== undefined && given.comment !== 'false') {
    differences.push({ what: 'comment', why: 'left out: there is no pull request here.' });
  }
  return differences;
}

function inputsOf({ given }: PlanOrder): Readonly<Record<string, string>> {
  const { 'role-to-assume': _role, comment: _comment, 'github-token': _token, ...kept } = given;
  return { ...kept, 'github-token': '' };
}
