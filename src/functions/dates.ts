/** MONTHS: months of a term by the rule for part months, by fiscal year on request. FISCALYEAR: 令和7年度. */
import { ERAS, fiscalYearName, fiscalYearOf, monthOfSerial } from '../core/calendar';
import {
  countTerm,
  partsIn,
  wholeMonths,
  wholeMonthsIn,
  type CountedTerm,
} from '../core/costs/metered/months';
import { inOrientation, isBlank, isOmitted, lineOf, numbersOf, type Cell, type Line } from './cells';
import { partMonthNamed, yearStyleNamed, type PartMonths } from './choices';
import { refuse, type Words } from './refuse';

const START = { ja: '開始日', en: 'start' };
const END = { ja: '終了日', en: 'end' };
const DATE = { ja: '日付', en: 'date' };
const YEARS = { ja: '年度', en: 'fiscal years' };

/** 昭和 begins: an earlier “date” is a number that is not one (2011 typed for a year is 1905-07-03). */
const EARLIEST = Math.min(...ERAS.map(({ from }) => from));
/** 9999-12-31. */
const LATEST = 2_958_465;

/** Dates at most in one call. */
const DATES_LIMIT = 20_000;

/** Serial of a day; null for an empty cell or 未定. */
function dayIn(cell: Cell, name: Words, position: number): number | null {
  if (isBlank(cell) || (typeof cell === 'string' && cell.trim() === '未定')) return null;
  if (typeof cell === 'number' && cell >= EARLIEST && cell <= LATEST) return Math.floor(cell);
  return refuse(
    `${name.ja}の${position}番目「${String(cell)}」は日付（昭和以降）ではありません。`,
    `${name.en}: cell ${position}, “${String(cell)}”, is not a date (1926-12-25 or later).`,
  );
}

/** One cell stands for all. */
const at = (line: Line, i: number): Cell => line.cells[line.cells.length === 1 ? 0 : i];

function counted(start: number, end: number, partMonth: PartMonths): CountedTerm {
  if (end < start) refuse('終了日が開始日より前です。', 'A term ends before it starts.');
  const period = { firstMonth: monthOfSerial(start), lastMonth: monthOfSerial(end) };
  return countTerm(start, end, { ...period, partMonth, beforePeriod: 'count' });
}

/** Months, with the days of begun months as parts of a month under 日割. */
function monthsIn(term: CountedTerm, year: number | null): number {
  const parts = year === null ? term.parts : partsIn(term, year);
  const whole = year === null ? wholeMonths(term) : wholeMonthsIn(term, year);
  return parts.reduce((sum, { days, ofDays }) => sum + days / ofDays, whole);
}

/** Months per term; terms × years where fiscal years are given. '' for a term that is not decided. */
export function monthsOf(
  starts: Cell[][],
  ends: Cell[][],
  partMonth?: Cell,
  fiscalYears?: Cell[][] | null,
): Cell[][] {
  const [from, to] = [lineOf(starts, START), lineOf(ends, END)];
  const longer = to.cells.length > from.cells.length ? to : from;
  for (const line of [from, to])
    if (line.cells.length !== 1 && line.cells.length !== longer.cells.length)
      refuse('開始日と終了日の数が違います。', 'start and end differ in number.');
  const rule = partMonthNamed(partMonth);
  const terms = longer.cells.map((_, i) => {
    const start = dayIn(at(from, i), START, i + 1);
    const end = dayIn(at(to, i), END, i + 1);
    return start === null || end === null ? null : counted(start, end, rule);
  });
  const count = (term: CountedTerm | null, year: number | null): Cell =>
    term === null ? '' : monthsIn(term, year);
  if (fiscalYears === null || fiscalYears === undefined || isOmitted(fiscalYears))
    return inOrientation(
      terms.map((term) => count(term, null)),
      longer,
    );
  const years = yearsOf(lineOf(fiscalYears, YEARS));
  return longer.across && terms.length > 1
    ? years.map((year) => terms.map((term) => count(term, year)))
    : terms.map((term) => years.map((year) => count(term, year)));
}

/** 2025 = 令和7年度, 2025-04 to 2026-03. */
function yearsOf(line: Line): number[] {
  return numbersOf(line, YEARS).map((year, i) => {
    if (!Number.isInteger(year) || year < 1926 || year > 2999)
      refuse(
        `年度の${i + 1}番目は西暦の数字（2025など）にしてください。`,
        `fiscal years: cell ${i + 1} has to be a year such as 2025.`,
      );
    return year;
  });
}

/** 令和7年度 or 2025 for each date, '' for an empty cell or 未定. */
export function fiscalYears(dates: Cell[][], style?: Cell): Cell[][] {
  const named = yearStyleNamed(style);
  const yearIn = (cell: Cell, position: number): Cell => {
    const day = dayIn(cell, DATE, position);
    if (day === null) return '';
    const year = fiscalYearOf(monthOfSerial(day));
    return named === 'number' ? year : fiscalYearName(year);
  };
  const columns = dates[0]?.length ?? 0;
  if (dates.length * columns > DATES_LIMIT)
    refuse(
      `日付は${DATES_LIMIT}セルまでです。列全体ではなく、日付の範囲を指定してください。`,
      `At most ${DATES_LIMIT} dates; select their range, not a whole column.`,
    );
  return dates.map((row, r) => row.map((cell, c) => yearIn(cell, r * columns + c + 1)));
}
