/** What people changed by hand on the sheets that a run replaces. */
import type { PlacedIssue, Plan, Snapshot, TableSnapshot } from '../../workbook';
import { handChanges } from '../../workbook/audit';
import { readEarlierRun } from '../../workbook/planning';
import { parseBlock } from '../address';
import { isFormula, type CellImage, type SheetImage } from '../image/types';
import { changedConstants } from '../saved/constants';
import type { RunPart } from '../saved/journal';

/** Changed results, tables and columns that were added: asked about before they are lost. */
export function handMade(images: readonly SheetImage[], plan: Plan, run: RunPart | null): PlacedIssue[] {
  const snapshot = snapshotOfImages(images);
  const earlier = readEarlierRun(snapshot);
  return [
    ...(earlier ? handChanges(snapshot, earlier, plan) : []),
    ...changedConstants(images, run?.constants ?? {}),
  ];
}

function snapshotOfImages(images: readonly SheetImage[]): Snapshot {
  return {
    sheets: images.map(({ name }) => ({ name, visibility: 'visible', protected: false })),
    tables: images.flatMap((image) => image.tables.map((table) => tableOf(image, table))),
    names: [],
    date1904: false,
    calculation: { mode: 'automatic', iterative: false, precisionAsDisplayed: false },
  };
}

function tableOf(
  image: SheetImage,
  { name, address, headings }: SheetImage['tables'][number],
): TableSnapshot {
  const block = parseBlock(address) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const cell = (row: number, column: number): CellImage =>
    image.columns[block.left - 1 + column]?.[block.top + row] ?? null;
  const rows = Array.from({ length: block.bottom - block.top }, (_, row) =>
    headings.map((__, column) => cell(row, column)),
  );
  return {
    name,
    sheet: image.name,
    address,
    headings,
    rows: rows.map((row) => row.map((c) => (c !== null && isFormula(c) ? null : c))),
    formulas: rows.map((row) => row.map((c) => (c !== null && isFormula(c) ? c.formula : null))),
  };
}
