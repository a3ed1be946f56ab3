/** What is in the workbook, as far as writing needs it: one sync. */
import type { EarlierRun } from '../workbook/planning';
import type { Plan, Snapshot } from '../workbook';
import { askParts, type AskedParts } from './saved/parts';
import type { Session } from './session';

export interface Overview {
  /** Sheets in their order. */
  sheets: readonly Excel.Worksheet[];
  tables: readonly Excel.Table[];
  names: readonly Excel.NamedItem[];
  active: string;
  workbookProtected: boolean;
  calculationMode: string;
  iterative: boolean;
  precisionAsDisplayed: boolean;
  parts: AskedParts;
}

export async function takeOverview(session: Session): Promise<Overview> {
  const { workbook } = session.context;
  const { worksheets, tables, names, application } = workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected,items/charts/items/name');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name,items/formula');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  workbook.protection.load('protected');
  workbook.load('usePrecisionAsDisplayed');
  application.load('calculationMode');
  application.iterativeCalculation.load('enabled');
  const parts = askParts(session);
  await session.sync();
  return {
    sheets: worksheets.items,
    tables: tables.items,
    names: names.items,
    active: active.name,
    workbookProtected: workbook.protection.protected,
    calculationMode: application.calculationMode,
    iterative: application.iterativeCalculation.enabled,
    precisionAsDisplayed: workbook.usePrecisionAsDisplayed,
    parts,
  };
}

/** The overview in the words of a Snapshot: names and where tables stand, without their cells. */
export function snapshotOf({ sheets, tables, names }: Overview): Snapshot {
  return {
    sheets: sheets.map(({ name, protection }) => ({
      name,
      visibility: 'visible',
      protected: protection.protected,
    })),
    tables: tables.map(({ name, worksheet }) => ({
      name,
      sheet: worksheet.name,
      address: '',
      headings: [],
      rows: [],
    })),
    names: names.map(({ name, formula }) => ({ name, refersTo: String(formula) })),
    date1904: false,
    calculation: { mode: 'automatic', iterative: false, precisionAsDisplayed: false },
  };
}

/** What a plan replaces, in the shape of the run that wrote it. */
export function replacedRun(plan: Plan): EarlierRun {
  return {
    naming: { prefix: '' },
    runNumber: 0,
    contractVersion: '',
    appVersion: '',
    sheets: plan.replacedSheets,
    names: plan.replacedNames,
    record: { headings: [], rows: [] },
    inputs: new Map(),
    formulas: new Map(),
  };
}
