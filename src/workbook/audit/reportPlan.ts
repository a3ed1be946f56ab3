/** The audit's report as a workbook of its own: 監査結果, シート別, 相違一覧. */
import { CONTRACT_VERSION } from '../contract';
import type { PlacedIssue } from '../place';
import type { CellFormat, Plan, PlannedColumn, PlannedSheet } from '../plan';
import type { CellValue } from '../snapshot';
import type { AuditReport } from './report';

const VERDICTS = { agrees: '一致', differs: '相違あり', cannotTell: '判定できない' } as const;
const BASES = {
  recalculation: '表計算ソフトで計算し直した値',
  spreadsheetValues: '表計算ソフトが計算した値',
  formulasAndInputs: '数式と入力（値は表計算ソフトで計算されていない）',
  nothing: 'なし',
} as const;
const VALUES_OF = {
  both: '入力は実行したときと同じか、値に影響しない',
  recordedInputs: '実行したときの入力のまま',
  currentInputs: '今の入力に合っている',
  neither: '実行したときの入力と今の入力が混じっている',
  unknown: '分からない',
} as const;
const KINDS = { differences: '相違', doubts: '判定できない理由', notes: '参考' } as const;

export interface ReportPlanOptions {
  /** Name of the audited file. */
  file: string;
  now: string;
  appVersion: string;
  /** The sentence of an item, without its place. */
  word: (issue: PlacedIssue) => string;
}

export function auditReportPlan(report: AuditReport, options: ReportPlanOptions): Plan {
  return {
    contractVersion: CONTRACT_VERSION,
    sheets: [summary(report, options), perSheet(report), items(report, options)],
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}

function summary(
  { verdict, restsOn, valuesOf, counts, run, doubts, notes }: AuditReport,
  options: ReportPlanOptions,
): PlannedSheet {
  const lines: readonly (readonly [string, CellValue])[] = [
    ['判定', VERDICTS[verdict]],
    ['判定の根拠', BASES[restsOn]],
    ['値と入力', VALUES_OF[valuesOf]],
    ['相違の件数', counts.differences],
    ['判定できない理由の件数', doubts.length],
    ['参考の件数', notes.length],
    ['比べたセルの数（割勘の計算と）', counts.cells],
    ['比べた数式の数（記録と）', counts.formulas],
    ['比べた入力のセルの数（記録と）', counts.inputs],
    ['比べたセルの数（再計算と）', counts.recalculated],
    ['検証したファイル', options.file],
    ['実行番号', run?.runNumber ?? null],
    ['実行の日時', run?.time ?? null],
    ['実行者', run?.user ?? null],
    ['実行した割勘の版', run?.appVersion ?? null],
    ['契約（表と列の決まり）の版', run?.contractVersion ?? null],
    ['入力ハッシュ（SHA-256）', run?.inputHash ?? null],
    ['検証の日時', options.now],
    ['検証した割勘の版', options.appVersion],
  ];
  return sheet(
    '監査結果',
    '監査結果表',
    '結果のブックの検証',
    '数式は控えの記録と、値は割勘の計算と、入力は控えの写しと比べた。人の判断に代わるものではない。',
    'portrait',
    [
      column(
        '項目',
        lines.map(([item]) => item),
        'text',
        36,
      ),
      column(
        '内容',
        lines.map(([, value]) => value),
        'general',
        70,
      ),
    ],
    [
      { column: '内容', equals: VERDICTS.agrees, tone: 'good' },
      { column: '内容', equals: VERDICTS.differs, tone: 'bad' },
    ],
  );
}

function perSheet({ tables }: AuditReport): PlannedSheet {
  return sheet(
    'シート別',
    'シート別件数',
    'シートごとに比べた数',
    '判定 1 は相違なし、0 は相違あり。',
    'portrait',
    [
      column(
        'シート',
        tables.map((t) => t.sheet),
        'text',
        28,
      ),
      column(
        '値',
        tables.map((t) => t.cells),
        'integer',
        10,
      ),
      column(
        '数式',
        tables.map((t) => t.formulas),
        'integer',
        10,
      ),
      column(
        '再計算',
        tables.map((t) => t.recalculated),
        'integer',
        10,
      ),
      column(
        '相違',
        tables.map((t) => t.differences),
        'integer',
        10,
      ),
      column(
        '判定',
        tables.map((t) => (t.differences === 0 ? 1 : 0)),
        'integer',
        8,
        'check',
      ),
    ],
    TICKS,
  );
}

function items(report: AuditReport, { word }: ReportPlanOptions): PlannedSheet {
  const all = (['differences', 'doubts', 'notes'] as const).flatMap((kind) =>
    report[kind].map((issue) => ({ kind, issue })),
  );
  const value = (...keys: readonly string[]) =>
    all.map(({ issue: { values } }) =>
      shown(keys.map((key) => values[key]).find((one) => one !== undefined)),
    );
  return sheet(
    '相違一覧',
    '相違',
    '相違と参考',
    '実際はブックの内容、期待は記録または割勘の計算。判定 0 は相違、1 は判定に関わらない参考。',
    'landscape',
    [
      column(
        '番号',
        all.map((_, i) => i + 1),
        'integer',
        7,
      ),
      column(
        '区分',
        all.map(({ kind }) => KINDS[kind]),
        'text',
        14,
      ),
      column(
        '符号',
        all.map(({ issue }) => issue.code),
        'text',
        24,
      ),
      column(
        'シート',
        all.map(({ issue }) => issue.place.sheet ?? null),
        'text',
        22,
      ),
      column(
        '表',
        all.map(({ issue }) => issue.place.table ?? null),
        'text',
        20,
      ),
      column(
        '行',
        all.map(({ issue }) => issue.place.row ?? null),
        'integer',
        6,
      ),
      column(
        '列',
        all.map(({ issue }) => issue.place.column ?? null),
        'text',
        16,
      ),
      column(
        'セル',
        all.map(({ issue }) => issue.place.cell ?? null),
        'text',
        8,
      ),
      column('実際', value('found', 'after'), 'general', 26),
      column('期待', value('expected', 'before'), 'general', 26),
      column('差', value('difference'), 'general', 14),
      column(
        '判定',
        all.map(({ kind }) => (kind === 'notes' ? 1 : 0)),
        'integer',
        8,
        'check',
      ),
      column(
        '内容',
        all.map(({ issue }) => word(issue)),
        'text',
        90,
      ),
    ],
    TICKS,
  );
}

const TICKS: PlannedSheet['highlights'] = [
  { column: '判定', equals: 1, tone: 'good' },
  { column: '判定', equals: 0, tone: 'bad' },
];

/** Cells hold 32,767 characters at the most; a formula in question may be longer than a person reads. */
function shown(value: PlacedIssue['values'][string] | undefined): CellValue {
  if (value === undefined) return null;
  const one = typeof value === 'object' ? value.join('、') : value;
  return typeof one === 'string' ? one.slice(0, 2000) : one;
}

function column(
  heading: string,
  values: readonly CellValue[],
  format: CellFormat,
  width: number,
  style: PlannedColumn['style'] = 'label',
): PlannedColumn {
  return { heading, values, format, style, width };
}

function sheet(
  name: string,
  table: string,
  title: string,
  note: string,
  orientation: PlannedSheet['orientation'],
  columns: readonly PlannedColumn[],
  highlights: PlannedSheet['highlights'],
): PlannedSheet {
  const rowCount = columns[0]?.values.length ?? 0;
  return {
    name,
    role: 'check',
    title,
    note,
    table: { name: table, rowCount, columns },
    frozenColumns: 0,
    orientation,
    highlights,
  };
}
