/** The model as plain data again, in an order that does not depend on how it came about. */
import { areaName, cellName, columnName, sheetPrefix } from './area';
import { columnOfKey, rowOfKey, type Chart, type Model, type Name, type Sheet, type Table } from './model';
import type { HostCell, HostChart, HostName, HostSheet, HostTable, HostWorkbook } from './workbook';

/** Leaves out what is at its default, so that data read back equal the data that were given. */
const unless = <T extends object>(isDefault: boolean, part: T): T | object => (isDefault ? {} : part);

function dumpCells(sheet: Sheet): HostCell[] {
  return [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .filter(
      ([, cell]) => cell.value !== null || cell.formula !== undefined || Object.keys(cell.style).length > 0,
    )
    .map(([key, cell]) => ({
      address: cellName(rowOfKey(key), columnOfKey(key)),
      value: cell.value,
      ...unless(cell.formula === undefined, { formula: cell.formula }),
      ...unless(Object.keys(cell.style).length === 0, { style: cell.style }),
    }));
}

const dumpTable = (table: Table): HostTable => ({
  name: table.name,
  address: areaName(table.area),
  style: table.style,
  showTotals: table.showTotals,
  showFilterButton: table.showFilterButton,
  showBandedRows: table.showBandedRows,
  filtered: table.filtered,
});

const dumpName = (name: Name): HostName => ({
  name: name.name,
  formula: name.formula,
  visible: name.visible,
  comment: name.comment,
});

function dumpChart(chart: Chart): HostChart {
  const { name, type, seriesBy, title, top, left, width, height } = chart;
  const source = sheetPrefix(chart.source.sheet.name) + areaName(chart.source.area);
  const series = chart.series.map((one) => ({ ...one }));
  return {
    name,
    type,
    source,
    seriesBy,
    series,
    title,
    top,
    left,
    width,
    height,
    settings: { ...chart.settings },
  };
}

function dumpSheet(model: Model, sheet: Sheet): HostSheet {
  const byNumber = (a: number, b: number): number => a - b;
  const names = model.names.filter((name) => name.sheet === sheet).map(dumpName);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: dumpCells(sheet),
    ...unless(sheet.tabColor === '', { tabColor: sheet.tabColor }),
    ...unless(sheet.tables.length === 0, { tables: sheet.tables.map(dumpTable) }),
    ...unless(names.length === 0, { names }),
    ...unless(sheet.charts.length === 0, { charts: sheet.charts.map(dumpChart) }),
    ...unless(sheet.conditionalFormats.length === 0, {
      conditionalFormats: sheet.conditionalFormats.map(({ area, type, rule, format }) => ({
        address: areaName(area),
        type,
        rule,
        format,
      })),
    }),
    ...unless(sheet.validations.length === 0, {
      validations: sheet.validations.map(({ area, settings }) => ({ address: areaName(area), settings })),
    }),
    ...unless(sheet.merged.length === 0, { merged: sheet.merged.map(areaName) }),
    ...unless(sheet.hiddenRows.size === 0, {
      hiddenRows: [...sheet.hiddenRows].sort(byNumber).map((row) => row + 1),
    }),
    ...unless(sheet.hiddenColumns.size === 0, {
      hiddenColumns: [...sheet.hiddenColumns].sort(byNumber).map(columnName),
    }),
    ...unless(sheet.columnWidths.size === 0, {
      columnWidths: Object.fromEntries(
        [...sheet.columnWidths]
          .sort(([a], [b]) => a - b)
          .map(([column, width]) => [columnName(column), width]),
      ),
    }),
    ...unless(sheet.rowHeights.size === 0, {
      rowHeights: Object.fromEntries(
        [...sheet.rowHeights].sort(([a], [b]) => a - b).map(([row, height]) => [row + 1, height]),
      ),
    }),
    ...unless(!sheet.protected, { protected: true }),
    ...unless(sheet.password === '', { password: sheet.password }),
    ...(sheet.filter
      ? { filter: { address: areaName(sheet.filter.area), filtered: sheet.filter.filtered } }
      : {}),
    ...unless(sheet.frozen.rows === 0 && sheet.frozen.columns === 0, { frozen: { ...sheet.frozen } }),
    ...unless(sheet.showGridlines, { showGridlines: false }),
    ...unless(Object.keys(sheet.page).length === 0, { page: { ...sheet.page } }),
  };
}

/** Everything in the model that a saved workbook would hold. */
export function dumpWorkbook(model: Model): HostWorkbook {
  const workbook: HostWorkbook = {
    name: model.name,
    sheets: model.sheets.map((sheet) => dumpSheet(model, sheet)),
    names: model.names.filter((name) => !name.sheet).map(dumpName),
    customXml: model.customXml.map((part) => ({ ...part })),
    settings: Object.fromEntries(model.settings),
    activeSheet: model.active.name,
    calculationMode: model.calculationMode,
    iterative: model.iterative,
    precisionAsDisplayed: model.precisionAsDisplayed,
    date1904: model.date1904,
    protected: model.protected,
  };
  return structuredClone(workbook);
}
