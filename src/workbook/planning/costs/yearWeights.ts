/** What the years of each member weigh: 基礎 by the basis of 年度割, 尺度 and whole 重み. */
import { monthsInFiscalYear } from '../../../core/calendar';
import type { YearlyFigure } from '../../../core';
import type { PlannedColumn } from '../../plan';
import { formula } from '../columns';
import { block, cell, cells, column, dataCell, text, type TableRef } from '../layout';
import { sourceColumn } from '../source';
import type { Basis } from './basis';
import { monthsContract } from './flattened';
import type { CostsLayouts, CostsRefs } from './layouts';
import { orZero, sum, yearName, type CostsModel } from './model';
import { decimalsOfRange, decimalsValue, splitValue } from './split';

/** What the formulas of 年度配分 come to for one member. */
export interface YearRow {
  total: number;
  base: number[];
  weight: number[];
  weightSum: number;
  rest: number[];
  floor: number[];
  unitRest: number[];
  cut: number[];
  rank: number[];
  left: number;
}

export function rowsOf(m: CostsModel, f: YearlyFigure): { rows: YearRow[]; scale: number } {
  const years = f.years.length;
  const unit = m.case.yearly?.unit ?? 1;
  const { metered } = m.case;
  const given = m.case.yearly?.basis;
  const scale =
    given?.kind === 'weights'
      ? 10 ** Math.max(0, ...[...given.weights].map((w) => decimalsValue(orZero(w))))
      : 1;
  const rows = m.memberNames.map((_, k): YearRow => {
    const total = f.memberTotal[k] ?? 0;
    const weight = Array.from({ length: years }, (__, y) => f.weight[k * years + y] ?? 0);
    const months = f.years.map((y) =>
      metered ? monthsInFiscalYear(metered.firstMonth, metered.lastMonth, y) : 1,
    );
    const own = Array.from({ length: years }, (__, y) =>
      given?.kind === 'weights' ? orZero(given.weights[k * years + y]) : NaN,
    );
    // A member without weights of its own pays by the months of the period; its 基礎 are 0.
    const isFallback =
      weights(m, k, f).every((w) => w === 0) && total > 0 && weight.every((w, y) => w === months[y]);
    const base = weight.map((w, y) => (isFallback ? 0 : Number.isNaN(own[y]) ? w : (own[y] ?? 0)));
    const weightSum = Math.max(1, sum(weight));
    const split = weight.map((w) => splitValue(total, w, weightSum));
    const unitRest = split.map((s) => (s.floor % unit) * weightSum + s.rest);
    const cut = split.map((s) => s.floor - (s.floor % unit));
    return {
      total,
      base,
      weight,
      weightSum,
      rest: split.map((s) => s.rest),
      floor: split.map((s) => s.floor),
      unitRest,
      cut,
      rank: unitRest.map((r, y) => 1 + unitRest.filter((o, z) => o > r || (o === r && z < y)).length),
      left: total - sum(cut),
    };
  });
  return { rows, scale };
}

/** Weights that the member has by the basis itself, without what stands in for missing ones. */
function weights(m: CostsModel, member: number, f: YearlyFigure): number[] {
  const basis = m.case.yearly?.basis;
  const { metered } = m.figures;
  if (basis?.kind === 'weights')
    return f.years.map((_, y) => orZero(basis.weights[member * f.years.length + y]));
  if (basis?.kind === 'metered')
    return f.years.map((_, y) => metered?.byMemberYear[member * f.years.length + y] ?? 0);
  const contract = monthsContract(m);
  if (contract !== undefined)
    return f.years.map((_, y) =>
      sum(
        (metered?.terms ?? [])
          .filter((one) => one.member === member && (contract === null || one.contract === contract))
          .map((one) => one.monthsByYear[y] ?? 0),
      ),
    );
  return f.years.map(
    (year) =>
      sum(m.figures.shares.filter((s) => s.year === year).map((s) => s.share[member] ?? 0)) +
      (feesCount(m)
        ? (metered?.byMemberYear[
            member * (metered?.years.length ?? 0) + (metered?.years.indexOf(year) ?? 0)
          ] ?? 0)
        : 0),
  );
}

/** Where costs have years of their own, metered fees count by theirs when they are a cost. */
function feesCount(m: CostsModel): boolean {
  return m.figures.metered !== null && m.case.costs.some(({ division }) => division.kind === 'metered');
}

/** A column a year. */
export function yearColumns(
  f: YearlyFigure,
  rows: readonly YearRow[],
): (
  title: string,
  text: (year: string, y: number) => string,
  pick: (row: YearRow) => number[],
  look?: { format?: 'yen' | 'general' },
) => PlannedColumn[] {
  return (title, text, pick, look = {}) =>
    f.years.map((of, y) =>
      formula(
        `${title} ${yearName(of)}`,
        text(yearName(of), y),
        rows.map((r) => pick(r)[y] ?? 0),
        look,
      ),
    );
}

/** 基礎, 尺度, 重み: what the years of each member weigh, by the inputs as they stand. */
export function weightColumns(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  me: TableRef,
  f: YearlyFigure,
): PlannedColumn[] {
  const { rows, scale } = rowsOf(m, f);
  const step = yearColumns(f, rows);
  const first = yearName(f.years[0] ?? null);
  const last = yearName(f.years.at(-1) ?? null);
  const finer = decimalsOfRange(block(me, `基礎 ${first}`, `基礎 ${last}`), b.name.decimals);
  return [
    ...step(
      '基礎',
      (year) => baseFormula(m, l, t, me, year),
      (r) => r.base,
      { format: 'general' },
    ),
    formula(
      '尺度',
      `(1000/100)^(${finer})`,
      rows.map(() => scale),
    ),
    ...step(
      '重み',
      (year, y) =>
        `IF((SUM(${cells(me, `基礎 ${first}`, `基礎 ${last}`)})=0)*(${cell(me, '負担額')}>0)=1,${dataCell(t.years, '期間月数', m.years.indexOf(f.years[y] ?? 0) + 1)},ROUND(${cell(me, `基礎 ${year}`)}*${cell(me, '尺度')},0))`,
      (r) => r.weight,
    ),
  ];
}

/** 基礎: what a member has in a year, by the basis that the case takes. */
function baseFormula(m: CostsModel, l: CostsLayouts, t: CostsRefs, me: TableRef, year: string): string {
  const basis = m.case.yearly?.basis;
  const member = cell(me, '団体名');
  const mine = (of: TableRef, heading: string, ...more: string[]): string =>
    `SUMIFS(${[column(of, heading), column(of, '団体名'), member, ...more].join(',')})`;
  const fees =
    m.figures.metered?.years.some((y) => yearName(y) === year) && l.uses.rowCount > 0
      ? mine(t.uses, `料金 ${year}`)
      : '0';
  if (basis?.kind === 'metered') return fees;
  const contract = monthsContract(m);
  if (contract !== undefined) {
    const one =
      contract === null ? [] : [column(t.terms, '契約名'), text(m.case.contracts[contract]?.name ?? '')];
    return l.terms.rowCount > 0 ? mine(t.terms, `月数 ${year}`, ...one) : '0';
  }
  if (basis?.kind === 'weights') {
    const source = m.sources.yearWeights;
    const values = source && sourceColumn(source, '重み');
    return source && values
      ? `SUMIFS(${values},${sourceColumn(source, '団体名')},${member},${sourceColumn(source, '年度')},${text(year)})`
      : '0';
  }
  const own = (of: TableRef): string => mine(of, '配分額', column(of, '年度'), text(year));
  const names = m.memberNames;
  return [
    ...(l.shares.rowCount > 0 ? [own(t.shares)] : []),
    ...(l.laterShares.rowCount > 0 ? [own(t.laterShares)] : []),
    ...(l.burdens.rowCount > 0
      ? [
          `SUMPRODUCT((${column(t.burdens, '年度')}=${text(year)})*INDEX(${block(t.burdens, names[0] ?? '', names.at(-1) ?? '')},0,${cell(me, '番号')}))`,
        ]
      : []),
    ...(feesCount(m) ? [fees] : []),
  ].join('+');
}
