/** 表紙 and 指摘: what this is, by whom and when, whether the checks agree; and what people should look at. */
import type { PlannedName, PlannedSheet } from '../plan';
import type { CellValue } from '../snapshot';
import { label, mixed, numbers, sheet } from './columns';
import type { RunContext } from './context';
import { column, dataCell, layout, refOf, text, type TableRef } from './layout';
import type { RunRecord } from './record';

export const AGREES = '一致';
export const DISAGREES = '不一致';
/** What the cell says as Warikan writes it, and what any spreadsheet makes of it. */
export const NOT_CALCULATED = '未計算（割勘が書いた値）';
export const CALCULATED = '計算済み';

/** How the cover says a number that 記録 keeps as one, by item. */
export const COVER_COUNTS = {
  指摘の件数: (count: number): string => `${count}件`,
  実行番号: (count: number): string => `${count}回目`,
} as const;

export interface CoverLine {
  item: string;
  formula?: string;
  value: CellValue;
}

export interface Cover {
  sheet: PlannedSheet;
  names: PlannedName[];
}

export function coverSheet(
  context: RunContext,
  run: RunRecord,
  checks: TableRef,
  title: string,
  lines: readonly CoverLine[],
  sheets: readonly PlannedSheet[],
): Cover {
  const { prefix } = context.naming;
  const verdict = `${prefix}総合検算`;
  const all: CoverLine[] = [
    { item: '名称', value: title },
    ...lines,
    {
      item: '総合検算',
      formula: `IF(MIN(${column(checks, '判定')})=1,${text(AGREES)},${text(DISAGREES)})`,
      value: run.masterCheck,
    },
    {
      item: '表計算ソフトによる計算',
      formula: `IF(ROWS(${column(checks, '判定')})>0,${text(CALCULATED)},"")`,
      value: NOT_CALCULATED,
    },
    { item: '指摘の件数', value: COVER_COUNTS.指摘の件数(context.findings.length) },
    { item: '実行番号', value: COVER_COUNTS.実行番号(run.runNumber) },
    { item: '日時', value: context.now },
    { item: '実行者', value: context.user },
    { item: '割勘の版', value: context.appVersion },
    { item: '契約（表と列の決まり）の版', value: run.contractVersion },
    { item: '入力ハッシュ（SHA-256）', value: run.inputHash },
    { item: '凡例：入力', value: '薄い黄色の欄は人が書く欄。入力の表だけにある。' },
    { item: '凡例：計算', value: '罫線だけの欄は数式。太字は結果。手で書き換えない（検証で見つかる）。' },
    {
      item: '控えの場所',
      value: `${prefix} 控え（前回までの入力と数式の写し）、${prefix} 記録（実行の履歴）`,
    },
    {
      item: '元に戻すための写し',
      value:
        'Excel のアドインが書いたときだけ、ブックのカスタム XML（urn:warikan:saved-state:1:a ～ e、直近3回）にある。ファイルで書いたときはない。',
    },
    ...sheets.map((s) => ({ item: `シート：${s.name}`, value: s.title })),
  ];
  const l = layout(context.naming, '表紙', ['項目', '内容'], all.length);
  const t = refOf(l);
  const row = all.findIndex((line) => line.item === '総合検算') + 1;
  return {
    sheet: sheet(
      l,
      'cover',
      `${title}　計算書`,
      '割勘（Warikan）が入力の表から作った計算書。数式はすべてこのブックの中だけで計算できる。',
      [
        label(
          '項目',
          all.map((line) => line.item),
          { width: 32 },
        ),
        mixed(
          '内容',
          all.map((line) => ({ formula: line.formula ?? null, value: line.value })),
          { format: 'general', width: 80 },
        ),
      ],
      {
        orientation: 'portrait',
        highlights: [
          { column: '内容', equals: AGREES, tone: 'good' },
          { column: '内容', equals: DISAGREES, tone: 'bad' },
        ],
      },
    ),
    names: [{ name: verdict, refersTo: dataCell(t, '内容', row) }],
  };
}

const SEVERITY = { error: '誤り', warning: '注意', note: '参考' } as const;

export function findingsSheet(context: RunContext): PlannedSheet {
  const f = context.findings;
  const l = layout(
    context.naming,
    '指摘',
    ['番号', '区分', '符号', 'シート', '表', '行', '列', 'セル', '内容'],
    f.length,
  );
  return sheet(
    l,
    'check',
    '指摘（人が見るべきこと）',
    '計算はできたが、確かめてほしいこと。場所は入力の表の行と列。',
    [
      numbers(f.length),
      label(
        '区分',
        f.map((x) => SEVERITY[x.severity]),
        { width: 7 },
      ),
      label(
        '符号',
        f.map((x) => x.code),
        { width: 20 },
      ),
      label(
        'シート',
        f.map((x) => x.sheet),
        { width: 16 },
      ),
      label(
        '表',
        f.map((x) => x.table),
        { width: 14 },
      ),
      label(
        '行',
        f.map((x) => x.row),
        { format: 'integer', width: 6 },
      ),
      label(
        '列',
        f.map((x) => x.column),
        { width: 16 },
      ),
      label(
        'セル',
        f.map((x) => x.cell),
        { width: 8 },
      ),
      label(
        '内容',
        f.map((x) => x.sentence),
        { width: 90 },
      ),
    ],
    { frozenColumns: 2 },
  );
}
