/** 税率別明細, 団体別消費税: tax on the members' shares by rate, where amounts are brought to 税抜. */
import { taxRateAt } from '../../../core';
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { block, cell, column, headingCell, type TableRef } from '../layout';
import type { Basis } from './basis';
import type { CostsLayouts, CostsRefs } from './layouts';
import { memberBlock } from './members';
import { sum, type CostsModel } from './model';
import { partsOf, type Part } from './sharing';

/** Percent of a component's line; 0 without a date of supply. */
function percentOf(m: CostsModel, { share }: Part): number {
  const supplied = m.case.costs[share.cost]?.lines[share.line]?.supplied ?? NaN;
  return Number.isNaN(supplied) ? 0 : (taxRateAt(supplied, m.case.policy.tax.rates) ?? 0);
}

/** Components of both stages: 成分, then 削減成分. */
export function taxedParts(m: CostsModel): { part: Part; later: boolean; row: number }[] {
  return [false, true].flatMap((later) => partsOf(m, later).map((part, i) => ({ part, later, row: i + 1 })));
}

export function memberTaxSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (l.memberTaxes.rowCount === 0) return [];
  return [rateParts(m, l, t), taxes(m, b, l, t)];
}

function rateParts(m: CostsModel, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.rateParts;
  const parts = taxedParts(m);
  const number = cell(me, '成分番号');
  const stage = cell(me, '段階');
  const of = (later: boolean, one: (parts: TableRef, shares: TableRef) => string): string | null => {
    const rows = later ? l.laterParts.rowCount : l.parts.rowCount;
    if (rows === 0) return null;
    return later ? one(t.laterParts, t.laterShares) : one(t.parts, t.shares);
  };
  const byStage = (one: (parts: TableRef, shares: TableRef) => string): string =>
    `IF(${stage}=1,${of(false, one) ?? '0'},${of(true, one) ?? '0'})`;
  const line = byStage((p) => `INDEX(${block(p, '明細行')},${number})`);
  return sheet(
    l.rateParts,
    'calculation',
    '税率別明細（按分した額の税率）',
    '段階：1 成分、2 削減成分。税率 0 は供給日のない額。単位：円（税抜）',
    [
      numbers(parts.length),
      label(
        '段階',
        parts.map(({ later }) => (later ? 2 : 1)),
        { format: 'integer', width: 7 },
      ),
      label(
        '成分番号',
        parts.map(({ row }) => row),
        { format: 'integer', width: 8 },
      ),
      label(
        '経費名',
        parts.map(({ part }) => m.case.costs[part.share.cost]?.name ?? ''),
        { width: 24 },
      ),
      formula(
        '税率',
        `INDEX(${block(t.lines, '税率')},${line})`,
        parts.map(({ part }) => percentOf(m, part)),
        { width: 7 },
      ),
      ...m.memberNames.map((name, k) =>
        formula(
          name,
          byStage((_, s) => {
            const member = `${column(s, '団体番号')},MATCH(${headingCell(me, name)},${column(t.members, '団体名')},0)`;
            return `SUMIFS(${column(s, '配分額')},${column(s, '成分番号')},${number},${member})`;
          }),
          parts.map(({ part: { component } }) => {
            const i = component.members.indexOf(k);
            return i < 0 ? 0 : (component.columns.share[i] ?? 0);
          }),
          { format: 'yen' },
        ),
      ),
    ],
    { frozenColumns: 4 },
  );
}

function taxes(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.memberTaxes;
  const c = (heading: string): string => cell(me, heading);
  const list = m.figures.taxes;
  const grid = memberBlock(m, t.rateParts);
  const ofRate = `(${column(t.rateParts, '税率')}=${c('税率')})`;
  const joint = (percent: number): number =>
    list.find((one) => one.percent === percent && one.member === null)?.tax ?? 0;
  const separate = (percent: number): number =>
    sum(list.filter((one) => one.percent === percent && one.member !== null).map((one) => one.tax));
  return sheet(
    l.memberTaxes,
    'result',
    '団体別消費税（按分した額の消費税）',
    '税額は団体と税率ごとに一度だけ端数を処理する。全団体（番号 0）は総額への税額で、団体の税額の計との差は契約が別々のため。単位：円',
    [
      numbers(list.length),
      label(
        '税率',
        list.map((one) => one.percent),
        { format: 'integer', width: 7 },
      ),
      label(
        '団体名',
        list.map((one) => (one.member === null ? '全団体' : (m.memberNames[one.member] ?? ''))),
      ),
      label(
        '団体番号',
        list.map((one) => (one.member ?? -1) + 1),
        { format: 'integer', width: 8 },
      ),
      formula(
        '税抜額',
        `IF(${c('団体番号')}=0,SUMPRODUCT(${ofRate}*${grid}),SUMPRODUCT(${ofRate}*INDEX(${grid},0,MAX(1,${c('団体番号')}))))`,
        list.map((one) => one.base),
        { format: 'yen' },
      ),
      formula(
        '税額',
        `INT((${c('税抜額')}*${c('税率')}+${b.name.taxShare}*100+${b.name.taxUnits})/100)`,
        list.map((one) => one.tax),
        { format: 'yen', style: 'result' },
      ),
      formula(
        '税込額',
        `${c('税抜額')}+${c('税額')}`,
        list.map((one) => one.base + one.tax),
        { format: 'yen', style: 'result' },
      ),
      formula(
        '団体の計との差',
        `IF(${c('団体番号')}=0,${c('税額')}-SUMIFS(${column(me, '税額')},${column(me, '税率')},${c('税率')},${column(me, '団体番号')},">0"),0)`,
        list.map((one) => (one.member === null ? joint(one.percent) - separate(one.percent) : 0)),
        { format: 'yen' },
      ),
    ],
    { frozenColumns: 3 },
  );
}
