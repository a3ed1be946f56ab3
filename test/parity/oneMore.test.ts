/**
 * Each input changed by one changes what depends on it, in the core and in the formulas alike: the formulas
 * stay as they were planned, only the input cell is another one.
 */
import { loadCases } from '../support/caseFile';
import { derive } from '../support/derive';
import type { Tables } from '../support/tables';
import { draw } from './generated';
import { eachOneMore } from './oneMore';
import { inWords, type Difference } from './report';
import { keepFormulas } from './sameFormulas';
import { compact } from './situation';
import { compareInUniver, labelled, type Labelled } from './univer';

const PER_WORKBOOK = 8;
const OWN = ['kanagawa', 'joint-order', 'thousand-and-box', 'remainder-largest', 'thresholds', 'matrices'];

interface Tally {
  changes: number;
  cells: number;
  moved: number;
  /** Changes after which there is no figure: a tie to be drawn, a price that is missing. */
  noFigures: number;
  /** Changes that go through a column of values (a draw, the search for groups). */
  notFormulas: number;
  sheetsSkipped: number;
  differences: Difference[];
  idle: string[];
}

async function changeEach(label: string, tables: Tables, tally: Tally): Promise<void> {
  const base = derive(tables);
  if (base.kind !== 'completed') throw new Error(`${label} is not completed`);
  let pack: Labelled[] = [];
  const flush = async (): Promise<void> => {
    if (pack.length === 0) return;
    const { compared, differences } = await compareInUniver(pack);
    tally.cells += compared;
    tally.differences.push(...differences);
    pack = [];
  };
  for (const change of eachOneMore(tables, base.reading.case.policy.priceUnit)) {
    const changed = derive(change.tables);
    if (changed.kind !== 'completed') {
      tally.noFigures += 1;
      continue;
    }
    const index = pack.length + 1;
    const now = labelled(`${label} ${change.text}`, changed, index);
    const kept = keepFormulas(labelled(label, base, index).plan, now.plan, `例${index}`);
    if (kept === null) {
      tally.notFormulas += 1;
      continue;
    }
    tally.changes += 1;
    tally.moved += kept.changed;
    tally.sheetsSkipped += kept.skipped.length;
    if (kept.changed === 0 && !change.mayChangeNothing) tally.idle.push(now.label);
    pack.push({ ...now, plan: kept.plan, skip: kept.skipped.map((title) => `例${index}${title}`) });
    if (pack.length === PER_WORKBOOK) await flush();
  }
  await flush();
}

test('one more in one input: the same change in the core and in the formulas', async () => {
  const tally: Tally = {
    changes: 0,
    cells: 0,
    moved: 0,
    noFigures: 0,
    notFormulas: 0,
    sheetsSkipped: 0,
    differences: [],
    idle: [],
  };
  for (const { file, tables } of loadCases(`${__dirname}/../cases`))
    if (OWN.includes(file)) await changeEach(file, tables, tally);
  const small = draw(compact, 20120612, 60).completed.filter(
    ({ tables }) => !JSON.stringify(tables).includes('枚"') && eachOneMore(tables, 1).length <= 14,
  );
  for (const { index, tables } of small.slice(0, 4)) await changeEach(`generated ${index}`, tables, tally);
  process.stdout.write(
    `one more: ${tally.changes} changed inputs, ${tally.cells} formula cells compared, ${tally.moved} of them moved, ` +
      `${tally.differences.length} differ; left out: ${tally.noFigures} changes without figures, ` +
      `${tally.notFormulas} through a draw or a search, ${tally.sheetsSkipped} sheets with other rows\n`,
  );
  if (tally.differences.length > 0) throw new Error(inWords(tally.differences));
  expect(tally.idle).toEqual([]);
  expect(tally.changes).toBeGreaterThan(80);
  expect(tally.moved).toBeGreaterThan(tally.changes);
}, 600_000);
