/**
 * 削減額 and 削減率 from unrounded yen, each with its scope, and the percentage as a deck would print it.
 */
import Decimal from 'decimal.js';
import { warning, type Report } from '../../issue';
import type { CostsCase, PrintedRate, RateScope } from '../case';
import { nameAt } from '../context';
import type { RateFigure } from '../figures';
import { total } from '../keys/share-amount';

/** From the narrowest to the widest. */
export const RATE_SCOPES: readonly RateScope[] = ['existingSystems', 'systems', 'withJoint', 'everything'];

/** 44.5497 % printed with one decimal: 44.5, rounded half up once. NaN without a current cost. */
export function printedPercent(saving: number, current: number, decimals: number): number {
  if (current === 0) return NaN;
  const percent = new Decimal(saving).times(100).div(current);
  return Number(percent.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP));
}

/** @param burdens per scope, per member */
export function rateFigures(
  c: CostsCase,
  current: Float64Array,
  burdens: Readonly<Record<RateScope, Float64Array>>,
): RateFigure[] {
  const decimals = c.policy.rateDecimals;
  return RATE_SCOPES.flatMap((scope) => {
    const burden = burdens[scope];
    const all = rateFigure(scope, null, total(current), total(burden), decimals);
    return [...c.members.map((_, m) => rateFigure(scope, m, current[m] ?? 0, burden[m] ?? 0, decimals)), all];
  });
}

function rateFigure(
  scope: RateScope,
  member: number | null,
  current: number,
  burden: number,
  decimals: number,
): RateFigure {
  const saving = current - burden;
  const rate = current === 0 ? NaN : saving / current;
  return { scope, member, current, burden, saving, rate, printed: printedPercent(saving, current, decimals) };
}

/** Why a printed rate may differ from ours: rounded twice, computed from rounded amounts, or neither. */
export type PrintedReason = 'roundedTwice' | 'roundedAmounts' | 'unexplained';

/** Null when the printed rate is right. */
export function printedReason(
  current: number,
  burden: number,
  { percent, decimals, amountUnit }: Pick<PrintedRate, 'percent' | 'decimals' | 'amountUnit'>,
): PrintedReason | null {
  if (printedPercent(current - burden, current, decimals) === percent) return null;
  const shown = (yen: number): number =>
    new Decimal(yen).div(amountUnit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  if (printedPercent(shown(current) - shown(burden), shown(current), decimals) === percent)
    return 'roundedAmounts';
  const once = new Decimal(printedPercent(current - burden, current, decimals + 1));
  return once.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(percent) ? 'roundedTwice' : 'unexplained';
}

/** A document's percentage that unrounded yen do not give is a finding, with the likely reason. */
export function comparePrinted(c: CostsCase, rates: readonly RateFigure[], report: Report): void {
  for (const printed of c.printedRates) {
    const ours = rates.find(({ scope, member }) => scope === printed.scope && member === printed.member);
    if (ours === undefined || ours.current === 0) continue;
    const reason = printedReason(ours.current, ours.burden, printed);
    if (reason === null) continue;
    const about = {
      field: '削減率',
      ...(printed.member === null ? {} : { member: nameAt(c.members, printed.member) }),
    };
    report.findings.push(
      warning('printedRateDiffers', about, {
        printed: printed.percent,
        computed: printedPercent(ours.saving, ours.current, printed.decimals),
        unrounded: Number(new Decimal(ours.saving).times(100).div(ours.current).toDecimalPlaces(4)),
        reason,
        scope: printed.scope,
        source: printed.source,
      }),
    );
  }
}
