import { type Image, imageNames } from '../images/lock.ts';
import { splitReference } from '../images/reference.ts';
import type { Survey } from '../survey.ts';
import { type Finding, finding } from './finding.ts';
import type { PipelineParts } from './pipelineParts.ts';

/** A place in a file that names an image. */
export interface NamedImageSource {
  /** The image as it is written there: `nginx`, `registry.example/web:v1`. */
  readonly written: string;
  /** `deploy/web.yaml:12` */
  readonly place: string;
  /** imagePullPolicy, where one is written. */
  readonly pullPolicy: string | undefined;
}

/** Advice for kubelets: tags that are asked for again although the AMI holds them. */
export function latestTags(
  wanted: readonly Image[],
  sources: readonly NamedImageSource[],
): readonly Finding[] {
  const evidence = wanted.flatMap((image) => askedAgain(image, sources));
  if (evidence.length === 0) return [];
  return [
    finding(
      'latest-tag',
      'Some images are asked for at their registry at every start, although the AMI holds them: the kubelet does so ' +
        'with imagePullPolicy: Always, which is what the tag latest has unless another is written. Where the tag moved, ' +
        'the node pulls.',
      evidence,
      'Name a tag that does not move, or write imagePullPolicy: IfNotPresent.',
    ),
  ];
}

function askedAgain(image: Image, sources: readonly NamedImageSource[]): readonly string[] {
  const names = new Set([...imageNames(image), `${image.repository}@${image.digest}`].map(canonical));
  const own = sources.filter(({ written }) => names.has(canonical(written)));
  const asking = own.filter((source) => policyOf(source) === 'Always');
  const unsaid = image.tags
    .map((tag) => `${image.repository}:${tag}`)
    .filter((name) => isLatest(name) && !own.some(({ written }) => canonical(written) === canonical(name)));
  return [
    ...asking.map(
      ({ written, place, pullPolicy }) =>
        `${place}: ${written}, ${pullPolicy === undefined ? 'no imagePullPolicy' : `imagePullPolicy: ${pullPolicy}`}`,
    ),
    ...unsaid.map((name) => `${name}: no file says an imagePullPolicy`),
  ];
}

/** What Kubernetes makes of a container without imagePullPolicy. */
function policyOf({ written, pullPolicy }: NamedImageSource): string {
  return pullPolicy ?? (isLatest(written) ? 'Always' : 'IfNotPresent');
}

function isLatest(written: string): boolean {
  const { tag, digest } = splitReference(written);
  return tag === 'latest' || (tag === undefined && digest === undefined);
}

/** One text for all ways to write an image: Docker Hub's host and `library/` may be left away, and so may `latest`. */
function canonical(written: string): string {
  const { host = 'docker.io', path, tag = 'latest', digest } = splitReference(written);
  const whole = host === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
  return `${host}/${whole}${digest === undefined ? `:${tag}` : `@${digest}`}`;
}

/** What sets the agent's behaviour, in a shell, PowerShell or the agent's own file; YAML may fold the line. */
const PREFERS_CACHED = /ECS_IMAGE_PULL_BEHAVIOR.{0,40}prefer-cached/s;

/** Advice for ECS agents, which pull every image anew unless they are told to look first. */
export function preferCached({ recipe }: Survey, { components }: PipelineParts): readonly Finding[] {
  const userData = recipe.settings.additionalInstanceConfiguration?.userDataOverride ?? '';
  const texts = [
    Buffer.from(userData, 'base64').toString('utf8'),
    ...components.map(({ component }) => component.data ?? ''),
  ];
  if (texts.some((text) => PREFERS_CACHED.test(text))) return [];
  return [
    finding(
      'prefer-cached',
      'The ECS agent asks the registry for every image, although the AMI holds it, unless it is told to look at the ' +
        'host first.',
      ["neither the recipe's user data nor a component sets ECS_IMAGE_PULL_BEHAVIOR"],
      'Set ECS_IMAGE_PULL_BEHAVIOR=prefer-cached on the nodes: in /etc/ecs/ecs.config, on Windows as an environment ' +
        'variable of the machine before Initialize-ECSAgent. The agent then no longer cleans images up by itself.',
    ),
  ];
}
