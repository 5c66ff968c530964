/**
 * Stand-ins for programs that a workflow calls: small executables that hand their arguments and standard input to the
 * test, which answers for them.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

/** One call of a program. */
export interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly folder: string;
  /** Where the stand-in lies: in a folder of its name, beside those of the others. */
  readonly path: string;
  /** Where the credentials of the call come from and lead: `AWS_*`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the program prints, and its exit code, 0 unless told. */
export interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exitCode?: number;
}

/** What a program does when it is called. */
export type Program = (call: Call) => Answer | Promise<Answer>;

/** Programs, each in a folder of its own. */
export interface StandIns {
  /** The folder for PATH that holds a program. */
  folderOf(program: string): string;
  /** Every call so far, in order. */
  readonly calls: Call[];
  close(): Promise<void>;
}

/** Puts the programs below a folder. */
export async function startStandIns(
  folder: string,
  programs: Readonly<Record<string, Program>>,
): Promise<StandIns> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const call = callOf(Buffer.concat(chunks).toString());
      calls.push(call);
      const { stdout = '', stderr = '', exitCode = 0 } = await answerOf(call, programs);
      const answer = join(folder, `answer-${calls.length}`);
      await Promise.all([writeFile(`${answer}.out`, stdout), writeFile(`${answer}.err`, stderr)]);
      response.end(`${exitCode} ${answer}\n`);
    });
  });
  await new Promise<void>((fulfil) => server.listen(0, '127.0.0.1', fulfil));
  const folderOf = (program: string) => join(folder, program);
  for (const program of Object.keys(programs)) {
    await mkdir(folderOf(program), { recursive: true });
    const path = join(folderOf(program), program);
    await writeFile(path, scriptOf(program, portOf(server)));
    await chmod(path, 0o755);
  }
  const close = () => new Promise<void>((fulfil) => server.close(() => fulfil()));
  return { folderOf, calls, close };
}

async function answerOf(call: Call, programs: Readonly<Record<string, Program>>): Promise<Answer> {
  try {
    const program = programs[call.program];
    if (program === undefined) throw new Error(`nothing stands in for ${call.program}`);
    return await program(call);
  } catch (error) {
    return { stderr: `${call.program}: ${error instanceof Error ? error.message : error}`, exitCode: 252 };
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** What a stand-in sends: its own facts, the arguments with their number in front, and standard input, by NUL. */
function callOf(body: string): Call {
  const [program = '', region = '', key = '', folder = '', path = '', count = '', ...rest] = body.split('\0');
  const environment = { AWS_REGION: region || undefined, AWS_ACCESS_KEY_ID: key || undefined };
  const args = rest.slice(0, Number(count));
  return { program, args, stdin: rest.slice(Number(count)).join('\0'), folder, path, environment };
}

/** In shell, because a script calls dozens. Standard input is read only where a pipe or a file is given. */
function scriptOf(program: string, port: number): string {
  return `#!/bin/bash
answer=$({
  printf '%s\\0' '${program}' "$AWS_REGION" "$AWS_ACCESS_KEY_ID" "$PWD" "$0" "$#" "$@"
  if [ -p /dev/stdin ] || [ -f /dev/stdin ]; then /bin/cat; fi
} | /usr/bin/curl --silent --data-binary @- http://127.0.0.1:${port})
files=\${answer#* }
/bin/cat "$files.out"
/bin/cat "$files.err" >&2
exit "\${answer%% *}"
`;
}
