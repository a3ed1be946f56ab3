/**
 * `kanagawa-costs`: the deck of the 14 towns of Kanagawa (2012-06-12): populations, households, start dates of both
 * contracts and the six steps as the deck has them; prices, volumes, users and current costs are assumed and marked so.
 */
import { serialOf } from '../../core/calendar';
import {
  COSTS,
  CURRENT_COSTS,
  GUARANTEE,
  INDICATORS_MATRIX,
  INDICATOR_NOTES,
  KEYS,
  MEMBERS,
  PARTICIPANTS,
  SERVICES,
  TERMS,
  USES_MATRIX,
  VOLUMES_MATRIX,
} from '../contract';
import type { Plan } from '../plan';
import { costsPlan } from './costsPlan';
import { inputSheet, matrixSheet, type TemplateRow } from './inputSheet';
import { KANAGAWA_SERVICES } from './kanagawaServices';
import { KANAGAWA_TOWNS, type KanagawaTown } from './kanagawaTowns';

const DECK = '神奈川県町村情報システム共同事業組合の資料（2012年6月12日）';
const CORE = '基幹系';
const INTERNAL = '内部系';
const FINANCE = '財務会計';
const UNDECIDED = '未定';
const ASSUMED = '仮定（資料に額がない）';
const HUNDRED = 100;

/** Serial of a start; a month without a day is its first. */
function startOf(start: KanagawaTown['core']): number | string {
  return start === null ? UNDECIDED : serialOf(start[0], start[1], start[2] ?? 1);
}

function termRow(contract: string, name: string, start: KanagawaTown['core']): TemplateRow {
  const told = start === null ? '利用未定' : start.length === 2 ? '資料は年月まで' : null;
  return { 契約名: contract, 団体名: name, 開始: startOf(start), 出典: DECK, 参考: told };
}

/** The i-th service of a class is used by the towns from the i-th on: assumed. */
function uses(service: number, users: number, town: number): boolean {
  return (town - service + 10 * KANAGAWA_TOWNS.length) % KANAGAWA_TOWNS.length < users;
}

const useRows: readonly TemplateRow[] = [
  ...KANAGAWA_SERVICES.map((service, i) => ({
    業務名: service.name,
    ...Object.fromEntries(
      KANAGAWA_TOWNS.flatMap(({ name }, t) =>
        uses(i, service.users, t) ? [[name, service.users < 5 ? '◎' : '○'] as const] : [],
      ),
    ),
    参考: service.users === 14 ? null : `仮定（資料は「${service.class}」とだけ）`,
  })),
  { 業務名: FINANCE, ...Object.fromEntries(KANAGAWA_TOWNS.map(({ name }) => [name, '○'])) },
];

/** 数量 of what every town uses: hundreds of inhabitants, begun ones counted whole. */
const volumeRows: readonly TemplateRow[] = KANAGAWA_SERVICES.filter(({ users }) => users === 14).map(
  ({ name }) => ({
    業務名: name,
    ...Object.fromEntries(KANAGAWA_TOWNS.map((town) => [town.name, Math.ceil(town.population / HUNDRED)])),
    参考: '仮定（人口の百人単位）',
  }),
);

const serviceRows: readonly TemplateRow[] = [
  ...KANAGAWA_SERVICES.map(({ name, users, class: group }) => ({
    業務名: name,
    契約名: CORE,
    月額単価: users === 14 ? 300 : 30_000,
    数量の単位: users === 14 ? '百人' : '一式',
    区分: '任意',
    出典: `業務は${DECK}（${group}）、単価は仮定`,
  })),
  {
    業務名: FINANCE,
    契約名: INTERNAL,
    月額単価: 250_000,
    数量の単位: '一式',
    区分: '任意',
    出典: `業務は${DECK}、単価は仮定`,
  },
];

/** What a town pays today for the months in which it will use a contract; assumed (every fourth pays a fifth less), in 千円. */
const currentRows: readonly TemplateRow[] = KANAGAWA_TOWNS.flatMap(
  ({ name, population, coreMonths, internalMonths }, t) =>
    [
      [CORE, coreMonths * (900_000 + 80 * population) * (t % 4 === 2 ? 0.8 : 1)],
      [INTERNAL, internalMonths * 500_000],
    ].map(([contract, amount]) => ({
      団体名: name,
      費目: `${contract}（利用する期間の分）`,
      金額: Math.floor(Number(amount) / 1000),
      単位: '千円',
      比較対象: Number(amount) > 0 ? '対象' : '対象外',
      出典: ASSUMED,
    })),
);

export function kanagawaCosts(): Plan {
  const towns = KANAGAWA_TOWNS.map(({ name }) => name);
  const migrating = KANAGAWA_TOWNS.filter(({ core }) => core !== null);
  return costsPlan({
    title: '見本：共同システムの費用負担（神奈川県の14町村の事例から）',
    note: `人口、世帯数、利用開始、6段階の手順は${DECK}のとおり。「仮定」と書いたものは資料にない。`,
    lines: [
      ['この見本', '従量料金、30％の保証、運営費、移行費、総負担額、年度別負担額の6段階で負担を決める事例。'],
      ['手順1', '業務別の月額単価×利用月数（×数量）。業務、利用表、数量表、契約期間の表と、経費の「従量」。'],
      ['手順2', '最低30％の削減になるように調整する。保証の表と、経費の「保証の対象」。'],
      ['手順3', '組織運営費は均等割4：人口割6。按分方法の表。'],
      ['手順4', '移行費は削減額に応じて分ける。経費の「削減額割」。'],
      ['手順5', '2、3、4の合計が各町村の総負担額。'],
      ['手順6', '年度別負担額は1の年度別の額を基礎に割る。条件の「年度割の基準」が「従量」。'],
      [
        '仮定',
        '業務の単価と数量、現行経費、組織運営費の額、10町村以上や5町村以上の業務をどの町村が使うかは資料にない。',
      ],
      ['仮定', '移行費の2億2千万円は資料のとおり。分ける13町村は、利用開始が決まっている町村とした。'],
      ['仮定', '月の途中で始まる月の数え方は資料にない。全月と数える。期間は平成23年10月から平成28年9月。'],
      ['資料の不一致', '財務会計を使う町村は、本文では11、表で日付があるのは10。表のとおりとした。'],
      ['未定', '利用開始が未定の契約は「未定」と書いてある。料金に入れず、その分の現行経費も比べない。'],
    ],
    parameters: {
      計算期間の開始月: [201110, `${DECK}：H23.10～H28.9の5年間`],
      計算期間の終了月: [201609, `${DECK}：H23.10～H28.9の5年間`],
      年度割の基準: ['従量', `${DECK}：手順6`],
    },
    sheets: [
      inputSheet(
        MEMBERS,
        towns.map((name) => ({ 団体名: name })),
      ),
      matrixSheet(
        INDICATORS_MATRIX,
        ['人口', '世帯数'],
        KANAGAWA_TOWNS.map(({ name, population, households }) => ({
          団体名: name,
          人口: population,
          世帯数: households,
        })),
      ),
      inputSheet(
        INDICATOR_NOTES,
        ['人口', '世帯数'].map((name) => ({
          指標: name,
          基準日: serialOf(2011, 4, 1),
          出典: `${DECK}：町村の人口と世帯`,
        })),
      ),
      inputSheet(CURRENT_COSTS, currentRows),
      inputSheet(COSTS, [
        {
          経費名: 'サービス利用料',
          按分方法: '従量',
          保証の対象: '○',
          対象範囲: '業務システム',
          出典: `${DECK}：手順1と2`,
        },
        {
          経費名: '組織運営費',
          金額: 80_000_000,
          按分方法: '均等4人口6',
          対象範囲: '共同化経費',
          出典: '仮定（按分方法は資料のとおり、額は資料にない）',
        },
        {
          経費名: 'データ移行費',
          金額: 220_000_000,
          按分方法: '削減額割',
          対象範囲: '共同化経費',
          出典: `${DECK}：2億2千万円（一部に補助金あり）`,
        },
      ]),
      inputSheet(KEYS, [
        { 方法名: '均等4人口6', 基準: '均等割', 割合: 4, 出典: `${DECK}：手順3` },
        { 方法名: '均等4人口6', 基準: '人口割', 割合: 6, 出典: `${DECK}：手順3` },
      ]),
      inputSheet(
        PARTICIPANTS,
        migrating.map(({ name }) => ({
          経費名: 'データ移行費',
          団体名: name,
          出典: '仮定（資料は13団体とだけ）',
        })),
      ),
      inputSheet(GUARANTEE, [
        {
          発動条件: '削減率',
          発動率: 0.3,
          調整後: '発動と同じ',
          再按分の基準: '負担額',
          回数: '収束まで',
          違約金の扱い: '外',
          出典: `${DECK}：手順2`,
          参考: '再按分の基準と回数は資料にないので仮定',
        },
      ]),
      inputSheet(TERMS, [
        ...KANAGAWA_TOWNS.map(({ name, core }) => termRow(CORE, name, core)),
        ...KANAGAWA_TOWNS.map(({ name, internal }) => termRow(INTERNAL, name, internal)),
      ]),
      inputSheet(SERVICES, serviceRows),
      matrixSheet(USES_MATRIX, towns, useRows),
      matrixSheet(VOLUMES_MATRIX, towns, volumeRows),
    ],
  });
}
