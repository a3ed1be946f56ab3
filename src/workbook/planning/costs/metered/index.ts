/** 年度, 業務単価, 契約月数, 従量料金, 契約別料金: months and fees by contract, member and fiscal year. */
import type { PlannedSheet } from '../../../plan';
import type { Basis } from '../basis';
import { feeSpanSheets } from './feeSpans';
import type { CostsLayouts, CostsRefs } from '../layouts';
import type { CostsModel } from '../model';
import { contractFees } from './contractFees';
import { services } from './services';
import { terms, useTerms } from './terms';
import { uses } from './uses';
import { yearSheet } from './years';

export function meteredSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { metered } = m.figures;
  if (!metered) return yearSheet(m, b, l, t);
  return [
    ...yearSheet(m, b, l, t),
    ...services(m, b, l, t),
    ...feeSpanSheets(m, b, l, t),
    ...(l.terms.rowCount > 0 ? [terms(m, b, l, t)] : []),
    ...(l.useTerms.rowCount > 0 ? [useTerms(m, b, l, t)] : []),
    ...(l.uses.rowCount > 0 ? [uses(m, b, l, t)] : []),
    contractFees(m, l, t, false),
    ...(m.figures.newServices.some((yen) => yen !== 0) ? [contractFees(m, l, t, true)] : []),
  ];
}
