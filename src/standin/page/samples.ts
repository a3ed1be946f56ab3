/** The sample workbooks: the templates that the command line writes, by way of the .xlsx file. */
import { isProblems, readPackage, writePlan } from '../../file';
import { templates } from '../../workbook/templates';
import type { HostWorkbook } from '../host';
import { openXlsx } from './xlsx/open';

export const sampleNames = Object.keys(templates);

/** A fixed time: the same sample is the same workbook. */
const NOW = '2026-04-01T00:00:00Z';

export function sample(name: string): HostWorkbook | null {
  const make = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (!make) return null;
  const bytes = writePlan(null, make(), { now: NOW });
  const pkg = isProblems(bytes) ? bytes : readPackage(bytes);
  return isProblems(pkg) ? null : { ...openXlsx(pkg), name: `${name}.xlsx` };
}
