/** Reads the key column that defines names (団体名, 帳票名, 回次), and checks what formulas would make of them. */
import { FORMS_TABLES, SHEETS_MATRIX } from '../contract';
import { shown } from './cells';
import { createNameIndex, type NameIndex } from './nameIndex';
import { excelKey, looseKey, trimName } from './sameName';
import { unsafeReason } from './unsafeName';
import { cellOf, isBlank, placeIn, type FoundColumn, type TableView } from './view';

/** Headings that sheets with a column for each member use themselves. */
const OWN_HEADINGS = ['番号', '計', '合計', '総計', '小計', '平均', '全団体', '共通', 'total', 'no'];

/** Names that no member may have, as each member's name can become a heading. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  [
    ...OWN_HEADINGS,
    ...FORMS_TABLES.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
    // In a matrix an alias of a column (備考, Form) would be taken for that column.
    ...SHEETS_MATRIX.columns.flatMap(({ aliases }) => aliases),
  ].map(looseKey),
);

export interface DefinedNames {
  index: NameIndex;
  /** Position of the row of each name. */
  rows: readonly number[];
}

/** A name as a key: trimmed (finding `nameReread`), safe for formulas (`keyNameUnsafe`); '' when empty or refused. */
export function readKeyName(
  view: TableView,
  row: number,
  column: FoundColumn,
  reserved?: ReadonlySet<string>,
): string {
  const value = cellOf(view, row, column.position);
  const place = () => placeIn(view, row, column.position);
  if (isBlank(value)) {
    if (column.spec.presence !== 'optional')
      view.report.error('keyEmpty', place(), { expected: column.heading });
    return '';
  }
  if (typeof value === 'object') {
    view.report.error('cellError', place(), { found: shown(value) });
    return '';
  }
  const text = String(shown(value));
  const name = trimName(text);
  const reason = typeof value === 'number' ? 'number' : unsafeReason(name, reserved);
  if (reason) {
    view.report.error('keyNameUnsafe', place(), { found: name, reason });
    return '';
  }
  if (name !== text) {
    view.reread.push({ row: row + 1, column: column.heading, value: name });
    view.report.note('nameReread', place(), { found: text, read: name });
  }
  return name;
}

/** Errors: `keyEmpty`, `keyNameUnsafe`, `keyTwice` (equal for Excel). Warning: `keySimilar` (equal but for width or spaces). */
export function defineNames(
  view: TableView | undefined,
  heading: string,
  reserved?: ReadonlySet<string>,
): DefinedNames {
  const column = view?.columns.get(heading);
  if (!view || !column) return { index: createNameIndex([], true), rows: [] };
  const names: string[] = [];
  const rows: number[] = [];
  const byExcel = new Map<string, number>();
  const byReader = new Map<string, number>();
  for (const row of view.rows) {
    const name = readKeyName(view, row, column, reserved);
    if (name === '') continue;
    const same = byExcel.get(excelKey(name));
    const similar = byReader.get(looseKey(name));
    const at = placeIn(view, row, column.position);
    if (same !== undefined) view.report.error('keyTwice', at, { found: [name], firstRow: rows[same]! + 1 });
    else if (similar !== undefined)
      view.report.warning('keySimilar', at, {
        found: name,
        similar: names[similar]!,
        firstRow: rows[similar]! + 1,
      });
    if (same !== undefined) continue;
    byExcel.set(excelKey(name), names.length);
    if (similar === undefined) byReader.set(looseKey(name), names.length);
    names.push(name);
    rows.push(row);
  }
  return { index: createNameIndex(names, names.length < view.rows.length && hasRefused(view)), rows };
}

/** A refused name is still meant by other tables: then unknown names there are not reported on top. */
function hasRefused(view: TableView): boolean {
  return view.report
    .issues()
    .some(({ code, place }) => code === 'keyNameUnsafe' && place.table === view.table.name);
}
