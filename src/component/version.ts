import { Problem } from '../problem.ts';

/** `major.minor.patch`, each a whole number from 0 to {@link highestNode}. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Largest number of a node (Image Builder user guide, "Semantic versioning"). */
export const highestNode = 2 ** 30 - 1;

type Node = number | 'x';
type Nodes = readonly [major: Node, minor: Node, patch: Node];

/**
 * Reads `1.2.3`; undefined for any other text: a wildcard, a version with a build number, a node too high or
 * with a leading zero.
 */
export function parseVersion(text: string): Version | undefined {
  const [major, minor, patch] = parseNodes(text) ?? [];
  if (typeof major !== 'number' || typeof minor !== 'number' || typeof patch !== 'number') return undefined;
  return { major, minor, patch };
}

/** `1.2.3`; {@link parseVersion} reads it back. */
export function printVersion({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`;
}

/** Negative when `left` is the older one, 0 when both are the same; for `Array.prototype.sort`. */
export function compareVersions(left: Version, right: Version): number {
  return left.major - right.major || left.minor - right.minor || left.patch - right.patch;
}

/** Whether a wildcard, or a version itself, selects the version. A text that is neither selects nothing. */
export function versionFits(pattern: string, { major, minor, patch }: Version): boolean {
  const nodes = parseNodes(pattern);
  if (nodes === undefined) return false;
  const numbers = [major, minor, patch];
  return nodes.every((node, index) => node === 'x' || node === numbers[index]);
}

/**
 * The version to begin with where a wildcard has none yet: 1.0.0 for `x.x.x`, else zeros for each `x`.
 *
 * @throws Problem when the text is no version and no wildcard
 */
export function firstVersion(pattern: string): Version {
  const nodes = parseNodes(pattern);
  if (nodes === undefined) {
    throw new Problem(
      `${JSON.stringify(pattern)} is no version of a component.`,
      'Write x.x.x, 1.x.x, 1.2.x or 1.2.3: after the first x every node is x.',
    );
  }
  const [major, minor, patch] = nodes;
  return {
    major: major === 'x' ? 1 : major,
    minor: minor === 'x' ? 0 : minor,
    patch: patch === 'x' ? 0 : patch,
  };
}

/**
 * The version with the next patch, which every wildcard takes that took this one.
 *
 * @throws Problem when the patch is already {@link highestNode}
 */
export function nextPatch(version: Version): Version {
  if (version.patch < highestNode) return { ...version, patch: version.patch + 1 };
  throw new Problem(
    `No patch follows the version ${printVersion(version)}: a node of a version is at most ${highestNode}.`,
    'Publish a version of the component with a higher minor node by hand; the next run goes on from there.',
  );
}

/**
 * Three nodes, of which none after the first `x` is a number: Image Builder's ARN pattern lets `x.2.x` pass
 * and the service refuses it.
 */
function parseNodes(text: string): Nodes | undefined {
  const [major, minor, patch, ...more] = text.split('.').map(parseNode);
  if (major === undefined || minor === undefined || patch === undefined || more.length > 0) return undefined;
  const numberAfterX = (major === 'x' && minor !== 'x') || (minor === 'x' && patch !== 'x');
  return numberAfterX ? undefined : [major, minor, patch];
}

function parseNode(text: string): Node | undefined {
  if (text === 'x') return text;
  return /^(?:0|[1-9][0-9]{0,9})$/.test(text) && Number(text) <= highestNode ? Number(text) : undefined;
}
