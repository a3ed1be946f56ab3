/** What leaving and joining members do not bear goes to those that stay, by an agreed key, to the yen. */
import { error, warning } from '../../issue';
import { nameAt, type CostsContext } from '../context';
import type { MembershipFigure, YearlyFigure } from '../figures';
import { shareAmount, total, type ShareColumns } from '../keys/share-amount';
import { drawnTieOrder, remainderMatter, tiedAtTheCut } from '../keys/ties';
import { moveFigure } from './moves';
import { yearsAfterMoves } from './years';

/** The parameter that says by what the others take over. */
const TAKE_OVER = '異動の引受';

/** Null after errors, when a draw is asked for, and where nobody leaves or joins. */
export function membershipFigure(
  context: CostsContext,
  burden: Float64Array,
  yearly: YearlyFigure | null,
): MembershipFigure | null {
  const { c, report } = context;
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
    report.errors.push(error('nobodyTakesOver', { field: TAKE_OVER }, { amount: handedOver }));
    return null;
  }
  const columns = shareHandedOver(context, Math.abs(handedOver), [...weight]);
  if (columns === null) return null;
  const takenOver = Float64Array.from(columns.share, (yen) => (refunded ? 0 - yen : yen));
  const after = burden.map((yen, m) => yen + (takenOver[m] ?? 0));
  for (const { member, pays } of figures) after[member] = pays;
  const yearAmount = yearsAfterMoves(yearly, figures, [...weight], columns.order);
  return {
    moves: figures,
    stays,
    weight,
    handedOver,
    floor: Float64Array.from(columns.floor),
    remainder: Float64Array.from(columns.remainder),
    order: Float64Array.from(columns.order),
    rank: Float64Array.from(columns.rank),
    takenOver,
    burden: after,
    yearAmount,
  };
}

/** By largest remainder; ties by 番号, or drawn. Null after an error, or when a draw is asked for. */
function shareHandedOver(
  { c, report, usedMatters }: CostsContext,
  amount: number,
  weight: readonly number[],
): ShareColumns | null {
  const share = (order: readonly number[]): ShareColumns =>
    shareAmount(amount, weight, 1, 'cut', { kind: 'largestRemainder' }, order);
  const byNumber = share(c.members.map((_, m) => m + 1));
  const tied = c.policy.remainderTies === 'decision' ? tiedAtTheCut(byNumber) : [];
  if (tied.length === 0) return byNumber;
  const matter = remainderMatter(TAKE_OVER);
  usedMatters.add(matter);
  const names = c.members.map(({ name }) => name);
  const drawn = drawnTieOrder(c, byNumber, tied, names, matter, { field: TAKE_OVER }, report);
  return drawn === null ? null : share(drawn);
}
