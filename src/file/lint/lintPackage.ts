import { nameKey } from '../names';
import { hasPart } from '../package';
import { FileProblemError, isProblems } from '../problems';
import { readPackage } from '../readPackage';
import { readRelationships } from '../relationships';
import { readSharedStrings } from '../read/sharedStrings';
import type { TablePart } from '../read/table';
import { readTable } from '../read/table';
import { readWorkbook } from '../read/workbook';
import type { PackageLimits } from '../zip/limits';
import type { LintFinding } from './finding';
import { findingList } from './finding';
import { lintFormula } from './formulaRules';
import { lintParts } from './packageRules';
import { headingsByTable, lintSheet } from './sheetRules';
import { lintStyles } from './styleRules';
import { lintOverlaps, lintTables } from './tableRules';
import { lintWorkbook } from './workbookRules';

export interface LintOptions {
  /** Names of the sheets that Warikan wrote, for the rules that hold for our own only; all where left out. */
  ours?: readonly string[];
  limits?: Partial<PackageLimits>;
}

/**
 * Checks a package that we wrote for everything that would make Excel show its repair dialog, and for our own
 * rules on formulas. Empty list: nothing found. Never throws for what a package may contain.
 */
export function lintPackage(bytes: Uint8Array, options: LintOptions = {}): LintFinding[] {
  const findings = findingList();
  const pkg = readPackage(bytes, options.limits);
  if (isProblems(pkg)) {
    for (const { code, values } of pkg)
      findings.add('packageUnreadable', String(values.part ?? ''), code, JSON.stringify(values));
    return findings.all;
  }
  const ours = options.ours && new Set(options.ours.map(nameKey));
  const isOurs = (sheet: string): boolean => !ours || ours.has(nameKey(sheet));
  try {
    lintParts(pkg, findings);
    const index = readWorkbook(pkg);
    const bySheet = new Map<string, TablePart[]>();
    for (const sheet of index.sheets) {
      const related = readRelationships(pkg, sheet.part).filter(
        (r) => r.kind === 'table' && hasPart(pkg, r.target),
      );
      bySheet.set(
        sheet.part,
        related.map((r) => readTable(pkg, r.target)),
      );
    }
    const tables = [...bySheet.values()].flat();
    lintWorkbook(pkg, index, tables, isOurs, findings);
    lintTables(pkg, tables, findings);
    const styles =
      index.stylesPart === undefined ? { cellXfs: 1, dxfs: 0 } : lintStyles(pkg, index.stylesPart, findings);
    const sharedStrings =
      index.sharedStringsPart === undefined ? [] : readSharedStrings(pkg, index.sharedStringsPart);
    const formulas = {
      tables: headingsByTable(tables),
      sheets: new Set(index.sheets.map((sheet) => nameKey(sheet.name))),
      sound: new Set<string>(),
    };
    const selected: string[] = [];
    for (const sheet of index.sheets.filter(({ kind }) => kind === 'worksheet')) {
      const own = isOurs(sheet.name);
      const here = bySheet.get(sheet.part) ?? [];
      lintOverlaps(here, findings);
      for (const table of here) {
        for (const { name, calculatedFormula } of table.columns) {
          for (const [rule, detail] of lintFormula(calculatedFormula ?? '', formulas, own))
            findings.add(rule, table.part, name, detail);
        }
      }
      const context = { styles, sharedStrings, formulas, tables: here, own };
      if (lintSheet(pkg, sheet.part, context, findings)) selected.push(sheet.name);
    }
    if (selected.length > 1) findings.add('groupedSheets', pkg.workbookPart, selected.join(', '));
  } catch (error) {
    if (!(error instanceof FileProblemError)) throw error;
    const { code, values } = error.problem;
    findings.add('packageUnreadable', String(values.part ?? ''), code, JSON.stringify(values));
  }
  return findings.all;
}
