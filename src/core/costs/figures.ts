/**
 * What cost sharing comes to: every column that the sheets show. Members, costs, services are positions;
 * grids are dense, row-major; amounts in whole yen, months counted, rates as ratios (0.3 = 30 %).
 */
import type { MoneySource, RateScope, UseState } from './case';
import type { ComponentShare } from './keys/share-by-key';
import type { ShareColumns } from './keys/share-amount';
import type { AdjustedWeights } from './yearly/adjust';
import type { SettledYears } from './yearly/settle';

/** A begun month that counts by days. */
export interface PartMonth {
  month: number;
  days: number;
  ofDays: number;
}

/** 契約期間 of a member as counted. */
export interface TermFigure {
  contract: number;
  member: number;
  /** 0 for 未定. */
  decided: 0 | 1;
  /** First and last month that count whole (`monthOf`); NaN when undecided. */
  firstMonth: number;
  lastMonth: number;
  months: number;
  partDays: readonly PartMonth[];
  /** Whole months per fiscal year of `MeteredFigures.years`. */
  monthsByYear: Float64Array;
}

/** Months of a fiscal year under one rate of tax. */
export interface FeeSpan {
  year: number;
  /** `monthOf`; together the spans of a year are its twelve months. */
  firstMonth: number;
  lastMonth: number;
  /** Percent; null before the first rate, and where tax plays no part. */
  percent: number | null;
}

/** 従量料金 of one use. */
export interface FeeFigure {
  service: number;
  member: number;
  state: UseState;
  months: number;
  partDays: readonly PartMonth[];
  /** Whole months, yen as the price is given, and yen on the basis of the computation, by span. */
  monthsBySpan: Float64Array;
  givenBySpan: Float64Array;
  bySpan: Float64Array;
  /** Yen per fiscal year. */
  byYear: Float64Array;
  amount: number;
}

export interface MeteredFigures {
  /** Fiscal years touched. */
  years: readonly number[];
  /** The years, cut where the rate of tax changes. */
  spans: readonly FeeSpan[];
  terms: readonly TermFigure[];
  fees: readonly FeeFigure[];
  /** `[member * years + year]` */
  byMemberYear: Float64Array;
}

export interface UsageCount {
  existing: Float64Array;
  new: Float64Array;
  dropped: Float64Array;
  /** existing + new */
  used: Float64Array;
}

export interface UsageFigures {
  byService: UsageCount;
  byMember: UsageCount;
}

/** 要望 priced for its takers. */
export interface RequestFigure {
  request: number;
  takers: readonly number[];
  /** The price for that number of takers. */
  price: number;
  /** null where the request costs nothing (標準化) or is withdrawn. */
  columns: ShareColumns | null;
  /** Per taker, before the status is looked at: what it would pay. */
  asked: readonly number[];
  /** Per taker: what it pays (0 unless carried out). */
  paid: readonly number[];
}

export interface RequestFigures {
  requests: readonly RequestFigure[];
  /** Per member: if everything that is not standard were carried out, and what is. */
  askedByMember: Float64Array;
  paidByMember: Float64Array;
  asked: number;
  paid: number;
}

/** One line of a member's own quote, re-priced. */
export interface QuoteFigure {
  quote: number;
  /** setup + monthly × quoted months; 0 for a service that joined later. */
  quoted: number;
  /** setup + monthly × months; 0 when dropped. Both on the basis of the computation, each converted once. */
  repriced: number;
}

export interface QuoteFigures {
  items: readonly QuoteFigure[];
  /** Per member. */
  quoted: Float64Array;
  repriced: Float64Array;
  /** The part of `repriced` for services new with the cloud. */
  newServices: Float64Array;
  /** 提案上限額 less the quote as handed in; NaN without a ceiling. */
  belowCeiling: Float64Array;
}

/** One line of a cost, shared. */
export interface LineShare {
  cost: number;
  /** Index into the cost's lines; −1 for a computed amount (従量, 自団体見積, 要望). */
  line: number;
  /** Fiscal year, null for the whole period. */
  year: number | null;
  amount: number;
  /** Columns of each component; empty where nothing is divided by a key. */
  components: readonly ComponentShare[];
  /** Yen per member. */
  share: Float64Array;
  /** What the rule for the rest leaves on a line of its own. */
  rest: number;
}

/** One pass of the guarantee. */
export interface GuaranteePass {
  /** 1 for who exceeds the trigger in this pass and is set. */
  triggered: Uint8Array;
  /** Value after setting (others: as before). */
  set: Float64Array;
  /** What is to be re-allocated: the whole less Σ set. */
  excess: number;
  /** 再按分の重み of those who take part. */
  weight: Float64Array;
  floor: Float64Array;
  remainder: Float64Array;
  rank: Float64Array;
  addition: Float64Array;
  /** set + addition */
  value: Float64Array;
}

/** 保証: the adjustment of the guaranteed costs. */
export interface GuaranteeFigure {
  /** 不要: nobody is above the trigger. */
  needed: boolean;
  /** Whether μ (closed form) or the passes gave the result. */
  method: 'closedForm' | 'passes' | 'notNeeded';
  /** Per member: Σ guaranteed shares. */
  base: Float64Array;
  /** Levels cut to the unit. */
  trigger: Float64Array;
  target: Float64Array;
  /** 1 for who ends at its target. */
  capped: Uint8Array;
  weight: Float64Array;
  /** (target − base) ÷ weight; NaN for weight 0. Closed form only. */
  ratio: Float64Array;
  /** Candidate (T − Σ targets below − Σ bases from here on) ÷ Σ weights from here on. Closed form only. */
  candidate: Float64Array;
  /** max of the candidates and 0, as numerator ÷ denominator in whole yen and weights. */
  muNumerator: number;
  muDenominator: number;
  floor: Float64Array;
  remainder: Float64Array;
  rank: Float64Array;
  passes: readonly GuaranteePass[];
  /** result − base: negative for who is relieved, positive for who takes over. */
  adjustment: Float64Array;
  result: Float64Array;
  /** Σ reliefs. */
  relieved: number;
  rest: number;
}

/** A claim between members when one pays first. */
export interface Claim {
  cost: number;
  /** Who bills. */
  payer: number;
  /** Who owes. */
  debtor: number;
  amount: number;
}

/** 平準化 of one member's burden over its term. */
export interface FlattenedBurden {
  member: number;
  months: number;
  /** 初回, and every other month, in yen. */
  first: number;
  each: number;
}

export interface YearlyFigure {
  years: readonly number[];
  /** `[member * years + year]` */
  weight: Float64Array;
  floor: Float64Array;
  /** What makes members (and years, where given) meet their totals. */
  adjustment: Float64Array;
  amount: Float64Array;
  memberTotal: Float64Array;
  yearTotal: Float64Array;
  /** Where 年度の総額 are agreed too and rates of the years meet them. */
  margins: MarginSteps | null;
  /** Proportional passes by row and column, where 年度の総額 are agreed and rates alone do not meet them; else 0. */
  fittings: number;
  /** Only for basis `flattened`. */
  flattened: readonly FlattenedBurden[];
}

/** How both margins of 年度別負担 are met. */
export interface MarginSteps {
  adjusted: AdjustedWeights;
  settled: SettledYears;
  /** Σ of 年度の総額, and Σ of the members' unrounded yen, up to and with each year. */
  agreedUpTo: Float64Array;
  upToSum: Float64Array;
  /** What the two differ by, in whole yen: 0 where the rates have settled. */
  deviation: Float64Array;
}

/** 削減率 of a member, or of all (member null), with its scope. */
export interface RateFigure {
  scope: RateScope;
  member: number | null;
  current: number;
  burden: number;
  saving: number;
  /** saving ÷ current from unrounded yen; NaN without a current cost. */
  rate: number;
  /** As a deck would print it: percent, rounded half up once. */
  printed: number;
}

/** 見積回 summed up. */
export interface QuoteRoundFigure {
  round: number;
  current: number;
  migration: number;
  cloud: number;
  saving: number;
  rate: number;
  printed: number;
  /** Index of the earlier rounds with the same members, scope, period and assumptions. */
  comparableWith: readonly number[];
}

/** A member that leaves or joins; yen, months as `monthOf`. */
export interface MoveFigure {
  member: number;
  kind: 'leave' | 'join';
  /** Last month of a leaver, first of a joiner, and its fiscal year. */
  month: number;
  year: number;
  /** What it pays in each fiscal year: within its membership; what it bears besides in the year of the move. */
  yearPays: readonly number[];
  /** Months of membership in that year, of how many. */
  monthsIn: number;
  monthsOf: number;
  noticeNeeded: number;
  noticeGiven: number;
  burden: number;
  ofYear: number;
  /** The part of its burden that falls on its membership, and the rest. */
  membership: number;
  outside: number;
  /** What it bears of the rest: 残存費用 or the re-split of sunk cost; 違約金, 加入金. */
  borne: number;
  penalty: number;
  fee: number;
  pays: number;
  /** burden − pays: what the others take over; negative: what they are relieved of. */
  handedOver: number;
}

/** 加入脱退, and what it makes of the burdens. */
export interface MembershipFigure {
  moves: readonly MoveFigure[];
  /** 1 for who takes over. */
  stays: Uint8Array;
  weight: Float64Array;
  handedOver: number;
  floor: Float64Array;
  remainder: Float64Array;
  /** 順番 that breaks ties: the 番号, or the order drawn. */
  order: Float64Array;
  rank: Float64Array;
  takenOver: Float64Array;
  /** Burden after the moves; sums to the burdens before them. */
  burden: Float64Array;
  /** The same by fiscal years, `[member * years + year]`, years as in 年度別負担: nothing in years without membership. */
  yearAmount: Float64Array;
}

/** 精算 per member. */
export interface SettlementFigure {
  due: Float64Array;
  paid: Float64Array;
  toPay: Float64Array;
  toRefund: Float64Array;
}

/** What a base of tax is made of: a cost (by position), the entry fee, the guarantee's adjustment, what moves hand over. */
export type TaxPart =
  { of: 'cost'; cost: number; amount: number } | { of: 'fee' | 'adjustment' | 'moves'; amount: number };

/** 消費税 on burdens without tax: of a member, or of all together (member null). */
export interface TaxFigure {
  /** 0: no rate is certain (no date of supply, or re-allocated). */
  percent: number;
  member: number | null;
  base: number;
  tax: number;
  parts: readonly TaxPart[];
}

/** Σ by source of money. */
export type MoneyTotals = Readonly<Record<MoneySource, number>>;

export interface CostsFigures {
  metered: MeteredFigures | null;
  usage: UsageFigures;
  requests: RequestFigures;
  quotes: QuoteFigures;
  shares: readonly LineShare[];
  /** 比較対象 current costs per member. */
  current: Float64Array;
  /** `[cost * members + member]`, before the guarantee. */
  byCost: Float64Array;
  /** Part of the burden for services new with the cloud, per member. */
  newServices: Float64Array;
  guarantee: GuaranteeFigure | null;
  /** Savings that 削減額割 shares by, per member. */
  saving: Float64Array;
  /** Σ of everything, per member. */
  burden: Float64Array;
  /** Lines of their own (別掲), all costs. */
  rest: number;
  money: MoneyTotals;
  claims: readonly Claim[];
  /** Per member: what it is owed less what it owes. */
  claimBalance: Float64Array;
  yearly: YearlyFigure | null;
  membership: MembershipFigure | null;
  settlement: SettlementFigure | null;
  /** Only where amounts are brought to 税抜. */
  taxes: readonly TaxFigure[];
  rates: readonly RateFigure[];
  quoteRounds: readonly QuoteRoundFigure[];
}
