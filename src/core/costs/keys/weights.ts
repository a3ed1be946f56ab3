/**
 * The weights of one component of a key (基準) for those who take part in a cost, as whole numbers.
 */
import { error, warning } from '../../issue';
import type { Subject } from '../../outcome';
import type { Cost, KeyBasis, SharingKey } from '../case';
import { feesOf, nameAt, type CostsContext } from '../context';
import { SHARE_WEIGHT_LIMIT } from '../limits';
import { total } from './share-amount';
import { wholeNumbers } from './whole-numbers';

/** Weights by participant; null after errors. */
export function weightsOf(
  context: CostsContext,
  cost: Cost,
  key: SharingKey,
  basis: KeyBasis,
  participants: readonly number[],
): number[] | null {
  const about: Subject = { cost: cost.name, key: key.name };
  const raw = rawWeights(context, cost, basis, participants, about);
  if (raw === null) return null;
  const whole = wholeNumbers(raw);
  if (whole === null) {
    context.report.errors.push(error('weightTooFine', { ...about, field: fieldOf(basis) }, { decimals: 4 }));
    return null;
  }
  return checkedTotal(context, whole.numbers, { ...about, field: fieldOf(basis) });
}

function checkedTotal(context: CostsContext, weights: number[], about: Subject): number[] | null {
  const sum = total(weights);
  if (sum === 0) {
    context.report.errors.push(error('keyWeightsZero', about, { participants: weights.length }));
    return null;
  }
  if (sum > SHARE_WEIGHT_LIMIT) {
    const values = { product: sum, limit: SHARE_WEIGHT_LIMIT };
    context.report.errors.push(error('productTooLarge', about, values));
    return null;
  }
  return weights;
}

function rawWeights(
  context: CostsContext,
  cost: Cost,
  basis: KeyBasis,
  participants: readonly number[],
  about: Subject,
): number[] | null {
  switch (basis.kind) {
    case 'equal':
      return participants.map(() => 1);
    case 'indicator':
      return indicatorWeights(context, basis.indicator, participants, about);
    case 'fixed':
      return fixedRatios(context, cost, basis.normalise, participants, about);
    case 'metered': {
      const fees = feesOf(context, basis.contract);
      return participants.map((m) => fees[m] ?? 0);
    }
    case 'current':
      return participants.map((m) => context.current[m] ?? 0);
    case 'saving':
      return savingWeights(context, participants, about);
  }
}

/** 人口割 and the like: every participant has a value ≥ 0; a value of 0 is looked at. */
export function indicatorWeights(
  { c, report }: CostsContext,
  index: number,
  participants: readonly number[],
  about: Subject,
): number[] | null {
  const indicator = c.indicators[index];
  if (indicator === undefined) {
    report.errors.push(error('indicatorUnknown', { ...about, field: '指標' }));
    return null;
  }
  const dated = c.indicators.some((other) => other !== indicator && other.name === indicator.name);
  let sound = true;
  const weights = participants.map((m) => {
    const value = indicator.values[m] ?? NaN;
    const place: Subject = {
      ...about,
      member: nameAt(c.members, m),
      indicator: indicator.name,
      ...(dated ? { asOf: indicator.asOf } : {}),
      field: '値',
    };
    if (!(value >= 0)) {
      report.errors.push(
        Number.isNaN(value) ? error('indicatorMissing', place) : error('indicatorNegative', place, { value }),
      );
      sound = false;
    } else if (value === 0) report.findings.push(warning('indicatorZero', place));
    return value;
  });
  return sound ? weights : null;
}

/** 固定割合: every participant has one; they sum to 100, or are normalised on request, and that is said. */
function fixedRatios(
  { c, report }: CostsContext,
  cost: Cost,
  normalise: boolean,
  participants: readonly number[],
  about: Subject,
): number[] | null {
  const place: Subject = { ...about, field: '固定割合' };
  const ratios = participants.map((m) => cost.fixedRatio?.[m] ?? NaN);
  let sound = true;
  ratios.forEach((ratio, i) => {
    const member = nameAt(c.members, participants[i] ?? -1);
    if (Number.isNaN(ratio)) report.errors.push(error('ratioMissing', { ...place, member }));
    else if (ratio < 0) report.errors.push(error('ratioNegative', { ...place, member }, { value: ratio }));
    if (!(ratio >= 0)) sound = false;
  });
  if (!sound) return null;
  const whole = wholeNumbers(ratios);
  if (whole === null) return ratios;
  const sum = total(whole.numbers) / whole.scale;
  if (sum !== 100) {
    const values = { sum, expected: 100 };
    if (normalise) report.findings.push(warning('ratiosNormalised', place, values));
    else {
      report.errors.push(error('ratiosNotHundred', place, values));
      return null;
    }
  }
  return whole.numbers;
}

/** 削減額割: a negative saving counts as 0, or is refused, by the policy's named rule. */
function savingWeights(
  { c, report, saving }: CostsContext,
  participants: readonly number[],
  about: Subject,
): number[] | null {
  let sound = true;
  const weights = participants.map((m) => {
    const value = saving[m] ?? NaN;
    const place: Subject = { ...about, member: nameAt(c.members, m), field: '削減額' };
    if (value < 0 && c.policy.saving.negative === 'refuse') {
      report.errors.push(error('savingNegative', place, { value }));
      sound = false;
    } else if (value < 0) report.findings.push(warning('savingCountedAsZero', place, { value }));
    return Math.max(0, value);
  });
  return sound && weights.every((weight) => !Number.isNaN(weight)) ? weights : null;
}

/** The column that a basis is about. */
function fieldOf(basis: KeyBasis): string {
  const fields = {
    equal: '均等割',
    indicator: '指標',
    fixed: '固定割合',
    metered: '従量',
    current: '現行経費',
    saving: '削減額割',
  } as const;
  return fields[basis.kind];
}
