import fc from 'fast-check';

const FRAGMENTS = [
  ...['|', '\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0', '\t', ' ', '`', '```', '~~~'],
  ...['<b>', '</pre>', '</code>', '<!--', '-->', '<img src=x onerror=a>', '&', '&lt;', '&#124;', '\\', '\\|'],
  ...['@octocat', 'a@b.example', '#1', 'GH-1', '[a](b)', '![a](b)', '**', '__', '~', '$x$', '{{', '}}'],
  ...['https://evil.example', 'www.evil.example', 'ftp://a', 'javascript:a', '- ', '# ', '1. ', '> ', '---'],
  ...[
    '::error::owned',
    '::set-output name=a::b',
    ' ::stop-commands::x',
    '##[error]x',
    '###[group]x',
    ':',
    '#',
  ],
  ...[
    '\u200b',
    '\ufeff',
    '\u00a0',
    '🦀',
    '\ud800',
    '%0A',
    '%25',
    ',',
    ';',
    ']',
    '[',
    'http',
    'www',
    '.',
    '/',
  ],
];

/** Texts that somebody wrote to break what shows them: any characters, and pieces of every markup in any order. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 3 })), { maxLength: 12 })
    .map((parts) => parts.join('')),
);
