import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const action = parse(readFileSync('action.yml', 'utf8'));

describe('action.yml, as the Marketplace takes it', () => {
  it('has a description of less than 125 characters', () => {
    expect(action.description.length).toBeGreaterThan(0);
    expect(action.description.length).toBeLessThan(125);
  });

  it('has the name of the project', () => {
    expect(action.name).toBe('warm-ami');
  });

  it('has an icon and a colour of the lists in the metadata syntax reference, where another is to be looked up', () => {
    expect(action.branding).toEqual({ icon: 'sunrise', color: 'orange' });
  });

  it('runs files that are there, on a Node that runners have', () => {
    const { main, post, using } = action.runs;
    expect(using).toBe('node24');
    for (const file of [main, post]) expect(readFileSync(file, 'utf8')).not.toBe('');
  });
});
