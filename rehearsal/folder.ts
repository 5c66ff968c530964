import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutSecrets } from '../runner/commandFiles.ts';
import type { StepResult } from '../runner/runAction.ts';
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
   * Makes the folder named, or a fresh temporary one whose name begins with `prefix`.
   *
   * @throws Problem when it cannot be made
   */
  static async open(path: string | undefined, prefix: string): Promise<Folder> {
    if (path === undefined) return new Folder(await mkdtemp(join(tmpdir(), prefix)));
    try {
      await mkdir(path, { recursive: true });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Problem(`The folder ${path} cannot be made: ${why}`, 'Name another one: --output FOLDER');
    }
    return new Folder(path);
  }

  /** Writes what a run left: its outputs, summary and log, and the document that its AMI was, or would be, baked with. */
  async keepAct(name: string, { main, post, witness }: Act): Promise<void> {
    const { componentArn } = outputsOf({ main, post, witness });
    const [planned] = Object.values(main.kept);
    const document = componentArn === undefined ? planned : witness.documents[componentArn];
    await this.keepStep(name, { ...main, stderr: main.stderr + post.stdout + post.stderr });
    if (document !== undefined) await writeFile(join(this.path, name, 'component.yml'), document);
  }

  /** Writes what a step left: its outputs, its summary, and its log without the secrets that it had masked. */
  async keepStep(name: string, { outputs, summary, stdout, stderr }: StepResult): Promise<void> {
    const folder = join(this.path, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'outputs.json'), json(outputs));
    await writeFile(join(folder, 'summary.md'), summary);
    await writeFile(join(folder, 'log.txt'), withoutSecrets(stdout + stderr));
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
