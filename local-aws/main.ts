/**
 * local-aws as a program: `main.ts '{"timeFactor":2700}'`. It prints one line of JSON with its URL and keys, and
 * serves until it is told to end.
 */
import { type LocalAwsOptions, startLocalAws } from './index.ts';

const options: LocalAwsOptions = JSON.parse(process.argv[2] ?? '{}');
const { url, credentials, close } = await startLocalAws(options);
process.stdout.write(`${JSON.stringify({ url, credentials })}\n`);
process.once('SIGTERM', () => void close());
