/** Every amount may say whether tax is in; one that contradicts the computation and is not converted is an error at its cell. */
import { readCosts } from '../../../../src/workbook/read';
import { snapshotOf, type Tables } from '../../../support/tables';

const base: Tables = {
  団体: [['団体名'], ['A'], ['B']],
  経費: [
    ['経費名', '金額', '税区分', '按分方法'],
    ['運営費', 1000, '税抜', '均等割'],
    ['改修', null, null, '要望'],
  ],
  要望: [
    ['要望名', '金額', '税区分'],
    ['帳票', 500, '税抜'],
  ],
  要望団体: [
    ['要望名', '団体名'],
    ['帳票', 'A'],
  ],
};

const differing = (tables: Tables): unknown[] => {
  const read = readCosts(snapshotOf(tables));
  return (read.kind === 'rejected' ? read.issues : []).map(({ code, place, values }) => [
    code,
    place.table,
    place.row,
    place.column,
    values['found'],
    values['expected'],
  ]);
};

test.each<[string, Tables, unknown[]]>([
  ['all alike', base, []],
  [
    'a request with tax among costs without',
    {
      ...base,
      要望: [
        ['要望名', '金額', '税区分'],
        ['帳票', 500, '税込'],
      ],
    },
    [['taxMarkDiffers', '要望', 1, '税区分', '税込', '税抜']],
  ],
  [
    'with the basis that 条件 names, amounts are converted; what is agreed for a year is not',
    {
      ...base,
      経費: [
        ['経費名', '金額', '税区分', '供給日', '按分方法'],
        ['運営費', 1000, '税抜', 43739, '均等割'],
        ['改修', null, null, null, '要望'],
      ],
      要望: [
        ['要望名', '金額', '税区分', '供給日'],
        ['帳票', 500, '税抜', 43739],
      ],
      年度総額: [
        ['年度', '年度の総額', '税区分'],
        ['令和元年度', 1650, '税抜'],
      ],
      条件: [
        ['条件名', '値'],
        ['税の扱い', '税込にする'],
        ['年度割の基準', '経費の年度'],
      ],
    },
    [['taxMarkDiffers', '年度総額', 1, '税区分', '税抜', '税込']],
  ],
  [
    'a word that is no mark is said once',
    {
      ...base,
      要望: [
        ['要望名', '金額', '税区分'],
        ['帳票', 500, '税なし'],
      ],
    },
    [['choiceUnknown', '要望', 1, '税区分', '税なし', ['税込', '税抜']]],
  ],
  [
    'rounds of quotes are compared among themselves',
    {
      ...base,
      見積回: [['見積回'], ['RFI'], ['RFP']],
      見積比較: [
        ['見積回', '現行経費', '移行費', '利用料', '税区分'],
        ['RFI', 100, 10, 50, '税込'],
        ['RFP', 100, 10, 40, '税抜'],
      ],
    },
    [['taxMarkDiffers', '見積比較', 2, '税区分', '税抜', '税込']],
  ],
])('%s', (_, tables, expected) => expect(differing(tables)).toEqual(expected));
