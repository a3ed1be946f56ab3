/**
 * Names that formulas cannot join on. SUMIFS and COUNTIFS read `*`, `?`, `~` and a leading comparison
 * as patterns and turn what looks like a number, a date or a logical value into one; `[ ] # '` must be
 * escaped in structured references; a leading `=`, `+`, `-`, `@` becomes a formula when typed again.
 */

/** Why a name is refused; worded in `src/messages`. */
export type UnsafeReason =
  'control' | 'tooLong' | 'operator' | 'pattern' | 'bracket' | 'logical' | 'number' | 'date' | 'reserved';

/** Longest name: as a heading and in a message it must still be readable (Excel's own limit is 255). */
export const LONGEST_NAME = 100;

const CHECKS: readonly (readonly [UnsafeReason, RegExp])[] = [
  ['control', /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/],
  ['operator', /^[=<>+\-@]/],
  ['pattern', /[*?~]/],
  ['bracket', /[[\]#'"]/],
];

const LOGICAL = /^(true|false)$/i;
// 12 · 1,200 · 1.5 · 5% · ¥12 · 12円 · 1e3 · (5) · 1 1/2
const NUMBER = /^[(¥$\\]?\s*(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+|\s*%|\s*円|\s+\d+\/\d+)?\)?$/i;
const DATES = [
  /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$/, // 1-2, 2011/10, 2011-06-13
  /^(\d{2,4}年)?\d{1,2}月(\d{1,2}日)?$/, // 10月1日, 2011年10月
  /^([mtshr]|明治|大正|昭和|平成|令和)\s*(\d{1,2}|元)[.年/-]\s*\d{1,2}([.月/-](\d{1,2}日?)?)?$/i, // H23.10, 平成23年10月
  /^\d{1,2}[-/ ]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([-/ ]?\d{1,4})?$/i, // 1-Jan
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]?\d{1,4}$/i, // Jan-12
  /^\d{1,2}:\d{2}(:\d{2})?(\s?[ap]m)?$/i, // 1:30
];

/** Why `name` cannot be a key, or undefined. `reserved`: headings that the sheets use themselves. */
export function unsafeReason(name: string, reserved?: ReadonlySet<string>): UnsafeReason | undefined {
  if (name.length > LONGEST_NAME) return 'tooLong';
  for (const [reason, pattern] of CHECKS) if (pattern.test(name)) return reason;
  // Japanese Excel reads full-width digits as digits, too.
  const plain = name.normalize('NFKC').trim();
  if (LOGICAL.test(plain)) return 'logical';
  if (NUMBER.test(plain)) return 'number';
  if (DATES.some((pattern) => pattern.test(plain))) return 'date';
  return reserved?.has(plain.toLowerCase()) ? 'reserved' : undefined;
}
