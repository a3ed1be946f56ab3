/** Images as JSON and back; a column whose rows all hold the same formula is one entry. */
import type { CellImage, NameImage, SheetImage } from './types';
import { isFormula } from './types';

type Packed = { c: readonly CellImage[] } | { c: readonly CellImage[]; f: string; n: number };

/** What the workbook held before a run, as far as a run may change it. */
export interface WorkbookImage {
  version: 1;
  /** All sheets in their order, with the user's own. */
  order: readonly string[];
  active: string;
  sheets: readonly SheetImage[];
  names: readonly NameImage[];
  /** The run record as it was, null when there was none. */
  run: string | null;
}

function pack(cells: readonly CellImage[]): Packed {
  const last = cells.at(-1);
  if (last === undefined || !isFormula(last)) return { c: cells };
  let start = cells.length;
  while (start > 0) {
    const cell = cells[start - 1] ?? null;
    if (!isFormula(cell) || cell.formula !== last.formula) break;
    start--;
  }
  return { c: cells.slice(0, start), f: last.formula, n: cells.length - start };
}

function unpack(packed: Packed): CellImage[] {
  if (!('f' in packed)) return [...packed.c];
  const same = { formula: packed.f };
  return [...packed.c, ...new Array<CellImage>(packed.n).fill(same)];
}

export function imageToJson(image: WorkbookImage): string {
  return JSON.stringify({
    ...image,
    sheets: image.sheets.map((s) => ({ ...s, columns: s.columns.map(pack) })),
  });
}

/** Undefined when the text is not what `imageToJson` wrote. */
export function imageFromJson(text: string): WorkbookImage | undefined {
  try {
    const raw = JSON.parse(text) as WorkbookImage & { sheets: readonly { columns: readonly Packed[] }[] };
    if (raw.version !== 1 || !Array.isArray(raw.sheets) || !Array.isArray(raw.names)) return undefined;
    return { ...raw, sheets: raw.sheets.map((s) => ({ ...s, columns: s.columns.map(unpack) })) };
  } catch {
    return undefined;
  }
}
