/** One way to log in that a server offers, of the header `WWW-Authenticate`. */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** By name in lower case; of a name that stands twice, the first. Without any where a token68 stands instead. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const separators = /[\s,]*/y;
const parameter = new RegExp(
  `(${TOKEN})[ \\t]*=[ \\t]*(?:(${TOKEN})|"((?:[^"\\\\]|\\\\.)*)")[ \\t]*(?=,|$)`,
  'ys',
);
const scheme = new RegExp(`(${TOKEN})(?:[ \\t]+|(?=,|$))`, 'y');
const token68 = /[A-Za-z0-9\-._~+/]+=*[ \t]*(?=,|$)/y;

/**
 * The challenges of a `WWW-Authenticate` header (RFC 9110, 11.6.1), in which one list holds challenges and their
 * parameters. Reading ends at the first thing that is neither.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: Challenge[] = [];
  let parameters = new Map<string, string>();
  let position = 0;
  const take = (grammar: RegExp): RegExpExecArray | null => {
    grammar.lastIndex = position;
    const match = grammar.exec(header);
    if (match !== null) position = grammar.lastIndex;
    return match;
  };
  for (;;) {
    take(separators);
    const [, name, plain, quoted] = (challenges.length > 0 && take(parameter)) || [];
    if (name !== undefined) {
      const value = plain ?? quoted?.replace(/\\(.)/gs, '$1') ?? '';
      if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
      continue;
    }
    const [, begun] = take(scheme) ?? [];
    if (begun === undefined) return challenges;
    parameters = new Map();
    challenges.push({ scheme: begun.toLowerCase(), parameters });
    take(token68);
  }
}
