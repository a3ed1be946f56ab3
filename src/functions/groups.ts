/** GROUPS: members grouped by planned sheets, the best split for the named objective (docs/methods/group-price.md). */
import { bestSplit } from '../core/forms/group-split';
import { isWholePrice, scaledPrice } from '../core/money/amount';
import { inOrientation, isBlank, lineOf, numbersOf, sameLength, type Cell } from './cells';
import { objectiveNamed } from './choices';
import { nearlyWhole } from './numbers';
import { refuse, type Words } from './refuse';

export const SHEETS = { ja: '枚数', en: 'sheets' };
export const ALONE = { ja: '単独単価', en: 'alone prices' };

/** Groups at most, where nothing is said: the deck's agreed policy (神奈川県町村会). */
const MOST_GROUPS = 3;

/** Price units per yen: 0.01 yen. */
export const PRICE_SCALE = 100;

/** Prices in whole 0.01 yen; a price where there is a quantity. */
export function scaledPrices(prices: readonly number[], sheets: readonly number[], name: Words): number[] {
  return prices.map((price, i) => {
    if ((sheets[i] ?? 0) > 0 && price === 0)
      refuse(`${name.ja}の${i + 1}番目が0か空白です。`, `${name.en}: cell ${i + 1} is 0 or empty.`);
    if (!isWholePrice(price, PRICE_SCALE))
      refuse(
        `${name.ja}の${i + 1}番目は0.01円より細かいです。`,
        `${name.en}: cell ${i + 1} is finer than 0.01 yen.`,
      );
    return scaledPrice(price, PRICE_SCALE);
  });
}

export function wholeSheets(values: readonly number[]): number[] {
  return values.map((value, i) => {
    const whole = nearlyWhole(value);
    if (Number.isNaN(whole))
      refuse(`枚数の${i + 1}番目は整数ではありません。`, `sheets: cell ${i + 1} is not a whole number.`);
    return whole;
  });
}

/** Group numbers from 1 (the largest orders); '' for members that order nothing. */
export function grouped(
  sheets: Cell[][],
  alonePrices: Cell[][],
  maxGroups?: Cell,
  objective?: Cell,
): Cell[][] {
  const line = lineOf(sheets, SHEETS);
  const priceLine = lineOf(alonePrices, ALONE);
  sameLength(line, SHEETS, priceLine, ALONE);
  const most = isBlank(maxGroups) ? MOST_GROUPS : maxGroups;
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 1)
    return refuse('グループ数の上限は1以上の整数です。', 'The most groups: a whole number, 1 or more.');
  const counts = wholeSheets(numbersOf(line, SHEETS));
  const prices = scaledPrices(numbersOf(priceLine, ALONE), counts, ALONE);
  const takers = counts.flatMap((count, i) => (count > 0 ? [i] : []));
  if (takers.length === 0) refuse('枚数がすべて0です。', 'Nobody orders a sheet.');
  const split = bestSplit(
    {
      sheets: takers.map((i) => counts[i] ?? 0),
      aloneAmount: takers.map((i) => (counts[i] ?? 0) * (prices[i] ?? 0)),
    },
    most,
    objectiveNamed(objective),
  );
  const groups: Cell[] = counts.map(() => '');
  takers.forEach((i, n) => (groups[i] = (split.groups[n] ?? 0) + 1));
  return inOrientation(groups, line);
}
