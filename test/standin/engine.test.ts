import { calculateWorkbook } from '../../src/standin/engine';

test('structured references, names and this row in one workbook', async () => {
  const values = await calculateWorkbook(
    [
      {
        name: '入力 発注',
        cells: [
          ['団体', '枚数', '金額', '割合'],
          ['A市', 100, '=発注_予定[[#This Row],[枚数]]*単価', '=[@枚数]/SUM([枚数])'],
          ['B町', 300, '=発注_予定[[#This Row],[枚数]]*単価', '=[@枚数]/SUM([枚数])'],
        ],
      },
      {
        name: '結果',
        cells: [
          [
            '=SUM(発注_予定[金額])',
            '=SUMIFS(発注_予定[枚数],発注_予定[団体],"B町")',
            '=NA()',
            '=1=1',
            'text',
            true,
            '=発注_予定[金額]*0+x',
            '=内輪*2',
          ],
        ],
      },
    ],
    [{ name: '発注_予定', sheet: '入力 発注', address: 'A1:D3' }],
    [
      { name: '単価', formula: '=12.5' },
      { name: '内輪', formula: "='入力 発注'!$B$3", sheet: '結果' },
    ],
  );
  expect(values[0]?.[1]).toEqual(['A市', 100, 1250, 0.25]);
  expect(values[1]?.[0]?.slice(0, 6)).toEqual([5000, 300, { error: '#N/A' }, true, 'text', true]);
});
