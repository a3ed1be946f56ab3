/** The page's own few words. The add-in's are in src/messages. */
export interface Words {
  about: string;
  open: string;
  save: string;
  sample: string;
  blank: string;
  pane: string;
  splitter: string;
  notHere: string;
  cannotOpen: string;
}

export const words: Readonly<Record<'ja' | 'en', Words>> = {
  ja: {
    about: 'Excelの代役（お試し・開発用）',
    open: 'ファイルを開く',
    save: '.xlsxで保存',
    sample: '見本',
    blank: '空のブック',
    pane: '割勘の作業ウィンドウ',
    splitter: '作業ウィンドウの幅',
    notHere: 'この代役の表では、行・列・シート・表の追加や削除はできません。値と数式は編集できます。',
    cannotOpen: '開けません：',
  },
  en: {
    about: 'A stand-in for Excel, to try and to develop',
    open: 'Open a file',
    save: 'Save as .xlsx',
    sample: 'Sample',
    blank: 'Empty workbook',
    pane: 'Warikan task pane',
    splitter: 'Width of the task pane',
    notHere:
      'This stand-in does not insert or delete rows, columns, sheets or tables. Values and formulas can be edited.',
    cannotOpen: 'Cannot be opened: ',
  },
};
