import fc from 'fast-check';
import { Page, wrap } from '../../rehearsal/page.ts';
import { StepLog } from '../../rehearsal/stepLog.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 60 });

function printed(tell: (page: Page) => void, colours = false, columns?: number): string {
  let text = '';
  tell(
    new Page(
      (piece) => {
        text += piece;
      },
      colours,
      columns,
    ),
  );
  return text;
}

describe('wrap', () => {
  it('loses no word and exceeds the width only by a single word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 80 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});

describe('Page', () => {
  it('keeps to a narrow terminal, and to 96 columns of a wide one', () => {
    const text = 'word '.repeat(60).trim();
    const tell = (page: Page) => {
      page.title(text);
      page.paragraph(text);
      page.item('1.', text);
      page.facts([['label', text]]);
      page.quote(text, 2);
      page.heading('');
    };
    for (const [columns, widest] of [
      [80, 80],
      [120, 96],
      [20, 50],
    ] as const) {
      const told = printed(tell, false, columns);
      const longest = Math.max(...told.split('\n').map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(widest);
      expect(longest).toBeGreaterThan(widest - 6);
    }
  });

  it('colours only where it may', () => {
    expect(printed((page) => page.heading('Run'), true)).toContain('\u001b[1mRun\u001b[22m');
    expect(printed((page) => page.heading('Run'))).not.toContain('\u001b');
  });

  it('aligns the second column of facts, also below a long text', () => {
    const long = 'word '.repeat(40).trim();
    const lines = printed((page) =>
      page.facts([
        ['a', 'x'],
        ['label', long],
      ]),
    )
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe('  a      x');
    expect(lines[1]).toMatch(/^ {2}label {2}word/);
    expect(lines[2]).toMatch(/^ {9}word/);
  });
});

describe('StepLog', () => {
  it('shows whole lines from whatever pieces they come in, groups indented', () => {
    const output =
      'one\n::group::Images\n+ web\n::endgroup::\n::warning title=x::look\n::debug::hidden\nlast';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: output.length }), (cut) => {
        const text = printed((page) => {
          const log = new StepLog(page);
          log.take(output.slice(0, cut));
          log.take(output.slice(cut));
          log.end();
        });
        expect(text).toBe('  │ one\n  │ ▸ Images\n  │   + web\n  │ warning: look\n  │ last\n');
      }),
    );
  });

  it('shows *** for what the step has masked', () => {
    const text = printed((page) => new StepLog(page).take('::add-mask::hush\nsay hush\n::error::hush!\n'));
    expect(text).toBe('  │ say ***\n  │ error: ***!\n');
  });

  it('cuts short the host of a registry, the middle of an ARN and the head of a parameter', () => {
    const text = printed((page) =>
      new StepLog(page).take(
        '111122223333.dkr.ecr.us-east-1.amazonaws.com/web:prod in arn:aws:imagebuilder:us-east-1:111122223333:image/x, ssm:/aws/service/some-list/base/id\n',
      ),
    );
    expect(text).toBe('  │ …/web:prod in arn:…:image/x, ssm:…/base/id\n');
  });
});
