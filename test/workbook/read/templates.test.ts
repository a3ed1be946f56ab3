/** The template workbooks pass through reading. */
import { readForms, type FormsReading } from '../../../src/workbook/read';
import { templates } from '../../../src/workbook/templates';
import { snapshotOfPlan } from './snapshotOf';

const kanagawa = () => readForms(snapshotOfPlan(templates['kanagawa-forms']!()));

test('kanagawa-forms is read without an error or a finding', () => {
  const reading = kanagawa();
  expect(reading.kind === 'rejected' ? reading.issues : reading.findings).toEqual([]);
  expect(reading.kind).toBe('forms');
});

test('kanagawa-forms has the figures of the deck', () => {
  const { case: read, roundDates, bidRows } = kanagawa() as FormsReading;
  expect(read.members.map(({ name }) => name)).toEqual(['A町', 'B町', 'C町', 'D町']);
  expect(read.rounds.map(({ scheme }) => scheme)).toEqual(['common', 'individual', 'group']);
  expect(roundDates).toEqual(['2011-06-13', '2011-11-24', '2012-02-01']);
  expect(read.rounds.map(({ sheets }) => [...sheets])).toEqual([
    [50000, 10000, 5000, 500],
    [50000, 10000, 1000, 500],
    [50000, 10000, 1000, 500],
  ]);
  for (const round of read.rounds) {
    expect([...round.alonePrice]).toEqual([4, 8, 12, 25]);
    expect([...round.quotedSheets]).toEqual([50000, 10000, 5000, 500]);
  }
  expect(read.rounds.map(({ bids }) => bids.map(({ price }) => price))).toEqual([
    [3.5],
    [2.8, 6, 12, 20],
    [3, 6, 13],
  ]);
  expect([...read.rounds[2]!.groups]).toEqual([0, 1, 2, 2]);
  expect(read.rounds[2]!.bids.map(({ reading }) => reading)).toEqual(['', '推定', '']);
  expect(bidRows).toEqual([[1], [2, 3, 4, 5], [6, 7, 8]]);
  expect(read.policy).toEqual({
    amountRounding: 'cut',
    amountUnit: 1,
    priceUnit: 0.01,
    maxGroups: 3,
    lumpBasis: 'amount',
    remainder: 'largestRemainder',
    remainderTies: 'number',
    groupObjective: 'largestSmallestReduction',
  });
});

test('empty-forms lacks nothing but data', () => {
  const reading = readForms(snapshotOfPlan(templates['empty-forms']!()));
  expect(reading.kind).toBe('rejected');
  const issues = reading.kind === 'rejected' ? reading.issues : [];
  expect(issues.map(({ code }) => code)).toEqual([
    'noMembers',
    'noForms',
    'noRounds',
    'tableEmpty',
    'tableEmpty',
  ]);
});

test('templates name no sheet like a table, and no table twice', () => {
  for (const template of Object.values(templates)) {
    const { sheets } = template();
    const names = sheets.flatMap(({ name, table }) => [name, table.name]);
    expect(new Set(names).size).toBe(names.length);
  }
});
