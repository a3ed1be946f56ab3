/**
 * GUARANTEE: nobody pays more than its cap; what capped members are relieved of, the others take over, to the yen.
 * The closed form of "cap, re-allocate, repeat until nobody is above": x = min(cap, base + μ × weight).
 */
import { missingUnderCaps, underCaps } from '../core/costs/guarantee/under-caps';
import { wholeNumbers } from '../core/costs/keys/whole-numbers';
import { COST_LIMIT } from '../core/costs/limits';
import { sharesOf } from './allocate';
import { inOrientation, isOmitted, lineOf, numbersOf, sameLength, type Cell } from './cells';
import { amountUnit, total, weightsFrom, yen } from './numbers';
import { noAnswer, refuse } from './refuse';

const BASE = { ja: '基礎の額', en: 'base' };
const CAPS = { ja: '上限（現行経費）', en: 'caps' };
const KEY = { ja: '再按分の比重', en: 'key' };

/** Caps: ⌊current × (1 − rate) ÷ unit⌋ × unit. An empty cell cannot be told from 0, so 0 is refused. */
function capsOf(current: readonly number[], rate: number | null | undefined, unit: number): number[] {
  const whole = wholeNumbers([rate ?? 0]);
  if (whole === null || !((rate ?? 0) >= 0 && (rate ?? 0) < 1))
    return refuse(
      '保証する削減率は0以上1未満（30%か0.3）で、小数4桁までにしてください。',
      'The guaranteed rate is 0 or more and below 1 (30% or 0.3), with four decimals at most.',
    );
  const kept = BigInt(whole.scale - (whole.numbers[0] ?? 0));
  return current.map((cost, i) => {
    if (cost === 0)
      refuse(
        `${CAPS.ja}の${i + 1}番目が0か空白です。保証に入らない団体は範囲から外してください。`,
        `caps: cell ${i + 1} is 0 or empty; leave members without a guarantee out of the range.`,
      );
    return Number((BigInt(yen(cost, CAPS)) * kept) / BigInt(whole.scale * unit)) * unit;
  });
}

/** Amounts after the guarantee, in the orientation of the bases. */
export function guaranteed(
  base: Cell[][],
  caps: Cell[][],
  rate?: number | null,
  key?: Cell[][] | null,
  unit?: Cell,
): number[][] {
  const line = lineOf(base, BASE);
  const capLine = lineOf(caps, CAPS);
  sameLength(line, BASE, capLine, CAPS);
  const step = amountUnit(unit);
  const amounts = numbersOf(line, BASE).map((amount) => yen(amount, BASE));
  if (total(amounts) > COST_LIMIT)
    refuse('基礎の額の合計は1兆円までです。', 'base: at most 10¹² yen in all.');
  const limits = capsOf(numbersOf(capLine, CAPS), rate, step);
  if (amounts.every((amount, i) => amount <= (limits[i] ?? 0))) return inOrientation(amounts, line);
  const odd = amounts.findIndex((amount) => amount % step !== 0);
  if (odd >= 0)
    refuse(
      `基礎の額の${odd + 1}番目が${step}円の倍数ではありません。`,
      `base: cell ${odd + 1} is no multiple of ${step} yen.`,
    );
  return inOrientation(shared(amounts, limits, weightsOf(key, amounts, line.cells.length), step), line);
}

function weightsOf(key: Cell[][] | null | undefined, base: readonly number[], members: number): number[] {
  if (key === null || key === undefined || isOmitted(key)) return weightsFrom(base, BASE);
  const line = lineOf(key, KEY);
  sameLength(line, KEY, { cells: Array<Cell>(members).fill(0), across: false }, BASE);
  return weightsFrom(numbersOf(line, KEY), KEY);
}

function shared(
  base: readonly number[],
  caps: readonly number[],
  weight: readonly number[],
  unit: number,
): number[] {
  const missing = missingUnderCaps(base, caps, weight);
  if (missing > 0)
    noAnswer(
      `上限まで負担しても${missing}円足りず、保証できません。`,
      `The guarantee cannot be met: ${missing} yen are left even with everybody at its cap.`,
    );
  const { form, before } = underCaps(Float64Array.from(base), Float64Array.from(caps), weight);
  const { open, excess } = form;
  const result = Array.from(before);
  if (open.length === 0) return result;
  const order = open.map((i) => i + 1);
  const rest = { kind: 'largestRemainder' } as const;
  const added = sharesOf(
    excess,
    open.map((i) => weight[i] ?? 0),
    { unit, rest, order },
  );
  open.forEach((i, n) => (result[i] = (result[i] ?? 0) + (added[n] ?? 0)));
  return result;
}
