/** What the formulas of cost sharing follow when a cell changes and no run follows (test/parity/asComputed.test.ts). */
import {
  BEFORE_PERIOD,
  INDICATOR_DATE,
  MEMBERSHIP_PARAMETERS,
  PART_MONTH,
  RATE_DECIMALS,
  SAVING_BASE,
  SHARE_MODE,
  SHARE_UNIT,
  TAX_ROUNDING,
  YEARLY_UNIT,
} from '../../contract';
import type { Followed } from '../asComputed';

export const FOLLOWED_PARAMETERS: readonly string[] = [
  PART_MONTH,
  BEFORE_PERIOD,
  SHARE_UNIT,
  SHARE_MODE,
  SAVING_BASE,
  INDICATOR_DATE,
  YEARLY_UNIT,
  TAX_ROUNDING,
  RATE_DECIMALS,
  ...MEMBERSHIP_PARAMETERS.map(({ name }) => name),
];

const AMOUNTS = { any: ['単位'] } as const;

export const FOLLOWED: Followed = {
  団体: { any: ['幹事', '団体コード', '略称'] },
  現行経費: { any: ['単位', '比較対象'], dates: ['供給日'] },
  契約期間: { dates: ['開始', '終了'] },
  業務: AMOUNTS,
  利用: { dates: ['開始月', '終了月'] },
  経費: { any: ['単位', '保証の対象', '違約金', '対象範囲', '新規'], dates: ['供給日'] },
  按分方法: { any: ['端数の単位', '端数の方法', '基準日'] },
  参加: AMOUNTS,
  保証: { any: ['保証額の単位', '再按分の単位', '基準日'] },
  保証水準: AMOUNTS,
  要望: { any: ['単位', '状態', '基準日'] },
  費用内訳: AMOUNTS,
  提案上限: AMOUNTS,
  年度総額: AMOUNTS,
  加入脱退: { any: ['単位'], dates: ['予告日', '異動日'] },
  精算: AMOUNTS,
  見積比較: AMOUNTS,
  税率: { dates: ['適用開始'] },
};
