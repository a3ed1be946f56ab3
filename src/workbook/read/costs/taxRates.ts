/** 税率: consumption tax by date; without the table the rates of the law. */
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
    const rate = percent(readRate(view, row, '税率'));
    const source = readText(view, row, view.columns.get('出典'));
    if (Number.isNaN(from) || !once(row, String(from), ['適用開始'])) continue;
    rates.push({ from, rate, source });
    rows.push(row + 1);
  }
  return { view, rates, rows };
}
