/**
 * Calculation. Formulas are calculated when somebody asks for values and something has changed;
 * "Manual, where calculation is done when the user requests it" (Application.calculationMode): then only
 * formulas that were just entered get a value, as in Excel.
 */
import type { EngineWorkbook, FormulaEngine } from '../engine/engine';
import { headings } from './headings';
import { allTables, columnOfKey, rowOfKey, type Cell, type Model, type Sheet } from './model';

const formulaCells = (sheet: Sheet): Cell[] =>
  [...sheet.cells.values()].filter((cell) => cell.formula !== undefined);

export function engineWorkbook(model: Model): EngineWorkbook {
  return {
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells]
        .filter(([, cell]) => cell.value !== null || cell.formula !== undefined)
        .map(([key, { value, formula }]) => ({
          row: rowOfKey(key),
          column: columnOfKey(key),
          value,
          ...(formula === undefined ? {} : { formula }),
        })),
    })),
    tables: allTables(model).map((table) => ({
      name: table.name,
      sheet: table.sheet.name,
      area: table.area,
      headings: headings(table),
      showTotals: table.showTotals,
    })),
    names: model.names.map(({ name, formula, sheet }) => ({
      name,
      formula,
      ...(sheet ? { sheet: sheet.name } : {}),
    })),
  };
}

/** Calculates; with `only`, just these cells take their new value. */
async function run(model: Model, engine: FormulaEngine, only: Set<Cell> | null): Promise<void> {
  const cells = model.sheets.map(formulaCells);
  if (cells.every((list) => list.length === 0)) return;
  const results = await engine.calculate(engineWorkbook(model));
  cells.forEach((list, index) =>
    list.forEach((cell, at) => {
      if (only && !only.has(cell)) return;
      // "A formula that refers to an empty cell gives 0": Excel never shows an empty result.
      cell.value = results[index]?.[at] ?? 0;
    }),
  );
}

/** Makes every formula's value right, as far as the calculation mode lets it. True when it calculated. */
export async function ensureCalculated(model: Model, engine: FormulaEngine): Promise<boolean> {
  if (!model.stale) return false;
  const entered = model.entered;
  if (model.calculationMode === 'Manual' && entered.size === 0) return false;
  await run(model, engine, model.calculationMode === 'Manual' ? entered : null);
  model.entered = new Set();
  model.stale = model.calculationMode === 'Manual';
  return true;
}

/** Application.calculate: "Recalculate all currently opened workbooks in Excel." */
export async function calculateNow(model: Model, engine: FormulaEngine): Promise<void> {
  await run(model, engine, null);
  model.entered = new Set();
  model.stale = false;
}
