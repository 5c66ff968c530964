/**
 * Prints each text of a JSON list on stdin by every way that a step has to say something, a line `MARK n` before
 * each: for the test that reads them as the runner does. A program of its own, because what it prints is the matter.
 */
import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { ActionsLog } from '../../src/report/actionsLog.ts';

const [mark = ''] = process.argv.slice(2);
const texts: readonly string[] = JSON.parse(readFileSync(0, 'utf8'));

for (const [index, text] of texts.entries()) {
  process.stdout.write(`${mark} ${index}\n`);
  const log = new ActionsLog(() => undefined);
  log.info(text);
  log.info(`Reason: ${text}`);
  log.warning(text);
  log.debug(text);
  await log.group(text, async () => log.info(text));
  core.setFailed(text);
}
process.exitCode = 0;
