/** `npm run build`: builds dist/ from the sources. */
import { Problem } from '../src/problem.ts';
import { build } from './bundle.ts';

try {
  await build('dist', 'build');
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
