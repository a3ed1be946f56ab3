/** 条件 as the pane shows them: the very cells of the table, with what may stand in them. */
import { COSTS_PARAMETERS, FORMS_PARAMETERS, MEMBER_PAGE, type ParameterSpec } from '../../workbook';
import type { CellValue, Place, Snapshot } from '../../workbook';
import { holdsCosts, holdsForms } from '../../workbook/read';
import { readParameters } from '../../workbook/read/parametersTable';
import { createReport } from '../../workbook/read/report';
import { placeIn } from '../../workbook/read/view';
import type { JobName } from './paneRun';

export interface Condition {
  /** 条件名 */
  name: string;
  jobs: readonly JobName[];
  kind: 'choice' | 'number' | 'month' | 'text';
  /** What stands in the cell, as text; '' for an empty one. */
  cell: string;
  /** The value that is computed with. */
  inForce: string;
  isDefault: boolean;
  choices: readonly (number | string)[];
  unit: string;
  source: string;
  help: string;
  /** The cell; null where the workbook has no row for it, and the default holds. */
  place: Place | null;
}

export function conditionsOf(snapshot: Snapshot): Condition[] {
  const jobs: readonly { job: JobName; specs: readonly ParameterSpec[] }[] = [
    ...(holdsForms(snapshot) ? [{ job: 'forms', specs: [...FORMS_PARAMETERS, MEMBER_PAGE] } as const] : []),
    ...(holdsCosts(snapshot) ? [{ job: 'costs', specs: COSTS_PARAMETERS } as const] : []),
  ];
  const specs = [...new Set(jobs.flatMap((one) => one.specs))];
  const { view, values, rowOf } = readParameters(snapshot, createReport(), specs);
  const cellAt = (row: number, heading: string): CellValue => {
    const position = view?.columns.get(heading)?.position;
    return position === undefined ? null : (view?.table.rows[row - 1]?.[position] ?? null);
  };
  return specs.map((spec): Condition => {
    const row = rowOf.get(spec.name);
    const column = view?.columns.get('値');
    const cell = row === undefined ? '' : textOf(cellAt(row, '値'));
    const source = row === undefined ? '' : textOf(cellAt(row, '出典'));
    const inForce = values.get(spec.name) ?? spec.defaultValue;
    return {
      name: spec.name,
      jobs: jobs.filter((one) => one.specs.includes(spec)).map(({ job }) => job),
      kind: kindOf(spec),
      cell,
      inForce: String(inForce),
      isDefault: inForce === spec.defaultValue,
      choices: spec.choices ?? [],
      unit: spec.unit === '－' ? '' : spec.unit,
      source: source === '' ? spec.source : source,
      help: spec.help,
      place: row === undefined || !view || !column ? null : placeIn(view, row - 1, column.position),
    };
  });
}

function kindOf({ choices, kind, defaultValue }: ParameterSpec): Condition['kind'] {
  if (choices) return 'choice';
  return kind ?? (typeof defaultValue === 'number' ? 'number' : 'text');
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
