import * as fc from 'fast-check';
import { normaliseRepository, readImageName } from '../../src/sources/imageName.ts';
import { digestOf, hold } from '../images/arbitraries.ts';

/** The expressions that the OCI distribution specification gives for `<name>` and for a tag as `<reference>`. */
const OCI_NAME = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const OCI_TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

const name = fc.stringMatching(OCI_NAME).filter((path) => path.length <= 200);
const tag = fc.stringMatching(OCI_TAG);
const host = fc.constantFrom(
  'localhost',
  'localhost:5000',
  'ghcr.io',
  'registry:443',
  '[::1]:5000',
  'Registry.example.com',
);
const digest = fc.nat().map(digestOf);
/** Nearly a reference: of the characters that references are made of. */
const nearly = fc.stringMatching(/^[aB0.:/@_-]{1,14}$/);

/** Is the first component a host by Docker's rule, and not a part of the name? */
function beginsWithHost(path: string): boolean {
  return path.includes('/') && /^(localhost$|.*[.:])/.test(path.split('/')[0] ?? '');
}

describe('an image as a file writes it', () => {
  it('is read where registry, name and tag are sound by the OCI distribution specification', () => {
    hold(
      fc.property(host, name, tag, (registry, path, version) => {
        expect(readImageName(`${registry}/${path}:${version}`)).toEqual({
          kind: 'image',
          repository: `${registry}/${path}`,
          want: { kind: 'tag', tag: version },
        });
      }),
      500,
    );
  });

  it("is Docker Hub's without a registry, and an official one without a slash", () => {
    hold(
      fc.property(name, tag, (path, version) => {
        fc.pre(!beginsWithHost(path));
        const repository = `docker.io/${path.includes('/') ? '' : 'library/'}${path}`;
        expect(readImageName(`${path}:${version}`)).toMatchObject({ kind: 'image', repository });
      }),
      500,
    );
  });

  it('is found only where its parts match the expressions of the specification', () => {
    hold(
      fc.property(fc.oneof(nearly, fc.string()), (written) => {
        const read = readImageName(written);
        if (read.kind === 'unclear') return;
        const path = read.repository.slice(read.repository.indexOf('/') + 1);
        expect(path).toMatch(OCI_NAME);
        expect(read.want.kind === 'tag' ? read.want.tag : 'digest').toMatch(OCI_TAG);
      }),
      5000,
    );
  });

  it('is refused where the tag or a component does not match them', () => {
    const wrongTag = nearly.filter((text) => !OCI_TAG.test(text) && !/[/@]/.test(text));
    const wrongName = nearly.filter((text) => !OCI_NAME.test(text) && !/[:@]/.test(text));
    hold(
      fc.property(wrongTag, (text) => expect(readImageName(`ghcr.io/web:${text}`).kind).toBe('unclear')),
      500,
    );
    hold(
      fc.property(wrongName, (text) => expect(readImageName(`ghcr.io/${text}:v1`).kind).toBe('unclear')),
      500,
    );
  });

  it('means latest without tag and digest', () => {
    hold(
      fc.property(host, name, (registry, path) => {
        expect(readImageName(`${registry}/${path}`)).toEqual(readImageName(`${registry}/${path}:latest`));
      }),
    );
  });

  it('counts by its digest where it has one', () => {
    hold(
      fc.property(name, tag, digest, (path, version, hash) => {
        fc.pre(!beginsWithHost(path));
        const read = readImageName(`${path}:${version}@${hash}`);
        expect(read).toEqual(readImageName(`${path}@${hash}`));
        expect(read).toMatchObject({ want: { kind: 'digest', digest: hash } });
      }),
    );
  });

  it('means the same again when it is written in full', () => {
    hold(
      fc.property(fc.oneof(nearly, name), (written) => {
        const read = readImageName(written);
        if (read.kind === 'unclear' || read.want.kind === 'digest') return;
        expect(readImageName(`${read.repository}:${read.want.tag}`)).toEqual(read);
        expect(normaliseRepository(read.repository)).toBe(read.repository);
      }),
      1000,
    );
  });

  it.each([
    ['docker.io/nginx', 'docker.io/library/nginx'],
    ['index.docker.io/library/nginx', 'docker.io/library/nginx'],
    ['registry-1.docker.io/team/web', 'docker.io/team/web'],
    ['nginx', 'docker.io/library/nginx'],
    ['team/web', 'docker.io/team/web'],
    ['ghcr.io/web', 'ghcr.io/web'],
  ])('has one repository for all its forms: %s', (repository, normal) => {
    expect(normaliseRepository(repository)).toBe(normal);
  });

  it('has a path of at most 255 characters', () => {
    expect(readImageName(`ghcr.io/${'a'.repeat(255)}`).kind).toBe('image');
    expect(readImageName(`ghcr.io/${'a'.repeat(256)}`).kind).toBe('unclear');
  });
});
