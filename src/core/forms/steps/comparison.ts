/**
 * How a round's figure on one basis came about (回次比較).
 */
import { emptyReport } from '../../issue';
import type { Operand, Step } from '../../outcome';
import type { FormsCase } from '../case';
import { amountOnBasis } from '../comparison';
import type { FormsFigures } from '../figures';
import { nameOf } from '../orders';
import { savingRate } from '../totals';
import { aboutOf, operand, step, winnerPriceUnit } from './operands';

/**
 * A round's total on a basis as the sum over members, or for one member as the sum over forms;
 * then the saving against the price alone of the basis, and its rate.
 * @param basis index into `figures.bases`
 */
export function explainComparison(
  c: FormsCase,
  figures: FormsFigures,
  basis: number,
  round: number,
  member?: number,
): Step[] {
  const on = figures.bases[basis];
  if (on === undefined) return [];
  const about = { ...aboutOf(c, round, undefined, member), item: nameOf(c.rounds, on.round) };
  const total = member === undefined ? on.total[round] : on.memberAmount[round * c.members.length + member];
  const alone = member === undefined ? on.alone : on.memberAlone[member];
  const amounts =
    member === undefined ? byMember(c, figures, basis, round) : byForm(c, figures, basis, round, member);
  const joint = operand('amountOnBasis', total ?? 0, 'yen', about);
  const aloneAmount = operand('aloneOnBasis', alone ?? 0, 'yen', about);
  const saving = operand('saving', aloneAmount.value - joint.value, 'yen', about);
  const steps = [
    step('amountOnBasis', { kind: 'sum' }, amounts, joint),
    step('saving', { kind: 'subtract' }, [aloneAmount, joint], saving),
  ];
  if (aloneAmount.value === 0) return steps;
  const rate = operand('rate', savingRate(saving.value, aloneAmount.value), 'ratio', about);
  return [...steps, step('rate', { kind: 'divide' }, [saving, aloneAmount], rate)];
}

function byMember(c: FormsCase, figures: FormsFigures, basis: number, round: number): Operand[] {
  const on = figures.bases[basis];
  return c.members.flatMap((_, m) =>
    (on?.bestForMember[m] ?? -1) < 0
      ? []
      : [
          operand(
            'amountOnBasis',
            on?.memberAmount[round * c.members.length + m] ?? 0,
            'yen',
            aboutOf(c, round, undefined, m),
          ),
        ],
  );
}

function byForm(
  c: FormsCase,
  figures: FormsFigures,
  basis: number,
  round: number,
  member: number,
): Operand[] {
  const joint = {
    price: figures.price,
    per: c.rounds.flatMap((_, r) =>
      c.forms.map((_form, f) => (r === round ? winnerPriceUnit(c, figures, r, f) : ('sheet' as const))),
    ),
  };
  const basisRound = figures.bases[basis]?.round ?? 0;
  return c.forms.flatMap((_, form) => {
    const cell = form * c.members.length + member;
    if (figures.comparable[cell] !== 1) return [];
    const amount = amountOnBasis(c, joint, basisRound, round, cell, emptyReport());
    return [operand('amountOnBasis', amount, 'yen', aboutOf(c, round, form, member))];
  });
}
