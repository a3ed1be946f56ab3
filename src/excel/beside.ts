/**
 * Results beside the staff's own range: cells of a sheet of theirs that were empty, or ours from before. Nothing else of
 * the sheet is touched, and no journal is kept: what is written over is what `clearBeside` takes away.
 */
import type { PlacedIssue } from '../workbook';
import { besideTaken, isFree, standsBeside, type BesideCell, type RangeSnapshot } from '../workbook/bring';
import { parseBlock, rangeOf, sameName, withoutSheet, type Block } from './address';
import { eventsOn } from './events';
import { entryOf, type Entry } from './image/entry';
import { excelIssue } from './issues';
import { cellsOf } from './readRanges';
import { errorCode, errorPlace, inExcel, sessionOn, type Session } from './session';

export interface BesideTarget {
  sheet: string;
  cells: readonly BesideCell[];
}

export type BesideOutcome =
  | { kind: 'refused'; reasons: readonly PlacedIssue[] }
  /** `differing`: cells that were read back with another formula or figure. */
  | { kind: 'written'; cells: number; differing: readonly string[]; findings: readonly PlacedIssue[] }
  /** `left`: cells that hold something else than was written; they stay, and headings above them too. */
  | { kind: 'cleared'; cells: number; left: readonly string[]; findings: readonly PlacedIssue[] }
  /** Excel failed on the way. `putBack`: the cells are as they were. */
  | { kind: 'undone'; putBack: boolean; issues: readonly PlacedIssue[] };

/** A cell that changes: what is entered, its number format, and both as they were. */
interface Change {
  cell: string;
  entry: Entry;
  format: string;
  was: { entry: Entry; format: string };
}

/** Whole yen, as on the sheets of results. */
const YEN = '#,##0';
/** In a cell of format `@` a formula would be kept as text; any other format was somebody's choice, and stays. */
const UNSET = new Set(['General', '@']);

/** Refused with all reasons and their places, or written whole. */
export function writeBeside(target: BesideTarget): Promise<BesideOutcome> {
  return carryOut(target, {
    refusals: (look) => [
      ...mergedCells(target, look),
      ...besideTaken(target.cells, { ...look.there, merges: [] }, look.tables),
    ],
    changes: (look) =>
      target.cells.map((one): Change => {
        const was = wasIn(one.cell, look);
        const format = one.formula !== null && UNSET.has(was.format) ? YEN : was.format;
        return { cell: one.cell, entry: one.formula ?? entryOf(one.value), format, was };
      }),
    outcome: async (session, look, findings) => {
      const [now] = await cellsOf(session, [{ sheet: look.sheet, block: look.block }]);
      const isRight = (one: BesideCell): boolean => {
        const { row, column } = positionIn(one.cell, look);
        return now !== undefined && standsBeside(one, now) && now.values[row]?.[column] === one.value;
      };
      const differing = target.cells.filter((one) => !isRight(one)).map(({ cell }) => cell);
      return { kind: 'written', cells: target.cells.length, differing, findings };
    },
  });
}

/** Takes away what still holds exactly what is written there, cell by cell; everything else stays. */
export function clearBeside(target: BesideTarget): Promise<BesideOutcome> {
  return clear(target, standsBeside);
}

/** What Excel makes of a formula whose table went away: the table's columns are errors in it. */
const BROKEN = /^=SUMIFS\(#REF!/i;

/** Takes away what stood there and has lost the table that it looked up, and headings that have nothing else below them. */
export function clearBroken(target: BesideTarget): Promise<BesideOutcome> {
  return clear(target, (one, there) =>
    one.formula === null ? standsBeside(one, there) : BROKEN.test(formulaIn(one.cell, there) ?? ''),
  );
}

/** `isOurs`: whether a cell may be emptied. */
function clear(
  target: BesideTarget,
  isOurs: (cell: BesideCell, there: RangeSnapshot) => boolean,
): Promise<BesideOutcome> {
  const ours = ({ there }: Look): BesideCell[] => {
    const stands = target.cells.filter((one) => isOurs(one, there));
    // A heading belongs to its figures: it stays as long as something else is in their place.
    const kept = new Set(
      target.cells
        .filter((one) => one.formula !== null && !isFree(one.cell, there) && !isOurs(one, there))
        .map(({ result }) => result),
    );
    return stands.filter(({ result, formula }) => formula !== null || !kept.has(result));
  };
  return carryOut(target, {
    refusals: () => [],
    changes: (look) =>
      ours(look).map(({ cell, formula }): Change => {
        const was = wasIn(cell, look);
        return {
          cell,
          entry: '',
          format: formula !== null && was.format === YEN ? 'General' : was.format,
          was,
        };
      }),
    outcome: async (_, look, findings) => {
      const gone = new Set(ours(look).map(({ cell }) => cell));
      const left = target.cells
        .map(({ cell }) => cell)
        .filter((cell) => !gone.has(cell) && !isFree(cell, look.there));
      return { kind: 'cleared', cells: gone.size, left, findings };
    },
  });
}

interface Work {
  refusals: (look: Look) => PlacedIssue[];
  changes: (look: Look) => Change[];
  outcome: (session: Session, look: Look, findings: readonly PlacedIssue[]) => Promise<BesideOutcome>;
}

/** What stands in and around the cells. */
interface Look {
  sheet: string;
  block: Block;
  there: RangeSnapshot;
  formats: readonly (readonly unknown[])[];
  /** Addresses of the tables on the sheet. */
  tables: readonly string[];
  /** Protection, filter, hidden rows or columns. */
  closed: readonly PlacedIssue[];
}

async function carryOut(target: BesideTarget, work: Work): Promise<BesideOutcome> {
  const course: { changes: readonly Change[]; sheet: string } = { changes: [], sheet: target.sheet };
  const findings: PlacedIssue[] = [];
  let outcome: BesideOutcome;
  try {
    outcome = await inExcel(async (context): Promise<BesideOutcome> => {
      const session = sessionOn(context);
      const look = await lookAt(session, target);
      if (look === null)
        return {
          kind: 'refused',
          reasons: [excelIssue('excelPlaceGone', 'error', { sheet: target.sheet })],
        };
      const changes = work.changes(look);
      // A closed sheet is in nobody's way where nothing is to be written.
      const reasons = [...(changes.length > 0 ? look.closed : []), ...work.refusals(look)];
      if (reasons.length > 0) return { kind: 'refused', reasons };
      if (changes.length === 0) return work.outcome(session, look, findings);
      course.changes = changes;
      course.sheet = look.sheet;
      context.runtime.enableEvents = false;
      enter(context, course.sheet, course.changes);
      await session.sync();
      return work.outcome(session, look, findings);
    });
  } catch (error) {
    const issue = excelIssue(
      'excelFailed',
      'error',
      {},
      { reason: errorCode(error), where: errorPlace(error) },
    );
    outcome = { kind: 'undone', putBack: await putBack(course), issues: [issue] };
  }
  if (course.changes.length === 0 || (await eventsOn())) return outcome;
  const off = excelIssue('excelFailed', 'warning', {}, { reason: 'enableEvents' });
  if (outcome.kind === 'undone') return { ...outcome, issues: [...outcome.issues, off] };
  return outcome.kind === 'refused' ? outcome : { ...outcome, findings: [off] };
}

/** A batch that failed may have got half way. */
async function putBack({ changes, sheet }: { changes: readonly Change[]; sheet: string }): Promise<boolean> {
  if (changes.length === 0) return true;
  try {
    await inExcel(async (context) => {
      enter(
        context,
        sheet,
        changes.map((one) => ({ ...one, ...one.was })),
      );
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** Null where the sheet is gone, or the cells are no cells. Four syncs. */
async function lookAt(session: Session, target: BesideTarget): Promise<Look | null> {
  const { workbook } = session.context;
  const block = boundsOf(target.cells);
  const found = workbook.worksheets.getItemOrNullObject(target.sheet);
  found.load('name');
  workbook.tables.load('items/name,items/worksheet/name');
  await session.sync();
  if (found.isNullObject || block === null) return null;
  const own = workbook.tables.items
    .filter(({ worksheet }) => sameName(worksheet.name, found.name))
    .map((table) => {
      table.autoFilter.load('isDataFiltered');
      const range = table.getRange();
      range.load('address');
      return { table, range };
    });
  found.protection.load('protected');
  found.autoFilter.load('isDataFiltered');
  const range = rangeOf(found, block);
  range.load('rowHidden,columnHidden,numberFormat');
  await session.sync();
  const [there] = await cellsOf(session, [{ sheet: found.name, block }]);
  if (!there) return null;
  const place = { sheet: found.name };
  const filtered =
    found.autoFilter.isDataFiltered || own.some(({ table }) => table.autoFilter.isDataFiltered);
  // Null where only some are hidden.
  const hidden = [range.rowHidden, range.columnHidden].some((one) => (one as boolean | null) !== false);
  return {
    sheet: found.name,
    block,
    there,
    formats: range.numberFormat as unknown[][],
    tables: own.map((one) => withoutSheet(one.range.address)),
    closed: [
      ...(found.protection.protected ? [excelIssue('excelSheetProtected', 'error', place)] : []),
      // Into filtered or hidden rows Excel may write elsewhere than was asked (OfficeDev/office-js #224, #226).
      ...(filtered
        ? [excelIssue('excelSheetFiltered', 'error', place)]
        : hidden
          ? [excelIssue('excelRowsHidden', 'error', place)]
          : []),
    ],
  };
}

function mergedCells({ cells }: BesideTarget, { sheet, there }: Look): PlacedIssue[] {
  const areas = there.merges.map((text) => parseBlock(text)).filter((one) => one !== undefined);
  return cells
    .filter(({ cell }) => {
      const at = parseBlock(cell);
      return at && areas.some((m) => isIn(at, m));
    })
    .map(({ cell }) => excelIssue('excelCellsMerged', 'error', { sheet, cell }));
}

const isIn = ({ top, left }: Block, m: Block): boolean =>
  top >= m.top && top <= m.bottom && left >= m.left && left <= m.right;

function formulaIn(cell: string, there: RangeSnapshot): string | null {
  const [at, area] = [parseBlock(cell), parseBlock(there.address)];
  return at && area ? (there.formulas?.[at.top - area.top]?.[at.left - area.left] ?? null) : null;
}

function boundsOf(cells: readonly BesideCell[]): Block | null {
  const blocks = cells.map(({ cell }) => parseBlock(cell)).filter((one) => one !== undefined);
  if (blocks.length === 0 || blocks.length < cells.length) return null;
  return {
    top: Math.min(...blocks.map(({ top }) => top)),
    left: Math.min(...blocks.map(({ left }) => left)),
    bottom: Math.max(...blocks.map(({ bottom }) => bottom)),
    right: Math.max(...blocks.map(({ right }) => right)),
  };
}

function positionIn(cell: string, { block }: Look): { row: number; column: number } {
  const at = parseBlock(cell) ?? block;
  return { row: at.top - block.top, column: at.left - block.left };
}

function wasIn(cell: string, look: Look): Change['was'] {
  const { row, column } = positionIn(cell, look);
  const formula = look.there.formulas?.[row]?.[column] ?? null;
  const value = look.there.values[row]?.[column] ?? null;
  return { entry: formula ?? entryOf(value), format: String(look.formats[row]?.[column] ?? 'General') };
}

/** Queues the cells, one array for neighbours in a column: between them stand rows of the staff's (subtotals). */
function enter(context: Excel.RequestContext, name: string, changes: readonly Change[]): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const { block, changes: stretch } of stretchesOf(changes)) {
    const range = rangeOf(sheet, block);
    range.numberFormat = stretch.map(({ format }) => [format]);
    range.formulas = stretch.map(({ entry }) => [entry]);
  }
}

function stretchesOf(changes: readonly Change[]): { block: Block; changes: Change[] }[] {
  const placed = changes
    .map((change) => ({ change, at: parseBlock(change.cell) }))
    .filter((one): one is { change: Change; at: Block } => one.at !== undefined)
    .sort((a, b) => a.at.left - b.at.left || a.at.top - b.at.top);
  const found: { block: Block; changes: Change[] }[] = [];
  for (const { change, at } of placed) {
    const last = found.at(-1);
    if (last && last.block.left === at.left && last.block.bottom + 1 === at.top) {
      last.block.bottom = at.top;
      last.changes.push(change);
    } else found.push({ block: { ...at }, changes: [change] });
  }
  return found;
}
