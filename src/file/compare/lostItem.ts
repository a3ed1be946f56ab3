/** Something that an input contained and the output lacks or has differently. */
export interface LostItem {
  /**
   * What it is, in the format's own words: a relationship kind (`chart`, `comments`, `customXml`, `vbaProject`,
   * `externalLink`, `calcChain`, `table` …), an element (`dataValidation`, `cfRule`, `mergeCell`, `hyperlink` …), or
   * `sheet`, `sheetState`, `definedName`, `dynamicArray`, `formulas`, `values`, `contentType`, `signature`, `style`, `workbook`, `unreadable`.
   */
  kind: string;
  how: 'missing' | 'changed';
  /** Which one: a name, a range, a part. */
  what: string;
  sheet?: string;
  part?: string;
  /** Excel makes it anew by itself. */
  harmless: boolean;
}
