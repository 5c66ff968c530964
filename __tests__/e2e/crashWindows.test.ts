import { describeCrashes } from './crashMatrix.ts';
import { WINDOWS } from './steadyBake.ts';

describe('Windows, with Fast Launch and a recipe that names the component by wildcard', () => {
  describeCrashes(WINDOWS);
});
