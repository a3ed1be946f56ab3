import type { PlacedIssue } from '../../workbook/place';
import type { CellValue, SheetSnapshot, Snapshot, TableSnapshot } from '../../workbook/snapshot';
import { formatArea } from '../address';
import type { Package } from '../package';
import { hasPart } from '../package';
import { damaged, FileProblemError } from '../problems';
import { readRelationships } from '../relationships';
import { shiftFormula } from './sharedFormula';
import { readSharedStrings } from './sharedStrings';
import type { CellFormula, SheetContext } from './sheet';
import { readSheet } from './sheet';
import type { TablePart } from './table';
import { dataRows, readTable } from './table';
import type { WorkbookSheet } from './workbook';
import { readWorkbook, userNames } from './workbook';

/**
 * Everything Warikan reads from a workbook file. Problems name damaged parts; what could be read is in the
 * snapshot all the same, so that all problems are seen at once.
 */
export function readSnapshot(pkg: Package): { snapshot: Snapshot; problems: PlacedIssue[] } {
  const problems: PlacedIssue[] = [];
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FileProblemError)) throw error;
      problems.push(error.problem);
      return otherwise;
    }
  };
  const index = attempt(() => readWorkbook(pkg), undefined);
  if (!index) return { snapshot: emptySnapshot(), problems };
  const strings = index.sharedStringsPart;
  const context: SheetContext = {
    sharedStrings: strings === undefined ? [] : attempt(() => readSharedStrings(pkg, strings), []),
    date1904: index.date1904,
  };
  const sheets: SheetSnapshot[] = [];
  const tables: TableSnapshot[] = [];
  for (const sheet of index.sheets) {
    const entry: SheetSnapshot = { name: sheet.name, visibility: sheet.visibility, protected: false };
    sheets.push(entry);
    const parts = attempt(() => tableParts(pkg, sheet), []);
    const builders = parts.flatMap((part) =>
      attempt(() => [tableBuilder(wellFormed(readTable(pkg, part)), sheet.name)], []),
    );
    const read = attempt(() => {
      entry.protected = readTables(pkg, sheet, context, builders);
      return true;
    }, false);
    if (read) tables.push(...builders.map((builder) => builder.finish()));
  }
  const { date1904, calculation } = index;
  return { snapshot: { sheets, tables, names: userNames(index), date1904, calculation }, problems };
}

function emptySnapshot(): Snapshot {
  const calculation: Snapshot['calculation'] = {
    mode: 'automatic',
    iterative: false,
    precisionAsDisplayed: false,
  };
  return { sheets: [], tables: [], names: [], date1904: false, calculation };
}

function tableParts(pkg: Package, sheet: WorkbookSheet): string[] {
  return readRelationships(pkg, sheet.part)
    .filter((r) => r.kind === 'table' && !r.external && hasPart(pkg, r.target))
    .map((r) => r.target);
}

/** A table as wide as its columns; Excel takes any other for damaged as well. */
function wellFormed(table: TablePart): TablePart {
  const { area, columns, part } = table;
  if (columns.length !== area.right - area.left + 1) throw damaged('tableRange', part, formatArea(area));
  return table;
}

interface TableBuilder {
  table: TablePart;
  first: number;
  last: number;
  cell(row: number, column: number, value: CellValue, formula: string | null): void;
  hidden(row: number): void;
  finish(): TableSnapshot;
}

function tableBuilder(table: TablePart, sheet: string): TableBuilder {
  const { first, last } = dataRows(table);
  const width = table.area.right - table.area.left + 1;
  const height = Math.max(0, last - first + 1);
  const rows = paddedGrid<CellValue>(height, width);
  let formulas: PaddedGrid<string> | undefined;
  const hiddenRows: number[] = [];
  return {
    table,
    first,
    last,
    cell(row, column, value, formula) {
      const at = column - table.area.left;
      if (value !== null) rows.set(row - first, at, value);
      if (formula !== null) (formulas ??= paddedGrid<string>(height, width)).set(row - first, at, formula);
    },
    hidden(row) {
      if (row >= first && row <= last) hiddenRows.push(row - first + 1);
    },
    finish: () => ({
      name: table.displayName,
      sheet,
      address: formatArea(table.area),
      headings: table.columns.map((column) => column.name),
      rows: rows.rows,
      ...(formulas && { formulas: formulas.rows }),
      ...(hiddenRows.length > 0 && { hiddenRows }),
    }),
  };
}

interface PaddedGrid<T> {
  rows: (T | null)[][];
  set(row: number, column: number, value: T): void;
}

/** A grid whose empty rows are one and the same row: a table that reaches down the whole sheet costs little. */
function paddedGrid<T>(height: number, width: number): PaddedGrid<T> {
  const blank = new Array<T | null>(width).fill(null);
  const rows = new Array<(T | null)[]>(height).fill(blank);
  return {
    rows,
    set(row, column, value) {
      if (rows[row] === blank) rows[row] = [...blank];
      rows[row]![column] = value;
    },
  };
}

/** Fills the tables of one sheet; gives whether the sheet is protected. */
function readTables(
  pkg: Package,
  sheet: WorkbookSheet,
  context: SheetContext,
  builders: readonly TableBuilder[],
): boolean {
  let isProtected = false;
  const formulaText = formulaReader();
  const at = (row: number, column: number): TableBuilder | undefined =>
    builders.find(
      ({ table: { area }, first, last }) =>
        row >= first && row <= last && column >= area.left && column <= area.right,
    );
  readSheet(pkg, sheet.part, context, {
    // A shared formula's master may stand outside of the table: with tables on the sheet all cells are looked at.
    wants: () => builders.length > 0,
    cell(row, column, value, formula) {
      const text = formula ? formulaText(row, column, formula) : null;
      at(row, column)?.cell(row, column, value, text);
    },
    hiddenRow(row) {
      for (const builder of builders) builder.hidden(row);
    },
    element(name, attributes) {
      if (name === 'sheetProtection')
        isProtected =
          attributes.sheet === undefined ? false : attributes.sheet !== '0' && attributes.sheet !== 'false';
    },
  });
  return isProtected;
}

/** Formula texts with leading `=`, shared ones expanded; equal texts are kept once. */
export function formulaReader(): (row: number, column: number, formula: CellFormula) => string | null {
  const masters = new Map<string, { row: number; column: number; text: string }>();
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
  return (row, column, { text, kind, group }) => {
    if (kind === 'dataTable') return null;
    if (kind !== 'shared' || group === undefined) return text === '' ? null : once(`=${text}`);
    if (text !== '') {
      masters.set(group, { row, column, text });
      return once(`=${text}`);
    }
    const master = masters.get(group);
    return master ? once(`=${shiftFormula(master.text, row - master.row, column - master.column)}`) : null;
  };
}
