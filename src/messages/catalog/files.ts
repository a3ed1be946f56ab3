/** Why a file cannot be read or written. */
import type { Catalog } from '../lang';

export const FILES: Catalog = {
  fileEmpty: { ja: '<{file}：>ファイルが空（0バイト）。', en: '<{file}: >The file is empty (0 bytes).' },
  fileNotXlsx: {
    ja: '<{file}：>Excelブック（.xlsx、.xlsm）でない<（{reason}）>。Excelで開き、.xlsx で保存する。',
    en: '<{file}: >The file is not an Excel workbook (.xlsx, .xlsm)< ({reason})>. Open it in Excel and save it as .xlsx.',
  },
  fileEncrypted: {
    ja: '<{file}：>ファイルが暗号化されている<（{reason|encrypted}）>。パスワードを外して保存する。',
    en: '<{file}: >The file is encrypted< ({reason|encrypted})>. Save it without a password.',
  },
  fileOldXls: {
    ja: '<{file}：>古い形式（.xls）のブック。Excelで開き、.xlsx で保存する。',
    en: '<{file}: >The workbook is in the old format (.xls). Open it in Excel and save it as .xlsx.',
  },
  fileTruncated: {
    ja: '<{file}：>ファイルが途中で切れている<（{size}バイト）>。もう一度コピーする。',
    en: '<{file}: >The file is cut off< (after {size} bytes)>. Copy it again.',
  },
  fileTooLarge: {
    ja: '<{file}：>展開すると大きすぎる（{limit|limit}の上限 {value}<、{part}>）。',
    en: '<{file}: >The file is too large when unpacked ({limit|limit}: at most {value}<, {part}>).',
  },
  fileDamaged: {
    ja: '<{file}：>ファイルが壊れている：{part}（{reason|damage}<：{detail}>）。Excelで開いて保存し直す。',
    en: '<{file}: >The file is damaged: {part} ({reason|damage}<: {detail}>). Open it in Excel and save it again.',
  },
  fileNotFound: { ja: '<{file}：>ファイルがない。', en: '<{file}: >There is no such file.' },
  fileNotReadable: {
    ja: '<{file}：>ファイルを読めない<（{reason}）>。',
    en: '<{file}: >The file cannot be read< ({reason})>.',
  },
  fileNotWritable: {
    ja: '<{file}：>ファイルに書けない<（{reason}）>。',
    en: '<{file}: >The file cannot be written< ({reason})>.',
  },
  outputIsInput: {
    ja: '<{file}：>出力先が入力と同じファイル。別の名にする。',
    en: '<{file}: >The output is the input file. Choose another name.',
  },
  sheetNameTaken: { ja: 'シート「{name}」がすでにある。', en: 'There is a sheet "{name}" already.' },
  sheetNameInvalid: { ja: 'シートの名「{name}」は使えない。', en: 'The sheet name "{name}" cannot be used.' },
  tableNameTaken: {
    ja: '表または名前「{name}」がすでにある。',
    en: 'There is a table or name "{name}" already.',
  },
  nameTaken: { ja: '名前「{name}」がすでにある。', en: 'There is a name "{name}" already.' },
  nameInvalid: { ja: '名前「{name}」は使えない。', en: 'The name "{name}" cannot be used.' },
  planHasNoSheets: { ja: '書くシートがない。', en: 'There is no sheet to write.' },
  planTooLarge: {
    ja: '表が大きすぎてシートに入らない（{rows}行、{columns}列）。',
    en: 'The table does not fit on a sheet ({rows} rows, {columns} columns).',
  },
  planValueInvalid: {
    ja: '書けない値がある（{reason|planned}）。',
    en: 'A value cannot be written ({reason|planned}).',
  },
  headingInvalid: {
    ja: '見出し「{heading}」は使えない（空、長すぎる、または2つある）。',
    en: 'The heading "{heading}" cannot be used (empty, too long, or there twice).',
  },
  libreOfficeMissing: {
    ja: 'LibreOffice がないので再計算できない。',
    en: 'LibreOffice is not installed, so nothing was recalculated.',
  },
  libreOfficeFailed: {
    ja: 'LibreOffice で再計算できなかった<（{reason}）>。',
    en: 'LibreOffice could not recalculate the file< ({reason})>.',
  },
};
