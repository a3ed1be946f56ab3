/** Whose 団体票 is wanted: who runs says it, or 条件 does. */
import { MEMBER_PAGE } from './contract';
import type { ComputedJobs } from './jobs';
import type { PlacedIssue, Place } from './place';
import { MEMBER_PAGE_TITLE, memberPageTitle, type EarlierRun, type MemberChoice } from './planning';
import { dataCell } from './planning/layout';
import { sheetName, tableName } from './planning/naming';
import { userSource } from './planning/source';
import type { TableSource } from './read';
import { nearest } from './read/nearest';
import { looseKey } from './read/sameName';
import type { Snapshot } from './snapshot';

/** What stands for every member's page in 条件 and on the command line. */
export const ALL_MEMBERS = '全団体';
/** A sheet each: more of them no one leafs through. */
export const MOST_PAGES = 100;

export type MemberAnswer =
  { kind: 'pages'; choices: readonly MemberChoice[] } | { kind: 'refused'; issues: readonly PlacedIssue[] };

/** @param asked a member's name or 全団体; undefined: as 条件 says; '': no page */
export function memberChoice({ forms, costs }: ComputedJobs, asked: string | undefined): MemberAnswer {
  const reading = costs?.reading ?? forms?.reading;
  const names = (reading?.case.members ?? []).map(({ name }) => name);
  const parameters = costs?.reading.sources.parameters ?? forms?.reading.sources.parameters;
  const said = asked === undefined && parameters ? saidIn(parameters) : null;
  const wanted = (asked ?? said?.value ?? '').trim();
  if (wanted === '') return { kind: 'pages', choices: [] };
  const place = said?.place ?? {};
  // No member may be called so.
  if (looseKey(wanted) === looseKey(ALL_MEMBERS)) return everyPage(names, place);
  const exact = names.indexOf(wanted);
  const position = exact >= 0 ? exact : names.findIndex((name) => looseKey(name) === looseKey(wanted));
  if (position < 0) return unknown(wanted, names, place);
  const name = names[position] ?? '';
  const link = said?.value === name ? said.link : null;
  return { kind: 'pages', choices: [{ title: MEMBER_PAGE_TITLE, position, name, link }] };
}

function everyPage(names: readonly string[], place: Place): MemberAnswer {
  if (names.length > MOST_PAGES) {
    const values = { members: names.length, most: MOST_PAGES };
    return { kind: 'refused', issues: [{ severity: 'error', code: 'memberPagesTooMany', place, values }] };
  }
  const choices = names.map((name, position) => ({
    title: memberPageTitle(position + 1),
    position,
    name,
    link: null,
  }));
  return { kind: 'pages', choices };
}

/** The page as an earlier run wrote it: by the parameter, or for the member whose name stands on it. */
export function memberOfRun(
  snapshot: Snapshot,
  { naming, formulas, sheets }: EarlierRun,
): string | undefined {
  if (sheets.includes(sheetName(naming, memberPageTitle(1)))) return ALL_MEMBERS;
  const own = tableName(naming, MEMBER_PAGE_TITLE);
  if (!sheets.includes(sheetName(naming, MEMBER_PAGE_TITLE))) return '';
  if (formulas.get(own)?.get('項目')?.[0]) return undefined;
  const table = snapshot.tables.find(({ name }) => name === own);
  return String(table?.rows[0]?.[table.headings.indexOf('項目')] ?? '');
}

function saidIn(source: TableSource): { value: string; link: string; place: Place } | null {
  const name = source.headings.indexOf(source.columns['条件名'] ?? '');
  const heading = source.columns['値'];
  const known = [MEMBER_PAGE.name, ...MEMBER_PAGE.aliases].map(looseKey);
  const row = source.rows.findIndex((cells) => known.includes(looseKey(String(cells[name] ?? ''))));
  const value =
    row < 0 || heading === undefined ? null : source.rows[row]?.[source.headings.indexOf(heading)];
  if (heading === undefined || typeof value !== 'string') return null;
  const link = dataCell(userSource(source).ref, heading, row + 1);
  const place = { sheet: source.sheet, table: source.table, row: row + 1, column: heading };
  return { value, link, place };
}

function unknown(found: string, expected: readonly string[], place: Place): MemberAnswer {
  const proposal = nearest(found, expected);
  const values = { found, expected, ...(proposal === undefined ? {} : { nearest: proposal }) };
  return { kind: 'refused', issues: [{ severity: 'error', code: 'memberPageUnknown', place, values }] };
}
