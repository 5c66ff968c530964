import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { scriptBuild } from '../../local-aws/index.ts';
import { readWorkflowCommands } from '../../runner/commandFiles.ts';
import {
  ACCOUNT,
  ACTION,
  buildsOf,
  errorOf,
  HOST,
  newestBuild,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  warningsOf,
} from './world.ts';

const OUTPUTS = Object.keys(parse(readFileSync(join(ACTION, 'action.yml'), 'utf8')).outputs);
const HOSTILE = [
  'no luck',
  '::set-output name=ami-id::ami-evil',
  '  ::stop-commands::x',
  '##[error]shouted',
  '::error file=a,line=1::shouted',
  '<script>alert(1)</script> [here](https://evil.example) | cell | `code` @everyone ![x](https://evil.example)',
  '```',
  '# heading',
].join('\n');

describe('the report', () => {
  it('of a bake and of an unchanged run writes every output, in the shapes of the contract', async () => {
    const scene = await openScene({
      system: 'windows',
      pipeline: { distributions: [{ region: REGION }, { region: 'eu-west-1' }] },
    });
    const digest = push(scene, 'web', 'v1');
    const baked = await runGreen(scene);
    const unchanged = await runGreen(scene);

    // Without files that name images there is no drift.
    const without = (...names: readonly string[]) =>
      OUTPUTS.filter((name) => !names.includes(name)).toSorted();
    expect(Object.keys(baked.outputs).toSorted()).toEqual(without('drift', 'plan'));
    expect(Object.keys(unchanged.outputs).toSorted()).toEqual(without('drift', 'plan', 'findings'));
    const build = newestBuild(scene);
    const own = build.amis.find(({ region }) => region === REGION);
    const { outputs } = baked;
    expect(outputs).toMatchObject({ decision: 'bake', changed: 'true', 'ami-id': own?.image });
    expect(JSON.parse(outputs.amis ?? '')).toEqual(
      build.amis.map(({ region, image, name }) => ({ region, account: ACCOUNT, ami: image, name })),
    );
    const held = { digest, platformDigest: digest, compressedBytes: 50_000_000 + 225 };
    const sized = { ...held, compressedBytes: expect.any(Number) };
    expect(JSON.parse(outputs.images ?? '')).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      images: [{ ...sized, repository: `${HOST}/web`, tags: ['v1'] }],
    });
    expect(JSON.parse(outputs.diff ?? '')).toEqual({
      added: [{ ...sized, name: `${HOST}/web:v1` }],
      removed: [],
      moved: [],
      unchanged: [],
    });
    for (const entry of JSON.parse(outputs['fast-launch'] ?? ''))
      expect(Object.keys(entry)).toEqual(['region', 'ami', 'state', 'reason']);
    for (const same of ['ami-id', 'amis', 'image-build-version-arn', 'component-arn', 'images'])
      expect(unchanged.outputs[same]).toBe(outputs[same]);
    expect(unchanged.outputs).toMatchObject({ decision: 'unchanged', changed: 'false' });
  });

  it('of a failure has the outputs known by then, one error and a summary of what went wrong', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { failure: { stage: 'BUILDING', message: 'out of disk' } });

    const result = await run(scene);

    expect(result.exitCode).toBe(1);
    expect(Object.keys(result.outputs).toSorted()).toEqual([
      'changed',
      'component-arn',
      'decision',
      'diff',
      'findings',
      'image-build-version-arn',
      'images',
      'reason',
    ]);
    expect(result.outputs.changed).toBe('false');
    expect(result.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(result.summary).toMatch(/no warm AMI from this run[\s\S]*out of disk/);
    expect(result.summary).not.toContain('New nodes start warm');
  });

  it('has a summary with decision, AMI, diff, sizes, time line and next steps, and a log in groups', async () => {
    const scene = await openScene();
    const before = push(scene, 'web', 'v1', 'before');
    await runGreen(scene);
    const after = push(scene, 'web', 'v1', 'after');

    const { summary, outputs, stdout } = await runGreen(scene);

    expect(summary).toContain(`new AMI <code>${outputs['ami-id']}</code>`);
    expect(summary).toContain('**bake** · images changed: 1 moved');
    const short = (digest: string) => `<code>${digest.slice(7, 19)}</code>`;
    expect(summary).toContain(
      `| 🔵 moved | <code>${HOST}/web:v1</code> | ${short(before)} | ${short(after)} | 50 MB |`,
    );
    expect(summary).toMatch(
      /```mermaid\ngantt\n[\s\S]*Publishing the pull component \([\s\S]*BUILDING[\s\S]*\n```/,
    );
    expect(summary).toMatch(/### Next\n\n.*<code>ami-/);
    const commands = readWorkflowCommands(stdout);
    expect(commands.filter(({ name }) => name === 'group').map(({ message }) => message)).toEqual([
      'Images',
      'Preflight',
      `Waiting for ${outputs['image-build-version-arn']}`,
    ]);
    expect(commands.filter(({ name }) => name === 'endgroup')).toHaveLength(3);
  });

  it('lets nothing that AWS says become a workflow command, Markdown or an output', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const refusal = { kind: 'error', code: 'AccessDeniedException', message: HOSTILE, status: 400 } as const;
    scene.world.faults.push({
      service: 'ssm',
      operation: 'GetParameter',
      times: 1,
      when: 'before',
      effect: refusal,
    });
    scriptBuild(scene.world, { failure: { stage: 'BUILDING', message: HOSTILE, reason: HOSTILE } });

    const result = await run(scene);

    expect(errorOf(result)).toContain('::set-output name=ami-id::ami-evil');
    expect(warningsOf(result).join()).toContain('no luck');
    const commands = new Set(readWorkflowCommands(result.stdout).map(({ name }) => name));
    expect(commands).toEqual(new Set(['group', 'endgroup', 'debug', 'warning', 'error']));
    expect(result.annotations.map(({ level }) => level)).toEqual(['warning', 'warning', 'error']);
    expect(result.outputs).not.toHaveProperty('ami-id');
    const { summary } = result;
    expect(summary).toContain('no luck');
    const own = /\[[a-z-]+\]\(https:\/\/github\.com\/warm-ami\/\S+#[a-z-]+\)/g;
    expect(summary.replace(own, '')).not.toMatch(/<script|\]\(|https:\/\/evil|@everyone|`code`|^# heading/m);
    expect(summary.match(/^```.*/gm)).toEqual(['```mermaid', '```']);
  });

  it('stays below the limit of a summary with thousands of images in the diff', async () => {
    const scene = await openScene();
    const tag = 'x'.repeat(100);
    for (let number = 0; number < 3000; number += 1)
      push(scene, 'team/with-a-long-name/web', `${tag}-${number}`);

    const result = await run(scene);

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/of 3000 images would take \d+ characters .* at most 16000/);
    expect(JSON.parse(result.outputs.diff ?? '').added).toHaveLength(3000);
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1024 * 1024);
    expect(result.summary).toMatch(/… and 2800 more, in the output `diff`/);
    expect(buildsOf(scene)).toEqual([]);
  });
});
