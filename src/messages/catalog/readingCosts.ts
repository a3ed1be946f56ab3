/** What reading the tables of cost sharing finds. */
import type { Catalog } from '../lang';

export const READING_COSTS: Catalog = {
  taxMarkDiffers: {
    ja: '税区分「{found}」は、計算の税区分「{expected}」と違う。金額を「{expected}」に直すか、計算の税区分を決め直す。',
    en: 'The amount is marked {found}, the computation is {expected}. Enter the amount that way, or change the basis.',
  },
  noJob: {
    ja: '計算する表がない。要る表：{expected}のどれか。<今ある表：{found}。><「{nearest}」のことなら、表の名を直す。>',
    en: 'There is no table to work on. One of these is needed: {expected}.< Tables found: {found}.>< If "{nearest}" is meant, rename the table.>',
  },
  tableUnknown: {
    ja: '表「{found}」は知らないので使わない。「{nearest}」のことなら表の名を直す。使わない表なら名を「参考」で始める。',
    en: 'The table "{found}" is not known, so it is not used. If it means "{nearest}", rename it; if it is not to be used, begin its name with 参考.',
  },
  tableNotUsed: {
    ja: '条件「{parameter}」が「{value}」なので、表「{found}」は使わない。条件か表を直す。',
    en: 'The parameter "{parameter}" is "{value}", so the table "{found}" is not used. Correct one of them.',
  },
  valueNotUsed: {
    ja: '経費「{found}」の按分方法では「{expected}」を使わない。按分方法を確かめるか、空欄にする。',
    en: 'The cost "{found}" is not shared in a way that uses "{expected}". Check 按分方法, or clear the cell.',
  },
  listAndMatrix: {
    ja: '同じことが一覧と行列の両方にある（{found}）。どちらか{expected}つにする。',
    en: 'The same is given both as a list and as a matrix ({found}). Keep {expected} of them.',
  },
  attributeDiffers: {
    ja: '「{found}」の「{expected}」が{firstRow}行目と違う。どの行も同じにするか、1行だけに書く。',
    en: '"{expected}" of "{found}" is not the same as in row {firstRow}. Make all rows equal, or give it in one row only.',
  },
  amountNotWholeYen: {
    ja: '{found}（{unit}）は1円に満たない端数になる。円単位まで正確な額を書く。',
    en: '{found} ({unit}) is not a whole number of yen. Enter an amount that is exact to the yen.',
  },
  rateUnreadable: {
    ja: '「{found}」は割合として読めない。{expected} のように、％を付けるか0から1の数で書く。',
    en: '"{found}" cannot be read as a rate. Write it with a percent sign or as a number from 0 to 1: {expected}.',
  },
  taxRateNotWhole: {
    ja: '消費税率 {found} は使えない。国と地方を合わせた率を、{expected} のように1％以上の整数で書く。',
    en: 'The consumption tax rate {found} cannot be used. Enter the national and local tax together, a whole percent of at least 1: {expected}.',
  },
  yearUnreadable: {
    ja: '「{found}」は年度として読めない。{expected} のように書く。',
    en: '"{found}" cannot be read as a fiscal year. Write it like one of: {expected}.',
  },
  yearReread: {
    ja: '「{found}」を {read} と読んだ。',
    en: '"{found}" was read as {read}.',
  },
  asOfNotChosen: {
    ja: '指標「{indicator}」には基準日の違う数値がある：{expected}。どれを使うかを、基準日の欄か条件の「{parameter}」に書く。',
    en: 'There are figures of "{indicator}" at several reference dates: {expected}. Say which in 基準日, or in the parameter {parameter}.',
  },
  asOfUnknown: {
    ja: '指標「{indicator}」に基準日 {found} の数値はない<。ある基準日：{expected}>。',
    en: 'There are no figures of "{indicator}" at {found}.< Known reference dates: {expected}.>',
  },
  asOfMissing: {
    ja: '基準日が空欄。この指標には基準日の違う数値がある（{expected}）ので、どの行にも基準日を書く。',
    en: 'The reference date is missing. The indicator has figures at several dates ({expected}), so each row needs one.',
  },
  contractMissing: {
    ja: '契約が2つ以上あるのに契約名が空欄。どれかを書く：{expected}。',
    en: 'There is more than one contract, but none is named here. Enter one of: {expected}.',
  },
  volumeWithoutUse: {
    ja: '数量 {found} があるが、利用表ではその業務を利用していない。利用表に○を付けるか、数量を消す。',
    en: 'The volume is {found}, but the member does not use the service in 利用表. Mark the use with ○, or clear the volume.',
  },
  basisUnknown: {
    ja: '基準「{found}」は知らない。<「{nearest}」のことなら直す。>使える基準：{expected}。',
    en: 'The basis "{found}" is not known.< If it means "{nearest}", correct it.> Known ones: {expected}.',
  },
  indicatorNotNamed: {
    ja: '指標割なのに指標が空欄。基礎数値の指標を書く<：{expected}>。',
    en: 'The basis is an indicator, but none is named. Enter an indicator of 基礎数値<: {expected}>.',
  },
  keyNameReserved: {
    ja: '方法名「{found}」は使えない。{expected} は按分方法でない分け方の名。別の名にする。',
    en: 'The name "{found}" cannot be used for a key: {expected} mean divisions without a key. Choose another name.',
  },
  ratioColumnMissing: {
    ja: '成分が2つ以上あるのに列「{expected}」がない。列を足して割合を書く。',
    en: 'There is more than one component, but no column "{expected}". Add it and enter the ratios.',
  },
  divisionMissing: {
    ja: '経費「{found}」の按分方法が空欄。経費のどれか1行に書く。',
    en: 'The cost "{found}" has no 按分方法. Enter it in one of its rows.',
  },
  divisionUnknown: {
    ja: '按分方法「{found}」は知らない。<「{nearest}」のことなら直す。>使える名：{expected}。',
    en: 'The division "{found}" is not known.< If it means "{nearest}", correct it.> Known ones: {expected}.',
  },
  guaranteeTwice: {
    ja: '保証は{expected}行だけ書ける（{firstRow}行目にもある）。',
    en: 'Only {expected} row of 保証 is allowed (there is one in row {firstRow} already).',
  },
  splitUnknown: {
    ja: '要望の按分「{found}」は知らない。<「{nearest}」のことなら直す。>使えるもの：{expected}。',
    en: 'The split "{found}" of requests is not known.< If it means "{nearest}", correct it.> Known ones: {expected}.',
  },
  wholeAndMembers: {
    ja: '見積回「{found}」に、全体の額の行と団体ごとの行がある（{firstRow}行目から）。どちらかにする。',
    en: 'The round "{found}" has both rows by member and a row for the whole (from row {firstRow} on). Keep one kind.',
  },
  roundWithoutQuotes: {
    ja: '見積回「{found}」の額が見積比較の表にない。',
    en: 'The table 見積比較 has no amounts of the round "{found}".',
  },
  periodIncomplete: {
    ja: '計算期間の片方だけが書いてある。条件「{expected}」も書く。',
    en: 'Only one end of the period is given. Enter the parameter "{expected}", too.',
  },
  yearWeightsEmpty: {
    ja: '年度割の基準が表なのに、表「{expected}」に行がない。',
    en: 'Burdens are to be split by the table "{expected}", but it has no rows.',
  },
  flattenedContractMissing: {
    ja: '年度割の基準が平準化のときは、月数を数える契約を一つ、条件「年度割の契約名」に書く。<契約：{expected}。>',
    en: 'Burdens are to be flattened into equal months: name the one contract whose months count, in the parameter 年度割の契約名.< Contracts: {expected}.>',
  },
};
