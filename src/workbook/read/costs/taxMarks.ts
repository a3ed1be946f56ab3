/**
 * 税区分 of the amounts that have no date of supply: they are on the basis of the computation, and one that says
 * otherwise is an error at its cell. 見積比較 is compared with itself alone.
 */
import type { TaxMark } from '../../../core/costs/case';
import { QUOTE_ROWS, TAX_BASIS, TAX_MARKS } from '../../contract';
import { placeIn, type TableView } from '../view';
import { TAX_CODES } from './currentCosts';
import { readCode } from './marks';
import { parameterCode } from './shareRules';
import { costsViews } from './sources';
import type { CostsTables } from './tables';

interface Marked {
  view: TableView;
  row: number;
  mark: TaxMark;
}

/** Error: `taxMarkDiffers`. */
export function checkTaxMarks(tables: CostsTables): void {
  const { parameters, costs, currentCosts } = tables;
  const views = Object.values(costsViews(tables));
  const dated = [costs.view, currentCosts.view];
  const others = views.filter((view) => !dated.includes(view)).flatMap(marksIn);
  const quotes = others.filter(({ view }) => view.spec === QUOTE_ROWS);
  const amounts = others.filter(({ view }) => view.spec !== QUOTE_ROWS);
  const basis = parameterCode(parameters.values, TAX_BASIS, ['', 'in', 'out'] as const);
  const said: TaxMark[] = [
    ...costs.costs.flatMap(({ lines }) => lines.map(({ tax }) => tax)),
    ...currentCosts.currentCosts.map(({ tax }) => tax),
    ...amounts.map(({ mark }) => mark),
  ];
  reportOthers(amounts, basis === '' ? (said.find((mark) => mark !== '') ?? '') : basis);
  reportOthers(quotes, quotes[0]?.mark ?? '');
}

function marksIn(view: TableView): Marked[] {
  if (!view.columns.has('税区分')) return [];
  return view.rows.flatMap((row) => {
    const mark = readCode(view, row, '税区分', TAX_CODES);
    return mark === undefined ? [] : [{ view, row, mark }];
  });
}

function reportOthers(marked: readonly Marked[], expected: TaxMark): void {
  for (const { view, row, mark } of marked)
    if (mark !== expected)
      view.report.error('taxMarkDiffers', placeIn(view, row, view.columns.get('税区分')?.position), {
        found: word(mark),
        expected: word(expected),
      });
}

const word = (mark: TaxMark): string => TAX_MARKS[TAX_CODES.indexOf(mark)] ?? '';
