/**
 * 合意水準, 保証, 保証集計: who is above the trigger is set to the agreed level, and the others take over the
 * difference (docs/methods/costs-guarantee.md). Where what triggers is what is set, in closed form: x = MIN(上限額,
 * 基準額 + キー × 重み), one candidate for the key a member, the largest is the key; the formulas hold whatever the
 * inputs become. Elsewhere pass by pass, as blocks of columns.
 */
import type { PlannedColumn, PlannedSheet } from '../../../plan';
import { formula, label, numbers, sheet } from '../../columns';
import { block, cell, column, dataCell } from '../../layout';
import type { Basis } from '../basis';
import { givenOr, ifRow, yenOf } from '../given';
import type { CostsLayouts, CostsRefs } from '../layouts';
import { memberBlock } from '../members';
import type { CostsModel } from '../model';
import { decimals, decimalsValue, digitsOf, quotient, remainder } from '../split';
import { saidColumns, taxedValue, taxFormula } from '../taxed';
import { guaranteePasses, passHeading } from './blocks';
import { SUMS, sumsSheet } from './sums';
import { closedValues, levelValues, passValues, type ClosedValues, type Levels, type Taken } from './values';

export function guaranteeSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (!m.case.guarantee || !m.figures.guarantee) return [];
  const v = levelValues(m);
  const closed = guaranteePasses(m) === 0 ? closedValues(m, v) : null;
  return [...agreed(m, b, l, t), guarantee(m, b, l, t, v, closed), sumsSheet(m, b, l, t, v, closed)];
}

function agreed(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (l.levels.rowCount === 0) return [];
  const me = t.levels;
  const source = m.sources.guaranteeLevels;
  const row = cell(me, '入力行');
  const g = m.case.guarantee;
  const raw = (heading: string): number[] => {
    const c = source?.ref.headings.indexOf(source.heading(heading) ?? '') ?? -1;
    const u = source?.ref.headings.indexOf(source.heading('単位') ?? '') ?? -1;
    return m.memberNames.map((_, i) => {
      const cells = source?.rows[(m.rows.guaranteeLevels[i] ?? 0) - 1] ?? [];
      const factor = heading === '再按分割合' ? 1 : unitFactor(cells[u] ?? null);
      const value = cells[c];
      if (typeof value !== 'number') return 0;
      return heading === '再按分割合' ? value : Math.round(value * factor);
    });
  };
  const said = m.memberNames.map((_, i) => g?.said?.[i] ?? {});
  const amount = (heading: string): PlannedColumn[] => {
    const given = ifRow(row, yenOf(b.choices, source, heading, row));
    if (m.case.policy.tax.basis === 'asGiven')
      return [formula(heading, given, raw(heading), { format: 'yen' })];
    const entered = heading.replace('額', '入力額');
    const tax = taxFormula(b, cell(me, entered), cell(me, '税区分'), cell(me, '税率'));
    return [
      formula(entered, given, raw(heading), { format: 'yen' }),
      formula(
        heading,
        `${cell(me, entered)}+${tax}`,
        raw(heading).map((yen, i) => taxedValue(m, { ...said[i], amount: yen })),
        { format: 'yen' },
      ),
    ];
  };
  return g
    ? [
        sheet(l.levels, 'basis', '合意水準（団体ごとに合意した額と割合）', '入力「保証水準」。単位：円', [
          numbers(m.memberNames.length),
          label('団体名', m.memberNames),
          label(
            '入力行',
            m.memberNames.map((_, i) => m.rows.guaranteeLevels[i] ?? 0),
            { format: 'integer', width: 8 },
          ),
          ...saidColumns(m, b, t, me, source, said),
          ...amount('発動額'),
          ...amount('調整額'),
          ...amount('再按分額'),
          formula('再按分割合', ifRow(row, givenOr(source, '再按分割合', row, '0')), raw('再按分割合'), {
            format: 'general',
          }),
        ]),
      ]
    : [];
}

function unitFactor(word: unknown): number {
  return { 千円: 1_000, 百万円: 1_000_000, 億円: 100_000_000 }[String(word)] ?? 1;
}

function guarantee(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  v: Levels,
  closed: ClosedValues | null,
): PlannedSheet {
  const me = t.guarantee;
  const c = (heading: string): string => cell(me, heading);
  const n = b.name;
  const all = m.memberNames;
  const result = closed ? closed.result : (passValues(m, v).at(-1)?.value ?? v.base);
  const level = (heading: string): string =>
    l.levels.rowCount > 0 ? `INDEX(${block(t.levels, heading)},${c('番号')})` : '0';
  const kept = (name: string): string =>
    `INT(${c('現行経費')}/${n.scale})*${name}+INT(MOD(${c('現行経費')},${n.scale})*${name}/${n.scale})`;
  const figures =
    m.case.indicators.length > 0
      ? `${c('対象')}*INDEX(${memberBlock(m, t.indicators)},MAX(1,${n.reallocationFigures}),${c('番号')})`
      : '0';
  return sheet(
    l.guarantee,
    'calculation',
    closed ? '保証（最低限の削減などの保証と再按分）' : '保証（発動と再按分を、回ごとに）',
    closed
      ? '結果＝小さい方（上限額、基準額＋キー×重み）。比＝余地÷重み。候補＝（分ける額－比の小さい団体の上限額－ほかの基準額）÷ほかの重み。キーは候補の最大。端数は剰余の大きい順。単位：円'
      : '発動額を超える団体を調整後額にし、差額をほかの団体に重みで分ける。これを回ごとに繰り返す。入力が変わって回の列が足りなくなれば、検算が不一致になる（もう一度計算する）。単位：円',
    [
      numbers(all.length),
      label('団体名', all),
      formula('対象', `(${c('基準額')}>0)*1`, v.takes, { width: 7 }),
      formula('基準額', guaranteedBase(m, l, t, c('番号')), v.base, { format: 'yen' }),
      formula('現行経費', `INDEX(${block(t.members, '現行経費')},${c('番号')})`, v.current, {
        format: 'yen',
      }),
      formula(
        '発動額',
        cut(`CHOOSE(${n.trigger},${kept(n.triggerKept)},${c('現行経費')},${level('発動額')})`),
        v.trigger,
        { format: 'yen' },
      ),
      formula(
        '調整後額',
        cut(`CHOOSE(${n.set},${c('発動額')},${kept(n.setKept)},${c('現行経費')},${level('調整額')})`),
        v.target,
        { format: 'yen' },
      ),
      formula('超過', `(${c('基準額')}>${c('発動額')})*${c('対象')}`, v.exceeds, {
        style: 'check',
        width: 7,
      }),
      formula(
        '重み元',
        `CHOOSE(${n.reallocation},${c('基準額')},MAX(0,${c('発動額')}-${c('基準額')}),${figures},${level('再按分割合')},${level('再按分額')})`,
        v.raw,
        { format: 'general' },
      ),
      formula('小数桁数', decimals(c('重み元'), n.decimals), v.raw.map(decimalsValue), { width: 8 }),
      formula(
        '重み',
        `${c('対象')}*ROUND(${c('重み元')}*(1000/100)^MAX(${column(me, '小数桁数')}),0)`,
        v.weight,
      ),
      label('順番', closed ? closed.order : all.map((_, i) => i + 1), { format: 'integer', width: 8 }),
      ...(closed ? closedColumns(b, t, closed) : passColumns(m, b, t, v)),
      formula('結果', closed ? resultOf(c) : c(passHeading('額', guaranteePasses(m) - 1)), result, {
        format: 'yen',
        style: 'result',
      }),
      formula(
        '調整',
        `${c('結果')}-${c('基準額')}`,
        result.map((yen, i) => yen - (v.base[i] ?? 0)),
        {
          format: 'yen',
          style: 'result',
        },
      ),
      formula(
        '逆転',
        `(SUMPRODUCT((${column(me, '基準額')}<${c('基準額')})*(${column(me, '結果')}>${c('結果')}))>0)*1`,
        v.base.map((yen, i) =>
          v.base.some((other, k) => other < yen && (result[k] ?? 0) > (result[i] ?? 0)) ? 1 : 0,
        ),
        { style: 'check', width: 7 },
      ),
    ],
    { frozenColumns: 2, highlights: [{ column: '逆転', equals: 1, tone: 'bad' }] },
  );

  /** Cut to the unit before anything is compared; whole quotients, which INT leaves exact. */
  function cut(amount: string): string {
    return `${c('対象')}*INT((${amount})/${n.levelUnit})*${n.levelUnit}`;
  }
}

/** Σ guaranteed costs of a member, before the guarantee. @param member its 番号 */
export function guaranteedBase(m: CostsModel, l: CostsLayouts, t: CostsRefs, member: string): string {
  if (l.burdens.rowCount === 0) return '0';
  return `SUMPRODUCT(${column(t.burdens, '保証')}*INDEX(${memberBlock(m, t.burdens)},0,${member}))`;
}

/** Capped members end at their caps, those without weight where they are, the open ones take over. */
function resultOf(c: (heading: string) => string): string {
  return `IF(${c('開')}=1,${c('基準額')}+${c('引受額')},IF(${c('重み')}>0,${c('上限額')},MIN(${c('基準額')},${c('上限額')})))`;
}

/** 剰余 … 順位 of those who take over an excess, and what they take over. */
function takenColumns(
  c: (heading: string) => string,
  all: (heading: string) => string,
  of: { excess: string; weightSum: string; weight: string; order: string; unit: string },
  values: Taken,
  head: (step: string) => string,
): PlannedColumn[] {
  const weight = c(of.weight);
  const rest = head('端数剰余');
  return [
    formula(head('剰余'), remainder(digitsOf(of.excess), weight, of.weightSum), values.rest),
    formula(head('整数部'), quotient(of.excess, weight, of.weightSum, c(head('剰余'))), values.floor, {
      format: 'yen',
    }),
    formula(rest, `MOD(${c(head('整数部'))},${of.unit})*${of.weightSum}+${c(head('剰余'))}`, values.unitRest),
    formula(head('切捨額'), `${c(head('整数部'))}-MOD(${c(head('整数部'))},${of.unit})`, values.cut, {
      format: 'yen',
    }),
    formula(
      head('順位'),
      `IF(${weight}=0,0,1+SUMPRODUCT((${all(of.weight)}>0)*((${all(rest)}>${c(rest)})+(${all(rest)}=${c(rest)})*(${all(of.order)}<${c(of.order)}))))`,
      values.rank,
    ),
  ];
}

function closedColumns(b: Basis, t: CostsRefs, v: ClosedValues): PlannedColumn[] {
  const me = t.guarantee;
  const c = (heading: string): string => cell(me, heading);
  const all = (heading: string): string => column(me, heading);
  const s = (row: number): string => dataCell(t.guaranteeSums, '値', row);
  const unit = b.name.reallocationUnit;
  const above = `(${all('重み')}>0)*(${all('比')}>=${c('比')})`;
  const fixed = `SUMPRODUCT((${all('重み')}>0)*((${all('比')}<${c('比')})*${all('上限額')}+(${all('比')}>=${c('比')})*${all('基準額')}))`;
  return [
    formula('上限額', `IF(${c('対象')}=1,${c('調整後額')},${c('基準額')})`, v.cap, { format: 'yen' }),
    formula('余地', `${c('上限額')}-${c('基準額')}`, v.room, { format: 'yen' }),
    formula('比', `IF(${c('重み')}=0,0,${c('余地')}/${c('重み')})`, v.ratio, { format: 'general' }),
    formula(
      '候補',
      `IF(${c('重み')}=0,0,(${s(SUMS.carried)}-${fixed})/SUMPRODUCT(${above}*${all('重み')}))`,
      v.candidate,
      { format: 'general' },
    ),
    formula(
      'キー',
      `MAX(0,${all('候補')})`,
      v.room.map(() => v.mu),
      { format: 'general' },
    ),
    formula('開', `(${c('重み')}>0)*(${c('比')}>${c('キー')})`, v.open, { width: 7 }),
    formula('開の重み', `${c('開')}*${c('重み')}`, v.openWeight),
    ...takenColumns(
      c,
      all,
      { excess: s(SUMS.excess), weightSum: s(SUMS.weight), weight: '開の重み', order: '順番', unit },
      v,
      (step) => step,
    ),
    formula('引受額', `${c('開')}*(${c('切捨額')}+(${c('順位')}<=${s(SUMS.places)})*${unit})`, v.taken, {
      format: 'yen',
    }),
  ];
}

function passColumns(m: CostsModel, b: Basis, t: CostsRefs, v: Levels): PlannedColumn[] {
  const me = t.guarantee;
  const c = (heading: string): string => cell(me, heading);
  const all = (heading: string): string => column(me, heading);
  const unit = b.name.reallocationUnit;
  const byAmounts = m.case.guarantee?.basis.kind === 'amounts';
  return passValues(m, v).flatMap((pass, p) => {
    const head = (step: string): string => passHeading(step, p);
    const before = p === 0 ? '基準額' : passHeading('額', p - 1);
    const settled = p === 0 ? '0' : c(passHeading('済', p - 1));
    const excess = c(head('差額'));
    const sumOf = head('重み計');
    const taken = takenColumns(
      c,
      all,
      { excess, weightSum: c(sumOf), weight: head('開の重み'), order: head('順番'), unit },
      pass,
      head,
    );
    return [
      formula(head('発動'), `${c('対象')}*(1-${settled})*(${c(before)}>${c('発動額')})`, pass.triggered),
      formula(head('済'), `${settled}+${c(head('発動'))}`, pass.settled),
      formula(head('設定額'), `IF(${c(head('発動'))}=1,${c('調整後額')},${c(before)})`, pass.set, {
        format: 'yen',
      }),
      formula(
        head('差額'),
        `SUM(${all('基準額')})-SUM(${all(head('設定額'))})`,
        pass.set.map(() => pass.excess),
        { format: 'yen' },
      ),
      formula(head('開の重み'), `(1-${c(head('済'))})*${c('重み')}`, pass.openWeight),
      formula(
        sumOf,
        `MAX(1,SUM(${all(head('開の重み'))}))`,
        pass.set.map(() => pass.weightSum),
      ),
      label(head('順番'), pass.order, { format: 'integer', width: 8 }),
      ...taken,
      formula(
        head('加算'),
        byAmounts
          ? `(${excess}>0)*(1-${c(head('済'))})*${c('対象')}*${c('重み元')}`
          : `(${c(head('開の重み'))}>0)*(${c(head('切捨額'))}+(${c(head('順位'))}<=INT((${excess}-SUM(${all(head('切捨額'))}))/${unit}))*${unit})`,
        pass.taken,
        { format: 'yen' },
      ),
      formula(head('額'), `${c(head('設定額'))}+${c(head('加算'))}`, pass.value, { format: 'yen' }),
    ];
  });
}
