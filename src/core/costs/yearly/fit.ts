/**
 * A table in the proportions of its weights that meets both margins: rows and columns are scaled in turn
 * (比例反復, iterative proportional fitting) until the columns are right to less than a hundredth of a yen.
 */

export interface FittedTable {
  /** Unrounded yen, `[row * columns + column]`; rows are exact to floating point, columns nearly so. */
  value: Float64Array;
  /** Passes (one by rows and one by columns each). */
  fittings: number;
}

const MOST_FITTINGS = 200;
const NEAR = 0.01;

/** Cells of weight 0 stay 0. The same input always takes the same passes: only + × ÷ in a fixed order. */
export function fitTable(
  weights: ArrayLike<number>,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
): FittedTable {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const value = Float64Array.from(weights);
  const at = (r: number, k: number): number => value[r * columns + k] ?? 0;
  const columnSum = (k: number): number => {
    let sum = 0;
    for (let r = 0; r < rows; r++) sum += at(r, k);
    return sum;
  };
  const scaleRows = (): void => {
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += at(r, k);
      for (let k = 0; k < columns; k++)
        value[r * columns + k] = sum > 0 ? (at(r, k) * (rowTotals[r] ?? 0)) / sum : 0;
    }
  };
  scaleRows();
  let fittings = 0;
  const far = (): boolean =>
    Array.from({ length: columns }, (_, k) => k).some(
      (k) => Math.abs(columnSum(k) - (columnTotals[k] ?? 0)) > NEAR,
    );
  while (fittings < MOST_FITTINGS && far()) {
    for (let k = 0; k < columns; k++) {
      const sum = columnSum(k);
      for (let r = 0; r < rows; r++)
        value[r * columns + k] = sum > 0 ? (at(r, k) * (columnTotals[k] ?? 0)) / sum : 0;
    }
    scaleRows();
    fittings++;
  }
  return { value, fittings };
}
