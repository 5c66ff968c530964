import { download } from './content.ts';
import { OciFault } from './fault.ts';
import { type HttpSettings, makeSend } from './http.ts';

/** What is read over HTTP beside the API of AWS. */
export interface Oci {
  /**
   * The content behind an address that needs no login, such as one that ECR signed; at most 4 MiB.
   *
   * @throws OciFault
   */
  download(url: string, digest: string): Promise<string>;
}

export function makeOci(settings: HttpSettings): Oci {
  const send = makeSend(settings);
  return {
    async download(url, digest) {
      if (!URL.canParse(url)) throw new OciFault('unsound', 'The address to read from is no URL.');
      return (await download(send, new URL(url), digest)).toString();
    },
  };
}
