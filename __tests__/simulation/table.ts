import { canMeet, OPERATIONS, type Operation, TROUBLES, type Trouble } from './trouble.ts';

/** In how many runs a call of the operation met the trouble, by {@link cellOf}. */
export type Cells = Readonly<Record<string, number>>;

export function cellOf(operation: Operation, trouble: Trouble): string {
  return `${operation} · ${trouble}`;
}

/** The cells that no run met, of all that can be met. */
export function emptyCells(cells: Cells): readonly string[] {
  return OPERATIONS.flatMap((operation) =>
    TROUBLES.filter((trouble) => canMeet(operation, trouble)).map((trouble) => cellOf(operation, trouble)),
  ).filter((cell) => (cells[cell] ?? 0) === 0);
}

/** Operation × trouble, for a person; `-` where an operation can't meet a trouble. */
export function printTable(cells: Cells): string {
  const first = Math.max(...OPERATIONS.map(({ length }) => length));
  const header = ['runs that met it'.padEnd(first), ...TROUBLES].join('  ');
  const rows = OPERATIONS.map((operation) =>
    [
      operation.padEnd(first),
      ...TROUBLES.map((trouble) => {
        const count = canMeet(operation, trouble) ? String(cells[cellOf(operation, trouble)] ?? 0) : '-';
        return count.padStart(trouble.length);
      }),
    ].join('  '),
  );
  return [header, ...rows].join('\n');
}
