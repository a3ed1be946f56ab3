/** The table that a sheet of ours holds: the sheet's name without spaces (割勘 枚数 → 割勘枚数). */
export function ownTableName(sheet: string): string {
  return sheet.replace(/ /g, '');
}
