/**
 * 記録 and 控え: the append-only log of runs, and what an audit needs to tell what Warikan wrote from
 * what a person changed afterwards: inputs as they were, each column's formula, sheets and names written.
 */
import type { PlannedName, PlannedSheet } from '../plan';
import type { CellValue, Snapshot } from '../snapshot';
import { label, sheet } from './columns';
import type { EarlierRun, RecordedInput, RunContext } from './context';
import type { InputChange } from './inputs';
import { layout } from './layout';

const RECORD = [
  '実行番号',
  '日時',
  '実行者',
  '割勘の版',
  '契約の版',
  '入力ハッシュ',
  '総合検算',
  '指摘の件数',
  '前回からの変更',
  '決裁日',
  '文書番号',
] as const;
const DEPOSIT = ['種別', '名', '行', '部分', '内容'] as const;

/** Cells hold 32,767 characters at the most; parts stay below. */
const PART = 30000;
/** How many changed cells the log names one by one. */
const NAMED_CHANGES = 20;

export interface RunRecord {
  runNumber: number;
  contractVersion: string;
  inputHash: string;
  masterCheck: string;
  changes: readonly InputChange[];
}

export function recordSheet(context: RunContext, run: RunRecord): PlannedSheet {
  const { earlier } = context;
  const kept = (earlier?.record.rows ?? []).map((row) =>
    RECORD.map((h) => row[earlier?.record.headings.indexOf(h) ?? -1] ?? null),
  );
  const rows: CellValue[][] = [
    ...kept,
    [
      run.runNumber,
      context.now,
      context.user,
      context.appVersion,
      run.contractVersion,
      run.inputHash,
      run.masterCheck,
      context.findings.length,
      earlier ? changesInWords(run.changes) : '初回',
      null,
      null,
    ],
  ];
  const l = layout(context.naming, '記録', RECORD, rows.length);
  const widths = [9, 20, 16, 10, 10, 24, 10, 10, 60, 12, 18];
  return sheet(
    l,
    'record',
    '記録（実行の履歴）',
    '実行のたびに1行を加える。前の行は書き換えない。決裁日と文書番号は人が書く（次の実行でも残る）。',
    RECORD.map((h, i) =>
      label(
        h,
        rows.map((r) => r[i] ?? null),
        {
          format: i === 0 || i === 7 ? 'integer' : 'text',
          width: widths[i] ?? 12,
          style: i >= 9 ? 'input' : 'label',
        },
      ),
    ),
    { frozenColumns: 2 },
  );
}

/** What changed since the run before, in words for the log. */
export function changesInWords(changes: readonly InputChange[]): string {
  if (changes.length === 0) return '変更なし';
  const named = changes.slice(0, NAMED_CHANGES).map((c) => {
    if (c.kind === 'added') return `${c.table} ${c.row}行目 追加（${show(c.after)}）`;
    if (c.kind === 'removed') return `${c.table} 前回${c.row}行目 削除（${show(c.before)}）`;
    return `${c.table} ${c.row}行目 ${c.column} ${show(c.before)}→${show(c.after)}`;
  });
  const more = changes.length > NAMED_CHANGES ? ` ほか${changes.length - NAMED_CHANGES}件` : '';
  return `${changes.length}件：${named.join('；')}${more}`;
}

function show(v: CellValue): string {
  if (v === null || v === '') return '空欄';
  return typeof v === 'object' ? v.error : String(v);
}

/** 控え for the sheets planned so far; the deposit and the record themselves are named in it too. */
export function depositSheet(
  context: RunContext,
  run: RunRecord,
  inputs: ReadonlyMap<string, RecordedInput>,
  sheets: readonly PlannedSheet[],
  names: readonly PlannedName[],
): PlannedSheet {
  const rows: CellValue[][] = [];
  const add = (kind: string, name: string, row: number, text: string): void => {
    for (let part = 0; part === 0 || part * PART < text.length; part++)
      rows.push([kind, name, row, part + 1, text.slice(part * PART, (part + 1) * PART)]);
  };
  const own = layout(context.naming, '控え', DEPOSIT, 0);
  add(
    '計画',
    '版',
    0,
    JSON.stringify({
      run: run.runNumber,
      contract: run.contractVersion,
      app: context.appVersion,
      hash: run.inputHash,
    }),
  );
  for (const s of [...sheets.map((p) => p.name), own.sheet]) add('シート', s, 0, s);
  for (const n of names) add('名前', n.name, 0, n.refersTo);
  for (const [table, input] of inputs) {
    add('入力', table, 0, JSON.stringify(input.headings));
    input.rows.forEach((row, i) => add('入力', table, i + 1, JSON.stringify(row)));
  }
  for (const s of sheets)
    for (const c of s.table.columns) {
      if (c.formula !== undefined) add('数式', `${s.table.name}[${c.heading}]`, 0, c.formula);
      else if (c.formulas?.some((f) => f !== null))
        add('数式', `${s.table.name}[${c.heading}]`, 1, JSON.stringify(c.formulas));
    }
  const l = { ...own, rowCount: rows.length };
  const widths = [8, 40, 8, 8, 100];
  return sheet(
    l,
    'record',
    '控え（検証のための写し）',
    '実行したときの入力と、書いた数式の写し。検証（audit）がこれと今の内容を比べる。手で変えない。',
    DEPOSIT.map((h, i) =>
      label(
        h,
        rows.map((r) => r[i] ?? null),
        { format: i === 2 || i === 3 ? 'integer' : 'text', width: widths[i] ?? 12 },
      ),
    ),
  );
}

/** The earlier run whose 控え is in the workbook; null when there is none. */
export function readEarlierRun(snapshot: Snapshot): EarlierRun | null {
  const deposit = snapshot.tables.find(
    (t) => t.name.endsWith('控え') && DEPOSIT.every((h) => t.headings.includes(h)),
  );
  if (!deposit) return null;
  const prefix = deposit.name.slice(0, -'控え'.length);
  const col = DEPOSIT.map((h) => deposit.headings.indexOf(h));
  const texts = new Map<string, { kind: string; name: string; row: number; text: string }>();
  for (const values of deposit.rows) {
    const [kind, name, row, , text] = col.map((i) => values[i] ?? null);
    if (typeof kind !== 'string' || typeof name !== 'string') continue;
    const key = `${kind} ${name} ${String(row)}`;
    const entry = texts.get(key) ?? { kind, name, row: Number(row ?? 0), text: '' };
    entry.text += typeof text === 'string' ? text : '';
    texts.set(key, entry);
  }
  const all = [...texts.values()];
  const plan = parseObject(all.find((e) => e.kind === '計画')?.text ?? '');
  const inputs = new Map<string, { headings: string[]; rows: CellValue[][] }>();
  const formulas = new Map<string, Map<string, (string | null)[]>>();
  for (const e of all) {
    if (e.kind === '入力') {
      const input = inputs.get(e.name) ?? { headings: [], rows: [] };
      inputs.set(e.name, input);
      const list = parseList(e.text);
      if (e.row === 0) input.headings = list.map((h) => String(h));
      else input.rows[e.row - 1] = list as CellValue[];
    }
    if (e.kind === '数式') {
      const m = /^(.*?)\[(.*)\]$/s.exec(e.name);
      if (!m) continue;
      const columns = formulas.get(m[1] ?? '') ?? new Map<string, (string | null)[]>();
      formulas.set(m[1] ?? '', columns);
      columns.set(m[2] ?? '', e.row === 0 ? [e.text] : (parseList(e.text) as (string | null)[]));
    }
  }
  const record = snapshot.tables.find((t) => t.name === `${prefix}記録`);
  return {
    naming: { prefix },
    runNumber: Number(plan['run'] ?? 0),
    contractVersion: String(plan['contract'] ?? ''),
    appVersion: String(plan['app'] ?? ''),
    sheets: all.filter((e) => e.kind === 'シート').map((e) => e.name),
    names: all.filter((e) => e.kind === '名前').map((e) => e.name),
    record: { headings: record?.headings ?? [], rows: record?.rows ?? [] },
    inputs,
    formulas,
  };
}

function parseObject(text: string): Record<string, unknown> {
  const value = parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function parseList(text: string): unknown[] {
  const value = parse(text);
  return Array.isArray(value) ? value : [];
}

/** Somebody may have edited the deposit: text that is no JSON reads as nothing, and the audit says what is missing. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
