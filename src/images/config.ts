import { Problem } from '../problem.ts';

/** The platform that an image's configuration says it is for. */
export interface ImageConfig {
  readonly os: string;
  /** GOARCH, such as `amd64`. */
  readonly architecture: string;
  /** Of arm, such as `v8`. */
  readonly variant?: string;
  /** Of Windows: `10.0.20348.2700`. */
  readonly osVersion?: string;
}

/**
 * Reads the configuration of an image (OCI image specification, `config.md`; Docker's has the same members).
 *
 * @throws Problem for what is no configuration of a container image
 */
export function parseImageConfig(json: string): ImageConfig {
  const document = parse(json);
  const os = text(document, 'os');
  const architecture = text(document, 'architecture');
  const variant = text(document, 'variant');
  const osVersion = text(document, 'os.version');
  if (os === undefined || architecture === undefined) {
    throw new Problem('The configuration of the image does not name its system and architecture.', '');
  }
  return {
    os,
    architecture,
    ...(variant === undefined ? {} : { variant }),
    ...(osVersion === undefined ? {} : { osVersion }),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Problem('The configuration of the image is no JSON.', '', { cause });
  }
}

/** What builders that know nothing leave empty counts as not written. */
function text(document: unknown, name: string): string | undefined {
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, name)) return undefined;
  const value: unknown = Reflect.get(document, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
