/** Percentages as Excel keeps them (0.3, shown 30 %), or as text with a percent sign. */
import { isError, reread, shown } from '../cells';
import { parseNumberText } from '../numberText';
import { cellOf, isBlank, placeIn, type TableView } from '../view';

/**
 * A rate from 0 to 1; NaN when empty or refused (reported). 30 without a sign could be 30 % or 3,000 %: it is refused.
 * Errors: `rateUnreadable`, `valueMissing`, `cellError`.
 */
export function readRate(view: TableView, row: number, heading: string): number {
  const column = view.columns.get(heading);
  if (!column) return NaN;
  const value = cellOf(view, row, column.position);
  if (isError(view, row, column, value)) return NaN;
  const place = placeIn(view, row, column.position);
  if (isBlank(value)) {
    if (column.spec.presence !== 'optional') view.report.error('valueMissing', place, { expected: heading });
    return NaN;
  }
  const rate = typeof value === 'number' ? value : percentOf(String(shown(value)));
  if (rate === undefined || rate < 0 || rate > 1) {
    view.report.error('rateUnreadable', place, { found: shown(value), expected: ['30%', '0.3'] });
    return NaN;
  }
  if (rate !== value) reread(view, row, column, 'numberReread', rate);
  return rate;
}

/** 「44.6％」 → 0.446. */
function percentOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const number = plain.endsWith('%') ? parseNumberText(plain.slice(0, -1)) : undefined;
  return number === undefined ? undefined : Number((number / 100).toPrecision(14));
}

/** 0.446 → 44.6, without what a product in doubles leaves behind. */
export function percent(rate: number): number {
  return Number.isNaN(rate) ? NaN : Number((rate * 100).toPrecision(13));
}
