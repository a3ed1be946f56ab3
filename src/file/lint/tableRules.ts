import { formatArea } from '../address';
import { isDefinableName, nameKey } from '../names';
import type { Package } from '../package';
import { readPart } from '../package';
import type { TablePart } from '../read/table';
import { dataRows } from '../read/table';
import type { FindingList } from './finding';

/** Rules on the table parts as such (ECMA-376 part 1, 18.5.1). */
export function lintTables(pkg: Package, tables: readonly TablePart[], findings: FindingList): void {
  const ids = new Set<number>();
  const names = new Set<string>();
  for (const table of tables) {
    const { part, id, displayName, area } = table;
    if (!Number.isInteger(id) || id < 1 || ids.has(id))
      findings.add('tableIdDuplicate', part, displayName, String(id));
    ids.add(id);
    for (const name of new Set([nameKey(displayName), nameKey(table.name)])) {
      if (names.has(name)) findings.add('tableNameDuplicate', part, displayName);
      names.add(name);
    }
    if (!isDefinableName(displayName)) findings.add('tableNameInvalid', part, displayName);
    const rows = dataRows(table);
    if (rows.last < rows.first) findings.add('tableNoDataRow', part, displayName, formatArea(area));
    const filtered = formatArea({ ...area, bottom: area.bottom - table.totalsRows });
    if (table.headerRows > 0 && table.autoFilter !== undefined && table.autoFilter !== filtered)
      findings.add('autoFilterRange', part, displayName, `${table.autoFilter} ≠ ${filtered}`);
    if (table.columns.length !== area.right - area.left + 1)
      findings.add('tableColumnCount', part, displayName, String(table.columns.length));
    const columns = new Set<string>();
    for (const { name } of table.columns) {
      if (name === '' || columns.has(nameKey(name))) findings.add('tableColumnDuplicate', part, name);
      columns.add(nameKey(name));
    }
    lintColumnIds(pkg, part, findings);
  }
}

function lintColumnIds(pkg: Package, part: string, findings: FindingList): void {
  const ids = new Set<string>();
  let declared = 0;
  let count = 0;
  readPart(pkg, part, {
    open(name, a) {
      if (name === 'tableColumns') declared = Number(a.count ?? 0);
      if (name !== 'tableColumn') return;
      count++;
      const id = a.id ?? '';
      if (ids.has(id)) findings.add('tableColumnIdDuplicate', part, id);
      ids.add(id);
    },
  });
  if (declared !== count) findings.add('tableColumnCount', part, part, `count="${declared}"`);
}

/** Tables of one sheet must not touch the same cells. */
export function lintOverlaps(tables: readonly TablePart[], findings: FindingList): void {
  tables.forEach((a, i) => {
    for (const b of tables.slice(i + 1)) {
      const apart =
        a.area.bottom < b.area.top ||
        b.area.bottom < a.area.top ||
        a.area.right < b.area.left ||
        b.area.right < a.area.left;
      if (!apart) findings.add('tableOverlap', a.part, a.displayName, b.displayName);
    }
  });
}
