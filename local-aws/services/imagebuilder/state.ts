import type { Structure } from '../../service.ts';
import type { ComponentLog } from './componentRun.ts';

export type Tags = Record<string, string>;
export type Platform = 'Windows' | 'Linux' | 'macOS';

/** What every resource that has an ARN and tags holds. */
export interface Resource {
  readonly arn: string;
  /** The owner's 12 digits, or `aws`. */
  readonly accountId: string;
  readonly name: string;
  readonly dateCreated: Date;
  tags: Tags;
}

export interface ComponentParameter {
  readonly name: string;
  readonly defaultValue: string | undefined;
}

/** One build version of a component; `arn` ends in `/<version>/<build>`. */
export interface Component extends Resource {
  readonly version: string;
  readonly build: number;
  readonly platform: Platform;
  readonly type: 'BUILD' | 'TEST';
  readonly data: string;
  readonly parameters: readonly ComponentParameter[];
  /** description, changeDescription, supportedOsVersions, kmsKeyId as they were given. */
  readonly settings: Structure;
  status: 'ACTIVE' | 'DEPRECATED' | 'DISABLED';
  /** Before it, ListComponents does not know the component. */
  readonly listedFrom: Date;
}

export interface ImageRecipe extends Resource {
  readonly version: string;
  readonly platform: Platform;
  readonly parentImage: string;
  /** As written in the request. */
  components: readonly Structure[];
  /** Build version ARNs at the moment of creation, in the order of `components`. */
  readonly resolvedAtCreation: readonly string[];
  /** The other members of the request. */
  readonly settings: Structure;
  /** Members that no model knows and that GetImageRecipe answers all the same. */
  unknown: Structure;
}

/** A container recipe: enough for a container pipeline to exist. */
export interface ContainerRecipe extends Resource {
  readonly version: string;
}

/** One build version of a workflow; `arn` ends in `workflow/<build, test or distribution>/<name>/<version>/<build>`. */
export interface Workflow extends Resource {
  readonly version: string;
  readonly build: number;
  readonly type: 'BUILD' | 'TEST' | 'DISTRIBUTION';
  /** The YAML document. */
  readonly data: string;
}

export interface Configuration extends Resource {
  /** The members of the create or update request. */
  settings: Structure;
  dateUpdated: Date;
}

export interface Pipeline extends Resource {
  readonly platform: Platform;
  /** The members of the create or update request, with defaults filled in. */
  settings: Structure;
  dateUpdated: Date;
  dateLastRun: Date | undefined;
  lastRunStatus: ImageStatus | undefined;
  consecutiveFailures: number;
  /** Members that no model knows and that GetImagePipeline answers all the same. */
  unknown: Structure;
}

export type Stage = 'PENDING' | 'CREATING' | 'BUILDING' | 'TESTING' | 'DISTRIBUTING' | 'INTEGRATING';
export type ImageStatus =
  | Stage
  | 'AVAILABLE'
  | 'CANCELLED'
  | 'FAILED'
  | 'DEPRECATED'
  | 'DISABLED'
  | 'DELETED';

export interface OutputAmi {
  readonly region: string;
  readonly accountId: string;
  readonly image: string;
  readonly name: string;
  readonly description: string | undefined;
}

/** How a build is to go wrong, or to dwell. */
export interface BuildScript {
  readonly failure?: BuildFailure;
  /** Milliseconds of a stage before shortening, instead of the world's own. */
  readonly durations?: Partial<Record<Stage, number>>;
  /** The build holds at a WaitForAction step for as long as BUILDING lasts. */
  readonly waitsForApproval?: boolean;
}

export interface BuildFailure {
  readonly stage: 'BUILDING' | 'TESTING' | 'DISTRIBUTING' | 'INTEGRATING';
  /** The step that fails, by its name in the workflow; without it, the stage's main step. */
  readonly step?: string;
  /** What the failed step says. */
  readonly message: string;
  /** `state.reason`; made from the message when absent. */
  readonly reason?: string;
  /** For a failure in a component: `imageState.failureContext.componentFailure`. */
  readonly component?: {
    readonly componentArn: string;
    readonly phaseName: string;
    readonly stepName: string;
    readonly action: string;
  };
  /** For a failure of distribution or integration: the Regions that failed. */
  readonly regions?: readonly {
    readonly region: string;
    readonly imageConfigurationStep?: string;
    readonly errorMessage: string;
    readonly targetAccountId?: string;
  }[];
  /** Whether `state.failureContext` is sent; models before October 2026 lack it. */
  readonly withContext?: boolean;
}

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly action: string;
  readonly stage: Stage;
  /** Both are planned at the start of the build, and move when a component really runs. */
  start: Date;
  /** When the step ends, or would end. */
  end: Date;
  readonly failure: string | undefined;
  readonly inputs: Structure;
  readonly outputs: Structure;
}

export interface WorkflowExecution {
  readonly id: string;
  readonly workflowArn: string;
  readonly type: 'BUILD' | 'TEST' | 'DISTRIBUTION';
  readonly steps: readonly Step[];
  /** When the build was cancelled or the execution was cut short by a failure elsewhere. */
  cutAt: Date | undefined;
  retried: boolean;
}

/** An image build version, from start to deletion. */
export interface Build extends Resource {
  readonly region: string;
  readonly version: string;
  readonly number: number;
  readonly pipelineArn: string;
  readonly recipe: ImageRecipe;
  /** The pipeline's settings when the build started. */
  readonly settings: Structure;
  readonly infrastructure: Configuration;
  readonly distribution: Configuration | undefined;
  /** `distribution` as it was at the start; an update affects the next build only. */
  readonly distributions: readonly Structure[];
  readonly buildType: 'USER_INITIATED' | 'SCHEDULED';
  readonly startedBy: string;
  /** Any text, for a status that no model knows. */
  status: string;
  reason: string | undefined;
  failureContext: Structure | undefined;
  /** local-aws's own record of what went in, whatever GetImage shows: build version ARNs. */
  resolvedComponents: readonly string[];
  /** local-aws's own record of the AMI the build began with. */
  parentAmi: string | undefined;
  amis: OutputAmi[];
  executions: WorkflowExecution[];
  script: BuildScript;
  /** What the scripts that really ran printed, in order. */
  componentLogs: ComponentLog[];
  /** Counts runs of the build; a step of an earlier run has no effect any more. */
  run: number;
  /** Where the last failure or cancellation happened. */
  stoppedIn: Stage | undefined;
  cancelRequested: boolean;
}

/** What a client token stands for. */
export interface RememberedCall {
  readonly parameters: string;
  readonly answer: Structure;
  readonly at: Date;
}

/** Image Builder in one Region, every map by ARN. */
export interface ImageBuilderState {
  readonly components: Map<string, Component>;
  readonly imageRecipes: Map<string, ImageRecipe>;
  readonly containerRecipes: Map<string, ContainerRecipe>;
  readonly infrastructures: Map<string, Configuration>;
  readonly distributions: Map<string, Configuration>;
  readonly pipelines: Map<string, Pipeline>;
  /** In the order they started. */
  readonly builds: Map<string, Build>;
  /** Highest build number given out, by image version ARN; a deleted build's number is not given again. */
  readonly buildNumbers: Map<string, number>;
  readonly managedImages: Map<string, ManagedImage>;
  readonly workflows: Map<string, Workflow>;
  readonly clientTokens: Map<string, RememberedCall>;
}

/** An Amazon-owned Image Builder image that recipes may name as their parent. */
export interface ManagedImage {
  readonly arn: string;
  readonly name: string;
  readonly version: string;
  readonly platform: Platform;
  readonly ami: string;
}

export function emptyImageBuilder(): ImageBuilderState {
  return {
    components: new Map(),
    imageRecipes: new Map(),
    containerRecipes: new Map(),
    infrastructures: new Map(),
    distributions: new Map(),
    pipelines: new Map(),
    builds: new Map(),
    buildNumbers: new Map(),
    managedImages: new Map(),
    workflows: new Map(),
    clientTokens: new Map(),
  };
}
