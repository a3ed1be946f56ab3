/** Our sheets that stand in the workbook now, and what keeps them from being put back or restored. */
import type { PlacedIssue } from '../../workbook';
import { nameKey, sameName, type Block } from '../address';
import { captureShapes, type SheetShape } from '../image/captureShape';
import type { SheetImage } from '../image/types';
import { excelIssue } from '../issues';
import type { Overview } from '../overview';
import type { Session } from '../session';
import { shapeRefusals } from './refusals';

export interface Standing {
  names: readonly string[];
  shapes: readonly SheetShape[];
  reasons: readonly PlacedIssue[];
}

/** `touched`: sheets that may change; `images`: what is to stand on them. One sync where one of them is there. */
export async function lookAtStanding(
  session: Session,
  overview: Overview,
  touched: readonly string[],
  images: readonly SheetImage[],
): Promise<Standing> {
  const names = overview.sheets
    .map(({ name }) => name)
    .filter((name) => touched.some((one) => sameName(one, name)));
  const reasons = overview.workbookProtected ? [excelIssue('excelWorkbookProtected', 'error')] : [];
  for (const { name, protection } of overview.sheets)
    if (names.includes(name) && protection.protected)
      reasons.push(excelIssue('excelSheetProtected', 'error', { sheet: name }));
  const targets = new Map(images.map((image) => [nameKey(image.name), blockOf(image)]));
  const shapes = await captureShapes(session, names, overview.tables, targets);
  return { names, shapes, reasons: [...reasons, ...shapeRefusals(shapes)] };
}

const blockOf = ({ columns }: SheetImage): Block => ({
  top: 1,
  left: 1,
  bottom: Math.max(1, ...columns.map((cells) => cells.length)),
  right: Math.max(1, columns.length),
});
