/** A check of what we rely on in Excel: small, on a sheet of its own, with what Excel is expected to answer. */
export interface SelfCheck {
  id: string;
  /** What is relied on, in Japanese, as the report shows it. */
  what: string;
  /** Microsoft's page that says so. */
  page: string;
  run: (bench: Bench) => Promise<Finding>;
}

export interface Finding {
  expected: string;
  found: string;
}

/** Where a check may write. */
export interface Bench {
  context: Excel.RequestContext;
  sheet: Excel.Worksheet;
  /** Name of the sheet; names and tables of a check begin with `prefix`. */
  name: string;
  prefix: string;
}

export interface SelfCheckRow extends Finding {
  id: string;
  what: string;
  page: string;
  ok: boolean;
}

export interface SelfCheckReport {
  /** Highest ExcelApi set that this Excel says it has. */
  apiSet: string | null;
  platform: string;
  rows: readonly SelfCheckRow[];
  ok: boolean;
  /** A sheet's name that is free for the report: earlier ones stay. */
  sheet: string;
}
