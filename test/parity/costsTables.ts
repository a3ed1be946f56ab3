/** A template's tables as arrays: what a person would have typed. */
import type { CellValue, Plan } from '../../src/workbook';
import type { Row, Tables } from '../support/tables';

export function tablesOfTemplate(plan: Plan): Tables {
  const inputs = plan.sheets.filter(({ role }) => role === 'input');
  return Object.fromEntries(
    inputs.map(({ table }): [string, Row[]] => [
      table.name,
      [
        table.columns.map((column) => column.heading),
        ...Array.from({ length: table.rowCount }, (_, row): CellValue[] =>
          table.columns.map((column) => column.values[row] ?? null),
        ),
      ],
    ]),
  );
}
