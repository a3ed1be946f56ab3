import { parseNumberText } from '../../../src/workbook/read/numberText';

test.each([
  ['12000', '円', 12000],
  ['12,000円', '円', 12000],
  ['１２，０００', '枚', 12000],
  ['１２，０００円', '円', 12000],
  [' 500 ', '枚', 500],
  ['1 000', '枚', 1000],
  ['500枚', '枚', 500],
  ['¥4.0', '円/枚', 4],
  ['￥4.0', '円', 4],
  ['4.0円/枚', '円/枚', 4],
  ['４．０円／枚', '円/枚', 4],
  ['-3', '枚', -3],
  ['△3', '枚', -3],
  ['▲3', '円', -3],
  ['−3', '円', -3],
])('%p in a column of %s is %p', (text, unit, expected) => {
  expect(parseNumberText(text, unit)).toBe(expected);
});

test.each([
  ['12,00', '円'], // a separator in the wrong place
  ['12千円', '円'], // another unit
  ['3,500円/千枚', '円/枚'],
  ['500円', '枚'],
  ['約500', '枚'],
  ['一万', '枚'],
  ['1e3', '枚'],
  ['12.3.4', '円'],
  ['', '円'],
  ['円', '円'],
])('%p in a column of %s cannot be told for sure', (text, unit) => {
  expect(parseNumberText(text, unit)).toBeUndefined();
});
