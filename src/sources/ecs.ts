import { type Findings, nameOr } from './findings.ts';
import { at, entriesAt, itemsAt, type Tree, textAt } from './tree.ts';

/** How one format spells what a task definition says. */
interface Spelling {
  readonly containers: string;
  readonly image: string;
  readonly name: string;
  readonly family: string;
  readonly runtimePlatform: string;
  readonly system: string;
  readonly constraints: string;
  readonly expression: string;
}

const API: Spelling = {
  containers: 'containerDefinitions',
  image: 'image',
  name: 'name',
  family: 'family',
  runtimePlatform: 'runtimePlatform',
  system: 'operatingSystemFamily',
  constraints: 'placementConstraints',
  expression: 'expression',
};

const CLOUDFORMATION: Spelling = {
  containers: 'ContainerDefinitions',
  image: 'Image',
  name: 'Name',
  family: 'Family',
  runtimePlatform: 'RuntimePlatform',
  system: 'OperatingSystemFamily',
  constraints: 'PlacementConstraints',
  expression: 'Expression',
};

/** Settings that only an ECS container definition has beside `image`. */
const CONTAINER_SETTINGS = ['essential', 'memoryReservation', 'portMappings', 'logConfiguration'];

/** A task definition, as registered or as DescribeTaskDefinition answers, or its containers alone. */
export function isTaskDefinition(tree: Tree): boolean {
  return definitionOf(tree) !== undefined || isContainerList(tree);
}

/** Is it a CloudFormation template, with resources that have types? */
export function isCloudFormation(tree: Tree): boolean {
  return [...entriesAt(tree, 'Resources')].some(([, resource]) => textAt(resource, 'Type') !== undefined);
}

export function readTaskDefinition(tree: Tree, findings: Findings): void {
  const definition = definitionOf(tree);
  if (definition !== undefined) readDefinition(definition, API, 'task definition', findings);
  else if (tree.kind === 'list') readContainers(tree.items, API, 'task definition', undefined, findings);
}

/** Reads the task definitions of a template; what an intrinsic function makes up is said, not read. */
export function readCloudFormation(tree: Tree, findings: Findings): void {
  for (const [id, resource] of entriesAt(tree, 'Resources')) {
    findings.step(resource);
    if (textAt(resource, 'Type') !== 'AWS::ECS::TaskDefinition') continue;
    const properties = at(resource, 'Properties');
    if (properties !== undefined)
      readDefinition(properties, CLOUDFORMATION, `resource ${nameOr(id, '')}`, findings);
  }
}

function definitionOf(tree: Tree): Tree | undefined {
  return [tree, at(tree, 'taskDefinition')].find((place) => at(place, API.containers) !== undefined);
}

function isContainerList(tree: Tree): boolean {
  return (
    tree.kind === 'list' &&
    tree.items.some(
      (item) =>
        textAt(item, 'image') !== undefined && CONTAINER_SETTINGS.some((key) => at(item, key) !== undefined),
    )
  );
}

function readDefinition(definition: Tree, spelling: Spelling, noun: string, findings: Findings): void {
  const family = textAt(definition, spelling.family);
  const name = family === undefined ? noun : `task definition ${nameOr(family, '')}`;
  const containers = at(definition, spelling.containers);
  if (containers === undefined) return;
  if (containers.kind !== 'list') {
    findings.gap(containers.line, `the containers of ${name} are no list, so they are decided elsewhere`);
    return;
  }
  readContainers(containers.items, spelling, name, taskSystem(definition, spelling), findings);
}

function readContainers(
  containers: readonly Tree[],
  spelling: Spelling,
  name: string,
  onlyOn: 'linux' | 'windows' | undefined,
  findings: Findings,
): void {
  for (const container of containers) {
    findings.step(container);
    const containerName = nameOr(textAt(container, spelling.name), '(without a name)');
    findings.name(at(container, spelling.image), {
      onlyOn,
      pullPolicy: undefined,
      where: `${name}, container ${containerName}`,
    });
  }
}

/** `WINDOWS_SERVER_2022_CORE` and the like, or a placement constraint on the attribute that ECS sets itself. */
function taskSystem(definition: Tree, spelling: Spelling): 'linux' | 'windows' | undefined {
  const family = textAt(definition, spelling.runtimePlatform, spelling.system);
  if (family?.startsWith('WINDOWS_') === true) return 'windows';
  if (family === 'LINUX') return 'linux';
  const constraints = itemsAt(definition, spelling.constraints).map((item) =>
    textAt(item, spelling.expression),
  );
  for (const expression of constraints) {
    const [, system] = /^\s*attribute:ecs\.os-type\s*==\s*(linux|windows)\s*$/.exec(expression ?? '') ?? [];
    if (system === 'linux' || system === 'windows') return system;
  }
  return undefined;
}
