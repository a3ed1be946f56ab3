/**
 * When two names are one. Excel's `=`, MATCH and SUMIFS ignore case but tell full width from half
 * width; people mean the same name by both. So there are two comparisons: Excel's and the reader's.
 */

/** Spaces (U+3000 too), tabs and line breaks around a name are never part of it. */
export function trimName(text: string): string {
  return text.trim();
}

/** Two names with the same key are equal for Excel. */
export function excelKey(name: string): string {
  return name.toLowerCase();
}

/** Two names with the same key are the same to a reader: width, case and spaces do not count. */
export function looseKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
