/** What a comparison of the two derivations found, in words that a person can follow. */
import { verdict, type FormulaCell } from './cells';
import type { CellValue } from '../../src/workbook';

export interface Difference {
  label: string;
  place: string;
  formula: string;
  expected: CellValue;
  found: CellValue;
  notCalculated: boolean;
}

export interface Parity {
  compared: number;
  differences: Difference[];
}

export const noParity = (): Parity => ({ compared: 0, differences: [] });

export function enter(parity: Parity, label: string, cell: FormulaCell, found: CellValue): void {
  const result = verdict(cell, found);
  parity.compared += 1;
  if (result === 'same') return;
  parity.differences.push({
    label,
    place: `${cell.sheet.name}／${cell.column.heading}／${cell.row + 1}行目`,
    formula: cell.formula,
    expected: cell.expected,
    found,
    notCalculated: result === 'notCalculated',
  });
}

const shown = (value: CellValue): string => JSON.stringify(value);

/** The first difference of each column of each case, one paragraph each, and how many more there are. */
export function inWords(differences: readonly Difference[], most = 10): string {
  const columns = new Map<string, Difference>();
  for (const one of differences) {
    const column = `${one.label} ${one.place.replace(/／[^／]*$/, '')}`;
    if (!columns.has(column)) columns.set(column, one);
  }
  const lines = [...columns.values()]
    .slice(0, most)
    .map(
      ({ label, place, formula, expected, found, notCalculated }) =>
        `${label}: ${place}: core ${shown(expected)}, formula ${notCalculated ? 'never calculated' : shown(found)}\n    ${formula}`,
    );
  if (differences.length > lines.length) lines.push(`${differences.length} cells differ in all`);
  return lines.join('\n');
}
