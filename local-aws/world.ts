import { createHash } from 'node:crypto';
import { type AccountBook, accountBook } from './account.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { Policy } from './policy.ts';
import { partitionOf, REGIONS } from './regions.ts';
import type { Call, Structure } from './service.ts';
import { type Ec2State, emptyEc2 } from './services/ec2/state.ts';
import { type EcrState, emptyEcr } from './services/ecr/state.ts';
import type { ComponentRunner } from './services/imagebuilder/componentRun.ts';
import {
  type BuildScript,
  emptyImageBuilder,
  type ImageBuilderState,
} from './services/imagebuilder/state.ts';
import type { SsmState } from './services/ssm/state.ts';
import { defaultSwitches, type Switches } from './switches.ts';

const MINUTE = 60_000;

/** How long things take, in milliseconds before `timeFactor` divides them. */
export interface Durations {
  readonly PENDING: number;
  readonly CREATING: number;
  readonly BUILDING: number;
  readonly TESTING: number;
  readonly DISTRIBUTING: number;
  readonly INTEGRATING: number;
  /** From CancelImageCreation to CANCELLED. */
  readonly cancelling: number;
  /** From EnableFastLaunch to the first answer that shows the AMI. */
  readonly fastLaunchShown: number;
  /** From EnableFastLaunch to `enabled`. */
  readonly fastLaunchEnabling: number;
  readonly fastLaunchDisabling: number;
  /** From CreateComponent to the first ListComponents that shows it. */
  readonly listingLag: number;
}

export const defaultDurations: Durations = {
  PENDING: 2 * MINUTE,
  CREATING: 5 * MINUTE,
  BUILDING: 25 * MINUTE,
  TESTING: 5 * MINUTE,
  DISTRIBUTING: 6 * MINUTE,
  INTEGRATING: 2 * MINUTE,
  cancelling: MINUTE,
  fastLaunchShown: MINUTE,
  fastLaunchEnabling: 8 * MINUTE,
  fastLaunchDisabling: 5 * MINUTE,
  listingLag: 2 * MINUTE,
};

/** Everything that one Region holds, of all accounts. */
export interface RegionState {
  readonly imagebuilder: ImageBuilderState;
  readonly ecr: EcrState;
  readonly ec2: Ec2State;
  readonly ssm: SsmState;
}

/** A request as it came and ended. */
export interface JournalEntry {
  readonly at: Date;
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly accountId: string;
  readonly principal: string;
  readonly input: Structure;
  /** `answered`, `dropped`, or the error's code. */
  readonly outcome: string;
  /** Of a mistake of local-aws itself, what went wrong. */
  readonly mistake: string | undefined;
  readonly milliseconds: number;
  /** Requests underway when this one began, itself included. */
  readonly concurrency: number;
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/** Whose view of which Region: what a call and a running build have in common. */
export type Scope = Pick<Call, 'region' | 'partition' | 'accountId'>;

/** The state of AWS, and what rules it. Nothing happens in it by itself: {@link settle} catches up. */
export interface World {
  readonly seed: string;
  readonly clock: Clock;
  /** Divides every duration: 2700 makes a 45-minute bake take a second. */
  readonly timeFactor: number;
  readonly durations: Durations;
  readonly switches: Switches;
  readonly accounts: AccountBook;
  readonly regions: Map<string, RegionState>;
  readonly journal: JournalEntry[];
  readonly faults: Fault[];
  /**
   * Awaited with every call before and after it takes effect, for a test that steps in between; what it throws is what
   * the caller meets, as with an interceptor of the server.
   */
  onCall: ((call: Call, when: Fault['when']) => void | Promise<void>) | undefined;
  /** Taken by the next builds that start, one each. */
  readonly buildScripts: BuildScript[];
  /** What every caller without a policy of its own may do; everything when undefined. */
  policy: Policy | undefined;
  /** What ECR gives out for every registry; a new one each time when undefined. */
  readonly registryPassword: string | undefined;
  /** Really runs the components of builds; without one they only take their time. */
  readonly componentRunner: ComponentRunner | undefined;
  /** Where the server listens, for URLs in answers. */
  endpoint: string;
  /** Fills a Region when it is first used. */
  readonly furnish: (world: World, region: string) => void;
  readonly pages: Map<string, { readonly key: string; readonly offset: number }>;
  agenda: Event[];
  /** The moment of the event that happens now, while {@link settle} catches up. */
  moment: Date | undefined;
  counter: number;
}

export interface WorldOptions {
  readonly seed?: string;
  readonly clock?: Clock;
  readonly timeFactor?: number;
  readonly durations?: Partial<Durations>;
  readonly switches?: Partial<Switches>;
  readonly policy?: Policy;
  /** What ECR's tokens hold, so that a real registry can demand it; a new one each time unless told. */
  readonly registryPassword?: string;
  /** Runs the scripts of components on a host, as a build comes to them; nothing runs unless told. */
  readonly componentRunner?: ComponentRunner;
  /** What every Region holds from the beginning; nothing unless told. */
  readonly furnish?: (world: World, region: string) => void;
}

/** A world with one account, one key pair and nothing in it. */
export function createWorld(options: WorldOptions = {}): World {
  return {
    seed: options.seed ?? 'local-aws',
    clock: options.clock ?? systemClock,
    timeFactor: options.timeFactor ?? 1,
    durations: { ...defaultDurations, ...options.durations },
    switches: { ...defaultSwitches, ...options.switches },
    accounts: accountBook(),
    regions: new Map(),
    journal: [],
    faults: [],
    onCall: undefined,
    buildScripts: [],
    policy: options.policy,
    registryPassword: options.registryPassword,
    componentRunner: options.componentRunner,
    endpoint: '',
    furnish: options.furnish ?? (() => {}),
    pages: new Map(),
    agenda: [],
    moment: undefined,
    counter: 0,
  };
}

/** The time of the world: the clock's, or the event's while the world catches up. */
export function now(world: World): Date {
  return world.moment ?? world.clock.now();
}

/** The moment that lies a duration, shortened by the world's factor, after now. */
export function after(world: World, milliseconds: number): Date {
  return new Date(now(world).getTime() + milliseconds / world.timeFactor);
}

/** Lets something happen at a moment; {@link settle} brings it about. */
export function at(world: World, moment: Date, happen: () => void): void {
  world.counter += 1;
  world.agenda.push({ at: moment.getTime(), order: world.counter, happen });
  world.agenda.sort((left, right) => left.at - right.at || left.order - right.order);
}

/** Lets everything happen that was due by now, in order of time. */
export function settle(world: World): void {
  if (world.moment !== undefined) return;
  const present = world.clock.now().getTime();
  for (;;) {
    const [next] = world.agenda;
    if (next === undefined || next.at > present) return;
    world.agenda.shift();
    world.moment = new Date(next.at);
    try {
      next.happen();
    } finally {
      world.moment = undefined;
    }
  }
}

/** Lower-case hexadecimal digits that only the seed and the order of calls decide. */
export function newHex(world: World, length: number): string {
  world.counter += 1;
  return createHash('sha512').update(`${world.seed}:${world.counter}`).digest('hex').slice(0, length);
}

/** A fresh UUID of the world. */
export function newUuid(world: World): string {
  const hex = newHex(world, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** What a Region holds. */
export function inRegion(world: World, region: string): RegionState {
  const existing = world.regions.get(region);
  if (existing !== undefined) return existing;
  if (!REGIONS.includes(region)) throw new Error(`local-aws has no Region ${region}`);
  const state: RegionState = {
    imagebuilder: emptyImageBuilder(),
    ecr: emptyEcr(),
    ec2: emptyEc2(),
    ssm: new Map(),
  };
  world.regions.set(region, state);
  world.furnish(world, region);
  return state;
}

/** An ARN in the partition of its Region. */
export function arnOf(service: string, region: string, accountId: string, resource: string): string {
  return `arn:${partitionOf(region)}:${service}:${region}:${accountId}:${resource}`;
}
