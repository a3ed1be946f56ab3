/**
 * 年度の重み, 年度の調整率, 年度の累計: how 年度別負担 meets the agreed totals of the years beside the members' burdens, as
 * formulas. Where rates do not bring both margins together, 年度の重み alone: what the values were computed from.
 */
import { NOT_IN_YEAR, RATE_ROUNDS, WHOLE_YEN, type MarginSteps, type YearlyFigure } from '../../../core';
import type { PlannedColumn, PlannedSheet } from '../../plan';
import { formula, label, mixed, numbers, sheet } from '../columns';
import { at, block, cell, cells, column, dataCell, text, type TableRef } from '../layout';
import type { Basis } from './basis';
import type { CostsLayouts, CostsRefs } from './layouts';
import { yearName, type CostsModel } from './model';
import { rowsOf, weightColumns } from './yearWeights';

export const AS_COMPUTED = '計算時のまま';
export const BOTH_MET = '両方に一致';
export const TOTALS_DIFFER = '総額が負担と違う';
export const RUN_AGAIN = '再計算が要る';

/** Added to every divisor, so that nothing is divided by 0: it changes no divisor above 0. */
const NOT_ZERO = '1/1000^60';

export const rateHeading = (round: number): string => `調整率 ${round}`;

export function marginSheets(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  f: YearlyFigure,
): PlannedSheet[] {
  if (l.yearWeights.rowCount === 0) return [];
  if (f.margins === null) return [recordedWeights(m, b, l, t, f)];
  return [
    adjustedWeights(m, b, l, t, f, f.margins),
    rates(l, t, f, f.margins),
    settled(m, l, t, f, f.margins),
  ];
}

function memberColumns(m: CostsModel, t: CostsRefs, me: TableRef, f: YearlyFigure): PlannedColumn[] {
  return [
    numbers(m.memberNames.length),
    label('団体名', m.memberNames),
    formula('負担額', at(t.burden, '負担額', cell(me, '番号')), f.memberTotal, { format: 'yen' }),
  ];
}

function adjustedWeights(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  f: YearlyFigure,
  { adjusted }: MarginSteps,
): PlannedSheet {
  const me = t.yearWeights;
  const years = f.years.map((y) => yearName(y));
  const first = years[0] ?? '';
  const upTo = (heading: string, year: string): string =>
    cells(me, `${heading} ${first}`, `${heading} ${year}`);
  return sheet(
    l.yearWeights,
    'calculation',
    '年度の重み（調整率を掛けた重みと、それによる負担の累計）',
    '調整後＝重み×その年度の最後の調整率（年度の調整率）。累計＝負担額×その年度までの調整後の計÷調整後の計（丸める前の円）。重みのない団体は計算期間の月数。',
    [
      ...memberColumns(m, t, me, f),
      ...weightColumns(m, b, l, t, me, f),
      ...years.map((year, y) =>
        formula(
          `調整後 ${year}`,
          `${cell(me, `重み ${year}`)}*${dataCell(t.yearRates, rateHeading(RATE_ROUNDS), y + 1)}`,
          ofYear(m, adjusted.weight, years.length, y),
          { format: 'general' },
        ),
      ),
      formula('調整後の計', `SUM(${upTo('調整後', years.at(-1) ?? '')})`, adjusted.weightTotal, {
        format: 'general',
      }),
      ...years.map((year, y) =>
        formula(
          `累計 ${year}`,
          `${cell(me, '負担額')}*SUM(${upTo('調整後', year)})/(${cell(me, '調整後の計')}+${NOT_ZERO})`,
          ofYear(m, adjusted.upTo, years.length, y),
          { format: 'general' },
        ),
      ),
    ],
    { frozenColumns: 2 },
  );
}

function rates(l: CostsLayouts, t: CostsRefs, f: YearlyFigure, steps: MarginSteps): PlannedSheet {
  const me = t.yearRates;
  const years = f.years.map((y) => yearName(y));
  const weights = block(t.yearWeights, `重み ${years[0] ?? ''}`, `重み ${years.at(-1) ?? ''}`);
  const own = cell(me, '番号');
  const burden = column(t.yearWeights, '負担額');
  const ratesOf = (round: number): readonly number[] => [...(steps.adjusted.rates[round] ?? [])];
  const next = (round: number): PlannedColumn => {
    const before = rateHeading(round - 1);
    // What the year comes to by the rates of the round before, per unit of its rate.
    const perRate = `SUMPRODUCT(${burden}*INDEX(${weights},0,${own})/(MMULT(${weights},${column(me, before)})+${NOT_ZERO}))`;
    const rate = `${cell(me, '年度の総額')}/(${perRate}+${NOT_ZERO})`;
    const onward =
      round < 2 ? '' : `*SQRT(${cell(me, before)}/(${cell(me, rateHeading(round - 2))}+${NOT_ZERO}))`;
    return formula(rateHeading(round), `${rate}${onward}`, ratesOf(round), { format: 'general' });
  };
  const perYear = (pick: (year: string, y: number) => string, values: ArrayLike<number>) =>
    years.map((year, y) => ({ formula: pick(year, y), value: values[y] ?? 0 }));
  return sheet(
    l.yearRates,
    'calculation',
    '年度の調整率（年度の総額に合わせるために重みに掛ける率）',
    `調整率＝年度の総額÷Σ（負担額×重み÷前の回の率による重みの計）×√（前の回の率÷その前の率）を${RATE_ROUNDS}回。ずれは丸める前の計と総額の累計の差（円）。残りは累計を切り捨てて余る円で、対象の団体に配る（年度の累計）。`,
    [
      numbers(years.length),
      label('年度', years, { width: 14 }),
      formula('年度の総額', at(t.yearTotals, '合意した総額', own), f.yearTotal, { format: 'yen' }),
      formula(
        '総額の累計',
        `SUMPRODUCT((${column(me, '番号')}<=${own})*${column(me, '年度の総額')})`,
        steps.agreedUpTo,
        { format: 'yen' },
      ),
      mixed(
        '累計の計',
        perYear((year) => `SUM(${column(t.yearWeights, `累計 ${year}`)})`, steps.upToSum),
      ),
      formula('ずれ', `ROUND(${cell(me, '累計の計')}-${cell(me, '総額の累計')},0)`, steps.deviation, {
        format: 'yen',
        style: 'check',
      }),
      mixed(
        '残り',
        perYear(
          (year) => `${cell(me, '総額の累計')}-SUM(${column(t.yearSettled, `切捨 ${year}`)})`,
          steps.settled.left,
        ),
        { format: 'yen' },
      ),
      mixed(
        '対象の団体数',
        perYear(
          (year) => `SUMPRODUCT((${column(t.yearSettled, `期限 ${year}`)}<${NOT_IN_YEAR})*1)`,
          steps.settled.takers,
        ),
        { format: 'integer' },
      ),
      label(rateHeading(0), ratesOf(0), { format: 'general' }),
      ...Array.from({ length: RATE_ROUNDS }, (_, i) => next(i + 1)),
    ],
    { frozenColumns: 2 },
  );
}

function settled(
  m: CostsModel,
  l: CostsLayouts,
  t: CostsRefs,
  f: YearlyFigure,
  { settled: s }: MarginSteps,
): PlannedSheet {
  const me = t.yearSettled;
  const years = f.years.map((y) => yearName(y));
  const own = cell(me, '番号');
  const mill = (yen: string): string => `ROUND(${yen},1+1+1)`;
  const upToOf = (year: string): string => at(t.yearWeights, `累計 ${year}`, own);
  const allUpTo = `INDEX(${block(t.yearWeights, `累計 ${years[0] ?? ''}`, `累計 ${years.at(-1) ?? ''}`)},${own},0)`;
  const ofOne = (year: string, y: number): PlannedColumn[] => {
    const before = y === 0 ? '0' : cell(me, `確定 ${years[y - 1] ?? ''}`);
    const cut = cell(me, `切捨 ${year}`);
    const deadline = cell(me, `期限 ${year}`);
    const deadlines = column(me, `期限 ${year}`);
    const weight = at(t.yearWeights, `重み ${year}`, own);
    const fractions = mill(`${column(t.yearWeights, `累計 ${year}`)}-${column(me, `切捨 ${year}`)}`);
    const fraction = mill(`${upToOf(year)}-${cut}`);
    const earlier = `(${column(me, '番号')}<=${own})`;
    const left = dataCell(t.yearRates, '残り', y + 1);
    const takers = `MAX(1,${dataCell(t.yearRates, '対象の団体数', y + 1)})`;
    const values = (of: Float64Array): number[] => ofYear(m, of, years.length, y);
    return [
      formula(`切捨 ${year}`, `IF(${weight}=0,${before},INT(${mill(upToOf(year))}))`, values(s.cut), {
        format: 'yen',
      }),
      formula(
        `期限 ${year}`,
        `IF((${weight}>0)*(${cut}<${at(t.yearWeights, '負担額', own)})=0,${NOT_IN_YEAR},` +
          `IF(${before}>${cut},0,IF(${mill(upToOf(year))}=${cut},${WHOLE_YEN},1+SUMPRODUCT((${mill(allUpTo)}<${cut}+1)*1))))`,
        values(s.deadline),
      ),
      formula(
        `順位 ${year}`,
        `SUMPRODUCT((${deadlines}<${deadline})*1)+SUMPRODUCT((${deadlines}=${deadline})*((${fractions}>${fraction})+(${fractions}=${fraction})*${earlier}))`,
        values(s.rank),
      ),
      formula(
        `確定 ${year}`,
        `${cut}+(${deadline}<${NOT_IN_YEAR})*(INT(${left}/${takers})+(${cell(me, `順位 ${year}`)}<=MOD(${left},${takers})))`,
        values(s.upTo),
        { format: 'yen' },
      ),
    ];
  };
  return sheet(
    l.yearSettled,
    'calculation',
    '年度の累計（各団体がその年度までに負担する円）',
    `切捨＝累計の円未満切捨て（重みのない年度は前の年度の確定）。残りは期限（累計が次の円に届く年度）の早い順、端数の大きい順、番号順に1円ずつ。期限 0 は前の年度に受けた円、${WHOLE_YEN} は端数なし、${NOT_IN_YEAR} は対象外。`,
    [numbers(m.memberNames.length), label('団体名', m.memberNames), ...years.flatMap(ofOne)],
    { frozenColumns: 2 },
  );
}

const ofYear = (m: CostsModel, values: Float64Array, years: number, y: number): number[] =>
  m.memberNames.map((_, k) => values[k * years + y] ?? 0);

/** 年度の額 from what is settled up to each year. */
export function settledAmount(t: CostsRefs, years: readonly string[], y: number, row: string): string {
  const of = (year: string | undefined): string => at(t.yearSettled, `確定 ${year ?? ''}`, row);
  return y === 0 ? of(years[0]) : `${of(years[y])}-${of(years[y - 1])}`;
}

/** How many amounts of 年度別負担 are below 0. */
export function negativeCount(m: CostsModel, t: CostsRefs): string {
  const years = m.figures.yearly?.years ?? [];
  return `SUMPRODUCT((${block(t.yearly, yearName(years[0] ?? null), yearName(years.at(-1) ?? null))}<0)*1)`;
}

/**
 * Values depend on the weights, the burdens and the totals alone. The last two are compared where they stand; the
 * weights here, with those of the run.
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
      ...memberColumns(m, t, me, f),
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

/** 状態: do both margins hold? One answer for all: one member's change moves the others' years, too. */
export function stateColumn(m: CostsModel, t: CostsRefs): PlannedColumn {
  const differs = (of: TableRef, heading: string): string => `SUMPRODUCT((${column(of, heading)}<>0)*1)`;
  const margins = `${differs(t.yearly, '差')}+${differs(t.yearTotals, '差')}`;
  const totals = `SUM(${column(t.yearTotals, '合意した総額')})<>SUM(${column(t.yearly, '負担額')})`;
  const asFormulas = m.figures.yearly?.margins !== null;
  return formula(
    '状態',
    asFormulas
      ? // Rates without an end give error values instead of amounts.
        `IFERROR(IF(${totals},${text(TOTALS_DIFFER)},IF(${margins}+${negativeCount(m, t)}=0,${text(BOTH_MET)},${text(RUN_AGAIN)})),${text(RUN_AGAIN)})`
      : `IF(${margins}+${differs(t.yearWeights, '変化')}=0,${text(AS_COMPUTED)},${text(RUN_AGAIN)})`,
    m.memberNames.map(() => (asFormulas ? BOTH_MET : AS_COMPUTED)),
    { format: 'text', style: 'check', width: 16 },
  );
}
