/** The pane's words for bringing in the staff's own sheets. */
import type { Value } from './format';
import type { Catalog, Lang } from './lang';
import { fill } from './template';

const WORDS = {
  title: { ja: '自分のシートを取り込む', en: 'Bring in a sheet of your own' },
  text: {
    ja: 'シートの範囲（表題や小計があってよい）を選んで読む。何の表かを見て直してから、入力の表に書く。元のシートは変えない。',
    en: 'Select a range of your sheet (titles and subtotals may be in it) and read it. Correct what it was taken for, then fill the input table. Your sheet is not changed.',
  },
  read: { ja: '選んだ範囲を読む', en: 'Read the selection' },
  again: { ja: '前と同じに取り込む', en: 'Bring in as before' },
  againHint: {
    ja: 'ブックに残した取り込みのとおりに、今のシートから読み直す。',
    en: 'Fills the tables anew, as the workbook remembers, from the sheets as they are now.',
  },
  nothingSelected: {
    ja: '何か書いてある範囲を1つ選んでから押す。',
    en: 'Select one range with something in it first.',
  },
  range: { ja: '範囲 {range}', en: 'Range {range}' },
  confidence: { ja: '確からしさ {rate}', en: '{rate} sure' },
  target: { ja: '取り込む先の表', en: 'Table to fill' },
  headingLines: { ja: '見出しは範囲の何行目か', en: 'Heading rows of the range' },
  headingHint: { ja: '3 か 3、4 のように書く', en: 'Like 3 or 3, 4' },
  direction: { ja: '1件の向き', en: 'A record is' },
  directionRows: { ja: '1行が1件', en: 'a row' },
  directionColumns: { ja: '1列が1件', en: 'a column' },
  constant: { ja: '{heading}（どの行も同じ）', en: '{heading} (the same in every row)' },
  columns: { ja: '列', en: 'Columns' },
  noHeading: { ja: '見出しなし', en: 'no heading' },
  means: { ja: '{column} の列は', en: 'Column {column} is' },
  named: { ja: '{column}の見出しから読む{key}', en: '{key}, from the heading of {column}' },
  useTotal: { ja: '合計（取り込まない）', en: 'a total (left out)' },
  useAside: { ja: '使わない', en: 'not used' },
  unit: { ja: '単位', en: 'Unit' },
  unitAsIs: { ja: 'そのまま', en: 'as it is' },
  found: { ja: '読み取ったこと', en: 'What was found' },
  fill: { ja: '入力の表に書く', en: 'Fill the input table' },
  fillAnyway: { ja: '書き直す', en: 'Fill anew' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  asked: {
    ja: '次の表は手で変えられている。書き直すと失われる。',
    en: 'These tables were changed by hand; filling them anew loses that.',
  },
  staleTitle: { ja: '取り込んだ元のシートが変わった', en: 'The sheet that was brought in has changed' },
  handTitle: {
    ja: '取り込んだ表が手で変えられている',
    en: 'A table that was brought in was changed by hand',
  },
  refill: { ja: '取り込み直す', en: 'Bring in again' },
  more: { ja: 'ほか {count}件', en: '{count} more' },
  refused: { ja: '次を直すまで取り込めない。', en: 'This has to be put right first.' },
} as const satisfies Catalog;

export type BringWord = keyof typeof WORDS;

export function bringText(
  word: BringWord,
  lang: Lang,
  values: Readonly<Record<string, Value | undefined>> = {},
): string {
  return fill(WORDS[word][lang], values, lang);
}

/** All of them, for tests. */
export const BRING_WORDS: Catalog = WORDS;
