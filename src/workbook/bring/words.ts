/** Words by which people mark totals and notes, and other words for headings of the contract. */
import { looseKey } from '../read/sameName';

const TOTAL =
  /^(小計|中計|合計|総計|総合計|計|累計|平均|差引|subtotal|total|grandtotal|sum|average)(額|数|枚数|金額)?$/;
const TOTAL_BEHIND = /^.{1,30}(小計|合計|総計|累計)$/;
const TOTAL_OF = /^(市|町|村|区|市町|町村|市町村|郡|県|団体|全体|全団体|参加団体|構成団体)計$/;

/** 小計, 合計, 計, 町村計, A郡 小計. */
export function isTotalWord(text: string): boolean {
  const key = looseKey(text)
    .replace(/[【】<>()[\]・.]/g, '')
    .replace(/^[A-Za-z0-9]$/, '');
  return TOTAL.test(key) || TOTAL_BEHIND.test(key) || TOTAL_OF.test(key);
}

/** Ends with 計 and may be a total (A郡計) or not (会計): figures have to tell. */
export function maybeTotal(text: string): boolean {
  return /.計$/.test(looseKey(text));
}

/** ※ …, 注）…, 【A郡】: neither a heading nor a record. */
export function isNote(text: string): boolean {
  return /^(※|\*|＊|注[)1-9:。.）：１-９]|\(注|（注|備考[:：]|出典[:：]|資料[:：]|【|<|＜|■|●|◆|○{2})/.test(
    text.trim(),
  );
}

/** Headings that people use for columns of the contract, by official heading. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  団体名: [
    '団体',
    '市町村',
    '市町村名',
    '町村',
    '町村名',
    '市町',
    '市町名',
    '構成団体',
    '参加団体',
    '自治体',
    '自治体名',
    '区分',
  ],
  団体コード: ['コード', '市町村コード'],
  帳票名: ['帳票', '様式', '様式名', '帳票の名称', '帳票名称', '品名'],
  回次: ['回', '入札回', '入札回次'],
  予定枚数: ['枚数', '発注枚数', '発注予定枚数', '予定数量', '数量', '予定数'],
  単独単価: ['単価', '見積単価', '単独見積単価', '単独の単価', '単独'],
  単独見積の枚数: ['見積枚数', '見積の枚数', '単独見積枚数'],
  業者名: ['業者', '入札者', '応札者', '会社名'],
  経費名: ['経費', '費用', '項目', '費用項目', '経費項目', '事業'],
  費目: ['科目', '項目', '経費名', '現行費目', '内訳'],
  業務名: ['業務', 'システム', 'システム名', '業務システム', 'サービス'],
  金額: ['額', '費用', '経費', '事業費', '予算額', '決算額', '現行経費', '年額', '総額'],
  月額: ['月額利用料', '月額費用', '月額料金', '利用料(月額)', '利用料月額'],
  初期費用: ['初期経費', '導入費', '導入費用', '初期', '一時経費'],
  現行経費: ['現行', '現行費用', '現在の経費'],
  移行費: ['移行費用', 'データ移行費', '移行経費'],
  利用料: ['クラウド利用料', '利用料金'],
  年度: ['会計年度', '年'],
  値: ['数値'],
  月数: ['利用月数'],
  上限額: ['提案上限額', '上限'],
  参考: ['摘要', 'メモ', '備考欄'],
};
