/** The contract's tables for evaluating proposals (提案評価): 評価項目, 提案者, 評価点, 評価点表, 要件充足. */
import { REMARK, SOURCE, choice, key, number, whole } from './costsColumns';
import { DECISIONS, PARAMETERS } from './forms';
import type { ColumnSpec, TableSpec } from './spec';

export const STAGES = ['1次', '2次'] as const;
export const SCORE_KINDS = ['技術', '価格', '実演', '投票', 'その他'] as const;
const ITEM = key('項目名', 'Item', '評価項目の表にある項目。');
const BIDDER = key('業者名', 'Proposer', '提案者の表にある業者。');

export const SCORE_ITEMS: TableSpec = {
  name: '評価項目',
  aliases: ['ScoreItems'],
  sheet: '入力 評価項目',
  title: '評価する項目（並び順が番号になる）',
  columns: [
    key('項目名', 'Item', '提案書、価格、実技など。'),
    choice(
      '段階',
      'Stage',
      'optional',
      STAGES,
      [
        ['1', '一次', '第1次', 'first'],
        ['2', '二次', '第2次', 'second'],
      ],
      '1次（書類など）か2次（実演、投票など）。空欄は1次。',
    ),
    choice(
      '区分',
      'Kind',
      'optional',
      SCORE_KINDS,
      [['提案内容', 'technical'], ['price'], ['デモ', '実技', 'demonstration'], ['vote'], ['other']],
      '価格の項目には、条件の「価格点の式」を使う。空欄は技術。',
    ),
    whole('配点', 'Maximum', 1, '点', '評価者が付けられる最高点（重みを掛ける前）。空欄は決めない。'),
    whole('重み', 'Weight', 0, '倍', '点数に掛ける数。空欄は1。'),
    SOURCE,
    REMARK,
  ],
};

const yen = (heading: string, alias: string, help: string): ColumnSpec =>
  whole(heading, alias, 1, '円', help);

export const PROPOSERS: TableSpec = {
  name: '提案者',
  aliases: ['Proposers'],
  sheet: '入力 提案者',
  title: '提案した業者（並び順が番号になる）',
  columns: [
    key('業者名', 'Proposer', '表のあいだで同じ書き方をする。'),
    yen('価格', 'Price', '提案の価格。価格点を計算するときに要る。'),
    yen('上限額', 'Ceiling', '価格を比べる提案上限額。価格点の式が上限額に対する割合のときに要る。'),
    SOURCE,
    REMARK,
  ],
};

/** 評価点 as a list; the same data may come as the matrix 評価点表. */
export const SCORES: TableSpec = {
  name: '評価点',
  aliases: ['Scores'],
  sheet: '入力 評価点',
  title: '付けた点（1行＝1業者の1項目）',
  columns: [
    BIDDER,
    ITEM,
    number('点数', 'Points', '点', '重みを掛ける前の点。小数は3桁まで。空欄は未採点。'),
    SOURCE,
    REMARK,
  ],
};

export const SCORES_MATRIX: TableSpec = {
  name: '評価点表',
  aliases: ['ScoresMatrix'],
  sheet: '入力 評価点一覧',
  title: '付けた点（行＝業者、列＝評価項目）',
  columns: [BIDDER, REMARK],
  nameColumns: { of: '項目名' },
};

export const REQUIREMENTS: TableSpec = {
  name: '要件充足',
  aliases: ['Requirements'],
  sheet: '入力 要件充足',
  title: '提案が満たす要件の数（1行＝1業者の1分野）',
  columns: [
    BIDDER,
    key('分野', 'Field', '業務の名など。計算には使わない見出し。'),
    { ...whole('要件数', 'Asked', 1, '項目', '求めた要件の数。'), presence: 'required' },
    { ...whole('充足数', 'Met', 0, '項目', '満たす要件の数。'), presence: 'required' },
    SOURCE,
    REMARK,
  ],
};

/** Tables that the evaluation alone uses; 条件 and 決定 are shared. */
export const SCORES_ONLY_TABLES: readonly TableSpec[] = [
  SCORE_ITEMS,
  PROPOSERS,
  SCORES,
  SCORES_MATRIX,
  REQUIREMENTS,
];

export const SCORES_TABLES: readonly TableSpec[] = [...SCORES_ONLY_TABLES, PARAMETERS, DECISIONS];

export * from './scoresParameters';
