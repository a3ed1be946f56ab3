/** Settings of the workbook under which its figures may not be what they seem. */
import type { PlacedIssue } from '../place';
import type { Snapshot } from '../snapshot';
import { remark } from './issues';

export function settingNotes({ calculation }: Snapshot): readonly PlacedIssue[] {
  const { mode, iterative, precisionAsDisplayed } = calculation;
  const found = [
    ...(mode === 'automatic' ? [] : [mode]),
    ...(iterative ? ['iterative'] : []),
    ...(precisionAsDisplayed ? ['precisionAsDisplayed'] : []),
  ];
  return found.map((setting) => ({ ...remark('auditSetting', {}, { found: setting }), severity: 'warning' }));
}
