/**
 * A table rounded to whole yen so that every row and every column sums to its given total (controlled rounding).
 *
 * 1. Cut every cell to the yen. 2. In the order of the largest fractions (equal ones by row, then column) a cell
 * gets one yen where its row and its column both lack one. 3. What is then still lacking is passed along: a yen for a
 * row reaches its column over cells that give and take one yen (augmenting paths), at first within the yen below and
 * above each cell's value. That suffices whenever the unrounded table meets both totals: the bounds and totals are
 * whole, so a whole table exists where a fractional one does. 4. Where it does not meet them, without those bounds.
 */

export interface RoundedTable {
  floor: Float64Array;
  /** amount − floor */
  adjustment: Float64Array;
  amount: Float64Array;
  /** Yen that no cell with a weight can carry; 0 when both margins are met. */
  missing: number;
}

/** @param value unrounded yen; @param allowed cells that may carry anything */
export function roundTable(
  value: Float64Array,
  allowed: (cell: number) => boolean,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
): RoundedTable {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  // 10⁻⁶ yen forgives what fitting leaves just below a whole yen.
  const floor = value.map((yen) => Math.floor(yen + 1e-6));
  const amount = floor.slice();
  const rowLack = Array.from({ length: rows }, (_, r) => rowTotals[r] ?? 0);
  const columnLack = Array.from({ length: columns }, (_, k) => columnTotals[k] ?? 0);
  amount.forEach((yen, cell) => {
    const r = Math.floor(cell / columns);
    const k = cell % columns;
    // A cell never holds more than its row and its column still lack.
    const kept = Math.max(0, Math.min(yen, rowLack[r] ?? 0, columnLack[k] ?? 0));
    amount[cell] = kept;
    rowLack[r] = (rowLack[r] ?? 0) - kept;
    columnLack[k] = (columnLack[k] ?? 0) - kept;
  });
  const give = (cell: number, yen: number): void => {
    const r = Math.floor(cell / columns);
    const k = cell % columns;
    amount[cell] = (amount[cell] ?? 0) + yen;
    rowLack[r] = (rowLack[r] ?? 0) - yen;
    columnLack[k] = (columnLack[k] ?? 0) - yen;
  };
  for (const cell of byFraction(value, floor, allowed)) {
    const lacking = Math.min(rowLack[Math.floor(cell / columns)] ?? 0, columnLack[cell % columns] ?? 0);
    if (lacking >= 1) give(cell, 1);
  }
  const ceiling = (cell: number): number =>
    (floor[cell] ?? 0) + ((value[cell] ?? 0) - (floor[cell] ?? 0) > 1e-6 ? 1 : 0);
  const bounded: Bounds = {
    canTake: (cell) => allowed(cell) && (amount[cell] ?? 0) < ceiling(cell),
    toGive: (cell) => Math.max(0, (amount[cell] ?? 0) - (floor[cell] ?? 0)),
  };
  const free: Bounds = { canTake: allowed, toGive: (cell) => amount[cell] ?? 0 };
  for (const bounds of [bounded, free])
    for (let r = 0; r < rows; r++)
      while ((rowLack[r] ?? 0) > 0) {
        const path = pathFrom(r, bounds, columnLack, rows);
        if (path === null) break;
        const most = Math.min(rowLack[r] ?? 0, columnLack[(path.at(-1) ?? 0) % columns] ?? 0);
        const taken = path.filter((_, i) => i % 2 === 1).map(bounds.toGive);
        const yen = bounds === bounded ? 1 : Math.min(most, ...taken);
        path.forEach((cell, i) => give(cell, i % 2 === 0 ? yen : -yen));
      }
  const missing = rowLack.reduce((sum, yen) => sum + Math.max(0, yen), 0);
  return { floor, amount, adjustment: amount.map((yen, i) => yen - (floor[i] ?? 0)), missing };
}

/** Cells with a fraction, largest first; fractions that differ by less than 10⁻⁶ yen count as equal. */
function byFraction(value: Float64Array, floor: Float64Array, allowed: (cell: number) => boolean): number[] {
  const fraction = value.map((yen, cell) => Math.round((yen - (floor[cell] ?? 0)) * 1e6));
  return [...value.keys()]
    .filter((cell) => allowed(cell) && (fraction[cell] ?? 0) > 0)
    .sort((a, b) => (fraction[b] ?? 0) - (fraction[a] ?? 0) || a - b);
}

/** Which cells may take a yen, and how many yen a cell may give. */
interface Bounds {
  canTake: (cell: number) => boolean;
  toGive: (cell: number) => number;
}

/**
 * Cells that by turns take and give, from a row to the nearest column that lacks something: breadth first, rows
 * and columns in their order. Null when there is none.
 */
function pathFrom(
  start: number,
  { canTake, toGive }: Bounds,
  columnLack: readonly number[],
  rows: number,
): number[] | null {
  const columns = columnLack.length;
  const rowOf = new Map<number, number>();
  const columnOf = new Map<number, number>([[start, -1]]);
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const r = queue[i] ?? 0;
    for (let k = 0; k < columns; k++) {
      if (rowOf.has(k) || !canTake(r * columns + k)) continue;
      rowOf.set(k, r);
      if ((columnLack[k] ?? 0) > 0) return traced(k, rowOf, columnOf, columns);
      for (let other = 0; other < rows; other++)
        if (!columnOf.has(other) && toGive(other * columns + k) > 0) {
          columnOf.set(other, k);
          queue.push(other);
        }
    }
  }
  return null;
}

function traced(
  end: number,
  rowOf: ReadonlyMap<number, number>,
  columnOf: ReadonlyMap<number, number>,
  columns: number,
): number[] {
  const path: number[] = [];
  for (let k = end; k >= 0;) {
    const r = rowOf.get(k) ?? 0;
    path.push(r * columns + k);
    const before = columnOf.get(r) ?? -1;
    if (before >= 0) path.push(r * columns + before);
    k = before;
  }
  return path.reverse();
}
