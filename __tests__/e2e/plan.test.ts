import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushImage } from '../../local-aws/index.ts';
import { inRegion } from '../../local-aws/world.ts';
import { GITHUB_TOKEN, type StepResult } from '../../runner/runAction.ts';
import { type GithubServer, PERSON, STRANGER, startGithubServer, TOKENS } from '../github/githubServer.ts';
import {
  callsOf,
  errorOf,
  openScene,
  place,
  push,
  REGION,
  run,
  runGreen,
  type Scene,
  SYSTEMS,
  warningsOf,
  writesOf,
} from './world.ts';

const ISSUE = 'example/shop#7';
const HEAD = 'feedfacefeedfacefeedfacefeedfacefeedface';
const FORK = 'a-token-that-can-only-read';

let github: GithubServer;
let folder: string;
let event: string;

beforeAll(async () => {
  github = await startGithubServer({ [GITHUB_TOKEN]: TOKENS.workflow, [FORK]: TOKENS.fork });
  folder = await mkdtemp(join(tmpdir(), 'plan-'));
  event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify({ pull_request: { number: 7, head: { sha: HEAD } } }));
});
beforeEach(() => github.clear());
afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true });
});

/** A plan on the pull request. */
function plan(scene: Scene, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return run(
    scene,
    { mode: 'plan', comment: 'true', ...inputs },
    {
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
    },
  );
}

describe('a plan on a pull request', () => {
  it('is one comment that follows the images, and leaves everybody else’s alone', async () => {
    const scene = await openScene({ system: 'windows' });
    push(scene, 'web', 'v1');
    for (let index = 0; index < 40; index += 1) github.seed(ISSUE, PERSON, `talk ${index}`);

    const first = await plan(scene);
    expect(first.exitCode).toBe(0);
    const [made] = github.comments(ISSUE).slice(-1);
    expect(made?.body).toContain('nodes: would bake a new AMI');
    expect(made?.body).toContain(HEAD.slice(0, 12));
    expect(made?.body).toContain('actions/runs/4711');
    expect(made?.body).toContain('web:v1');
    const copy = github.seed(ISSUE, STRANGER, made?.body ?? '');

    push(scene, 'web', 'v2');
    expect((await plan(scene)).exitCode).toBe(0);
    const after = github.comments(ISSUE);
    expect(after).toHaveLength(42);
    expect(after.find(({ id }) => id === made?.id)?.body).toContain('web:v2');
    expect(after.at(-1)).toEqual(copy);

    await runGreen(scene);
    await plan(scene);
    expect(github.comments(ISSUE).find(({ id }) => id === made?.id)?.body).toContain('nodes: is warm');
    expect(github.comments(ISSUE)).toHaveLength(42);
  }, 90_000);

  it('says in the comment why there is no plan, and fails', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    await plan(scene);
    const failed = await plan(scene, { images: 'web:v9' });
    expect(failed.exitCode).toBe(1);
    expect(errorOf(failed)).toContain('has no image with a tag v9');
    const [comment, ...others] = github.comments(ISSUE);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('nodes: there is no plan');
    expect(comment?.body).toContain('has no image with a tag v9');
  });

  it('of a fork is in the summary, and the step is green', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const result = await plan(scene, { 'github-token': FORK });
    expect(result.exitCode).toBe(0);
    expect(github.comments(ISSUE)).toEqual([]);
    expect(warningsOf(result).join()).toMatch(/pull-requests: write.*fork/);
    expect(result.summary).toMatch(/would bake a new AMI[\s\S]*web&#58;?v1|web:v1/);
    expect(result.stdout).toContain(`::add-mask::${FORK}`);
  });

  it('without a pull request is no comment, and the log says so', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const result = await runGreen(scene, { mode: 'plan', comment: 'true' }, { GITHUB_API_URL: github.url });
    expect(result.stdout).toContain('There is no comment: this run is for no pull request but for push.');
    expect(github.calls()).toEqual([]);
  });
});

describe('preflight', () => {
  it('says every error at once, before anything is made', async () => {
    const scene = await openScene({ pipeline: { pipeline: { status: 'DISABLED' } } });
    pushImage(scene.world, place('web'), { platform: SYSTEMS.windows.image, content: 'w', tags: ['v1'] });

    const result = await run(scene);

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/Preflight found 2 things that doom the bake[\s\S]*preflight: warn/);
    for (const code of ['pipeline-disabled', 'image-platform']) expect(errorOf(result)).toContain(code);
    expect(result.summary).toContain('### Preflight: ❌ 2 errors');
    expect(writesOf(scene)).toEqual([]);
  });

  it('is made before a bake and not where nothing is to be baked', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const baked = await runGreen(scene);
    const looks = () => callsOf(scene, 'GetInfrastructureConfiguration').length;
    expect(looks()).toBe(1);
    expect(baked.outputs.findings).toBe('[]');

    const unchanged = await runGreen(scene);

    expect(looks()).toBe(1);
    expect(unchanged.outputs).not.toHaveProperty('findings');
  });

  it('does not fail a plan that finds nothing to bake, and warns of what the next bake would meet', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    await runGreen(scene);
    const pipeline = inRegion(scene.world, REGION).imagebuilder.pipelines.get(scene.pipelineArn);
    if (pipeline !== undefined) pipeline.settings = { ...pipeline.settings, status: 'DISABLED' };

    const result = await runGreen(scene, { mode: 'plan' });

    expect(result.outputs.decision).toBe('unchanged');
    expect(warningsOf(result)).toEqual([expect.stringContaining('pipeline-disabled')]);
    expect(result.summary).toContain('stands in the way of the next bake');
  });
});
