/** What the formulas of pre-printed forms follow when a cell changes and no run follows (test/parity/asComputed.test.ts). */
import { AMOUNT_ROUNDING, AMOUNT_UNIT } from '../../contract';
import type { Followed } from '../asComputed';

export const FOLLOWED_PARAMETERS: readonly string[] = [AMOUNT_ROUNDING, AMOUNT_UNIT];

export const FOLLOWED: Followed = {
  団体: { any: ['幹事', '団体コード', '略称'] },
  帳票: { any: ['種類', '用紙', 'インク', '印刷時期'] },
  回次: { any: ['税区分', '前提'] },
  発注予定: { any: ['見積日'] },
  予定枚数表: { cells: true },
  単独単価表: { cells: true },
};
