/**
 * How a member's 消費税 came about, and how an amount came to the basis of the computation.
 */
import { operand, step } from '../../forms/steps/operands';
import type { Operand, Step, Subject } from '../../outcome';
import type { CostsCase, TaxPolicy } from '../case';
import { nameAt } from '../context';
import type { CostsFigures, TaxPart } from '../figures';

/** What the base is made of, the tax on it and both together. @param member null: all together; @param percent 0: no certain rate */
export function explainMemberTax(
  c: CostsCase,
  figures: CostsFigures,
  percent: number,
  member: number | null,
): Step[] {
  const figure = figures.taxes.find((one) => one.percent === percent && one.member === member);
  if (figure === undefined) return [];
  const about: Subject = member === null ? {} : { member: nameAt(c.members, member) };
  const base = operand('taxBase', figure.base, 'yen', about);
  const parts = figure.parts.map((part) => partOperand(c, part, about));
  const sum = step('taxBase', { kind: 'sum' }, parts, base);
  if (percent === 0 || parts.length === 0) return parts.length === 0 ? [] : [sum];
  const tax = operand('tax', figure.tax, 'yen', about);
  const operands = [base, operand('taxRate', percent, 'percent'), operand('taxDivisor', 100, 'count')];
  const result = operand('taxedAmount', figure.base + figure.tax, 'yen', about);
  return [
    sum,
    step('tax', { kind: 'proportion', mode: c.policy.tax.mode }, operands, tax),
    step('taxedAmount', { kind: 'sum' }, [base, tax], result),
  ];
}

function partOperand(c: CostsCase, part: TaxPart, about: Subject): Operand {
  switch (part.of) {
    case 'cost':
      return operand('costShare', part.amount, 'yen', { ...about, cost: nameAt(c.costs, part.cost) });
    case 'fee':
      return operand('entryFee', part.amount, 'yen', about);
    case 'adjustment':
      return operand('adjustment', part.amount, 'yen', about);
    case 'moves':
      return operand('moved', part.amount, 'yen', about);
  }
}

/** 税抜 → 税込: the tax is added; 税込 → 税抜: the tax that is in it is taken out. */
export function conversionSteps(
  given: Operand,
  percent: number,
  { basis, mode }: TaxPolicy,
  result: Operand,
): Step[] {
  const added = basis === 'in';
  const tax = operand('tax', Math.abs(result.value - given.value), 'yen', given.about);
  const operands = [
    given,
    operand('taxRate', percent, 'percent'),
    operand('taxDivisor', added ? 100 : 100 + percent, 'count'),
  ];
  return [
    step('tax', { kind: 'proportion', mode }, operands, tax),
    step(result.label, { kind: added ? 'sum' : 'subtract' }, [given, tax], result),
  ];
}
