/** 削減額: what costs by saving are shared by: today's cost less the guaranteed costs, before or after the guarantee. */
import type { PlannedSheet } from '../../plan';
import { formula, label, numbers, sheet } from '../columns';
import { at, cell } from '../layout';
import type { Basis } from './basis';
import { isGuaranteed, orZero, sharesOf, type CostsModel } from './model';
import { guaranteedBase } from './guarantee/sheets';
import type { CostsLayouts, CostsRefs } from './layouts';

export function savingSheets(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet[] {
  if (l.savings.rowCount === 0) return [];
  const me = t.savings;
  const c = (heading: string): string => cell(me, heading);
  const { guarantee, saving } = m.figures;
  const before = m.memberNames.map((_, k) => {
    let total = 0;
    for (const share of sharesOf(m, false)) if (isGuaranteed(m, share.cost)) total += share.share[k] ?? 0;
    return total;
  });
  const after = before.map((yen, k) => guarantee?.result[k] ?? yen);
  const base = guaranteedBase(m, l, t, c('番号'));
  return [
    sheet(
      l.savings,
      'calculation',
      '削減額（削減額割の重み）',
      '削減額＝現行経費－保証の対象の負担（条件「削減額の基礎」により、保証で調整する前か後）。負の削減額は0と数える。単位：円',
      [
        numbers(m.memberNames.length),
        label('団体名', m.memberNames),
        formula(
          '現行経費',
          at(t.members, '現行経費', c('番号')),
          m.memberNames.map((_, k) => orZero(m.figures.current[k])),
          {
            format: 'yen',
          },
        ),
        formula('保証の前', base, before, { format: 'yen' }),
        formula(
          '保証の後',
          l.guarantee.rowCount > 0 ? at(t.guarantee, '結果', c('番号')) : c('保証の前'),
          after,
          {
            format: 'yen',
          },
        ),
        formula(
          '削減額',
          `${c('現行経費')}-CHOOSE(${b.name.savingBase},${c('保証の前')},${c('保証の後')})`,
          m.memberNames.map((_, k) => saving[k] ?? 0),
          { format: 'yen', style: 'result' },
        ),
        formula(
          '重み',
          `MAX(0,${c('削減額')})`,
          m.memberNames.map((_, k) => Math.max(0, saving[k] ?? 0)),
        ),
      ],
      { frozenColumns: 2 },
    ),
  ];
}
