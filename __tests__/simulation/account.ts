import { mainAccount } from '../../local-aws/account.ts';
import { moveBaseImage } from '../../local-aws/catalogue.ts';
import {
  addLaunchTemplate,
  loseAmi,
  pushIndex,
  scriptFastLaunch,
  seedComponent,
  seedPipeline,
  seedWorkflow,
  setBuildStatus,
  triggerSchedule,
  workflowDocument,
} from '../../local-aws/index.ts';
import type { Structure } from '../../local-aws/service.ts';
import { addDefaultVpc } from '../../local-aws/services/ec2/places.ts';
import { isInProgress } from '../../local-aws/services/imagebuilder/builds.ts';
import { imagebuilder } from '../../local-aws/services/imagebuilder/index.ts';
import type {
  Build,
  BuildScript,
  ImageRecipe,
  Pipeline,
} from '../../local-aws/services/imagebuilder/state.ts';
import { isStructure, text } from '../../local-aws/services/members.ts';
import { createWorld, inRegion, newUuid, settle, type World } from '../../local-aws/world.ts';
import { type ImageLock, makeLock } from '../../src/images/lock.ts';
import {
  ACCOUNT,
  componentArn,
  documentOf,
  foreignDocument,
  lockOf,
  REGION,
  WINDOWS_BASE,
} from '../tools.ts';
import type { BuildPlan, Deed, Plan } from './plan.ts';
import type { Timeline } from './timeline.ts';

/** The pull component's name. */
export const PULL = 'nodes-images';
const HARDENING = componentArn('hardening', '1.0.0/1');
const PARAMETER = WINDOWS_BASE.slice('ssm:'.length);
const PLACE = { region: REGION, accountId: ACCOUNT, repository: 'team/web' };

/** An account with one Windows pipeline in it, and what people and other workflows do there. */
export class Account {
  readonly world: World;
  readonly pipelineArn: string;
  private readonly timeline: Timeline;
  /** What the tag `prod` pointed at, from when on. */
  readonly pushes: { readonly at: number; readonly digest: string }[] = [];
  /** Builds and AMIs that somebody took away or retired. */
  readonly touched = new Set<string>();

  private constructor(world: World, timeline: Timeline, pipelineArn: string) {
    this.world = world;
    this.timeline = timeline;
    this.pipelineArn = pipelineArn;
  }

  static async open(plan: Plan, timeline: Timeline): Promise<Account> {
    const { entry, recipeReference, switches, buildMilliseconds, cancellingMilliseconds, listingLag } =
      plan.world;
    const part = (share: number) => buildMilliseconds * share;
    const world = createWorld({
      seed: String(plan.seed),
      clock: timeline.clock,
      switches: { ...switches, recipePlaceholders: 'one' },
      durations: {
        PENDING: part(0.1),
        CREATING: part(0.1),
        BUILDING: part(0.4),
        TESTING: part(0.1),
        DISTRIBUTING: part(0.2),
        INTEGRATING: part(0.1),
        cancelling: cancellingMilliseconds,
        listingLag,
        fastLaunchShown: 20_000,
        fastLaunchEnabling: 60_000,
      },
      furnish,
    });
    await seedComponent(world, REGION, component('hardening', '1.0.0', foreignDocument('hardening')));
    if (entry !== undefined)
      await seedComponent(world, REGION, component(PULL, '1.0.0', foreignDocument('placeholder')));
    const components = entry === undefined ? [] : [{ componentArn: componentArn(PULL, entry) }];
    const { id: launchTemplateId } = addLaunchTemplate(world, REGION, { accountId: ACCOUNT, name: 'nodes' });
    const data = workflowDocument(['LaunchInstance', 'ExecuteComponents', 'RunSysPrep', 'CreateImage']);
    const workflowArn = seedWorkflow(world, REGION, { type: 'BUILD', name: 'windows', data });
    const { pipelineArn } = await seedPipeline(world, {
      region: REGION,
      name: 'nodes',
      parentImage: WINDOWS_BASE,
      recipeReference,
      components,
      distributions: [{ region: REGION, launchTemplateConfigurations: [{ launchTemplateId }] }],
      pipeline: {
        description: 'what a person wrote',
        imageTags: { owner: 'platform' },
        executionRole: `arn:aws:iam::${ACCOUNT}:role/imagebuilder`,
        workflows: [{ workflowArn }],
      },
    });
    for (const build of plan.builds) world.buildScripts.push(scriptOf(build, buildMilliseconds));
    for (const fails of plan.fastLaunchFails) {
      if (fails)
        scriptFastLaunch(world, REGION, { state: 'enabling-failed', reason: 'Server.InternalError' });
    }
    const account = new Account(world, timeline, pipelineArn);
    account.push('1');
    timeline.clock.advance(10 * 60_000);
    return account;
  }

  get pipeline(): Pipeline {
    const pipeline = inRegion(this.world, REGION).imagebuilder.pipelines.get(this.pipelineArn);
    if (pipeline === undefined) throw new Error('the pipeline is gone');
    return pipeline;
  }

  /** The recipe version that the pipeline names; undefined for one that it names by wildcard. */
  recipeOf(pipeline: Pipeline): ImageRecipe | undefined {
    return inRegion(this.world, REGION).imagebuilder.imageRecipes.get(
      text(pipeline.settings, 'imageRecipeArn'),
    );
  }

  get builds(): readonly Build[] {
    settle(this.world);
    return [...inRegion(this.world, REGION).imagebuilder.builds.values()];
  }

  get inProgress(): readonly Build[] {
    return this.builds.filter((build) => isInProgress(build) && !build.cancelRequested);
  }

  get restless(): boolean {
    return this.builds.some(isInProgress);
  }

  build(arn: string): Build | undefined {
    return this.builds.find((build) => build.arn === arn);
  }

  /** The document of the pull component that really went into a build. */
  pulledInto(build: Build): string | undefined {
    const arn = build.resolvedComponents.find((each) => each.includes(`/${PULL}/`));
    return inRegion(this.world, REGION).imagebuilder.components.get(arn ?? '')?.data;
  }

  private push(content: string): void {
    const child = (osVersion: string) => ({
      content,
      platform: { os: 'windows', architecture: 'amd64', osVersion },
    });
    const children = [child('10.0.17763.1'), child('10.0.20348.1')];
    const { digest } = pushIndex(this.world, PLACE, { children, tags: ['prod'] });
    this.pushes.push({ at: this.timeline.now(), digest });
  }

  /** @returns what came of it, for a person */
  async doDeed(deed: Deed): Promise<string> {
    settle(this.world);
    switch (deed.kind) {
      case 'push':
        this.push(deed.content);
        return 'pushed';
      case 'edit a setting':
        return this.edit({ [deed.setting]: this.edited(deed.setting, deed.value) });
      case 'add a component to the recipe':
        return this.addToRecipe();
      case 'publish a component':
        return this.publish(deed.content);
      case 'schedule fires':
        return this.pipeline.settings.status === 'DISABLED'
          ? 'the pipeline is disabled'
          : triggerSchedule(this.world, REGION, this.pipelineArn).arn;
      case 'cancel a build':
        return this.cancelBuild();
      case 'delete a build':
        return this.deleteBuild();
      case 'deregister an AMI':
        return this.deregister();
      case 'deprecate a build':
        return this.deprecate();
      case 'move the base image':
        return moveBaseImage(this.world, REGION, PARAMETER).id;
    }
  }

  private edited(setting: 'description' | 'imageTags' | 'schedule', value: string): Structure | string {
    if (setting === 'description') return `edited ${value} at ${this.timeline.now()}`;
    if (setting === 'schedule') return { scheduleExpression: `cron(0 ${value} * * ? *)` };
    const now = this.pipeline.settings.imageTags;
    return { ...(isStructure(now) ? now : {}), [`edit-${value}`]: String(this.timeline.now()) };
  }

  /** As a person does it: with all that the pipeline has now. */
  private async edit(change: Structure): Promise<string> {
    await this.call('UpdateImagePipeline', {
      imagePipelineArn: this.pipelineArn,
      ...this.pipeline.settings,
      ...change,
    });
    return JSON.stringify(change);
  }

  private async addToRecipe(): Promise<string> {
    const recipe = this.recipeOf(this.pipeline);
    if (recipe === undefined) return 'the pipeline names its recipe by wildcard';
    if (recipe.components.some((entry) => entry.componentArn === HARDENING)) return 'it is there already';
    const [major, minor] = recipe.version.split('.');
    const made = await this.call('CreateImageRecipe', {
      name: recipe.name,
      semanticVersion: `${major}.${minor}.x`,
      parentImage: recipe.parentImage,
      components: [...recipe.components, { componentArn: HARDENING }],
      ...recipe.settings,
    });
    return this.edit({ imageRecipeArn: text(made, 'imageRecipeArn') });
  }

  private async publish(content: 'foreign' | 'other images'): Promise<string> {
    const { components } = inRegion(this.world, REGION).imagebuilder;
    const patches = [...components.values()]
      .filter(({ name }) => name === PULL)
      .map(({ version }) => Number(version.split('.')[2]));
    const next = Math.max(0, ...patches) + 1;
    const data = content === 'foreign' ? foreignDocument(`other ${next}`) : documentOf(this.otherLock(next));
    return seedComponent(this.world, REGION, component(PULL, `1.0.${next}`, data));
  }

  private otherLock(count: number): ImageLock {
    return makeLock(lockOf(`other ${count}`).images);
  }

  private async cancelBuild(): Promise<string> {
    const running = this.inProgress.at(-1);
    if (running === undefined) return 'none is in progress';
    await this.call('CancelImageCreation', { imageBuildVersionArn: running.arn });
    return running.arn;
  }

  private async deleteBuild(): Promise<string> {
    const ended = this.builds.filter((build) => !isInProgress(build) && build.status !== 'DELETED').at(-1);
    if (ended === undefined) return 'none is over';
    this.touched.add(ended.arn);
    await this.call('DeleteImage', { imageBuildVersionArn: ended.arn });
    return ended.arn;
  }

  private deregister(): string {
    const ami = this.builds.flatMap(({ amis }) => amis).at(-1)?.image;
    if (ami === undefined) return 'there is none';
    this.touched.add(ami);
    loseAmi(this.world, REGION, ami);
    return ami;
  }

  private deprecate(): string {
    const done = this.builds.filter(({ status }) => status === 'AVAILABLE').at(-1);
    if (done === undefined) return 'none is done';
    this.touched.add(done.arn);
    setBuildStatus(this.world, REGION, done.arn, 'DEPRECATED');
    return done.arn;
  }

  private async call(operation: string, input: Structure): Promise<Structure> {
    const { accountId, accessKeyId, principal } = mainAccount;
    const answer = await imagebuilder(this.world)[operation]?.({
      service: 'imagebuilder',
      operation,
      input: operation === 'DeleteImage' ? input : { ...input, clientToken: newUuid(this.world) },
      region: REGION,
      partition: 'aws',
      accountId,
      accessKeyId,
      principal,
    });
    if (answer === undefined) throw new Error(`there is no operation ${operation}`);
    return answer;
  }
}

function component(name: string, version: string, data: string) {
  return { name, version, platform: 'Windows', data } as const;
}

/** As little as the pipeline needs: a whole catalogue takes longer than all the rest. */
function furnish(world: World, region: string): void {
  moveBaseImage(world, region, PARAMETER);
  addDefaultVpc(world, region, ACCOUNT);
}

function scriptOf(build: BuildPlan, milliseconds: number): BuildScript {
  if (build === 'well') return {};
  if (build === 'slowly') return { durations: { BUILDING: milliseconds * 3 } };
  return { failure: { stage: build, message: `it failed in ${build}` } };
}
