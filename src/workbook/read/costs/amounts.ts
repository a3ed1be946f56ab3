/** Amounts with the unit of their row (円, 千円, 百万円, 億円), converted to yen exactly. */
import { YEN_PER_UNIT, YEN_UNITS } from '../../contract';
import { readChoice, type Column } from '../cells';
import { readNumber } from '../numberCells';
import { cellOf, isBlank, placeIn, type TableView } from '../view';

/** Greatest amount of yen that Excel keeps to the last digit. */
const GREATEST = 999_999_999_999_999;
/** Decimals of a monthly unit price in yen. */
const PRICE_DECIMALS = 4;

/** Position of the row's 単位; 0 (円) when empty; −1 when unknown (reported). */
export function readUnit(view: TableView, row: number): number {
  const column = view.columns.get('単位');
  if (!column || isBlank(cellOf(view, row, column.position))) return 0;
  return readChoice(view, row, column);
}

/** The number of a cell in the row's unit: 「9.2億円」 is read where 単位 says 億円. */
function readInUnit(view: TableView, row: number, column: Column, unit: number): number {
  if (!column) return NaN;
  return readNumber(view, row, { ...column, spec: { ...column.spec, unit: YEN_UNITS[unit] ?? '円' } });
}

/**
 * Whole yen; NaN when empty, unreadable or refused (reported).
 * Errors: `amountNotWholeYen` (0.000000001 億円), `numberTooLarge`, and those of numbers.
 */
export function readYen(view: TableView, row: number, heading: string, unit: number): number {
  const column = view.columns.get(heading);
  const number = readInUnit(view, row, column, unit);
  const factor = YEN_PER_UNIT[unit];
  if (!column || factor === undefined || Number.isNaN(number)) return NaN;
  const exact = number * factor;
  const yen = Math.round(exact);
  const place = placeIn(view, row, column.position);
  if (yen > GREATEST) {
    view.report.error('numberTooLarge', place, { found: number, expected: GREATEST / factor });
    return NaN;
  }
  // What a product in doubles leaves behind the 15th digit is no part of the amount: 9.2 × 10⁸.
  if (Math.abs(exact - yen) <= exact * 1e-14 + 1e-9) return yen;
  view.report.error('amountNotWholeYen', place, { found: number, unit: YEN_UNITS[unit] ?? '円' });
  return NaN;
}

/** Yen with at most four decimals (a monthly unit price); finer ones are kept for the core to refuse. */
export function readPrice(view: TableView, row: number, heading: string, unit: number): number {
  const number = readInUnit(view, row, view.columns.get(heading), unit);
  const exact = number * (YEN_PER_UNIT[unit] ?? NaN);
  const scale = 10 ** PRICE_DECIMALS;
  const rounded = Math.round(exact * scale) / scale;
  return Math.abs(exact - rounded) <= exact * 1e-14 + 1e-9 ? rounded : exact;
}
