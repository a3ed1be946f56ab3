/** Does what leaving and joining, and settling, were told make sense? */
import { error, type Report } from '../../issue';
import type { CostsCase } from '../case';
import { nameAt } from '../context';
import { checkYen } from '../check/numbers';

export function checkMembership({ moves, membership, members, paid }: CostsCase, report: Report): void {
  for (const { member, fee, date, noticed } of moves) {
    const about = { member: nameAt(members, member) };
    checkYen(fee, { ...about, field: '加入金' }, report);
    if (!Number.isFinite(date)) report.errors.push(error('dateNotUsable', { ...about, field: '異動日' }));
    else if (noticed > date) report.errors.push(error('noticeAfterMove', { ...about, field: '予告日' }));
  }
  if (moves.length > 0)
    for (const [field, percent] of [
      ['脱退の残存費用の割合', membership.residualPercent],
      ['脱退の違約金の割合', membership.penaltyPercent],
      ['加入前の費用の割合', membership.sunkPercent],
    ] as const)
      if (!(percent >= 0 && percent <= 100))
        report.errors.push(error('percentNotAllowed', { field }, { value: percent }));
  paid?.forEach((yen, m) => {
    if (!Number.isNaN(yen)) checkYen(yen, { member: nameAt(members, m), field: '既納額' }, report);
  });
}
