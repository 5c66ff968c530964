import { parse } from 'yaml';
import type { Call, Service, Structure } from '../../service.ts';
import { AwsError } from '../../service.ts';
import { arnOf, inRegion, now, type Scope, type World } from '../../world.ts';
import { structures, text } from '../members.ts';
import { normalisedName } from './arns.ts';
import { invalidRequest, notFound } from './errors.ts';
import type { Build, Workflow } from './state.ts';
import { checkSelection, compareVersions, latestVersionReferences, selects } from './versions.ts';

export function workflowDocumentOperations(world: World): Service {
  return { GetWorkflow: (call) => getWorkflow(world, call) };
}

/** A workflow's document whose steps have these actions and nothing else. */
export function workflowDocument(actions: readonly string[]): string {
  const steps = actions.map((action, index) => `  - {name: Step${index + 1}, action: ${action}}\n`);
  return `name: workflow\nschemaVersion: 1.0\nsteps:\n${steps.join('')}`;
}

/** Puts the next build version of a workflow into an account; answers its ARN. */
export function addWorkflow(
  world: World,
  scope: Scope,
  workflow: Pick<Workflow, 'type' | 'name' | 'version' | 'data'>,
): string {
  const { workflows } = inRegion(world, scope.region).imagebuilder;
  const { type, version, data } = workflow;
  const name = normalisedName(workflow.name);
  const resource = `workflow/${type.toLowerCase()}/${name}/${version}`;
  const versionArn = arnOf('imagebuilder', scope.region, scope.accountId, resource);
  const build = [...workflows.keys()].filter((arn) => arn.startsWith(`${versionArn}/`)).length + 1;
  const arn = `${versionArn}/${build}`;
  const { accountId } = scope;
  workflows.set(arn, { arn, accountId, name, version, build, type, data, dateCreated: now(world), tags: {} });
  return arn;
}

function getWorkflow(world: World, call: Call): Structure {
  const workflow = resolveWorkflow(world, call, text(call.input, 'workflowBuildVersionArn'));
  const { arn, name, version, type, data, dateCreated, tags } = workflow;
  return {
    workflow: {
      arn,
      name,
      version,
      type,
      owner: workflow.accountId === 'aws' ? 'Amazon' : workflow.accountId,
      data,
      dateCreated: dateCreated.toISOString(),
      tags,
      parameters: [],
    },
    latestVersionReferences: latestVersionReferences(unversioned(arn), version),
  };
}

/**
 * The build version that an ARN names: itself, the newest build of `1.0.0`, the newest of what `1.x.x` selects.
 *
 * @throws AwsError when nothing is there, or when the caller may not ask for it here
 */
export function resolveWorkflow(world: World, scope: Scope, arn: string): Workflow {
  const [, partition, service, region, accountId = '', resource = ''] = arn.split(':');
  const [kind, , , version = 'x.x.x', build] = resource.split('/');
  if (service !== 'imagebuilder' || kind !== 'workflow') {
    throw invalidRequest(`The value supplied '${arn}' is not an ARN of type workflow.`);
  }
  if (region !== scope.region || partition !== scope.partition) {
    throw invalidRequest(`The ARN '${arn}' is of another Region than this request, ${scope.region}.`);
  }
  if (accountId !== scope.accountId && /^\d{12}$/.test(accountId)) {
    throw new AwsError('ForbiddenException', `You are not authorized to access the resource '${arn}'.`, 403);
  }
  checkSelection(version);
  const { workflows } = inRegion(world, scope.region).imagebuilder;
  const [newest] = [...workflows.values()]
    .filter((each) => unversioned(each.arn) === unversioned(arn) && selects(version, each.version))
    .filter((each) => build === undefined || each.build === Number(build))
    .sort((left, right) => compareVersions(right.version, left.version) || right.build - left.build);
  if (newest === undefined) throw notFound(world, arn);
  return newest;
}

function unversioned(arn: string): string {
  return arn.split('/').slice(0, 3).join('/');
}

/** Whether the build workflow shuts the instance down with Sysprep, which Fast Launch needs (aws-facts.md A15). */
export function runsSysprep(world: World, build: Build): boolean {
  const [, partition = ''] = build.arn.split(':');
  const scope = { region: build.region, partition, accountId: build.accountId };
  const own = structures(build.settings, 'workflows')
    .map((workflow) => text(workflow, 'workflowArn'))
    .find((arn) => arn.includes(':workflow/build/'));
  if (own === undefined) return true;
  const document: unknown = parse(resolveWorkflow(world, scope, own).data);
  return JSON.stringify(document).includes('"action":"RunSysPrep"');
}
