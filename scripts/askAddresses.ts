/**
 * Asks for each address that stands on a line of standard input, and fails when one leads nowhere.
 *
 *     npx tsx scripts/documents.ts --external | npx tsx scripts/askAddresses.ts
 */
import { text } from 'node:stream/consumers';
import { type Answer, askAll } from './addresses.ts';

const addresses = (await text(process.stdin)).split(/\r?\n/).filter((line) => /^https?:/.test(line));
const answers = await askAll(addresses, fetch);
const of = (kind: Answer['kind']) => answers.filter((answer) => answer.kind === kind);
for (const { address, what } of of('unclear')) console.log(`? ${address}: ${what}`);
for (const { address, what } of of('gone')) console.error(`✗ ${address}: ${what}`);
console.log(
  `${addresses.length} addresses: ${of('gone').length} lead nowhere, ${of('unclear').length} did not say.`,
);
if (of('gone').length > 0 || addresses.length === 0) process.exitCode = 1;
