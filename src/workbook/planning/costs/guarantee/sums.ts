/** 保証集計: whether the guarantee is needed, what is moved, and by how much it cannot be met. */
import type { PlannedSheet } from '../../../plan';
import { label, mixed, numbers, sheet } from '../../columns';
import { column, dataCell } from '../../layout';
import type { Basis } from '../basis';
import type { CostsLayouts, CostsRefs } from '../layouts';
import { sum, type CostsModel } from '../model';
import { guaranteePasses, passHeading } from './blocks';
import { passValues, type ClosedValues, type Levels } from './values';

/** Rows of 保証集計, whose cells the columns of 保証 refer to. */
export const SUMS = { carried: 3, excess: 5, weight: 6, places: 7, missing: 8 } as const;
/** By passes: how many are above the trigger after the last one. */
const STILL_ABOVE = 4;

/** The cell that says by how much the guarantee cannot be met, for 検算. */
export function missingCell(t: CostsRefs): string {
  return dataCell(t.guaranteeSums, '値', SUMS.missing);
}

/** The cell that counts who would trigger one more pass, for 検算. */
export function stillAboveCell(t: CostsRefs): string {
  return dataCell(t.guaranteeSums, '値', STILL_ABOVE);
}

interface Line {
  item: string;
  unit: '円' | '件' | '－';
  formula: string;
  value: number | string;
}

export function sumsSheet(
  m: CostsModel,
  b: Basis,
  l: CostsLayouts,
  t: CostsRefs,
  v: Levels,
  closed: ClosedValues | null,
): PlannedSheet {
  const exceeding = column(t.guarantee, '超過');
  const base = column(t.guarantee, '基準額');
  const rows: Line[] = [
    {
      item: '保証の要否',
      unit: '－',
      formula: `IF(MAX(${exceeding})=1,"要","不要")`,
      value: v.exceeds.includes(1) ? '要' : '不要',
    },
    { item: '基準額の計', unit: '円', formula: `SUM(${base})`, value: sum(v.base) },
    ...(closed ? closedLines(m, b, t, closed) : passLines(m, t, v)),
  ];
  return sheet(
    l.guaranteeSums,
    'result',
    '保証集計（保証が要るか、動かした額、不足額）',
    '不要は、発動額を超える団体がないこと。不足額が 0 でなければ、この保証は満たせない。',
    [
      numbers(rows.length),
      label(
        '項目',
        rows.map((r) => r.item),
        { width: 36 },
      ),
      label(
        '単位',
        rows.map((r) => r.unit),
        { width: 6 },
      ),
      mixed(
        '値',
        rows.map(({ formula, value }) => ({ formula, value })),
        {
          format: 'yen',
          width: 18,
          style: 'result',
        },
      ),
    ],
    { orientation: 'portrait' },
  );
}

function closedLines(m: CostsModel, b: Basis, t: CostsRefs, closed: ClosedValues): Line[] {
  const all = (heading: string): string => column(t.guarantee, heading);
  const value = (row: number): string => dataCell(t.guaranteeSums, '値', row);
  const weightless = `(${all('重み')}=0)*((${all('基準額')}<${all('上限額')})*${all('基準額')}+(${all('基準額')}>=${all('上限額')})*${all('上限額')})`;
  const unit = m.case.guarantee?.reallocationUnit ?? 1;
  return [
    {
      item: '分ける額（重みのない団体の額を除く）',
      unit: '円',
      formula: `SUM(${all('基準額')})-SUMPRODUCT(${weightless})`,
      value: closed.carried,
    },
    { item: 'キー（重みあたりの引受額）', unit: '円', formula: `MAX(0,${all('候補')})`, value: closed.mu },
    {
      item: '引受額の計',
      unit: '円',
      formula: `${value(SUMS.carried)}-SUMPRODUCT((${all('重み')}>0)*(${all('開')}*${all('基準額')}+(1-${all('開')})*${all('上限額')}))`,
      value: closed.excess,
    },
    { item: '開の重みの計', unit: '－', formula: `MAX(1,SUM(${all('開の重み')}))`, value: closed.weightSum },
    {
      item: '端数を受ける団体の数',
      unit: '件',
      formula: `INT((${value(SUMS.excess)}-SUM(${all('切捨額')}))/${b.name.reallocationUnit})`,
      value: Math.floor((closed.excess - sum(closed.cut)) / unit),
    },
    {
      item: '保証できない不足額',
      unit: '円',
      formula: `MAX(0,SUM(${all('基準額')})-SUMPRODUCT((${all('重み')}>0)*${all('上限額')})-SUMPRODUCT(${weightless}))`,
      value: closed.missing,
    },
  ];
}

function passLines(m: CostsModel, t: CostsRefs, v: Levels): Line[] {
  const all = (heading: string): string => column(t.guarantee, heading);
  const passes = passValues(m, v);
  const last = passes.at(-1);
  const end = last?.value ?? v.base;
  const head = (step: string): string => passHeading(step, guaranteePasses(m) - 1);
  return [
    {
      item: '1回目に超える団体の数',
      unit: '件',
      formula: `SUM(${all('超過')})`,
      value: sum(v.exceeds),
    },
    {
      item: '最後の回の後に発動額を超える団体の数',
      unit: '件',
      formula: `SUMPRODUCT(${all('対象')}*(1-${all(head('済'))})*(${all(head('額'))}>${all('発動額')}))`,
      value: end.filter((yen, i) => v.takes[i] === 1 && last?.settled[i] === 0 && yen > (v.trigger[i] ?? 0))
        .length,
    },
    {
      item: '1回目の差額',
      unit: '円',
      formula: `MAX(${all(passHeading('差額', 0))})`,
      value: passes[0]?.excess ?? 0,
    },
    {
      item: '調整後額に置かれた団体の数',
      unit: '件',
      formula: `SUM(${all(head('済'))})`,
      value: sum(last?.settled ?? []),
    },
    {
      item: '引き受けた額の計',
      unit: '円',
      formula: `SUMPRODUCT((${all('調整')}>0)*${all('調整')})`,
      value: sum(end.map((yen, i) => Math.max(0, yen - (v.base[i] ?? 0)))),
    },
    {
      item: '保証できない不足額',
      unit: '円',
      formula: `SUM(${all('基準額')})-SUM(${all('結果')})`,
      value: sum(v.base) - sum(end),
    },
  ];
}
