/**
 * The whole computation: fees, requests and quotes → shares by key → guarantee → costs by saving → burdens →
 * fiscal years → rates. Kanagawa's six steps, Saitama's four, Toyama and Yamaguchi are cases of it, not code.
 */
import { emptyReport, type Report } from '../issue';
import type { Outcome } from '../outcome';
import { burdensBy, moneyTotals, newServiceCosts } from './burdens';
import type { Cost, CostsCase, RateScope } from './case';
import { checkCostsCase } from './check/check-case';
import { bySaving } from './check/check-costs';
import { claimBalances, claimsOf, sharesByCost } from './claims';
import { participantsOf, type CostsContext } from './context';
import { priceRequests } from './customisation';
import type { CostsFigures, GuaranteeFigure, LineShare } from './figures';
import { adjustByGuarantee } from './guarantee/guarantee';
import { noteUnusedDraws } from './keys/ties';
import { membershipFigure } from './membership/membership';
import { settle } from './membership/settle';
import { meteredFees } from './metered/fees';
import { usageCounts } from './metered/usage';
import { priceQuotes } from './quotes';
import { addCostFindings } from './results/findings';
import { amountsOnBasis } from './on-basis';
import { memberTaxes } from './results/member-taxes';
import { quoteRoundFigures } from './results/quote-rounds';
import { rateFigures } from './results/rates';
import { checkKeyWeights, shareCost } from './share-lines';
import { onTaxBasis } from './tax';
import { yearlyBurdens } from './yearly/yearly';

/**
 * Shares the costs of a case. Never throws for bad data: `rejected` lists every problem at once,
 * `decisionRequired` every draw that is open, `completed` carries the figures and what people should look at.
 */
export function shareCosts(given: CostsCase): Outcome<CostsFigures> {
  const report = emptyReport();
  checkCostsCase(given, report);
  const c = amountsOnBasis(given, report);
  const context = contextOf(c, report);
  const sound = report.errors.length === 0;
  const metered = meteredFees(context);
  const quotes = priceQuotes(context);
  if (!sound) {
    checkKeyWeights(context);
    return { kind: 'rejected', issues: report.errors };
  }
  const requests = priceRequests(context);
  const later = (cost: Cost): boolean => {
    const key = cost.division.kind === 'key' ? c.keys[cost.division.key] : undefined;
    return key !== undefined && bySaving(key);
  };
  const shared = c.costs.map((cost, i) => (later(cost) ? [] : shareCost(context, i, { requests, quotes })));
  const guarantee = guaranteeOf(context, shared.flat());
  if (guarantee !== 'stopped') {
    context.saving.set(savings(context, shared.flat(), guarantee));
    c.costs.forEach((cost, i) => {
      if (later(cost)) shared[i] = shareCost(context, i, { requests, quotes });
    });
  }
  const stopped = outcomeSoFar(context);
  if (stopped !== null || guarantee === 'stopped')
    return stopped ?? { kind: 'rejected', issues: report.errors };

  const shares = shared.flat();
  const byCost = sharesByCost(c, shares);
  const burden = burdensBy(c, byCost, guarantee, () => true);
  const yearly = c.yearly && yearlyBurdens(context, c.yearly, burden, shares, metered);
  const membership = membershipFigure(context, burden, yearly);
  const afterMoves = outcomeSoFar(context);
  if (afterMoves !== null) return afterMoves;
  const newServices = newServiceCosts(c, byCost, metered, quotes);
  const systems = burdensBy(c, byCost, guarantee, (cost) => cost.scope === 'systems');
  const burdens: Record<RateScope, Float64Array> = {
    existingSystems: systems.map((yen, m) => yen - (newServices[m] ?? 0)),
    systems,
    withJoint: burdensBy(c, byCost, guarantee, (cost) => cost.scope !== 'outside'),
    everything: burden,
  };
  const claims = claimsOf(c, byCost);
  const figures: CostsFigures = {
    metered,
    usage: usageCounts(c),
    requests,
    quotes,
    shares,
    current: context.current,
    byCost,
    newServices,
    guarantee,
    saving: context.saving,
    burden,
    rest: shares.reduce((sum, { rest }) => sum + rest, 0),
    money: moneyTotals(c, shares),
    claims,
    claimBalance: claimBalances(c.members.length, claims),
    yearly,
    membership,
    settlement: c.costs.length > 0 && c.paid !== null ? settle(membership?.burden ?? burden, c.paid) : null,
    taxes: memberTaxes(c, { shares, metered, quotes, requests, guarantee, membership, burden }),
    rates: rateFigures(c, context.current, burdens),
    quoteRounds: quoteRoundFigures(c, report),
  };
  addCostFindings(c, figures, report);
  noteUnusedDraws(c, context.usedMatters, report);
  return { kind: 'completed', figures, findings: report.findings };
}

function contextOf(c: CostsCase, report: Report): CostsContext {
  const current = new Float64Array(c.members.length);
  for (const { member, item, amount, compared, tax, supplied } of c.currentCosts)
    if (compared) {
      const about = { member: c.members[member]?.name ?? '', cost: item, field: '現行経費' };
      const yen = onTaxBasis(amount, { tax, supplied }, c.policy.tax, about, report);
      current[member] = (current[member] ?? 0) + yen;
    }
  return {
    c,
    report,
    usedMatters: new Set(),
    current,
    meteredFees: new Float64Array(c.contracts.length * c.members.length),
    saving: new Float64Array(c.members.length).fill(NaN),
  };
}

/** 保証の対象, and penalties (違約金) by the guarantee's own rule. */
function isGuaranteed(c: CostsCase, { guaranteed, penalty }: Cost): boolean {
  return penalty && c.guarantee !== null ? c.guarantee.penalties === 'inside' : guaranteed;
}

/** Σ guaranteed shares per member, and who takes part in one of them. */
function guaranteedBase(c: CostsCase, shares: readonly LineShare[]): [Float64Array, boolean[]] {
  const base = new Float64Array(c.members.length);
  const takesPart = c.members.map(() => false);
  for (const { cost, share } of shares) {
    const of = c.costs[cost];
    if (of === undefined || !isGuaranteed(c, of)) continue;
    share.forEach((yen, m) => (base[m] = (base[m] ?? 0) + yen));
    for (const m of participantsOf(c, of.participants)) if ((share[m] ?? 0) > 0) takesPart[m] = true;
  }
  return [base, takesPart];
}

function guaranteeOf(
  context: CostsContext,
  shares: readonly LineShare[],
): GuaranteeFigure | null | 'stopped' {
  const { c, report } = context;
  if (c.guarantee === null) return null;
  if (report.errors.length > 0 || report.decisions.length > 0) return 'stopped';
  const [base, takesPart] = guaranteedBase(c, shares);
  return adjustByGuarantee(context, c.guarantee, base, takesPart) ?? 'stopped';
}

/** 削減額 that 削減額割 shares by: current cost less the guaranteed costs, before or after the adjustment. */
function savings(
  { c, current }: CostsContext,
  shares: readonly LineShare[],
  guarantee: GuaranteeFigure | null,
): Float64Array {
  const [base] = guaranteedBase(c, shares);
  const adjusted = c.policy.saving.base === 'afterGuarantee' ? (guarantee?.result ?? base) : base;
  return current.map((yen, m) => yen - (adjusted[m] ?? 0));
}

function outcomeSoFar({ report }: CostsContext): Outcome<CostsFigures> | null {
  if (report.errors.length > 0) return { kind: 'rejected', issues: report.errors };
  if (report.decisions.length === 0) return null;
  return { kind: 'decisionRequired', decisions: report.decisions, findings: report.findings };
}
