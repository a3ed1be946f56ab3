/** What bringing in the staff's own sheets finds. */
import type { Catalog } from '../lang';

export const BRINGING: Catalog = {
  bringTargetUnknown: {
    ja: '取り込む先の表「{found}」はない。<取り込める表：{expected}。>',
    en: 'There is no table "{found}" to bring it into.< Tables: {expected}.>',
  },
  bringRangeEmpty: {
    ja: '範囲 {found} に見出し行が見つからない。見出しから最後の行までを範囲にする。',
    en: 'No heading row was found in {found}. Take the range from the headings to the last row.',
  },
  bringTargetUnclear: {
    ja: '見出し（{found}）からは、どの表になるか決められない。取り込む先の表を指定する：{expected}。',
    en: 'The headings ({found}) do not tell which table this is. Name the table to bring it into: {expected}.',
  },
  bringKeyMissing: {
    ja: '「{table}」の表に要る「{expected}」が、見出しにも表題にもない（見出し：{found}）。どの行でも同じなら値を定める。',
    en: 'The table "{table}" needs "{expected}", which neither a heading nor the title gives (headings: {found}). If it is the same in every row, set its value.',
  },
  bringValueMissing: {
    ja: '「{table}」の表に要る「{expected}」の列がない（見出し：{found}）。別の範囲から取り込むか、列を直す。',
    en: 'No column gives "{expected}", which the table "{table}" needs (headings: {found}). Bring it in from another range, or correct the columns.',
  },
  bringSupposed: {
    ja: '「{column}」を、どの行も「{read}」とした（表題から、または1つしかないので）。',
    en: '"{column}" was taken to be "{read}" in every row (from the title, or as there is only one).',
  },
  bringColumnGuessed: {
    ja: '見出し「{found}」を「{read}」と見た。違えば直す。',
    en: 'The heading "{found}" was taken for "{read}". Correct it if that is wrong.',
  },
  bringColumnLeftOut: {
    ja: '見出し「{found}」の列は使わない。',
    en: 'The column "{found}" is not used.',
  },
  bringTotalColumn: {
    ja: '「{found}」の列は合計なので取り込まない。',
    en: 'The column "{found}" is a total and is not brought in.',
  },
  bringTotalRow: {
    ja: '<「{found}」の行は>小計か合計なので取り込まない。',
    en: '<The row "{found}" >is a subtotal or total and is not brought in.',
  },
  bringTotalDiffers: {
    ja: '小計か合計が {found} だが、上の行を足すと {expected} になる。どちらが正しいか確かめる。',
    en: 'The subtotal or total is {found}, but the rows above add up to {expected}. Check which is right.',
  },
  bringNoteRow: {
    ja: '「{found}」は注記なので取り込まない。',
    en: '"{found}" is a note and is not brought in.',
  },
  bringUnitMultiplied: {
    ja: '単位が{found}なので {read} を掛けた。',
    en: 'The unit is {found}: figures were multiplied by {read}.',
  },
  bringUnitStrange: {
    ja: '単位は{found}と書いてあるが、この列は{expected}。列か単位を確かめる。',
    en: 'The unit says {found}, but this column holds {expected}. Check the column or the unit.',
  },
  bringUnitChanged: {
    ja: '単位が{found}になっている（取り込みを決めたときは{expected}）。取込の表の単位と倍率を直す。',
    en: 'The unit is now {found} (it was {expected} when the mapping was made). Correct unit and factor in the table 割勘取込.',
  },
  bringHeadingMissing: {
    ja: '見出し「{expected}」がない<（今ある新しい見出し：{found}）>。<「{nearest}」のことなら、取込の表の元の見出しを直す。>',
    en: 'The heading "{expected}" is gone<; new headings: {found}>.< If it is "{nearest}" now, correct the table 割勘取込.>',
  },
  bringHeadingNew: {
    ja: '見出し「{found}」は取り込みを決めたときになかったので使わない。使うなら取り込みを決め直す。',
    en: 'The heading "{found}" was not there when the mapping was made, so it is not used. Map the range anew to use it.',
  },
  bringColumnUnknown: {
    ja: '取り込む先の列「{found}」はない。ある列：{expected}。',
    en: 'There is no column "{found}" to bring it into. Columns: {expected}.',
  },
  bringKeyEmpty: {
    ja: '「{expected}」が空欄。名を書くか、行を空にする。',
    en: '"{expected}" is empty. Enter the name, or clear the row.',
  },
  bringMergedValue: {
    ja: '数 {found} が何行にもわたる結合セルにある。どの行の数か分からないので、結合を解いて行ごとに書く。',
    en: 'The number {found} stands in a cell merged over several rows. Unmerge it and enter a number for each row.',
  },
  bringDash: {
    ja: '「{found}」は空欄と読んだ。',
    en: '"{found}" was read as empty.',
  },
  bringNoRecords: {
    ja: '範囲 {found} に取り込む行がない。',
    en: 'There is nothing to bring in from {found}.',
  },
  bringGoesOn: {
    ja: '範囲 {found} の外に数が続いている。足した行なら範囲を広げる。',
    en: 'There are figures beyond the range {found}. If rows were added, widen it.',
  },
  bringRangeMoved: {
    ja: '範囲 {found} は {read} に移っていたので、そこから取り込んだ。',
    en: 'The range {found} has moved to {read} and was brought in from there.',
  },
  bringSheetMissing: {
    ja: '取り込む元のシート「{expected}」がない。今あるシート：{found}。',
    en: 'The sheet "{expected}" to bring in is missing. Sheets: {found}.',
  },
  bringFilled: {
    ja: '{read} から {found}件を取り込み、表を書き直した。',
    en: '{found} rows were brought in from {read}; the table was filled anew.',
  },
  bringSame: {
    ja: '{read} の{found}件は前に取り込んだときのまま。',
    en: 'The {found} rows of {read} are as they were when they were brought in.',
  },
  bringStale: {
    ja: '取り込んだ元がそのあとで変わった（表「{table}」の{count}セル）。<取り込んだとき「{before}」。><今は「{after}」。>取り込み直すまで計算しない。',
    en: 'The range has changed since it was brought in ({count} cells of the table "{table}").< It said "{before}" then.>< It says "{after}" now.> Nothing is computed until it is brought in again.',
  },
  bringStaleFails: {
    ja: '取り込んだ元が変わって、前と同じには取り込めない（理由 {count}件は次の指摘）。直して取り込み直すまで計算しない。',
    en: 'The range has changed and can no longer be brought in as before ({count} reasons, the next findings). Nothing is computed until that is put right.',
  },
  bringTargetTyped: {
    ja: '人が書いた表（{found}行）があるので、書き換えない。使わない表なら消すか、名を「参考」で始めてから取り込む。',
    en: 'A table typed by people ({found} rows) is here and is not written over. If it is not used, delete it, or begin its name with 参考, then bring the range in.',
  },
  bringTargetChanged: {
    ja: '取り込んだ後の表「{found}」が手で変えられている。直すなら元のシートを直す。',
    en: 'The table "{found}" was changed by hand after it was brought in. Correct the sheet that it comes from instead.',
  },
  bringSheetHolds: {
    ja: '表「{found}」のシートに、表のほかのものがある。表を書き直すと失われるので、別のシートに移す。',
    en: 'The sheet of the table "{found}" holds something else, which would be lost. Move it to another sheet.',
  },
  bringKeptColumn: {
    ja: '取込の表に列「{expected}」がない。',
    en: 'The table 割勘取込 has no column "{expected}".',
  },
  bringKeptUnreadable: {
    ja: '「{found}」は使えない。{expected} のように書く。',
    en: '"{found}" cannot be used. Write it like: {expected}.',
  },
  bringRangeUnreadable: {
    ja: '範囲「{found}」は読めない。{expected} のように書く。',
    en: 'The range "{found}" cannot be read. Write it like {expected}.',
  },
  bringNothing: {
    ja: '取り込む範囲が指定されておらず、ブックにも取り込みが残っていない。{expected} のように範囲を指定する。',
    en: 'No range was given, and the workbook keeps no mapping. Give a range like {expected}.',
  },
  bringMappingUnreadable: {
    ja: '取り込みの指定 {found} が読めない。bring --json が出す mapping の形で書く。',
    en: 'The mapping {found} cannot be read. Write it as the mapping that bring --json prints.',
  },
  bringSettingUnreadable: {
    ja: '「{found}」は読めない。{expected} のように書く。',
    en: '"{found}" cannot be read. Write it like {expected}.',
  },
  besideNoMapping: {
    ja: '「{found}」には取り込んだ団体の列がない。<取り込んだシート：{expected}。>',
    en: 'No column of members was brought in from "{found}".< Sheets brought in: {expected}.>',
  },
  besideTaken: {
    ja: '結果を書くセルが空いていない（「{found}」がある）。空けるか、別の場所を指定する。',
    en: 'The cell for the results is not empty ("{found}"). Clear it, or choose another place.',
  },
  besideHeadingRow: {
    ja: '見出しを書く行が、団体「{found}」の行と重なるか、それより下にある。見出しの行のセルを指定する。',
    en: 'The headings would stand in or below the row of "{found}". Choose a cell in the heading row.',
  },
  besideHeadingColumn: {
    ja: '見出しを書く列が、団体「{found}」の列と重なるか、それより右にある。団体より左の列のセルを指定する。',
    en: 'The headings would stand in or right of the column of "{found}". Choose a cell left of the members.',
  },
  besideTakenAway: {
    ja: '戻した状態に結果の表がないので、「{found}」の隣に書いた結果も取り去った（{count}セル）。',
    en: 'The restored state has no such results, so what stood beside "{found}" was taken away, too ({count} cells).',
  },
  besideStays: {
    ja: '「{found}」の隣に書いた結果が残っている（参照先がなくなり #REF! になる）。理由を直してから、セルを消す。',
    en: 'What stood beside "{found}" is still there, and has lost its tables (#REF!). Put the reason right, then clear the cells.',
  },
  besideNoMembers: {
    ja: '取り込み「{found}」には、結果を並べる団体の列がない。',
    en: 'The mapping "{found}" has no column of members to put results beside.',
  },
  besideNoResults: {
    ja: '団体ごとの結果の表がないので、隣に書けない。',
    en: 'There is no table of results by member to refer to.',
  },
  besideNameDiffers: {
    ja: '「{found}」は結果の表の名と書き方が違うので、隣の式は「{read}」で引く。',
    en: '"{found}" is not written as in the results; the formula beside it looks up "{read}".',
  },
};
