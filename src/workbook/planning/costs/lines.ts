/** 経費明細, 参加団体, 固定割合, 固定額: the costs' amounts in yen, and who takes part in which cost. */
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { cell, headingCell } from '../layout';
import { nameOfMember } from '../nameColumns';
import { sourceColumn } from '../source';
import type { Basis } from './basis';
import { wordOr, yenOf } from './given';
import type { CostsLayouts, CostsRefs } from './layouts';
import { orZero, participants, yearName, type CostsModel } from './model';
import { amountColumns, taxColumns, taxedFormula, taxedValue } from './taxed';

export function lineSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (m.case.costs.length === 0) return [];
  return [...lines(m, b, l, t), participation(m, l, t), ...fixedRatios(m, l, t), ...direct(m, b, l, t)];
}

/** All lines of all costs, in the order of 経費明細. */
export function allLines(m: CostsModel) {
  return m.case.costs.flatMap((cost, i) =>
    cost.lines.map((line, k) => ({
      cost: i,
      name: cost.name,
      line,
      index: k,
      row: m.rows.lines[i]?.[k] ?? 0,
    })),
  );
}

/** 1-based row of 経費明細. */
export function lineRow(m: CostsModel, cost: number, line: number): number {
  return allLines(m).findIndex((one) => one.cost === cost && one.index === line) + 1;
}

function lines(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const all = allLines(m);
  if (all.length === 0) return [];
  const me = t.lines;
  const row = cell(me, '入力行');
  const source = m.sources.costs;
  return [
    sheet(
      l.lines,
      'basis',
      '経費明細（分担する経費の額）',
      '入力「経費」を円に直した額。財源番号：1＝負担金、2＝基金、3＝補助金（基金と補助金は分担しない）。単位：円',
      [
        numbers(all.length),
        label(
          '入力行',
          all.map((one) => one.row),
          { format: 'integer', width: 8 },
        ),
        label(
          '経費名',
          all.map((one) => one.name),
          { width: 24 },
        ),
        label(
          '年度',
          all.map((one) => yearName(one.line.year)),
          { width: 14 },
        ),
        formula(
          '財源番号',
          wordOr(b.choices, '財源', source, '財源', row, '1'),
          all.map((one) => ['contributions', 'fund', 'subsidy'].indexOf(one.line.money) + 1),
          { width: 9 },
        ),
        formula(
          '入力額',
          yenOf(b.choices, source, '金額', row),
          all.map((one) => one.line.amount),
          { format: 'yen' },
        ),
        ...taxColumns(
          m,
          b,
          t,
          me,
          source,
          all.map((one) => one.line),
        ),
        formula(
          '総額',
          taxedFormula(m, me),
          all.map((one) => taxedValue(m, one.line)),
          { format: 'yen', style: 'result' },
        ),
      ],
      { frozenColumns: 4 },
    ),
  ];
}

function participation(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.participation;
  const source = m.sources.participants;
  const cost = cell(me, '経費名');
  const costs = source && sourceColumn(source, '経費名');
  const members = source && sourceColumn(source, '団体名');
  const takes = (name: string): string =>
    costs && members
      ? `IF(COUNTIFS(${costs},${cost})=0,1,(COUNTIFS(${costs},${cost},${members},${headingCell(me, name)})>0)*1)`
      : '1';
  return sheet(
    l.participation,
    'basis',
    '参加団体（経費ごとに、参加する団体は 1）',
    '入力「参加」に書かれていない経費は全団体が参加する。',
    [
      numbers(m.case.costs.length),
      label(
        '経費名',
        m.case.costs.map((one) => one.name),
        { width: 24 },
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          takes(name),
          m.case.costs.map((_, i) => (participants(m, i).includes(k) ? 1 : 0)),
        ),
      ),
    ],
    { frozenColumns: 2 },
  );
}

function fixedRatios(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const source = m.sources.participants;
  const values = source && sourceColumn(source, '固定割合');
  if (l.fixed.rowCount === 0 || !source) return [];
  const me = t.fixed;
  const ratio = (name: string): string =>
    values
      ? `SUMIFS(${values},${sourceColumn(source, '経費名')},${cell(me, '経費名')},${sourceColumn(source, '団体名')},${headingCell(me, name)})`
      : '0';
  return [
    sheet(
      l.fixed,
      'basis',
      '固定割合',
      '入力「参加」の固定割合。',
      [
        numbers(m.case.costs.length),
        label(
          '経費名',
          m.case.costs.map((one) => one.name),
          { width: 24 },
        ),
        ...m.memberNames.map((name, k) =>
          formula(
            name,
            ratio(name),
            m.case.costs.map((one) => orZero(one.fixedRatio?.[k])),
            { format: 'general' },
          ),
        ),
      ],
      { frozenColumns: 2 },
    ),
  ];
}

/** 直接: an amount for each participant. */
function direct(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  const rows = m.case.costs.flatMap((cost, i) => {
    const { division } = cost;
    if (division.kind !== 'direct') return [];
    return participants(m, i).map((member) => ({
      cost: cost.name,
      member,
      row: m.rows.participants[i]?.[member] ?? 0,
      amount: orZero(division.amounts[member]),
      ...division.said?.[member],
    }));
  });
  if (rows.length === 0) return [];
  const me = t.direct;
  return [
    sheet(l.direct, 'basis', '固定額（団体ごとに決めた額）', '入力「参加」の固定額。単位：円', [
      numbers(rows.length),
      label(
        '入力行',
        rows.map((one) => one.row),
        { format: 'integer', width: 8 },
      ),
      label(
        '経費名',
        rows.map((one) => one.cost),
        { width: 24 },
      ),
      nameOfMember(
        m,
        rows.map((one) => one.member),
      ),
      ...amountColumns(m, b, t, me, m.sources.participants, '固定額', '固定額', rows, { style: 'result' }),
    ]),
  ];
}
