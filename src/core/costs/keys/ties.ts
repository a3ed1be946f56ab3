/**
 * Ties of remainders: decided by the 番号, or by a draw that people make and record (決定).
 */
import { error, note, type Report } from '../../issue';
import type { DecisionRequest, Subject } from '../../outcome';
import type { CostsCase } from '../case';
import type { ShareColumns } from './share-amount';

/** The beginning of our matters (事項). */
export const COST_REMAINDER_MATTER = '端数：';

/** `端数：運営費／人口割`: the exact text of the 事項 column. */
export function remainderMatter(...parts: readonly string[]): string {
  return `${COST_REMAINDER_MATTER}${parts.filter((part) => part !== '').join('／')}`;
}

/** Positions whose equal remainder lies on both sides of the cut between those that get a unit and those that do not. */
export function tiedAtTheCut({ rank, remainder, adjustment }: ShareColumns): number[] {
  const places = adjustment.filter((yen) => yen > 0).length;
  const lastIn = rank.indexOf(places);
  const firstOut = rank.indexOf(places + 1);
  if (lastIn < 0 || firstOut < 0 || remainder[lastIn] !== remainder[firstOut]) return [];
  return remainder.flatMap((value, i) => (value === remainder[lastIn] ? [i] : []));
}

/**
 * The order that decides a tie, drawn by people: `order` for the tied positions is the sequence drawn.
 * Null after asking for the draw, or after an error when what is recorded cannot be used.
 */
export function drawnTieOrder(
  c: CostsCase,
  columns: ShareColumns,
  tied: readonly number[],
  names: readonly string[],
  matter: string,
  about: Subject,
  report: Report,
): number[] | null {
  const options = tied.map((i) => names[i] ?? '');
  const first = Math.min(...tied.map((i) => columns.rank[i] ?? 0));
  const places = columns.adjustment.filter((yen) => yen > 0).length - first + 1;
  const request: DecisionRequest = {
    code: 'drawRemainder',
    matter,
    options,
    about,
    values: { lumpSum: columns.amount, places, members: options },
  };
  const result = c.decisions.find((one) => one.matter === matter)?.result.trim() ?? '';
  if (result === '') {
    report.decisions.push(request);
    return null;
  }
  const drawn = result.split(/[、,，]/).map((name) => name.trim());
  const valid = drawn.every((name, i) => options.includes(name) && drawn.indexOf(name) === i);
  if (!valid || drawn.length < places) {
    report.errors.push(
      error('decisionNotAnOption', { ...about, field: '決定' }, { matter, result, options }),
    );
    return null;
  }
  const sequence = [...drawn, ...options.filter((name) => !drawn.includes(name))];
  const order = columns.order.slice();
  const free = tied.map((i) => order[i] ?? 0).sort((a, b) => a - b);
  tied.forEach((i) => (order[i] = free[sequence.indexOf(names[i] ?? '')] ?? 0));
  return order;
}

/** A draw of ours that nothing asks for any more (an input changed after it). */
export function noteUnusedDraws(c: CostsCase, used: ReadonlySet<string>, report: Report): void {
  for (const { matter, result } of c.decisions)
    if (matter.startsWith(COST_REMAINDER_MATTER) && !used.has(matter))
      report.findings.push(note('decisionNotUsed', { field: '決定' }, { matter, result }));
}
