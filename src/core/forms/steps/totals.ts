/**
 * How totals, savings and rates came about.
 */
import type { Operand, Step } from '../../outcome';
import type { FormsCase } from '../case';
import type { FormsFigures, Totals } from '../figures';
import { sheetsAt } from '../orders';
import { savingRate } from '../totals';
import { aboutOf, operand, step } from './operands';

/** What a saving is asked for: a round, and in it a form, a member, or one order (both). Indices. */
export interface Scope {
  round: number;
  form?: number;
  member?: number;
}

/** 共同金額 of a member in a round: its orders form by form, and its shares of lump sums. */
export function explainMemberTotal(
  c: FormsCase,
  figures: FormsFigures,
  round: number,
  member: number,
): Step[] {
  const about = aboutOf(c, round, undefined, member);
  const amounts: Operand[] = [];
  c.forms.forEach((_, form) => {
    if (!(sheetsOf(c, { round, form, member }) > 0)) return;
    const at = (round * c.forms.length + form) * c.members.length + member;
    amounts.push(operand('amount', figures.amount[at] ?? 0, 'yen', aboutOf(c, round, form, member)));
  });
  for (const lump of figures.lumpShares) {
    if (lump.round !== round || lump.member !== member) continue;
    const item = c.rounds[round]?.units[lump.unit]?.name ?? '';
    amounts.push(operand('lumpShare', lump.share, 'yen', { ...about, item }));
  }
  const total = figures.byMember[round * c.members.length + member]?.joint ?? 0;
  return [step('memberTotal', { kind: 'sum' }, amounts, operand('memberTotal', total, 'yen', about))];
}

/** 共同金額 of a round: form by form, then the winners' lump sums. */
export function explainRoundTotal(c: FormsCase, figures: FormsFigures, round: number): Step[] {
  const amounts: Operand[] = [];
  c.forms.forEach((_, form) => {
    const totals = figures.byForm[round * c.forms.length + form];
    if (totals && totals.sheets > 0)
      amounts.push(operand('formTotal', totals.joint, 'yen', aboutOf(c, round, form)));
  });
  const lumps = new Map<number, number>();
  for (const lump of figures.lumpShares) if (lump.round === round) lumps.set(lump.unit, lump.lumpSum);
  for (const [unit, lumpSum] of lumps) {
    const item = c.rounds[round]?.units[unit]?.name ?? '';
    amounts.push(operand('lumpSum', lumpSum, 'yen', { ...aboutOf(c, round), item }));
  }
  const total = figures.byRound[round]?.joint ?? 0;
  return [
    step('roundTotal', { kind: 'sum' }, amounts, operand('roundTotal', total, 'yen', aboutOf(c, round))),
  ];
}

/** 削減額 = 単独金額 − 共同金額. */
export function explainSaving(c: FormsCase, figures: FormsFigures, scope: Scope): Step[] {
  const { alone, joint } = totalsOf(c, figures, scope);
  const about = aboutOf(c, scope.round, scope.form, scope.member);
  const operands = [operand('aloneAmount', alone, 'yen', about), operand('amount', joint, 'yen', about)];
  return [step('saving', { kind: 'subtract' }, operands, operand('saving', alone - joint, 'yen', about))];
}

/** 削減率 = 削減額 ÷ 単独金額; no such step where there is nothing alone to save on. */
export function explainRate(c: FormsCase, figures: FormsFigures, scope: Scope): Step[] {
  const { alone, joint } = totalsOf(c, figures, scope);
  const about = aboutOf(c, scope.round, scope.form, scope.member);
  const steps = explainSaving(c, figures, scope);
  if (alone === 0) return steps;
  const operands = [
    operand('saving', alone - joint, 'yen', about),
    operand('aloneAmount', alone, 'yen', about),
  ];
  const rate = operand('rate', savingRate(alone - joint, alone), 'ratio', about);
  return [...steps, step('rate', { kind: 'divide' }, operands, rate)];
}

function totalsOf(
  c: FormsCase,
  figures: FormsFigures,
  { round, form, member }: Scope,
): Pick<Totals, 'alone' | 'joint'> {
  const nothing = { alone: 0, joint: 0 };
  if (form !== undefined && member !== undefined) {
    const at = (round * c.forms.length + form) * c.members.length + member;
    return { alone: figures.alone[at] ?? 0, joint: figures.amount[at] ?? 0 };
  }
  if (member !== undefined) return figures.byMember[round * c.members.length + member] ?? nothing;
  if (form !== undefined) return figures.byForm[round * c.forms.length + form] ?? nothing;
  return figures.byRound[round] ?? nothing;
}

function sheetsOf(c: FormsCase, scope: Required<Scope>): number {
  const round = c.rounds[scope.round];
  return round ? sheetsAt(round, scope.form * c.members.length + scope.member) : 0;
}
