/**
 * 合計, 削減額 and 削減率 by member, by form and by round.
 */
import { EXACT_LIMIT } from '../money/amount';
import { error, type Report } from '../issue';
import type { AloneAmounts } from './amounts';
import type { FormsCase } from './case';
import type { LumpRest, LumpShare, Totals } from './figures';
import { sheetsAt } from './orders';

/** Saving rate (削減率) = saving ÷ alone, from unrounded yen; NaN when there is nothing to save on. */
export function savingRate(saving: number, alone: number): number {
  return alone === 0 ? NaN : saving / alone;
}

export interface AllTotals {
  byMember: Totals[];
  byForm: Totals[];
  byRound: Totals[];
}

/** Lump shares belong to members, shares and rests to rounds, neither to forms. */
export function totalUp(
  c: FormsCase,
  amount: Float64Array,
  alone: AloneAmounts,
  shares: readonly LumpShare[],
  rests: readonly LumpRest[],
  report: Report,
): AllTotals {
  const members = c.members.length;
  const forms = c.forms.length;
  const byMember = emptyTotals(c.rounds.length * members);
  const byForm = emptyTotals(c.rounds.length * forms);
  const byRound = emptyTotals(c.rounds.length);
  c.rounds.forEach((round, r) => {
    const ofRound = byRound[r];
    for (let f = 0; f < forms; f++) {
      const ofForm = byForm[r * forms + f];
      for (let m = 0; m < members; m++) {
        const ofMember = byMember[r * members + m];
        const at = (r * forms + f) * members + m;
        const sheets = sheetsAt(round, f * members + m);
        if (!(sheets > 0) || !ofRound || !ofForm || !ofMember) continue;
        for (const totals of [ofMember, ofForm]) {
          totals.sheets += sheets;
          totals.alone += alone.planned[at] ?? 0;
          totals.aloneAsQuoted += alone.quoted[at] ?? 0;
          totals.joint += amount[at] ?? 0;
        }
      }
      if (!ofRound || !ofForm) continue;
      ofRound.sheets += ofForm.sheets;
      ofRound.alone += ofForm.alone;
      ofRound.aloneAsQuoted += ofForm.aloneAsQuoted;
      ofRound.joint += ofForm.joint;
    }
  });
  for (const { round, member, share } of shares) {
    const ofMember = byMember[round * members + member];
    const ofRound = byRound[round];
    if (ofMember) ofMember.joint += share;
    if (ofRound) ofRound.joint += share;
  }
  for (const { round, rest } of rests) {
    const ofRound = byRound[round];
    if (ofRound) ofRound.joint += rest;
  }
  for (const totals of [...byMember, ...byForm, ...byRound]) {
    totals.saving = totals.alone - totals.joint;
    totals.rate = savingRate(totals.saving, totals.alone);
  }
  byRound.forEach((totals, r) => {
    const product = Math.max(totals.alone, totals.aloneAsQuoted, totals.joint);
    if (product >= EXACT_LIMIT) {
      const about = { round: c.rounds[r]?.name ?? '', field: '合計' };
      report.errors.push(error('productTooLarge', about, { product, limit: EXACT_LIMIT }));
    }
  });
  return { byMember, byForm, byRound };
}

function emptyTotals(count: number): Totals[] {
  return Array.from({ length: count }, () => ({
    sheets: 0,
    alone: 0,
    aloneAsQuoted: 0,
    joint: 0,
    saving: 0,
    rate: NaN,
  }));
}
