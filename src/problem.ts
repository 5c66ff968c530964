/**
 * The one error that this program throws on purpose: what is wrong, and what to do about it.
 * `message` holds both, so that whoever prints the message alone prints the mend too.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** What is wrong and where, in one or more sentences. */
  readonly what: string;
  /** What to write or do instead; literal text that can be pasted where there is one. */
  readonly mend: string;
  /** The problems that this one joins; empty for a single one. */
  readonly parts: readonly Problem[];

  constructor(what: string, mend: string, options: { cause?: unknown; parts?: readonly Problem[] } = {}) {
    super(mend === '' ? what : `${what}\n${mend}`, options);
    this.what = what;
    this.mend = mend;
    this.parts = options.parts ?? [];
  }
}

/** The single problems in one that may join several. */
export function partsOf(problem: Problem): readonly Problem[] {
  return problem.parts.length === 0 ? [problem] : problem.parts;
}

/** One message out of several, for inputs whose mistakes are all reported at once. */
export function joinProblems(problems: readonly Problem[]): Problem {
  const parts = problems.flatMap(partsOf);
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const list = parts.map((problem, index) => `${index + 1}. ${problem.message}`).join('\n');
  return new Problem(`${parts.length} things need mending:\n${list}`, '', { parts });
}
