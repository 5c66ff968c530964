import { describeCrashes } from './crashMatrix.ts';
import { LINUX } from './steadyBake.ts';

describe('Linux, with a recipe that names a version of the component', () => {
  describeCrashes(LINUX);
});
