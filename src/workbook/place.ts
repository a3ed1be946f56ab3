/** Where in a workbook something is: what an officer needs to find it. */
export interface Place {
  sheet?: string;
  table?: string;
  /** 1-based data row of the table. */
  row?: number;
  /** Heading of the column. */
  column?: string;
  /** A1 address on the sheet. */
  cell?: string;
}

/** A problem or finding with its place; worded in `src/messages`. */
export interface PlacedIssue {
  severity: 'error' | 'warning' | 'note';
  code: string;
  place: Place;
  values: Readonly<Record<string, string | number | readonly string[] | readonly number[]>>;
}
