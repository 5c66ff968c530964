/** What a node does while a script runs on it, twice a second: for whoever asks where the time goes. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Host } from '../hosts/throwawayHost.ts';
import type { Link } from './link.ts';

const STEP_MILLISECONDS = 500;

interface Sample {
  readonly at: number;
  /** All that came over the link. */
  readonly bytes: number;
  /** CPU time in milliseconds, of the node and of the whole machine. */
  readonly node: number;
  readonly machine: number;
}

/** Starts watching; what it gives ends that, and tells a line for each half second. */
export function watch(node: Host, link: Link): () => string {
  const pids = execFileSync('ip', ['netns', 'pids', link.nodeNamespace], { encoding: 'utf8' }).split('\n');
  const usage = pids.map((pid) => usageFile(pid, node.name)).find((file) => file !== undefined);
  const samples: Sample[] = [];
  const look = () => samples.push(sample(`/proc/${pids[0]}/net/dev`, usage));
  look();
  const timer = setInterval(look, STEP_MILLISECONDS);
  return () => {
    clearInterval(timer);
    look();
    return print(samples);
  };
}

/** Of the group that counts the CPU time of a host, which has its name; with version 1 of control groups only. */
function usageFile(pid: string, name: string): string | undefined {
  try {
    const groups = readFileSync(`/proc/${pid}/cgroup`, 'utf8');
    const [, path] = new RegExp(`:cpuacct[^:]*:(.*/${name}-\\d+)`).exec(groups) ?? [];
    const file = `/sys/fs/cgroup/cpuacct${path}/cpuacct.usage`;
    return path !== undefined && existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function sample(devices: string, usage: string | undefined): Sample {
  const received = /cable:\s*(\d+)/.exec(readFileSync(devices, 'utf8'))?.[1];
  const [user = 0, nice = 0, system = 0, , , interrupt = 0, soft = 0] = (
    /^cpu\s+(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
  )
    .split(' ')
    .map(Number);
  return {
    at: performance.now(),
    bytes: Number(received ?? 0),
    node: usage === undefined ? Number.NaN : Number(readFileSync(usage, 'utf8')) / 1e6,
    machine: (user + nice + system + interrupt + soft) * 10,
  };
}

function print(samples: readonly Sample[]): string {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lines = samples.slice(1).map((now, index) => {
    const before = samples[index] ?? first;
    const passed = now.at - before.at;
    const rate = ((now.bytes - before.bytes) * 8) / passed / 1000;
    const cores = (part: 'node' | 'machine') => ((now[part] - before[part]) / passed).toFixed(2);
    return (
      `${((now.at - first.at) / 1000).toFixed(1).padStart(6)} s ${rate.toFixed(0).padStart(5)} Mbit/s, ` +
      `cores: node ${cores('node')}, whole machine ${cores('machine')}`
    );
  });
  const sum = (part: 'node' | 'machine') => ((last[part] - first[part]) / 1000).toFixed(2);
  return [...lines, `CPU time: node ${sum('node')} s, whole machine ${sum('machine')} s`].join('\n');
}
