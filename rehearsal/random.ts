/** Draws that only a seed decides, so that a rehearsal can be played again. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of the choices. */
  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice;
  /** All the choices, shuffled. */
  shuffle<Choice>(choices: readonly Choice[]): Choice[];
}

/** Draws from the generator mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    shuffle: (choices) => {
      const drawn = choices.map((choice) => ({ choice, key: fraction() }));
      return drawn.sort((left, right) => left.key - right.key).map(({ choice }) => choice);
    },
  };
}
