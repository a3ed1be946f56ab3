/** 条件: the parameters, with the contract's defaults where nothing is given. */
import { FORMS_PARAMETERS, PARAMETERS, type ParameterSpec } from '../contract';
import type { Snapshot } from '../snapshot';
import { readText, reread, shown } from './cells';
import { parseDateText } from './dateText';
import { nearest } from './nearest';
import { parseNumberText } from './numberText';
import { openTable } from './openTable';
import type { Report } from './report';
import { looseKey } from './sameName';
import { dateOfSerial, dayDigits, isRealDate } from './serial';
import { cellOf, isBlank, placeIn, type FoundColumn, type TableView } from './view';

export interface ParametersTable {
  view: TableView | undefined;
  /** Value in force by official name; of a month or day its digits (201110, 20101001), '' for none. */
  values: ReadonlyMap<string, number | string>;
  /** Data row (1-based) by official name. */
  rowOf: ReadonlyMap<string, number>;
}

/**
 * Parameters of `others` (another job of the same workbook) are passed over.
 * Errors: `parameterNotAllowed`, `parameterBelowMinimum`, `keyTwice`, `cellError`. Findings: `parameterUnknown`, `choiceReread`, `numberReread`.
 */
export function readParameters(
  snapshot: Snapshot,
  report: Report,
  specs: readonly ParameterSpec[] = FORMS_PARAMETERS,
  others: readonly ParameterSpec[] = [],
): ParametersTable {
  const view = openTable(snapshot, PARAMETERS, report, { required: false });
  const values = new Map(specs.map(({ name, defaultValue }) => [name, defaultValue]));
  const rowOf = new Map<string, number>();
  for (const row of view?.rows ?? []) readRow(view!, row, specs, others, values, rowOf);
  return { view, values, rowOf };
}

function readRow(
  view: TableView,
  row: number,
  specs: readonly ParameterSpec[],
  others: readonly ParameterSpec[],
  values: Map<string, number | string>,
  rowOf: Map<string, number>,
): void {
  const nameColumn = view.columns.get('条件名');
  const name = readText(view, row, nameColumn);
  for (const heading of ['単位', '出典', '説明']) readText(view, row, view.columns.get(heading));
  if (name === '') return;
  const isCalled = (p: ParameterSpec) =>
    [p.name, ...p.aliases].some((known) => looseKey(known) === looseKey(name));
  const spec = specs.find(isCalled);
  if (!spec && others.some(isCalled)) return;
  const place = placeIn(view, row, nameColumn!.position);
  if (!spec) {
    const known = specs.map((p) => p.name);
    const proposal = nearest(name, known);
    view.report.warning('parameterUnknown', place, {
      found: name,
      expected: known,
      ...(proposal === undefined ? {} : { nearest: proposal }),
    });
    return;
  }
  const first = rowOf.get(spec.name);
  if (first !== undefined) {
    view.report.error('keyTwice', place, { found: [name], firstRow: first });
    return;
  }
  rowOf.set(spec.name, row + 1);
  if (name !== spec.name && name !== cellOf(view, row, nameColumn!.position))
    view.report.note('nameReread', place, {
      found: shown(cellOf(view, row, nameColumn!.position)),
      read: spec.name,
    });
  if (cellOf(view, row, nameColumn!.position) !== spec.name)
    view.reread.push({ row: row + 1, column: '条件名', value: spec.name });
  const value = readValue(view, row, spec);
  if (value !== undefined) values.set(spec.name, value);
}

/** Undefined for an empty cell (the default holds) and for a refused value. */
function readValue(view: TableView, row: number, spec: ParameterSpec): number | string | undefined {
  const column = view.columns.get('値');
  const raw = column ? cellOf(view, row, column.position) : null;
  if (!column || isBlank(raw)) return undefined;
  const text = readText(view, row, column);
  if (text === '') return undefined;
  if (spec.kind === 'month') return readMonth(view, row, column);
  if (spec.kind === 'day') return readDay(view, row, column);
  const place = placeIn(view, row, column.position);
  const numeric = typeof spec.defaultValue === 'number';
  const value = numeric
    ? typeof raw === 'number'
      ? raw
      : parseNumberText(text, spec.unit)
    : spec.kind === 'text'
      ? text
      : wordOf(spec, text);
  const allowed =
    value !== undefined &&
    (spec.choices?.includes(value) ?? true) &&
    (spec.minimum === undefined || (Number.isInteger(value) && Number(value) >= spec.minimum));
  if (!allowed) {
    const parameter = { found: shown(raw), parameter: spec.name };
    if (spec.choices)
      view.report.error('parameterNotAllowed', place, { ...parameter, expected: spec.choices.map(String) });
    else view.report.error('parameterBelowMinimum', place, { ...parameter, expected: spec.minimum ?? 0 });
    return undefined;
  }
  if (value !== raw) {
    view.reread.push({ row: row + 1, column: column.heading, value });
    view.report.note(numeric ? 'numberReread' : 'choiceReread', place, { found: shown(raw), read: value });
  }
  return value;
}

/**
 * A month as six digits, 201110; dates and texts (平成23年10月) are read for it. No date before 2100 has a serial
 * of six digits. Undefined when unreadable (reported).
 */
function readMonth(view: TableView, row: number, column: FoundColumn): number | undefined {
  const raw = cellOf(view, row, column.position);
  const text = String(shown(raw));
  const digits = parseNumberText(text);
  const typed =
    digits === undefined || digits < 190001
      ? undefined
      : { year: Math.floor(digits / 100), month: digits % 100 };
  const date = typed ?? (typeof raw === 'number' ? dateOfSerial(raw, view.date1904) : parseDateText(text));
  if (!date || !isRealDate({ year: date.year, month: date.month }) || date.year > 2100) {
    view.report.error('dateUnreadable', placeIn(view, row, column.position), {
      found: shown(raw),
      expected: ['201110', '2011-10', '平成23年10月'],
    });
    return undefined;
  }
  const month = date.year * 100 + date.month;
  if (raw !== month) reread(view, row, column, 'numberReread', month);
  return month;
}

/** A day as eight digits, 20101001; dates and texts (平成22年10月1日) are read for it. Undefined when unreadable (reported). */
function readDay(view: TableView, row: number, column: FoundColumn): number | undefined {
  const raw = cellOf(view, row, column.position);
  const text = String(shown(raw));
  // No date before 2100 has a serial of eight digits.
  const serial = typeof raw === 'number' && raw < 10_000_000;
  const date = serial ? dateOfSerial(raw, view.date1904) : parseDateText(text);
  if (!date || date.year > 2100) {
    view.report.error('dateUnreadable', placeIn(view, row, column.position), {
      found: shown(raw),
      expected: ['20101001', '2010-10-01', '平成22年10月1日'],
    });
    return undefined;
  }
  const day = dayDigits(date);
  if (raw !== day) reread(view, row, column, 'numberReread', day);
  return day;
}

/** The official word that a text means: kana that may be left out (切り捨て) do not count. */
function wordOf(spec: ParameterSpec, text: string): string | undefined {
  const key = (word: string) => looseKey(word).replace(/り/g, '');
  return spec.choices?.map(String).find((word) => key(word) === key(text));
}
