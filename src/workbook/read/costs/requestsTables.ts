/** 要望 and 要望団体: customisation requests, their prices by number of takers, and who asked for them. */
import type { CustomisationRequest } from '../../../core/costs/case';
import { REQUESTERS, REQUESTS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText, reread } from '../cells';
import type { NameIndex } from '../nameIndex';
import { nearest } from '../nearest';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { readUnit, readYen } from './amounts';
import { readSaidDate, type FigureFinder, type NamedFigures, type SaidDate } from './asOf';
import { agreed } from './attributes';
import { basisOf, basisWords } from './basis';
import { readCode } from './marks';
import { rowsByName } from './namedRows';
import { createOnce } from './once';
import { readTaxSaid } from './taxSaid';

/** As words say it, `indicator` is the position of its name; in a request, of the figures of one date. */
export type RequestSplit = CustomisationRequest['split'];

export interface RequestsTables {
  view: TableView | undefined;
  takersView: TableView | undefined;
  requests: readonly CustomisationRequest[];
  /** 1-based, `[request][price]` and `[request][taker]`. */
  priceRows: readonly (readonly number[])[];
  takerRows: readonly (readonly number[])[];
}

/** In the order of the contract's choices. */
const STATUS_CODES: readonly CustomisationRequest['status'][] = ['carriedOut', 'standard', 'withdrawn'];

/** Errors: `splitUnknown`, `attributeDiffers`, `numberEmpty`, `keyTwice`, and those of names and numbers. */
export function readRequests(
  snapshot: Snapshot,
  members: NameIndex,
  { index: indicators, figureOf }: NamedFigures,
  defaultSplit: RequestSplit,
  report: Report,
): RequestsTables {
  const view = openTable(snapshot, REQUESTS, report, { required: false });
  const { index, rows } = rowsByName(view, '要望名');
  const { takersView, takers, takerRows } = readTakers(snapshot, index, members, report);
  const priceRows: number[][] = [];
  const requests = rows.map((ofName, i): CustomisationRequest => {
    const name = index.names[i] ?? '';
    const status =
      agreed(view!, ofName, '状態', name, (row) => readCode(view!, row, '状態', STATUS_CODES)) ??
      'carriedOut';
    const splits = new Map(ofName.map((row) => [row, readSplit(view!, row, indicators)]));
    const said = agreed(view!, ofName, '按分', name, (row) => splits.get(row)?.word);
    const split = [...splits.values()].find((one) => one?.word === said && said !== undefined)?.split;
    const dates = ofName.map((row) => readSaidDate(view!, row, '按分'));
    agreed(view!, ofName, '基準日', name, (row) => dates[ofName.indexOf(row)]?.day || undefined);
    const date = dates.find(({ day }) => day > 0) ?? dates[0]!;
    const prices = ofName.flatMap((row) => readPrices(view!, row, status === 'carriedOut'));
    priceRows.push(prices.map(({ row }) => row + 1));
    return {
      name,
      takers: takers[i] ?? [],
      prices: prices.map(({ price }) => price),
      split: dated(split ?? defaultSplit, date, figureOf),
      status,
    };
  });
  return { view, takersView, requests, priceRows, takerRows };
}

/** With the figures of the date that is meant, instead of the indicator's name. */
function dated(split: RequestSplit, date: SaidDate, figureOf: FigureFinder): RequestSplit {
  return split.kind === 'equal' ? split : { ...split, indicator: figureOf(split.indicator, date) };
}

/** 標準化 and 取下げ may stand without a price. */
function readPrices(
  view: TableView,
  row: number,
  needed: boolean,
): readonly { price: CustomisationRequest['prices'][number]; row: number }[] {
  const count = readNumber(view, row, view.columns.get('団体数'));
  const amount = readYen(view, row, '金額', readUnit(view, row));
  const said = readTaxSaid(view, row);
  readText(view, row, view.columns.get('出典'));
  if (!Number.isNaN(amount))
    return [{ price: { takers: Number.isNaN(count) ? null : count, amount, ...said }, row }];
  const column = view.columns.get('金額');
  if (needed && (!column || isBlank(cellOf(view, row, column.position))))
    view.report.error('numberEmpty', placeIn(view, row, column?.position), { expected: 'number' });
  return [];
}

/** Undefined when empty or refused. */
function readSplit(
  view: TableView,
  row: number,
  indicators: NameIndex,
): { word: string; split: RequestSplit } | undefined {
  const column = view.columns.get('按分');
  const text = readText(view, row, column);
  if (!column || text === '') return undefined;
  const found = splitOf(text, indicators);
  if (!found) {
    if (!indicators.open) reportSplit(view, row, column.position, text, indicators);
    return undefined;
  }
  if (cellOf(view, row, column.position) !== found.word)
    reread(view, row, column, 'choiceReread', found.word);
  return found;
}

/** 均等割, or an indicator with 割. */
export function splitOf(
  text: string,
  indicators: NameIndex,
): { word: string; split: RequestSplit } | undefined {
  const basis = basisOf(text, indicators);
  if (basis?.kind === 'equal') return { word: basis.word, split: { kind: 'equal' } };
  if (basis?.kind !== 'indicator' || basis.indicator < 0) return undefined;
  return { word: basis.word, split: { kind: 'indicator', indicator: basis.indicator } };
}

export function reportSplit(
  view: TableView,
  row: number,
  position: number | undefined,
  text: string,
  indicators: NameIndex,
): void {
  const words = basisWords(indicators).filter((word) => splitOf(word, indicators));
  const proposal = nearest(text, words);
  view.report.error('splitUnknown', placeIn(view, row, position), {
    found: text,
    expected: words,
    ...(proposal === undefined ? {} : { nearest: proposal }),
  });
}

function readTakers(
  snapshot: Snapshot,
  requests: NameIndex,
  members: NameIndex,
  report: Report,
): { takersView: TableView | undefined; takers: number[][]; takerRows: number[][] } {
  const takersView = openTable(snapshot, REQUESTERS, report, { required: false });
  const takers: number[][] = requests.names.map(() => []);
  const takerRows: number[][] = requests.names.map(() => []);
  if (!takersView) return { takersView, takers, takerRows };
  const once = createOnce(takersView, '団体名');
  for (const row of takersView.rows) {
    const request = readReference(takersView, row, takersView.columns.get('要望名'), requests);
    const member = readReference(takersView, row, takersView.columns.get('団体名'), members);
    if (request < 0 || member < 0) continue;
    const found = [requests.names[request] ?? '', members.names[member] ?? ''];
    if (!once(row, `${request}/${member}`, found)) continue;
    takers[request]!.push(member);
    takerRows[request]!.push(row + 1);
  }
  return { takersView, takers, takerRows };
}
