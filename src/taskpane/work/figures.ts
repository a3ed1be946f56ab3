/** The core's figures by name, round by round and member by member. */
import type { Totals } from '../../core';
import type { PlannedRun } from '../../workbook/run';
import type { BasisFigures, Figures, RoundFigures } from './paneRun';

function figures(name: string, { sheets, alone, joint, saving, rate }: Totals): Figures {
  return { name, sheets, alone, joint, saving, rate: Number.isNaN(rate) ? null : rate };
}

export function roundsOf({ forms: priced }: PlannedRun): RoundFigures[] {
  if (!priced) return [];
  const { figures: f, reading } = priced;
  const { members, rounds, forms } = reading.case;
  return f.byRound.map((totals, r) => {
    const winners = forms.map((_, i) => f.winner[r * forms.length + i] ?? null);
    return {
      ...figures(rounds[r]?.name ?? '', totals),
      aloneAsQuoted: totals.aloneAsQuoted === totals.alone ? null : totals.aloneAsQuoted,
      winners: [...new Set(winners.filter((winner) => winner !== null))],
      members: members.flatMap((member, m) => {
        const own = f.byMember[r * members.length + m];
        return own && (own.sheets > 0 || own.joint !== 0) ? [figures(member.name, own)] : [];
      }),
    };
  });
}

export function basesOf({ forms }: PlannedRun): BasisFigures[] {
  if (!forms) return [];
  const { figures: f, reading } = forms;
  const { members, rounds } = reading.case;
  const nameOf = (round: number): string => rounds[round]?.name ?? '';
  const named = (round: number): string | null => (round < 0 ? null : nameOf(round));
  return f.bases.map((basis) => ({
    basis: [basis.round, ...basis.sameAs].map(nameOf).join('・'),
    alone: basis.alone,
    rounds: Array.from(basis.total, (joint, r) => ({ round: nameOf(r), joint })),
    best: named(basis.bestForAll),
    bestForLeast: named(basis.bestForLeast),
    members: members.flatMap(({ name }, m) => {
      const best = basis.bestForMember[m] ?? -1;
      if (best < 0) return [];
      const joint = rounds.map((_, r) => basis.memberAmount[r * members.length + m] ?? 0);
      return [{ name, alone: basis.memberAlone[m] ?? 0, joint, best: nameOf(best) }];
    }),
  }));
}
