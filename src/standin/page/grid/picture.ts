/**
 * What the grid has to show of the host's workbook. `shape` is everything but the cells: where it is the same,
 * changed cells can be put into the grid that is there; else the grid is made anew.
 */
import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { prepare, type Prepared } from '../../engine/prepare';
import { engineWorkbook } from '../../host/calculate';
import { columnOfKey, rowOfKey, type Model, type Sheet } from '../../host/model';
import { contentData, plainData, styleData } from './cells';

export interface Picture {
  shape: string;
  /** By sheet, by `cellKey`. */
  cells: ReadonlyMap<string, ReadonlyMap<number, ICellData>>;
  names: readonly NameData[];
  data: () => IWorkbookData;
}

/** A name as Univer keeps it. */
export interface NameData {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment: string;
  localSheetId: string;
}

/** Points to pixels on a screen of 96 dpi. */
const PIXELS = 96 / 72;
/** Room around what is there, so that a person can go on typing. */
/** Pixels of a line, and of a full-width letter of 11 points; points of a column without a width of its own. */
const [LINE, LETTER, USUAL_WIDTH] = [22, 15, 66];
const [SPARE_ROWS, SPARE_COLUMNS] = [60, 12];

export const sheetId = (sheet: Sheet): string => sheet.id.replace(/[{}]/g, '');

export function pictureOf(model: Model): Picture {
  const prepared = prepare(engineWorkbook(model));
  const cells = new Map(model.sheets.map((sheet) => [sheetId(sheet), cellsOf(sheet, prepared)]));
  const sheets = model.sheets.map((sheet) => sheetData(sheet));
  const names = namesOf(model, prepared);
  const resources = [
    {
      name: 'SHEET_DEFINED_NAME_PLUGIN',
      data: JSON.stringify(Object.fromEntries(names.map((n) => [n.id, n]))),
    },
    { name: 'SHEET_TABLE_PLUGIN', data: JSON.stringify(tablesOf(model, prepared)) },
  ];
  return {
    shape: JSON.stringify([sheets, resources]),
    cells,
    names,
    data: () => ({
      id: `book${model.nextNumber}-${Date.now()}`,
      name: model.name,
      appVersion: '',
      locale: LocaleType.JA_JP,
      styles: {},
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(
        model.sheets.map((sheet, index) => {
          const filled = withValues(sheet, cells.get(sheetId(sheet)) ?? new Map<number, ICellData>());
          return [sheetId(sheet), { ...sheets[index], ...extentOf(filled), cellData: matrixOf(filled) }];
        }),
      ),
      resources,
    }),
  };
}

function cellsOf(sheet: Sheet, prepared: Prepared): Map<number, ICellData> {
  return new Map(
    [...sheet.cells].map(([key, cell]) => {
      const content = contentData(cell, sheet.name, rowOfKey(key), columnOfKey(key), prepared);
      const isHeading = sheet.tables.some(
        ({ area }) =>
          area.top === rowOfKey(key) && area.left <= columnOfKey(key) && columnOfKey(key) <= area.right,
      );
      // The grid's own look of tables has white headings, which our light ones would swallow.
      const s = styleData(isHeading ? { fontColor: '#242424', ...cell.style } : cell.style);
      return [key, s ? { ...content, s } : content];
    }),
  );
}

/** Formulas with what they last gave, so that there is something to see until they are calculated. */
function withValues(sheet: Sheet, cells: ReadonlyMap<number, ICellData>): Map<number, ICellData> {
  return new Map(
    [...cells].map(([key, data]) => {
      const cell = sheet.cells.get(key);
      return [key, cell?.formula === undefined ? data : { ...plainData(cell.value), ...data }];
    }),
  );
}

export function matrixOf(cells: ReadonlyMap<number, ICellData>): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of cells) (rows[rowOfKey(key)] ??= {})[columnOfKey(key)] = cell;
  return rows;
}

function extentOf(cells: ReadonlyMap<number, ICellData>): {
  rowCount: number;
  columnCount: number;
} {
  let [rows, columns] = [0, 0];
  for (const key of cells.keys()) {
    rows = Math.max(rows, rowOfKey(key) + 1);
    columns = Math.max(columns, columnOfKey(key) + 1);
  }
  return { rowCount: rows + SPARE_ROWS, columnCount: columns + SPARE_COLUMNS };
}

function sheetData(sheet: Sheet): Partial<IWorksheetData> & { id: string } {
  const { frozen } = sheet;
  const rowData: Record<number, Partial<IRowData>> = {};
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (const [row, lines] of wrappedLines(sheet)) rowData[row] = { h: lines * LINE };
  for (const [row, height] of sheet.rowHeights) rowData[row] = { h: height * PIXELS };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  for (const [column, width] of sheet.columnWidths) columnData[column] = { w: Math.round(width * PIXELS) };
  for (const column of sheet.hiddenColumns)
    columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return {
    id: sheetId(sheet),
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    mergeData: sheet.merged.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    defaultRowHeight: 24,
    defaultColumnWidth: 88,
    rowData,
    columnData,
  };
}

/** Heights of rows with wrapped text: Excel fits them when it shows them, the grid does not. */
function wrappedLines(sheet: Sheet): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [key, { value, style }] of sheet.cells) {
    if (!style.wrapText || typeof value !== 'string') continue;
    const width = (sheet.columnWidths.get(columnOfKey(key)) ?? USUAL_WIDTH) * PIXELS;
    const letters = [...value].reduce((sum, letter) => sum + (letter > '\u00ff' ? 1 : 0.55), 0);
    const lines = Math.ceil((letters * LETTER) / Math.max(LETTER, width - LETTER / 2));
    if (lines > (rows.get(rowOfKey(key)) ?? 1)) rows.set(rowOfKey(key), lines);
  }
  return rows;
}

function namesOf(model: Model, prepared: Prepared): NameData[] {
  return model.names.map(({ name, formula, sheet }, index) => {
    const formulaOrRefString = prepared.formula(formula, sheet?.name ?? '', -1, -1).replace(/^=/, '');
    const localSheetId = sheet ? sheetId(sheet) : 'AllDefaultWorkbook';
    return { id: `n${index}`, name, formulaOrRefString, comment: '', localSheetId };
  });
}

/** Univer's tables have no totals row: it lies below them. */
function tablesOf(model: Model, prepared: Prepared): Record<string, unknown> {
  return Object.fromEntries(
    model.sheets
      .filter(({ tables }) => tables.length > 0)
      .map((sheet) => [
        sheetId(sheet),
        {
          tables: sheet.tables.map(({ id, name, area, showTotals }) => ({
            id,
            name: prepared.tableName(name),
            range: {
              startRow: area.top,
              endRow: area.bottom - (showTotals ? 1 : 0),
              startColumn: area.left,
              endColumn: area.right,
            },
            options: { tableStyleId: 'table-default-0' },
            columns: [],
            meta: {},
          })),
        },
      ]),
  );
}
