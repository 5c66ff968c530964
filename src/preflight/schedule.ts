import { findComponent } from '../pipeline/recipe.ts';
import type { Survey } from '../survey.ts';
import { type Finding, finding } from './finding.ts';

/** What a schedule without condition has (Schedule.pipelineExecutionStartCondition). */
const DEFAULT_CONDITION = 'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE';

/** A schedule that takes the published pull component for news and builds the same change once more. */
export function scheduleDuplicates({ pipeline, recipe, component }: Survey): readonly Finding[] {
  const { schedule, status } = pipeline.settings;
  const expression = schedule?.scheduleExpression;
  const condition = schedule?.pipelineExecutionStartCondition ?? DEFAULT_CONDITION;
  if (expression === undefined || status === 'DISABLED' || condition !== DEFAULT_CONDITION) return [];
  const entry = findComponent(recipe.componentArns, component);
  if (entry.kind !== 'wildcard') return [];
  return [
    finding(
      'schedule-duplicate',
      "The pipeline's schedule builds when a component of the recipe has a new version, and publishing the pull " +
        'component makes one: it would build the same change beside this run.',
      [`schedule: ${expression}, ${condition}`, `recipe ${recipe.arn}: ${entry.arn}`],
      'Take the schedule away and run this action by a schedule of the workflow instead, which also sees a new base ' +
        'image; or set pipelineExecutionStartCondition to EXPRESSION_MATCH_ONLY.',
    ),
  ];
}
