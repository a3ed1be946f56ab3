/**
 * What reading a workbook of cost sharing gives: the case, where each table stands, and which rows made what,
 * so that formulas refer to what the staff really typed.
 */
import type { Subject } from '../../../core';
import type { CostsCase } from '../../../core/costs/case';
import type { Place, PlacedIssue } from '../../place';
import type { PlaceHints, TableSource } from '../reading';

/** Tables by key; a table that the workbook lacks is missing. `…Matrix` stands instead of the list before it. */
export interface CostsSources {
  /** 団体 */
  members: TableSource;
  /** 基礎数値 */
  indicators?: TableSource;
  /** 基礎数値表: `columns` by indicator */
  indicatorsMatrix?: TableSource;
  /** 指標 */
  indicatorNotes?: TableSource;
  /** 現行経費 */
  currentCosts?: TableSource;
  /** 契約期間 */
  terms?: TableSource;
  /** 業務 */
  services?: TableSource;
  /** 利用 */
  uses?: TableSource;
  /** 利用表: `columns` by member */
  usesMatrix?: TableSource;
  /** 数量表: `columns` by member; only beside 利用表 */
  volumesMatrix?: TableSource;
  /** 経費 */
  costs?: TableSource;
  /** 按分方法 */
  keys?: TableSource;
  /** 参加 */
  participants?: TableSource;
  /** 保証 */
  guarantee?: TableSource;
  /** 保証水準 */
  guaranteeLevels?: TableSource;
  /** 要望 */
  requests?: TableSource;
  /** 要望団体 */
  requesters?: TableSource;
  /** 費用内訳 */
  quotes?: TableSource;
  /** 提案上限 */
  ceilings?: TableSource;
  /** 年度割 */
  yearWeights?: TableSource;
  /** 年度総額 */
  yearTotals?: TableSource;
  /** 加入脱退 */
  membership?: TableSource;
  /** 精算 */
  paid?: TableSource;
  /** 見積回 */
  quoteRounds?: TableSource;
  /** 見積比較 */
  quoteRows?: TableSource;
  /** 印字率 */
  printedRates?: TableSource;
  /** 税率 */
  taxRates?: TableSource;
  /** 条件 */
  parameters?: TableSource;
  /** 決定 */
  decisions?: TableSource;
}

/** 1-based data rows by position in the case; 0 = the workbook has no row for it. */
export interface CostsRows {
  members: readonly number[];
  /** `[indicator][member]`, of 基礎数値 or of 基礎数値表. */
  indicators: readonly Int32Array[];
  /** Of 基礎数値 or 指標, by indicator: the row that gives its 基準日. */
  indicatorDates: readonly number[];
  currentCosts: readonly number[];
  terms: readonly number[];
  services: readonly number[];
  /** Of 利用, or of 利用表 (the service's row; the column is the member's). */
  uses: readonly number[];
  /** Of 数量表, by use. */
  volumes: readonly number[];
  /** Every row of a cost, also those without an amount. */
  costs: readonly (readonly number[])[];
  /** `[cost][line]` */
  lines: readonly (readonly number[])[];
  /** `[key][component]`; a key that only 経費 names (人口割) has no rows: its rules are the parameters'. */
  keys: readonly (readonly number[])[];
  /** `[cost][member]` */
  participants: readonly Int32Array[];
  guarantee: number;
  /** By member. */
  guaranteeLevels: Int32Array;
  /** `[request][price]` */
  requests: readonly (readonly number[])[];
  /** `[request][taker]` */
  requesters: readonly (readonly number[])[];
  quotes: readonly number[];
  /** By member. */
  ceilings: Int32Array;
  /** `[member * years + year]`, years as in `case.yearly.years`. */
  yearWeights: Int32Array;
  /** By year, as in `case.yearly.years`. */
  yearTotals: readonly number[];
  /** 加入脱退, by move. */
  moves: readonly number[];
  /** 精算, by member. */
  paid: Int32Array;
  quoteRounds: readonly number[];
  /** `[round][row]` */
  quoteRows: readonly (readonly number[])[];
  printedRates: readonly number[];
  taxRates: readonly number[];
  /** By official name of the parameter; missing where the default holds without a row. */
  parameters: ReadonlyMap<string, number>;
}

export interface CostsReading {
  kind: 'costs';
  case: CostsCase;
  sources: CostsSources;
  rows: CostsRows;
  findings: readonly PlacedIssue[];
  /** Dates of the workbook count from 1904. */
  date1904: boolean;
  /** Where the workbook has what an issue or step of the core is about. */
  placeOf: (about: Subject, hints?: PlaceHints) => Place;
}

export type CostsOutcome = CostsReading | { kind: 'rejected'; issues: readonly PlacedIssue[] };
