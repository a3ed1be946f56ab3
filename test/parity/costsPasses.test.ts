/**
 * The guarantee by passes when an input changes in the sheet and no run follows. Planned for an input that nobody's
 * guarantee is touched by; then one current cost falls, and each pass pushes exactly one more member above its trigger.
 * As long as the columns suffice the formulas give the core's figures for the new input; beyond that 検算 says so.
 */
import fc from 'fast-check';
import { MORE_PASSES } from '../../src/workbook/planning/costs/checks';
import type { Tables } from '../support/tables';
import { checkCells } from './checkCells';
import { completed, labelledCosts, type CostsCompleted } from './costsDerive';
import { inWords } from './report';
import { keepFormulas } from './sameFormulas';
import { calculated, compareWith, type Labelled, type SheetValues } from './univer';

const seed = Number(process.env['WARIKAN_SEED'] ?? 20260701);
const SET = 0.1;

interface Cascade {
  members: number;
  /** Passes that the changed input takes. */
  passes: number;
  /** What everybody's share is before the guarantee. */
  base: number;
  /** Where in what a pass adds the next member's current cost lies. */
  within: number;
}

const cascade: fc.Arbitrary<Cascade> = fc.integer({ min: 3, max: 9 }).chain((members) =>
  fc.record({
    members: fc.constant(members),
    passes: fc.integer({ min: 1, max: members - 1 }),
    base: fc.integer({ min: 900_000, max: 9_000_000 }),
    within: fc.integer({ min: 20, max: 80 }),
  }),
);

/**
 * All have the same share, so all that are not yet set stand at one height, which every pass lifts: the next current
 * cost lies between two heights. By hand: 3 members at 900,000, the first's current cost 899,999 → set to 809,999,
 * the others lifted to 945,000; with a current cost of 922,500 the second triggers the second pass.
 */
function currentCosts({ members, passes, base, within }: Cascade): number[] {
  const costs = [base - 1];
  let before = base;
  let set = 0;
  while (costs.length < members) {
    set += Math.floor((costs.at(-1) ?? 0) * (1 - SET));
    const height = (members * base - set) / (members - costs.length);
    costs.push(
      costs.length < passes ? Math.floor(before + ((height - before) * within) / 100) : base * members,
    );
    before = height;
  }
  return costs;
}

function tablesOf(s: Cascade, today: readonly number[], times: '収束まで' | '1回'): Tables {
  const name = (i: number): string => `第${i + 1}町`;
  return {
    団体: [['団体名'], ...today.map((_, i) => [name(i)])],
    現行経費: [['団体名', '費目', '金額'], ...today.map((yen, i) => [name(i), '使用料', yen])],
    経費: [
      ['経費名', '金額', '按分方法', '保証の対象'],
      ['利用料', s.base * s.members, '均等割', '○'],
    ],
    按分方法: [
      ['方法名', '基準', '割合'],
      ['均等割', '均等割', 1],
    ],
    保証: [
      ['発動条件', '調整後', '調整率', '回数'],
      ['現行経費', '削減率', SET, times],
    ],
  };
}

const passesOf = ({ figures }: CostsCompleted): number => figures.guarantee?.passes.length ?? -1;
const columnsOf = ({ plan }: Labelled): number =>
  plan.sheets.flatMap(({ table }) => table.columns).filter(({ heading }) => /^発動 \d+回目$/.test(heading))
    .length;

/** 結果 of 保証, as recalculated. */
function resultOf({ plan }: Labelled, values: SheetValues): unknown {
  const sheet = plan.sheets.find(({ name }) => name.endsWith(' 保証'))!;
  return values.get(sheet.name)?.[sheet.table.columns.findIndex(({ heading }) => heading === '結果')];
}

test('more passes than columns: the check fails; as many or fewer: the core’s figures', async () => {
  const tally = { enough: 0, tooFew: 0, compared: 0 };
  for (const s of fc.sample(cascade, { seed, numRuns: 22 })) {
    const today = currentCosts(s);
    const calm = completed(tablesOf(s, [s.base * s.members, ...today.slice(1)].map(Math.ceil), '収束まで'));
    const changed = completed(tablesOf(s, today, '収束まで'));
    expect([passesOf(calm), passesOf(changed)]).toEqual([0, s.passes]);
    const planned = labelledCosts('as planned', calm, 1, 0);
    const now = labelledCosts('now', changed, 1, 0);
    const columns = columnsOf(planned);
    const kept = keepFormulas(planned.plan, now.plan, '例1')!;
    const one = { ...now, plan: kept.plan, skip: kept.skipped.map((title) => `例1${title}`) };
    const [values] = await calculated([one]);
    const check = checkCells(one, values!, MORE_PASSES);
    if (s.passes <= columns) {
      tally.enough += 1;
      expect(check).toEqual({ found: 0, passes: 1 });
      expect(resultOf(one, values!)).toEqual([...changed.figures.guarantee!.result]);
      const parity = compareWith([one], [values!]);
      if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 20));
      tally.compared += parity.compared;
    } else {
      tally.tooFew += 1;
      expect(check).toEqual({ found: 1, passes: 0 });
    }
  }
  process.stdout.write(
    `passes on changed inputs, seed ${seed}: ${tally.enough} with columns enough (${tally.compared} formula cells), ` +
      `${tally.tooFew} with too few\n`,
  );
  expect(tally.enough).toBeGreaterThan(5);
  expect(tally.tooFew).toBeGreaterThan(3);
  expect(tally.compared).toBeGreaterThan(500);
}, 600_000);

test('回数 typed anew: once is no longer enough', async () => {
  const s: Cascade = { members: 4, passes: 2, base: 900_000, within: 50 };
  const once = labelledCosts('once', completed(tablesOf(s, currentCosts(s), '1回')), 1, 0);
  const stable = labelledCosts('stable', completed(tablesOf(s, currentCosts(s), '収束まで')), 1, 0);
  const [asAgreed, changed] = [once, { ...once, sources: stable.sources }];
  expect(checkCells(asAgreed, (await calculated([asAgreed]))[0]!, MORE_PASSES)).toEqual({
    found: 0,
    passes: 1,
  });
  expect(checkCells(changed, (await calculated([changed]))[0]!, MORE_PASSES)).toEqual({
    found: 1,
    passes: 0,
  });
});
