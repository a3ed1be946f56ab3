/**
 * The audit of a result workbook. It never confirms itself: each part says what it compared with what, and the
 * verdict says what it rests on.
 */
import { CONTRACT_VERSION } from '../contract';
import type { PlacedIssue } from '../place';
import { AGREES, CALCULATED, NOT_CALCULATED, type EarlierRun } from '../planning';
import { readWorkbook } from '../read';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { placeOfCell, sameName, shownValue } from './cells';
import { earlierRunOf, recordedPrefixes } from './earlierRun';
import { compareFormulas } from './formulas';
import { compareInputs } from './inputComparison';
import { capped, difference, doubt, remark } from './issues';
import { auditedRun, coverLine, ownTable } from './lastRun';
import { logDifferences } from './log';
import { compareRecalculated, PROBE, type RecalculationComparison } from './recalculation';
import { recordedSnapshot } from './recordedInputs';
import { replan } from './replan';
import type { AuditReport, Basis } from './report';
import { settingNotes } from './settings';
import { isLog, structure } from './structure';
import { compareValues } from './values';

export interface AuditOptions {
  /** The sentence for a finding, as in 指摘. */
  word: (issue: PlacedIssue) => string;
  /** Version of the program that audits. */
  appVersion: string;
  /** Which set of results, where the workbook holds several; by default the first. */
  prefix?: string;
  /** The same workbook after another program calculated its formulas, or why there is none though one was asked for. */
  recalculated?: Snapshot | readonly PlacedIssue[];
}

/** Never throws for what a workbook may contain, and changes nothing. */
export function auditWorkbook(snapshot: Snapshot, options: AuditOptions): AuditReport {
  const earlier = earlierRunOf(snapshot, options.prefix);
  if (!earlier || earlier.sheets.length === 0) return withoutRecord(snapshot);
  return auditRun(snapshot, earlier, options);
}

function auditRun(snapshot: Snapshot, earlier: EarlierRun, options: AuditOptions): AuditReport {
  const { word, appVersion, recalculated } = options;
  const sameContract = earlier.contractVersion === CONTRACT_VERSION;
  const sameVersion = sameContract && earlier.appVersion === appVersion;
  const wording = sameVersion ? word : null;
  const reading = readWorkbook(snapshot);
  const inputs = compareInputs(snapshot, reading, earlier);
  const changed = inputs.differences.length > 0;

  const now = replan(snapshot, reading, earlier, wording);
  const current = now.kind === 'planned' ? now.plan : null;
  const then =
    changed || !current
      ? replan(snapshot, readWorkbook(recordedSnapshot(snapshot, earlier)), earlier, wording)
      : now;
  const recorded = then.kind === 'planned' ? then.plan : null;

  const found = structure(snapshot, earlier, sameContract ? recorded : null);
  const tables = found.tables.map(({ table }) => table);
  const formulas = compareFormulas({ ...snapshot, tables }, earlier, {
    current,
    sameRun: sameVersion && !changed,
    renamed: found.renamed,
  });
  // 指摘 holds what was found at the run: nothing there follows an input, places are those of the workbook as it
  // was, other versions may find other things, and the sentences depend on the language.
  const findings = ownTable(snapshot, earlier, '指摘');
  const noFigures = (table: TableSnapshot, heading: string): boolean =>
    isLog(earlier, table) || (table === findings && (changed || !sameVersion || heading === '内容'));
  const values = compareValues(tables, current, changed ? recorded : null, noFigures);
  const failed = Array.isArray(recalculated) ? (recalculated as readonly PlacedIssue[]) : [];
  const again = isSnapshot(recalculated)
    ? compareRecalculated(tables, recalculated, earlier, recorded)
    : null;
  const calculated = calculatedBy(snapshot, earlier);

  const differences = [
    ...found.differences,
    ...logDifferences(snapshot, earlier),
    ...formulas.deposit,
    ...inputs.differences,
    ...formulas.differences,
    ...values.differences,
    ...(values.valuesOf === 'neither' ? [mixedValues(values.stay, values.follow)] : []),
    ...failingCheck(snapshot, earlier),
    ...(again?.differences ?? []),
  ];
  const doubts = [
    ...(now.kind === 'notComputable'
      ? [doubt('auditCannotRecompute', {}, { count: now.issues.length }), ...now.issues]
      : []),
    ...(total(values.compared) + total(formulas.compared) === 0
      ? [doubt('auditNothingCompared', {}, {})]
      : []),
    ...failed,
    ...(again?.doubts ?? []),
  ];
  const notes = [
    ...(sameContract
      ? []
      : [remark('auditOlderContract', {}, { found: earlier.contractVersion, expected: CONTRACT_VERSION })]),
    ...calculationNotes(snapshot, earlier, calculated, again),
    ...(values.valuesOf === 'recordedInputs' && changed
      ? [remark('auditValuesOfRecordedInputs', {}, { count: values.stay })]
      : []),
    ...(values.valuesOf === 'currentInputs'
      ? [remark('auditValuesFollowInputs', {}, { count: values.follow })]
      : []),
    ...settingNotes(snapshot),
    ...found.notes,
    ...openFindings(findings),
    ...otherRuns(snapshot, earlier),
  ];
  const of = (map: ReadonlyMap<TableSnapshot, number> | undefined, table: TableSnapshot): number =>
    map?.get(table) ?? 0;
  const restsOn: Basis = again?.done
    ? 'recalculation'
    : calculated === 'calculated'
      ? 'spreadsheetValues'
      : 'formulasAndInputs';
  return {
    verdict: differences.length > 0 ? 'differs' : doubts.length > 0 ? 'cannotTell' : 'agrees',
    reasons: [...new Set((differences.length > 0 ? differences : doubts).map(({ code }) => code))],
    restsOn,
    calculated,
    valuesOf: values.valuesOf,
    run: auditedRun(snapshot, earlier),
    counts: {
      cells: total(values.compared),
      formulas: total(formulas.compared),
      inputs: inputs.compared,
      recalculated: total(again?.compared ?? new Map()),
      differences: differences.length,
    },
    tables: tables.map((table) => ({
      sheet: table.sheet,
      table: table.name,
      cells: of(values.compared, table),
      formulas: of(formulas.compared, table),
      recalculated: of(again?.compared, table),
      differences: differences.filter(
        ({ place }) => place.sheet !== undefined && sameName(place.sheet, table.sheet),
      ).length,
    })),
    differences: capped(differences),
    doubts: capped(doubts),
    notes: capped(notes),
  };
}

/** Nothing of ours to compare with: only what the workbook says by itself. */
function withoutRecord(snapshot: Snapshot): AuditReport {
  return {
    verdict: 'cannotTell',
    reasons: ['auditDepositMissing'],
    restsOn: 'nothing',
    calculated: 'unknown',
    valuesOf: 'unknown',
    run: null,
    counts: { cells: 0, formulas: 0, inputs: 0, recalculated: 0, differences: 0 },
    tables: [],
    differences: [],
    doubts: [doubt('auditDepositMissing', {}, {})],
    notes: settingNotes(snapshot),
  };
}

function calculatedBy(snapshot: Snapshot, earlier: EarlierRun): AuditReport['calculated'] {
  const value = coverLine(snapshot, earlier, PROBE)?.value;
  if (value === CALCULATED) return 'calculated';
  return value === NOT_CALCULATED ? 'notCalculated' : 'unknown';
}

function calculationNotes(
  snapshot: Snapshot,
  earlier: EarlierRun,
  calculated: AuditReport['calculated'],
  again: RecalculationComparison | null,
): PlacedIssue[] {
  if (again?.done) return [remark('auditRecalculated', {}, { count: total(again.compared) })];
  const line = coverLine(snapshot, earlier, PROBE);
  const place = line ? placeOfCell(line.table, line.row, line.column) : {};
  if (calculated === 'calculated') return [];
  return calculated === 'notCalculated'
    ? [remark('auditNotCalculated', place, {})]
    : [remark('auditCalculationUnknown', place, { found: shownValue(line?.value ?? null) })];
}

function failingCheck(snapshot: Snapshot, earlier: EarlierRun): PlacedIssue[] {
  const line = coverLine(snapshot, earlier, '総合検算');
  if (!line || line.value === AGREES) return [];
  return [
    difference('auditCheckFails', placeOfCell(line.table, line.row, line.column), {
      found: shownValue(line.value),
    }),
  ];
}

function mixedValues(stay: number, follow: number): PlacedIssue {
  return difference('auditValuesMixed', {}, { recorded: stay, current: follow });
}

function openFindings(findings: TableSnapshot | undefined): PlacedIssue[] {
  const code = findings?.headings.indexOf('符号') ?? -1;
  const count = findings?.rows.filter((row) => (row[code] ?? '') !== '').length ?? 0;
  return findings && count > 0
    ? [remark('auditFindingsOpen', { sheet: findings.sheet, table: findings.name }, { count })]
    : [];
}

function otherRuns(snapshot: Snapshot, earlier: EarlierRun): PlacedIssue[] {
  const found = recordedPrefixes(snapshot).filter((prefix) => prefix !== earlier.naming.prefix);
  return found.length === 0 ? [] : [remark('auditOtherRuns', {}, { found, expected: earlier.naming.prefix })];
}

function total(counts: ReadonlyMap<TableSnapshot, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function isSnapshot(recalculated: AuditOptions['recalculated']): recalculated is Snapshot {
  return recalculated !== undefined && !Array.isArray(recalculated);
}
