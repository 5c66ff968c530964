import * as fc from 'fast-check';
import { type Challenge, parseChallenges } from '../../src/oci/challenge.ts';
import { hold } from '../images/arbitraries.ts';

const tokenCharacters = [..."!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"];
const token = fc.string({ unit: fc.constantFrom(...tokenCharacters), minLength: 1, maxLength: 8 });
/** Whatever a quoted string can hold (RFC 9110, 5.6.4). */
const quotable = fc.string({ unit: fc.constantFrom(...'\t !#,="\\abc[]~é'), maxLength: 8 });
const blanks = fc.constantFrom('', ' ', '\t', '  ');

interface Written {
  readonly scheme: string;
  readonly parameters: readonly { readonly name: string; readonly value: string; readonly text: string }[];
  readonly token68: string | undefined;
}

const parameter = fc
  .tuple(
    token,
    fc.oneof(
      token.map((value) => [value, value] as const),
      quotable.map(quote),
    ),
    blanks,
    blanks,
  )
  .map(([name, [value, written], before, after]) => ({
    name,
    value,
    text: `${name}${before}=${after}${written}`,
  }));

function quote(value: string): readonly [string, string] {
  return [value, `"${value.replace(/["\\]/g, '\\$&')}"`];
}

const challenge: fc.Arbitrary<Written> = fc.oneof(
  fc.record({
    scheme: token,
    parameters: fc.uniqueArray(parameter, { maxLength: 4, selector: ({ name }) => name }),
    token68: fc.constant(undefined),
  }),
  fc.record({
    scheme: token,
    parameters: fc.constant([]),
    token68: fc.stringMatching(/^[A-Za-z0-9._~+/-]{1,8}={0,2}$/),
  }),
);

function print({ scheme, parameters, token68 }: Written, comma: string): string {
  const rest = token68 ?? parameters.map(({ text }) => text).join(comma);
  return rest === '' ? scheme : `${scheme} ${rest}`;
}

function plain(challenges: readonly Challenge[]) {
  return challenges.map(({ scheme, parameters }) => ({ scheme, parameters: Object.fromEntries(parameters) }));
}

describe('parseChallenges', () => {
  it('reads back whatever the grammar of RFC 9110 can print', () => {
    const commas = fc.constantFrom(',', ', ', ' , ', ',,', ', ,\t');
    hold(
      fc.property(fc.array(challenge, { maxLength: 4 }), commas, (challenges, comma) => {
        const header = challenges.map((one) => print(one, comma)).join(comma);
        expect(plain(parseChallenges(header))).toEqual(
          challenges.map(({ scheme, parameters }) => ({
            scheme,
            parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
          })),
        );
      }),
      500,
    );
  });

  it.each([
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/nginx:pull"',
      [
        {
          scheme: 'bearer',
          parameters: {
            realm: 'https://auth.docker.io/token',
            service: 'registry.docker.io',
            scope: 'repository:library/nginx:pull',
          },
        },
      ],
    ],
    [
      'Basic realm="a, b", Bearer REALM=c',
      [
        { scheme: 'basic', parameters: { realm: 'a, b' } },
        { scheme: 'bearer', parameters: { realm: 'c' } },
      ],
    ],
    [
      'Negotiate a+b==, Basic realm=""',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: '' } },
      ],
    ],
    ['Bearer a=1,a=2', [{ scheme: 'bearer', parameters: { a: '1' } }]],
    ['', []],
    ['Bearer realm="open', [{ scheme: 'bearer', parameters: {} }]],
  ])('reads %j', (header, expected) => {
    expect(plain(parseChallenges(header))).toEqual(expected);
  });

  it('answers quickly, and never throws, whatever a server sends', () => {
    hold(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ ,="\\a=B]*$/)), (header) => {
        parseChallenges(header);
      }),
    );
    for (const hostile of ['a ', '"\\', 'a=', ' ,', 'a="', 'aaaa']) {
      const start = performance.now();
      parseChallenges(`Bearer ${hostile.repeat(16_384)}`);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
