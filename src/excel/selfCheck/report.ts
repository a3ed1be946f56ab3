/** The report of a self-check as a plan: a sheet that can be kept and sent. */
import type { CellValue, Plan, PlannedColumn } from '../../workbook';
import type { SelfCheckReport } from './types';

/** The table on the report's sheet. */
export const reportTable = (sheet: string): string => `${sheet}表`;

/** Written with `insertTemplate`. */
export function selfCheckPlan(report: SelfCheckReport, now: string): Plan {
  const { rows, sheet: name } = report;
  const column = (heading: string, values: CellValue[], width: number): PlannedColumn => ({
    heading,
    values,
    format: 'text',
    style: 'label',
    width,
  });
  return {
    contractVersion: 'self-check',
    sheets: [
      {
        name,
        role: 'check',
        title: '割勘の自己診断',
        note: `日時 ${now}　ExcelApi ${report.apiSet ?? 'なし'}　${report.platform}　${report.ok ? 'すべて合格' : '不合格あり'}`,
        frozenColumns: 1,
        orientation: 'landscape',
        highlights: [
          { column: '判定', equals: '合格', tone: 'good' },
          { column: '判定', equals: '不合格', tone: 'bad' },
        ],
        table: {
          name: reportTable(name),
          rowCount: rows.length,
          columns: [
            column(
              '検査',
              rows.map(({ id }) => id),
              18,
            ),
            column(
              '内容',
              rows.map(({ what }) => what),
              60,
            ),
            column(
              '期待',
              rows.map(({ expected }) => expected.slice(0, 1000)),
              40,
            ),
            column(
              '実際',
              rows.map(({ found }) => found.slice(0, 1000)),
              40,
            ),
            column(
              '判定',
              rows.map(({ ok }) => (ok ? '合格' : '不合格')),
              10,
            ),
            column(
              '根拠',
              rows.map(({ page }) => page),
              40,
            ),
          ],
        },
      },
    ],
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}
