/** 契約別料金, 新規料金: the fees of each contract by member. */
import type { PlannedSheet } from '../../../plan';
import { formula, label, numbers, sheet } from '../../columns';
import { cell, cells, column, headingCell } from '../../layout';
import type { CostsLayouts, CostsRefs } from '../layouts';
import { feesOf } from '../mixes';
import { sum, type CostsModel } from '../model';

export function contractFees(m: CostsModel, l: CostsLayouts, t: CostsRefs, newOnly: boolean): PlannedSheet {
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
