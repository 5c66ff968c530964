import fc from 'fast-check';
import { ecr } from '../component/locks.ts';
import { hostileText } from '../report/hostileText.ts';

const CODE = [
  ...[
    '$(id)',
    '`id`',
    `\${HOME}`,
    '; id',
    '&& id',
    '| id',
    '> /etc/x',
    "'",
    '"',
    "'; id; '",
    '\\',
    '!!',
    '~',
  ],
  ...["'@", "\n'@\nid", 'WARM_AMI_LOCK', '\nWARM_AMI_LOCK\nid\n', '@"', '$env:x', '%lock%', '%script%'],
  ...['{{ x }}', '}}', '- |', ': x', '# x', '\n- name: x', '&a', '*a', '!!js/function', '---', '...', '\t'],
  ...['.*', '(a+)+$', '[', '(?=', '\\1', '$&', '$1', '^', '{1,9}', '|'],
  ...['-rf', '--user', '../..', '/', '//', '.', '..', '@', ':', '::', '%0A', '%3A%3A', '\0', '\u001b[2J'],
];

/** Pieces of code of everything that a text goes near: shells, YAML, templates, regular expressions. */
const code = fc
  .array(fc.oneof(fc.constantFrom(...CODE), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** One piece over and over, up to 100,000 characters: what takes a bad pattern for ever. */
const long = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('a', ' ', '*', '-', 'a-', 'a.', 'a/', ':', '\n', 'a*', '(a+)+', '🦀'),
      code.filter((piece) => piece !== ''),
    ),
    fc.integer({ min: 1, max: 100_000 }),
  )
  .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)));

/** Any text that somebody may have written, most of them in bad faith. */
export const anyText = fc.oneof(
  { weight: 10, arbitrary: hostileText },
  { weight: 10, arbitrary: code },
  { weight: 1, arbitrary: long },
);

const soundTag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,40}$/);
const soundPath = fc.stringMatching(/^[a-z0-9]{2,9}(?:[._/-][a-z0-9]{1,9}){0,3}$/);

/** A text where a hostile one stands in for a part, or is put into it, as often as not. */
function spoilt(sound: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const within = fc.tuple(sound, anyText, fc.nat(100)).map(([text, more, share]) => {
    const at = Math.floor((text.length * share) / 100);
    return text.slice(0, at) + more + text.slice(at);
  });
  return fc.oneof(sound, anyText, within);
}

/** Tags as a registry may list them: its own rules are wider than those of Docker, and a stranger's have none. */
export const tag = spoilt(soundTag);

/** Paths of repositories, sound more often than not, so that tags are what most documents are about. */
export const path = fc.oneof(
  { weight: 3, arbitrary: soundPath },
  { weight: 1, arbitrary: spoilt(soundPath) },
);

const glob = fc.stringMatching(/^[a-z0-9._/*-]{2,12}$/);
const rule = fc.oneof(
  fc.tuple(soundPath, soundTag).map(([repository, name]) => `${repository}:${name}`),
  fc
    .tuple(glob, fc.stringMatching(/^[A-Za-z0-9_.*-]{1,9}$/))
    .map(([repository, name]) => `${repository}:${name}`),
  fc
    .tuple(soundPath, fc.integer({ min: 0, max: 9 }))
    .map(([repository, count]) => `${repository} newest=${count}`),
  fc.tuple(path, tag).map(([repository, name]) => `${ecr}/${repository}:${name}`),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((digits) => `web@sha256:${digits}`),
  fc.constant('# a comment'),
);

/** The input `images`. */
export const imagesText = fc.oneof(
  fc.array(rule, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  spoilt(rule),
  fc.array(fc.oneof(rule, anyText), { maxLength: 5 }).map((lines) => lines.join('\n')),
);

const ARNS = [
  'arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/nodes',
  'arn:aws:imagebuilder:us-east-1:111122223333:image/nodes/1.0.3/1',
  'arn:aws:iam::111122223333:role/warm-ami',
];

/** ARNs, a part of most of them spoilt. */
export const arn = fc.oneof(
  spoilt(fc.constantFrom(...ARNS)),
  fc
    .tuple(fc.constantFrom(...ARNS), fc.nat(7), spoilt(fc.constantFrom('aws', 'us-east-1', '111122223333')))
    .map(([sound, place, part]) =>
      sound
        .split(/(?<=[:/])/)
        .map((piece, index) => (index === place ? part + piece.slice(-1) : piece))
        .join(''),
    ),
);
