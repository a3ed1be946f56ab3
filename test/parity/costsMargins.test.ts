/**
 * Where the years' totals are agreed too, 年度別負担 holds values: its 状態 and 検算 must say so as soon as one of the
 * things that the values follow from is another one in the sheet, and no run has followed.
 */
import { WEIGHTS_CHANGED } from '../../src/workbook/planning/costs/checks';
import type { Row, Tables } from '../support/tables';
import { checkCells } from './checkCells';
import { completed, labelledCosts } from './costsDerive';
import { calculated, type Labelled, type SheetValues } from './univer';

const YEARS = ['令和7年度', '令和8年度', '令和9年度'];

const tables: Tables = {
  団体: [['団体名'], ['A'], ['B']],
  経費: [
    ['経費名', '金額', '按分方法'],
    ['利用料', 20, '均等割'],
  ],
  年度割: [
    ['団体名', '年度', '重み'],
    ...['A', 'B'].flatMap((name) => YEARS.map((year): Row => [name, year, 2])),
  ],
  年度総額: [['年度', '年度の総額'], ...YEARS.map((year, y): Row => [year, [7, 7, 6][y] ?? 0])],
  条件: [
    ['条件名', '値'],
    ['年度割の基準', '表'],
  ],
};

/** @param row from 0, headings not counted */
const changed = (table: string, row: number, column: number, value: number): Tables => ({
  ...tables,
  [table]: (tables[table] ?? []).map((line, r) =>
    r === row + 1 ? line.map((cell, c) => (c === column ? value : cell)) : line,
  ),
});

function withInput(planned: Labelled, input: Tables): Labelled {
  const sources = Object.entries(planned.sources as unknown as Record<string, { contract: string }>).map(
    ([key, source]) => [key, { ...source, rows: (input[source.contract] ?? []).slice(1) }],
  );
  return { ...planned, sources: Object.fromEntries(sources) as Labelled['sources'] };
}

function statesOf({ plan }: Labelled, values: SheetValues): unknown {
  const sheet = plan.sheets.find(({ name }) => name.endsWith(' 年度別負担'))!;
  return values.get(sheet.name)?.[sheet.table.columns.findIndex(({ heading }) => heading === '状態')];
}

test.each([
  ['nothing', tables, '計算時のまま', 0],
  ['a weight', changed('年度割', 1, 2, 3), '再計算が要る', 1],
  ['a burden', changed('経費', 0, 1, 22), '再計算が要る', 0],
  ['a total', changed('年度総額', 0, 1, 8), '再計算が要る', 0],
  ['a finer weight, which scales all', changed('年度割', 0, 2, 2.5), '再計算が要る', 6],
])('%s changed', async (_, input, state, weights) => {
  const one = withInput(labelledCosts('margins', completed(tables), 1, 0), input);
  const [values] = await calculated([one]);
  expect(statesOf(one, values!)).toEqual([state, state]);
  expect(checkCells(one, values!, WEIGHTS_CHANGED)).toEqual({
    found: weights,
    passes: weights === 0 ? 1 : 0,
  });
});
