/** What every view needs: the language, and the verbs of the pane. */
import { createContext, useContext } from 'react';
import { formatNumber, formatRate, paneText, type Lang, type PaneWord } from '../../messages';
import type { Actions } from '../work/actions';
import type { Action } from '../state/reduce';

export interface PaneContext {
  lang: Lang;
  actions: Actions;
  dispatch: (action: Action) => void;
}

export const Pane = createContext<PaneContext | null>(null);

export interface Use extends PaneContext {
  t: (word: PaneWord, values?: Parameters<typeof paneText>[2]) => string;
  yen: (value: number) => string;
  rate: (ratio: number | null) => string;
}

export function usePane(): Use {
  const context = useContext(Pane);
  if (!context) throw new Error('A view stands outside of the pane.');
  return {
    ...context,
    t: (word, values) => paneText(word, context.lang, values),
    yen: formatNumber,
    rate: (ratio) => (ratio === null ? '－' : formatRate(ratio)),
  };
}
