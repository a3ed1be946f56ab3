/** Names and choices of 条件: the cells' own words, with English beside them for readers of English. */
import type { Lang } from './lang';
import { PARAMETER_CHOICES, PARAMETER_WORDS } from './words/parameterWords';

function beside(word: string, words: Readonly<Record<string, string>>, lang: Lang): string {
  const english = lang === 'en' ? words[word] : undefined;
  return english === undefined ? word : `${english} (${word})`;
}

export const parameterName = (name: string, lang: Lang): string => beside(name, PARAMETER_WORDS, lang);

export const parameterChoice = (choice: string, lang: Lang): string =>
  beside(choice, PARAMETER_CHOICES, lang);
