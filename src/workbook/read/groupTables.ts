/** グループ and グループ境界: who is in which price group, by table or by thresholds. */
import { GROUPS, THRESHOLDS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readReference } from './cells';
import { readNumber } from './numberCells';
import type { Names } from './names';
import { openTable } from './openTable';
import type { RoundUnits } from './orderUnits';
import type { Report } from './report';
import type { RoundRow } from './roundsTable';
import { placeIn, type TableView } from './view';

export interface GroupsTable {
  view: TableView | undefined;
  /** Per round, units × members, 0-based groups; −1 where none is given. */
  groups: readonly Int32Array[];
  /** Data row (1-based) of each, 0 where none is listed. */
  rowOf: readonly Int32Array[];
}

/** Does the round take its groups from there? Otherwise rows for it say nothing: finding `rowsNotUsed`. */
function isUsed(round: RoundRow | undefined, source: RoundRow['groupSource']): boolean {
  return round?.scheme === undefined || (round.scheme === 'group' && round.groupSource === source);
}

function reportUnused(
  view: TableView,
  row: number,
  round: number,
  rounds: readonly RoundRow[],
  told: Set<number>,
): void {
  if (told.has(round)) return;
  told.add(round);
  view.report.warning('rowsNotUsed', placeIn(view, row), { found: rounds[round]!.name });
}

/** Errors: `memberInTwoGroups`, `keyTwice`, `unitUnknown`, and those of names and numbers. */
export function readGroups(
  snapshot: Snapshot,
  names: Names,
  rounds: readonly RoundRow[],
  units: readonly RoundUnits[],
  report: Report,
): GroupsTable {
  const view = openTable(snapshot, GROUPS, report, { required: false });
  const members = names.members.names.length;
  const grid = (fill: number) =>
    units.map((round) => new Int32Array(round.units.length * members).fill(fill));
  const groups = grid(-1);
  const rowOf = grid(0);
  const unused = new Set<number>();
  for (const row of view?.rows ?? []) {
    const round = readReference(view!, row, view!.columns.get('回次'), names.rounds);
    const memberColumn = view!.columns.get('団体名');
    const member = readReference(view!, row, memberColumn, names.members);
    const group = readNumber(view!, row, view!.columns.get('グループ'));
    if (round < 0) continue;
    const unit = readReference(view!, row, view!.columns.get('発注単位'), units[round]!.index, 'unitUnknown');
    if (!isUsed(rounds[round], 'table')) reportUnused(view!, row, round, rounds, unused);
    if (unit < 0 || member < 0 || Number.isNaN(group)) continue;
    const cell = unit * members + member;
    const first = rowOf[round]![cell]!;
    if (first > 0) {
      const same = groups[round]![cell] === group - 1;
      const name = names.members.names[member]!;
      const at = placeIn(view!, row, memberColumn!.position);
      if (same)
        report.error('keyTwice', at, {
          found: [rounds[round]!.name, units[round]!.units[unit]!.name, name],
          firstRow: first,
        });
      else
        report.error('memberInTwoGroups', at, {
          found: [groups[round]![cell]! + 1, group],
          member: name,
          firstRow: first,
        });
      continue;
    }
    rowOf[round]![cell] = row + 1;
    groups[round]![cell] = group - 1;
  }
  return { view, groups, rowOf };
}

export interface ThresholdsTable {
  view: TableView | undefined;
  /** Per round, sheets, descending. */
  thresholds: readonly (readonly number[])[];
}

/** Errors: `keyTwice`, and those of names and numbers. */
export function readThresholds(
  snapshot: Snapshot,
  names: Names,
  rounds: readonly RoundRow[],
  report: Report,
): ThresholdsTable {
  const view = openTable(snapshot, THRESHOLDS, report, { required: false });
  const rowsOf = rounds.map(() => new Map<number, number>());
  const unused = new Set<number>();
  for (const row of view?.rows ?? []) {
    const column = view!.columns.get('枚数以上');
    const round = readReference(view!, row, view!.columns.get('回次'), names.rounds);
    const sheets = readNumber(view!, row, column);
    if (round < 0) continue;
    if (!isUsed(rounds[round], 'thresholds')) reportUnused(view!, row, round, rounds, unused);
    if (Number.isNaN(sheets)) continue;
    const first = rowsOf[round]!.get(sheets);
    if (first === undefined) rowsOf[round]!.set(sheets, row);
    else
      report.error('keyTwice', placeIn(view!, row, column!.position), {
        found: [rounds[round]!.name, String(sheets)],
        firstRow: first + 1,
      });
  }
  return { view, thresholds: rowsOf.map((rows) => [...rows.keys()].sort((a, b) => b - a)) };
}
