/** Every explanation that the core gives for a case's figures, and what replaying it says. */
import {
  explainAlone,
  explainAmount,
  explainComparison,
  explainLumpShare,
  explainMemberTotal,
  explainRate,
  explainRoundTotal,
  replay,
  type FormsCase,
  type FormsFigures,
} from '../../src/core';
import type { Step } from '../../src/core';

export interface Replayed {
  steps: number;
  figures: number;
  wrong: string[];
}

/** Replays each step from its numbers and its operation; the last one must give the figure. */
export function replayAll(label: string, c: FormsCase, f: FormsFigures): Replayed {
  const result: Replayed = { steps: 0, figures: 0, wrong: [] };
  const members = c.members.length;
  const check = (what: string, steps: readonly Step[], figure: number): void => {
    for (const step of steps) {
      result.steps += 1;
      const again = replay(step);
      if (!same(step, again))
        result.wrong.push(`${label}: ${what}: step ${step.code}: ${step.result.value}, replayed ${again}`);
    }
    const last = steps.at(-1);
    // Nothing ordered, nothing alone: a figure of 0 or none needs no steps.
    if (last === undefined) {
      if (figure !== 0 && !Number.isNaN(figure))
        result.wrong.push(`${label}: ${what}: no steps for ${figure}`);
      return;
    }
    result.figures += 1;
    if (!same(last, figure))
      result.wrong.push(`${label}: ${what}: steps end in ${last.result.value}, the figure is ${figure}`);
  };
  c.rounds.forEach((round, r) => {
    check(`${round.name} total`, explainRoundTotal(c, f, r), f.byRound[r]?.joint ?? NaN);
    check(`${round.name} rate`, rateOnly(explainRate(c, f, { round: r })), f.byRound[r]?.rate ?? NaN);
    c.members.forEach((member, m) => {
      const totals = f.byMember[r * members + m];
      check(`${round.name} ${member.name} total`, explainMemberTotal(c, f, r, m), totals?.joint ?? NaN);
      check(
        `${round.name} ${member.name} rate`,
        rateOnly(explainRate(c, f, { round: r, member: m })),
        totals?.rate ?? NaN,
      );
      c.forms.forEach((form, k) => {
        const at = (r * c.forms.length + k) * members + m;
        const what = `${round.name} ${form.name} ${member.name}`;
        check(`${what} amount`, explainAmount(c, f, r, k, m), f.amount[at] ?? NaN);
        check(`${what} alone`, explainAlone(c, r, k, m), f.alone[at] ?? NaN);
      });
    });
    c.forms.forEach((form, k) => {
      const rate = f.byForm[r * c.forms.length + k]?.rate ?? NaN;
      check(`${round.name} ${form.name} rate`, rateOnly(explainRate(c, f, { round: r, form: k })), rate);
    });
  });
  for (const share of f.lumpShares)
    check(
      `lump sum of ${c.members[share.member]?.name}`,
      explainLumpShare(c, f, share.round, share.unit, share.member),
      share.share,
    );
  f.bases.forEach((basis, b) => {
    c.rounds.forEach((round, r) => {
      const upTo = (steps: readonly Step[]): Step[] => steps.slice(0, 1);
      check(`basis ${b} ${round.name}`, upTo(explainComparison(c, f, b, r)), basis.total[r] ?? NaN);
      c.members.forEach((member, m) => {
        const amount = basis.memberAmount[r * members + m] ?? NaN;
        check(`basis ${b} ${round.name} ${member.name}`, upTo(explainComparison(c, f, b, r, m)), amount);
      });
    });
  });
  return result;
}

/** The steps of a rate; none where there is nothing alone to save on. */
function rateOnly(steps: readonly Step[]): readonly Step[] {
  return steps.at(-1)?.operation.kind === 'divide' ? steps : [];
}

/** Yen, sheets and counts exactly; ratios and prices to 10⁻¹². */
function same(step: Step, value: number): boolean {
  const { unit, value: stated } = step.result;
  const exact = unit !== 'ratio' && step.code !== 'unrounded' && Number.isInteger(stated);
  return Math.abs(stated - value) <= (exact ? 0 : 1e-12 * Math.max(1, Math.abs(stated)));
}
