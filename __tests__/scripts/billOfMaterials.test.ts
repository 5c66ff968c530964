import { createHash } from 'node:crypto';
import { billOfMaterials, type Described } from '../../scripts/billOfMaterials.ts';
import type { BundledPackage } from '../../scripts/bundledPackages.ts';

const archive = createHash('sha512').update('the archive');
const base64 = archive.copy().digest('base64');
const hexadecimal = archive.digest('hex');

const left: BundledPackage = {
  name: '@team/left',
  version: '1.2.3',
  licence: 'MIT',
  repository: '',
  text: 'MIT …',
};
const release: Described = {
  version: '1.0.0',
  licence: 'MIT',
  commit: '0123456789abcdef0123456789abcdef01234567',
  date: new Date('2026-11-28T03:00:00+02:00'),
  packages: [left],
  lock: {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/@team/left': { version: '2.0.0', integrity: 'sha512-AAAA' },
      'node_modules/right/node_modules/@team/left': { version: '1.2.3', integrity: `sha512-${base64}` },
    },
  },
  tools: { esbuild: '0.28.2' },
};

const bill = (described: Described) => JSON.parse(billOfMaterials(described));

describe('bill of materials', () => {
  it('names a package with its purl, licence and the hash of the version that was bundled', () => {
    expect(bill(release).components[0]).toEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/%40team/left@1.2.3',
      name: '@team/left',
      version: '1.2.3',
      purl: 'pkg:npm/%40team/left@1.2.3',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: hexadecimal }],
    });
  });

  it('says what it describes: the release, its commit and when that was made, in UTC', () => {
    expect(bill(release).metadata).toEqual({
      timestamp: '2026-11-28T01:00:00.000Z',
      tools: { components: [{ type: 'application', name: 'esbuild', version: '0.28.2' }] },
      component: {
        type: 'application',
        'bom-ref': 'warm-ami',
        name: 'warm-ami',
        version: '1.0.0',
        licenses: [{ license: { id: 'MIT' } }],
        properties: [{ name: 'git:commit', value: release.commit }],
      },
    });
  });

  it('holds what an attestation of it asks for', () => {
    expect(bill(release)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
    });
  });

  it('is the same for the same release and has another number for another', () => {
    expect(billOfMaterials(release)).toBe(billOfMaterials({ ...release }));
    expect(bill({ ...release, version: '1.0.1' }).serialNumber).not.toBe(bill(release).serialNumber);
  });

  it('is not written where the lock file does not know a bundled version', () => {
    const unknown = { ...left, version: '1.2.4' };
    expect(() => billOfMaterials({ ...release, packages: [left, unknown] })).toThrow(
      'package-lock.json holds no SHA-512 of @team/left 1.2.4.',
    );
  });
});
