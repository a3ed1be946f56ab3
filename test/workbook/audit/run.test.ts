/** A second run on a result: replaced, appended, named; and what stands in the way of a run. */
import type { Snapshot } from '../../../src/workbook';
import { auditWorkbook } from '../../../src/workbook/audit';
import { prepareRun } from '../../../src/workbook/run';
import {
  auditOf,
  kanagawa,
  kanagawaResult,
  lines,
  NOW,
  packageOf,
  planned,
  resultSnapshot,
  snapshotOfPackage,
  tableIn,
  VERSION,
  withCell,
  withTable,
  word,
} from './result';

const first = resultSnapshot();

function record(snapshot: Snapshot): Record<string, unknown>[] {
  const { headings, rows } = tableIn(snapshot, '割勘記録');
  return rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));
}

test('a first run has nothing to replace', () => {
  const run = planned(snapshotOfPackage(kanagawa()));
  expect(run).toMatchObject({ earlier: null, changes: [], handChanges: [] });
  expect(run.plan.replacedSheets).toEqual([]);
  expect(run.findings.map(({ code }) => code)).toContain('roundsNotComparable');
});

test('a second run replaces the results, appends to the record, keeps approvals, says what changed', () => {
  // A person approved run 1, moved the columns of 記録, and changed an input.
  const approved = withCell(
    withCell(first, '割勘記録', 1, '決裁日', '2026-12-01'),
    '割勘記録',
    1,
    '文書番号',
    '総第12号',
  );
  const reordered = withTable(approved, '割勘記録', (t) => ({
    ...t,
    headings: [...t.headings].reverse(),
    rows: t.rows.map((row) => [...row].reverse()),
  }));
  const changed = withCell(reordered, '発注予定', 3, '予定枚数', 1000);
  const run = planned(changed, { user: '二人目', now: '2026-12-02T09:00:00+09:00' });
  expect(run.earlier?.runNumber).toBe(1);
  expect(run.handChanges).toEqual([]);
  expect(run.changes).toEqual([
    { table: '発注予定', row: 3, column: '予定枚数', kind: 'changed', before: 5000, after: 1000 },
  ]);
  const second = snapshotOfPackage(packageOf(kanagawaResult(), run.plan));
  expect(second.sheets).toHaveLength(first.sheets.length);
  expect(record(second)).toMatchObject([
    { 実行番号: 1, 実行者: '監査', 前回からの変更: '初回', 決裁日: '2026-12-01', 文書番号: '総第12号' },
    { 実行番号: 2, 実行者: '二人目', 日時: '2026-12-02T09:00:00+09:00', 決裁日: null },
  ]);
  expect(record(second)[1]!['前回からの変更']).toBe('1件：発注予定 3行目 予定枚数 5000→1000');
});

test('the audit of a second run is sound', () => {
  const second = snapshotOfPackage(packageOf(kanagawaResult(), planned(first).plan));
  expect(auditOf(second)).toMatchObject({ verdict: 'agrees', run: { runNumber: 2 } });
});

test('results changed by hand are named before they are replaced', () => {
  const typed = withCell(first, '割勘回次比較', 1, '共同金額', 1, null);
  expect(lines(planned(typed).handChanges)).toEqual([
    'resultChangedByHand 割勘 回次比較/割勘回次比較/1/共同金額/J5',
  ]);
  expect(planned(typed).handChanges[0]!.values).toMatchObject({ found: 1 });
});

test('a table of the user on a sheet of ours, a column added to the record', () => {
  const table = { ...tableIn(first, '団体'), name: 'メモ', sheet: '割勘 回次比較' };
  const wider = withTable({ ...first, tables: [...first.tables, table] }, '割勘記録', (t) => ({
    ...t,
    headings: [...t.headings, '備考'],
    rows: t.rows.map((row) => [...row, 'x']),
  }));
  expect(lines(planned(wider).handChanges).sort()).toEqual([
    'columnOnOurTable 割勘 記録/割勘記録//備考',
    'tableOnOurSheet 割勘 回次比較/メモ',
  ]);
});

describe('names that are taken', () => {
  const template = snapshotOfPackage(kanagawa());
  const run = (snapshot: Snapshot, prefix?: string) =>
    prepareRun(snapshot, {
      now: NOW,
      user: '',
      appVersion: VERSION,
      word,
      ...(prefix === undefined ? {} : { prefix }),
    });

  test('a sheet that is not ours: refused with its place and the prefix offered', () => {
    const sheets = [
      ...template.sheets,
      { name: '割勘 枚数', visibility: 'visible' as const, protected: false },
    ];
    const taken = { ...template, sheets };
    expect(run(taken)).toEqual({
      kind: 'rejected',
      issues: [
        {
          severity: 'error',
          code: 'sheetNotOurs',
          place: { sheet: '割勘 枚数' },
          values: { found: '割勘 枚数', offered: '割勘2' },
        },
      ],
    });
    const other = run(taken, '割勘2');
    expect(other.kind === 'planned' && other.plan.sheets[0]!.name).toBe('割勘2 表紙');
  });

  test('the next free prefix is offered', () => {
    const names = ['割勘 枚数', '割勘2 枚数', '割勘3 表紙'];
    const sheets = [
      ...template.sheets,
      ...names.map((name) => ({ name, visibility: 'visible' as const, protected: false })),
    ];
    const refused = run({ ...template, sheets });
    expect(refused.kind === 'rejected' && refused.issues[0]!.values['offered']).toBe('割勘4');
  });

  test('a table or a name of the user that is called like one of ours', () => {
    const tables = [...template.tables, { ...tableIn(template, '団体'), name: '割勘枚数' }];
    const names = [...template.names, { name: '割勘尺度', refersTo: "'入力 団体'!$A$5" }];
    const refused = run({ ...template, tables, names });
    expect(refused.kind === 'rejected' && refused.issues.map(({ code }) => code)).toEqual([
      'tableNotOurs',
      'nameNotOurs',
    ]);
  });

  test('a prefix that cannot begin a name', () => {
    for (const prefix of ['', '2割', '割 勘', '割_勘', 'あいうえおかきくけこさ', '[x]']) {
      const refused = run(template, prefix);
      expect(refused.kind === 'rejected' && refused.issues[0]!.code).toBe('prefixInvalid');
    }
  });

  test('a second set of results under another prefix has its own record', () => {
    const beside = snapshotOfPackage(packageOf(kanagawaResult(), planned(first, { prefix: '試算' }).plan));
    expect(beside.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['割勘 記録', '試算 記録']));
    expect(lines(auditOf(beside).notes)).toContain('auditOtherRuns');
    expect(auditWorkbook(beside, { word, appVersion: VERSION, prefix: '試算' }).run?.prefix).toBe('試算');
    expect(planned(beside, { prefix: '試算' }).earlier).toMatchObject({
      naming: { prefix: '試算' },
      runNumber: 1,
    });
    expect(planned(beside, { prefix: '割勘' }).earlier).toMatchObject({
      naming: { prefix: '割勘' },
      runNumber: 1,
    });
  });
});

test('problems of the core come back with their places', () => {
  const refused = prepareRun(withCell(snapshotOfPackage(kanagawa()), '入札', 1, '単価', 0), {
    now: NOW,
    user: '',
    appVersion: VERSION,
    word,
  });
  expect(refused.kind === 'rejected' && lines(refused.issues)[0]).toContain('入力 入札/入札/1/単価');
});

test('a tie asks for a decision and names where the answer goes', () => {
  const template = snapshotOfPackage(kanagawa());
  // A second bidder with the very same price in round 1.
  const tied = withTable(template, '入札', (t) => {
    const other = [...t.rows[0]!];
    other[t.headings.indexOf('業者名')] = 'もう一社';
    return { ...t, rows: [...t.rows, other] };
  });
  const asked = prepareRun(tied, { now: NOW, user: '', appVersion: VERSION, word });
  expect(asked).toMatchObject({
    kind: 'decisionRequired',
    decisions: [{ code: 'drawAward', options: ['落札業者', 'もう一社'], place: { table: '決定' } }],
  });
});
