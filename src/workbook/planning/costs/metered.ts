/** 年度, 業務単価, 契約月数, 従量料金, 契約別料金: months and fees by contract, member and fiscal year. */
import type { ContractTerm, FeeSpan, MeteredPolicy, PartMonth, ServiceUse } from '../../../core';
import {
  civilOf,
  daysInMonth,
  firstMonthOf,
  monthOfSerial,
  monthsInFiscalYear,
} from '../../../core/calendar';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, cell, cells, column, dataCell, headingCell, type TableRef } from '../layout';
import type { Basis } from './basis';
import { convertsFees, feeSpanSheets, spanNames } from './feeSpans';
import { given, givenOr, ifRow, wordOr } from './given';
import { ownTerms, type CostsLayouts, type CostsRefs } from './layouts';
import { feesOf } from './mixes';
import { names, orZero, sum, yearName, type CostsModel } from './model';
import { decimals, decimalsValue } from './split';
import { markNumber, taxFormula } from './taxed';

export function meteredSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { metered } = m.figures;
  if (!metered) return yearSheet(m, b, l, t);
  return [
    ...yearSheet(m, b, l, t),
    ...services(m, b, l, t),
    ...feeSpanSheets(m, b, l, t),
    ...(l.terms.rowCount > 0 ? [terms(m, b, l, t)] : []),
    ...(l.useTerms.rowCount > 0 ? [useTerms(m, b, l, t)] : []),
    ...(l.uses.rowCount > 0 ? [uses(m, b, l, t)] : []),
    contractFees(m, l, t, false),
    ...(m.figures.newServices.some((yen) => yen !== 0) ? [contractFees(m, l, t, true)] : []),
  ];
}

function yearSheet(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (m.years.length === 0) return [];
  const me = t.years;
  const { metered } = m.case;
  const april = cell(me, '四月');
  return [
    sheet(
      l.years,
      'basis',
      '年度（会計年度の月）',
      '月は 年×12＋月－1 で数える。会計年度は4月から翌年3月（地方自治法208条）。',
      [
        numbers(m.years.length),
        label('年度', m.years.map(yearName), { width: 14 }),
        label('年', m.years, { format: 'general', width: 8 }),
        formula('四月', `${cell(me, '年')}*12+${b.name.april}-1`, m.years.map(firstMonthOf)),
        formula(
          '期間月数',
          metered
            ? `MAX(0,MIN(${b.name.lastMonth},${april}+12-1)-MAX(${b.name.firstMonth},${april})+1)`
            : '1',
          m.years.map((y) => (metered ? monthsInFiscalYear(metered.firstMonth, metered.lastMonth, y) : 1)),
        ),
      ],
    ),
  ];
}

/** The April of a fiscal year, as an absolute cell. */
export function aprilOf(m: CostsModel, t: CostsRefs, year: number): string {
  return dataCell(t.years, '四月', m.years.indexOf(year) + 1);
}

function services(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const all = m.case.services;
  if (all.length === 0) return [];
  const me = t.services;
  const source = m.sources.services;
  const row = cell(me, '入力行');
  const price = given(source, '月額単価', row);
  const unit = given(source, '単位', row);
  const factor = unit === null ? '1' : `IF(${unit}&""="",1,${b.choices.factor(unit)})`;
  const places = b.name.decimals;
  const value = price === null ? '0' : `ROUND(${price}*${factor},${places})`;
  return [
    sheet(
      l.services,
      'basis',
      '業務単価（業務の月額単価）',
      '尺度は単価を整数にする倍数。月額単価の単位：円',
      [
        numbers(all.length),
        label('入力行', m.rows.services, { format: 'integer', width: 8 }),
        label(
          '業務名',
          all.map((s) => s.name),
          { width: 24 },
        ),
        label(
          '契約名',
          all.map((s) => m.case.contracts[s.contract]?.name ?? ''),
        ),
        label(
          '契約番号',
          all.map((s) => s.contract + 1),
          { format: 'integer', width: 8 },
        ),
        formula(
          '月額単価',
          value,
          all.map((s) => orZero(s.monthlyPrice)),
          { format: 'price' },
        ),
        ...(convertsFees(m)
          ? [formula('税区分', wordOr(b.choices, '税区分', source, '税区分', row, '0'), all.map(markNumber))]
          : []),
        formula(
          '尺度',
          `(1000/100)^(${decimals(cell(me, '月額単価'), places)})`,
          all.map((s) => 10 ** decimalsValue(orZero(s.monthlyPrice))),
        ),
        formula(
          '尺度月額',
          `ROUND(${cell(me, '月額単価')}*${cell(me, '尺度')},0)`,
          all.map((s) => Math.round(orZero(s.monthlyPrice) * 10 ** decimalsValue(orZero(s.monthlyPrice)))),
        ),
      ],
      { frozenColumns: 3 },
    ),
  ];
}

/** A term as the columns show it; all 0 where it is undecided. */
interface Counted {
  decided: 0 | 1;
  start: number;
  end: number;
  startsInside: 0 | 1;
  endsInside: 0 | 1;
  first: number;
  last: number;
  months: number;
  head: PartMonth;
  tail: PartMonth;
}

const NONE: PartMonth = { month: 0, days: 0, ofDays: 0 };

/** The rule of part months (docs/methods/part-months.md), column by column as the formulas apply it. */
function counted(decided: boolean, start: number, end: number, policy: MeteredPolicy): Counted {
  const startMonth = start > 0 ? monthOfSerial(start) : 0;
  const endMonth = end > 0 ? monthOfSerial(end) : policy.lastMonth;
  const rule = ['whole', 'next', 'days'].indexOf(policy.partMonth) + 1;
  const startsInside = start > 0 && civilOf(start).day > 1 && rule > 1 ? 1 : 0;
  const endsInside = end > 0 && civilOf(end).day < daysInMonth(endMonth) && rule > 2 ? 1 : 0;
  const begun = startMonth + startsInside;
  const first = Math.max(begun, policy.beforePeriod === 'cut' ? policy.firstMonth : begun);
  const last = Math.min(endMonth - endsInside, policy.lastMonth);
  const within = (month: number): boolean =>
    decided && month <= policy.lastMonth && (policy.beforePeriod === 'count' || month >= policy.firstMonth);
  const byDays = rule > 2;
  const single = startsInside === 1 && endsInside === 1 && startMonth === endMonth;
  const ofStart = start > 0 ? daysInMonth(startMonth) : 0;
  const head =
    byDays && startsInside === 1 && within(startMonth)
      ? {
          month: startMonth,
          days: single ? end - start + 1 : ofStart - civilOf(start).day + 1,
          ofDays: ofStart,
        }
      : NONE;
  const tail =
    byDays && endsInside === 1 && !single && within(endMonth)
      ? { month: endMonth, days: civilOf(end).day, ofDays: daysInMonth(endMonth) }
      : NONE;
  return {
    decided: decided ? 1 : 0,
    start,
    end,
    startsInside,
    endsInside,
    first,
    last,
    months: decided ? Math.max(0, last - first + 1) : 0,
    head,
    tail,
  };
}

/** 確定 … 終端の月日数, from formulas for the three that differ between a contract and a use. */
function countColumns(
  m: CostsModel,
  b: Basis,
  me: TableRef,
  from: { decided: string; start: string; end: string },
  rows: readonly Counted[],
): PlannedColumn[] {
  const c = (heading: string): string => cell(me, heading);
  const n = b.name;
  const policy = m.case.metered;
  const startMonths = rows.map((r) => (r.start > 0 ? monthOfSerial(r.start) : 0));
  const endMonths = rows.map((r) => (r.end > 0 ? monthOfSerial(r.end) : (policy?.lastMonth ?? 0)));
  const within = (month: string): string =>
    `(${month}<=${n.lastMonth})*((${n.beforePeriod}=1+1)+(${month}>=${n.firstMonth})>0)`;
  const days = `(${n.partMonth}=1+1+1)`;
  const single = `${c('途中始め')}*${c('途中終り')}*(${c('開始の月')}=${c('終了の月')})`;
  const daysOf = (date: string): string => `DAY(DATE(YEAR(${date}),MONTH(${date})+1,1)-1)`;
  const dated = (date: string, expression: string, otherwise = '0'): string =>
    `IF(${date}=0,${otherwise},${expression})`;
  return [
    formula(
      '確定',
      from.decided,
      rows.map((r) => r.decided),
      { width: 8 },
    ),
    formula(
      '開始',
      from.start,
      rows.map((r) => r.start),
      { format: 'date' },
    ),
    formula(
      '終了',
      from.end,
      rows.map((r) => r.end),
      { format: 'date' },
    ),
    formula('開始の月', dated(c('開始'), `YEAR(${c('開始')})*12+MONTH(${c('開始')})-1`), startMonths),
    formula(
      '開始の日',
      dated(c('開始'), `DAY(${c('開始')})`),
      rows.map((r) => (r.start > 0 ? civilOf(r.start).day : 0)),
    ),
    formula(
      '終了の月',
      dated(c('終了'), `YEAR(${c('終了')})*12+MONTH(${c('終了')})-1`, n.lastMonth),
      endMonths,
    ),
    formula(
      '終了の日',
      dated(c('終了'), `DAY(${c('終了')})`),
      rows.map((r) => (r.end > 0 ? civilOf(r.end).day : 0)),
    ),
    formula(
      '途中始め',
      `(${n.partMonth}>1)*(${c('開始の日')}>1)`,
      rows.map((r) => r.startsInside),
      { width: 9 },
    ),
    formula(
      '途中終り',
      dated(c('終了'), `${days}*(${c('終了の日')}<${daysOf(c('終了'))})`),
      rows.map((r) => r.endsInside),
      { width: 9 },
    ),
    formula(
      '始月',
      `MAX(${c('開始の月')}+${c('途中始め')},IF(${n.beforePeriod}=1,${n.firstMonth},0))`,
      rows.map((r) => r.first),
    ),
    formula(
      '終月',
      `MIN(${c('終了の月')}-${c('途中終り')},${n.lastMonth})`,
      rows.map((r) => r.last),
    ),
    formula(
      '月数',
      `${c('確定')}*MAX(0,${c('終月')}-${c('始月')}+1)`,
      rows.map((r) => r.months),
      { style: 'result' },
    ),
    formula(
      '始端日数',
      dated(
        c('開始'),
        `${c('確定')}*${days}*${c('途中始め')}*${within(c('開始の月'))}*IF(${single}=1,${c('終了')}-${c('開始')}+1,${daysOf(c('開始'))}-${c('開始の日')}+1)`,
      ),
      rows.map((r) => r.head.days),
    ),
    formula(
      '始端の月日数',
      dated(c('開始'), daysOf(c('開始'))),
      rows.map((r, i) => (r.start > 0 ? daysInMonth(startMonths[i] ?? 0) : 0)),
    ),
    formula(
      '終端日数',
      `${c('確定')}*${c('途中終り')}*(1-${single})*${within(c('終了の月'))}*${c('終了の日')}`,
      rows.map((r) => r.tail.days),
    ),
    formula(
      '終端の月日数',
      dated(c('終了'), daysOf(c('終了'))),
      rows.map((r, i) => (r.end > 0 ? daysInMonth(endMonths[i] ?? 0) : 0)),
    ),
  ];
}

/** Whole months within a fiscal year: MAX(0, MIN(last, March) − MAX(first, April) + 1); then by rate where it changes. */
function monthColumns(m: CostsModel, t: CostsRefs, me: TableRef, rows: readonly Counted[]): PlannedColumn[] {
  const months = (name: string, [from, to]: Bounds, first: number, last: number): PlannedColumn =>
    formula(
      `月数 ${name}`,
      `${cell(me, '確定')}*MAX(0,MIN(${cell(me, '終月')},${to})-MAX(${cell(me, '始月')},${from})+1)`,
      rows.map((r) => r.decided * Math.max(0, Math.min(r.last, last) - Math.max(r.first, first) + 1)),
    );
  return [
    ...(m.figures.metered?.years ?? []).map((year) => {
      const april = aprilOf(m, t, year);
      const first = firstMonthOf(year);
      return months(yearName(year), [april, `${april}+12-1`], first, first + 11);
    }),
    ...feeParts(m, t)
      .filter(({ alone }) => !alone)
      .map(({ name, bounds, span }) => months(name, bounds, span.firstMonth, span.lastMonth)),
  ];
}

/** First and last month, as formulas. */
type Bounds = readonly [from: string, to: string];

interface FeePart {
  name: string;
  span: FeeSpan;
  /** The whole fiscal year. */
  alone: boolean;
  bounds: Bounds;
}

/** The years, cut where the rate changes. */
function feeParts(m: CostsModel, t: CostsRefs): FeePart[] {
  const names = spanNames(m);
  return (m.figures.metered?.spans ?? []).map((span, s): FeePart => {
    const name = names[s] ?? '';
    const alone = name === yearName(span.year);
    const april = aprilOf(m, t, span.year);
    const bounds: Bounds = alone
      ? [april, `${april}+12-1`]
      : [dataCell(t.feeSpans, '始め', s + 1), dataCell(t.feeSpans, '終り', s + 1)];
    return { name, span, alone, bounds };
  });
}

function termCounted(m: CostsModel, term: ContractTerm | undefined): Counted {
  const policy = m.case.metered;
  if (!policy || !term) return { ...NOTHING };
  const decided = term.start !== 'undecided';
  return counted(decided, decided ? Number(term.start) : 0, orZero(term.end), policy);
}

const NOTHING: Counted = {
  decided: 0,
  start: 0,
  end: 0,
  startsInside: 0,
  endsInside: 0,
  first: 0,
  last: 0,
  months: 0,
  head: NONE,
  tail: NONE,
};

function terms(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.terms;
  const source = m.sources.terms;
  const row = cell(me, '入力行');
  const start = given(source, '開始', row) ?? '0';
  const rows = m.case.terms.map((term) => termCounted(m, term));
  return sheet(
    l.terms,
    'calculation',
    '契約月数（契約ごとの各団体の月数）',
    '月は 年×12＋月－1。確定 0 は未定。端数月：全月は途中の月も1か月、翌月からは次の月から、日割は途中の月を日数で数える。',
    [
      numbers(rows.length),
      label('入力行', m.rows.terms, { format: 'integer', width: 8 }),
      label(
        '契約名',
        m.case.terms.map((one) => m.case.contracts[one.contract]?.name ?? ''),
      ),
      label(
        '団体名',
        names(
          m.memberNames,
          m.case.terms.map((one) => one.member),
        ),
      ),
      ...countColumns(
        m,
        b,
        me,
        {
          decided: `ISNUMBER(${start})*1`,
          start: `IF(${cell(me, '確定')}=1,${start},0)`,
          end: givenOr(source, '終了', row, '0'),
        },
        rows,
      ),
      ...monthColumns(m, t, me, rows),
    ],
    { frozenColumns: 4 },
  );
}

/** The term of a use as the columns show it: the contract's, narrowed by the use's own dates. */
function useCounted(m: CostsModel, use: ServiceUse): Counted {
  const policy = m.case.metered;
  const term = m.case.terms[termOf(m, use)];
  if (!policy || !term) return NOTHING;
  const start = term.start === 'undecided' ? 0 : Math.max(term.start, orZero(use.start));
  const ends = [use.end, term.end].filter((end) => !Number.isNaN(end));
  const end = ends.length > 0 ? Math.min(...ends) : 0;
  const decided = term.start !== 'undecided' && (end === 0 || end >= start);
  return counted(decided, start, end, policy);
}

function termOf(m: CostsModel, use: ServiceUse): number {
  const contract = m.case.services[use.service]?.contract ?? -1;
  return m.case.terms.findIndex((term) => term.contract === contract && term.member === use.member);
}

/** Terms of the uses that have dates of their own, within the contract's. */
function useTerms(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.useTerms;
  const own = ownTerms(m).map((i) => ({ use: m.case.uses[i], row: m.rows.uses[i] ?? 0 }));
  const rows = own.map(({ use }) => (use ? useCounted(m, use) : NOTHING));
  const termRow = cell(me, '契約行');
  const of = (heading: string): string => (l.terms.rowCount > 0 ? at(t.terms, heading, termRow) : '0');
  const list = m.sources.uses;
  const row = cell(me, '入力行');
  const start = ifDate(given(list, '開始月', row));
  const end = ifDate(given(list, '終了月', row));
  const ends = `IF(${of('終了')}=0,${end},IF(${end}=0,${of('終了')},MIN(${end},${of('終了')})))`;
  return sheet(
    l.useTerms,
    'calculation',
    '利用期間（契約と違う日に始まるか終わる利用の月数）',
    '開始は契約と利用の遅い方、終了は早い方。列の意味は契約月数と同じ。',
    [
      numbers(rows.length),
      label(
        '入力行',
        own.map((o) => o.row),
        { format: 'integer', width: 8 },
      ),
      label(
        '団体名',
        names(
          m.memberNames,
          own.map((o) => o.use?.member ?? -1),
        ),
      ),
      label(
        '業務名',
        own.map((o) => m.case.services[o.use?.service ?? -1]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '契約行',
        own.map((o) => (o.use ? termOf(m, o.use) + 1 : 0)),
        { format: 'integer', width: 8 },
      ),
      ...countColumns(
        m,
        b,
        me,
        {
          decided: ifRow(
            termRow,
            `${of('確定')}*((${cell(me, '終了')}=0)+(${cell(me, '終了')}>=${cell(me, '開始')})>0)`,
          ),
          start: ifRow(termRow, `IF(${of('確定')}=0,0,MAX(${of('開始')},${start}))`),
          end: ifRow(termRow, ends),
        },
        rows,
      ),
      ...monthColumns(m, t, me, rows),
    ],
    { frozenColumns: 4 },
  );
}

function uses(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.uses;
  const c = (heading: string): string => cell(me, heading);
  const all = m.case.uses;
  const own = ownTerms(m);
  const terms = all.map((use) => m.case.terms[termOf(m, use)]);
  const hasTerms = l.terms.rowCount > 0;
  const years = m.figures.metered?.years ?? [];
  const fees = m.figures.metered?.fees ?? [];
  const service = (heading: string): string => at(t.services, heading, c('業務番号'));
  /** Of the use's own term where it has one, else of the contract's. */
  const term = (heading: string): string => {
    const ofContract = hasTerms ? ifRow(c('契約行'), at(t.terms, heading, c('契約行'))) : '0';
    return own.length === 0
      ? ofContract
      : `IF(${c('期間行')}>0,${at(t.useTerms, heading, `MAX(1,${c('期間行')})`)},${ofContract})`;
  };
  const counts = `(${c('状態番号')}<1+1+1)`;
  const scaledFees = all.map((u) => scaled(m, u.service).price * u.volume);
  const byDays = m.case.metered?.partMonth === 'days';
  const part = (side: '始端' | '終端'): PlannedColumn =>
    formula(
      `${side}料金`,
      `${counts}*INT(${c('尺度額')}*${term(`${side}日数`)}/(${c('尺度')}*MAX(1,${term(`${side}の月日数`)})))`,
      all.map((use, i) => {
        const counted = own.includes(i) ? useCounted(m, use) : termCounted(m, terms[i]);
        const { days, ofDays } = side === '始端' ? counted.head : counted.tail;
        if (use.state === 'dropped' || days === 0) return 0;
        return Math.floor(((scaledFees[i] ?? 0) * days) / (scaled(m, use.service).scale * ofDays));
      }),
      { format: 'yen' },
    );
  const partIn = (side: '始端' | '終端', month: string, [from, to]: Bounds): string =>
    `+(${term(month)}>=${from})*(${term(month)}<=${to})*${c(`${side}料金`)}`;
  /** Months of a part of a year × price × volume, as the price is given. */
  const asGiven = ({ name, bounds }: FeePart): string => {
    const days = byDays ? partIn('始端', '開始の月', bounds) + partIn('終端', '終了の月', bounds) : '';
    return `${counts}*INT(${c('尺度額')}*${term(`月数 ${name}`)}/${c('尺度')})${days}`;
  };
  const converts = convertsFees(m);
  const parts = feeParts(m, t);
  const yen = (heading: string, text: string, values: readonly number[]): PlannedColumn =>
    formula(heading, text, values, { format: 'yen' });
  const ofSpan = (name: string): string => (converts ? `${c(`額 ${name}`)}+${c(`税額 ${name}`)}` : '');
  return sheet(
    l.uses,
    'calculation',
    '従量料金（各団体の業務の利用料）',
    '尺度額（月額単価×数量を整数にした額）×月数÷尺度を年度ごとに求め、円未満は切捨て（端数計算法2条）。状態番号：1既存 2新規 3取止め。単位：円',
    [
      numbers(all.length),
      label(
        '団体名',
        names(
          m.memberNames,
          all.map((u) => u.member),
        ),
      ),
      label(
        '業務名',
        all.map((u) => m.case.services[u.service]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '業務番号',
        all.map((u) => u.service + 1),
        { format: 'integer', width: 8 },
      ),
      formula(
        '契約名',
        service('契約名'),
        all.map((u) => m.case.contracts[m.case.services[u.service]?.contract ?? -1]?.name ?? ''),
        { format: 'text' },
      ),
      label(
        '契約行',
        all.map((u) => termOf(m, u) + 1),
        { format: 'integer', width: 8 },
      ),
      ...(own.length > 0
        ? [
            label(
              '期間行',
              all.map((_, i) => own.indexOf(i) + 1),
              { format: 'integer', width: 8 },
            ),
          ]
        : []),
      formula(
        '状態番号',
        at(t.useStates, '状態番号', c('番号')),
        all.map((u) => ['existing', 'new', 'dropped'].indexOf(u.state) + 1),
      ),
      formula(
        '月数',
        `${counts}*${term('月数')}`,
        fees.map((fee) => fee.months),
      ),
      formula('尺度額', `${service('尺度月額')}*${at(t.useStates, '数量', c('番号'))}`, scaledFees),
      formula(
        '尺度',
        service('尺度'),
        all.map((u) => scaled(m, u.service).scale),
      ),
      ...(byDays ? [part('始端'), part('終端')] : []),
      ...(converts
        ? [
            ...parts.map((part, s) =>
              yen(
                `額 ${part.name}`,
                asGiven(part),
                fees.map((fee) => fee.givenBySpan[s] ?? 0),
              ),
            ),
            ...parts.map(({ name }, s) =>
              yen(
                `税額 ${name}`,
                taxFormula(b, c(`額 ${name}`), service('税区分'), dataCell(t.feeSpans, '税率', s + 1)),
                fees.map((fee) => (fee.bySpan[s] ?? 0) - (fee.givenBySpan[s] ?? 0)),
              ),
            ),
          ]
        : []),
      ...parts.flatMap((part, s) =>
        part.alone
          ? []
          : [
              yen(
                `料金 ${part.name}`,
                converts ? ofSpan(part.name) : asGiven(part),
                fees.map((fee) => fee.bySpan[s] ?? 0),
              ),
            ],
      ),
      ...years.map((year, y) => {
        const own = parts.filter(({ span }) => span.year === year);
        const [first, ...others] = own;
        const whole = first && (converts ? ofSpan(first.name) : asGiven(first));
        return yen(
          `料金 ${yearName(year)}`,
          others.length > 0 ? own.map(({ name }) => c(`料金 ${name}`)).join('+') : (whole ?? '0'),
          fees.map((fee) => fee.byYear[y] ?? 0),
        );
      }),
      formula(
        '金額',
        `SUM(${cells(me, `料金 ${yearName(years[0] ?? null)}`, `料金 ${yearName(years.at(-1) ?? null)}`)})`,
        fees.map((fee) => fee.amount),
        { format: 'yen', style: 'result' },
      ),
    ],
    { frozenColumns: 3 },
  );
}

function ifDate(value: string | null): string {
  return value === null ? '0' : `N(${value})`;
}

function scaled(m: CostsModel, service: number): { price: number; scale: number } {
  const price = orZero(m.case.services[service]?.monthlyPrice);
  const scale = 10 ** decimalsValue(price);
  return { price: Math.round(price * scale), scale };
}

function contractFees(m: CostsModel, l: CostsLayouts, t: CostsRefs, newOnly: boolean): PlannedSheet {
  const layoutOf = newOnly ? l.newFees : l.contractFees;
  const me = newOnly ? t.newFees : t.contractFees;
  const of = t.uses;
  const contracts = m.case.contracts;
  const name = (memberName: string): string =>
    l.uses.rowCount === 0
      ? '0'
      : `SUMIFS(${column(of, '金額')},${column(of, '団体名')},${headingCell(me, memberName)},${column(of, '契約名')},${cell(me, '契約名')}${newOnly ? `,${column(of, '状態番号')},1+1` : ''})`;
  return sheet(
    layoutOf,
    'calculation',
    newOnly ? '新規料金（新規業務の利用料）' : '契約別料金（契約ごとの各団体の利用料）',
    '従量料金の合計。単位：円',
    [
      numbers(contracts.length),
      label(
        '契約名',
        contracts.map((one) => one.name),
      ),
      ...m.memberNames.map((memberName, k) =>
        formula(
          memberName,
          name(memberName),
          contracts.map((_, i) => feesOf(m, i, k, newOnly)),
          { format: 'yen' },
        ),
      ),
      ...(newOnly
        ? []
        : [
            formula(
              '計',
              `SUM(${cells(me, m.memberNames[0] ?? '', m.memberNames.at(-1) ?? '')})`,
              contracts.map((_, i) => sum(m.memberNames.map((__, k) => feesOf(m, i, k)))),
              { format: 'yen', style: 'result' },
            ),
          ]),
    ],
    { frozenColumns: 2 },
  );
}
