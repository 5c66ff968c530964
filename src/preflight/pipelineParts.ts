import type {
  Component,
  Distribution,
  FastLaunchConfiguration,
  InfrastructureConfiguration,
} from '@aws-sdk/client-imagebuilder';
import { parseArn } from '../aws/arn.ts';
import type { Clients } from '../aws/clients.ts';
import type { Ec2 } from '../aws/ec2.ts';
import { isAbsent } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { everyPage } from '../aws/pages.ts';
import type { Home } from '../images/registry.ts';
import type { FastLaunchWish } from '../inputs.ts';
import { wantsFastLaunch } from '../launch/warmLaunch.ts';
import { findComponent } from '../pipeline/recipe.ts';
import type { Survey } from '../survey.ts';
import type { Reads } from './reads.ts';

/** What a pipeline consists of, as far as it could be read. */
export interface PipelineParts {
  readonly infrastructure: InfrastructureConfiguration | undefined;
  readonly distribution: DistributionSettings;
  /** Those of the recipe, and the pull component that is there already. */
  readonly components: readonly ReadComponent[];
  /** Workflows of the account's own that build; read only where Fast Launch is wanted. */
  readonly buildWorkflows: readonly BuildWorkflow[];
  /** Where this account will own an AMI whose Fast Launch is turned on; none where it is not wanted. */
  readonly places: readonly FastLaunchPlace[];
}

/** The distribution settings; a pipeline without any makes an AMI in its own account and Region. */
export type DistributionSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'read'; readonly arn: string; readonly regions: readonly Distribution[] };

export interface ReadComponent {
  /** As the recipe names it. */
  readonly arn: string;
  readonly component: Component;
}

export interface BuildWorkflow {
  readonly arn: string;
  /** Of its steps, in order. */
  readonly actions: readonly string[];
}

/** A Region where Fast Launch is turned on. */
export interface FastLaunchPlace {
  readonly region: string;
  /** What the distribution settings themselves turn on for this account; undefined: the action does. */
  readonly configured: FastLaunchConfiguration | undefined;
  /** Undefined where it could not be read, as below. */
  readonly hasDefaultVpc: boolean | undefined;
  readonly inUse: readonly ParallelLaunches[] | undefined;
  /** Launch templates of this account that the distribution settings give the AMI to. */
  readonly templates: readonly LaunchTemplate[];
}

/** MaxParallelLaunches of an AMI whose Fast Launch is on. */
export interface ParallelLaunches {
  readonly ami: string;
  readonly state: string;
  readonly launches: number;
}

export interface LaunchTemplate {
  readonly id: string;
  readonly versions: readonly {
    readonly number: number;
    /** Device names of its explicit block device mappings. */
    readonly devices: readonly string[];
  }[];
}

/** Where parts are read, and where it is noted what could not be. */
interface Reading {
  readonly survey: Survey;
  readonly wish: FastLaunchWish;
  readonly clients: Clients;
  readonly imagebuilder: Imagebuilder;
  readonly reads: Reads;
}

/** Reads the parts side by side: two calls follow one another, and the pages of one list. */
export async function readParts(
  survey: Survey,
  wish: FastLaunchWish,
  clients: Clients,
  reads: Reads,
): Promise<PipelineParts> {
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const reading = { survey, wish, clients, imagebuilder, reads };
  const distribution = readDistribution(reading);
  const [infrastructure, components, buildWorkflows, places] = await Promise.all([
    readInfrastructure(reading),
    readComponents(reading),
    readBuildWorkflows(reading),
    distribution.then((settings) => readPlaces(settings, reading)),
  ]);
  return { infrastructure, distribution: await distribution, components, buildWorkflows, places };
}

async function readInfrastructure({ survey, imagebuilder, reads }: Reading) {
  const arn = survey.pipeline.settings.infrastructureConfigurationArn;
  if (arn === undefined) return undefined;
  const answer = await reads.attempt('imagebuilder:GetInfrastructureConfiguration', arn, () =>
    imagebuilder.getInfrastructureConfiguration(arn),
  );
  return answer?.infrastructureConfiguration;
}

async function readDistribution({ survey, imagebuilder, reads }: Reading): Promise<DistributionSettings> {
  const arn = survey.pipeline.settings.distributionConfigurationArn;
  if (arn === undefined) return { kind: 'none' };
  const answer = await reads.attempt('imagebuilder:GetDistributionConfiguration', arn, () =>
    imagebuilder.getDistributionConfiguration(arn),
  );
  const regions = answer?.distributionConfiguration?.distributions;
  return regions === undefined ? { kind: 'unknown' } : { kind: 'read', arn, regions };
}

async function readComponents(reading: Reading): Promise<readonly ReadComponent[]> {
  const { recipe, component } = reading.survey;
  const named = [...new Set(recipe.componentArns)].map((arn) => readComponent(arn, reading));
  const isMissing = findComponent(recipe.componentArns, component).kind === 'missing';
  const pull = isMissing ? [readPullComponent(`${component}/x.x.x`, reading)] : [];
  return (await Promise.all([...named, ...pull])).filter((each) => each !== undefined);
}

const READS_COMPONENT = 'imagebuilder:GetComponent';

async function readComponent(arn: string, { imagebuilder, reads }: Reading) {
  const answer = await reads.attempt(READS_COMPONENT, arn, () => imagebuilder.getComponent(arn));
  return answer?.component === undefined ? undefined : { arn, component: answer.component };
}

/** Before the first bake there is none, and nothing is wrong. */
async function readPullComponent(arn: string, { imagebuilder, reads }: Reading) {
  const answer = await reads.attempt(READS_COMPONENT, arn, () =>
    imagebuilder.getComponent(arn).catch((error: unknown) => {
      if (isAbsent(error)) return undefined;
      throw error;
    }),
  );
  return answer?.component === undefined ? undefined : { arn, component: answer.component };
}

/** Amazon's own run Sysprep on Windows. */
async function readBuildWorkflows({ survey, wish, imagebuilder, reads }: Reading) {
  if (!wantsFastLaunch(survey.pipeline.platform, wish)) return [];
  const arns = (survey.pipeline.settings.workflows ?? [])
    .map(({ workflowArn }) => workflowArn ?? '')
    .filter((arn) => parseArn(arn)?.resource.startsWith('workflow/build/'))
    .filter((arn) => parseArn(arn)?.accountId !== 'aws');
  const workflows = await Promise.all(
    arns.map(async (arn) => {
      const actions = await reads.attempt('imagebuilder:GetWorkflow', arn, async () =>
        actionsOf((await imagebuilder.getWorkflow(arn)).workflow?.data ?? ''),
      );
      return actions === undefined ? undefined : { arn, actions };
    }),
  );
  return workflows.filter((each) => each !== undefined);
}

/** The actions of a workflow document's steps; undefined for a text that is none. */
async function actionsOf(document: string): Promise<readonly string[] | undefined> {
  const { parseDocument } = await import('yaml');
  const steps: unknown = parseDocument(document).toJS()?.steps;
  if (!Array.isArray(steps)) return undefined;
  return steps.map((step: unknown) =>
    typeof step === 'object' && step !== null ? String(Reflect.get(step, 'action')) : '',
  );
}

async function readPlaces(
  settings: DistributionSettings,
  reading: Reading,
): Promise<readonly FastLaunchPlace[]> {
  const { survey, wish } = reading;
  // Without the settings it is not known who enables Fast Launch, and with which template.
  if (!wantsFastLaunch(survey.pipeline.platform, wish) || settings.kind === 'unknown') return [];
  const distributions = settings.kind === 'read' ? settings.regions : [];
  const regions = new Set([survey.home.region, ...regionsOfOwnAmis(distributions, survey.home)]);
  return Promise.all([...regions].map((region) => readPlace(region, distributions, reading)));
}

/** Where this account gets an AMI; accounts that are named get copies of their own, and no others any. */
function regionsOfOwnAmis(distributions: readonly Distribution[], { accountId }: Home): readonly string[] {
  return distributions.flatMap(({ region, amiDistributionConfiguration }) => {
    const targets = amiDistributionConfiguration?.targetAccountIds ?? [];
    return region !== undefined && (targets.length === 0 || targets.includes(accountId)) ? [region] : [];
  });
}

async function readPlace(
  region: string,
  distributions: readonly Distribution[],
  reading: Reading,
): Promise<FastLaunchPlace> {
  const { clients, survey } = reading;
  const { accountId } = survey.home;
  // What is for another account is not applied there (user guide, ApplyImageConfigurations).
  const isOwn = (each: { readonly accountId?: string | undefined }) =>
    (each.accountId ?? accountId) === accountId;
  const settings = distributions.find((each) => each.region === region);
  const configured = settings?.fastLaunchConfigurations?.find((each) => each.enabled === true && isOwn(each));
  const templateIds = (settings?.launchTemplateConfigurations ?? [])
    .filter(isOwn)
    .flatMap(({ launchTemplateId }) => launchTemplateId ?? []);
  const ec2 = await clients.ec2(region);
  const [hasDefaultVpc, inUse, ...templates] = await Promise.all([
    readDefaultVpc(region, ec2, reading),
    readInUse(region, ec2, reading),
    ...templateIds.map((id) => readTemplate(id, region, ec2, reading)),
  ]);
  return {
    region,
    configured,
    hasDefaultVpc,
    inUse,
    templates: templates.filter((each) => each !== undefined),
  };
}

async function readDefaultVpc(region: string, ec2: Ec2, { reads }: Reading): Promise<boolean | undefined> {
  const Filters = [{ Name: 'is-default', Values: ['true'] }];
  const answer = await reads.attempt('ec2:DescribeVpcs', `the VPCs in ${region}`, () =>
    ec2.describeVpcs({ Filters }),
  );
  return answer === undefined ? undefined : (answer.Vpcs ?? []).length > 0;
}

async function readInUse(region: string, ec2: Ec2, { reads }: Reading) {
  const images = await reads.attempt(
    'ec2:DescribeFastLaunchImages',
    `the AMIs with Fast Launch in ${region}`,
    () =>
      everyPage(async (nextToken) => {
        const page = await ec2.listFastLaunchImages(nextToken);
        return { items: page.FastLaunchImages ?? [], nextToken: page.NextToken };
      }),
  );
  return images?.map(({ ImageId = '', State = '', MaxParallelLaunches = 0 }) => ({
    ami: ImageId,
    state: State,
    launches: MaxParallelLaunches,
  }));
}

/** The versions that nodes launch from, and that Image Builder makes the next one of. */
const VERSIONS = ['$Default', '$Latest'];

async function readTemplate(id: string, region: string, ec2: Ec2, { reads }: Reading) {
  const what = `the launch template ${id} in ${region}`;
  const answer = await reads.attempt('ec2:DescribeLaunchTemplateVersions', what, () =>
    ec2.describeLaunchTemplateVersions({ LaunchTemplateId: id, Versions: VERSIONS }),
  );
  if (answer === undefined) return undefined;
  const versions = (answer.LaunchTemplateVersions ?? []).map(({ VersionNumber = 0, LaunchTemplateData }) => ({
    number: VersionNumber,
    devices: (LaunchTemplateData?.BlockDeviceMappings ?? []).map(({ DeviceName = '' }) => DeviceName),
  }));
  return { id, versions };
}
