/** 年度割 (weights of the years by member) and 年度総額 (totals agreed for the years). */
import { fiscalYearName } from '../../../core/calendar';
import { YEAR_TOTALS, YEAR_WEIGHTS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import type { TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { readFiscalYear } from './fiscalYears';
import { createOnce } from './once';

export interface YearTables {
  weightsView: TableView | undefined;
  totalsView: TableView | undefined;
  /** Fiscal years that either table names, in order. */
  years: readonly number[];
  /** `[member * years + year]`, 0 where none is listed; null without the table's rows. */
  weights: Float64Array | null;
  /** Yen by year, 0 where none is listed; null without the table's rows. */
  totals: Float64Array | null;
  /** 1-based, `[member * years + year]` and by year. */
  weightRows: Int32Array;
  totalRows: readonly number[];
}

interface Cell {
  year: number;
  value: number;
  row: number;
}

/** Errors: `keyTwice`, `yearUnreadable`, and those of names and numbers. */
export function readYearTables(snapshot: Snapshot, members: NameIndex, report: Report): YearTables {
  const weightsView = openTable(snapshot, YEAR_WEIGHTS, report, { required: false });
  const totalsView = openTable(snapshot, YEAR_TOTALS, report, { required: false });
  const weights = readWeights(weightsView, members);
  const totals = readTotals(totalsView);
  const years = [...new Set([...weights, ...totals].map(({ year }) => year))].sort((a, b) => a - b);
  const width = years.length;
  const grid = new Float64Array(members.names.length * width);
  const weightRows = new Int32Array(members.names.length * width);
  for (const { member, year, value, row } of weights) {
    const at = member * width + years.indexOf(year);
    grid[at] = Number.isNaN(value) ? 0 : value;
    weightRows[at] = row + 1;
  }
  const of = (year: number) => totals.find((one) => one.year === year);
  return {
    weightsView,
    totalsView,
    years,
    weights: weights.length > 0 ? grid : null,
    totals: totals.length > 0 ? Float64Array.from(years, (year) => of(year)?.value ?? 0) : null,
    weightRows,
    totalRows: years.map((year) => (of(year)?.row ?? -1) + 1),
  };
}

function readWeights(view: TableView | undefined, members: NameIndex): (Cell & { member: number })[] {
  if (!view) return [];
  const once = createOnce(view, '年度');
  return view.rows.flatMap((row) => {
    const member = readReference(view, row, view.columns.get('団体名'), members);
    const year = readFiscalYear(view, row);
    const value = readNumber(view, row, view.columns.get('重み'));
    readText(view, row, view.columns.get('出典'));
    if (member < 0 || year === null || Number.isNaN(year)) return [];
    const found = [members.names[member] ?? '', fiscalYearName(year)];
    return once(row, `${member}/${year}`, found) ? [{ member, year, value, row }] : [];
  });
}

function readTotals(view: TableView | undefined): Cell[] {
  if (!view) return [];
  const once = createOnce(view, '年度');
  return view.rows.flatMap((row) => {
    const year = readFiscalYear(view, row);
    const value = readYen(view, row, '年度の総額', readUnit(view, row));
    readText(view, row, view.columns.get('出典'));
    if (year === null || Number.isNaN(year)) return [];
    return once(row, String(year), [fiscalYearName(year)]) ? [{ year, value, row }] : [];
  });
}
