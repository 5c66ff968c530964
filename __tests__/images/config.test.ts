import { parseImageConfig } from '../../src/images/config.ts';

describe('parseImageConfig', () => {
  it('reads system, architecture, variant and the version of Windows', () => {
    const document = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.2762', rootfs: {} };
    expect(parseImageConfig(JSON.stringify(document))).toEqual({
      os: 'windows',
      architecture: 'amd64',
      osVersion: '10.0.20348.2762',
    });
    const arm = JSON.stringify({ os: 'linux', architecture: 'arm64', variant: 'v8' });
    expect(parseImageConfig(arm)).toEqual({ os: 'linux', architecture: 'arm64', variant: 'v8' });
  });

  it('takes an empty text for none', () => {
    const json = JSON.stringify({ os: 'linux', architecture: 'amd64', variant: '', 'os.version': '' });
    expect(parseImageConfig(json)).toEqual({ os: 'linux', architecture: 'amd64' });
  });

  it.each([
    '',
    'null',
    '[]',
    '"linux"',
    '{}',
    '{"os":"linux"}',
    '{"os":1,"architecture":"amd64"}',
    '{"__proto__":{"os":"a","architecture":"b"}}',
  ])('refuses %s, which is no configuration', (json) => {
    expect(() => parseImageConfig(json)).toThrow(/configuration of the image/);
  });
});
