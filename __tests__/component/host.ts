import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LockedImage } from '../../src/images/lock.ts';

export interface Outcome {
  readonly exitCode: number | null;
  /** Standard output and standard error, as Image Builder's log shows them. */
  readonly output: string;
}

/** Commands of each phase of a rendered document, joined as AWSTOE joins them. */
export function scriptsOf(document: string): Readonly<Record<string, string>> {
  const { phases }: { phases: { name: string; steps: { inputs: { commands: string[] } }[] }[] } =
    parse(document);
  return Object.fromEntries(
    phases.map(({ name, steps }) => [name, steps.flatMap(({ inputs }) => inputs.commands).join('\n')]),
  );
}

/**
 * A Linux build instance: the rendered bash runs as it is, but `ctr`, `docker`, `aws`, `systemctl` and
 * `sleep` are the stand-ins of the folder `host/`, and `/var/lib/warm-ami` is a folder of the test.
 */
export class LinuxHost {
  readonly #folder = mkdtempSync(join(tmpdir(), 'warm-ami-host-'));
  readonly #state = join(this.#folder, 'state');

  constructor() {
    for (const folder of ['active', 'content', 'passwords', 'refused-regions', 'tmp']) {
      mkdirSync(join(this.#state, folder), { recursive: true });
    }
    for (const file of ['calls', 'images', 'registry', 'faults', 'configs']) this.#append(file, '');
    this.#append('architecture', 'amd64');
  }

  /** What the registries serve: a reference by digest, and the platform manifest that it leads to. */
  serve(images: readonly LockedImage[]): void {
    for (const { repository, digest, platformDigest } of images) {
      this.#append('registry', `${repository}@${digest} ${platformDigest}\n`);
    }
  }

  /** The registry lets nobody in without the password of its Region. */
  protect(registry: string, region: string): void {
    writeFileSync(join(this.#state, 'passwords', registry), `secret-of-${region}`);
  }

  /** The next `times` pulls of the image fail. */
  failPulls({ repository, digest }: LockedImage, times: number): void {
    this.#append('faults', `${repository}@${digest} ${times}\n`);
  }

  /** `aws` gets no password for the Region. */
  refuseRegion(region: string): void {
    this.#append(`refused-regions/${region}`, '');
  }

  /** No service starts. */
  breakServices(): void {
    this.#append('broken-service', '');
  }

  activate(...services: readonly string[]): void {
    for (const service of services) this.#append(`active/${service}`, '');
  }

  get active(): readonly string[] {
    return readdirSync(join(this.#state, 'active')).sort();
  }

  /** Every command line of a stand-in so far. */
  get calls(): readonly string[] {
    return this.#lines('calls');
  }

  /** The runtime's images, as its stand-in writes them: see `host/ctr`, `host/docker`. */
  get images(): readonly string[] {
    return [...this.#lines('images')].sort();
  }

  set images(lines: readonly string[]) {
    writeFileSync(join(this.#state, 'images'), lines.map((line) => `${line}\n`).join(''));
  }

  /** Folders in which `docker login` left a password and that are still there. */
  get dockerLogins(): readonly string[] {
    return this.#lines('configs').filter((folder) => existsSync(folder));
  }

  /** What the script left in the folder for temporary files. */
  get temporaryFiles(): readonly string[] {
    return readdirSync(join(this.#state, 'tmp'));
  }

  /** The script that the build phase left. */
  get savedScript(): string {
    return readFileSync(join(this.#folder, 'warm-ami', 'images.sh'), 'utf8');
  }

  set savedScript(text: string) {
    writeFileSync(join(this.#folder, 'warm-ami', 'images.sh'), text);
  }

  run(script: string): Outcome {
    const moved = script.replaceAll('/var/lib/warm-ami', join(this.#folder, 'warm-ami'));
    const { status, stdout, stderr } = spawnSync('bash', ['-c', moved], {
      encoding: 'utf8',
      env: {
        PATH: `${join(__dirname, 'host')}:/usr/bin:/bin`,
        TMPDIR: join(this.#state, 'tmp'),
        HOST_STATE: this.#state,
      },
    });
    return { exitCode: status, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #append(file: string, text: string): void {
    appendFileSync(join(this.#state, file), text);
  }

  #lines(file: string): readonly string[] {
    return readFileSync(join(this.#state, file), 'utf8').split('\n').filter(Boolean);
  }
}
