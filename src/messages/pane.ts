/** The task pane's own words: headings, buttons, short explanations. Problems and findings are in the catalogs. */
import type { Value } from './format';
import type { Catalog, Lang } from './lang';
import { fill } from './template';

const WORDS = {
  product: { ja: '割勘', en: 'Warikan' },
  job: { ja: '帳票の共同調達', en: 'Joint purchase of forms' },
  version: { ja: '版 {version}', en: 'Version {version}' },
  starting: { ja: 'ブックを読んでいる…', en: 'Reading the workbook…' },
  noHost: {
    ja: 'Excelの中で開く画面。ブラウザーだけでは動かない。',
    en: 'This page belongs into Excel; it does not work in a browser alone.',
  },
  steps: { ja: '手順', en: 'Steps' },
  stepInputs: { ja: '入力', en: 'Inputs' },
  stepFindings: { ja: '指摘', en: 'Findings' },
  stepPreview: { ja: '内容', en: 'Preview' },
  stepResult: { ja: '結果', en: 'Result' },
  next: { ja: '次へ', en: 'Next' },
  back: { ja: '戻る', en: 'Back' },
  reload: { ja: '読み直す', en: 'Read again' },
  close: { ja: '閉じる', en: 'Close' },

  firstTitle: { ja: 'はじめての方へ', en: 'Getting started' },
  first1: {
    ja: '入力の表から、団体ごとの負担額と削減率を数式で計算し、シートに書く。',
    en: "From the input tables, Warikan computes each member's amount and saving, and writes them as formulas.",
  },
  first2: {
    ja: '書く前に内容を見せ、書いた後に照合する。あとから元に戻せる。',
    en: 'You see everything before it is written; it is checked afterwards, and can be undone.',
  },
  first3: {
    ja: 'まず見本を入れて、最後まで試せる。入力したものは変わらない。',
    en: 'Insert the sample to try the whole way. Nothing of yours is changed.',
  },
  insertSample: { ja: '見本を入れる', en: 'Insert the sample' },
  insertEmpty: { ja: '空の様式を入れる', en: 'Insert empty forms' },

  found: { ja: '見つけた入力', en: 'Inputs found' },
  foundSummary: {
    ja: '{members}団体・{forms}帳票・{rounds}回次',
    en: 'Members {members} · forms {forms} · rounds {rounds}',
  },
  rows: { ja: '{count}行', en: '{count} rows' },
  rowOne: { ja: '1行', en: '1 row' },
  noRows: { ja: '記入なし', en: 'empty' },
  earlier: { ja: '前回の結果：実行番号 {run}（{at}）', en: 'Earlier result: run {run} ({at})' },
  noEarlier: { ja: '前回の結果はない。', en: 'No earlier result.' },

  changedTitle: { ja: '前回の実行のあとで入力が変わった', en: 'Inputs have changed since the last run' },
  changedText: {
    ja: 'シートの数式は新しい入力で計算し直されている。記録と照合は前回のまま。内容を見て書き直す。',
    en: 'The formulas on the sheets follow the new inputs; record and checks are still those of the last run. Look at the preview and write again.',
  },
  changedRemote: { ja: 'ほかの人による変更がある。', en: 'Some changes were made by somebody else.' },
  changedMore: { ja: 'ほか {count}件', en: '{count} more' },
  toPreview: { ja: '内容を見る', en: 'See the preview' },

  findings: { ja: '指摘', en: 'Findings' },
  findingsNone: { ja: '指摘はない。', en: 'No findings.' },
  findingsCount: {
    ja: '<誤り {errors}件　><注意 {warnings}件　><参考 {notes}件>',
    en: '<{errors} errors  ><{warnings} warnings  ><{notes} notes>',
  },
  rejected: {
    ja: '誤りがあるので計算していない。直すと先へ進める。',
    en: 'Not computed because of errors. Correct them to go on.',
  },
  previous: { ja: '前の指摘', en: 'Previous finding' },
  following: { ja: '次の指摘', en: 'Next finding' },
  position: { ja: '{at} / {count}', en: '{at} of {count}' },
  showCell: { ja: 'セルを表示', en: 'Show the cell' },

  decisions: { ja: '決めること', en: 'To be decided' },
  decisionsText: {
    ja: '人が決めることがある。「決定」の表に書くと、続きを計算する。',
    en: 'Some things are for people to decide. Enter them in the table 決定 and the computation goes on.',
  },
  matter: { ja: '事項', en: 'Matter (事項)' },
  options: { ja: '選択肢', en: 'Options' },
  openDecisions: { ja: '決定の表を開く', en: 'Open the table 決定' },

  comparison: { ja: '単独と共同の比較', en: 'Alone and together' },
  roundChoice: { ja: '回次', en: 'Round' },
  alone: { ja: '単独', en: 'Alone' },
  joint: { ja: '共同', en: 'Together' },
  saving: { ja: '削減額', en: 'Saving' },
  rate: { ja: '削減率', en: 'Rate' },
  member: { ja: '団体', en: 'Member' },
  total: { ja: '計', en: 'Total' },
  quoted: { ja: '見積の枚数では単独 {yen}円', en: 'Alone at the quoted quantities: {yen} yen' },
  winner: { ja: '落札：{names}', en: 'Won by {names}' },
  yenUnit: { ja: '単位：円', en: 'Yen' },
  bases: { ja: '同じ枚数でくらべた共同の額', en: 'Amounts together at equal quantities' },
  basis: { ja: '{basis}の枚数', en: 'Quantities of {basis}' },

  writes: { ja: '書くシート', en: 'Sheets to be written' },
  writesSummary: {
    ja: '{sheets}シート・{cells}セル・名前 {names}件',
    en: '{sheets} sheets, {cells} cells, {names} names',
  },
  cells: { ja: '{count}セル', en: '{count} cells' },
  replaces: { ja: '置換え', en: 'replaced' },
  isNew: { ja: '新規', en: 'new' },
  removes: { ja: '消えるシート：{names}', en: 'Sheets that go: {names}' },
  writesList: { ja: '一覧を見る', en: 'Show the list' },
  inputsUntouched: { ja: '入力のシートは変えない。', en: 'Input sheets are not changed.' },
  user: { ja: '実行者（記録に残る）', en: 'Your name (for the record)' },
  write: { ja: '書き込む', en: 'Write' },
  writeAgain: { ja: '書き直す', en: 'Write again' },

  askTitle: { ja: '書く前に確認する', en: 'Before writing' },
  askText: { ja: '次のことを承知のうえで書くか。', en: 'Write in spite of the following?' },
  askYes: { ja: '承知して書き込む', en: 'Write all the same' },
  askNo: { ja: 'やめる', en: 'Do not write' },
  refusedTitle: { ja: '書いていない', en: 'Nothing was written' },
  toldTitle: { ja: 'お知らせ', en: 'Note' },

  jobWrite: { ja: '書き込んでいる', en: 'Writing' },
  jobRestore: { ja: '元に戻している', en: 'Restoring' },
  jobTemplate: { ja: '様式を入れている', en: 'Inserting' },
  jobSelfCheck: { ja: '自己診断をしている', en: 'Checking itself' },
  phaseChecking: { ja: 'ブックを調べている', en: 'Looking at the workbook' },
  phaseSaving: { ja: '今の状態を控えている', en: 'Saving the present state' },
  phaseWriting: { ja: 'シートを書いている', en: 'Writing the sheets' },
  phaseVerifying: { ja: '書いたものを照合している', en: 'Checking what was written' },
  phaseFinishing: { ja: '仕上げている', en: 'Finishing' },
  phasePuttingBack: { ja: '元に戻している', en: 'Putting everything back' },
  stop: { ja: '中止する', en: 'Stop' },
  stopping: { ja: '中止している…', en: 'Stopping…' },
  stopText: { ja: '中止しても、ブックは書く前のまま。', en: 'If you stop, the workbook stays as it was.' },

  writtenTitle: { ja: '書き込んだ', en: 'Written' },
  writtenAgrees: { ja: '総合検算：一致', en: 'Master check: agrees' },
  writtenDiffers: { ja: '総合検算：不一致', en: 'Master check: does not agree' },
  run: { ja: '実行番号 {run}', en: 'Run {run}' },
  compared: { ja: '{count}セルを読み戻して照合した', en: '{count} cells read back and compared' },
  comparedAll: { ja: 'すべて計画と同じ', en: 'all as planned' },
  comparedDiffer: { ja: '{count}件の違い', en: '{count} differences' },
  checks: { ja: '検算 {count}件のうち {agreeing}件が一致', en: '{agreeing} of {count} checks agree' },
  expected: { ja: '計画 {expected} → シート {found}', en: 'planned {expected}, on the sheet {found}' },
  notVerified: {
    ja: '読み戻せなかったので、照合していない。',
    en: 'It could not be read back, so nothing was compared.',
  },
  showCover: { ja: '表紙を表示', en: 'Show the cover' },

  restoreTitle: { ja: '元に戻す', en: 'Restore' },
  restoreText: {
    ja: '結果のシートを、その前の状態に戻す。入力のシートは変えない。',
    en: 'Puts the result sheets back as they were before. Input sheets are not changed.',
  },
  beforeRun: { ja: '実行番号 {run} の前', en: 'Before run {run}' },
  beforeRestore: { ja: '元に戻す前', en: 'Before the restore' },
  restore: { ja: '戻す', en: 'Restore' },
  restoredTitle: { ja: '元に戻した', en: 'Restored' },
  restoredText: {
    ja: '戻す前の状態も控えてあるので、もう一度戻せる。',
    en: 'The state before it is kept, so this can be undone as well.',
  },

  selfCheck: { ja: '自己診断', en: 'Self check' },
  selfCheckText: {
    ja: 'このExcelで頼りにしている働きを確かめ、結果を新しいシートに書く。入力や結果のシートには触れない。',
    en: 'Checks what is relied on in this Excel and writes the result on a new sheet. Your inputs and results are left alone.',
  },
  selfCheckRun: { ja: '確かめる', en: 'Check' },
  selfCheckPassed: { ja: '{count}件すべて合格', en: 'All {count} passed' },
  selfCheckFailed: { ja: '{count}件のうち{failed}件が不合格', en: '{failed} of {count} failed' },
} as const satisfies Catalog;

export type PaneWord = keyof typeof WORDS;

/** A word of the pane, filled with values. */
export function paneText(
  word: PaneWord,
  lang: Lang,
  values: Readonly<Record<string, Value | undefined>> = {},
): string {
  return fill(WORDS[word][lang], values, lang);
}

/** All of them, for tests. */
export const PANE_WORDS: Catalog = WORDS;
