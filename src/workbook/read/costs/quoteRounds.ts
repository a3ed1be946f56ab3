/** 見積回 and 見積比較: rounds of RFI and RFP, by member or for the whole. */
import type { QuoteRound, QuoteRow } from '../../../core/costs/case';
import { QUOTE_ROUNDS, QUOTE_ROWS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import { defineNames } from '../defineNames';
import type { NameIndex } from '../nameIndex';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { readDateText } from './dates';
import { createOnce } from './once';
import { percent, readRate } from './rates';

export interface QuoteRoundsTables {
  view: TableView | undefined;
  rowsView: TableView | undefined;
  rounds: readonly QuoteRound[];
  index: NameIndex;
  /** 1-based: of 見積回, and `[round][row]` of 見積比較. */
  rows: readonly number[];
  quoteRows: readonly (readonly number[])[];
}

/** Errors: `keyTwice`, `wholeAndMembers`, and those of names, rates and amounts. Finding: `roundWithoutQuotes`. */
export function readQuoteRounds(snapshot: Snapshot, members: NameIndex, report: Report): QuoteRoundsTables {
  const view = openTable(snapshot, QUOTE_ROUNDS, report, { required: false });
  const { index, rows } = defineNames(view, '見積回');
  const { rowsView, byRound, quoteRows } = readRows(snapshot, index, members, report);
  const rounds = rows.map((row, i): QuoteRound => {
    const text = (heading: string) => readText(view!, row, view!.columns.get(heading));
    readDateText(view!, row, '日付');
    text('出典');
    const [scope, who] = [text('対象範囲'), text('参加団体')];
    const own = byRound[i] ?? [];
    if (own.length === 0)
      report.warning('roundWithoutQuotes', placeIn(view!, row), { found: index.names[i] ?? '' });
    const listed = own.flatMap(({ member }) => (member === null ? [] : [member]));
    return {
      name: index.names[i] ?? '',
      members: listed.length > 0 ? listed : members.names.map((_, m) => m),
      rows: own,
      // Rounds with other members than those listed (4市6町) cannot be compared, either.
      scope: [scope, who].filter((part) => part !== '').join('／'),
      period: text('期間'),
      assumptions: text('前提'),
      printedPercent: percent(readRate(view!, row, '印字率')),
    };
  });
  return { view, rowsView, rounds, index, rows: rows.map((row) => row + 1), quoteRows };
}

function readRows(
  snapshot: Snapshot,
  rounds: NameIndex,
  members: NameIndex,
  report: Report,
): { rowsView: TableView | undefined; byRound: QuoteRow[][]; quoteRows: number[][] } {
  const view = openTable(snapshot, QUOTE_ROWS, report, { required: false });
  const byRound: QuoteRow[][] = rounds.names.map(() => []);
  const quoteRows: number[][] = rounds.names.map(() => []);
  if (!view) return { rowsView: view, byRound, quoteRows };
  const once = createOnce(view, '団体名');
  for (const row of view.rows) {
    const round = readReference(view, row, view.columns.get('見積回'), rounds);
    const column = view.columns.get('団体名');
    const whole = !column || isBlank(cellOf(view, row, column.position));
    const member = whole ? null : readReference(view, row, column, members);
    const unit = readUnit(view, row);
    const amounts = ['現行経費', '移行費', '利用料'].map((heading) => readYen(view, row, heading, unit));
    readText(view, row, view.columns.get('出典'));
    const own = byRound[round];
    if (!own || member === -1) continue;
    const name = rounds.names[round] ?? '';
    if (!once(row, `${round}/${member}`, whole ? [name] : [name, members.names[member ?? -1] ?? '']))
      continue;
    if (own.length > 0 && own.some((other) => (other.member === null) !== whole))
      report.error('wholeAndMembers', placeIn(view, row, column?.position), {
        found: name,
        firstRow: quoteRows[round]![0] ?? 0,
      });
    const [current = NaN, migration = NaN, cloud = NaN] = amounts;
    own.push({ member, current, migration, cloud });
    quoteRows[round]!.push(row + 1);
  }
  return { rowsView: view, byRound, quoteRows };
}
