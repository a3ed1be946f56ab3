/** A table of the contract laid out as offices do, with titles, units, subtotals and totals, is recovered exactly. */
import fc from 'fast-check';
import type { CellValue, Snapshot } from '../../../src/workbook';
import { recognise, type RangeSnapshot } from '../../../src/workbook/bring';
import { snapshotOf } from '../read/snapshotOf';
import { after, bring, staffRange } from './staff';

const MEMBERS = ['葉山町', '寒川町', '大磯町', '二宮町', '中井町', '大井町', '松田町', '会計町'];
const FORMS = ['納付書', '封筒', '督促状', '設計書'];
const ROUNDS = ['第1回', '第2回', '第3回'];

interface Case {
  members: string[];
  forms: string[];
  rounds: string[];
  sheets: number[];
  prices: number[];
  thousands: boolean;
  title: boolean;
  corner: boolean;
  every: number;
  total: boolean;
  note: boolean;
  known: boolean;
}

const count = <T>(all: readonly T[], least: number): fc.Arbitrary<T[]> =>
  fc.integer({ min: least, max: all.length }).map((n) => all.slice(0, n));

const cases: fc.Arbitrary<Case> = fc.record({
  members: count(MEMBERS, 2),
  forms: count(FORMS, 1),
  rounds: count(ROUNDS, 1),
  sheets: fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 96, maxLength: 96 }),
  prices: fc.array(
    fc.integer({ min: 1, max: 5_000 }).map((n) => n / 100),
    { minLength: 96, maxLength: 96 },
  ),
  thousands: fc.boolean(),
  title: fc.boolean(),
  corner: fc.boolean(),
  every: fc.integer({ min: 0, max: 4 }),
  total: fc.boolean(),
  note: fc.boolean(),
  known: fc.boolean(),
});

interface Order {
  回次: string;
  帳票名: string;
  団体名: string;
  予定枚数: number;
  単独単価?: number;
}

const key = (one: Order): string => `${one.回次}/${one.帳票名}/${one.団体名}`;

function workbook({ members, forms, rounds, known }: Case): Snapshot {
  if (!known) return snapshotOf({ 参考: [['a'], ['b']] }, {});
  return snapshotOf({
    団体: [['団体名'], ...members.map((name) => [name])],
    帳票: [['帳票名'], ...forms.map((name) => [name])],
    回次: [['回次', '単価方式'], ...rounds.map((name) => [name, '共通'])],
  });
}

const sum = (values: readonly CellValue[]): number =>
  values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);

/** Subtotals after every so many rows, and a total; columns that are added up by position. */
function withTotals(rows: CellValue[][], { every, total }: Case, added: readonly number[]): CellValue[][] {
  const out: CellValue[][] = [];
  let part: CellValue[][] = [];
  const line = (label: string, of: CellValue[][]): CellValue[] =>
    rows[0]!.map((_, c) =>
      c === 0 ? label : added.includes(c) ? round(sum(of.map((row) => row[c] ?? null))) : null,
    );
  rows.forEach((row, i) => {
    out.push(row);
    part.push(row);
    if (every > 0 && ((i + 1) % every === 0 || i === rows.length - 1)) {
      out.push(line('小　計', part));
      part = [];
    }
  });
  if (total) out.push(line('合計', rows));
  return out;
}

const round = (value: number): number => Number(value.toPrecision(15));

function framed(c: Case, headings: CellValue[][], rows: CellValue[][], merges: string[]): RangeSnapshot {
  const top: CellValue[][] = [];
  const width = headings[0]!.length;
  const unit = c.corner ? (c.thousands ? '（単位：千枚）' : '（単位：枚）') : null;
  if (c.title) top.push(['令和7年度　帳票の予定枚数について']);
  if (unit !== null) top.push([...new Array<null>(width - 1).fill(null), unit]);
  const moved = merges.map((area) => area.replace(/\d+/g, (row) => String(Number(row) + top.length)));
  if (c.title && width > 1) moved.push(`A1:${String.fromCharCode(64 + Math.min(26, width))}1`);
  const notes: CellValue[][] = c.note ? [['※ 数値は照会の回答による。']] : [];
  return staffRange('照会', [...top, ...headings, ...rows, ...notes], moved);
}

/** 枚数 in the unit of the sheet, and how a heading says so where no corner does. */
const shown = (c: Case, value: number): number => (c.thousands ? round(value / 1000) : value);
const headed = (c: Case, text: string): string => (c.thousands && !c.corner ? `${text}（千枚）` : text);

function recovered(c: Case, range: RangeSnapshot, constants: Record<string, string> = {}): Order[] {
  const start = workbook(c);
  const snapshot = {
    ...start,
    sheets: [...start.sheets, { name: '照会', visibility: 'visible' as const, protected: false }],
  };
  const { mapping, issues } = recognise(range, snapshot, { target: '発注予定', constants });
  if (!mapping || issues.some(({ severity }) => severity === 'error'))
    throw new Error(JSON.stringify(issues));
  const result = bring(snapshot, [mapping], [range]);
  if (result.kind !== 'planned') throw new Error(JSON.stringify(result.issues));
  const read = (from: Snapshot): Order[] => {
    const table = from.tables.find(({ name }) => name === '発注予定')!;
    return table.rows.map(
      (row) => Object.fromEntries(table.headings.map((heading, i) => [heading, row[i]])) as unknown as Order,
    );
  };
  const written = after(snapshot, result.plan);
  // Once more from what the workbook keeps: nothing changes.
  const again = bring(written, [], [range]);
  expect(again.kind === 'planned' && again.plan.sheets).toEqual([]);
  return read(written);
}

function expectSame(found: readonly Order[], expected: readonly Order[], prices: boolean): void {
  const plain = (orders: readonly Order[]): unknown[] =>
    orders
      .map((one) => [key(one), one.予定枚数, ...(prices ? [one.単独単価] : [])])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  expect(plain(found)).toEqual(plain(expected));
}

function ordersOf({ members, forms, rounds, sheets, prices }: Case): Order[] {
  let i = 0;
  return rounds.flatMap((回次) =>
    forms.flatMap((帳票名) =>
      members.map((団体名) => ({
        回次,
        帳票名,
        団体名,
        予定枚数: sheets[i % 96]!,
        単独単価: prices[i++ % 96]!,
      })),
    ),
  );
}

test('as a list', () => {
  fc.assert(
    fc.property(cases, (c) => {
      const orders = ordersOf(c);
      const headings = ['回次', '様式名', '市町村名', headed(c, '枚数'), '見積単価（円/枚）'];
      const rows = orders.map((one): CellValue[] => [
        one.回次,
        one.帳票名,
        one.団体名,
        shown(c, one.予定枚数),
        one.単独単価!,
      ]);
      expectSame(recovered(c, framed(c, [headings], withTotals(rows, c, [3]), [])), orders, true);
    }),
    { numRuns: 60 },
  );
});

test('rounds across in merged groups of 枚数 and 単価, members down', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const c = {
        ...all,
        forms: all.forms.slice(0, 1),
        rounds: ROUNDS.slice(0, Math.max(2, all.rounds.length)),
      };
      const orders = ordersOf(c);
      const upper: CellValue[] = ['団体名', ...c.rounds.flatMap((name) => [name, null])];
      const lower: CellValue[] = [null, ...c.rounds.flatMap(() => [headed(c, '予定枚数'), '単独単価'])];
      const rows = c.members.map((member): CellValue[] => [
        member,
        ...c.rounds.flatMap((name) => {
          const one = orders.find((order) => order.回次 === name && order.団体名 === member)!;
          return [shown(c, one.予定枚数), one.単独単価!];
        }),
      ]);
      const letter = (n: number): string => String.fromCharCode(65 + n);
      const merges = ['A1:A2', ...c.rounds.map((_, i) => `${letter(1 + 2 * i)}1:${letter(2 + 2 * i)}1`)];
      const added = c.rounds.map((_, i) => 1 + 2 * i);
      const range = framed(c, [upper, lower], withTotals(rows, c, added), merges);
      const set: Record<string, string> = c.known ? {} : { 帳票名: c.forms[0]! };
      expectSame(recovered(c, range, set), orders, true);
    }),
    { numRuns: 60 },
  );
});

test('members across with a total column, forms down', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const c = { ...all, rounds: ROUNDS.slice(0, 1), title: true, known: true };
      const orders = ordersOf(c);
      const headings: CellValue[] = ['帳票名', ...c.members, '計'];
      const rows = c.forms.map((form): CellValue[] => {
        const values = c.members.map((member) =>
          shown(c, orders.find((one) => one.帳票名 === form && one.団体名 === member)!.予定枚数),
        );
        return [form, ...values, round(sum(values))];
      });
      const added = headings.map((_, i) => i).slice(1);
      const named = c.thousands && !c.corner ? { ...c, corner: true } : c;
      expectSame(recovered(named, framed(named, [headings], withTotals(rows, c, added), [])), orders, false);
    }),
    { numRuns: 60 },
  );
});

test('any cells at all are answered, never thrown at', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -1000, max: 100_000 }),
    fc.constantFrom(
      '合計',
      '団体名',
      '予定枚数',
      '第1回',
      'A町',
      '（単位：千円）',
      '千円',
      '※注',
      '1,00',
      '○',
      '平成23年度',
      ' ',
    ),
    fc.string({ maxLength: 6 }),
    fc.boolean(),
    fc.constant({ error: '#REF!' }),
  );
  const merge = fc.tuple(fc.nat(4), fc.nat(5), fc.nat(2), fc.nat(3)).map(([c, r, w, h]) => {
    const letter = (n: number): string => String.fromCharCode(65 + n);
    return `${letter(c)}${r + 1}:${letter(c + w)}${r + 1 + h}`;
  });
  const snapshot = snapshotOf({ 団体: [['団体名'], ['A町'], ['B町']], 回次: [['回次'], ['第1回']] });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      fc.array(merge, { maxLength: 3 }),
      (rows, merges) => {
        const range = staffRange('照会', rows, merges);
        for (const target of [undefined, '発注予定', '経費', '利用']) {
          const { mapping } = recognise(range, snapshot, target === undefined ? {} : { target });
          if (mapping) bring(snapshot, [mapping], [range]);
        }
      },
    ),
    { numRuns: 150 },
  );
});
