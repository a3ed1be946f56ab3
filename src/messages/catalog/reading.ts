/** What reading a workbook finds. Each says what is there, what is expected, and what to do. */
import type { Catalog } from '../lang';

export const READING: Catalog = {
  tableMissing: {
    ja: '表がない。要る表の名：{expected}のどれか。今ある表：{found}。<「{nearest}」がそれなら、表の名を直す。>',
    en: 'The table is missing. Its name must be one of: {expected}. Tables found: {found}.< If it is "{nearest}", rename that table.>',
  },
  tableTwice: {
    ja: '同じ意味の表が2つある（{found}）。「{expected}」を1つだけ残す。',
    en: 'Two tables mean the same ({found}). Keep only one, "{expected}".',
  },
  ordersTwice: {
    ja: '発注予定が一覧と行列の両方にある（{found}）。どちらか{expected}つにする。',
    en: 'Orders are given both as a list and as matrices ({found}). Keep {expected} of the two.',
  },
  tableEmpty: {
    ja: '表に行がない。「{expected}」を1行以上書く。',
    en: 'The table has no rows. Fill in at least one row of "{expected}".',
  },
  noMembers: {
    ja: '団体がない。「{expected}」を1行以上書く。',
    en: 'There is no member. Fill in "{expected}" in at least one row.',
  },
  noForms: {
    ja: '帳票がない。「{expected}」を1行以上書く。',
    en: 'There is no form. Fill in "{expected}" in at least one row.',
  },
  noRounds: {
    ja: '回次がない。「{expected}」を1行以上書く。',
    en: 'There is no round. Fill in "{expected}" in at least one row.',
  },
  columnMissing: {
    ja: '列「{expected}」がない。今ある見出し：{found}。<「{nearest}」がそれなら、見出しを直す。>',
    en: 'The column "{expected}" is missing. Headings found: {found}.< If it is "{nearest}", rename that heading.>',
  },
  columnUnknown: {
    ja: '見出し「{found}」は知らない列なので使わない。<「{nearest}」のことなら見出しを直す。>使わない列なら見出しを「参考」で始める。知っている見出し：{expected}。',
    en: 'The heading "{found}" is not known, so the column is not used.< If it means "{nearest}", rename it.> If it is not to be used, begin the heading with 参考. Known headings: {expected}.',
  },
  columnTwice: {
    ja: '列「{expected}」にあたる列が2つある（{found}）。1つにする。',
    en: 'Two columns mean "{expected}" ({found}). Keep one.',
  },
  hiddenRows: {
    ja: '隠れている行（{found}行目）も計算に入れた。要らない行なら削除する。',
    en: 'Hidden rows (row {found}) are counted, too. Delete rows that should not be.',
  },
  hiddenSheet: {
    ja: '表のあるシート「{found}」が表示されていない。内容は計算に入れた。',
    en: 'The sheet "{found}" with this table is hidden. Its contents are counted.',
  },
  keyEmpty: {
    ja: '「{expected}」が空欄。名を書くか、行を空にする。',
    en: '"{expected}" is empty. Fill it in, or clear the row.',
  },
  keyTwice: {
    ja: '「{found}」の行が{firstRow}行目にもある。1行にする。',
    en: 'There is a row for "{found}" already, row {firstRow}. Keep one row.',
  },
  keySimilar: {
    ja: '「{found}」は{firstRow}行目の「{similar}」と、全角と半角、空白のほかは同じ。別の名として扱った。同じなら書き方をそろえる。',
    en: '"{found}" equals "{similar}" in row {firstRow} but for width or spaces. They are treated as two names; if they are one, write it the same way.',
  },
  keyNameUnsafe: {
    ja: '名「{found}」は使えない。{reason|unsafe}。別の名にする。',
    en: 'The name "{found}" cannot be used: {reason|unsafe}. Choose another name.',
  },
  nameUnknown: {
    ja: '「{found}」は元の表にない。<「{nearest}」のことなら直す。>元の表にある名：{expected}。',
    en: '"{found}" is not in the table that lists these names.< If it means "{nearest}", correct it.> Listed names: {expected}.',
  },
  unitUnknown: {
    ja: '発注単位「{found}」はその回次にない。<「{nearest}」のことなら直す。>ある名：{expected}。',
    en: 'The order unit "{found}" does not exist in that round.< If it means "{nearest}", correct it.> Existing ones: {expected}.',
  },
  nameReread: {
    ja: '「{found}」を「{read}」と読んだ。書き方をそろえるとよい。',
    en: '"{found}" was read as "{read}". Better write it the same way everywhere.',
  },
  valueMissing: { ja: '「{expected}」が空欄。書き入れる。', en: '"{expected}" is empty. Fill it in.' },
  numberExpected: {
    ja: '「{found}」は{expected|number}として読めない。{expected|number}を書く（単位は見出しのとおり）。',
    en: '"{found}" cannot be read as {expected|number}. Enter {expected|number}, in the unit of the column.',
  },
  numberEmpty: {
    ja: '空欄。{expected|number}を書く（ないときは0）。',
    en: 'The cell is empty. Enter {expected|number} (0 if there is none).',
  },
  numberNegative: {
    ja: '負の数 {found} は使えない。{expected} 以上を書く。',
    en: 'The negative number {found} cannot be used. Enter {expected} or more.',
  },
  numberNotWhole: {
    ja: '{found} は{expected|number}でない。{expected|number}を書く。',
    en: '{found} is not {expected|number}. Enter {expected|number}.',
  },
  numberBelowMinimum: {
    ja: '{found} は小さすぎる。{expected} 以上を書く。',
    en: '{found} is too small. Enter {expected} or more.',
  },
  numberTooLarge: {
    ja: '{found} は大きすぎる。Excelが正確に持てる {expected} 以下にする。',
    en: '{found} is too large. Enter at most {expected}, which Excel still keeps exactly.',
  },
  numberReread: {
    ja: '「{found}」を {read} と読んだ。数値で入力するとよい。',
    en: '"{found}" was read as {read}. Better enter it as a number.',
  },
  booleanNotNumber: {
    ja: '{found} は{expected|number}でない。{expected|number}を書く。',
    en: '{found} is not {expected|number}. Enter {expected|number}.',
  },
  cellError: {
    ja: 'セルがエラー値 {found} になっている。数式を直すか、値を書く。',
    en: 'The cell shows the error {found}. Correct its formula, or enter a value.',
  },
  choiceUnknown: {
    ja: '「{found}」は選べない。{expected} のどれかにする。<（「{nearest}」か）>',
    en: '"{found}" is not a choice. Use one of: {expected}.< (Perhaps "{nearest}"?)>',
  },
  choiceReread: {
    ja: '「{found}」を「{read}」と読んだ。',
    en: '"{found}" was read as "{read}".',
  },
  dateUnreadable: {
    ja: '「{found}」は日付として読めない。{expected} のように書く。',
    en: '"{found}" cannot be read as a date. Write it like one of: {expected}.',
  },
  dateReread: {
    ja: '「{found}」を {read} と読んだ。日付で入力するとよい。',
    en: '"{found}" was read as {read}. Better enter it as a date.',
  },
  dateUnlikely: {
    ja: '{found} は {read} という日付になる。年だけを書いたのなら、日付に直す。',
    en: '{found} is the date {read}. If only a year was meant, correct it to a date.',
  },
  memberInTwoGroups: {
    ja: '「{member}」が2つのグループ（{found}）にある（{firstRow}行目も）。1つにする。',
    en: '"{member}" is in two groups ({found}; also row {firstRow}). Keep one.',
  },
  formInTwoUnits: {
    ja: '帳票「{form}」が同じ回次で2つの発注単位（{found}）にある（{firstRow}行目も）。1つにする。',
    en: 'The form "{form}" is in two order units of the round ({found}; also row {firstRow}). Keep one.',
  },
  ceilingDiffers: {
    ja: '発注単位「{unit}」の予定価格が {found}円と {expected}円（{firstRow}行目）で違う。同じ額にするか、1行だけに書く。',
    en: 'The ceiling of the order unit "{unit}" is {found} yen here and {expected} yen in row {firstRow}. Make them equal, or give it in one row only.',
  },
  unitNameIsForm: {
    ja: '発注単位「{found}」は、その発注単位に入っていない帳票の名と同じ。別の名にするか、その帳票も表に書く。',
    en: 'The order unit "{found}" has the name of a form that is not in it. Rename it, or list that form, too.',
  },
  rowsNotUsed: {
    ja: '回次「{found}」の単価方式とグループ分けでは、この表の行を使わない。回次の表を確かめる。',
    en: 'With its price scheme and group source, the round "{found}" does not use these rows. Check the table of rounds.',
  },
  targetMissing: {
    ja: '対象が空欄。{expected}を書く。',
    en: 'The target is empty. Enter {expected}.',
  },
  targetNotAllowed: {
    ja: '対象区分が全団体なので、対象「{found}」は書けない。空欄にするか、対象区分を直す。',
    en: 'The price is for all members, so the target "{found}" is not allowed. Clear it, or correct 対象区分.',
  },
  groupUnreadable: {
    ja: '対象「{found}」はグループの番号でない。{expected} のような番号を書く。',
    en: 'The target "{found}" is not the number of a group. Enter a number such as {expected}.',
  },
  bidWithoutPriceOrLump: {
    ja: '単価も一式もない（空欄か0）。{expected} のどちらかを書くか、行を空にする。',
    en: 'Neither price nor lump sum is given (empty or 0). Enter one of {expected}, or clear the row.',
  },
  bidWithoutItem: {
    ja: '発注単位も帳票名も空欄。どちらかを書く。その回次の発注単位：{expected}。',
    en: 'Neither order unit nor form is given. Enter one of them. Order units of the round: {expected}.',
  },
  formNotInUnit: {
    ja: '帳票「{found}」は発注単位「{unit}」でなく「{expected}」にある。どちらかを直す。',
    en: 'The form "{found}" is not in the order unit "{unit}" but in "{expected}". Correct one of them.',
  },
  parameterUnknown: {
    ja: '条件「{found}」は知らないので使わない。<「{nearest}」のことなら直す。>知っている条件：{expected}。',
    en: 'The parameter "{found}" is not known, so it is not used.< If it means "{nearest}", correct it.> Known parameters: {expected}.',
  },
  parameterNotAllowed: {
    ja: '条件「{parameter}」の値「{found}」は使えない。使える値：{expected}。',
    en: 'The value "{found}" of the parameter "{parameter}" cannot be used. Allowed: {expected}.',
  },
  parameterBelowMinimum: {
    ja: '条件「{parameter}」の値「{found}」は使えない。{expected} 以上の整数を書く。',
    en: 'The value "{found}" of the parameter "{parameter}" cannot be used. Enter a whole number, {expected} or more.',
  },
  decisionOpen: {
    ja: '事項「{found}」の結果がまだ空欄。',
    en: 'The result of "{found}" is still empty.',
  },
  manualCalculation: {
    ja: 'ブックの再計算が「{found|calculation}」。「{expected|calculation}」にしないと、表示が古いままになることがある。',
    en: 'The workbook recalculates "{found|calculation}". Unless it is set to "{expected|calculation}", it may show old figures.',
  },
  iterativeCalculation: {
    ja: 'ブックの反復計算が有効。循環参照があっても知らされない。無効にするとよい。',
    en: 'Iterative calculation is on in the workbook, so circular references go unnoticed. Better switch it off.',
  },
  precisionAsDisplayed: {
    ja: 'ブックが「表示桁数で計算する」になっている。表示の丸めで値が変わる。無効にするとよい。',
    en: 'The workbook calculates with the precision as displayed, so formats change values. Better switch it off.',
  },
  date1904: {
    ja: 'ブックの日付は1904年から数える方式。そのとおりに読んだ。',
    en: 'The workbook counts dates from 1904. They were read accordingly.',
  },
  moreOfTheSame: {
    ja: '同じ種類の指摘（{kind}）が全部で{found}件ある。初めの{shown}件を示した。',
    en: 'There are {found} findings of the same kind ({kind}). The first {shown} are shown.',
  },
};
