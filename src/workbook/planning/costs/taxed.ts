/** 税区分, 供給日, 税率, 税額: an amount brought to the basis that 条件 names, by the rate of its date of supply. */
import { converted, percentOf, type TaxSaid } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { cell, column, type TableRef } from '../layout';
import type { Source } from '../source';
import type { Basis } from './basis';
import { dateOr0, given, ifRow, wordOr, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { dateCell, type CostsModel } from './model';

export interface TaxedAmount extends TaxSaid {
  amount: number;
}

/** Percent at the date of supply; 0 without one. */
export function percentAt(m: CostsModel, said: TaxSaid): number {
  return percentOf(said, m.case.policy.tax.rates);
}

/** The amount that is used: as given, or converted. */
export function taxedValue(m: CostsModel, one: TaxedAmount): number {
  return converted(one.amount, one.tax ?? '', percentAt(m, one), m.case.policy.tax);
}

/** The rate that holds on a day of the same row. */
export function rateFormula(t: CostsRefs, day: string): string {
  const rates = column(t.taxRates, '適用開始');
  const latest = `SUMPRODUCT(MAX((${rates}<=${day})*${rates}))`;
  return `SUMIFS(${column(t.taxRates, '税率')},${rates},${latest})`;
}

/** What is added to an amount, negative where tax is taken out: rounded once, 0 where the mark is the computation's. */
export function taxFormula(b: Basis, amount: string, mark: string, percent: string): string {
  // 税の扱い: 1 そのまま, 2 税込にする, 3 税抜にする; 税区分: 1 税込, 2 税抜.
  const toOut = `(${b.name.taxBasis}-1-1)`;
  const divisor = `(100+${toOut}*${percent})`;
  return `IF(${mark}=${b.name.taxBasis}-1,0,INT((${amount}*${percent}+${b.name.taxShare}*${divisor}+${b.name.taxUnits})/${divisor}))*(1-${toOut}-${toOut})`;
}

export function markNumber({ tax = '' }: TaxSaid): number {
  return { in: 1, out: 2, '': 0 }[tax];
}

/** 税区分, 供給日, 税率 of the rows; none where amounts count as given. */
export function saidColumns(
  m: CostsModel,
  b: Basis,
  t: CostsRefs,
  me: TableRef,
  source: Source | undefined,
  said: readonly TaxSaid[],
): PlannedColumn[] {
  if (m.case.policy.tax.basis === 'asGiven') return [];
  const row = cell(me, '入力行');
  return [
    formula(
      '税区分',
      ifRow(row, wordOr(b.choices, '税区分', source, '税区分', row, '0')),
      said.map(markNumber),
    ),
    formula(
      '供給日',
      ifRow(row, dateOr0(source, '供給日', row)),
      said.map(({ supplied }) => dateCell(m, supplied)),
      { format: 'date' },
    ),
    formula(
      '税率',
      rateFormula(t, cell(me, '供給日')),
      said.map((one) => percentAt(m, one)),
    ),
  ];
}

/** 税額 of the amount in another column of the row; none where amounts count as given. */
export function taxColumn(
  m: CostsModel,
  b: Basis,
  me: TableRef,
  amounts: readonly TaxedAmount[],
  heading = '税額',
  amount = '入力額',
): PlannedColumn[] {
  if (m.case.policy.tax.basis === 'asGiven') return [];
  return [
    formula(
      heading,
      taxFormula(b, cell(me, amount), cell(me, '税区分'), cell(me, '税率')),
      amounts.map((one) => taxedValue(m, one) - one.amount),
      { format: 'yen' },
    ),
  ];
}

/** The columns between 入力額 and the amount in use. */
export function taxColumns(
  m: CostsModel,
  b: Basis,
  t: CostsRefs,
  me: TableRef,
  source: Source | undefined,
  amounts: readonly TaxedAmount[],
): PlannedColumn[] {
  return [...saidColumns(m, b, t, me, source, amounts), ...taxColumn(m, b, me, amounts)];
}

/** 入力額, or 入力額 ± 税額. */
export function taxedFormula(m: CostsModel, me: TableRef): string {
  const added = m.case.policy.tax.basis === 'asGiven' ? '' : `+${cell(me, '税額')}`;
  return `${cell(me, '入力額')}${added}`;
}

/** An amount of the user's table in yen: one column where it counts as given, else 入力額, the tax and the amount. */
export function amountColumns(
  m: CostsModel,
  b: Basis,
  t: CostsRefs,
  me: TableRef,
  source: Source | undefined,
  official: string,
  heading: string,
  amounts: readonly TaxedAmount[],
  look: { style?: 'result' } = {},
): PlannedColumn[] {
  const row = cell(me, '入力行');
  const yen = ifRow(row, yenOf(b.choices, source, official, row));
  const given = amounts.map((one) => one.amount);
  if (m.case.policy.tax.basis === 'asGiven')
    return [formula(heading, yen, given, { format: 'yen', ...look })];
  return [
    formula('入力額', yen, given, { format: 'yen' }),
    ...taxColumns(m, b, t, me, source, amounts),
    formula(
      heading,
      taxedFormula(m, me),
      amounts.map((one) => taxedValue(m, one)),
      { format: 'yen', ...look },
    ),
  ];
}

/** Percent of a rate; #N/A where it is none that the computation would take (7.8 %, 0 %). */
function wholePercent(rate: string): string {
  const percent = `ROUND(${rate}*100,0)`;
  return `IF((${percent}>0)*(${percent}=ROUND(${rate}*100,6))=1,${percent},NA())`;
}

export function taxSheets(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { rates } = m.case.policy.tax;
  if (l.taxRates.rowCount === 0) return [];
  const source = m.rows.taxRates.length > 0 ? m.sources.taxRates : undefined;
  const row = cell(t.taxRates, '入力行');
  const from = given(source, '適用開始', row);
  const rate = given(source, '税率', row);
  const serials = rates.map((one) => dateCell(m, one.from));
  const percents = rates.map((one) => one.rate);
  return [
    sheet(
      l.taxRates,
      'basis',
      '税率表（消費税率）',
      '供給日の税率を使う。入力「税率」がなければ（入力行 0）法律の標準税率。',
      [
        numbers(rates.length),
        label(
          '入力行',
          rates.map((_, i) => m.rows.taxRates[i] ?? 0),
          { format: 'integer', width: 8 },
        ),
        from === null
          ? label('適用開始', serials, { format: 'date' })
          : formula('適用開始', from, serials, { format: 'date' }),
        rate === null
          ? label('税率', percents, { format: 'integer' })
          : formula('税率', wholePercent(rate), percents),
      ],
    ),
  ];
}
