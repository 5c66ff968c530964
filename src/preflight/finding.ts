/**
 * What preflight can find. `docs/preflight.md` explains each: a test holds the two together.
 *
 * An error is a bake that would fail or be of no use, a warning one that may, and advice what keeps nodes from using
 * what was baked.
 */
export const LEVELS = {
  'image-platform': 'error',
  'image-windows-build': 'error',
  'registry-login': 'error',
  'disk-full': 'error',
  'disk-tight': 'warning',
  'pipeline-disabled': 'error',
  'component-platform': 'error',
  'component-twice': 'error',
  'instance-profile': 'error',
  'distribution-ami-name': 'error',
  'distribution-fast-launch-parallel': 'error',
  'distribution-launch-template-version': 'warning',
  'distribution-region': 'warning',
  'fast-launch-vpc': 'warning',
  'fast-launch-quota': 'warning',
  'fast-launch-sysprep': 'warning',
  'fast-launch-unused': 'warning',
  'fast-launch-karpenter': 'warning',
  'schedule-duplicate': 'warning',
  'not-checked': 'warning',
  'latest-tag': 'advice',
  'prefer-cached': 'advice',
} as const;

export type FindingCode = keyof typeof LEVELS;
export type Level = 'error' | 'warning' | 'advice';

/** One thing that is known before anything is made. */
export interface Finding {
  readonly code: FindingCode;
  /**
   * That of {@link LEVELS}; what keeps Fast Launch from working is an error where it is required, and a login that is
   * lacking a warning where docker may have one of its own.
   */
  readonly level: Level;
  /** What is wrong and where, in one or two sentences. */
  readonly what: string;
  /** What it was seen by, a fact a line: `layer sha256:… of web:v1: 1.2 GB`. */
  readonly evidence: readonly string[];
  /** What to write or do instead. */
  readonly mend: string;
}

/** A finding of the level that its code has. */
export function finding(
  code: FindingCode,
  what: string,
  evidence: readonly string[],
  mend: string,
  level: Level = LEVELS[code],
): Finding {
  return { code, level, what, evidence, mend };
}

/** A finding as a warning says it. */
export function inOneLine({ code, what, mend }: Pick<Finding, 'code' | 'what' | 'mend'>): string {
  return `${code}: ${what} ${mend}`;
}

const ORDER: readonly Level[] = ['error', 'warning', 'advice'];

/** Errors first, then warnings, then advice; else in the order given. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => ORDER.indexOf(left.level) - ORDER.indexOf(right.level));
}
