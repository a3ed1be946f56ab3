/** The audit of the Kanagawa result: sound, and spoilt in one place each. */
import type { Snapshot, TableSnapshot } from '../../../src/workbook';
import { auditReportPlan } from '../../../src/workbook/audit';
import { CALCULATED } from '../../../src/workbook/planning';
import {
  auditOf,
  calculated,
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

const sound = resultSnapshot();
const byMember = '割勘団体別帳票費用';

describe('a sound result', () => {
  test('agrees, and says that its values were never calculated by a spreadsheet', () => {
    const report = auditOf(sound);
    expect(lines(report.differences)).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'agrees',
      reasons: [],
      restsOn: 'formulasAndInputs',
      calculated: 'notCalculated',
      valuesOf: 'both',
      run: { prefix: '割勘', runNumber: 1, time: NOW, user: '監査', appVersion: VERSION },
    });
    expect(report.notes.map(({ code }) => code)).toEqual(['auditNotCalculated', 'auditFindingsOpen']);
    expect(report.counts.formulas).toBeGreaterThan(500);
    expect(report.counts.cells).toBeGreaterThan(1000);
    // 団体 4×2, 帳票 1×2, 回次 3×…: every cell of every input table.
    const inputs = ['団体', '帳票', '回次', '発注予定', 'グループ', '入札', '条件', '決定'].map((t) =>
      tableIn(sound, t),
    );
    const filled = (t: TableSnapshot): number => t.rows.filter((row) => row.some((v) => v !== null)).length;
    expect(report.counts.inputs).toBe(inputs.reduce((n, t) => n + filled(t) * t.headings.length, 0));
  });

  test('once calculated, rests on the calculated values', () => {
    const report = auditOf(calculated(sound, planned(snapshotOfPackage(kanagawa())).plan));
    expect(report).toMatchObject({
      verdict: 'agrees',
      restsOn: 'spreadsheetValues',
      calculated: 'calculated',
    });
  });

  test('ratios to 15 digits and empty texts as empty cells, as spreadsheets save them, still agree', () => {
    const saved: Snapshot = {
      ...sound,
      tables: sound.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.map((v) => (typeof v === 'number' ? Number(v.toPrecision(15)) : v === '' ? null : v)),
        ),
      })),
    };
    expect(auditOf(saved).verdict).toBe('agrees');
  });

  test('a table sorted by a person still agrees', () => {
    const sorted = withTable(sound, byMember, (table) => ({
      ...table,
      rows: [...table.rows].reverse(),
      formulas: [...table.formulas!].reverse(),
    }));
    expect(lines(auditOf(sorted).differences)).toEqual([]);
  });

  test('is plain data', () => {
    const report = auditOf(sound);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('what a person changed afterwards', () => {
  test('a number typed over a formula is named with cell, found and expected', () => {
    const report = auditOf(withCell(sound, byMember, 3, '共同金額', 1, null));
    expect(report.verdict).toBe('differs');
    expect(report.reasons).toEqual(['auditTypedOver', 'auditValueDiffers']);
    expect(lines(report.differences)).toEqual([
      'auditTypedOver 割勘 団体別帳票費用/割勘団体別帳票費用/3/共同金額/J7',
      'auditValueDiffers 割勘 団体別帳票費用/割勘団体別帳票費用/3/共同金額/J7',
    ]);
    // Round 1: C orders 5,000 sheets at 3.5 yen.
    expect(report.differences[1]!.values).toEqual({
      found: 1,
      expected: 17500,
      difference: -17499,
      basis: 'current',
    });
    expect(report.differences[0]!.values).toMatchObject({ found: 1 });
  });

  test('the same number typed over a formula is found as well', () => {
    expect(lines(auditOf(withCell(sound, byMember, 3, '共同金額', 17500, null)).differences)).toEqual([
      'auditTypedOver 割勘 団体別帳票費用/割勘団体別帳票費用/3/共同金額/J7',
    ]);
  });

  test('a changed formula', () => {
    const report = auditOf(withCell(sound, '割勘回次比較', 1, '共同金額', 229250, '=229250+0'));
    expect(lines(report.differences)).toEqual([
      'auditFormulaChanged 割勘 回次比較/割勘回次比較/1/共同金額/J5',
    ]);
    expect(report.differences[0]!.values).toMatchObject({ found: '=229250+0' });
  });

  test('a yen more', () => {
    const report = auditOf(withCell(sound, '割勘回次比較', 1, '共同金額', 229251));
    expect(report.differences.map(({ code }) => code)).toEqual(['auditValueDiffers']);
    expect(report.differences[0]!.values).toMatchObject({ found: 229251, expected: 229250, difference: 1 });
  });

  test('the word that says "calculated", typed over its formula', () => {
    const report = auditOf(withCell(sound, '割勘表紙', 6, '内容', CALCULATED, null));
    expect(lines(report.differences)).toEqual(['auditTypedOver 割勘 表紙/割勘表紙/6/内容/B10']);
  });

  test('a label', () => {
    const report = auditOf(withCell(sound, byMember, 1, '団体名', 'Z町'));
    expect(lines(report.differences)).toContain(
      'auditValueDiffers 割勘 団体別帳票費用/割勘団体別帳票費用/1/団体名/C5',
    );
  });

  test('an error in a result', () => {
    const report = auditOf(withCell(sound, '割勘回次比較', 2, '削減率', { error: '#DIV/0!' }));
    expect(report.reasons).toContain('auditCellError');
  });

  test.each([
    ['a sheet', 'auditSheetMissing 割勘 回次比較', (s: Snapshot) => withoutTable(s, '割勘回次比較', true)],
    ['a table', 'auditTableMissing 割勘 回次比較', (s: Snapshot) => withoutTable(s, '割勘回次比較', false)],
    [
      'a column',
      'auditColumnMissing 割勘 回次比較/割勘回次比較//削減率',
      (s: Snapshot) => withoutColumn(s, '割勘回次比較', '削減率'),
    ],
    [
      'a row',
      'auditRowMissing 割勘 回次比較/割勘回次比較',
      (s: Snapshot) =>
        withTable(s, '割勘回次比較', (t) => ({
          ...t,
          rows: t.rows.slice(1),
          formulas: t.formulas!.slice(1),
        })),
    ],
    [
      'a name',
      'auditNameMissing',
      (s: Snapshot) => ({ ...s, names: s.names.filter(({ name }) => name !== '割勘端数単位') }),
    ],
  ])('%s that is gone', (_, expected, spoil) => {
    expect(lines(auditOf(spoil(sound)).differences)).toContain(expected);
  });

  test('a name that refers to something else', () => {
    const names = sound.names.map((n) =>
      n.name === '割勘端数単位' ? { ...n, refersTo: "'割勘 基準'!$C$6" } : n,
    );
    expect(auditOf({ ...sound, names }).reasons).toContain('auditNameChanged');
  });

  test('added columns and rows', () => {
    const more = withTable(sound, '割勘回次比較', (t) => ({
      ...t,
      headings: [...t.headings, 'メモ'],
      rows: [...t.rows.map((row) => [...row, null]), [9, ...t.rows[0]!.slice(1), 'x']],
    }));
    expect(auditOf(more).reasons).toEqual(expect.arrayContaining(['auditColumnAdded', 'auditRowAdded']));
  });

  test('a renamed sheet is told, and its rewritten formulas are the same', () => {
    const rename = (text: string): string => text.split("'割勘 枚数'").join("'枚数の表'");
    const renamed: Snapshot = {
      ...sound,
      sheets: sound.sheets.map((s) => (s.name === '割勘 枚数' ? { ...s, name: '枚数の表' } : s)),
      tables: sound.tables.map((t) => ({
        ...t,
        sheet: t.sheet === '割勘 枚数' ? '枚数の表' : t.sheet,
        ...(t.formulas ? { formulas: t.formulas.map((row) => row.map((f) => f && rename(f))) } : {}),
      })),
    };
    const report = auditOf(renamed);
    expect(lines(report.differences)).toEqual([]);
    expect(lines(report.notes)).toContain('auditSheetRenamed 枚数の表');
  });

  test('hidden sheets and rows, and settings, are told without deciding the verdict', () => {
    const hidden = {
      ...withTable(sound, byMember, (t) => ({ ...t, hiddenRows: [2] })),
      sheets: sound.sheets.map((s) =>
        s.name === '割勘 基準' ? { ...s, visibility: 'veryHidden' as const } : s,
      ),
      calculation: { mode: 'manual' as const, iterative: true, precisionAsDisplayed: true },
    };
    const report = auditOf(hidden);
    expect(report.notes.filter(({ code }) => code === 'auditHidden')).toHaveLength(2);
    expect(
      report.notes.filter(({ code }) => code === 'auditSetting').map(({ values }) => values['found']),
    ).toEqual(['manual', 'iterative', 'precisionAsDisplayed']);
  });

  test('the master check in the workbook', () => {
    expect(auditOf(withCell(sound, '割勘表紙', 5, '内容', '不一致')).reasons).toContain('auditCheckFails');
  });
});

describe('inputs', () => {
  /** A plans 60,000 sheets instead of 50,000 in round 1. */
  const changed = withCell(sound, '発注予定', 1, '予定枚数', 60000);

  test('a changed input is named with before and after; the values still belong to the recorded ones', () => {
    const report = auditOf(changed);
    expect(lines(report.differences)).toEqual(['auditInputChanged 入力 発注予定/発注予定/1/予定枚数/D5']);
    expect(report.differences[0]!.values).toEqual({ before: 50000, after: 60000 });
    expect(report).toMatchObject({ verdict: 'differs', valuesOf: 'recordedInputs' });
    expect(report.notes.map(({ code }) => code)).toContain('auditValuesOfRecordedInputs');
  });

  test('once calculated, the values follow the changed input', () => {
    const report = auditOf(calculated(changed, planned(changed).plan));
    expect(lines(report.differences)).toEqual(['auditInputChanged 入力 発注予定/発注予定/1/予定枚数/D5']);
    expect(report).toMatchObject({ valuesOf: 'currentInputs', restsOn: 'spreadsheetValues' });
  });

  test('half of the values: neither', () => {
    const after = planned(changed).plan;
    const cell = after.sheets.find(({ table }) => table.name === byMember)!.table;
    const total = cell.columns.find(({ heading }) => heading === '共同金額')!.values[0]!;
    expect(auditOf(withCell(changed, byMember, 1, '共同金額', total)).reasons).toContain('auditValuesMixed');
  });

  test('an added and a removed row', () => {
    const added = withTable(sound, '団体', (t) => ({
      ...t,
      rows: [...t.rows, ['E町', ...t.headings.slice(1).map(() => null)]],
    }));
    expect(lines(auditOf(added).differences)[0]).toBe('auditInputAdded 入力 団体/団体/5');
    const removed = withTable(sound, '条件', (t) => ({ ...t, rows: t.rows.slice(1) }));
    expect(lines(auditOf(removed).differences)[0]).toBe('auditInputRemoved 入力 条件/条件');
  });

  test('a table that came, a table that went', () => {
    const without = { ...sound, tables: sound.tables.filter(({ name }) => name !== '決定') };
    expect(auditOf(without).reasons).toEqual(['auditInputTableRemoved']);
  });

  test('an input that makes the case impossible: named, values not compared with it, and said so', () => {
    const report = auditOf(withCell(sound, '発注予定', 1, '予定枚数', 'たくさん'));
    expect(report.reasons).toEqual(['auditInputChanged']);
    expect(report.doubts.map(({ code }) => code)).toEqual(expect.arrayContaining(['auditCannotRecompute']));
    expect(report.valuesOf).toBe('recordedInputs');
  });

  test('columns of an input table in another order are no change', () => {
    const reordered = withTable(sound, '団体', (t) => ({
      ...t,
      headings: [...t.headings].reverse(),
      rows: t.rows.map((row) => [...row].reverse()),
    }));
    // The formulas still point to the old columns here; a spreadsheet would have moved them.
    expect(auditOf(reordered).reasons).not.toContain('auditInputChanged');
  });
});

describe('the record', () => {
  test('without 控え nothing can be told', () => {
    const report = auditOf(withoutTable(sound, '割勘控え', true));
    expect(report).toMatchObject({ verdict: 'cannotTell', restsOn: 'nothing', run: null });
    expect(report.reasons).toEqual(['auditDepositMissing']);
  });

  test('an input edited in 控え', () => {
    const deposit = tableIn(sound, '割勘控え');
    const at = deposit.headings.indexOf('内容');
    const row = deposit.rows.findIndex(
      (cells) => cells[0] === '入力' && cells[1] === '発注予定' && cells[2] === 1,
    );
    const edited = String(deposit.rows[row]![at]).replace('50000', '60000');
    const report = auditOf(withCell(sound, '割勘控え', row + 1, '内容', edited));
    expect(report.reasons).toEqual(expect.arrayContaining(['auditDepositEdited', 'auditInputChanged']));
  });

  test('a formula edited in 控え and on its sheet alike', () => {
    const deposit = tableIn(sound, '割勘控え');
    const row = deposit.rows.findIndex((cells) => cells[1] === '割勘回次比較[共同金額]');
    const both = [1, 2, 3].reduce(
      (s, i) =>
        withCell(s, '割勘回次比較', i, '共同金額', tableIn(s, '割勘回次比較').rows[i - 1]![9]!, '=229250'),
      withCell(sound, '割勘控え', row + 1, '内容', '=229250'),
    );
    expect(auditOf(both).reasons).toEqual(['auditDepositEdited', 'auditFormulaChanged']);
  });

  test('a row removed from 記録, or contradicting the cover', () => {
    const second = snapshotOfPackage(packageOf(kanagawaResult(), planned(sound).plan));
    const gap = withTable(second, '割勘記録', (t) => ({ ...t, rows: t.rows.slice(1) }));
    expect(lines(auditOf(gap).differences)).toContain('auditRecordGap 割勘 記録/割勘記録//実行番号');
    const other = withCell(sound, '割勘記録', 1, '実行者', '別人');
    expect(lines(auditOf(other).differences)).toContain('auditRecordDiffers 割勘 記録/割勘記録/1/実行者/C5');
  });

  test('approval and document number, written by people, are no difference', () => {
    expect(auditOf(withCell(sound, '割勘記録', 1, '決裁日', '令和8年12月1日')).verdict).toBe('agrees');
  });

  test('an older contract: formulas by the record, values by the core, and it is said', () => {
    const deposit = tableIn(sound, '割勘控え');
    const row = deposit.rows.findIndex((cells) => cells[0] === '計画');
    const text = String(deposit.rows[row]![4]).replace(/"contract":"[^"]*"/, '"contract":"0.9"');
    const older = withCell(
      withCell(sound, '割勘控え', row + 1, '内容', text),
      '割勘回次比較',
      1,
      '削減額',
      123250,
      '=割勘回次比較[[#This Row],[単独金額]]-割勘回次比較[[#This Row],[共同金額]]+0',
    );
    const report = auditOf(older);
    expect(report.notes.map(({ code }) => code)).toContain('auditOlderContract');
    expect(lines(report.differences)).toEqual(['auditFormulaChanged 割勘 回次比較/割勘回次比較/1/削減額/K5']);
  });
});

describe('a recalculation', () => {
  const plan = planned(snapshotOfPackage(kanagawa())).plan;

  test('that agrees: the verdict rests on it', () => {
    const report = auditOf(sound, calculated(sound, plan));
    expect(report).toMatchObject({
      verdict: 'agrees',
      restsOn: 'recalculation',
      calculated: 'notCalculated',
    });
    // Every formula but the probe.
    expect(report.counts.recalculated).toBe(report.counts.formulas - 1);
  });

  test('that differs', () => {
    const other = withCell(calculated(sound, plan), '割勘回次比較', 1, '共同金額', 1);
    expect(lines(auditOf(sound, other).differences)).toEqual([
      'auditRecalculationDiffers 割勘 回次比較/割勘回次比較/1/共同金額/J5',
    ]);
  });

  test('that was none', () => {
    const report = auditOf(sound, sound);
    expect(report).toMatchObject({ verdict: 'cannotTell', reasons: ['auditRecalculationFailed'] });
  });

  test('the probe is known by its words', () => {
    expect(CALCULATED).toBe('計算済み');
  });
});

describe('the report as a workbook', () => {
  test('verdict, counts, and each difference with cell, found, expected, difference and tick', () => {
    const report = auditOf(withCell(sound, '割勘回次比較', 1, '共同金額', 229251));
    const plan = auditReportPlan(report, { file: 'r.xlsx', now: NOW, appVersion: VERSION, word });
    expect(plan.sheets.map(({ name }) => name)).toEqual(['監査結果', 'シート別', '相違一覧']);
    const snapshot = snapshotOfPackage(packageOf(null, plan));
    expect(tableIn(snapshot, '監査結果表').rows.slice(0, 4)).toEqual([
      ['判定', '相違あり'],
      ['判定の根拠', '数式と入力（値は表計算ソフトで計算されていない）'],
      ['値と入力', '入力は実行したときと同じか、値に影響しない'],
      ['相違の件数', 1],
    ]);
    const list = tableIn(snapshot, '相違');
    expect(list.headings).toEqual([
      '番号',
      '区分',
      '符号',
      'シート',
      '表',
      '行',
      '列',
      'セル',
      '実際',
      '期待',
      '差',
      '判定',
      '内容',
    ]);
    expect(list.rows[0]).toEqual([
      1,
      '相違',
      'auditValueDiffers',
      '割勘 回次比較',
      '割勘回次比較',
      1,
      '共同金額',
      'J5',
      229251,
      229250,
      1,
      0,
      'auditValueDiffers',
    ]);
    expect(list.rows.at(-1)!.slice(1, 3)).toEqual(['参考', 'auditFindingsOpen']);
  });

  test('of a sound workbook, of one without a record', () => {
    for (const snapshot of [sound, snapshotOfPackage(kanagawa())])
      packageOf(
        null,
        auditReportPlan(auditOf(snapshot), { file: 'r.xlsx', now: NOW, appVersion: VERSION, word }),
      );
  });
});

function withoutTable(snapshot: Snapshot, name: string, andSheet: boolean): Snapshot {
  const { sheet } = tableIn(snapshot, name);
  return {
    ...snapshot,
    tables: snapshot.tables.filter((t) => t.name !== name),
    sheets: snapshot.sheets.filter((s) => !andSheet || s.name !== sheet),
  };
}

function withoutColumn(snapshot: Snapshot, name: string, heading: string): Snapshot {
  return withTable(snapshot, name, (t) => {
    const at = t.headings.indexOf(heading);
    const drop = <T>(row: readonly T[]): T[] => row.filter((_, i) => i !== at);
    return { ...t, headings: drop(t.headings), rows: t.rows.map(drop), formulas: t.formulas!.map(drop) };
  });
}
