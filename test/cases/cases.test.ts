/**
 * Situations with known answers (docs/cases.md), each in the core's figures and by formulas recalculated
 * with Univer. `WARIKAN_CASES=DIR npm test -- cases` runs the cases of another folder.
 */
import type { CostsFigures, ScoresFigures } from '../../src/core';
import type { PlacedIssue } from '../../src/workbook';
import { isCosts, isScores, loadCases, type CaseFile, type ExpectedIssue } from '../support/caseFile';
import { derive, type Completed } from '../support/derive';
import { agrees, placesOf } from '../support/expectedFigures';
import { deriveCosts, labelledCosts } from '../parity/costsDerive';
import { deriveScores, labelledScores } from '../parity/scoresDerive';
import { calculated, compareWith, labelled, type Labelled, type SheetValues } from '../parity/univer';
import { formulaOf } from '../parity/cells';
import { inWords } from '../parity/report';

const cases = loadCases();
const completed = cases.filter((one) => one.expect.outcome === 'completed');
/** More cases in one workbook make Univer slower for each. */
const PER_WORKBOOK = 10;
let figures = 0;
let recalculated = 0;
let others = 0;

const derivedOf = ({ tables }: CaseFile) =>
  isScores(tables) ? deriveScores(tables) : isCosts(tables) ? deriveCosts(tables) : derive(tables);

/** A completed case, ready to be packed as number `index`. */
function labelledOf(one: CaseFile, index: number): Labelled {
  const derived = derivedOf(one);
  if (derived.kind !== 'completed') throw new Error(`${one.file}: ${JSON.stringify(derived, null, 1)}`);
  if (derived.reading.kind === 'scores')
    return labelledScores(
      one.file,
      { ...derived, reading: derived.reading, figures: derived.figures as ScoresFigures },
      index,
    );
  return derived.reading.kind === 'costs'
    ? labelledCosts(
        one.file,
        { ...derived, reading: derived.reading, figures: derived.figures as CostsFigures },
        index,
      )
    : labelled(one.file, derived as Completed, index);
}

/** `code 表 3行目 列`, with as much of the place as the case file gives. */
const inOrder = (issues: readonly string[]): string[] => [...issues].sort();
const expectedText = ({ code, table, row, column }: ExpectedIssue): string =>
  [code, table ?? '', row ?? '', column ?? ''].join(' ').trim();

function expectIssues(found: readonly PlacedIssue[], expected: readonly ExpectedIssue[]): void {
  const texts = found.map(({ code, place }) =>
    expectedText({
      code,
      ...(place.table === undefined ? {} : { table: place.table }),
      ...(place.row === undefined ? {} : { row: place.row }),
      ...(place.column === undefined ? {} : { column: place.column }),
    }),
  );
  expect(inOrder(texts)).toEqual(inOrder(expected.map(expectedText)));
  others += expected.length;
}

describe.each(cases.map((one) => [`${one.file}: ${one.title}`, one] as const))('%s', (_, one) => {
  const { expect: wanted } = one;

  test('the core', () => {
    const derived = derivedOf(one);
    if (derived.kind !== wanted.outcome) throw new Error(JSON.stringify(derived, null, 1));
    if (derived.kind === 'rejected') expectIssues(derived.issues, wanted.issues ?? []);
    else expectIssues(derived.findings, wanted.findings ?? []);
    if (derived.kind === 'decisionRequired') {
      const asked = derived.decisions.map(({ code, matter, options }) => ({
        code,
        matter,
        options: [...options],
      }));
      expect(asked).toEqual(wanted.decisions);
      others += asked.length;
    }
    if (derived.kind !== 'completed') return;
    const { plan } = labelledOf(one, 1);
    for (const place of (wanted.figures ?? []).flatMap((f) => placesOf(plan, '例1', f))) {
      const found = plan.sheets.find((s) => s.name === place.sheet)?.table.columns[place.column]?.values[
        place.row
      ];
      if (!agrees(place, found))
        throw new Error(`${place.text}: expected ${place.expected}, core ${String(found)}`);
      figures += 1;
    }
  });
});

test('the formulas, recalculated by Univer: expected figures, and every formula cell against the core', async () => {
  if (completed.length === 0) return;
  const packed = completed.map((one, i) => labelledOf(one, i + 1));
  const values: SheetValues[] = [];
  for (let from = 0; from < packed.length; from += PER_WORKBOOK)
    values.push(...(await calculated(packed.slice(from, from + PER_WORKBOOK))));
  completed.forEach((one, i) => {
    const { plan } = packed[i]!;
    for (const place of (one.expect.figures ?? []).flatMap((f) => placesOf(plan, `例${i + 1}`, f))) {
      const column = plan.sheets.find((s) => s.name === place.sheet)?.table.columns[place.column];
      const isFormula = column !== undefined && formulaOf(column, place.row) !== null;
      const found = isFormula
        ? values[i]?.get(place.sheet)?.[place.column]?.[place.row]
        : column?.values[place.row];
      if (!agrees(place, found))
        throw new Error(
          `${one.file}: ${place.text}: expected ${place.expected}, formula ${JSON.stringify(found)}`,
        );
      recalculated += 1;
    }
  });
  const { compared, differences } = compareWith(packed, values);
  process.stdout.write(
    `parity by Univer: ${packed.length} cases, ${compared} formula cells, ${differences.length} differ\n`,
  );
  if (differences.length > 0) throw new Error(inWords(differences));
  expect(compared).toBeGreaterThan(0);
}, 300_000);

test('the cases had something to say', () => {
  process.stdout.write(
    `${cases.length} cases: ${figures} expected figures compared in the core, ${recalculated} in recalculated formulas; ` +
      `${others} expected findings, problems and decisions\n`,
  );
  expect(figures + others).toBeGreaterThan(0);
  expect(recalculated).toBe(figures);
  if (completed.length > 0) expect(figures).toBeGreaterThan(0);
});
