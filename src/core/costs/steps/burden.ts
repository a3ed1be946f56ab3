/**
 * How a member's burden, its years, its saving and its rate came about.
 */
import { given, operand, step } from '../../forms/steps/operands';
import type { Operand, Step, Subject } from '../../outcome';
import type { CostsCase, RateScope } from '../case';
import { nameAt } from '../context';
import type { CostsFigures, MarginSteps, YearlyFigure } from '../figures';
import { total } from '../keys/share-amount';

/** 負担額: cost by cost, and the guarantee's adjustment. */
export function explainBurden(c: CostsCase, figures: CostsFigures, member: number): Step[] {
  const about: Subject = { member: nameAt(c.members, member) };
  const parts: Operand[] = c.costs.flatMap(({ name }, i) => {
    const yen = figures.byCost[i * c.members.length + member] ?? 0;
    return yen === 0 ? [] : [operand('costShare', yen, 'yen', { ...about, cost: name })];
  });
  const adjustment = figures.guarantee?.adjustment[member] ?? 0;
  if (adjustment !== 0) parts.push(operand('adjustment', adjustment, 'yen', about));
  const result = operand('burden', figures.burden[member] ?? 0, 'yen', about);
  return [step('burden', { kind: 'sum' }, parts, result)];
}

/** 年度別負担, and what leaving and joining changed in it. @param year index into `figures.yearly.years` */
export function explainYear(c: CostsCase, figures: CostsFigures, member: number, year: number): Step[] {
  const { yearly, membership } = figures;
  const steps = burdenOfYear(c, figures, member, year);
  if (yearly === null || membership === null) return steps;
  const cell = member * yearly.years.length + year;
  const about: Subject = { member: nameAt(c.members, member), year: yearly.years[year] ?? 0 };
  const [before, after] = [yearly.amount[cell] ?? 0, membership.yearAmount[cell] ?? 0];
  const operands = [
    operand('yearBurden', before, 'yen', about),
    operand('movedInYear', after - before, 'yen', about),
  ];
  return [
    ...steps,
    step('yearAfterMoves', { kind: 'sum' }, operands, operand('yearAfterMoves', after, 'yen', about)),
  ];
}

function burdenOfYear(c: CostsCase, figures: CostsFigures, member: number, year: number): Step[] {
  const { yearly } = figures;
  if (yearly === null) return [];
  const count = yearly.years.length;
  const cell = member * count + year;
  const about: Subject = { member: nameAt(c.members, member), year: yearly.years[year] ?? 0 };
  if (yearly.margins !== null) return explainSettled(yearly, yearly.margins, cell, about);
  const floor = operand('yearFloor', yearly.floor[cell] ?? 0, 'yen', about);
  const adjustment = operand('remainderReceived', yearly.adjustment[cell] ?? 0, 'yen', about);
  const result = operand('yearBurden', yearly.amount[cell] ?? 0, 'yen', about);
  const sum = step('yearBurden', { kind: 'sum' }, [floor, adjustment], result);
  const weight = yearly.weight[cell] ?? 0;
  const flattened = yearly.flattened.some((one) => one.member === member);
  if (yearly.fittings > 0 || flattened || weight === 0 || c.yearly?.yearTotals) return [given(floor), sum];
  const operands = [
    operand('burden', yearly.memberTotal[member] ?? 0, 'yen', { member: about.member ?? '' }),
    operand('weight', weight, 'count', about),
    operand('weightTotal', total(yearly.weight.subarray(member * count, (member + 1) * count)), 'count'),
    operand('leftover', 0, 'count'),
  ];
  const unit = c.yearly?.unit ?? 1;
  return [step('yearFloor', { kind: 'largestRemainder', place: 1, unit }, operands, floor), sum];
}

/** Where both margins are met: what is settled up to the year, less what is up to the year before. */
function explainSettled(
  { years, amount }: YearlyFigure,
  { settled }: MarginSteps,
  cell: number,
  about: Subject,
): Step[] {
  const year = cell % years.length;
  const upTo = settled.upTo[cell] ?? 0;
  const cut = settled.cut[cell] ?? 0;
  const cutUpTo = operand('yearUpToCut', cut, 'yen', about);
  const received = operand('remainderReceived', upTo - cut, 'yen', about);
  const settledUpTo = operand('yearUpTo', upTo, 'yen', about);
  const result = operand('yearBurden', amount[cell] ?? 0, 'yen', about);
  const toYear = [given(cutUpTo), step('yearUpTo', { kind: 'sum' }, [cutUpTo, received], settledUpTo)];
  if (year === 0) return [...toYear, step('yearBurden', { kind: 'sum' }, [settledUpTo], result)];
  const before = { ...about, year: years[year - 1] ?? 0 };
  const earlier = operand('yearUpTo', settled.upTo[cell - 1] ?? 0, 'yen', before);
  return [...toYear, step('yearBurden', { kind: 'subtract' }, [settledUpTo, earlier], result)];
}

/** 削減額 and 削減率 within a scope. @param member null: all together */
export function explainCostRate(
  c: CostsCase,
  figures: CostsFigures,
  scope: RateScope,
  member: number | null,
): Step[] {
  const rate = figures.rates.find((one) => one.scope === scope && one.member === member);
  if (rate === undefined) return [];
  const about: Subject = member === null ? {} : { member: nameAt(c.members, member) };
  const current = operand('currentCost', rate.current, 'yen', about);
  const saving = operand('saving', rate.saving, 'yen', about);
  const burden = operand('burden', rate.burden, 'yen', about);
  const steps = [step('saving', { kind: 'subtract' }, [current, burden], saving)];
  if (rate.current === 0) return steps;
  const ratio = operand('rate', rate.rate, 'ratio', about);
  return [...steps, step('rate', { kind: 'divide' }, [saving, current], ratio)];
}
