/** How cells look that nobody formatted, as in a new workbook of Japanese Excel. */
export const defaults = {
  fontName: '游ゴシック',
  fontSize: 11,
  /** A cell without a fill answers white. */
  fill: '#FFFFFF',
  /** Points. */
  columnWidth: 54,
  rowHeight: 18.75,
  /** Characters: Worksheet.standardWidth is, as in Excel's own object model, not in points. */
  standardWidth: 8.38,
};
