import type { PlannedColumn, PlannedSheet } from '../../workbook/plan';
import { HEADING_ROW, NOTE_ROW, paperOf, TAB_COLORS, TITLE_ROW } from '../../workbook/plan';
import { columnLetters, formatArea } from '../address';
import type { Area } from '../address';
import type { Flavour } from '../flavour';
import { escapeText, xstringText } from '../xml/text';
import { formulaCell, formulaElement, lettersUpTo, textCell, valueCell } from './cells';
import type { StyleAppender } from './styles';
import { noteLines, rowHeight, wraps } from './textLayout';

const FIRST = HEADING_ROW + 1;

/** Range of the sheet's table. Excel wants at least one data row, so an empty table has an empty one. */
export function tableArea(sheet: PlannedSheet): Area {
  const { columns, rowCount } = sheet.table;
  return { top: HEADING_ROW, left: 1, bottom: HEADING_ROW + Math.max(1, rowCount), right: columns.length };
}

/** Relationships of the sheet by id. */
export interface SheetRelationships {
  table: string;
  drawing?: string;
}

/**
 * A worksheet part, piece by piece, elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
 * `selected`: the sheet that is shown when the workbook is opened.
 */
export function* sheetXml(
  sheet: PlannedSheet,
  styles: StyleAppender,
  flavour: Flavour,
  relationships: SheetRelationships,
  selected: boolean,
): Generator<string> {
  const area = tableArea(sheet);
  const whole = formatArea({ ...area, top: TITLE_ROW });
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${flavour.main}" xmlns:r="${flavour.relationships}">` +
    `<sheetPr><tabColor rgb="FF${TAB_COLORS[sheet.role].slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${whole}"/>` +
    sheetViews(sheet, selected) +
    `<sheetFormatPr defaultRowHeight="18.75"/>${columnWidths(sheet.table.columns)}<sheetData>`
  );
  yield `<row r="${TITLE_ROW}">${textCell(`A${TITLE_ROW}`, styles.title(), sheet.title)}</row>`;
  for (const [i, line] of noteLines(sheet).entries())
    yield `<row r="${NOTE_ROW + i}">${textCell(`A${NOTE_ROW + i}`, styles.note(), line)}</row>`;
  yield* tableRows(sheet, styles);
  yield '</sheetData>';
  yield conditionalFormats(sheet, area, styles);
  yield validations(sheet, area);
  yield (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToWidth="${paperOf(sheet).pagesAcross}" fitToHeight="${paperOf(sheet).pagesDown}" orientation="${sheet.orientation}"/>` +
    // &F file, &A sheet, &P of &N pages (18.3.1.39).
    '<headerFooter><oddFooter>&amp;L&amp;F&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
    (relationships.drawing === undefined ? '' : `<drawing r:id="${relationships.drawing}"/>`) +
    `<tableParts count="1"><tablePart r:id="${relationships.table}"/></tableParts></worksheet>`
  );
}

function sheetViews(sheet: PlannedSheet, selected: boolean): string {
  const columns = Math.min(sheet.frozenColumns, sheet.table.columns.length - 1);
  const first = `${columnLetters(columns + 1)}${FIRST}`;
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const xSplit = columns > 0 ? ` xSplit="${columns}"` : '';
  return (
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${xSplit} ySplit="${HEADING_ROW}" topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

function columnWidths(columns: readonly PlannedColumn[]): string {
  const runs: { first: number; last: number; width: number }[] = [];
  columns.forEach(({ width }, i) => {
    const run = runs.at(-1);
    if (run?.width === width) run.last = i + 1;
    else runs.push({ first: i + 1, last: i + 1, width });
  });
  const cols = runs.map(
    ({ first, last, width }) => `<col min="${first}" max="${last}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${cols.join('')}</cols>`;
}

function* tableRows(sheet: PlannedSheet, styles: StyleAppender): Generator<string> {
  const { columns, rowCount } = sheet.table;
  const letters = lettersUpTo(columns.length);
  const heading = styles.heading();
  const headings = rowHeight(columns.map(({ heading: text, width }) => ({ text, width })));
  yield `<row r="${HEADING_ROW}"${headings}>${columns.map((c, i) => textCell(`${letters[i + 1]}${HEADING_ROW}`, heading, c.heading)).join('')}</row>`;
  const writers = columns.map((column, i) => columnWriter(column, letters[i + 1] as string, styles));
  const wrapped = columns.filter(wraps);
  for (let row = 0; row < Math.max(1, rowCount); row++) {
    const height = rowHeight(wrapped.map(({ values, width }) => ({ text: values[row], width })));
    let line = `<row r="${FIRST + row}"${height}>`;
    for (const write of writers) line += write(row, rowCount > 0);
    yield `${line}</row>`;
  }
}

type CellWriter = (row: number, filled: boolean) => string;

/** Writes a column's cell in a data row (0-based). In an empty table the cells have their style only. */
function columnWriter(column: PlannedColumn, letters: string, styles: StyleAppender): CellWriter {
  const plain = styles.cell(column.style, column.format, false, false);
  const calculated = styles.cell(column.style, column.format, true, false);
  const common = column.formula === undefined ? undefined : formulaElement(column.formula);
  return (row, filled) => {
    const address = `${letters}${FIRST + row}`;
    if (!filled) return valueCell(address, common === undefined ? plain : calculated, null);
    const value = column.values[row] ?? null;
    const own = column.formulas?.[row] ?? null;
    const f = common ?? (own === null ? undefined : formulaElement(own));
    if (f !== undefined) return formulaCell(address, calculated, f, value);
    // Excel's own mark for text that begins like a formula, so that retyping it keeps it text (18.8.45).
    const quoted = typeof value === 'string' && column.format !== 'text' && /^[=+\-@]/.test(value);
    return valueCell(address, quoted ? styles.cell(column.style, column.format, false, true) : plain, value);
  };
}

function conditionalFormats(sheet: PlannedSheet, area: Area, styles: StyleAppender): string {
  return sheet.highlights
    .map(({ column, equals, tone }, i) => {
      const at = sheet.table.columns.findIndex(({ heading }) => heading === column) + 1;
      if (at === 0) return '';
      const range = formatArea({ top: FIRST, left: at, bottom: area.bottom, right: at });
      const cell = `${columnLetters(at)}${FIRST}`;
      // An empty cell equals 0 for Excel; it must not light up.
      const formula =
        typeof equals === 'number' ? `AND(ISNUMBER(${cell}),${cell}=${equals})` : `${cell}=${quoted(equals)}`;
      return (
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${styles.tone(tone)}" priority="${i + 1}">` +
        `<formula>${xstringText(formula)}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Longest list of words that a validation can hold, in characters (Excel's limit). */
const LIST_LIMIT = 255;

/**
 * Drop-down lists (18.3.1.32). A comma cannot stand in a word of a list, and a list has a limit: such
 * columns get the words as an input message instead.
 */
function validations(sheet: PlannedSheet, area: Area): string {
  const items = sheet.table.columns.flatMap(({ choices }, i) => {
    if (!choices?.length) return [];
    const range = formatArea({ top: FIRST, left: i + 1, bottom: area.bottom, right: i + 1 });
    const words = choices.join(',');
    if (words.length <= LIST_LIMIT && !choices.some((word) => word.includes(',')))
      return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${range}"><formula1>${xstringText(quoted(words))}</formula1></dataValidation>`;
    const prompt = escapeText(choices.join(' / ').slice(0, LIST_LIMIT)).replace(/"/g, '&quot;');
    return `<dataValidation allowBlank="1" showInputMessage="1" prompt="${prompt}" sqref="${range}"/>`;
  });
  return items.length ? `<dataValidations count="${items.length}">${items.join('')}</dataValidations>` : '';
}
