/** Looks, widths, panes, page, highlights and choices of a sheet. */
import { columnLetters } from '../../workbook/planning/layout';
import { parseBlock, rangeOf } from '../address';
import { GRID_COLOR, PLAIN } from '../image/looks';
import type { ChoiceImage, Look, SheetImage } from '../image/types';
import { ACTION_BYTES, type Session } from '../session';

export async function decorate(session: Session, sheet: Excel.Worksheet, image: SheetImage): Promise<void> {
  for (const run of image.looks) {
    await session.room(8 * ACTION_BYTES);
    applyLook(rangeOf(sheet, run), run.look);
  }
  for (const grid of image.grids) {
    await session.room(20 * ACTION_BYTES);
    drawGrid(sheet.getRange(grid));
  }
  await setWidths(session, sheet, image.widths);
  await session.room(20 * ACTION_BYTES);
  freeze(sheet, image.frozen);
  setPage(sheet, image);
  for (const { address, formula, color, fill } of image.highlights) {
    await session.room(6 * ACTION_BYTES);
    const { custom } = sheet.getRange(address).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    if (color !== null) custom.format.font.color = color;
    if (fill !== null) custom.format.fill.color = fill;
  }
  for (const choice of image.choices) {
    await session.room(3 * ACTION_BYTES);
    offerChoices(sheet, choice);
  }
  sheet.visibility = image.visibility as Excel.SheetVisibility;
  if (image.tabColor !== '') sheet.tabColor = image.tabColor;
}

function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  range.numberFormat = look.numberFormat as unknown as string[][];
  if (look.fill !== null) format.fill.color = look.fill;
  if (look.color !== null) format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.size !== null) format.font.size = look.size;
  if (look.horizontal !== null) format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  if (look.vertical !== null && look.vertical !== PLAIN.vertical)
    format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  if (look.vertical === PLAIN.vertical) format.verticalAlignment = 'Center';
  if (look.wrap) format.wrapText = true;
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function drawGrid(range: Excel.Range): void {
  for (const edge of EDGES) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = GRID_COLOR;
  }
}

/** Neighbouring columns of the same width are one range. */
async function setWidths(
  session: Session,
  sheet: Excel.Worksheet,
  widths: SheetImage['widths'],
): Promise<void> {
  let start = 0;
  for (let i = 1; i <= widths.length; i++) {
    if (widths[i] === widths[start] && i < widths.length) continue;
    const width = widths[start] ?? null;
    if (width !== null) {
      await session.room(2 * ACTION_BYTES);
      sheet.getRange(`${columnLetters(start + 1)}:${columnLetters(i)}`).format.columnWidth = width;
    }
    start = i;
  }
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetImage['frozen']): void {
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** "PageLayoutZoomOptions": fitted to pages across, as long as it gets, or to one page. */
function setPage(sheet: Excel.Worksheet, { page }: SheetImage): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation as Excel.PageOrientation;
  if (page.paperSize !== null) pageLayout.paperSize = page.paperSize as Excel.PaperType;
  if (page.pagesAcross > 0)
    pageLayout.zoom = {
      horizontalFitToPages: page.pagesAcross,
      ...(page.pagesDown > 0 ? { verticalFitToPages: page.pagesDown } : {}),
    };
  if (page.printArea !== null) pageLayout.setPrintArea(page.printArea);
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(`$${page.titleRows.replace(':', ':$')}`);
  if (page.titleColumns !== null) pageLayout.setPrintTitleColumns(`$${page.titleColumns.replace(':', ':$')}`);
  if (page.margins) pageLayout.setPrintMargins('Points', page.margins);
  if (page.footer) {
    const pages = pageLayout.headersFooters.defaultForAllPages;
    pages.leftFooter = page.footer.left;
    pages.centerFooter = page.footer.center;
    pages.rightFooter = page.footer.right;
  }
}

/** A typed list has at most 255 characters and no comma in a word; else the words are a hint beside the cell. */
const LIST_LIMIT = 255;

function offerChoices(sheet: Excel.Worksheet, { address, words }: ChoiceImage): void {
  if (!parseBlock(address)) return;
  const validation = sheet.getRange(address).dataValidation;
  const list = words.join(',');
  if (list.length <= LIST_LIMIT && !words.some((word) => word.includes(',')))
    validation.rule = { list: { inCellDropDown: true, source: list } };
  else validation.prompt = { message: words.join(' / ').slice(0, LIST_LIMIT), showPrompt: true, title: '' };
}
