/**
 * The case of cost sharing: who takes part in which cost, by which key it is divided, what each member
 * pays today, which services it uses from when, and what the members have agreed for the rest.
 * Sources: the joint clouds of Kanagawa, Saitama, Toyama and Yamaguchi.
 *
 * Amounts are whole yen, 0 … 10¹². Members, keys, indicators, contracts and services are named by their
 * position. Grids are dense, row-major; NaN = not given. Dates are serials, years are fiscal years.
 */
import type { RoundingMode } from '../money/rounding';

export interface CostMember {
  /** 団体名, unique; the position in the list is the 番号 (建制順). */
  name: string;
  /** 幹事 (lead body), taker of a remainder where the rule says so. */
  lead: boolean;
}

/**
 * 指標: any figure of the members that a cost can be shared by (人口, 世帯数, 市100・町50 …), taken at one date.
 * Figures of the same name at another date are an indicator of their own.
 */
export interface Indicator {
  name: string;
  /** 基準日 as written; '' when not given. */
  asOf: string;
  /** One value ≥ 0 per member, at most four decimals; NaN where not given. */
  values: Float64Array;
  source: string;
}

/** 端数の行先: largest remainder, the lead body, the member with the largest weight, or a line of its own. */
export type RemainderTo = 'largestRemainder' | 'lead' | 'largest' | 'ownLine';

/** 端数処理 of one component: each share to `unit` yen by `mode`, what is left to `remainder`. */
export interface ShareRule {
  /** 1, 10, 100 or 1,000 yen. */
  unit: number;
  /** `cut` under `largestRemainder`. */
  mode: RoundingMode;
  remainder: RemainderTo;
}

/** 基準: what a component of a key is in proportion to. */
export type KeyBasis =
  /** 均等割 among those who take part (希望団体: list the requesters as participants). */
  | { kind: 'equal' }
  /** 人口割, 世帯数割 …; weighted equal shares are an indicator of their own (市 100, 町 50). */
  | { kind: 'indicator'; indicator: number }
  /** 固定割合 of the cost's participants: sum 100, or normalised on request. */
  | { kind: 'fixed'; normalise: boolean }
  /** 従量割: by the metered fees of a contract (null: of all contracts). */
  | { kind: 'metered'; contract: number | null }
  /** 現行経費割 */
  | { kind: 'current' }
  /** 削減額割: by current cost less burden; see `SavingPolicy`. */
  | { kind: 'saving' };

export interface KeyComponent {
  basis: KeyBasis;
  /** 割合 among the components: 4 and 6, 16 and 84, 10 and 45 and 45; at most four decimals. */
  ratio: number;
  rule: ShareRule;
}

/** 按分方法 */
export interface SharingKey {
  name: string;
  components: readonly KeyComponent[];
  /** 成分ごと (each component rounded, as agreements list them) or 一括 (one mix, rounded once by the first rule). */
  rounding: 'perComponent' | 'mix';
}

/** 財源 of a line: 負担金 (shared among members), 基金, 補助金 (not shared). */
export type MoneySource = 'contributions' | 'fund' | 'subsidy';

/** 税区分: 税込, 税抜, or not said. */
export type TaxMark = 'in' | 'out' | '';

/** What an amount says of tax; left out: nothing. */
export interface TaxSaid {
  tax?: TaxMark;
  /** Serial of the date of supply (the tax rate's date); NaN when not given. */
  supplied?: number;
}

/** 経費: one amount of a cost. */
export interface CostLine {
  /** 年度, or null when the amount is for the whole period. */
  year: number | null;
  amount: number;
  money: MoneySource;
  tax: TaxMark;
  /** Serial of the date of supply (the tax rate's date); NaN when not given. */
  supplied: number;
}

/** How a cost becomes the members' shares. */
export type Division =
  /** By a key. */
  | { kind: 'key'; key: number }
  /** 直接: an amount for each participant, `said` by member; where lines are given they must sum to the same. */
  | { kind: 'direct'; amounts: Float64Array; said?: readonly TaxSaid[] }
  /** 従量: each member pays its own metered fees of a contract (null: of all contracts). */
  | { kind: 'metered'; contract: number | null }
  /** 自団体見積: each member pays its own quote, re-priced from the breakdown. */
  | { kind: 'quotes' }
  /** 要望: each member pays for the customisation requests that it takes. */
  | { kind: 'requests' };

/** Which rates a cost counts in: 業務システム, 共同化経費 (joint costs), 対象外 (own customisation, lease termination). */
export type CostScope = 'systems' | 'joint' | 'outside';

export interface Cost {
  /** 経費名, unique. */
  name: string;
  lines: readonly CostLine[];
  division: Division;
  /** 参加: who takes part, by position; null = all members. */
  participants: readonly number[] | null;
  /** 固定割合 per member for the basis `fixed`; NaN where none. */
  fixedRatio: Float64Array | null;
  scope: CostScope;
  /** A cost of services that are new with the cloud; metered fees and quotes tell it by themselves. */
  newServices: boolean;
  /** 保証の対象: part of the guarantee's base, and of the burden that a saving is counted from. */
  guaranteed: boolean;
  /** 違約金: inside or outside of the guarantee by the guarantee's own rule. */
  penalty: boolean;
  /** 支払団体 that pays first and bills the others; null: everybody pays its own. */
  payer: number | null;
  source: string;
}

/** 現行経費 of a member, for the period that is compared. */
export interface CurrentCost {
  member: number;
  item: string;
  amount: number;
  /** 比較対象: part of the comparison, or not. */
  compared: boolean;
  tax: TaxMark;
  /** Serial of the date of supply; NaN when not given. */
  supplied: number;
  source: string;
}

/** 業務: a service with a monthly unit price. */
export interface Service {
  name: string;
  contract: number;
  /** 月額単価 in yen per month and unit of volume, at most two decimals. */
  monthlyPrice: number;
  /** 税区分 of the price; a month's fee is supplied in that month. */
  tax?: TaxMark;
  /** 区分: 必須, 任意, 事業者任意, 対象外. */
  kind: 'required' | 'optional' | 'vendorOption' | 'excluded';
}

/** 契約期間 of a member in a contract; 未定 is a state, not an error. */
export interface ContractTerm {
  contract: number;
  member: number;
  /** Serial of the first day, or `undecided` (未定). */
  start: number | 'undecided';
  /** Serial of the last day; NaN: to the end of the period. */
  end: number;
}

/** 利用: ○ existing, ◎ new with the cloud, × dropped after the request for proposals. */
export type UseState = 'existing' | 'new' | 'dropped';

export interface ServiceUse {
  service: number;
  member: number;
  state: UseState;
  /** 数量: whole, ≥ 0 (1 where the price is for the service as a whole). */
  volume: number;
  /** 開始, 終了 of this use within the contract's term; NaN: as the contract. */
  start: number;
  end: number;
}

/** 端数月: a begun month counts whole, counts from the next month on, or by days. */
export type PartMonthRule = 'whole' | 'next' | 'days';

/** 計算期間 and how months are counted in it. */
export interface MeteredPolicy {
  /** First and last month of the period (`monthOf`). */
  firstMonth: number;
  lastMonth: number;
  partMonth: PartMonthRule;
  /** A start before the period: only months within it count (`cut`), or those before it too (`count`). */
  beforePeriod: 'cut' | 'count';
}

/** What one level of the guarantee is measured by; rates are saving rates (0.3 = 30 %), at most four decimals. */
export type GuaranteeLevel =
  { kind: 'rate'; rate: number } | { kind: 'current' } | { kind: 'amounts'; amounts: Float64Array };

/** 再按分の基準: by base amount, headroom, indicator, agreed rates or agreed amounts (which must sum). */
export type ReallocationBasis =
  | { kind: 'base' }
  | { kind: 'headroom' }
  | { kind: 'indicator'; indicator: number }
  | { kind: 'rates'; values: Float64Array }
  | { kind: 'amounts'; values: Float64Array };

/** 保証 */
export interface Guarantee {
  /** 発動条件: who is above this level is adjusted. */
  trigger: GuaranteeLevel;
  /** 調整後: what is then set; null: the trigger level itself. */
  set: GuaranteeLevel | null;
  /** Levels are cut to this unit first (1, 10, 100, 1,000 yen). */
  unit: number;
  /** 再按分の単位 in yen; every base must be a multiple of it, and it must divide `unit`. */
  reallocationUnit: number;
  basis: ReallocationBasis;
  /** 1回, or 収束まで (until nobody is above). */
  passes: 'once' | 'stable';
  penalties: 'inside' | 'outside';
  /** What the agreed amounts (合意額) of each member say of tax. */
  said?: readonly TaxSaid[];
}

/** 金額 of a request for a number of takers. */
export interface RequestPrice extends TaxSaid {
  takers: number | null;
  amount: number;
}

/** 要望: a customisation request. */
export interface CustomisationRequest {
  name: string;
  /** 要望団体 by position. */
  takers: readonly number[];
  /** 金額 by number of takers; `takers` null: the price for any number. */
  prices: readonly RequestPrice[];
  /** Equally, or by an indicator (人口割) among the takers. */
  split: { kind: 'equal' } | { kind: 'indicator'; indicator: number };
  /** 実施, 標準化 (costs nothing), 取下げ. */
  status: 'carriedOut' | 'standard' | 'withdrawn';
}

/** 市町別業務別費用内訳: one line of a member's own quote. */
export interface QuoteItem extends TaxSaid {
  member: number;
  service: number;
  /** 初期費用 in yen. */
  setup: number;
  /** 月額 in whole yen. */
  monthly: number;
  /** Months in the original quote; 0 for a service that joined after it. */
  quotedMonths: number;
  /** Months now: longer after an early start, 0 when dropped. */
  months: number;
  state: UseState;
}

/** 平準化, yearly burdens: how the members' totals fall on fiscal years. */
export interface YearlyPolicy {
  /**
   * 各経費の年度, 従量 (by metered fees of each year), 月割 of each member's term, 平準化 (equal months over the term,
   * the first takes the fraction), or given weights.
   */
  basis:
    | { kind: 'ownYears' }
    | { kind: 'metered' }
    | { kind: 'months'; contract: number | null }
    | { kind: 'flattened'; contract: number }
    | { kind: 'weights'; weights: Float64Array };
  /** Fiscal years in order; columns of `weights` and `yearTotals`. Only for basis `weights`, else taken from the period. */
  years: readonly number[];
  /** Totals of the years, where agreed too: both margins are then met; null otherwise. */
  yearTotals: Float64Array | null;
  /** 初回 (端数計算法 3条) or 最大剰余. */
  remainder: 'first' | 'largestRemainder';
  unit: number;
}

/** 削減額割: from which burden the saving is counted, and what a negative one counts as. */
export interface SavingPolicy {
  /** Guaranteed costs before or after the guarantee's adjustment. */
  base: 'beforeGuarantee' | 'afterGuarantee';
  negative: 'zero' | 'refuse';
}

/** A consumption tax rate from a date on (消費税法), dated data with its source. */
export interface TaxRate {
  /** Serial of the first day. */
  from: number;
  /** Percent, national and local together: a whole number from 1. */
  rate: number;
  source: string;
}

export interface TaxPolicy {
  /** All amounts as given (they must agree), or converted to 税込 / 税抜. */
  basis: 'asGiven' | 'in' | 'out';
  rates: readonly TaxRate[];
  mode: RoundingMode;
}

/** A rate that a document prints, to be compared with ours. */
export interface PrintedRate {
  scope: RateScope;
  /** null: all members together. */
  member: number | null;
  /** Percent, as printed (44.6). */
  percent: number;
  decimals: number;
  /** Unit in yen of the amounts printed next to it (10⁷ for 0.1 億円); 1 when in yen. */
  amountUnit: number;
  source: string;
}

/** 対象範囲 of a rate: existing services only, with new ones, with joint costs, with everything. */
export type RateScope = 'existingSystems' | 'systems' | 'withJoint' | 'everything';

/** 見積比較: one round of RFI or RFP. */
export interface QuoteRound {
  name: string;
  /** Members that take part, by position. */
  members: readonly number[];
  /** Per member, or one row with member null for the whole. */
  rows: readonly QuoteRow[];
  /** 対象範囲, 期間, 前提 as written. */
  scope: string;
  period: string;
  assumptions: string;
  /** Saving rate as printed, percent; NaN when none. */
  printedPercent: number;
}

export interface QuoteRow {
  member: number | null;
  /** 現行経費, 移行費, 利用料 in yen. */
  current: number;
  migration: number;
  cloud: number;
}

/** 加入脱退: a member that leaves or joins within the term. */
export interface MembershipMove extends TaxSaid {
  member: number;
  kind: 'leave' | 'join';
  /** Serial of the written notice (脱退); NaN when not given. */
  noticed: number;
  /** Serial of the last day (脱退) or the first day (加入). */
  date: number;
  /** 加入金 agreed, yen; what it says of tax stands beside it. */
  fee: number;
}

/** What agreements say of leaving and joining. */
export interface MembershipPolicy {
  /** 予告 needed before a member leaves: two years for a 一部事務組合 (地方自治法 286条の2), else as agreed. */
  noticeMonths: number;
  /** Burden of the year of leaving: the whole year's, by months, or none. */
  leavingYear: 'whole' | 'months' | 'none';
  joiningYear: 'whole' | 'months';
  /** A joiner that begins within a month: that month counts, or the next one is the first. */
  firstMonth: 'same' | 'next';
  /** Percent of the burden after leaving that the leaver bears all the same, and as 違約金. */
  residualPercent: number;
  penaltyPercent: number;
  /** Percent of the burden before joining that a joiner bears (re-split of sunk cost). */
  sunkPercent: number;
  /** What moves to the others: by their burdens, or equally. */
  takeOver: 'burden' | 'equal';
}

export interface CostsPolicy {
  /** 同順位の決め方: by 番号, or by a draw recorded in the 決定 table. */
  remainderTies: 'number' | 'decision';
  saving: SavingPolicy;
  tax: TaxPolicy;
  /** Decimals of a printed percentage (1: 44.5 %). */
  rateDecimals: number;
}

export interface CostDecision {
  matter: string;
  result: string;
}

export interface CostsCase {
  members: readonly CostMember[];
  indicators: readonly Indicator[];
  keys: readonly SharingKey[];
  costs: readonly Cost[];
  currentCosts: readonly CurrentCost[];
  contracts: readonly { name: string }[];
  services: readonly Service[];
  terms: readonly ContractTerm[];
  uses: readonly ServiceUse[];
  /** null where nothing is metered. */
  metered: MeteredPolicy | null;
  guarantee: Guarantee | null;
  requests: readonly CustomisationRequest[];
  quotes: readonly QuoteItem[];
  /** 提案上限額 per member for its own quote; NaN where none. */
  ceilings: Float64Array | null;
  ceilingsSaid?: readonly TaxSaid[];
  yearly: YearlyPolicy | null;
  quoteRounds: readonly QuoteRound[];
  printedRates: readonly PrintedRate[];
  moves: readonly MembershipMove[];
  membership: MembershipPolicy;
  /** 既納額 per member, to be settled; NaN where none, null without any. */
  paid: Float64Array | null;
  paidSaid?: readonly TaxSaid[];
  policy: CostsPolicy;
  decisions: readonly CostDecision[];
}
