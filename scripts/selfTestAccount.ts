/**
 * Starts local-aws with a pipeline and two images in a process of its own, which goes on when this one ends, and hands
 * the environment that reaches it to the steps that follow: the account that the self test in
 * .github/workflows/ci.yml bakes in. Without `GITHUB_ENV` it prints that environment and the process's id.
 */
import { fork } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pushImage, seedPipeline, startLocalAws } from '../local-aws/index.ts';

type Environment = Readonly<Record<string, string>>;

const SERVE = 'serve';

/** What runs on the base image below. */
const WINDOWS_2022 = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' };

async function serve(): Promise<Environment> {
  const region = 'us-east-1';
  const aws = await startLocalAws({ timeFactor: 2700 });
  for (const repository of ['team/web', 'team/worker']) {
    pushImage(
      aws.world,
      { region, accountId: '111122223333', repository },
      { content: repository, platform: WINDOWS_2022, tags: ['prod'] },
    );
  }
  await seedPipeline(aws.world, {
    region,
    name: 'nodes',
    parentImage:
      'ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.33/image_id',
  });
  return {
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  };
}

/** Starts this script again as the process that serves; every system's way of `&` is its own, this is Node's. */
async function startServing(): Promise<Environment> {
  const server = fork(fileURLToPath(import.meta.url), [SERVE], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  server.stderr?.pipe(process.stderr);
  const environment = await new Promise<Environment>((fulfil, reject) => {
    server.once('message', (message) => fulfil(message as Environment));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The account ended with ${code} before it served.`)));
  });
  // A step lasts as long as anything holds its output open.
  server.stderr?.destroy();
  server.disconnect();
  server.unref();
  return { ...environment, SELF_TEST_ACCOUNT: String(server.pid) };
}

if (process.argv[2] === SERVE) {
  process.send?.(await serve());
} else {
  const lines = Object.entries(await startServing()).map(([name, value]) => `${name}=${value}\n`);
  const file = process.env.GITHUB_ENV;
  if (file === undefined) process.stdout.write(lines.join(''));
  else await appendFile(file, lines.join(''));
}
