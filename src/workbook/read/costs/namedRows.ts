/** Names that may stand in several rows (経費名, 方法名, 要望名): the first spelling holds. */
import { createNameIndex, type NameIndex } from '../nameIndex';
import { excelKey } from '../sameName';
import { createSpelling } from '../spelling';
import type { TableView } from '../view';

export interface NamedRows {
  index: NameIndex;
  /** Positions (from 0) of the rows of each name. */
  rows: readonly (readonly number[])[];
}

/** Errors: `keyEmpty`, `keyNameUnsafe`. Findings: `nameReread`, `keySimilar`. */
export function rowsByName(view: TableView | undefined, heading: string): NamedRows {
  const column = view?.columns.get(heading);
  if (!view || !column) return { index: createNameIndex([], view !== undefined), rows: [] };
  const spelling = createSpelling();
  const names: string[] = [];
  const rows: number[][] = [];
  const positions = new Map<string, number>();
  let refused = false;
  for (const row of view.rows) {
    const name = spelling.read(view, row, column);
    if (name === '') {
      refused = true;
      continue;
    }
    const at = positions.get(excelKey(name));
    if (at !== undefined) rows[at]?.push(row);
    else {
      positions.set(excelKey(name), names.length);
      names.push(name);
      rows.push([row]);
    }
  }
  return { index: createNameIndex(names, refused), rows };
}

/** One list of names after another, without those that are there already. */
export function joinedIndex(...indexes: readonly NameIndex[]): NameIndex {
  const names = new Map<string, string>();
  for (const index of indexes)
    for (const name of index.names) if (!names.has(excelKey(name))) names.set(excelKey(name), name);
  return createNameIndex(
    [...names.values()],
    indexes.some(({ open }) => open),
  );
}
