/** A planned sheet as an image. */
import type { PlannedColumn, PlannedSheet } from '../../workbook';
import { HEADING_ROW, NOTE_ROW, paperOf, TAB_COLORS, TITLE_ROW } from '../../workbook';
import { columnLetters } from '../../workbook/planning/layout';
import { blockAddress, type Block } from '../address';
import { chartOfPlan } from './charts';
import { dataLook, HEADING_LOOK, PLAIN, sameLook, TITLE_LOOK, TONES, widthInPoints } from './looks';
import type { CellImage, HighlightImage, Look, LookRun, SheetImage } from './types';

const FIRST = HEADING_ROW + 1;
export const TABLE_STYLE = 'TableStyleLight1';

/** The block of the sheet's table. Excel wants at least one data row, so an empty table has an empty one. */
export function tableBlock({ table }: PlannedSheet): Block {
  return {
    top: HEADING_ROW,
    left: 1,
    bottom: HEADING_ROW + Math.max(1, table.rowCount),
    right: table.columns.length,
  };
}

export function imageOfSheet(sheet: PlannedSheet): SheetImage {
  const block = tableBlock(sheet);
  const { columns, name } = sheet.table;
  const frozenColumns = Math.min(sheet.frozenColumns, columns.length - 1);
  const { pagesAcross, pagesDown, titleColumns } = paperOf(sheet);
  return {
    name: sheet.name,
    visibility: 'Visible',
    tabColor: TAB_COLORS[sheet.role],
    columns: columns.map((column, i) => cellsOf(sheet, column, i)),
    looks: looksOf(sheet, block),
    grids: [blockAddress(block)],
    widths: columns.map(({ width }) => widthInPoints(width)),
    tables: [
      {
        name,
        address: blockAddress(block),
        headings: columns.map(({ heading }) => heading),
        style: TABLE_STYLE,
        banded: true,
        filterButton: true,
      },
    ],
    highlights: sheet.highlights.flatMap((_, i) => highlightOf(sheet, block, i)),
    choices: columns.flatMap(({ choices }, i) =>
      choices?.length
        ? [{ address: blockAddress({ ...block, top: FIRST, left: i + 1, right: i + 1 }), words: choices }]
        : [],
    ),
    charts: chartOfPlan(sheet, block),
    frozen: { rows: HEADING_ROW, columns: frozenColumns },
    page: {
      orientation: sheet.orientation === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: 'A4',
      pagesAcross,
      pagesDown,
      printArea: blockAddress({ ...block, top: TITLE_ROW }),
      titleRows: `${HEADING_ROW}:${HEADING_ROW}`,
      titleColumns: titleColumns > 0 ? `A:${columnLetters(titleColumns)}` : null,
      margins: { left: 36, right: 36, top: 43.2, bottom: 43.2 },
      footer: { left: '&F', center: '&A', right: '&P / &N' },
    },
  };
}

function cellsOf({ title, note, table }: PlannedSheet, column: PlannedColumn, index: number): CellImage[] {
  const cells = new Array<CellImage>(HEADING_ROW + table.rowCount).fill(null);
  if (index === 0) {
    cells[TITLE_ROW - 1] = title;
    cells[NOTE_ROW - 1] = note === '' ? null : note;
  }
  cells[HEADING_ROW - 1] = column.heading;
  const common = column.formula === undefined ? undefined : { formula: column.formula };
  for (let row = 0; row < table.rowCount; row++) {
    const own = column.formulas?.[row] ?? null;
    const value = column.values[row] ?? null;
    cells[HEADING_ROW + row] = common ?? (own === null ? (value === '' ? null : value) : { formula: own });
  }
  return cells;
}

const hasFormula = ({ formula, formulas }: PlannedColumn): boolean =>
  formula !== undefined || (formulas?.some((one) => one !== null) ?? false);

/** Neighbouring columns that look alike are one block: few requests however many members there are. */
function looksOf({ note, table }: PlannedSheet, block: Block): LookRun[] {
  const runs: LookRun[] = [
    { top: TITLE_ROW, left: 1, bottom: TITLE_ROW, right: 1, look: TITLE_LOOK },
    ...(note === '' ? [] : [{ top: NOTE_ROW, left: 1, bottom: NOTE_ROW, right: 1, look: PLAIN }]),
    { ...block, bottom: HEADING_ROW, look: HEADING_LOOK },
  ];
  const looks = table.columns.map((c): Look => dataLook(c.style, c.format, hasFormula(c)));
  return [...runs, ...joinedLooks(looks, FIRST, block.bottom)];
}

/** One run for each stretch of columns with the same look. */
export function joinedLooks(looks: readonly Look[], top: number, bottom: number): LookRun[] {
  const runs: LookRun[] = [];
  looks.forEach((look, i) => {
    const last = runs.at(-1);
    if (last && sameLook(last.look, look)) last.right = i + 1;
    else runs.push({ top, bottom, left: i + 1, right: i + 1, look });
  });
  return runs;
}

function highlightOf({ table, highlights }: PlannedSheet, block: Block, index: number): HighlightImage[] {
  const highlight = highlights[index];
  const at = table.columns.findIndex(({ heading }) => heading === highlight?.column) + 1;
  if (!highlight || at === 0) return [];
  const cell = `${columnLetters(at)}${FIRST}`;
  const { equals } = highlight;
  return [
    {
      address: blockAddress({ top: FIRST, left: at, bottom: block.bottom, right: at }),
      // An empty cell equals 0 for Excel; it must not light up.
      formula:
        typeof equals === 'number'
          ? `=AND(ISNUMBER(${cell}),${cell}=${equals})`
          : `=${cell}="${equals.replace(/"/g, '""')}"`,
      ...TONES[highlight.tone],
    },
  ];
}
