/** The Plan of a forms case: every sheet of the result workbook, from a reading and its figures. */
import type { FormsFigures } from '../../../core';
import type { Plan } from '../../plan';
import type { FormsReading } from '../../read/reading';
import type { RunContext } from '../context';
import type { Naming } from '../naming';
import { planWorkbook, shortList, type Job } from '../workbook';
import { amountSheets } from './amounts';
import { basis } from './basis';
import { bidSheets } from './bids';
import { formsChecks } from './checks';
import { classSheets } from './classes';
import { comparisonFacts, comparisonSheets } from './comparison';
import { FOLLOWED } from './followed';
import { formsLayouts, formsRefs, PROPOSAL_ROWS, proposalSize, proposalsFit } from './layouts';
import { lumpSheets } from './lumps';
import { memberPart } from './memberPart';
import { formsModel } from './model';
import { orderSheets } from './orders';
import { proposalFacts, proposalSheets } from './proposals';
import { totalSheets } from './totals';

/**
 * Plans the result sheets. The values in it are the core's; the formulas are written apart from the
 * core on purpose, and tests, the read-back and the audit compare the two to the yen.
 */
export function planForms(reading: FormsReading, figures: FormsFigures, context: RunContext): Plan {
  return planWorkbook([formsJob(reading, figures, context.naming)], context);
}

export function formsJob(reading: FormsReading, figures: FormsFigures, naming: Naming): Job {
  const m = formsModel(naming, reading, figures);
  const b = basis(m);
  const l = formsLayouts(m);
  const t = formsRefs(l);
  const sheets = [
    ...b.sheets,
    ...m.copies,
    ...orderSheets(m, l, t),
    ...classSheets(m, b, l, t),
    ...bidSheets(m, b, l, t),
    ...amountSheets(m, b, l, t),
    ...lumpSheets(m, b, l, t),
    ...totalSheets(m, l, t),
    ...comparisonSheets(m, b, l, t),
    ...proposalSheets(m, b, l, t),
  ];
  return {
    title: 'プレ印刷帳票の共同調達　費用計算',
    lines: [
      {
        item: '対象',
        value: `${m.memberNames.length}団体、${m.formNames.length}帳票、${m.roundNames.length}回次`,
      },
      { item: '団体', value: shortList(m.memberNames) },
      { item: '回次', value: shortList(m.roundNames) },
      ...(proposalsFit(m)
        ? []
        : [
            {
              item: 'グループ案',
              value: `書かない：団体×発注単位が${proposalSize(m)}行で、${PROPOSAL_ROWS}行を超える`,
            },
          ]),
    ],
    sheets,
    names: b.names,
    checks: formsChecks(m, b, l, t),
    memberPart: memberPart(m, t),
    followed: FOLLOWED,
    layoutParameters: [...b.layoutParameters, ...comparisonFacts(m, t), ...proposalFacts(m, l, t)],
    sources: { ...reading.sources },
  };
}
