import type { Oci } from '../../src/oci/oci.ts';

const unasked = () => Promise.reject(new Error('This test has no registry but ECR, and no configurations.'));

/** For tests in which nothing but the API of AWS is asked. */
export const noOci: Oci = {
  manifest: unasked,
  blob: unasked,
  tags: async function* () {
    yield await unasked();
  },
  download: unasked,
  usedLogin: () => false,
  needsLogin: unasked,
};
