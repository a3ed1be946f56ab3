/** The pane's words for results beside the staff's own range. */
import type { Value } from './format';
import type { Catalog, Lang } from './lang';
import { fill } from './template';

const WORDS = {
  title: { ja: '自分のシートの隣にも結果を書く', en: 'Results beside your own sheet, too' },
  text: {
    ja: '取り込んだシートで、初めの見出しを置く空いたセルを選んで押す。団体の行（団体が横に並ぶ表では団体の列）に、結果を引く式を書く。ほかのセルは変えない。',
    en: 'Select the empty cell for the first heading on the sheet that was brought in, in its heading row (where members stand across: under it). Each member’s row, or column, gets formulas that look its results up; no other cell changes.',
  },
  look: { ja: '選んだセルから', en: 'From the selected cell' },
  nothingSelected: { ja: 'セルを1つ選んでから押す。', en: 'Select one cell first.' },
  planned: {
    ja: '{sheet}!{cell} から {count}セル（見出し {headings}、式 {formulas}）',
    en: '{count} cells from {sheet}!{cell} ({headings} headings, {formulas} formulas)',
  },
  standing: { ja: 'うち{count}セルは書いてある。', en: '{count} of them stand there already.' },
  write: { ja: '隣に書く', en: 'Write beside' },
  clear: { ja: '隣の結果を取り去る', en: 'Take them away' },
  refused: {
    ja: '次を直すまで書けない。何も書いていない。',
    en: 'This has to be put right first; nothing was written.',
  },
  written: {
    ja: '{count}セルに書き、読み戻して一致した。',
    en: '{count} cells were written and read back alike.',
  },
  differs: {
    ja: '{count}セルに書いたが、読み戻すと違うセルがある：{cells}',
    en: '{count} cells were written, but these are not as written: {cells}',
  },
  cleared: { ja: '{count}セルを空にした。', en: '{count} cells were emptied.' },
  left: {
    ja: '書いたときと違うので残したセル：{cells}',
    en: 'Left, because they are not as they were written: {cells}',
  },
  putBack: { ja: 'セルは元のまま。', en: 'The cells are as they were.' },
  notPutBack: {
    ja: '書きかけのセルが残っているかもしれない。同じセルを選んで見直し、取り去る。',
    en: 'Some cells may have been written. Select the same cell, look again and take them away.',
  },
} as const satisfies Catalog;

export type BesideWord = keyof typeof WORDS;

export function besideText(
  word: BesideWord,
  lang: Lang,
  values: Readonly<Record<string, Value | undefined>> = {},
): string {
  return fill(WORDS[word][lang], values, lang);
}

/** All of them, for tests. */
export const BESIDE_WORDS: Catalog = WORDS;
