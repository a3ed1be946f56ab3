/** The Kanagawa sample as a result workbook, and ways to spoil its snapshot in one place. */
import { isProblems, readPackage, readSnapshot, writePlan, type Package } from '../../../src/file';
import type { CellValue, Plan, PlacedIssue, Snapshot, TableSnapshot } from '../../../src/workbook';
import { auditWorkbook, type AuditReport } from '../../../src/workbook/audit';
import { CALCULATED } from '../../../src/workbook/planning';
import { prepareRun, type PlannedRun, type RunOptions } from '../../../src/workbook/run';
import { templates } from '../../../src/workbook/templates';

export const NOW = '2026-11-21T12:00:00+09:00';
export const VERSION = '0.1.0';

export function word({ code }: PlacedIssue): string {
  return code;
}

export function packageOf(base: Package | null, plan: Plan): Package {
  const bytes = writePlan(base, plan, { now: NOW });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  const pkg = readPackage(bytes);
  if (isProblems(pkg)) throw new Error(JSON.stringify(pkg));
  return pkg;
}

export function snapshotOfPackage(pkg: Package): Snapshot {
  const { snapshot, problems } = readSnapshot(pkg);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return snapshot;
}

export function planned(snapshot: Snapshot, more: Partial<RunOptions> = {}): PlannedRun {
  const run = prepareRun(snapshot, { now: NOW, user: '監査', appVersion: VERSION, word, ...more });
  if (run.kind !== 'planned') throw new Error(JSON.stringify(run));
  return run;
}

let template: Package | undefined;
let result: Package | undefined;

export function kanagawa(): Package {
  return (template ??= packageOf(null, templates['kanagawa-forms']!()));
}

export function kanagawaResult(): Package {
  return (result ??= packageOf(kanagawa(), planned(snapshotOfPackage(kanagawa())).plan));
}

export function resultSnapshot(): Snapshot {
  return snapshotOfPackage(kanagawaResult());
}

export function auditOf(snapshot: Snapshot, recalculated?: Snapshot): AuditReport {
  return auditWorkbook(snapshot, {
    word,
    appVersion: VERSION,
    ...(recalculated === undefined ? {} : { recalculated }),
  });
}

export function tableIn(snapshot: Snapshot, name: string): TableSnapshot {
  const table = snapshot.tables.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

export function withTable(
  snapshot: Snapshot,
  name: string,
  change: (t: TableSnapshot) => TableSnapshot,
): Snapshot {
  tableIn(snapshot, name);
  return { ...snapshot, tables: snapshot.tables.map((one) => (one.name === name ? change(one) : one)) };
}

function replaced<T>(grid: readonly (readonly T[])[], row: number, column: number, value: T): T[][] {
  return grid.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? value : cell)));
}

/** One cell (data row from 1, heading) with another value; `formula` null: a value typed over it; left out: kept. */
export function withCell(
  snapshot: Snapshot,
  name: string,
  row: number,
  heading: string,
  value: CellValue,
  formula?: string | null,
): Snapshot {
  return withTable(snapshot, name, (table) => {
    const column = table.headings.indexOf(heading);
    if (column < 0) throw new Error(`${name} has no ${heading}`);
    const formulas = table.formulas ?? table.rows.map((cells) => cells.map(() => null));
    return {
      ...table,
      rows: replaced(table.rows, row - 1, column, value),
      ...(formula === undefined ? {} : { formulas: replaced(formulas, row - 1, column, formula) }),
    };
  });
}

/** What a spreadsheet would make of it: every formula cell has the value that the plan gives. */
export function calculated(snapshot: Snapshot, plan: Plan): Snapshot {
  const tables = snapshot.tables.map((table) => {
    const columns = plan.sheets.find((sheet) => sheet.table.name === table.name)?.table.columns;
    if (!columns) return table;
    const rows = table.rows.map((cells, row) =>
      cells.map((value, column) => {
        if ((table.formulas?.[row]?.[column] ?? null) === null) return value;
        if (cells[0] === '表計算ソフトによる計算') return CALCULATED;
        return columns.find(({ heading }) => heading === table.headings[column])?.values[row] ?? null;
      }),
    );
    return { ...table, rows };
  });
  return { ...snapshot, tables };
}

/** `code sheet/table/row/column/cell` of each issue. */
export function lines(issues: readonly PlacedIssue[]): string[] {
  return issues.map(({ code, place: { sheet, table, row, column, cell } }) =>
    `${code} ${[sheet, table, row, column, cell].map((part) => part ?? '').join('/')}`.replace(/[ /]+$/, ''),
  );
}
