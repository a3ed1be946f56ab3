/** What cannot be used is refused with a sentence in both languages; every promise settles. */
import { associateAll } from '../../src/functions/associate';
import type { Cell } from '../../src/functions/cells';
import * as functions from '../../src/functions/functions';
import { Refusal, type RefusalKind } from '../../src/functions/refuse';
import { across, down } from './support';

const { ALLOCATE, AMOUNT, GROUPS, GUARANTEE, INSTALMENTS, SHARE, UNITPRICE } = functions;

const block: Cell[][] = [
  [1, 2],
  [3, 4],
];
const longColumn = Array.from({ length: 2001 }, (): Cell[] => [1]);

test.each<[string, () => unknown, string]>([
  ['a negative total', () => ALLOCATE(-1, down(1)), '0以上の整数'],
  ['a fraction of a yen', () => ALLOCATE(0.5, down(1)), '整数（円）'],
  ['more than 10¹² yen', () => ALLOCATE(1e12 + 1, down(1)), '1兆円'],
  ['a block of weights', () => ALLOCATE(1, block), '1行か1列'],
  ['a whole column', () => ALLOCATE(1, longColumn), '列全体'],
  ['text', () => ALLOCATE(1, down(1, '12,000円')), '2番目「12,000円」'],
  ['a truth value', () => ALLOCATE(1, down(true)), 'true'],
  ['a negative weight', () => ALLOCATE(1, down(1, -1)), '2番目が負'],
  ['weights of 0', () => ALLOCATE(1, down(0, 0)), '合計が0'],
  ['five decimals', () => ALLOCATE(1, down(0.12345, 1)), '4桁'],
  ['weights too large', () => ALLOCATE(1, down(4e12, 1)), '大きすぎて'],
  ['a unit of 3', () => ALLOCATE(1, down(1), 3), '1、10、100、1000'],
  ['an unknown rule', () => ALLOCATE(1, down(1), 1, '適当'), '「最大剰余」'],
  ['a member that is not there', () => ALLOCATE(1, down(1, 1), 1, 3), '1から2'],
  ['an order of another length', () => ALLOCATE(1, down(1, 1), 1, null, down(1)), '数が違います'],
  ['a key of zeros', () => SHARE(1, down(0, 0), down(1)), 'すべて0'],
  ['an unknown stage', () => SHARE(1, [['4:6']], down(1), 1, null, undefined, '何か'), '「成分ごと」'],
  ['caps of another length', () => GUARANTEE(down(1, 1), down(1)), '数が違います'],
  ['a rate of 30', () => GUARANTEE(down(2), down(1), 30), '0.3'],
  [
    'a base that is no multiple',
    () => GUARANTEE(down(1500, 500), down(1000, 9000), 0, undefined, 1000),
    '倍数',
  ],
  ['no price where there is an order', () => GROUPS(down(1, 1), down(1, null)), '2番目が0か空白'],
  ['half a sheet', () => GROUPS(down(1.5), down(1)), '整数ではありません'],
  ['no order at all', () => GROUPS(down(0), down(1)), 'すべて0'],
  ['no group', () => GROUPS(down(1), down(1), -1), '1以上'],
  ['an unknown objective', () => GROUPS(down(1), down(1), 3, '早さ'), '「内部補助の最小化」'],
  ['two prices for three orders', () => AMOUNT(down(1, 2), down(1, 2, 3)), '数が違います'],
  ['a dozen', () => AMOUNT([[1]], [[1]], null, null, 12), '千枚'],
  ['a price unit of 0.5', () => UNITPRICE(1, down(1), down(1), 0.5), '1、0.1、0.01のどれか'],
  ['no instalment', () => INSTALMENTS(1, 0), '1から'],
])('%s', (_, call, words) => {
  expect(call).toThrow(Refusal);
  expect(call).toThrow(words);
  // Japanese, then English.
  expect(call).toThrow(/[ぁ-ん].* \/ [^ぁ-ん]+$/);
});

test('arguments that are left out arrive as null, undefined, 0 or an empty cell', () => {
  for (const none of [null, undefined, 0, ''] as const) {
    expect(ALLOCATE(100, across(1, 1, 1), none, none)).toEqual(across(34, 33, 33));
    expect(GUARANTEE(down(2, 1), down(1, 5), 0, [[none]], none)).toEqual(down(1, 2));
    expect(GROUPS(down(9, 1), down(1, 2), none, none)).toEqual(down(1, 2));
  }
});

describe('as the runtime calls them', () => {
  class ExcelError extends Error {
    constructor(
      readonly kind: RefusalKind,
      sentence: string,
    ) {
      super(sentence);
    }
  }

  function associated(from: Parameters<typeof associateAll>[0]) {
    const found = new Map<string, (...args: unknown[]) => Promise<Cell[][]>>();
    associateAll(from, {
      associate: (id, fn) => found.set(id, fn as (...args: unknown[]) => Promise<Cell[][]>),
      error: (kind, sentence) => new ExcelError(kind, sentence),
    });
    return found;
  }

  test('cells, #VALUE! and #N/A', async () => {
    const found = associated(functions);
    await expect(found.get('ALLOCATE')?.(100, [[1], [1], [1]])).resolves.toEqual([[34], [33], [33]]);
    await expect(found.get('ALLOCATE')?.(-1, [[1]])).rejects.toMatchObject({ kind: 'value' });
    await expect(found.get('GUARANTEE')?.([[100]], [[100]], 0.3)).rejects.toMatchObject({
      kind: 'notAvailable',
    });
  });

  test('what nobody expected is an error with a sentence, too', async () => {
    const found = associated({
      BROKEN: () => {
        throw new TypeError('undefined is not a function');
      },
    });
    await expect(found.get('BROKEN')?.()).rejects.toMatchObject({
      kind: 'value',
      message: expect.stringContaining('引数を確かめてください') as string,
    });
  });
});
