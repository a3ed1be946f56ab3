/** 年度配分, 年度別負担, 年度別合計: how the members' burdens fall on fiscal years. */
import type { YearlyFigure } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, block, cell, cells } from '../layout';
import type { Basis } from './basis';
import { flattenedSheets } from './flattened';
import { ifRow, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import {
  AS_COMPUTED,
  BOTH_MET,
  marginSheets,
  RUN_AGAIN,
  settledAmount,
  stateColumn,
  TOTALS_DIFFER,
} from './margins';
import { orZero, sum, yearName, type CostsModel } from './model';
import { DIGITS, digitColumns, quotient, remainder } from './split';
import { rowsOf, weightColumns, yearColumns } from './yearWeights';

export function yearlySheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const { yearly } = m.figures;
  if (!yearly || !m.case.yearly) return [];
  return [
    ...(l.spread.rowCount > 0 ? [spread(m, b, l, t, yearly)] : []),
    ...marginSheets(m, b, l, t, yearly),
    table(m, b, l, t, yearly),
    totals(m, b, l, t, yearly),
    ...flattenedSheets(m, b, l, t, yearly),
  ];
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
    both && f.margins === null
      ? label(year, amounts(y), { format: 'yen', style: 'result' })
      : formula(year, both ? settledAmount(t, years, y, row) : ofYear(year), amounts(y), {
          format: 'yen',
          style: 'result',
        });
  const totals = m.memberNames.map((_, k) => sum(years.map((__, y) => f.amount[k * years.length + y] ?? 0)));
  return sheet(
    l.yearly,
    'result',
    '年度別負担（各団体の負担を会計年度に割った額）',
    noteOf(m, f),
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
            { column: '状態', equals: BOTH_MET, tone: 'good' },
            { column: '状態', equals: TOTALS_DIFFER, tone: 'bad' },
            { column: '状態', equals: RUN_AGAIN, tone: 'bad' },
          ]
        : [],
    },
  );
}

function noteOf(m: CostsModel, f: YearlyFigure): string {
  const flattened = m.case.yearly?.basis.kind === 'flattened';
  if (!m.case.yearly?.yearTotals)
    return flattened
      ? '年度の額は、その年度の月の額の計（平準化）。契約月数のない団体は計算期間の月数で分ける。年度の計は負担額に等しい。単位：円'
      : '各団体の年度の計は負担額に等しい。単位：円';
  const how =
    f.margins === null
      ? '年度の額は、計算したときの入力から求めた値（調整率と1円ずつの配分では両方に合わないので、数式ではない）。状態が「再計算が要る」なら、重み、負担額、年度の総額のどれかが計算時と違うので、もう一度計算する。'
      : '年度の額＝その年度までの確定額－前の年度までの確定額（年度の累計）。入力を直せば数式で変わる。状態が「再計算が要る」なら、数式では合わないので、もう一度計算する。';
  const months = flattened
    ? '基準は平準化だが、年度の総額も決まっているので、毎月の額は等しくならない。'
    : '';
  return `年度の総額と各団体の負担の両方に円まで合わせた額。${months}${how}単位：円`;
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
