import * as core from '@actions/core';
import { harmless, type Log } from '../log.ts';

/** The runner shows ten annotations of a kind a step, of 4,096 characters each; one is kept for the failure. */
const MOST_ANNOTATIONS = 9;
const LONGEST_ANNOTATION = 4000;

/** The log of a GitHub Actions step. */
export class ActionsLog implements Log {
  private readonly onWarning: (text: string) => void;
  private annotations = 0;

  /** @param onWarning told every warning, for the summary */
  constructor(onWarning: (text: string) => void) {
    this.onWarning = onWarning;
  }

  readonly info = (text: string): void => {
    core.info(harmless(text));
  };

  readonly debug = (text: string): void => {
    core.debug(text);
  };

  readonly warning = (text: string): void => {
    this.onWarning(text);
    this.annotations += 1;
    if (this.annotations > MOST_ANNOTATIONS) core.info(harmless(`Warning: ${text}`));
    else core.warning(text.slice(0, LONGEST_ANNOTATION), { title: 'warm-ami' });
  };

  async group<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
    core.startGroup(title);
    try {
      return await work();
    } finally {
      core.endGroup();
    }
  }
}
