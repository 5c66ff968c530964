import fc from 'fast-check';
import { readAnnotations, readCommandFile, readWorkflowCommands } from '../../runner/commandFiles.ts';

describe('readCommandFile', () => {
  it('reads lines and values of several lines', () => {
    expect(readCommandFile('a=1\nb<<END\ntwo\nlines\nEND\nc=x=y\n')).toEqual({
      a: '1',
      b: 'two\nlines',
      c: 'x=y',
    });
  });

  it('reads whatever is written between two delimiters', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text));
    const lines = fc.array(value, { maxLength: 4 });
    fc.assert(
      fc.property(fc.dictionary(name, lines, { noNullPrototype: true }), (values) => {
        const text = Object.entries(values)
          .map(([key, written]) => `${key}<<ghadelimiter_1\n${written.join('\n')}\nghadelimiter_1\n`)
          .join('');
        const joined = Object.entries(values).map(([key, written]) => [key, written.join('\n')]);
        expect(readCommandFile(text)).toEqual(Object.fromEntries(joined));
      }),
    );
  });

  it('takes the last of two values', () => {
    expect(readCommandFile('a=1\na=2\n')).toEqual({ a: '2' });
  });

  it('refuses what the runner refuses', () => {
    expect(() => readCommandFile('no equals sign')).toThrow('The runner refuses the line "no equals sign".');
    expect(() => readCommandFile('=value')).toThrow('The runner refuses');
    expect(() => readCommandFile('a<<END\nvalue\n')).toThrow('The value of a has no end.');
  });
});

describe('readWorkflowCommands', () => {
  it.each([
    ['::error::it broke', { name: 'error', message: 'it broke' }],
    ['  ::warning title=warm-ami,line=3::careful', { name: 'warning', message: 'careful' }],
    ['::set-output name=a::b', { name: 'set-output', message: 'b' }],
    ['::endgroup::', { name: 'endgroup', message: '' }],
    ['##[group]Title', { name: 'group', message: 'Title' }],
    ['text before ##[error]x', { name: 'error', message: 'x' }],
    ['::error::one%0Atwo%25', { name: 'error', message: 'one\ntwo%' }],
    ['a\r::error::after a carriage return', { name: 'error', message: 'after a carriage return' }],
    ['::error::a\u2028b', { name: 'error', message: 'a\u2028b' }],
    ['::error::100%2525', { name: 'error', message: '100%25' }],
  ])('obeys %p', (line, command) => {
    expect(readWorkflowCommands(`before\n${line}\nafter`)).toEqual([command]);
  });

  it.each(['a ::error::b', ':error::b', '::error', 'arn:aws:iam::1:role/x', '#[group]x', '## [x]'])(
    'does not obey %p',
    (line) => {
      expect(readWorkflowCommands(line)).toEqual([]);
    },
  );

  it('finds annotations among the commands', () => {
    expect(readAnnotations('::error::a\n::group::b\n::notice::c\n::warning::d\n')).toEqual([
      { level: 'error', message: 'a' },
      { level: 'notice', message: 'c' },
      { level: 'warning', message: 'd' },
    ]);
  });
});
