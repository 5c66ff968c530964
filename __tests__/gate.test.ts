import { makeGate } from '../src/gate.ts';

describe('a gate', () => {
  it('never lets more run than it may, and lets everything run', async () => {
    const gate = makeGate(3);
    let [running, most] = [0, 0];
    const task = (index: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      if (index === 4) throw new Error('broken');
      return index;
    };
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => gate(task(index))));
    expect(most).toBe(3);
    expect(results.map(({ status }) => status).filter((status) => status === 'fulfilled')).toHaveLength(9);
    expect(await gate(task(0))).toBe(0);
  });

  it('lets tasks in as they came', async () => {
    const gate = makeGate(1);
    const order: number[] = [];
    await Promise.all([0, 1, 2, 3].map((index) => gate(async () => order.push(index))));
    expect(order).toEqual([0, 1, 2, 3]);
  });
});
