/** 団体: the members, in 建制順; a row's position among them is the 番号. */
import type { Member } from '../../core';
import { MEMBERS } from '../contract';
import type { Snapshot } from '../snapshot';
import { readChoice, readText } from './cells';
import { defineNames, RESERVED_NAMES, type DefinedNames } from './defineNames';
import { openTable } from './openTable';
import type { Report } from './report';
import { placeIn, type TableView } from './view';

export interface MembersTable extends DefinedNames {
  view: TableView | undefined;
  members: readonly Member[];
}

/** Errors: `noMembers`, and those of names and cells (how many lead bodies there may be is the core's business). */
export function readMembers(
  snapshot: Snapshot,
  report: Report,
  reserved: ReadonlySet<string> = RESERVED_NAMES,
): MembersTable {
  const view = openTable(snapshot, MEMBERS, report, { required: true });
  const { index, rows } = defineNames(view, '団体名', reserved);
  if (!view) return { view, members: [], index, rows };
  if (view.rows.length === 0) report.error('noMembers', placeIn(view), { expected: '団体名' });
  const lead = view.columns.get('幹事');
  const members = rows.map((row, i) => {
    readText(view, row, view.columns.get('団体コード'));
    readText(view, row, view.columns.get('略称'));
    return { name: index.names[i]!, lead: readChoice(view, row, lead) === 0 };
  });
  return { view, members, index, rows };
}
