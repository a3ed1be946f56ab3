/** 印字率: percentages that documents print, to be compared with ours. */
import type { PrintedRate, RateScope } from '../../../core/costs/case';
import { PRINTED_RATES } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { cellOf, isBlank, type TableView } from '../view';
import { readYen } from './amounts';
import { readCode } from './marks';
import { createOnce } from './once';
import { percent, readRate } from './rates';

/** In the order of the contract's choices. */
const SCOPES: readonly RateScope[] = ['existingSystems', 'systems', 'withJoint', 'everything'];

export interface PrintedRatesTable {
  view: TableView | undefined;
  printedRates: readonly PrintedRate[];
  /** 1-based. */
  rows: readonly number[];
}

/** @param decimals of a rate whose row does not say how many it was printed with */
export function readPrintedRates(
  snapshot: Snapshot,
  members: NameIndex,
  decimals: number,
  report: Report,
): PrintedRatesTable {
  const view = openTable(snapshot, PRINTED_RATES, report, { required: false });
  const printedRates: PrintedRate[] = [];
  const rows: number[] = [];
  if (!view) return { view, printedRates, rows };
  const once = createOnce(view, '団体名');
  for (const row of view.rows) {
    const scope = readCode(view, row, '対象範囲', SCOPES);
    const column = view.columns.get('団体名');
    const all = !column || isBlank(cellOf(view, row, column.position));
    const member = all ? null : readReference(view, row, column, members);
    const printed = percent(readRate(view, row, '印字率'));
    const own = readNumber(view, row, view.columns.get('小数桁'));
    const amountUnit = readYen(view, row, '金額の丸め', 0);
    const source = readText(view, row, view.columns.get('出典'));
    if (scope === undefined || member === -1) continue;
    if (!once(row, `${scope}/${member}`, [scope, all ? '' : (members.names[member ?? -1] ?? '')])) continue;
    printedRates.push({
      scope,
      member,
      percent: printed,
      decimals: Number.isNaN(own) ? decimals : own,
      amountUnit: amountUnit > 0 ? amountUnit : 1,
      source,
    });
    rows.push(row + 1);
  }
  return { view, printedRates, rows };
}
