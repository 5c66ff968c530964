import type { BakeSettings } from '../src/component/document.ts';
import { type Baked, type Decision, decide, type Grounds } from '../src/decision.ts';
import type { ImageDiff } from '../src/images/diff.ts';
import type { AmiDescription } from '../src/pipeline/baseImage.ts';
import { componentArn, lockOf } from './tools.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T10:00:00Z');
const BUILD = 'arn:aws:imagebuilder:us-east-1:111122223333:image/nodes/1.0.0/1';
const OLD_BASE = 'ami-00000000000000001';
const NEW_BASE = 'ami-00000000000000002';

const nothing: ImageDiff = { added: [], removed: [], moved: [], unchanged: [] };
const held = { digest: 'sha256:a', platformDigest: 'sha256:b' };

function ami(id: string, more: Partial<AmiDescription> = {}): AmiDescription {
  return {
    id,
    name: 'base',
    architecture: 'x86_64',
    state: 'available',
    ownerId: 'amazon',
    createdAt: NOW - 1000 * HOUR,
    sourceImageId: undefined,
    rootDevice: '/dev/xvda',
    volumes: [],
    tags: {},
    ...more,
  };
}

const settings: BakeSettings = {
  platform: { os: 'windows', architecture: 'amd64' },
  runtime: 'containerd',
  pin: true,
};
const contents = {
  kind: 'known',
  componentArn: componentArn('nodes-images', '1.0.0/1'),
  lock: lockOf('v1'),
  settings,
} as const;

const baked: Baked = {
  kind: 'baked',
  build: { arn: BUILD, status: 'AVAILABLE', reason: '', createdAt: NOW - 48 * HOUR, amis: [], tags: {} },
  ami: { region: 'us-east-1', accountId: '111122223333', id: 'ami-0000000000000000b', name: 'nodes' },
  description: ami('ami-0000000000000000b', { sourceImageId: OLD_BASE }),
  contents,
};

function reasonOf(grounds: Partial<Grounds> = {}): Decision {
  const parent = { written: 'ssm:/base', amiId: OLD_BASE, changedAt: undefined };
  const base = { parent, described: new Map() };
  const rebuild = { kind: 'if-changed' } as const;
  return decide({ lastBake: baked, diff: nothing, base, rebuild, settings, now: NOW, ...grounds });
}

/** A base that resolves to `amiId` now, beside what EC2 describes. */
function baseOf(amiId: string | undefined, described: readonly AmiDescription[] = [], changedAt?: number) {
  const parent = { written: 'ssm:/base', amiId, changedAt };
  return { parent, described: new Map(described.map((each) => [each.id, each])) };
}

describe('decide', () => {
  it('leaves an AMI alone that holds just the wanted images', () => {
    expect(reasonOf()).toEqual({
      kind: 'unchanged',
      reason: 'ami-0000000000000000b, baked 2 d 0 h ago, holds just the wanted images',
      lastBake: baked,
    });
  });

  it('bakes for the first time', () => {
    expect(reasonOf({ lastBake: { kind: 'none' } })).toEqual({
      kind: 'bake',
      reason: 'first bake: the pipeline has no AMI yet',
    });
  });

  it('bakes when the last AMI is gone', () => {
    const lastBake = { kind: 'gone', amiId: 'ami-0000000000000000b', why: 'is disabled' } as const;
    expect(reasonOf({ lastBake })).toEqual({
      kind: 'bake',
      reason: 'last AMI gone: ami-0000000000000000b is disabled',
    });
  });

  it('counts the images that changed, and leaves out what did not', () => {
    const diff = {
      ...nothing,
      added: [{ name: 'a:1', ...held }],
      moved: [{ name: 'b:1', from: held, to: held }],
      unchanged: [{ name: 'c:1', ...held }],
    };
    expect(reasonOf({ diff })).toEqual({ kind: 'bake', reason: 'images changed: 1 added, 1 moved' });
    const removed = { ...nothing, removed: [{ name: 'a:1', ...held }] };
    expect(reasonOf({ diff: removed }).reason).toBe('images changed: 1 removed');
  });

  it('bakes when nobody can tell what the last AMI holds', () => {
    const contents = { kind: 'unknown', why: 'the component is gone' } as const;
    expect(reasonOf({ lastBake: { ...baked, contents } })).toEqual({
      kind: 'bake',
      reason: 'images changed, as far as is known: the component is gone',
    });
  });

  it.each([
    ['containerd', true, 'containerd', false, 'from containerd, pin true, to containerd, pin false'],
    ['containerd', true, 'docker', true, 'from containerd, pin true, to docker, pin true'],
    ['docker', false, 'containerd', false, 'from docker, pin false, to containerd, pin false'],
  ] as const)('bakes what was baked for %s, pin %p, again for %s, pin %p', (...row) => {
    const [wasRuntime, wasPin, runtime, pin, words] = row;
    const was = { ...contents, settings: { ...settings, runtime: wasRuntime, pin: wasPin } };
    const lastBake = { ...baked, contents: was };
    expect(reasonOf({ lastBake, settings: { ...settings, runtime, pin } })).toEqual({
      kind: 'bake',
      reason: `settings changed: ${words}`,
    });
  });

  it('ignores pin for docker, which knows none', () => {
    const was = { ...contents, settings: { ...settings, runtime: 'docker', pin: true } } as const;
    const lastBake = { ...baked, contents: was };
    expect(reasonOf({ lastBake, settings: { ...settings, runtime: 'docker', pin: false } }).kind).toBe(
      'unchanged',
    );
  });

  it('leaves the platform to the base image', () => {
    const platform = { os: 'windows', architecture: 'amd64', windowsBuild: 26100 } as const;
    expect(reasonOf({ settings: { ...settings, platform } }).kind).toBe('unchanged');
  });

  it('bakes because it is told to', () => {
    expect(reasonOf({ rebuild: { kind: 'always' } }).reason).toBe('forced: rebuild is always');
  });

  it.each([
    [49, 'unchanged'],
    [48, 'unchanged'],
    [47, 'bake'],
  ])('an age of %d hours makes a bake of 48 hours ago %s', (hours, kind) => {
    const rebuild = { kind: 'older-than', milliseconds: hours * HOUR, written: `${hours}h` } as const;
    expect(reasonOf({ rebuild }).kind).toBe(kind);
  });

  it('gives every reason that there is', () => {
    const decision = reasonOf({
      diff: { ...nothing, added: [{ name: 'a:1', ...held }] },
      base: baseOf(NEW_BASE, [ami(OLD_BASE), ami(NEW_BASE)]),
      rebuild: { kind: 'older-than', milliseconds: HOUR, written: '1h' },
      settings: { ...settings, runtime: 'docker' },
    });
    expect(decision.reason.split('; ')).toEqual([
      'images changed: 1 added',
      'settings changed: from containerd, pin true, to docker, pin true',
      `base image moved: from ${OLD_BASE} to ${NEW_BASE}`,
      'older than 1h: the last bake began 2 d 0 h ago',
    ]);
  });
});

describe('the base image', () => {
  it('moved when the AMI was made from another one than the recipe means now', () => {
    expect(reasonOf({ base: baseOf(NEW_BASE, [ami(OLD_BASE), ami(NEW_BASE)]) }).reason).toBe(
      `base image moved: from ${OLD_BASE} to ${NEW_BASE}`,
    );
  });

  it('is followed through the copy that the same build made first', () => {
    const first = ami('ami-0000000000000000c', {
      sourceImageId: OLD_BASE,
      tags: { Ec2ImageBuilderArn: BUILD },
    });
    const description = { ...baked.description, sourceImageId: first.id };
    const lastBake = { ...baked, description };
    expect(reasonOf({ lastBake, base: baseOf(OLD_BASE, [first]) }).kind).toBe('unchanged');
    expect(reasonOf({ lastBake, base: baseOf(NEW_BASE, [first, ami(NEW_BASE)]) }).reason).toBe(
      `base image moved: from ${OLD_BASE} to ${NEW_BASE}`,
    );
  });

  it('moved when it is an AMI of another build of the same recipe', () => {
    const source = ami(OLD_BASE, { sourceImageId: NEW_BASE, tags: { Ec2ImageBuilderArn: 'another' } });
    expect(reasonOf({ base: baseOf(NEW_BASE, [source, ami(NEW_BASE)]) }).kind).toBe('bake');
  });

  it('is not taken for moved when it can not be looked up', () => {
    expect(reasonOf({ base: baseOf(undefined, [ami(OLD_BASE)]) }).kind).toBe('unchanged');
  });

  describe('when the AMI that was used is gone', () => {
    const now = { ...baked, description: { ...baked.description, sourceImageId: OLD_BASE } };

    it('moved when the current one is younger than the last bake', () => {
      const base = baseOf(NEW_BASE, [ami(NEW_BASE, { createdAt: NOW - HOUR })]);
      expect(reasonOf({ lastBake: now, base }).reason).toBe(
        `base image moved: ${NEW_BASE} is younger than the last bake`,
      );
    });

    it('moved when the parameter took its value after the last bake', () => {
      const base = baseOf(NEW_BASE, [ami(NEW_BASE)], NOW - HOUR);
      expect(reasonOf({ lastBake: now, base }).kind).toBe('bake');
    });

    it('is not taken for moved when both are older', () => {
      const base = baseOf(NEW_BASE, [ami(NEW_BASE)], NOW - 100 * HOUR);
      expect(reasonOf({ lastBake: now, base }).kind).toBe('unchanged');
    });
  });

  it('is judged by age where EC2 does not name the AMI that was used', () => {
    const lastBake = { ...baked, description: ami(baked.ami.id) };
    expect(reasonOf({ lastBake, base: baseOf(NEW_BASE, [ami(NEW_BASE)]) }).kind).toBe('unchanged');
    const young = ami(NEW_BASE, { createdAt: NOW });
    expect(reasonOf({ lastBake, base: baseOf(NEW_BASE, [young]) }).kind).toBe('bake');
  });
});
