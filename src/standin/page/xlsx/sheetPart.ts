/** One worksheet part and its tables, out of the host's sheet (ECMA-376 part 1, 18.3 and 18.5). */
import { columnNumber, formatArea, parseArea, parseCell } from '../../../file/address';
import { escapeAttribute, xstringAttribute, xstringText } from '../../../file/xml/text';
import type { HostCell, HostSheet, HostTable } from '../../host';
import { longThisRow } from '../../host/formula/this-row';
import type { StyleSheet } from './styleSheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Placed extends HostCell {
  row: number;
  column: number;
}

const placed = (cells: readonly HostCell[]): Placed[] =>
  cells.flatMap((cell) => {
    const at = parseCell(cell.address);
    return at ? [{ ...cell, ...at }] : [];
  });

/** Points to characters of the usual font: seven pixels a character and five around, at 96 dpi. */
const widthInCharacters = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);

function tableAt(sheet: HostSheet, { row, column }: Placed): HostTable | undefined {
  return sheet.tables?.find(({ address }) => {
    const area = parseArea(address);
    return area && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  });
}

function cellXml(sheet: HostSheet, cell: Placed, styles: StyleSheet): string {
  const { value, formula, address } = cell;
  const reads = formula === undefined && typeof value === 'string' && /^[=+\-@]/.test(value);
  const s = styles.index(cell.style, reads && cell.style?.numberFormat !== '@');
  const text = formula === undefined ? null : longThisRow(formula, tableAt(sheet, cell)?.name ?? null);
  const f = text === null ? '' : `<f>${xstringText(text.replace(/^=/, ''))}</f>`;
  const start = `<c r="${address}"${s === 0 ? '' : ` s="${s}"`}`;
  if (value === null || value === undefined) return f === '' ? `${start}/>` : `${start}>${f}</c>`;
  if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${start} t="e">${f}<v>${xstringText(value.error)}</v></c>`;
  if (f !== '') return `${start} t="str">${f}<v>${xstringText(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xstringText(value)}</t></is></c>`;
}

function rowsXml(sheet: HostSheet, styles: StyleSheet): string {
  const rows = new Map<number, Placed[]>();
  for (const cell of placed(sheet.cells ?? [])) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const hidden = new Set(sheet.hiddenRows ?? []);
  const heights = sheet.rowHeights ?? {};
  for (const row of [...hidden, ...Object.keys(heights).map(Number)]) if (!rows.has(row)) rows.set(row, []);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = heights[row] === undefined ? '' : ` ht="${heights[row]}" customHeight="1"`;
      const line = [...cells].sort((a, b) => a.column - b.column).map((cell) => cellXml(sheet, cell, styles));
      return `<row r="${row}"${height}${hidden.has(row) ? ' hidden="1"' : ''}>${line.join('')}</row>`;
    })
    .join('');
}

function columnsXml({ columnWidths = {}, hiddenColumns = [] }: HostSheet): string {
  const names = new Set([...Object.keys(columnWidths), ...hiddenColumns]);
  const columns = [...names]
    .sort((a, b) => columnNumber(a) - columnNumber(b))
    .map((name) => {
      const at = columnNumber(name);
      const width = columnWidths[name];
      const own =
        width === undefined ? '' : ` width="${Number(widthInCharacters(width).toFixed(4))}" customWidth="1"`;
      return `<col min="${at}" max="${at}"${own}${hiddenColumns.includes(name) ? ' hidden="1"' : ''}/>`;
    });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function viewXml({ frozen, showGridlines = true }: HostSheet, isActive: boolean): string {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  const area = { top: rows + 1, left: columns + 1, bottom: rows + 1, right: columns + 1 };
  const corner = formatArea(area).split(':')[0];
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const frozenXml =
    split === '' ? '' : `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
  const attributes = `${showGridlines ? '' : ' showGridLines="0"'}${isActive ? ' tabSelected="1"' : ''}`;
  return `<sheetViews><sheetView${attributes} workbookViewId="0">${frozenXml}</sheetView></sheetViews>`;
}

/** Lists to choose from; other rules are not written. */
function validationsXml({ validations = [] }: HostSheet): string {
  const items = validations.flatMap(({ address, settings }) => {
    const source = (settings['rule'] as { list?: { source?: unknown } } | undefined)?.list?.source;
    if (typeof source !== 'string' || source.startsWith('=')) return [];
    const formula = `"${source.replace(/"/g, '""')}"`;
    return [
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${address}"><formula1>${xstringText(formula)}</formula1></dataValidation>`,
    ];
  });
  return items.length > 0
    ? `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`
    : '';
}

/** `tables`: relationship ids of the sheet's tables. */
export function sheetXml(
  sheet: HostSheet,
  styles: StyleSheet,
  tables: readonly string[],
  isActive: boolean,
): string {
  const { tabColor, merged = [], filter } = sheet;
  const tab = tabColor
    ? `<sheetPr><tabColor rgb="FF${escapeAttribute(tabColor.replace('#', ''))}"/></sheetPr>`
    : '';
  const parts = tables.map((id) => `<tablePart r:id="${id}"/>`).join('');
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${tab}${viewXml(sheet, isActive)}<sheetFormatPr defaultRowHeight="18"/>` +
    `${columnsXml(sheet)}<sheetData>${rowsXml(sheet, styles)}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1"/>' : '') +
    (filter ? `<autoFilter ref="${filter.address}"/>` : '') +
    (merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    validationsXml(sheet) +
    (parts === '' ? '' : `<tableParts count="${tables.length}">${parts}</tableParts>`) +
    '</worksheet>'
  );
}

/** Headings are the heading row's texts; a column is calculated when all its cells have the same formula. */
export function tableXml(sheet: HostSheet, table: HostTable, id: number): string {
  const area = parseArea(table.address);
  if (!area) throw new Error(`Not an address: ${table.address}`);
  const byPlace = new Map(placed(sheet.cells ?? []).map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const totals = table.showTotals ? 1 : 0;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => {
    const column = area.left + i;
    const heading = String(byPlace.get(`${area.top} ${column}`)?.value ?? '');
    const formulas = Array.from(
      { length: area.bottom - totals - area.top },
      (__, row) => byPlace.get(`${area.top + 1 + row} ${column}`)?.formula,
    );
    const [first] = formulas;
    const start = `<tableColumn id="${i + 1}" name="${xstringAttribute(heading)}"`;
    if (first === undefined || formulas.some((formula) => formula !== first)) return `${start}/>`;
    const text = xstringText(longThisRow(first, table.name).replace(/^=/, ''));
    return `${start}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
  });
  const name = xstringAttribute(table.name);
  const filtered = formatArea({ ...area, bottom: area.bottom - totals });
  const shown = table.showFilterButton === false ? '' : `<autoFilter ref="${filtered}"/>`;
  const totalsXml = table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  return (
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${table.address}"${totalsXml}>${shown}` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(table.style ?? 'TableStyleLight1')}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
