/** 費用内訳 (municipality × service) and 提案上限: each member's own quote under its own ceiling. */
import type { QuoteItem, TaxSaid } from '../../../core/costs/case';
import { CEILINGS, QUOTES } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import type { TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { readCode } from './marks';
import { createOnce } from './once';
import { readTaxSaid } from './taxSaid';
import { STATE_CODES } from './uses';

export interface QuotesTable {
  view: TableView | undefined;
  quotes: readonly QuoteItem[];
  /** 1-based. */
  rows: readonly number[];
}

/** Empty amounts are 0; empty months are those of the quote, or 0 for a service that was dropped. Errors: `keyTwice` … */
export function readQuotes(
  snapshot: Snapshot,
  members: NameIndex,
  services: NameIndex,
  report: Report,
): QuotesTable {
  const view = openTable(snapshot, QUOTES, report, { required: false });
  const quotes: QuoteItem[] = [];
  const rows: number[] = [];
  if (!view) return { view, quotes, rows };
  const once = createOnce(view, '業務名');
  for (const row of view.rows) {
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const service = readReference(view, row, view.columns.get('業務名'), services);
    const unit = readUnit(view, row);
    const setup = readYen(view, row, '初期費用', unit) || 0;
    const monthly = readYen(view, row, '月額', unit) || 0;
    const said = readTaxSaid(view, row);
    const quotedMonths = readNumber(view, row, view.columns.get('見積月数')) || 0;
    const given = readNumber(view, row, view.columns.get('月数'));
    const state = readCode(view, row, '状態', STATE_CODES) ?? 'existing';
    readText(view, row, view.columns.get('出典'));
    if (member < 0 || service < 0) continue;
    const found = [members.names[member] ?? '', services.names[service] ?? ''];
    if (!once(row, `${member}/${service}`, found)) continue;
    const months = Number.isNaN(given) ? (state === 'dropped' ? 0 : quotedMonths) : given;
    quotes.push({ member, service, setup, monthly, ...said, quotedMonths, months, state });
    rows.push(row + 1);
  }
  return { view, quotes, rows };
}

export interface CeilingsTable {
  view: TableView | undefined;
  /** Yen by member, NaN where none; null without any. */
  ceilings: Float64Array | null;
  /** By member. */
  said: readonly TaxSaid[];
  /** 1-based, by member. */
  rows: Int32Array;
}

export function readCeilings(snapshot: Snapshot, members: NameIndex, report: Report): CeilingsTable {
  const view = openTable(snapshot, CEILINGS, report, { required: false });
  const rows = new Int32Array(members.names.length);
  const said: TaxSaid[] = members.names.map(() => ({}));
  if (!view || view.rows.length === 0) return { view, ceilings: null, said, rows };
  const ceilings = new Float64Array(members.names.length).fill(NaN);
  const once = createOnce(view, '団体名');
  for (const row of view.rows) {
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const ceiling = readYen(view, row, '上限額', readUnit(view, row));
    const tax = readTaxSaid(view, row);
    readText(view, row, view.columns.get('出典'));
    if (member < 0 || !once(row, String(member), [members.names[member] ?? ''])) continue;
    ceilings[member] = ceiling;
    said[member] = tax;
    rows[member] = row + 1;
  }
  return { view, ceilings, said, rows };
}
