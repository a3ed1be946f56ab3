/** Words of this part of the pane, in its language. */
import { besideText, type BesideWord } from '../../../messages';
import { usePane } from '../context';

type Say = (word: BesideWord, values?: Parameters<typeof besideText>[2]) => string;

export function useBesideText(): Say {
  const { lang } = usePane();
  return (word, values) => besideText(word, lang, values);
}
