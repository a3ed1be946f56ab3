/** 年度配分, 年度別負担, 年度別合計: how the members' burdens fall on fiscal years. */
import { monthsInFiscalYear } from '../../../core/calendar';
import type { YearlyFigure } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, cells, column, dataCell, text, type TableRef } from '../layout';
import { sourceColumn } from '../source';
import type { Basis } from './basis';
import { flattenedSheets, monthsContract } from './flattened';
import { ifRow, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { orZero, sum, yearName, type CostsModel } from './model';
import {
  decimalsOfRange,
  decimalsValue,
  DIGITS,
  digitColumns,
  quotient,
  remainder,
  splitValue,
} from './split';

export function yearlySheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { yearly } = m.figures;
  if (!yearly || !m.case.yearly) return [];
  return [
    ...(l.spread.rowCount > 0 ? [spread(m, b, l, t, yearly)] : []),
    ...(l.yearWeights.rowCount > 0 ? [recordedWeights(m, b, l, t, yearly)] : []),
    table(m, b, l, t, yearly),
    totals(m, b, l, t, yearly),
    ...flattenedSheets(m, b, l, t, yearly),
  ];
}

/** What the formulas of 年度配分 come to for one member. */
interface Row {
  total: number;
  base: number[];
  weight: number[];
  weightSum: number;
  rest: number[];
  floor: number[];
  unitRest: number[];
  cut: number[];
  rank: number[];
  left: number;
}

function rowsOf(m: CostsModel, f: YearlyFigure): { rows: Row[]; scale: number } {
  const years = f.years.length;
  const unit = m.case.yearly?.unit ?? 1;
  const { metered } = m.case;
  const given = m.case.yearly?.basis;
  const scale =
    given?.kind === 'weights'
      ? 10 ** Math.max(0, ...[...given.weights].map((w) => decimalsValue(orZero(w))))
      : 1;
  const rows = m.memberNames.map((_, k): Row => {
    const total = f.memberTotal[k] ?? 0;
    const weight = Array.from({ length: years }, (__, y) => f.weight[k * years + y] ?? 0);
    const months = f.years.map((y) =>
      metered ? monthsInFiscalYear(metered.firstMonth, metered.lastMonth, y) : 1,
    );
    const own = Array.from({ length: years }, (__, y) =>
      given?.kind === 'weights' ? orZero(given.weights[k * years + y]) : NaN,
    );
    // A member without weights of its own pays by the months of the period; its 基礎 are 0.
    const isFallback =
      weights(m, k, f).every((w) => w === 0) && total > 0 && weight.every((w, y) => w === months[y]);
    const base = weight.map((w, y) => (isFallback ? 0 : Number.isNaN(own[y]) ? w : (own[y] ?? 0)));
    const weightSum = Math.max(1, sum(weight));
    const split = weight.map((w) => splitValue(total, w, weightSum));
    const unitRest = split.map((s) => (s.floor % unit) * weightSum + s.rest);
    const cut = split.map((s) => s.floor - (s.floor % unit));
    return {
      total,
      base,
      weight,
      weightSum,
      rest: split.map((s) => s.rest),
      floor: split.map((s) => s.floor),
      unitRest,
      cut,
      rank: unitRest.map((r, y) => 1 + unitRest.filter((o, z) => o > r || (o === r && z < y)).length),
      left: total - sum(cut),
    };
  });
  return { rows, scale };
}

/** Weights that the member has by the basis itself, without what stands in for missing ones. */
function weights(m: CostsModel, member: number, f: YearlyFigure): number[] {
  const basis = m.case.yearly?.basis;
  const { metered } = m.figures;
  if (basis?.kind === 'weights')
    return f.years.map((_, y) => orZero(basis.weights[member * f.years.length + y]));
  if (basis?.kind === 'metered')
    return f.years.map((_, y) => metered?.byMemberYear[member * f.years.length + y] ?? 0);
  const contract = monthsContract(m);
  if (contract !== undefined)
    return f.years.map((_, y) =>
      sum(
        (metered?.terms ?? [])
          .filter((one) => one.member === member && (contract === null || one.contract === contract))
          .map((one) => one.monthsByYear[y] ?? 0),
      ),
    );
  return f.years.map(
    (year) =>
      sum(m.figures.shares.filter((s) => s.year === year).map((s) => s.share[member] ?? 0)) +
      (feesCount(m)
        ? (metered?.byMemberYear[
            member * (metered?.years.length ?? 0) + (metered?.years.indexOf(year) ?? 0)
          ] ?? 0)
        : 0),
  );
}

/** Where costs have years of their own, metered fees count by theirs when they are a cost. */
function feesCount(m: CostsModel): boolean {
  return m.figures.metered !== null && m.case.costs.some(({ division }) => division.kind === 'metered');
}

/** A column a year. */
function yearColumns(
  f: YearlyFigure,
  rows: readonly Row[],
): (
  title: string,
  text: (year: string, y: number) => string,
  pick: (row: Row) => number[],
  look?: { format?: 'yen' | 'general' },
) => PlannedColumn[] {
  return (title, text, pick, look = {}) =>
    f.years.map((of, y) =>
      formula(
        `${title} ${yearName(of)}`,
        text(yearName(of), y),
        rows.map((r) => pick(r)[y] ?? 0),
        look,
      ),
    );
}

/** 基礎, 尺度, 重み: what the years of each member weigh, by the inputs as they stand. */
function weightColumns(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  me: TableRef,
  f: YearlyFigure,
): PlannedColumn[] {
  const { rows, scale } = rowsOf(m, f);
  const step = yearColumns(f, rows);
  const first = yearName(f.years[0] ?? null);
  const last = yearName(f.years.at(-1) ?? null);
  const finer = decimalsOfRange(block(me, `基礎 ${first}`, `基礎 ${last}`), b.name.decimals);
  return [
    ...step(
      '基礎',
      (year) => baseFormula(m, l, t, me, year),
      (r) => r.base,
      { format: 'general' },
    ),
    formula(
      '尺度',
      `(1000/100)^(${finer})`,
      rows.map(() => scale),
    ),
    ...step(
      '重み',
      (year, y) =>
        `IF((SUM(${cells(me, `基礎 ${first}`, `基礎 ${last}`)})=0)*(${cell(me, '負担額')}>0)=1,${dataCell(t.years, '期間月数', m.years.indexOf(f.years[y] ?? 0) + 1)},ROUND(${cell(me, `基礎 ${year}`)}*${cell(me, '尺度')},0))`,
      (r) => r.weight,
    ),
  ];
}

/**
 * Where the years' totals are agreed too, the amounts are values: fitting is an iteration. They depend on the weights,
 * the burdens and the totals alone. The last two are compared where they stand; the weights here, with those of the run.
 */
function recordedWeights(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  f: YearlyFigure,
): PlannedSheet {
  const me = t.yearWeights;
  const years = f.years.map((y) => yearName(y));
  const { rows } = rowsOf(m, f);
  const changed = years.map((y) => `(${cell(me, `重み ${y}`)}<>${cell(me, `計算時の重み ${y}`)})`).join('+');
  return sheet(
    l.yearWeights,
    'calculation',
    '年度の重み（年度別負担の値を求めたときの重みと、今の入力の重み）',
    '年度別負担は計算時の重みから求めた値。変化は、今の入力の重みが計算時と違う年度の数で、0 でなければもう一度計算する。重みのない団体は計算期間の月数。',
    [
      numbers(rows.length),
      label('団体名', m.memberNames),
      formula(
        '負担額',
        at(t.burden, '負担額', cell(me, '番号')),
        rows.map((r) => r.total),
        { format: 'yen' },
      ),
      ...weightColumns(m, b, l, t, me, f),
      ...years.map((year, y) =>
        label(
          `計算時の重み ${year}`,
          rows.map((r) => r.weight[y] ?? 0),
          { format: 'integer' },
        ),
      ),
      formula(
        '変化',
        changed,
        rows.map(() => 0),
        { style: 'check', width: 8 },
      ),
    ],
    { frozenColumns: 2 },
  );
}

function spread(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs, f: YearlyFigure): PlannedSheet {
  const me = t.spread;
  const c = (heading: string): string => cell(me, heading);
  const years = f.years.map((y) => yearName(y));
  const { rows } = rowsOf(m, f);
  const unit = b.name.yearUnit;
  const first = years[0] ?? '';
  const last = years.at(-1) ?? '';
  const all = (step: string): string => cells(me, `${step} ${first}`, `${step} ${last}`);
  const upTo = (step: string, year: string): string => cells(me, `${step} ${first}`, `${step} ${year}`);
  const step = yearColumns(f, rows);
  return sheet(
    l.spread,
    'calculation',
    '年度配分（各団体の負担を年度に割る）',
    '負担額×重み÷重み計の整数部を年度割の単位で切り捨て、残りは年度割の端数による（初年度は端数計算法3条）。重みのない団体は計算期間の月数で割る。単位：円',
    [
      numbers(rows.length),
      label('団体名', m.memberNames),
      formula(
        '負担額',
        at(t.burden, '負担額', c('番号')),
        rows.map((r) => r.total),
        { format: 'yen' },
      ),
      ...digitColumns(
        me,
        '負担額',
        rows.map((r) => r.total),
      ),
      ...weightColumns(m, b, l, t, me, f),
      formula(
        '重み計',
        `MAX(1,SUM(${all('重み')}))`,
        rows.map((r) => r.weightSum),
      ),
      ...step(
        '剰余',
        (year) => remainder(DIGITS.map(c), c(`重み ${year}`), c('重み計')),
        (r) => r.rest,
      ),
      ...step(
        '整数部',
        (year) => quotient(c('負担額'), c(`重み ${year}`), c('重み計'), c(`剰余 ${year}`)),
        (r) => r.floor,
        { format: 'yen' },
      ),
      ...step(
        '端数剰余',
        (year) => `MOD(${c(`整数部 ${year}`)},${unit})*${c('重み計')}+${c(`剰余 ${year}`)}`,
        (r) => r.unitRest,
      ),
      ...step(
        '切捨額',
        (year) => `${c(`整数部 ${year}`)}-MOD(${c(`整数部 ${year}`)},${unit})`,
        (r) => r.cut,
        {
          format: 'yen',
        },
      ),
      ...step(
        '順位',
        (year) =>
          `SUMPRODUCT((${all('端数剰余')}>${c(`端数剰余 ${year}`)})*1)+SUMPRODUCT((${upTo('端数剰余', year)}=${c(`端数剰余 ${year}`)})*1)`,
        (r) => r.rank,
      ),
      formula(
        '残り',
        `${c('負担額')}-SUM(${all('切捨額')})`,
        rows.map((r) => r.left),
        { format: 'yen' },
      ),
    ],
    { frozenColumns: 2 },
  );
}

/** 基礎: what a member has in a year, by the basis that the case takes. */
function baseFormula(m: CostsModel, l: CostsLayouts, t: CostsRefs, me: TableRef, year: string): string {
  const basis = m.case.yearly?.basis;
  const member = cell(me, '団体名');
  const mine = (of: TableRef, heading: string, ...more: string[]): string =>
    `SUMIFS(${[column(of, heading), column(of, '団体名'), member, ...more].join(',')})`;
  const fees =
    m.figures.metered?.years.some((y) => yearName(y) === year) && l.uses.rowCount > 0
      ? mine(t.uses, `料金 ${year}`)
      : '0';
  if (basis?.kind === 'metered') return fees;
  const contract = monthsContract(m);
  if (contract !== undefined) {
    const one =
      contract === null ? [] : [column(t.terms, '契約名'), text(m.case.contracts[contract]?.name ?? '')];
    return l.terms.rowCount > 0 ? mine(t.terms, `月数 ${year}`, ...one) : '0';
  }
  if (basis?.kind === 'weights') {
    const source = m.sources.yearWeights;
    const values = source && sourceColumn(source, '重み');
    return source && values
      ? `SUMIFS(${values},${sourceColumn(source, '団体名')},${member},${sourceColumn(source, '年度')},${text(year)})`
      : '0';
  }
  const own = (of: TableRef): string => mine(of, '配分額', column(of, '年度'), text(year));
  const names = m.memberNames;
  return [
    ...(l.shares.rowCount > 0 ? [own(t.shares)] : []),
    ...(l.laterShares.rowCount > 0 ? [own(t.laterShares)] : []),
    ...(l.burdens.rowCount > 0
      ? [
          `SUMPRODUCT((${column(t.burdens, '年度')}=${text(year)})*INDEX(${block(t.burdens, names[0] ?? '', names.at(-1) ?? '')},0,${cell(me, '番号')}))`,
        ]
      : []),
    ...(feesCount(m) ? [fees] : []),
  ].join('+');
}

function table(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs, f: YearlyFigure): PlannedSheet {
  const me = t.yearly;
  const years = f.years.map((y) => yearName(y));
  const both = m.case.yearly?.yearTotals !== null;
  const amounts = (y: number): number[] => m.memberNames.map((_, k) => f.amount[k * years.length + y] ?? 0);
  const row = cell(me, '番号');
  const of = (heading: string): string => at(t.spread, heading, row);
  const unit = b.name.yearUnit;
  const first = (year: string): string =>
    `(${of(`重み ${year}`)}>0)*(SUM(INDEX(${block(t.spread, `重み ${years[0] ?? ''}`, `重み ${year}`)},${row},0))=${of(`重み ${year}`)})`;
  const left = of('残り');
  const inProportion = (year: string): string =>
    `${of(`切捨額 ${year}`)}+CHOOSE(${b.name.yearRemainder},${first(year)}*${left},(${of(`順位 ${year}`)}<=INT(${left}/${unit}))*${unit}+${first(year)}*(${left}-INT(${left}/${unit})*${unit}))`;
  // Equal months: as many as fall into the year, and what the first one has more in the first year.
  const month = (heading: string): string => at(t.flattened, heading, row);
  const inMonths = (year: string): string =>
    `${of(`基礎 ${year}`)}*${month('毎月の額')}+${first(year)}*(${month('初回の額')}-${month('毎月の額')})`;
  const ofYear = (year: string): string =>
    m.case.yearly?.basis.kind === 'flattened'
      ? `IF(${month('月数')}=0,${inProportion(year)},${inMonths(year)})`
      : inProportion(year);
  const column_ = (year: string, y: number): PlannedColumn =>
    both
      ? label(year, amounts(y), { format: 'yen', style: 'result' })
      : formula(year, ofYear(year), amounts(y), { format: 'yen', style: 'result' });
  const totals = m.memberNames.map((_, k) => sum(years.map((__, y) => f.amount[k * years.length + y] ?? 0)));
  return sheet(
    l.yearly,
    'result',
    '年度別負担（各団体の負担を会計年度に割った額）',
    both
      ? '年度の総額と各団体の負担の両方に円まで合わせた額。年度の額は、計算したときの入力から求めた値（繰返しなので数式ではない）。状態が「再計算が要る」なら、重み、負担額、年度の総額のどれかが計算時と違うので、もう一度計算する。単位：円'
      : m.case.yearly?.basis.kind === 'flattened'
        ? '年度の額は、その年度の月の額の計（平準化）。契約月数のない団体は計算期間の月数で分ける。年度の計は負担額に等しい。単位：円'
        : '各団体の年度の計は負担額に等しい。単位：円',
    [
      numbers(m.memberNames.length),
      label('団体名', m.memberNames),
      ...years.map(column_),
      formula('計', `SUM(${cells(me, years[0] ?? '', years.at(-1) ?? '')})`, totals, { format: 'yen' }),
      formula('負担額', at(t.burden, '負担額', row), f.memberTotal, { format: 'yen' }),
      formula(
        '差',
        `${cell(me, '計')}-${cell(me, '負担額')}`,
        totals.map((yen, k) => yen - (f.memberTotal[k] ?? 0)),
        {
          format: 'yen',
          style: 'check',
        },
      ),
      ...(both ? [stateColumn(m, t)] : []),
    ],
    {
      frozenColumns: 2,
      highlights: both
        ? [
            { column: '状態', equals: AS_COMPUTED, tone: 'good' },
            { column: '状態', equals: RUN_AGAIN, tone: 'bad' },
          ]
        : [],
    },
  );
}

const AS_COMPUTED = '計算時のまま';
const RUN_AGAIN = '再計算が要る';

/** Do the values still belong to the inputs? One answer for all: one member's change moves the others' years, too. */
function stateColumn(m: CostsModel, t: CostsRefs): PlannedColumn {
  const differs = (of: TableRef, heading: string): string => `SUMPRODUCT((${column(of, heading)}<>0)*1)`;
  return formula(
    '状態',
    `IF(${differs(t.yearly, '差')}+${differs(t.yearTotals, '差')}+${differs(t.yearWeights, '変化')}=0,${text(AS_COMPUTED)},${text(RUN_AGAIN)})`,
    m.memberNames.map(() => AS_COMPUTED),
    { format: 'text', style: 'check', width: 14 },
  );
}

function totals(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs, f: YearlyFigure): PlannedSheet {
  const me = t.yearTotals;
  const years = f.years.map((y) => yearName(y));
  const agreed = m.case.yearly?.yearTotals;
  const row = cell(me, '入力行');
  const sums = years.map((_, y) => sum(m.memberNames.map((__, k) => f.amount[k * years.length + y] ?? 0)));
  const given = years.map((_, y) => orZero(agreed?.[y]));
  const grid = block(t.yearly, years[0] ?? '', years.at(-1) ?? '');
  return sheet(
    l.yearTotals,
    'result',
    '年度別合計（全団体の年度ごとの額）',
    agreed ? '差は合意した総額との差。0 でなければならない。単位：円' : '単位：円',
    [
      numbers(years.length),
      label(
        '入力行',
        years.map((_, y) => m.rows.yearTotals[y] ?? 0),
        { format: 'integer', width: 8 },
      ),
      label('年度', years, { width: 14 }),
      formula('負担の計', `SUM(INDEX(${grid},0,${cell(me, '番号')}))`, sums, {
        format: 'yen',
        style: 'result',
      }),
      ...(agreed
        ? [
            formula(
              '合意した総額',
              ifRow(row, yenOf(b.choices, m.sources.yearTotals, '年度の総額', row)),
              given,
              {
                format: 'yen',
              },
            ),
            formula(
              '差',
              `${cell(me, '負担の計')}-${cell(me, '合意した総額')}`,
              sums.map((yen, y) => yen - (given[y] ?? 0)),
              {
                format: 'yen',
                style: 'check',
              },
            ),
          ]
        : []),
    ],
    { orientation: 'portrait' },
  );
}
