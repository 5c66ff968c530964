import { arnName, parseArn, partitionOf } from './aws/arn.ts';
import type { AssumedRole } from './aws/credentials.ts';
import { parseRules, type Rule, withoutComment } from './images/rule.ts';
import type { Patience } from './patience.ts';
import { joinProblems, Problem, partsOf } from './problem.ts';

/** When an AMI is rebaked although its images are the wanted ones. */
export type Rebuild =
  | { readonly kind: 'if-changed' }
  | { readonly kind: 'always' }
  | { readonly kind: 'older-than'; readonly milliseconds: number; readonly written: string };

/** What to do about EC2 Fast Launch. */
export interface FastLaunchWish {
  readonly when: 'auto' | 'required' | 'off';
  /** MaxParallelLaunches of EnableFastLaunch. */
  readonly parallelLaunches: number;
  /** SnapshotConfiguration.TargetResourceCount of EnableFastLaunch. */
  readonly snapshots: number;
}

/** The pipeline as the user named it. */
export type PipelineName =
  | { readonly kind: 'arn'; readonly arn: string; readonly accountId: string; readonly partition: string }
  /** `name` in the form that ARNs hold: lower case, dashes. */
  | { readonly kind: 'name'; readonly name: string };

/** The pipeline's name in the form that ARNs hold. */
export function nameOfPipeline(pipeline: PipelineName): string {
  return pipeline.kind === 'name' ? pipeline.name : (pipeline.arn.split('/').at(-1) ?? '');
}

interface Common {
  readonly region: string;
  readonly pipeline: PipelineName;
  /** The pull component's name in the form that ARNs hold. */
  readonly componentName: string;
  readonly patience: Patience;
  readonly cancelBuild: boolean;
  readonly fastLaunch: FastLaunchWish;
  /** The role that the action assumes itself; undefined: the credentials of the environment. */
  readonly role: Omit<AssumedRole, 'sessionName'> | undefined;
}

/** Modes that know which images are wanted. */
export interface BakeInputs extends Common {
  readonly mode: 'bake' | 'plan' | 'start';
  readonly rules: readonly Rule[];
  /** Globs of files in the checkout that name images; `!` in front leaves files out. */
  readonly imagesFrom: readonly string[];
  /** What an error that preflight finds does. */
  readonly preflight: 'error' | 'warn' | 'off';
  /** `plan` on a pull request keeps one comment up to date, written with this token. */
  readonly comment: { readonly token: string } | undefined;
  readonly rebuild: Rebuild;
  readonly runtime: 'containerd' | 'docker';
  readonly pin: boolean;
  /** Images downloaded at a time on the build instance. */
  readonly pullConcurrency: 'auto' | number;
}

/** The mode that only waits for a build that another job started. */
export interface WaitInputs extends Common {
  readonly mode: 'wait';
  /** Undefined: the newest build of the pipeline that is in progress. */
  readonly imageBuildVersionArn: string | undefined;
}

export type Inputs = BakeInputs | WaitInputs;

/** The defaults of action.yml, for a workflow that hands an empty text on: `mode: ${{ inputs.mode }}`. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  mode: 'bake',
  rebuild: 'if-changed',
  runtime: 'containerd',
  pin: 'true',
  'pull-concurrency': 'auto',
  'timeout-minutes': '180',
  'poll-seconds': 'auto',
  'cancel-build': 'true',
  'fast-launch': 'auto',
  'fast-launch-parallel': '6',
  'fast-launch-snapshots': '5',
  'role-session-seconds': '3600',
  preflight: 'error',
  comment: 'false',
};

const MODES = ['bake', 'plan', 'start', 'wait'] as const;

/**
 * Turns the texts of action.yml's inputs into what the program works with.
 *
 * @param get gives an input's text, empty where it is not set
 * @param regionOfEnvironment AWS_REGION or AWS_DEFAULT_REGION, where one is set
 * @throws Problem that names every mistake at once
 */
export function readInputs(get: (name: string) => string, regionOfEnvironment: string | undefined): Inputs {
  const read = new Reader(get);
  const mode = read.choice('mode', MODES);
  const { pipeline, region } = read.pipeline(regionOfEnvironment);
  const common: Common = {
    region,
    pipeline,
    componentName: read.componentName(pipeline),
    patience: {
      timeoutMilliseconds: read.positive('timeout-minutes') * 60_000,
      pollMilliseconds:
        read.text('poll-seconds') === 'auto' ? 'auto' : read.positive('poll-seconds', ' or "auto"') * 1000,
    },
    cancelBuild: read.boolean('cancel-build'),
    fastLaunch: {
      when: read.choice('fast-launch', ['auto', 'required', 'off'] as const),
      parallelLaunches: read.whole('fast-launch-parallel', 6, 'EC2 refuses fewer than 6'),
      snapshots: read.whole('fast-launch-snapshots', 1, 'at least one snapshot is kept ready'),
    },
    role: read.role(region),
  };
  const imageBuildVersionArn = read.imageBuildVersionArn(mode, region);
  const inputs: Inputs =
    mode === 'wait'
      ? { ...common, mode, imageBuildVersionArn }
      : {
          ...common,
          mode,
          ...read.wanted(mode),
          preflight: read.choice('preflight', ['error', 'warn', 'off'] as const),
          comment: read.comment(),
          rebuild: read.rebuild(),
          runtime: read.choice('runtime', ['containerd', 'docker'] as const),
          pin: read.boolean('pin'),
          pullConcurrency: read.pullConcurrency(),
        };
  read.throwMistakes();
  return inputs;
}

/** Reads input after input and collects the mistakes, so that one run shows them all. */
class Reader {
  private readonly mistakes: Problem[] = [];
  private readonly get: (name: string) => string;

  constructor(get: (name: string) => string) {
    this.get = get;
  }

  throwMistakes(): void {
    if (this.mistakes.length > 0) throw joinProblems(this.mistakes);
  }

  /** An input that is passed on empty counts as left away. */
  text(name: string): string {
    return this.get(name).trim() || (DEFAULTS[name] ?? '');
  }

  private mistake(what: string, mend: string): void {
    this.mistakes.push(new Problem(what, mend));
  }

  /** The chosen word; the first one stands in after a mistake. */
  choice<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const written = this.text(name);
    const word = words.find((candidate) => candidate === written);
    if (word === undefined) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, `Write one of: ${words.join(', ')}.`);
    }
    return word ?? words[0];
  }

  boolean(name: string): boolean {
    const written = this.text(name);
    if (/^(true|True|TRUE)$/.test(written)) return true;
    if (!/^(false|False|FALSE)$/.test(written)) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, 'Write true or false.');
    }
    return false;
  }

  positive(name: string, otherwise = ''): number {
    const written = this.text(name);
    const value = /^\d{1,9}(\.\d{1,6})?$/.test(written) ? Number(written) : 0;
    if (value <= 0) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, `Write a number above 0${otherwise}.`);
    }
    return value;
  }

  whole(name: string, least: number, why: string, most = 10_000): number {
    const written = this.text(name);
    const value = /^\d{1,5}$/.test(written) ? Number(written) : -1;
    if (value < least || value > most) {
      const range = `Write a whole number from ${least} to ${most}: ${why}.`;
      this.mistake(`Input "${name}" is ${quoted(written)}.`, range);
    }
    return value;
  }

  comment(): BakeInputs['comment'] {
    const token = this.text('github-token');
    return this.boolean('comment') ? { token } : undefined;
  }

  pullConcurrency(): 'auto' | number {
    const written = this.text('pull-concurrency');
    if (written === 'auto') return 'auto';
    const value = /^\d{1,2}$/.test(written) ? Number(written) : 0;
    if (value < 1 || value > 20) {
      this.mistake(
        `Input "pull-concurrency" is ${quoted(written)}.`,
        'Write auto, or how many images to download at a time: a whole number from 1 to 20.',
      );
    }
    return value;
  }

  rebuild(): Rebuild {
    const written = this.text('rebuild');
    if (written === 'if-changed' || written === 'always') return { kind: written };
    const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(written) ?? [];
    if (count === undefined || unit === undefined || Number(count) === 0) {
      this.mistake(
        `Input "rebuild" is ${quoted(written)}.`,
        'Write if-changed, always, or an age in hours, days or weeks: 12h, 7d, 2w.',
      );
      return { kind: 'if-changed' };
    }
    const hours = { h: 1, d: 24, w: 168 }[unit] ?? 0;
    return { kind: 'older-than', milliseconds: Number(count) * hours * 3_600_000, written };
  }

  wanted(mode: string): Pick<BakeInputs, 'rules' | 'imagesFrom'> {
    const imagesFrom = this.globs('images-from');
    const text = this.get('images');
    if (text.trim() === '' && imagesFrom.length === 0) {
      this.mistake(
        `Input "images" is empty, and mode: ${mode} needs it.`,
        'Write one image rule a line, such as "web", "web:v1.*" or "team/*:prod newest=2"; ' +
          'or name the files that name your images in "images-from", such as deploy/**/*.yaml.',
      );
    }
    return { rules: text.trim() === '' ? [] : this.rules(text), imagesFrom };
  }

  /** One glob a line; `#` starts a comment at the start of a line or after space. */
  private globs(name: string): readonly string[] {
    const lines = this.get(name).split('\n');
    return lines.map(withoutComment).filter((line) => line !== '');
  }

  private rules(text: string): readonly Rule[] {
    try {
      return parseRules(text);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const ofInput = ({ what, mend }: Problem) => new Problem(`Input "images", ${what}`, mend);
      this.mistakes.push(...partsOf(error).map(ofInput));
      return [];
    }
  }

  pipeline(regionOfEnvironment: string | undefined): { pipeline: PipelineName; region: string } {
    const written = this.text('pipeline');
    const regionInput = this.region('aws-region', this.text('aws-region'));
    const arn = parseArn(written);
    if (arn !== undefined) return this.pipelineArn(written, arn, regionInput);
    if (written === '') {
      this.mistake(
        'Input "pipeline" is empty.',
        'Write the name or the ARN of an EC2 Image Builder image pipeline.',
      );
    } else if (!/^[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]$/.test(written)) {
      this.mistake(
        `Input "pipeline" is ${quoted(written)}, which can be no pipeline's name.`,
        'Write its name (3 to 128 letters, digits, spaces, - and _) or its ARN, ' +
          'such as arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/windows-nodes.',
      );
    }
    const region = regionInput || this.region('AWS_REGION', regionOfEnvironment ?? '');
    if (region === '' && !this.text('aws-region') && !regionOfEnvironment) {
      this.mistake(
        'No AWS Region is set.',
        'Write the input aws-region, such as us-east-1, or set AWS_REGION as the AWS login action does.',
      );
    }
    return { pipeline: { kind: 'name', name: arnName(written) }, region };
  }

  private pipelineArn(
    written: string,
    arn: NonNullable<ReturnType<typeof parseArn>>,
    regionInput: string,
  ): { pipeline: PipelineName; region: string } {
    const { partition, region, accountId } = arn;
    const wellFormed =
      arn.service === 'imagebuilder' &&
      isAccount(accountId) &&
      isRegion(region) &&
      /^image-pipeline\/[a-z0-9_-]+$/.test(arn.resource);
    if (!wellFormed) {
      this.mistake(
        `Input "pipeline" is ${quoted(written)}, which is no image pipeline's ARN.`,
        'Write one such as arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/windows-nodes.',
      );
    } else if (partitionOf(region) !== partition) {
      this.mistake(
        `Input "pipeline" names the partition ${partition}, and the Region ${region} lies in ${partitionOf(region)}.`,
        `Write arn:${partitionOf(region)}:imagebuilder:${region}:… or another Region.`,
      );
    } else if (regionInput !== '' && regionInput !== region) {
      this.mistake(
        `Input "pipeline" lies in ${region}, and input "aws-region" is ${quoted(regionInput)}.`,
        `Leave aws-region away, or write aws-region: ${region}.`,
      );
    }
    return { pipeline: { kind: 'arn', arn: written, accountId, partition }, region };
  }

  private region(name: string, written: string): string {
    if (written === '' || isRegion(written)) return written;
    this.mistake(`${name} is ${quoted(written)}, which is no AWS Region.`, 'Write one such as us-east-1.');
    return '';
  }

  componentName(pipeline: PipelineName): string {
    const written = this.text('component');
    if (written === '') {
      return `${nameOfPipeline(pipeline).slice(0, 128 - '-images'.length)}-images`;
    }
    if (!/^[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]$/.test(written)) {
      this.mistake(
        `Input "component" is ${quoted(written)}, which can be no component's name.`,
        'Write 3 to 128 letters, digits, spaces, - and _.',
      );
    }
    return arnName(written);
  }

  role(region: string): Common['role'] {
    const why = 'STS gives no shorter and no longer session';
    const sessionSeconds = this.whole('role-session-seconds', 900, why, 43_200);
    const written = this.text('role-to-assume');
    if (written === '') return undefined;
    const arn = parseArn(written);
    const isRole = arn?.service === 'iam' && /^role\/[\w+=,.@/-]+$/.test(arn.resource);
    if (!isRole || arn.region !== '' || !isAccount(arn.accountId)) {
      this.mistake(
        `Input "role-to-assume" is ${quoted(written)}, which is no role's ARN.`,
        'Write one such as arn:aws:iam::111122223333:role/warm-ami.',
      );
    } else if (region !== '' && arn.partition !== partitionOf(region)) {
      this.mistake(
        `Input "role-to-assume" lies in the partition ${arn.partition}, and the Region ${region} in ${partitionOf(region)}.`,
        `Write a role of ${partitionOf(region)}, or another Region.`,
      );
    }
    return { arn: written, sessionSeconds };
  }

  imageBuildVersionArn(mode: string, region: string): string | undefined {
    const written = this.text('image-build-version-arn');
    if (written === '') return undefined;
    const arn = parseArn(written);
    const isBuild =
      arn?.service === 'imagebuilder' && /^image\/[a-z0-9_-]+\/\d+\.\d+\.\d+\/\d+$/.test(arn.resource);
    const isSound =
      isBuild &&
      isRegion(arn.region) &&
      isAccount(arn.accountId) &&
      arn.partition === partitionOf(arn.region);
    if (!isSound) {
      this.mistake(
        `Input "image-build-version-arn" is ${quoted(written)}, which is no image build version's ARN.`,
        'Write one such as arn:aws:imagebuilder:us-east-1:111122223333:image/windows-nodes/1.0.3/1, ' +
          'the output image-build-version-arn of mode: start.',
      );
    } else if (mode !== 'wait') {
      this.mistake(
        `Input "image-build-version-arn" is set, and mode is ${quoted(mode)}.`,
        'Write mode: wait, or leave image-build-version-arn away.',
      );
    } else if (region !== '' && arn.region !== region) {
      this.mistake(
        `Input "image-build-version-arn" lies in ${arn.region}, and the pipeline in ${region}.`,
        'Write an image build version of this pipeline.',
      );
    }
    return written;
  }
}

function isAccount(text: string): boolean {
  return /^\d{12}$/.test(text);
}

function isRegion(text: string): boolean {
  return /^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/.test(text);
}

/** The text in quotation marks, cut where it is long, with what would break a line made visible. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
