/** The state of the workbook before a piece of work: captured, kept in a slot, read again. */
import { sameName } from '../address';
import { captureSheets, type Known } from '../image/capture';
import type { SheetShape } from '../image/captureShape';
import { imageFromJson, type WorkbookImage } from '../image/codec';
import type { Overview } from '../overview';
import type { Session } from '../session';
import type { RunPart } from './journal';
import { readText, type AskedParts } from './parts';
import { slotNamespace, type Slot } from './xml';

const known = (run: RunPart | null): Known => ({
  charts: new Map((run?.charts ?? []).map((chart) => [chart.name, chart])),
  choices: new Map(Object.entries(run?.choices ?? {})),
});

/** `names`: those that the work touches; `run`: the text of the run record as it is. */
export async function captureState(
  session: Session,
  overview: Overview,
  shapes: readonly SheetShape[],
  names: readonly string[],
  run: { part: RunPart | null; text: string | null },
): Promise<WorkbookImage> {
  return {
    version: 1,
    order: overview.sheets.map(({ name }) => name),
    active: overview.active,
    sheets: await captureSheets(session, shapes, known(run.part)),
    names: overview.names
      .filter(({ name }) => names.some((one) => sameName(one, name)))
      .map(({ name, formula }) => ({ name, formula: String(formula) })),
    run: run.text,
  };
}

/** Undefined when it is not there or damaged. */
export async function readState(
  session: Session,
  parts: AskedParts,
  slot: Slot,
): Promise<WorkbookImage | undefined> {
  const text = await readText(session, parts, slotNamespace(slot));
  return text ? imageFromJson(text) : undefined;
}
