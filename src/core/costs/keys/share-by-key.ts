/**
 * A cost shared by a key: the amount is divided among the components (均等割 4 : 人口割 6), and each component
 * among the members, rounded per component; or all components as one mix, rounded once.
 */
import { allocate } from '../../money/allocate';
import { error } from '../../issue';
import type { Subject } from '../../outcome';
import type { Cost, KeyBasis, KeyComponent, ShareRule, SharingKey } from '../case';
import { nameAt, participantsOf, type CostsContext } from '../context';
import { SHARE_WEIGHT_LIMIT } from '../limits';
import { shareAmount, total, type RestRule, type ShareColumns } from './share-amount';
import { drawnTieOrder, remainderMatter, tiedAtTheCut } from './ties';
import { weightsOf } from './weights';
import { commonDivisor, wholeNumbers } from './whole-numbers';

/** One component of one line, shared: columns by `members` (positions; the lead may stand there with weight 0). */
export interface ComponentShare {
  /** Index of the component; −1 for a mix. */
  component: number;
  members: readonly number[];
  columns: ShareColumns;
}

/** Weights of a key's components for a cost: the same for each of its lines. */
export interface KeyWeights {
  key: SharingKey;
  participants: readonly number[];
  /** 割合 of the components, whole. */
  ratios: readonly number[];
  /** By component; one entry for a mix. */
  weights: readonly (readonly number[])[];
}

/** Null after errors. */
export function keyWeights(context: CostsContext, cost: Cost, key: SharingKey): KeyWeights | null {
  const about: Subject = { cost: cost.name, key: key.name };
  const participants = participantsOf(context.c, cost.participants);
  const ratios = componentRatios(context, key, about);
  const weights = key.components.map(({ basis }) => weightsOf(context, cost, key, basis, participants));
  if (ratios === null || weights.some((one) => one === null)) return null;
  const found = weights.map((one) => one ?? []);
  if (key.rounding === 'perComponent') return { key, participants, ratios, weights: found };
  const mixed = mixWeights(ratios, found);
  const sum = total(mixed);
  if (sum <= SHARE_WEIGHT_LIMIT) return { key, participants, ratios, weights: [mixed] };
  const values = { product: sum, limit: SHARE_WEIGHT_LIMIT };
  context.report.errors.push(error('productTooLarge', { ...about, field: '端数処理の段階' }, values));
  return null;
}

function componentRatios({ report }: CostsContext, key: SharingKey, about: Subject): number[] | null {
  const place: Subject = { ...about, field: '割合' };
  const ratios = key.components.map(({ ratio }) => ratio);
  const wrong = ratios.filter((ratio) => !(ratio >= 0));
  const whole = wrong.length > 0 ? null : wholeNumbers(ratios);
  if (wrong.length > 0) report.errors.push(error('ratioNegative', place, { value: wrong[0] ?? 0 }));
  else if (whole === null) report.errors.push(error('weightTooFine', place, { decimals: 4 }));
  else if (total(whole.numbers) === 0) report.errors.push(error('keyRatiosZero', place));
  else return whole.numbers;
  return null;
}

/**
 * 一括: Σ ratio × weight ÷ Σ weights over the components on one common denominator, reduced:
 * 4 : 6 of 18 members and 350,779 persons gives weights that sum to 63,140,220 ÷ their common divisor.
 */
export function mixWeights(ratios: readonly number[], weights: readonly (readonly number[])[]): number[] {
  const totals = weights.map((one) => BigInt(total(one)));
  const denominator = totals.reduce((lcm, one) => (lcm / commonDivisor([lcm, one])) * one, 1n);
  const count = weights[0]?.length ?? 0;
  const mixed = Array.from({ length: count }, (_, i) =>
    weights.reduce(
      (sum, one, k) => sum + (BigInt(ratios[k] ?? 0) * BigInt(one[i] ?? 0) * denominator) / (totals[k] ?? 1n),
      0n,
    ),
  );
  const divisor = commonDivisor(mixed);
  return mixed.map((weight) => Number(divisor === 0n ? weight : weight / divisor));
}

/** Shares one amount; null after errors, or when a draw is asked for. @param year for the matter of a draw; null without one */
export function shareByKey(
  context: CostsContext,
  cost: Cost,
  { key, participants, ratios, weights }: KeyWeights,
  amount: number,
  year: number | null,
): ComponentShare[] | null {
  if (key.rounding === 'mix') {
    const rule = key.components[0]?.rule;
    if (rule === undefined) return null;
    const mixed = shareOnce(context, cost, key, -1, rule, participants, weights[0] ?? [], amount, year);
    return mixed && [mixed];
  }
  // The components' amounts: in yen, what is left by largest remainder, ties to the first listed.
  const amounts = allocate(amount, ratios, { kind: 'largestRemainder' }).share;
  const shares = key.components.map(({ rule }, k) =>
    shareOnce(context, cost, key, k, rule, participants, weights[k] ?? [], amounts[k] ?? 0, year),
  );
  return shares.every((one) => one !== null) ? shares.flatMap((one) => one ?? []) : null;
}

function shareOnce(
  context: CostsContext,
  cost: Cost,
  key: SharingKey,
  component: number,
  rule: ShareRule,
  participants: readonly number[],
  weights: readonly number[],
  amount: number,
  year: number | null,
): ComponentShare | null {
  const { c, report } = context;
  const lead = c.members.findIndex((member) => member.lead);
  const added = rule.remainder === 'lead' && !participants.includes(lead);
  const members = added ? [...participants, lead] : participants;
  const weight = added ? [...weights, 0] : weights;
  const order = members.map((m) => m + 1);
  const rest = restRule(rule, members.indexOf(lead));
  const part = component < 0 ? '' : componentName(c.indicators, key.components, component);
  const about: Subject = { cost: cost.name, key: key.name, ...(year === null ? {} : { year }) };
  let columns = shareAmount(amount, weight, rule.unit, rule.mode, rest, order);
  if (rule.remainder === 'largestRemainder' && c.policy.remainderTies === 'decision') {
    const tied = tiedAtTheCut(columns);
    if (tied.length > 0) {
      const matter = remainderMatter(cost.name, year === null ? '' : `${year}年度`, part);
      context.usedMatters.add(matter);
      const names = members.map((m) => nameAt(c.members, m));
      const drawn = drawnTieOrder(c, columns, tied, names, matter, { ...about, field: part }, report);
      if (drawn === null) return null;
      columns = shareAmount(amount, weight, rule.unit, rule.mode, rest, drawn);
    }
  }
  const below = columns.share.findIndex((yen) => yen < 0);
  if (below >= 0) {
    const place = { ...about, member: nameAt(c.members, members[below] ?? -1), field: '残りの行先' };
    report.errors.push(error('remainderMakesNegative', place, { amount: columns.share[below] ?? 0 }));
    return null;
  }
  return { component, members, columns };
}

function restRule(rule: ShareRule, lead: number): RestRule {
  if (rule.remainder === 'lead') return { kind: 'toPosition', position: lead };
  if (rule.remainder === 'largest') return { kind: 'toLargest' };
  return { kind: rule.remainder };
}

/**
 * 均等割, 人口割 …: the name of a component on sheets and in matters; '' where there is none. Where a key has it
 * twice, by figures of two dates, the second is 人口割（2）.
 */
export function componentName(
  indicators: readonly { name: string }[],
  components: readonly KeyComponent[] | undefined,
  k: number,
): string {
  const plain = components?.map(({ basis }) => basisName(indicators, basis)) ?? [];
  const name = plain[k];
  if (name === undefined) return '';
  const count = plain.slice(0, k + 1).filter((one) => one === name).length;
  return count > 1 ? `${name}（${count}）` : name;
}

function basisName(indicators: readonly { name: string }[], basis: KeyBasis): string {
  if (basis.kind === 'indicator') return `${nameAt(indicators, basis.indicator)}割`;
  const names = {
    equal: '均等割',
    fixed: '固定割合',
    metered: '従量割',
    current: '現行経費割',
    saving: '削減額割',
  } as const;
  return names[basis.kind];
}
