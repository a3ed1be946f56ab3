/** Puts the workbook back to a state: the sheets and names that a piece of work may have touched, and nothing else. */
import { HEADING_ROW } from '../../workbook';
import { nameKey, sameName } from '../address';
import type { WorkbookImage } from '../image/codec';
import { CHART_NAME } from '../image/charts';
import type { Overview } from '../overview';
import type { Session } from '../session';
import { writeImages, type StandingTable, type WriteWork } from '../write/writeImages';

/** Charts of ours by sheet, from an overview. */
export function ownCharts({ sheets }: Overview): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sheets.map(({ name, charts }) => [
      nameKey(name),
      charts.items.map((chart) => chart.name).filter((chart) => CHART_NAME.test(chart)),
    ]),
  );
}

/** Tables on these sheets with their headings. One sync. */
export async function standingTables(
  session: Session,
  overview: Overview,
  sheets: readonly string[],
): Promise<StandingTable[]> {
  const own = overview.tables.filter(({ worksheet }) =>
    sheets.some((name) => sameName(name, worksheet.name)),
  );
  if (own.length === 0) return [];
  const ranges = own.map((table) => {
    const range = table.getHeaderRowRange();
    range.load('values,rowIndex,columnIndex');
    return range;
  });
  await session.sync();
  return own.map(({ name, worksheet }, i) => ({
    name,
    sheet: worksheet.name,
    headings: ((ranges[i]?.values[0] ?? []) as unknown[]).map(String),
    row: (ranges[i]?.rowIndex ?? HEADING_ROW) + 1,
    column: (ranges[i]?.columnIndex ?? 0) + 1,
  }));
}

/** Queues everything; `touched`: sheets and names that the work may have added. The caller syncs. */
export async function putBack(
  session: Session,
  overview: Overview,
  before: WorkbookImage,
  touched: { sheets: readonly string[]; names: readonly string[] },
): Promise<void> {
  session.tell('puttingBack');
  const known = (list: readonly string[], name: string): boolean => list.some((one) => sameName(one, name));
  const sheets = before.sheets.map(({ name }) => name);
  const work: WriteWork = {
    images: before.sheets,
    names: before.names,
    // A sheet that was there before and was not captured is somebody else's.
    removeSheets: touched.sheets.filter((name) => !known(sheets, name) && !known(before.order, name)),
    removeNames: touched.names,
    order: before.order,
    activate: before.active,
    sheetsNow: overview.sheets.map(({ name }) => name),
    tablesNow: await standingTables(session, overview, sheets),
    namesNow: overview.names.map(({ name }) => name),
    chartsNow: ownCharts(overview),
  };
  await writeImages(session, work);
}
