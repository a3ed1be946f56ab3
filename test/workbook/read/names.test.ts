import { addressAt, originOf } from '../../../src/workbook/read/address';
import { createNameIndex } from '../../../src/workbook/read/nameIndex';
import { editDistance, nearest } from '../../../src/workbook/read/nearest';
import { excelKey, looseKey } from '../../../src/workbook/read/sameName';
import { unsafeReason } from '../../../src/workbook/read/unsafeName';

test('Excel ignores case but tells widths apart; a reader does neither', () => {
  expect(excelKey('Abc町')).toBe(excelKey('aBC町'));
  expect(excelKey('A町')).not.toBe(excelKey('Ａ町'));
  expect(looseKey('Ａ　町 ')).toBe(looseKey('a町'));
});

test.each([
  ['納付書*', 'pattern'],
  ['納付書?', 'pattern'],
  ['a~b', 'pattern'],
  ['[様式]', 'bracket'],
  ['#1', 'bracket'],
  ["O'Hara", 'bracket'],
  ['"様式"', 'bracket'],
  ['=1+1', 'operator'],
  ['<50', 'operator'],
  ['>50', 'operator'],
  ['+A', 'operator'],
  ['-A', 'operator'],
  ['@cmd', 'operator'],
  ['123', 'number'],
  ['１２３', 'number'],
  ['1,200', 'number'],
  ['12%', 'number'],
  ['1e3', 'number'],
  ['1 1/2', 'number'],
  ['(5)', 'number'],
  ['¥100', 'number'],
  ['1-2', 'date'],
  ['2011/10', 'date'],
  ['2011年10月', 'date'],
  ['4月1日', 'date'],
  ['H23.10', 'date'],
  ['平成23年10月', 'date'],
  ['Jan-12', 'date'],
  ['1:30', 'date'],
  ['TRUE', 'logical'],
  ['false', 'logical'],
  ['改\n行', 'control'],
  ['町\u200b', 'control'],
  ['長'.repeat(101), 'tooLong'],
])('%p is refused as a key: %s', (name, reason) => {
  expect(unsafeReason(name)).toBe(reason);
});

test.each([
  'A町',
  '葉山町',
  '第1回',
  '1回目',
  '様式1',
  '納付書（1～4期）',
  '国保/介護',
  'A&B',
  '㈱印刷',
  '2号様式',
  '10枚綴り',
  'R町',
])('%p is a fine key', (name) => {
  expect(unsafeReason(name)).toBeUndefined();
});

test('the nearest name is proposed, a far one is not', () => {
  expect(nearest('葉山', ['寒川町', '葉山町', '大磯町'])).toBe('葉山町');
  expect(nearest('予定枚敷', ['単独単価', '予定枚数'])).toBe('予定枚数');
  expect(nearest('全く違う', ['寒川町', '葉山町'])).toBeUndefined();
  expect(editDistance('予定枚数', '予定数')).toBe(1);
});

test('a name is found as written, then as Excel compares, then by a reader; never by guess', () => {
  const index = createNameIndex(['A町', 'Ａ町', 'B町']);
  expect(index.find('A町')).toBe(0);
  expect(index.find('ａ町')).toBe(1);
  expect(index.find('Ｂ町')).toBe(2);
  expect(index.find(' B 町')).toBe(2);
  expect(index.find('A 町')).toBe(-1); // could be either
  expect(index.find('C町')).toBe(-1);
});

test('addresses inside a table', () => {
  expect(addressAt(originOf("'入力 団体'!$C$10:$F$20"), 0, 1)).toBe('D11');
  expect(addressAt(originOf('A4:F20'), -1, 0)).toBe('A4');
  expect(addressAt(originOf('AA1:AZ2'), 1, 1740)).toBe('BOY3');
});
