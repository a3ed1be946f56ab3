/**
 * Operands and steps in few words, and the readings of a case that explanations share.
 */
import type { Operand, Step, StepOperation, Subject } from '../../outcome';
import type { FormsCase, PriceUnit } from '../case';
import type { FormsFigures } from '../figures';
import { nameOf } from '../orders';

export function operand(label: string, value: number, unit: Operand['unit'], about?: Subject): Operand {
  return about === undefined ? { label, value, unit } : { label, value, unit, about };
}

export function step(
  code: string,
  operation: StepOperation,
  operands: readonly Operand[],
  result: Operand,
): Step {
  return { code, operands, operation, result };
}

/** A figure that stands in an input table. */
export function given(what: Operand): Step {
  return step(what.label, { kind: 'given' }, [what], what);
}

/** Names of round, form and member for the indices that are given. */
export function aboutOf(c: FormsCase, round: number, form?: number, member?: number): Subject {
  const about: Subject = { round: nameOf(c.rounds, round) };
  if (form !== undefined) about.form = nameOf(c.forms, form);
  if (member !== undefined) about.member = nameOf(c.members, member);
  return about;
}

/** 単位 of the winner's price for a form: of its price for the form itself, else of the one for the order unit. */
export function winnerPriceUnit(c: FormsCase, figures: FormsFigures, round: number, form: number): PriceUnit {
  const bidder = figures.winner[round * c.forms.length + form];
  const unit = c.rounds[round]?.unitOfForm[form];
  const rows = (c.rounds[round]?.bids ?? []).filter(
    (bid) => bid.bidder === bidder && bid.unit === unit && !Number.isNaN(bid.price),
  );
  const row = rows.find((bid) => bid.form === form) ?? rows.find((bid) => bid.form === null);
  return row?.per ?? 'sheet';
}
