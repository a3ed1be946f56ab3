/**
 * Cost sharing, two derivations, 0 yen apart: generated cases, the core's figures against what Univer makes of the
 * formulas. WARIKAN_SEED, WARIKAN_PARITY: another seed, another number with more members and costs.
 */
import { compareCosts, drawCosts } from './costsGenerated';
import { compactCosts, roomyCosts } from './costsSituation';

const seed = Number(process.env['WARIKAN_SEED'] ?? 20111001);
const wanted = Number(process.env['WARIKAN_PARITY'] ?? 0);

test('generated cases of cost sharing: every formula gives the figure of the core', async () => {
  const count = wanted > 0 ? wanted : 60;
  const arbitrary = wanted > 0 ? roomyCosts : compactCosts;
  const drawn = drawCosts(arbitrary, seed, count);
  const { compared, differences, report } = await compareCosts(drawn, arbitrary, seed);
  const refused = [...drawn.rejected].map(([code, times]) => `${code} ${times}`).join(', ');
  process.stdout.write(
    `parity by Univer, cost sharing, seed ${seed}: ${drawn.completed.length} generated cases (` +
      `${drawn.completed.filter((one) => one.decided > 0).length} with draws; ${drawn.drawn} drawn, refused: ${refused}), ` +
      `${compared} formula cells, ${differences.length} differ\n`,
  );
  if (report !== '') throw new Error(report);
  expect(drawn.completed).toHaveLength(count);
  expect(compared).toBeGreaterThan(count * 100);
  // Some meet the years' totals beside the members' burdens, by formulas.
  const bothMargins = drawn.completed.filter(({ derived }) => derived.figures.yearly?.margins);
  expect(bothMargins.length).toBeGreaterThanOrEqual(count / 20);
}, 3_600_000);
