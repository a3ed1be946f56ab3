/** What the command line says of cost sharing: the decks' own figures. */
import { folder } from './warikanIn';

let at: ReturnType<typeof folder>;
beforeEach(() => {
  at = folder();
});
afterEach(() => at.remove());

test('Yamaguchi: four rounds of quotes as the deck has them, in millions of yen', async () => {
  await at.run('template', 'yamaguchi', '--out', 'y.xlsx');
  const { out } = await at.run('run', 'y.xlsx', '--out', 'r.xlsx');
  for (const line of [
    '第1回RFI：現行 8,335,000,000円、移行 660,000,000円、利用料 4,904,000,000円、削減 2,771,000,000円（33.2%）',
    '第2回RFI：現行 6,434,000,000円、移行 416,000,000円、利用料 3,607,000,000円、削減 2,411,000,000円（37.5%）',
    '第3回RFI：現行 6,096,000,000円、移行 363,000,000円、利用料 3,273,000,000円、削減 2,460,000,000円（40.4%）',
    'RFP：現行 5,987,000,000円、移行 95,000,000円、利用料 2,864,000,000円、削減 3,028,000,000円（50.6%）',
  ])
    expect(out).toContain(`  ${line}\n`);
  expect(out).not.toContain('回次ごとの合計');
});

test('Saitama: 44.5497 % is 44.5 %, in the summary and in the JSON document', async () => {
  await at.run('template', 'saitama', '--out', 's.xlsx');
  const { out } = await at.run('run', 's.xlsx', '--out', 'r.xlsx', '--lang', 'en');
  expect(out).toContain(
    'today 6,013,262,000 yen, burden 3,334,372,400 yen, saving 2,678,889,600 yen (44.5%)',
  );
  const document = JSON.parse((await at.run('run', 's.xlsx', '--out', 't.xlsx', '--json')).out) as {
    burdens: { saving: number; rate: number; members: { saving: number }[] }[];
  };
  const scope = document.burdens.find(({ saving }) => saving === 2_678_889_600)!;
  expect((scope.rate * 100).toFixed(4)).toBe('44.5497');
  expect(scope.members).toHaveLength(18);
  expect(scope.members.reduce((sum, { saving }) => sum + saving, 0)).toBe(2_678_889_600);
});
