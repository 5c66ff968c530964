import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Problem } from '../src/problem.ts';
import { type Act, outputsOf } from './act.ts';
import type { Cast } from './cast.ts';

/** The folder that a rehearsal leaves behind. */
export class Folder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Makes the folder named, or a fresh temporary one.
   *
   * @throws Problem when it cannot be made
   */
  static async open(output: string | undefined): Promise<Folder> {
    if (output === undefined) return new Folder(await mkdtemp(join(tmpdir(), 'warm-ami-rehearsal-')));
    const path = resolve(output);
    try {
      await mkdir(path, { recursive: true });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Problem(`The folder ${path} cannot be made: ${why}`, 'Name another one: --output FOLDER');
    }
    return new Folder(path);
  }

  /** Writes what a run left: its outputs, summary and log, and the document that its AMI was baked with. */
  async keepAct(name: string, act: Act): Promise<void> {
    const folder = join(this.path, name);
    const { componentArn } = outputsOf(act);
    const document = componentArn === undefined ? undefined : act.witness.documents[componentArn];
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'outputs.json'), json(act.main.outputs));
    await writeFile(join(folder, 'summary.md'), act.main.summary);
    await writeFile(
      join(folder, 'log.txt'),
      act.main.stdout + act.main.stderr + act.post.stdout + act.post.stderr,
    );
    if (document !== undefined) await writeFile(join(folder, 'component.yml'), document);
  }

  /** Writes local-aws's own record of the runs. */
  async keepRecord(cast: Cast, timeFactor: number, acts: readonly Act[]): Promise<void> {
    const { seed, region, pipeline } = cast;
    const runs = acts.map(({ witness, main }) => ({ milliseconds: main.milliseconds, ...witness }));
    await writeFile(join(this.path, 'record.json'), json({ seed, region, pipeline, timeFactor, runs }));
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
