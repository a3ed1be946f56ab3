/** The templates of cost sharing pass through reading and computing; the decks' figures are in them. */
import { shareCosts, type CostsFigures } from '../../../../src/core';
import { placeIssues, readCosts, type CostsReading } from '../../../../src/workbook/read';
import { templates } from '../../../../src/workbook/templates';
import { kanagawaTowns, saitama, yamaguchi } from '../../../core/costs/decks';
import { snapshotOfPlan } from '../snapshotOf';

const read = (name: string): CostsReading => readCosts(snapshotOfPlan(templates[name]!())) as CostsReading;

function figures(reading: CostsReading): CostsFigures {
  const outcome = shareCosts(reading.case);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome.figures;
}

const codes = (reading: CostsReading): string[] => {
  const outcome = shareCosts(reading.case);
  return outcome.kind === 'completed' ? placeIssues(reading, outcome.findings).map(({ code }) => code) : [];
};

const indicator = (reading: CostsReading, name: string): number[] => [
  ...reading.case.indicators.find((one) => one.name === name)!.values,
];
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

test.each(['kanagawa-costs', 'saitama', 'toyama', 'yamaguchi'])(
  '%s is read without an error or a finding',
  (name) => {
    const reading = readCosts(snapshotOfPlan(templates[name]!()));
    expect(reading.kind === 'rejected' ? reading.issues : reading.findings).toEqual([]);
    expect(reading.kind).toBe('costs');
  },
);

test('empty-costs lacks nothing but data', () => {
  const reading = readCosts(snapshotOfPlan(templates['empty-costs']!()));
  expect(reading.kind === 'rejected' ? reading.issues.map(({ code }) => code) : []).toEqual([
    'noMembers',
    'tableEmpty',
  ]);
});

test('kanagawa-costs: towns, populations, households, starts of the deck', () => {
  const reading = read('kanagawa-costs');
  const { members, terms, costs, metered } = reading.case;
  expect(members.map(({ name }, i) => [name, indicator(reading, '人口')[i]])).toEqual(kanagawaTowns);
  expect(total(indicator(reading, '世帯数'))).toBe(117_030);
  const undecided = terms.filter(({ start }) => start === 'undecided');
  expect(undecided.map(({ contract, member }) => [contract, members[member]!.name])).toEqual([
    [0, '寒川町'],
    [1, '二宮町'],
    [1, '松田町'],
    [1, '箱根町'],
    [1, '湯河原町'],
  ]);
  expect(terms.filter(({ contract, start }) => contract === 1 && start !== 'undecided')).toHaveLength(10);
  expect(
    terms.find(({ contract, member }) => contract === 0 && members[member]!.name === '大井町')!.start,
  ).toBe(40806);
  expect(costs.map(({ division, participants }) => [division.kind, participants?.length ?? 14])).toEqual([
    ['metered', 14],
    ['key', 14],
    ['key', 13],
  ]);
  expect(metered!.lastMonth - metered!.firstMonth + 1).toBe(60);
});

test('kanagawa-costs: classes of use as the deck counts them, the guarantee binds, years sum to the burdens', () => {
  const reading = read('kanagawa-costs');
  const { usage, guarantee, yearly, burden } = figures(reading);
  const users = [...usage.byService.used].slice(0, 46);
  const within = (from: number, to: number) => users.filter((n) => n >= from && n <= to).length;
  expect([within(14, 14), within(10, 13), within(5, 9), within(1, 4)]).toEqual([17, 13, 9, 7]);
  expect(guarantee!.needed).toBe(true);
  expect(yearly!.years).toEqual([2011, 2012, 2013, 2014, 2015, 2016]);
  expect(total(yearly!.amount)).toBe(total(burden));
});

test('saitama: populations, totals, and the printed rate is found wrong', () => {
  const reading = read('saitama');
  expect(reading.case.members.map(({ name }, i) => [name, indicator(reading, '人口')[i]])).toEqual(saitama);
  const { burden, current, guarantee, money } = figures(reading);
  expect([total(current), total(burden)]).toEqual([6_013_262_000, 3_334_372_400]);
  expect(guarantee).toMatchObject({ needed: false });
  expect(money).toMatchObject({ subsidy: 30_000_000 });
  expect(reading.case.services).toHaveLength(49);
  expect(codes(reading).filter((code) => code === 'printedRateDiffers')).toHaveLength(1);
});

test('toyama: totals in 億円, the guarantee, and customisation', () => {
  const reading = read('toyama');
  const { burden, byCost, current, guarantee, requests } = figures(reading);
  expect(total(current)).toBe(2_160_000_000);
  expect(total(byCost.slice(0, 6))).toBe(1_390_000_000);
  expect(guarantee!.result.every((yen, m) => yen <= current[m]! * 0.7)).toBe(true);
  expect([...requests.askedByMember]).toEqual([9_400_000, 0, 8_500_000, 400_000, 1_320_000, 0]);
  expect([requests.asked, requests.paid]).toEqual([19_620_000, 18_420_000]);
  expect(total(burden)).toBe(1_390_000_000 + 18_420_000);
  expect(reading.case.requests.filter(({ status }) => status === 'carriedOut')).toHaveLength(17);
  expect(codes(reading)).not.toContain('printedRateDiffers');
});

test('yamaguchi: populations, numbers of systems, four rounds, and the study is billed', () => {
  const reading = read('yamaguchi');
  expect(reading.case.members.map(({ name }, i) => [name, indicator(reading, '人口')[i]])).toEqual(yamaguchi);
  const { usage, quoteRounds, claims, yearly } = figures(reading);
  expect([...usage.byMember.used]).toEqual([33, 29, 30, 29, 24]);
  expect(quoteRounds.map(({ saving, printed }) => [saving / 1e6, printed])).toEqual([
    [2771, 33.2],
    [2411, 37.5],
    [2460, 40.4],
    [3028, 50.6],
  ]);
  expect(quoteRounds.map(({ comparableWith }) => comparableWith)).toEqual([[], [], [], []]);
  expect(claims.map(({ payer, amount }) => [payer, amount])).toEqual([1, 2, 3, 4].map(() => [0, 2_000_000]));
  expect(yearly!.years[0]).toBe(2017);
  expect(codes(reading)).not.toContain('printedRateDiffers');
});

test.each(['kanagawa-costs', 'saitama', 'toyama', 'yamaguchi'])('%s says what is assumed', (name) => {
  const [cover, ...inputs] = templates[name]!().sheets;
  expect(cover!.table.name).toBe('案内');
  expect(Array.from(cover!.table.columns[0]!.values)).toContain('仮定');
  const texts = inputs.flatMap(({ table }) =>
    table.columns
      .filter(({ heading }) => heading === '出典' || heading === '参考')
      .flatMap(({ values }) => Array.from(values)),
  );
  expect(texts.some((text) => String(text).includes('仮定'))).toBe(true);
});
