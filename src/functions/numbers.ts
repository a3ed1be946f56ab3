/** Numbers within what the core computes exactly; a spreadsheet's arithmetic noise is not held against them. */
import { COST_LIMIT, SHARE_WEIGHT_LIMIT } from '../core/costs/limits';
import { wholeNumbers } from '../core/costs/keys/whole-numbers';
import { AMOUNT_UNITS } from '../core/money/rounding';
import { isBlank, type Cell } from './cells';
import { refuse, type Words } from './refuse';

/** The whole number that 15 digits show (99.99999999999999 → 100); NaN for a fraction. */
export function nearlyWhole(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= Math.abs(value) * 1e-14 + 1e-9 ? whole : NaN;
}

/** Whole yen from 0 to 10¹². */
export function yen(value: number, name: Words): number {
  const whole = nearlyWhole(value);
  if (Number.isNaN(whole) || whole < 0)
    refuse(`${name.ja}は0以上の整数（円）にしてください。`, `${name.en} has to be whole yen, 0 or more.`);
  if (whole > COST_LIMIT) refuse(`${name.ja}は1兆円までです。`, `${name.en}: at most 10¹² yen.`);
  return whole;
}

/** Weights as whole numbers (four decimals at most), their sum positive and within the core's limit. */
export function weightsFrom(values: readonly number[], name: Words): number[] {
  const whole = wholeNumbers(values);
  if (whole === null) return refuse(`${name.ja}の小数は4桁までです。`, `${name.en}: at most four decimals.`);
  const sum = total(whole.numbers);
  if (sum === 0)
    refuse(`${name.ja}の合計が0で、分けられません。`, `${name.en} sum to 0: nothing to share by.`);
  if (sum > SHARE_WEIGHT_LIMIT)
    refuse(
      `${name.ja}の合計が大きすぎて、円まで正確に計算できません。`,
      `${name.en}: their sum is too large to be exact to the yen.`,
    );
  return whole.numbers;
}

/** 1, 10, 100 or 1,000 yen; 1 where nothing is said. */
export function amountUnit(unit: Cell): number {
  if (isBlank(unit)) return 1;
  if (typeof unit === 'number' && AMOUNT_UNITS.includes(unit)) return unit;
  return refuse('単位は1、10、100、1000のどれかです。', 'The unit is 1, 10, 100 or 1000.');
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** ⌊a ÷ b⌋ and the like for non-negative whole numbers of any size. */
export function roundedQuotient(dividend: bigint, divisor: bigint, mode: 'cut' | 'halfUp' | 'up'): number {
  const addend = { cut: 0n, halfUp: divisor, up: 2n * (divisor - 1n) }[mode];
  return Number((2n * dividend + addend) / (2n * divisor));
}
