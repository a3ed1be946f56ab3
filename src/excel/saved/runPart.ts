/** The record of a run as it is kept in the workbook. */
import type { Plan } from '../../workbook';
import type { SheetImage } from '../image/types';
import { planMeta } from '../planMeta';
import { constantMarks } from './constants';
import type { RunPart } from './journal';

export function runPart(plan: Plan, images: readonly SheetImage[], at: string): RunPart {
  const meta = planMeta(plan);
  return {
    run: meta?.run ?? 0,
    at,
    inputHash: meta?.inputHash ?? '',
    sheets: plan.sheets.map(({ name }) => name),
    names: plan.names.map(({ name }) => name),
    constants: constantMarks(plan),
    charts: images.flatMap(({ charts }) => charts),
    choices: Object.fromEntries(
      images.filter(({ choices }) => choices.length > 0).map(({ name, choices }) => [name, choices]),
    ),
  };
}
