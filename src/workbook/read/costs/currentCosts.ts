/** 現行経費: what the members pay today. */
import type { CurrentCost } from '../../../core/costs/case';
import { CURRENT_COSTS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { createSpelling } from '../spelling';
import type { TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { readFiscalYear } from './fiscalYears';
import { readCode } from './marks';
import { createOnce } from './once';
import { readTaxSaid } from './taxSaid';

export interface CurrentCostsTable {
  view: TableView | undefined;
  currentCosts: readonly CurrentCost[];
  /** 1-based. */
  rows: readonly number[];
}

/** Errors: `keyTwice` (member, item and year), and those of names, years and amounts. */
export function readCurrentCosts(snapshot: Snapshot, members: NameIndex, report: Report): CurrentCostsTable {
  const view = openTable(snapshot, CURRENT_COSTS, report, { required: false });
  const currentCosts: CurrentCost[] = [];
  const rows: number[] = [];
  if (!view) return { view, currentCosts, rows };
  const once = createOnce(view, '費目');
  const spelling = createSpelling();
  const itemColumn = view.columns.get('費目');
  for (const row of view.rows) {
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const item = itemColumn ? spelling.read(view, row, itemColumn) : '';
    const year = readFiscalYear(view, row);
    const amount = readYen(view, row, '金額', readUnit(view, row));
    const said = readTaxSaid(view, row);
    const compared = readCode(view, row, '比較対象', [true, false]) ?? true;
    const source = readText(view, row, view.columns.get('出典'));
    if (member < 0 || item === '') continue;
    if (!once(row, `${member}/${year}/${item}`, [members.names[member] ?? '', item])) continue;
    currentCosts.push({ member, item, amount, compared, ...said, source });
    rows.push(row + 1);
  }
  return { view, currentCosts, rows };
}
