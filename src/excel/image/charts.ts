/** The chart of a planned sheet as an image: beside the table, with each series' cells. */
import type { PlannedSheet } from '../../workbook';
import { HEADING_ROW } from '../../workbook';
import { blockAddress, type Block } from '../address';
import type { ChartImage } from './types';
import { widthInPoints } from './looks';

const TYPES = { columnClustered: 'ColumnClustered', barClustered: 'BarClustered', line: 'Line' } as const;

/** So many names stand side by side in a chart of the usual size; more go down, and the chart grows with them. */
const ABREAST = 12;
const [WIDTH, HEIGHT] = [480, 288];
/** Points for title, legend and axis, and for each name. */
const [AROUND, EACH, TALLEST] = [80, 22, 8_000];

/** Charts of ours are known by their name; a person's chart on the same sheet is left alone. */
export const CHART_NAME = /^割勘グラフ：/;

export function chartOfPlan({ chart, table, name }: PlannedSheet, block: Block): ChartImage[] {
  if (!chart || table.rowCount === 0) return [];
  const at = (heading: string): number => table.columns.findIndex((c) => c.heading === heading) + 1;
  const category = at(chart.category);
  const series = chart.series.filter((heading) => at(heading) > 0);
  if (category === 0 || series.length === 0) return [];
  const cells = (column: number): string =>
    blockAddress({ top: HEADING_ROW + 1, left: column, bottom: block.bottom, right: column });
  const down = chart.type === 'columnClustered' && table.rowCount > ABREAST;
  return [
    {
      name: `割勘グラフ：${name}`,
      type: TYPES[down ? 'barClustered' : chart.type],
      title: chart.title,
      altText: chart.altText,
      category: cells(category),
      series: series.map((heading) => ({ name: heading, address: cells(at(heading)) })),
      top: 60,
      left: table.columns.reduce((sum, { width }) => sum + widthInPoints(width), 0) + 18,
      width: WIDTH,
      height: down ? Math.min(TALLEST, AROUND + EACH * table.rowCount) : HEIGHT,
    },
  ];
}
