/**
 * RFI and RFP rounds side by side (Yamaguchi): saving = current − migration − cloud, its rate, and what keeps two
 * rounds from being compared: members, scope, period, assumptions.
 */
import { warning, type Report } from '../../issue';
import type { IssueValue } from '../../outcome';
import type { CostsCase, QuoteRound } from '../case';
import { nameAt } from '../context';
import type { QuoteRoundFigure } from '../figures';
import { printedPercent, printedReason } from './rates';

export function quoteRoundFigures(c: CostsCase, report: Report): QuoteRoundFigure[] {
  return c.quoteRounds.map((round, index) => {
    const sums = { current: 0, migration: 0, cloud: 0 };
    for (const row of round.rows) {
      sums.current += row.current;
      sums.migration += row.migration;
      sums.cloud += row.cloud;
    }
    const saving = sums.current - sums.migration - sums.cloud;
    const printed = printedPercent(saving, sums.current, c.policy.rateDecimals);
    checkPrinted(round, sums.current, sums.current - saving, c.policy.rateDecimals, report);
    const differing = c.quoteRounds.slice(0, index).map((earlier) => differences(c, earlier, round));
    const last = differing.at(-1);
    const before = c.quoteRounds[index - 1];
    if (last !== undefined && before !== undefined && Object.keys(last).length > 0)
      report.findings.push(
        warning('quoteRoundsDiffer', { round: round.name }, { ...last, rounds: [before.name, round.name] }),
      );
    return {
      round: index,
      ...sums,
      saving,
      rate: sums.current === 0 ? NaN : saving / sums.current,
      printed,
      comparableWith: differing.flatMap((one, i) => (Object.keys(one).length === 0 ? [i] : [])),
    };
  });
}

/** What differs between two rounds; empty when they can be compared. */
function differences(c: CostsCase, one: QuoteRound, other: QuoteRound): Record<string, IssueValue> {
  const values: Record<string, IssueValue> = {};
  const members = c.members.flatMap((_, m) =>
    one.members.includes(m) === other.members.includes(m) ? [] : [nameAt(c.members, m)],
  );
  if (members.length > 0) values.members = members;
  if (one.scope !== other.scope) values.scope = [one.scope, other.scope];
  if (one.period !== other.period) values.period = [one.period, other.period];
  if (one.assumptions !== other.assumptions) values.assumptions = [one.assumptions, other.assumptions];
  return values;
}

function checkPrinted(
  { name, printedPercent: percent }: QuoteRound,
  current: number,
  burden: number,
  decimals: number,
  report: Report,
): void {
  if (Number.isNaN(percent) || current === 0) return;
  const reason = printedReason(current, burden, { percent, decimals, amountUnit: 1 });
  if (reason === null) return;
  const computed = printedPercent(current - burden, current, decimals);
  report.findings.push(
    warning('printedRateDiffers', { round: name, field: '削減率' }, { printed: percent, computed, reason }),
  );
}
