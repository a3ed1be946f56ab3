/** Settings of the workbook under which its own figures may not be what they seem: findings. */
import type { Snapshot } from '../snapshot';
import type { Report } from './report';

export function reportSettings({ calculation, date1904 }: Snapshot, report: Report): void {
  if (calculation.mode !== 'automatic')
    report.warning('manualCalculation', {}, { found: calculation.mode, expected: 'automatic' });
  if (calculation.iterative) report.warning('iterativeCalculation', {}, {});
  if (calculation.precisionAsDisplayed) report.warning('precisionAsDisplayed', {}, {});
  if (date1904) report.note('date1904', {}, {});
}
