/** How the sheets, tables and names of a run are called: a prefix, so that they never meet the user's own. */

export interface Naming {
  /** `割勘`, or another one (割勘2 …) where a sheet of the user's already has such a name. */
  prefix: string;
}

export const DEFAULT_NAMING: Naming = { prefix: '割勘' };

/** Sheet name: `割勘 枚数`. */
export function sheetName(naming: Naming, title: string): string {
  return `${naming.prefix} ${title}`;
}

/** Table name: `割勘枚数` (never the name of a sheet, which has a space). */
export function tableName(naming: Naming, title: string): string {
  return `${naming.prefix}${title}`;
}
