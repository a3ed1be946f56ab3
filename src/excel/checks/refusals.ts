/** What stands against writing: every reason at once, each with its place. */
import type { Plan, PlacedIssue } from '../../workbook';
import { collisions, freePrefix } from '../../workbook/runNames';
import { nameKey, sameName } from '../address';
import type { SheetShape } from '../image/captureShape';
import { excelIssue } from '../issues';
import { replacedRun, snapshotOf, type Overview } from '../overview';

/** The requirement set that everything here needs; newer members stand behind checks of their own. */
export const FLOOR = '1.14';

export function apiRefusals(): PlacedIssue[] {
  if (Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) return [];
  return [excelIssue('excelApiTooOld', 'error', {}, { expected: FLOOR })];
}

/** Protection and names that are taken. */
export function overviewRefusals(overview: Overview, plan: Plan): PlacedIssue[] {
  const issues: PlacedIssue[] = [];
  // "Protect a workbook": with its structure protected, sheets cannot be added, moved or deleted.
  if (overview.workbookProtected) issues.push(excelIssue('excelWorkbookProtected', 'error'));
  const touched = new Set([...plan.sheets.map((s) => s.name), ...plan.replacedSheets].map(nameKey));
  for (const { name, protection } of overview.sheets)
    if (touched.has(nameKey(name)) && protection.protected)
      issues.push(excelIssue('excelSheetProtected', 'error', { sheet: name }));
  const snapshot = snapshotOf(overview);
  const prefix = prefixOf(plan);
  for (const taken of collisions(snapshot, plan, replacedRun(plan)))
    issues.push(
      prefix === null
        ? taken
        : { ...taken, values: { ...taken.values, offered: freePrefix(snapshot, prefix) } },
    );
  return [...issues, ...valueRefusals(plan)];
}

/** The prefix that all sheets of a run begin with; null for templates, which have none. */
function prefixOf({ sheets }: Plan): string | null {
  const [first] = sheets;
  const prefix = first?.name.split(' ')[0] ?? '';
  return sheets.length > 0 && sheets.every(({ name }) => name.startsWith(`${prefix} `)) ? prefix : null;
}

/** Filters, hidden rows and columns, merged cells on the sheets that are written over (OfficeDev/office-js #224, #226). */
export function shapeRefusals(shapes: readonly SheetShape[]): PlacedIssue[] {
  return shapes.flatMap((shape): PlacedIssue[] => {
    const place = { sheet: shape.name };
    const issues: PlacedIssue[] = [];
    if (shape.filtered) issues.push(excelIssue('excelSheetFiltered', 'error', place));
    else if (shape.rowsHidden || shape.columnsHidden)
      issues.push(excelIssue('excelRowsHidden', 'error', place));
    if (shape.merged !== null)
      issues.push(
        excelIssue('excelCellsMerged', 'error', {
          ...place,
          cell: shape.merged.slice(shape.merged.lastIndexOf('!') + 1),
        }),
      );
    return issues;
  });
}

/** Charts of a person's on a sheet that goes away for good. */
export function goingCharts(shapes: readonly SheetShape[], plan: Plan, isOurs: RegExp): PlacedIssue[] {
  return shapes
    .filter(({ name }) => !plan.sheets.some((s) => sameName(s.name, name)))
    .flatMap(({ name, charts }) =>
      charts.items
        .filter((chart) => !isOurs.test(chart.name))
        .map((chart) => excelIssue('excelForeignChart', 'warning', { sheet: name }, { found: chart.name })),
    );
}

/** Settings of calculation that put figures in doubt: said, not refused. */
export function settingFindings({
  calculationMode,
  iterative,
  precisionAsDisplayed,
}: Overview): PlacedIssue[] {
  return [
    ...(calculationMode === 'Manual' ? [excelIssue('excelCalculationManual', 'warning')] : []),
    ...(iterative ? [excelIssue('excelCalculationIterative', 'warning')] : []),
    ...(precisionAsDisplayed ? [excelIssue('excelPrecisionAsDisplayed', 'warning')] : []),
  ];
}

/** "Excel specifications and limits": characters in a cell, in a formula. One reason for each column is enough. */
const [CELL_LIMIT, FORMULA_LIMIT] = [32_767, 8_192];

function valueRefusals(plan: Plan): PlacedIssue[] {
  return plan.sheets.flatMap(({ name, table }) =>
    table.columns.flatMap((column): PlacedIssue[] => {
      for (let row = 0; row < table.rowCount; row++) {
        const formula = column.formula ?? column.formulas?.[row] ?? null;
        const value = column.values[row] ?? null;
        const reason =
          (formula?.length ?? 0) > FORMULA_LIMIT
            ? 'formulaTooLong'
            : formula !== null
              ? null
              : typeof value === 'number' && !Number.isFinite(value)
                ? 'notFinite'
                : typeof value === 'string' && value.length > CELL_LIMIT
                  ? 'textTooLong'
                  : null;
        if (reason === null) continue;
        const place = { sheet: name, table: table.name, row: row + 1, column: column.heading };
        return [excelIssue('excelValueInvalid', 'error', place, { reason })];
      }
      return [];
    }),
  );
}
