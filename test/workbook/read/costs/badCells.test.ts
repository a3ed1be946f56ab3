/** One bad cell each: what is said, and where, in words of both languages. */
import { sentence } from '../../../../src/messages';
import { placeText, withCell } from '../sample';
import { costIssuesOf, costsSample } from './sample';
import { costErrors, costFindings } from './situations';

const said = (issues: ReturnType<typeof costIssuesOf>) =>
  issues.map((issue) => [issue.code, placeText(issue), issue.values['found']]);

test.each(costErrors)('%s', (_, tables, code, place, found) => {
  const issues = costIssuesOf(tables).filter(({ severity }) => severity === 'error');
  expect(said(issues)).toEqual([[code, place, found]]);
  for (const lang of ['ja', 'en'] as const) expect(sentence(issues[0]!, lang)).not.toMatch(/[{}]|undefined/);
});

test.each(costFindings)('%s: read, and said so', (_, tables, code, place, found) => {
  const issues = costIssuesOf(tables);
  expect(said(issues)).toEqual([[code, place, found]]);
  expect(issues[0]!.severity).not.toBe('error');
});

test('the nearest name is proposed', () => {
  const [issue] = costIssuesOf(withCell('経費', 6, '按分方法', '世帯割', costsSample()));
  expect(issue!.values).toMatchObject({ nearest: '世帯数割' });
  expect(issue!.values['expected']).toEqual(
    expect.arrayContaining(['均等4人口6', '直接', '均等割', '人口割', '世帯数割']),
  );
});

test('all problems come at once', () => {
  let tables = withCell('基礎数値', 1, '値', -1, costsSample());
  tables = withCell('契約期間', 1, '開始', null, tables);
  tables = withCell('経費', 6, '按分方法', 'くじ', tables);
  tables = withCell('見積比較', 1, '利用料', null, tables);
  expect(costIssuesOf(tables).map(({ code }) => code)).toEqual([
    'numberNegative',
    'valueMissing',
    'divisionUnknown',
    'numberEmpty',
  ]);
});
