/**
 * What people should see beside the figures: members above today's cost, ranks that reverse, quotes above ceilings,
 * a guarantee that was not needed.
 */
import { note, warning, type Report } from '../../issue';
import type { IssueValue } from '../../outcome';
import type { CostsCase } from '../case';
import { nameAt } from '../context';
import type { CostsFigures } from '../figures';
import { total } from '../keys/share-amount';
import { comparePrinted } from './rates';

export function addCostFindings(c: CostsCase, figures: CostsFigures, report: Report): void {
  aboveCurrent(c, figures, report);
  if (figures.guarantee?.needed === false)
    report.findings.push(
      note('guaranteeNotNeeded', { field: '保証' }, { total: total(figures.guarantee.base) }),
    );
  if (figures.guarantee?.needed === true) {
    ranksReversed(c, figures, report);
    claimsBeforeAdjustment(c, figures, report);
  }
  aboveCeiling(c, figures, report);
  restsOnOwnLines(c, figures, report);
  comparePrinted(c, figures.rates, report);
}

/** A member that pays more jointly than today, in the widest comparison that the decks make (共同化経費 included). */
function aboveCurrent(c: CostsCase, { rates }: CostsFigures, report: Report): void {
  for (const { scope, member, current, burden } of rates) {
    if (scope !== 'withJoint' || member === null || current === 0 || burden <= current) continue;
    report.findings.push(
      warning(
        'memberAboveCurrent',
        { member: nameAt(c.members, member), field: '負担額' },
        { amount: burden, current, excess: burden - current },
      ),
    );
  }
}

/** 順位の逆転: a member that paid more than another before the guarantee pays less after it. */
function ranksReversed(c: CostsCase, { guarantee }: CostsFigures, report: Report): void {
  if (guarantee === null) return;
  const { base, result } = guarantee;
  c.members.forEach(({ name }, i) => {
    const overtaken = c.members.filter(
      (_, j) => (base[i] ?? 0) > (base[j] ?? 0) && (result[i] ?? 0) < (result[j] ?? 0),
    );
    if (overtaken.length === 0) return;
    const values: Record<string, IssueValue> = { members: overtaken.map((member) => member.name) };
    report.findings.push(warning('rankReversed', { member: name, field: '保証' }, values));
  });
}

/** What one member paid first was shared before the guarantee moved burdens: its bills do not hold the adjustment. */
function claimsBeforeAdjustment(c: CostsCase, { claims }: CostsFigures, report: Report): void {
  const costs = c.costs.flatMap(({ name, guaranteed }, i) =>
    guaranteed && claims.some(({ cost }) => cost === i) ? [name] : [],
  );
  for (const cost of costs) report.findings.push(note('claimsBeforeAdjustment', { cost, field: '支払団体' }));
}

function aboveCeiling(c: CostsCase, { quotes }: CostsFigures, report: Report): void {
  quotes.belowCeiling.forEach((yen, m) => {
    if (!(yen < 0)) return;
    const values = { quote: quotes.quoted[m] ?? 0, ceiling: c.ceilings?.[m] ?? 0, excess: -yen };
    report.findings.push(
      warning('quoteAboveCeiling', { member: nameAt(c.members, m), field: '提案上限額' }, values),
    );
  });
}

/** 別掲: what rounding leaves over is nobody's share until the members say whose. */
function restsOnOwnLines(c: CostsCase, { shares }: CostsFigures, report: Report): void {
  const rests = new Map<number, number>();
  for (const { cost, rest } of shares) if (rest !== 0) rests.set(cost, (rests.get(cost) ?? 0) + rest);
  for (const [cost, rest] of rests)
    report.findings.push(
      note('restOnOwnLine', { cost: nameAt(c.costs, cost), field: '残りの行先' }, { rest }),
    );
}
