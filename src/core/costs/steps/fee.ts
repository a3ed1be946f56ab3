/**
 * How the metered fee of a use came about: price × months × volume by fiscal year, begun months by days, the sum.
 */
import Decimal from 'decimal.js';
import { operand, step } from '../../forms/steps/operands';
import type { Operand, Step, Subject } from '../../outcome';
import type { CostsCase } from '../case';
import { nameAt } from '../context';
import type { CostsFigures, FeeFigure, FeeSpan, PartMonth } from '../figures';
import { partsBetween } from '../metered/months';
import { isConverted } from '../metered/spans';
import { conversionSteps } from './tax';

/** @param fee index into `figures.metered.fees` */
export function explainFee(c: CostsCase, figures: CostsFigures, fee: number): Step[] {
  const figure = figures.metered?.fees[fee];
  if (figure === undefined) return [];
  const about: Subject = {
    member: nameAt(c.members, figure.member),
    service: nameAt(c.services, figure.service),
  };
  const steps: Step[] = [];
  const sums: Operand[] = [];
  (figures.metered?.years ?? []).forEach((year, y) => {
    const place = { ...about, year };
    const ofYear = (figures.metered?.spans ?? []).flatMap((span, s) =>
      span.year === year ? spanFee(c, figure, span, s, place, steps) : [],
    );
    if (ofYear.length === 0) return;
    const sum = operand('yearFee', figure.byYear[y] ?? 0, 'yen', place);
    steps.push(step('yearFee', { kind: 'sum' }, ofYear, sum));
    sums.push(sum);
  });
  const result = operand('meteredFee', figure.amount, 'yen', about);
  return [...steps, step('meteredFee', { kind: 'sum' }, sums, result)];
}

/** What the months under one rate of tax come to: their fees, or one amount where those are converted. */
function spanFee(
  c: CostsCase,
  figure: FeeFigure,
  span: FeeSpan,
  s: number,
  about: Subject,
  steps: Step[],
): Operand[] {
  const months = figure.monthsBySpan[s] ?? 0;
  const fees = months > 0 ? wholeMonthsFee(c, figure, months, about, steps) : [];
  for (const part of partsBetween({ parts: figure.partDays }, span.firstMonth, span.lastMonth))
    fees.push(partMonthFee(c, figure, part, about, steps));
  if (fees.length === 0 || span.percent === null || !isConverted(c, c.services[figure.service]?.tax))
    return fees;
  const given = operand('feeAsGiven', figure.givenBySpan[s] ?? 0, 'yen', about);
  const converted = operand('feeOnBasis', figure.bySpan[s] ?? 0, 'yen', about);
  steps.push(step('feeAsGiven', { kind: 'sum' }, fees, given));
  steps.push(...conversionSteps(given, span.percent, c.policy.tax, converted));
  return [converted];
}

function priceAndVolume(c: CostsCase, { service, member }: FeeFigure, about: Subject): Operand[] {
  const use = c.uses.find((one) => one.service === service && one.member === member);
  return [
    operand('monthlyPrice', c.services[service]?.monthlyPrice ?? 0, 'yenPerUnit', about),
    operand('volume', use?.volume ?? 0, 'count', about),
  ];
}

function wholeMonthsFee(
  c: CostsCase,
  figure: FeeFigure,
  wholeMonths: number,
  about: Subject,
  steps: Step[],
): Operand[] {
  const months = operand('months', wholeMonths, 'months', about);
  const factors = [...priceAndVolume(c, figure, about), months];
  const product = factors.reduce((value, factor) => value.times(factor.value), new Decimal(1));
  const unrounded = operand('unrounded', product.toNumber(), 'yen', about);
  const fee = operand('wholeMonthsFee', product.floor().toNumber(), 'yen', about);
  steps.push(step('unrounded', { kind: 'multiply' }, factors.slice(0, 2), between(factors)));
  steps.push(step('unrounded', { kind: 'multiply' }, [between(factors), months], unrounded));
  steps.push(step('wholeMonthsFee', { kind: 'round', mode: 'cut', unit: 1 }, [unrounded], fee));
  return [fee];
}

/** Price × volume: the fee of one month. */
function between(factors: readonly Operand[]): Operand {
  const value = new Decimal(factors[0]?.value ?? 0).times(factors[1]?.value ?? 0);
  return operand('monthFee', value.toNumber(), 'yen', factors[0]?.about);
}

/** ⌊price × volume × days ÷ days of the month⌋ */
function partMonthFee(
  c: CostsCase,
  figure: FeeFigure,
  { days, ofDays }: PartMonth,
  about: Subject,
  steps: Step[],
): Operand {
  const month = between(priceAndVolume(c, figure, about));
  const yen = new Decimal(month.value).times(days).div(ofDays).floor().toNumber();
  const fee = operand('partMonthFee', yen, 'yen', about);
  const operands = [
    month,
    operand('days', days, 'count', about),
    operand('daysOfMonth', ofDays, 'count', about),
    operand('leftover', 0, 'yen'),
  ];
  steps.push(step('partMonthFee', { kind: 'largestRemainder', place: 1 }, operands, fee));
  return fee;
}
