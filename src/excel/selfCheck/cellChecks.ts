/** What becomes of what we enter into cells. */
import { needsApostrophe } from '../image/entry';
import type { SelfCheck } from './types';

const show = (value: unknown): string => JSON.stringify(value);

export const CELL_CHECKS: readonly SelfCheck[] = [
  {
    id: 'arrays',
    what: '二次元配列で書いた値が、そのまま読める',
    page: 'Range.values',
    run: async ({ context, sheet }) => {
      const values = [
        [1, '葉山町', true],
        [0.1, '', -5],
      ];
      sheet.getRange('A1:C2').values = values;
      const range = sheet.getRange('A1:C2');
      range.load('values');
      await context.sync();
      return { expected: show(values), found: show(range.values) };
    },
  },
  {
    id: 'nullLeaves',
    what: '配列の null はセルをそのままにし、空文字は消す',
    page: 'Blank and null values in Excel add-ins',
    run: async ({ context, sheet }) => {
      sheet.getRange('A4:B4').values = [[7, 8]];
      // The type has no null, the page has.
      sheet.getRange('A4:B4').values = [[null, '']] as unknown as string[][];
      const range = sheet.getRange('A4:B4');
      range.load('values');
      await context.sync();
      return { expected: show([[7, '']]), found: show(range.values) };
    },
  },
  {
    id: 'apostrophe',
    what: 'アポストロフィを付けた文字は、数式や数値や日付にならない',
    page: 'Range.values; Format numbers as text',
    run: async ({ context, sheet }) => {
      const texts = [
        '=1+1',
        '+1',
        '-1',
        '@cmd',
        "'a",
        '2011-10',
        'H23.10',
        '１２',
        'TRUE',
        '#N/A',
        '10月5日',
        '50%',
        '第1回',
      ];
      sheet.getRange(`A6:A${5 + texts.length}`).formulas = texts.map((text) => [
        needsApostrophe(text) ? `'${text}` : text,
      ]);
      const range = sheet.getRange(`A6:A${5 + texts.length}`);
      range.load('values');
      await context.sync();
      return { expected: show(texts), found: show(range.values.map(([value]) => value as unknown)) };
    },
  },
  {
    id: 'textFormat',
    what: '表示形式が文字列のセルでは、書いた文字がそのまま残る',
    page: 'Format numbers as text',
    run: async ({ context, sheet }) => {
      const texts = ['2011-10', '0123', '第1回', '1/2', 'TRUE'];
      const range = sheet.getRange(`C6:C${5 + texts.length}`);
      range.numberFormat = texts.map(() => ['@']);
      range.formulas = texts.map((text) => [text]);
      range.load('values');
      await context.sync();
      return { expected: show(texts), found: show(range.values.map(([value]) => value as unknown)) };
    },
  },
  {
    id: 'manyCells',
    what: '1,500個を超えるセルを一度に書いても、同じ並びで読める',
    page: 'Resource limits and performance optimization for Office Add-ins',
    run: async ({ context, sheet }) => {
      const values = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (__, c) => r * 10 + c));
      const range = sheet.getRangeByIndexes(0, 30, 400, 10);
      range.values = values;
      range.load('values');
      await context.sync();
      const wrong = range.values.flat().filter((value, i) => value !== i).length;
      return {
        expected: '4000個のうち0個が違う',
        found: `${range.values.flat().length}個のうち${wrong}個が違う`,
      };
    },
  },
  {
    id: 'largeRequest',
    what: '4メガバイトに近い要求を、受け取って書ける',
    page: 'Resource limits and performance optimization for Office Add-ins',
    run: async ({ context, sheet }) => {
      const text = '割'.repeat(10_000);
      const range = sheet.getRangeByIndexes(0, 50, 110, 1);
      range.values = Array.from({ length: 110 }, () => [text]);
      await context.sync();
      const last = sheet.getRangeByIndexes(109, 50, 1, 1);
      last.load('values');
      await context.sync();
      return { expected: '10000文字', found: `${String(last.values[0]?.[0]).length}文字` };
    },
  },
];
