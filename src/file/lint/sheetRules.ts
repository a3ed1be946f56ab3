import { columnLetters, parseCell } from '../address';
import { nameKey } from '../names';
import type { Package } from '../package';
import { readRelationships } from '../relationships';
import type { TablePart } from '../read/table';
import { dataRows } from '../read/table';
import { isTrue, prefixed } from '../xml/sax';
import { decodeXstring } from '../xml/text';
import type { FindingList } from './finding';
import type { FormulaContext } from './formulaRules';
import { lintFormula } from './formulaRules';
import { lintOrder } from './order';
import type { RawCell } from './sheetScan';
import { scanSheet } from './sheetScan';
import type { StyleCounts } from './styleRules';

/** Order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios' +
  ' autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations' +
  ' hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches' +
  ' ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls' +
  ' webPublishItems tableParts extLst'
).split(' ');

const TYPES = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str']);
const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#PYTHON!',
]);
/** Excel's longest text in a cell, in UTF-16 units. */
const TEXT_LIMIT = 32_767;

export interface SheetLintContext {
  styles: StyleCounts;
  sharedStrings: readonly string[];
  formulas: FormulaContext;
  /** Tables of this sheet. */
  tables: readonly TablePart[];
  /** Whether Warikan wrote the sheet. */
  own: boolean;
}

/** Rules on one worksheet part. Gives whether the sheet is marked as selected. */
export function lintSheet(
  pkg: Package,
  part: string,
  context: SheetLintContext,
  findings: FindingList,
): boolean {
  const order = lintOrder(ORDER, part, findings);
  const tables = context.tables.map((table) => tableChecker(table, part, context.own, findings));
  const listed = new Set<string>();
  let selected = false;
  let row = 0;
  let column = 0;
  scanSheet(pkg, part, {
    top: order,
    row(a) {
      const next = a.r === undefined ? row + 1 : Number(a.r);
      if (!(next > row)) findings.add('rowOrder', part, `row ${a.r ?? ''}`);
      row = next;
      column = 0;
    },
    cell(cell) {
      const address = cell.attributes.r ?? `${columnLetters(column + 1)}${row}`;
      const at = parseCell(address);
      if (at?.row !== row) {
        findings.add('cellAddress', part, address, `in row ${row}`);
        return;
      }
      if (at.column <= column) findings.add('cellOrder', part, address);
      column = at.column;
      const text = lintCell(cell, address, part, context, findings);
      for (const table of tables) table.cell(row, column, address, cell, text);
    },
    other(name, a) {
      if (name === 'sheetView' && isTrue(a.tabSelected)) selected = true;
      const dxf = name === 'cfRule' ? a.dxfId : undefined;
      if (dxf !== undefined && !(Number(dxf) < context.styles.dxfs))
        findings.add('dxfIndex', part, name, dxf);
      if (name === 'mergeCell' && context.own) findings.add('mergedCells', part, a.ref ?? '');
      if (name === 'col' && a.style !== undefined && !(Number(a.style) < context.styles.cellXfs))
        findings.add('styleIndex', part, `col ${a.min ?? ''}`, a.style);
      if (name === 'tablePart') listed.add(prefixed(a, 'id') ?? '');
    },
    text(name, text) {
      for (const [rule, detail] of lintFormula(decodeXstring(text), context.formulas, context.own))
        findings.add(rule, part, name, detail);
    },
  });
  for (const table of tables) table.finish();
  lintTableParts(pkg, part, listed, findings);
  return selected;
}

/** A table's relationship and its entry in `tableParts` belong together (18.3.1.95). */
function lintTableParts(
  pkg: Package,
  part: string,
  listed: ReadonlySet<string>,
  findings: FindingList,
): void {
  const related = readRelationships(pkg, part).filter((r) => r.kind === 'table');
  for (const { id } of related) if (!listed.has(id)) findings.add('tablePartMissing', part, id);
  for (const id of listed) if (!related.some((r) => r.id === id)) findings.add('tablePartMissing', part, id);
}

/** Checks a cell by itself; gives its text where it is one. */
function lintCell(
  cell: RawCell,
  address: string,
  part: string,
  context: SheetLintContext,
  findings: FindingList,
): string | undefined {
  const { t = 'n', s } = cell.attributes;
  const { value } = cell;
  if (!TYPES.has(t)) findings.add('cellType', part, address, t);
  if (s !== undefined && !(/^\d+$/.test(s) && Number(s) < context.styles.cellXfs))
    findings.add('styleIndex', part, address, s);
  if (cell.formula && cell.formulaText !== '') {
    for (const [rule, detail] of lintFormula(decodeXstring(cell.formulaText), context.formulas, context.own))
      findings.add(rule, part, address, detail);
  }
  let text: string | undefined;
  if (t === 's') {
    text = context.sharedStrings[Number(value)];
    if (text === undefined) findings.add('sharedStringIndex', part, address, value ?? '');
  } else if (t === 'inlineStr') text = decodeXstring(cell.inlineText ?? '');
  else if (t === 'str') text = value === undefined ? undefined : decodeXstring(value);
  else if (value !== undefined && !validValue(t, value))
    findings.add('cellValue', part, address, `${t} ${value}`);
  if (text !== undefined && text.length > TEXT_LIMIT)
    findings.add('textTooLong', part, address, String(text.length));
  return text;
}

function validValue(type: string, value: string): boolean {
  if (type === 'b') return value === '0' || value === '1';
  if (type === 'e') return ERRORS.has(value);
  if (type === 'n') return /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value);
  return true;
}

interface TableChecker {
  cell(row: number, column: number, address: string, cell: RawCell, text: string | undefined): void;
  finish(): void;
}

/** Heading cells are the column names; in tables of ours each cell of a calculated column has its formula. */
function tableChecker(table: TablePart, part: string, own: boolean, findings: FindingList): TableChecker {
  const { area } = table;
  const { first, last } = dataRows(table);
  const headings = new Set(table.columns.map((_, i) => area.left + i));
  const calculated = table.columns.map((column) => column.calculatedFormula);
  let filled = false;
  const seen = new Set<number>();
  let current = 0;
  const endRow = (): void => {
    // The one empty row of an empty table has no formulas.
    calculated.forEach((formula, i) => {
      if (!filled || formula === undefined || seen.has(i)) return;
      findings.add('calculatedColumnCell', part, `${columnLetters(area.left + i)}${current}`, 'no formula');
    });
    filled = false;
    seen.clear();
  };
  return {
    cell(row, column, address, cell, text) {
      if (column < area.left || column > area.right || row < area.top || row > area.bottom) return;
      const at = column - area.left;
      if (table.headerRows > 0 && row === area.top) {
        headings.delete(column);
        const name = table.columns[at]?.name ?? '';
        if (text === undefined || text !== name)
          findings.add('headerCell', part, address, `${text ?? ''} ≠ ${name}`);
      }
      if (!own || row < first || row > last) return;
      if (row !== current) endRow();
      current = row;
      if (cell.value !== undefined || cell.inlineText !== undefined || cell.formula) filled = true;
      const expected = calculated[at];
      if (expected === undefined || !cell.formula) return;
      seen.add(at);
      if (decodeXstring(cell.formulaText) !== expected)
        findings.add('calculatedColumnCell', part, address, cell.formulaText);
    },
    finish() {
      endRow();
      if (table.headerRows > 0)
        for (const column of headings)
          findings.add('headerCell', part, `${columnLetters(column)}${area.top}`, 'missing');
    },
  };
}

/** Headings of all tables, for checking references. */
export function headingsByTable(tables: readonly TablePart[]): Map<string, Set<string>> {
  return new Map(
    tables.map((table) => [nameKey(table.displayName), new Set(table.columns.map((c) => nameKey(c.name)))]),
  );
}
