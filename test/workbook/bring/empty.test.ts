/** A staff's sheet in a workbook that has nothing else yet: no names are known, the headings have to do. */
import { recognise } from '../../../src/workbook/bring';
import type { Snapshot } from '../../../src/workbook';
import { snapshotOfPlan } from '../read/snapshotOf';
import { templates } from '../../../src/workbook/templates';
import { staffRange } from './staff';

const SURVEY = staffRange(
  '調査',
  [
    ['平成24年度 プレ印刷帳票 発注予定調査票（第1回）'],
    [null, null, null, null, null, '（単位：千枚、円）'],
    ['町村名', '納税通知書', null, '督促状', null, '備考'],
    [null, '予定枚数', '単独単価', '予定枚数', '単独単価', null],
    ['葉山町', 50, 4, 5, 6, null],
    ['寒川町', 10, 8, 2, 9, '隔年'],
    ['小計', 60, null, 7, null, null],
    ['大磯町', 5, 12, 1, 11, null],
    ['二宮町', 0.5, 25, 0.8, 10.5, null],
    ['合計', 65.5, null, 8.8, null, null],
  ],
  ['A1:F1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:F4'],
);

test('headings in so many words outweigh names that nobody has entered yet', () => {
  const whole = snapshotOfPlan(templates['empty-forms']!());
  const nothing: Snapshot = { ...whole, tables: [], names: [] };
  for (const snapshot of [nothing, whole]) {
    const { mapping } = recognise(SURVEY, snapshot);
    expect(mapping?.target).toBe('発注予定');
    expect(mapping?.constants).toEqual({ 回次: '第1回' });
    expect(mapping?.columns.map(({ to, names, factor }) => [to, names['帳票名'] ?? '', factor])).toEqual([
      ['団体名', '', 1],
      ['予定枚数', '納税通知書', 1000],
      ['単独単価', '納税通知書', 1],
      ['予定枚数', '督促状', 1000],
      ['単独単価', '督促状', 1],
      ['参考', '', 1],
    ]);
  }
});
