/** Names that the workbook's own tables define, so that headings and cells of other sheets can be told by them. */
import { fiscalYearName } from '../../core/calendar';
import { COSTS_TABLES, FORMS_TABLES, type TableSpec } from '../contract';
import { parseFiscalYear } from '../read/costs/fiscalYears';
import { createNameIndex, type NameIndex } from '../read/nameIndex';
import { excelKey, looseKey, trimName } from '../read/sameName';
import type { Snapshot } from '../snapshot';

/** Index of names by official heading: 団体名, 回次, 帳票名 … */
export type Known = ReadonlyMap<string, NameIndex>;

/** Lists that a range can feed; matrices are another form of them, 条件 and 決定 are no data. */
export const TARGETS: readonly TableSpec[] = [
  ...new Map([...FORMS_TABLES, ...COSTS_TABLES].map((spec) => [spec.name, spec])).values(),
].filter(
  ({ name, memberColumns, memberChoices, nameColumns }) =>
    !memberColumns && !memberChoices && !nameColumns && name !== '条件' && name !== '決定',
);

export function targetNamed(text: string): TableSpec | undefined {
  const key = looseKey(text);
  return TARGETS.find(({ name, aliases }) => [name, ...aliases].some((one) => looseKey(one) === key));
}

/** The table that defines each kind of name. */
const DEFINED_IN: readonly (readonly [heading: string, table: string])[] = [
  ['団体名', '団体'],
  ['帳票名', '帳票'],
  ['回次', '回次'],
  ['業務名', '業務'],
  ['経費名', '経費'],
  ['要望名', '要望'],
  ['見積回', '見積回'],
  ['契約名', '契約期間'],
  ['指標', '基礎数値'],
];

export function knownNames(snapshot: Snapshot): Known {
  const known = new Map<string, NameIndex>();
  for (const [heading, tableName] of DEFINED_IN) {
    const spec = targetNamed(tableName)!;
    const table = snapshot.tables.find(({ name }) =>
      [spec.name, ...spec.aliases].some((one) => looseKey(one) === looseKey(name)),
    );
    const column = spec.columns.find((one) => one.heading === heading);
    if (!table || !column) continue;
    const position = table.headings.findIndex((text) =>
      [column.heading, ...column.aliases].some((one) => looseKey(one) === looseKey(text)),
    );
    if (position < 0) continue;
    const names = new Map<string, string>();
    for (const row of table.rows) {
      const value = row[position];
      const name = typeof value === 'string' ? trimName(value) : '';
      if (name !== '' && !names.has(excelKey(name))) names.set(excelKey(name), name);
    }
    if (names.size > 0) known.set(heading, createNameIndex([...names.values()]));
  }
  return known;
}

/** The official name that a text means for this column, '' when it is none of those known. */
export function nameMeant(known: Known, heading: string, text: string): string {
  if (heading === '年度') {
    const year =
      /年|[HSRhsr平令昭]/.test(text) || /^\d{4}$/.test(text.trim()) ? parseFiscalYear(text) : undefined;
    return year === undefined ? '' : fiscalYearName(year);
  }
  const index = known.get(heading);
  const found = index?.find(text) ?? -1;
  return found < 0 ? '' : index!.names[found]!;
}
