/** Parity by Univer over generated cases, many to a workbook; a difference is shrunk to a small case. */
import type fc from 'fast-check';
import { formulaCells } from './cells';
import { draw, shrink, tablesInWords, type Drawn, type GeneratedAndCompleted } from './generated';
import { inWords, type Difference } from './report';
import type { Situation } from './situation';
import { compareInUniver, labelled, type Labelled } from './univer';

export interface GeneratedParity {
  drawn: Drawn;
  compared: number;
  workbooks: number;
  differences: Difference[];
  /** What to tell about the first failing case. */
  report: string;
}

/** Formulas a workbook: more of them make Univer slower for each. */
const PER_WORKBOOK = 5000;

export async function runGenerated(
  arbitrary: fc.Arbitrary<Situation>,
  seed: number,
  count: number,
  progress: (compared: number) => void = () => undefined,
): Promise<GeneratedParity> {
  const drawn = draw(arbitrary, seed, count);
  const result: GeneratedParity = { drawn, compared: 0, workbooks: 0, differences: [], report: '' };
  for (const cases of packs(drawn.completed)) {
    const parity = await compareInUniver(cases);
    result.compared += parity.compared;
    result.workbooks += 1;
    result.differences.push(...parity.differences);
    progress(result.compared);
  }
  const first = result.differences[0];
  if (first) result.report = await explain(arbitrary, seed, Number(first.label), result.differences);
  return result;
}

function* packs(cases: readonly GeneratedAndCompleted[]): Generator<Labelled[]> {
  let pack: Labelled[] = [];
  let formulas = 0;
  for (const one of cases) {
    const ready = labelled(String(one.index), one.derived, pack.length + 1);
    pack.push(ready);
    formulas += [...formulaCells(ready.plan)].length;
    if (formulas < PER_WORKBOOK) continue;
    yield pack;
    pack = [];
    formulas = 0;
  }
  if (pack.length > 0) yield pack;
}

async function explain(
  arbitrary: fc.Arbitrary<Situation>,
  seed: number,
  index: number,
  differences: readonly Difference[],
): Promise<string> {
  const compare = (one: GeneratedAndCompleted) => compareInUniver([labelled('shrunk', one.derived, 1)]);
  let smallest: Difference[] = [];
  const tables = await shrink(arbitrary, seed, index, async (one) => {
    const { differences: found } = await compare(one);
    if (found.length > 0) smallest = found;
    return found.length > 0;
  });
  return [
    `seed ${seed}: ${new Set(differences.map((d) => d.label)).size} of the generated cases differ`,
    inWords(differences),
    ...(tables === null ? [] : ['Shrunk:', tablesInWords(tables), inWords(smallest)]),
  ].join('\n');
}
