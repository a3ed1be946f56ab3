/** Changes every formula of the workbook: when a sheet or a table gets another name or goes away. */
import type { Model } from './model';

export function rewriteFormulas(model: Model, change: (formula: string) => string): void {
  for (const sheet of model.sheets)
    for (const cell of sheet.cells.values())
      if (cell.formula !== undefined) cell.formula = change(cell.formula);
  for (const name of model.names) name.formula = change(name.formula);
}
