import { type Findings, nameOr, type ObjectChange } from './findings.ts';
import { firstImage } from './imageKeys.ts';
import { demandedSystem, systemDemands } from './nodeSystem.ts';
import { at, itemsAt, type Tree, textAt } from './tree.ts';

const TEMPLATE: readonly string[] = ['spec', 'template', 'spec'];

/**
 * Where the pod's spec lies in each kind that is read, by API group and kind: the built-in ones, and of the
 * custom resources those few whose controllers take a whole pod template as a Deployment does. Whatever the
 * version: the place never moved between versions.
 */
const POD_SPECS: ReadonlyMap<string, readonly string[]> = new Map([
  ['/Pod', ['spec']],
  ['/PodTemplate', ['template', 'spec']],
  ['/ReplicationController', TEMPLATE],
  ['apps/ReplicaSet', TEMPLATE],
  ['apps/Deployment', TEMPLATE],
  ['apps/StatefulSet', TEMPLATE],
  ['apps/DaemonSet', TEMPLATE],
  ['extensions/ReplicaSet', TEMPLATE],
  ['extensions/Deployment', TEMPLATE],
  ['extensions/DaemonSet', TEMPLATE],
  ['batch/Job', TEMPLATE],
  ['batch/CronJob', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
  ['argoproj.io/Rollout', TEMPLATE],
  ['serving.knative.dev/Service', TEMPLATE],
  ['serving.knative.dev/Configuration', TEMPLATE],
  ['serving.knative.dev/Revision', ['spec']],
  ['apps.openshift.io/DeploymentConfig', TEMPLATE],
]);

/** Karpenter's AMI families of Linux alone, in small letters as its aliases write them. */
const LINUX_FAMILIES: ReadonlySet<string> = new Set(['al2', 'al2023', 'bottlerocket']);

const NAMELESS = '(without a name)';

const CONTAINER_LISTS = [
  ['containers', 'container'],
  ['initContainers', 'init container'],
  ['ephemeralContainers', 'ephemeral container'],
] as const;

/** Does the document say of itself that it is an object of a Kubernetes API? */
export function isKubernetesObject(tree: Tree): boolean {
  return textAt(tree, 'kind') !== undefined && textAt(tree, 'apiVersion') !== undefined;
}

/**
 * Reads the images of a Kubernetes object: of the containers, init and ephemeral containers and image
 * volumes of every kind that holds pods, one by one or in lists, and nothing that merely looks like them
 * (data, annotations). A custom resource that holds something container-shaped is said, not guessed at.
 */
export function readKubernetes(tree: Tree, findings: Findings): void {
  readObject(tree, textAt(tree, 'apiVersion') ?? '', textAt(tree, 'kind') ?? '', findings);
}

function readObject(tree: Tree, apiVersion: string, kind: string, findings: Findings): void {
  findings.step(tree);
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  if (kind.endsWith('List') && at(tree, 'items')?.kind === 'list') {
    readList(tree, apiVersion, kind, findings);
    return;
  }
  const path = POD_SPECS.get(`${group}/${kind}`);
  if (path !== undefined) readPod(tree, kind, path, findings);
  else if (group === 'karpenter.k8s.aws' && kind === 'EC2NodeClass') readNodeClass(tree, findings);
  else if (isCustom(group)) sayImages(tree, apiVersion, kind, findings);
}

/** The API leaves apiVersion and kind out of the items of a list of one kind. */
function readList(tree: Tree, apiVersion: string, kind: string, findings: Findings): void {
  const itemKind = kind.slice(0, -'List'.length);
  for (const item of itemsAt(tree, 'items')) {
    readObject(item, textAt(item, 'apiVersion') ?? apiVersion, textAt(item, 'kind') ?? itemKind, findings);
  }
}

function readPod(object: Tree, kind: string, path: readonly string[], findings: Findings): void {
  const spec = at(object, ...path);
  const name = nameOr(
    textAt(object, 'metadata', 'name') ?? textAt(object, 'metadata', 'generateName'),
    NAMELESS,
  );
  const demands = systemDemands(spec);
  const onlyOn = demandedSystem(demands);
  findings.change({
    kind,
    object: name,
    demands,
    isDeleted: textAt(object, '$patch') === 'delete',
    deleted: deletedIn(spec),
  });
  sayReplaced(object, path, findings);
  const replaced = replacedByTriggers(object, kind);
  for (const [list, noun] of CONTAINER_LISTS) {
    for (const container of itemsAt(spec, list)) {
      findings.step(container);
      const containerName = textAt(container, 'name');
      const where = `${kind} ${name}, ${noun} ${nameOr(containerName, NAMELESS)}`;
      if (containerName !== undefined && replaced.has(containerName)) {
        findings.gap(container.line, `the image of ${where} is set by an ImageChange trigger`);
        continue;
      }
      const pullPolicy = textAt(container, 'imagePullPolicy');
      const part = { kind, object: name, list: 'containers' as const, name: containerName ?? '' };
      findings.name(at(container, 'image'), { onlyOn, pullPolicy, where, part, demands });
    }
  }
  for (const volume of itemsAt(spec, 'volumes')) {
    findings.step(volume);
    findings.name(at(volume, 'image', 'reference'), {
      onlyOn,
      pullPolicy: textAt(volume, 'image', 'pullPolicy'),
      where: `${kind} ${name}, volume ${nameOr(textAt(volume, 'name'), NAMELESS)}`,
      part: { kind, object: name, list: 'volumes', name: textAt(volume, 'name') ?? '' },
      demands,
    });
  }
}

function deletedIn(spec: Tree | undefined): ObjectChange['deleted'] {
  const lists = [
    ...CONTAINER_LISTS.map(([list]) => [list, 'containers'] as const),
    ['volumes', 'volumes'] as const,
  ];
  return lists.flatMap(([key, list]) =>
    itemsAt(spec, key)
      .filter((item) => textAt(item, '$patch') === 'delete')
      .map((item) => ({ list, name: textAt(item, 'name') ?? '' })),
  );
}

/** A patch may also take the place of what it names, instead of being merged into it. */
function sayReplaced(object: Tree, path: readonly string[], findings: Findings): void {
  const spec = at(object, ...path);
  const places = [object, ...path.map((_, depth) => at(object, ...path.slice(0, depth + 1)))];
  const marks = CONTAINER_LISTS.flatMap(([list]) => itemsAt(spec, list)).filter(
    (item) => textAt(item, 'name') === undefined,
  );
  for (const place of [...places, ...marks]) {
    const mark = at(place, '$patch');
    if (mark?.kind !== 'text' || (place === object && mark.text === 'delete')) continue;
    findings.gap(mark.line, `a patch with $patch: ${mark.text.slice(0, 20)} of containers is not applied`);
  }
}

/** Containers of an OpenShift DeploymentConfig whose images an image stream replaces. */
function replacedByTriggers(object: Tree, kind: string): ReadonlySet<string> {
  if (kind !== 'DeploymentConfig') return new Set();
  const names = itemsAt(object, 'spec', 'triggers')
    .map((trigger) => at(trigger, 'imageChangeParams'))
    .filter((change) => textAt(change, 'automatic') !== 'false')
    .flatMap((change) => itemsAt(change, 'containerNames'));
  return new Set(names.flatMap((name) => (name.kind === 'text' ? [name.text] : [])));
}

function readNodeClass(tree: Tree, findings: Findings): void {
  if (isForLinux(tree)) return;
  const mappings = at(tree, 'spec', 'blockDeviceMappings');
  const hasBlockDeviceMappings = mappings?.kind === 'list' && mappings.items.length > 0;
  findings.karpenter.push({
    line: (hasBlockDeviceMappings ? mappings : (at(tree, 'kind') ?? tree)).line,
    name: nameOr(textAt(tree, 'metadata', 'name'), NAMELESS),
    hasBlockDeviceMappings,
  });
}

/**
 * Aliases are a family in small letters, `@` and a version, and say the family where `amiFamily` does not
 * (https://karpenter.sh/docs/concepts/nodeclasses/). `Custom` and AMIs by id or tag may be anything.
 */
function isForLinux(nodeClass: Tree): boolean {
  const families = [
    textAt(nodeClass, 'spec', 'amiFamily'),
    ...itemsAt(nodeClass, 'spec', 'amiSelectorTerms').map((term) => textAt(term, 'alias')?.split('@', 1)[0]),
  ];
  return families.some((family) => family !== undefined && LINUX_FAMILIES.has(family.toLowerCase()));
}

/** The other built-in groups end in `.k8s.io`; `karpenter.k8s.aws` and the like do not. */
const BUILT_IN: ReadonlySet<string> = new Set(['', 'apps', 'autoscaling', 'batch', 'extensions', 'policy']);

/** Tools write files of their own in the same shape, as `skaffold/v4beta11`. */
function isCustom(group: string): boolean {
  return !BUILT_IN.has(group) && !group.endsWith('.k8s.io');
}

function sayImages(tree: Tree, apiVersion: string, kind: string, findings: Findings): void {
  const image = firstImage(tree, findings);
  if (image === undefined) return;
  const name = nameOr(textAt(tree, 'metadata', 'name'), NAMELESS);
  const group = apiVersion.slice(0, 100);
  findings.gap(
    image.line,
    `${nameOr(kind, '')} ${name} is a custom resource (${group}), whose images are not read`,
  );
}
