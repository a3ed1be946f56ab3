/** The steps are the result: replayed from their numbers and operations alone, they give the figures. */
import { isCosts, isScores, loadCases } from '../support/caseFile';
import { derive } from '../support/derive';
import { draw } from './generated';
import { compact } from './situation';
import { replayAll } from './steps';

test('steps of every case and of generated ones', () => {
  const written = loadCases(`${__dirname}/../cases`)
    .filter((one) => one.expect.outcome === 'completed' && !isCosts(one.tables) && !isScores(one.tables))
    .map((one) => ({ label: one.file, derived: derive(one.tables) }));
  const generated = draw(compact, 20120612, 100).completed.map(({ index, derived }) => ({
    label: `generated ${index}`,
    derived,
  }));
  const wrong: string[] = [];
  let steps = 0;
  let figures = 0;
  for (const { label, derived } of [...written, ...generated]) {
    if (derived.kind !== 'completed') throw new Error(`${label} is not completed`);
    const result = replayAll(label, derived.reading.case, derived.figures);
    steps += result.steps;
    figures += result.figures;
    wrong.push(...result.wrong);
  }
  process.stdout.write(
    `${steps} steps replayed for ${figures} figures of ${written.length} cases and ${generated.length} generated ones\n`,
  );
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(figures).toBeGreaterThan(1000);
});
