/** Which jobs a workbook holds: pre-printed forms, cost sharing, evaluation of proposals, or several in one. */
import {
  BIDS,
  COSTS,
  COSTS_PARAMETERS,
  FORMS_PARAMETERS,
  KEYS,
  MEMBER_PAGE,
  QUOTE_ROWS,
  ROUNDS,
  SCORES,
  SCORES_MATRIX,
  SCORES_PARAMETERS,
  SCORE_ITEMS,
  USES,
  USES_MATRIX,
  type ParameterSpec,
  type TableSpec,
} from '../contract';
import type { Snapshot } from '../snapshot';
import { hasTable } from './findTable';

/** One of them is enough. */
const TELLING = {
  forms: [BIDS, ROUNDS],
  costs: [COSTS, KEYS, USES, USES_MATRIX, QUOTE_ROWS],
  scores: [SCORE_ITEMS, SCORES, SCORES_MATRIX],
} as const;

/** Tables that tell which job a workbook is for. */
export const TELLING_TABLES: readonly TableSpec[] = Object.values(TELLING).flat();

const holds = (snapshot: Snapshot, job: keyof typeof TELLING): boolean =>
  TELLING[job].some((spec) => hasTable(snapshot, spec));

export const holdsForms = (snapshot: Snapshot): boolean => holds(snapshot, 'forms');
export const holdsCosts = (snapshot: Snapshot): boolean => holds(snapshot, 'costs');
export const holdsScores = (snapshot: Snapshot): boolean => holds(snapshot, 'scores');

/** Parameters of the other jobs of the same workbook: nobody's mistake in 条件. */
export function othersParameters(snapshot: Snapshot, own: keyof typeof TELLING): readonly ParameterSpec[] {
  const all = {
    forms: [...FORMS_PARAMETERS, MEMBER_PAGE],
    costs: COSTS_PARAMETERS,
    scores: SCORES_PARAMETERS,
  };
  return (['forms', 'costs', 'scores'] as const)
    .filter((job) => job !== own && holds(snapshot, job))
    .flatMap((job) => all[job]);
}
