import type { RangeAnswer, RangeRequest, RangeSnapshot } from '../../workbook/bring';
import type { CellValue } from '../../workbook/snapshot';
import type { Area } from '../address';
import { formatArea, parseArea } from '../address';
import { nameKey } from '../names';
import type { Package } from '../package';
import { FileProblemError, type FileProblem } from '../problems';
import { formulaReader } from './snapshot';
import { readSharedStrings } from './sharedStrings';
import type { SheetContext } from './sheet';
import { readSheet } from './sheet';
import { readWorkbook } from './workbook';

interface Found {
  row: number;
  column: number;
  value: CellValue;
  formula: string | null;
}

/**
 * Cells of ranges, whatever stands there, with merged areas; null where there is no such sheet. A range that reaches
 * further than the sheet's cells ends with them. Each sheet is read once.
 */
export function readRanges(
  pkg: Package,
  requests: readonly RangeRequest[],
): { ranges: readonly RangeAnswer[]; problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const ranges: RangeAnswer[] = requests.map(() => null);
  try {
    const index = readWorkbook(pkg);
    const strings = index.sharedStringsPart;
    const context: SheetContext = {
      sharedStrings: strings === undefined ? [] : readSharedStrings(pkg, strings),
      date1904: index.date1904,
    };
    for (const sheet of index.sheets) {
      const asked = requests.flatMap((request, i) =>
        nameKey(request.sheet) === nameKey(sheet.name) ? [{ request, i }] : [],
      );
      if (asked.length === 0) continue;
      const { cells, merges } = cellsOf(pkg, sheet.part, context);
      for (const { request, i } of asked) ranges[i] = rangeOf(sheet.name, request.address, cells, merges);
    }
  } catch (error) {
    if (!(error instanceof FileProblemError)) throw error;
    problems.push(error.problem);
  }
  return { ranges, problems };
}

function cellsOf(pkg: Package, part: string, context: SheetContext): { cells: Found[]; merges: Area[] } {
  const cells: Found[] = [];
  const merges: Area[] = [];
  const formulaText = formulaReader();
  readSheet(pkg, part, context, {
    wants: () => true,
    cell(row, column, value, formula) {
      // A formula that no program has calculated yet has no value, but the cell is not empty.
      if (value === null && !formula) return;
      cells.push({
        row,
        column,
        value: value ?? '',
        formula: formula ? formulaText(row, column, formula) : null,
      });
    },
    element(name, attributes) {
      const area = name === 'mergeCell' ? parseArea(attributes.ref ?? '') : undefined;
      if (area) merges.push(area);
    },
  });
  return { cells, merges };
}

function rangeOf(
  sheet: string,
  address: string | null,
  cells: readonly Found[],
  merges: readonly Area[],
): RangeSnapshot {
  const whole = cells.reduce<Area>(
    (area, { row, column }) => ({
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    }),
    { top: Infinity, left: Infinity, bottom: 1, right: 1 },
  );
  const used = cells.length === 0 ? { top: 1, left: 1, bottom: 1, right: 1 } : whole;
  const asked = (address === null ? undefined : parseArea(address)) ?? used;
  const area: Area = {
    ...asked,
    bottom: Math.max(asked.top, Math.min(asked.bottom, used.bottom)),
    right: Math.max(asked.left, Math.min(asked.right, used.right)),
  };
  const values = Array.from({ length: area.bottom - area.top + 1 }, () =>
    new Array<CellValue>(area.right - area.left + 1).fill(null),
  );
  const formulas = values.map((line) => line.map((): string | null => null));
  for (const { row, column, value, formula } of cells) {
    const line = values[row - area.top];
    if (!line || column < area.left || column > area.right) continue;
    line[column - area.left] = value;
    formulas[row - area.top]![column - area.left] = formula;
  }
  return {
    sheet,
    address: formatArea(area),
    values,
    ...(formulas.some((line) => line.some((formula) => formula !== null)) ? { formulas } : {}),
    merges: merges
      .filter(
        (m) => m.top <= area.bottom && m.bottom >= area.top && m.left <= area.right && m.right >= area.left,
      )
      .map(formatArea),
  };
}
