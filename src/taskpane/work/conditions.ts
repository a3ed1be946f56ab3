/** 条件 as the pane shows them: the very cells of the table, with what may stand in them. */
import {
  COSTS_PARAMETERS,
  FORMS_PARAMETERS,
  MEMBER_PAGE,
  PARAMETERS,
  SCORES_PARAMETERS,
  type ParameterSpec,
} from '../../workbook';
import type { CellValue, Place, Snapshot } from '../../workbook';
import { ALL_MEMBERS, MOST_PAGES } from '../../workbook/memberChoice';
import { holdsCosts, holdsForms, holdsScores } from '../../workbook/read';
import { hasTable } from '../../workbook/read/findTable';
import { readParameters } from '../../workbook/read/parametersTable';
import { createReport } from '../../workbook/read/report';
import { placeIn, type TableView } from '../../workbook/read/view';
import { parameterRows } from '../../workbook/templates/parameterRows';
import type { JobName } from './paneRun';

export interface Condition {
  /** 条件名 */
  name: string;
  jobs: readonly JobName[];
  kind: 'choice' | 'number' | 'month' | 'day' | 'text';
  /** What stands in the cell, as text; '' for an empty one. */
  cell: string;
  /** The value that is computed with. */
  inForce: string;
  isDefault: boolean;
  choices: readonly (number | string)[];
  /** Nothing is a choice as well: no page is written. */
  mayBeEmpty: boolean;
  unit: string;
  source: string;
  help: string;
  /** The cell; null where the workbook has no row for it, and the default holds. */
  place: Place | null;
  /** Where there is no row: the one that a change adds, by the headings of the table; null where it cannot take one. */
  added: AddedRow | null;
}

export interface AddedRow {
  /** Null: the workbook has no table 条件, and gets the template's. */
  table: string | null;
  /** Heading of 条件名, and of 値. */
  key: string;
  value: string;
  cells: Readonly<Record<string, CellValue>>;
}

const SPECS: Readonly<Record<JobName, readonly ParameterSpec[]>> = {
  forms: [...FORMS_PARAMETERS, MEMBER_PAGE],
  costs: COSTS_PARAMETERS,
  scores: SCORES_PARAMETERS,
};

/** Parameters of these jobs, each once, in the order of the templates. */
export const parametersOf = (jobs: readonly JobName[]): ParameterSpec[] => [
  ...new Set(jobs.flatMap((job) => SPECS[job])),
];

/** The condition that says whose 団体票 is written. */
export const isMemberPage = ({ name }: Condition): boolean => name === MEMBER_PAGE.name;

/** `members`: what 団体票の団体 may say, where they are known. */
export function conditionsOf(snapshot: Snapshot, members: readonly string[] = []): Condition[] {
  const jobs: readonly JobName[] = [
    ...(holdsForms(snapshot) ? (['forms'] as const) : []),
    ...(holdsCosts(snapshot) ? (['costs'] as const) : []),
    ...(holdsScores(snapshot) ? (['scores'] as const) : []),
  ];
  const specs = parametersOf(jobs);
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
    const ofMembers = spec === MEMBER_PAGE && members.length > 0;
    return {
      name: spec.name,
      jobs: jobs.filter((job) => SPECS[job].includes(spec)),
      kind: ofMembers ? 'choice' : kindOf(spec),
      cell,
      inForce: String(inForce),
      isDefault: inForce === spec.defaultValue,
      choices: ofMembers ? pageChoices(members) : (spec.choices ?? []),
      mayBeEmpty: ofMembers,
      unit: spec.unit === '－' ? '' : spec.unit,
      source: source === '' ? spec.source : source,
      help: spec.help,
      place: row === undefined || !view || !column ? null : placeIn(view, row - 1, column.position),
      added: row === undefined ? addedRow(spec, view, hasTable(snapshot, PARAMETERS)) : null,
    };
  });
}

/** A page for every member is no choice where a run would refuse it. */
function pageChoices(members: readonly string[]): string[] {
  return members.length > MOST_PAGES ? [...members] : [...members, ALL_MEMBERS];
}

/** As the template has it; a heading that the table lacks is left out. */
function addedRow(spec: ParameterSpec, view: TableView | undefined, hasSome: boolean): AddedRow | null {
  if (!view && hasSome) return null;
  const [row = {}] = parameterRows([spec]);
  const headingOf = (official: string): string | undefined => {
    const position = view?.columns.get(official)?.position;
    return view ? view.table.headings[position ?? -1] : official;
  };
  const [key, value] = [headingOf('条件名'), headingOf('値')];
  if (key === undefined || value === undefined) return null;
  const cells = Object.entries(row).flatMap(([official, cell]) => {
    const heading = headingOf(official);
    return heading === undefined ? [] : [[heading, cell] as const];
  });
  return { table: view?.table.name ?? null, key, value, cells: Object.fromEntries(cells) };
}

function kindOf({ choices, kind, defaultValue }: ParameterSpec): Condition['kind'] {
  if (choices) return 'choice';
  return kind ?? (typeof defaultValue === 'number' ? 'number' : 'text');
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
