import { type Findings, nameOr } from './findings.ts';
import { systemOf } from './nodeSystem.ts';
import { at, entriesAt, itemsAt, type Tree, textAt } from './tree.ts';

/** The elements that the Compose specification has at the top of a file, beside extensions `x-…`. */
const TOP_LEVEL: ReadonlySet<string> = new Set([
  'version',
  'name',
  'include',
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
]);

/** Is everything at the top the Compose specification's, and are there services, which are maps? */
export function isCompose(tree: Tree): boolean {
  if (tree.kind !== 'map') return false;
  const services = at(tree, 'services');
  const hasServices =
    services?.kind === 'map' && [...services.entries.values()].every(({ kind }) => kind === 'map');
  const includes = at(tree, 'include')?.kind === 'list';
  return (
    (hasServices || (includes && services === undefined)) &&
    [...tree.entries.keys()].every((key) => TOP_LEVEL.has(key) || key.startsWith('x-'))
  );
}

/** Reads the images of a Compose file's services; one that is only built names none. */
export function readCompose(tree: Tree, findings: Findings): void {
  for (const included of itemsAt(tree, 'include')) {
    const path = included.kind === 'text' ? included.text : textAt(included, 'path');
    findings.gap(
      included.line,
      `include ${nameOr(path, 'of a file')} is not followed: match the file itself`,
    );
  }
  for (const [name, service] of entriesAt(tree, 'services')) {
    findings.step(service);
    findings.name(at(service, 'image'), {
      onlyOn: systemOf(textAt(service, 'platform')?.split('/')[0]?.toLowerCase()),
      pullPolicy: textAt(service, 'pull_policy'),
      where: `service ${nameOr(name, '(without a name)')}`,
    });
  }
}
