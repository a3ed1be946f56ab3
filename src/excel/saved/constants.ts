/**
 * Marks of the constants that a run wrote, so that one typed over by hand is seen before the next run replaces it.
 * Formulas need no mark: the 控え on the sheet has their text. Columns that people fill in (決裁日) have none.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { CellValue, PlacedIssue, Plan } from '../../workbook';
import { HEADING_ROW } from '../../workbook';
import { parseBlock, sameName } from '../address';
import { isFormula, type CellImage, type SheetImage } from '../image/types';
import { excelIssue } from '../issues';
import type { RunPart } from './journal';

function mark(cells: readonly CellImage[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(cells)))).slice(0, 32);
}

const plainValue = (value: CellValue): CellValue => (value === '' ? null : value === 0 ? 0 : value);

export function constantMarks(plan: Plan): RunPart['constants'] {
  return Object.fromEntries(
    plan.sheets.map(({ table }) => [
      table.name,
      Object.fromEntries(
        table.columns.flatMap((column) => {
          const formulas = column.formula !== undefined || column.formulas?.some((f) => f !== null);
          if (formulas || column.style === 'input') return [];
          const cells = Array.from({ length: table.rowCount }, (_, row) =>
            plainValue(column.values[row] ?? null),
          );
          return [[column.heading, mark(cells)]];
        }),
      ),
    ]),
  );
}

/** Columns of constants that a person changed since the run. */
export function changedConstants(
  sheets: readonly SheetImage[],
  recorded: RunPart['constants'],
): PlacedIssue[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const name = Object.keys(recorded).find((key) => sameName(key, table.name));
      const block = parseBlock(table.address);
      const marks = name === undefined ? undefined : recorded[name];
      if (!marks || !block) return [];
      return Object.entries(marks).flatMap(([heading, expected]) => {
        const at = table.headings.indexOf(heading);
        const column = sheet.columns[block.left - 1 + at] ?? [];
        const data = at < 0 ? [] : column.slice(HEADING_ROW, block.bottom);
        // The one row of an empty table is no row.
        const cells = data.length === 1 && data[0] === null ? [[], data] : [data];
        if (
          at >= 0 &&
          cells.some((one) => mark(one.map((c) => (c !== null && isFormula(c) ? c.formula : c))) === expected)
        )
          return [];
        const place = { sheet: sheet.name, table: table.name, column: heading };
        return [excelIssue('excelConstantChanged', 'warning', place)];
      });
    }),
  );
}
