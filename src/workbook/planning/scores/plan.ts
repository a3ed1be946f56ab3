/** The result sheets of an evaluation of proposals, from a reading and its figures. */
import type { ScoresFigures } from '../../../core';
import type { Plan } from '../../plan';
import type { ScoresReading } from '../../read/scores/reading';
import type { RunContext } from '../context';
import type { Naming } from '../naming';
import { planWorkbook, shortList, type Job } from '../workbook';
import { scoresBasis } from './basis';
import { scoresChecks } from './checks';
import { detailSheets } from './details';
import { FOLLOWED } from './followed';
import { itemSheets } from './items';
import { scoresLayouts, scoresRefs } from './layouts';
import { scoresModel } from './model';
import { scoreResultSheets } from './results';

/** The values are the core's; the formulas are written apart from the core on purpose, and are compared with it. */
export function planScores(reading: ScoresReading, figures: ScoresFigures, context: RunContext): Plan {
  return planWorkbook([scoresJob(reading, figures, context.naming)], context);
}

export function scoresJob(reading: ScoresReading, figures: ScoresFigures, naming: Naming): Job {
  const m = scoresModel(naming, reading, figures);
  const b = scoresBasis(m);
  const l = scoresLayouts(m);
  const t = scoresRefs(l);
  const { items, proposers } = m.case;
  return {
    title: '提案評価　計算',
    lines: [
      { item: '提案評価', value: `${proposers.length}業者、${items.length}項目` },
      { item: '提案者', value: shortList(proposers.map(({ name }) => name)) },
    ],
    sheets: [
      ...b.sheets,
      ...m.copies,
      ...itemSheets(m, b, l, t),
      ...detailSheets(m, b, l, t),
      ...scoreResultSheets(m, b, l, t),
    ],
    names: b.names,
    checks: scoresChecks(m, b, t),
    followed: FOLLOWED,
    layoutParameters: b.layoutParameters,
    sources: { ...reading.sources },
  };
}
