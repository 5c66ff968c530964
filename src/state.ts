/** What the main step tells the post step (`saveState`, `STATE_*`). */
export const STATE = {
  /** ARN of the newest build that this run started. */
  build: 'build',
  region: 'region',
  /** Input cancel-build. */
  cancel: 'cancel-build',
  /** `true` once the main step came to an end of its own: nothing is left for the post step. */
  ended: 'ended',
} as const;
