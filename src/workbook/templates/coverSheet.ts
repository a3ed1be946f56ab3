/** はじめに: what the workbook is, how to fill it in, what the marks mean, what was assumed. */
import type { PlannedSheet } from '../plan';

export type CoverLine = readonly [item: string, text: string];

/** Lines that every template has. */
export const HOW_TO_FILL: readonly CoverLine[] = [
  [
    '記入のしかた',
    '「入力」で始まるシートの表に書く。行は表の下に続けて足せる。列の順は変えてもよいが、見出しは変えない。',
  ],
  ['記入のしかた', '団体名、帳票名、回次は、どの表でも同じ書き方にする。'],
  ['記入のしかた', '計算に使わない列を足すときは、見出しを「参考」で始める。'],
  [
    '凡例',
    '表のうち「入力」のシートのセルが入力欄。選択肢のある列は一覧から選ぶ。注の「＊」は行を見分ける列、「（任意）」は空欄でよい列。',
  ],
];

export function coverSheet(title: string, note: string, lines: readonly CoverLine[]): PlannedSheet {
  return {
    name: 'はじめに',
    role: 'cover',
    title,
    note,
    table: {
      name: '案内',
      rowCount: lines.length,
      columns: [
        { heading: '項目', values: lines.map(([item]) => item), format: 'text', style: 'label', width: 20 },
        {
          heading: '内容',
          values: lines.map(([, text]) => text),
          format: 'text',
          style: 'label',
          width: 110,
        },
      ],
    },
    frozenColumns: 0,
    orientation: 'landscape',
    highlights: [],
  };
}
