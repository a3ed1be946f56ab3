import type { Plan, PlannedColumn, PlannedSheet } from '../../src/workbook/plan';

export const NOW = '2026-11-21T00:00:00Z';

export function column(
  heading: string,
  values: PlannedColumn['values'],
  more: Partial<PlannedColumn> = {},
): PlannedColumn {
  return { heading, values, format: 'general', style: 'input', width: 12, ...more };
}

export function sheet(
  name: string,
  table: string,
  columns: PlannedColumn[],
  more: Partial<PlannedSheet> = {},
): PlannedSheet {
  const rowCount = Math.max(0, ...columns.map((c) => c.values.length));
  return {
    name,
    role: 'input',
    title: name,
    note: '',
    table: { name: table, rowCount, columns },
    frozenColumns: 1,
    orientation: 'landscape',
    highlights: [],
    ...more,
  };
}

export function plan(sheets: PlannedSheet[], more: Partial<Plan> = {}): Plan {
  return { contractVersion: '1', sheets, names: [], replacedSheets: [], replacedNames: [], ...more };
}

/**
 * Two towns order a form: 葉山町 1,000 and 寒川町 2,000 sheets in the second round at 12.5 yen.
 * By hand: 1,000 × 12.5 = 12,500; 2,000 × 12.5 = 25,000; together 37,500.
 */
export function twoTowns(): Plan {
  return plan(
    [
      sheet(
        '割勘 表紙',
        '表紙',
        [
          column('事項', ['合計', '検算'], { style: 'label', format: 'text' }),
          column('内容', [37500, 1], {
            style: 'result',
            format: 'yen',
            formulas: ['=SUM(費用[費用])', '=IF(SUM(費用[費用])=37500,1,0)'],
          }),
        ],
        { role: 'cover', highlights: [{ column: '内容', equals: 1, tone: 'good' }] },
      ),
      sheet('割勘 入力', '発注', [
        column('番号', [1, 2], { format: 'integer' }),
        column('団体名', ['葉山町', '寒川町'], { format: 'text' }),
        column('予定枚数', [1000, 2000], { format: 'integer' }),
        column('区分', ['必須', '任意'], { format: 'text', choices: ['必須', '任意'] }),
      ]),
      sheet(
        '割勘 費用',
        '費用',
        [
          column('番号', [1, 2], { style: 'label', format: 'integer' }),
          column('団体名', ['葉山町', '寒川町'], { style: 'label', format: 'text' }),
          column('費用', [12500, 25000], {
            style: 'calculated',
            format: 'yen',
            formula: '=SUMIFS(発注[予定枚数],発注[番号],費用[[#This Row],[番号]])*単価',
          }),
        ],
        { role: 'result' },
      ),
      sheet(
        '割勘 条件',
        '条件',
        [column('条件名', ['単価'], { format: 'text' }), column('値', [12.5], { format: 'price' })],
        { role: 'basis', frozenColumns: 0 },
      ),
    ],
    { names: [{ name: '単価', refersTo: "'割勘 条件'!$B$5" }] },
  );
}
