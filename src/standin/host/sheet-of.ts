/** Writes a sheet's data down as rows from A1 on, for tests and samples: text with leading `=` is a formula. */
import { cellName } from './area';
import type { CellValue, HostCell, HostSheet } from './workbook';

export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Omit<HostSheet, 'name' | 'cells'> = {},
): HostSheet {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((value, column): HostCell[] => {
      if (value === null) return [];
      const address = cellName(row, column);
      return [
        typeof value === 'string' && /^=./s.test(value)
          ? { address, value: null, formula: value }
          : { address, value },
      ];
    }),
  );
  return { name, cells, ...more };
}
