/** What an audit says, each with what was found and what was expected. */
import type { Catalog } from '../lang';

export const AUDIT: Catalog = {
  auditInputChanged: {
    ja: '実行したときから入力が変わっている：「{before}」→「{after}」。',
    en: 'The input has changed since the run: "{before}" → "{after}".',
  },
  auditInputAdded: {
    ja: '実行したときになかった行がある：「{after}」。',
    en: 'The row was not there at the run: "{after}".',
  },
  auditInputRemoved: {
    ja: '実行したときにあった行がない：「{before}」。',
    en: 'The row was there at the run and is gone: "{before}".',
  },
  auditInputTableAdded: {
    ja: '実行したときになかった入力の表「{found}」がある。',
    en: 'The input table "{found}" was not there at the run.',
  },
  auditInputTableRemoved: {
    ja: '実行したときにあった入力の表「{expected}」がない。',
    en: 'The input table "{expected}" was there at the run and is gone.',
  },
  auditValueDiffers: {
    ja: '値が{basis|auditBasis}の計算と違う：シートは「{found}」、計算は「{expected}」<（差 {difference}）>。',
    en: 'The value differs from what the core gives {basis|auditBasis}: the sheet has "{found}", the core "{expected}"< (difference {difference})>.',
  },
  auditValuesOfRecordedInputs: {
    ja: '値は実行したときの入力のまま（{count}個）。変わった入力には合わせて計算し直されていない。',
    en: 'The values still belong to the recorded inputs ({count} cells) and do not follow the changed ones.',
  },
  auditValuesFollowInputs: {
    ja: '値は変わった入力に合わせて計算されている（{count}個）。',
    en: 'The values follow the changed inputs ({count} cells).',
  },
  auditNotCalculated: {
    ja: '値は割勘が書いたまま、表計算ソフトではまだ計算されていない。判定は数式と入力による。',
    en: 'The values are those that Warikan wrote; no spreadsheet has calculated them yet. The verdict rests on formulas and inputs.',
  },
  auditCalculationUnknown: {
    ja: '表計算ソフトが計算したかどうかが分からない：表紙の欄は「{found}」。判定は数式と入力による。',
    en: 'It cannot be told whether a spreadsheet calculated the values: the cover says "{found}". The verdict rests on formulas and inputs.',
  },
  auditRecalculated: {
    ja: 'LibreOffice で計算し直した値と比べた（{count}個）。',
    en: 'The values were compared with a recalculation by LibreOffice ({count} cells).',
  },
  auditRecalculationFailed: {
    ja: '再計算したはずのファイルで数式が計算されていない（表紙の欄は「{found}」）。比べなかった。',
    en: 'The formulas of the recalculated file were not calculated (its cover says "{found}"). Nothing was compared with it.',
  },
  auditRecalculationDiffers: {
    ja: '計算し直した値と違う：シートは「{found}」、再計算は「{expected}」<（差 {difference}）>。',
    en: 'The value differs from the recalculated one: the sheet has "{found}", the recalculation gives "{expected}"< (difference {difference})>.',
  },
  auditSheetMissing: {
    ja: '割勘が書いたシート「{expected}」がない。',
    en: 'The sheet "{expected}", written by Warikan, is gone.',
  },
  auditSheetRenamed: {
    ja: 'シートの名が「{expected}」から「{found}」に変えられている。',
    en: 'The sheet "{expected}" was renamed to "{found}".',
  },
  auditValuesMixed: {
    ja: '値の一部は実行したときの入力（{recorded}個）、一部は今の入力（{current}個）に合っている。',
    en: 'Some values belong to the recorded inputs ({recorded}), some to the inputs as they are ({current}).',
  },
  auditTableMissing: {
    ja: '割勘が書いた表「{expected}」がない。',
    en: 'The table "{expected}", written by Warikan, is gone.',
  },
  auditColumnMissing: {
    ja: '割勘が書いた列「{expected}」がない。',
    en: 'The column "{expected}", written by Warikan, is gone.',
  },
  auditColumnAdded: {
    ja: '割勘が書いた表に列「{found}」が足されている。',
    en: 'A column "{found}" was added to a table that Warikan wrote.',
  },
  auditRowMissing: {
    ja: '割勘が書いた{expected}行目がない。',
    en: 'Row {expected}, written by Warikan, is gone.',
  },
  auditRowAdded: {
    ja: '割勘が書いていない行がある。',
    en: 'The row was not written by Warikan.',
  },
  auditNameMissing: {
    ja: '割勘が定めた名前「{expected}」がない。',
    en: 'The name "{expected}", defined by Warikan, is gone.',
  },
  auditNameChanged: {
    ja: '名前「{name}」の参照先が変えられている：今は「{found}」、記録は「{expected}」。',
    en: 'The name "{name}" refers to something else: now "{found}", recorded "{expected}".',
  },
  auditDepositMissing: {
    ja: '控えの表がないので、割勘が書いたものか、そのあと変えられたかは分からない。',
    en: 'There is no table 控え, so it cannot be told what Warikan wrote and what was changed afterwards.',
  },
  auditDepositEdited: {
    ja: '控えが書き換えられている（{part|auditPart}）：今の控えは「{found}」、もとは「{expected}」。',
    en: 'The deposit 控え was edited ({part|auditPart}): it now gives "{found}", originally "{expected}".',
  },
  auditRecordGap: {
    ja: '記録の実行番号が続いていない：あるのは {found}、{expected}まで1つずつのはず。',
    en: 'The run numbers of the record are not complete: there are {found}, expected is each one up to {expected}.',
  },
  auditRecordDiffers: {
    ja: '記録の内容が表紙または控えと違う：記録は「{found}」、ほかは「{expected}」。',
    en: 'The record differs from cover or deposit: it says "{found}", they say "{expected}".',
  },
  auditCellError: {
    ja: '結果のセルがエラー「{found}」になっている。',
    en: 'The result is the error "{found}".',
  },
  auditHidden: {
    ja: '割勘のシートまたは行が隠されている<：{found}>。',
    en: 'A sheet or rows of Warikan are hidden<: {found}>.',
  },
  auditCheckFails: {
    ja: 'シートの検算が一致していない：「{found}」。',
    en: 'The checks of the workbook do not agree: "{found}".',
  },
  auditSetting: {
    ja: 'ブックの設定で数値がそのまま信用できない：{found|auditSetting}。',
    en: 'A setting of the workbook puts its figures in doubt: {found|auditSetting}.',
  },
  auditFindingsOpen: {
    ja: '実行したときの指摘が{count}件ある。',
    en: 'The run left {count} findings.',
  },
  auditOtherRuns: {
    ja: '検証したのは「{expected}」の結果。このブックにはほかに「{found}」の結果がある（--prefix で選ぶ）。',
    en: 'The results "{expected}" were audited. The workbook also holds the results "{found}" (choose with --prefix).',
  },
  auditOlderContract: {
    ja: '記録の契約（表と列の決まり）は版 {found}、今の割勘は版 {expected}。数式は記録と、値は今の計算と、どちらにもある列だけを比べた。',
    en: 'The recorded contract (tables and columns) is version {found}, that of this Warikan {expected}. Formulas were compared with the record, values with the core, in columns that both have.',
  },
  auditCannotRecompute: {
    ja: '今の入力では計算できないので、値を比べられない（{count}件の誤りまたは未決定）。',
    en: 'The inputs as they are cannot be computed, so values were not compared ({count} errors or open decisions).',
  },
  auditNothingCompared: {
    ja: '比べられる結果がない。',
    en: 'There was no result to compare.',
  },
};
