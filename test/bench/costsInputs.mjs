/** Cost sharing of any size: towns × services × months, metered, with a guarantee, mixed keys and yearly burdens. */
import { MEMBERS_OF, planOfTables, sequence } from './inputs.mjs';

export const SERVICES_OF = (size) => Array.from({ length: size.services }, (_, i) => `業務${i + 1}`);

const first = { year: 2011, month: 10 };

/** 201110 and so many months on. */
function monthAfter(months) {
  const count = first.year * 12 + first.month - 1 + months;
  return Math.floor(count / 12) * 100 + (count % 12) + 1;
}

/** Tables of the contract as rows with headings. */
export function costsTablesOf(size) {
  const members = MEMBERS_OF(size);
  const services = SERVICES_OF(size);
  const next = sequence(members.length * 1000 + services.length);
  const people = members.map(() => next(60000) + 2000);
  const prices = services.map(() => next(20) + 1);
  const monthly = prices.reduce((sum, price) => sum + price, 0);
  return {
    団体: [['団体名'], ...members.map((m) => [m])],
    基礎数値: [['団体名', '指標', '値'], ...members.map((m, i) => [m, '人口', people[i]])],
    現行経費: [
      ['団体名', '費目', '金額'],
      // Between 1.1 and 2.4 times the fees: some are below the guarantee, the whole fits.
      ...members.map((m, i) => [
        m,
        '使用料',
        Math.floor((people[i] * monthly * size.months * (110 + next(130))) / 100),
      ]),
    ],
    契約期間: [['契約名', '団体名', '開始'], ...members.map((m) => ['基幹系', m, 40817 + next(300)])],
    業務: [['業務名', '契約名', '月額単価'], ...services.map((s, i) => [s, '基幹系', prices[i]])],
    利用表: [['業務名', ...members], ...services.map((s) => [s, ...members.map(() => '○')])],
    数量表: [['業務名', ...members], ...services.map((s) => [s, ...people])],
    経費: [
      ['経費名', '金額', '按分方法', '保証の対象', '対象範囲'],
      ['利用料', null, '従量', '○', '業務システム'],
      ['運営費', 100000000, '均等4人口6', null, '共同化経費'],
      ['移行費', 220000000, '削減額割', null, '共同化経費'],
    ],
    按分方法: [
      ['方法名', '基準', '割合'],
      ['均等4人口6', '均等割', 4],
      ['均等4人口6', '人口割', 6],
    ],
    保証: [
      ['発動条件', '発動率'],
      ['削減率', 0.3],
    ],
    条件: [
      ['条件名', '値'],
      ['計算期間の開始月', monthAfter(0)],
      ['計算期間の終了月', monthAfter(size.months - 1)],
      ['年度割の基準', '従量'],
    ],
  };
}

export const costsPlanOf = (size) => planOfTables(costsTablesOf(size));
