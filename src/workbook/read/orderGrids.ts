/** The orders of all rounds as dense grids, `grid[form * members + member]` per round. */

/** Round, form and member by position: what a row or a cell of an order table is about. */
export interface Size {
  rounds: number;
  forms: number;
  members: number;
}

export interface OrderGrids {
  /** 予定枚数; 0 where no order is listed. */
  sheets: readonly Float64Array[];
  /** 単独単価 in yen per sheet; NaN where not given. */
  alonePrice: readonly Float64Array[];
  /** 単独見積の枚数; NaN = the planned sheets. */
  quotedSheets: readonly Float64Array[];
}

export function emptyGrids({ rounds, forms, members }: Size): OrderGrids {
  const grids = (fill: number) =>
    Array.from({ length: rounds }, () => new Float64Array(forms * members).fill(fill));
  return { sheets: grids(0), alonePrice: grids(NaN), quotedSheets: grids(NaN) };
}
