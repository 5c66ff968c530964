import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Comments } from '../../src/github/planComment.ts';

/**
 * `openComments` of `src/github/comments.ts` with the real `@actions/github`, which is an ES module that Jest can't
 * load: bundled as dist/ has it. The client reads the address once, so a test file has one server.
 *
 * @param apiUrl for GITHUB_API_URL
 */
export async function loadOpenComments(apiUrl: string): Promise<(token: string) => Comments> {
  process.env.GITHUB_API_URL = apiUrl;
  const folder = await mkdtemp(join(tmpdir(), 'warm-ami-github-'));
  const outfile = join(folder, 'comments.cjs');
  try {
    await build({
      entryPoints: ['src/github/comments.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    });
    return (require(outfile) as { openComments: (token: string) => Comments }).openComments;
  } finally {
    await rm(folder, { recursive: true });
  }
}
