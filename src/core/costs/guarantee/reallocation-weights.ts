/**
 * 再按分の基準: the weights by which the others take over what capped members are relieved of.
 */
import { error } from '../../issue';
import type { ReallocationBasis } from '../case';
import type { CostsContext } from '../context';
import { SHARE_WEIGHT_LIMIT } from '../limits';
import { total } from '../keys/share-amount';
import { indicatorWeights } from '../keys/weights';
import { wholeNumbers } from '../keys/whole-numbers';

/**
 * Whole weights per member; 0 for members without a guaranteed cost. Null after errors.
 * @param exceeds who is above the trigger at the start; 合意割合 must sum to 100 over the others
 */
export function reallocationWeights(
  context: CostsContext,
  basis: ReallocationBasis,
  base: Float64Array,
  trigger: Float64Array,
  takesPart: readonly boolean[],
  exceeds: readonly boolean[],
): number[] | null {
  const { report } = context;
  const raw = rawWeights(context, basis, base, trigger, takesPart);
  if (raw === null) return null;
  const whole = wholeNumbers(raw);
  const place = { field: '再按分の基準' };
  if (whole === null) {
    report.errors.push(error('weightTooFine', place, { decimals: 4 }));
    return null;
  }
  const weights = whole.numbers.map((weight, m) => (takesPart[m] === true ? weight : 0));
  if (basis.kind === 'rates') {
    const sum = total(weights.filter((_, m) => exceeds[m] !== true)) / whole.scale;
    if (sum !== 100) {
      report.errors.push(error('agreedRatesNotHundred', place, { sum, expected: 100 }));
      return null;
    }
  }
  const sum = total(weights);
  if (sum <= SHARE_WEIGHT_LIMIT) return weights;
  report.errors.push(error('productTooLarge', place, { product: sum, limit: SHARE_WEIGHT_LIMIT }));
  return null;
}

function rawWeights(
  context: CostsContext,
  basis: ReallocationBasis,
  base: Float64Array,
  trigger: Float64Array,
  takesPart: readonly boolean[],
): number[] | null {
  switch (basis.kind) {
    case 'base':
      return [...base];
    case 'headroom':
      return [...base].map((yen, m) => Math.max(0, (trigger[m] ?? 0) - yen));
    case 'indicator': {
      const members = takesPart.flatMap((takes, m) => (takes ? [m] : []));
      const weights = indicatorWeights(context, basis.indicator, members, { field: '再按分の基準' });
      return weights && takesPart.map((takes, m) => (takes ? (weights[members.indexOf(m)] ?? 0) : 0));
    }
    case 'rates':
    case 'amounts':
      return takesPart.map((_, m) => Math.max(0, basis.values[m] || 0));
  }
}
