/** Tables, names, custom XML, events, protection, sheets: what applying, restoring and mending rest on. */
import { unwrap, wrap } from '../saved/xml';
import { errorCode } from '../session';
import type { Bench, SelfCheck } from './types';

async function smallTable({ sheet, prefix }: Bench, address: string, name: string): Promise<Excel.Table> {
  const range = sheet.getRange(address);
  range.values = [
    ['団体名', '枚数', '金額'],
    ['葉山町', 1000, 0],
    ['寒川町', 2000, 0],
  ];
  const table = sheet.tables.add(address, true);
  table.name = `${prefix}${name}`;
  return table;
}

export const WORKBOOK_CHECKS: readonly SelfCheck[] = [
  {
    id: 'tableFormulas',
    what: '表を作ったあとに入れた構造化参照が計算され、入力を変えると計算し直される',
    page: 'Using structured references with Excel tables',
    run: async (bench) => {
      const { context, sheet, prefix } = bench;
      await smallTable(bench, 'E1:G3', '表');
      const formula = `=${prefix}表[[#This Row],[枚数]]*12.5`;
      sheet.getRange('G2:G3').formulas = [[formula], [formula]];
      await context.sync();
      sheet.getRange('F3').values = [[4000]];
      const range = sheet.getRange('G2:G3');
      range.load('values');
      await context.sync();
      return { expected: '12500, 50000', found: range.values.flat().join(', ') };
    },
  },
  {
    id: 'tableResize',
    what: '同じ見出しの表の大きさを変えても、名前と参照が残る',
    page: 'Table.resize',
    run: async (bench) => {
      const { context, sheet, prefix } = bench;
      const table = await smallTable(bench, 'I1:K3', '大きさ');
      sheet.getRange('I8').formulas = [[`=SUM(${prefix}大きさ[枚数])`]];
      await context.sync();
      sheet.getRange('I2:K6').clear('Contents');
      table.resize('I1:K5');
      sheet.getRange('J2:J5').values = [[1], [2], [3], [4]];
      const cell = sheet.getRange('I8');
      cell.load('values');
      await context.sync();
      return { expected: '10', found: String(cell.values[0]?.[0]) };
    },
  },
  {
    id: 'names',
    what: '名前を足し、数式で使い、消せる',
    page: 'NamedItemCollection.add',
    run: async ({ context, sheet, name, prefix }) => {
      sheet.getRange('M1').values = [[12.5]];
      const item = context.workbook.names.add(`${prefix}単価`, `='${name}'!$M$1`);
      sheet.getRange('M2').formulas = [[`=${prefix}単価*2`]];
      const cell = sheet.getRange('M2');
      cell.load('values');
      item.load('formula');
      await context.sync();
      const found = String(cell.values[0]?.[0]);
      item.delete();
      await context.sync();
      return { expected: '25', found };
    },
  },
  {
    id: 'customXml',
    what: 'カスタム XML に書いた文字が、そのまま読める',
    page: 'CustomXmlPartCollection.add',
    run: async ({ context }) => {
      const namespace = 'urn:warikan:self-check:1';
      const text = JSON.stringify({ 名: '葉山町<&>"\'', 改行: 'a\nb', 絵: '𠮷野家' });
      context.workbook.customXmlParts.add(wrap(namespace, text));
      await context.sync();
      const parts = context.workbook.customXmlParts.getByNamespace(namespace);
      parts.load('items/id');
      await context.sync();
      const xml = parts.items.map((part) => part.getXml());
      await context.sync();
      parts.items.forEach((part) => part.delete());
      await context.sync();
      return { expected: text, found: xml.map(({ value }) => unwrap(value)?.text ?? '').join('') };
    },
  },
  {
    id: 'events',
    what: 'イベントを止めて、また動かせる',
    page: 'Runtime.enableEvents',
    run: async ({ context }) => {
      const { runtime } = context;
      runtime.enableEvents = false;
      runtime.load('enableEvents');
      await context.sync();
      const off = runtime.enableEvents;
      runtime.enableEvents = true;
      runtime.load('enableEvents');
      await context.sync();
      return { expected: 'false, true', found: `${off}, ${runtime.enableEvents}` };
    },
  },
  {
    id: 'protection',
    what: '保護したシートには書けず、エラーになる',
    page: 'Worksheet.protection',
    run: async ({ context, sheet }) => {
      sheet.protection.protect();
      await context.sync();
      let found = 'エラーなし';
      try {
        sheet.getRange('A1').values = [['x']];
        await context.sync();
      } catch (error) {
        found = errorCode(error);
      }
      sheet.protection.unprotect();
      await context.sync();
      return { expected: 'AccessDenied', found };
    },
  },
  {
    id: 'positions',
    what: 'シートを足すと末尾に入り、場所を変えられる',
    page: 'Worksheet.position',
    run: async ({ context, sheet, prefix }) => {
      const added = context.workbook.worksheets.add(`${prefix}二`);
      added.load('position');
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      const last = added.position === count.value - 1;
      added.position = 0;
      added.load('position');
      await context.sync();
      const found = `${last}, ${added.position}`;
      added.delete();
      sheet.load('name');
      await context.sync();
      return { expected: 'true, 0', found };
    },
  },
  {
    id: 'clearKeepsTable',
    what: '表のデータと書式を消しても、表と見出しは残る',
    page: 'Range.clear',
    run: async (bench) => {
      const { context, sheet } = bench;
      const table = await smallTable(bench, 'P1:R3', '消す');
      sheet.getRange('P2:R3').clear('Contents');
      sheet.getRange('P1:R3').clear('Formats');
      const range = table.getRange();
      range.load('address,values');
      await context.sync();
      return {
        expected: 'P1:R3 団体名',
        found: `${range.address.slice(range.address.lastIndexOf('!') + 1)} ${String(range.values[0]?.[0])}`,
      };
    },
  },
];
