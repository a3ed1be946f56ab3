/**
 * 読替: a copy of a user's table in which some cells were read for what they mean (「12,000円」,
 * full-width digits, spaces around a name). Formulas cannot use such cells as typed, and the user's
 * sheet is not ours to change: so the plan writes a copy, in which every other cell is linked to the
 * user's own, and formulas use the copy.
 */
import type { CellFormat, PlannedSheet } from '../plan';
import type { TableSource } from '../read/reading';
import type { CellValue } from '../snapshot';
import { mixed, sheet } from './columns';
import { dataCell, layout, refOf } from './layout';
import type { Naming } from './naming';
import { userSource, type Source } from './source';

interface CopiedSource {
  source: Source;
  sheet: PlannedSheet | null;
}

/** The source that formulas use for a table, and the sheet with its copy if one is needed. */
function sourceFor(naming: Naming, s: TableSource): CopiedSource {
  const original = userSource(s);
  if (s.reread.length === 0) return { source: original, sheet: null };
  const officials = Object.keys(s.columns);
  const replaced = new Map(s.reread.map((r) => [`${r.row} ${r.column}`, r.value]));
  const l = layout(naming, `読替 ${s.contract}`.slice(0, 24), officials, s.rows.length);
  const tidy = { ...l, table: l.table.replace(' ', '') };
  const rows: CellValue[][] = s.rows.map(() => []);
  const columns = officials.map((official, ci) => {
    const actual = s.columns[official] ?? official;
    const c = s.headings.indexOf(actual);
    const values = s.rows.map((row, i) => {
      const key = `${i + 1} ${official}`;
      const value = replaced.has(key) ? (replaced.get(key) ?? null) : (row[c] ?? null);
      (rows[i] as CellValue[])[ci] = value;
      const link = dataCell(original.ref, actual, i + 1);
      return replaced.has(key) || value === null ? { formula: null, value } : { formula: link, value };
    });
    return mixed(official, values, { format: formatOf(values.map((v) => v.value)) });
  });
  const planned = sheet(
    tidy,
    'basis',
    `読替：${s.contract}`,
    '入力の文字を数や正式の語として読んだ表。ほかのセルは入力につながる。入力を直して再実行すれば消える。',
    columns,
  );
  return {
    source: { ref: refOf(tidy), heading: (o) => (officials.includes(o) ? o : undefined), rows },
    sheet: planned,
  };
}

/** The sources of a reading as formulas use them, by their keys, and the copies that some of them need. */
export function sourcesFor<Sources extends object>(
  naming: Naming,
  sources: Sources,
): { sources: { readonly [K in keyof Sources]: Source }; copies: readonly PlannedSheet[] } {
  const given = Object.entries(sources) as [string, TableSource | undefined][];
  const all = given.flatMap(([key, source]) => (source ? [{ key, ...sourceFor(naming, source) }] : []));
  return {
    sources: Object.fromEntries(all.map(({ key, source }) => [key, source])) as unknown as {
      readonly [K in keyof Sources]: Source;
    },
    copies: all.flatMap(({ sheet: copy }) => copy ?? []),
  };
}

function formatOf(values: readonly CellValue[]): CellFormat {
  return values.some((v) => typeof v === 'number') ? 'general' : 'text';
}
