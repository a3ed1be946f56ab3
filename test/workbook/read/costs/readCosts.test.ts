/** The sample as the core gets it: units, years, keys, lines, and which rows made what. */
import { monthOf } from '../../../../src/core/calendar';
import { readCosts, type CostsReading } from '../../../../src/workbook/read';
import { withHeading, without, type Tables } from '../sample';
import { snapshotOf } from '../snapshotOf';
import { costIssuesOf, costsSample } from './sample';

const read = (tables: Tables = costsSample(), more = {}) =>
  readCosts(snapshotOf(tables, more)) as CostsReading;

test('the sample is read without an error or a finding', () => {
  expect(costIssuesOf(costsSample())).toEqual([]);
  expect(read().kind).toBe('costs');
});

test('amounts are converted to yen exactly', () => {
  const { currentCosts, services, requests, quotes, ceilings, quoteRounds } = read().case;
  expect(currentCosts.map(({ amount }) => amount)).toEqual([920_000_000, 12_000_000]);
  expect(currentCosts.map(({ compared, tax }) => [compared, tax])).toEqual([
    [true, 'in'],
    [false, 'in'],
  ]);
  expect(services.map(({ monthlyPrice, kind }) => [monthlyPrice, kind])).toEqual([
    [12_500, 'required'],
    [50_000, 'optional'],
  ]);
  expect(requests[0]!.prices).toEqual([
    { takers: 1, amount: 700_000, tax: '', supplied: NaN },
    { takers: 2, amount: 800_000, tax: '', supplied: NaN },
  ]);
  expect(quotes.map(({ setup, monthly, months, state }) => [setup, monthly, months, state])).toEqual([
    [100_000, 10_000, 63, 'existing'],
    [0, 10_000, 0, 'dropped'],
  ]);
  expect([...ceilings!]).toEqual([NaN, 1_500_000]);
  expect(quoteRounds[0]!.rows).toEqual([
    { member: null, current: 8_335_000_000, migration: 660_000_000, cloud: 4_904_000_000 },
  ]);
});

test('keys: from their table, and from a word in 経費', () => {
  const { keys, costs } = read().case;
  const byDefault = { unit: 1, mode: 'cut', remainder: 'largestRemainder' };
  expect(keys).toEqual([
    {
      name: '均等4人口6',
      rounding: 'mix',
      components: [
        { basis: { kind: 'equal' }, ratio: 4, rule: { unit: 100, mode: 'cut', remainder: 'lead' } },
        { basis: { kind: 'indicator', indicator: 0 }, ratio: 6, rule: byDefault },
      ],
    },
    {
      name: '固定割合',
      rounding: 'perComponent',
      components: [{ basis: { kind: 'fixed', normalise: false }, ratio: 1, rule: byDefault }],
    },
    {
      name: '世帯数割',
      rounding: 'perComponent',
      components: [{ basis: { kind: 'indicator', indicator: 1 }, ratio: 1, rule: byDefault }],
    },
  ]);
  expect(costs.map(({ name, division }) => [name, division.kind])).toEqual([
    ['利用料', 'metered'],
    ['運営費', 'key'],
    ['移行費', 'key'],
    ['調査費', 'direct'],
    ['通信費', 'key'],
  ]);
});

test('costs: lines, participants, what is said of the whole', () => {
  const { costs } = read().case;
  const [fee, running, migration, study] = costs;
  expect(fee).toMatchObject({ lines: [], guaranteed: true, participants: null });
  expect(fee!.division).toEqual({ kind: 'metered', contract: 0 });
  expect(running).toMatchObject({ payer: 0, scope: 'joint', penalty: false, newServices: false });
  expect(running!.lines).toEqual([
    { year: 2011, amount: 100_000, money: 'contributions', tax: 'in', supplied: 40817 },
    { year: 2012, amount: 200_000, money: 'subsidy', tax: 'in', supplied: NaN },
  ]);
  expect(migration).toMatchObject({ participants: [0, 1], scope: 'outside', newServices: true });
  expect([...migration!.fixedRatio!]).toEqual([60, 40]);
  expect(study).toMatchObject({ participants: [1], penalty: true, fixedRatio: null });
  expect(study!.division).toEqual({
    kind: 'direct',
    amounts: Float64Array.of(NaN, 500),
    said: [{}, { tax: '', supplied: NaN }],
  });
});

test('terms, uses, period', () => {
  const { terms, uses, metered } = read().case;
  expect(terms.map(({ start, end }) => [start, end])).toEqual([
    [40817, 41061],
    ['undecided', NaN],
    [40817, NaN],
  ]);
  expect(uses).toEqual([
    { service: 0, member: 0, state: 'existing', volume: 3, start: NaN, end: NaN },
    { service: 1, member: 1, state: 'new', volume: 1, start: 41061, end: NaN },
  ]);
  expect(metered).toEqual({
    firstMonth: monthOf(2011, 10),
    lastMonth: monthOf(2016, 9),
    partMonth: 'whole',
    beforePeriod: 'cut',
  });
});

test('the guarantee, agreed levels, years, rates', () => {
  const { guarantee, yearly, printedRates, quoteRounds, policy } = read().case;
  expect(guarantee).toEqual({
    trigger: { kind: 'rate', rate: 0.3 },
    set: { kind: 'rate', rate: 0.35 },
    unit: 1,
    reallocationUnit: 1,
    basis: { kind: 'indicator', indicator: 0 },
    passes: 'once',
    penalties: 'inside',
    said: [{}, { tax: '', supplied: NaN }],
  });
  expect(yearly).toMatchObject({ years: [2011, 2012], remainder: 'first', unit: 1 });
  expect(yearly!.basis).toEqual({ kind: 'weights', weights: Float64Array.of(6, 12, 6, 0) });
  expect([...yearly!.yearTotals!]).toEqual([10_000, 0]);
  expect(
    printedRates.map(({ scope, member, percent, decimals, amountUnit }) => [
      scope,
      member,
      percent,
      decimals,
      amountUnit,
    ]),
  ).toEqual([
    ['withJoint', null, 44.6, 1, 1],
    ['systems', 1, 55, 1, 10_000_000],
  ]);
  expect(quoteRounds.map(({ members, scope, printedPercent }) => [members, scope, printedPercent])).toEqual([
    [[0, 1], '基幹／4市6町', 33.2],
    [[1], '', NaN],
  ]);
  expect(policy.tax).toEqual({
    basis: 'asGiven',
    mode: 'cut',
    rates: [{ from: 40634, rate: 5, source: '法' }],
  });
});

test('which rows made what', () => {
  const { rows } = read();
  expect(rows.costs).toEqual([[3], [1, 2], [4], [5], [6]]);
  expect(rows.lines).toEqual([[], [1, 2], [4], [5], [6]]);
  expect(rows.keys).toEqual([[1, 2], [], []]);
  expect(rows.indicators.map((of) => [...of])).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect([...rows.participants[2]!]).toEqual([2, 1]);
  expect([...rows.yearWeights]).toEqual([2, 1, 3, 0]);
  expect(rows.yearTotals).toEqual([1, 0]);
  expect(rows.requests).toEqual([[1, 2], []]);
  expect(rows.quoteRows).toEqual([[1], [2]]);
  expect([rows.guarantee, [...rows.guaranteeLevels], [...rows.ceilings]]).toEqual([1, [0, 1], [0, 1]]);
});

test('matrices give what the lists give', () => {
  const lists = read();
  const rest = without('利用', without('基礎数値', costsSample()));
  const matrices = read({
    ...rest,
    基礎数値表: [
      ['団体名', '人口', '世帯数', '参考 備考'],
      ['寒川町', 47478, 18046, 1],
      ['葉山町', 32823, 12582, 2],
    ],
    指標: [
      ['指標', '基準日', '出典'],
      ['人口', 40634, '国調'],
    ],
    利用表: [
      ['業務名', '葉山町', '寒川町'],
      ['住民記録', '○', null],
      ['財務会計', null, '◎'],
    ],
    数量表: [
      ['業務名', '葉山町'],
      ['住民記録', 3],
    ],
  });
  expect(matrices.case.indicators).toEqual(lists.case.indicators);
  expect(matrices.case.uses.map((use) => ({ ...use, start: NaN }))).toEqual(
    lists.case.uses.map((use) => ({ ...use, start: NaN })),
  );
  expect(matrices.rows.volumes).toEqual([1, 0]);
  expect(matrices.sources.usesMatrix!.columns).toEqual({
    業務名: '業務名',
    葉山町: '葉山町',
    寒川町: '寒川町',
  });
  expect(matrices.sources.indicatorsMatrix!.columns).toEqual({
    団体名: '団体名',
    人口: '人口',
    世帯数: '世帯数',
  });
});

test('English tables and headings', () => {
  const { 経費: costs, ...rest } = withHeading('経費', '経費名', 'Cost', costsSample());
  expect(read({ ...rest, Costs: costs! }).case.costs).toHaveLength(5);
});

test('a workbook that counts dates from 1904 gives the same serials to the core', () => {
  const tables = {
    ...costsSample(),
    契約期間: [
      ['契約名', '団体名', '開始', '終了'],
      ['基幹系', '葉山町', 40817 - 1462, '2012-06'],
      ['内部系', '寒川町', '未定', null],
    ],
  };
  const [term] = read(tables, { date1904: true }).case.terms;
  expect([term!.start, term!.end]).toEqual([40817, 41090]);
});

test('a service needs no price where nothing is metered', () => {
  const reading = read({
    団体: [['団体名'], ['葉山町']],
    業務: [['業務名'], ['住民記録']],
    利用: [
      ['団体名', '業務名'],
      ['葉山町', '住民記録'],
    ],
    経費: [
      ['経費名', '金額', '按分方法'],
      ['運営費', 1000, '均等割'],
    ],
  });
  expect(reading.case.services).toEqual([
    { name: '住民記録', contract: 0, monthlyPrice: 0, tax: '', kind: 'optional' },
  ]);
  expect(reading.case.contracts).toEqual([{ name: '契約' }]);
  expect([reading.case.metered, reading.case.guarantee, reading.case.yearly]).toEqual([null, null, null]);
  expect(reading.case.policy.tax.rates).toHaveLength(4);
});
