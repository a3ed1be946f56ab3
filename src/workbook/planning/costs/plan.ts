/** The result sheets of cost sharing, from a reading and its figures. */
import type { CostsFigures } from '../../../core';
import type { Plan } from '../../plan';
import type { CostsReading } from '../../read/costs/reading';
import type { RunContext } from '../context';
import type { Naming } from '../naming';
import { planWorkbook, shortList, type Job } from '../workbook';
import { basis } from './basis';
import { burdenSheets } from './burdens';
import { costsChecks } from './checks';
import { comparisonSheets } from './comparison';
import { FOLLOWED } from './followed';
import { guaranteeSheets } from './guarantee/sheets';
import { costsLayouts, costsRefs } from './layouts';
import { lineSheets } from './lines';
import { memberTaxSheets } from './memberTaxes';
import { memberPart } from './memberPart';
import { memberSheets } from './members';
import { meteredSheets } from './metered';
import { membershipSheets } from './membership';
import { mixSheets } from './mixes';
import { costsModel } from './model';
import { quoteSheets } from './quotes';
import { requestSheets } from './requests';
import { claimSheets, resultSheets } from './results';
import { savingSheets } from './savings';
import { sharingSheets } from './sharing';
import { taxSheets } from './taxed';
import { usageSheets } from './usage';
import { yearlySheets } from './yearly';

/**
 * Plans the result sheets. The values in it are the core's; the formulas are written apart from the core on purpose,
 * and tests, the read-back and the audit compare the two to the yen.
 */
export function planCosts(reading: CostsReading, figures: CostsFigures, context: RunContext): Plan {
  return planWorkbook([costsJob(reading, figures, context.naming)], context);
}

export function costsJob(reading: CostsReading, figures: CostsFigures, naming: Naming): Job {
  const m = costsModel(naming, reading, figures);
  const l = costsLayouts(m);
  const t = costsRefs(l);
  const b = basis(m, t);
  const { costs, contracts } = m.case;
  return {
    title: '費用分担　計算',
    lines: [
      { item: '対象', value: `${m.memberNames.length}団体、${costs.length}経費、${contracts.length}契約` },
      { item: '団体', value: shortList(m.memberNames) },
      ...(costs.length > 0 ? [{ item: '経費', value: shortList(costs.map((one) => one.name)) }] : []),
    ],
    sheets: [
      ...b.sheets,
      ...m.copies,
      ...taxSheets(m, l, t),
      ...memberSheets(m, b, l, t),
      ...lineSheets(m, b, l, t),
      ...usageSheets(m, b, l, t),
      ...meteredSheets(m, b, l, t),
      ...requestSheets(m, b, l, t),
      ...quoteSheets(m, b, l, t),
      ...mixSheets(m, b, l, t),
      ...sharingSheets(m, b, l, t, false),
      ...burdenSheets(m, b, l, t, false),
      ...guaranteeSheets(m, b, l, t),
      ...savingSheets(m, b, l, t),
      ...sharingSheets(m, b, l, t, true),
      ...burdenSheets(m, b, l, t, true),
      ...resultSheets(m, b, l, t),
      ...yearlySheets(m, b, l, t),
      ...membershipSheets(m, b, l, t),
      ...memberTaxSheets(m, b, l, t),
      ...claimSheets(m, l, t),
      ...comparisonSheets(m, b, l, t),
    ],
    names: b.names,
    checks: costsChecks(m, b, l, t),
    memberPart: memberPart(m, l, t),
    followed: FOLLOWED,
    layoutParameters: b.layoutParameters,
    sources: { ...reading.sources },
  };
}
