/** Generated cases of cost sharing that the core completes; where it asks for a draw, one of the options is taken. */
import fc from 'fast-check';
import { fiscalYearName } from '../../src/core/calendar';
import type { Row, Tables } from '../support/tables';
import { formulaCells } from './cells';
import { chance } from './chance';
import { deriveCosts, labelledCosts, type CostsCompleted, type CostsDerived } from './costsDerive';
import type { CostSituation } from './costsSituation';
import { costTables } from './costsSituationTables';
import { tablesInWords } from './generated';
import { inWords, type Difference } from './report';
import { compareInUniver, type Labelled } from './univer';

export interface GeneratedCosts {
  index: number;
  tables: Tables;
  decided: number;
  derived: CostsDerived;
}

export function generateCosts(s: CostSituation, index = 0): GeneratedCosts {
  const decisions: Row[] = [];
  for (;;) {
    const tables = costTables(s, decisions);
    const derived = deriveCosts(tables);
    if (derived.kind !== 'decisionRequired' || decisions.length > 60) {
      const agreed = s.yearTotals ? withYearTotals(tables, derived) : tables;
      const again = agreed === tables ? derived : deriveCosts(agreed);
      return again.kind === 'completed'
        ? { index, tables: agreed, decided: decisions.length, derived: again }
        : { index, tables, decided: decisions.length, derived };
    }
    for (const { matter, options } of derived.decisions) {
      const first = chance(options.length, s.seed, matter);
      decisions.push([matter, [...options.slice(first), ...options.slice(0, first)].join('、')]);
    }
  }
}

/** Totals of the years that can be agreed on: those that come about, with some yen in another year. */
function withYearTotals(tables: Tables, derived: CostsDerived): Tables {
  const yearly = derived.kind === 'completed' ? derived.figures.yearly : null;
  if (yearly === null || yearly.years.length < 2) return tables;
  const totals = [...yearly.yearTotal];
  const from = totals.indexOf(Math.max(...totals));
  const moved = Math.floor(Math.max(...totals) / 7);
  const to = totals.findIndex((yen, y) => y !== from && yen > 0);
  if (to < 0) return tables;
  totals[from] = (totals[from] ?? 0) - moved;
  totals[to] = (totals[to] ?? 0) + moved;
  const rows = yearly.years.map((year, y): Row => [fiscalYearName(year), totals[y] ?? 0]);
  return { ...tables, 年度総額: [['年度', '年度の総額'], ...rows] };
}

export interface DrawnCosts {
  completed: (GeneratedCosts & { derived: CostsCompleted })[];
  drawn: number;
  rejected: Map<string, number>;
}

export function drawCosts(arbitrary: fc.Arbitrary<CostSituation>, seed: number, count: number): DrawnCosts {
  const all = fc.sample(arbitrary, { seed, numRuns: count * 5 + 40 });
  const result: DrawnCosts = { completed: [], drawn: 0, rejected: new Map() };
  for (const [index, one] of all.entries()) {
    if (result.completed.length === count) break;
    result.drawn = index + 1;
    const generated = generateCosts(one, index);
    const { derived } = generated;
    if (derived.kind === 'completed') result.completed.push({ ...generated, derived });
    else if (derived.kind === 'rejected') {
      const code = derived.issues.find((issue) => issue.severity === 'error')?.code ?? '';
      result.rejected.set(code, (result.rejected.get(code) ?? 0) + 1);
    }
  }
  return result;
}

/** Formulas a workbook: more of them make Univer slower for each. */
const PER_WORKBOOK = 4000;

export async function compareCosts(
  drawn: DrawnCosts,
  arbitrary: fc.Arbitrary<CostSituation>,
  seed: number,
): Promise<{ compared: number; differences: Difference[]; report: string }> {
  const result = { compared: 0, differences: [] as Difference[], report: '' };
  let pack: Labelled[] = [];
  let formulas = 0;
  const flush = async (): Promise<void> => {
    if (pack.length === 0) return;
    const parity = await compareInUniver(pack);
    result.compared += parity.compared;
    result.differences.push(...parity.differences);
    pack = [];
    formulas = 0;
  };
  for (const one of drawn.completed) {
    let ready = labelledCosts(String(one.index), one.derived, pack.length + 1);
    const size = [...formulaCells(ready.plan)].length;
    if (formulas > 0 && formulas + size > PER_WORKBOOK) {
      await flush();
      ready = labelledCosts(String(one.index), one.derived, 1);
    }
    pack.push(ready);
    formulas += size;
  }
  await flush();
  const first = result.differences[0];
  if (first) result.report = await explain(arbitrary, seed, Number(first.label), result.differences);
  return result;
}

async function explain(
  arbitrary: fc.Arbitrary<CostSituation>,
  seed: number,
  index: number,
  differences: readonly Difference[],
): Promise<string> {
  let smallest: { tables: Tables; found: Difference[] } | null = null;
  const property = fc.asyncProperty(arbitrary, async (one) => {
    const generated = generateCosts(one);
    if (generated.derived.kind !== 'completed') return true;
    const { differences: found } = await compareInUniver([labelledCosts('shrunk', generated.derived, 1)]);
    if (found.length > 0) smallest = { tables: generated.tables, found };
    return found.length === 0;
  });
  await fc.check(property, { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: 40_000 });
  const shrunk = smallest as { tables: Tables; found: Difference[] } | null;
  return [
    `seed ${seed}: ${new Set(differences.map((d) => d.label)).size} of the generated cases differ`,
    inWords(differences),
    ...(shrunk ? ['Shrunk:', tablesInWords(shrunk.tables), inWords(shrunk.found)] : []),
  ].join('\n');
}
