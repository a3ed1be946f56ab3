/**
 * 総額×重み÷重み計 in whole numbers, as formulas and as values (docs/decisions/0006).
 *
 * The total is written in digits of base 1,000 (桁5 … 桁1); the remainder is carried over them:
 * r = MOD(r×1000 + digit×weight, Σ). With Σ ≤ 4·10¹² both products stay below 2⁵³. The quotient follows from the
 * remainder: (total×weight − r) ÷ Σ is whole, and at most 10¹², so ROUND removes what floating point left of it.
 */
import type { PlannedColumn } from '../../plan';
import { formula } from '../columns';
import { cell, type TableRef } from '../layout';

/** From the highest to the lowest. */
export const DIGITS = ['桁5', '桁4', '桁3', '桁2', '桁1'] as const;

/** One digit of base 1,000 of an amount; `place` 0 is the lowest. */
export function digit(amount: string, place: number): string {
  const above = place === 0 ? amount : `INT(${amount}${'/1000'.repeat(place)})`;
  return place === DIGITS.length - 1 ? above : `MOD(${above},1000)`;
}

export function digitValue(amount: number, place: number): number {
  const above = Math.floor(amount / 1000 ** place);
  return place === DIGITS.length - 1 ? above : above % 1000;
}

/** Digits of an amount that has no columns of its own for them. */
export function digitsOf(amount: string): string[] {
  return DIGITS.map((_, i) => digit(amount, DIGITS.length - 1 - i));
}

/** 桁5 … 桁1 of an amount that stands in a column of the same row. */
export function digitColumns(t: TableRef, amount: string, values: readonly number[]): PlannedColumn[] {
  return DIGITS.map((heading, i) => {
    const place = DIGITS.length - 1 - i;
    return formula(
      heading,
      digit(cell(t, amount), place),
      values.map((v) => digitValue(v, place)),
      { width: 7 },
    );
  });
}

/** MOD of total × weight by the sum of weights. @param digits from the highest to the lowest */
export function remainder(digits: readonly string[], weight: string, weightSum: string): string {
  return digits.reduce(
    (carried, d) => `MOD(${carried === '' ? '' : `1000*${carried}+`}${d}*${weight},${weightSum})`,
    '',
  );
}

/** The whole quotient, from the remainder. */
export function quotient(amount: string, weight: string, weightSum: string, rest: string): string {
  return `ROUND(${amount}*${weight}/${weightSum}-${rest}/${weightSum},0)`;
}

/** The same two by exact integers; a sum of 0 counts as 1, as in the formulas. */
export function splitValue(
  amount: number,
  weight: number,
  weightSum: number,
): { floor: number; rest: number } {
  const product = BigInt(amount) * BigInt(weight);
  const by = BigInt(Math.max(1, weightSum));
  return { floor: Number(product / by), rest: Number(product % by) };
}

/** 1-based rank of a row among the rows of its group: largest first, equal ones by another column. */
export function rankIn(group: string, value: string, own: string, order: string, ownOrder: string): string {
  return `1+SUMPRODUCT(${group}*((${value}>${own})+(${value}=${own})*(${order}<${ownOrder})))`;
}

/**
 * How many decimals a value has, at most `places` (a named cell: 4). A whole number is not rounded at all: its digits
 * behind the fifteenth would not survive.
 */
export function decimals(value: string, places: string): string {
  const finer = finerThan(places).map((d) => `(ROUND(${value},${d})<>ROUND(${value},${places}))`);
  return `IF(${value}=INT(${value}),0,${finer.join('+')})`;
}

/** The same of the values of a range: the most that one of them has. */
export function decimalsOfRange(range: string, places: string): string {
  return finerThan(places)
    .map((d) => `(SUMPRODUCT((${range}<>INT(${range}))*(ROUND(${range},${d})<>ROUND(${range},${places})))>0)`)
    .join('+');
}

/** 0, 1, 2, 3 as counts of decimals below `places`. */
function finerThan(places: string): string[] {
  return ['0', '1', `${places}-1-1`, `${places}-1`];
}

export function decimalsValue(value: number): number {
  if (Number.isInteger(value)) return 0;
  const at = (places: number): number => Number(value.toFixed(places));
  return [0, 1, 2, 3].filter((places) => at(places) !== at(4)).length;
}
