/** First half of capturing sheets: sizes and what tells whether they may be written at all. One sync. */
import { nameKey, parseBlock, rangeOf, type Block } from '../address';
import type { Session } from '../session';

export interface SheetShape {
  name: string;
  sheet: Excel.Worksheet;
  /** Cells in use, from A1 on. */
  block: Block;
  rowsHidden: boolean;
  columnsHidden: boolean;
  filtered: boolean;
  merged: string | null;
  /** Some cell has a rule of validation. */
  choices: boolean;
  tables: readonly Excel.Table[];
  tableRanges: readonly Excel.Range[];
  formats: Excel.ConditionalFormatCollection;
  charts: Excel.ChartCollection;
  frozen: Excel.Range;
  printArea: Excel.RangeAreas;
  titleRows: Excel.Range;
  titleColumns: Excel.Range;
}

/**
 * `tables`: all tables of the workbook, with their sheets' names loaded. `targets`: what will be written, by sheet; rows
 * and columns that are hidden below or beside what is there now count as well.
 */
export async function captureShapes(
  session: Session,
  names: readonly string[],
  tables: readonly Excel.Table[],
  targets: ReadonlyMap<string, Block>,
): Promise<SheetShape[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => {
    const sheet = session.context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange();
    used.load('address');
    used.dataValidation.load('type');
    const target = targets.get(nameKey(name));
    const looked = target ? used.getBoundingRect(rangeOf(sheet, { ...target, top: 1, left: 1 })) : used;
    looked.load('rowHidden,columnHidden');
    const merged = looked.getMergedAreasOrNullObject();
    merged.load('address');
    sheet.load('visibility,tabColor');
    sheet.autoFilter.load('isDataFiltered');
    sheet.charts.load(
      'items/name,items/chartType,items/top,items/left,items/width,items/height,items/title/text',
    );
    const { pageLayout, freezePanes } = sheet;
    pageLayout.load('orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin');
    pageLayout.headersFooters.defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
    const [printArea, titleRows, titleColumns, frozen] = [
      pageLayout.getPrintAreaOrNullObject(),
      pageLayout.getPrintTitleRowsOrNullObject(),
      pageLayout.getPrintTitleColumnsOrNullObject(),
      freezePanes.getLocationOrNullObject(),
    ] as const;
    for (const one of [printArea, titleRows, titleColumns]) one.load('address');
    frozen.load('rowCount,columnCount');
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/type');
    const own = tables.filter((table) => table.worksheet.name === name);
    const ranges = own.map((table) => {
      table.load('style,showBandedRows,showFilterButton,showTotals');
      table.autoFilter.load('isDataFiltered');
      const range = table.getRange();
      range.load('address');
      return range;
    });
    return {
      name,
      sheet,
      used,
      looked,
      merged,
      printArea,
      titleRows,
      titleColumns,
      frozen,
      formats,
      own,
      ranges,
    };
  });
  await session.sync();
  return asked.map(({ name, sheet, used, looked, merged, own, ranges, ...rest }): SheetShape => {
    const block = parseBlock(used.address) ?? { top: 1, left: 1, bottom: 1, right: 1 };
    return {
      ...rest,
      name,
      sheet,
      block: { ...block, top: 1, left: 1 },
      rowsHidden: (looked.rowHidden as boolean | null) !== false,
      columnsHidden: (looked.columnHidden as boolean | null) !== false,
      filtered: sheet.autoFilter.isDataFiltered || own.some((table) => table.autoFilter.isDataFiltered),
      choices: used.dataValidation.type !== 'None',
      merged: merged.isNullObject ? null : merged.address,
      tables: own,
      tableRanges: ranges,
      charts: sheet.charts,
    };
  });
}
