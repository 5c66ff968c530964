import fc from 'fast-check';
import { uniqueBytes } from '../../src/images/blobs.ts';
import { digestOf } from './arbitraries.ts';

const blob = (seed: number) => ({ digest: digestOf(seed), bytes: 10 ** (seed % 10), mediaType: '' });
const image = (config: number, ...layers: number[]) => ({
  parts: { config: blob(config), layers: layers.map(blob) },
});

describe('uniqueBytes', () => {
  it('counts what images share once', () => {
    expect(uniqueBytes([image(0, 2, 3), image(1, 2, 4)])).toBe(11111);
  });

  it('leaves out what is there already', () => {
    expect(uniqueBytes([image(0, 2, 3), image(1, 2, 4)], [image(5, 2)])).toBe(11011);
  });

  const images = fc.array(
    fc.tuple(fc.nat(9), fc.array(fc.nat(9))).map(([config, layers]) => image(config, ...layers)),
  );

  it('parts a set into what is there and what is not', () => {
    fc.assert(
      fc.property(images, images, (some, others) => {
        expect(uniqueBytes(some, others) + uniqueBytes(others)).toBe(uniqueBytes([...some, ...others]));
      }),
    );
  });
});
