/** Numbers that people typed as text: full-width digits, thousands separators, 円 or 枚, spaces. */

/** Suffixes that may stand behind a number in a column of this unit; another unit is never read over. */
function suffixesOf(unit: string | undefined): readonly string[] {
  if (!unit) return [];
  return unit.includes('/') ? [unit, unit.slice(0, unit.indexOf('/'))] : [unit];
}

/**
 * The number that a text means in a column of `unit` (円, 枚, 円/枚 …), or undefined when it cannot be
 * told for sure: a wrong separator (`12,00`), another unit (`12千円`), words.
 */
export function parseNumberText(text: string, unit?: string): number | undefined {
  let plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[△▲−]/, '-');
  const suffix = suffixesOf(unit).find((candidate) => plain.endsWith(candidate));
  if (suffix) plain = plain.slice(0, -suffix.length);
  if (unit?.startsWith('円')) plain = plain.replace(/^(-?)[¥\\]/, '$1');
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return undefined;
  return Number(plain.replaceAll(',', ''));
}
