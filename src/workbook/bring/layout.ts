/** Where in a range the title, the corner note, the heading rows and the data stand. */
import type { Grid } from './grid';
import { cornerUnits, unitOf, withoutUnit, type Unit } from './units';
import { isNote } from './words';

export interface Layout {
  title: string;
  /** Units of a corner note: （単位：千円）. */
  corner: readonly Unit[];
  /** One or two rows of the grid, from 0. */
  headingRows: readonly number[];
  /** A row of units under the headings. */
  unitRow: number | null;
  firstData: number;
}

export interface HeadedColumn {
  heading: readonly string[];
  unit: Unit | null;
  /** Row whose cell shows the heading. */
  row: number;
}

/** How far down headings are looked for. */
const DEEPEST = 30;

/** Texts of a row, a merged one once; notes about units are none. */
function textsOf(grid: Grid, row: number): { text: string; column: number }[] {
  const found: { text: string; column: number }[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const value = grid.own(row, column);
    if (typeof value === 'string' && cornerUnits(value) === null) found.push({ text: value.trim(), column });
  }
  return found;
}

/** A number that may stand in a heading: a year. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2100;
}

function hasNumbers(grid: Grid, row: number): boolean {
  const numbers: number[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const value = grid.own(row, column);
    if (typeof value === 'number') numbers.push(value);
  }
  if (numbers.length === 0) return false;
  const years = numbers.every((value, i) => isYear(value) && (i === 0 || value === numbers[i - 1]! + 1));
  return !(years && numbers.length > 1);
}

function isUnits(grid: Grid, row: number): boolean {
  const texts: string[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const value = grid.own(row, column);
    if (value !== null) texts.push(String(value).replace(/^[(（［[]|[)）］\]]$/g, ''));
  }
  return texts.length > 0 && texts.every((text) => unitOf(text) !== null);
}

/** Whether the row above another is its upper heading row, and no title. */
function isUpper(grid: Grid, upper: number, lower: number): boolean {
  if (upper < 0 || lower >= grid.rows || hasNumbers(grid, upper) || hasNumbers(grid, lower)) return false;
  if (isUnits(grid, lower)) return false;
  const texts = textsOf(grid, upper);
  const below = textsOf(grid, lower);
  if (texts.length === 0 || below.length === 0) return false;
  const first = texts[0]!;
  if (texts.length === 1 && first.column === 0) return false;
  let under = 0;
  for (let column = 0; column < grid.columns; column++) {
    const merged = grid.merged(upper, column);
    if (merged && merged.top <= upper && merged.bottom >= lower) return true;
    if (merged && merged.right > merged.left && merged.left > 0 && grid.own(lower, column) !== null) under++;
  }
  if (under >= 2) return true;
  if (texts.length < 2) return false;
  // Without merged cells: a label of the upper row has nothing under it, and the lower row has texts elsewhere.
  return grid.own(lower, first.column) === null || (first.column > 0 && grid.own(lower, 0) !== null);
}

/** `recognised`: how much a text sounds like a heading of the contract (2) or a name (1). */
export function findLayout(
  grid: Grid,
  recognised: (text: string) => number,
  given?: readonly number[],
): Layout | null {
  const headingRows = given ?? headingRowsOf(grid, recognised);
  const first = headingRows[0];
  const last = headingRows.at(-1);
  if (first === undefined || last === undefined || last >= grid.rows) return null;
  const unitRow = last + 1 < grid.rows && isUnits(grid, last + 1) ? last + 1 : null;
  const titles: string[] = [];
  const corner: Unit[] = [];
  const read = (value: string, isTitle: boolean): void => {
    const units = cornerUnits(value);
    const { text, unit } = withoutUnit(value);
    if (units) corner.push(...units);
    else if (isTitle) {
      titles.push(text);
      if (unit) corner.push(unit);
    }
  };
  for (const text of grid.above) read(text, true);
  for (let row = 0; row <= last; row++)
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.own(row, column);
      if (typeof value === 'string') read(value, row < first);
    }
  return { title: titles.join('　'), corner, headingRows, unitRow, firstData: (unitRow ?? last) + 1 };
}

function headingRowsOf(grid: Grid, recognised: (text: string) => number): number[] {
  let best = -1;
  let most = -1;
  for (let row = 0; row < Math.min(grid.rows, DEEPEST); row++) {
    const texts = textsOf(grid, row);
    const years = !hasNumbers(grid, row) && yearsIn(grid, row) > 1;
    if (hasNumbers(grid, row) || texts.length + (years ? 2 : 0) < 2 || texts.some(({ text }) => isNote(text)))
      continue;
    const score = texts.reduce((sum, { text }) => sum + recognised(text), 0) + (years ? 2 : 0);
    if (score > most) [best, most] = [row, score];
  }
  if (best < 0) return [];
  if (isUpper(grid, best - 1, best)) return [best - 1, best];
  return isUpper(grid, best, best + 1) ? [best, best + 1] : [best];
}

function yearsIn(grid: Grid, row: number): number {
  let count = 0;
  for (let column = 0; column < grid.columns; column++)
    if (typeof grid.own(row, column) === 'number') count++;
  return count;
}

/** Headings and units by column; a group heading holds for all columns under it, merged or left blank. */
export function headingsOf(grid: Grid, { headingRows, unitRow }: Layout): HeadedColumn[] {
  const [upper, lower] = headingRows.length > 1 ? headingRows : [undefined, headingRows[0]!];
  let group = '';
  return Array.from({ length: grid.columns }, (_, column): HeadedColumn => {
    const under = headingCell(grid, lower!, column);
    const units = [under.unit];
    let heading = [under.text];
    if (upper !== undefined) {
      const merged = grid.merged(upper, column);
      const own = headingCell(grid, upper, column);
      if (merged && merged.bottom >= lower!) {
        heading = [own.text];
        group = '';
      } else {
        // A blank cell beside a group belongs to it; one label above a blank cell is a heading of its own.
        const isGroup = own.text !== '' && under.text !== '';
        if (isGroup) group = own.text;
        else if (own.text !== '') group = '';
        heading = own.text === '' ? [group, under.text] : [own.text, under.text];
        units.push(own.unit);
      }
    }
    const below = unitRow === null ? null : grid.filled(unitRow, column);
    if (typeof below === 'string') units.unshift(unitOf(below.replace(/^[(（［[]|[)）］\]]$/g, '')));
    return {
      heading: heading.filter((text) => text !== ''),
      unit: units.find((unit) => unit !== null) ?? null,
      row: lower!,
    };
  });
}

function headingCell(grid: Grid, row: number, column: number): { text: string; unit: Unit | null } {
  const value = grid.filled(row, column);
  if (value === null || typeof value === 'object' || typeof value === 'boolean')
    return { text: '', unit: null };
  if (typeof value === 'string' && cornerUnits(value) !== null) return { text: '', unit: null };
  return withoutUnit(String(value));
}
