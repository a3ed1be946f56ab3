/** Words of this part of the pane, in its language. */
import { bringText, type BringWord } from '../../../messages';
import { usePane } from '../context';

type Say = (word: BringWord, values?: Parameters<typeof bringText>[2]) => string;

export function useBringText(): Say {
  const { lang } = usePane();
  return (word, values) => bringText(word, lang, values);
}
