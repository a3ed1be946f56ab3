/**
 * The formula engine of the page: the grid itself. The host's values are the ones that a person sees.
 * Only a formula that stands in no cell (`workbook.functions`) is calculated apart, on a workbook without a screen.
 */
import type { CellValue } from '../../workbook/snapshot';
import type { EngineResult, EngineWorkbook, FormulaEngine } from '../engine/engine';
import { univerEngine } from '../engine/univer';
import type { Model } from '../host/model';
import { valueOf } from './grid/cells';
import type { Grid } from './grid/grid';
import { sheetId } from './grid/picture';

/** A formula that looks at no cell. */
const WITHOUT_CELLS = /^=[A-Z]+\([\d.,\s]*\)$/;

export function gridEngine(grid: Grid, modelOf: () => Model): FormulaEngine {
  /** Formulas that look at no cell give the same each time. */
  const known = new Map<string, Promise<EngineResult>>();
  return {
    calculate: async (workbook) => {
      const model = modelOf();
      if (!isModel(workbook, model)) return aside(workbook, known);
      grid.show(model);
      await grid.calculate();
      return workbook.sheets.map((sheet, index): CellValue[] => {
        const owner = model.sheets[index];
        const id = owner ? sheetId(owner) : '';
        return sheet.cells
          .filter(({ formula }) => formula !== undefined)
          .map(({ row, column }) => valueOf(grid.cell(id, row, column)));
      });
    },
  };
}

const isModel = (workbook: EngineWorkbook, model: Model): boolean =>
  workbook.sheets.length === model.sheets.length &&
  workbook.sheets.every((sheet, index) => sheet.name === model.sheets[index]?.name);

function aside(workbook: EngineWorkbook, known: Map<string, Promise<EngineResult>>): Promise<EngineResult> {
  const formulas = workbook.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  if (!formulas.every((formula) => WITHOUT_CELLS.test(formula))) return univerEngine.calculate(workbook);
  const key = JSON.stringify([workbook.sheets.length, formulas]);
  const sheets = workbook.sheets.map(({ name, cells }) => ({
    name,
    cells: cells.filter(({ formula }) => formula !== undefined),
  }));
  const result = known.get(key) ?? univerEngine.calculate({ sheets, tables: [], names: [] });
  known.set(key, result);
  return result;
}
