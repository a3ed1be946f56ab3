/**
 * `yamaguchi`: the deck of five municipalities of Yamaguchi (2019): populations, services, terms and the four rounds
 * of RFI and RFP as the deck has them; own quotes, ceilings and ratios by municipality are assumed and marked so.
 */
import { serialOf } from '../../core/calendar';
import {
  CEILINGS,
  COSTS,
  CURRENT_COSTS,
  INDICATORS,
  KEYS,
  MEMBERS,
  PARTICIPANTS,
  QUOTES,
  QUOTE_ROUNDS,
  QUOTE_ROWS,
  REQUESTERS,
  REQUESTS,
  SERVICES,
  TERMS,
  USES_MATRIX,
} from '../contract';
import type { Plan } from '../plan';
import { costsPlan } from './costsPlan';
import { inputSheet, matrixSheet, type TemplateRow } from './inputSheet';
import { YAMAGUCHI_SERVICES } from './yamaguchiServices';

const DECK = '山口県市町情報システム共同利用推進会議の資料（2019年）';
const CONTRACT = '基幹業務系';
const ASSUMED = '仮定（資料は全体の額だけ）';

interface Municipality {
  name: string;
  population: number;
  /** First month of use. */
  start: readonly [year: number, month: number];
  /** Months in the proposal (assumed), and from the start to March 2028. */
  quotedMonths: number;
  months: number;
  /** 百万円: current costs and fee over the term. */
  current: number;
  fee: number;
  /** Agreed ratio of the migration costs, of 100. */
  ratio: number;
}

const MUNICIPALITIES: readonly Municipality[] = [
  {
    name: '周南市',
    population: 144472,
    start: [2018, 1],
    quotedMonths: 120,
    months: 123,
    current: 1900,
    fee: 1100,
    ratio: 50,
  },
  {
    name: '下松市',
    population: 57199,
    start: [2019, 4],
    quotedMonths: 108,
    months: 108,
    current: 1200,
    fee: 560,
    ratio: 18,
  },
  {
    name: '光市',
    population: 51602,
    start: [2018, 2],
    quotedMonths: 120,
    months: 122,
    current: 1130,
    fee: 520,
    ratio: 17,
  },
  {
    name: '柳井市',
    population: 32311,
    start: [2018, 9],
    quotedMonths: 115,
    months: 115,
    current: 1050,
    fee: 450,
    ratio: 12,
  },
  {
    name: '阿武町',
    population: 3360,
    start: [2019, 4],
    quotedMonths: 108,
    months: 108,
    current: 707,
    fee: 234,
    ratio: 3,
  },
];

/** 見積回, month, members, 現行経費, 移行費, 利用料 in 百万円, printed rate. */
const ROUNDS: readonly (readonly [string, number, string, number, number, number, number])[] = [
  ['第1回RFI', serialOf(2015, 10, 1), '4市6町', 8335, 660, 4904, 0.332],
  ['第2回RFI', serialOf(2015, 12, 1), '4市2町', 6434, 416, 3607, 0.375],
  ['第3回RFI', serialOf(2016, 2, 1), '4市1町', 6096, 363, 3273, 0.404],
  ['RFP', serialOf(2016, 4, 1), '4市1町', 5987, 95, 2864, 0.506],
];

const out = { 税区分: '税抜' };

/** Every service that a municipality quoted: one equal monthly fee each, so that the whole comes near its assumed fee. */
const quoteRows: readonly TemplateRow[] = MUNICIPALITIES.flatMap(({ name, fee, quotedMonths, months }, m) => {
  const used = YAMAGUCHI_SERVICES.filter(({ marks }) => [...marks][m] !== '－');
  const monthly = Math.floor((fee * 1_000_000) / used.length / quotedMonths / 100) * 100;
  return used.map(({ name: service, marks }) => {
    const state = [...marks][m] ?? '○';
    return {
      団体名: name,
      業務名: service,
      初期費用: 0,
      月額: monthly,
      見積月数: quotedMonths,
      月数: state === '×' ? 0 : months,
      状態: state,
      出典: ASSUMED,
    };
  });
});

const useRows: readonly TemplateRow[] = YAMAGUCHI_SERVICES.map(({ name, marks, assumed }) => ({
  業務名: name,
  ...Object.fromEntries(
    MUNICIPALITIES.map((one, m) => [one.name, [...marks][m] === '－' ? null : ([...marks][m] ?? null)]),
  ),
  参考: assumed ? '仮定（どの団体の欄の印か、資料の文字からは分からない。利用システム数に合わせた）' : null,
}));

const costRows: readonly TemplateRow[] = [
  {
    経費名: 'システム利用料',
    ...out,
    按分方法: '自団体見積',
    対象範囲: '業務システム',
    出典: `${DECK}：負担調整をしない`,
  },
  {
    経費名: 'データ移行費',
    金額: 95,
    単位: '百万円',
    ...out,
    按分方法: '移行費の按分率',
    対象範囲: '共同化経費',
    出典: `${DECK}：RFPのデータ移行抽出費用`,
  },
  {
    経費名: '共同利用検討業務委託',
    金額: 10_000_000,
    ...out,
    按分方法: '均等割',
    支払団体: '周南市',
    対象範囲: '対象外',
    出典: '仮定（均等割と代表の契約は資料のとおり、額は資料にない）',
    参考: '資料では4市6町の均等割。この見本では5団体',
  },
  {
    経費名: '稼働後のカスタマイズ',
    ...out,
    按分方法: '要望',
    対象範囲: '対象外',
    出典: `${DECK}：希望する市町の人口割`,
  },
];

export function yamaguchi(): Plan {
  const members = MUNICIPALITIES.map(({ name }) => name);
  return costsPlan({
    title: '見本：自治体クラウドの費用分担（山口県の4市1町の事例から）',
    note: `数値は${DECK}のとおり。「仮定」と書いたものは資料にない。`,
    lines: [
      [
        'この見本',
        '負担を調整せず、各団体が自分の上限額のもとで自分の見積を負担する事例。RFI 3回とRFPも比べる。',
      ],
      [
        '資料の数値',
        '人口、業務の印（○◎×）、利用システム数、利用開始、RFIとRFPの4回の額（百万円、税抜）と削減率。',
      ],
      [
        '比べるとき',
        '参加団体が同じなのは第3回RFIとRFPだけ。期間は市町で違い（8年から10年）、RFIは全団体の移行を前提にしている。',
      ],
      [
        '仮定',
        '団体別の現行経費、見積、提案上限額、移行費の按分率は資料にない（周南市の19億円と11億円は資料のとおり）。',
      ],
      ['仮定', '業務ごとの月額は、団体の額を業務の数と月数で割り、100円未満を切り捨てた。'],
      [
        '仮定',
        '提案時の月数は、周南市と光市を平成30年4月から、ほかは利用開始からとした。早めた分は月数に入れた。',
      ],
      [
        '仮定',
        '業務の印のうち、資料の文字から団体の分からないものは、利用システム数（33、29、30、29、24）に合うように置いた。',
      ],
      ['仮定', '検討業務委託と稼働後のカスタマイズの額は資料にない。'],
    ],
    parameters: {
      計算期間の開始月: [201801, `${DECK}：最初の利用開始`],
      計算期間の終了月: [202803, `${DECK}：平成39年度末`],
      年度割の基準: ['平準化', `${DECK}：利用期間の経費総額を月割で平準化`],
    },
    sheets: [
      inputSheet(
        MEMBERS,
        members.map((name) => ({ 団体名: name })),
      ),
      inputSheet(
        INDICATORS,
        MUNICIPALITIES.map(({ name, population }) => ({
          団体名: name,
          指標: '人口',
          基準日: serialOf(2018, 3, 31),
          値: population,
          出典: `${DECK}：平成30年3月末`,
        })),
      ),
      inputSheet(
        CURRENT_COSTS,
        MUNICIPALITIES.map(({ name, current }) => ({
          団体名: name,
          費目: '現行システム経費',
          金額: current,
          単位: '百万円',
          ...out,
          比較対象: '対象',
          出典: name === '周南市' ? `${DECK}：19億円` : '仮定（合計をRFPの5,987百万円に合わせた）',
        })),
      ),
      inputSheet(COSTS, costRows),
      inputSheet(KEYS, [
        { 方法名: '移行費の按分率', 基準: '固定割合', 出典: `${DECK}：各市町の按分率を事前に決定` },
      ]),
      inputSheet(
        PARTICIPANTS,
        MUNICIPALITIES.map(({ name, ratio }) => ({
          経費名: 'データ移行費',
          団体名: name,
          固定割合: ratio,
          出典: '仮定（率は資料にない）',
        })),
      ),
      inputSheet(
        TERMS,
        MUNICIPALITIES.map(({ name, start: [year, month] }) => ({
          契約名: CONTRACT,
          団体名: name,
          開始: serialOf(year, month, 1),
          終了: serialOf(2028, 3, 31),
          出典: DECK,
        })),
      ),
      inputSheet(
        SERVICES,
        YAMAGUCHI_SERVICES.map(({ name }) => ({ 業務名: name, 契約名: CONTRACT, 区分: '任意', 出典: DECK })),
      ),
      matrixSheet(USES_MATRIX, members, useRows),
      inputSheet(QUOTES, quoteRows),
      inputSheet(
        CEILINGS,
        MUNICIPALITIES.map(({ name, fee }) => ({
          団体名: name,
          上限額: fee * 1.1,
          単位: '百万円',
          出典: '仮定（見積の1割増し）',
        })),
      ),
      inputSheet(REQUESTS, [
        {
          要望名: '帳票の追加',
          金額: 3_000_000,
          状態: '実施',
          按分: '人口割',
          出典: '仮定（人口割は資料のとおり）',
        },
      ]),
      inputSheet(
        REQUESTERS,
        ['周南市', '光市'].map((name) => ({ 要望名: '帳票の追加', 団体名: name, 参考: '仮定' })),
      ),
      inputSheet(
        QUOTE_ROUNDS,
        ROUNDS.map(([name, date, who, , , , printed]) => ({
          見積回: name,
          日付: date,
          参加団体: who,
          対象範囲: '稼働中の基幹業務（新規業務を除く）',
          期間: '市町ごとに8年から10年',
          前提: name === 'RFP' ? '4団体は今の事業者のまま' : '全団体がデータを移行する',
          印字率: printed,
          出典: `${DECK}：経費削減効果見込み額の推移`,
          参考: '資料は年月まで',
        })),
      ),
      inputSheet(
        QUOTE_ROWS,
        ROUNDS.map(([name, , , current, migration, cloud]) => ({
          見積回: name,
          現行経費: current,
          移行費: migration,
          利用料: cloud,
          単位: '百万円',
          ...out,
          出典: `${DECK}：経費削減効果見込み額の推移`,
        })),
      ),
    ],
  });
}
