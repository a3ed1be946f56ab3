/** What the staff's range holds now against what was brought in from it. */
import { prepareBringing, recognise, staleIssues, type RangeSnapshot } from '../../../src/workbook/bring';
import type { CellValue, Snapshot } from '../../../src/workbook';
import { sentence } from '../../../src/messages';
import { after, bring, KANAGAWA_SHEET, partOf, sampleWithout } from './staff';

function brought(): Snapshot {
  const before = sampleWithout('kanagawa-forms', ['発注予定'], ['発注']);
  const { mapping } = recognise(KANAGAWA_SHEET, before);
  const bringing = bring(before, [mapping!], [KANAGAWA_SHEET]);
  if (bringing.kind !== 'planned') throw new Error(JSON.stringify(bringing));
  return after(before, bringing.plan);
}

const withCell = (row: number, column: number, value: CellValue): RangeSnapshot => ({
  ...KANAGAWA_SHEET,
  values: KANAGAWA_SHEET.values.map((cells, r) =>
    cells.map((cell, c) => (r === row && c === column ? value : cell)),
  ),
});

function stale(snapshot: Snapshot, ...sheets: (RangeSnapshot | null)[]) {
  const answers = prepareBringing(snapshot)!.requests.map(({ sheet: name, address }) => {
    const sheet = sheets.find((one) => one?.sheet === name);
    return sheet ? partOf(sheet, address) : null;
  });
  return staleIssues(snapshot, answers);
}

test('nothing changed: nothing is said', () => {
  expect(stale(brought(), KANAGAWA_SHEET)).toEqual([]);
  // A subtotal, the title and a note are not brought in.
  expect(stale(brought(), withCell(0, 0, '令和8年度の発注予定'))).toEqual([]);
});

test("a changed cell: the staff's own cell, what it said and what it says", () => {
  const issues = stale(brought(), withCell(7, 3, 2_000));
  expect(issues).toMatchObject([
    {
      severity: 'error',
      code: 'bringStale',
      place: { sheet: '発注', cell: 'D8' },
      values: { table: '発注予定', count: 1, before: '1000', after: '2000' },
    },
  ]);
  expect(sentence(issues[0]!, 'ja')).toContain(
    '取り込んだ元がそのあとで変わった（表「発注予定」の1セル）。取り込んだとき「1000」。今は「2000」。',
  );
});

test('a mapping that can no longer be applied: the reasons with their cells', () => {
  expect(stale(brought(), withCell(4, 1, '五万'))).toMatchObject([
    {
      code: 'bringStaleFails',
      severity: 'error',
      place: { sheet: '発注', cell: 'B5' },
      values: { count: 1 },
    },
    { code: 'numberExpected', place: { sheet: '発注', cell: 'B5' } },
  ]);
  expect(stale(brought(), null)).toMatchObject([{ code: 'bringStaleFails' }, { code: 'bringSheetMissing' }]);
});

test('only the brought table was changed, by hand: a warning; without a kept mapping nothing', () => {
  const snapshot = brought();
  const tables = snapshot.tables.map((table) =>
    table.name === '発注予定'
      ? {
          ...table,
          rows: table.rows.map((row, r) => (r === 0 ? [...row.slice(0, 3), 1, ...row.slice(4)] : row)),
        }
      : table,
  );
  const changed = { ...snapshot, tables };
  const warning = { severity: 'warning', code: 'bringTargetChanged', place: { table: '発注予定' } };
  expect(stale(changed, KANAGAWA_SHEET)).toMatchObject([warning]);
  // A remark beside the table is in the way of bringing it in again, not of computing from what is there.
  const remark: RangeSnapshot = {
    sheet: '入力 発注予定',
    address: 'Z2:Z2',
    values: [['確認済み']],
    merges: [],
  };
  expect(stale(changed, KANAGAWA_SHEET, remark)).toMatchObject([warning]);
  expect(stale(snapshot, KANAGAWA_SHEET, remark)).toEqual([]);
  expect(stale(snapshot, withCell(7, 3, 2_000), remark)).toMatchObject([
    { severity: 'error', code: 'bringStaleFails', values: { count: 1 } },
    { code: 'bringSheetHolds', place: { sheet: '入力 発注予定', cell: 'Z2' } },
  ]);
  expect(staleIssues(sampleWithout('kanagawa-forms', []), [])).toEqual([]);
});
