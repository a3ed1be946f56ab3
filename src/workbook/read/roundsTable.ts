/** 回次: the bidding rounds, compared in the order in which they are listed. */
import type { GroupSource, PriceScheme } from '../../core';
import { ROUNDS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readChoice, readText } from './cells';
import { readDate } from './dateCells';
import { defineNames, type DefinedNames } from './defineNames';
import { openTable } from './openTable';
import type { Report } from './report';
import { isoDate } from './serial';
import { placeIn, type TableView } from './view';

/** In the order of the contract's choices. */
const SCHEME_CODES: readonly PriceScheme[] = ['common', 'individual', 'group'];
const SOURCE_CODES: readonly GroupSource[] = ['table', 'thresholds', 'proposal'];

export interface RoundRow {
  name: string;
  /** `2011-06-13`, `2012-02`, or '' when not given. */
  date: string;
  /** Undefined when it could not be read (reported). */
  scheme: PriceScheme | undefined;
  groupSource: GroupSource;
  tax: string;
  assumptions: string;
}

export interface RoundsTable extends DefinedNames {
  view: TableView | undefined;
  rounds: readonly RoundRow[];
}

/** Errors: `noRounds`, and those of names and cells. */
export function readRoundsTable(snapshot: Snapshot, report: Report): RoundsTable {
  const view = openTable(snapshot, ROUNDS, report, { required: true });
  const { index, rows } = defineNames(view, '回次');
  if (!view) return { view, rounds: [], index, rows };
  if (view.rows.length === 0) report.error('noRounds', placeIn(view), { expected: '回次' });
  const column = (heading: string) => view.columns.get(heading);
  const taxes = column('税区分')?.spec.choices ?? [];
  const rounds = rows.map((row, i): RoundRow => {
    const date = readDate(view, row, column('日付'));
    return {
      name: index.names[i]!,
      date: date ? isoDate(date) : '',
      scheme: SCHEME_CODES[readChoice(view, row, column('単価方式'))],
      groupSource: SOURCE_CODES[readChoice(view, row, column('グループ分け'))] ?? 'table',
      tax: taxes[readChoice(view, row, column('税区分'))] ?? '',
      assumptions: readText(view, row, column('前提')),
    };
  });
  return { view, rounds, index, rows };
}
