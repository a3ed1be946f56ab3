/** The open workbook as a Snapshot: sheets, tables with their values and formulas, names, settings of calculation. */
import type { NameSnapshot, SheetSnapshot, Snapshot, TableSnapshot } from '../workbook';
import { parseBlock, withoutSheet, type Block } from './address';
import { cellOf, isFormulaText } from './image/entry';
import { readBlocks, type BlockContent } from './readBlocks';
import { ACTION_BYTES, sessionOn, type Session, type SessionOptions } from './session';

/**
 * Reads the open workbook. Three syncs, and as many more as large tables need; a fourth only where rows are hidden.
 */
export async function takeSnapshot(
  context: Excel.RequestContext,
  options: SessionOptions = {},
): Promise<Snapshot> {
  return snapshotIn(sessionOn(context, options));
}

export async function snapshotIn(session: Session): Promise<Snapshot> {
  const { workbook } = session.context;
  const { application, worksheets, tables, names } = workbook;
  worksheets.load(
    'items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula',
  );
  tables.load('items/name,items/showTotals,items/showHeaders,items/worksheet/name');
  names.load('items/name,items/formula');
  application.load('calculationMode');
  application.iterativeCalculation.load('enabled');
  workbook.load('usePrecisionAsDisplayed');
  // There is no property for the date system: DATE(1904,1,2) is 1 where days count from 1904, else 1463.
  const day = workbook.functions.date(1904, 1, 2);
  day.load('value');
  session.tell('checking');
  await session.sync();

  const ranges = tables.items.map((table) => {
    const range = table.getRange();
    range.load('address,rowHidden');
    return range;
  });
  if (ranges.length > 0) await session.sync();
  const places = tables.items.map(({ worksheet }, i): { sheet: string; block: Block } => ({
    sheet: worksheet.name,
    block: parseBlock(ranges[i]?.address ?? '') ?? { top: 1, left: 1, bottom: 1, right: 1 },
  }));
  const contents = await readBlocks(
    session,
    places.map(({ sheet, block }) => ({ sheet, ...block })),
  );
  const hidden = await hiddenRows(
    session,
    ranges.map((range, i) => ({ range, block: places[i]?.block })),
  );
  return {
    sheets: worksheets.items.map(sheetOf),
    tables: tables.items.map((table, i) =>
      tableOf(
        table,
        places[i]?.sheet ?? '',
        withoutSheet(ranges[i]?.address ?? ''),
        contents[i],
        hidden[i] ?? [],
      ),
    ),
    names: [
      ...names.items.map((item): NameSnapshot => nameOf(item)),
      ...worksheets.items.flatMap((sheet) =>
        sheet.names.items.map((item): NameSnapshot => ({ ...nameOf(item), sheet: sheet.name })),
      ),
    ],
    date1904: Number(day.value) === 1,
    calculation: {
      mode: modeOf(application.calculationMode),
      iterative: application.iterativeCalculation.enabled,
      precisionAsDisplayed: workbook.usePrecisionAsDisplayed,
    },
  };
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

const sheetOf = (sheet: Excel.Worksheet): SheetSnapshot => ({
  name: sheet.name,
  visibility: VISIBILITY[sheet.visibility] ?? 'visible',
  protected: sheet.protection.protected,
});

const nameOf = ({ name, formula }: Excel.NamedItem): NameSnapshot => ({
  name,
  refersTo: String(formula).replace(/^=/, ''),
});

const MODES: Readonly<Record<string, Snapshot['calculation']['mode']>> = {
  Automatic: 'automatic',
  AutomaticExceptTables: 'automaticExceptTables',
  Manual: 'manual',
};

const modeOf = (mode: string): Snapshot['calculation']['mode'] => MODES[mode] ?? 'automatic';

function tableOf(
  { name, showTotals, showHeaders }: Excel.Table,
  sheet: string,
  address: string,
  content: BlockContent | undefined,
  hidden: readonly number[],
): TableSnapshot {
  const { values = [], formulas = [] } = content ?? {};
  const first = showHeaders ? 1 : 0;
  const last = values.length - (showTotals ? 1 : 0);
  const rows = values.slice(first, last).map((row) => row.map(cellOf));
  const texts = formulas
    .slice(first, last)
    .map((row, i) => row.map((f, j) => (isFormulaText(f, values[i + first]?.[j]) ? f : null)));
  return {
    name,
    sheet,
    address,
    headings: showHeaders ? (values[0] ?? []).map(String) : (values[0] ?? []).map((_, i) => String(i + 1)),
    // An empty table still has one empty row; it stays a row, as in a file.
    rows,
    ...(texts.some((row) => row.some((f) => f !== null)) ? { formulas: texts } : {}),
    ...(hidden.length > 0 ? { hiddenRows: hidden } : {}),
  };
}

/**
 * Hidden data rows, 1-based. "Value is `null` when some rows in a range are hidden": only then each row is asked.
 */
async function hiddenRows(
  session: Session,
  tables: readonly { range: Excel.Range; block: Block | undefined }[],
): Promise<number[][]> {
  const asked: Excel.Range[][] = [];
  for (const { range, block } of tables) {
    const rows: Excel.Range[] = [];
    asked.push(rows);
    if (!block || (range.rowHidden as boolean | null) === false) continue;
    for (let i = 1; i <= block.bottom - block.top; i++) {
      // The row, its load and what keeps it for the next request.
      await session.room(2 * ACTION_BYTES);
      const row = range.getRow(i);
      row.load('rowHidden');
      rows.push(row);
    }
  }
  if (asked.some((rows) => rows.length > 0)) await session.sync();
  return asked.map((rows) => rows.flatMap((row, i) => (row.rowHidden ? [i + 1] : [])));
}
