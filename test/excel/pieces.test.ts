/** The small parts that everything rests on, each against what Excel or XML would make of it. */
import { needsApostrophe, entryOf, isFormulaText } from '../../src/excel/image/entry';
import { imageFromJson, imageToJson } from '../../src/excel/image/codec';
import { imageOfSheet } from '../../src/excel/image/fromPlan';
import { pieces, unwrap, wrap } from '../../src/excel/saved/xml';
import { parseBlock, withoutSheet } from '../../src/excel/address';
import { smallPlan } from './smallPlan';

test.each([
  '=1+1',
  '+1',
  '-1',
  '@cmd',
  "'a",
  '2011-10',
  'H23.10',
  '平成23年10月1日',
  '１２',
  'TRUE',
  'false',
  '#N/A',
  '10月5日',
  '50%',
  '1/2',
  '¥100',
  '(5)',
  '1E5',
  '12:00',
  '＝1',
  'MAR1',
  '午後3時',
])('text that Excel would take for something else: %s', (text) => {
  expect(needsApostrophe(text)).toBe(true);
  expect(entryOf(text)).toBe(`'${text}`);
  expect(entryOf(text, true)).toBe(text);
});

test.each(['第1回', '葉山町', 'A町', '様式1', '円/枚', '', '年度', 'くじの結果'])(
  'text that stays as it is: %s',
  (text) => {
    expect(needsApostrophe(text)).toBe(false);
  },
);

test('text that looks like a formula is told from a formula by its value', () => {
  expect(isFormulaText('=1+1', 2)).toBe(true);
  expect(isFormulaText('=1+1', '=1+1')).toBe(false);
  expect(isFormulaText('a', 'a')).toBe(false);
});

test('any JSON comes back from XML, however Excel spells it', () => {
  const text = JSON.stringify({ a: '<&>"\'', b: '\uFFFE\uFFFF\u0001\n', c: '𠮷', d: '\uD800' });
  expect(JSON.parse(unwrap(wrap('urn:x', text))?.text ?? '')).toEqual(JSON.parse(text));
  const other = `<?xml version="1.0"?>\n<ns0:warikan xmlns:ns0="urn:x" part='2' of='3'>&#x3c;&#60;&amp;&quot;</ns0:warikan>\n`;
  expect(unwrap(other)).toEqual({ text: '<<&"', part: 2, of: 3 });
  expect(unwrap('<other/>')).toBeUndefined();
});

test('a long text in pieces is the text, and no letter is cut in half', () => {
  const text = `${'a'.repeat(999_999)}𠮷${'b'.repeat(1_200_000)}`;
  const parts = pieces(text);
  expect(parts.join('')).toBe(text);
  expect(parts.length).toBe(3);
  // A lone half of a letter would not survive encoding.
  expect(parts.every((part) => new TextDecoder().decode(new TextEncoder().encode(part)) === part)).toBe(true);
});

test('images come back from JSON', () => {
  const sheets = smallPlan().sheets.map(imageOfSheet);
  const image = { version: 1 as const, order: ['a'], active: 'a', sheets, names: [], run: null };
  expect(imageFromJson(imageToJson(image))).toEqual(image);
  expect(imageFromJson('{"version":2}')).toBeUndefined();
  expect(imageFromJson('{')).toBeUndefined();
});

test('a chart of many members goes down the sheet and grows with them', () => {
  const chartOf = (count: number) =>
    smallPlan({ members: Array.from({ length: count }, (_, i) => `${i + 1}町`) })
      .sheets.map(imageOfSheet)
      .flatMap(({ charts }) => charts)[0];
  expect(chartOf(12)).toMatchObject({ type: 'ColumnClustered', width: 480, height: 288 });
  expect(chartOf(14)).toMatchObject({ type: 'BarClustered', width: 480, height: 388 });
  expect(chartOf(60)).toMatchObject({ type: 'BarClustered', height: 1_400 });
});

test('addresses', () => {
  expect(parseBlock("'a!b'!$A$4:$AB$20")).toEqual({ top: 4, left: 1, bottom: 20, right: 28 });
  expect(parseBlock('B5')).toEqual({ top: 5, left: 2, bottom: 5, right: 2 });
  expect(parseBlock('A:C')).toBeUndefined();
  expect(withoutSheet("'a!b'!A1")).toBe('A1');
});
