/** 1,741 members and 200 forms: the largest matrix that the contract speaks of is brought in like any other. */
import { recognise } from '../../../src/workbook/bring';
import { snapshotOf } from '../read/snapshotOf';
import { bring, staffRange } from './staff';

test('1,741 × 200', () => {
  const members = Array.from({ length: 1741 }, (_, i) => `団体${i}町`);
  const forms = Array.from({ length: 200 }, (_, i) => `様式第${i}号の書`);
  const range = staffRange('照会', [
    ['予定枚数'],
    ['団体名', ...forms],
    ...members.map((member, i) => [member, ...forms.map((_, j) => i + j)]),
    ['合計', ...forms.map((_, j) => (1740 * 1741) / 2 + 1741 * j)],
  ]);
  const tables = snapshotOf({
    団体: [['団体名'], ...members.map((name) => [name])],
    帳票: [['帳票名'], ...forms.map((name) => [name])],
    回次: [['回次'], ['第1回']],
  });
  const sheet = { name: '照会', visibility: 'visible' as const, protected: false };
  const snapshot = { ...tables, sheets: [...tables.sheets, sheet] };
  const { mapping } = recognise(range, snapshot, { target: '発注予定' });
  const result = bring(snapshot, [mapping!], [range]);
  if (result.kind !== 'planned') throw new Error(JSON.stringify(result.issues));
  expect(result.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const orders = result.plan.sheets[0]!.table;
  expect(orders.rowCount).toBe(1741 * 200);
  expect(orders.columns.find(({ heading }) => heading === '予定枚数')!.values[1740 * 200 + 199]).toBe(1939);
});
