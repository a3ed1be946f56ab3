/** The series that a block of cells makes, as Excel guesses them. */
import { areaName, columnsOf, rowsOf, sheetPrefix, type Area } from './area';
import { cellKey, type ChartSeries, type RangeRef } from './model';

/** Text in the first row (or column) names the series; a first column (or row) of text holds the categories. */
export function seriesFrom({ sheet, area }: RangeRef, seriesBy: string): ChartSeries[] {
  const byColumns = seriesBy === 'Columns';
  const value = (row: number, column: number): unknown =>
    sheet.cells.get(cellKey(row, column))?.value ?? null;
  const isText = (row: number, column: number): boolean =>
    typeof value(row, column) === 'string' || value(row, column) === null;
  const [across, down] = [Math.min(area.left + 1, area.right), Math.min(area.top + 1, area.bottom)];
  const wide = byColumns ? columnsOf(area) > 1 : rowsOf(area) > 1;
  const categories = wide && (byColumns ? isText(down, area.left) : isText(area.top, across));
  const named = byColumns ? isText(area.top, across) : isText(down, area.left);
  const address = (part: Area): string => sheetPrefix(sheet.name) + areaName(part);
  const body = byColumns
    ? { ...area, top: area.top + (named ? 1 : 0) }
    : { ...area, left: area.left + (named ? 1 : 0) };
  const line = (offset: number): Area =>
    byColumns
      ? { ...body, left: area.left + offset, right: area.left + offset }
      : { ...body, top: area.top + offset, bottom: area.top + offset };
  const count = (byColumns ? columnsOf(area) : rowsOf(area)) - (categories ? 1 : 0);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const offset = index + (categories ? 1 : 0);
    const label = named
      ? byColumns
        ? value(area.top, area.left + offset)
        : value(area.top + offset, area.left)
      : null;
    return {
      name: label === null || label === '' ? `系列${index + 1}` : String(label),
      values: address(line(offset)),
      categories: categories ? address(line(0)) : '',
    };
  });
}

/**
 * ChartSeriesBy "Auto" leaves the choice to Excel; OfficeDev/office-js issue 2929: otherwise on the web than on
 * the desktop. The stand-in takes the shorter side for series.
 */
export const autoSeriesBy = ({ area }: RangeRef): string =>
  rowsOf(area) >= columnsOf(area) ? 'Columns' : 'Rows';
