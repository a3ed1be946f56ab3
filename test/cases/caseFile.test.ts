/** A case file that says something else than it seems to must fail, not pass. */
import { parseCase } from '../support/caseFile';
import { derive } from '../support/derive';
import { agrees, placesOf } from '../support/expectedFigures';
import { labelled } from '../parity/univer';

const sound = {
  title: 't',
  source: 's',
  calculation: ['3×1,000＝3,000'],
  tables: {
    団体: [['団体名'], ['葉山町']],
    帳票: [['帳票名'], ['様式1']],
    回次: [
      ['回次', '単価方式'],
      ['第1回', '共通'],
    ],
    発注予定: [
      ['回次', '帳票名', '団体名', '予定枚数', '単独単価'],
      ['第1回', '様式1', '葉山町', 1000, 5],
    ],
    入札: [
      ['回次', '業者名', '対象区分', '単価'],
      ['第1回', '甲印刷', '全団体', 3],
    ],
  },
  expect: {
    outcome: 'completed',
    figures: [{ table: '回次比較', where: { 回次: '第1回' }, values: { 共同金額: 3000 } }],
    findings: [],
  },
};
const parse = (value: object) => parseCase('x', JSON.stringify(value));

test('a sound file is read', () => expect(parse(sound).expect.figures).toHaveLength(1));

test.each([
  ['at the top', { ...sound, expected: 1 }, 'x: case: unknown field expected'],
  ['in expect', { ...sound, expect: { ...sound.expect, figure: [] } }, 'x: expect: unknown field figure'],
  [
    'in a figure',
    {
      ...sound,
      expect: { ...sound.expect, figures: [{ table: 'a', where: { a: 1 }, values: { b: 1 }, value: 2 }] },
    },
    'x: figures[0]: unknown field value',
  ],
  [
    'of another outcome',
    { ...sound, expect: { ...sound.expect, issues: [] } },
    'x: expect: issues says nothing when completed',
  ],
  [
    'missing',
    { ...sound, expect: { outcome: 'completed', figures: [] } },
    'x: expect: missing field findings',
  ],
  [
    'figure without a value',
    { ...sound, expect: { ...sound.expect, figures: [{ table: 'a', where: { a: 1 }, values: {} }] } },
    'x: figures[0].values: expected at least one value',
  ],
])('a field %s is refused', (_, value, message) => expect(() => parse(value)).toThrow(message));

describe('expected figures', () => {
  const one = parse(sound);
  const derived = derive(one.tables);
  if (derived.kind !== 'completed') throw new Error('not completed');
  const { plan } = labelled('x', derived, 1);
  const find = (more: object) => placesOf(plan, '例1', { ...one.expect.figures![0]!, ...more });

  test('a wrong figure does not agree', () => {
    const [place] = find({});
    expect(agrees(place!, 3000)).toBe(true);
    expect(agrees(place!, 3001)).toBe(false);
    expect(agrees(place!, '3000')).toBe(false);
  });
  test.each([
    ['table', { table: '回次の比較' }, 'no result table 回次の比較'],
    ['row', { where: { 回次: '第2回' } }, '回次比較: 0 rows where {"回次":"第2回"}'],
    ['heading', { values: { 金額: 1 } }, '例1回次比較 has no column 金額'],
  ])('an unknown %s fails', (_, more, message) => expect(() => find(more)).toThrow(message));
});
