/**
 * The case of pre-printed forms bought jointly: who plans how many sheets of which form in which
 * round, what each would pay alone, what bidders offered (Kanagawa deck, プレ印刷帳票の共同調達).
 *
 * Grids are dense typed arrays in row-major order: `grid[form * members + member]`; NaN = not given.
 */
import type { RoundingMode } from '../money/rounding';

/** How a round sets prices: 共通 (one for all), 個別 (one per member), グループ別 (one per group). */
export type PriceScheme = 'common' | 'individual' | 'group';

export interface Member {
  /** 団体名, unique; the position in the list is the 番号 (建制順). */
  name: string;
  /** 幹事 (lead body), taker of a remainder where the rule says so. */
  lead: boolean;
}

export interface Form {
  /** 帳票名, unique. */
  name: string;
  /** 箱入数: sheets per box, for prices in 円/箱; NaN when not given. */
  sheetsPerBox: number;
}

/** A joint order unit (発注単位) within a round: one or more forms quoted as one order. */
export interface OrderUnit {
  name: string;
  /** 予定価格 for the unit in yen, lump sums included; NaN when there is none. */
  ceiling: number;
}

/** What a bid's price is for. `number` is 0-based. */
export type BidTarget =
  { kind: 'all' } | { kind: 'member'; member: number } | { kind: 'group'; group: number };

/** 単位: yen per sheet (円/枚), per thousand sheets (円/千枚), per whole box (円/箱). */
export type PriceUnit = 'sheet' | 'thousand' | 'box';

export interface Bid {
  bidder: string;
  /** Index of the order unit that the bid is made in. */
  unit: number;
  /** Index of the form, or null when the price holds for every form of the unit. */
  form: number | null;
  target: BidTarget;
  /** 単価 in yen per price unit; NaN for a row that gives a lump sum only. */
  price: number;
  per: PriceUnit;
  /** 一式 in yen (plates, delivery), for the unit; NaN or 0 for none. */
  lumpSum: number;
  /** The reading of a source that leaves room for another one (推定, 仮定); '' when the price is as quoted. */
  reading: string;
}

/** Where a round's groups come from: 表 (グループ table), しきい値 (thresholds on planned sheets), 提案 (best split). */
export type GroupSource = 'table' | 'thresholds' | 'proposal';

export interface Round {
  /** 回次, unique (1回, 第2回 …), in the listed order. */
  name: string;
  scheme: PriceScheme;
  /** 税区分 as written (税込, 税抜, ''). Only compared, never computed with. */
  tax: string;
  /** 前提 as written. */
  assumptions: string;
  /** 予定枚数, forms × members, whole sheets ≥ 0. */
  sheets: Float64Array;
  /** 単独単価 in yen per sheet, forms × members; NaN where not given. */
  alonePrice: Float64Array;
  /** 単独見積の枚数: the quantity that the quote alone was made for; NaN = the planned one. */
  quotedSheets: Float64Array;
  units: readonly OrderUnit[];
  /** Index of the order unit of each form; every form belongs to exactly one (by default to one of its own name). */
  unitOfForm: Int32Array;
  groupSource: GroupSource;
  /** グループ, units × members, 0-based; −1 where none is given. Only for scheme `group`, source `table`. */
  groups: Int32Array;
  /** グループ境界: a member with at least this many sheets of the unit is in this group; descending. */
  thresholds: readonly number[];
  bids: readonly Bid[];
}

/** 端数の行先: who takes what rounding leaves of a lump sum. */
export type RemainderRule = 'largestRemainder' | 'lead' | 'largest' | 'ownLine';

/** 一式の配分基準: in proportion to amounts, planned sheets, amounts alone, or equally among those who order. */
export type LumpBasis = 'amount' | 'sheets' | 'aloneAmount' | 'equal';

/** グループ案の目的: 最小削減率の最大化, 内部補助の最小化. */
export type GroupObjective = 'largestSmallestReduction' | 'leastCrossSubsidy';

export interface FormsPolicy {
  /** 金額の端数処理 and its unit in yen (1, 10, 100, 1000). */
  amountRounding: RoundingMode;
  amountUnit: number;
  /** 単価の単位 in yen: 1, 0.1 or 0.01; no price may be finer. */
  priceUnit: number;
  /** グループ数の上限 (three in the deck). */
  maxGroups: number;
  lumpBasis: LumpBasis;
  remainder: RemainderRule;
  /** 同順位の決め方: by 番号, or by a draw recorded in the 決定 table. */
  remainderTies: 'number' | 'decision';
  groupObjective: GroupObjective;
}

/** 決定: what people decided, by the text of the 事項 column. */
export interface Decision {
  matter: string;
  result: string;
}

export interface FormsCase {
  members: readonly Member[];
  forms: readonly Form[];
  rounds: readonly Round[];
  policy: FormsPolicy;
  decisions: readonly Decision[];
}
