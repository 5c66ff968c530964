import { existsSync, readFileSync } from 'node:fs';
import { LEVELS } from '../../src/preflight/finding.ts';

const PAGE = readFileSync('docs/preflight.md', 'utf8');
const SECTIONS = PAGE.split(/^### /m)
  .slice(1)
  .map((section) => {
    const [code = '', ...lines] = (section.split(/^## /m)[0] ?? '').split('\n');
    return { code, text: lines.join('\n') };
  });

describe('docs/preflight.md', () => {
  it('explains each code once, and no other', () => {
    expect(SECTIONS.map(({ code }) => code).sort()).toEqual(Object.keys(LEVELS).sort());
  });

  it.each(SECTIONS)(
    'says of $code its level, what it is seen by, the mend and where the facts stand',
    (section) => {
      const { code, text } = section;
      const level = new Map<string, string>(Object.entries(LEVELS)).get(code);
      expect(text.trim().split(/\W/).filter(Boolean)[0]).toBe(level);
      for (const part of ['Seen by', 'Mend', 'Facts']) {
        expect(text).toMatch(new RegExp(`^- \\*\\*${part}\\*\\* \\S`, 'm'));
      }
      expect(text.split('**Facts**')[1]).toMatch(/\]\(https:\/\/\S+\)/);
    },
  );

  it('links to no place of its own that is not there', () => {
    const links = [...PAGE.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    for (const link of links.filter((each) => !each.startsWith('https://'))) {
      const [file = '', anchor] = link.split('#');
      if (file !== '') expect({ [link]: existsSync(`docs/${file}`) }).toEqual({ [link]: true });
      else expect(SECTIONS.map(({ code }) => code)).toContain(anchor);
    }
  });
});
