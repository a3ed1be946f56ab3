/** What leaving and joining members do not bear goes to those that stay, by an agreed key, to the yen. */
import { error, warning } from '../../issue';
import { nameAt, type CostsContext } from '../context';
import type { MembershipFigure, YearlyFigure } from '../figures';
import { shareAmount, total } from '../keys/share-amount';
import { moveFigure } from './moves';

/** Null after errors, and where nobody leaves or joins. */
export function membershipFigure(
  { c, report }: CostsContext,
  burden: Float64Array,
  yearly: YearlyFigure | null,
): MembershipFigure | null {
  const { moves, membership: policy, metered } = c;
  if (moves.length === 0 || c.costs.length === 0) return null;
  if (yearly === null) {
    report.errors.push(error('membershipNeedsYears', { field: '年度割の基準' }));
    return null;
  }
  const { years } = yearly;
  const figures = moves.map((move) => {
    const row = [...yearly.amount.subarray(move.member * years.length, (move.member + 1) * years.length)];
    return moveFigure(move, policy, years, row, metered);
  });
  for (const { member, year, noticeNeeded, noticeGiven } of figures) {
    const about = { member: nameAt(c.members, member) };
    if (noticeGiven < noticeNeeded)
      report.findings.push(
        warning(
          'noticeTooShort',
          { ...about, field: '予告日' },
          { given: noticeGiven, needed: noticeNeeded },
        ),
      );
    if (!years.includes(year))
      report.findings.push(warning('moveOutsideYears', { ...about, field: '異動日' }));
  }
  const stays = Uint8Array.from(c.members, (_, m) => (moves.some(({ member }) => member === m) ? 0 : 1));
  const weight = burden.map((yen, m) => (stays[m] === 1 ? (policy.takeOver === 'burden' ? yen : 1) : 0));
  const handedOver = total(figures.map((one) => one.handedOver));
  const refunded = handedOver < 0;
  if (total(weight) === 0) {
    report.errors.push(error('nobodyTakesOver', { field: '異動の引受' }, { amount: handedOver }));
    return null;
  }
  const order = c.members.map((_, m) => m + 1);
  const rest = { kind: 'largestRemainder' } as const;
  const columns = shareAmount(Math.abs(handedOver), [...weight], 1, 'cut', rest, order);
  const takenOver = Float64Array.from(columns.share, (yen) => (refunded ? 0 - yen : yen));
  const after = burden.map((yen, m) => yen + (takenOver[m] ?? 0));
  for (const { member, pays } of figures) after[member] = pays;
  return {
    moves: figures,
    stays,
    weight,
    handedOver,
    floor: Float64Array.from(columns.floor),
    remainder: Float64Array.from(columns.remainder),
    rank: Float64Array.from(columns.rank),
    takenOver,
    burden: after,
  };
}
