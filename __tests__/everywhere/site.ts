/** What stands outside of a company's network: AWS, GitHub with its OIDC issuer, and a registry that is not ECR. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRole, ISSUER, managedComponentArn, pushImage, seedPipeline } from '../../local-aws/index.ts';
import { domainOf, partitionOf } from '../../local-aws/regions.ts';
import { GITHUB_TOKEN } from '../../runner/runAction.ts';
import { ACCOUNT, openScene, PIPELINE, REGION, type Scene, type SYSTEMS } from '../e2e/world.ts';
import { type GithubServer, startGithubServer, TOKENS } from '../github/githubServer.ts';
import { startScriptedServer } from '../oci/scriptedServer.ts';
import { type Company, type CompanyOptions, openCompany } from './company.ts';

export const TOKEN_HOST = 'pipelines.actions.githubusercontent.com';
export const GITHUB_HOST = 'api.github.com';
export const REGISTRY = 'registry.example';
const SUBJECT = 'repo:example/shop:pull_request';

export interface Site {
  readonly scene: Scene;
  readonly github: GithubServer;
  readonly company: Company;
  /** Of a job on a pull request that may ask for tokens; to it come the proxy's variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Inputs of a run that talks to everybody. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Keeps a text in a file until the test ends; answers its path. */
  keep(name: string, text: string): string;
}

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export interface SiteOptions extends Partial<CompanyOptions> {
  /** Where the pipeline lies; `us-east-1` unless told. */
  readonly region?: string;
  /** What the nodes run; `linux` unless told. */
  readonly system?: keyof typeof SYSTEMS;
  /** What the account's identity provider takes; `sts.amazonaws.com` unless told. */
  readonly audience?: string;
  /** Whom the role trusts and who issues the tokens; GitHub.com unless told. */
  readonly issuer?: string;
}

/** Where ECR has the layers of a Region. */
export function layersHost(region = REGION): string {
  return `prod-${region}-starport-layer-bucket.s3.${region}.${domainOf(partitionOf(region))}`;
}

/** Opens a site with the image `web:v1` in ECR and `team/api:v1` in the registry. */
export async function openSite({
  region = REGION,
  system = 'linux',
  audience = 'sts.amazonaws.com',
  issuer = ISSUER,
  ...options
}: SiteOptions = {}): Promise<Site> {
  const partition = partitionOf(region);
  const names = { 'us-east-1': region, 'arn:aws:': `arn:${partition}:` };
  const scene = await openScene({ names, system, issuer });
  const { world } = scene;
  world.endpoint = `https://${layersHost(region)}`;
  if (region !== REGION) await seedAbroad(scene, region);
  const { image: platform } = scene.system;
  pushImage(
    world,
    { region, accountId: ACCOUNT, repository: 'web' },
    { platform, content: 'web', tags: ['v1'] },
  );
  const arn = `arn:${partition}:iam::${ACCOUNT}:role/warm-ami`;
  addRole(world.accounts, { arn, webIdentity: { issuer, audience, subjects: [SUBJECT] } });
  const github = await startGithubServer({ [GITHUB_TOKEN]: TOKENS.workflow });
  closers.push(() => github.close());
  const registry = await startRegistry();
  closers.push(() => registry.close());
  const aws = Number(new URL(scene.aws.url).port);
  const company = await openCompany({
    places: [
      {
        names:
          /\.amazonaws\.(?:com|com\.cn|eu)$|\.api\.(?:aws|amazonwebservices\.(?:com\.cn|eu))$|^pipelines\.actions\.|^aws\.company\.test$/,
        port: aws,
      },
      { names: /^(?:api\.github\.com|github\.company\.test)$/, port: Number(new URL(github.url).port) },
      { names: /^registry\.(?:example|company\.test)$/, port: Number(registry.host.split(':')[1]) },
    ],
    ...options,
  });
  closers.push(() => company.close());
  const { pathname, search } = new URL(scene.aws.tokenUrl(SUBJECT));
  return {
    scene,
    github,
    company,
    environment: {
      ...company.environment,
      AWS_REGION: region,
      AWS_ENDPOINT_URL: '',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      ACTIONS_ID_TOKEN_REQUEST_URL: `https://${TOKEN_HOST}${pathname}${search}`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token-of-the-job',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: keep('event.json', JSON.stringify(EVENT)),
    },
    inputs: {
      mode: 'plan',
      comment: 'true',
      images: `web:v1\n${REGISTRY}/team/api:v1`,
      'role-to-assume': arn,
    },
    keep,
  };
}

/** The pipeline of the scene in another Region; a Region's managed components are its own. */
async function seedAbroad({ world, system: { parameter } }: Scene, region: string): Promise<void> {
  const update = parameter.includes('windows') ? 'update-windows' : 'update-linux';
  await seedPipeline(world, {
    region,
    name: PIPELINE,
    parentImage: `ssm:${parameter}`,
    components: [{ componentArn: managedComponentArn(region, update) }],
  });
}

const EVENT = { pull_request: { number: 7, head: { sha: 'feedface'.repeat(5) } } };

function keep(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  closers.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** The same site under names that are known inside, too: what goes there need not go through the proxy. */
export function inside(site: Site): Pick<Site, 'environment' | 'inputs'> {
  const [aws, github, registry] = site.company.tlsPorts;
  site.scene.world.endpoint = `https://aws.company.test:${aws}`;
  const tokens = new URL(site.environment.ACTIONS_ID_TOKEN_REQUEST_URL ?? '');
  return {
    environment: {
      ...site.environment,
      KNOWN_NAMES: '.company.test',
      AWS_ENDPOINT_URL: `https://aws.company.test:${aws}`,
      ACTIONS_ID_TOKEN_REQUEST_URL: `https://aws.company.test:${aws}${tokens.pathname}${tokens.search}`,
      GITHUB_API_URL: `https://github.company.test:${github}`,
      GITHUB_GRAPHQL_URL: `https://github.company.test:${github}/graphql`,
    },
    inputs: { ...site.inputs, images: `web:v1\nregistry.company.test:${registry}/team/api:v1` },
  };
}

/** A registry that everybody may read, with one image for Linux. */
async function startRegistry() {
  const config = JSON.stringify({
    os: 'linux',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: [] },
  });
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: type,
    config: descriptor('application/vnd.oci.image.config.v1+json', config),
    layers: [descriptor('application/vnd.oci.image.layer.v1.tar+gzip', 'a layer')],
  });
  const contents: Readonly<Record<string, string>> = {
    '/v2/team/api/tags/list?n=1000': '{"tags":["v1"]}',
    '/v2/team/api/manifests/v1': manifest,
    [`/v2/team/api/manifests/${digestOf(manifest)}`]: manifest,
    [`/v2/team/api/blobs/${digestOf(config)}`]: config,
  };
  return startScriptedServer(({ url = '' }) => {
    const body = contents[url];
    const headers = { 'content-type': url.includes('/manifests/') ? type : 'application/json' };
    return body === undefined ? { status: 404 } : { status: 200, headers, body };
  });
}

function descriptor(mediaType: string, content: string) {
  return { mediaType, digest: digestOf(content), size: content.length };
}

function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
