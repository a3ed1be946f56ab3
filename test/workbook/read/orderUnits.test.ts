/** 発注単位 and グループ境界. */
import { readForms, type FormsReading } from '../../../src/workbook/read';
import { issuesOf, placeText, sample, withCell, without, type Tables } from './sample';
import { snapshotOf, type Rows } from './snapshotOf';

/** Both forms are one order in round 2; each is one of its own in round 1. */
function withUnits(rows: Rows): Tables {
  const tables = sample();
  const [groups, bids] = [tables['グループ']!, tables['入札']!];
  return {
    ...tables,
    発注単位: [['回次', '帳票名', '発注単位', '予定価格'], ...rows],
    グループ: groups.map((row, i) => (i === 0 ? row : [row[0]!, '圧着', row[2]!, row[3]!])),
    入札: bids.map((row, i) => (i < 3 ? row : [row[0]!, row[1]!, '圧着', ...row.slice(3)])),
  };
}

const JOINT: Rows = [
  ['第2回', '納付書', '圧着', 30000],
  ['第2回', '検針票', '圧着', null],
];

test('forms of one unit, with one ceiling', () => {
  const reading = readForms(snapshotOf(withUnits(JOINT))) as FormsReading;
  expect(
    reading.case.rounds.map(({ units, unitOfForm }) => [units.map(({ name }) => name), [...unitOfForm]]),
  ).toEqual([
    [
      ['納付書', '検針票'],
      [0, 1],
    ],
    [['圧着'], [0, 0]],
  ]);
  expect(reading.case.rounds[1]!.units[0]!.ceiling).toBe(30000);
  expect(reading.case.rounds[1]!.bids.map(({ unit, form }) => [unit, form])).toEqual([
    [0, 0],
    [0, 1],
  ]);
  expect(reading.placeOf({ round: '第2回', item: '圧着', field: '予定価格' })).toMatchObject({
    row: 1,
    cell: 'D5',
  });
});

test.each<[string, Rows, string, string, unknown]>([
  [
    'two ceilings',
    [JOINT[0]!, ['第2回', '検針票', '圧着', 20000]],
    'ceilingDiffers',
    '入力 発注単位/発注単位/2/予定価格/D6',
    20000,
  ],
  [
    'a form in two units',
    [...JOINT, ['第2回', '納付書', '別口', null]],
    'formInTwoUnits',
    '入力 発注単位/発注単位/3/帳票名/B7',
    ['圧着', '別口'],
  ],
  [
    'a form twice',
    [...JOINT, ['第2回', '納付書', '圧着', null]],
    'keyTwice',
    '入力 発注単位/発注単位/3/帳票名/B7',
    ['第2回', '納付書'],
  ],
])('%s', (_, rows, code, place, found) => {
  expect(
    issuesOf(withUnits(rows)).map((issue) => [issue.code, placeText(issue), issue.values['found']]),
  ).toEqual([[code, place, found]]);
});

test('a unit called like a form that is not in it', () => {
  const tables = {
    ...sample(),
    発注単位: [
      ['回次', '帳票名', '発注単位'],
      ['第1回', '納付書', '検針票'],
    ],
  };
  expect(issuesOf(tables).map((issue) => [issue.code, placeText(issue)])).toContainEqual([
    'unitNameIsForm',
    '入力 発注単位/発注単位/1/発注単位/C5',
  ]);
});

test('thresholds of a round, the largest first', () => {
  const tables = {
    ...without('グループ'),
    回次: sample()['回次']!.map((row, i) => [...row, i === 0 ? 'グループ分け' : i === 2 ? 'しきい値' : null]),
    グループ境界: [
      ['回次', '枚数以上'],
      ['第2回', 500],
      ['第2回', '１，５００枚'],
    ],
  };
  const reading = readForms(snapshotOf(tables)) as FormsReading;
  expect(reading.case.rounds[1]!).toMatchObject({ groupSource: 'thresholds', thresholds: [1500, 500] });
  expect(reading.findings.map(({ code }) => code)).toEqual(['numberReread']);
  expect(
    issuesOf(withCell('グループ境界', 2, '枚数以上', 500, tables)).map((i) => [i.code, placeText(i)]),
  ).toEqual([['keyTwice', '入力 グループ境界/グループ境界/2/枚数以上/B6']]);
});
