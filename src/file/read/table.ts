import type { Area } from '../address';
import { parseArea } from '../address';
import type { Package } from '../package';
import { readPart } from '../package';
import { damaged } from '../problems';
import { isTrue } from '../xml/sax';
import { decodeXstring } from '../xml/text';

export interface TableColumn {
  name: string;
  /** Without leading `=`; undefined where the column is not calculated. */
  calculatedFormula?: string;
}

/** A table part (ECMA-376 part 1, 18.5.1.2). */
export interface TablePart {
  part: string;
  id: number;
  /** What formulas call it. */
  displayName: string;
  name: string;
  /** Heading row, data rows and totals row. */
  area: Area;
  headerRows: number;
  totalsRows: number;
  columns: TableColumn[];
  /** Range of the filter buttons, as written. */
  autoFilter?: string;
  /** Whether a filter is set, so that rows may be hidden. */
  filtered: boolean;
}

/** Reads a table part. Throws FileProblemError where its range is none. */
export function readTable(pkg: Package, part: string): TablePart {
  let table: TablePart | undefined;
  let formula: string[] | undefined;
  readPart(pkg, part, {
    open(tag, a) {
      if (tag === 'table') {
        const area = parseArea(a.ref ?? '');
        if (!area) throw damaged('tableRange', part, a.ref ?? '');
        const displayName = decodeXstring(a.displayName ?? a.name ?? '');
        table = {
          part,
          id: Number(a.id),
          displayName,
          name: decodeXstring(a.name ?? displayName),
          area,
          headerRows: a.headerRowCount === undefined ? 1 : Number(a.headerRowCount),
          totalsRows: a.totalsRowCount === undefined ? 0 : Number(a.totalsRowCount),
          columns: [],
          filtered: false,
        };
      }
      if (!table) return;
      if (tag === 'autoFilter' && a.ref !== undefined) table.autoFilter = a.ref;
      if (tag === 'filterColumn') table.filtered = !isTrue(a.hiddenButton) || table.filtered;
      if (tag === 'tableColumn') table.columns.push({ name: decodeXstring(a.name ?? '') });
      if (tag === 'calculatedColumnFormula') formula = [];
    },
    text(text) {
      formula?.push(text);
    },
    close(tag) {
      if (tag !== 'calculatedColumnFormula' || !formula) return;
      const column = table?.columns.at(-1);
      if (column) column.calculatedFormula = decodeXstring(formula.join(''));
      formula = undefined;
    },
  });
  if (!table) throw damaged('xml', part, 'table');
  return table;
}

/** First and last data row, 1-based on the sheet; last below first where there is none. */
export function dataRows(table: TablePart): { first: number; last: number } {
  return { first: table.area.top + table.headerRows, last: table.area.bottom - table.totalsRows };
}
