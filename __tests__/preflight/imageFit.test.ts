import type { Platform } from '../../src/images/lock.ts';
import { type ConfigRead, imageFindings, withoutIndex } from '../../src/preflight/imageFit.ts';
import { digestOf } from '../images/arbitraries.ts';
import { image } from './measuredImages.ts';

const LINUX: Platform = { os: 'linux', architecture: 'amd64' };
const ARM: Platform = { os: 'linux', architecture: 'arm64' };
const windows = (windowsBuild?: number): Platform => ({
  os: 'windows',
  architecture: 'amd64',
  ...(windowsBuild === undefined ? {} : { windowsBuild }),
});

function find(config: ConfigRead, platform: Platform) {
  return imageFindings([{ image: image('team/web', []), config }], platform, 'ami-0123456789abcdef0');
}

function codes(config: ConfigRead, platform: Platform): readonly string[] {
  return find(config, platform).map(({ code, level }) => `${level} ${code}`);
}

const ofWindows = (osVersion: string): ConfigRead => ({ os: 'windows', architecture: 'amd64', osVersion });

describe('an image that no index stands before', () => {
  it('is told by its configuration, and others by the index', () => {
    const alone = image('alone', []);
    const chosen = image('chosen', [], { platformDigest: digestOf(7) });
    expect(withoutIndex([alone, chosen])).toEqual([alone]);
  });

  it.each<[string, ConfigRead, Platform, readonly string[]]>([
    ['the same', { os: 'linux', architecture: 'amd64' }, LINUX, []],
    ['another system', { os: 'windows', architecture: 'amd64' }, LINUX, ['error image-platform']],
    ['Linux on Windows', { os: 'linux', architecture: 'amd64' }, windows(20348), ['error image-platform']],
    ['another architecture', { os: 'linux', architecture: 'arm64' }, LINUX, ['error image-platform']],
    ['amd64 on arm64', { os: 'linux', architecture: 'amd64' }, ARM, ['error image-platform']],
    ['another spelling', { os: 'linux', architecture: 'x86_64' }, LINUX, []],
    ['another spelling of arm64', { os: 'linux', architecture: 'aarch64' }, ARM, []],
    ['the baseline variant', { os: 'linux', architecture: 'arm64', variant: 'v8' }, ARM, []],
    [
      'a variant above it',
      { os: 'linux', architecture: 'amd64', variant: 'v3' },
      LINUX,
      ['error image-platform'],
    ],
  ])('fits or not: %s', (_, config, platform, expected) => {
    expect(codes(config, platform)).toEqual(expected);
  });

  it.each<[string, number, readonly string[]]>([
    ['10.0.20348.2762', 20348, []],
    ['10.0.20348', 20348, []],
    ['10.0.17763.6414', 20348, ['error image-windows-build']],
    ['10.0.20348.2762', 17763, ['error image-windows-build']],
    ['10.0.17763.6414', 17763, []],
    ['10.0.26100.1742', 20348, ['error image-windows-build']],
    ['10.0.26100.1742', 26100, []],
    ['10.0.20348.2762', 26100, ['warning image-windows-build']],
    ['10.0.25398.1189', 26100, ['warning image-windows-build']],
    ['10.0.20347.1', 26100, ['error image-windows-build']],
  ])('starts or not: Windows %s on build %i', (osVersion, build, expected) => {
    expect(codes(ofWindows(osVersion), windows(build))).toEqual(expected);
  });

  it('is for every build of Windows when it names none, as those of host-process containers', () => {
    expect(codes({ os: 'windows', architecture: 'amd64' }, windows(20348))).toEqual([]);
  });

  it('is not checked when the build of the base image is not known', () => {
    expect(codes(ofWindows('10.0.20348.2762'), windows())).toEqual(['warning not-checked']);
    expect(codes({ os: 'windows', architecture: 'amd64' }, windows())).toEqual([]);
  });

  it('names what it is, what the nodes are and what to build from', () => {
    const [found] = find(ofWindows('10.0.17763.6414'), windows(20348));
    expect(found?.evidence).toEqual([
      '111122223333.dkr.ecr.us-east-1.amazonaws.com/team/web:v1: windows/amd64 10.0.17763.6414',
      'base image: ami-0123456789abcdef0, build 20348',
    ]);
    expect(found?.mend).toContain('mcr.microsoft.com/windows/servercore:ltsc2022');
  });

  it('is not checked when its configuration is not readable, and the permission is named', () => {
    const [found, ...more] = find(
      { kind: 'unread', why: 'not authorized', permission: 'ecr:GetDownloadUrlForLayer' },
      LINUX,
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'not-checked', level: 'warning' });
    expect(found?.evidence[0]).toContain('team/web:v1: not authorized');
    expect(found?.mend).toContain('ecr:GetDownloadUrlForLayer');
  });
});

describe('many images', () => {
  it('are one finding of each kind, with twenty of them and how many more', () => {
    const strangers = Array.from({ length: 23 }, (_, index) => ({
      image: image(`web-${index}`, []),
      config: { os: 'windows', architecture: 'amd64' },
    }));
    const [found, ...more] = imageFindings(strangers, LINUX, 'base');
    expect(more).toEqual([]);
    expect(found?.what).toContain('23 images are');
    expect(found?.evidence).toHaveLength(22);
    expect(found?.evidence.at(-2)).toBe('and 3 more');
  });
});
