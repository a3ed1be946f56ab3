/** Fills the model from plain data. */
import { seriesFrom } from './chart-source';
import { columnNumber, parseArea, parseReference, type Area } from './area';
import {
  cellKey,
  newId,
  sheetByKey,
  type Model,
  type Name,
  type RangeRef,
  type Sheet,
  type Table,
} from './model';
import { tidyTable } from './headings';
import type { HostChart, HostName, HostSheet, HostTable, HostWorkbook } from './workbook';

export function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`Not an address: ${address}`);
  return area;
}

export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    merged: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    protected: false,
    password: '',
    filter: null,
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    page: {},
  };
}

function loadCells(sheet: Sheet, data: HostSheet): void {
  for (const cell of data.cells ?? []) {
    const { top, left } = areaAt(cell.address);
    sheet.cells.set(cellKey(top, left), {
      value: cell.value,
      style: cell.style ?? {},
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    });
  }
}

function loadTable(model: Model, sheet: Sheet, data: HostTable): Table {
  const table: Table = {
    id: newId(model),
    name: data.name,
    sheet,
    area: areaAt(data.address),
    style: data.style ?? 'TableStyleMedium2',
    showTotals: data.showTotals ?? false,
    showFilterButton: data.showFilterButton ?? true,
    showBandedRows: data.showBandedRows ?? true,
    filtered: data.filtered ?? false,
  };
  tidyTable(table);
  return table;
}

const loadName = (data: HostName, sheet?: Sheet): Name => ({
  name: data.name,
  formula: data.formula,
  visible: data.visible ?? true,
  comment: data.comment ?? '',
  ...(sheet ? { sheet } : {}),
});

function loadSheet(model: Model, data: HostSheet): Sheet {
  const sheet = emptySheet(newId(model), data.name);
  loadCells(sheet, data);
  sheet.visibility = data.visibility ?? 'Visible';
  sheet.tabColor = data.tabColor ?? '';
  sheet.tables = (data.tables ?? []).map((table) => loadTable(model, sheet, table));
  sheet.merged = (data.merged ?? []).map(areaAt);
  sheet.hiddenRows = new Set((data.hiddenRows ?? []).map((row) => row - 1));
  sheet.hiddenColumns = new Set((data.hiddenColumns ?? []).map(columnNumber));
  sheet.columnWidths = new Map(
    Object.entries(data.columnWidths ?? {}).map(([name, width]) => [columnNumber(name), width]),
  );
  sheet.rowHeights = new Map(
    Object.entries(data.rowHeights ?? {}).map(([row, height]) => [Number(row) - 1, height]),
  );
  sheet.protected = data.protected ?? false;
  sheet.password = data.password ?? '';
  sheet.filter = data.filter ? { area: areaAt(data.filter.address), filtered: data.filter.filtered } : null;
  sheet.frozen = { rows: 0, columns: 0, ...data.frozen };
  sheet.showGridlines = data.showGridlines ?? true;
  sheet.page = { ...data.page };
  sheet.validations = (data.validations ?? []).map(({ address, settings }) => ({
    area: areaAt(address),
    settings: { ...settings },
  }));
  sheet.conditionalFormats = (data.conditionalFormats ?? []).map(({ address, type, rule, format }) => ({
    id: newId(model),
    area: areaAt(address),
    type,
    rule,
    format: { ...format },
  }));
  return sheet;
}

function sourceOf(model: Model, sheet: Sheet, reference: string): RangeRef {
  const parsed = parseReference(reference);
  if (!parsed) throw new Error(`Not a reference: ${reference}`);
  return { sheet: parsed.sheet === undefined ? sheet : sheetByKey(model, parsed.sheet), area: parsed.area };
}

function loadChart(model: Model, sheet: Sheet, data: HostChart): Sheet['charts'][number] {
  const { settings, source, series, ...rest } = data;
  const range = sourceOf(model, sheet, source);
  return {
    ...rest,
    id: newId(model),
    source: range,
    series: series ? series.map((one) => ({ ...one })) : seriesFrom(range, data.seriesBy),
    settings: { ...settings },
  };
}

/** Ids of custom XML parts stay when a workbook is opened again: new ids come after them. */
const lastId = (data: HostWorkbook): number =>
  Math.max(0, ...(data.customXml ?? []).map(({ id }) => Number(/(\d+)\}?$/.exec(id)?.[1] ?? 0)));

/** A model that holds what the plain data say. */
export function loadWorkbook(data: HostWorkbook): Model {
  const placeholder = emptySheet('', '');
  const model: Model = {
    name: data.name ?? 'Book1.xlsx',
    sheets: [],
    names: (data.names ?? []).map((name) => loadName(name)),
    customXml: (data.customXml ?? []).map((part) => ({ ...part })),
    settings: new Map(Object.entries(data.settings ?? {})),
    active: placeholder,
    selection: { sheet: placeholder, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    calculationMode: data.calculationMode ?? 'Automatic',
    iterative: data.iterative ?? false,
    precisionAsDisplayed: data.precisionAsDisplayed ?? false,
    date1904: data.date1904 ?? false,
    protected: data.protected ?? false,
    password: '',
    dirty: false,
    stale: true,
    entered: new Set(),
    eventsEnabled: true,
    runtime: { ready: false, visible: false },
    source: 'Local',
    events: [],
    nextNumber: lastId(data) + 1,
  };
  for (const sheet of data.sheets) model.sheets.push(loadSheet(model, sheet));
  if (model.sheets.length === 0) model.sheets.push(emptySheet(newId(model), 'Sheet1'));
  data.sheets.forEach((sheetData, index) => {
    const sheet = model.sheets[index];
    if (!sheet) return;
    model.names.push(...(sheetData.names ?? []).map((name) => loadName(name, sheet)));
    sheet.charts = (sheetData.charts ?? []).map((chart) => loadChart(model, sheet, chart));
  });
  const front = data.activeSheet === undefined ? undefined : sheetByKey(model, data.activeSheet);
  model.active = front ?? model.sheets.find((sheet) => sheet.visibility === 'Visible') ?? placeholder;
  model.selection = { sheet: model.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  return model;
}
