/** Table.convertToRange: "Converts the table into a normal range of cells. All data is preserved." References become addresses. */
import { absoluteReference, areaName } from './area';
import { structuredArea } from './formula/structured';
import { longThisRow } from './formula/this-row';
import { joined, tokens } from './formula/tokens';
import { headings } from './headings';
import { rowOfKey, sameName, type Model, type Sheet, type Table } from './model';

function unlinked(
  formula: string,
  table: Table,
  sheet: Sheet | undefined,
  row: number,
  inside: boolean,
): string {
  const pieces = tokens(longThisRow(formula, inside ? table.name : null));
  pieces.forEach((token, index) => {
    const bracket = pieces[index + 1];
    if (token.kind !== 'word' || bracket?.kind !== 'bracket' || !sameName(token.text, table.name)) return;
    const area = structuredArea(
      bracket.text,
      { ...table, headings: headings(table) },
      sheet === table.sheet ? row : -1,
    );
    token.text = !area
      ? '#REF!'
      : sheet === table.sheet
        ? areaName(area)
        : absoluteReference(table.sheet.name, area);
    bracket.text = '';
  });
  return joined(pieces);
}

/** Replaces the references to a table in every formula. */
export function unlinkTable(model: Model, table: Table): void {
  const { area } = table;
  for (const sheet of model.sheets)
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined || !cell.formula.includes('[')) continue;
      const row = rowOfKey(key);
      const inside = sheet === table.sheet && row >= area.top && row <= area.bottom;
      cell.formula = unlinked(cell.formula, table, sheet, row, inside);
    }
  for (const name of model.names) name.formula = unlinked(name.formula, table, undefined, -1, false);
}
