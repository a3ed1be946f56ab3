/**
 * Why a function gives no figure: a sentence in both languages, because a custom function does not know the
 * language of Excel without Office.js.
 */

/** `value`: what was given cannot be used (#VALUE!). `notAvailable`: no figure meets the conditions (#N/A). */
export type RefusalKind = 'value' | 'notAvailable';

/** A name or sentence in Japanese and English. */
export interface Words {
  ja: string;
  en: string;
}

export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    { ja, en }: Words,
  ) {
    super(`${ja} / ${en}`);
  }
}

/** #VALUE! */
export function refuse(ja: string, en: string): never {
  throw new Refusal('value', { ja, en });
}

/** #N/A */
export function noAnswer(ja: string, en: string): never {
  throw new Refusal('notAvailable', { ja, en });
}
