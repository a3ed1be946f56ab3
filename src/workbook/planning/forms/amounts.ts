/** 帳票単価, 金額, 単独金額, 見積金額: price × sheets in whole numbers, cut by the named rounding. */
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, sheet } from '../columns';
import { at, block, cell, column, type TableRef } from '../layout';
import type { Basis } from './basis';
import type { FormsLayouts, FormsRefs } from './layouts';
import { memberColumn, unitName, type FormsModel } from './model';
import { priceUnits, winningOffer } from './offers';
import { orderLabels, total } from './orders';

export function amountSheets(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  return [prices(m, b, l, t), amounts(m, b, l, t), ...aloneAmounts(m, b, l, t)];
}

/** 千枚 and 箱 of each row's winning price. */
function winnersUnits(m: FormsModel): { thousand: number; box: number }[] {
  return m.orderRows.map((o) => {
    const offer = winningOffer(m, o.round, o.form);
    return offer ? priceUnits(m, offer, o.form) : { thousand: 1, box: 1 };
  });
}

function addendOf(m: FormsModel, divisor: number): number {
  const mode = m.case.policy.amountRounding;
  return mode === 'cut' ? 0 : mode === 'halfUp' ? divisor / 2 : divisor - 1;
}

function prices(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.prices;
  const a = t.awards;
  const bp = t.bidPrices;
  const units = winnersUnits(m);
  const divisors = units.map((u) => m.case.policy.amountUnit * m.scale * u.thousand);
  const hasOffers = l.awards.rowCount > 0;
  const sameRow = `${column(bp, '回次')},${cell(me, '回次')},${column(bp, '帳票名')},${cell(me, '帳票名')},${column(bp, '業者名')},${cell(me, '落札者')}`;
  const winnersRow = (heading: string): string =>
    `IF(COUNTIFS(${sameRow})=0,1,SUMIFS(${column(bp, heading)},${sameRow}))`;
  const awardRow = m.orderRows.map((o) => {
    const offer = winningOffer(m, o.round, o.form);
    return offer ? m.offers.indexOf(offer) + 1 : 0;
  });
  return sheet(
    l.prices,
    'result',
    '帳票単価（落札者の単価）',
    '各団体に適用する単価。発注がなければ 0。単位は千枚・箱の欄による（どちらも 1 なら円/枚）。',
    [
      ...orderLabels(m),
      label(
        '発注単位',
        m.orderRows.map((o) => unitName(m, o.round, o.form)),
        { width: 22 },
      ),
      formula(
        '落札行',
        `SUMPRODUCT((${column(a, '回次')}=${cell(me, '回次')})*(${column(a, '発注単位')}=${cell(me, '発注単位')})*(${column(a, '落札')}=1)*${column(a, '番号')})`,
        awardRow,
      ),
      formula(
        '落札者',
        hasOffers
          ? `IF(${cell(me, '落札行')}=0,"",INDEX(${block(a, '業者名')},${cell(me, '落札行')}))`
          : '""',
        m.orderRows.map((o) => winningOffer(m, o.round, o.form)?.bidder ?? ''),
        { format: 'text' },
      ),
      formula(
        '千枚',
        winnersRow('千枚'),
        units.map((u) => u.thousand),
      ),
      formula(
        '箱',
        winnersRow('箱'),
        units.map((u) => u.box),
      ),
      formula('除数', `${b.name.amountUnit}*${b.name.scale}*${cell(me, '千枚')}`, divisors),
      formula(
        '加算',
        `${b.name.addShare}*${cell(me, '除数')}+${b.name.addUnits}`,
        divisors.map((d) => addendOf(m, d)),
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          `ROUND(SUMIFS(${column(bp, name)},${sameRow})*${b.name.scale},0)/${b.name.scale}`,
          memberColumn(m, m.figures.price, k),
          {
            format: 'price',
            style: 'result',
          },
        ),
      ),
    ],
    { frozenColumns: 3 },
  );
}

function amounts(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.amounts;
  const row = cell(me, '番号');
  const box = cell(me, '箱');
  const units = winnersUnits(m);
  const divisors = units.map((u) => m.case.policy.amountUnit * m.scale * u.thousand);
  const fromPrices = (heading: string, values: number[]): PlannedColumn =>
    formula(heading, at(t.prices, heading, row), values);
  return sheet(
    l.amounts,
    'calculation',
    '金額（共同調達での各団体の金額）',
    '切捨て（（単価×尺度×数量＋加算）÷除数）×端数単位。円/箱の数量は箱数（端数の箱は切上げ）。単位：円',
    [
      ...orderLabels(m),
      fromPrices(
        '箱',
        units.map((u) => u.box),
      ),
      fromPrices('除数', divisors),
      fromPrices(
        '加算',
        divisors.map((d) => addendOf(m, d)),
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          `INT((ROUND(${at(t.prices, name, row)}*${b.name.scale},0)*INT((${at(t.sheets, name, row)}+${box}-1)/${box})+${cell(me, '加算')})/${cell(me, '除数')})*${b.name.amountUnit}`,
          memberColumn(m, m.figures.amount, k),
          { format: 'yen' },
        ),
      ),
      total(m, me, m.figures.amount, 'yen'),
    ],
    { frozenColumns: 3 },
  );
}

/** Alone, per sheet: at the planned sheets (単独金額), and at the quantities that were quoted (見積金額). */
function aloneAmounts(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  const make = (
    me: TableRef,
    layout: FormsLayouts['alone'],
    quantity: TableRef,
    grid: Float64Array,
    words: [string, string],
  ) =>
    sheet(
      layout,
      'calculation',
      words[0],
      words[1],
      [
        ...orderLabels(m),
        ...m.memberNames.map((name, k) =>
          formula(
            name,
            `INT((ROUND(${at(t.alonePrice, name, cell(me, '番号'))}*${b.name.scale},0)*${at(quantity, name, cell(me, '番号'))}+${b.name.aloneAddend})/${b.name.aloneDivisor})*${b.name.amountUnit}`,
            memberColumn(m, grid, k),
            { format: 'yen' },
          ),
        ),
        total(m, me, grid, 'yen'),
      ],
      { frozenColumns: 3 },
    );
  return [
    make(t.alone, l.alone, t.sheets, m.figures.alone, [
      '単独金額（単独で調達する場合の金額）',
      '単独単価×その回次の予定枚数。端数処理は共同の金額と同じ。単位：円',
    ]),
    make(t.aloneQuoted, l.aloneQuoted, t.quoted, m.figures.aloneAsQuoted, [
      '見積金額（単独見積をとった枚数での金額）',
      '単独単価×見積枚数。予定枚数と見積枚数が違う団体は、単独の単価が変わり得る。単位：円',
    ]),
  ];
}
