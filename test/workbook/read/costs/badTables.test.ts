/** Tables and columns that are missing, misspelt, there twice, or there for another job. */
import { readWorkbook } from '../../../../src/workbook/read';
import { placeText, sample, withHeading, without } from '../sample';
import { snapshotOf } from '../snapshotOf';
import { costIssuesOf, costsSample } from './sample';

const said = (issues: ReturnType<typeof costIssuesOf>) =>
  issues.map((issue) => [issue.code, issue.severity, placeText(issue)]);

test('団体 is needed', () => {
  expect(said(costIssuesOf(without('団体', costsSample())))).toContainEqual([
    'tableMissing',
    'error',
    '/団体///',
  ]);
});

test('a misspelt table that may be missing is a finding with the one that may be meant', () => {
  const { 保証: guarantee, ...rest } = costsSample();
  const issues = costIssuesOf({ ...rest, 保障: guarantee! });
  expect(said(issues)).toEqual([['tableUnknown', 'warning', '入力 保障/保障///']]);
  expect(issues[0]!.values).toMatchObject({ found: '保障', nearest: '保証' });
});

test('a table that is like none is left alone', () => {
  expect(costIssuesOf({ ...costsSample(), 会議の日程: [['日'], [1]] })).toEqual([]);
});

test('a list and its matrix', () => {
  const uses = {
    ...costsSample(),
    利用表: [
      ['業務名', '葉山町', '寒川町'],
      ['住民記録', '○', null],
    ],
  };
  expect(said(costIssuesOf(uses))).toEqual([['listAndMatrix', 'error', '入力 利用/利用///']]);
  const indicators = {
    ...costsSample(),
    基礎数値表: [
      ['団体名', '人口', '世帯数'],
      ['葉山町', 1, 1],
    ],
  };
  expect(said(costIssuesOf(indicators))).toContainEqual([
    'listAndMatrix',
    'error',
    '入力 基礎数値/基礎数値///',
  ]);
});

test('a member without a column, a column without a member', () => {
  const rest = without('利用', costsSample());
  const issues = costIssuesOf({
    ...rest,
    利用表: [
      ['業務名', '葉山', '寒川町'],
      ['住民記録', '○', null],
    ],
  });
  expect(issues.map(({ code, place, values }) => [code, place.column, values['nearest']])).toEqual([
    ['columnMissing', '葉山町', '葉山'],
    ['columnUnknown', '葉山', '葉山町'],
  ]);
});

test('another mark than ○ ◎ × in the matrix, a volume without a use', () => {
  const rest = without('利用', costsSample());
  const matrix = [
    ['業務名', '葉山町', '寒川町'],
    ['住民記録', '△', null],
  ];
  const volumes = [
    ['業務名', '寒川町'],
    ['住民記録', 5],
  ];
  expect(said(costIssuesOf({ ...rest, 利用表: matrix, 数量表: volumes }))).toEqual([
    ['choiceUnknown', 'error', '入力 利用表/利用表/1/葉山町/B5'],
    ['volumeWithoutUse', 'warning', '入力 数量表/数量表/1/寒川町/B5'],
  ]);
});

test('an indicator of the matrix that formulas cannot use, and one twice', () => {
  const rest = without('基礎数値', costsSample());
  const issues = costIssuesOf({
    ...rest,
    基礎数値表: [
      ['団体名', '人口', '世帯数', '計', '人 口'],
      ['葉山町', 1, 1, 2, 1],
    ],
  });
  expect(said(issues)).toEqual([
    ['columnTwice', 'error', '入力 基礎数値表/基礎数値表//人 口/E4'],
    ['keyNameUnsafe', 'error', '入力 基礎数値表/基礎数値表//計/D4'],
  ]);
});

test('a misspelt column is not ignored', () => {
  const issues = costIssuesOf(withHeading('経費', '財源', '財元', costsSample()));
  expect(said(issues)).toEqual([['columnUnknown', 'warning', '入力 経費/経費//財元/I4']]);
  expect(issues[0]!.values).toMatchObject({ nearest: '財源' });
});

test('weights of years without the parameter are not used, the parameter needs its table', () => {
  const parameters = [
    ['条件名', '値'],
    ['計算期間の開始月', 201110],
    ['計算期間の終了月', 201609],
  ];
  expect(said(costIssuesOf({ ...costsSample(), 条件: parameters }))).toEqual([
    ['tableNotUsed', 'warning', '入力 年度割/年度割///'],
    ['tableNotUsed', 'warning', '入力 年度総額/年度総額///'],
  ]);
  expect(said(costIssuesOf(without('年度割', costsSample())))).toEqual([
    ['yearWeightsEmpty', 'error', '入力 条件/条件/3/値/B7'],
  ]);
});

test('flattening needs one contract to be named where there are several', () => {
  const sample = costsSample();
  const terms = sample['契約期間'] ?? [];
  const [, line = []] = terms;
  const tables = (name: string | null): ReturnType<typeof costsSample> => ({
    ...without('年度割', without('年度総額', sample)),
    契約期間: [...terms, ['外部系', ...line.slice(1)]],
    条件: [
      ['条件名', '値'],
      ['計算期間の開始月', 201110],
      ['計算期間の終了月', 201609],
      ['年度割の基準', '平準化'],
      ['年度割の契約名', name],
    ],
  });
  const found = costIssuesOf(tables(null)).filter(({ code }) => code === 'flattenedContractMissing');
  expect(said(found)).toEqual([['flattenedContractMissing', 'error', '入力 条件/条件/4/値/B8']]);
  expect(found[0]!.values).toMatchObject({ expected: expect.arrayContaining(['外部系']) });
  expect(costIssuesOf(tables('外部系')).map(({ code }) => code)).not.toContain('flattenedContractMissing');
});

test('ratios without their column', () => {
  const issues = costIssuesOf(withHeading('按分方法', '割合', '参考 割合', costsSample()));
  expect(said(issues)).toEqual([
    ['ratioColumnMissing', 'error', '入力 按分方法/按分方法/1//A5'],
    ['ratioColumnMissing', 'error', '入力 按分方法/按分方法/2//A6'],
  ]);
});

test('a workbook of both jobs: each reads its own tables, shared ones are told once', () => {
  const forms = sample();
  const costs = costsSample();
  const both = readWorkbook(
    snapshotOf({
      ...costs,
      ...forms,
      団体: costs['団体']!,
      条件: [...costs['条件']!, ...forms['条件']!.slice(1), ['知らない条件', 1]],
    }),
  );
  expect(both.kind).toBe('workbook');
  if (both.kind !== 'workbook') return;
  expect([both.forms?.kind, both.costs?.kind]).toEqual(['forms', 'costs']);
  expect(both.findings.map(({ code }) => code)).toEqual(['parameterUnknown', 'parameterUnknown']);
});

test('a workbook of one job', () => {
  const only = (tables: ReturnType<typeof sample>) => {
    const read = readWorkbook(snapshotOf(tables));
    return read.kind === 'workbook' ? [read.forms?.kind, read.costs?.kind] : [];
  };
  expect(only(sample())).toEqual(['forms', undefined]);
  expect(only(costsSample())).toEqual([undefined, 'costs']);
});

test('a workbook of no job', () => {
  const read = readWorkbook(snapshotOf({ 経済: [['a'], [1]] }));
  expect(read).toMatchObject({ kind: 'rejected', issues: [{ code: 'noJob', values: { nearest: '経費' } }] });
});

test('problems of one job reject the whole workbook', () => {
  const read = readWorkbook(
    snapshotOf({ ...sample(), ...without('経費', costsSample()), 条件: [['条件名', '値']] }),
  );
  expect(read.kind).toBe('rejected');
});
