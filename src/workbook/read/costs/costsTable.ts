/** 経費: rows of one 経費名 are the lines of one cost; what they say of the whole cost must agree. */
import type { Cost, CostLine, CostScope, MoneySource } from '../../../core/costs/case';
import { COSTS } from '../../contract';
import type { Place } from '../../place';
import type { Snapshot } from '../../snapshot';
import { readReference, readText } from '../cells';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { agreed } from './attributes';
import { readDivisionWord, type DivisionNames, type DivisionWord } from './divisions';
import { readFiscalYear } from './fiscalYears';
import { readCode, readMark } from './marks';
import { rowsByName } from './namedRows';
import { readTaxSaid } from './taxSaid';

/** In the order of the contract's choices. */
const MONEY_CODES: readonly MoneySource[] = ['contributions', 'fund', 'subsidy'];
const SCOPE_CODES: readonly CostScope[] = ['systems', 'joint', 'outside'];

/** A cost as its rows say it; what it becomes needs 参加 and 按分方法. */
export interface CostRead extends Omit<Cost, 'division' | 'participants' | 'fixedRatio'> {
  division: DivisionWord | undefined;
  contract: number | null;
  /** 1-based: all rows, and those of the lines. */
  rows: readonly number[];
  lineRows: readonly number[];
}

export interface CostsTable {
  view: TableView | undefined;
  /** In the order of 順序, then as listed. */
  costs: readonly CostRead[];
  /** Names in the table could not be read: nothing can be said about unknown ones. */
  open: boolean;
  /** The first row of a cost that fills a column. */
  placeOf: (cost: CostRead, heading: string) => Place;
}

export interface CostNames extends DivisionNames {
  members: NameIndex;
  contracts: NameIndex;
}

/** Errors: `attributeDiffers`, `divisionMissing`, `divisionUnknown`, `numberEmpty`, and those of names, years and amounts. */
export function readCostsTable(snapshot: Snapshot, names: CostNames, report: Report): CostsTable {
  const view = openTable(snapshot, COSTS, report, { required: false });
  const { index, rows } = rowsByName(view, '経費名');
  if (!view) return { view, costs: [], open: index.open, placeOf: () => ({ table: COSTS.name }) };
  const read = rows.map((ofName, i) => readCost(view, index.names[i] ?? '', ofName, names));
  const order = (at: number) => (Number.isNaN(read[at]!.order) ? Infinity : read[at]!.order);
  const sorted = read.map((_, i) => i).sort((a, b) => (order(a) === order(b) ? a - b : order(a) - order(b)));
  return {
    view,
    costs: sorted.map((i) => read[i]!.cost),
    open: index.open,
    placeOf: ({ rows: own }, heading) => {
      const position = view.columns.get(heading)?.position;
      const filled = own.find((row) => !isEmpty(view, row - 1, position)) ?? own[0] ?? 0;
      return placeIn(view, filled - 1, position);
    },
  };
}

function readCost(
  view: TableView,
  name: string,
  rows: readonly number[],
  names: CostNames,
): { cost: CostRead; order: number } {
  const of = <Value>(heading: string, read: (row: number) => Value | undefined): Value | undefined =>
    agreed(view, rows, heading, name, read);
  const words = new Map(rows.map((row) => [row, readDivisionWord(view, row, names)]));
  const said = of('按分方法', (row) => words.get(row)?.word);
  const division = [...words.values()].find((word) => word?.word === said && said !== undefined);
  const column = view.columns.get('按分方法');
  if (rows.every((row) => isEmpty(view, row, column?.position)))
    view.report.error('divisionMissing', placeIn(view, rows[0], column?.position), { found: name });
  const reference = (heading: string, index: NameIndex) =>
    of(heading, (row) => {
      const found = readReference(view, row, view.columns.get(heading), index);
      return found < 0 ? undefined : found;
    }) ?? null;
  const marked = (heading: string) =>
    of(heading, (row) => readMark(view, row, heading) || undefined) ?? false;
  const lines = rows.flatMap((row) => readLine(view, row, division?.kind === 'key'));
  const order = of('順序', (row) => {
    const number = readNumber(view, row, view.columns.get('順序'));
    return Number.isNaN(number) ? undefined : number;
  });
  const sources = rows.map((row) => readText(view, row, view.columns.get('出典')));
  const cost: CostRead = {
    name,
    lines: lines.map(({ line }) => line),
    division,
    contract: reference('契約名', names.contracts),
    scope: of('対象範囲', (row) => readCode(view, row, '対象範囲', SCOPE_CODES)) ?? 'systems',
    newServices: marked('新規'),
    guaranteed: marked('保証の対象'),
    penalty: marked('違約金'),
    payer: reference('支払団体', names.members),
    source: sources.find((text) => text !== '') ?? '',
    rows: rows.map((row) => row + 1),
    lineRows: lines.map(({ row }) => row + 1),
  };
  return { cost, order: order ?? NaN };
}

function isEmpty(view: TableView, row: number, position: number | undefined): boolean {
  return position === undefined || isBlank(cellOf(view, row, position));
}

/** A key divides an amount, so each of its rows has one; other divisions compute theirs. */
function readLine(view: TableView, row: number, needed: boolean): readonly { line: CostLine; row: number }[] {
  const year = readFiscalYear(view, row);
  const amount = readYen(view, row, '金額', readUnit(view, row));
  const said = readTaxSaid(view, row);
  const money = readCode(view, row, '財源', MONEY_CODES) ?? 'contributions';
  if (!Number.isNaN(amount)) return [{ line: { year, amount, money, ...said }, row }];
  const column = view.columns.get('金額');
  if (needed && isEmpty(view, row, column?.position))
    view.report.error('numberEmpty', placeIn(view, row, column?.position), { expected: 'number' });
  return [];
}
