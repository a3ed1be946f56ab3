/** One bad cell each: what is said, and where. */
import { issuesOf, placeText, sample, withCell, withRow } from './sample';
import { errors, findings } from './situations';

test('the sample itself is sound', () => {
  expect(issuesOf(sample())).toEqual([]);
});

test.each(errors)('%s', (_, tables, code, place, found) => {
  const issues = issuesOf(tables).filter((issue) => issue.severity === 'error');
  expect(issues.map((issue) => [issue.code, placeText(issue), issue.values['found']])).toEqual([
    [code, place, found],
  ]);
});

test.each(findings)('%s: read, and said so', (_, tables, code, place, found) => {
  const issues = issuesOf(tables);
  expect(issues.map((issue) => [issue.code, placeText(issue), issue.values['found']])).toEqual([
    [code, place, found],
  ]);
  expect(issues[0]!.severity).not.toBe('error');
});

test('the nearest name is proposed', () => {
  expect(issuesOf(withCell('発注予定', 1, '団体名', '葉山'))[0]!.values).toMatchObject({
    nearest: '葉山町',
    expected: ['葉山町', '寒川町'],
  });
});

test('two names that differ in width only are two names, with a warning', () => {
  const issues = issuesOf(withRow('団体', ['Ａ町', null], withRow('団体', ['A町', null])));
  expect(
    issues.map(({ code, severity, values }) => [code, severity, values['found'], values['similar']]),
  ).toEqual([['keySimilar', 'warning', 'Ａ町', 'A町']]);
});

test('names that differ in case only are one name twice, as Excel compares', () => {
  const issues = issuesOf(withRow('団体', ['a町', null], withRow('団体', ['A町', null])));
  expect(issues.map((issue) => [issue.code, placeText(issue), issue.values['firstRow']])).toEqual([
    ['keyTwice', '入力 団体/団体/4/団体名/A8', 3],
  ]);
});

test('all problems come at once', () => {
  let tables = withCell('発注予定', 2, '予定枚数', -1);
  tables = withCell('発注予定', 1, '団体名', '葉山', tables);
  tables = withCell('回次', 2, '単価方式', '一律', tables);
  tables = withCell('入札', 1, '単価', 'なし', tables);
  expect(issuesOf(tables).map(({ code }) => code)).toEqual([
    'choiceUnknown',
    'nameUnknown',
    'numberNegative',
    'numberExpected',
  ]);
});

test('a bidder in two spellings is one for Excel when only the case differs, two when the width does', () => {
  const lower = withRow(
    '入札',
    ['第1回', 'x社', null, '納付書', '全団体', null, 5, null, null],
    withCell('入札', 1, '業者名', 'X社'),
  );
  expect(issuesOf(lower).map(({ code }) => code)).toEqual(['nameReread', 'keyTwice']);
  const wide = withCell('入札', 2, '業者名', 'Ｘ社', withCell('入札', 1, '業者名', 'X社'));
  expect(issuesOf(wide).map(({ code, values }) => [code, values['similar']])).toEqual([
    ['keySimilar', 'X社'],
  ]);
});

test('lump sums of one bidder may stand in several rows', () => {
  const lump = (yen: number) => ['第1回', '甲印刷', '納付書', null, '全団体', null, null, null, yen];
  expect(issuesOf(withRow('入札', lump(500), withRow('入札', lump(300))))).toEqual([]);
});
