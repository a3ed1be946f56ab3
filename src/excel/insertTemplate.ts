/** A template's input sheets into the open workbook: the same way as results, without a record of a run. */
import type { Plan } from '../workbook';
import { applyPlan } from './applyPlan';
import type { ApplyOptions, ApplyResult } from './applyResult';

/** Refuses where a sheet, table or name of the same name is there; never writes over anything. */
export function insertTemplate(
  plan: Plan,
  options: Omit<ApplyOptions, 'work' | 'inputs'>,
): Promise<ApplyResult> {
  return applyPlan({ ...plan, replacedSheets: [], replacedNames: [] }, { ...options, work: 'template' });
}
