/** The table 条件 for a workbook that has none: its template's sheet, one parameter set to what a person chose. */
import { CONTRACT_VERSION, PARAMETERS, type Plan } from '../../workbook';
import { inputSheet } from '../../workbook/templates/inputSheet';
import { parameterRows } from '../../workbook/templates/parameterRows';
import { parametersOf } from './conditions';
import type { JobName } from './paneRun';

export function newConditions(jobs: readonly JobName[], name: string, value: string | number): Plan {
  const specs = parametersOf(jobs);
  const source = specs.find((spec) => spec.name === name)?.source ?? '';
  return {
    contractVersion: CONTRACT_VERSION,
    sheets: [inputSheet(PARAMETERS, parameterRows(specs, { [name]: [value, source] }))],
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}
