/**
 * AMOUNT: unit price × quantity, rounded once (docs/methods/rounding.md). UNITPRICE: each member's unit price from
 * the total of one order, in proportion to what it pays alone, so that everybody saves at the same rate (Kanagawa:
 * quote unlike forms as one order, then set each member's unit price from the lower total).
 */
import { amountOfProduct, EXACT_LIMIT } from '../core/money/amount';
import { PRICE_UNITS } from '../core/money/rounding';
import { TOTAL } from './allocate';
import { inOrientation, isBlank, lineOf, numbersOf, sameLength, type Cell } from './cells';
import { roundingNamed } from './choices';
import { ALONE, PRICE_SCALE, scaledPrices, SHEETS, wholeSheets } from './groups';
import { amountUnit, roundedQuotient, yen } from './numbers';
import { refuse } from './refuse';

const PRICES = { ja: '単価', en: 'price' };

/** Yen, in the orientation of the quantities; one price for all, or one each. */
export function amounts(
  prices: Cell[][],
  sheets: Cell[][],
  rounding?: Cell,
  unit?: Cell,
  per?: Cell,
): number[][] {
  const line = lineOf(sheets, SHEETS);
  const priceLine = lineOf(prices, PRICES);
  const counts = wholeSheets(numbersOf(line, SHEETS));
  const one = priceLine.cells.length === 1;
  if (!one) sameLength(priceLine, PRICES, line, SHEETS);
  const given = numbersOf(priceLine, PRICES);
  const scaled = scaledPrices(
    counts.map((_, i) => given[one ? 0 : i] ?? 0),
    counts,
    PRICES,
  );
  const thousands = isBlank(per) ? 1 : per;
  if (thousands !== 1 && thousands !== 1000)
    return refuse(
      '単価の枚数は1（円/枚）か1000（円/千枚）です。',
      'per is 1 (yen a sheet) or 1000 (yen a thousand).',
    );
  const mode = roundingNamed(rounding, 'cut');
  const step = amountUnit(unit);
  return inOrientation(
    counts.map((count, i) => {
      const product = count * (scaled[i] ?? 0);
      if (product >= EXACT_LIMIT)
        refuse('単価×枚数が大きすぎて、正確に計算できません。', 'price × sheets is too large to be exact.');
      return amountOfProduct(product, PRICE_SCALE, thousands, mode, step);
    }),
    line,
  );
}

/** Unit prices in the orientation of the quantities; with `rest` one cell more: total − Σ price × sheets, yen. */
export function lotPrices(
  total: number,
  sheets: Cell[][],
  alonePrices: Cell[][],
  priceUnit?: Cell,
  rounding?: Cell,
  rest?: boolean | null,
): Cell[][] {
  const line = lineOf(sheets, SHEETS);
  const aloneLine = lineOf(alonePrices, ALONE);
  sameLength(line, SHEETS, aloneLine, ALONE);
  const counts = wholeSheets(numbersOf(line, SHEETS));
  const alone = scaledPrices(numbersOf(aloneLine, ALONE), counts, ALONE);
  const lot = yen(total, TOTAL);
  const unit = isBlank(priceUnit) ? 0.01 : priceUnit;
  if (typeof unit !== 'number' || !PRICE_UNITS.includes(unit))
    return refuse('単価の単位は1、0.1、0.01のどれかです。', 'The price unit is 1, 0.1 or 0.01.');
  const scale = Math.round(1 / unit);
  const mode = roundingNamed(rounding, 'halfUp');
  const whole = counts.reduce((sum, count, i) => sum + BigInt(count) * BigInt(alone[i] ?? 0), 0n);
  if (whole === 0n) refuse('枚数がすべて0です。', 'Nobody orders a sheet.');
  const prices = counts.map((count, i) =>
    count > 0 ? roundedQuotient(BigInt(alone[i] ?? 0) * BigInt(lot) * BigInt(scale), whole, mode) : 0,
  );
  const paid = counts.reduce((sum, count, i) => sum + BigInt(count) * BigInt(prices[i] ?? 0), 0n);
  const cells: Cell[] = prices.map((price, i) => ((counts[i] ?? 0) > 0 ? price / scale : ''));
  if (rest === true) cells.push(Number(BigInt(lot) * BigInt(scale) - paid) / scale);
  return inOrientation(cells, rest === true && cells.length === 2 ? { cells, across: line.across } : line);
}
