/**
 * Behaviours of AWS that nobody verified (aws-facts.md, section N): local-aws shows either one, so that tests
 * prove the action right whichever AWS has.
 */
export interface Switches {
  /** N1: what CreateComponent answers to content identical to the latest build. */
  identicalComponent: 'ResourceAlreadyExistsException' | 'InvalidRequestException' | 'ClientException';
  /** N2: when a component without build number or with wildcards in a recipe becomes a build version. */
  componentsResolved: 'when the build starts' | 'at recipe creation';
  /** N2: what GetImage shows in `imageRecipe.components`. */
  imageShowsComponents: 'as written' | 'resolved';
  /** N3: what StartImagePipelineExecution does while a build of the pipeline runs. */
  startWhileRunning: 'second build' | 'ResourceInUseException';
  /** N4: order of ListImagePipelineImages. */
  imageOrder: 'newest first' | 'oldest first' | 'shuffled';
  /** N4: when tags given at the start show in an image summary; GetImage always has them. */
  summaryTags: 'immediately' | 'after the listing lag' | 'never';
  /** N5: what `outputResources.amis` holds when the distribution failed. */
  amisOfFailedDistribution: 'filled' | 'empty';
  /** N6: what AVAILABLE waits for when distribution settings turn Fast Launch on. */
  availableAwaits: 'the call' | 'Fast Launch enabled';
  /** N11: the error name of a Get* for something that does not exist. */
  notFound: 'ResourceNotFoundException' | 'ClientException';
  /** N12: how long a client token is remembered, in milliseconds; 0 forgets at once. */
  clientTokenMemory: number;
  /** N12: whether a recipe version may hold more than one `x` placeholder. */
  recipePlaceholders: 'one' | 'several';
  /** N12: what the placeholder of a new recipe becomes. */
  firstRecipeVersion: 0 | 1;
}

export const defaultSwitches: Switches = {
  identicalComponent: 'ResourceAlreadyExistsException',
  componentsResolved: 'when the build starts',
  imageShowsComponents: 'as written',
  startWhileRunning: 'second build',
  imageOrder: 'newest first',
  summaryTags: 'immediately',
  amisOfFailedDistribution: 'filled',
  availableAwaits: 'the call',
  notFound: 'ResourceNotFoundException',
  clientTokenMemory: 24 * 60 * 60 * 1000,
  recipePlaceholders: 'one',
  firstRecipeVersion: 0,
};
