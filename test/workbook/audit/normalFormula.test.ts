/** One spelling for formulas that spreadsheets write differently though they are the same. */
import { normalFormula } from '../../../src/workbook/audit/normalFormula';

const same: readonly (readonly [string, string, string])[] = [
  ['this row of a file and of the interface', '=割勘枚数[[#This Row],[計]]', '=割勘枚数[@計]'],
  ['inside its own table', '=割勘枚数[[#This Row],[計]]', '=[@計]'],
  ['a heading with a space', '=割勘枚数[[#This Row],[単価 税抜]]', '=[@[単価 税抜]]'],
  [
    'neighbouring cells of this row',
    '=SUM(割勘枚数[[#This Row],[甲町]:[乙町]])',
    '=SUM(割勘枚数[@[甲町]:[乙町]])',
  ],
  ['second brackets', '=SUM(割勘枚数[[計]])', '=SUM(割勘枚数[計])'],
  ['quotes around a sheet', "=INDEX('入力'!$A$5:$A$8,1)", '=INDEX(入力!$A$5:$A$8,1)'],
  ['spaces between arguments', '=IF(A1>0,1,0)', '= IF( A1 > 0, 1, 0 )'],
  ['case of functions and names', '=sum(kei[a])', '=SUM(KEI[A])'],
  ['prefix of newer functions', '=_xlfn.CONCAT(A1)', '=CONCAT(A1)'],
  ['spaces inside brackets', '=割勘枚数[[#This Row],[計]]', '=割勘枚数[[#This Row], [計]]'],
];

test.each(same)('%s', (_, a, b) => {
  expect(normalFormula(a, '割勘枚数')).toBe(normalFormula(b, '割勘枚数'));
});

const different: readonly (readonly [string, string, string])[] = [
  ['another column', '=割勘枚数[[#This Row],[計]]', '=割勘枚数[[#This Row],[甲町]]'],
  ['the whole column instead of this row', '=割勘枚数[[#This Row],[計]]', '=割勘枚数[計]'],
  ['another table', '=割勘枚数[計]', '=割勘金額[計]'],
  ['another sheet', "='入力 団体'!$A$5", "='入力 帳票'!$A$5"],
  ['a number', '=A1*100', '=A1*1000'],
  ['text in quotes: spaces and case count', '=IF(A1="A b",1,0)', '=IF(A1="a  b",1,0)'],
  ['a range and its ends', '=SUM(割勘枚数[[甲町]:[乙町]])', '=SUM(割勘枚数[甲町],割勘枚数[乙町])'],
  ['an operator', '=A1<=B1', '=A1<B1'],
];

test.each(different)('kept apart: %s', (_, a, b) => {
  expect(normalFormula(a, '割勘枚数')).not.toBe(normalFormula(b, '割勘枚数'));
});

test('a sheet that was renamed', () => {
  const renamed = new Map([['割勘 枚数', '枚数 控']]);
  expect(normalFormula("='割勘 枚数'!$A$5", '', renamed)).toBe(normalFormula("='枚数 控'!$A$5", ''));
});

test('unfinished quotes and brackets end with the text', () => {
  for (const text of ['="a', "='a", '=a[b', '=a[[b]', '=[@', '='])
    expect(typeof normalFormula(text, 'a')).toBe('string');
});
