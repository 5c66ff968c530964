import { joinProblems, Problem, partsOf } from '../src/problem.ts';

describe('Problem', () => {
  it('prints what is wrong and the mend', () => {
    expect(new Problem('It broke.', 'Mend it.').message).toBe('It broke.\nMend it.');
  });

  it('prints no empty line where there is no mend', () => {
    expect(new Problem('It broke.', '').message).toBe('It broke.');
  });

  it('keeps the error that caused it', () => {
    const cause = new Error('deep');
    expect(new Problem('It broke.', '', { cause }).cause).toBe(cause);
  });
});

describe('joinProblems', () => {
  it('leaves a single problem as it is', () => {
    const problem = new Problem('one', 'mend');
    expect(joinProblems([problem])).toBe(problem);
  });

  it('numbers several and keeps every mend', () => {
    const joined = joinProblems([new Problem('one', 'mend one'), new Problem('two', 'mend two')]);
    expect(joined.message).toBe('2 things need mending:\n1. one\nmend one\n2. two\nmend two');
  });

  it('makes one flat list of problems that are joined already', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((word) => new Problem(word, ''));
    if (one === undefined || two === undefined || three === undefined) throw new Error('impossible');
    const joined = joinProblems([one, joinProblems([two, three])]);
    expect(joined.message).toBe('3 things need mending:\n1. one\n2. two\n3. three');
    expect(partsOf(joined)).toEqual([one, two, three]);
    expect(partsOf(one)).toEqual([one]);
  });
});
