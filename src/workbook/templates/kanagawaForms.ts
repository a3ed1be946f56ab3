/**
 * `kanagawa-forms`: the figures of the Kanagawa deck (2012-06-12, プレ印刷帳票の共同調達) as the deck
 * has them, its inconsistencies included; what the deck leaves open is marked as a reading or an assumption.
 */
import {
  BIDS,
  CONTRACT_VERSION,
  DECISIONS,
  FORMS,
  FORMS_PARAMETERS,
  GROUPS,
  MEMBERS,
  ORDERS,
  PARAMETERS,
  ROUNDS,
  MEMBER_PAGE,
} from '../contract';
import type { Plan } from '../plan';
import { coverSheet, HOW_TO_FILL } from './coverSheet';
import { inputSheet, type TemplateRow } from './inputSheet';
import { parameterRows } from './parameterRows';

const DECK = '神奈川県町村情報システム共同事業組合の資料（2012年6月12日）';
const MEMBER_NAMES = ['A町', 'B町', 'C町', 'D町'];
const FORM = '様式1';
const BIDDER = '落札業者';

/** Serials of 2011-06-13, 2011-11-24, 2012-02-01 in the 1900 system. */
const ROUND_ROWS: readonly TemplateRow[] = [
  { 回次: '第1回', 日付: 40707, 単価方式: '共通', 参考: '入札公告の日' },
  { 回次: '第2回', 日付: 40871, 単価方式: '個別', 参考: '入札公告の日' },
  {
    回次: '第3回',
    日付: 40940,
    単価方式: 'グループ別',
    グループ分け: '表',
    参考: '資料は2012年2月まで。1日は仮定',
  },
];

/** 予定枚数 by round: C plans 5,000 sheets in round 1 and 1,000 in rounds 2 and 3. */
const SHEETS = [
  [50000, 10000, 5000, 500],
  [50000, 10000, 1000, 500],
  [50000, 10000, 1000, 500],
];
const ALONE_PRICES = [4, 8, 12, 25];
/** 単独見積の枚数: the one quote alone was made for these. */
const QUOTED = [50000, 10000, 5000, 500];

const ORDER_ROWS: readonly TemplateRow[] = SHEETS.flatMap((sheets, round) =>
  MEMBER_NAMES.map((member, i) => ({
    回次: ROUND_ROWS[round]!['回次']!,
    帳票名: FORM,
    団体名: member,
    予定枚数: sheets[i]!,
    単独単価: ALONE_PRICES[i]!,
    単独見積の枚数: QUOTED[i]!,
    参考: sheets[i] === QUOTED[i] ? null : '資料では、単独と第1回が5,000枚、第2回と第3回が1,000枚',
  })),
);

function bid(
  round: string,
  kind: string,
  target: string | number | null,
  price: number,
  page: string,
  more = {},
): TemplateRow {
  const source = `${DECK} ${page}`;
  return {
    回次: round,
    業者名: BIDDER,
    帳票名: FORM,
    対象区分: kind,
    対象: target,
    単価: price,
    単位: '円/枚',
    出典: source,
    ...more,
  };
}

const COMMON = '共同調達（1回目、全団体共通単価）の表';
const INDIVIDUAL = '共同調達（2回目、全団体個別単価）の表';
const GROUPED = '共同調達（3回目、グループ別単価）の表';
/** The deck prints no price for B in round 3, only the amount. */
const INFERRED = {
  読み: '推定',
  出典: `${DECK} ${GROUPED}：B町の単価の欄は空。金額60,000円÷10,000枚＝6.0円と読んだ`,
  参考: '空欄をA町と同じ3.0円と読めば、B町は30,000円、合計は199,500円になる',
};

const BID_ROWS: readonly TemplateRow[] = [
  bid('第1回', '全団体', null, 3.5, COMMON),
  ...[2.8, 6, 12, 20].map((price, i) => bid('第2回', '団体', MEMBER_NAMES[i]!, price, INDIVIDUAL)),
  bid('第3回', 'グループ', 1, 3, GROUPED),
  bid('第3回', 'グループ', 2, 6, GROUPED, INFERRED),
  bid('第3回', 'グループ', 3, 13, GROUPED),
];

const GROUP_ROWS: readonly TemplateRow[] = [1, 2, 3, 3].map((group, i) => ({
  回次: '第3回',
  発注単位: FORM,
  団体名: MEMBER_NAMES[i]!,
  グループ: group,
  参考: '資料の表で単価が同じ欄にまとまる団体',
}));

export function kanagawaForms(): Plan {
  return {
    contractVersion: CONTRACT_VERSION,
    sheets: [
      coverSheet('見本：プレ印刷帳票の共同調達（神奈川県の14町村の事例から）', `数値は${DECK}のとおり。`, [
        [
          'この見本',
          '4団体が1つの帳票を3回の入札で共同調達し、単価方式（共通、個別、グループ別）を変えていった事例。',
        ],
        ...HOW_TO_FILL,
        [
          '仮定',
          '団体名のB町とC町、帳票名の「様式1」、業者名の「落札業者」は、資料に名がないので仮に付けた。',
        ],
        ['仮定', '第3回の日付は資料では2012年2月まで。2月1日とした。'],
        ['仮定', '税抜か税込かは資料にない。空欄とした。'],
        [
          '読み',
          '第3回のB町の単価は資料の表では空欄。金額60,000円と10,000枚から6.0円と読み、「推定」の印を付けた。',
        ],
        [
          '読み',
          '第3回は「団体別の単価」と「グループ内は1回目と同様」の両方が書かれている。1グループに1単価と読んだ。',
        ],
        [
          '資料の不一致',
          'C町の枚数は、単独と第1回が5,000枚、第2回と第3回が1,000枚。回次の合計はそのままでは比べられない。',
        ],
        [
          '資料の不一致',
          '第3回のC町の単価13.0円は単独見積の12.0円より高い。ただし単独見積は5,000枚でとったもの。',
        ],
      ]),
      inputSheet(
        MEMBERS,
        MEMBER_NAMES.map((name) => ({
          団体名: name,
          参考: 'BC'.includes(name[0]!) ? '資料では記号だけ' : null,
        })),
      ),
      inputSheet(FORMS, [{ 帳票名: FORM, 参考: '帳票の名は資料にない（仮定）' }]),
      inputSheet(ROUNDS, ROUND_ROWS),
      inputSheet(ORDERS, ORDER_ROWS),
      inputSheet(GROUPS, GROUP_ROWS),
      inputSheet(BIDS, BID_ROWS),
      inputSheet(PARAMETERS, parameterRows([...FORMS_PARAMETERS, MEMBER_PAGE])),
      inputSheet(DECISIONS, []),
    ],
    names: [],
    replacedSheets: [],
    replacedNames: [],
  };
}
