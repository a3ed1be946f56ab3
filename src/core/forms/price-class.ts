/**
 * Which price an order takes (単価区分): 0 for a common price (共通), the member for individual
 * prices (個別), the group for group prices (グループ別).
 */
import { error, type Report } from '../issue';
import type { FormsCase, Round } from './case';
import { nameOf, sheetsAt, sheetsOfUnits } from './orders';

/**
 * グループ境界: the number of thresholds above the member's planned sheets, 0-based.
 * With 10,000 and 1,000: 10,000 sheets → 0, 1,000 → 1, 999 → 2.
 */
export function groupByThresholds(sheets: number, thresholds: readonly number[]): number {
  return thresholds.reduce((group, threshold) => group + (threshold > sheets ? 1 : 0), 0);
}

/**
 * Groups in force per order unit and member, `[unit * members + member]`; −1 without an order or a group.
 * @param proposed the proposal's groups per unit, for the source 提案
 */
export function groupsInForce(
  c: FormsCase,
  round: Round,
  proposed: ReadonlyMap<number, Int32Array>,
): Int32Array {
  const members = c.members.length;
  const sheets = sheetsOfUnits(c, round);
  return Int32Array.from(sheets, (ordered, at) => {
    if (!(ordered > 0)) return -1;
    if (round.groupSource === 'thresholds') return groupByThresholds(ordered, round.thresholds);
    if (round.groupSource === 'table') return round.groups[at] ?? -1;
    return proposed.get(Math.floor(at / members))?.[at % members] ?? -1;
  });
}

/** More groups in use than グループ数の上限, and members with orders but no group. */
export function checkGroups(c: FormsCase, round: Round, groups: Int32Array, report: Report): void {
  const members = c.members.length;
  const sheets = sheetsOfUnits(c, round);
  round.units.forEach((unit, u) => {
    const used = new Set<number>();
    for (let member = 0; member < members; member++) {
      const at = u * members + member;
      if (!((sheets[at] ?? 0) > 0)) continue;
      const group = groups[at] ?? -1;
      if (group >= 0) used.add(group);
      else
        report.errors.push(
          error('memberWithoutGroup', {
            round: round.name,
            item: unit.name,
            member: nameOf(c.members, member),
            field: 'グループ',
          }),
        );
    }
    if (used.size > c.policy.maxGroups)
      report.errors.push(
        error(
          'moreGroupsThanAllowed',
          { round: round.name, item: unit.name, field: 'グループ' },
          { groups: used.size, maxGroups: c.policy.maxGroups },
        ),
      );
  });
}

/** Price class of every order of a round, forms × members; −1 where nothing is ordered. */
export function priceClasses(c: FormsCase, round: Round, groups: Int32Array | null): Int32Array {
  const members = c.members.length;
  const classes = new Int32Array(c.forms.length * members).fill(-1);
  for (let form = 0; form < c.forms.length; form++) {
    const unit = round.unitOfForm[form] ?? 0;
    for (let member = 0; member < members; member++) {
      const cell = form * members + member;
      if (!(sheetsAt(round, cell) > 0)) continue;
      if (round.scheme === 'common') classes[cell] = 0;
      else if (round.scheme === 'individual') classes[cell] = member;
      else classes[cell] = groups?.[unit * members + member] ?? -1;
    }
  }
  return classes;
}
