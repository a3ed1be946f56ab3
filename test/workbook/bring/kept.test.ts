/** 割勘取込: what is kept, corrected by people, and what happens when the sheet or the table changed since. */
import { sentence } from '../../../src/messages';
import type { CellValue, Snapshot } from '../../../src/workbook';
import { freeName, KEPT_TABLE, readKept, recognise, type RangeSnapshot } from '../../../src/workbook/bring';
import { after, bring, KANAGAWA_SHEET, sampleWithout } from './staff';

const start = sampleWithout('kanagawa-forms', ['発注予定'], ['発注']);
const { mapping } = recognise(KANAGAWA_SHEET, start);

function kept(): Snapshot {
  const result = bring(start, [mapping!], [KANAGAWA_SHEET]);
  if (result.kind !== 'planned') throw new Error('rejected');
  return after(start, result.plan);
}

/** A cell of the kept table typed anew. */
function corrected(snapshot: Snapshot, row: number, heading: string, value: CellValue): Snapshot {
  const tables = snapshot.tables.map((table) =>
    table.name !== KEPT_TABLE
      ? table
      : {
          ...table,
          rows: table.rows.map((cells, r) =>
            cells.map((cell, c) => (r === row - 1 && table.headings[c] === heading ? value : cell)),
          ),
        },
  );
  return { ...snapshot, tables };
}

function said(snapshot: Snapshot, range: RangeSnapshot = KANAGAWA_SHEET): string[] {
  const result = bring(snapshot, [], [range]);
  const issues = result.kind === 'planned' ? result.findings : result.issues;
  return issues.filter(({ severity }) => severity !== 'note').map((issue) => sentence(issue, 'ja'));
}

test('what is read back is what was kept', () => {
  const [one] = readKept(kept()).mappings;
  const sure = mapping!.columns.map((column) => ({ ...column, confidence: expect.any(Number) as number }));
  expect(one).toEqual({ mapping: { ...mapping, columns: sure }, rangeName: '割勘取込範囲1' });
});

test('rows inserted above: the name moves, and the range with it', () => {
  const snapshot = kept();
  const names = snapshot.names.map((name) =>
    name.name === '割勘取込範囲1' ? { ...name, refersTo: "'発注'!$A$4:$H$15" } : name,
  );
  const { mappings, issues } = readKept({ ...snapshot, names });
  expect(mappings[0]!.mapping.range).toBe('A4:H15');
  expect(issues.map((issue) => sentence(issue, 'ja'))).toEqual([
    '割勘 取込／割勘取込 1行目［範囲］(C5)：範囲 A1:H12 は 発注!A4:H15 に移っていたので、そこから取り込んだ。',
  ]);
  // A range that a person typed holds, whatever the name says.
  const typed = corrected({ ...snapshot, names }, 1, '範囲', 'a2:h20');
  expect(readKept(typed).mappings[0]!.mapping.range).toBe('A2:H20');
});

test('a correction by hand holds: another factor, a column that is not used', () => {
  const factor = corrected(kept(), 2, '倍率', 2);
  const result = bring(factor, [], [KANAGAWA_SHEET]);
  const table =
    result.kind === 'planned'
      ? after(factor, result.plan).tables.find(({ name }) => name === '発注予定')
      : null;
  expect(table!.rows[0]![table!.headings.indexOf('予定枚数')]).toBe(100_000);
});

test.each([
  ['表', '発注表', '「発注表」は使えない。発注予定 のように書く。'],
  ['範囲', '発注', '「発注」は使えない。A1:H20 のように書く。'],
  ['見出し行', '三', '「三」は使えない。1、1、2 のように書く。'],
  ['扱い', '？', '「？」は使えない。列、合計、使わない、定数 のように書く。'],
  ['倍率', '千', '「千」は使えない。1000 のように書く。'],
])('%s that cannot be read is refused, with its cell', (heading, value, text) => {
  const issues = said(corrected(kept(), 1, heading, value));
  expect(issues[0]).toContain(`割勘 取込／割勘取込 1行目［${heading}］`);
  expect(issues[0]).toContain(text);
});

test('a range that overlaps one for the same table takes its place; another one is a mapping of its own', () => {
  const snapshot = kept();
  expect(freeName(snapshot, { ...mapping!, range: 'A1:H20' })).toBe('発注予定');
  expect(freeName(snapshot, { ...mapping!, range: 'K1:P9' })).toBe('発注予定 2');
  expect(freeName(snapshot, { ...mapping!, target: '経費' })).toBe('経費');
});

test('the sheet is gone; figures go on below the range', () => {
  expect(said(kept(), { ...KANAGAWA_SHEET, sheet: '別' })[0]).toContain('取り込む元のシート「発注」がない。');
  const longer = {
    ...KANAGAWA_SHEET,
    address: 'A1:H13',
    values: [...KANAGAWA_SHEET.values, ['E町', 1, 2, 3, 4, 5, 6, 7]],
  };
  expect(said(kept(), longer)).toEqual([
    '発注(B13)：範囲 A1:H12 の外に数が続いている。足した行なら範囲を広げる。',
  ]);
});
