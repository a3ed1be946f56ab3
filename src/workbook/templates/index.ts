import type { Plan } from '../plan';
import { emptyCosts } from './emptyCosts';
import { emptyForms } from './emptyForms';
import { emptyScores } from './emptyScores';
import { kanagawaCosts } from './kanagawaCosts';
import { kanagawaForms } from './kanagawaForms';
import { kanagawaScores } from './kanagawaScores';
import { saitama } from './saitama';
import { toyama } from './toyama';
import { yamaguchi } from './yamaguchi';

/** The template workbooks by the name that the command line takes. */
export const templates: Readonly<Record<string, () => Plan>> = {
  'empty-forms': emptyForms,
  'kanagawa-forms': kanagawaForms,
  'empty-costs': emptyCosts,
  'kanagawa-costs': kanagawaCosts,
  saitama,
  toyama,
  yamaguchi,
  'empty-scores': emptyScores,
  'kanagawa-scores': kanagawaScores,
};
