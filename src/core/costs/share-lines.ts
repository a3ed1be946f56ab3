/**
 * Every cost becomes shares of the members: by its key, by amounts given directly, by metered fees, by the
 * members' own quotes or by the requests they take. Lines paid from a fund or a subsidy are not shared.
 */
import { error, warning, type Report } from '../issue';
import type { Cost, CostLine, CostsCase } from './case';
import { sameMarks } from './check/check-costs';
import { feesOf, nameAt, participantsOf, type CostsContext } from './context';
import type { LineShare, QuoteFigures, RequestFigures } from './figures';
import { keyWeights, shareByKey } from './keys/share-by-key';
import { total } from './keys/share-amount';
import { onTaxBasis } from './tax';

/** Amounts that earlier parts have computed per member. */
export interface ComputedAmounts {
  requests: RequestFigures;
  quotes: QuoteFigures;
}

export function shareCost(context: CostsContext, index: number, computed: ComputedAmounts): LineShare[] {
  const { c } = context;
  const cost = c.costs[index];
  if (cost === undefined) return [];
  const { division } = cost;
  if (division.kind === 'key') return byKey(context, cost, index, division.key);
  if (division.kind === 'direct') return [perMember(context, cost, index, division.amounts)];
  if (division.kind === 'metered')
    return [perMember(context, cost, index, Float64Array.from(feesOf(context, division.contract)))];
  const amounts = division.kind === 'quotes' ? computed.quotes.repriced : computed.requests.paidByMember;
  return [perMember(context, cost, index, amounts)];
}

function byKey(context: CostsContext, cost: Cost, index: number, keyIndex: number): LineShare[] {
  const { c } = context;
  const key = c.keys[keyIndex];
  const weights = key && keyWeights(context, cost, key);
  if (!weights) return [];
  return cost.lines.flatMap((line, i): LineShare[] => {
    if (line.money !== 'contributions') return [];
    const { amount } = line;
    const components = shareByKey(context, cost, weights, amount, line.year);
    if (components === null) return [];
    const share = new Float64Array(c.members.length);
    for (const { members, columns } of components)
      members.forEach((m, k) => (share[m] = (share[m] ?? 0) + (columns.share[k] ?? 0)));
    const rest = components.reduce((sum, { columns }) => sum + columns.rest, 0);
    return [{ cost: index, line: i, year: line.year, amount, components, share, rest }];
  });
}

/** Amounts that are each member's own; those of members that do not take part are looked at. */
function perMember({ c, report }: CostsContext, cost: Cost, index: number, amounts: Float64Array): LineShare {
  const participants = participantsOf(c, cost.participants);
  const share = new Float64Array(c.members.length);
  for (const m of participants) share[m] = amounts[m] ?? 0;
  amounts.forEach((yen, m) => {
    if (yen > 0 && !participants.includes(m))
      report.findings.push(
        warning(
          'amountOutsideParticipants',
          { cost: cost.name, member: nameAt(c.members, m) },
          { amount: yen },
        ),
      );
  });
  const amount = total(share);
  const given = cost.lines.filter(({ money }) => money === 'contributions');
  compareWithLines(c, cost, amount, report);
  return { cost: index, line: -1, year: onlyYear(given), amount, components: [], share, rest: 0 };
}

/** Lines that are given beside amounts of the members' own, on the basis of tax where they say anything of it. */
function compareWithLines(c: CostsCase, cost: Cost, amount: number, report: Report): void {
  const { name, division } = cost;
  const lines = cost.lines.filter(({ money }) => money === 'contributions');
  const direct = division.kind === 'direct';
  if (lines.length === 0 || (direct && sameMarks(c, cost))) return;
  const onBasis = lines.map((line) =>
    line.tax === '' ? line.amount : onTaxBasis(line.amount, line, c.policy.tax, { cost: name }, report),
  );
  const expected = total(onBasis);
  if (expected === amount) return;
  if (direct)
    report.errors.push(error('directNotSum', { cost: name, field: '固定額' }, { sum: amount, expected }));
  else
    report.findings.push(
      warning('computedAmountDiffers', { cost: name, field: '金額' }, { computed: amount, given: expected }),
    );
}

function onlyYear(lines: readonly CostLine[]): number | null {
  const years = new Set(lines.map(({ year }) => year));
  return years.size === 1 ? (lines[0]?.year ?? null) : null;
}

/** Problems of keys that can be told even though the case's amounts are not sound: all problems at once. */
export function checkKeyWeights(context: CostsContext): void {
  const { c, report } = context;
  for (const cost of c.costs) {
    const key = cost.division.kind === 'key' ? c.keys[cost.division.key] : undefined;
    const waits = key?.components.some(({ basis }) => basis.kind === 'saving' || basis.kind === 'metered');
    if (key === undefined || waits === true || cost.participants?.length === 0) continue;
    keyWeights(context, cost, key);
  }
  if (c.guarantee?.basis.kind === 'indicator' && c.indicators[c.guarantee.basis.indicator] === undefined)
    report.errors.push(error('indicatorUnknown', { field: '再按分の基準' }));
}
