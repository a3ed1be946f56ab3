/** 年度 as people write it: 平成23年度, 令和元年度, H23, 2011. On the sheet it is the Japanese name. */
import { fiscalYearName } from '../../../core/calendar';
import { isError, reread, shown } from '../cells';
import { cellOf, isBlank, placeIn, type TableView } from '../view';

const ERAS: Readonly<Record<string, number>> = {
  昭和: 1925,
  s: 1925,
  平成: 1988,
  h: 1988,
  令和: 2018,
  r: 2018,
};

/** The fiscal year that a text means, by the year it begins in; a year past the end of its era is read on. */
export function parseFiscalYear(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const western = /^(\d{4})(?:年度?)?$/.exec(plain)?.[1];
  const era = /^(昭和|平成|令和|[shr])(\d{1,2}|元)(?:年度?)?$/.exec(plain);
  const count = era?.[2] === '元' ? 1 : Number(era?.[2]);
  const year = western !== undefined ? Number(western) : era ? (ERAS[era[1] ?? ''] ?? NaN) + count : NaN;
  return year >= 1950 && year <= 2100 ? year : undefined;
}

/** null when empty; NaN when it is none (reported: `yearUnreadable`). Finding `yearReread` where it is not the Japanese name. */
export function readFiscalYear(view: TableView, row: number, heading = '年度'): number | null {
  const column = view.columns.get(heading);
  if (!column) return null;
  const value = cellOf(view, row, column.position);
  const place = placeIn(view, row, column.position);
  if (isError(view, row, column, value)) return NaN;
  if (isBlank(value)) {
    if (column.spec.presence === 'optional') return null;
    view.report.error('valueMissing', place, { expected: heading });
    return NaN;
  }
  const year = parseFiscalYear(String(shown(value)));
  if (year === undefined) {
    view.report.error('yearUnreadable', place, {
      found: shown(value),
      expected: ['平成23年度', '令和7年度', '2011'],
    });
    return NaN;
  }
  const name = fiscalYearName(year);
  if (value !== name) reread(view, row, column, 'yearReread', name);
  return year;
}
