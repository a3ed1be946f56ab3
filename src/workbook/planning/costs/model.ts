/** Everything that the sheets of cost sharing are planned from: the case, its figures, and where tables stand. */
import type { CostsCase, CostsFigures, KeyBasis, LineShare } from '../../../core';
import { fiscalYearName } from '../../../core/calendar';
import type { PlannedSheet } from '../../plan';
import type { CostsReading, CostsRows, CostsSources } from '../../read/costs/reading';
import { serialIn } from '../../read/serial';
import { sourcesFor } from '../copies';
import type { Naming } from '../naming';
import type { Source } from '../source';

export interface CostsModel {
  naming: Naming;
  case: CostsCase;
  figures: CostsFigures;
  rows: CostsRows;
  sources: { readonly [K in keyof CostsSources]: Source };
  /** Copies of tables that had to be read for what they mean. */
  copies: readonly PlannedSheet[];
  memberNames: readonly string[];
  /** Dates of the workbook count from 1904. */
  date1904: boolean;
  /** Fiscal years that any sheet has a column for, in order. */
  years: readonly number[];
}

export function costsModel(naming: Naming, reading: CostsReading, figures: CostsFigures): CostsModel {
  const years = [...new Set([...(figures.metered?.years ?? []), ...(figures.yearly?.years ?? [])])];
  return {
    naming,
    case: reading.case,
    figures,
    rows: reading.rows,
    ...sourcesFor(naming, reading.sources),
    date1904: reading.date1904,
    memberNames: reading.case.members.map((member) => member.name),
    years: years.sort((a, b) => a - b),
  };
}

/** A date as a cell of this workbook holds it; 0 where there is none. @param serial of the 1900 system */
export function dateCell({ date1904 }: CostsModel, serial = NaN): number {
  return serial > 0 ? serialIn(serial, date1904) : 0;
}

/** 1 by key, 2 直接, 3 従量, 4 自団体見積, 5 要望: how formulas count the divisions. */
export function divisionNumber(m: CostsModel, cost: number): number {
  const kind = m.case.costs[cost]?.division.kind ?? 'key';
  return ['key', 'direct', 'metered', 'quotes', 'requests'].indexOf(kind) + 1;
}

/** 1 均等割, 2 指標割, 3 固定割合, 4 従量割, 5 現行経費割, 6 削減額割: how formulas count the bases. */
export function basisNumber(basis: KeyBasis | undefined): number {
  return ['equal', 'indicator', 'fixed', 'metered', 'current', 'saving'].indexOf(basis?.kind ?? 'equal') + 1;
}

/** Costs with a component by saving are shared after the guarantee: tables of their own, so that no column refers to itself. */
export function isLater(m: CostsModel, cost: number): boolean {
  const division = m.case.costs[cost]?.division;
  const key = division?.kind === 'key' ? m.case.keys[division.key] : undefined;
  return key?.components.some(({ basis }) => basis.kind === 'saving') ?? false;
}

/** 保証の対象, and penalties by the guarantee's own rule. */
export function isGuaranteed(m: CostsModel, cost: number): boolean {
  const of = m.case.costs[cost];
  if (of === undefined) return false;
  return of.penalty && m.case.guarantee !== null ? m.case.guarantee.penalties === 'inside' : of.guaranteed;
}

export function participants(m: CostsModel, cost: number): readonly number[] {
  return m.case.costs[cost]?.participants ?? m.memberNames.map((_, i) => i);
}

/** Shares of the costs that are shared before the guarantee, or after it. */
export function sharesOf(m: CostsModel, later: boolean): readonly LineShare[] {
  return m.figures.shares.filter(({ cost }) => isLater(m, cost) === later);
}

/** 令和7年度; '' for the whole period. */
export function yearName(year: number | null): string {
  return year === null ? '' : fiscalYearName(year);
}

/** Names at positions of a list, for label columns. */
export function names(list: readonly string[], positions: readonly number[]): string[] {
  return positions.map((p) => list[p] ?? '');
}

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** NaN of the core, where a value is not given, is an empty cell: 0 to formulas. */
export const orZero = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : value;
