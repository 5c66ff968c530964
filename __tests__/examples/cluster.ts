/** A Kubernetes cluster as the examples see it: Karpenter's node class, eksctl's node groups, and a Terraform state. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Answer, Call, Program } from './standIns.ts';

/** The update of kubectl's configuration, of which nothing is looked at. */
export const KUBECONFIG = {
  'eks update-kubeconfig': { options: ['name', 'region'], answer: () => undefined },
} as const;

/** An EC2NodeClass and the Karpenter that follows it. */
export class NodeClass {
  ami: string;
  /** Whether Karpenter finds the AMI. */
  isFound = true;

  constructor(ami: string) {
    this.ami = ami;
  }

  readonly kubectl: Program = ({ args }) => {
    const [verb, kind, name] = args;
    if (kind !== 'ec2nodeclass' || name !== 'windows') throw new Error(`unknown: ${kind} ${name}`);
    if (verb === 'get') return { stdout: JSON.stringify({ spec: { amiSelectorTerms: [{ id: this.ami }] } }) };
    if (verb === 'patch') return this.patch(after(args, '--type'), after(args, '--patch'));
    if (verb === 'wait') return this.wait(after(args, '--for'));
    throw new Error(`unknown: ${verb}`);
  };

  private patch(type: string, patch: string): Answer {
    if (type !== 'merge') throw new Error('a strategic patch of a custom resource');
    const { spec } = JSON.parse(patch);
    this.ami = spec.amiSelectorTerms[0].id;
    return { stdout: 'patched\n' };
  }

  private wait(condition: string): Answer {
    const [, ami] = /^jsonpath=\{\.status\.amis\[0\]\.id\}=(.+)$/.exec(condition) ?? [];
    const isMet = condition === 'condition=Ready' || (ami === this.ami && this.isFound);
    return isMet ? { stdout: 'condition met\n' } : { stderr: 'error: timed out waiting\n', exitCode: 1 };
  }
}

/** Node groups of eksctl and their nodes. */
export class NodeGroups {
  /** Ready nodes by group. */
  readonly nodes = new Map<string, number>();
  /** Each group as eksctl was told to make it. */
  readonly made: { name: string; ami: string; amiFamily: string; desiredCapacity: number }[] = [];
  readonly deleted: string[] = [];
  /** Whether nodes of a new group join the cluster. */
  doJoin = true;

  constructor(groups: Readonly<Record<string, number>>) {
    for (const [name, count] of Object.entries(groups)) this.nodes.set(name, count);
  }

  readonly kubectl: Program = ({ args }) => {
    const label = 'alpha.eksctl.io/nodegroup-name';
    const [verb] = args;
    if (verb === 'get') {
      if (after(args, '--selector') !== label) throw new Error('another selector');
      const items = [...this.nodes].flatMap(([name, count]) =>
        Array.from({ length: count }, () => ({ metadata: { labels: { [label]: name } } })),
      );
      return { stdout: JSON.stringify({ items }) };
    }
    if (verb === 'wait') {
      const [, group = ''] = after(args, '--selector').split('=');
      const isReady = (this.nodes.get(group) ?? 0) > 0;
      return isReady ? {} : { stderr: 'error: no matching resources found\n', exitCode: 1 };
    }
    throw new Error(`unknown: ${verb}`);
  };

  readonly eksctl: Program = ({ args, stdin }) => {
    const [verb, kind] = args;
    if (kind !== 'nodegroup') throw new Error(`unknown: ${kind}`);
    if (verb === 'create' && after(args, '--config-file') === '-') return this.create(stdin);
    if (verb === 'delete') {
      const name = after(args, '--name');
      this.nodes.delete(name);
      this.deleted.push(name);
      return {};
    }
    throw new Error(`unknown: ${args.join(' ')}`);
  };

  private create(text: string): Answer {
    const { apiVersion, kind, metadata, nodeGroups } = parse(text);
    if (apiVersion !== 'eksctl.io/v1alpha5' || kind !== 'ClusterConfig') throw new Error('no ClusterConfig');
    if (metadata.name === undefined || metadata.region === undefined) throw new Error('no cluster');
    for (const group of nodeGroups) {
      this.made.push(group);
      if (this.doJoin) this.nodes.set(group.name, group.desiredCapacity);
    }
    return {};
  }
}

/** A `curl` that downloads a release of eksctl, which is the stand-in of it. */
export const downloadEksctl: Program = ({ args, folder, path }) => {
  const name = args.at(-1)?.split('/').at(-1) ?? '';
  const archive = join(folder, 'eksctl_Linux_amd64.tar.gz');
  if (name.endsWith('.tar.gz')) {
    const packed = join(folder, 'packed');
    mkdirSync(packed, { recursive: true });
    const eksctl = join(dirname(path), '..', 'eksctl', 'eksctl');
    writeFileSync(join(packed, 'eksctl'), `#!/bin/sh\nexec '${eksctl}' "$@"\n`, { mode: 0o755 });
    spawnSync('tar', ['-czf', archive, '-C', packed, 'eksctl']);
    rmSync(packed, { recursive: true });
  } else {
    const { stdout } = spawnSync('sha256sum', [archive], { encoding: 'utf8' });
    const [sum] = stdout.split(' ');
    const other = `${'0'.repeat(64)}  eksctl_Linux_arm64.tar.gz\n`;
    writeFileSync(join(folder, name), `${other}${sum}  eksctl_Linux_amd64.tar.gz\n`);
  }
  return {};
};

/** A Terraform configuration whose one variable is the AMI. */
export class TerraformState {
  ami: string;
  /** The role may not change what the configuration holds. */
  isDenied = false;

  constructor(ami: string) {
    this.ami = ami;
  }

  readonly terraform: Program = (call) => {
    const [verb] = call.args;
    if (verb === 'init') return {};
    if (verb === 'plan') return this.plan(call);
    if (verb === 'apply') return this.apply(call);
    throw new Error(`unknown: ${verb}`);
  };

  private plan({ args, folder }: Call): Answer {
    const [, ami] = /^ami_id=(.+)$/.exec(after(args, '-var')) ?? [];
    if (ami === undefined || !args.includes('-detailed-exitcode')) throw new Error('no variable');
    const out = args.find((arg) => arg.startsWith('-out='))?.slice('-out='.length) ?? '';
    writeFileSync(join(folder, out), ami);
    return { stdout: `~ image_id = "${this.ami}" -> "${ami}"\n`, exitCode: ami === this.ami ? 0 : 2 };
  }

  private apply({ args, folder }: Call): Answer {
    if (this.isDenied) return { stderr: 'Error: UnauthorizedOperation\n', exitCode: 1 };
    this.ami = readFileSync(join(folder, args.at(-1) ?? ''), 'utf8');
    return {};
  }
}

function after(args: readonly string[], option: string): string {
  const value = args[args.indexOf(option) + 1];
  if (!args.includes(option) || value === undefined) throw new Error(`${option} is missing`);
  return value;
}
