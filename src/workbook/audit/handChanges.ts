/** What a person changed in the sheets that a run is about to replace: named, and asked about, before it is lost. */
import type { PlacedIssue } from '../place';
import type { EarlierRun } from '../planning';
import type { Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { sameName } from './cells';
import { compareFormulas } from './formulas';
import { ownTableName } from './ownSheets';

/**
 * `resultChangedByHand`: a cell with a recorded formula that holds something else now.
 * `tableOnOurSheet`: a table of the user's own on a sheet that would be replaced.
 * `columnOnOurTable`: a column that a person added to a table of ours.
 */
export function handChanges(snapshot: Snapshot, earlier: EarlierRun, plan: Plan): readonly PlacedIssue[] {
  const changed = compareFormulas(snapshot, earlier, { current: plan }).differences.map(
    (item): PlacedIssue => ({
      ...item,
      severity: 'warning',
      code: 'resultChangedByHand',
    }),
  );
  const ours = new Map(plan.sheets.map((s) => [s.table.name.toLowerCase(), s.table]));
  const added = snapshot.tables.flatMap((table): PlacedIssue[] => {
    const sheet = earlier.sheets.find((name) => sameName(name, table.sheet));
    if (sheet === undefined) return [];
    const place = { sheet: table.sheet, table: table.name };
    if (!sameName(table.name, ownTableName(sheet)))
      return [{ severity: 'warning', code: 'tableOnOurSheet', place, values: { found: table.name } }];
    const planned = ours.get(table.name.toLowerCase());
    // Tables whose columns are the members change with the inputs; only those of the log stay the same.
    if (!planned || table.name !== `${earlier.naming.prefix}記録`) return [];
    return table.headings
      .filter((heading) => !planned.columns.some((c) => c.heading === heading))
      .map((column) => ({
        severity: 'warning',
        code: 'columnOnOurTable',
        place: { ...place, column },
        values: { found: column },
      }));
  });
  return [...changed, ...added];
}
