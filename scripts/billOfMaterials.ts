/** What dist/ is made of, for machines: CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/ */
import { createHash } from 'node:crypto';
import type { BundledPackage } from './bundledPackages.ts';

/** What package-lock.json tells of a package. */
export interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/** A release to describe. */
export interface Described {
  readonly version: string;
  readonly licence: string;
  readonly commit: string;
  /** When the commit was made. */
  readonly date: Date;
  readonly packages: readonly BundledPackage[];
  readonly lock: LockFile;
  /** What the bundle was made with, by name and version; its code is not in the bundle. */
  readonly tools: Readonly<Record<string, string>>;
}

/** The excerpts of AWS service models that the rehearsal holds; where from is said in local-aws/models/NOTICE.md. */
const SERVICE_MODELS = {
  type: 'data',
  'bom-ref': 'botocore-service-models',
  name: 'botocore service models (excerpts)',
  licenses: [{ license: { id: 'Apache-2.0' } }],
  externalReferences: [{ type: 'vcs', url: 'https://github.com/boto/botocore' }],
};

/** The same release gives the same bytes. */
export function billOfMaterials({
  version,
  licence,
  commit,
  date,
  packages,
  lock,
  tools,
}: Described): string {
  const hashes = hashesOf(lock);
  const content = {
    metadata: {
      timestamp: date.toISOString(),
      tools: {
        components: Object.entries(tools).map(([name, of]) => ({ type: 'application', name, version: of })),
      },
      component: {
        type: 'application',
        'bom-ref': 'warm-ami',
        name: 'warm-ami',
        version,
        licenses: [{ license: { id: licence } }],
        properties: [{ name: 'git:commit', value: commit }],
      },
    },
    components: [...packages.map((bundled) => component(bundled, hashes)), SERVICE_MODELS],
  };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component({ name, version, licence }: BundledPackage, hashes: ReadonlyMap<string, string>): object {
  const url = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const content = hashes.get(`${name}@${version}`);
  if (content === undefined) throw new Error(`package-lock.json holds no SHA-512 of ${name} ${version}.`);
  return {
    type: 'library',
    'bom-ref': url,
    name,
    version,
    purl: url,
    licenses: [{ license: { id: licence } }],
    hashes: [{ alg: 'SHA-512', content }],
  };
}

/** SHA-512 of each package's archive in hexadecimal digits, by `name@version`. */
function hashesOf({ packages }: LockFile): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(packages).flatMap(([path, { version, integrity = '' }]) => {
      const hash = /^sha512-(\S+)$/.exec(integrity)?.[1];
      if (hash === undefined) return [];
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [[`${name}@${version}`, Buffer.from(hash, 'base64').toString('hex')] as const];
    }),
  );
}

/** A UUID of version 8, whose bits are whatever its maker says: here of a hash. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
