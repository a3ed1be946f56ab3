/** Second half of capturing sheets: what they hold, as images. One sync, and as many more as large sheets need. */
import { HEADING_ROW } from '../../workbook';
import { blockAddress, parseBlock, withoutSheet, type Block } from '../address';
import { readBlocks, type BlockContent } from '../readBlocks';
import type { Session } from '../session';
import type { SheetShape } from './captureShape';
import { CHART_NAME } from './charts';
import { cellOf, isFormulaText } from './entry';
import { joinedLooks } from './fromPlan';
import { readHeads, type Head, type LookedCell } from './heads';
import { PLAIN } from './looks';
import type {
  CellImage,
  ChartImage,
  ChoiceImage,
  HighlightImage,
  Look,
  LookRun,
  SheetImage,
  TableImage,
} from './types';

/**
 * What the record of the last run knows: what a chart shows cannot be read back up to ExcelApi 1.14, and the choices of
 * each column only column by column.
 */
export interface Known {
  charts: ReadonlyMap<string, ChartImage>;
  choices: ReadonlyMap<string, readonly ChoiceImage[]>;
}

export async function captureSheets(
  session: Session,
  shapes: readonly SheetShape[],
  known: Known,
): Promise<SheetImage[]> {
  if (shapes.length === 0) return [];
  const asked = shapes.map((shape) => {
    const highlights = shape.formats.items
      .filter(({ type }) => type === 'Custom')
      .map((item) => {
        const range = item.getRange();
        range.load('address');
        item.custom.rule.load('formula');
        item.custom.format.font.load('color');
        item.custom.format.fill.load('color');
        return { item, range };
      });
    return { shape, highlights };
  });
  // What is asked of the highlights goes with the first sync of these.
  const heads = await readHeads(session, shapes);
  const contents = await readBlocks(
    session,
    shapes.map(({ name, block }) => ({ sheet: name, ...block })),
  );
  return asked.map(({ shape, highlights }, i): SheetImage => {
    const head = heads[i] ?? { top: [], headings: [], data: [], widths: [] };
    const content = contents[i] ?? { values: [], formulas: [] };
    const { sheet, block } = shape;
    const { looks, grid } = looksOf(head, formatted(shape));
    return {
      name: shape.name,
      visibility: sheet.visibility,
      tabColor: sheet.tabColor ?? '',
      columns: columnsOf(content, block),
      looks,
      grids: grid ? [grid] : [],
      widths: head.widths,
      tables: shape.tables.map((table, t) => tableOf(table, shape.tableRanges[t], content)),
      // The newest stands first; written again in turn, the last one written comes first.
      highlights: highlights.reverse().map(({ item, range }): HighlightImage => ({
        address: withoutSheet(range.address),
        formula: item.custom.rule.formula,
        color: item.custom.format.font.color || null,
        fill: item.custom.format.fill.color || null,
      })),
      choices: shape.choices ? (known.choices.get(shape.name) ?? []) : [],
      charts: shape.charts.items.flatMap((chart) => chartOf(chart, known.charts)),
      frozen: frozenOf(shape.frozen),
      page: pageOf(shape),
    };
  });
}

function columnsOf({ values, formulas }: BlockContent, block: Block): CellImage[][] {
  return Array.from({ length: block.right }, (_, column) => {
    let last: { formula: string } | undefined;
    return values.map((row, i): CellImage => {
      const formula = formulas[i]?.[column];
      if (!isFormulaText(formula, row[column])) return cellOf(row[column]);
      if (last?.formula !== formula) last = { formula };
      return last;
    });
  });
}

const colorOr = (color: string | undefined, otherwise: string): string | null =>
  !color || color.toUpperCase() === otherwise ? null : color.toUpperCase();

const wordOr = (word: string | undefined, otherwise: string): string | null =>
  !word || word === otherwise ? null : word;

function lookOf({ format, numberFormat }: LookedCell, standardSize: number | undefined): Look {
  const { fill, font, horizontalAlignment, verticalAlignment, wrapText } = format;
  return {
    numberFormat,
    fill: colorOr(fill?.color, '#FFFFFF'),
    color: colorOr(font?.color, '#000000'),
    bold: font?.bold ?? false,
    size: font?.size === standardSize ? null : (font?.size ?? null),
    horizontal: wordOr(horizontalAlignment, 'General'),
    vertical: verticalAlignment ?? PLAIN.vertical,
    wrap: wrapText ?? false,
  };
}

/** Looks reach as far as our table does; what a person wrote beside or below it is kept as plain cells. */
function formatted({ block, tables, tableRanges }: SheetShape): Block {
  const own = tables.flatMap((_, i) => {
    const found = parseBlock(tableRanges[i]?.address ?? '');
    return found?.top === HEADING_ROW && found.left === 1 ? [found] : [];
  });
  return own[0] ? { ...block, bottom: own[0].bottom } : block;
}

const plain = ({ look }: LookRun): boolean =>
  (Object.keys(PLAIN) as (keyof Look)[]).every((key) => key === 'vertical' || look[key] === PLAIN[key]);

function looksOf({ top, headings, data }: Head, block: Block): { looks: LookRun[]; grid: string | null } {
  // The row between note and headings is never formatted: its size is the standard one.
  const size = top.at(-1)?.format.font?.size;
  const row = (cells: readonly LookedCell[], from: number, to: number): LookRun[] =>
    joinedLooks(
      cells.map((cell) => lookOf(cell, size)),
      from,
      to,
    ).filter((run) => !plain(run));
  const looks = [...row(top.slice(0, 1), 1, 1), ...row(top.slice(1, 2), 2, 2)];
  if (block.bottom >= HEADING_ROW) looks.push(...row(headings, HEADING_ROW, HEADING_ROW));
  if (block.bottom > HEADING_ROW) looks.push(...row(data, HEADING_ROW + 1, block.bottom));
  const lined = headings.filter(
    ({ format }) => wordOr(format.borders?.bottom?.style, 'None') !== null,
  ).length;
  const bottom = Math.max(HEADING_ROW + 1, block.bottom);
  return {
    looks,
    grid: lined > 0 ? blockAddress({ top: HEADING_ROW, left: 1, bottom, right: lined }) : null,
  };
}

function tableOf(table: Excel.Table, range: Excel.Range | undefined, { values }: BlockContent): TableImage {
  const whole = parseBlock(range?.address ?? '') ?? { top: 1, left: 1, bottom: 2, right: 1 };
  // A totals row that a person switched on comes back as plain cells below the table.
  const block = { ...whole, bottom: whole.bottom - (table.showTotals ? 1 : 0) };
  return {
    name: table.name,
    address: blockAddress(block),
    headings: (values[block.top - 1] ?? []).slice(block.left - 1, block.right).map(String),
    style: table.style,
    banded: table.showBandedRows,
    filterButton: table.showFilterButton,
  };
}

function chartOf(chart: Excel.Chart, known: Known['charts']): ChartImage[] {
  const drawn = known.get(chart.name);
  if (!drawn || !CHART_NAME.test(chart.name)) return [];
  const { top, left, width, height } = chart;
  return [{ ...drawn, type: chart.chartType, title: chart.title.text, top, left, width, height }];
}

/** A whole sheet has 1,048,576 rows and 16,384 columns: panes frozen in one direction reach that far in the other. */
function frozenOf(location: Excel.Range): SheetImage['frozen'] {
  if (location.isNullObject) return { rows: 0, columns: 0 };
  const { rowCount, columnCount } = location;
  return { rows: rowCount >= 1_048_576 ? 0 : rowCount, columns: columnCount >= 16_384 ? 0 : columnCount };
}

function pageOf({ sheet, printArea, titleRows, titleColumns }: SheetShape): SheetImage['page'] {
  const { pageLayout } = sheet;
  const { leftFooter, centerFooter, rightFooter } = pageLayout.headersFooters.defaultForAllPages;
  const { topMargin, bottomMargin, leftMargin, rightMargin } = pageLayout;
  return {
    orientation: pageLayout.orientation,
    paperSize: pageLayout.paperSize,
    pagesAcross: pageLayout.zoom?.horizontalFitToPages ?? 0,
    pagesDown: pageLayout.zoom?.verticalFitToPages ?? 0,
    printArea: printArea.isNullObject ? null : withoutSheet(printArea.address),
    titleRows: titleRows.isNullObject ? null : withoutSheet(titleRows.address),
    titleColumns: titleColumns.isNullObject ? null : withoutSheet(titleColumns.address),
    margins: { top: topMargin, bottom: bottomMargin, left: leftMargin, right: rightMargin },
    footer: { left: leftFooter, center: centerFooter, right: rightFooter },
  };
}
