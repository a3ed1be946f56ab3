/** Cells of the single tables by position: of a member's group, a bid, an order, an order unit. */
import type { Bid, FormsCase } from '../../core';
import { BIDS, GROUPS, ORDERS, type TableSpec } from '../contract';
import type { Place } from '../place';
import type { BidsTable } from './bidsTable';
import type { GroupsTable } from './groupTables';
import type { Names } from './names';
import type { OrdersTables } from './orders';
import type { UnitsTable } from './orderUnits';
import type { PlaceHints } from './reading';
import { excelKey } from './sameName';
import { placeIn, type TableView } from './view';

/** Positions of what a subject names; −1 where it names nothing. */
export interface Located {
  round: number;
  form: number;
  member: number;
  unit: number;
}

/**
 * The cell of a table in the column with that official heading; without `row` (1-based, 0 = none) the column.
 * A table that the workbook lacks is still named, so that a person knows what to add.
 */
export function cell(
  spec: TableSpec,
  view: TableView | undefined,
  row: number | undefined,
  heading: string,
): Place {
  if (!view) return { table: spec.name, column: heading };
  return placeIn(view, row ? row - 1 : undefined, view.columns.get(heading)?.position);
}

/** 1-based row from a table's list of row positions. */
export function rowAt(rows: readonly number[], position: number): number | undefined {
  const row = rows[position];
  return row === undefined ? undefined : row + 1;
}

/** First row of 発注単位 that lists the form, or any form of the unit (one with a ceiling first, if asked). */
export function unitRow(
  { rowOf, view, byRound }: UnitsTable,
  at: Located,
  withCeiling: boolean,
): number | undefined {
  const rows = rowOf[at.round];
  const unitOfForm = byRound[at.round]?.unitOfForm;
  if (!rows || !unitOfForm) return undefined;
  const wanted = at.unit >= 0 ? at.unit : unitOfForm[at.form];
  const candidates = [...rows].filter((row, form) => row > 0 && unitOfForm[form] === wanted);
  const ceiling = view?.columns.get('予定価格')?.position;
  const filled = candidates.find(
    (row) => ceiling !== undefined && view!.table.rows[row - 1]?.[ceiling] !== null,
  );
  return (withCeiling ? filled : undefined) ?? candidates[0];
}

export function groupPlace(
  { view, rowOf }: GroupsTable,
  names: Names,
  { round, unit, member }: Located,
): Place {
  const members = names.members.names.length;
  const ofUnit = unit < 0 ? undefined : rowOf[round]?.subarray(unit * members, (unit + 1) * members);
  const row = member >= 0 ? ofUnit?.[member] : ofUnit?.find((listed) => listed > 0);
  return cell(GROUPS, view, row, 'グループ');
}

export function bidPlace(
  read: FormsCase,
  { view, rows }: BidsTable,
  bidder: string | undefined,
  { round, form, unit, member }: Located,
  { group }: PlaceHints,
  field: string,
): Place {
  const ofRound = read.rounds[round];
  const wanted = unit >= 0 ? unit : form >= 0 ? (ofRound?.unitOfForm[form] ?? -1) : -1;
  const fits = (bid: Bid): boolean =>
    (bidder === undefined || excelKey(bid.bidder) === excelKey(bidder)) &&
    (wanted < 0 || bid.unit === wanted) &&
    (form < 0 || bid.form === null || bid.form === form) &&
    (member < 0 || isFor(bid, member, ofRound!.groups, wanted, read.members.length)) &&
    (group === undefined || (bid.target.kind === 'group' && bid.target.group === group - 1)) &&
    (field !== '一式' || bid.lumpSum > 0) &&
    (field !== '読み' || bid.reading !== '') &&
    // A row that gives a lump sum only is not where a price is looked for.
    (field !== '単価' || !(bid.lumpSum > 0) || !Number.isNaN(bid.price));
  const found = ofRound?.bids.findIndex(fits) ?? -1;
  return cell(BIDS, view, found < 0 ? undefined : rows[round]![found], field);
}

function isFor({ target }: Bid, member: number, groups: Int32Array, unit: number, members: number): boolean {
  if (target.kind === 'member') return target.member === member;
  if (target.kind === 'group') return unit < 0 || groups[unit * members + member] === target.group;
  return true;
}

export function orderPlace(
  orders: OrdersTables,
  names: Names,
  { round, form, member }: Located,
  field: string,
): Place {
  const { list, sheets, alone, quoted } = orders;
  const row = list?.rowOf[round]?.[form * names.members.names.length + member];
  if (list) return cell(ORDERS, list.view, row, field);
  const matrix = { 予定枚数: sheets, 単独単価: alone, 単独見積の枚数: quoted }[field] ?? sheets;
  if (!matrix) return { column: field };
  const formRow = matrix.rowOf[round]?.[form];
  return placeIn(matrix.view, formRow ? formRow - 1 : undefined, matrix.view.memberColumns[member]?.position);
}
