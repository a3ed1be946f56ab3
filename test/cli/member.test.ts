/** The page of one member: by option or by 条件, in costs and in forms; and an audit that knows it. */
import { isProblems, readSnapshot, writePlan } from '../../src/file';
import type { Plan } from '../../src/workbook';
import { templates } from '../../src/workbook/templates';
import { opened } from '../file/tamper';
import { CLOCK, folder, type Folder } from './warikanIn';

jest.setTimeout(60_000);
let at: Folder;
beforeEach(() => (at = folder()));
afterEach(() => at.remove());

const pageIn = (bytes: Uint8Array) =>
  readSnapshot(opened(bytes)).snapshot.tables.find(({ name }) => name === '割勘団体票');

/** A template with another value in 条件. */
function withParameter(name: string, parameter: string, value: string): Uint8Array {
  const plan = templates[name]!();
  const sheets = plan.sheets.map((sheet): Plan['sheets'][number] => {
    if (sheet.table.name !== '条件') return sheet;
    const { columns } = sheet.table;
    const row = Array.from(columns.find(({ heading }) => heading === '条件名')!.values).indexOf(parameter);
    const changed = columns.map((column) =>
      column.heading !== '値'
        ? column
        : { ...column, values: Array.from(column.values, (old, i) => (i === row ? value : old)) },
    );
    return { ...sheet, table: { ...sheet.table, columns: changed } };
  });
  const bytes = writePlan(null, { ...plan, sheets }, { now: CLOCK });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  return bytes;
}

test.each([
  ['toyama', 'C'],
  ['kanagawa-forms', 'B町'],
])('%s: --member, one A4 page, and an audit that finds nothing', async (template, wanted) => {
  await at.run('template', template, '--out', 'in.xlsx');
  const names = readSnapshot(opened(at.bytes('in.xlsx'))).snapshot.tables.find(({ name }) => name === '団体');
  const member =
    names?.rows.map((row) => String(row[0])).find((name) => name.includes(wanted)) ??
    String(names?.rows[1]?.[0]);
  expect(await at.run('run', 'in.xlsx', '--out', 'out.xlsx', '--member', member)).toMatchObject({ code: 0 });
  expect(pageIn(at.bytes('out.xlsx'))?.rows[0]?.[3]).toBe(member);
  expect((await at.run('audit', 'out.xlsx')).out).not.toContain('団体票');
  // Without the option the page goes away.
  expect(await at.run('run', 'out.xlsx', '--out', 'again.xlsx')).toMatchObject({ code: 0 });
  expect(pageIn(at.bytes('again.xlsx'))).toBeUndefined();
});

test('全団体: a page for each member, in the order of the table 団体', async () => {
  await at.run('template', 'toyama', '--out', 'in.xlsx');
  expect(await at.run('run', 'in.xlsx', '--out', 'out.xlsx', '--member', '全団体')).toMatchObject({
    code: 0,
  });
  const { tables } = readSnapshot(opened(at.bytes('out.xlsx'))).snapshot;
  const pages = tables.filter(({ name }) => name.startsWith('割勘団体票'));
  expect(pages.map(({ rows }) => rows[0]?.[3])).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  // Each page has its own member's figures: 負担額 as on the sheet of all members.
  const burden = tables.find(({ name }) => name === '割勘団体別負担')!;
  const expected = burden.rows.map((row) => row[burden.headings.indexOf('負担額')]);
  expect(pages.map(({ rows }) => rows.find((row) => row[3] === '負担額')?.[4])).toEqual(expected);
  expect((await at.run('audit', 'out.xlsx')).out).not.toContain('団体票');
  // A page for one of them takes their place.
  await at.run('run', 'out.xlsx', '--out', 'one.xlsx', '--member', 'B');
  const left = readSnapshot(opened(at.bytes('one.xlsx'))).snapshot.tables;
  expect(left.filter(({ name }) => name.startsWith('割勘団体票')).map(({ name }) => name)).toEqual([
    '割勘団体票',
  ]);
});

test('a member that is not there', async () => {
  await at.run('template', 'yamaguchi', '--out', 'in.xlsx');
  const ran = await at.run('run', 'in.xlsx', '--out', 'out.xlsx', '--member', '下松');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('下松市');
});

test.each([
  ['yamaguchi', '光市', '光'],
  ['kanagawa-forms', 'B町', 'Z町'],
])('%s: 条件 names the member: the page follows the cell', async (template, member, unknown) => {
  at.write('in.xlsx', withParameter(template, '団体票の団体', member));
  expect(await at.run('run', 'in.xlsx', '--out', 'out.xlsx')).toMatchObject({ code: 0 });
  const page = pageIn(at.bytes('out.xlsx'));
  expect(page?.rows[0]?.[3]).toBe(member);
  expect(page?.formulas?.[0]?.[3]).toContain('入力 条件');
  expect((await at.run('audit', 'out.xlsx')).out).not.toContain('団体票');
  at.write('wrong.xlsx', withParameter(template, '団体票の団体', unknown));
  const ran = await at.run('run', 'wrong.xlsx', '--out', 'no.xlsx');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('条件');
});
