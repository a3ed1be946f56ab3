/** INSTALMENTS: a total in equal instalments, every fraction in the first (端数計算法 3条). */
import { instalments } from '../core/money/allocate';
import { TOTAL } from './allocate';
import { LINE_LIMIT, type Cell } from './cells';
import { amountUnit, yen } from './numbers';
import { refuse } from './refuse';

/** One column, the first instalment on top. */
export function inInstalments(total: number, count: number, unit?: Cell): number[][] {
  if (!Number.isInteger(count) || count < 1 || count > LINE_LIMIT)
    refuse(
      `回数は1から${LINE_LIMIT}までの整数です。`,
      `The count is a whole number from 1 to ${LINE_LIMIT}.`,
    );
  return instalments(yen(total, TOTAL), count, amountUnit(unit)).map((amount) => [amount]);
}
