/** Commands of a document, typed as by somebody who is logged in to local-aws with the AWS CLI. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { LocalAws } from '../../local-aws/index.ts';

/** The AWS CLI asks again after five and thirty seconds where something is not done yet. */
export const LONGEST_COMMANDS = 240_000;

export const hasCli = spawnSync('aws', ['--version']).status === 0;

/** The commands of a document that begin with these words, as they stand there. */
export function commandsIn(file: string, words: string): readonly string[] {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(
    ([, text = '']) => text,
  );
  const commands = blocks.flatMap((text) => text.replaceAll('\\\n', ' ').split('\n'));
  return commands.filter((command) => command.startsWith(words));
}

export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command in a shell as somebody who is logged in to local-aws. */
export async function type(command: string, { url, credentials }: LocalAws): Promise<Ended> {
  const child = spawn(command, {
    shell: true,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_PAGER: '',
      AWS_CONFIG_FILE: '/dev/null',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const status = await new Promise<number | null>((fulfil) => child.on('close', fulfil));
  return { status, output };
}
