/** What this host can do and what it cannot, as data: the pane shows it, and a test compares it with the code. */

export type Feature =
  | 'nativeFormulas'
  | 'tables'
  | 'namedRanges'
  | 'nativeCharts'
  | 'chartAltText'
  | 'conditionalFormats'
  | 'dropDowns'
  | 'pageLayout'
  | 'freezePanes'
  | 'customXml'
  | 'savedStates'
  | 'selectCell'
  | 'changeEvents'
  | 'stop'
  | 'groupedUndo'
  | 'mergedCells'
  | 'cellFormatsOneByOne'
  | 'formulasOfOthersOnRemovedSheets';

export interface Capability {
  feature: Feature;
  can: boolean;
  /** First requirement set that has what is used; null where Office.js has nothing for it. */
  since: string | null;
}

/** Up to ExcelApi 1.14, the floor. */
export const CAPABILITIES: readonly Capability[] = [
  { feature: 'nativeFormulas', can: true, since: '1.1' },
  { feature: 'tables', can: true, since: '1.13' },
  { feature: 'namedRanges', can: true, since: '1.7' },
  { feature: 'nativeCharts', can: true, since: '1.7' },
  // Shapes have an alternative text, charts have none: their title and name say what they show.
  { feature: 'chartAltText', can: false, since: null },
  { feature: 'conditionalFormats', can: true, since: '1.6' },
  { feature: 'dropDowns', can: true, since: '1.8' },
  { feature: 'pageLayout', can: true, since: '1.9' },
  { feature: 'freezePanes', can: true, since: '1.7' },
  { feature: 'customXml', can: true, since: '1.5' },
  { feature: 'savedStates', can: true, since: '1.9' },
  { feature: 'selectCell', can: true, since: '1.1' },
  { feature: 'changeEvents', can: true, since: '1.9' },
  { feature: 'stop', can: true, since: '1.1' },
  // Undo as one step came with `mergeUndoGroup`, ExcelApi 1.20: the saved states stand in for it.
  { feature: 'groupedUndo', can: false, since: '1.20' },
  // Never made; refused where they stand in the way.
  { feature: 'mergedCells', can: false, since: '1.2' },
  // Saved states hold looks by column, not of single cells that a person coloured.
  { feature: 'cellFormatsOneByOne', can: false, since: null },
  // A person's formula that points at a sheet of ours which a run no longer needs breaks, as with any deleted sheet.
  { feature: 'formulasOfOthersOnRemovedSheets', can: false, since: null },
];

/** Highest ExcelApi set of the Excel that runs this, up to `most`; null below the floor's first sets. */
export function supportedSet(most = 20): string | null {
  for (let minor = most; minor >= 1; minor--) {
    const set = `1.${minor}`;
    if (Office.context.requirements.isSetSupported('ExcelApi', set)) return set;
  }
  return null;
}
