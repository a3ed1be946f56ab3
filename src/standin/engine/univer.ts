/** Univer without a screen, as a formula engine. A fresh workbook for each calculation: nothing stale can remain. */
import { LocaleType, Univer, type ICellData, type IWorkbookData, type Nullable } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/sheets-table/facade';
import './iterator';
import { errorTexts } from '../host/entry';
import type { CellValue } from '../host/workbook';
import type { EngineCell, EngineResult, EngineWorkbook, FormulaEngine } from './engine';
import { prepare, type Prepared } from './prepare';

/** Kinds of cells in Univer: text, number, boolean. */
const [TEXT, NUMBER, BOOLEAN] = [1, 2, 3];

function cellData(cell: EngineCell, sheet: string, prepared: Prepared): ICellData {
  if (cell.formula !== undefined) return { f: prepared.formula(cell.formula, sheet, cell.row, cell.column) };
  const { value } = cell;
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value === null ? '' : typeof value === 'string' ? value : value.error, t: TEXT };
}

function workbookData(workbook: EngineWorkbook, prepared: Prepared): IWorkbookData {
  const sheets: Record<string, Record<string, unknown>> = {};
  workbook.sheets.forEach((sheet, index) => {
    const rows: Record<number, Record<number, ICellData>> = {};
    let [rowCount, columnCount] = [20, 10];
    for (const cell of sheet.cells) {
      (rows[cell.row] ??= {})[cell.column] = cellData(cell, sheet.name, prepared);
      rowCount = Math.max(rowCount, cell.row + 10);
      columnCount = Math.max(columnCount, cell.column + 5);
    }
    sheets[`s${index}`] = { id: `s${index}`, name: sheet.name, rowCount, columnCount, cellData: rows };
  });
  return {
    id: 'w',
    name: 'w',
    sheetOrder: Object.keys(sheets),
    sheets,
    locale: LocaleType.EN_US,
    appVersion: '',
    styles: {},
    resources: [
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames(workbook, prepared)) },
    ],
  };
}

/**
 * Names as the workbook's data has them: inserted one by one, each would search every formula of the
 * workbook for itself (minutes for hundreds of names), and need an Iterator that Node 20 has not.
 */
function definedNames(workbook: EngineWorkbook, prepared: Prepared): Record<string, unknown> {
  return Object.fromEntries(
    workbook.names.map(({ name, formula, sheet }, index) => {
      const formulaOrRefString = prepared.formula(formula, sheet ?? '', -1, -1).slice(1);
      const scope = workbook.sheets.findIndex((one) => one.name === sheet);
      const localSheetId = scope < 0 ? 'AllDefaultWorkbook' : `s${scope}`;
      return [`n${index}`, { id: `n${index}`, name, formulaOrRefString, comment: '', localSheetId }];
    }),
  );
}

function start(): { univer: Univer; api: FUniver } {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  for (const plugin of UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: 0 } }).plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  return { univer, api: FUniver.newAPI(univer) };
}

function resultValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return null;
  if (cell?.t === BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  return typeof value === 'string' && errorTexts.includes(value) ? { error: value } : value;
}

async function calculate(workbook: EngineWorkbook): Promise<EngineResult> {
  if (!workbook.sheets.some((sheet) => sheet.cells.some((cell) => cell.formula !== undefined)))
    return workbook.sheets.map(() => []);
  const prepared = prepare(workbook);
  const { univer, api } = start();
  try {
    const book = api.createWorkbook(workbookData(workbook, prepared));
    for (const table of workbook.tables) {
      const { top, bottom, left, right } = table.area;
      const range = {
        startRow: top,
        endRow: bottom - (table.showTotals ? 1 : 0),
        startColumn: left,
        endColumn: right,
      };
      await book.getSheetByName(table.sheet)?.addTable(prepared.tableName(table.name), range);
    }
    const ended = api.getFormula().onCalculationEnd();
    api.getFormula().executeCalculation();
    await ended;
    return workbook.sheets.map((sheet) => {
      const cells = book.getSheetByName(sheet.name)?.getSheet().getCellMatrix();
      return sheet.cells
        .filter((cell) => cell.formula !== undefined)
        .map((cell) => resultValue(cells?.getValue(cell.row, cell.column) ?? null));
    });
  } finally {
    univer.dispose();
  }
}

/** The headless engine that jest and the command line use. */
export const univerEngine: FormulaEngine = { calculate };
