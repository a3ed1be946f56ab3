import type { Cell } from '../../src/functions/cells';

export const down = (...cells: Cell[]): Cell[][] => cells.map((cell) => [cell]);
export const across = (...cells: Cell[]): Cell[][] => [cells];

export const sum = (cells: Cell[][]): number =>
  cells.flat().reduce<number>((all, cell) => all + (typeof cell === 'number' ? cell : 0), 0);
