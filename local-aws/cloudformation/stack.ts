/**
 * Stacks of local-aws: a template and its parameters become the resources that CloudFormation would make of them.
 *
 *     const stack = await deploy(text, { name: 'nodes', region, parameters }, aws);
 *     stack.outputs.RoleArn
 *     await deploy(text, { name: 'nodes', region, parameters: { ...parameters, RootVolumeGiB: '200' } }, aws, stack);
 */
import { createHash } from 'node:crypto';
import { ImagebuilderClient } from '@aws-sdk/client-imagebuilder';
import { mainAccount } from '../account.ts';
import type { Policy } from '../policy.ts';
import { type Attributes, checkRules, evaluate, holds, namedIn, type Scope } from './evaluate.ts';
import { readParameters } from './parameters.ts';
import { checkProperties, type Place, resourceType } from './resources.ts';
import {
  type Json,
  type JsonObject,
  object,
  readTemplate,
  refuseUnknown,
  string,
  type Template,
  TemplateError,
} from './template.ts';

/** What a stack is deployed with. */
export interface Order {
  readonly name: string;
  readonly region: string;
  /** The others have their defaults. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The local-aws where it is deployed. */
export interface Target {
  readonly url: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
}

/** A resource of a stack. */
export interface MadeResource extends Attributes {
  readonly type: string;
  /** Without functions, as the service got them. */
  readonly properties: JsonObject;
}

/** A stack that is deployed. */
export interface Stack {
  readonly name: string;
  readonly deployments: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly resources: ReadonlyMap<string, MadeResource>;
  readonly policies: ReadonlyMap<string, Policy>;
}

/** A template and the values of its parameters, which fit each other. */
export interface Checked {
  readonly template: Template;
  readonly parameters: Readonly<Record<string, string>>;
  /** Without resources. */
  readonly scope: Scope;
}

/**
 * Reads a template and holds the parameters against it. Those that are not named keep their value.
 *
 * @throws TemplateError as CloudFormation refuses a template or parameters before it makes anything
 */
export function check(text: string, order: Order, earlier?: Stack): Checked {
  const template = readTemplate(text);
  const parameters = readParameters(template.parameters, { ...earlier?.parameters, ...order.parameters });
  const { mappings, conditions } = template;
  const { name: stackName, region } = order;
  const { accountId } = mainAccount;
  const scope: Scope = { stackName, region, accountId, parameters, mappings, conditions };
  checkRules(template.rules, { ...scope, conditions: {} });
  for (const condition of Object.keys(conditions)) holds(condition, scope);
  return { template, parameters, scope };
}

/**
 * Makes a stack, or changes the earlier one. Properties that a service can't change make a new resource; the old one
 * goes when everything else is done, as CloudFormation's clean-up has it. Nothing is rolled back.
 *
 * @throws TemplateError as {@link check} does, and for what shows only while resources are made
 * @throws what the services refuse
 */
export async function deploy(text: string, order: Order, target: Target, earlier?: Stack): Promise<Stack> {
  const { template, parameters, scope: outside } = check(text, order, earlier);
  const resources = new Map<string, MadeResource>();
  const scope: Scope = { ...outside, resource: (id) => resources.get(id) };
  const deployments = (earlier?.deployments ?? 0) + 1;
  const place = placeOf(order, target, `${order.name} ${deployments}`, earlier);
  const cleanUp: (() => Promise<void>)[] = [];
  try {
    for (const id of inOrder(template)) {
      const condition = template.resources[id]?.condition;
      if (condition !== undefined && !holds(condition, scope)) continue;
      resources.set(id, await settleResource(id, template, scope, place, earlier, cleanUp));
    }
    for (const clean of cleanUp) await clean();
  } finally {
    place.imagebuilder.destroy();
  }
  const outputs = readOutputs(template, scope);
  return { name: order.name, deployments, parameters, outputs, resources, policies: place.policies };
}

function placeOf(order: Order, target: Target, seed: string, earlier: Stack | undefined): Place {
  const { url } = target;
  const { accessKeyId, secretAccessKey, sessionToken } = target.credentials;
  const token = sessionToken === undefined ? {} : { sessionToken };
  const credentials = { accessKeyId, secretAccessKey, ...token };
  const { name: stackName, region } = order;
  let tokens = 0;
  return {
    stackName,
    region,
    accountId: mainAccount.accountId,
    imagebuilder: new ImagebuilderClient({ endpoint: url, region, credentials }),
    clientToken: () => {
      tokens += 1;
      return createHash('sha256').update(`${seed} ${tokens}`).digest('hex');
    },
    control: (command, ...rest) => control(url, command, rest),
    policies: new Map(earlier?.policies),
  };
}

async function control(url: string, command: string, rest: readonly unknown[]): Promise<void> {
  const answer = await fetch(`${url}/_local-aws/${command}`, { method: 'POST', body: JSON.stringify(rest) });
  if (!answer.ok) throw new Error(`${command}: ${await answer.text()}`);
}

/** Each resource after those that it names. @throws TemplateError where they name each other */
function inOrder(template: Template): readonly string[] {
  const ids = Object.keys(template.resources);
  const ordered: string[] = [];
  const visit = (id: string, asking: readonly string[]): void => {
    if (ordered.includes(id)) return;
    if (asking.includes(id))
      throw new TemplateError(`Circular dependency between resources: [${asking.join(', ')}]`);
    const { properties, dependsOn } = resourceText(template, id);
    for (const other of [...dependsOn, ...namedIn(properties, ids)]) visit(other, [...asking, id]);
    ordered.push(id);
  };
  for (const id of ids) visit(id, []);
  return ordered;
}

function resourceText(template: Template, id: string) {
  const text = template.resources[id];
  if (text === undefined) throw new TemplateError(`Unresolved resource dependencies [${id}]`);
  return text;
}

async function settleResource(
  id: string,
  template: Template,
  scope: Scope,
  place: Place,
  earlier: Stack | undefined,
  cleanUp: (() => Promise<void>)[],
): Promise<MadeResource> {
  const { type, properties: written, updateReplacePolicy } = resourceText(template, id);
  const properties = object(evaluate(written, scope), `Properties of ${id}`);
  checkProperties(type, id, properties);
  const { create, update, remove, createOnly } = resourceType(type);
  const before = earlier?.resources.get(id);
  if (before === undefined) return { type, properties, ...(await create(id, properties, place)) };
  if (createOnly.some((property) => !isSame(before.properties[property], properties[property]))) {
    if (updateReplacePolicy === 'Delete') cleanUp.push(() => remove(before, place));
    return { type, properties, ...(await create(id, properties, place)) };
  }
  // Of a role the policies that it only names may have changed.
  if (isSame(before.properties, properties) && type !== 'AWS::IAM::Role') return before;
  return { type, properties, ...(await update(before, properties, place)) };
}

function isSame(left: Json | undefined, right: Json | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function readOutputs(template: Template, scope: Scope): Readonly<Record<string, string>> {
  const shown = Object.entries(template.outputs).flatMap(([name, output]): [string, string][] => {
    refuseUnknown(output, ['Description', 'Value', 'Condition', 'Export'], `the output ${name}`);
    const { Condition: condition, Value: value = null } = output;
    if (condition !== undefined && !holds(string(condition, 'Condition'), scope)) return [];
    return [[name, string(evaluate(value, scope), `the output ${name}`)]];
  });
  return Object.fromEntries(shown);
}
