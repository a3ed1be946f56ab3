/** The decks' tables laid out as offices keep them: brought in, computed to the decks' figures, and once more next year. */
import { sentence } from '../../../src/messages';
import type { PlacedIssue, Snapshot } from '../../../src/workbook';
import { readKept, recognise, type Mapping, type RangeSnapshot } from '../../../src/workbook/bring';
import { computeJobs, type ComputedJobs } from '../../../src/workbook/jobs';
import { templates } from '../../../src/workbook/templates';
import { snapshotOfPlan } from '../read/snapshotOf';
import { after, bring, KANAGAWA_SHEET, sampleWithout, staffRange } from './staff';

const worded = (issues: readonly PlacedIssue[]): string[] => issues.map((issue) => sentence(issue, 'ja'));

function mapped(range: RangeSnapshot, snapshot: Snapshot, target?: string): Mapping {
  const { mapping, issues } = recognise(range, snapshot, target === undefined ? {} : { target });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return mapping!;
}

function computed(snapshot: Snapshot): ComputedJobs {
  const outcome = computeJobs(snapshot);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The workbook with the ranges brought in. */
function brought(
  snapshot: Snapshot,
  mappings: readonly Mapping[],
  ranges: readonly RangeSnapshot[],
): { snapshot: Snapshot; findings: readonly PlacedIssue[] } {
  const result = bring(snapshot, mappings, ranges);
  if (result.kind !== 'planned') throw new Error(worded(result.issues).join('\n'));
  expect(result.handChanges).toEqual([]);
  return { snapshot: after(snapshot, result.plan), findings: result.findings };
}

/** A cell changed. */
function changed(
  range: RangeSnapshot,
  row: number,
  column: number,
  value: number | string | null,
): RangeSnapshot {
  const values = range.values.map((cells, r) =>
    cells.map((cell, c) => (r === row && c === column ? value : cell)),
  );
  return { ...range, values };
}

describe('神奈川: orders by round, two heading rows, subtotals', () => {
  const start = sampleWithout('kanagawa-forms', ['発注予定'], ['発注']);

  test('the mapping says what each column is', () => {
    const mapping = mapped(KANAGAWA_SHEET, start);
    expect(mapping).toMatchObject({
      target: '発注予定',
      direction: 'rows',
      headingLines: [3, 4],
      constants: { 帳票名: '様式1' },
    });
    expect(mapping.columns.map(({ use, to, names }) => [use, to, names['回次'] ?? ''])).toEqual([
      ['column', '団体名', ''],
      ['column', '予定枚数', '第1回'],
      ['column', '単独単価', '第1回'],
      ['column', '予定枚数', '第2回'],
      ['column', '単独単価', '第2回'],
      ['column', '予定枚数', '第3回'],
      ['column', '単独単価', '第3回'],
      ['total', '', ''],
    ]);
  });

  test('computed to the deck: 229,250, 222,000, 229,500 yen; then with a changed cell from the kept mapping', () => {
    const first = brought(start, [mapped(KANAGAWA_SHEET, start)], [KANAGAWA_SHEET]);
    expect(worded(first.findings)).toEqual([
      '発注 7行目(A7)：「小計」の行は小計か合計なので取り込まない。',
      '発注 10行目(A10)：「小計」の行は小計か合計なので取り込まない。',
      '発注 11行目(A11)：「合計」の行は小計か合計なので取り込まない。',
      '発注 12行目(A12)：「※ 単独単価は2011年の見積による。」は注記なので取り込まない。',
      '入力 発注予定／発注予定：発注!A1:H12 から 12件を取り込み、表を書き直した。',
    ]);
    const sample = computed(snapshotOfPlan(templates['kanagawa-forms']!())).forms!.figures;
    const figures = computed(first.snapshot).forms!.figures;
    expect(figures.byRound.map(({ joint }) => joint)).toEqual([229_250, 222_000, 229_500]);
    expect(figures.byMember.map(({ joint }) => joint)).toEqual(sample.byMember.map(({ joint }) => joint));

    // Next year: the kept mapping alone, with the cells as they are then.
    const next = changed(changed(KANAGAWA_SHEET, 4, 1, 40_000), 6, 1, 50_000);
    const second = brought(first.snapshot, [], [changed(next, 10, 1, 55_500)]);
    const later = computed(second.snapshot).forms!.figures;
    expect(later.byRound.map(({ joint }) => joint)).toEqual([229_250 - 35_000, 222_000, 229_500]);
    expect(readKept(second.snapshot).mappings).toHaveLength(1);
    expect(second.snapshot.tables.filter(({ name }) => name === '発注予定')).toHaveLength(1);
  });

  test('a total that is not the sum of its rows is said, with both figures', () => {
    const wrong = changed(KANAGAWA_SHEET, 10, 1, 65_000);
    const { findings } = brought(start, [mapped(wrong, start)], [wrong]);
    expect(worded(findings)).toContain(
      '発注 11行目［第1回／予定枚数］(B11)：小計か合計が 65,000 だが、上の行を足すと 65,500 になる。どちらが正しいか確かめる。',
    );
  });

  test('枚数 in one range and 単価 in another are one table', () => {
    const sheets = staffRange('枚数', [
      ['予定枚数（単位：千枚）'],
      ['団体名', '第1回', '第2回', '第3回'],
      ['A町', 50, 50, 50],
      ['B町', 10, 10, 10],
      ['C町', 5, 1, 1],
      ['D町', 0.5, 0.5, 0.5],
      ['合　計', 65.5, 61.5, 61.5],
    ]);
    const prices = staffRange('単価', [
      ['単独の見積単価（円/枚）'],
      ['回次', 'A町', 'B町', 'C町', 'D町'],
      ['第1回', 4, 8, 12, 25],
      ['第2回', 4, 8, 12, 25],
      ['第3回', 4, 8, 12, 25],
    ]);
    const workbook = {
      ...start,
      sheets: [...start.sheets, ...['枚数', '単価'].map((name) => ({ ...start.sheets[0]!, name }))],
    };
    const first = recognise(sheets, workbook, { target: '発注予定', name: '枚数' });
    const second = recognise(prices, workbook, { target: '発注予定', name: '単価' });
    const done = brought(workbook, [first.mapping!, second.mapping!], [sheets, prices]);
    expect(computed(done.snapshot).forms!.figures.byRound.map(({ joint }) => joint)).toEqual([
      229_250, 222_000, 229_500,
    ]);
    expect(done.findings.filter(({ code }) => code === 'bringUnitMultiplied')).toHaveLength(3);
  });
});

describe('富山: current costs in 百万円 with subtotals by 市 and 町村', () => {
  const start = sampleWithout('toyama', ['現行経費'], ['経費']);
  const range = staffRange(
    '経費',
    [
      ['情報関連経費（5年試算）'],
      [null, null, '（単位：百万円）'],
      ['市町村名', '費目', '現行経費', '備考'],
      ['A', '現行経費（5年試算）', 920, null],
      ['B', '現行経費（5年試算）', 400, null],
      ['市計', null, 1320, null],
      ['C', '現行経費（5年試算）', 250, null],
      ['D', '現行経費（5年試算）', 240, null],
      ['E', '現行経費（5年試算）', 240, '小計に含む'],
      ['F', '現行経費（5年試算）', '１１０', null],
      ['町村計', null, 840, null],
      ['総計', null, 2160, null],
    ],
    ['A1:D1'],
  );

  test('computed as the deck’s own figures are', () => {
    const { snapshot, findings } = brought(start, [mapped(range, start, '現行経費')], [range]);
    const sample = computed(snapshotOfPlan(templates['toyama']!())).costs!.figures;
    const figures = computed(snapshot).costs!.figures;
    expect(figures.burden).toEqual(sample.burden);
    expect(worded(findings)).toContain('経費［現行経費］(C3)：単位が百万円なので 1,000,000 を掛けた。');
    const table = snapshot.tables.find(({ name }) => name === '現行経費')!;
    const amounts = table.rows.map((row) => row[table.headings.indexOf('金額')] as number);
    expect(amounts).toEqual([920, 400, 250, 240, 240, 110].map((million) => million * 1e6));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(2_160_000_000);
    expect(table.rows[4]![table.headings.indexOf('参考')]).toBe('小計に含む');
  });

  test('the other year: a changed cell, from the kept mapping', () => {
    const first = brought(start, [mapped(range, start, '現行経費')], [range]);
    const next = changed(changed(changed(range, 3, 2, 930), 5, 2, 1330), 11, 2, 2170);
    const { snapshot, findings } = brought(first.snapshot, [], [next]);
    const table = snapshot.tables.find(({ name }) => name === '現行経費')!;
    expect(table.rows[0]![table.headings.indexOf('金額')]).toBe(930_000_000);
    expect(findings.filter(({ code }) => code === 'bringTotalDiffers')).toEqual([]);
  });
});

describe('山口: the four rounds of quotes across, their items down', () => {
  const start = sampleWithout('yamaguchi', ['見積比較'], ['推移']);
  const range = staffRange(
    '推移',
    [
      ['経費削減効果見込み額の推移'],
      [null, null, null, null, '（単位：百万円）'],
      ['区　分', '第1回RFI', '第2回RFI', '第3回RFI', 'RFP'],
      ['現行経費', 8335, 6434, 6096, 5987],
      ['移行費', 660, 416, 363, 95],
      ['利用料', 4904, 3607, 3273, 2864],
      ['計', 5564, 4023, 3636, 2959],
    ],
    ['A1:E1'],
  );

  test('33.2, 37.5, 40.4, 50.6 percent', () => {
    const mapping = mapped(range, start);
    expect([mapping.target, mapping.direction]).toEqual(['見積比較', 'columns']);
    const { snapshot } = brought(start, [mapping], [range]);
    const { quoteRounds } = computed(snapshot).costs!.figures;
    expect(quoteRounds).toEqual(
      computed(snapshotOfPlan(templates['yamaguchi']!())).costs!.figures.quoteRounds,
    );
  });
});

describe('山口: fees by municipality and service', () => {
  const start = sampleWithout('yamaguchi', ['参加'], ['按分率']);

  test('ratios beside the names', () => {
    const range = staffRange('按分率', [
      ['データ移行費の按分率'],
      ['市町名', '固定割合'],
      ['周 南 市', 50],
      ['下松市', 18],
      ['光市', 17],
      ['柳井市', 12],
      ['阿武町', 3],
      ['合計', 100],
    ]);
    const { mapping } = recognise(range, start, { target: '参加' });
    const { snapshot, findings } = brought(start, [mapping!], [range]);
    expect(mapping!.constants).toEqual({ 経費名: 'データ移行費' });
    expect(worded(findings)).toContain(
      '按分率 3行目［市町名］(A3)：「周 南 市」を「周南市」と読んだ。書き方をそろえるとよい。',
    );
    const sample = computed(snapshotOfPlan(templates['yamaguchi']!())).costs!.figures;
    expect(computed(snapshot).costs!.figures.burden).toEqual(sample.burden);
  });
});

describe('one indicator at two dates', () => {
  const start = sampleWithout('saitama', ['基礎数値'], ['人口']);

  test('a column of reference dates keeps the rows apart', () => {
    const range = staffRange('人口', [
      ['市町村の人口'],
      ['市町村名', '指標', '基準日', '値'],
      ['伊奈町', '人口', 40452, 42494],
      ['三芳町', '人口', 40452, 38456],
      ['伊奈町', '人口', 40634, 42800],
      ['三芳町', '人口', 40634, 38500],
    ]);
    const { mapping } = recognise(range, start, { target: '基礎数値' });
    const { snapshot } = brought(start, [mapping!], [range]);
    const table = snapshot.tables.find(({ name }) => name === '基礎数値')!;
    const cells = ['団体名', '指標', '基準日', '値'].map((heading) => table.headings.indexOf(heading));
    expect(table.rows.map((row) => cells.map((at) => row[at]))).toEqual([
      ['伊奈町', '人口', 40452, 42494],
      ['三芳町', '人口', 40452, 38456],
      ['伊奈町', '人口', 40634, 42800],
      ['三芳町', '人口', 40634, 38500],
    ]);
  });
});
