/** Whether the inputs that a plan was made from still stand in the workbook: a co-author may have changed them. */
import type { CellValue, PlacedIssue, TableSnapshot } from '../../workbook';
import { parseBlock, sameName, withoutSheet } from '../address';
import { cellOf } from '../image/entry';
import { excelIssue } from '../issues';
import { readBlocks, type BlockContent, type BlockRequest } from '../readBlocks';
import { Stopped, type Session } from '../session';

/** Blocks of the input tables as the snapshot had them, with their headings. */
function inputBlocks(inputs: readonly TableSnapshot[]): BlockRequest[] {
  return inputs.flatMap(({ sheet, address }) => {
    const block = parseBlock(address);
    return block ? [{ sheet, ...block }] : [];
  });
}

/** Queues the tables' addresses; after the next sync: those that moved or grew. */
function askAddresses(session: Session, inputs: readonly TableSnapshot[]): () => PlacedIssue[] {
  const ranges = inputs.map(({ name }) => {
    const range = session.context.workbook.tables.getItem(name).getRange();
    range.load('address');
    return range;
  });
  return () =>
    inputs.flatMap((table, i) =>
      withoutSheet(ranges[i]?.address ?? '') === table.address ? [] : [changedTable(table)],
    );
}

function changedInputs(inputs: readonly TableSnapshot[], contents: readonly BlockContent[]): PlacedIssue[] {
  return inputs.flatMap((table, i) => {
    const rows = contents[i]?.values ?? [];
    const headings = (rows[0] ?? []).map(String);
    const same =
      headings.join('\n') === table.headings.join('\n') &&
      table.rows.every((row, r) => row.every((value, c) => equal(value, cellOf(rows[r + 1]?.[c]))));
    return same ? [] : [changedTable(table)];
  });
}

/** Blocks together with the inputs: one sync and what large tables need. */
export async function readWithInputs(
  session: Session,
  inputs: readonly TableSnapshot[],
  blocks: readonly BlockRequest[] = [],
): Promise<{ contents: BlockContent[]; changed: PlacedIssue[] }> {
  try {
    return await readOnce(session, inputs, blocks);
  } catch (error) {
    if (error instanceof Stopped || inputs.length === 0) throw error;
    // A co-author may have taken a whole table away: that is a change as well, and no failure of Excel's.
    const gone = await goneInputs(session, inputs);
    if (gone.length === 0) throw error;
    const rest = await readOnce(
      session,
      inputs.filter((table) => !gone.includes(table)),
      blocks,
    );
    return { ...rest, changed: [...gone.map(changedTable), ...rest.changed] };
  }
}

async function readOnce(
  session: Session,
  inputs: readonly TableSnapshot[],
  blocks: readonly BlockRequest[],
): Promise<{ contents: BlockContent[]; changed: PlacedIssue[] }> {
  const moved = askAddresses(session, inputs);
  const contents = await readBlocks(session, [...blocks, ...inputBlocks(inputs)]);
  const changed = unique([...moved(), ...changedInputs(inputs, contents.slice(blocks.length))]);
  return { contents: contents.slice(0, blocks.length), changed };
}

/** Tables that were deleted or renamed, or whose sheet was. One sync. */
async function goneInputs(session: Session, inputs: readonly TableSnapshot[]): Promise<TableSnapshot[]> {
  const { tables } = session.context.workbook;
  tables.load('items/name,items/worksheet/name');
  await session.sync();
  return inputs.filter(
    ({ name, sheet }) =>
      !tables.items.some((table) => sameName(table.name, name) && sameName(table.worksheet.name, sheet)),
  );
}

const unique = (issues: readonly PlacedIssue[]): PlacedIssue[] =>
  issues.filter((one, i) => issues.findIndex((other) => other.place.table === one.place.table) === i);

function equal(a: CellValue, b: CellValue): boolean {
  return a === b || ((a === '' || a === null) && b === null) || JSON.stringify(a) === JSON.stringify(b);
}

const changedTable = ({ sheet, name }: TableSnapshot): PlacedIssue =>
  excelIssue('excelInputsChanged', 'warning', { sheet, table: name });
