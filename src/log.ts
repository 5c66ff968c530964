/** Where a run says what it does. Texts may hold anything: what prints them makes them harmless. */
export interface Log {
  info(text: string): void;
  /** Needs a person's attention; the step stays green. */
  warning(text: string): void;
  /** Only shown when a person switched debugging on. */
  debug(text: string): void;
  /** Runs `work` with its lines folded under a title. */
  group<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * Text that the runner prints and does not obey: it takes `::name …::` at a line's start and `##[name]` anywhere
 * in a line for commands.
 */
export function harmless(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/^([^\p{L}\p{N}\n]*?):(?=:)/gmu, '$1:\u200b')
    .replace(/##(?=\[)/g, '#\u200b#');
}
