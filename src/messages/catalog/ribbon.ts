/** What the buttons of the ribbon say in the pane when they cannot do what was asked. */
import type { Catalog } from '../lang';

export const RIBBON: Catalog = {
  ribbonBusy: {
    ja: 'ほかの作業の途中なので、リボンで押した仕事は始めていない。終わってから、もう一度押す。',
    en: 'Other work is under way, so what was pressed on the ribbon was not begun. Press again when it has ended.',
  },
  ribbonNothingToRestore: {
    ja: '戻せる状態がない。割勘がこのブックに結果を書くと、書く前の状態が控えられる。',
    en: 'There is nothing to restore. When Warikan writes results into this workbook, the state before is kept.',
  },
  ribbonPaneNotShown: {
    ja: 'リボンから作業ウィンドウを開けなかった（{reason}）。「割勘を開く」で開く。',
    en: 'The pane could not be shown from the ribbon ({reason}). Open it with Open Warikan.',
  },
};
