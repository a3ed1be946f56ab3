/**
 * 税率: consumption tax by date, a whole percent from 1; without the table the rates of the law.
 * Errors: `taxRateNotWhole` (7.8 % is the national part alone; 0 % is no rate), and those of a date and a rate.
 */
import { CONSUMPTION_TAX } from '../../../core';
import type { TaxRate } from '../../../core/costs/case';
import { TAX_RATES } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readText } from '../cells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { readSerial } from './dates';
import { createOnce } from './once';
import { percent, readRate } from './rates';

export interface TaxRatesTable {
  view: TableView | undefined;
  rates: readonly TaxRate[];
  /** 1-based; none where the rates are the law's. */
  rows: readonly number[];
}

export function readTaxRates(snapshot: Snapshot, report: Report): TaxRatesTable {
  const view = openTable(snapshot, TAX_RATES, report, { required: false });
  if (!view || view.rows.length === 0) return { view, rates: CONSUMPTION_TAX, rows: [] };
  const rates: TaxRate[] = [];
  const rows: number[] = [];
  const once = createOnce(view, '適用開始');
  for (const row of view.rows) {
    const from = readSerial(view, row, '適用開始');
    const column = view.columns.get('適用開始');
    if (column && isBlank(cellOf(view, row, column.position)))
      view.report.error('valueMissing', placeIn(view, row, column.position), { expected: '適用開始' });
    const rate = readPercent(view, row);
    const source = readText(view, row, view.columns.get('出典'));
    if (Number.isNaN(from) || !once(row, String(from), ['適用開始'])) continue;
    rates.push({ from, rate, source });
    rows.push(row + 1);
  }
  return { view, rates, rows };
}

/** Whole percent, national and local tax together; NaN after an error. */
function readPercent(view: TableView, row: number): number {
  const rate = percent(readRate(view, row, '税率'));
  if (Number.isNaN(rate) || (rate >= 1 && Number.isInteger(rate))) return rate;
  const place = placeIn(view, row, view.columns.get('税率')?.position);
  view.report.error('taxRateNotWhole', place, { found: `${rate}％`, expected: ['10％', '8％'] });
  return NaN;
}
