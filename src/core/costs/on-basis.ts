/**
 * The case with its amounts on the basis of tax that 条件 names: lines that a key shares, fixed amounts, requests, what is
 * agreed, ceilings, entry fees and payments, each by its own date of supply. Quotes and metered fees are converted where
 * they are computed, after their months are counted.
 */
import type { Report } from '../issue';
import type { Cost, CostLine, CostsCase, Guarantee, TaxSaid } from './case';
import { nameAt, participantsOf } from './context';
import { onTaxBasis } from './tax';

/** Errors: `taxMarkMissing`, `supplyDateMissing`; an amount of 0 needs neither. */
export function amountsOnBasis(c: CostsCase, report: Report): CostsCase {
  const policy = c.policy.tax;
  if (policy.basis === 'asGiven') return c;
  const perMember = (
    amounts: Float64Array,
    said: readonly TaxSaid[] | undefined,
    field: string,
    about: { cost?: string } = {},
    counts: (member: number) => boolean = () => true,
  ): Float64Array =>
    amounts.map((yen, m) =>
      counts(m)
        ? onTaxBasis(yen, said?.[m] ?? {}, policy, { ...about, member: nameAt(c.members, m), field }, report)
        : yen,
    );
  const sharedLine = (cost: string, line: CostLine): CostLine => {
    if (line.money !== 'contributions') return line;
    const about = { cost, ...(line.year === null ? {} : { year: line.year }) };
    return { ...line, amount: onTaxBasis(line.amount, line, policy, about, report) };
  };
  const costs = c.costs.map((cost): Cost => {
    const { division, name } = cost;
    if (division.kind === 'key') return { ...cost, lines: cost.lines.map((line) => sharedLine(name, line)) };
    if (division.kind !== 'direct') return cost;
    const participants = participantsOf(c, cost.participants);
    const amounts = perMember(division.amounts, division.said, '固定額', { cost: name }, (m) =>
      participants.includes(m),
    );
    return { ...cost, division: { ...division, amounts } };
  });
  const requests = c.requests.map((request) => ({
    ...request,
    prices: request.prices.map((price) => ({
      ...price,
      amount: onTaxBasis(price.amount, price, policy, { request: request.name, field: '金額' }, report),
    })),
  }));
  const agreed = (amounts: Float64Array): Float64Array => perMember(amounts, c.guarantee?.said, '合意額');
  return {
    ...c,
    costs,
    requests,
    guarantee: c.guarantee && guaranteeOnBasis(c.guarantee, agreed),
    ceilings: c.ceilings && perMember(c.ceilings, c.ceilingsSaid, '提案上限額'),
    moves: c.moves.map((move) => ({
      ...move,
      fee:
        move.kind === 'join'
          ? onTaxBasis(
              move.fee,
              move,
              policy,
              { member: nameAt(c.members, move.member), field: '加入金' },
              report,
            )
          : move.fee,
    })),
    paid: c.paid && perMember(c.paid, c.paidSaid, '既納額'),
  };
}

/** One row of 保証水準 may hold three amounts; what is wrong with the row is said once for each that counts. */
function guaranteeOnBasis(guarantee: Guarantee, agreed: (amounts: Float64Array) => Float64Array): Guarantee {
  const { trigger, set, basis } = guarantee;
  return {
    ...guarantee,
    trigger: trigger.kind === 'amounts' ? { ...trigger, amounts: agreed(trigger.amounts) } : trigger,
    set: set?.kind === 'amounts' ? { ...set, amounts: agreed(set.amounts) } : set,
    basis: basis.kind === 'amounts' ? { ...basis, values: agreed(basis.values) } : basis,
  };
}
