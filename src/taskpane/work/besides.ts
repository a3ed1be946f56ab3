/** Results beside the staff's own range: what would stand where, written there, and taken away again. */
import type { BesideOutcome, BesideTarget } from '../../excel';
import type { PlacedIssue } from '../../workbook';
import type { BesideCell } from '../../workbook/bring';
import { keptTable } from '../../workbook/bring/keptNames';
import type { State } from '../state/state';

export interface PlannedBeside {
  sheet: string;
  /** Of the first heading. */
  cell: string;
  cells: readonly BesideCell[];
  /** How many of them hold already what would be written. */
  standing: number;
  /** Nothing may be written where one of them is an error. */
  issues: readonly PlacedIssue[];
}

export interface Besides {
  /** For the cell that is selected; `none` where there is not just one. Null where it failed, which is told. */
  plan: () => Promise<PlannedBeside | 'none' | null>;
  write: (planned: PlannedBeside) => Promise<BesideOutcome | null>;
  clear: (planned: PlannedBeside) => Promise<BesideOutcome | null>;
  /** What stands beside the ranges that were brought in: asked before a restore, which may take its tables away. Throws. */
  standing: () => Promise<readonly BesideTarget[]>;
  /** Takes away what has lost its tables since; what came of it. Throws. */
  takeAway: (targets: readonly BesideTarget[]) => Promise<readonly PlacedIssue[]>;
}

export interface BesidesSurroundings {
  state: () => State;
  /** Says what went wrong. */
  failed: (error: unknown) => void;
}

const host = () => import('../../excel');
const logic = () => import('../../workbook/bring');

export function createBesides({ state, failed }: BesidesSurroundings): Besides {
  const guarded = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      failed(error);
      return null;
    }
  };

  async function plan(): Promise<PlannedBeside | 'none'> {
    const [excel, bring] = await Promise.all([host(), logic()]);
    const selected = await excel.selectedCell();
    const { run } = state();
    if (!selected || run?.kind !== 'planned') return 'none';
    const { sheet, cell } = selected;
    const refused = (issue: PlacedIssue): PlannedBeside => ({
      sheet,
      cell,
      cells: [],
      standing: 0,
      issues: [issue],
    });
    const snapshot = await excel.inExcel((context) => excel.takeSnapshot(context));
    const mappings = bring.prepareBringing(snapshot)?.mappings.map(({ mapping }) => mapping) ?? [];
    const mapping = mappings.find((one) => one.sheet === sheet && bring.hasMembers(one));
    if (!mapping) return refused(noMapping(sheet, cell, [...new Set(mappings.map((one) => one.sheet))]));
    const [range, whole] = await excel.readRanges([
      { sheet: mapping.sheet, address: mapping.range },
      { sheet: mapping.sheet, address: null },
    ]);
    if (!range || !whole) return 'none';
    const { cells, issues } = bring.besideOf(run.plan, mapping, range, whole, snapshot, cell);
    // The formulas refer to results that stand in the workbook: a restore may have taken them away.
    const tables = new Set(
      cells.flatMap(({ formula }) => /^=SUMIFS\(([^[]+)\[/.exec(formula ?? '')?.[1] ?? []),
    );
    const there = new Set(snapshot.tables.map(({ name }) => name));
    if ([...tables].some((name) => !there.has(name))) return refused(noResults(sheet, cell));
    const standing = cells.filter((one) => bring.standsBeside(one, whole)).length;
    return { sheet, cell, cells, standing, issues };
  }

  async function standing(): Promise<BesideTarget[]> {
    const excel = await host();
    const snapshot = await excel.inExcel((context) => excel.takeSnapshot(context));
    if (!keptTable(snapshot)) return [];
    const bring = await logic();
    const mappings = bring.prepareBringing(snapshot)?.mappings ?? [];
    const sheets = [...new Set(mappings.map(({ mapping }) => mapping.sheet))];
    const tables = new Set(snapshot.tables.map(({ name }) => name));
    const found = await excel.readRanges(sheets.map((sheet) => ({ sheet, address: null })));
    return found.flatMap((whole) => {
      const cells = whole ? bring.besideStanding(whole, tables) : [];
      return whole && cells.length > 0 ? [{ sheet: whole.sheet, cells }] : [];
    });
  }

  async function takeAway(targets: readonly BesideTarget[]): Promise<PlacedIssue[]> {
    const { clearBroken } = await host();
    const said: PlacedIssue[] = [];
    for (const target of targets) {
      const outcome = await clearBroken(target);
      const { sheet, cells } = target;
      const stays: PlacedIssue = {
        severity: 'warning',
        code: 'besideStays',
        place: { sheet, cell: cells[0]?.cell ?? '' },
        values: { found: sheet },
      };
      if (outcome.kind === 'refused') said.push(stays, ...outcome.reasons);
      else if (outcome.kind === 'undone') said.push(stays, ...outcome.issues);
      else if (outcome.cells > 0)
        said.push({
          severity: 'note',
          code: 'besideTakenAway',
          place: { sheet },
          values: { count: outcome.cells, found: sheet },
        });
    }
    return said;
  }

  return {
    standing,
    takeAway,
    plan: () => guarded(plan),
    write: ({ sheet, cells }) => guarded(async () => (await host()).writeBeside({ sheet, cells })),
    clear: ({ sheet, cells }) => guarded(async () => (await host()).clearBeside({ sheet, cells })),
  };
}

function noMapping(sheet: string, cell: string, expected: readonly string[]): PlacedIssue {
  return {
    severity: 'error',
    code: 'besideNoMapping',
    place: { sheet, cell },
    values: { found: sheet, ...(expected.length > 0 ? { expected } : {}) },
  };
}

function noResults(sheet: string, cell: string): PlacedIssue {
  return { severity: 'error', code: 'besideNoResults', place: { sheet, cell }, values: {} };
}
