/** Words for values that are codes themselves: `{reason|unsafe}` in a template looks its value up here. */
import type { Catalog } from '../lang';

export const ENUM_WORDS: Readonly<Record<string, Catalog>> = {
  auditBasis: {
    current: { ja: '今の入力から', en: 'for the inputs as they are' },
    recorded: { ja: '記録された入力から', en: 'for the recorded inputs' },
  },
  auditPart: {
    inputs: { ja: '入力の写し', en: 'the copy of the inputs' },
    formulas: { ja: '数式の写し', en: 'the copy of the formulas' },
  },
  auditSetting: {
    manual: { ja: '手動計算', en: 'manual calculation' },
    automaticExceptTables: {
      ja: 'データテーブル以外自動計算',
      en: 'automatic calculation except for data tables',
    },
    iterative: { ja: '反復計算', en: 'iterative calculation' },
    precisionAsDisplayed: { ja: '表示桁数で計算', en: 'precision as displayed' },
  },
  missingScore: {
    unranked: { ja: '順位なし', en: 'no rank' },
    zero: { ja: '0点', en: '0 points' },
  },
  lost: {
    missing: { ja: 'なくなった', en: 'missing' },
    changed: { ja: '変わった', en: 'changed' },
  },
  beforePeriod: {
    cut: { ja: '期間内だけ', en: 'within the period only' },
    count: { ja: '期間前も数える', en: 'counted, too' },
  },
  printedReason: {
    roundedTwice: { ja: '二度の四捨五入によると見られる', en: 'It was probably rounded twice' },
    roundedAmounts: {
      ja: '丸めた金額から計算したと見られる',
      en: 'It was probably computed from rounded amounts',
    },
    unexplained: { ja: '違いの理由は分からない', en: 'The reason is not known' },
  },
  rateScope: {
    existingSystems: { ja: '既存業務', en: 'existing services' },
    systems: { ja: '業務システム', en: 'systems' },
    withJoint: { ja: '共同化経費込み', en: 'with joint costs' },
    everything: { ja: 'すべて', en: 'everything' },
  },
  number: {
    number: { ja: '数値', en: 'a number' },
    wholeNumber: { ja: '整数', en: 'a whole number' },
  },
  unsafe: {
    control: {
      ja: '改行や目に見えない文字が入っている',
      en: 'it contains a line break or an invisible character',
    },
    tooLong: { ja: '100文字より長い', en: 'it is longer than 100 characters' },
    operator: {
      ja: '先頭が = < > + - @ のどれかなので、数式や比較と読まれる',
      en: 'it begins with one of = < > + - @ and would be read as a formula or comparison',
    },
    pattern: {
      ja: '* ? ~ のどれかを含むので、あいまいな検索と読まれる',
      en: 'it contains * ? or ~ and would be read as a search pattern',
    },
    bracket: {
      ja: '[ ] # \' " のどれかを含むので、表の参照に使えない',
      en: 'it contains one of [ ] # \' " and cannot be referred to',
    },
    logical: { ja: 'TRUE、FALSE は論理値と読まれる', en: 'TRUE and FALSE would be read as logical values' },
    number: {
      ja: '数値と読まれる（1 でなく 第1回 のように書く）',
      en: 'it would be read as a number (write 第1回 rather than 1)',
    },
    date: { ja: '日付や時刻と読まれる', en: 'it would be read as a date or time' },
    reserved: { ja: '結果の表の見出しと同じ', en: 'it is the same as a heading of the tables' },
  },
  calculation: {
    manual: { ja: '手動', en: 'manual' },
    automatic: { ja: '自動', en: 'automatic' },
    automaticExceptTables: { ja: 'データテーブル以外自動', en: 'automatic except for data tables' },
  },
  target: {
    all: { ja: '全団体', en: '全団体 (all members)' },
    member: { ja: '団体', en: '団体 (member)' },
    group: { ja: 'グループ', en: 'グループ (group)' },
  },
  scheme: {
    common: { ja: '共通', en: '共通 (common)' },
    individual: { ja: '個別', en: '個別 (individual)' },
    group: { ja: 'グループ別', en: 'グループ別 (by group)' },
  },
  targetOf: {
    common: { ja: '全団体', en: '全団体 (all members)' },
    individual: { ja: '団体', en: '団体 (member)' },
    group: { ja: 'グループ', en: 'グループ (group)' },
  },
  per: {
    sheet: { ja: '円/枚', en: '円/枚 (yen per sheet)' },
    thousand: { ja: '円/千枚', en: '円/千枚 (yen per 1,000 sheets)' },
    box: { ja: '円/箱', en: '円/箱 (yen per box)' },
  },
  basis: {
    amount: { ja: '金額割', en: '金額割 (by amount)' },
    sheets: { ja: '枚数割', en: '枚数割 (by sheets)' },
    aloneAmount: { ja: '単独金額割', en: '単独金額割 (by amount alone)' },
    equal: { ja: '均等割', en: '均等割 (equally)' },
  },
  damage: {
    xml: { ja: '中身の書式が壊れている', en: 'its content is not well-formed' },
    missing: { ja: 'ファイルの中にない', en: 'it is missing from the file' },
    size: { ja: '大きさが記録と合わない', en: 'its size is not the recorded one' },
    checksum: { ja: '検査値が記録と合わない', en: 'its checksum is not the recorded one' },
    compression: { ja: '圧縮の方式が読めない', en: 'its compression cannot be read' },
    relationship: { ja: '部品の結びつきが壊れている', en: 'its relationships are broken' },
    cellAddress: { ja: 'セル番地が正しくない', en: 'a cell address is not valid' },
    sharedString: { ja: '文字列の一覧にない番号がある', en: 'a text number is not in the list of texts' },
    number: { ja: '数値が読めない', en: 'a number cannot be read' },
    tableRange: { ja: '表の範囲が正しくない', en: 'the range of a table is not valid' },
    tableColumn: { ja: '表の列が正しくない', en: 'a column of a table is not valid' },
  },
  limit: {
    entries: { ja: '部品の数', en: 'number of parts' },
    totalInflated: { ja: '展開後の大きさ（バイト）', en: 'unpacked size (bytes)' },
    ratio: { ja: '圧縮の比率', en: 'compression ratio' },
  },
  planned: {
    formulaTooLong: { ja: '数式が長すぎる', en: 'the formula is too long' },
    textTooLong: { ja: '文字が長すぎる', en: 'the text is too long' },
    notFinite: { ja: '数値が有限でない', en: 'the number is not finite' },
  },
  encrypted: {
    password: { ja: 'パスワードが付いている', en: 'it has a password' },
    zip: { ja: '中身が暗号化されている', en: 'its content is encrypted' },
  },
};
