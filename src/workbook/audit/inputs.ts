/** Changed inputs as issues, at the place where they stand now. */
import type { Place, PlacedIssue } from '../place';
import type { EarlierRun, InputChange, RecordedInput } from '../planning';
import type { TableSource } from '../read/reading';
import { addressAt, originOf } from '../read/address';
import { shownValue } from './cells';

const CODES = {
  changed: 'auditInputChanged',
  added: 'auditInputAdded',
  removed: 'auditInputRemoved',
} as const;

/** One issue a change; a removed row has only its table. */
export function changeIssues(
  changes: readonly InputChange[],
  sources: object | null,
): readonly PlacedIssue[] {
  const byContract = new Map(
    (Object.values(sources ?? {}) as (TableSource | undefined)[]).flatMap((s) =>
      s ? [[s.contract, s] as const] : [],
    ),
  );
  return changes.map((change) => ({
    severity: 'warning',
    code: CODES[change.kind],
    place: placeOf(change, byContract.get(change.table)),
    values: { before: shownValue(change.before), after: shownValue(change.after) },
  }));
}

function placeOf({ table, row, column, kind }: InputChange, source: TableSource | undefined): Place {
  if (!source || kind === 'removed') return { ...(source ? { sheet: source.sheet } : {}), table };
  const place = { sheet: source.sheet, table: source.table, row };
  if (column === '') return place;
  const heading = source.columns[column] ?? column;
  const at = source.headings.indexOf(heading);
  if (at < 0) return { ...place, column };
  return { ...place, column: heading, cell: addressAt(originOf(source.address), row - 1, at) };
}

/** Whole tables that came or went: `auditInputTableAdded`, `auditInputTableRemoved`. */
export function tableIssues(
  earlier: EarlierRun,
  now: ReadonlyMap<string, RecordedInput>,
): readonly PlacedIssue[] {
  const added = [...now.keys()].filter((table) => !earlier.inputs.has(table));
  const removed = [...earlier.inputs.keys()].filter((table) => !now.has(table));
  return [
    ...added.map((table): PlacedIssue => ({
      severity: 'warning',
      code: 'auditInputTableAdded',
      place: { table },
      values: { found: table },
    })),
    ...removed.map((table): PlacedIssue => ({
      severity: 'warning',
      code: 'auditInputTableRemoved',
      place: { table },
      values: { expected: table },
    })),
  ];
}
