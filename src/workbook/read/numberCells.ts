/** Reads one cell as a number, within the limits of its column. */
import { isError, reread, shown, type Column } from './cells';
import { parseNumberText } from './numberText';
import { cellOf, isBlank, placeIn, type FoundColumn, type TableView } from './view';

/** Greatest number that Excel shows to the last digit. */
const GREATEST = 999_999_999_999_999;

/** A number as it stands, without the column's limits; NaN when empty or unreadable (reported). */
function readAnyNumber(view: TableView, row: number, column: FoundColumn): number {
  const value = cellOf(view, row, column.position);
  if (typeof value === 'number') return value;
  if (isError(view, row, column, value)) return NaN;
  const { presence, unit, kind } = column.spec;
  const place = () => placeIn(view, row, column.position);
  const expected = kind === 'wholeNumber' ? 'wholeNumber' : 'number';
  if (isBlank(value)) {
    if (presence !== 'optional') view.report.error('numberEmpty', place(), { expected });
    return NaN;
  }
  if (typeof value === 'boolean') {
    view.report.error('booleanNotNumber', place(), { found: shown(value), expected });
    return NaN;
  }
  const number = parseNumberText(String(value), unit);
  if (number === undefined) {
    view.report.error('numberExpected', place(), { found: String(value), expected });
    return NaN;
  }
  reread(view, row, column, 'numberReread', number);
  return number;
}

/** A number within the column's limits; NaN when empty, unreadable or outside (reported). */
export function readNumber(view: TableView, row: number, column: Column): number {
  if (!column) return NaN;
  const number = readAnyNumber(view, row, column);
  if (Number.isNaN(number)) return NaN;
  const { minimum, kind } = column.spec;
  const refuse = (code: string, expected: string | number): number => {
    view.report.error(code, placeIn(view, row, column.position), { found: number, expected });
    return NaN;
  };
  if (number < 0) return refuse('numberNegative', minimum ?? 0);
  if (kind === 'wholeNumber' && !Number.isInteger(number)) return refuse('numberNotWhole', 'wholeNumber');
  if (minimum !== undefined && number < minimum) return refuse('numberBelowMinimum', minimum);
  return number > GREATEST ? refuse('numberTooLarge', GREATEST) : number;
}
