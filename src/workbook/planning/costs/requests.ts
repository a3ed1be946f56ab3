/** 要望価格, 要望単価, 要望配分: a request's price for the number of members that want it, shared among them. */
import { priceForTakers } from '../../../core';
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, cell, column } from '../layout';
import { nameOfMember } from '../nameColumns';
import { sourceColumn, sourceValues } from '../source';
import { figuresMeant, firstFigures, saidDayValue } from './asOf';
import type { Basis } from './basis';
import { givenOr, ifRow, wordOr } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { memberBlock } from './members';
import { orZero, sum, type CostsModel } from './model';
import { amountColumns, percentAt } from './taxed';
import {
  decimals,
  decimalsValue,
  DIGITS,
  digitColumns,
  quotient,
  rankIn,
  remainder,
  splitValue,
} from './split';

export function requestSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (m.case.requests.length === 0) return [];
  return [...prices(m, b, l, t), requests(m, b, l, t), ...shares(m, b, l, t)];
}

function prices(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const all = m.case.requests.flatMap((request, i) =>
    request.prices.map((price, k) => ({ ...price, name: request.name, row: m.rows.requests[i]?.[k] ?? 0 })),
  );
  if (all.length === 0) return [];
  const row = cell(t.requestPrices, '入力行');
  const source = m.sources.requests;
  return [
    sheet(
      l.requestPrices,
      'basis',
      '要望価格（要望ごとの、団体数による価格）',
      '団体数 0 は、何団体でも同じ価格。単位：円',
      [
        numbers(all.length),
        label(
          '入力行',
          all.map((p) => p.row),
          { format: 'integer', width: 8 },
        ),
        label(
          '要望名',
          all.map((p) => p.name),
          { width: 30 },
        ),
        formula(
          '団体数',
          givenOr(source, '団体数', row, '0'),
          all.map((p) => p.takers ?? 0),
        ),
        ...amountColumns(m, b, t, t.requestPrices, source, '金額', '価格', all, { style: 'result' }),
      ],
    ),
  ];
}

const STATUS = ['carriedOut', 'standard', 'withdrawn'] as const;

/** The row of 要望 that says the request's 状態; 0 where none does. */
function statusRow(m: CostsModel, name: string): number {
  const source = m.sources.requests;
  if (!source) return 0;
  const requestNames = sourceValues(source, '要望名');
  return (
    sourceValues(source, '状態').findIndex((v, i) => v !== null && v !== '' && requestNames[i] === name) + 1
  );
}

/** Shares of a request whatever its status: what the formulas show as 要望額. */
interface Asked {
  price: number;
  weight: number[];
  base: number[];
  scale: number;
}

function askedOf(m: CostsModel, i: number): Asked {
  const request = m.case.requests[i];
  if (!request) return { price: 0, weight: [], base: [], scale: 1 };
  const { split, takers } = request;
  const values = split.kind === 'indicator' ? m.case.indicators[split.indicator]?.values : undefined;
  const base = takers.map((member) => (split.kind === 'equal' ? 1 : orZero(values?.[member])));
  const scale = 10 ** Math.max(0, ...base.map(decimalsValue));
  return {
    price: m.figures.requests.requests[i]?.price ?? 0,
    weight: base.map((v) => Math.round(v * scale)),
    base,
    scale,
  };
}

/** Percent of the price that holds for a request's takers; 0 where none does. */
function requestPercent(m: CostsModel, i: number): number {
  const request = m.case.requests[i];
  if (!request || request.status === 'standard' || request.takers.length === 0) return 0;
  return percentAt(m, priceForTakers(request, request.takers.length) ?? {});
}

function requests(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.requests;
  const all = m.case.requests;
  const source = m.sources.requests;
  const requesters = m.sources.requesters;
  const named = requesters && sourceColumn(requesters, '要望名');
  const figures = m.figures.requests.requests;
  const asked = all.map((_, i) => askedOf(m, i));
  const hasShares = l.requestShares.rowCount > 0;
  const ofShares = (heading: string): string =>
    hasShares
      ? `SUMIFS(${column(t.requestShares, heading)},${column(t.requestShares, '要望番号')},${cell(me, '番号')})`
      : '0';
  const mine = `${column(t.requestPrices, '要望名')},${cell(me, '要望名')},${column(t.requestPrices, '団体数')}`;
  const pick = (heading: string): string => {
    const of = (count: string): string => `SUMIFS(${column(t.requestPrices, heading)},${mine},${count})`;
    return l.requestPrices.rowCount === 0
      ? '0'
      : `(${status}<>1+1)*(${takers}>0)*IF(COUNTIFS(${mine},${takers})>0,${of(takers)},${of('0')})`;
  };
  const takers = cell(me, '団体数');
  const status = cell(me, '状態番号');
  const row = cell(me, '状態行');
  const dates = source && sourceColumn(source, '基準日');
  const ofRequests = source && sourceColumn(source, '要望名');
  // One of the request's rows says it, or several the same: the mean is that date.
  const ofName = `${ofRequests},${cell(me, '要望名')}`;
  const date = `(SUMIFS(${dates},${ofName})/MAX(1,COUNTIFS(${ofName},${dates},">0")))`;
  const said = dates ? `IF(${date}=0,0,YEAR(${date})*100*100+MONTH(${date})*100+DAY(${date}))` : '0';
  const requestNames = source ? sourceValues(source, '要望名') : [];
  const days = all.map((request) =>
    Math.max(
      0,
      ...requestNames.map((name, i) => (name === request.name ? saidDayValue(m, source, i + 1) : 0)),
    ),
  );
  return sheet(
    l.requests,
    'calculation',
    '要望単価（要望した団体数での価格）',
    '状態番号：1実施 2標準化（費用なし） 3取下げ（支払なし）。要望額は取下げも含めた額、負担額は実施するものの額。単位：円',
    [
      numbers(all.length),
      label(
        '要望名',
        all.map((r) => r.name),
        { width: 30 },
      ),
      label(
        '状態行',
        all.map((r) => statusRow(m, r.name)),
        { format: 'integer', width: 8 },
      ),
      formula(
        '状態番号',
        ifRow(row, wordOr(b.choices, '要望の状態', source, '状態', row, '1'), '1'),
        all.map((r) => STATUS.indexOf(r.status) + 1),
      ),
      formula(
        '団体数',
        named ? `COUNTIFS(${named},${cell(me, '要望名')})` : '0',
        all.map((r) => r.takers.length),
      ),
      label(
        '指標元',
        all.map(({ split }) => (split.kind === 'indicator' ? firstFigures(m, split.indicator) : 0)),
        { format: 'integer', width: 8 },
      ),
      formula('指定日', said, days, { width: 10 }),
      formula(
        '指標番号',
        all.some(({ split }) => split.kind === 'indicator')
          ? `IF(${cell(me, '指標元')}=0,0,${figuresMeant(t, b.name.indicatorDay, cell(me, '指標元'), cell(me, '指定日'))})`
          : '0',
        all.map((r) => (r.split.kind === 'indicator' ? r.split.indicator + 1 : 0)),
        { width: 8 },
      ),
      formula(
        '価格',
        pick('価格'),
        figures.map((f) => f.price),
        { format: 'yen' },
      ),
      ...(l.requests.headings.includes('税率')
        ? [
            formula(
              '税率',
              pick('税率'),
              figures.map((_, i) => requestPercent(m, i)),
              { width: 7 },
            ),
          ]
        : []),
      formula(
        '尺度',
        hasShares
          ? `(1000/100)^SUMPRODUCT(MAX((${column(t.requestShares, '要望番号')}=${cell(me, '番号')})*${column(t.requestShares, '小数桁数')}))`
          : '1',
        asked.map((a) => a.scale),
      ),
      formula(
        '重み計',
        `MAX(1,${ofShares('重み')})`,
        asked.map((a) => Math.max(1, sum(a.weight))),
      ),
      ...digitColumns(
        me,
        '価格',
        figures.map((f) => f.price),
      ),
      formula(
        '残り',
        `${cell(me, '価格')}-${ofShares('整数部')}`,
        asked.map((a) => a.price - sum(a.weight.map((w) => splitValue(a.price, w, sum(a.weight)).floor))),
        {
          format: 'yen',
        },
      ),
      formula(
        '要望額',
        ofShares('要望額'),
        figures.map((f) => sum(f.asked)),
        { format: 'yen', style: 'result' },
      ),
      formula(
        '負担額',
        ofShares('負担額'),
        figures.map((f) => sum(f.paid)),
        { format: 'yen', style: 'result' },
      ),
    ],
    { frozenColumns: 2 },
  );
}

function shares(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const rows = m.case.requests.flatMap((request, r) =>
    request.takers.map((member, i) => ({ request, r, member, i })),
  );
  if (rows.length === 0) return [];
  const me = t.requestShares;
  const of = (heading: string): string => at(t.requests, heading, cell(me, '要望番号'));
  const own = `(${column(me, '要望番号')}=${cell(me, '要望番号')})`;
  const asked = m.case.requests.map((_, i) => askedOf(m, i));
  const figure = (r: number) => m.figures.requests.requests[r];
  const split = rows.map(({ r, i }) => {
    const a = asked[r];
    return splitValue(a?.price ?? 0, a?.weight[i] ?? 0, sum(a?.weight ?? []));
  });
  const order = rows.map(({ r, i, member }) => figure(r)?.columns?.order[i] ?? member + 1);
  const usesIndicator = m.case.requests.some((request) => request.split.kind === 'indicator');
  const base = usesIndicator
    ? `IF(${of('指標番号')}=0,1,INDEX(${memberBlock(m, t.indicators)},MAX(1,${of('指標番号')}),${cell(me, '団体番号')}))`
    : '1';
  return [
    sheet(
      l.requestShares,
      'calculation',
      '要望配分（要望ごとの、要望した団体の額）',
      '価格×重み÷重み計の整数部と、剰余の大きい順に1円ずつ。単位：円',
      [
        numbers(rows.length),
        label(
          '要望番号',
          rows.map((x) => x.r + 1),
          { format: 'integer', width: 8 },
        ),
        label(
          '要望名',
          rows.map((x) => x.request.name),
          { width: 30 },
        ),
        nameOfMember(
          m,
          rows.map((x) => x.member),
        ),
        formula(
          '団体番号',
          `MATCH(${cell(me, '団体名')},${column(t.members, '団体名')},0)`,
          rows.map((x) => x.member + 1),
        ),
        formula(
          '基準量',
          base,
          rows.map(({ r, i }) => asked[r]?.base[i] ?? 0),
          { format: 'general' },
        ),
        formula(
          '小数桁数',
          decimals(cell(me, '基準量'), b.name.decimals),
          rows.map(({ r, i }) => decimalsValue(asked[r]?.base[i] ?? 0)),
        ),
        formula(
          '重み',
          `ROUND(${cell(me, '基準量')}*${of('尺度')},0)`,
          rows.map(({ r, i }) => asked[r]?.weight[i] ?? 0),
        ),
        formula(
          '剰余',
          remainder(DIGITS.map(of), cell(me, '重み'), of('重み計')),
          split.map((s) => s.rest),
        ),
        formula(
          '整数部',
          quotient(of('価格'), cell(me, '重み'), of('重み計'), cell(me, '剰余')),
          split.map((s) => s.floor),
          {
            format: 'yen',
          },
        ),
        label('順番', order, { format: 'integer', width: 8 }),
        formula(
          '順位',
          rankIn(own, column(me, '剰余'), cell(me, '剰余'), column(me, '順番'), cell(me, '順番')),
          rows.map((x, n) => {
            const before = rows.filter(
              (y, k) =>
                y.r === x.r &&
                ((split[k]?.rest ?? 0) > (split[n]?.rest ?? 0) ||
                  (split[k]?.rest === split[n]?.rest && (order[k] ?? 0) < (order[n] ?? 0))),
            );
            return 1 + before.length;
          }),
        ),
        formula(
          '要望額',
          `${cell(me, '整数部')}+(${cell(me, '順位')}<=${of('残り')})*1`,
          rows.map(({ r, i }) => figure(r)?.asked[i] ?? 0),
          {
            format: 'yen',
          },
        ),
        formula(
          '負担額',
          `${cell(me, '要望額')}*(${of('状態番号')}=1)`,
          rows.map(({ r, i }) => figure(r)?.paid[i] ?? 0),
          {
            format: 'yen',
            style: 'result',
          },
        ),
        ...(l.requestShares.headings.includes('税率')
          ? [
              formula(
                '税率',
                of('税率'),
                rows.map(({ r }) => requestPercent(m, r)),
                { width: 7 },
              ),
            ]
          : []),
      ],
      { frozenColumns: 4 },
    ),
  ];
}
