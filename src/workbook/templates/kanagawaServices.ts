/** The 46 services of the Kanagawa deck (December 2011) by how many towns use them; which towns is not in the deck. */
export interface KanagawaService {
  name: string;
  /** Towns that use it in the sample: all 14 as in the deck, else a number within the deck's class (assumed). */
  users: number;
  class: '全町村利用' | '10以上利用' | '5以上利用' | '5未満（新規パッケージ化）';
}

const list = (users: number, group: KanagawaService['class'], names: string): readonly KanagawaService[] =>
  names.split(' ').map((name) => ({ name, users, class: group }));

export const KANAGAWA_SERVICES: readonly KanagawaService[] = [
  ...list(
    14,
    '全町村利用',
    '住民記録 印鑑登録 外国人登録 選挙 住民税 法人住民税 固定資産税 軽自動車 国保資格 国保賦課 国民年金 宛名・住登外管理 収納管理 滞納管理 後期高齢者医療 介護保険 住基ネット',
  ),
  ...list(
    12,
    '10以上利用',
    '国保給付 心身障害者手帳 精神手帳 補装具 日常生活用具 障害者自立支援医療 乳幼児医療 ひとり親医療 重心医療 児童手当 保育料 教育 障害者追加分',
  ),
  ...list(
    7,
    '5以上利用',
    '公営住宅 幼稚園 水道料金 健康管理 畜犬管理 し尿処理・浄化槽・汚水 受益者負担金 農業情報 介護認定審査会支援',
  ),
  ...list(
    3,
    '5未満（新規パッケージ化）',
    '交通傷害 町土地貸付 駐輪場 就園奨励費 町設置型合併浄化槽 生活保護 学童保育',
  ),
];
