import fc from 'fast-check';
import { readWorkflowCommands } from '../runner/commandFiles.ts';
import { harmless } from '../src/log.ts';
import { hostileText } from './report/hostileText.ts';

describe('harmless', () => {
  it('leaves no line that the runner would obey', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const printed = harmless(text);
        expect(readWorkflowCommands(printed)).toEqual([]);
        // Stricter than the runner: it wants a second `::` and a name that it knows.
        for (const line of printed.split(/[\r\n\u0085\u2028\u2029\v\f]/)) {
          expect(line.replace(/^[\s\u0085\u200b\u00ad\u2060\0]+/, '')).not.toMatch(/^::/);
          expect(line).not.toContain('##[');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the text as it is but for its ends of lines and control characters', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = (value: string) =>
          value.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(harmless(text).replaceAll('\u200b', '')).toBe(lines(text).replaceAll('\u200b', ''));
      }),
    );
  });

  it.each(['Decision: bake (first bake).', 'a::b', 'arn:aws:iam::111122223333:role/x', '# a', '[a] ## b'])(
    'changes nothing in %p',
    (text) => {
      expect(harmless(text)).toBe(text);
    },
  );
});
