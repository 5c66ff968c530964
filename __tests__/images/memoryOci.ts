import { OciFault } from '../../src/oci/fault.ts';
import type { Oci, OciRepository } from '../../src/oci/oci.ts';
import { digestOfDocument, text } from './memoryEcr.ts';

/** Images of one repository by tag, or why it cannot be read. */
export type OciHoldings = Readonly<Record<string, Readonly<Record<string, object>> | OciFault>>;

export interface MemoryOci extends Oci {
  /** `docker.io/library/nginx 1.27`, and of lists of tags `docker.io/library/nginx tags`, in order. */
  readonly asked: readonly string[];
}

/**
 * Registries without HTTP.
 *
 * @param holdings by the repository's name with its registry
 * @param more documents that no tag points at
 */
export function memoryOci(holdings: OciHoldings, more: readonly object[] = [], unlisted = false): MemoryOci {
  const asked: string[] = [];
  const nameOf = ({ registry, path }: OciRepository) => `${registry}/${path}`;
  const held = (repository: OciRepository) => {
    const found = holdings[nameOf(repository)];
    if (found instanceof OciFault) throw found;
    if (found === undefined)
      throw new OciFault('absent', `${repository.registry} answered 404: name unknown`);
    return found;
  };
  return {
    asked,
    async manifest(repository, reference) {
      asked.push(`${nameOf(repository)} ${reference}`);
      const tags = held(repository);
      const document = reference.startsWith('sha256:')
        ? [...Object.values(tags), ...more].find((one) => digestOfDocument(one) === reference)
        : tags[reference];
      if (document === undefined) throw new OciFault('absent', `${repository.registry} answered 404.`);
      return { digest: digestOfDocument(document), text: text(document) };
    },
    async *tags(repository) {
      asked.push(`${nameOf(repository)} tags`);
      const tags = Object.keys(held(repository));
      if (unlisted) throw new OciFault('denied', `${repository.registry} answered 403.`);
      for (let start = 0; start === 0 || start < tags.length; start += 2) yield tags.slice(start, start + 2);
    },
    blob: () => Promise.reject(new OciFault('absent', 'memoryOci holds no configurations.')),
    download: () => Promise.reject(new OciFault('absent', 'memoryOci holds no configurations.')),
    usedLogin: ({ path }) => path.startsWith('private/') || path.startsWith('limited/'),
    needsLogin: async ({ path }) => path.startsWith('private/'),
  };
}
