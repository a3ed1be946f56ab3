/**
 * How a member's adjusted amount came about: the level that it is guaranteed, and what it takes over from others.
 */
import Decimal from 'decimal.js';
import { given, operand, step } from '../../forms/steps/operands';
import type { Operand, Step, Subject } from '../../outcome';
import type { CostsCase, GuaranteeLevel } from '../case';
import { nameAt } from '../context';
import type { CostsFigures, GuaranteeFigure, GuaranteePass } from '../figures';
import { total } from '../keys/share-amount';

export function explainGuarantee(c: CostsCase, figures: CostsFigures, member: number): Step[] {
  const { guarantee } = figures;
  if (guarantee === null || c.guarantee === null) return [];
  const about: Subject = { member: nameAt(c.members, member) };
  const base = operand('guaranteedBase', guarantee.base[member] ?? 0, 'yen', about);
  const current = operand('currentCost', figures.current[member] ?? 0, 'yen', about);
  const { trigger, set, unit } = c.guarantee;
  const limit = operand('guaranteeLevel', guarantee.trigger[member] ?? 0, 'yen', about);
  const target = operand('setLevel', guarantee.target[member] ?? 0, 'yen', about);
  const levels = [
    ...levelSteps(trigger, current, limit, unit),
    ...(set === null ? [] : levelSteps(set, current, target, unit)),
  ];
  if (guarantee.method === 'notNeeded')
    return [...levels, adjusted([base, limit], { kind: 'minimum' }, base.value, about)];
  if (guarantee.method === 'passes')
    return [...levels, ...passSteps(guarantee, member, base, target, c.guarantee.reallocationUnit)];
  return [...levels, ...closedSteps(guarantee, member, base, limit, c.guarantee.reallocationUnit)];
}

function adjusted(
  operands: readonly Operand[],
  operation: Step['operation'],
  value: number,
  about: Subject,
): Step {
  return step('adjustedAmount', operation, operands, operand('adjustedAmount', value, 'yen', about));
}

/** current × (1 − rate), cut to the unit. */
function levelSteps(level: GuaranteeLevel, current: Operand, result: Operand, unit: number): Step[] {
  const about = result.about ?? {};
  if (level.kind === 'amounts') return [given(result)];
  const cut = { kind: 'round', mode: 'cut', unit } as const;
  if (level.kind === 'current') return [step(result.label, cut, [current], result)];
  const kept = operand('keptRatio', new Decimal(1).minus(level.rate).toNumber(), 'ratio');
  const unrounded = operand(
    'unrounded',
    new Decimal(current.value).times(kept.value).toNumber(),
    'yen',
    about,
  );
  return [
    step('unrounded', { kind: 'multiply' }, [current, kept], unrounded),
    step(result.label, cut, [unrounded], result),
  ];
}

function closedSteps(
  figure: GuaranteeFigure,
  member: number,
  base: Operand,
  limit: Operand,
  unit: number,
): Step[] {
  const about = base.about ?? {};
  const result = figure.result[member] ?? 0;
  const weight = figure.weight[member] ?? 0;
  if ((figure.rank[member] ?? 0) === 0) {
    const share = new Decimal(figure.muNumerator).times(weight).div(figure.muDenominator).toNumber();
    const before = operand('amountBeforeCap', Math.max(result, base.value + share), 'yen', about);
    return [adjusted([weight === 0 ? base : before, limit], { kind: 'minimum' }, result, about)];
  }
  const open = [...figure.rank.keys()].filter((m) => (figure.rank[m] ?? 0) > 0);
  const over = total(open.map((m) => (figure.result[m] ?? 0) - (figure.base[m] ?? 0)));
  const floors = total(open.map((m) => figure.floor[m] ?? 0));
  const addition = operand('takenOver', result - base.value, 'yen', about);
  const operands = takeOver(
    over,
    weight,
    total(open.map((m) => figure.weight[m] ?? 0)),
    (over - floors) / unit,
    about,
  );
  return [
    takenOverStep(operands, figure.rank[member] ?? 0, unit, addition),
    adjusted([base, addition], { kind: 'sum' }, result, about),
  ];
}

function takeOver(
  over: number,
  weight: number,
  weightTotal: number,
  leftover: number,
  about: Subject,
): Operand[] {
  return [
    operand('toReallocate', over, 'yen'),
    operand('weight', weight, 'count', about),
    operand('weightTotal', weightTotal, 'count'),
    operand('leftover', leftover, 'count'),
  ];
}

function takenOverStep(operands: readonly Operand[], place: number, unit: number, result: Operand): Step {
  return step('takenOver', { kind: 'largestRemainder', place, unit }, operands, result);
}

function passSteps(
  figure: GuaranteeFigure,
  member: number,
  base: Operand,
  target: Operand,
  unit: number,
): Step[] {
  const about = base.about ?? {};
  const steps: Step[] = [];
  let value = base;
  for (const pass of figure.passes) {
    if (pass.triggered[member] === 1) {
      const set = operand('adjustedAmount', pass.set[member] ?? 0, 'yen', about);
      steps.push(step('adjustedAmount', { kind: 'minimum' }, [value, target], set));
      value = set;
    } else if ((pass.addition[member] ?? 0) > 0) {
      const addition = operand('takenOver', pass.addition[member] ?? 0, 'yen', about);
      steps.push(passAddition(pass, member, addition, unit));
      const next = operand('adjustedAmount', pass.value[member] ?? 0, 'yen', about);
      steps.push(step('adjustedAmount', { kind: 'sum' }, [value, addition], next));
      value = next;
    }
  }
  if (steps.length === 0) steps.push(adjusted([base], { kind: 'sum' }, base.value, about));
  return steps;
}

/** By weights, or an agreed amount as it was agreed. */
function passAddition(pass: GuaranteePass, member: number, addition: Operand, unit: number): Step {
  const about = addition.about ?? {};
  const place = pass.rank[member] ?? 0;
  if (place === 0) return given(addition);
  const leftover = (pass.excess - total(pass.floor)) / unit;
  const operands = takeOver(pass.excess, pass.weight[member] ?? 0, total(pass.weight), leftover, about);
  return takenOverStep(operands, place, unit, addition);
}
