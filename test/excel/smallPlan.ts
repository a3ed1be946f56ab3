/**
 * A small plan with one of everything: formulas on tables and names, constants that look like formulas and dates, a
 * chart, highlights, choices. Two towns order 1,000 and 2,000 sheets at 12.5 yen: 12,500 + 25,000 = 37,500 yen.
 */
import type { Plan, PlannedColumn, PlannedSheet } from '../../src/workbook';

const column = (
  heading: string,
  values: PlannedColumn['values'],
  more: Partial<PlannedColumn> = {},
): PlannedColumn => ({
  heading,
  values,
  format: 'general',
  style: 'label',
  width: 12,
  ...more,
});

const sheet = (
  title: string,
  role: PlannedSheet['role'],
  columns: PlannedColumn[],
  more: Partial<PlannedSheet> = {},
): PlannedSheet => ({
  name: `割勘 ${title}`,
  role,
  title,
  note: `${title}の注`,
  table: { name: `割勘${title}`, rowCount: columns[0]?.values.length ?? 0, columns },
  frozenColumns: 1,
  orientation: 'landscape',
  highlights: [],
  ...more,
});

/** `members`: towns beside the first two; they change the headings of one table. `prices`: the price by row. */
export function smallPlan({
  members = ['葉山町', '寒川町'],
  price = 12.5,
  extra = true,
  replaces = null as Plan | null,
} = {}): Plan {
  const sheets = members.map((_, i) => 1000 * (i + 1));
  const amounts = sheets.map((n) => n * price);
  const total = amounts.reduce((a, b) => a + b, 0);
  const towns = column('団体名', members, { format: 'text' });
  const list = [
    sheet(
      '表紙',
      'cover',
      [
        column('項目', ['名称', '総合検算', '日付'], { format: 'text' }),
        column('内容', ['割勘', '一致', '2026-11-21'], {
          formulas: [null, `=IF(SUM(割勘負担[金額])=割勘総額,"一致","不一致")`, null],
        }),
      ],
      { highlights: [{ column: '内容', equals: '一致', tone: 'good' }], orientation: 'portrait' },
    ),
    sheet('基準', 'basis', [
      column('条件名', ['単価', '符号'], { format: 'text' }),
      column('値', [price, '=1+1'], { style: 'calculated' }),
      column('参考', ['@cmd', '-5'], { format: 'text' }),
    ]),
    sheet('枚数', 'calculation', [
      column('番号', [1], { format: 'integer' }),
      ...members.map((m, i) => column(m, [sheets[i] ?? 0], { format: 'integer' })),
    ]),
    sheet(
      '負担',
      'result',
      [
        towns,
        column('枚数', sheets, { format: 'integer' }),
        column('金額', amounts, {
          format: 'yen',
          style: 'result',
          formula: '=ROUND(割勘負担[[#This Row],[枚数]]*割勘単価,0)',
        }),
        column(
          '割合',
          amounts.map((a) => a / total),
          { format: 'rate', formula: '=割勘負担[[#This Row],[金額]]/SUM(割勘負担[金額])' },
        ),
        column(
          '済',
          amounts.map(() => null),
          { style: 'input', choices: ['○', '×'] },
        ),
      ],
      {
        chart: {
          title: '負担額',
          altText: '団体ごとの負担額',
          type: 'columnClustered',
          category: '団体名',
          series: ['金額', '割合'],
        },
      },
    ),
    ...(extra ? [sheet('指摘', 'check', [column('内容', [])])] : []),
  ];
  return {
    contractVersion: '1.0',
    sheets: list,
    names: [
      { name: '割勘単価', refersTo: "'割勘 基準'!$B$5" },
      { name: '割勘総額', refersTo: `${total}` },
    ],
    replacedSheets: replaces?.sheets.map(({ name }) => name) ?? [],
    replacedNames: replaces?.names.map(({ name }) => name) ?? [],
  };
}
