import { textMember } from '../json.ts';
import { Problem } from '../problem.ts';
import type { ImagePlatform } from './manifest.ts';

/**
 * Reads the configuration of an image (OCI image specification, `config.md`; Docker's has the same members).
 *
 * @throws Problem for what is no configuration of a container image
 */
export function parseImageConfig(json: string): ImagePlatform {
  const document = parse(json);
  const os = textMember(document, 'os');
  const architecture = textMember(document, 'architecture');
  const variant = textMember(document, 'variant');
  const osVersion = textMember(document, 'os.version');
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
