/** Which cells of a sheet that is written over will hold something else: formulas in one spelling, values as they are. */
import {
  HEADING_ROW,
  type CellValue,
  type PlannedSheet,
  type Snapshot,
  type TableSnapshot,
} from '../../workbook';
import { formulaAt, sameName, sameValue, valueAt } from '../../workbook/audit/cells';
import { plannedFormula } from '../../workbook/audit/formulas';
import { normalFormula } from '../../workbook/audit/normalFormula';
import { columnLetters } from '../../workbook/planning/layout';
import { addressAt, originOf } from '../../workbook/read/address';

export interface CellChange {
  /** `D7` */
  cell: string;
  /** What stands there: a value or a formula; '' for an empty cell. */
  before: string;
  after: string;
}

interface Content {
  value: CellValue;
  formula: string | null;
}

export function cellChanges(snapshot: Snapshot, sheet: PlannedSheet): CellChange[] {
  const table = snapshot.tables.find((one) => sameName(one.name, sheet.table.name));
  if (!table) return [];
  const before = foundCells(table);
  const after = plannedCells(sheet);
  const known = new Map<string, string>();
  const spelt = (text: string): string => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const normal = normalFormula(text, table.name);
    known.set(text, normal);
    return normal;
  };
  const isSame = (a: Content | undefined, b: Content | undefined): boolean => {
    const [x, y] = [a?.formula ?? null, b?.formula ?? null];
    if (x !== null || y !== null) return x !== null && y !== null && (x === y || spelt(x) === spelt(y));
    return sameValue(a?.value ?? null, b?.value ?? null);
  };
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((cell) => {
    const [old, planned] = [before.get(cell), after.get(cell)];
    return isSame(old, planned) ? [] : [{ cell, before: shown(old), after: shown(planned) }];
  });
}

function foundCells(table: TableSnapshot): Map<string, Content> {
  const cells = new Map<string, Content>();
  const origin = originOf(table.address);
  table.headings.forEach((heading, column) => {
    cells.set(addressAt(origin, -1, column), { value: heading, formula: null });
    table.rows.forEach((_, row) => {
      const content = { value: valueAt(table, row, column), formula: formulaAt(table, row, column) };
      cells.set(addressAt(origin, row, column), content);
    });
  });
  return cells;
}

function plannedCells({ table }: PlannedSheet): Map<string, Content> {
  const cells = new Map<string, Content>();
  table.columns.forEach((column, i) => {
    const letters = columnLetters(i + 1);
    cells.set(`${letters}${HEADING_ROW}`, { value: column.heading, formula: null });
    for (let row = 0; row < table.rowCount; row++) {
      const content = { value: column.values[row] ?? null, formula: plannedFormula(column, row) };
      cells.set(`${letters}${HEADING_ROW + 1 + row}`, content);
    }
  });
  return cells;
}

/** Enough to tell what changes; 控え holds texts of many thousand letters. */
const LONGEST = 120;

function shown(content: Content | undefined): string {
  if (!content) return '';
  const { value, formula } = content;
  const text = formula ?? (value === null ? '' : typeof value === 'object' ? value.error : String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
