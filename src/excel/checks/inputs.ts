/** Whether the inputs that a plan was made from still stand in the workbook: a co-author may have changed them. */
import type { CellValue, PlacedIssue, TableSnapshot } from '../../workbook';
import { parseBlock, withoutSheet } from '../address';
import { cellOf } from '../image/entry';
import { excelIssue } from '../issues';
import { readBlocks, type BlockContent, type BlockRequest } from '../readBlocks';
import type { Session } from '../session';

/** Blocks of the input tables as the snapshot had them, with their headings. */
export function inputBlocks(inputs: readonly TableSnapshot[]): BlockRequest[] {
  return inputs.flatMap(({ sheet, address }) => {
    const block = parseBlock(address);
    return block ? [{ sheet, ...block }] : [];
  });
}

/** Queues the tables' addresses; after the next sync: those that moved or grew. */
export function askAddresses(session: Session, inputs: readonly TableSnapshot[]): () => PlacedIssue[] {
  const ranges = inputs.map(({ name }) => {
    const range = session.context.workbook.tables.getItem(name).getRange();
    range.load('address');
    return range;
  });
  return () =>
    inputs.flatMap((table, i) =>
      withoutSheet(ranges[i]?.address ?? '') === table.address ? [] : [changed(table)],
    );
}

export function changedInputs(
  inputs: readonly TableSnapshot[],
  contents: readonly BlockContent[],
): PlacedIssue[] {
  return inputs.flatMap((table, i) => {
    const rows = contents[i]?.values ?? [];
    const headings = (rows[0] ?? []).map(String);
    const same =
      headings.join('\n') === table.headings.join('\n') &&
      table.rows.every((row, r) => row.every((value, c) => equal(value, cellOf(rows[r + 1]?.[c]))));
    return same ? [] : [changed(table)];
  });
}

/** One sync and what large tables need. */
export async function readChangedInputs(
  session: Session,
  inputs: readonly TableSnapshot[],
): Promise<PlacedIssue[]> {
  if (inputs.length === 0) return [];
  const moved = askAddresses(session, inputs);
  const contents = await readBlocks(session, inputBlocks(inputs));
  return unique([...moved(), ...changedInputs(inputs, contents)]);
}

export const unique = (issues: readonly PlacedIssue[]): PlacedIssue[] =>
  issues.filter((one, i) => issues.findIndex((other) => other.place.table === one.place.table) === i);

function equal(a: CellValue, b: CellValue): boolean {
  return a === b || ((a === '' || a === null) && b === null) || JSON.stringify(a) === JSON.stringify(b);
}

const changed = ({ sheet, name }: TableSnapshot): PlacedIssue =>
  excelIssue('excelInputsChanged', 'warning', { sheet, table: name });
