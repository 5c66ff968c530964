/** `npm run build`: builds dist/ from the sources. */
import { build } from './bundle.ts';

await build('dist', 'build');
