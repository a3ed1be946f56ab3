/** Tells quickly whether the input tables are still those that the pane shows; the worker's mark is the recorded one. */
import {
  COSTS_ONLY_TABLES,
  FORMS_TABLES,
  SCORES_ONLY_TABLES,
  type Snapshot,
  type TableSpec,
} from '../../workbook';

export const specOf = (name: string): TableSpec | undefined =>
  [...FORMS_TABLES, ...COSTS_ONLY_TABLES, ...SCORES_ONLY_TABLES].find((spec) =>
    [spec.name, ...spec.aliases].some((known) => known.toLowerCase() === name.toLowerCase()),
  );

export const inputTables = (snapshot: Snapshot): Snapshot['tables'] =>
  snapshot.tables.filter(({ name }) => specOf(name) !== undefined);

export const quickMark = (snapshot: Snapshot): string =>
  JSON.stringify(inputTables(snapshot).map(({ name, headings, rows }) => [name, headings, rows]));
