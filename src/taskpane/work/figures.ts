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
  const nameOf = (round: number): string => reading.case.rounds[round]?.name ?? '';
  return f.bases.map(({ round, sameAs, alone, total }) => ({
    basis: [round, ...sameAs].map(nameOf).join('・'),
    alone,
    rounds: Array.from(total, (joint, r) => ({ round: nameOf(r), joint })),
  }));
}
