/** What Excel as host says: why nothing was written, what to do, what was put back. */
import type { Catalog } from '../lang';

export const EXCEL: Catalog = {
  excelApiTooOld: {
    ja: 'この Excel では使えない。ExcelApi {expected} 以上（Excel 2021 以降）が要る。',
    en: 'This Excel is too old: ExcelApi {expected} (Excel 2021 or later) is needed.',
  },
  excelCalculationIterative: {
    ja: '反復計算が有効になっている。循環参照があっても気付けないので、「数式」の計算方法の設定で切る。',
    en: 'Iterative calculation is on and hides circular references. Switch it off in the calculation options.',
  },
  excelCalculationManual: {
    ja: '計算方法が手動になっている。書いたあとに一度計算したが、入力を変えたら F9 で計算する（または自動に戻す）。',
    en: 'Calculation is manual. The workbook was calculated once after the write; press F9 after changing inputs, or switch to automatic.',
  },
  excelCellChanged: {
    ja: 'このセルは、画面に出してから変わっている。書かずに読み直した。',
    en: 'This cell has changed since it was shown. Nothing was written; it was read again.',
  },
  excelCellsMerged: {
    ja: '書く先のセルが結合されている。結合を解除してから、もう一度実行する。',
    en: 'Cells to be written are merged. Unmerge them and run again.',
  },
  excelConstantChanged: {
    ja: '前回書いた値が手で変えられている列がある。書くと元に戻る。',
    en: 'A column that was written as values has been changed by hand. Writing the results undoes that.',
  },
  excelFailed: {
    ja: 'Excel がエラーを返した（{reason}）<：{where}>。',
    en: 'Excel answered with an error ({reason})<: {where}>.',
  },
  excelForeignChart: {
    ja: '次の結果では要らなくなるシートに、グラフ「{found}」がある。書くとシートごと消えるので、要るなら別のシートに移す。',
    en: 'The chart "{found}" stands on a sheet that the new results no longer need. Writing removes the sheet; move the chart if you need it.',
  },
  excelInputsChanged: {
    ja: 'プレビューのあとで入力の表が変わった。もう一度プレビューする。',
    en: 'The input table has changed since the preview. Preview again.',
  },
  excelMendedBack: {
    ja: '前回（{at}）の書き込みが途中で止まっていたので、書く前の状態に戻した。',
    en: 'A write begun at {at} had been broken off. The workbook was put back to what it was before.',
  },
  excelMendedForward: {
    ja: '前回（{at}）の書き込みはすべて終わっていたので、仕上げをした。結果はそのまま使える。',
    en: 'A write begun at {at} had been completed but for its last step, which has been done now.',
  },
  excelNotVerified: {
    ja: '書き込みは終わったが、読み戻して確かめられなかった（{reason}）。検証を実行する。',
    en: 'The results were written but could not be read back ({reason}). Run the audit.',
  },
  excelNothingSaved: {
    ja: '戻せる状態がない（控えてある状態は{count}個）。',
    en: 'There is no such saved state ({count} are kept).',
  },
  excelStatesChanged: {
    ja: '戻せる状態が、示した後で変わった。今あるものからもう一度選ぶ。',
    en: 'The saved states changed after they were shown. Choose again from those that there are now.',
  },
  excelPlaceGone: {
    ja: 'その場所はもうないか、シートが隠されている。',
    en: 'The place is gone, or its sheet is hidden.',
  },
  excelPrecisionAsDisplayed: {
    ja: '「表示桁数で計算する」が有効になっている。表示のために丸めた値で計算されるので、Excel のオプションで切る。',
    en: 'Precision as displayed is on, so Excel calculates with rounded values. Switch it off in the options.',
  },
  excelPutBackFailed: {
    ja: '書く前の状態に戻せなかった。ブックを保存して開き直し、このアドインを開くと、続きから戻す。',
    en: 'The workbook could not be put back. Save it, open it again and open this add-in: it goes on from there.',
  },
  excelRowTaken: {
    ja: '表「{found}」のすぐ下の行が空いていないので、行を足せない。下のセルを空けるか、シートで表に行を足してから、もう一度変える。',
    en: 'The row under the table {found} is not empty, so no row can be added. Empty it, or add a row to the table on the sheet, and change it again.',
  },
  excelRowsHidden: {
    ja: '書く先のシートに隠れた行または列がある。再表示してから、もう一度実行する。',
    en: 'Rows or columns of a sheet to be written are hidden. Unhide them and run again.',
  },
  excelSavedStateDamaged: {
    ja: '控えてある状態が壊れているので戻せない。ブックの古い版から戻す。',
    en: 'The saved state is damaged and cannot be restored. Use an earlier version of the file.',
  },
  excelSheetFiltered: {
    ja: '書く先のシートで絞り込みがかかっている。フィルターをクリアしてから、もう一度実行する。',
    en: 'A sheet to be written is filtered. Clear the filter and run again.',
  },
  excelSheetProtected: {
    ja: '書く先のシートが保護されている。「校閲」の「シート保護の解除」をしてから、もう一度実行する。',
    en: 'A sheet to be written is protected. Unprotect it (Review) and run again.',
  },
  excelStateTooLarge: {
    ja: '今の結果が大きい（{bytes}バイト、控えられるのは{limit}バイトまで）ので、書いたあとで今の状態には戻せない。先にファイルの写しを取る。',
    en: 'The present results are too large to be kept ({bytes} bytes; the limit is {limit}), so this run cannot be undone later. Make a copy of the file first.',
  },
  excelStopped: {
    ja: '止めた。ブックは書く前のまま。',
    en: 'Stopped. The workbook is as it was before.',
  },
  excelTotalsRow: {
    ja: '表「{found}」に集計行があるので、行を足せない。集計行を外してもう一度変えるか、シートでこの条件の行を足す。',
    en: 'The table {found} has a total row, so no row can be added. Switch the total row off and change it again, or add this row on the sheet.',
  },
  excelUnfinished: {
    ja: '途中で止まった書き込みがある。先に、アドインを開き直して書く前の状態に戻す。',
    en: 'A write was broken off. Open the add-in again first: it puts the workbook back.',
  },
  excelValueInvalid: {
    ja: 'セルに書けない値がある（{reason|planned}）。',
    en: 'A value cannot be written into a cell ({reason|planned}).',
  },
  excelWorkbookProtected: {
    ja: 'ブックの構造が保護されていて、シートを足せない。「校閲」の「ブックの保護」を解除してから、もう一度実行する。',
    en: 'The structure of the workbook is protected, so no sheet can be added. Remove the protection (Review) and run again.',
  },
};
