/** 入札, 入札単価, 落札: what was offered, what each bid is worth, who wins each order unit. */
import type { PlannedSheet } from '../../plan';
import type { CellValue } from '../../snapshot';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, cells, column, headingCell, text } from '../layout';
import { sourceBlock, sourceColumn, type Source } from '../source';
import type { Basis } from './basis';
import { formNumber } from './classes';
import { formsOfUnit, type FormsLayouts, type FormsRefs } from './layouts';
import { names, offerKey, type FormsModel, type Offer } from './model';
import { formColumn, roundColumn } from './nameColumns';
import { classNumber, priceUnits, pricesByClass } from './offers';

export function bidSheets(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet[] {
  return [bids(m, b, l, t), bidPrices(m, b, l, t), awards(m, b, l, t)];
}

/** 入札: the user's rows with words turned into the numbers that formulas join on. */
function bids(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const s = m.sources.bids;
  const me = t.bids;
  const rows = m.case.rounds.flatMap((r, round) =>
    r.bids.map((bid, i) => ({
      bid,
      round,
      sourceRow: m.bidRows[round]?.[i] ?? 0,
      unit: r.units[bid.unit]?.name ?? '',
    })),
  );
  const row = cell(me, '入力行');
  const pick = (official: string): string => {
    const range = sourceBlock(s, official);
    return range === null ? '""' : `INDEX(${range},${row})`;
  };
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  const kind = b.choiceNumber(text('対象区分'), pick('対象区分'));
  const target = pick('対象');
  const priceOrZero = (official: string): string =>
    sourceBlock(s, official) === null ? '0' : pick(official);
  const form = pick('帳票名');
  /** Row of 区分 that says which unit a form is in, for bids that name no unit; without a form the round has one unit. */
  const orderRow = `IF(${form}&""="",MATCH(${pick('回次')},${column(t.classes, '回次')},0),SUMPRODUCT((${column(t.classes, '回次')}=${pick('回次')})*(${column(t.classes, '帳票名')}=${form})*${column(t.classes, '番号')}))`;
  return sheet(
    l.bids,
    'basis',
    '入札（入力の入札を番号で引けるようにした表）',
    '入力行：入力「入札」の行。帳票番号 0 は発注単位の全帳票。対象番号：全団体は 1、団体は団体の番号、グループはその番号。',
    [
      numbers(rows.length),
      label(
        '入力行',
        rows.map((r) => r.sourceRow),
        { format: 'integer', width: 8 },
      ),
      formula(
        '回次',
        `${pick('回次')}&""`,
        names(
          m.roundNames,
          rows.map((r) => r.round),
        ),
        { format: 'text', width: 12 },
      ),
      formula(
        '業者名',
        `${pick('業者名')}&""`,
        rows.map((r) => r.bid.bidder),
        { format: 'text' },
      ),
      formula(
        '発注単位',
        `IF(${pick('発注単位')}&""="",INDEX(${block(t.classes, '発注単位')},${orderRow}),${pick('発注単位')}&"")`,
        rows.map((r) => r.unit),
        { format: 'text', width: 22 },
      ),
      formula(
        '帳票番号',
        `IF(${form}&""="",0,MATCH(${form},${sourceColumn(m.sources.forms, '帳票名')},0))`,
        rows.map((r) => (r.bid.form === null ? 0 : formNumber(m, r.bid.form))),
      ),
      formula(
        '対象番号',
        `CHOOSE(${kind},1,IFERROR(MATCH(${target},${headingCell(t.classes, first, last)},0),0),${target})`,
        rows.map((r) => classNumber(r.bid)),
      ),
      formula(
        '単価',
        priceOrZero('単価'),
        rows.map((r) => (r.bid.price > 0 ? r.bid.price : 0)),
        { format: 'price' },
      ),
      formula(
        '単位',
        unitWord(pick('単位')),
        rows.map((r) => ({ sheet: '円/枚', thousand: '円/千枚', box: '円/箱' })[r.bid.per]),
        { format: 'text', width: 9 },
      ),
      formula(
        '一式',
        priceOrZero('一式'),
        rows.map((r) => (r.bid.lumpSum > 0 ? r.bid.lumpSum : 0)),
        { format: 'yen' },
      ),
    ],
    { frozenColumns: 2 },
  );
}

/** 円/枚 where the unit is not given. */
function unitWord(pick: string): string {
  return pick === '""' ? text('円/枚') : `IF(${pick}&""="",${text('円/枚')},${pick}&"")`;
}

interface BidPriceRow {
  offer: Offer;
  form: number;
}

function bidPriceRows(m: FormsModel): BidPriceRow[] {
  return m.offers.flatMap((offer) =>
    formsOfUnit(m, offer.round, offer.unit).map((form) => ({ offer, form })),
  );
}

/** 入札単価: each bidder's price for each member's order, and what the bid is worth on the form. */
function bidPrices(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.bidPrices;
  const rows = bidPriceRows(m);
  const forms = m.formNames.length;
  const members = m.memberNames;
  const f = t.bids;
  const same = `${column(f, '回次')},${cell(me, '回次')},${column(f, '業者名')},${cell(me, '業者名')},${column(f, '発注単位')},${cell(me, '発注単位')}`;
  const price = (member: string): string => {
    const klass = at(t.classes, member, cell(me, '明細番号'));
    const own = `SUMIFS(${column(f, '単価')},${same},${column(f, '帳票番号')},${cell(me, '帳票番号')},${column(f, '対象番号')},${klass})`;
    const whole = `SUMIFS(${column(f, '単価')},${same},${column(f, '帳票番号')},0,${column(f, '対象番号')},${klass})`;
    return `(${own}+(${own}=0)*${whole})*(${klass}>0)`;
  };
  /** Is the price in this unit? The bidder's rows for the form say so; without any, those for the order unit. */
  const has = (word: string): string => {
    const rows = (form: string): string =>
      `${same},${column(f, '帳票番号')},${form},${column(f, '単価')},">0"`;
    const own = rows(cell(me, '帳票番号'));
    const ofUnit = `${column(f, '単位')},${text(word)}`;
    return `IF(COUNTIFS(${own})>0,COUNTIFS(${own},${ofUnit}),COUNTIFS(${rows('0')},${ofUnit}))`;
  };
  const boxSize = sourceBlock(m.sources.forms, '箱入数');
  const first = members[0] ?? '';
  const last = members.at(-1) ?? '';
  const sheetsRow = `INDEX(${block(t.sheets, first, last)},${cell(me, '明細番号')},0)`;
  const prices = rows.map((r) => pricesByClass(m, r.offer, r.form));
  const units = rows.map((r) => priceUnits(m, r.offer, r.form));
  const orderRow = (r: BidPriceRow): number => r.offer.round * forms + r.form;
  const grid = rows.map((r, i) =>
    members.map((_, k) => {
      const klass = (m.figures.priceClass[orderRow(r) * members.length + k] ?? -1) + 1;
      return klass > 0 ? (prices[i]?.get(klass) ?? 0) : 0;
    }),
  );
  const sheets = (r: BidPriceRow, k: number): number => {
    const n = m.case.rounds[r.offer.round]?.sheets[r.form * members.length + k] ?? 0;
    return n > 0 ? n : 0;
  };
  return sheet(
    l.bidPrices,
    'calculation',
    '入札単価（業者ごとの各団体の単価と入札値）',
    '帳票の単価がなければ発注単位の単価。入札値＝Σ（単価×尺度）×数量（円/箱は箱数）。欠＝発注があるのに単価のない団体の数。',
    [
      numbers(rows.length),
      roundColumn(
        m,
        rows.map((r) => r.offer.round),
      ),
      label(
        '発注単位',
        rows.map((r) => unitOf(m, r.offer)),
        { width: 22 },
      ),
      label(
        '業者名',
        rows.map((r) => r.offer.bidder),
      ),
      formColumn(
        m,
        rows.map((r) => r.form),
      ),
      formula(
        '明細番号',
        `SUMPRODUCT((${column(t.classes, '回次')}=${cell(me, '回次')})*(${column(t.classes, '帳票名')}=${cell(me, '帳票名')})*${column(t.classes, '番号')})`,
        rows.map((r) => orderRow(r) + 1),
      ),
      formula(
        '帳票番号',
        at(t.classes, '帳票番号', cell(me, '明細番号')),
        rows.map((r) => formNumber(m, r.form)),
      ),
      formula(
        '千枚',
        `IF(${has('円/千枚')}>0,1000,1)`,
        units.map((u) => u.thousand),
      ),
      formula(
        '箱',
        boxSize === null ? '1' : `IF(${has('円/箱')}>0,INDEX(${boxSize},${cell(me, '帳票番号')}),1)`,
        units.map((u) => u.box),
      ),
      ...members.map((name, k) =>
        formula(
          name,
          price(name),
          grid.map((g) => g[k] ?? 0),
          { format: 'price' },
        ),
      ),
      formula(
        '入札値',
        `SUMPRODUCT(ROUND(${cells(me, first, last)}*${b.name.scale},0)*INT((${sheetsRow}+${cell(me, '箱')}-1)/${cell(me, '箱')}))`,
        rows.map((r, i) =>
          (grid[i] ?? []).reduce(
            (sum, p, k) => sum + Math.round(p * m.scale) * Math.ceil(sheets(r, k) / (units[i]?.box ?? 1)),
            0,
          ),
        ),
      ),
      formula(
        '欠',
        `SUMPRODUCT((${sheetsRow}>0)*(${cells(me, first, last)}=0))`,
        rows.map((r, i) => (grid[i] ?? []).filter((p, k) => p === 0 && sheets(r, k) > 0).length),
      ),
    ],
    { frozenColumns: 5 },
  );
}

/** 落札: the lowest total among the complete bids within the ceiling; equal ones by a draw (決定). */
function awards(m: FormsModel, b: Basis, l: FormsLayouts, t: FormsRefs): PlannedSheet {
  const me = t.awards;
  const a = m.figures.awards;
  const bp = t.bidPrices;
  const round = cell(me, '回次');
  const unit = cell(me, '発注単位');
  const bidder = cell(me, '業者名');
  const sameUnit = (other: typeof me): string =>
    `(${column(other, '回次')}=${round})*(${column(other, '発注単位')}=${unit})`;
  const mine = `${sameUnit(bp)}*(${column(bp, '業者名')}=${bidder})`;
  const u = m.sources.orderUnits;
  const ceilingColumn = u && sourceColumn(u, '予定価格');
  const ceiling = ceilingColumn
    ? `SUMPRODUCT(MAX((${sourceColumn(u, '回次')}=${round})*(${sourceColumn(u, '発注単位')}=${unit})*${ceilingColumn}))`
    : '0';
  const inThousands = unitsWithThousands(m);
  const thousands = a.map((x) => (inThousands.has(`${x.round} ${x.unit}`) ? 1000 : 1));
  const lump = a.map((x) => lumpOfOffer(m, x));
  const scaled = a.map((x, i) => Math.round((x.total - (lump[i] ?? 0)) * m.scale * (thousands[i] ?? 1)));
  const compared = scaled.map((v, i) => v + (lump[i] ?? 0) * m.scale * (thousands[i] ?? 1));
  const ceilings = a.map((x) => {
    const c = m.case.rounds[x.round]?.units[x.unit]?.ceiling ?? NaN;
    return c > 0 ? c : 0;
  });
  const candidate = a.map((x) => (x.complete === 1 && x.withinCeiling === 1 ? 1 : 0));
  const inUnit = (test: (j: number) => boolean): number[] => {
    const counts = new Map<string, number>();
    a.forEach((x, j) => {
      if (test(j)) counts.set(`${x.round} ${x.unit}`, (counts.get(`${x.round} ${x.unit}`) ?? 0) + 1);
    });
    return a.map((x) => counts.get(`${x.round} ${x.unit}`) ?? 0);
  };
  const drawn = decisionText(m, 'くじ');
  const chosen = decisionText(m, '予定価格超過');
  const decided = (matter: string): CellValue[] =>
    a.map(
      (x) =>
        m.case.decisions.find(
          (d) => d.matter === `${matter}：${m.roundNames[x.round] ?? ''}／${unitOf(m, x)}`,
        )?.result ?? '',
    );
  return sheet(
    l.awards,
    'calculation',
    '落札（発注単位ごとの入札額と落札者）',
    '入札額＝Σ単価×予定数量＋一式。すべてに単価があり予定価格以内の最低額が落札。同額はくじ（入力「決定」）。予定価格 0 は定めなし。',
    [
      numbers(a.length),
      roundColumn(
        m,
        a.map((x) => x.round),
      ),
      label(
        '発注単位',
        a.map((x) => unitOf(m, x)),
        { width: 22 },
      ),
      label(
        '業者名',
        a.map((x) => x.bidder),
      ),
      formula(
        '千倍',
        `IF(COUNTIFS(${column(t.bids, '回次')},${round},${column(t.bids, '発注単位')},${unit},${column(t.bids, '単位')},${text('円/千枚')})>0,1000,1)`,
        thousands,
      ),
      formula(
        '入札値',
        `SUMPRODUCT(${mine}*${column(bp, '入札値')}*${cell(me, '千倍')}/${column(bp, '千枚')})`,
        scaled,
      ),
      formula(
        '一式',
        `SUMIFS(${column(t.bids, '一式')},${column(t.bids, '回次')},${round},${column(t.bids, '業者名')},${bidder},${column(t.bids, '発注単位')},${unit})`,
        lump,
        { format: 'yen' },
      ),
      formula(
        '入札額',
        `${cell(me, '比較値')}/(${b.name.scale}*${cell(me, '千倍')})`,
        a.map((x) => x.total),
        { format: 'yen', style: 'result' },
      ),
      formula('予定価格', ceiling, ceilings, { format: 'yen' }),
      formula(
        '欠',
        `SUMPRODUCT(${mine}*${column(bp, '欠')})`,
        a.map((x) => missingOrders(m, x)),
      ),
      formula(
        '候補',
        `IF(AND(${cell(me, '欠')}=0,OR(${cell(me, '予定価格')}=0,${cell(me, '入札額')}<=${cell(me, '予定価格')})),1,0)`,
        candidate,
      ),
      formula(
        '比較値',
        `${cell(me, '入札値')}+${cell(me, '一式')}*${b.name.scale}*${cell(me, '千倍')}`,
        compared,
      ),
      formula(
        '順位',
        `${cell(me, '候補')}*(1+SUMPRODUCT(${sameUnit(me)}*(${column(me, '候補')}=1)*(${column(me, '比較値')}<${cell(me, '比較値')})))`,
        a.map((x) => x.rank),
      ),
      formula(
        '同順数',
        `SUMPRODUCT(${sameUnit(me)}*(${column(me, '順位')}=1))`,
        inUnit((j) => a[j]?.rank === 1),
      ),
      formula(
        '候補数',
        `SUMPRODUCT(${sameUnit(me)}*${column(me, '候補')})`,
        inUnit((j) => candidate[j] === 1),
      ),
      formula('くじの結果', drawn(me, round, unit), decided('くじ'), { format: 'text', width: 14 }),
      formula('超過時の選択', chosen(me, round, unit), decided('予定価格超過'), {
        format: 'text',
        width: 14,
      }),
      formula(
        '落札',
        `(${cell(me, '候補数')}=0)*(${cell(me, '超過時の選択')}=${bidder})+(${cell(me, '同順数')}=1)*(${cell(me, '順位')}=1)+(${cell(me, '同順数')}>1)*(${cell(me, 'くじの結果')}=${bidder})`,
        a.map((x) => x.won),
        { style: 'result' },
      ),
    ],
    { frozenColumns: 4, highlights: [{ column: '落札', equals: 1, tone: 'good' }] },
  );
}

/** Order units, as `round unit`, in which a price is for a thousand sheets. */
function unitsWithThousands(m: FormsModel): ReadonlySet<string> {
  const units = new Set<string>();
  m.case.rounds.forEach((round, r) => {
    for (const bid of round.bids) if (bid.per === 'thousand') units.add(`${r} ${bid.unit}`);
  });
  return units;
}

/** 一式 of one bidder in one order unit, all its rows together, yen. */
function lumpOfOffer(m: FormsModel, offer: Offer): number {
  let sum = 0;
  for (const bids of m.bidsByForm.get(offerKey(offer.round, offer.unit, offer.bidder))?.values() ?? [])
    for (const bid of bids) if (bid.lumpSum > 0) sum += bid.lumpSum;
  return sum;
}

function unitOf(m: FormsModel, at: { round: number; unit: number }): string {
  return m.case.rounds[at.round]?.units[at.unit]?.name ?? '';
}

function missingOrders(m: FormsModel, offer: Offer): number {
  const members = m.memberNames.length;
  return formsOfUnit(m, offer.round, offer.unit).reduce((sum, form) => {
    const prices = pricesByClass(m, offer, form);
    const row = (offer.round * m.formNames.length + form) * members;
    let missing = 0;
    for (let k = 0; k < members; k++) {
      const klass = (m.figures.priceClass[row + k] ?? -1) + 1;
      if (klass > 0 && !((prices.get(klass) ?? 0) > 0)) missing += 1;
    }
    return sum + missing;
  }, 0);
}

/** The 決定 table's answer to a matter, '' where there is none. */
function decisionText(m: FormsModel, matter: string): (me: unknown, round: string, unit: string) => string {
  const d: Source | undefined = m.sources.decisions;
  const results = d && sourceBlock(d, '結果');
  const matters = d && sourceColumn(d, '事項');
  return (_, round, unit) =>
    d && results && matters
      ? `IFERROR(INDEX(${results},MATCH(${text(`${matter}：`)}&${round}&"／"&${unit},${matters},0))&"","")`
      : '""';
}
