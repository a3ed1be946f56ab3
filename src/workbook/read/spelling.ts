/** Names that no table lists (業者名, 発注単位): the first spelling holds wherever Excel takes another for equal. */
import { readKeyName } from './defineNames';
import { excelKey, looseKey } from './sameName';
import { placeIn, type FoundColumn, type TableView } from './view';

export interface Spelling {
  /** '' when empty or refused. Findings: `nameReread` (other case), `keySimilar` (other width or spaces: another name). */
  read: (view: TableView, row: number, column: FoundColumn) => string;
}

export function createSpelling(): Spelling {
  const byExcel = new Map<string, string>();
  const byReader = new Map<string, { name: string; row: number }>();
  return {
    read: (view, row, column) => {
      const name = readKeyName(view, row, column);
      if (name === '') return '';
      const place = placeIn(view, row, column.position);
      const first = byExcel.get(excelKey(name));
      if (first === undefined) {
        const similar = byReader.get(looseKey(name));
        if (similar)
          view.report.warning('keySimilar', place, {
            found: name,
            similar: similar.name,
            firstRow: similar.row + 1,
          });
        else byReader.set(looseKey(name), { name, row });
        byExcel.set(excelKey(name), name);
        return name;
      }
      if (first !== name) {
        view.reread.push({ row: row + 1, column: column.heading, value: first });
        view.report.note('nameReread', place, { found: name, read: first });
      }
      return first;
    },
  };
}
