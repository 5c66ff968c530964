import type { Image } from '../images/lock.ts';
import { normaliseRepository } from '../sources/imageName.ts';
import type { SourceImage } from '../sources/sources.ts';
import type { Survey } from '../survey.ts';
import { firstLines } from './evidence.ts';
import { type Finding, finding } from './finding.ts';
import type { PipelineParts } from './pipelineParts.ts';

/** Advice for kubelets: images that are asked for again although the AMI holds them. */
export function askedAgain({
  wanted,
  platform,
  sources,
}: Pick<Survey, 'wanted' | 'platform' | 'sources'>): readonly Finding[] {
  const here = sources.images.filter(({ onlyOn }) => onlyOn === undefined || onlyOn === platform.os);
  const evidence = wanted.flatMap((image) => askingFor(image, here));
  if (evidence.length === 0) return [];
  return [
    finding(
      'latest-tag',
      'Some images are asked for at their registry at every start, although the AMI holds them: the kubelet does so ' +
        'with imagePullPolicy: Always, which is what the tag latest has unless another is written. Where the tag moved, ' +
        'the node pulls.',
      firstLines(evidence),
      'Name a tag that does not move, or write imagePullPolicy: IfNotPresent.',
    ),
  ];
}

/** What asks for the image again: files that do, and the tag latest where no file names it. */
function askingFor(image: Image, sources: readonly SourceImage[]): readonly string[] {
  const repository = normaliseRepository(image.repository);
  const own = sources.filter((source) => source.repository === repository && isNamed(image, source));
  const isUnsaid = image.tags.includes('latest') && !own.some(isLatest);
  return [
    ...own
      .filter((source) => policyOf(source) === 'Always')
      .map(
        ({ written, file, line, pullPolicy }) =>
          `${file}:${line}: ${written}, ${pullPolicy === undefined ? 'no imagePullPolicy' : `imagePullPolicy: ${pullPolicy}`}`,
      ),
    ...(isUnsaid ? [`${image.repository}:latest: no file says an imagePullPolicy`] : []),
  ];
}

function isNamed({ tags, digest, platformDigest }: Image, { want }: SourceImage): boolean {
  return want.kind === 'tag' ? tags.includes(want.tag) : [digest, platformDigest].includes(want.digest);
}

function isLatest({ want }: SourceImage): boolean {
  return want.kind === 'tag' && want.tag === 'latest';
}

/** What Kubernetes makes of a container, also of one without imagePullPolicy. */
function policyOf(source: SourceImage): string {
  return source.pullPolicy ?? (isLatest(source) ? 'Always' : 'IfNotPresent');
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
