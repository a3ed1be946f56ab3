/**
 * What comes out: every figure that the sheets show. Grids are dense, row-major,
 * `grid[(round * forms + form) * members + member]`; amounts in whole yen.
 */

/** One bid row, valued: 対象枚数 and 金額 (exact, unrounded yen: evaluation adds price × planned sheets). */
export interface BidFigure {
  round: number;
  /** Position among the round's bids. */
  bid: number;
  /** Sheets (or whole boxes × sheets per box are not converted: sheets) that the price applies to. */
  targetSheets: number;
  /** Number of price units: sheets, sheets / 1000, or whole boxes summed per member and form. */
  targetUnits: number;
  /** Unrounded yen, price × units (0 for a lump-only row). */
  value: number;
}

/** One bidder's standing in one order unit: 落札判定. */
export interface AwardFigure {
  round: number;
  unit: number;
  bidder: string;
  /** 入札額: Σ price × planned units + lump sums, exact yen. */
  total: number;
  /** 1 when every order of the unit has a price (complete), else 0. */
  complete: 0 | 1;
  /** 1 when no ceiling is exceeded, else 0. */
  withinCeiling: 0 | 1;
  /** 1-based rank among the complete bids within the ceiling; 0 when not ranked. */
  rank: number;
  /** 1 for the winner. */
  won: 0 | 1;
}

/** One member's part of one winner's lump sum (一式配分), largest remainder shown as columns. */
export interface LumpShare {
  round: number;
  unit: number;
  member: number;
  lumpSum: number;
  weight: number;
  weightTotal: number;
  /** ⌊lumpSum × weight ÷ weightTotal⌋ in yen. */
  floor: number;
  /** lumpSum × weight mod weightTotal. */
  remainder: number;
  /** 1-based rank of the remainder; ties by `order`. */
  rank: number;
  /** 順番 that breaks ties: the 番号, or the order drawn. */
  order: number;
  /** floor + the yen received by the remainder rule. */
  share: number;
}

/** What a lump sum leaves undistributed, by the rule `ownLine` (端数の別掲), in yen; 0 otherwise. */
export interface LumpRest {
  round: number;
  unit: number;
  rest: number;
}

/** Totals in yen for a set of orders. Saving = alone − joint; rate = saving ÷ alone (NaN when alone = 0). */
export interface Totals {
  sheets: number;
  /** 単独金額 at the planned sheets. */
  alone: number;
  /** 単独金額 at the quantities that were quoted. */
  aloneAsQuoted: number;
  /** 共同金額, lump shares included where members are concerned. */
  joint: number;
  saving: number;
  rate: number;
}

/** 回次比較 on one basis: the same members, forms and quantities in every round. */
export interface ComparisonBasis {
  /** The round whose quantities are used; other rounds with the very same quantities are named in `sameAs`. */
  round: number;
  sameAs: readonly number[];
  /** Yen per round × member (`[round * members + member]`): prices of the round × quantities of the basis. */
  memberAmount: Float64Array;
  /** Yen per member: price alone (of the basis round) × quantity of the basis. */
  memberAlone: Float64Array;
  /** Yen per round. */
  total: Float64Array;
  alone: number;
  /** Round with the least amount, per member (−1 if none of its orders is comparable); first listed on ties. */
  bestForMember: Int32Array;
  bestForAll: number;
  /** Smallest saving rate of any member, per round. */
  smallestRate: Float64Array;
  /** Round in which the member that gains least gains most. */
  bestForLeast: number;
}

/** A proposed split into groups of neighbouring quantities, next to the one in force. */
export interface GroupProposal {
  round: number;
  unit: number;
  /** 0-based proposed group per member; −1 for members without an order in the unit. */
  proposed: Int32Array;
  /** Thresholds in sheets: the smallest quantity in each group but the last; descending. */
  thresholds: readonly number[];
  /** The objective's value for the proposed groups and for those in force (NaN when the round has none). */
  objectiveProposed: number;
  objectiveInForce: number;
}

export interface FormsFigures {
  /** 0-based price class per order: 0 for common, member index for individual, group index for group; −1 = none. */
  priceClass: Int32Array;
  /** 単価 of the winner in yen per price unit; 0 where there is no order. */
  price: Float64Array;
  /** 共同金額 in yen, rounded by the policy. */
  amount: Float64Array;
  /** 単独金額 in yen at the planned sheets, rounded by the policy. */
  alone: Float64Array;
  /** 単独見積どおりの金額 in yen: price alone × the quantity that was quoted; 0 where there is no order. */
  aloneAsQuoted: Float64Array;
  bids: readonly BidFigure[];
  awards: readonly AwardFigure[];
  /** Winner per round and form: `[round * forms + form]`; null where the form has no orders and no bid. */
  winner: readonly (string | null)[];
  lumpShares: readonly LumpShare[];
  lumpRests: readonly LumpRest[];
  /** `[round * members + member]` */
  byMember: readonly Totals[];
  /** `[round * forms + form]` (lump sums are not part of a form's figures). */
  byForm: readonly Totals[];
  /** Per round, lump sums and rests included. */
  byRound: readonly Totals[];
  /** Orders (forms × members) that every round has with a quantity and a price: 1, else 0. Empty for one round. */
  comparable: Uint8Array;
  bases: readonly ComparisonBasis[];
  proposals: readonly GroupProposal[];
}
