/** Which heading of a table is which column of the contract; none is ignored in silence. */
import type { ColumnSpec, TableSpec } from '../contract';
import type { TableSnapshot } from '../snapshot';
import { addressAt, originOf } from './address';
import type { NameIndex } from './nameIndex';
import { nearest } from './nearest';
import type { Report } from './report';
import { looseKey, trimName } from './sameName';
import type { FoundColumn } from './view';

export interface MatchedColumns {
  columns: ReadonlyMap<string, FoundColumn>;
  memberColumns: readonly (FoundColumn | null)[];
  /** Headings that are names themselves (指標), in the order in which they stand. */
  nameColumns: readonly FoundColumn[];
}

/** A heading that begins with 参考 is marked as not for Warikan. */
function isMarkedAside(heading: string): boolean {
  return looseKey(heading).startsWith('参考');
}

/** How a member's column of a matrix is read. */
function memberColumnSpec({ memberColumns, memberChoices }: TableSpec, member: string): ColumnSpec {
  const column = { heading: member, aliases: [], presence: 'optional', help: '' } as const;
  if (memberColumns) return { ...column, ...memberColumns };
  return { ...column, kind: 'choice', ...memberChoices };
}

function nameColumnSpec(heading: string): ColumnSpec {
  return { heading, aliases: [], kind: 'number', presence: 'optional', minimum: 0, help: '' };
}

/**
 * Errors: `columnTwice` (a heading and its alias, or one member twice), `columnMissing` (key and required ones;
 * in a matrix each member's, if `everyMember`). Findings: `columnUnknown` with the nearest heading or member.
 */
export function matchColumns(
  table: TableSnapshot,
  spec: TableSpec,
  report: Report,
  members?: NameIndex,
  everyMember = true,
): MatchedColumns {
  const origin = originOf(table.address);
  const place = (position: number) => ({
    sheet: table.sheet,
    table: table.name,
    column: table.headings[position]!,
    cell: addressAt(origin, -1, position),
  });
  const byHeading = new Map<string, ColumnSpec>();
  for (const column of spec.columns)
    for (const name of [column.heading, ...column.aliases]) byHeading.set(looseKey(name), column);

  const perMember = spec.memberColumns !== undefined || spec.memberChoices !== undefined;
  const columns = new Map<string, FoundColumn>();
  const memberColumns: (FoundColumn | null)[] = (perMember && members?.names.map(() => null)) || [];
  const nameColumns: FoundColumn[] = [];
  const unknown: number[] = [];
  const twice = (position: number, first: FoundColumn) =>
    report.error('columnTwice', place(position), {
      found: [table.headings[first.position]!, table.headings[position]!],
      expected: first.heading,
    });

  table.headings.forEach((heading, position) => {
    const column = byHeading.get(looseKey(heading));
    const member = column || !perMember || !members ? -1 : members.find(heading);
    if (column) {
      const first = columns.get(column.heading);
      if (first) twice(position, first);
      else columns.set(column.heading, { heading: column.heading, position, spec: column });
    } else if (member >= 0) {
      const name = members!.names[member]!;
      const first = memberColumns[member];
      if (first) twice(position, first);
      else memberColumns[member] = { heading: name, position, spec: memberColumnSpec(spec, name) };
    } else if (isMarkedAside(heading)) return;
    else if (spec.nameColumns) {
      const name = trimName(heading);
      const first = nameColumns.find((found) => looseKey(found.heading) === looseKey(name));
      if (first) twice(position, first);
      else nameColumns.push({ heading: name, position, spec: nameColumnSpec(name) });
    } else if (!(perMember && members?.open)) unknown.push(position);
  });

  const missing = [
    ...spec.columns.filter((c) => c.presence !== 'optional' && !columns.has(c.heading)).map((c) => c.heading),
    ...(everyMember ? memberColumns.flatMap((c, i) => (c ? [] : [members!.names[i]!])) : []),
  ];
  const unknownHeadings = unknown.map((position) => table.headings[position]!);
  for (const heading of missing) {
    const proposal = nearest(heading, unknownHeadings);
    report.error(
      'columnMissing',
      { sheet: table.sheet, table: table.name, column: heading },
      {
        expected: heading,
        found: [...table.headings],
        ...(proposal === undefined ? {} : { nearest: proposal }),
      },
    );
  }
  const free = [
    ...spec.columns.filter((c) => !columns.has(c.heading)).flatMap((c) => [c.heading, ...c.aliases]),
    ...memberColumns.flatMap((c, i) => (c ? [] : [members!.names[i]!])),
  ];
  const known = [
    ...spec.columns.flatMap((c) => [c.heading, ...c.aliases]),
    ...memberColumns.map((_, i) => members!.names[i]!),
  ];
  for (const position of unknown) {
    const heading = table.headings[position]!;
    // A column that is still free is the likelier meaning than one that was found already.
    const proposal = nearest(heading, free) ?? nearest(heading, known);
    report.warning('columnUnknown', place(position), {
      found: heading,
      expected: known.slice(0, 20),
      ...(proposal === undefined ? {} : { nearest: proposal }),
    });
  }
  return { columns, memberColumns, nameColumns };
}
