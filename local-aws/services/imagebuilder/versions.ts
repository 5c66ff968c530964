import type { Structure } from '../../service.ts';
import { AwsError } from '../../service.ts';

const HIGHEST_NODE = 2 ** 30 - 1;

/** Orders `1.2.3` versions by their nodes; for `Array.prototype.sort`. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [nodesOf(left), nodesOf(right)];
  for (const index of [0, 1, 2]) {
    const difference = Number(a[index]) - Number(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a version is one of those that `1.x.x` names. */
export function selects(pattern: string, version: string): boolean {
  const nodes = nodesOf(version);
  return nodesOf(pattern).every((node, index) => node === 'x' || node === nodes[index]);
}

export function hasWildcard(version: string): boolean {
  return version.includes('x');
}

/**
 * Checks a version that selects: after the first `x` all nodes to the right are `x`.
 *
 * @throws AwsError InvalidVersionNumberException
 */
export function checkSelection(version: string): void {
  if (/^(\d+\.)*(x\.)*x$|^\d+(\.\d+){2}$/.test(version)) return;
  throw invalidVersion(`${version}: all nodes to the right of the first x must be x.`);
}

/**
 * Checks a version that is assigned: three nodes from 0 to 2^30-1.
 *
 * @throws AwsError InvalidVersionNumberException
 */
export function checkAssigned(version: string): void {
  const nodes = nodesOf(version);
  const fits =
    nodes.length === 3 && nodes.every((node) => /^\d+$/.test(node) && Number(node) <= HIGHEST_NODE);
  if (!fits)
    throw invalidVersion(`${version}: each of the three nodes is a number from 0 to ${HIGHEST_NODE}.`);
}

/** The concrete version that a placeholder becomes: one more than the highest that the other nodes select. */
export function fillPlaceholder(pattern: string, existing: readonly string[], first: number): string {
  const nodes = nodesOf(pattern);
  const index = nodes.indexOf('x');
  const taken = existing.filter((version) => selects(pattern, version));
  const highest = Math.max(first - 1, ...taken.map((version) => Number(nodesOf(version)[index])));
  const filled = nodes.map((node, at) => (at < index ? node : at === index ? String(highest + 1) : '0'));
  return filled.join('.');
}

export function invalidVersion(message: string): AwsError {
  return new AwsError('InvalidVersionNumberException', `The semantic version is not valid. ${message}`, 400);
}

/** The four ARNs that Create* and Get* answer beside a versioned resource. */
export function latestVersionReferences(unversioned: string, version: string): Structure {
  const [major, minor] = nodesOf(version);
  return {
    latestVersionArn: `${unversioned}/x.x.x`,
    latestMajorVersionArn: `${unversioned}/${major}.x.x`,
    latestMinorVersionArn: `${unversioned}/${major}.${minor}.x`,
    latestPatchVersionArn: `${unversioned}/${version}`,
  };
}

function nodesOf(version: string): readonly string[] {
  return version.split('.');
}
