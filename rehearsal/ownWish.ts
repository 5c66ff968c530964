import type { Rule } from '../src/images/rule.ts';
import type { BakeInputs } from '../src/inputs.ts';
import type { SystemName } from './systems.ts';

/** A person's own inputs, to be rehearsed. */
export interface OwnWish {
  /** What they wrote, by the input's name; nothing that has its default. */
  readonly given: Readonly<Record<string, string>>;
  /** The same as the action understands it. */
  readonly inputs: BakeInputs;
  readonly system: SystemName;
}

/** A rule that can't be played, and why: a sentence without its beginning. */
export interface LeftOut {
  readonly rule: Rule;
  readonly why: string;
}
