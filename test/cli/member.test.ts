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
