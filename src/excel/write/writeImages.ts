/**
 * Writes images into the workbook: the one way in which anything of ours gets there. The order is Excel's: sheets,
 * headings and constants, tables after their range, names, and only then the formulas that use tables and names;
 * then looks, panes, page, highlights, choices, charts, positions.
 */
import { HEADING_ROW } from '../../workbook';
import { nameKey, sameName } from '../address';
import type { NameImage, SheetImage } from '../image/types';
import { ACTION_BYTES, type Session } from '../session';
import { writeCharts } from './charts';
import { writeConstants, writeFormulas } from './cells';
import { removeSheets } from '../saved/begin';
import { decorate } from './decorate';
import { placeSheets } from './positions';

/** A table as it stands on a sheet that is written over. */
export interface StandingTable {
  name: string;
  sheet: string;
  headings: readonly string[];
  /** Row of the headings, 1-based. */
  row: number;
  column: number;
}

export interface WriteWork {
  /** Sheets as they are to be. */
  images: readonly SheetImage[];
  /** Names as they are to be. */
  names: readonly NameImage[];
  /** Sheets that are to go, if they are there. */
  removeSheets: readonly string[];
  /** Names that are to go, if they are there; those of `names` are replaced as well. */
  removeNames: readonly string[];
  /** All sheets in the order in which they are to stand. */
  order: readonly string[];
  activate: string | null;
  /** What is in the workbook now. */
  sheetsNow: readonly string[];
  tablesNow: readonly StandingTable[];
  namesNow: readonly string[];
  /** Charts of ours by sheet. */
  chartsNow: ReadonlyMap<string, readonly string[]>;
}

const has = (list: readonly string[], name: string): boolean => list.some((one) => sameName(one, name));

/**
 * Queues the whole work; the caller syncs at the end. Sheets of the same name are written over and not replaced, so
 * that a person's formulas that point at them stay whole, and so do tables whose headings are the same.
 */
export async function writeImages(session: Session, work: WriteWork): Promise<void> {
  const { workbook } = session.context;
  // "Suspends screen updating until the next context.sync() is called … Don't call it repeatedly": once.
  workbook.application.suspendScreenUpdatingUntilNextSync();
  workbook.application.suspendApiCalculationUntilNextSync();
  const goingNames = [...work.removeNames, ...work.names.map(({ name }) => name)];
  for (const name of work.namesNow) {
    if (!has(goingNames, name)) continue;
    await session.room(ACTION_BYTES);
    workbook.names.getItem(name).delete();
  }
  const images = work.images.map(({ name }) => name);
  const kept = await clearSheets(session, work);
  for (const { name } of work.images) {
    if (has(work.sheetsNow, name)) continue;
    await session.room(ACTION_BYTES);
    workbook.worksheets.add(name);
  }
  await removeSheets(
    session,
    work.sheetsNow.filter((name) => has(work.removeSheets, name) && !has(images, name)),
  );
  const total = 2 * work.images.length;
  for (const [i, image] of work.images.entries()) {
    session.tell('writing', i, total);
    const sheet = workbook.worksheets.getItem(image.name);
    await writeConstants(session, sheet, image);
    await writeTables(session, sheet, image, kept);
  }
  for (const { name, formula } of work.names) {
    await session.room(ACTION_BYTES + 3 * formula.length);
    workbook.names.add(name, formula);
  }
  for (const [i, image] of work.images.entries()) {
    session.tell('writing', work.images.length + i, total);
    const sheet = workbook.worksheets.getItem(image.name);
    await writeFormulas(session, sheet, image);
    await decorate(session, sheet, image);
    await writeCharts(session, sheet, image);
  }
  await placeSheets(session, work);
}

/** Clears the sheets that are written over; gives the tables that stay because their headings do. */
async function clearSheets(session: Session, work: WriteWork): Promise<Set<string>> {
  const { workbook } = session.context;
  const kept = new Set<string>();
  // Formulas first, on all sheets, so that none of them loses what it refers to.
  for (const image of work.images) {
    if (!has(work.sheetsNow, image.name)) continue;
    await session.room(4 * ACTION_BYTES);
    const sheet = workbook.worksheets.getItem(image.name);
    const whole = sheet.getRange();
    whole.conditionalFormats.clearAll();
    whole.dataValidation.clear();
    whole.clear('Formats');
    whole.format.useStandardWidth = true;
    sheet.getRange(`${HEADING_ROW + 1}:1048576`).clear('Contents');
    sheet.getRange(`1:${HEADING_ROW - 1}`).clear('Contents');
    for (const name of work.chartsNow.get(nameKey(image.name)) ?? []) {
      await session.room(ACTION_BYTES);
      sheet.charts.getItem(name).delete();
    }
  }
  for (const image of work.images) {
    if (!has(work.sheetsNow, image.name)) continue;
    const standing = work.tablesNow.filter((table) => sameName(table.sheet, image.name));
    for (const table of standing) {
      if (image.tables.some((next) => staysSame(table, next.name, next.headings))) {
        kept.add(nameKey(table.name));
        continue;
      }
      await session.room(ACTION_BYTES);
      workbook.tables.getItem(table.name).delete();
    }
    if (standing.some((table) => kept.has(nameKey(table.name)))) continue;
    await session.room(ACTION_BYTES);
    workbook.worksheets.getItem(image.name).getRange(`${HEADING_ROW}:${HEADING_ROW}`).clear('Contents');
  }
  return kept;
}

function staysSame(table: StandingTable, name: string, headings: readonly string[]): boolean {
  return (
    sameName(table.name, name) &&
    table.row === HEADING_ROW &&
    table.column === 1 &&
    table.headings.length === headings.length &&
    table.headings.every((heading, i) => heading === headings[i])
  );
}

/** "The new range must overlap with the original table range and the headers … must be in the same row" (Table.resize). */
async function writeTables(
  session: Session,
  sheet: Excel.Worksheet,
  image: SheetImage,
  kept: ReadonlySet<string>,
): Promise<void> {
  for (const { name, address, style, banded, filterButton } of image.tables) {
    await session.room(6 * ACTION_BYTES);
    let table: Excel.Table;
    if (kept.has(nameKey(name))) {
      table = sheet.tables.getItem(name);
      table.resize(address);
    } else {
      table = sheet.tables.add(address, true);
      table.name = name;
    }
    table.style = style;
    table.showBandedRows = banded;
    table.showFilterButton = filterButton;
  }
}
