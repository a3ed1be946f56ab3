/** What an input contained and the output lacks or has differently, in words. */
import type { Lang, Wording } from './lang';
import { LOST } from './words/lostWords';

/** As the comparison of two packages gives it. */
export interface Lost {
  kind: string;
  how: 'missing' | 'changed';
  what: string;
  sheet?: string;
  part?: string;
  harmless: boolean;
}

const HOW: Readonly<Record<Lost['how'], Wording>> = {
  missing: { ja: 'なくなった', en: 'is missing' },
  changed: { ja: '変わった', en: 'has changed' },
};

const HARMLESS: Wording = {
  ja: '（Excelが作り直すので差し支えない）',
  en: ' (harmless: Excel makes it anew)',
};

export function lostSentence({ kind, how, what, sheet, harmless }: Lost, lang: Lang): string {
  const name = LOST[kind]?.[lang] ?? kind;
  const tail = harmless ? HARMLESS[lang] : '';
  return lang === 'ja'
    ? `${sheet ? `${sheet}：` : ''}${name}${what ? `「${what}」` : ''}が${HOW[how].ja}${tail}。`
    : `${sheet ? `${sheet}: ` : ''}${name}${what ? ` "${what}"` : ''} ${HOW[how].en}${tail}.`;
}
