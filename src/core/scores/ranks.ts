/** 順位: the highest total first; equal totals by 番号, or as people decided. */
import { error, note, warning, type Report } from '../issue';
import type { DecisionRequest } from '../outcome';
import type { ScoresCase } from './case';

/** The beginning of our matters (事項). */
export const TIE_MATTER = '同点：';

/** `同点：A社／B社`: the exact text of the 事項 column. */
export function tieMatter(names: readonly string[]): string {
  return `${TIE_MATTER}${names.join('／')}`;
}

/** What decides between equal totals, by proposer: 番号, exchanged among tied ones as decided. */
export function tieOrder(
  c: ScoresCase,
  totals: readonly number[],
  ranked: readonly (0 | 1)[],
  report: Report,
): number[] {
  const order = c.proposers.map((_, i) => i + 1);
  const used = new Set<string>();
  totals.forEach((total, first) => {
    const tied = totals.flatMap((other, i) => (ranked[i] === 1 && other === total ? [i] : []));
    if (tied.length < 2 || tied[0] !== first) return;
    const names = tied.map((i) => c.proposers[i]!.name);
    const about = { bidder: names[0]! };
    if (c.policy.ties === 'number') {
      report.findings.push(warning('scoresTied', about, { total, bidders: names }));
      return;
    }
    const matter = tieMatter(names);
    used.add(matter);
    const drawn = decided(
      c,
      { code: 'orderTied', matter, options: names, about, values: { total, bidders: names } },
      report,
    );
    drawn?.forEach((name, place) => (order[tied[names.indexOf(name)]!] = tied[place]! + 1));
  });
  for (const { matter, result } of c.decisions)
    if (matter.startsWith(TIE_MATTER) && !used.has(matter))
      report.findings.push(note('decisionNotUsed', { field: '決定' }, { matter, result }));
  return order;
}

/** All options in the order decided (the last one may be left out); null after asking, or after an error. */
function decided(c: ScoresCase, request: DecisionRequest, report: Report): readonly string[] | null {
  const { matter, options, about } = request;
  const result = c.decisions.find((one) => one.matter === matter)?.result.trim() ?? '';
  if (result === '') {
    report.decisions.push(request);
    return null;
  }
  const names = result.split(/[、,，]/).map((name) => name.trim());
  const valid = names.every((name, i) => options.includes(name) && names.indexOf(name) === i);
  if (!valid || names.length < options.length - 1) {
    report.errors.push(
      error('decisionNotAnOption', { ...about, field: '決定' }, { matter, result, options }),
    );
    return null;
  }
  return [...names, ...options.filter((name) => !names.includes(name))];
}

/** From 1; 0 for who takes no part. */
export function ranksOf(
  totals: readonly number[],
  ranked: readonly (0 | 1)[],
  order: readonly number[],
): number[] {
  return totals.map((total, i) => {
    if (ranked[i] === 0) return 0;
    const before = totals.filter(
      (other, k) => ranked[k] === 1 && (other > total || (other === total && order[k]! < order[i]!)),
    );
    return before.length + 1;
  });
}
