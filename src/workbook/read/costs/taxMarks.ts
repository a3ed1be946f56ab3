/**
 * 税区分 that nothing converts: an amount that says otherwise than the computation is an error at its cell. Where 条件
 * brings amounts to one basis, that is only 年度総額 (a year may hold several rates); else it is every amount but 経費 and
 * 現行経費, which the core compares. 見積比較 is compared with itself alone.
 */
import type { TaxMark } from '../../../core/costs/case';
import { QUOTE_ROWS, TAX_BASIS, TAX_MARKS, YEAR_TOTALS, type TableSpec } from '../../contract';
import { createReport } from '../report';
import { placeIn, type TableView } from '../view';
import { readTaxMark, TAX_CODES } from './taxSaid';
import { parameterCode } from './shareRules';
import { costsViews } from './sources';
import type { CostsTables } from './tables';

/** Tables whose readers leave 税区分 to this check. */
const UNREAD: readonly TableSpec[] = [YEAR_TOTALS, QUOTE_ROWS];

interface Marked {
  view: TableView;
  row: number;
  mark: TaxMark;
}

/** Error: `taxMarkDiffers`. */
export function checkTaxMarks(tables: CostsTables): void {
  const { parameters, costs, currentCosts } = tables;
  const views = Object.values(costsViews(tables));
  const compared = [costs.view, currentCosts.view];
  const others = views.filter((view) => !compared.includes(view)).flatMap(marksIn);
  const quotes = others.filter(({ view }) => view.spec === QUOTE_ROWS);
  const amounts = others.filter(({ view }) => view.spec !== QUOTE_ROWS);
  const basis = parameterCode(parameters.values, TAX_BASIS, ['', 'in', 'out'] as const);
  const said: TaxMark[] = [
    ...costs.costs.flatMap(({ lines }) => lines.map(({ tax }) => tax)),
    ...currentCosts.currentCosts.map(({ tax }) => tax),
    ...amounts.map(({ mark }) => mark),
  ];
  if (basis === '') reportOthers(amounts, said.find((mark) => mark !== '') ?? '');
  else
    reportOthers(
      amounts.filter(({ view }) => view.spec === YEAR_TOTALS),
      basis,
    );
  reportOthers(quotes, quotes[0]?.mark ?? '');
}

function marksIn(view: TableView): Marked[] {
  if (!view.columns.has('税区分')) return [];
  // What their readers have read is not reported a second time.
  const cells = UNREAD.includes(view.spec) ? view : { ...view, report: createReport() };
  return view.rows.flatMap((row) => {
    const mark = readTaxMark(cells, row);
    return mark === '' ? [] : [{ view, row, mark }];
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
