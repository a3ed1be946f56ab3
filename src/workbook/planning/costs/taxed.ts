/** 税区分, 供給日, 税率, 税額: an amount brought to the basis that 条件 names, by the rate of its date of supply. */
import { taxRateAt, withTax, withoutTax, type TaxMark } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { cell, column, type TableRef } from '../layout';
import type { Source } from '../source';
import type { Basis } from './basis';
import { given, givenOr, wordOr } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import type { CostsModel } from './model';

export interface TaxedAmount {
  amount: number;
  tax: TaxMark;
  supplied: number;
}

/** The amount that is used: as given, or converted. An amount that says nothing of tax is left as it is. */
export function taxedValue(m: CostsModel, { amount, tax, supplied }: TaxedAmount): number {
  const { basis, mode, rates } = m.case.policy.tax;
  if (basis === 'asGiven' || tax === basis) return amount;
  const percent = taxRateAt(supplied, rates) ?? 0;
  return basis === 'in' ? withTax(amount, percent, mode) : withoutTax(amount, percent, mode);
}

/** The columns between 入力額 and the amount in use; none where amounts count as given. */
export function taxColumns(
  m: CostsModel,
  b: Basis,
  t: CostsRefs,
  me: TableRef,
  source: Source | undefined,
  amounts: readonly TaxedAmount[],
): PlannedColumn[] {
  const { tax } = m.case.policy;
  if (tax.basis === 'asGiven') return [];
  const row = cell(me, '入力行');
  const marks = amounts.map((one) => ({ in: 1, out: 2, '': 0 })[one.tax]);
  const serials = amounts.map((one) => (Number.isNaN(one.supplied) ? 0 : one.supplied));
  const percents = amounts.map((one) => taxRateAt(one.supplied, tax.rates) ?? 0);
  const rates = column(t.taxRates, '適用開始');
  const latest = `SUMPRODUCT(MAX((${rates}<=${cell(me, '供給日')})*${rates}))`;
  // 税の扱い: 1 そのまま, 2 税込にする, 3 税抜にする; 税区分: 1 税込, 2 税抜.
  const toOut = `(${b.name.taxBasis}-1-1)`;
  const divisor = `(100+${toOut}*${cell(me, '税率')})`;
  const product = `${cell(me, '入力額')}*${cell(me, '税率')}`;
  return [
    formula('税区分', wordOr(b.choices, '税区分', source, '税区分', row, '0'), marks),
    formula('供給日', givenOr(source, '供給日', row, '0'), serials, { format: 'date' }),
    formula('税率', `SUMIFS(${column(t.taxRates, '税率')},${rates},${latest})`, percents),
    formula(
      '税額',
      `IF(${cell(me, '税区分')}=${b.name.taxBasis}-1,0,INT((${product}+${b.name.taxShare}*${divisor}+${b.name.taxUnits})/${divisor}))*(1-${toOut}-${toOut})`,
      amounts.map((one) => taxedValue(m, one) - one.amount),
      { format: 'yen' },
    ),
  ];
}

/** 入力額, or 入力額 ± 税額. */
export function taxedFormula(m: CostsModel, me: TableRef): string {
  const added = m.case.policy.tax.basis === 'asGiven' ? '' : `+${cell(me, '税額')}`;
  return `${cell(me, '入力額')}${added}`;
}

export function taxSheets(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { rates } = m.case.policy.tax;
  if (l.taxRates.rowCount === 0) return [];
  const source = m.rows.taxRates.length > 0 ? m.sources.taxRates : undefined;
  const row = cell(t.taxRates, '番号');
  const at = (heading: string): string | null => given(source, heading, row);
  const from = at('適用開始');
  const rate = at('税率');
  const linked = from !== null && rate !== null && m.rows.taxRates.every((one, i) => one === i + 1);
  const serials = rates.map((one) => one.from);
  const percents = rates.map((one) => one.rate);
  return [
    sheet(
      l.taxRates,
      'basis',
      '税率表（消費税率）',
      '供給日の税率を使う。入力「税率」がなければ法律の標準税率。',
      [
        numbers(rates.length),
        linked
          ? formula('適用開始', from, serials, { format: 'date' })
          : label('適用開始', serials, { format: 'date' }),
        linked
          ? formula('税率', `ROUND(${rate}*100,0)`, percents)
          : label('税率', percents, { format: 'integer' }),
      ],
    ),
  ];
}
