/**
 * Says a workbook's formulas in the words that Univer 0.25.1 understands. It knows structured references,
 * but not `[@列]`, nor `[#Totals]`, nor tables whose name has `_` or full-width brackets or is a sheet's name.
 */
import { absoluteReference } from '../host/area';
import { structuredArea } from '../host/formula/structured';
import { longThisRow } from '../host/formula/this-row';
import { joined, tokens } from '../host/formula/tokens';
import type { EngineTable, EngineWorkbook } from './engine';

const upper = (text: string): string => text.toLocaleUpperCase();

/** Table names that have to be replaced for Univer, with what replaces them. */
function aliases(workbook: EngineWorkbook): Map<string, string> {
  const sheets = workbook.sheets.map((sheet) => upper(sheet.name));
  const taken = new Set(workbook.tables.map((table) => upper(table.name)));
  const found = new Map<string, string>();
  for (const table of workbook.tables) {
    if (!/[_（）［］｛｝]/.test(table.name) && !sheets.includes(upper(table.name))) continue;
    let number = found.size + 1;
    while (taken.has(`ALIASOF${number}`)) number += 1;
    taken.add(`ALIASOF${number}`);
    found.set(upper(table.name), `AliasOf${number}`);
  }
  return found;
}

/** References to the totals row as addresses: Univer's tables have none. */
function totalsAddress(bracket: string, table: EngineTable): string | null {
  if (!/#Totals/i.test(bracket)) return null;
  const area = structuredArea(bracket, { ...table, showTotals: table.showTotals ?? false }, -1);
  return area ? absoluteReference(table.sheet, area) : '#REF!';
}

export interface Prepared {
  /** The name under which the engine gets a table. */
  tableName: (name: string) => string;
  /** A formula in the engine's words, as seen from a cell. */
  formula: (formula: string, sheet: string, row: number, column: number) => string;
}

export function prepare(workbook: EngineWorkbook): Prepared {
  const renamed = aliases(workbook);
  const byName = new Map(workbook.tables.map((table) => [upper(table.name), table]));
  const inside = (sheet: string, row: number, column: number): string | null =>
    workbook.tables.find(
      ({ area, sheet: own }) =>
        own === sheet && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    )?.name ?? null;
  const tableName = (name: string): string => renamed.get(upper(name)) ?? name;
  return {
    tableName,
    formula: (formula, sheet, row, column) => {
      if (!formula.includes('[')) return formula;
      const list = tokens(longThisRow(formula, inside(sheet, row, column)));
      // After this, every bracket has its table's name before it, perhaps within the same piece.
      const pieces = tokens(joined(list));
      pieces.forEach((token, index) => {
        const table =
          token.kind === 'word' && pieces[index + 1]?.kind === 'bracket'
            ? byName.get(upper(token.text))
            : undefined;
        const bracket = pieces[index + 1];
        if (!table || !bracket) return;
        const totals = totalsAddress(bracket.text, table);
        token.text = totals ?? tableName(table.name);
        if (totals !== null) bracket.text = '';
      });
      return joined(pieces);
    },
  };
}
