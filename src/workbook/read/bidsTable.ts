/** 入札: a row is one bidder's price for a form or an order unit, or a lump sum for the unit. */
import type { Bid, PriceUnit } from '../../core';
import { BIDS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readTarget } from './bidTarget';
import { readChoice, readReference, readText } from './cells';
import { readNumber } from './numberCells';
import type { Names } from './names';
import { openTable } from './openTable';
import type { RoundUnits } from './orderUnits';
import type { Report } from './report';
import { excelKey } from './sameName';
import { createSpelling, type Spelling } from './spelling';
import { cellOf, isBlank, placeIn, type TableView } from './view';

/** In the order of the contract's choices. */
const PER: readonly PriceUnit[] = ['sheet', 'thousand', 'box'];

export interface BidsTable {
  view: TableView | undefined;
  byRound: readonly (readonly Bid[])[];
  /** Data row (1-based) of each bid, `[round][bid]`. */
  rows: readonly (readonly number[])[];
}

interface Item {
  unit: number;
  form: number | null;
}

/** Errors: `tableEmpty`, `bidWithoutPriceOrLump`, `keyTwice`, and those of `readItem`, `readTarget`, names, numbers. */
export function readBids(
  snapshot: Snapshot,
  names: Names,
  units: readonly RoundUnits[],
  report: Report,
): BidsTable {
  const view = openTable(snapshot, BIDS, report, { required: true });
  const byRound: Bid[][] = names.rounds.names.map(() => []);
  const rows: number[][] = names.rounds.names.map(() => []);
  if (view && view.rows.length === 0) report.error('tableEmpty', placeIn(view), { expected: BIDS.name });
  const seen = new Map<string, number>();
  const bidders = createSpelling();
  for (const row of view?.rows ?? []) {
    const round = readReference(view!, row, view!.columns.get('回次'), names.rounds);
    const bid = readBid(view!, row, round < 0 ? undefined : units[round], names, bidders);
    if (round < 0 || !bid) continue;
    // Lump sums may stand in several rows (版代, 送料); a price may not.
    const key = JSON.stringify([round, excelKey(bid.bidder), bid.unit, bid.form, bid.target]);
    const first = Number.isNaN(bid.price) ? undefined : seen.get(key);
    if (first !== undefined) {
      const found = [names.rounds.names[round]!, bid.bidder];
      report.error('keyTwice', placeIn(view!, row), { found, firstRow: first + 1 });
      continue;
    }
    if (!Number.isNaN(bid.price)) seen.set(key, row);
    byRound[round]!.push(bid);
    rows[round]!.push(row + 1);
  }
  return { view, byRound, rows };
}

function readBid(
  view: TableView,
  row: number,
  units: RoundUnits | undefined,
  names: Names,
  bidders: Spelling,
): Bid | undefined {
  const column = (heading: string) => view.columns.get(heading);
  const bidderColumn = column('業者名');
  const bidder = bidderColumn ? bidders.read(view, row, bidderColumn) : '';
  const item = readItem(view, row, units, names);
  const target = readTarget(view, row, names.members);
  const price = readNumber(view, row, column('単価'));
  const per = PER[readChoice(view, row, column('単位'))] ?? 'sheet';
  const lumpSum = readNumber(view, row, column('一式'));
  const reading = column('読み')?.spec.choices?.[readChoice(view, row, column('読み'))] ?? '';
  readText(view, row, column('出典'));
  // A price of 0 is the core's to report; a row that offers nothing is a row half filled in.
  const isEmpty = (heading: string) => {
    const position = column(heading)?.position;
    return position === undefined || isBlank(cellOf(view, row, position));
  };
  if (isEmpty('単価') && (isEmpty('一式') || lumpSum === 0)) {
    view.report.error('bidWithoutPriceOrLump', placeIn(view, row, column('単価')?.position), {
      expected: ['単価', '一式'],
    });
    return undefined;
  }
  if (bidder === '' || !item || !target) return undefined;
  return { bidder, ...item, target, price, per, lumpSum, reading };
}

/**
 * What the bid is for: 発注単位, 帳票名, or both; neither when the round orders one thing only.
 * Errors: `unitUnknown`, `nameUnknown`, `formNotInUnit`, `bidWithoutItem`.
 */
function readItem(
  view: TableView,
  row: number,
  units: RoundUnits | undefined,
  names: Names,
): Item | undefined {
  const unitColumn = view.columns.get('発注単位');
  const formColumn = view.columns.get('帳票名');
  const filled = (position: number | undefined) =>
    position !== undefined && !isBlank(cellOf(view, row, position));
  const hasUnit = filled(unitColumn?.position);
  const hasForm = filled(formColumn?.position);
  const form = hasForm ? readReference(view, row, formColumn, names.forms) : null;
  if (!units) return undefined;
  const named = hasUnit ? readReference(view, row, unitColumn, units.index, 'unitUnknown') : undefined;
  if (form === -1 || named === -1) return undefined;
  if (form !== null) {
    const unit = units.unitOfForm[form]!;
    if (named === undefined || named === unit) return { unit, form };
    view.report.error('formNotInUnit', placeIn(view, row, formColumn!.position), {
      found: names.forms.names[form]!,
      expected: units.units[unit]!.name,
      unit: units.units[named]!.name,
    });
    return undefined;
  }
  if (named !== undefined) return { unit: named, form: null };
  if (units.units.length === 1) return { unit: 0, form: null };
  view.report.error('bidWithoutItem', placeIn(view, row, (unitColumn ?? formColumn)?.position), {
    expected: units.index.names.slice(0, 20),
  });
  return undefined;
}
