/** Charts beside the results. `seriesBy` is always given: "Auto" differs between hosts (OfficeDev/office-js #2929). */
import type { SheetImage } from '../image/types';
import { ACTION_BYTES, type Session } from '../session';

export async function writeCharts(
  session: Session,
  sheet: Excel.Worksheet,
  image: SheetImage,
): Promise<void> {
  for (const { name, type, title, category, series, top, left, width, height } of image.charts) {
    const [first, ...others] = series;
    if (!first) continue;
    await session.room((12 + 4 * series.length) * ACTION_BYTES);
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange(first.address), 'Columns');
    // Screen readers say a chart's name and title; Office.js has no alternative text for charts.
    chart.name = name;
    chart.title.text = title;
    chart.top = top;
    chart.left = left;
    chart.width = width;
    chart.height = height;
    // The first name on top, as in the table.
    if (type === 'BarClustered') chart.axes.categoryAxis.reversePlotOrder = true;
    const own = chart.series.getItemAt(0);
    own.name = first.name;
    own.setXAxisValues(sheet.getRange(category));
    for (const other of others) {
      const added = chart.series.add(other.name);
      added.setValues(sheet.getRange(other.address));
      added.setXAxisValues(sheet.getRange(category));
    }
  }
}
