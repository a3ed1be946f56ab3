/**
 * 消費税 on the members' shares where amounts are without tax: one rounding per rate and member, since each contracts
 * by itself (適格請求書), and beside it the tax on the joint total; the two can differ by some yen.
 */
import type { CostsCase } from '../case';
import type { LineShare, TaxFigure } from '../figures';
import { taxByRate, taxRateAt } from '../tax';

/** Of the lines that a key divides and that have a date of supply; highest rate first, all members together last. */
export function memberTaxes(c: CostsCase, shares: readonly LineShare[]): TaxFigure[] {
  const { basis, rates, mode } = c.policy.tax;
  if (basis !== 'out') return [];
  const dated = shares.flatMap(({ cost, line, share, components }) => {
    const supplied = c.costs[cost]?.lines[line]?.supplied ?? NaN;
    const percent = Number.isNaN(supplied) ? 0 : (taxRateAt(supplied, rates) ?? 0);
    return percent > 0 && components.length > 0 ? [{ percent, share }] : [];
  });
  const percents = [...new Set(dated.map(({ percent }) => percent))].sort((a, b) => b - a);
  const figure = (percent: number, member: number | null): TaxFigure => {
    const base = dated
      .filter((one) => one.percent === percent)
      .reduce(
        (sum, { share }) => sum + (member === null ? share.reduce((a, b) => a + b, 0) : (share[member] ?? 0)),
        0,
      );
    return { percent, member, base, tax: taxByRate([{ amount: base, percent }], mode)[0]?.tax ?? 0 };
  };
  return percents.flatMap((percent) => [
    ...c.members.map((_, m) => figure(percent, m)),
    figure(percent, null),
  ]);
}
