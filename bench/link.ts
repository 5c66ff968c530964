/**
 * Two network namespaces and the cable between them, of which one direction can be made slow: what comes from the
 * registry's end. Nothing of it can be reached from outside, and it goes when this process does, in whatever way.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Million bits a second; undefined is as fast as the machine goes. */
export type Rate = number | undefined;

export interface Link {
  /** Names as of `ip netns`. */
  readonly registryNamespace: string;
  readonly nodeNamespace: string;
  readonly registryAddress: string;
  /** Sets how fast the registry can send. */
  limit(rate: Rate): Promise<void>;
  close(): Promise<void>;
}

/** Two namespaces have these addresses to themselves, whatever the machine uses. */
const ADDRESSES = { registry: '10.0.0.1', node: '10.0.0.2' } as const;
const DEVICE = 'cable';

export async function openLink(): Promise<Link> {
  const name = (end: string) => `warm-ami-bench-${process.pid}-${end}`;
  const [registryNamespace, nodeNamespace] = [name('registry'), name('node')];
  const janitor = startJanitor(registryNamespace, nodeNamespace);
  const ends = { registry: registryNamespace, node: nodeNamespace } as const;
  for (const namespace of Object.values(ends)) await run('ip', ['netns', 'add', namespace]);
  await run('ip', [
    ...['link', 'add', DEVICE, 'netns', registryNamespace, 'type', 'veth'],
    ...['peer', 'name', DEVICE, 'netns', nodeNamespace],
  ]);
  for (const end of ['registry', 'node'] as const) {
    const ip = (...words: string[]) => run('ip', ['-n', ends[end], ...words]);
    await ip('address', 'add', `${ADDRESSES[end]}/30`, 'dev', DEVICE);
    for (const device of ['lo', DEVICE]) await ip('link', 'set', device, 'up');
  }
  return {
    registryNamespace,
    nodeNamespace,
    registryAddress: ADDRESSES.registry,
    limit: (rate) => limit(registryNamespace, rate),
    close: () => end(janitor),
  };
}

async function limit(namespace: string, rate: Rate): Promise<void> {
  const queue = (verb: string, ...words: string[]) =>
    run('tc', ['-n', namespace, 'qdisc', verb, 'dev', DEVICE, 'root', ...words]);
  // There may be none to remove.
  await queue('del').catch(() => {});
  if (rate !== undefined) await queue('add', 'tbf', 'rate', `${rate}mbit`, 'burst', '1mb', 'latency', '50ms');
}

/** Removes the namespaces when its input ends, which it does when this process is killed too. */
function startJanitor(...namespaces: readonly string[]): ChildProcess {
  const code = 'cat; sleep 0.1; for name; do ip netns del "$name"; done';
  return spawn('sh', ['-c', code, '-', ...namespaces], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

async function end(janitor: ChildProcess): Promise<void> {
  const gone = new Promise((fulfil) => janitor.once('exit', fulfil));
  janitor.stdin?.end();
  await gone;
}
