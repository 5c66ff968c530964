/** Certificates of a throwaway authority, made by openssl once in each process. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PEM texts. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

export interface Authority extends KeyPair {
  /** A certificate for a server of these host names and IPv4 addresses. */
  issue(names: readonly string[]): KeyPair;
}

let made: Authority | undefined;

/** The authority of this process. */
export function throwawayAuthority(): Authority {
  made ??= makeAuthority();
  return made;
}

function makeAuthority(): Authority {
  const subject = ['-subj', '/CN=Throwaway authority', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  const own = inFolder((folder) => request(folder, subject));
  const issued = new Map<string, KeyPair>();
  return {
    ...own,
    issue(names) {
      const wanted = names.join(',');
      const pair = issued.get(wanted) ?? inFolder((folder) => issue(folder, own, names));
      issued.set(wanted, pair);
      return pair;
    },
  };
}

function issue(folder: string, authority: KeyPair, names: readonly string[]): KeyPair {
  writeFileSync(join(folder, 'authority.pem'), authority.certificate);
  writeFileSync(join(folder, 'authority-key.pem'), authority.key);
  const alternatives = names.map((name) => `${/^[\d.]+$/.test(name) ? 'IP' : 'DNS'}:${name}`);
  return request(folder, [
    ...['-subj', '/CN=Throwaway server', '-addext', `subjectAltName=${alternatives.join(',')}`],
    ...['-addext', 'basicConstraints=critical,CA:FALSE', '-addext', 'extendedKeyUsage=serverAuth'],
    ...['-CA', 'authority.pem', '-CAkey', 'authority-key.pem'],
  ]);
}

function request(folder: string, words: readonly string[]): KeyPair {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'key.pem'];
  const all = ['req', '-x509', '-days', '2', '-batch', ...key, '-out', 'certificate.pem', ...words];
  execFileSync('openssl', all, { cwd: folder, stdio: 'pipe' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { certificate: read('certificate.pem'), key: read('key.pem') };
}

function inFolder<Made>(make: (folder: string) => Made): Made {
  const folder = mkdtempSync(join(tmpdir(), 'throwaway-authority-'));
  try {
    return make(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
