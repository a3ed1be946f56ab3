/** What stands in the way of writing results, and what a person changed in them since the last run. */
import type { Catalog } from '../lang';

export const RUNS: Catalog = {
  memberPageUnknown: {
    ja: '団体票の団体「{found}」は団体の表にない。<「{nearest}」のことなら直す。>団体：{expected}。',
    en: 'The member "{found}" whose page is wanted is not in the table 団体.< Did you mean "{nearest}"?> Members: {expected}.',
  },
  memberPagesTooMany: {
    ja: '全団体の団体票は {most} 団体まで（今は {members} 団体）。団体を選ぶ。',
    en: 'The pages of all members are written for at most {most} members (there are {members}). Choose one.',
  },
  prefixInvalid: {
    ja: '名の頭「{found}」は使えない。文字で始まる10文字以内の文字と数字にする。',
    en: 'The prefix "{found}" cannot be used. Use at most 10 letters and digits, beginning with a letter.',
  },
  sheetNotOurs: {
    ja: '割勘のものでないシート「{found}」があるので書けない。<代わりに名の頭「{offered}」を使える。>',
    en: 'There is a sheet "{found}" that is not Warikan\'s, so nothing was written.< The prefix "{offered}" is free.>',
  },
  tableNotOurs: {
    ja: '割勘のものでない表「{found}」があるので書けない。<代わりに名の頭「{offered}」を使える。>',
    en: 'There is a table "{found}" that is not Warikan\'s, so nothing was written.< The prefix "{offered}" is free.>',
  },
  nameNotOurs: {
    ja: '割勘のものでない名前「{found}」があるので書けない。<代わりに名の頭「{offered}」を使える。>',
    en: 'There is a defined name "{found}" that is not Warikan\'s, so nothing was written.< The prefix "{offered}" is free.>',
  },
  resultChangedByHand: {
    ja: '前回の結果のうち「{expected}」だったセルが「{found}」に変えられている。書くと元に戻る。',
    en: 'In the earlier results, this cell was "{expected}" and has been changed to "{found}". Writing the results undoes that.',
  },
  tableOnOurSheet: {
    ja: '結果のシートに、割勘のものでない表「{found}」がある。書くと消えるので、別のシートに移す。',
    en: 'The table "{found}" on a result sheet is not Warikan\'s. Writing the results removes it; move it to another sheet.',
  },
  columnOnOurTable: {
    ja: '結果の表に列「{found}」が足されている。書くと消えるので、別の所に移す。',
    en: 'The column "{found}" was added to a result table. Writing the results removes it; move it elsewhere.',
  },
  auditTypedOver: {
    ja: '数式「{expected}」のあったセルに、値「{found}」が上書きされている。',
    en: 'The value "{found}" was typed over the formula "{expected}".',
  },
  auditFormulaChanged: {
    ja: '数式が「{found}」に変わっている。記録では「{expected}」。',
    en: 'The formula is now "{found}"; recorded was "{expected}".',
  },
};
