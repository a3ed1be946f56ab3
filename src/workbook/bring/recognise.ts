/** Proposes how a range of the staff's own sheet feeds a table of the contract: for people to correct. */
import type { PlacedIssue } from '../place';
import { createReport } from '../read/report';
import type { CellValue, Snapshot } from '../snapshot';
import { fitTo, type Fit } from './fit';
import { gridOf, type Grid, type RangeSnapshot } from './grid';
import { recogniser } from './headings';
import { knownNames, TARGETS, targetNamed, type Known } from './known';
import { findLayout, headingsOf, type HeadedColumn, type Layout } from './layout';
import { headingText, type Mapping, type Recognised } from './mapping';

export interface RecogniseOptions {
  /** The contract's table that it is to feed, by name or alias. */
  target?: string;
  /** The same in every record: 回次 → 第1回. */
  constants?: Readonly<Record<string, CellValue>>;
  /** Heading rows of the range, from 1. */
  headingLines?: readonly number[];
  direction?: Mapping['direction'];
  /** What the mapping is called; by default the table's name. */
  name?: string;
}

interface Attempt {
  grid: Grid;
  layout: Layout;
  headed: readonly HeadedColumn[];
  direction: Mapping['direction'];
  fits: readonly Fit[];
}

/** Never throws. Errors: `bringTargetUnknown`, `bringRangeEmpty`, `bringTargetUnclear`, `bringKeyMissing`. */
export function recognise(
  range: RangeSnapshot,
  snapshot: Snapshot,
  options: RecogniseOptions = {},
): Recognised {
  const report = createReport();
  const place = { sheet: range.sheet, cell: range.address };
  const target = options.target === undefined ? undefined : targetNamed(options.target);
  const none = (): Recognised => ({
    mapping: null,
    confidence: 0,
    title: '',
    alternatives: [],
    issues: report.issues(),
  });
  if (options.target !== undefined && !target) {
    const expected = TARGETS.map(({ name }) => name);
    report.error('bringTargetUnknown', place, { found: options.target, expected });
    return none();
  }
  const known = knownNames(snapshot);
  const directions = options.direction ? [options.direction] : (['rows', 'columns'] as const);
  const attempts = directions.flatMap((direction) => attempt(range, direction, target, known, options));
  const best = attempts.reduce<Attempt | null>((a, b) => (a && scoreOf(a) >= scoreOf(b) ? a : b), null);
  if (!best) {
    report.error('bringRangeEmpty', place, { found: range.address });
    return none();
  }
  const fit = best.fits[0];
  if (!fit || fit.score < (target ? 0.01 : 0.25)) {
    const expected = TARGETS.map(({ name }) => name);
    const found = best.headed.map(({ heading }) => headingText(heading)).filter((text) => text !== '');
    report.error('bringTargetUnclear', place, { found, expected });
    return { ...none(), title: best.layout.title };
  }
  const mapping: Mapping = {
    name: options.name ?? fit.spec.name,
    sheet: range.sheet,
    range: range.address,
    direction: best.direction,
    headingLines: best.layout.headingRows.map((row) => row + 1),
    target: fit.spec.name,
    columns: fit.columns,
    constants: fit.constants,
  };
  return {
    mapping,
    confidence: fit.score,
    title: best.layout.title,
    alternatives: best.fits
      .slice(1)
      .filter(({ score }) => score >= Math.max(0.5, 0.7 * fit.score))
      .slice(0, 5)
      .map(({ spec }) => spec.name),
    issues: [...report.issues(), ...mappingIssues(best, fit)],
  };
}

/** Records in rows are the usual way: columns have to be clearly better. */
function scoreOf({ fits, direction }: Attempt): number {
  return (fits[0]?.score ?? 0) * (direction === 'columns' ? 0.9 : 1);
}

function attempt(
  range: RangeSnapshot,
  direction: Mapping['direction'],
  target: ReturnType<typeof targetNamed>,
  known: Known,
  { constants = {}, headingLines }: RecogniseOptions,
): Attempt[] {
  const specs = target ? [target] : TARGETS;
  const grid = gridOf(range, direction === 'columns');
  const given = headingLines?.map((line) => line - 1);
  const layout = findLayout(grid, recogniser(specs, known), given);
  if (!layout) return [];
  const headed = headingsOf(grid, layout);
  const fits = specs
    .map((spec) => fitTo(spec, grid, layout, headed, known, constants))
    .sort((a, b) => b.score - a.score);
  return [{ grid, layout, headed, direction, fits }];
}

/** What a person should look at before it is applied. */
function mappingIssues({ grid, headed }: Attempt, fit: Fit): readonly PlacedIssue[] {
  const report = createReport();
  const { spec, columns, constants, supposed, missingKeys, missingValues } = fit;
  const whole = { sheet: grid.sheet, cell: grid.cell(headed[0]?.row ?? 0, 0) };
  const found = headed.map(({ heading }) => headingText(heading)).filter((text) => text !== '');
  for (const heading of missingKeys)
    report.error('bringKeyMissing', whole, { expected: heading, table: spec.name, found });
  for (const heading of missingValues)
    report.warning('bringValueMissing', whole, { expected: heading, table: spec.name, found });
  for (const heading of supposed)
    report.note('bringSupposed', whole, { column: heading, read: String(constants[heading]) });
  const positions = new Map(headed.map((_, i) => [grid.columnName(i), i]));
  columns.forEach(({ at, heading, use, to, confidence }) => {
    const text = headingText(heading);
    const i = positions.get(at) ?? 0;
    const place = { sheet: grid.sheet, column: text, cell: grid.cell(headed[i]!.row, i) };
    if (use === 'column' && confidence < 0.8)
      report.warning('bringColumnGuessed', place, { found: text, read: to });
    if (use === 'aside' && text !== '') report.note('bringColumnLeftOut', place, { found: text });
    if (use === 'total') report.note('bringTotalColumn', place, { found: text });
  });
  return report.issues();
}
