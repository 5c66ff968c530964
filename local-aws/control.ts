import { addOidcProvider, addRole, addUser } from './account.ts';
import { moveBaseImage } from './catalogue.ts';
import type { Fault } from './faults.ts';
import type { Policy } from './policy.ts';
import type { HttpAnswer, HttpRequest } from './protocol/protocol.ts';
import {
  addUnknownSetting,
  loseAmi,
  scriptBuild,
  scriptFastLaunch,
  seedComponent,
  seedContainerPipeline,
  seedPipeline,
  seedWorkflow,
  setBuildStatus,
  triggerSchedule,
} from './seed.ts';
import { addLaunchTemplate } from './services/ec2/launchTemplates.ts';
import {
  allowAccount,
  archiveImage,
  createRepository,
  deleteImage,
  pushArtifact,
  pushImage,
  pushIndex,
  tagImage,
  untagImage,
} from './services/ecr/push.ts';
import { putParameter } from './services/ssm/parameters.ts';
import type { Switches } from './switches.ts';
import { settle, type World } from './world.ts';

type Command = (world: World, body: string) => unknown;

/** What another process can have done by `POST /_local-aws/<command>` with a JSON array of arguments. */
const COMMANDS: Readonly<Record<string, Command>> = {
  createRepository: taking(createRepository),
  pushImage: taking(pushImage),
  pushIndex: taking(pushIndex),
  pushArtifact: taking(pushArtifact),
  tagImage: taking(tagImage),
  untagImage: taking(untagImage),
  deleteImage: taking(deleteImage),
  archiveImage: taking(archiveImage),
  allowAccount: taking(allowAccount),
  moveBaseImage: taking(moveBaseImage),
  putParameter: taking(putParameter),
  addLaunchTemplate: taking(addLaunchTemplate),
  seedComponent: taking(seedComponent),
  seedPipeline: taking(seedPipeline),
  seedWorkflow: taking(seedWorkflow),
  seedContainerPipeline: taking(seedContainerPipeline),
  triggerSchedule: taking(triggerSchedule),
  scriptBuild: taking(scriptBuild),
  scriptFastLaunch: taking(scriptFastLaunch),
  setBuildStatus: taking(setBuildStatus),
  addUnknownSetting: taking(addUnknownSetting),
  loseAmi: taking(loseAmi),
  addUser: taking((world: World, ...user: Tail<typeof addUser>) => addUser(world.accounts, ...user)),
  addRole: taking((world: World, ...role: Tail<typeof addRole>) => addRole(world.accounts, ...role)),
  addOidcProvider: taking((world: World, ...provider: Tail<typeof addOidcProvider>) =>
    addOidcProvider(world.accounts, ...provider),
  ),
  addFault: taking((world: World, fault: Fault) => void world.faults.push(fault)),
  setPolicy: taking((world: World, policy: Policy) => {
    world.policy = policy;
  }),
  setSwitches: taking(
    (world: World, switches: Partial<Switches>) => void Object.assign(world.switches, switches),
  ),
  journal: taking((world: World) => world.journal),
  state: taking((world: World) => Object.fromEntries(world.regions)),
};

type Tail<Act extends (first: never, ...rest: never[]) => unknown> =
  Parameters<Act> extends [unknown, ...infer Rest] ? Rest : never;

function taking<Arguments extends readonly unknown[]>(
  act: (world: World, ...rest: Arguments) => unknown,
): Command {
  return (world, body) => {
    const rest: Arguments = JSON.parse(body === '' ? '[]' : body);
    return act(world, ...rest);
  };
}

const PREFIX = '/_local-aws/';

/** Answers a control request; undefined for any other. */
export async function control(world: World, request: HttpRequest): Promise<HttpAnswer | undefined> {
  if (request.method !== 'POST' || !request.path.startsWith(PREFIX)) return undefined;
  const name = request.path.slice(PREFIX.length);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return json(404, { message: `local-aws has no command ${name}` });
  settle(world);
  try {
    const result = await command(world, Buffer.from(request.body).toString());
    return json(200, result ?? null);
  } catch (error) {
    return json(400, { message: error instanceof Error ? error.message : String(error) });
  }
}

/** A JSON answer; maps become objects and sets lists. */
export function json(status: number, value: unknown): HttpAnswer {
  const body = JSON.stringify(value, (_, item) => {
    if (item instanceof Map) return Object.fromEntries(item);
    return item instanceof Set ? [...item] : item;
  });
  return { status, headers: { 'content-type': 'application/json' }, body };
}
